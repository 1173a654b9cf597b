"""One run of a case at a time, and no lock left behind by a killed one."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from recount.errors import PipelineError
from recount.store import Store

NAME = "run.lock"
KEY = 0x5265636F756E74
"""of the lock inside a database, which holds one case"""


@contextmanager
def running(folder: Path, store: Store, told: str) -> Iterator[None]:
    """Hold the case for a run.

    The system lets go of the lock when its holder ends, however it ends.

    Args:
        folder: of the case.
        store: of the case; with PostgreSQL it locks for other machines too.
        told: who runs since when, for others to read.

    Raises:
        PipelineError: another run is under way; says whose.
    """
    path = folder / NAME
    with path.open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise _busy(path) from error
        with store.alone(KEY) as free:
            if not free:
                raise _busy(path)
            file.truncate(0)
            file.write(told)
            file.flush()
            try:
                yield
            finally:
                file.truncate(0)
                os.fsync(file.fileno())


def holder(folder: Path) -> str:
    """Return who runs the case now, since when; empty where nobody does."""
    path = folder / NAME
    try:
        with path.open("r+", encoding="utf-8") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return file.read(500) or "somebody"
            return ""
    except OSError:
        return ""


def _busy(path: Path) -> PipelineError:
    try:
        who = path.read_text(encoding="utf-8")[:500] or "on another machine"
    except OSError:
        who = ""
    return PipelineError(
        f"another run of this case is under way ({who}). Wait until it has ended"
    )
