"""Fingerprints of word sequences: stable hashes of word grams, thinned by winnowing.

Needs numpy, so it is imported by those who compare many texts only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import xxhash

from recount.text.shingle import Vocabulary

GRAM_WORDS = (
    4  # words; sweep in bench/lineage.py: 3 costs a third more, 5 misses quotes
)
WINDOW = (
    2  # of neighbouring grams one is kept; 4 finds .67 of edited quotes, 2 finds .87
)
MAX_PLACES = 4  # of one gram in one text: more is a refrain and says nothing new

_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, so that it is invertible modulo 2^64
_MIX_1 = np.uint64(0xBF58476D1CE4E5B9)  # splitmix64, Steele et al. 2014
_MIX_2 = np.uint64(0x94D049BB133111EB)

Hashes = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int32]


class Postings(NamedTuple):
    """Parallel arrays: a gram's hash, the text that holds it, the word it begins at."""

    hashes: Hashes
    texts: Numbers
    places: Numbers


class Hasher:
    """Hashes of the masked words of a vocabulary, equal on every machine."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._hashes = np.zeros(0, np.uint64)

    def words(self) -> Hashes:
        """Return the hash of each word's masked form, by its number."""
        known = len(self._hashes)
        folded, masked = self._vocabulary.folded, self._vocabulary.masked
        if known < len(folded):
            added = [
                xxhash.xxh3_64_intdigest(folded[masked[number]].encode())
                for number in range(known, len(folded))
            ]
            self._hashes = np.append(self._hashes, np.array(added, np.uint64))
        return self._hashes


def fingerprint(
    texts: Sequence[Sequence[int]],
    hasher: Hasher,
    *,
    first: int = 0,
    size: int = GRAM_WORDS,
    window: int = WINDOW,
) -> Postings:
    """Return the thinned grams of the texts, which are numbered from ``first``.

    Any stretch of ``size + window - 1`` words that two texts share holds a gram that
    both keep (Schleimer, Wilkerson, Aiken 2003, "Winnowing").
    """
    lengths = np.array([len(text) for text in texts], np.int64)
    flat = np.concatenate([np.asarray(text, np.int32) for text in texts])
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)
    places = np.arange(len(flat), dtype=np.int64) - np.repeat(
        np.cumsum(lengths) - lengths, lengths
    )
    hashes = _rolling(hasher.words()[flat], size)
    whole = owners[: len(hashes)] == owners[size - 1 : size - 1 + len(hashes)]
    hashes, owners, places = (
        hashes[whole],
        owners[: len(whole)][whole],
        places[: len(whole)][whole],
    )
    kept = _few_places(hashes, owners, _winnow(hashes, owners, window))
    return Postings(
        hashes[kept], owners[kept] + np.int32(first), places[kept].astype(np.int32)
    )


def _rolling(words: Hashes, size: int) -> Hashes:
    count = max(0, len(words) - size + 1)
    with np.errstate(over="ignore"):
        total = np.zeros(count, np.uint64)
        for offset in range(size):
            total = total * _BASE + words[offset : offset + count]
        total ^= total >> np.uint64(30)
        total *= _MIX_1
        total ^= total >> np.uint64(27)
        total *= _MIX_2
        return total ^ (total >> np.uint64(31))


def _winnow(hashes: Hashes, owners: Numbers, window: int) -> npt.NDArray[np.int64]:
    """Return the indices of the grams that are least in some window of their text."""
    count = len(hashes)
    if window < 2 or count < window:
        return np.arange(count, dtype=np.int64)
    windows = np.lib.stride_tricks.sliding_window_view(hashes, window)
    least = windows.argmin(axis=1) + np.arange(len(windows))
    inside = owners[: len(windows)] == owners[window - 1 :]
    kept = np.zeros(count, bool)
    kept[least[inside]] = True
    # A text of fewer grams than a window has none inside: all of its grams are kept.
    grams = np.bincount(owners, minlength=int(owners[-1]) + 1)
    kept |= grams[owners] < window
    return np.flatnonzero(kept)


def _few_places(
    hashes: Hashes, owners: Numbers, kept: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    order = np.lexsort((kept, hashes[kept], owners[kept]))
    ordered = kept[order]
    new = np.ones(len(ordered), bool)
    new[1:] = (hashes[ordered][1:] != hashes[ordered][:-1]) | (
        owners[ordered][1:] != owners[ordered][:-1]
    )
    starts = np.flatnonzero(new)
    ranks = np.arange(len(ordered)) - np.repeat(
        starts, np.diff(np.append(starts, len(ordered)))
    )
    return np.sort(ordered[ranks < MAX_PLACES])


def repeated(postings: Postings) -> Iterator[list[tuple[int, int]]]:
    """Yield for each gram that two texts or more hold its (text, word) places."""
    order = np.lexsort((postings.places, postings.texts, postings.hashes))
    hashes, texts = postings.hashes[order], postings.texts[order]
    if not len(hashes):
        return
    starts = np.flatnonzero(np.append(True, hashes[1:] != hashes[:-1]))
    ends = np.append(starts[1:], len(hashes))
    several = texts[starts] != texts[ends - 1]
    numbers, places = texts.tolist(), postings.places[order].tolist()
    for start, end in zip(
        starts[several].tolist(), ends[several].tolist(), strict=True
    ):
        yield list(zip(numbers[start:end], places[start:end], strict=True))
