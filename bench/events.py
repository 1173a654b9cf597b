"""Are reports of one incident joined, and those of two kept apart?

    python bench/events.py [SET...] [--data FOLDER]

Links all texts of a set at once and prints, over its documents, the B-cubed precision
and recall (Bagga and Baldwin, 1998) of their main events against the incident that the
gold gives each: of the documents in one event with it, the share of its own incident,
and of those of its incident the share in one event with it, as means.

A set is a folder of FOLDER (../shared/eval beside the project unless told) with
docs.jsonl and with gold.jsonl that holds "doc" and "incident"; gunviolence unless told.
None of it is part of the project.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.reading import DATA, as_capture
from recount.events import link
from recount.model.event import Event
from recount.pipeline import read


def main_events(events: Sequence[Event]) -> dict[str, str]:
    """Return the id of each document's main event, by the document's name.

    The first incident of a document in the order of ``link``: main events before those
    that are told beside them.
    """
    incidents = [each for each in events if each.kind.value == "incident"]
    found: dict[str, str] = {}
    for event in [*incidents, *events]:
        for doc in event.docs:
            found.setdefault(doc, event.id)
    return found


def b_cubed(
    found: Mapping[str, Hashable], gold: Mapping[str, Hashable]
) -> tuple[float, float]:
    """Return precision and recall, over the documents of ``gold``.

    Args:
        found: the group of each document; one that is missing is alone.
        gold: the group that each belongs to.

    >>> b_cubed({"a": 1, "b": 1, "c": 2}, {"a": "x", "b": "x", "c": "x"})
    (1.0, 0.5555555555555556)
    """
    ours: dict[Hashable, set[str]] = defaultdict(set)
    theirs: dict[Hashable, set[str]] = defaultdict(set)
    for doc, group in gold.items():
        ours[found.get(doc, (doc,))].add(doc)
        theirs[group].add(doc)
    precision = recall = 0.0
    for doc, group in gold.items():
        mine = ours[found.get(doc, (doc,))]
        both = len(mine & theirs[group])
        precision += both / len(mine)
        recall += both / len(theirs[group])
    return precision / len(gold), recall / len(gold)


def measure(folder: Path) -> tuple[int, int, float, float]:
    """Return documents, incidents, precision and recall of a set."""
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    gold = {row["doc"]: row["incident"] for row in rows if "incident" in row}
    readings = []
    with (folder / "docs.jsonl").open(encoding="utf-8") as texts:
        for line in texts:
            row = json.loads(line)
            if row["doc"] in gold:
                name, published = str(row["doc"]), str(row.get("dct") or "")
                readings.append(read(*as_capture(name, row["text"], published)))
    _, events = link(readings)
    return len(gold), len(set(gold.values())), *b_cubed(main_events(events), gold)


def main() -> int:
    """Print one line a set."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("sets", nargs="*", default=["gunviolence"], metavar="SET")
    options.add_argument("--data", type=Path, default=DATA, metavar="FOLDER")
    told = options.parse_args()
    for name in told.sets:
        folder = told.data / name
        if not (folder / "gold.jsonl").is_file():
            print(f"{name}: no gold.jsonl in {folder}", file=sys.stderr)
            return 2
        documents, incidents, precision, recall = measure(folder)
        print(
            f"{name}: {documents} documents of {incidents} incidents, "
            f"precision {precision:.3f}, recall {recall:.3f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
