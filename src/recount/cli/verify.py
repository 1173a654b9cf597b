"""``recount verify``: whether a dossier is whole, and its words and proofs hold."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recount.cli.case import is_case, opened
from recount.cli.output import Exit, progress, tell
from recount.model.verification import Verification

MAX_TOLD = 200  # faults told one by one; the rest is counted


def verify(
    folder: Annotated[Path, typer.Argument(help="The folder of a dossier or a case.")],
) -> None:
    """Check a dossier by itself, or a case: files, quotes, figures, proofs, log.

    A dossier: files against its manifest, quotes, figures, proofs, counts, pages. A
    case: evidence against its hashes, the ledger, every quote and figure, the
    judgements replayed, the chain of the log. Exit code 1 if something failed; each
    failure is named with its place.
    """
    if is_case(str(folder)):
        _verify_case(folder)
        return
    from recount.publishing import verify_folder  # noqa: PLC0415

    found = verify_folder(folder)
    for line in _told(found):
        typer.echo(line)
    if not found.sound:
        rest = len(found.faults) - MAX_TOLD
        if rest > 0:
            tell(f"and {rest:,} more")
        raise typer.Exit(Exit.REFUSED)


def _verify_case(folder: Path) -> None:
    with opened(folder) as case, progress("checking") as advance:
        report = case.verify(advance)
    for fault in report.faults[:MAX_TOLD]:
        typer.echo(f"FAILED  {fault.what}: {fault.where}: {fault.reason}")
    for note in report.notes[:MAX_TOLD]:
        typer.echo(f"note    {note}")
    for what, number in report.checked.items():
        typer.echo(f"{number:,} {what} checked")
    typer.echo(_verdict(len(report.faults)))
    if report.faults:
        rest = len(report.faults) - MAX_TOLD
        if rest > 0:
            tell(f"and {rest:,} more")
        raise typer.Exit(Exit.REFUSED)


def _verdict(count: int) -> str:
    if not count:
        return "Everything holds."
    return f"{count:,} {'thing does' if count == 1 else 'things do'} not hold."


def _told(found: Verification) -> list[str]:
    lines = [f"FAILED  {fault}" for fault in found.faults[:MAX_TOLD]]
    apart = [
        f"{found.described:,} hold no number, or one that a person corrected"
        if found.described
        else "",
        f"{found.withheld:,} have withheld words" if found.withheld else "",
    ]
    aside = f" ({'; '.join(part for part in apart if part)})" if any(apart) else ""
    lines += [
        f"{found.files:,} files compared with the manifest",
        f"{found.claims:,} quotes looked up in their texts",
        f"{found.reread:,} figures read again from their words{aside}",
        f"{found.proofs:,} proofs worked out again",
        f"{found.pages:,} pages compared with the records",
    ]
    lines.append(_verdict(len(found.faults)))
    return lines
