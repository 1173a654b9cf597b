from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq

from recount.text.align import align, blocks


def _ids(words: str) -> list[int]:
    return [
        sum(ord(mark) * 131**at for at, mark in enumerate(w)) for w in words.split()
    ]


def _runs(first: str, second: str) -> list[tuple[str, str]]:
    one, other = first.split(), second.split()
    return [
        (
            " ".join(one[run.first.start : run.first.stop]),
            " ".join(other[run.second.start : run.second.stop]),
        )
        for run in align(_ids(first), _ids(second))
    ]


def test_a_changed_figure_stays_inside_the_run() -> None:
    assert _runs(
        "among them 83 children of the town", "among them 63 children of it"
    ) == [("among them 83 children of", "among them 63 children of")]


def test_a_longer_neighbour_does_not_hide_a_shared_sentence() -> None:
    first = "the quarter was razed the fate of over 150 still remains unknown"
    second = "and the fate of another 150 people still remains unknown tonight he said"

    assert _runs(first, second) == [
        ("the fate of over 150 still remains unknown",
         "the fate of another 150 people still remains unknown")
    ]  # fmt: skip


def test_runs_apart_from_each_other_stay_apart() -> None:
    first = "a b c d x1 x2 x3 x4 x5 x6 e f g h"
    second = "a b c d y1 y2 y3 y4 y5 y6 e f g h"

    assert [one for one, _ in _runs(first, second)] == ["a b c d", "e f g h"]


def test_counts_of_equal_and_changed_words() -> None:
    (run,) = align([1, 2, 3, 9, 4, 5, 6], [1, 2, 3, 7, 8, 4, 5, 6], first_offset=10)

    assert (run.equal_words, run.changed_words, run.first) == (6, 2, range(10, 17))


def test_nothing_in_common_gives_nothing() -> None:
    assert align([1, 2, 3], [4, 5, 6]) == []
    assert align([], [1]) == []


sequences = st.lists(st.integers(0, 3), max_size=25)


@given(sequences, sequences)
def test_an_alignment_covers_both_sides_and_loses_no_equal_word(
    first: list[int], second: list[int]
) -> None:
    found = blocks(first, second)

    assert [i for b in found for i in range(b.first_start, b.first_end)] == list(
        range(len(first))
    )
    assert [i for b in found for i in range(b.second_start, b.second_end)] == list(
        range(len(second))
    )
    for block in found:
        if block.equal:
            one = first[block.first_start : block.first_end]
            assert one == second[block.second_start : block.second_end]
    assert sum(b.size for b in found if b.equal) == LCSseq.similarity(first, second)


@given(sequences, sequences)
def test_no_run_could_be_made_better_at_its_ends(
    first: list[int], second: list[int]
) -> None:
    for run in align(first, second):
        scores = [b.size if b.equal else -b.size for b in run.blocks]
        heads = [sum(scores[: at + 1]) for at in range(len(scores))]
        assert run.blocks[0].equal
        assert run.blocks[-1].equal
        assert max(heads) == heads[-1]
        assert min(heads) > 0
