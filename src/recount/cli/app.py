"""The commands of ``recount``, one function each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from recount.case import Case
from recount.cli import case as cases
from recount.cli import deciding
from recount.cli import serve as room
from recount.cli.aggregate import aggregate
from recount.cli.batch import batch, load
from recount.cli.export import export
from recount.cli.given import Sources
from recount.cli.given import assume as _case
from recount.cli.given import leave as _leave
from recount.cli.given import read as _read
from recount.cli.lineage import LineageFormat, load_embedder, print_lineage
from recount.cli.output import (
    Format,
    Row,
    print_rows,
    tell,
)
from recount.cli.verify import verify
from recount.cli.withhold import Preview, Withheld, load_rules, publish
from recount.model.claim import Claim
from recount.model.event import Event
from recount.model.mention import AttributionMention, Mention, NumberMention
from recount.model.reading import Reading
from recount.pipeline import Inquiry

app = typer.Typer(
    name="recount",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=(
        "Reads many reports of one event and shows which figures can stand "
        "together.\n\n"
        "Start with:  recount report REPORT... \n\n"
        "A report is a file (text, web page, PDF, Word, mail, ...), an archive, "
        "mailbox, feed or table of them, a folder, or an address. Nothing is sent "
        "anywhere; only addresses that you give are fetched.\n\n"
        "Exit codes: 0 done, 1 done but something could not be read, "
        "2 wrong usage, 3 nothing could be read, 4 a fault of Recount."
    ),
)

Form = Annotated[Format, typer.Option("--format", help="How the records are printed.")]

Without = Annotated[
    list[str],
    typer.Option("--without", help="An assumption to switch off; see --explain."),
]
Also = Annotated[
    list[str],
    typer.Option("--also", help="An assumption to switch on that is off by default."),
]

CLAIM_COLUMNS = (
    "doc",
    "measure",
    "group",
    "low",
    "high",
    "attributed_to",
    "stance",
    "quote",
)


@app.command()
def report(
    sources: Sources,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="Also write the dossier into this folder."),
    ] = None,
    title: Annotated[str, typer.Option(help="A title for the dossier.")] = "",
    without: Without = [],  # noqa: B006 - typer reads the default, and nobody changes it
    also: Also = [],  # noqa: B006
    withheld: Withheld = None,
    preview: Preview = False,
) -> None:
    """Read, link, trace and reconcile reports, and print the dossier."""
    from recount.cli.terminal import print_dossier  # noqa: PLC0415

    rules = load_rules(withheld, preview=preview)
    case = _read(sources, _case(title, without, also))
    if rules is not None:
        publish(case, rules, out, preview=preview)
        _leave(case)
        return
    print_dossier(case.dossier())
    if out is not None:
        case.write_dossier(out)
        tell(f"The dossier lies in {out}: open {out / 'index.html'}")
    _leave(case)


@app.command()
def claims(sources: Sources, form: Form = Format.TABLE) -> None:
    """Print every figure with its group, voice and exact words."""
    case = _read(sources)
    rows = _claim_rows(case)
    print_rows(
        map(_marked, rows) if form is Format.TABLE else rows, form, CLAIM_COLUMNS
    )
    _leave(case)


@app.command()
def mentions(sources: Sources, form: Form = Format.TABLE) -> None:
    """Print numbers, dates, places and attributions with their values."""
    case = _read(sources)
    rows = (
        _mention_row(reading, mention)
        for reading in case.readings
        for mention in reading.mentions
    )
    print_rows(rows, form, ("doc", "kind", "start", "end", "value", "text"))
    _leave(case)


@app.command()
def events(sources: Sources, form: Form = Format.TABLE) -> None:
    """Print the events that the reports tell of, with their figures counted."""
    case = _read(sources)
    rows = (
        {**_builtins(event), "claims_told": len(event.claims)}
        for event in case.inquiry.events
    )
    print_rows(rows, form, ("id", "label", "kind", "when", "docs", "claims_told"))
    _leave(case)


@app.command()
def findings(
    sources: Sources,
    form: Form = Format.TABLE,
    explained: Annotated[
        bool,
        typer.Option(
            "--explain", help="Print constraints, assumptions and proofs as text."
        ),
    ] = False,
    without: Without = [],  # noqa: B006
    also: Also = [],  # noqa: B006
    all_sets: Annotated[
        int,
        typer.Option(
            "--all-sets",
            min=0,
            max=3,
            help="List every smallest conflict of at most so many figures.",
        ),
    ] = 0,
) -> None:
    """Print what agrees, what cannot all be true, and what follows."""
    case = _read(sources, _case("", without, also, all_sets))
    inquiry = case.inquiry
    if explained:
        _explain(inquiry)
        _leave(case)
        return
    if form is Format.JSON:
        told = {event.id: event for event in inquiry.events}
        rows: Iterator[Row] = (
            {**_named(told[each.event]), **_builtins(each)}
            for each in inquiry.reconciliations
        )
    else:
        labels = {event.id: event.label for event in inquiry.events}
        rows = (
            {**_builtins(finding), "event_label": labels[finding.event]}
            for each in inquiry.reconciliations
            for finding in each.findings
        )
    print_rows(rows, form, ("event_label", "measure", "group", "status", "summary"))
    _leave(case)


@app.command()
def lineage(
    sources: Sources,
    form: Annotated[
        LineageFormat, typer.Option("--format", help="How lineage is printed.")
    ] = LineageFormat.TREE,
    semantic: Annotated[
        str,
        typer.Option(
            "--semantic",
            metavar="MODEL",
            help=(
                "Also look for sentences that retell each other in other words, by a "
                "sentence model: a folder, or an installed package that ships one. "
                "Nothing is downloaded."
            ),
        ),
    ] = "",
) -> None:
    """Print which reports copy or quote which, and the origins of each figure."""
    embedder = load_embedder(semantic) if semantic else None
    case = _read(sources, Case(embedder=embedder))
    inquiry = case.inquiry
    print_lineage(inquiry.readings, inquiry.events, inquiry.lineage, form)
    _leave(case)


app.command()(aggregate)
app.command()(batch)
app.command()(load)
for _command in (*cases.COMMANDS, *deciding.COMMANDS):
    app.command()(_command)
app.command()(export)
app.command()(verify)
app.command()(room.serve)
app.command()(room.account)


@app.command()
def estimate(
    sources: Sources,
    own: Annotated[
        list[str],
        typer.Option("--own", help="A voice that tells its own side's losses."),
    ] = [],  # noqa: B006
    opponent: Annotated[
        list[str],
        typer.Option("--opponent", help="A voice that tells its opponent's losses."),
    ] = [],  # noqa: B006
    neutral: Annotated[
        list[str],
        typer.Option("--neutral", help="A voice of neither side; or: author."),
    ] = [],  # noqa: B006
    form: Form = Format.TABLE,
) -> None:
    """Estimate counts with a bias by side, for the sides that you assign.

    Apart from all findings: a model with stated factors, printed with each result.
    """
    from recount.cli.estimate import COLUMNS, assign, estimates  # noqa: PLC0415

    assigned = assign(own, opponent, neutral)
    case = _read(sources)
    print_rows(estimates(case.inquiry, assigned), form, COLUMNS)
    _leave(case)


def _claim_rows(case: Case) -> Iterator[Row]:
    for claim in case.claims():
        yield claim_row(claim)


def _marked(row: Row) -> Row:
    """The row for a reader: what no rule read says so beside its stance or group."""
    if row["weighed"]:
        row = {**row, "stance": f"{row['stance']}, weighed"}
    if "group" in row["by_weight"]:
        row = {**row, "group": [*row["group"], "(weighed)"]}
    return row


def claim_row(claim: Claim) -> Row:
    """The claim in the interchange format, with what Recount adds to it."""
    row = _builtins(claim)
    if claim.ratio is None:
        del row["ratio"]
    return row


def _mention_row(reading: Reading, mention: Mention) -> Row:
    span = mention.span
    row: Row = {"doc": reading.document.name, "start": span.start, "end": span.end}
    row["text"] = span.cut(reading.document.text)
    row |= {name: value for name, value in _builtins(mention).items() if name != "span"}
    if isinstance(mention, NumberMention):
        figure = row.pop("figure")
        row |= {name: figure[name] for name in ("low", "high", "approx")}
    if isinstance(mention, AttributionMention):
        row["value"] = mention.name
    return row


def _explain(inquiry: Inquiry) -> None:
    from recount.reconciliation.explain import explain  # noqa: PLC0415

    told = {event.id: event for event in inquiry.events}
    for each in inquiry.reconciliations:
        typer.echo(told[each.event].label)
        for line in explain(each):
            typer.echo(f"  {line}")


def _named(event: Event) -> Row:
    """The event of a reconciliation in words, beside its id."""
    return {"event_label": event.label, "place": event.place, "when": event.when}


def _builtins(record: msgspec.Struct) -> Row:
    made: Row = msgspec.to_builtins(record)
    return made
