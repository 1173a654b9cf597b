"""Learn the weights of ``recount.claims.weighed`` from labelled reports.

usage: python -m training.figures FOLDER... [--out FILE] [--test FOLDER]...

Each folder holds ``docs/`` and ``gold.jsonl``. With ``--test``, prints what the weights
do on the unread numbers of other folders, and writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from recount.claims.weighed import Weights
from training.learn import fit, odds
from training.options import LANG, options
from training.rows import Row, rows

OUT = LANG / "weights.json"
PENALTY_OF_FIGURE = 3.0
PENALTY_OF_MEASURE = 2.0
SHARE_OF_READ = 0.5
"""how much a number counts that rules read too: it tells measures by plainer words"""
LEAST_ROWS = 6


def learn(told: Sequence[Row]) -> Weights:
    """Return the weights learned from rows."""
    told = [row for row in told if row.measure != "hard"]
    free = [row for row in told if not row.read]
    figure = fit(
        [row.signs for row in free],
        ["figure" if row.measure else "none" for row in free],
        [1.0] * len(free),
        penalty=PENALTY_OF_FIGURE,
        least=LEAST_ROWS,
    )
    counted = [row for row in told if row.measure]
    measure = fit(
        [row.signs for row in counted],
        [row.measure for row in counted],
        [SHARE_OF_READ if row.read else 1.0 for row in counted],
        penalty=PENALTY_OF_MEASURE,
        least=LEAST_ROWS,
    )
    return Weights(odds(figure, "figure", "none"), measure.classes, measure.weights)


def judged(weights: Weights, told: Iterable[Row], least: float) -> tuple[int, int, int]:
    """Return how many unread numbers are figures, are taken for one, and rightly."""
    figures = taken = right = 0
    for row in told:
        if row.read or row.measure == "hard":
            continue
        figures += bool(row.measure)
        measure, likely = weights.weigh(row.signs)
        if likely >= least and measure not in row.also:
            taken += 1
            right += measure == row.measure
    return figures, taken, right


def main() -> None:
    """Learn from folders, and write the weights or test them."""
    given = options(__doc__, OUT, tests=True)
    weights = learn([row for folder in given.folders for row in rows(folder)])
    if not given.test:
        given.out.write_bytes(msgspec.json.encode(weights) + b"\n")
        return
    for least in (0.3, 0.4, 0.5, 0.6, 0.7):
        told = (row for folder in given.test for row in rows(folder))
        figures, taken, right = judged(weights, told, least)
        print(f"{least}: {figures} figures, {taken} taken, {right} rightly")


if __name__ == "__main__":
    main()
