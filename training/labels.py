"""Labels of reports: each claim that a report makes, told by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from recount.model.claim import Claim


class Label(msgspec.Struct, frozen=True):
    """One claim of a report, labelled by hand. Other fields are passed over."""

    doc: str
    quote: str
    measure: str
    low: int | None
    high: int | None
    group: tuple[str, ...] = ()
    event: str = ""
    hard: bool = False


def labels_of(folder: Path) -> dict[str, list[Label]]:
    """Return the labels of a folder with ``docs`` and ``gold.jsonl``, by document."""
    found: dict[str, list[Label]] = defaultdict(list)
    for line in (folder / "gold.jsonl").read_bytes().splitlines():
        label = msgspec.json.decode(line, type=Label)
        found[label.doc].append(label)
    return found


def matched(
    text: str, claims: Sequence[Claim], labels: Sequence[Label]
) -> Iterator[tuple[Claim, Label]]:
    """Claims with the label of the same figure whose quote holds their number."""
    free = [label for label in labels if not label.hard]
    for claim in claims:
        for label in free:
            figure = label.measure, label.low, label.high
            if figure != (claim.measure.value, claim.low, claim.high):
                continue
            at = text.find(label.quote)
            if at <= claim.phrase_span.start < at + len(label.quote):
                free.remove(label)
                yield claim, label
                break
