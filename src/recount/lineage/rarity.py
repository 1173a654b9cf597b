"""How rare the words of a shared span are in the whole set of texts."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from recount.lineage.texts import Comparable
from recount.text.shingle import RARITY_WORDS, grams, mask_digits


class Rarity:
    """How rare the masked word grams of a set of texts are in that set."""

    def __init__(self, texts: Sequence[Comparable]) -> None:
        self.size = len(texts)
        self._df: Counter[tuple[str, ...]] = Counter()
        for text in texts:
            self._df.update(set(_masked_grams(text.words.folded)))

    def of(self, words: Sequence[str]) -> float:
        """Return the mean of ln(N / df) over the grams of the words, or 0."""
        found = [
            math.log(self.size / max(1, self._df[gram]))
            for gram in _masked_grams(words)
        ]
        return round(sum(found) / len(found), 3) if found else 0.0


def _masked_grams(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return grams([mask_digits(word) for word in words], RARITY_WORDS)
