"""The store of a case: its tables and its log, in SQLite or in PostgreSQL.

One schema and one set of queries for both; what differs stands in ``connect`` and
``search``. Records are kept whole as they are in ``model/``, beside the columns that
lists are made from.
"""

from __future__ import annotations

from sqlalchemy import Connection

from recount.store.connect import Store, open_store

__all__ = ["Connection", "Store", "open_store"]
