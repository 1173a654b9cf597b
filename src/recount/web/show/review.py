"""The queue of questions, agreement between coders, and releases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from recount.case import agreement
from recount.dossier import words
from recount.lang.en import room
from recount.model.case import ClaimRow, Question, ShownCaseEvent
from recount.model.claim import Claim
from recount.model.judgement import Judgement
from recount.model.reading import Reading
from recount.model.shown import ShownConflict, ShownQuote
from recount.web.contexts.event import ReportLine
from recount.web.contexts.review import (
    Difference,
    FieldAgreement,
    QuestionPart,
    QueueLine,
    Rival,
)
from recount.web.contexts.words import Quote
from recount.web.show.words import (
    claim_line,
    coding,
    judging,
    moment,
    place,
    quote,
    reading,
    said,
    values,
)

MAX_RIVALS = 2  # conflicts told beside a question
MAX_SIDES = 4  # figures of one conflict told beside a question
NOMINAL = ("measure", "group", "stance")
NUMBERS = ("low", "high")


def queue_line(question: Question, current: str) -> QueueLine:
    """Return one question of the queue."""
    claim = question.claim.claim
    return QueueLine(
        href=f"/review?at={claim.id}",
        said=said(claim),
        document=claim.doc,
        current=claim.id == current,
    )


def question_part(
    question: Question, read: Reading, rivals: tuple[Rival, ...], back: str
) -> QuestionPart:
    """Return the question with the words of the claim and those it stands against."""
    row = question.claim
    claim = row.claim
    document = read.document
    return QuestionPart(
        href=f"/claims/{claim.id}",
        why=question.why,
        quote=quote(claim, place(row.doc_id, claim), read),
        document=document.title or document.name,
        written=words.when(document.dating.value),
        publisher=document.publisher,
        reading=reading(claim),
        rivals=rivals,
        judging=judging(claim, "/review", back),
    )


def numbers_of(claim: str, shown: ShownCaseEvent) -> tuple[int, ...]:
    """Return the numbers of the differences that a claim's figure stands in."""
    for finding in shown.event.findings:
        for position in finding.positions:
            if any(each.claim == claim for each in position.quotes):
                return position.conflicts
    return ()


def rivals(
    claim: str,
    event_id: str,
    shown: ShownCaseEvent,
    reports: Mapping[int, ReportLine],
) -> tuple[Rival, ...]:
    """Return the strict conflicts of a claim with the words on the other sides."""
    numbers = set(numbers_of(claim, shown))
    strict = [
        each
        for each in shown.event.conflicts
        if each.number in numbers and each.kind == "conflict"
    ]
    return tuple(
        Rival(
            sentence=each.sentence,
            href=f"/events/{event_id}/conflicts/{each.number}",
            quotes=_sides(claim, each, reports),
        )
        for each in strict[:MAX_RIVALS]
    )


def _sides(
    claim: str, conflict: ShownConflict, reports: Mapping[int, ReportLine]
) -> tuple[tuple[str, Quote], ...]:
    sides = []
    for position in conflict.positions:
        if position.quotes and all(each.claim != claim for each in position.quotes):
            first = position.quotes[0]
            sides.append((position.figure, _quote(first, reports[first.report])))
    return tuple(sides[:MAX_SIDES])


def _quote(each: ShownQuote, report: ReportLine) -> Quote:
    return Quote(
        href=report.claim(each.claim),
        lead=each.lead,
        before=each.before,
        phrase=each.phrase,
        after=each.after,
        tail=each.tail,
        language=each.language,
        voices=each.voices,
        stance="" if each.stance == "asserted" else each.stance,
        as_of=each.as_of,
        by_weight=each.by_weight,
    )


class Coded(msgspec.Struct, frozen=True, kw_only=True):
    """A claim that two people or more judged."""

    row: ClaimRow
    codings: dict[str, Judgement]
    """the last judgement of each, by person"""
    adjudication: Judgement | None = None


def fields(coded: Sequence[Coded]) -> tuple[FieldAgreement, ...]:
    """Return the agreement on each field of the claims.

    Whether a claim stands is compared over all; the other fields over those judgements
    that let it stand.
    """
    if not coded:
        return ()
    stands = [[_stands(each) for each in unit.codings.values()] for unit in coded]
    told = [_line("verdict", "nominal", agreement.nominal(stands))]
    units = [
        [
            _values(unit.row.machine or unit.row.claim, each)
            for each in unit.codings.values()
            if _stands(each) == room.STANDS
        ]
        for unit in coded
    ]
    for name in NOMINAL:
        given = [[each[name] for each in unit] for unit in units]
        told.append(_line(name, "nominal", agreement.nominal(given)))
    for name in NUMBERS:
        numbers = [[float(each[name]) for each in unit if each[name]] for unit in units]
        told.append(_line(name, "interval", agreement.interval(numbers)))
        told.append(_line(name, "ratio", agreement.ratio(numbers)))
    return tuple(told)


def _line(name: str, kind: str, found: agreement.Alpha) -> FieldAgreement:
    return FieldAgreement(
        name=room.FIELDS[name],
        measure=room.ALPHAS[kind],
        alpha=room.CANNOT_TELL if found.alpha is None else f"{found.alpha:.3f}",
        units=found.units,
    )


def _stands(judgement: Judgement) -> str:
    return {"reject": room.FALLS, "scope": room.SET_APART}.get(
        judgement.verdict, room.STANDS
    )


def _values(claim: Claim, judgement: Judgement) -> dict[str, str]:
    return values(claim) | {
        name: value.strip() for name, value in judgement.changes.items()
    }


def differences(coded: Iterable[Coded]) -> tuple[Difference, ...]:
    """Return the claims that people judged otherwise."""
    return tuple(
        Difference(
            claim=claim_line(each.row),
            codings=tuple(
                (person, coding(judgement))
                for person, judgement in sorted(each.codings.items())
            ),
            adjudicated=_adjudicated(each.adjudication),
        )
        for each in coded
        if len({_way(judgement) for judgement in each.codings.values()}) > 1
    )


def _way(judgement: Judgement) -> tuple[str, tuple[tuple[str, str], ...]]:
    return judgement.verdict, tuple(sorted(judgement.changes.items()))


def _adjudicated(judgement: Judgement | None) -> str:
    if judgement is None:
        return ""
    return f"{judgement.by}, {moment(judgement.at)}: {coding(judgement)}"
