"""Reads what it is given within limits, and prints the ledger: for the tests.

    python -m tests.broken.ledger MEMORY_BYTES SOURCE...

Each line is an entry of the ledger as JSON; the last says how much memory this process
and its workers had at most, and how many workers there were.
"""

from __future__ import annotations

import re
import resource
import sys
from pathlib import Path

import msgspec

from recount.engine.guard import shared
from recount.model.ledger import Entry
from recount.pipeline import take
from recount.sources import IntakeOptions


def _peak_bytes() -> int:
    """The most memory that this program had; getrusage counts its parent's too."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    (line,) = re.findall(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii"))
    return int(line) * 1024


def main(arguments: list[str]) -> None:
    """Read the sources; print their lines."""
    memory, *sources = arguments
    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    for each in take(sources, options=IntakeOptions(offline=True)):
        if isinstance(each, Entry):
            sys.stdout.buffer.write(msgspec.json.encode(each) + b"\n")
    workers = shared().started
    shared().close()
    peaks = {
        "memory": _peak_bytes(),
        "workers_memory": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024,
        "workers": workers,
    }
    sys.stdout.buffer.write(msgspec.json.encode(peaks) + b"\n")


if __name__ == "__main__":
    main(sys.argv[1:])
