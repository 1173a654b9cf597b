"""``recount verify``: whether a dossier is whole, and its words and proofs hold."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recount.cli.output import Exit, tell
from recount.model.verification import Verification

MAX_TOLD = 200  # faults told one by one; the rest is counted


def verify(
    folder: Annotated[Path, typer.Argument(help="The folder of a dossier.")],
) -> None:
    """Check a dossier by itself: files, quotes, figures, proofs, counts.

    Exit code 1 if something failed; each failure is named with its place.
    """
    from recount.pipeline import verify_folder  # noqa: PLC0415

    found = verify_folder(folder)
    for line in _told(found):
        typer.echo(line)
    if not found.sound:
        rest = len(found.faults) - MAX_TOLD
        if rest > 0:
            tell(f"and {rest:,} more")
        raise typer.Exit(Exit.REFUSED)


def _told(found: Verification) -> list[str]:
    lines = [f"FAILED  {fault}" for fault in found.faults[:MAX_TOLD]]
    apart = [
        f"{found.described:,} count people by naming them" if found.described else "",
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
    count = len(found.faults)
    lines.append(
        "Everything holds."
        if found.sound
        else f"{count:,} {'thing does' if count == 1 else 'things do'} not hold."
    )
    return lines
