"""Labels of reports: each claim that a report makes, told by hand."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import msgspec


class Label(msgspec.Struct, frozen=True):
    """One claim of a report, labelled by hand. Other fields are passed over."""

    doc: str
    quote: str
    measure: str
    low: int | None
    high: int | None
    event: str = ""
    hard: bool = False


def labels_of(folder: Path) -> dict[str, list[Label]]:
    """Return the labels of a folder with ``docs`` and ``gold.jsonl``, by document."""
    found: dict[str, list[Label]] = defaultdict(list)
    for line in (folder / "gold.jsonl").read_bytes().splitlines():
        label = msgspec.json.decode(line, type=Label)
        found[label.doc].append(label)
    return found
