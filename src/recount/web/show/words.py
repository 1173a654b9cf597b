"""Claims, figures, times and decisions in the words of the pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from recount.dossier import words
from recount.lang.en import room
from recount.lang.en.labels import MEASURES, MONTHS
from recount.model.case import ClaimRow
from recount.model.claim import Claim, Measure, Stance
from recount.model.judgement import Judgement
from recount.model.reading import Reading as Read
from recount.web.contexts.head import Choice
from recount.web.contexts.words import (
    ClaimLine,
    Decision,
    Field,
    Judging,
    Quick,
    Quote,
    Reading,
)

MAX_AROUND_CHARS = 240  # of a sentence on either side of a quote
KEYS = {"accept": "a", "correct": "c", "reject": "r", "scope": "s"}
"""verdict that a form offers: the key that opens it"""


def moment(at: str) -> str:
    """Return an ISO time as day and minute; other text as it is.

    >>> moment("2031-05-02T08:04:09+00:00")
    '2 May 2031, 08:04'
    """
    try:
        time = datetime.fromisoformat(at)
    except ValueError:
        return at
    return f"{time.day} {MONTHS[time.month - 1]} {time.year}, {time:%H:%M}"


def said(claim: Claim) -> str:
    """Return the figure as a sentence has it: "31 women killed"."""
    figure = words.figure(claim.figure, [claim])
    return words.sentence(
        words.said(figure, claim.measure, claim.group, claim.qualifier)
    )


def place(doc_id: str, claim: Claim) -> str:
    """Return the address of a claim in the text of its document."""
    return f"/documents/{doc_id}?claim={claim.id}#{claim.id}"


def quote(claim: Claim, href: str, read: Read | None = None) -> Quote:
    """Return the claim's words, with the rest of their sentence where it is at hand."""
    start, phrase = claim.start, claim.phrase_span
    lead, tail = _around(claim, read) if read else ("", "")
    return Quote(
        href=href,
        lead=lead,
        before=claim.quote[: phrase.start - start],
        phrase=claim.phrase or claim.quote,
        after=claim.quote[phrase.end - start :] if claim.phrase else "",
        tail=tail,
        language=read.document.language if read else "",
        voices=claim.attributed_to,
        stance="" if claim.stance is Stance.ASSERTED else claim.stance,
        as_of=words.when(claim.as_of or ""),
        read_as=claim.read_as,
        by_weight="group" in claim.by_weight,
    )


def _around(claim: Claim, read: Read) -> tuple[str, str]:
    """The words of the same passage before and after the quote."""
    text = read.document.text
    span = next(
        (
            each.span
            for each in read.passages
            if each.span.start <= claim.start < each.span.end
        ),
        claim.span,
    )
    lead = text[max(span.start, claim.start - MAX_AROUND_CHARS) : claim.start]
    tail = text[claim.end : min(span.end, claim.end + MAX_AROUND_CHARS)]
    if claim.start - span.start > MAX_AROUND_CHARS:
        lead = f"… {lead.partition(' ')[2]}"
    if span.end - claim.end > MAX_AROUND_CHARS:
        tail = f"{tail.rpartition(' ')[0]} …"
    return lead, tail


def reading(claim: Claim) -> Reading:
    """Return how the claim is read, field by field."""
    facts = [
        (room.FIELDS["figure"], bounds(claim)),
        (room.FIELDS["measure"], words.measure(claim.measure)),
        (room.FIELDS["group"], words.group(claim.group) or room.NOTHING),
        (room.FIELDS["qualifier"], ", ".join(claim.qualifier)),
        (room.FIELDS["attributed_to"], voices(claim)),
        (room.FIELDS["stance"], room.STANCES[claim.stance]),
        (room.FIELDS["as_of"], words.when(claim.as_of or "")),
        (room.FIELDS["phrase"], claim.phrase),
        (room.FIELDS["read_as"], claim.read_as),
    ]
    return Reading(said=said(claim), facts=tuple(each for each in facts if each[1]))


def bounds(claim: Claim) -> str:
    """Return the bounds of the figure, or the ratio."""
    if claim.ratio:
        return words.figure(claim.figure, [claim])
    return str(claim.figure)


def voices(claim: Claim) -> str:
    """Return the voices, outermost first."""
    return ", citing ".join(claim.attributed_to) or room.OWN_VOICE


def claim_line(row: ClaimRow) -> ClaimLine:
    """Return one claim as lists show it."""
    claim = row.claim
    return ClaimLine(
        href=f"/claims/{claim.id}",
        said=said(claim),
        quote=quote(claim, place(row.doc_id, claim)),
        document=claim.doc,
        state=room.STATES[row.state],
    )


def judging(claim: Claim, action: str, back: str) -> Judging:
    """Return the forms that judge a claim, filled with how it is read."""
    return Judging(
        action=action,
        claim=claim.id,
        back=back,
        verdicts=tuple(
            Quick(
                verdict=verdict,
                label=label,
                key=KEYS[verdict],
                reasons=room.REASONS[verdict],
                fields=verdict == "correct",
                scope=verdict == "scope",
                note=room.NOTES[verdict],
            )
            for verdict, label in _labels()
        ),
        low=_end(claim.low),
        high=_end(claim.high),
        approx=claim.approx,
        group=", ".join(claim.group),
        voices="; ".join(claim.attributed_to),
        qualifier=", ".join(claim.qualifier),
        as_of=claim.as_of or "",
        phrase=claim.phrase,
        measures=measures(claim.measure),
        stances=choices(room.STANCES, claim.stance),
    )


def _labels() -> tuple[tuple[str, str], ...]:
    from recount.web.strings import T  # noqa: PLC0415

    return tuple((verdict, getattr(T, verdict)) for verdict in KEYS)


def measures(chosen: str = "") -> tuple[Choice, ...]:
    """Return all measures to choose from."""
    return choices({str(each): MEASURES.get(each, each) for each in Measure}, chosen)


def choices(labels: Mapping[str, str], chosen: str = "") -> tuple[Choice, ...]:
    """Return values with their labels, one of them chosen."""
    return tuple(
        Choice(value=value, label=label, chosen=value == chosen)
        for value, label in labels.items()
    )


def _end(value: int | None) -> str:
    return "" if value is None else str(value)


def decisions(
    judgements: Iterable[Judgement], machine: Claim | None
) -> tuple[Decision, ...]:
    """Return the judgements about a claim, newest first, each as a difference.

    A correction is told against what counted before it; an acceptance or rejection
    after a correction takes its changes back.

    Args:
        judgements: about the claim, oldest first.
        machine: the claim as it was read; None where a person added it.
    """
    read = {} if machine is None else values(machine)
    now = read
    every = list(judgements)
    undone = {each for judgement in every for each in _taken_back(judgement)}
    told = []
    for judgement in every:
        after = now
        if judgement.id not in undone and judgement.verdict != "undo":
            after = read | judgement.changes
        told.append(
            Decision(
                id=judgement.id,
                by=judgement.by,
                at=moment(judgement.at),
                verdict=room.VERDICTS.get(judgement.verdict, judgement.verdict),
                reason=judgement.reason,
                fields=tuple(
                    Field(
                        name=room.FIELDS.get(name, name),
                        before=now.get(name, ""),
                        after=after.get(name, ""),
                    )
                    for name in dict.fromkeys((*now, *after))
                    if now.get(name, "") != after.get(name, "")
                ),
                undone=judgement.id in undone,
            )
        )
        now = after
    return tuple(told[::-1])


def _taken_back(judgement: Judgement) -> tuple[str, ...]:
    return judgement.about if judgement.verdict == "undo" else ()


def values(claim: Claim) -> dict[str, str]:
    """Return the fields of a claim as a correction writes them."""
    return {
        "low": _end(claim.low),
        "high": _end(claim.high),
        "approx": "true" if claim.approx else "false",
        "measure": claim.measure,
        "group": ", ".join(claim.group),
        "qualifier": ", ".join(claim.qualifier),
        "attributed_to": "; ".join(claim.attributed_to),
        "stance": claim.stance,
        "as_of": claim.as_of or "",
        "start": str(claim.start),
        "end": str(claim.end),
        "phrase_start": str(claim.phrase_span.start),
        "phrase_end": str(claim.phrase_span.end),
    }


def coding(judgement: Judgement) -> str:
    """Return what a coder decided, in one line."""
    changed = "; ".join(
        f"{room.FIELDS.get(name, name)}: {value or room.OPEN}"
        for name, value in judgement.changes.items()
    )
    verdict = room.VERDICTS.get(judgement.verdict, judgement.verdict)
    return f"{verdict}. {changed}" if changed else f"{verdict}. {judgement.reason}"
