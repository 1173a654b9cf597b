"""The corpus of mixed files: what its manifest says is what becomes of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from recount.model.ledger import Entry, Outcome, Problem
from recount.pipeline import take
from tests.corpus import BROKEN, MANY, SINGLE, Offered, write_corpus

COUNT = 120
READ = frozenset((Outcome.READ, Outcome.DUPLICATE))


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    first = write_corpus(tmp_path / "a", 40, 0.5)
    second = write_corpus(tmp_path / "b", 40, 0.5)

    assert first == second
    assert [(tmp_path / "a" / each.name).read_bytes() for each in first] == [
        (tmp_path / "b" / each.name).read_bytes() for each in second
    ]
    assert write_corpus(tmp_path / "c", 40, 0.5, seed=2) != first


def test_the_ledger_adds_up(tmp_path: Path) -> None:
    manifest = write_corpus(tmp_path, COUNT, 0.3)
    kinds = {offered.kind for offered in manifest}
    assert len(kinds) > (len(SINGLE) + len(MANY) + len(BROKEN)) / 2

    given = list(take([str(tmp_path)]))

    ledger = [each for each in given if isinstance(each, Entry)]
    refused = Counter(each.name for each in given if isinstance(each, Problem))
    assert len(ledger) == len({entry.name for entry in ledger})
    done = {*READ, Outcome.OPENED}
    assert {e.name for e in ledger if e.outcome not in done} == set(refused)
    assert [_fate(ledger, offered) for offered in manifest] == [
        (offered.name, offered.reports, int(offered.broken)) for offered in manifest
    ]
    assert all(entry.remedy for entry in ledger if entry.outcome is Outcome.REFUSED)


def _fate(ledger: list[Entry], offered: Offered) -> tuple[str, int, int]:
    lines = [
        entry
        for entry in ledger
        if entry.name == offered.name or entry.name.startswith(f"{offered.name}/")
    ]
    read = sum(entry.outcome in READ for entry in lines)
    return (
        offered.name,
        read,
        sum(entry.outcome is Outcome.REFUSED for entry in lines),
    )
