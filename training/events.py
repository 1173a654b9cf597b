"""Learn the weights of ``recount.events.weighed`` from labelled reports.

usage: python -m training.events FOLDER... [--out FILE]

Each folder holds ``docs/`` and ``gold.jsonl``, whose labels tell the event of each
figure. The main event of a report is that of most of its labels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from bench.reading import as_capture
from recount.events.about import keys_of
from recount.events.consensus import subjects, vote
from recount.events.scene import Scene
from recount.events.signs import Surroundings
from recount.events.weighed import is_open
from recount.pipeline import read
from recount.text.weights import log_odds
from training.labels import labels_of, matched
from training.learn import fit, odds
from training.options import LANG, options

OUT = LANG / "event_weights.json"
PENALTY = 12.0
LEAST_ROWS = 3
BESIDE, MAIN = "beside", "main"


class Row(NamedTuple):
    """One figure that a label tells of, and whose event weights may decide."""

    signs: tuple[str, ...]
    is_main: bool
    """of the main event of its report"""


def rows(folder: Path) -> Iterator[Row]:
    """Yield the rows of a folder, by document."""
    labels = labels_of(folder)
    texts = {doc: (folder / "docs" / doc).read_text(encoding="utf-8") for doc in labels}
    readings = [read(*as_capture(doc, texts[doc], "")) for doc in sorted(texts)]
    found = subjects([vote(Scene(reading)) for reading in readings])
    for reading, subject in zip(readings, found, strict=True):
        scene = Scene(reading)
        home, keys = keys_of(scene, subject.place, subject.when, sure=subject.sure)
        around = Surroundings(scene, keys, home)
        told = labels[reading.document.name]
        (main, _), *_ = Counter(label.event for label in told).most_common(1)
        for claim, label in matched(scene.text, reading.claims, told):
            if is_open(keys[claim.id], home):
                yield Row(around.signs(claim), label.event == main)


def learn(told: Sequence[Row]) -> dict[str, float]:
    """Return what each sign adds to the log-odds of "told beside"."""
    model = fit(
        [row.signs for row in told],
        [MAIN if row.is_main else BESIDE for row in told],
        [1.0] * len(told),
        penalty=PENALTY,
        least=LEAST_ROWS,
    )
    return odds(model, BESIDE, MAIN)


def is_beside(weights: dict[str, float], row: Row) -> bool:
    """Whether weights take a figure for one told beside the main event."""
    return log_odds(weights, row.signs) > 0


def main() -> None:
    """Learn from folders, and write the weights."""
    given = options(__doc__, OUT, tests=False)
    told = [row for folder in given.folders for row in rows(folder)]
    given.out.write_bytes(msgspec.json.encode(learn(told)) + b"\n")


if __name__ == "__main__":
    main()
