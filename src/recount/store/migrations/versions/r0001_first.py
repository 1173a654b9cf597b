"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

Number = sa.BigInteger().with_variant(sa.Integer, "sqlite")

APPENDED = ("log", "judgements", "judged", "releases")
"""tables whose rows are never changed and never removed"""


def upgrade() -> None:
    """Make all tables, the index of words, and guards of what is only appended to."""
    _tables()
    if op.get_bind().dialect.name == "postgresql":
        _postgres()
    else:
        _sqlite()


def _sqlite() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE words USING fts5(kind UNINDEXED, id UNINDEXED, "
        "doc UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 2')"
    )
    for table in APPENDED:
        for what in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{what.lower()} BEFORE {what} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is only appended to'); END"
            )


def _postgres() -> None:
    op.execute(
        "CREATE TABLE words (kind text NOT NULL, id text NOT NULL, doc text NOT NULL, "
        "title text NOT NULL, body text NOT NULL, vector tsvector GENERATED ALWAYS AS "
        "(to_tsvector('simple', left(title || ' ' || body, 500000))) STORED)"
    )
    op.execute("CREATE INDEX words_vector ON words USING gin (vector)")
    op.execute("CREATE INDEX words_id ON words (kind, id)")
    op.execute(
        "CREATE FUNCTION only_appended() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is only appended to', TG_TABLE_NAME; END $$"
    )
    for table in APPENDED:
        op.execute(
            f"CREATE TRIGGER {table}_only_appended BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION only_appended()"
        )


def _tables() -> None:
    op.create_table(
        "settings",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.create_table(
        "offers",
        sa.Column("seq", Number, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("within", sa.Text, nullable=False),
        sa.Column("capture", sa.String(80), nullable=False),
        sa.Column("container", sa.Boolean, nullable=False),
        sa.Column("step", sa.String(200), nullable=False),
        sa.Column("offered_at", sa.String(40), nullable=False),
        sa.Column("offered_by", sa.Text, nullable=False),
        sa.Column("taken", sa.LargeBinary, nullable=False),
        sa.Column("entry", sa.LargeBinary, nullable=False),
    )
    op.create_index("offers_outcome", "offers", ["outcome", "seq"])
    op.create_index("offers_name", "offers", ["name"])
    op.create_table(
        "documents",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("name", sa.Text, nullable=False, unique=True),
        sa.Column("capture", sa.String(80), nullable=False),
        sa.Column("offer", Number, sa.ForeignKey("offers.seq"), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("publisher", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("address_key", sa.Text, nullable=False),
        sa.Column("retrieved", sa.String(40), nullable=False),
        sa.Column("published", sa.String(64), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("media_type", sa.String(128), nullable=False),
        sa.Column("words", sa.Integer, nullable=False),
        sa.Column("claims", sa.Integer, nullable=False),
        sa.Column("version_of", sa.String(64), nullable=False),
        sa.Column("reading", sa.LargeBinary, nullable=False),
    )
    op.create_index("documents_address", "documents", ["address_key"])
    op.create_index("documents_capture", "documents", ["capture"])
    op.create_index("documents_offer", "documents", ["offer"])
    op.create_table(
        "claims",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("doc", sa.String(64), sa.ForeignKey("documents.id"), nullable=False),
        sa.Column("doc_name", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("event", sa.String(64), nullable=False),
        sa.Column("measure", sa.String(32), nullable=False),
        sa.Column("people", sa.Text, nullable=False),
        sa.Column("low", Number),
        sa.Column("high", Number),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("conflicts", sa.Integer, nullable=False),
        sa.Column("row", sa.LargeBinary, nullable=False),
    )
    op.create_index("claims_doc", "claims", ["doc", "start"])
    op.create_index("claims_event", "claims", ["event"])
    op.create_table(
        "events",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("conflicts", sa.Integer, nullable=False),
        sa.Column("row", sa.LargeBinary, nullable=False),
        sa.Column("reconciliation", sa.LargeBinary, nullable=False),
        sa.Column("lineage", sa.LargeBinary, nullable=False),
        sa.Column("shown", sa.LargeBinary, nullable=False),
    )
    op.create_index("events_place", "events", ["place"])
    op.create_table(
        "event_docs",
        sa.Column("event", sa.String(64), primary_key=True),
        sa.Column("doc_name", sa.Text, primary_key=True),
    )
    op.create_index("event_docs_doc", "event_docs", ["doc_name"])
    op.create_table(
        "records",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("record", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "judgements",
        sa.Column("seq", Number, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("judged_by", sa.Text, nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("record", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "judged",
        sa.Column(
            "judgement", Number, sa.ForeignKey("judgements.seq"), primary_key=True
        ),
        sa.Column("about", sa.String(64), primary_key=True),
    )
    op.create_index("judged_about", "judged", ["about"])
    op.create_table(
        "log",
        sa.Column("seq", Number, primary_key=True, autoincrement=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.create_table(
        "log_head",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("seq", Number, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.create_table(
        "releases",
        sa.Column("seq", Number, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("record", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "accounts",
        sa.Column("name", sa.String(200), primary_key=True),
        sa.Column("role", sa.Integer, nullable=False),
        sa.Column("secret", sa.Text, nullable=False),
        sa.Column("disabled", sa.Boolean, nullable=False),
        sa.Column("created_at", sa.String(40), nullable=False),
    )
    op.create_table(
        "sessions",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("account", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("csrf", sa.String(64), nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("created_at", sa.String(40), nullable=False),
        sa.Column("expires_at", sa.String(40), nullable=False),
    )
    op.create_index("sessions_account", "sessions", ["account"])
