"""One event as its pages show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from recount.dossier import words
from recount.dossier.exports.places import Gazetteer
from recount.dossier.svg.conflict import conflict_diagram
from recount.dossier.svg.places import Place, place_map
from recount.dossier.svg.ranges import range_plot
from recount.dossier.svg.spread import spread
from recount.dossier.svg.timeline import timeline
from recount.dossier.svg.tolls import Toll, edtf, tolls
from recount.lang.en.labels import EVENTS, MONTHS, RIVALS, STATUSES
from recount.model.case import DocRow, EventRow, ShownCaseEvent
from recount.model.dossier import Report
from recount.model.finding import ConflictKind
from recount.model.shown import (
    Excerpt,
    Neighbour,
    ShownConflict,
    ShownEvent,
    ShownFinding,
    ShownPosition,
    Telling,
)
from recount.web.contexts.event import (
    Beside,
    Cell,
    ConflictPart,
    EventPage,
    FindingPart,
    NameLine,
    PositionLine,
    ReportLine,
    SourceRow,
)
from recount.web.contexts.head import Choice, Head
from recount.web.render import Frame
from recount.web.show.drawing import drawing

# A page that is read keeps below half a megabyte; what is left out stands behind links.
MAX_FINDINGS = 40
MAX_POSITIONS = 8  # of one finding
MAX_SUMMED = 3  # figures up to which a finding is summed up in a sentence
MAX_CONFLICTS = 16
MAX_RIVALRIES = 30
MAX_ROWS = 60  # of reports
MAX_COLUMNS = 6
MAX_CELL = 3  # figures of one report for one count
MAX_NAMES = 40
MAX_ORIGINS = 12
MAX_BESIDE = 30
MAX_LEFT_OUT = 12


def report_lines(
    reports: Iterable[Report], docs: Iterable[DocRow]
) -> dict[int, ReportLine]:
    """Return the reports of an event by number, with the ids of their documents."""
    ids = {each.name: each.id for each in docs}
    return {
        each.number: ReportLine(
            number=each.number,
            id=ids.get(each.doc, ""),
            title=each.title,
            publisher=each.publisher,
            date=each.date,
        )
        for each in reports
    }


def event_page(
    frame: Frame,
    head: Head,
    row: EventRow,
    shown: ShownCaseEvent,
    reports: Mapping[int, ReportLine],
    *,
    others: Sequence[EventRow] = (),
    places: Gazetteer | None = None,
) -> EventPage:
    """Return everything that the page of an event shows."""
    event = shown.event
    href = f"/events/{row.event.id}"
    columns = _columns(event.findings)
    rows = _rows(columns, reports)
    told_origins = [each for each in event.origins if len(each.reports) > 1]
    names = _names(event.tellings, reports)
    labels = {words.sentence(each.event.label): each.event.id for each in others}
    return EventPage(
        frame=frame,
        head=head,
        id=row.event.id,
        kind=EVENTS[row.event.kind],
        summary=event.summary,
        reports=dict(reports),
        findings=tuple(
            finding_part(each, href) for each in event.findings[:MAX_FINDINGS]
        ),
        hidden_findings=max(0, len(event.findings) - MAX_FINDINGS),
        conflicts=tuple(
            conflict_part(each, href) for each in event.conflicts[:MAX_CONFLICTS]
        ),
        hidden_conflicts=max(0, len(event.conflicts) - MAX_CONFLICTS),
        rivalries=event.rivalries[:MAX_RIVALRIES],
        agreement=len(event.agreement),
        left_out=event.left_out[:MAX_LEFT_OUT],
        ties=event.ties,
        ranges=drawing(range_plot(event.findings, "svg-ranges")),
        spread=drawing(spread(event.findings, "svg-spread")),
        timeline=drawing(timeline(shown.reports, "svg-timeline")),
        tolls=drawing(_tolls(event, shown.reports)),
        map=drawing(_map(event, places or Gazetteer())),
        columns=tuple(each.label for each in columns),
        rows=rows[:MAX_ROWS],
        hidden_rows=max(0, len(rows) - MAX_ROWS),
        rules=event.rules.rules,
        rule_rows=tuple((each.label, each.cells) for each in event.rules.rows),
        rule_notes=tuple(
            (each.rule, each.text, each.about) for each in event.rules.notes
        ),
        same_rules=event.rules.same,
        names=names[:MAX_NAMES],
        hidden_names=max(0, len(names) - MAX_NAMES),
        reasons=event.reasons,
        origins=tuple(told_origins[:MAX_ORIGINS]),
        hidden_origins=len(event.origins) - min(len(told_origins), MAX_ORIGINS),
        beside=tuple(_beside(each, labels) for each in event.neighbours[:MAX_BESIDE]),
        others=tuple(
            Choice(value=each.event.id, label=words.sentence(each.event.label))
            for each in others
            if each.event.id != row.event.id
        ),
    )


def finding_part(finding: ShownFinding, href: str) -> FindingPart:
    """Return a finding with the first of its positions."""
    positions = finding.positions[:MAX_POSITIONS]
    return FindingPart(
        finding=finding,
        summary=finding.summary if 1 < len(finding.positions) <= MAX_SUMMED else "",
        status=STATUSES.get(finding.status, finding.status),
        strict=finding.status == "conflict",
        positions=tuple(
            position_line(each, 1, f"{href}/findings/{finding.anchor}")
            for each in positions
        ),
        hidden=len(finding.positions) - len(positions),
        href=f"{href}/findings/{finding.anchor}",
        derived=finding.derived,
    )


def position_line(position: ShownPosition, shown: int, href: str) -> PositionLine:
    """Return a position of which the first quotes are shown.

    Args:
        position: the figure.
        shown: how many of its quotes are.
        href: address of the finding that holds it.
    """
    return PositionLine(
        position=position,
        hidden=max(0, len(position.quotes) - shown),
        href=f"{href}#{position.anchor}",
    )


def finding_of(position: ShownPosition, event: ShownEvent) -> str:
    """Return the anchor of the finding that holds a position."""
    return next(
        (
            finding.anchor
            for finding in event.findings
            if any(each.anchor == position.anchor for each in finding.positions)
        ),
        "",
    )


def conflict_part(conflict: ShownConflict, href: str) -> ConflictPart:
    """Return a conflict with its drawing."""
    return ConflictPart(
        conflict=conflict,
        diagram=drawing(conflict_diagram(conflict, f"svg-c{conflict.number}")),
        href=f"{href}/conflicts/{conflict.number}",
        strict=conflict.kind == "conflict",
    )


def conflict_of(event: ShownEvent, number: int) -> ShownConflict | None:
    """Return a difference by its number, those that are told in brief too."""
    for conflict in event.conflicts:
        if conflict.number == number:
            return conflict
    kinds = {relation: kind for kind, relation in RIVALS.items()}
    for rivalry in event.rivalries:
        for rival in rivalry.rivals:
            if rival.number == number:
                told = f"{rivalry.position.said} {rivalry.relation} {rival.said}"
                return ShownConflict(
                    number=number,
                    anchor=rival.anchor,
                    kind=ConflictKind(kinds.get(rivalry.relation, "conflict")),
                    heading=words.sentence(told),
                    sentence="",
                    positions=tuple(
                        each
                        for finding in event.findings
                        for each in finding.positions
                        if number in each.conflicts
                    ),
                )
    return None


def _columns(findings: Sequence[ShownFinding]) -> list[ShownFinding]:
    """The findings that most reports give, in the order of the page."""
    told = {
        finding.anchor: len({n for each in finding.positions for n in each.reports})
        for finding in findings
    }
    most = sorted(findings, key=lambda each: -told[each.anchor])[:MAX_COLUMNS]
    chosen = {each.anchor for each in most if told[each.anchor] > 1}
    return [each for each in findings if each.anchor in chosen]


def _rows(
    columns: Sequence[ShownFinding], reports: Mapping[int, ReportLine]
) -> tuple[SourceRow, ...]:
    told: dict[int, list[list[tuple[str, str]]]] = {}
    for at, finding in enumerate(columns):
        for position in finding.positions:
            for quote in position.quotes:
                cells = told.setdefault(quote.report, [[] for _ in columns])
                if all(figure != position.figure for figure, _ in cells[at]):
                    where = reports[quote.report].claim(quote.claim)
                    cells[at].append((position.figure, where))
    return tuple(
        SourceRow(
            report=reports[number],
            cells=tuple(
                Cell(figures=tuple(each[:MAX_CELL]), more=max(0, len(each) - MAX_CELL))
                for each in told[number]
            ),
        )
        for number in sorted(told)
    )


def _names(
    tellings: Iterable[Telling], reports: Mapping[int, ReportLine]
) -> tuple[tuple[ReportLine, tuple[NameLine, ...]], ...]:
    names = []
    for telling in tellings:
        report = reports[telling.report]
        every: tuple[Excerpt, ...] = (
            *telling.words[:6],
            *telling.places[:4],
            *telling.dates[:3],
        )
        lines = tuple(
            NameLine(text=each.text, href=report.spot(each)) for each in every
        )
        names.append((report, lines))
    return tuple(names)


def _beside(neighbour: Neighbour, labels: Mapping[str, str]) -> Beside:
    identity = labels.get(neighbour.label, "")
    figures = [each.said for one in neighbour.findings for each in one.positions]
    return Beside(
        label=neighbour.label,
        href=f"/events/{identity}" if identity else "",
        kind=neighbour.kind,
        when=neighbour.when,
        reports=len(neighbour.reports),
        figures=tuple(figures[:3]),
    )


def _tolls(event: ShownEvent, reports: Iterable[Report]) -> str:
    """The figures of the count that is told most often, over time."""
    most = max(
        event.findings,
        key=lambda each: (len(each.positions), each.anchor),
        default=None,
    )
    if most is None:
        return ""
    by_number = {each.number: each for each in reports}
    told: dict[tuple[date, date, int | None, int | None], Toll] = {}
    for position in most.positions:
        for quote in position.quotes:
            span = _days(quote.as_of, by_number.get(quote.report))
            if span is None:
                continue
            key = (*span, position.low, position.high)
            told.setdefault(
                key,
                Toll(
                    earliest=span[0],
                    latest=span[1],
                    low=position.low,
                    high=position.high,
                    approx=position.approx,
                    said=f"{position.figure}, {words.when(edtf(*span))}",
                ),
            )
    order = sorted(told, key=lambda key: (key[0], key[1], key[2] or 0, key[3] or 0))
    return tolls([told[key] for key in order], "svg-tolls", most.label)


def _days(as_of: str, report: Report | None) -> tuple[date, date] | None:
    day = _day(as_of)
    if day:
        return day, day
    if report is None or not (report.earliest and report.latest):
        return None
    return date.fromisoformat(report.earliest), date.fromisoformat(report.latest)


def _day(told: str) -> date | None:
    """The day of "16 March 2005"; None for anything less plain."""
    parts = told.split()
    if len(parts) != 3 or parts[1] not in MONTHS:
        return None
    if not (parts[0].isdigit() and parts[2].isdigit()):
        return None
    return date(int(parts[2]), MONTHS.index(parts[1]) + 1, int(parts[0]))


def _map(event: ShownEvent, places: Gazetteer) -> str:
    named: dict[str, set[int]] = {}
    for telling in event.tellings:
        for each in telling.places:
            named.setdefault(each.text, set()).add(telling.report)
    known: dict[str, Place] = {}
    for name, numbers in named.items():
        found = places.find(name)
        if found is None:
            continue
        before = known.get(found.id)
        if before is None or before.reports < len(numbers):
            known[found.id] = Place(
                name=name,
                latitude=found.lat,
                longitude=found.lon,
                reports=len(numbers),
            )
    return place_map(list(known.values()), "svg-map")


def finding_slice(
    finding: ShownFinding, skip: int, take: int
) -> tuple[tuple[ShownPosition, ...], int]:
    """Return the positions that hold the quotes from ``skip`` on, and where to go on.

    The second value is how many quotes to skip next; 0 at the end.
    """
    taken = []
    seen = 0
    for position in finding.positions:
        first, last = max(0, skip - seen), skip + take - seen
        quotes = position.quotes[first : max(0, last)]
        if quotes:
            taken.append(msgspec.structs.replace(position, quotes=quotes))
        seen += len(position.quotes)
    return tuple(taken), skip + take if skip + take < seen else 0
