"""The case behind a command: its sources read, its assumptions set."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from recount.case import Case
from recount.cli.case import is_case, opened
from recount.cli.output import Exit, progress, tell, tell_problems
from recount.errors import ConfigError

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...", help="Files and folders of reports, or a case."
    ),
]


def assume(
    title: str, without: Sequence[str], also: Sequence[str], all_sets: int = 0
) -> Case:
    """Return a case with its assumptions, and the rules of all installed packages."""
    from recount.reconciliation import ReconcileOptions  # noqa: PLC0415
    from recount.reconciliation.rules import installed  # noqa: PLC0415
    from recount.reconciliation.terms import ASSUMPTIONS  # noqa: PLC0415

    known = {each.name for each in ASSUMPTIONS}
    for name in (*without, *also):
        if name not in known:
            listed = ", ".join(sorted(known))
            msg = f"no assumption is called {name!r}. There are: {listed}"
            raise ConfigError(msg)
    options = ReconcileOptions(
        without=tuple(without), also=tuple(also), all_sets_up_to=all_sets
    )
    return Case(title, options, installed())


def read(sources: list[str], case: Case | None = None) -> Case:
    """Return the case with the sources read; leave if nothing could be."""
    case = case or Case()
    if len(sources) == 1 and is_case(sources[0]):
        with opened(Path(sources[0])) as stored:
            inquiry = stored.inquiry(case.options, case.embedder)
            return Case.of(inquiry, case.title or stored.config.title)
    with progress("reading") as advance:
        problems = case.add(sources, advance)
    tell_problems(problems)
    if not case.readings:
        tell("recount: nothing could be read")
        raise typer.Exit(Exit.NOTHING)
    return case


def leave(case: Case) -> None:
    """Leave with the exit code for things that could not be read, if there are any."""
    if case.refused:
        raise typer.Exit(Exit.REFUSED)
