"""``recount aggregate``: rules and diagnostics on a table of event reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from recount.cli.output import (
    Format,
    Row,
    print_rows,
    progress,
    tell,
    tell_problems,
)
from recount.errors import InputError
from recount.model.claim import Measure
from recount.reconciliation import reports as tables
from recount.reconciliation.rules import installed

By = Annotated[str, typer.Option("--by", help="Column that names the event.")]
Value = Annotated[
    str, typer.Option("--value", help="Column with the figure of a report.")
]
Origin = Annotated[
    str, typer.Option("--origin", help="Column that is equal for echoes of one text.")
]
Rules = Annotated[
    str, typer.Option("--rules", help="Names of rules, with commas; all if not given.")
]
Counts = Annotated[Measure, typer.Option("--measure", help="What the figures count.")]
Events = Annotated[
    bool, typer.Option("--events", help="Print a row an event instead of totals.")
]
Export = Annotated[
    Path | None,
    typer.Option("--export", help="Also write event reports as CSV for eventreport."),
]
Form = Annotated[Format, typer.Option("--format", help="How the records are printed.")]


def aggregate(
    source: Annotated[
        Path,
        typer.Argument(help="CSV with one row a report; or a report, or a folder."),
    ],
    *,
    by: By = "event_id",
    value: Value = "deaths_best",
    origin: Origin = "",
    rules: Rules = "",
    measure: Counts = Measure.KILLED,
    events: Events = False,
    export: Export = None,
    form: Form = Format.TABLE,
) -> None:
    """Apply published rules to a table of event reports, and tell how reports differ.

    Empty cells and NA are silence, 0 is a figure; ties are told. From reports that are
    no table, the table is made first: a row for each event and report, echoes known.
    """
    if source.suffix.lower() == ".csv":
        told = _read(source, by, value, origin)
    else:
        told, value = _made(source, measure, export), str(measure)
    chosen = [name.strip() for name in rules.split(",") if name.strip()]
    rows = tables.aggregate(told, rules=installed(), names=chosen, measure=measure)
    if events:
        print_rows((_event(row, by) for row in rows), form, _event_columns(rows, by))
        return
    print_rows(_totals(rows), form, _TOTALS)
    tell(_summary(tables.diagnose(told), value))


def _made(
    source: Path, measure: Measure, export: Path | None
) -> list[tables.EventReport]:
    from recount.case import Case  # noqa: PLC0415 - not needed for tables

    case = Case()
    with progress("reading") as advance:
        tell_problems(case.add([str(source)], advance))
    inquiry = case.inquiry
    claims = [claim for reading in inquiry.readings for claim in reading.claims]
    origins: dict[str, str] = {
        claim: origin.id
        for origin in inquiry.lineage.origins
        for claim in origin.claims
    }
    if export is not None:
        deaths = tables.of_claims(claims, Measure.KILLED)
        injuries = tables.of_claims(claims, Measure.INJURED)
        _export(tables.for_eventreport(deaths, injuries), export)
    return tables.of_claims(claims, measure, origins)


def _export(rows: Sequence[Row], export: Path) -> None:
    from recount.dossier.exports.eventreport import table  # noqa: PLC0415

    try:
        with export.open("wb") as file:
            file.writelines(table(rows))
    except OSError as error:
        raise InputError(str(error), path=str(export)) from error
    tell(f"{len(rows)} event reports for the R package eventreport: {export}")


_TOTALS = ("rule", "low", "best", "high", "events", "tied")


def _read(table: Path, by: str, value: str, origin: str) -> list[tables.EventReport]:
    try:
        with table.open(encoding="utf-8-sig", newline="") as lines:
            return tables.read(
                lines, by=by, value=value, origin=origin, name=str(table)
            )
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(error), path=str(table)) from error


def _totals(rows: Sequence[tables.EventRow]) -> list[Row]:
    totals: dict[str, Row] = {}
    for row in rows:
        for each in row.estimates:
            total = totals.setdefault(
                each.rule,
                {"rule": each.rule}
                | dict.fromkeys(("low", "best", "high"))
                | {"events": 0, "tied": 0},
            )
            total["events"] += 1
            total["tied"] += len(each.tie) > 1
            for end in ("low", "best", "high"):
                number = getattr(each, end)
                if number is not None:
                    total[end] = (total[end] or 0) + number
    return list(totals.values())


def _event(row: tables.EventRow, by: str) -> Row:
    told: Row = {by: row.event, "number_of_sources": row.reports}
    told |= msgspec.structs.asdict(row)
    for name in ("event", "estimates"):
        del told[name]
    for each in row.estimates:
        for end in ("low", "best", "high"):
            number = getattr(each, end)
            if number is not None:
                told[f"{each.rule.replace('-', '_')}_{end}"] = number
    return told


def _event_columns(rows: Sequence[tables.EventRow], by: str) -> tuple[str, ...]:
    names = dict.fromkeys(name for row in rows[:50] for name in _event(row, by))
    hidden = {"reports", "silent", "dscore", "zero_and_more"}
    return tuple(name for name in names if name not in hidden)


def _summary(found: tables.Diagnostics, value: str) -> str:
    def percent(share: float | None) -> str:
        return "none" if share is None else f"{share:.1%}"

    def number(mean: float | None) -> str:
        return "none" if mean is None else f"{mean:.3f}"

    return (
        f"{value}: {found.events:,} events, {found.events_with_two:,} with two or more "
        f"reports; of those {percent(found.disagreeing_of_two)} disagree and "
        f"{percent(found.tied_of_two)} have tied modes; in {found.zero_and_more:,} "
        f"events one report tells of none and another of some; "
        f"{found.silent_reports:,} reports are silent.\n"
        f"Over all events: mean divergence {number(found.dscore)} "
        f"(normalized {number(found.dscore_normalized)}), mean standard deviation "
        f"{number(found.mean_sd)}, mean range {number(found.mean_range)}, share "
        f"disagreeing {percent(found.share_disagreement)}, modal confidence "
        f"{percent(found.modal_confidence)}."
    )
