"""How rare the words of a shared span are in the whole set of texts."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from recount.lineage.texts import Comparable
from recount.text.shingle import Vocabulary, grams

RARITY_WORDS = 4  # words; the df of 4-grams tells formula from carry-over best


class Rarity:
    """How rare the masked word grams of a set of texts are in that set."""

    def __init__(self, texts: Sequence[Comparable], vocabulary: Vocabulary) -> None:
        self.size = len(texts)
        self._masked = vocabulary.masked
        self._df: Counter[tuple[int, ...]] = Counter()
        for text in texts:
            self._df.update(set(self._grams(text.ids)))

    def of(self, words: Sequence[int]) -> float:
        """Return the mean of ln(N / df) over the grams of the words, or 0."""
        found = [
            math.log(self.size / max(1, self._df[gram])) for gram in self._grams(words)
        ]
        return round(sum(found) / len(found), 3) if found else 0.0

    def _grams(self, words: Sequence[int]) -> Iterator[tuple[int, ...]]:
        return grams([self._masked[word] for word in words], RARITY_WORDS)
