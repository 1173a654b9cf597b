"""What does intake cost: the guard, and a folder of mixed files?

    python bench/intake.py [--count 500]

Prints two tables. Guard: milliseconds a document when read in this process and in the
guard's, and the first one, for which Python is started. Corpus: files a second through
capture alone, and with all that is read in them, of ``tests/corpus.py``.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from recount.documents import parse, parse_guarded
from recount.engine.guard import shared
from recount.model.capture import Capture
from recount.model.ids import CaptureId
from recount.model.ledger import Entry
from recount.pipeline import take
from recount.sources import IntakeOptions, capture
from recount.sources.sniff import sniff
from tests.corpus import SINGLE, write_corpus
from tests.formats import Report

ROUNDS = 30
PARSED = frozenset(("html", "mhtml", "pdf", "docx", "odt", "rtf", "epub"))


def main(arguments: list[str]) -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=500)
    told = parser.parse_args(arguments)
    guard_table()
    corpus_table(told.count)
    return 0


def guard_table() -> None:
    """Time each format in this process and in the worker."""
    print(f"{'format':8} {'here':>9} {'guarded':>9} {'first':>9}   ms")
    for kind, _, make in SINGLE:
        if kind not in PARSED:
            continue
        data = make(Report())
        record = Capture(
            id=CaptureId("sha256:00"),
            name=kind,
            media_type=sniff(data),
            size=len(data),
        )
        parse(record, data)
        here = _milliseconds(partial(parse, record, data))
        shared().close()
        first = _milliseconds(partial(parse_guarded, record, data), 1)
        guarded = _milliseconds(partial(parse_guarded, record, data))
        print(f"{kind:8} {here:9.2f} {guarded:9.2f} {first:9.0f}")


def corpus_table(count: int) -> None:
    """Time a corpus through capture and through everything."""
    with tempfile.TemporaryDirectory() as folder:
        write_corpus(Path(folder), count)
        options = IntakeOptions(offline=True)
        start = time.perf_counter()
        captured = sum(1 for _ in capture([folder], options))
        took = time.perf_counter() - start
        print(
            f"capture: {captured} things of {count} files, {count / took:.0f} files/s"
        )
        start = time.perf_counter()
        lines = Counter(
            str(each.outcome)
            for each in take([folder], options=options)
            if isinstance(each, Entry)
        )
        took = time.perf_counter() - start
    told = ", ".join(f"{number} {outcome}" for outcome, number in lines.items())
    print(f"read:    {told}, {count / took:.0f} files/s")


def _milliseconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    start = time.perf_counter()
    for _ in range(rounds):
        work()
    return (time.perf_counter() - start) / rounds * 1_000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
