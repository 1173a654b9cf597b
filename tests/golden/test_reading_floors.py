"""Scores on texts with gold do not fall below the floors that are kept.

The texts have no open licence and are no part of the project: where they are not beside
it, the comparison is skipped, and only the rules of the gate are tested.
"""

from __future__ import annotations

import msgspec
import pytest

from bench.gate import DATA, Scores, falls, load, measure, parse, raised

FLOORS = load()

PRINTED = """\
floods
  40 documents, 9000 words, 0.4 s, 100 documents/s
  floods killed low            0.850  n=40  [floor .55, ceiling .93]
  floods n>=2                  0.612  P 0.588 R 0.638  []
  floods killed hit            0.922  n=40, 2.8 figures a document  [floor .67]
"""


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_scores_reach_their_floors(name: str) -> None:
    if not (DATA / name / "docs.jsonl").is_file():
        pytest.skip(f"the texts of {name} are not beside the project, in {DATA}")
    below = list(falls(FLOORS[name], measure(name, DATA)))

    assert not below, "\n".join(below)


def _scores(printed: str = PRINTED) -> Scores:
    return parse(printed, sha256="0")


def test_every_line_with_a_score_is_kept() -> None:
    scores = _scores()

    assert scores.documents == 40
    assert scores.at_least == {
        "floods killed low": 0.850,
        "floods n>=2": 0.612,
        "floods killed hit": 0.922,
    }
    assert scores.beside == {"floods killed hit, figures a document": 2.8}


@pytest.mark.parametrize(
    ("reached", "told"),
    [
        (PRINTED, []),
        (PRINTED.replace("0.850", "0.851"), []),
        (
            PRINTED.replace("0.850", "0.849"),
            ["floods killed low 0.849, the floor is 0.850"],
        ),
        (
            PRINTED.replace("2.8 figures", "3.6 figures"),
            ["floods killed hit, figures a document 3.6, at most 3.5"],
        ),
        (
            PRINTED.replace("  floods n>=2 ", "  floods n>=3 "),
            ["floods n>=2 0.000, the floor is 0.612"],
        ),
    ],
)
def test_what_falls_is_told(reached: str, told: list[str]) -> None:
    assert told == list(falls(_scores(), _scores(reached)))


def test_scores_on_other_texts_are_not_compared() -> None:
    other = msgspec.structs.replace(_scores(), sha256="1")
    (told,) = falls(_scores(), other)

    assert "the texts or their gold are others" in told


def test_a_floor_is_raised_and_the_reason_for_lowering_one_is_kept() -> None:
    better = _scores(PRINTED.replace("0.850", "0.900"))
    worse = _scores(PRINTED.replace("0.850", "0.800"))

    assert raised(None, better, "") == better
    assert raised(_scores(), better, "") == better
    assert raised(_scores(), worse, "it was a guess").lowered == ("it was a guess",)


def test_each_floor_is_a_share() -> None:
    shares = [score for scores in FLOORS.values() for score in scores.at_least.values()]

    assert shares
    assert all(0 <= score <= 1 for score in shares)
