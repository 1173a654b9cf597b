"""The case itself, its lists and its log as their pages show them."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from recount.dossier import words
from recount.lang.en import room
from recount.lang.en.labels import EVENTS, OUTCOMES
from recount.model.case import DocRow, EventRow, Hit, LedgerRow, Status
from recount.model.log import LogEntry
from recount.web.contexts.case import (
    DocumentLine,
    EventLine,
    HitLine,
    LedgerLine,
    LogLine,
    NewsLine,
    Piece,
)
from recount.web.contexts.head import Tally
from recount.web.show.words import moment

MAX_TEXT_CHARS = 160  # of what an entry of the log tells
MAX_NAMES = 3  # of what was taken in or read
HASH_CHARS = 16  # of a hash in a list; the log itself holds all 64
TOLD = ("name", "names", "verdict", "reason", "title", "note", "folder", "read",
        "documents", "claims", "events", "format", "role", "account")  # fmt: skip
"""keys of a log entry that are worth a line, in this order"""


def tallies(status: Status) -> tuple[Tally, ...]:
    """Return how much a case holds."""
    return (
        Tally(label=_count("documents"), count=status.documents, href="/documents"),
        Tally(label=_count("claims"), count=status.claims, href="/claims"),
        Tally(label=_count("events"), count=status.events),
        Tally(
            label=_count("open_conflicts"),
            count=status.open_conflicts,
            href="/?open=1",
        ),
        Tally(label=_count("judgements"), count=status.judgements, href="/log"),
    )


def _count(name: str) -> str:
    return room.COUNTS[name]


def event_line(row: EventRow, seen_at: str) -> EventLine:
    """Return an event in the list; new where it changed after ``seen_at``."""
    event = row.event
    return EventLine(
        href=f"/events/{event.id}",
        label=words.sentence(event.label),
        kind=EVENTS[event.kind],
        when=words.when(event.when),
        documents=row.docs,
        claims=row.claims,
        origins=str(row.origins),
        conflicts=row.conflicts,
        changed=moment(row.changed_at),
        new=bool(seen_at) and row.changed_at > seen_at,
    )


def news_line(entry: LogEntry) -> NewsLine:
    """Return an entry of the log as news."""
    text = entry_text(entry)
    if entry.kind != "judgement":
        text = f"{_kind(entry)} {text}"
    return NewsLine(at=moment(entry.at), by=entry.by, text=text)


def log_line(entry: LogEntry) -> LogLine:
    """Return an entry of the log."""
    return LogLine(
        seq=entry.seq,
        at=moment(entry.at),
        by=entry.by,
        kind=_kind(entry),
        text=entry_text(entry),
        hash=entry.hash[:HASH_CHARS],
    )


def _kind(entry: LogEntry) -> str:
    return room.KINDS.get(entry.kind, entry.kind)


def entry_text(entry: LogEntry) -> str:
    """Return what an entry of the log is about, in brief."""
    try:
        body = msgspec.json.decode(entry.body)
    except msgspec.DecodeError:
        return ""
    if not isinstance(body, dict):
        return ""
    if entry.kind in {"read", "capture"}:
        return _shortened(_named(body))
    parts = []
    for key in TOLD:
        value = body.get(key)
        if key == "verdict" and isinstance(value, str):
            parts.append(f"{room.VERDICTS.get(value, value)}:")
        elif isinstance(value, str) and value:
            parts.append(value)
        elif isinstance(value, int) and not isinstance(value, bool):
            parts.append(f"{value:,} {key}")
        elif isinstance(value, list):
            parts.append(", ".join(str(each) for each in value[:5]))
    return _shortened(" ".join(parts))


def _named(body: Mapping[str, object]) -> str:
    """The names of what was taken in or read, which stand first in each item."""
    lists = [value for value in body.values() if isinstance(value, list)]
    items = [each for value in lists for each in value if isinstance(each, list)]
    names = [str(each[0]) for each in items if each]
    told = ", ".join(names[:MAX_NAMES])
    more = len(names) - MAX_NAMES
    return room.AND_MORE.format(names=told, n=f"{more:,}") if more > 0 else told


def _shortened(text: str) -> str:
    if len(text) <= MAX_TEXT_CHARS:
        return text
    return f"{text[:MAX_TEXT_CHARS].rpartition(' ')[0]} …"


def document_line(row: DocRow) -> DocumentLine:
    """Return a document in the list."""
    return DocumentLine(
        href=f"/documents/{row.id}",
        title=row.title or row.name,
        name=row.name,
        publisher=row.publisher,
        published=words.when(row.published),
        language=row.language,
        media_type=row.media_type,
        words=row.words,
        claims=row.claims,
        version_of=f"/documents/{row.version_of}" if row.version_of else "",
    )


def ledger_line(row: LedgerRow) -> LedgerLine:
    """Return a line of the ledger."""
    entry = row.entry
    name = f"{row.within} / {entry.name}" if row.within else entry.name
    return LedgerLine(
        name=name,
        outcome=OUTCOMES.get(entry.outcome, entry.outcome),
        media_type=entry.media_type,
        size=entry.size,
        reason="; ".join(part for part in (entry.reason, entry.place) if part),
        remedy=entry.remedy,
        by=row.by,
        at=moment(row.offered_at),
    )


def outcome_tallies(counts: Mapping[str, int]) -> tuple[Tally, ...]:
    """Return what became of everything that was offered."""
    return tuple(
        Tally(
            label=OUTCOMES.get(outcome, outcome),
            count=count,
            href=f"/ledger?outcome={outcome}",
        )
        for outcome, count in sorted(counts.items())
    )


def hit_line(hit: Hit) -> HitLine:
    """Return a place that a search found, with the words marked."""
    pieces = []
    at = 0
    for span in sorted(hit.spans):
        if at <= span.start < span.end <= len(hit.excerpt):
            pieces.append(Piece(text=hit.excerpt[at : span.start], found=False))
            pieces.append(Piece(text=hit.excerpt[span.start : span.end], found=True))
            at = span.end
    pieces.append(Piece(text=hit.excerpt[at:], found=False))
    href = f"/claims/{hit.id}" if hit.kind == "claim" else f"/documents/{hit.id}"
    return HitLine(
        href=href,
        kind=room.HITS.get(hit.kind, hit.kind),
        title=hit.title or hit.doc,
        pieces=tuple(piece for piece in pieces if piece.text),
    )
