"""One person told by what he is, by a pronoun, or before what became of him."""

from __future__ import annotations

import pytest

from tests.reader import told

K, I = "killed", "injured"  # noqa: E741
Row = tuple[str, str, int | None, int | None]

READ: list[tuple[str, list[Row]]] = [
    # told by an office or a calling, as known
    ("The mayor of Karsa was killed.", [(K, "official", 1, 1)]),
    ("The blast killed the driver.", [(K, "", 1, 1)]),
    ("The watchman died on Monday.", [(K, "worker", 1, 1)]),
    ("Soldiers killed a watchman.", [(K, "worker", 1, 1)]),
    ("His brother-in-law was shot dead.", [(K, "man", 1, 1)]),
    ("Halden's driver was killed.", [(K, "", 1, 1)]),
    # the genitive before a noun for what happened
    ("The six priests' slaying shocked Karsa.", [(K, "clergy", 6, 6)]),
    ("Roe Halden's murder shocked Karsa.", [(K, "", 1, 1)]),
    ("The mayor's assassination was condemned.", [(K, "official", 1, 1)]),
    # where and when it was stands between the noun and the person
    ("The murder on 5 May of Roe Halden was solved.", [(K, "", 1, 1)]),
    ("The killing in Karsa of four guards was solved.", [(K, "worker", 4, 4)]),
    # pronouns
    ("Police fired at the gunman, killing him.", [(K, "", 1, 1)]),
    ("They shot her in the leg.", [(I, "", 1, 1)]),
    ("The gunman killed himself.", [(K, "", 1, 1)]),
    # a clause of its own between name and verb
    ("Roe Halden, who was killed last Friday, led the party.", [(K, "", 1, 1)]),
    (
        "OFFICIALS SAID THAT ERDAN VACHO, SENATOR AND CANDIDATE, DIED TONIGHT.",
        [(K, "", 1, 1)],
    ),
    ("THE MURDER OF POLITICAL ANALYST ERDAN VACHO WAS SOLVED.", [(K, "", 1, 1)]),
]

LEFT_ALONE = [
    "The mayor of Karsa said that the roads were open.",
    "The driver drove on after the blast.",
    "The sanctions are killing the youth of Karsa.",
    "Roe Halden's murder trial began.",
    "Mira Sol's life was saved.",
    "The officer's arrest warrant was signed by Roe Halden.",
    "He threatened to kill himself.",
    "The mayor himself spoke to the wounded.",
    "They shot her car.",
    "Nine judges are investigating the assassination.",
    "She took a few steps before being gunned down.",
    "A LOCAL RADIO STATION SAID THAT SOLDIERS WERE KILLED.",
]


@pytest.mark.parametrize(("text", "expected"), READ, ids=[s for s, _ in READ])
def test_one_person_counts_one(text: str, expected: list[Row]) -> None:
    assert expected == told(text)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_who_was_not_struck_is_not_counted(text: str) -> None:
    assert told(text) == []


NOT_TOLD = [
    "Three suspects have not been arrested.",
    "Nobody knew whether 12 were killed.",
    "Police could not say if the man had died.",
    "Seven were not hurt.",
    "He might hurt himself or others.",
    "Twelve people will be killed.",
    "All 12 must be killed, he said.",
    "12 people could die.",
    "The rebels had not captured Mira Sol.",
    "They did not kill 12 men.",
    "He had the mission of assassinating President Brod.",
    "Roe Halden was shot at from two cars.",
]


HAPPENED: list[tuple[str, list[Row]]] = [
    ("It will be known that 12 were killed.", [(K, "", 12, 12)]),
    ("As many as 200 may be dead.", [(K, "", None, 200)]),
    ("Some 40 people may have been killed.", [(K, "", 40, 40)]),
    ("Two men were shot at close range.", [(I, "man", 2, 2)]),
    ("He is accused of killing 12 men.", [(K, "man", 12, 12)]),
]


@pytest.mark.parametrize(("text", "expected"), HAPPENED, ids=[s for s, _ in HAPPENED])
def test_what_did_happen_is_told(text: str, expected: list[Row]) -> None:
    assert expected == told(text)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_denied_or_asked_is_no_claim(text: str) -> None:
    assert told(text) == []


def test_negation_of_another_verb_leaves_the_claim() -> None:
    assert told("Two others, neither of whom was armed, were killed.") == [
        (K, "", 2, 2)
    ]


SELVES: list[tuple[str, Row]] = [
    ("He killed four classmates and himself.", (K, "", 5, 5)),
    ("He killed his wife, two children and then himself.", (K, "", 4, 4)),
    ("Karsa woman kills 5-year-old son, self", (K, "", 2, 2)),
]


@pytest.mark.parametrize(("text", "expected"), SELVES, ids=[s for s, _ in SELVES])
def test_who_kills_himself_too_is_one_more(text: str, expected: Row) -> None:
    assert expected == told(text)[0]


def test_killer_is_not_counted_by_what_befell_him_later() -> None:
    text = "The man who killed four classmates and himself had been arrested before."

    assert told(text) == [(K, "", 5, 5), (K, "student", 4, 4)]
