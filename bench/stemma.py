"""Does the stemma find who copied whom on simulated trees of copies?

Each tree has 4 to 15 texts with one parent each; a copy drops sentences, puts in its
own and edits words. Some texts can be missing, as in life: then the right parent is
the nearest forebear that is there, and copies of one missing text are tied to each
other. Prints the share of texts with the right parent, and of right ties without dates.

    python bench/stemma.py
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from recount.lineage import trace
from recount.model.document import DatedBy, Dating, Document
from recount.model.ids import CaptureId, DocumentId
from recount.model.passage import Passage
from recount.model.reading import Reading
from recount.model.span import Span

TREES = 120
DROPPED = 0.08  # of sentences in each copy
INSERTED = 0.06
FIRST_DAY = date(2031, 1, 1)


class Tree(NamedTuple):
    """Texts in the order in which they were written, with the parent of each."""

    texts: list[list[list[str]]]
    parents: list[int | None]


def tree(rng: random.Random, edits: float) -> Tree:
    """Return a tree of copies; each copies one that was there before."""
    words = [f"w{number}" for number in range(3000)]

    def sentence() -> list[str]:
        return [rng.choice(words) for _ in range(rng.randint(10, 24))]

    texts = [[sentence() for _ in range(rng.randint(12, 20))]]
    parents: list[int | None] = [None]
    for index in range(1, rng.randint(4, 15)):
        parent = rng.randrange(index)
        copy = []
        for line in texts[parent]:
            if rng.random() >= DROPPED:
                copy.append([_edit(word, edits, rng, words) for word in line])
            if rng.random() < INSERTED:
                copy.append(sentence())
        texts.append(copy)
        parents.append(parent)
    return Tree(texts, parents)


def _edit(word: str, share: float, rng: random.Random, words: Sequence[str]) -> str:
    return rng.choice(words) if rng.random() < share else word


def readings(made: Tree, kept: Sequence[int], *, dated: bool) -> list[Reading]:
    """Return the kept texts as readings, written a day apart if dated."""
    found = []
    for index in kept:
        lines = [" ".join(line) for line in made.texts[index]]
        day = (FIRST_DAY + timedelta(days=index)).isoformat() if dated else ""
        name = f"{index:02}"
        document = Document(
            id=DocumentId(name),
            capture=CaptureId(name),
            name=name,
            text="\n".join(lines),
            media_type="text/plain",
            dating=Dating(value=day, by=DatedBy.SIDECAR),
        )
        spans = []
        start = 0
        for line in lines:
            spans.append(Passage(span=Span(start, start + len(line))))
            start += len(line) + 1
        found.append(Reading(document=document, passages=tuple(spans)))
    return found


def right_parents(made: Tree, kept: Sequence[int]) -> tuple[int, int]:
    """Return how many dated texts got the right parent, and how many have one."""
    found = {
        int(descent.child): int(descent.parent)
        for descent in trace(readings(made, kept, dated=True)).descents
    }
    wanted = {index: _forebear(made, index, kept) for index in kept}
    judged = {index: parent for index, parent in wanted.items() if parent is not None}
    right = sum(found.get(index) == parent for index, parent in judged.items())
    return right, len(judged)


def right_ties(made: Tree, kept: Sequence[int]) -> tuple[int, int]:
    """Return how many ties of undated texts are right, and how many there are."""
    found = {
        tuple(sorted((int(descent.parent), int(descent.child))))
        for descent in trace(readings(made, kept, dated=False)).descents
    }
    wanted = {
        (min(index, parent), max(index, parent))
        for index in kept
        if (parent := _forebear(made, index, kept)) is not None
    }
    return len(found & wanted), len(wanted)


def _forebear(made: Tree, index: int, kept: Sequence[int]) -> int | None:
    parent = made.parents[index]
    while parent is not None and parent not in kept:
        parent = made.parents[parent]
    return parent


def main() -> None:
    """Print a row for each strength of editing and share of missing texts."""
    print("edits  missing  right parent, dated  right tie, undated")
    for edits in (0.03, 0.1, 0.2):
        for missing in (0.0, 0.3):
            rng = random.Random(11)  # noqa: S311  a bench, no secret
            parents, ties = [0, 0], [0, 0]
            for _ in range(TREES):
                made = tree(rng, edits)
                count = len(made.texts)
                kept = [i for i in range(count) if rng.random() >= missing]
                for total, judge in ((parents, right_parents), (ties, right_ties)):
                    right, judged = judge(made, kept)
                    total[0] += right
                    total[1] += judged
            print(
                f"{edits:5.0%}  {missing:7.0%}  {parents[0] / parents[1]:19.3f}"
                f"  {ties[0] / ties[1]:18.3f}"
            )


if __name__ == "__main__":
    main()
