"""The commands of a case that decide, look back and publish."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from recount.cli.case import PAGE, By, Folder, Form, identity, opened, rows_of
from recount.cli.output import Format, Row, print_rows, tell
from recount.cli.withhold import Preview, Withheld, load_rules, show_spots
from recount.errors import ConfigError
from recount.model.judgement import Judgement, Verdict
from recount.publishing import withhold


def log(folder: Folder, *, form: Form = Format.TABLE) -> None:
    """Print the log, the newest entry first."""
    with opened(folder) as case:
        rows = (
            msgspec.to_builtins(row)
            for row in rows_of(lambda after: case.log(after=after, limit=PAGE))
        )
        print_rows(rows, form, ("seq", "at", "by", "kind", "body"))


def judgements(
    folder: Folder,
    *,
    about: Annotated[str, typer.Option(help="Id of a record.")] = "",
    form: Form = Format.TABLE,
) -> None:
    """Print what people decided, the newest first."""
    with opened(folder) as case:
        rows = (
            _judgement(row)
            for row in rows_of(
                lambda after: case.judgements(about=about, after=after, limit=PAGE)
            )
        )
        print_rows(rows, form, ("at", "by", "verdict", "about", "changes", "reason"))


def versions(folder: Folder, *, form: Form = Format.TABLE) -> None:
    """Print the figures that changed between captures of one address."""
    with opened(folder) as case:
        rows = (
            {
                **msgspec.to_builtins(drift.version),
                **msgspec.to_builtins(change),
            }
            for drift in case.drifts()
            for change in drift.changes
        )
        print_rows(rows, form, ("address", "older", "newer", "sentence"))


def judge(
    folder: Folder,
    verdict: Annotated[Verdict, typer.Argument(help="What is decided.")],
    about: Annotated[
        list[str],
        typer.Argument(metavar="ID...", help="Ids of the claims, events or judgement."),
    ],
    *,
    reason: Annotated[str, typer.Option("--reason", help="Why; needed.")],
    change: Annotated[
        list[str],
        typer.Option("--set", metavar="FIELD=VALUE", help="A new value; repeatable."),
    ] = [],  # noqa: B006
    adjudicates: Annotated[
        bool, typer.Option("--adjudicate", help="Decide between coders who differ.")
    ] = False,
    by: By = "",
    form: Form = Format.JSONL,
) -> None:
    """Decide something, with a reason; it is appended to the log.

    accept, reject, correct, scope: of claims. same, different: whether two claims go
    back to one beginning. merge: of events. split, move: of claims, to an event of
    their own or to another one. add: of a document. undo: of a judgement.
    """
    with opened(folder) as case:
        made = case.judge(
            about,
            verdict,
            reason,
            by=identity(by),
            changes=dict(_change(each) for each in change),
            adjudicates=adjudicates,
        )
    print_rows([_judgement(made)], form, ("id", "verdict", "about"))


def dossier(
    folder: Folder,
    out: Annotated[Path, typer.Option("-o", "--out", help="Where it is written.")],
    *,
    note: Annotated[str, typer.Option(help="What changed since the last one.")] = "",
    withheld: Withheld = None,
    preview: Preview = False,
    by: By = "",
) -> None:
    """Release the dossier of a case: write it, and log that it was released."""
    rules = load_rules(withheld, preview=preview)
    with opened(folder) as case:
        if rules and preview:
            show_spots(withhold(case.inquiry(), rules, case.config.title))
            return
        made = case.release(out, by=identity(by), note=note, rules=rules)
    if rules:
        tell(f"Words are withheld in {made.withheld:,} places.")
    tell(f"The dossier lies in {out}; its manifest is sha256:{made.sha256}")


def timestamp(
    folder: Folder,
    *,
    reply: Annotated[
        Path | None, typer.Option(help="What the authority answered (a .tsr file).")
    ] = None,
    authority: Annotated[
        Path | None, typer.Option(help="Certificates of the authority, as PEM.")
    ] = None,
    by: By = "",
) -> None:
    """Have an outside authority stamp the time of all that the log holds (RFC 3161).

    Without --reply it writes a query, which you send to an authority of your choice;
    with it, the answer is checked and kept, and `recount verify` checks it again.
    """
    with opened(folder) as case:
        if reply is None:
            query = case.ask_timestamp(by=identity(by))
            tell(
                f"The query lies in {query}. Send it to a timestamp authority, as in\n"
                f"  curl -H 'Content-Type: application/timestamp-query' "
                f"--data-binary @{query} ADDRESS -o reply.tsr\n"
                f"then: recount timestamp {folder} --reply reply.tsr --authority CA.pem"
            )
            return
        if authority is None:
            msg = "--reply needs --authority: the certificates that it is checked with"
            raise ConfigError(msg)
        kept = case.keep_timestamp(reply, authority, by=identity(by))
    tell(f"The timestamp holds and lies in {kept}")


def _change(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise ConfigError(f"--set {text}: write FIELD=VALUE")
    return name.strip(), value.strip()


def _judgement(made: Judgement) -> Row:
    row: Row = msgspec.to_builtins(made)
    return row


COMMANDS = (versions, log, judgements, judge, dossier, timestamp)
