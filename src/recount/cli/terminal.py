"""A dossier in the terminal: readable at 80 columns, in a pipe and without colours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING

from recount.cli.terminal_text import (
    clean,
    head,
    in_a_row,
    quoted,
    rest,
    say,
    standard_output,
)
from recount.lang.en.labels import OUTCOMES, STATUSES
from recount.model.dossier import Dossier, Report
from recount.model.ledger import Outcome
from recount.model.shown import (
    Neighbour,
    Rivalry,
    ShownConflict,
    ShownEvent,
    ShownFinding,
    ShownPosition,
)

if TYPE_CHECKING:
    from rich.console import Console

FIGURE_WIDTH = 16  # columns: "about 24 or more"
MIN_QUOTE_CHARS = 40
MAX_VOICES = 3
MAX_ORIGINS = 10
MAX_FIGURES = 4
MAX_REASONS = 2
MAX_NEIGHBOURS = 12
MAX_EVENTS = 3  # told in full; more of them in a line each
MAX_LISTED = 60
MAX_POSITIONS = 60  # of one event; the pages hold them all
MAX_REPORTS = 40
MAX_RIVALRIES = 16
MAX_RIVALS = 6
MAX_MARKS = 4


def print_dossier(dossier: Dossier, console: Console | None = None) -> None:
    """Print the summary of a dossier on standard output."""
    out = console or standard_output()
    say(out, dossier.title, "bold")
    say(out, " ".join(dossier.summary))
    if len(dossier.events) > MAX_EVENTS:
        _print_events(out, dossier.events)
    else:
        for event in dossier.events:
            _print_event(out, event, alone=len(dossier.events) == 1)
    _print_reports(out, dossier.reports)
    _print_reuse(out, dossier)
    _print_ledger(out, dossier)


def _print_events(out: Console, events: Sequence[ShownEvent]) -> None:
    head(out, "Events")
    for event in events[:MAX_LISTED]:
        said = [
            position.said
            for finding in event.findings[:2]
            for position in finding.positions[:2]
        ]
        many = "reports" if len(event.reports) > 1 else "report"
        tail = f": {'; '.join(said)}" if said else ""
        say(out, f"{event.label} ({many} {in_a_row(event.reports, MAX_MARKS)}){tail}")
    rest(out, len(events) - MAX_LISTED)


def _print_event(out: Console, event: ShownEvent, *, alone: bool) -> None:
    if not alone:
        head(out, event.label)
    say(out, " ".join(event.summary))
    if event.findings:
        head(out, "Figures")
        _print_figures(out, event.findings)
    if event.conflicts:
        head(out, "What cannot stand together, and lesser differences")
        for conflict in event.conflicts:
            _print_conflict(out, conflict)
        _print_rivalries(out, event.rivalries)
        if event.left_out:
            say(
                out,
                f"Weighed by origins, {len(event.agreement)} figures can all be true "
                "together, leaving out "
                f"{'; '.join(each.said for each in event.left_out)}. This is "
                "arithmetic, not a verdict.",
            )
        for tie in event.ties:
            say(out, tie)
    _print_derived(out, event.findings)
    _print_apart(out, event)
    _print_origins(out, event)
    _print_words(out, event)
    _print_neighbours(out, event.neighbours)


def _print_figures(out: Console, findings: Sequence[ShownFinding]) -> None:
    room = MAX_POSITIONS
    for finding in findings:
        shown = finding.positions[:room]
        room -= len(shown)
        if shown:
            status = STATUSES.get(finding.status, finding.status)
            say(out, f"{finding.label} ({status})", "bold")
        for position in shown:
            _print_position(out, position)
    rest(out, sum(len(finding.positions) for finding in findings) - MAX_POSITIONS)


def _print_position(out: Console, position: ShownPosition) -> None:
    from rich.text import Text  # noqa: PLC0415

    hang = FIGURE_WIDTH + 2
    lines = wrap(clean("; ".join(_behind(position))), out.width - hang)
    figure = Text(clean(position.figure).rjust(FIGURE_WIDTH), style="bold")
    out.print(figure.append(f"  {lines[0]}", style="not bold dim"), soft_wrap=True)
    for line in lines[1:]:
        say(out, line, "dim", indent=hang)
    quote = position.quotes[0]
    room = max(MIN_QUOTE_CHARS, out.width - hang - len(f" [{quote.report}]"))
    say(out, f"{quoted(quote, room)} [{quote.report}]", indent=hang)


def _behind(position: ShownPosition) -> Iterator[str]:
    many = "reports" if len(position.reports) > 1 else "report"
    one = position.origins.least == position.origins.most == 1
    yield f"{many} {in_a_row(position.reports)}"
    yield f"{position.origins} {'origin' if one else 'origins'}"
    if position.conflicts:
        yield f"see {in_a_row(position.conflicts, MAX_MARKS)}"
    if position.scope:
        yield position.scope
    names = list(position.voices[:MAX_VOICES])
    if len(position.voices) > MAX_VOICES:
        names.append(f"{len(position.voices) - MAX_VOICES} more")
    yield ", ".join(names)


def _print_conflict(out: Console, conflict: ShownConflict) -> None:
    say(out, f"{conflict.number}. {conflict.heading}", "bold")
    say(out, conflict.sentence, indent=3)
    where = "; ".join(
        f"{position.said} [{in_a_row(position.reports, MAX_MARKS)}]"
        for position in conflict.positions
    )
    say(out, f"Told: {where}.", indent=3)
    for repair in conflict.repairs:
        say(out, f"- {repair}", indent=3)
    if conflict.assumptions:
        say(out, f"Rests on: {'; '.join(conflict.assumptions)}.", "dim", indent=3)


def _print_rivalries(out: Console, rivalries: Sequence[Rivalry]) -> None:
    for rivalry in rivalries[:MAX_RIVALRIES]:
        rivals = [rival.said for rival in rivalry.rivals[:MAX_RIVALS]]
        if len(rivalry.rivals) > MAX_RIVALS:
            rivals.append(f"{len(rivalry.rivals) - MAX_RIVALS} more")
        marks = in_a_row((rival.number for rival in rivalry.rivals), MAX_MARKS)
        say(
            out,
            f"{marks}. {rivalry.position.said} {rivalry.relation} {'; '.join(rivals)}.",
        )
    rest(out, len(rivalries) - MAX_RIVALRIES)


def _print_derived(out: Console, findings: Iterable[ShownFinding]) -> None:
    derived = [each for finding in findings for each in finding.derived]
    if not derived:
        return
    head(out, "What follows from other figures")
    for each in derived:
        say(out, f"{each.label}: {each.figure}. {each.sentence}")


def _print_apart(out: Console, event: ShownEvent) -> None:
    if not event.apart:
        return
    head(out, "Told, and kept out of the arithmetic")
    for each in event.apart:
        words = f"{each.said}: {quoted(each.quote)} [{each.quote.report}]"
        say(out, f"{words} ({each.reason})")


def _print_origins(out: Console, event: ShownEvent) -> None:
    shared = [each for each in event.origins if len(each.reports) > 1]
    if not shared:
        return
    head(out, "Origins: figures that go back to one beginning")
    for origin in shared[:MAX_ORIGINS]:
        figures = "; ".join(origin.figures[:MAX_FIGURES])
        say(out, f"{figures}: reports {in_a_row(origin.reports)}, {origin.label}")
        for reason in origin.reasons[:MAX_REASONS]:
            say(out, f"- {in_a_row(reason.reports)}: {reason.text}", "dim", indent=3)
    rest(out, len(shared) - MAX_ORIGINS)


def _print_words(out: Console, event: ShownEvent) -> None:
    told = [each for each in event.tellings if each.words]
    if not told:
        return
    head(out, "What the reports call it")
    for telling in told[:MAX_REPORTS]:
        words = ", ".join(f"“{each.text}”" for each in telling.words)
        say(out, f"[{telling.report}] {words}")
    rest(out, len(told) - MAX_REPORTS)


def _print_neighbours(out: Console, neighbours: Sequence[Neighbour]) -> None:
    if not neighbours:
        return
    head(out, "Told beside it, and kept apart")
    for neighbour in neighbours[:MAX_NEIGHBOURS]:
        said = [
            each.said for finding in neighbour.findings for each in finding.positions
        ]
        said.extend(each.said for each in neighbour.apart)
        many = "reports" if len(neighbour.reports) > 1 else "report"
        where = f"{many} {in_a_row(neighbour.reports)}"
        tail = f": {'; '.join(said)}" if said else ""
        say(out, f"{neighbour.label} ({neighbour.kind}; {where}){tail}")
        for conflict in neighbour.conflicts[:MAX_MARKS]:
            say(out, conflict.sentence, indent=3)
    rest(out, len(neighbours) - MAX_NEIGHBOURS)


def _print_reports(out: Console, reports: Sequence[Report]) -> None:
    head(out, "Reports")
    for report in reports[:MAX_REPORTS]:
        publisher = f", {report.publisher}" if report.publisher else ""
        say(out, f"[{report.number}] {report.title}{publisher}")
        say(out, "; ".join(_about(report)), "dim", indent=4)
    rest(out, len(reports) - MAX_REPORTS)


def _about(report: Report) -> Iterator[str]:
    yield report.doc
    found = f"{report.date}, {report.dated_by}" if report.date else report.dated_by
    reasons = ", ".join(clue.reason for clue in report.clues[:2])
    yield f"{found}: {reasons}" if reasons else found


def _print_reuse(out: Console, dossier: Dossier) -> None:
    altered = [
        each for each in dossier.reuses if any(piece.altered for piece in each.left)
    ]
    if not altered:
        return
    head(out, "Shared passages with altered numbers")
    for each in altered[:MAX_ORIGINS]:
        pairs = zip(
            (piece.text for piece in each.left if piece.altered),
            (piece.text for piece in each.right if piece.altered),
            strict=False,
        )
        changed = "; ".join(f"{first} against {second}" for first, second in pairs)
        say(
            out,
            f"{each.kind}, reports {each.first} and {each.second}, "
            f"{each.equal_words} equal words: {changed}",
        )
    rest(out, len(altered) - MAX_ORIGINS)


def _print_ledger(out: Console, dossier: Dossier) -> None:
    head(out, "Ledger")
    unread = [
        each
        for each in dossier.ledger
        if each.outcome in {Outcome.REFUSED, Outcome.NEEDS_OCR}
    ]
    offered = len(dossier.ledger)
    say(
        out, f"{offered} offered, {offered - len(unread)} read, {len(unread)} not read."
    )
    for each in unread:
        facts = [OUTCOMES[each.outcome], each.reason, each.place, each.remedy]
        say(out, f"{each.name}: {'; '.join(fact for fact in facts if fact)}", indent=3)
    failed = len(dossier.audit.failures)
    say(
        out,
        f"{dossier.audit.checked} claims checked against their texts, {failed} failed"
        f"{' and left out' if failed else ''}. "
        f"Figures are read by policy {', '.join(dossier.policies)}.",
    )
