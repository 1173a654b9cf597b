"""Learn the weights of ``recount.claims.weighed_groups`` from labelled reports.

usage: python -m training.groups FOLDER... [--out FILE] [--test FOLDER]...

Each folder holds ``docs/`` and ``gold.jsonl``. A row is a group that is told near a
figure without one; whether it is the group of that figure is told by the label. With
``--test``, prints what the weights do in other folders, and writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from recount.claims import figures_of
from recount.claims.found import Found
from recount.claims.group_signs import Group, Signs, Surroundings
from recount.claims.weighed_groups import likeliest
from training.labels import Label, labels_of, matched
from training.learn import fit, odds
from training.options import LANG, options
from training.rows import found_in

OUT = LANG / "group_weights.json"
PENALTY = 3.0
LEAST_ROWS = 4
THIS, OTHER = "this", "other"


class Row(NamedTuple):
    """One figure that tells no group."""

    signs: Signs
    """of each group that may be meant"""
    group: Group
    """by the label; empty: none"""


def rows(folder: Path) -> Iterator[Row]:
    """Yield the rows of a folder with ``docs`` and ``gold.jsonl``, by document."""
    labels = labels_of(folder)
    for doc in sorted(labels):
        yield from _of_document(found_in(folder, doc), labels[doc])


def _of_document(found: Found, labels: Sequence[Label]) -> Iterator[Row]:
    claims = figures_of(found)
    told = {
        claim.id: tuple(sorted(label.group))
        for claim, label in matched(found.document.text, claims, labels)
    }
    for claim, signs in Surroundings(found, claims).open():
        if claim.id in told and signs:
            yield Row(signs, told[claim.id])


def learn(told: Iterable[Row]) -> dict[str, float]:
    """Return the weights learned from rows."""
    each = [
        (signs, THIS if group == row.group else OTHER)
        for row in told
        for group, signs in row.signs.items()
    ]
    model = fit(
        [signs for signs, _ in each],
        [label for _, label in each],
        [1.0] * len(each),
        penalty=PENALTY,
        least=LEAST_ROWS,
    )
    return odds(model, THIS, OTHER)


def judged(
    weights: dict[str, float], told: Sequence[Row], least: float
) -> tuple[int, int, int]:
    """Return how many are given a group: rightly, of those without one, and another."""
    right = none = other = 0
    for row in told:
        group, likely = likeliest(row.signs, weights)
        if likely >= least:
            right += group == row.group
            none += not row.group
            other += bool(row.group) and group != row.group
    return right, none, other


def main() -> None:
    """Learn from folders, and write the weights or test them."""
    given = options(__doc__, OUT, tests=True)
    weights = learn([row for folder in given.folders for row in rows(folder)])
    if not given.test:
        given.out.write_bytes(msgspec.json.encode(weights) + b"\n")
        return
    told = [row for folder in given.test for row in rows(folder)]
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        right, none, other = judged(weights, told, least)
        print(f"{least}: {right} rightly, {none} that have none, {other} of another")


if __name__ == "__main__":
    main()
