"""Which people: the terms of a group."""

from __future__ import annotations

import pytest

from recount.claims.peoples import people_term
from tests.reader import told

GROUPS = [
    ("Three police officers were killed.", "police"),
    ("Two policewomen were killed in the blast.", "police woman"),
    ("A policewoman was injured by a bottle.", "police woman"),
    ("Six Guards were detained in April.", "combatant"),
    ("Two Hill Guards died at the gate.", "combatant"),
    ("Three city inspectors were arrested.", "official"),
    ("Five managers were arrested.", ""),
    ('The army admitted "five to eight" civilian deaths.', "civilian"),
    ("Eleven town councils have joined the campaign.", "organisation"),
    ("3 Three hurt in tram crash", ""),
    ("Two aid workers were killed.", "aid-worker"),
    ("Four schoolchildren were killed.", "child"),
    ("Five Karsan soldiers were killed.", "combatant karsan"),
    ("Six Karsans were killed.", "karsan"),
    ("Seven family members were killed.", ""),
    ("Eight female students were killed.", "student woman"),
    ("Nine pregnant women were killed.", "woman"),
    ("Ten others were killed.", ""),
    ("Eleven victims were killed.", ""),
    ("Three bystanders were killed.", "civilian"),
    ("Three customers were killed.", ""),
    ("Twelve Muslims were killed.", "muslim"),
]


@pytest.mark.parametrize(("text", "group"), GROUPS)
def test_group_of_a_noun_phrase(text: str, group: str) -> None:
    ((_, read, _, _),) = told(text)

    assert group == read


@pytest.mark.parametrize("word", ["European", "Roman", "Civilian", "Iran", "Ali"])
def test_no_people_is_made_of_a_likely_looking_word(word: str) -> None:
    assert people_term(word) == ""


PEOPLES = [
    ("Iranian", "iranian"),
    ("Mexican", "mexican"),
    ("Colombian", "colombian"),
    ("Slovak", "slovak"),
    ("Lebanese", "lebanese"),
    ("Azeri", "azerbaijani"),
    ("Turkish", "turkish"),
    ("Karsan", "karsan"),
]


@pytest.mark.parametrize(("word", "term"), PEOPLES)
def test_term_of_a_people_is_its_common_adjective(word: str, term: str) -> None:
    assert people_term(word) == term


ONE_OF_A_PEOPLE = [
    ("They killed a Karsan and wounded a Brodnan.", ["karsan", "brodnan"]),
    ("A Karsan soldier was killed.", ["combatant karsan"]),
    ("TWO SLOVAKS WERE ARRESTED IN KARSA.", ["slovak"]),
    ("He told a Karsan paper that two were killed.", [""]),
    ("Gunmen killed 2-year-old Nova Gallman.", ["child"]),
]


@pytest.mark.parametrize(("text", "groups"), ONE_OF_A_PEOPLE)
def test_one_of_a_people_is_a_person(text: str, groups: list[str]) -> None:
    assert [row[1] for row in told(text)] == groups


DESCRIBED = [
    ("Gunmen killed five Karsan personalities.", [("killed", "karsan", 5, 5)]),
    ("The blast killed four local celebrities.", [("killed", "", 4, 4)]),
    ("They killed 12 in central districts.", [("killed", "", 12, 12)]),
    ("The blast shook four local bridges.", []),
    ("He fired 12 automatic rounds.", []),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED)
def test_a_noun_no_list_knows_after_adjectives(
    text: str, expected: list[tuple[str, str, int, int]]
) -> None:
    assert told(text) == expected
