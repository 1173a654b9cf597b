"""Tables of event reports, one row a report: totals by rule, and how reports differ.

The measures of disagreement are those of the R package eventreport 0.1.2 (van Baalen
and Höglund), with its treatment of single reports and of missing values; what it leaves
out (ties, zero beside silence) stands next to them.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from statistics import fmean

import msgspec

from recount.errors import InputError
from recount.model.claim import AGE_SEX, Claim, Measure, Stance
from recount.model.figure import Figure
from recount.model.finding import Estimate
from recount.reconciliation.rules import BUILT_IN, Rule, apply
from recount.reconciliation.rules.eventreport import tied_modes
from recount.reconciliation.rules.row import Row, Telling
from recount.reconciliation.statements import told_singly
from recount.reconciliation.terms import UNITS
from recount.reconciliation.wholes import NEVER_WHOLE

SILENCE = frozenset({"", "na", "nan", "null", "none", "n/a"})
"""How tables write that a report tells no figure; in lower case"""


class EventReport(msgspec.Struct, frozen=True, kw_only=True):
    """What one report tells of one event."""

    event: str
    number: int
    """line of the table, from 2; line 1 is the head"""
    value: int | None
    """None is silence; 0 is a figure"""
    origin: str = ""
    """equal for echoes of one beginning; empty: the report stands for itself"""
    source: str = ""
    """the document, where the table is made from claims"""
    low: int | None = None
    high: int | None = None


class EventRow(msgspec.Struct, frozen=True, kw_only=True):
    """One event with what each rule says of it."""

    event: str
    reports: int
    silent: int
    """reports that tell no figure"""
    origins: int
    values: tuple[int, ...]
    """the distinct figures told, rising"""
    dscore: int
    """distinct values less one; silence is a value here, as in eventreport"""
    modes: tuple[int, ...]
    """the most frequent figures; more than one is a tie"""
    zero_and_more: bool
    """some report tells of none, another of some"""
    estimates: tuple[Estimate, ...]


class Diagnostics(msgspec.Struct, frozen=True, kw_only=True):
    """How far the reports of a table differ on one variable.

    The first six are eventreport's, over all events, single reports among them; None
    where they have no value.
    """

    dscore: float | None
    """mean of distinct values less one; silence is a value"""
    dscore_normalized: float | None
    """the same divided by the distinct values of the whole table"""
    mean_sd: float | None
    """mean sample deviation, of events with two or more figures"""
    mean_range: float | None
    """mean of greatest less least; single reports count with 0"""
    share_disagreement: float | None
    """share of events with two or more distinct values; silence is a value"""
    modal_confidence: float | None
    """mean share of the reports that tell the mode; silence left out"""
    events: int
    events_with_two: int
    """events with two or more reports"""
    disagreeing_of_two: float | None
    """share of those that disagree"""
    tied_of_two: float | None
    """share of those with more than one mode"""
    zero_and_more: int
    """events where one report tells of none and another of some"""
    silent_reports: int


def read(
    lines: Iterable[str], *, by: str, value: str, origin: str = "", name: str = ""
) -> list[EventReport]:
    """Return the reports of a CSV table with a head.

    Args:
        lines: of the table.
        by: column that names the event.
        value: column of whole numbers; empty and NA are silence.
        origin: column that is equal for echoes, or "".
        name: of the file, for messages.

    Raises:
        InputError: a column is missing, or a value is no whole number from 0.
    """
    table = csv.DictReader(lines)
    heads = table.fieldnames or ()
    for column in (by, value, *((origin,) if origin else ())):
        if column not in heads:
            known = ", ".join(heads[:8])
            raise InputError(
                f"no column {column!r}", path=name, remedy=f"There are: {known} ..."
            )
    reports = []
    for row in table:
        where = f"line {table.line_num}"
        told = (row[value] or "").strip()
        reports.append(
            EventReport(
                event=row[by] or "",
                number=table.line_num,
                value=_whole(told, value, name, where),
                origin=(row[origin] or "").strip() if origin else "",
            )
        )
    return reports


def of_claims(
    claims: Iterable[Claim], measure: Measure, origins: Mapping[str, str] | None = None
) -> list[EventReport]:
    """Return the event reports that documents make up: one an event and document.

    The value is the lower median of the document's firm figures for the whole of the
    event: no age, sex, qualifier or part; a document without one is silent.

    Args:
        claims: with their events; boilerplate is left out.
        measure: the measure to tabulate.
        origins: by claim id, equal for echoes.
    """
    told: dict[tuple[str, str], list[Claim]] = {}
    usable = [claim for claim in claims if claim.event and not claim.is_aside]
    singled = told_singly(usable)
    for claim in usable:
        same = told.setdefault((claim.event, claim.doc), [])
        if claim.id not in singled and _is_whole(claim, measure):
            same.append(claim)
    return [
        _report_of(key, same, number, origins or {})
        for number, (key, same) in enumerate(told.items(), 2)
    ]


def _report_of(
    key: tuple[str, str],
    same: Sequence[Claim],
    number: int,
    origins: Mapping[str, str],
) -> EventReport:
    event, doc = key
    if not same:
        return EventReport(event=event, number=number, source=doc, value=None)
    ordered = sorted(same, key=lambda claim: (claim.figure.point or 0, claim.id))
    middle = ordered[(len(ordered) - 1) // 2]
    points = [claim.figure.point or 0 for claim in ordered]
    lows = [c.low for c in ordered if c.low is not None]
    highs = [c.high for c in ordered if c.high is not None]
    return EventReport(
        event=event,
        number=number,
        source=doc,
        value=middle.figure.point,
        low=min(lows + points),
        high=max(highs + points),
        origin=origins.get(middle.id, ""),
    )


def _is_whole(claim: Claim, measure: Measure) -> bool:
    firm = claim.stance is Stance.ASSERTED and not claim.approx
    some = set(claim.group) & (AGE_SEX | UNITS | NEVER_WHOLE)
    part = some or claim.qualifier or claim.rest
    return claim.measure is measure and firm and not part and claim.ratio is None


def for_eventreport(
    deaths: Sequence[EventReport], injuries: Sequence[EventReport]
) -> list[dict[str, str | int]]:
    """Return rows as the R package eventreport reads them, one an event and report.

    Columns: event_id, source, deaths_best, deaths_low, deaths_high and the same of
    injuries. Silence is NA, which R reads as missing.
    """
    rows: dict[tuple[str, str], dict[str, str | int]] = {}
    for kind, reports in (("deaths", deaths), ("injuries", injuries)):
        for each in reports:
            key = (each.event, each.source)
            row = rows.setdefault(key, {"event_id": each.event, "source": each.source})
            ends = {"best": each.value, "low": each.low, "high": each.high}
            for name, number in ends.items():
                row[f"{kind}_{name}"] = "NA" if number is None else number
    return list(rows.values())


def _whole(told: str, column: str, name: str, where: str) -> int | None:
    if told.lower() in SILENCE:
        return None
    whole, _, decimals = told.partition(".")
    if whole.isascii() and whole.isdigit() and not decimals.strip("0"):
        return int(whole)
    raise InputError(
        f"{column} is {told!r}, which is no whole number from 0", path=name, place=where
    )


def aggregate(
    reports: Sequence[EventReport],
    *,
    rules: Mapping[str, Rule] = BUILT_IN,
    names: Sequence[str] = (),
    measure: Measure = Measure.KILLED,
) -> list[EventRow]:
    """Return one row an event, in the order of their first reports.

    Args:
        reports: of any number of events.
        rules: by name.
        names: the rules to apply; all if empty.
        measure: what the figures count, as some rules speak of deaths alone.
    """
    told: dict[str, list[EventReport]] = defaultdict(list)
    for each in reports:
        told[each.event].append(each)
    return [
        _event_row(event, same, rules, names, measure) for event, same in told.items()
    ]


def _event_row(
    event: str,
    same: Sequence[EventReport],
    rules: Mapping[str, Rule],
    names: Sequence[str],
    measure: Measure,
) -> EventRow:
    tellings = tuple(
        Telling(
            doc=str(each.number),
            origin=each.origin or f"line {each.number}",
            figure=Figure(each.value, each.value),
        )
        for each in same
        if each.value is not None
    )
    values = tuple(each.value for each in same if each.value is not None)
    row = Row(measure=measure, tellings=tellings, silent=len(same) - len(values))
    return EventRow(
        event=event,
        reports=len(same),
        silent=row.silent,
        origins=len({each.origin for each in tellings}),
        values=tuple(sorted(set(values))),
        dscore=len({each.value for each in same}) - 1,
        modes=tied_modes(values) if values else (),
        zero_and_more=0 in values and max(values) > 0,
        estimates=apply(row, rules, names) if values else (),
    )


def diagnose(reports: Sequence[EventReport]) -> Diagnostics:
    """Return how far the reports differ, over all events of the table."""
    told: dict[str, list[int | None]] = defaultdict(list)
    for each in reports:
        told[each.event].append(each.value)
    events = list(told.values())
    known = [[v for v in values if v is not None] for values in events]
    figures = [values for values in known if values]
    several = [values for values in known if len(values) > 1]
    two = [values for values in events if len(values) > 1]
    score = _mean([len(set(values)) - 1 for values in events])
    distinct = len({each.value for each in reports})
    return Diagnostics(
        dscore=score,
        dscore_normalized=None if score is None else score / distinct,
        mean_sd=_mean([_deviation(values) for values in several]),
        mean_range=_mean([max(values) - min(values) for values in figures]),
        share_disagreement=_mean([len(set(values)) > 1 for values in events]),
        modal_confidence=_mean([_modal_share(values) for values in figures]),
        events=len(events),
        events_with_two=len(two),
        disagreeing_of_two=_mean([len(set(values)) > 1 for values in two]),
        tied_of_two=_mean([_is_tied(values) for values in two]),
        zero_and_more=sum(0 in values and max(values) > 0 for values in figures),
        silent_reports=sum(each.value is None for each in reports),
    )


def _mean(values: Sequence[float]) -> float | None:
    return fmean(values) if values else None


def _deviation(values: Sequence[int]) -> float:
    middle = fmean(values)
    return sqrt(sum((each - middle) ** 2 for each in values) / (len(values) - 1))


def _modal_share(values: Sequence[int]) -> float:
    return max(values.count(each) for each in set(values)) / len(values)


def _is_tied(values: Sequence[int | None]) -> bool:
    known = tuple(each for each in values if each is not None)
    return bool(known) and len(tied_modes(known)) > 1
