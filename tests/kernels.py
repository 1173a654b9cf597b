"""Kernels that do little, or go wrong in a given way; worker processes import them."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from recount.engine.tasks import Job

NUMBERS = {"number": "BIGINT"}


def double(job: Job) -> None:
    """Emit twice each of ten numbers."""
    found = [(2 * item,) for item in job.each(range(10))]
    job.emit("doubled", NUMBERS, found)
    job.keep("doubled", NUMBERS, found, "number")


def end_process_on_bad(job: Job) -> None:
    """As ``double``, but the numbers in the settings end the process."""
    for item in job.each(range(10)):
        if item in job.settings:
            os.kill(os.getpid(), signal.SIGKILL)
    double(job)


def raise_on_bad(job: Job) -> None:
    """As ``double``, but the numbers in the settings raise an error."""
    for item in job.each(range(10)):
        if item in job.settings:
            msg = f"{item} is bad"
            raise ValueError(msg)
    double(job)


def raise_always(_job: Job) -> None:
    """Raise, whatever the items."""
    msg = "nothing works"
    raise ValueError(msg)


def end_process_once(job: Job) -> None:
    """As ``double``, but the first try ends the process."""
    mark = Path(job.settings)
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    double(job)
