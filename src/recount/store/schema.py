"""The tables. Migrations bring a database here; a test holds the two together."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

METADATA = MetaData()

Number = BigInteger().with_variant(Integer, "sqlite")

SETTINGS = Table(
    "settings",
    METADATA,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

OFFERS = Table(
    "offers",
    METADATA,
    Column("seq", Number, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),  # of name and bytes
    Column("name", Text, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("within", Text, nullable=False),
    Column("capture", String(80), nullable=False),  # "": no bytes were taken
    Column("container", Boolean, nullable=False),  # holds reports, and is none
    Column("step", String(200), nullable=False),  # that read it last; "": none yet
    Column("offered_at", String(40), nullable=False),
    Column("offered_by", Text, nullable=False),
    Column("taken", LargeBinary, nullable=False),  # model.capture.Capture, or empty
    Column("entry", LargeBinary, nullable=False),  # model.ledger.Entry
    Index("offers_outcome", "outcome", "seq"),
    Index("offers_name", "name"),
)

DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("capture", String(80), nullable=False),
    Column("offer", Number, ForeignKey("offers.seq"), nullable=False),
    Column("title", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("address_key", Text, nullable=False),  # what two captures of one share
    Column("retrieved", String(40), nullable=False),
    Column("published", String(64), nullable=False),
    Column("language", String(16), nullable=False),
    Column("media_type", String(128), nullable=False),
    Column("words", Integer, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("version_of", String(64), nullable=False),
    Column("reading", LargeBinary, nullable=False),  # model.reading.Reading, as read
    Index("documents_address", "address_key"),
    Index("documents_capture", "capture"),
    Index("documents_offer", "offer"),
)

CLAIMS = Table(
    "claims",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("doc", String(64), ForeignKey("documents.id"), nullable=False),
    Column("doc_name", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("event", String(64), nullable=False),
    Column("measure", String(32), nullable=False),
    Column("people", Text, nullable=False),  # terms of the group, comma between
    Column("low", Number),
    Column("high", Number),
    Column("quote", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("conflicts", Integer, nullable=False),
    Column("row", LargeBinary, nullable=False),  # model.case.ClaimRow
    Index("claims_doc", "doc", "start"),
    Index("claims_event", "event"),
)

EVENTS = Table(
    "events",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("place", Integer, nullable=False),  # in the order of events
    Column("label", Text, nullable=False),
    Column("conflicts", Integer, nullable=False),
    Column("row", LargeBinary, nullable=False),  # model.case.EventRow
    Column("reconciliation", LargeBinary, nullable=False),
    Column("lineage", LargeBinary, nullable=False),  # of its documents alone
    Column("shown", LargeBinary, nullable=False),  # model.case.ShownCaseEvent
    Index("events_place", "place"),
)

EVENT_DOCS = Table(
    "event_docs",
    METADATA,
    Column("event", String(64), primary_key=True),
    Column("doc_name", Text, primary_key=True),
    Index("event_docs_doc", "doc_name"),
)

RECORDS = Table(  # records of the case as a whole: its lineage
    "records",
    METADATA,
    Column("name", String(64), primary_key=True),
    Column("record", LargeBinary, nullable=False),
)

JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("seq", Number, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("verdict", String(16), nullable=False),
    Column("judged_by", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("record", LargeBinary, nullable=False),  # model.judgement.Judgement
)

JUDGED = Table(  # what each judgement is about
    "judged",
    METADATA,
    Column("judgement", Number, ForeignKey("judgements.seq"), primary_key=True),
    Column("about", String(64), primary_key=True),
    Index("judged_about", "about"),
)

LOG = Table(
    "log",
    METADATA,
    Column("seq", Number, primary_key=True, autoincrement=False),
    Column("at", String(40), nullable=False),
    Column("by", Text, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("body", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

HEAD = Table(  # one row: the end of the log, so that its last entry cannot go unseen
    "log_head",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("seq", Number, nullable=False),
    Column("hash", String(64), nullable=False),
)

RELEASES = Table(
    "releases",
    METADATA,
    Column("seq", Number, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("record", LargeBinary, nullable=False),  # model.case.Release
)

ACCOUNTS = Table(
    "accounts",
    METADATA,
    Column("name", String(200), primary_key=True),
    Column("role", Integer, nullable=False),
    Column("secret", Text, nullable=False),
    Column("disabled", Boolean, nullable=False),
    Column("created_at", String(40), nullable=False),
)

SESSIONS = Table(
    "sessions",
    METADATA,
    Column("token_hash", String(64), primary_key=True),
    Column("account", String(200), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("csrf", String(64), nullable=False),
    Column("label", Text, nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("expires_at", String(40), nullable=False),
    Index("sessions_account", "account"),
)
