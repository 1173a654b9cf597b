"""The columns of what stages hand to each other; nobody else reads these."""

from __future__ import annotations

READINGS = {"number": "BIGINT", "doc": "VARCHAR", "packed": "BLOB", "votes": "BLOB"}
AGES = {"number": "BIGINT", "day": "INTEGER", "doc": "VARCHAR"}
SUPPORT = {"kind": "VARCHAR", "key": "VARCHAR", "part": "INTEGER", "count": "BIGINT"}
ENTRIES = {
    "number": "BIGINT",
    "capture": "VARCHAR",
    "name": "VARCHAR",
    "record": "VARCHAR",
}
LOCALS = {"number": "BIGINT", "doc": "VARCHAR", "packed": "BLOB"}
SAID = {
    "kind": "VARCHAR",
    "key": "VARCHAR",
    "value": "VARCHAR",
    "part": "INTEGER",
    "count": "BIGINT",
}
COMPANY = {"kind": "VARCHAR", "key": "VARCHAR"}
TELLINGS = {"key": "VARCHAR", "number": "BIGINT", "doc": "VARCHAR", "packed": "BLOB"}
TIED = {"first": "BIGINT", "second": "BIGINT"}
LABELS = {"number": "BIGINT", "label": "BIGINT"}
MEMBERS = {
    "label": "BIGINT",
    "number": "BIGINT",
    "doc": "VARCHAR",
    "locals": "BLOB",
    "telling": "BLOB",
}
EVENTS = {
    "id": "VARCHAR",
    "label": "BIGINT",
    "place": "INTEGER",
    "size": "INTEGER",
    "doc": "VARCHAR",
    "packed": "BLOB",
    "numbers": "BLOB",
}
LARGEST = {"size": "INTEGER", "doc": "VARCHAR"}
ASSIGNED = {
    "number": "BIGINT",
    "event": "VARCHAR",
    "tellers": "INTEGER",
    "claims": "BLOB",
    "packed": "BLOB",
}
RANKS = {"number": "BIGINT", "age": "BIGINT"}
LINKED = {
    "age": "BIGINT",
    "label": "BIGINT",
    "doc": "VARCHAR",
    "packed": "BLOB",
    "events": "BLOB",
}
POSTINGS = {"hash": "UBIGINT", "doc": "INTEGER", "place": "INTEGER"}
WORDS = {"event": "VARCHAR", "age": "BIGINT", "hashes": "BLOB"}
SEEDS = {
    "a": "INTEGER",
    "b": "INTEGER",
    "x": "INTEGER",
    "y": "INTEGER",
    "df": "INTEGER",
}
CHAINS = {
    "a": "BIGINT",
    "b": "BIGINT",
    "x_start": "INTEGER",
    "x_end": "INTEGER",
    "y_start": "INTEGER",
    "y_end": "INTEGER",
    "seeds": "INTEGER",
    "rarity": "DOUBLE",
}
WANTED = {"age": "BIGINT", "range": "INTEGER"}
LENT = {"age": "BIGINT", "doc": "VARCHAR", "packed": "BLOB"}
REUSED = {
    "age": "BIGINT",
    "first": "VARCHAR",
    "second": "VARCHAR",
    "place": "INTEGER",
    "packed": "BLOB",
}
HOMES = {"age": "BIGINT", "home": "BIGINT", "wide": "BIGINT"}
DOCS = {
    "home": "BIGINT",
    "wide": "BIGINT",
    "doc": "VARCHAR",
    "packed": "BLOB",
    "events": "BLOB",
}
SHARED = {"home": "BIGINT", **REUSED}
