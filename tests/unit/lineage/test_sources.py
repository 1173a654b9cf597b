from __future__ import annotations

from recount.lineage.sources import Sources
from recount.model.claim import Source
from recount.model.reading import Reading
from tests.unit.lineage.reports import figure, report


def _told(name: str, voice: str, text: str = "", *places: str) -> Reading:
    text = text or f"63 dead, said {voice}."
    return report(name, text, figure("63 dead", voices=[voice]), places=places)


def _source(sources: Sources, name: str) -> Source:
    return next(source for source in sources.records if name in source.names)


def test_a_government_its_ministry_and_its_ambassador_are_one_family() -> None:
    ministry = "The Odranian health ministry"
    by_tal = "63 dead, said Odranian Ambassador to Kestland Mira Tal."
    sources = Sources(
        [
            _told("a", "Odrania", "Odrania says 63 dead.", "Odrania"),
            _told("b", "Odranian officials"),
            _told("c", "Mira Tal", by_tal),
            _told("d", ministry),
        ]
    )

    government = _source(sources, "Odrania")

    assert sources.of("a", "Odrania") == sources.of("b", "Odranian officials")
    assert government.names == ("Odrania", "Odranian officials")
    assert _source(sources, "Mira Tal").part_of == government.id
    assert sources.family(sources.of("d", ministry)) == government.id


def test_a_surname_is_the_one_person_who_has_it() -> None:
    sources = Sources([_told("a", "Mira Tal"), _told("b", "Tal"), _told("c", "M. Tal")])

    (source,) = sources.records
    assert source.names == ("M. Tal", "Mira Tal", "Tal")


def test_a_surname_of_two_persons_is_neither() -> None:
    sources = Sources(
        [_told("a", "Mira Tal"), _told("b", "Joren Tal"), _told("c", "Tal")]
    )

    assert len(sources.records) == 3


def test_letters_stand_for_the_body_they_begin() -> None:
    sources = Sources([_told("a", "Velm Relief Committee"), _told("b", "the VRC")])

    assert sources.of("a", "Velm Relief Committee") == sources.of("b", "the VRC")


def test_witnesses_are_no_source() -> None:
    sources = Sources([_told("a", "witnesses")])

    assert sources.records == ()
    assert sources.of("a", "witnesses") == ""


def test_a_bare_ministry_is_the_only_one_named_with_a_country() -> None:
    full = "Odrania’s Health Ministry"
    sources = Sources([_told("a", "Health Ministry"), _told("b", full, "", "Odrania")])

    assert sources.of("a", "Health Ministry") == sources.of("b", full)
