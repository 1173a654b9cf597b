"""The command ``batch``: as many reports as there are, as tables on disk."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from recount.cli.case import By, identity, opened
from recount.cli.output import Exit, tell
from recount.errors import ConfigError

if TYPE_CHECKING:
    from recount.batch import Progress

TOLD_EVERY_S = 30.0  # where standard error is a file
SHOWN_EVERY_S = 0.2  # on a terminal
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([KMGT])i?B?", re.IGNORECASE)
_MB = {"K": 1e-3, "M": 1.0, "G": 1e3, "T": 1e6}
_WORDS = {
    "capture": "taking in",
    "read": "reading",
    "tell": "finding what each tells",
    "compare": "comparing",
    "cluster": "joining events",
    "link": "fingerprinting",
    "seed": "pairing",
    "chain": "chaining",
    "inside": "looking inside events",
    "align": "aligning",
    "settle": "reconciling",
}


def batch(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help=(
                "Files and folders of reports, and tables of texts: .csv, .jsonl or "
                ".parquet files with a column text."
            ),
        ),
    ],
    out: Annotated[
        str,
        typer.Option(
            "-o", "--out", help="Folder for the tables: a path, or s3://bucket/folder."
        ),
    ],
    executor: Annotated[
        str, typer.Option(help="local, or dask://host:port of a Dask scheduler.")
    ] = "local",
    workers: Annotated[
        int,
        typer.Option(min=0, help="Processes on this machine; 0: one for each core."),
    ] = 0,
    memory: Annotated[
        str,
        typer.Option(help="For all processes together; with Dask, for each worker."),
    ] = "4GB",
    part: Annotated[
        int, typer.Option(min=1, help="Reports that one task reads.")
    ] = 1000,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with a batch that was stopped.")
    ] = False,
) -> None:
    """Read, link, trace and reconcile many reports into Parquet tables.

    What is finished is kept: a batch that was stopped goes on with --resume.
    """
    from recount.batch import BatchOptions, run  # noqa: PLC0415
    from recount.reconciliation.rules import installed  # noqa: PLC0415

    options = BatchOptions(
        executor=executor,
        workers=workers or os.cpu_count() or 1,
        memory_mb=megabytes(memory),
        part_docs=part,
        bucket_docs=max(BatchOptions().bucket_docs, part * 5 // 2),
        resume=resume,
    )
    ticker = Ticker()
    summary = run(sources, out, options, rules=tuple(installed()), advance=ticker)
    ticker.end()
    for name, count in summary.rows.items():
        tell(f"{count:12,} {name}")
    for fault in summary.faults:
        tell(f"not done: {fault}")
    if not summary.read:
        tell("recount: nothing could be read")
        raise typer.Exit(Exit.NOTHING)
    tell(f"The tables lie in {out}")
    if summary.refused or summary.faults:
        tell("Some of what was offered could not be read: see the table ledger.")
        raise typer.Exit(Exit.REFUSED)


def load(
    folder: Annotated[
        str, typer.Argument(metavar="FOLDER", help="The folder of a batch.")
    ],
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The folder of a case.")],
    event: Annotated[
        str, typer.Option("--event", help="Its id in the table of events.")
    ],
    *,
    by: By = "",
) -> None:
    """Take the reports of one event of a batch into a case, for people to work on."""
    from recount.batch.load import reports  # noqa: PLC0415

    with opened(case) as held:
        added = held.take(reports(folder, event), by=identity(by))
    tell(f"{added.new:,} reports taken in, {added.known:,} were known.")
    tell(f"Next: recount run {case}")


def megabytes(size: str) -> int:
    """Return a size in megabytes.

    >>> megabytes("4GB"), megabytes("512m")
    (4000, 512)

    Raises:
        ConfigError: it is none.
    """
    found = _SIZE.fullmatch(size.strip())
    if found is None:
        msg = f"{size!r} is no size: write 4GB or 512MB"
        raise ConfigError(msg)
    return max(1, int(float(found[1]) * _MB[found[2].upper()]))


class Ticker:
    """Tells on standard error how far a batch is, how fast, and how long it takes."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._stage = ""
        self._begun = self._told = 0.0
        self._line = ""

    def __call__(self, progress: Progress) -> None:
        """Take note of progress; print a line now and then."""
        now = time.monotonic()
        if progress.stage != self._stage:
            self._finish()
            self._stage, self._begun, self._told = progress.stage, now, now
        self._line = line_of(progress, now - self._begun)
        every = SHOWN_EVERY_S if self._terminal else TOLD_EVERY_S
        if now - self._told >= every:
            self._told = now
            self._write(
                "\r\x1b[K" + self._line if self._terminal else self._line + "\n"
            )

    def end(self) -> None:
        """Print the last line."""
        self._finish()

    def _finish(self) -> None:
        if self._line:
            self._write(
                f"\r\x1b[K{self._line}\n" if self._terminal else f"{self._line}\n"
            )
            self._line = ""

    @staticmethod
    def _write(text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def line_of(progress: Progress, seconds: float) -> str:
    """Return how far a stage is, in words.

    Args:
        progress: the last that was told of it.
        seconds: since it began in this run.
    """
    words = [f"{_WORDS.get(progress.stage, progress.stage)}:"]
    if progress.tasks:
        words.append(f"{progress.done} of {progress.tasks} parts,")
    else:
        words.append(f"{progress.done} parts,")
    by_report = progress.stage in {"read", "tell", "link"}
    if by_report and progress.items and seconds > 0:
        words.append(f"{progress.items:,} reports, {progress.items / seconds:,.0f}/s,")
    done = progress.done - progress.reused
    if done and progress.done < progress.tasks:
        left = seconds / done * (progress.tasks - progress.done)
        words.append(f"{_time(left)} left,")
    if progress.reused:
        words.append(f"{progress.reused} done before,")
    return " ".join([*words, _time(seconds)])


def _time(seconds: float) -> str:
    whole = int(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
