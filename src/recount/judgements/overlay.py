"""Claims as they count: what was read, with what people decided over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import msgspec

from recount.errors import RecordError
from recount.judgements.decide import Decision, Decisions
from recount.model.case import ClaimRow, ClaimState
from recount.model.claim import Claim, Measure, Stance, Voice, check_anchor
from recount.model.figure import Figure
from recount.model.ids import ClaimId, content_id
from recount.model.judgement import Judgement
from recount.model.reading import Reading
from recount.model.span import Span

Reread = Callable[[str], Figure | None]
"""reads the words of a figure; None where they hold no number"""

FIELDS = frozenset(
    (
        "low high approx measure group qualifier attributed_to stance as_of start end "
        "phrase_start phrase_end scope"
    ).split()
)
"""what a correction may change"""

_GONE = frozenset((ClaimState.REJECTED,))
"""states in which a claim no longer counts"""


@dataclass(frozen=True, slots=True)
class Unfit:
    """A judgement that no longer fits what was read; it changes nothing."""

    judgement: str
    claim: str
    reason: str


def overlay(
    reading: Reading, decisions: Decisions, reread: Reread
) -> tuple[Reading, tuple[ClaimRow, ...], tuple[Unfit, ...]]:
    """Return the reading with the claims that count, all claims, and what did not fit.

    Args:
        reading: as it was read.
        decisions: of the whole case.
        reread: reads the words of a figure.
    """
    rows: list[ClaimRow] = []
    unfit: list[Unfit] = []
    document = reading.document
    decided = _match(reading, decisions.by_doc.get(document.name, ()), unfit)
    for claim in reading.claims:
        rows.append(_row(claim, claim, decided.get(claim.id), reading, reread, unfit))
    for judgement in decisions.added.get(document.id, ()):
        try:
            claim = added(judgement, reading, reread)
        except RecordError as error:
            unfit.append(Unfit(judgement.id, document.id, str(error)))
            continue
        decision = decided.get(claim.id)
        row = _row(claim, None, decision, reading, reread, unfit)
        if row.state is ClaimState.MACHINE:
            row = msgspec.structs.replace(row, state=ClaimState.ADDED)
        rows.append(
            msgspec.structs.replace(row, judgements=(judgement.id, *row.judgements))
        )
    rows.sort(key=lambda row: (row.claim.start, row.claim.end))
    counted = tuple(row.claim for row in rows if row.state not in _GONE)
    return msgspec.structs.replace(reading, claims=counted), tuple(rows), tuple(unfit)


def _match(
    reading: Reading, decisions: tuple[Decision, ...], unfit: list[Unfit]
) -> dict[ClaimId, Decision]:
    """The decision of each claim by id, or by its place where it was read anew."""
    if not decisions:
        return {}
    known = {claim.id for claim in reading.claims}
    places = {
        (claim.phrase_span.start, claim.phrase_span.end, str(claim.measure)): claim.id
        for claim in reading.claims
    }
    found: dict[ClaimId, Decision] = {}
    for decision in decisions:
        anchor = decision.anchor
        claim = ClaimId(anchor.id)
        if claim not in known:
            place = (anchor.start, anchor.end, anchor.measure)
            claim = places.get(place, claim)
        found[claim] = decision
        if claim not in known and not claim.startswith("claim-added"):
            last = decision.judgements[-1] if decision.judgements else ""
            unfit.append(Unfit(last, anchor.id, "the claim is no longer read there"))
    return found


def _row(
    claim: Claim,
    machine: Claim | None,
    decision: Decision | None,
    reading: Reading,
    reread: Reread,
    unfit: list[Unfit],
) -> ClaimRow:
    row = ClaimRow(claim=claim, machine=machine, doc_id=reading.document.id)
    if decision is None:
        return row
    scope = ""
    state = decision.state
    if decision.holds is not None and state is ClaimState.CORRECTED:
        try:
            claim = correct(claim, decision.holds.changes, reading, reread)
        except RecordError as error:
            unfit.append(Unfit(decision.holds.id, claim.id, str(error)))
            state = ClaimState.MACHINE
        else:
            claim = msgspec.structs.replace(claim, step=decision.holds.id)
    if state is ClaimState.ACCEPTED and (claim.weighed or claim.by_weight):
        claim = msgspec.structs.replace(claim, weighed=False, by_weight=())
    if decision.holds is not None and state is ClaimState.OUT_OF_SCOPE:
        scope = decision.holds.changes.get("scope", "") or decision.holds.reason
    return ClaimRow(
        claim=claim,
        machine=machine,
        doc_id=reading.document.id,
        state=state,
        scope=scope,
        judgements=decision.judgements,
    )


def added(judgement: Judgement, reading: Reading, reread: Reread) -> Claim:
    """Return the claim that a person read in the text.

    Raises:
        RecordError: its words do not stand there, or hold no figure; says which.
    """
    changes = judgement.changes
    text = reading.document.text
    start, end = _span(changes, "start", "end", None, text)
    phrase = Span(*_span(changes, "phrase_start", "phrase_end", None, text))
    blank = Claim(
        doc=reading.document.name,
        quote=text[start:end],
        start=start,
        end=end,
        measure=Measure.OTHER,
        phrase=phrase.cut(text),
        phrase_span=phrase,
        id=ClaimId(content_id("claim-added", judgement.id)),
        step=judgement.id,
    )
    if "measure" not in changes:
        raise RecordError("tell what the figure counts: measure")
    return correct(blank, changes, reading, reread, fresh=True)


def correct(
    claim: Claim,
    changes: Mapping[str, str],
    reading: Reading,
    reread: Reread,
    *,
    fresh: bool = False,
) -> Claim:
    """Return the claim with the changes of a correction.

    The bounds come from the words of the figure unless they are given; given ones that
    the words do not say are kept as a person's reading of the passage.

    Args:
        claim: as it was read.
        changes: new values by field, as people write them; see FIELDS. Terms of a group
            and qualifiers stand with commas between, voices with semicolons.
        reading: of its document.
        reread: reads the words of a figure.
        fresh: whether the claim has no bounds of its own yet.

    Raises:
        RecordError: a field is unknown, a value is none, or the words do not stand in
            the text; says which.
    """
    unknown = sorted(set(changes) - FIELDS)
    if unknown:
        raise RecordError(f"a claim has no field {', '.join(unknown)}")
    text = reading.document.text
    start, end = _span(changes, "start", "end", claim.span, text)
    phrase = Span(
        *_span(changes, "phrase_start", "phrase_end", claim.phrase_span, text)
    )
    if not Span(start, end).contains(phrase):
        raise RecordError("the words of the figure stand outside the quote")
    words = phrase.cut(text)
    figure, described = _figure(
        claim, changes, reread(words), new_words=fresh or phrase != claim.phrase_span
    )
    voices = _voices(claim, changes, text, start)
    corrected = msgspec.structs.replace(
        claim,
        quote=text[start:end],
        start=start,
        end=end,
        phrase=words,
        phrase_span=phrase,
        read_as=claim.read_as if phrase == claim.phrase_span else "",
        low=figure.low,
        high=figure.high,
        approx=figure.approx,
        described=described,
        ratio=None if described else claim.ratio,
        measure=_choice(Measure, changes, "measure", claim.measure),
        stance=_choice(Stance, changes, "stance", claim.stance),
        group=_terms(changes, "group", claim.group, ordered=True),
        qualifier=_terms(changes, "qualifier", claim.qualifier),
        attributed_to=tuple(voice.name for voice in voices),
        voices=voices,
        as_of=changes["as_of"].strip() or None if "as_of" in changes else claim.as_of,
        boilerplate=False,
        weighed=False,
        by_weight=tuple(each for each in claim.by_weight if each not in changes),
    )
    check_anchor(corrected, text)
    return corrected


def _span(
    changes: Mapping[str, str], first: str, last: str, had: Span | None, text: str
) -> tuple[int, int]:
    if had is None and not (first in changes and last in changes):
        raise RecordError(f"select the words in the text: {first} and {last}")
    start = _whole(changes[first], first) if first in changes else had.start  # type: ignore[union-attr]
    end = _whole(changes[last], last) if last in changes else had.end  # type: ignore[union-attr]
    if not 0 <= start < end <= len(text):
        raise RecordError(f"{first} and {last}: the text has no words at {start}-{end}")
    return start, end


def _whole(value: str, name: str) -> int:
    try:
        return int(value.replace(",", "").strip())
    except ValueError:
        raise RecordError(f"{name}: “{value}” is no whole number") from None


def _figure(
    claim: Claim, changes: Mapping[str, str], told: Figure | None, *, new_words: bool
) -> tuple[Figure, bool]:
    """The bounds, and whether they are a person's reading rather than the words'."""
    had = told if new_words else claim.figure
    given = any(name in changes for name in ("low", "high", "approx"))
    if had is None and not given:
        raise RecordError("the words hold no number; give its bounds: low and high")
    had = had or Figure(None, None)
    low, high, approx = had.low, had.high, had.approx
    if "low" in changes:
        low = _bound(changes["low"], "low")
    if "high" in changes:
        high = _bound(changes["high"], "high")
    if "approx" in changes:
        approx = changes["approx"].strip().lower() in {"true", "yes", "1", "on"}
    figure = Figure(low, high, approx)
    if not given and not new_words:
        return figure, claim.described
    return figure, told is None or figure != told


def _bound(value: str, name: str) -> int | None:
    return _whole(value, name) if value.strip() else None


def _choice(
    kind: type[Measure] | type[Stance],
    changes: Mapping[str, str],
    name: str,
    had: Measure | Stance,
) -> object:
    if name not in changes:
        return had
    try:
        return kind(changes[name].strip())
    except ValueError:
        listed = ", ".join(str(each) for each in kind)
        raise RecordError(f"{name}: “{changes[name]}” is none of: {listed}") from None


def _terms(
    changes: Mapping[str, str],
    name: str,
    had: tuple[str, ...],
    *,
    ordered: bool = False,
) -> tuple[str, ...]:
    if name not in changes:
        return had
    terms = [part.strip() for part in changes[name].split(",")]
    terms = [part for part in terms if part]
    if ordered:
        return tuple(sorted({part.lower() for part in terms}))
    return tuple(dict.fromkeys(terms))


def _voices(
    claim: Claim, changes: Mapping[str, str], text: str, near: int
) -> tuple[Voice, ...]:
    if "attributed_to" not in changes:
        return claim.voices
    names = [part.strip() for part in changes["attributed_to"].split(";")]
    return tuple(
        Voice(name=name, span=_nearest(name, text, near)) for name in names if name
    )


def _nearest(name: str, text: str, near: int) -> Span | None:
    """Where the name stands nearest before a place, or else after it."""
    at = text.rfind(name, 0, near)
    if at < 0:
        at = text.find(name, near)
    return Span(at, at + len(name)) if at >= 0 else None


def out_of_scope(rows: Iterator[ClaimRow]) -> dict[ClaimId, str]:
    """Return the claims that are kept out of the arithmetic, with what they count."""
    return {
        row.claim.id: row.scope for row in rows if row.state is ClaimState.OUT_OF_SCOPE
    }
