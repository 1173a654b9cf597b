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


def test_a_ministry_that_only_a_spokesman_names_is_a_source_of_its_own() -> None:
    text = "63 dead, said the health ministry spokesman, Joren Tal."
    sources = Sources([_told("a", "Joren Tal", text)])

    ministry = _source(sources, "health ministry")

    assert _source(sources, "Joren Tal").part_of == ministry.id


def test_an_ambassador_serves_the_only_country_whose_embassy_the_text_names() -> None:
    text = "The Odranian embassy in Ostra lit lamps. 63 dead, said Ambassador Mira Tal."
    sources = Sources([_told("a", "Mira Tal", text, "Ostra"), _told("b", "Odrania")])

    other = Sources(
        [_told("a", "Mira Tal", f"{text} In Odrania it rained.", "Odrania")]
    )

    assert (
        other.family(other.of("a", "Mira Tal"))
        == _source(other, "government of Odrania").id
    )
    assert sources.records


def test_an_agency_is_one_with_and_without_what_it_is() -> None:
    sources = Sources(
        [_told("a", "Odranian news agency Lumen", "", "Odrania"), _told("b", "Lumen")]
    )

    assert len(sources.records) == 1


def test_a_town_has_no_government() -> None:
    sources = Sources([_told("a", "Velm police", "", "Velm")])

    assert [source.part_of for source in sources.records] == [""]


def test_voices_without_a_name_are_generic() -> None:
    sources = Sources([_told("a", "a nurse"), _told("b", "Officials in the town")])

    assert sources.is_generic("a", "a nurse")
    assert sources.is_generic("b", "Officials in the town")
