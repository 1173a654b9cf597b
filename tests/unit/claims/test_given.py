"""Bare numbers that a voice gives for what the text told before. All is invented."""

from __future__ import annotations

import pytest

from tests.reader import read_text

BEFORE = "The ministry said 613 people were killed. "

GIVEN: list[tuple[str, str, list[str]]] = [
    ("Vorel, working from the lists, arrives at 940.", "940", ["Vorel"]),
    ("The Joint Commission came to 620.", "620", ["Joint Commission"]),
    ("The opposition holds to 800.", "800", ["opposition"]),
    ("Locals tell of 800.", "800", ["Locals"]),
    ("The commission has 590.", "590", ["commission"]),
    ("Hadin, more cautious, prefers four to five hundred.", "four to", ["Hadin"]),
    ("The UN's tally is lower, at 511.", "511", ["UN"]),
    ("Its figure at this hour is 627.", "627", ["ministry"]),
    ("The union thinks it is closer to 700.", "700", ["union"]),
    ("The hospital has so far logged 511.", "511", ["hospital"]),
    ("The Federation of Workers, “well over 700”.", "well over 700", []),
    ("We could confirm only 518.", "518", []),
    ("The true number may be nearer 800.", "800", []),
    ("By evening it had reached 620.", "620", []),
    ("It’s 700 now.", "700", []),
    ("A later count brought it to 640.", "640", []),
    ("The opposition says 31 civilians.", "31", ["opposition"]),
    ("State TV is saying 31 “terrorists”.", "31", ["State TV"]),
    ("Militia commander: “zero civilians”.", "zero", ["Militia commander"]),
    ("The union's list runs to 700 names.", "700", ["union"]),
    ("A clinic has compiled 431 names.", "431", ["clinic"]),
    ("Survivors' groups say it exceeds 800.", "exceeds 800", ["Survivors' groups"]),
    ("In the mission they are working with 547.", "547", []),
    ("Then came the commission's 587.", "587", []),
    ("Roe gave a slightly lower figure, 551.", "551", ["Roe"]),
    ("It had been 554 on Monday.", "554", []),
    ("There were 571, police said.", "571", ["police"]),
    ("Only 521 have been formally identified.", "521", []),
    ("The clinic's list has 18 children.", "18", ["clinic"]),
]


@pytest.mark.parametrize(("text", "phrase", "voices"), GIVEN)
def test_a_bare_number_is_of_what_was_told_before(
    text: str, phrase: str, voices: list[str]
) -> None:
    told = read_text(BEFORE + text).claims[-1]
    assert told.measure == "killed"
    assert told.phrase.startswith(phrase)
    assert [str(voice) for voice in told.attributed_to] == voices


@pytest.mark.parametrize(
    "text",
    [
        "The bill came to 940.",
        "The village has 590.",
        "The road runs to 40 villages.",
        "It cited 14 witnesses.",
        "The school has 12 classrooms.",
        "In the valley, 40.",
        "There were hundreds.",
    ],
)
def test_a_number_that_nobody_gives_tells_nothing(text: str) -> None:
    assert [claim.low for claim in read_text(BEFORE + text).claims] == [613]


@pytest.mark.parametrize(
    ("opening", "measure"),
    [
        ("The dead are another matter.", "killed"),
        ("Nobody disputes the number of those deported.", "displaced"),
        ("Deaths are harder to count.", "killed"),
    ],
)
def test_a_sentence_without_a_figure_tells_of_whom_the_next_speaks(
    opening: str, measure: str
) -> None:
    told = read_text(f"40 were detained. {opening} The report gives 61,377.").claims
    assert [(claim.measure, claim.low) for claim in told[1:]] == [(measure, 61377)]


@pytest.mark.parametrize(
    ("question", "answer", "measure", "low"),
    [
        ("How many people have died?", "As of last night, sixty-six.", "killed", 66),
        ("How many have died?", "Good morning. Sixty-six.", "killed", 66),
        ("And the injured?", "A hundred and fifty or so.", "injured", 150),
        ("How many were arrested?", "The ministry says 1,172.", "captured", 1172),
    ],
)
def test_a_question_tells_what_its_answer_counts(
    question: str, answer: str, measure: str, low: int
) -> None:
    (told,) = read_text(f"{question} {answer}").claims
    assert (told.measure, told.low) == (measure, low)


@pytest.mark.parametrize(
    "text",
    [
        "How many people were aboard? Sixty-six.",
        "How old was he when he died? Sixty-six.",
        "How many people have died? UPDATE 3-Toll unknown.",
    ],
)
def test_an_answer_to_another_question_tells_nothing(text: str) -> None:
    assert read_text(text).claims == ()
