"""A dossier in the terminal: readable at 80 columns, in a pipe and without colours."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING

from recount.lang.en.labels import OUTCOMES, STATUSES
from recount.model.dossier import (
    Dossier,
    Neighbour,
    Report,
    Rivalry,
    ShownConflict,
    ShownEvent,
    ShownFinding,
    ShownPosition,
    ShownQuote,
)
from recount.model.ledger import Outcome

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

_SPACES = re.compile(r"\s+")

PIPE_WIDTH = 100  # columns where the output is no terminal, so that bytes repeat
MAX_WIDTH = 110  # columns; longer lines are hard to read
QUOTE_CHARS = 74  # of a quote beside its figure
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
    out = console or _console()
    _say(out, dossier.title, "bold")
    _say(out, " ".join(dossier.summary))
    if len(dossier.events) > MAX_EVENTS:
        _print_events(out, dossier.events)
    else:
        for event in dossier.events:
            _print_event(out, event, alone=len(dossier.events) == 1)
    _print_reports(out, dossier.reports)
    _print_reuse(out, dossier)
    _print_ledger(out, dossier)


def _console() -> Console:
    from rich.console import Console  # noqa: PLC0415

    terminal = sys.stdout.isatty()
    if not terminal:
        return Console(width=PIPE_WIDTH, highlight=False, color_system=None)
    console = Console(highlight=False)
    console.width = min(console.width, MAX_WIDTH)
    return console


def _say(out: Console, words: str, style: str = "", indent: int = 0) -> None:
    from rich.text import Text  # noqa: PLC0415

    # Wrapped here, for the library pads an indented line to the full width.
    blank = " " * indent
    lines = wrap(clean(words), out.width, initial_indent=blank, subsequent_indent=blank)
    for line in lines:
        out.print(Text(line, style=style), soft_wrap=True)


def _rest(out: Console, number: int) -> None:
    """Say how many were left out here, where some were."""
    if number > 0:
        _say(out, f"and {number:,} more, in the folder that -o writes", "dim")


def _head(out: Console, words: str) -> None:
    out.print()
    _say(out, words.upper(), "bold")


def clean(words: str) -> str:
    """Return the words without anything that could steer a terminal.

    Texts come from outside: an escape sequence would colour, move or hide what
    follows, and a direction mark would turn it round.
    """
    return "".join(
        char
        if unicodedata.category(char) not in {"Cc", "Cf", "Cs"}
        else (" " if char in "\t\n\r" else "")
        for char in words
    )


def _print_events(out: Console, events: Sequence[ShownEvent]) -> None:
    _head(out, "Events")
    for event in events[:MAX_LISTED]:
        said = [
            position.said
            for finding in event.findings[:2]
            for position in finding.positions[:2]
        ]
        many = "reports" if len(event.reports) > 1 else "report"
        tail = f": {'; '.join(said)}" if said else ""
        _say(out, f"{event.label} ({many} {_numbers(event.reports, MAX_MARKS)}){tail}")
    _rest(out, len(events) - MAX_LISTED)


def _print_event(out: Console, event: ShownEvent, *, alone: bool) -> None:
    if not alone:
        _head(out, event.label)
    _say(out, " ".join(event.summary))
    if event.findings:
        _head(out, "Figures")
        _put(out, _figures(event.findings))
        positions = sum(len(finding.positions) for finding in event.findings)
        _rest(out, positions - MAX_POSITIONS)
    if event.conflicts:
        _head(out, "What cannot stand together, and lesser differences")
        for conflict in event.conflicts:
            _print_conflict(out, conflict)
        _print_rivalries(out, event.rivalries)
        if event.left_out:
            _say(
                out,
                f"Weighed by origins, {len(event.agreement)} figures can all be true "
                "together, leaving out "
                f"{'; '.join(each.said for each in event.left_out)}. This is "
                "arithmetic, not a verdict.",
            )
        for tie in event.ties:
            _say(out, tie)
    _print_derived(out, event.findings)
    _print_apart(out, event)
    _print_origins(out, event)
    _print_words(out, event)
    _print_neighbours(out, event.neighbours)


def _put(out: Console, table: Table) -> None:
    from rich.text import Text  # noqa: PLC0415

    if out.is_terminal:
        out.print(table)
        return
    # The library fills each cell with blanks, which a file or a diff should not hold.
    with out.capture() as captured:
        out.print(table)
    for line in captured.get().splitlines():
        out.print(Text(line.rstrip()), soft_wrap=True)


def _figures(findings: Sequence[ShownFinding]) -> Table:
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("What is counted", max_width=22)
    table.add_column("Figure", justify="right", max_width=14)
    table.add_column("Reports", max_width=11)
    table.add_column("Origins", max_width=8)
    table.add_column("Voices, and the words of one report", ratio=1)
    room = MAX_POSITIONS
    for finding in findings:
        shown = finding.positions[:room]
        room -= len(shown)
        for at, position in enumerate(shown):
            table.add_row(
                _what(finding) if at == 0 else "",
                _figure(position),
                _numbers(position.reports),
                str(position.origins),
                _behind(position),
            )
    return table


def _what(finding: ShownFinding) -> Text:
    from rich.text import Text  # noqa: PLC0415

    status = STATUSES.get(finding.status, finding.status)
    return Text.assemble(clean(finding.label), " ", (f"({status})", "dim"))


def _figure(position: ShownPosition) -> Text:
    from rich.text import Text  # noqa: PLC0415

    scope = f"\n{clean(position.scope)}" if position.scope else ""
    return Text.assemble((clean(position.figure), "bold"), (scope, "dim"))


def _behind(position: ShownPosition) -> Text:
    from rich.text import Text  # noqa: PLC0415

    names = list(position.voices[:MAX_VOICES])
    if len(position.voices) > MAX_VOICES:
        names.append(f"{len(position.voices) - MAX_VOICES} more")
    lines = Text(clean("; ".join(names)), style="dim")
    quote = position.quotes[0]
    lines.append(f"\n{_quoted(quote)} ", style="italic not dim")
    lines.append(f"[{quote.report}]", style="not dim")
    if position.conflicts:
        marks = _numbers(position.conflicts, MAX_MARKS)
        lines.append(f"  see {marks}", style="bold not dim")
    return lines


def _quoted(quote: ShownQuote, room_chars: int = QUOTE_CHARS) -> str:
    """Return the quote with as much around its figure as there is room for."""
    before = _SPACES.sub(" ", f"{quote.lead}{quote.before}")
    after = _SPACES.sub(" ", f"{quote.after}{quote.tail}")
    left = max(0, room_chars - len(quote.phrase))
    if len(before) + len(after) > left:
        tail = min(len(after), max(left // 2, left - len(before)))
        before = _last(before, left - tail)
        after = _first(after, tail)
    return clean(f"“{before}{quote.phrase}{after}”")


def _last(words: str, room_chars: int) -> str:
    if len(words) <= room_chars:
        return words
    kept = words[len(words) - room_chars :].partition(" ")[2]
    return f"… {kept}"


def _first(words: str, room_chars: int) -> str:
    if len(words) <= room_chars:
        return words
    kept = words[:room_chars].rpartition(" ")[0]
    return f"{kept} …"


def _numbers(numbers: Iterable[int], most: int = 12) -> str:
    listed = list(numbers)
    shown = " ".join(str(number) for number in listed[:most])
    return f"{shown} +{len(listed) - most}" if len(listed) > most else shown


def _print_conflict(out: Console, conflict: ShownConflict) -> None:
    _say(out, f"{conflict.number}. {conflict.heading}", "bold")
    _say(out, conflict.sentence, indent=3)
    where = "; ".join(
        f"{position.said} [{_numbers(position.reports, MAX_MARKS)}]"
        for position in conflict.positions
    )
    _say(out, f"Told: {where}.", indent=3)
    for repair in conflict.repairs:
        _say(out, f"- {repair}", indent=3)
    if conflict.assumptions:
        _say(out, f"Rests on: {'; '.join(conflict.assumptions)}.", "dim", indent=3)


def _print_rivalries(out: Console, rivalries: Sequence[Rivalry]) -> None:
    for rivalry in rivalries[:MAX_RIVALRIES]:
        rivals = [rival.said for rival in rivalry.rivals[:MAX_RIVALS]]
        if len(rivalry.rivals) > MAX_RIVALS:
            rivals.append(f"{len(rivalry.rivals) - MAX_RIVALS} more")
        numbers = _numbers((rival.number for rival in rivalry.rivals), MAX_MARKS)
        _say(
            out,
            f"{numbers}. {rivalry.position.said} {rivalry.relation} "
            f"{'; '.join(rivals)}.",
        )
    _rest(out, len(rivalries) - MAX_RIVALRIES)


def _print_derived(out: Console, findings: Iterable[ShownFinding]) -> None:
    derived = [each for finding in findings for each in finding.derived]
    if not derived:
        return
    _head(out, "What follows from other figures")
    for each in derived:
        _say(out, f"{each.label}: {each.figure}. {each.sentence}")


def _print_apart(out: Console, event: ShownEvent) -> None:
    if not event.apart:
        return
    _head(out, "Told, and kept out of the arithmetic")
    for each in event.apart:
        words = f"{each.said}: {_quoted(each.quote)} [{each.quote.report}]"
        _say(out, f"{words} ({each.reason})")


def _print_origins(out: Console, event: ShownEvent) -> None:
    shared = [each for each in event.origins if len(each.reports) > 1]
    if not shared:
        return
    _head(out, "Origins: figures that go back to one beginning")
    for origin in shared[:MAX_ORIGINS]:
        figures = "; ".join(origin.figures[:MAX_FIGURES])
        _say(out, f"{figures}: reports {_numbers(origin.reports)}, {origin.label}")
        for reason in origin.reasons[:MAX_REASONS]:
            _say(out, f"- {_numbers(reason.reports)}: {reason.text}", "dim", indent=3)
    _rest(out, len(shared) - MAX_ORIGINS)


def _print_words(out: Console, event: ShownEvent) -> None:
    told = [each for each in event.tellings if each.words]
    if not told:
        return
    _head(out, "What the reports call it")
    for telling in told[:MAX_REPORTS]:
        words = ", ".join(f"“{each.text}”" for each in telling.words)
        _say(out, f"[{telling.report}] {words}")
    _rest(out, len(told) - MAX_REPORTS)


def _print_neighbours(out: Console, neighbours: Sequence[Neighbour]) -> None:
    if not neighbours:
        return
    _head(out, "Told beside it, and kept apart")
    for neighbour in neighbours[:MAX_NEIGHBOURS]:
        said = [
            each.said for finding in neighbour.findings for each in finding.positions
        ]
        said.extend(each.said for each in neighbour.apart)
        many = "reports" if len(neighbour.reports) > 1 else "report"
        where = f"{many} {_numbers(neighbour.reports)}"
        tail = f": {'; '.join(said)}" if said else ""
        _say(out, f"{neighbour.label} ({neighbour.kind}; {where}){tail}")
        for conflict in neighbour.conflicts[:MAX_MARKS]:
            _say(out, conflict.sentence, indent=3)
    _rest(out, len(neighbours) - MAX_NEIGHBOURS)


def _print_reports(out: Console, reports: Sequence[Report]) -> None:
    _head(out, "Reports")
    for report in reports[:MAX_REPORTS]:
        publisher = f", {report.publisher}" if report.publisher else ""
        _say(out, f"[{report.number}] {report.title}{publisher}")
        _say(out, "; ".join(_about(report)), "dim", indent=4)
    _rest(out, len(reports) - MAX_REPORTS)


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
    _head(out, "Shared passages with altered numbers")
    for each in altered[:MAX_ORIGINS]:
        pairs = zip(
            (piece.text for piece in each.left if piece.altered),
            (piece.text for piece in each.right if piece.altered),
            strict=False,
        )
        changed = "; ".join(f"{first} against {second}" for first, second in pairs)
        _say(
            out,
            f"{each.kind}, reports {each.first} and {each.second}, "
            f"{each.equal_words} equal words: {changed}",
        )
    _rest(out, len(altered) - MAX_ORIGINS)


def _print_ledger(out: Console, dossier: Dossier) -> None:
    _head(out, "Ledger")
    unread = [
        each
        for each in dossier.ledger
        if each.outcome in {Outcome.REFUSED, Outcome.NEEDS_OCR}
    ]
    offered = len(dossier.ledger)
    _say(
        out, f"{offered} offered, {offered - len(unread)} read, {len(unread)} not read."
    )
    for each in unread:
        facts = [OUTCOMES[each.outcome], each.reason, each.place, each.remedy]
        _say(out, f"{each.name}: {'; '.join(fact for fact in facts if fact)}", indent=3)
    failed = len(dossier.audit.failures)
    _say(
        out,
        f"{dossier.audit.checked} claims checked against their texts, {failed} failed"
        f"{' and left out' if failed else ''}. "
        f"Figures are read by policy {', '.join(dossier.policies)}.",
    )
