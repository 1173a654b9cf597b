"""Texts that share grams, found by a hub join, and their grams chained on diagonals.

Each step is a function that returns its SQL. A text is joined with those before it
only, so the tables can be appended to, and the rows of earlier texts never change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from recount.engine.database import Column, Database


class OverlapOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How the grams of two texts are paired and chained."""

    hub_df: int = 20
    """among the first so many texts with a gram, all pairs are joined"""
    hubs: int = 2
    """the first texts that stand for a frequent gram's, with the one just before"""
    max_gap_words: int = 60
    """between neighbouring grams of a chain"""
    max_drift_words: int = 12
    """between their diagonals, at least"""
    drift_share: float = 0.15
    """of the gap that the drift may grow by"""
    min_seeds: int = 2
    min_span_words: int = 8
    """with the last gram's; shorter than what is kept in the end, because the outer
    words of an edited quotation seldom hold a whole gram"""
    gram_words: int = 4
    max_chain_words: int = 1500
    """longer ones are cut: the aligner's memory is the product of both sides"""


COLUMNS = ("a", "b", "x_start", "x_end", "y_start", "y_end", "seeds", "rarity")
"""of a chain, in order"""

TABLES = (
    "CREATE TABLE IF NOT EXISTS postings (hash UBIGINT, doc INTEGER, place INTEGER)",
    "CREATE TABLE IF NOT EXISTS texts (doc INTEGER)",
)

SHARED = """
CREATE OR REPLACE TEMP TABLE shared AS
WITH repeated AS (
    SELECT hash FROM postings GROUP BY hash
    HAVING min(doc) < max(doc) AND max(doc) >= ?
)
SELECT hash, doc, place,
    dense_rank() OVER (PARTITION BY hash ORDER BY doc)::INTEGER AS rank
FROM postings SEMI JOIN repeated USING (hash)
"""
"""Grams of two texts or more, with each text's rank among those that hold them; only
grams that a text from the given number on holds."""


def seeds(options: OverlapOptions) -> str:
    """Return the SQL of all gram pairs by the hub rule, from the given text on.

    Three equi-joins instead of one with a condition: that one would look at all pairs
    of a gram that four thousand texts hold.
    """
    df, hubs = options.hub_df, options.hubs
    columns = "a.doc AS a, b.doc AS b, a.place AS x, b.place AS y, b.rank AS df"
    joined = "FROM later b JOIN shared a ON a.hash = b.hash"
    return f"""
CREATE OR REPLACE TEMP TABLE seeds AS
WITH later AS (SELECT * FROM shared WHERE doc >= ?)
SELECT {columns} {joined}
WHERE a.rank < b.rank AND b.rank <= {df} AND a.rank <= {df}
UNION ALL
SELECT {columns} {joined}
WHERE b.rank > {df} AND a.rank <= {hubs}
UNION ALL
SELECT {columns} {joined} AND a.rank = b.rank - 1
WHERE b.rank > {df}
"""  # noqa: S608  numbers of our own options


def chains(options: OverlapOptions) -> str:
    """Return the SQL of the chains: seeds in order whose diagonal drifts little."""
    gap, drift, share = (
        options.max_gap_words,
        options.max_drift_words,
        options.drift_share,
    )
    return f"""
WITH paired AS (
    SELECT * FROM seeds
    SEMI JOIN (SELECT a, b FROM seeds GROUP BY a, b
               HAVING count(*) >= {options.min_seeds}) USING (a, b)
), stepped AS (
    SELECT *, x - lag(x) OVER w AS dx, y - lag(y) OVER w AS dy
    FROM paired WINDOW w AS (PARTITION BY a, b ORDER BY x, y)
), cut AS (
    SELECT *, sum(CASE WHEN dx IS NULL OR dx > {gap} OR dy > {gap} OR dy < 0
        OR abs(dx - dy) > {drift} + {share} * greatest(dx, dy) THEN 1 ELSE 0 END)
        OVER (PARTITION BY a, b ORDER BY x, y ROWS UNBOUNDED PRECEDING) AS chain
    FROM stepped
)
SELECT a, b, min(x) AS x_start, max(x) AS x_end, min(y) AS y_start, max(y) AS y_end,
    count(*)::INTEGER AS seeds,
    sum(round(1e6 * ln((b + 1) / df))::BIGINT) / count(*) / 1e6 AS rarity
FROM cut GROUP BY a, b, chain, x // {options.max_chain_words}
HAVING count(*) >= {options.min_seeds}
    AND greatest(max(x) - min(x), max(y) - min(y)) + {options.gram_words}
        >= {options.min_span_words}
ORDER BY a, b, x_start, y_start, x_end, y_end
"""  # noqa: S608  numbers of our own options


def pair_up(database: Database, options: OverlapOptions, *, since: int = 0) -> None:
    """Make the table of seeds of each text from number ``since`` on."""
    database.run(SHARED, [since])
    database.run(seeds(options), [since])
    database.run("DROP TABLE shared")


def overlaps(
    database: Database, options: OverlapOptions, *, since: int = 0
) -> dict[str, Column]:
    """Return the chains of each text from number ``since`` on with those before it.

    The columns are ``COLUMNS``: text numbers (a < b), the words where the first and the
    last gram begin on each side, how many grams, and their rarity: the mean of
    ln(N / df), N and df as they stood at text b, so that later texts change no row.
    """
    pair_up(database, options, since=since)
    found = database.fetch(chains(options))
    database.run("DROP TABLE seeds")
    return found
