"""The tables of a batch: their columns, with types and meaning.

``docs/tables.md`` and ``docs/tables.json`` are made of this. Each table is a
folder of Parquet files; the rows of a file are sorted by the table's key.
"""

from __future__ import annotations

from typing import NamedTuple


class Column(NamedTuple):
    """A column of a table."""

    name: str
    type: str
    """of DuckDB"""
    says: str


class Table(NamedTuple):
    """A table for people."""

    name: str
    says: str
    key: str
    """the columns by which rows are sorted"""
    columns: tuple[Column, ...]

    @property
    def types(self) -> dict[str, str]:
        """The types of the columns, in order."""
        return {column.name: column.type for column in self.columns}


def _table(name: str, key: str, says: str, columns: str) -> Table:
    rows = (line.strip().split(" ", 2) for line in columns.strip().splitlines())
    return Table(name, says, key, tuple(Column(*row) for row in rows))


ORIGINALS = _table(
    "originals",
    "number",
    "The bytes of each report as received, and where they came from.",
    """
    number BIGINT place in the order in which reports were offered
    capture VARCHAR id: the SHA-256 of the bytes
    name VARCHAR of the report, unique in the batch
    data BLOB the bytes
    record VARCHAR the capture as JSON
    """,
)
CAPTURES = _table(
    "captures",
    "name",
    "A row for each thing that was taken in: reports, and what held some.",
    """
    id VARCHAR the SHA-256 of the bytes
    name VARCHAR of the report, unique in the batch; the `doc` of other tables
    media_type VARCHAR as sniffed from the bytes
    size BIGINT bytes
    within VARCHAR name of the container that it came out of
    url VARCHAR address that it was had from
    record VARCHAR the capture as JSON
    """,
)
DOCUMENTS = _table(
    "documents",
    "doc",
    "A row for each report that was read.",
    """
    doc VARCHAR name of the report
    id VARCHAR of the document
    capture VARCHAR of which it was read
    title VARCHAR as told
    publisher VARCHAR as told
    url VARCHAR as told
    language VARCHAR of the text
    published VARCHAR EDTF date; empty: cannot be told
    published_by VARCHAR how the date was found
    characters INTEGER of the text
    claims INTEGER figures in it
    record VARCHAR the document as JSON, with its text
    """,
)
CLAIMS = _table(
    "claims",
    "doc, start, id",
    "A row for each figure, anchored to its words.",
    """
    id VARCHAR of the claim
    doc VARCHAR name of the report
    event VARCHAR id of the event that it is about
    measure VARCHAR what is counted
    group VARCHAR[] which people, sorted terms
    qualifier VARCHAR[] words that narrow the figure
    low BIGINT least number that the words allow; null is open
    high BIGINT greatest number; null is open
    approx BOOLEAN told as approximate
    phrase VARCHAR the words of the figure
    stance VARCHAR asserted, hedged or denied
    attributed_to VARCHAR[] voices, outermost first
    as_of VARCHAR EDTF day at which it holds; empty: not told
    when VARCHAR EDTF date of what happened, where its passage tells it
    quote VARCHAR the words that carry it
    start BIGINT of the quote in the text, in code points
    end BIGINT of the quote
    part_of VARCHAR claim of which it is a part
    cumulative BOOLEAN a total over a period
    boilerplate BOOLEAN left out of findings
    weighed BOOLEAN read by weights, by no rule: left out of findings
    by_weight VARCHAR[] fields that weights gave, by no rule
    record VARCHAR the claim as JSON
    """,
)
EVENTS = _table(
    "events",
    "id",
    "A row for each event or condition that figures are told about.",
    """
    id VARCHAR of the event
    label VARCHAR place and date
    kind VARCHAR incident, condition or gathering
    place VARCHAR as most reports name it
    when VARCHAR EDTF
    main BOOLEAN the main event of the most reports
    docs INTEGER reports that tell of it
    claims INTEGER figures told of it
    note VARCHAR what was cut because the event is very large
    record VARCHAR the event as JSON
    """,
)
REUSES = _table(
    "reuses",
    "first_doc, second_doc, id",
    "A row for each stretch that two reports share.",
    """
    id VARCHAR of the reuse
    first_doc VARCHAR the earlier report where directed, else the first by name
    second_doc VARCHAR the other
    kind VARCHAR copy, adapted, quote, background, formula, boilerplate, version, grey
    directed BOOLEAN the dates show which came first
    equal_words INTEGER in common
    changed_words INTEGER put in, left out or replaced
    altered INTEGER figures that differ inside the stretch
    rarity DOUBLE mean of ln(N / df) over its word grams
    record VARCHAR the reuse as JSON
    """,
)
LINKS = _table(
    "links",
    "first, second, kind",
    "A row for each reason to take two claims for one origin.",
    """
    first VARCHAR claim
    second VARCHAR claim
    kind VARCHAR reuse, voice, citation, rare_value, repeat
    strong BOOLEAN or weak
    reuse VARCHAR id of the shared stretch, if any
    reason VARCHAR in words
    record VARCHAR the link as JSON
    """,
)
ORIGINS = _table(
    "origins",
    "id",
    "A row for each family of claims that go back to one beginning.",
    """
    id VARCHAR of the origin
    label VARCHAR the voice or report at its beginning
    claims VARCHAR[] ids
    docs INTEGER reports
    record VARCHAR the origin as JSON
    """,
)
SOURCES = _table(
    "sources",
    "id, cluster",
    "A row for each voice or publisher in each cluster of reports.",
    """
    id VARCHAR of the source
    cluster VARCHAR the first report, by name, of those among which it was resolved
    name VARCHAR the fullest of its names
    names VARCHAR[] every spelling
    part_of VARCHAR the source that it belongs to
    record VARCHAR the source as JSON
    """,
)
DESCENTS = _table(
    "descents",
    "child, parent",
    "A row for each report that may have been made from another.",
    """
    child VARCHAR report
    parent VARCHAR likeliest parent; empty where it is an unseen source
    unseen VARCHAR name of that source
    directed BOOLEAN the dates show that the parent came first
    shared_words INTEGER in common
    record VARCHAR the descent as JSON
    """,
)
FINDINGS = _table(
    "findings",
    "event, id",
    "A row for each event, measure and group: what is said of it.",
    """
    id VARCHAR of the finding
    event VARCHAR id
    measure VARCHAR what is counted
    group VARCHAR[] which people
    qualifier VARCHAR[] words that narrow the figures
    status VARCHAR agree, single, conflict, boundary, tension, scope
    summary VARCHAR in one sentence
    positions INTEGER figures that differ
    low BIGINT least low end of the positions; null where one is open
    high BIGINT greatest high end; null where one is open
    record VARCHAR the finding as JSON
    """,
)
CONFLICTS = _table(
    "conflicts",
    "event, id",
    "A row for each set of figures that cannot all be true, or lesser difference.",
    """
    id VARCHAR of the conflict
    event VARCHAR id
    kind VARCHAR conflict, boundary, tension, scope, update
    sentence VARCHAR what a reader should know
    positions VARCHAR[] ids
    docs VARCHAR[] reports behind them
    record VARCHAR the conflict as JSON, with its proof
    """,
)
RECONCILIATIONS = _table(
    "reconciliations",
    "event",
    "A row for each event: what can stand together in it.",
    """
    event VARCHAR id
    agreement VARCHAR[] positions that can all be true together
    left_out VARCHAR[] positions that cannot, beside these
    note VARCHAR what was cut because so much hangs together
    record VARCHAR the reconciliation as JSON, without findings and conflicts
    """,
)
LEDGER = _table(
    "ledger",
    "name, outcome, reason",
    "A row for each thing that was offered, and what became of it.",
    """
    name VARCHAR as offered
    outcome VARCHAR read, duplicate, refused, needs_ocr, opened
    media_type VARCHAR as sniffed
    size BIGINT bytes
    reason VARCHAR why
    place VARCHAR in the file
    remedy VARCHAR what can be done
    """,
)

TABLES = (
    ORIGINALS,
    CAPTURES,
    DOCUMENTS,
    CLAIMS,
    EVENTS,
    REUSES,
    LINKS,
    ORIGINS,
    SOURCES,
    DESCENTS,
    FINDINGS,
    CONFLICTS,
    RECONCILIATIONS,
    LEDGER,
)
"""all tables that people read"""
