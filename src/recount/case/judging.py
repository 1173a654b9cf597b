"""Deciding: a judgement is checked, appended together with its log entry, and holds.

What a person decides of a claim takes effect at once, in the events that it touches.
Joining and parting events and origins changes more than one event: in a case of a few
hundred documents it takes effect at once too, in a larger one with the next run.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recount.case import renewing
from recount.errors import RecordError
from recount.judgements import correct
from recount.judgements.decide import CODED, codings
from recount.judgements.events import anchor_of
from recount.judgements.overlay import added
from recount.mentions.numbers import read_figure
from recount.model.case import CaseConfig
from recount.model.ids import JudgementId, content_id
from recount.model.judgement import Anchor, Judgement, Verdict, standing
from recount.model.reading import Reading
from recount.store import (
    Connection,
    derived,
    documents,
    judgements,
    log,
    settled,
)

SMALL = 300
"""documents up to which all of a case is related again at once"""

STRUCTURAL = frozenset(
    (Verdict.MERGE, Verdict.SPLIT, Verdict.MOVE, Verdict.SAME, Verdict.DIFFERENT)
)
"""verdicts that change more than the event of a claim"""

_TWO = 2


class Ask(NamedTuple):
    """What a person asks to be decided."""

    about: tuple[str, ...]
    verdict: Verdict
    reason: str
    by: str
    changes: dict[str, str]
    adjudicates: bool = False


def check(connection: Connection, ask: Ask, at: str) -> Judgement:
    """Return the judgement that was asked for, with what it is found again by.

    Raises:
        RecordError: it makes no sense; says why in a sentence for the person.
    """
    if not ask.about:
        raise RecordError("tell what the judgement is about")
    anchors: tuple[Anchor, ...] = ()
    match ask.verdict:
        case Verdict.UNDO:
            _undo(connection, ask)
        case Verdict.ADD:
            _one(ask, "a claim is added to one document")
            anchors = (
                Anchor(id=ask.about[0], doc=_reading(connection, ask).document.name),
            )
        case Verdict.MERGE:
            if len(set(ask.about)) < _TWO:
                raise RecordError("name the two events that are one")
            anchors = tuple(_event(connection, each) for each in ask.about)
        case Verdict.SAME | Verdict.DIFFERENT:
            if len(set(ask.about)) < _TWO:
                raise RecordError("name the two figures that are meant")
            anchors = _claims(connection, ask.about)
        case Verdict.MOVE:
            if "event" not in ask.changes:
                raise RecordError("name the event that the figures are about: event")
            target = _event(connection, ask.changes["event"])
            anchors = (*_claims(connection, ask.about), target)
        case _:
            anchors = _claims(connection, ask.about)
    seq = judgements.count(connection) + 1
    made = Judgement(
        id=JudgementId(
            content_id("judgement", seq, ask.verdict, *ask.about, ask.by, at)
        ),
        about=ask.about,
        verdict=ask.verdict,
        reason=ask.reason.strip(),
        by=ask.by,
        at=at,
        changes=ask.changes,
        anchors=anchors,
        adjudicates=ask.adjudicates,
    )
    _try(connection, made)
    return made


def _one(ask: Ask, sentence: str) -> None:
    if len(ask.about) != 1:
        raise RecordError(sentence)


def _undo(connection: Connection, ask: Ask) -> None:
    _one(ask, "one judgement is taken back at a time")
    if judgements.find(connection, ask.about[0]) is None:
        raise RecordError(f"there is no judgement {ask.about[0]}")


def _event(connection: Connection, event: str) -> Anchor:
    row = derived.event_row(connection, event)
    if row is None:
        raise RecordError(f"there is no event {event}")
    return anchor_of(row.event)


def _claims(connection: Connection, ids: Sequence[str]) -> tuple[Anchor, ...]:
    anchors = []
    for each in dict.fromkeys(ids):
        row = derived.claim(connection, each)
        if row is None:
            raise RecordError(f"there is no claim {each}")
        claim = row.machine or row.claim
        anchors.append(
            Anchor(
                id=claim.id,
                doc=claim.doc,
                start=claim.phrase_span.start,
                end=claim.phrase_span.end,
                measure=str(claim.measure),
            )
        )
    return tuple(anchors)


def _reading(connection: Connection, ask: Ask) -> Reading:
    reading = documents.reading(connection, ask.about[0])
    if reading is None:
        raise RecordError(f"there is no document {ask.about[0]}")
    return reading


def _try(connection: Connection, made: Judgement) -> None:
    """Make the claims that the judgement leads to, so that it fails now or never."""
    if made.verdict is Verdict.ADD:
        reading = documents.reading(connection, made.about[0])
        if reading is not None:
            added(made, reading, read_figure)
    if made.verdict is not Verdict.CORRECT:
        return
    if not made.changes:
        raise RecordError("a correction changes something: tell the new values")
    for claim in made.about:
        row = derived.claim(connection, claim)
        reading = documents.reading(connection, row.doc_id) if row else None
        if row is None or reading is None:  # pragma: no cover - checked before
            continue
        correct(row.machine or row.claim, made.changes, reading, read_figure)


def append(connection: Connection, made: Judgement, at: str) -> None:
    """Append a judgement, and what the log tells of it, in the caller's transaction."""
    judgements.append(connection, made)
    body = {
        "id": made.id,
        "verdict": made.verdict,
        "about": made.about,
        "reason": made.reason,
        "changes": made.changes,
        "adjudicates": made.adjudicates,
        "anchors": made.anchors,
    }
    log.append(connection, "judgement", body, by=made.by, at=at)


def touched(connection: Connection, made: Judgement) -> tuple[list[str], bool]:
    """Return the documents that a judgement changes, and whether events are joined."""
    if made.verdict is Verdict.UNDO:
        undone = judgements.find(connection, made.about[0])
        return touched(connection, undone) if undone else ([], False)
    if made.verdict in STRUCTURAL:
        return [], True
    return sorted({anchor.doc for anchor in made.anchors if anchor.doc}), False


def codings_of(connection: Connection, claim: str) -> dict[str, Judgement]:
    """Return what each coder decided of a claim last, by coder."""
    told = standing(judgements.about(connection, [claim]))
    return codings(each for each in told if each.verdict in CODED)


def catch_up(
    connection: Connection, config: CaseConfig, newer: Sequence[Judgement], at: str
) -> None:
    """Put judgements over what was made without them.

    Args:
        connection: of a writing transaction.
        config: of the case.
        newer: judgements that were made meanwhile, oldest first.
        at: now.
    """
    docs: set[str] = set()
    for made in newer:
        named, joined = touched(connection, made)
        docs.update(named)
        if joined:
            mark_stale(connection, made.id)
    if docs:
        named = sorted(docs)
        due = renewing.recount(connection, config, named)
        if due:
            renewal = renewing.renew(connection, config, named, due, at)
            renewing.keep(connection, renewal)


def mark_stale(connection: Connection, why: str) -> None:
    """Note that what follows is older than what was decided."""
    settled.put(connection, "stale", why)
