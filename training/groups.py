"""Learn the weights of ``recount.claims.weighed_groups`` from labelled reports.

usage: python -m training.groups FOLDER... [--out FILE] [--test FOLDER]...

Each folder holds ``docs/`` and ``gold.jsonl``. A row is a group that is told near a
figure without one; whether it is the group of that figure is told by the label. With
``--test``, prints what the weights do in other folders, and writes nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from bench.reading import as_capture
from recount.claims import figures_of
from recount.claims.found import Found
from recount.claims.group_signs import Group, Signs, Surroundings
from recount.claims.weighed_groups import likeliest
from recount.pipeline import read
from recount.text.tokens import Tokens
from training.labels import Label, labels_of, matched
from training.learn import fit, odds

ROOT = Path(__file__).parents[1]
OUT = ROOT / "src" / "recount" / "lang" / "en" / "group_weights.json"
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
        text = (folder / "docs" / doc).read_text(encoding="utf-8")
        yield from _of_document(doc, text, labels[doc])


def _of_document(doc: str, text: str, labels: Sequence[Label]) -> Iterator[Row]:
    reading = read(*as_capture(doc, text, ""))
    tokens = Tokens(reading.document.text)
    found = Found(reading.document, reading.passages, tokens, reading.mentions)
    claims = figures_of(found)
    told = {
        claim.id: tuple(sorted(label.group))
        for claim, label in matched(reading.document.text, claims, labels)
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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--test", action="append", type=Path, default=[])
    given = parser.parse_args()
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
