"""Voices of lists, brackets, labels and posts, and of kin. All is invented."""

from __future__ import annotations

import pytest

from tests.reader import read_text

CASES: list[tuple[str, list[tuple[str, list[str]]]]] = [
    # what befell a post is no part of its name
    (
        "A post shared more than 26,000 times on Chatter claims that 90 people died.",
        [("90", ["post"])],
    ),
    ("A post shared thousands of times says that 90 died.", [("90", ["post"])]),
    (
        "A post shared 26,000 times on Chatter and Birdsong since Monday claims that "
        "ninety people died.",
        [("ninety", ["post"])],
    ),
    ("A letter sent by the bishop to the court says 90 died.", [("90", ["letter"])]),
    ("CLAIM: A post says that 700 protesters died.", [("700", ["post"])]),
    # whoever keeps a list
    ("The Bar has compiled a list of 214 dead.", [("214", ["Bar"])]),
    ("The union has drawn up a list of 214 dead.", [("214", ["union"])]),
    ("A list of 214 dead was kept.", [("214", [])]),
    # brackets with a date, and of one word behind a month
    ("There were 4 deaths since 1 August [clinic].", [("4", ["clinic"])]),
    (
        "Camp population now 23,750 [registration desk, 18 August].",
        [("23,750", ["registration desk"])],
    ),
    # labels within a sentence, and what they tell again
    (
        "12 people died. Ministry: 14; union: 20.",
        [("12", []), ("14", ["Ministry"]), ("20", ["union"])],
    ),
    (
        "Village head: 21 men killed. Militia commander: “no civilians”, 10 fighters "
        "dead.",
        [
            ("21", ["Village head"]),
            ("no", ["Militia commander"]),
            ("10", ["Militia commander"]),
        ],
    ),
    # relatives and relative clauses
    ("Mr Velt's daughter, Carol, said 14 had died.", [("14", ["Carol"])]),
    ("My cousin who is a nurse in the town says 31 died.", [("31", ["My cousin"])]),
    ("A woman who sent letters said 12 died.", [("12", ["woman"])]),
    # a valley speaks for nobody
    (
        "A valley is still arguing about how many came home. “They killed nine of the "
        "boys,” he said.",
        [("nine", [])],
    ),
]

TALK = """Oral answers

3. Ms Thea Brand (Calder South) (Union): What assessment has he made?

The Minister of State for Foreign Affairs (Sir Orm Halv): We are concerned. At least 85
people have been killed. The islands acknowledge 29 deaths.

Mr Fergus Quill (Abber) (Reform): Is it not the case that rioters murdered two guards?
"""


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_whose_a_figure_is(text: str, expected: list[tuple[str, list[str]]]) -> None:
    claims = read_text(text).claims
    assert [(c.phrase, list(c.attributed_to)) for c in claims] == expected


def test_members_and_ministers_answer_by_their_names() -> None:
    voices = {c.phrase: list(c.attributed_to)[:1] for c in read_text(TALK).claims}
    assert voices["At least 85"] == ["Sir Orm Halv"]
    assert voices["29"] == ["Sir Orm Halv"]
    assert voices["two"] == ["Fergus Quill"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The ministry stood by its own tally of 17 dead.", ["ministry"]),
        (
            "The Ministry of Health repeated its own count of 17 dead.",
            ["Ministry of Health"],
        ),
        ("The fire brought its own toll of 17 dead.", []),
        ("The mayor spoke. A post said that 17 had died.", ["post"]),
    ],
)
def test_counts_of_ones_own(text: str, voice: list[str]) -> None:
    assert [list(c.attributed_to) for c in read_text(text).claims] == [voice]


def test_a_label_of_many_brackets_is_no_speaker_and_stops_nothing() -> None:
    text = "Mr Roe " + "(Tesk) " * 20_000 + ": 12 people died.\n\n"
    assert [c.low for c in read_text(text * 2).claims] == [12, 12]


CHAT = """[22.08.22 08:52] Karsa Today
Two drones on the market. Dozens of martyrs.

[22.08.22 10:40] Karsa Today
Forwarded from: Odra Monitor
Update: 27 killed incl. 6 children. At least 50 injured.

[22.08.22 13:02] Karsa Today
Martyrs: 34. Among them nine children.

[22.08.22 16:30] Karsa Today
Dr Samih: "We have 38 in the mortuary." He asks for help.

[23.08.22 07:45] Karsa Today
Three more passed away in the night.
"""


def test_what_a_channel_passes_on_is_its_maker_s_as_far_as_the_next_message() -> None:
    told = [(c.phrase, list(c.attributed_to)) for c in read_text(CHAT).claims]
    assert told == [
        ("Dozens", []),
        ("27", ["Odra Monitor"]),
        ("6", ["Odra Monitor"]),
        ("At least 50", ["Odra Monitor"]),
        ("34", []),
        ("nine", []),
        ("38", ["Samih"]),
        ("Three", []),
    ]


@pytest.mark.parametrize("text", ["[", "[1", "x\n\n[", "Forwarded from", "[\n\n["])
def test_heads_cut_off_stop_nothing(text: str) -> None:
    assert read_text(text).claims == ()
