"""The commands of a case on disk, one function each."""

from __future__ import annotations

import getpass
import os
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Annotated, TypeVar

import msgspec
import typer

if TYPE_CHECKING:  # loads the database library, which only commands of a case need
    from recount.case.stored import StoredCase
    from recount.sources import ColumnMapping, IntakeOptions

from recount.cli.output import Exit, Format, print_rows, progress, tell
from recount.dossier.words import counted
from recount.errors import ConfigError
from recount.lang.en.labels import OUTCOMES
from recount.model.case import Added, CaseConfig, Page, Progress, Ran, Status

Folder = Annotated[Path, typer.Argument(metavar="CASE", help="The folder of the case.")]
By = Annotated[
    str,
    typer.Option(
        "--by",
        envvar="RECOUNT_BY",
        help="Who does it, for the log; else the account of this machine.",
    ),
]
Form = Annotated[Format, typer.Option("--format", help="How the records are printed.")]
Workers = Annotated[
    int,
    typer.Option(
        "--workers", min=0, help="Processes that read; 0: as many as there are cores."
    ),
]

PAGE = 1_000


def identity(by: str) -> str:
    """Return who works, as the log has it: given, or account and machine."""
    by = " ".join(by.split())
    if by:
        return by
    try:
        return f"{getpass.getuser()}@{platform.node()}"
    except (KeyError, OSError):  # no such account: a container
        return f"{os.getuid()}@{platform.node()}"


@contextmanager
def opened(folder: Path) -> Iterator[StoredCase]:
    """The case in a folder, closed at the end."""
    from recount.case.stored import StoredCase  # noqa: PLC0415

    case = StoredCase.open(folder)
    try:
        yield case
    finally:
        case.close()


def is_case(folder: str) -> bool:
    """Whether a path is the folder of a case."""
    return Path(folder, "case.toml").is_file()


Record = TypeVar("Record")


def rows_of(page_of: Callable[[str], Page[Record]]) -> Iterator[Record]:
    """Yield the rows of all pages of a list."""
    after = ""
    while True:
        page = page_of(after)
        yield from page.rows
        if not page.next:
            return
        after = page.next


def init(
    folder: Folder,
    *,
    title: Annotated[str, typer.Option(help="Shown on every page.")] = "",
    store: Annotated[
        str,
        typer.Option(help="A database that a team shares: postgresql://HOST/NAME"),
    ] = "",
    by: By = "",
) -> None:
    """Make an empty case in a folder."""
    from recount.case.stored import StoredCase  # noqa: PLC0415

    config = CaseConfig(title=title, store=store)
    StoredCase.create(folder, config, by=identity(by)).close()
    tell(f"The case lies in {folder}. Next: recount add {folder} REPORT... --run")


def add(
    folder: Folder,
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...", help="Files, folders, archives and web addresses."
        ),
    ] = [],  # noqa: B006
    *,
    run_: Annotated[
        bool, typer.Option("--run", help="Also read and relate what was added.")
    ] = False,
    workers: Workers = 0,
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--mapping", help="JSON that says which columns of tables hold what."
        ),
    ] = None,
    offline: Annotated[
        bool, typer.Option("--offline", help="Fetch nothing; addresses are refused.")
    ] = False,
    allow_private: Annotated[
        bool,
        typer.Option(
            "--allow-private", help="Fetch from this machine and private networks too."
        ),
    ] = False,
    ignore_robots: Annotated[
        bool,
        typer.Option(
            "--ignore-robots", help="Fetch what robots.txt forbids; it is recorded."
        ),
    ] = False,
    watched: Annotated[
        Path | None,
        typer.Option(
            "--watch", help="Go on taking in what is put into this folder; end: Ctrl-C."
        ),
    ] = None,
    by: By = "",
) -> None:
    """Take reports into a case: the bytes first, then a line in its ledger.

    What was taken in before, under the same name with the same bytes, changes nothing.
    """
    who = identity(by)
    if not sources and watched is None:
        raise ConfigError("nothing to add: give files, folders or addresses")
    with opened(folder) as case:
        options = msgspec.structs.replace(
            case.limits(),
            mapping=_mapping(mapping),
            offline=offline,
            allow_private=allow_private,
            ignore_robots=ignore_robots,
        )
        with progress("taking in") as advance:
            added = case.add(sources, by=who, advance=advance, options=options)
        tell(_added(added))
        if watched is not None:
            _watch(case, watched, who, options)
        if run_:
            _run(case, who, workers)
        refused = added.refused
        if run_:
            refused += sum(case.status().by_outcome.get(each, 0) for each in _UNREAD)
    if refused:
        raise typer.Exit(Exit.REFUSED)


def _mapping(path: Path | None) -> ColumnMapping | None:
    if path is None:
        return None
    from recount.sources.mapping import decode_mapping  # noqa: PLC0415

    try:
        return decode_mapping(path.read_bytes(), str(path), path.name)
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error


def _watch(case: StoredCase, folder: Path, who: str, options: IntakeOptions) -> None:
    """Take in each file that is put into the folder, until the user ends it."""
    from recount.sources.watch import watch  # noqa: PLC0415

    if not folder.is_dir():
        raise ConfigError(f"--watch {folder}: there is no such folder")
    tell(f"Watching {folder}; end with Ctrl-C.")
    stop = Event()
    try:
        for path in watch(folder, stop):
            added = case.add([str(path)], by=who, options=options)
            tell(f"{path.name}: {_added(added)}")
    except KeyboardInterrupt:
        stop.set()
        tell("The watch has ended; everything that was taken in is kept.")


_UNREAD = ("refused", "needs_ocr")


def run(folder: Folder, *, workers: Workers = 0, by: By = "") -> None:
    """Read what waits, relate all reports, and keep what follows."""
    with opened(folder) as case:
        ran = _run(case, identity(by), workers)
    if ran.refused:
        raise typer.Exit(Exit.REFUSED)


def _run(case: StoredCase, who: str, workers: int) -> Ran:
    with _stages() as advance:
        ran = case.run(by=who, workers=workers, advance=advance)
    tell(
        f"{counted(ran.read, 'report')} read now, {ran.refused:,} refused; the case "
        f"holds {counted(ran.documents, 'document')}, {counted(ran.claims, 'claim')}, "
        f"{counted(ran.events, 'event')}, {counted(ran.findings, 'finding')}."
    )
    return ran


@contextmanager
def _stages() -> Iterator[Callable[[Progress], None] | None]:
    with progress("running") as advance:
        if advance is None:
            yield None
            return
        yield lambda at: advance(_stage(at))


def _stage(at: Progress) -> str:
    return f"{at.stage} {at.done:,} of {at.total:,}"


def _added(added: Added) -> str:
    return (
        f"{added.offered:,} offered: {added.new:,} new, {added.known:,} known, "
        f"{added.refused:,} refused."
    )


def status(folder: Folder, *, form: Form = Format.TABLE) -> None:
    """Tell at a glance how a case stands."""
    with opened(folder) as case:
        told = case.status()
    if form is not Format.TABLE:
        print_rows([msgspec.to_builtins(told)], form, ())
        return
    for line in status_lines(told, folder):
        typer.echo(line)


def status_lines(told: Status, folder: Path) -> Iterator[str]:
    """Yield the lines that tell how a case stands, and what to do next."""
    yield told.title or str(folder)
    inside = f", {told.within:,} of them out of archives" if told.within else ""
    whole = counted(told.offered + told.within, "thing was", "things were")
    yield f"  {whole} offered{inside}:"
    for outcome, number in told.by_outcome.items():
        yield f"  {number:>9,}  {OUTCOMES[outcome]}"
    if told.by_reason:
        yield "  not read, by reason:"
        for reason, number in told.by_reason:
            yield f"  {number:>9,}  {reason}"
    many = "sets of figures that cannot all be true"
    yield "  " + ", ".join(
        (
            counted(told.documents, "document"),
            counted(told.claims, "claim"),
            counted(told.events, "event"),
            counted(told.open_conflicts, many.replace("sets", "set", 1), many),
            counted(told.judgements, "judgement"),
        )
    )
    yield f"  last run: {told.last_run or 'never'}"
    yield from (f"  Next: {step}" for step in _next(told, folder))


def _next(told: Status, folder: Path) -> Iterator[str]:
    if told.running:
        yield f"a run is under way ({told.running})"
    elif not told.offered:
        yield f"recount add {folder} REPORT..."
    elif told.waiting or told.stale:
        yield f"recount run {folder}"
    if told.by_reason:
        yield f"recount ledger {folder} --outcome refused   tells what to do about each"


def ledger(
    folder: Folder,
    *,
    outcome: Annotated[
        str, typer.Option(help=f"One of: {', '.join(sorted(OUTCOMES))}.")
    ] = "",
    form: Form = Format.TABLE,
) -> None:
    """Print a line for each thing that was offered, and what became of it."""
    if outcome and outcome not in OUTCOMES:
        listed = ", ".join(sorted(OUTCOMES))
        raise ConfigError(f"no outcome is called {outcome!r}. There are: {listed}")
    with opened(folder) as case:
        rows = (
            {
                "seq": row.seq,
                **msgspec.to_builtins(row.entry),
                "capture": row.capture,
                "within": row.within,
                "offered_at": row.offered_at,
                "by": row.by,
            }
            for row in rows_of(
                lambda a: case.ledger(outcome=outcome, after=a, limit=PAGE)
            )
        )
        print_rows(rows, form, ("seq", "name", "outcome", "reason", "place", "remedy"))


COMMANDS = (init, add, run, status, ledger)
