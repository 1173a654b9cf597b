"""Parts and wholes, lists, and figures that lean on the sentence before."""

from __future__ import annotations

import pytest

from tests.reader import read_text, told

K = "killed"


def test_listed_parts_take_the_measure_of_the_whole() -> None:
    text = (
        "The shells killed 87 civilians, including 26 women, 19 children and 14 "
        "elderly."
    )

    assert told(text) == [
        (K, "civilian", 87, 87),
        (K, "woman", 26, 26),
        (K, "child", 19, 19),
        (K, "elderly", 14, 14),
    ]


def test_parts_name_their_whole() -> None:
    whole, *parts = read_text(
        "The shells killed 87 civilians, including 26 women and 19 children."
    ).claims

    assert [part.part_of for part in parts] == [whole.id, whole.id]


def test_two_groups_after_one_number_are_a_union() -> None:
    text = "Some 80 women, children and elderly people were killed."

    assert told(text) == [(K, "child elderly woman", 80, 80)]


def test_another_verb_in_a_list_ends_the_parts() -> None:
    text = (
        "The attack involved the killing of 87 people, including 26 women and 14 "
        "elderly, 143 were wounded and 22 were taken hostage."
    )

    assert told(text) == [
        (K, "", 87, 87),
        (K, "woman", 26, 26),
        (K, "elderly", 14, 14),
        ("injured", "", 143, 143),
        ("captured", "", 22, 22),
    ]


def test_parts_that_come_before_the_dead() -> None:
    text = "Nine women and four children were among the dead."

    assert told(text) == [(K, "woman", 9, 9), (K, "child", 4, 4)]


def test_victims_included_needs_no_total() -> None:
    text = "The victims of the attack included at least six children and five women."

    assert told(text) == [(K, "child", 6, None), (K, "woman", 5, 5)]


def test_victims_who_live_are_no_dead() -> None:
    assert told("The surviving victims included seven men.") == []
    assert told("The wounded victims included seven men.") == [("injured", "man", 7, 7)]


def test_of_them_is_a_part_of_the_figure_before() -> None:
    whole, part = read_text(
        "Another 65 people were wounded, 18 of them seriously."
    ).claims

    assert (part.measure.value, part.low, part.part_of) == ("injured", 18, whole.id)


def test_sentence_after_may_divide_the_figure() -> None:
    text = "In all, 110 people were killed. Of them, 45 were women."

    assert told(text) == [(K, "", 110, 110), (K, "woman", 45, 45)]


def test_person_described_is_no_figure_beside_a_total() -> None:
    text = "Twelve people were killed. His wife was killed in the yard."

    assert told(text) == [(K, "", 12, 12)]


def test_person_described_counts_where_no_total_is_told() -> None:
    assert told("A soldier was killed near Karsa.") == [(K, "combatant", 1, 1)]


def test_a_counted_member_may_have_an_article() -> None:
    text = "The murder of six priests and their two maids shocked Karsa."

    assert told(text) == [(K, "clergy", 6, 6), (K, "worker", 2, 2)]


def test_part_in_apposition_before_a_relative_clause() -> None:
    text = "At the funeral of six priests, five of them Karsans, who were killed there"

    assert told(text) == [(K, "clergy", 6, 6), (K, "karsan", 5, 5)]


WHOLES = [
    ("Two of the three people who died were brothers.", [(K, "", 3), (K, "", 2)]),
    ("Her son was one of six who were gunned down.", [(K, "", 6), (K, "", 1)]),
    (
        "Three of the four injured students died later.",
        [("injured", "student", 4), (K, "student", 3)],
    ),
    (
        "He is one of 14 journalists killed this year.",
        [(K, "journalist", 14), (K, "journalist", 1)],
    ),
    ("The two injured died later.", [(K, "", 2)]),
    # of the other two nothing is told
    ("Three of the five passengers were killed.", [(K, "", 3)]),
    ("One of the four died at the hospital.", [(K, "", 1)]),
]


@pytest.mark.parametrize(("text", "expected"), WHOLES, ids=[s for s, _ in WHOLES])
def test_what_a_part_is_told_out_of(
    text: str, expected: list[tuple[str, str, int]]
) -> None:
    assert [row[:3] for row in told(text)] == expected


FATES = [
    (
        "Five students were kidnapped and murdered.",
        [(K, "student", 5), ("captured", "student", 5)],
    ),
    ("They kidnapped and killed 12 men.", [("captured", "man", 12), (K, "man", 12)]),
    (
        "The death of four students who had been kidnapped was announced.",
        [(K, "student", 4), ("captured", "student", 4)],
    ),
    # one fate or the other, and what befell somebody else
    ("Three people were arrested or killed.", [("captured", "", 3)]),
    ("He was arrested and killed two guards.", [(K, "worker", 2)]),
    (
        "They killed six and wounded two others before being arrested.",
        [(K, "", 6), ("injured", "", 2)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FATES, ids=[s for s, _ in FATES])
def test_two_fates_of_the_same_people(
    text: str, expected: list[tuple[str, str, int]]
) -> None:
    assert [row[:3] for row in told(text)] == expected


def test_whole_before_parts_without_commas() -> None:
    text = "A total of 34 people including 14 women and 9 children have died."

    assert told(text) == [(K, "", 34, 34), (K, "woman", 14, 14), (K, "child", 9, 9)]
