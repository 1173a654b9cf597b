"""A stored index of fingerprints: adding texts joins them with those before only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from recount.engine.database import Database
from recount.engine.overlap import COLUMNS, TABLES, OverlapOptions, overlaps
from recount.lineage.seeds import Chain
from recount.text.fingerprint import Hasher, fingerprint
from recount.text.shingle import Vocabulary

BATCH_TEXTS = 2000  # fingerprinted at once; bounds memory to some 100 MB


class Index:
    """Fingerprints of numbered texts in a table.

    What it gives after several additions is what it would have given for all texts
    added at once, in the same order. One on a named file can be opened again.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        *,
        database: Database | None = None,
        overlap: OverlapOptions | None = None,
    ) -> None:
        self._hasher = Hasher(vocabulary)
        self._overlap = overlap or OverlapOptions()
        self._database = database or Database()
        for table in TABLES:
            self._database.run(table)
        counted = self._database.fetch("SELECT count(*) AS n FROM texts")
        self.size = int(counted["n"][0])
        """texts held"""

    def store(self, texts: Sequence[Sequence[int]]) -> None:
        """Store the fingerprints of texts, given as the numbers of their words."""
        for start in range(0, len(texts), BATCH_TEXTS):
            batch = texts[start : start + BATCH_TEXTS]
            postings = fingerprint(
                batch, self._hasher, first=self.size, size=self._overlap.gram_words
            )
            self._database.append(
                "postings",
                {
                    "hash": postings.hashes,
                    "doc": postings.texts,
                    "place": postings.places,
                },
            )
            numbers = np.arange(self.size, self.size + len(batch), dtype=np.int32)
            self._database.append("texts", {"doc": numbers})
            self.size += len(batch)

    def chains(self, *, since: int = 0) -> Iterator[Chain]:
        """Yield the chains of the texts from number ``since`` on with those before."""
        found = overlaps(self._database, self._overlap, since=since)
        size = self._overlap.gram_words
        rows = zip(*(found[name].tolist() for name in COLUMNS), strict=True)
        for a, b, x_start, x_end, y_start, y_end, seeds, rarity in rows:
            yield Chain(
                first=a,
                second=b,
                x_start=x_start,
                x_end=x_end + size,
                y_start=y_start,
                y_end=y_end + size,
                seeds=seeds,
                rarity=round(rarity, 3),
            )

    def close(self) -> None:
        """Close the table; a named file keeps it."""
        self._database.close()
