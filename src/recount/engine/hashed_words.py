"""A stand-in for a sentence model: the words of a sentence, counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import sqrt

from xxhash import xxh3_64_intdigest

SIZE = 256  # numbers a vector: two words fall on one of them now and then


class HashedWords:
    """Compares sentences by the words that they share, in any order."""

    name = "hashed-words"

    def embed(self, sentences: Sequence[str]) -> list[list[float]]:
        """Return the vector of each sentence.

        >>> one, other = HashedWords().embed(["Odrim fell.", "fell Odrim"])
        >>> one == other
        True
        """
        return [_vector(re.findall(r"\w+", each.casefold())) for each in sentences]


def _vector(words: Sequence[str]) -> list[float]:
    counts = [0.0] * SIZE
    for word in words:
        counts[xxh3_64_intdigest(word.encode(errors="replace")) % SIZE] += 1
    length = sqrt(sum(count * count for count in counts)) or 1.0
    return [count / length for count in counts]
