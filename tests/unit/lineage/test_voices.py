from __future__ import annotations

import pytest

from recount.lineage.countries import Countries
from recount.lineage.voices import Kind, read, speaks_for, words_of

COUNTRIES = Countries({"Odrania", "Kestland", "Velm"})

GOVERNMENT = "government of odrania"


@pytest.mark.parametrize(
    ("name", "kind", "key"),
    [
        ("Odrania", Kind.GOVERNMENT, GOVERNMENT),
        ("Odrania’s government", Kind.GOVERNMENT, GOVERNMENT),
        ("the government of Odrania", Kind.GOVERNMENT, GOVERNMENT),
        ("Odranian authorities", Kind.GOVERNMENT, GOVERNMENT),
        ("Odranian officials", Kind.GOVERNMENT, GOVERNMENT),
        ("the Odranian government", Kind.GOVERNMENT, GOVERNMENT),
        ("Kestish officials", Kind.GOVERNMENT, "government of kestland"),
        ("Canada’s government", Kind.GOVERNMENT, "government of canada"),
        ("French authorities", Kind.GOVERNMENT, "government of france"),
        ("Angolan authorities", Kind.GOVERNMENT, "government of angola"),
        ("Nigerian officials", Kind.GOVERNMENT, "government of nigeria"),
        ("the Roman Catholic Church", Kind.BODY, "roman catholic church"),
        ("U.S. officials", Kind.GOVERNMENT, "government of united states"),
        ("Odrania’s Foreign Ministry", Kind.ORGAN, "ministry: foreign of odrania"),
        ("Odranian Ministry of Foreign Affairs", Kind.ORGAN,
         "ministry: foreign of odrania"),
        ("the Ministry of Foreign Affairs of Odrania", Kind.ORGAN,
         "ministry: foreign of odrania"),
        ("the Health Ministry", Kind.ORGAN, "ministry: health"),
        ("the Defense Ministry of Kestland", Kind.ORGAN,
         "ministry: defence of kestland"),
        ("Odrania’s embassy", Kind.ORGAN, "embassy of odrania"),
        ("Mira Tal", Kind.PERSON, "mira tal"),
        ("Dr. Mira Tal", Kind.PERSON, "mira tal"),
        ("Ambassador Tal", Kind.PERSON, "tal"),
        ("Odranian Ambassador to Kestland Mira Tal", Kind.PERSON, "mira tal"),
        ("police", Kind.GENERIC, "police"),
        ("the police", Kind.GENERIC, "police"),
        ("officials", Kind.GENERIC, "officials"),
        ("witnesses", Kind.NAMELESS, "witnesses"),
        ("local residents", Kind.NAMELESS, "local residents"),
        ("the Red Cross", Kind.BODY, "red cross"),
        ("Velm Relief Committee", Kind.BODY, "velm relief committee"),
        ("UNHCR", Kind.BODY, "unhcr"),
        ("Ostra Wire", Kind.BODY, "ostra wire"),
        ("the Velm Tribune", Kind.BODY, "velm tribune"),
    ],
)  # fmt: skip
def test_what_a_voice_names(name: str, kind: Kind, key: str) -> None:
    named = read(name, COUNTRIES)

    assert (named.kind, named.key) == (kind, key)


def test_a_capital_as_speaker_is_weaker_than_its_government() -> None:
    assert read("Lisbon", COUNTRIES).country == "Portugal"
    assert read("Lisbon", COUNTRIES).kind is Kind.ORGAN


def test_a_role_before_the_name_tells_whom_the_person_speaks_for() -> None:
    named = read("Odranian Ambassador to Kestland Mira Tal", COUNTRIES)

    assert (named.parent, named.reason) == (GOVERNMENT, "ambassador of Odrania")


def test_speaks_for_takes_the_country_before_the_office() -> None:
    role = speaks_for(words_of("the Odranian ambassador to Kestland"), COUNTRIES)

    assert role is not None
    assert role.country == "Odrania"


def test_speaks_for_finds_a_ministry() -> None:
    role = speaks_for(
        words_of("a spokesman for the Odranian health ministry"), COUNTRIES
    )

    assert role is not None
    assert role.key == "ministry: health of odrania"
