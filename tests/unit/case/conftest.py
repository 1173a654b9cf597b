"""Cases for tests: a clock that counts, and a few short reports."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from recount.case.stored import StoredCase
from recount.model.case import CaseConfig

REPORTS = {
    "first.txt": (
        "Fire in Odrim\n\nODRIM, 4 May 2019. A fire in the town of Odrim on 3 May 2019 "
        "killed 21 people, among them 9 women and 7 children, the mayor said.\n"
    ),
    "second.txt": (
        "Odrim mourns\n\nODRIM, 6 May 2019. The fire in Odrim on 3 May 2019 killed 21 "
        "people, including 12 women, police said. Another 30 were injured.\n"
    ),
    "third.txt": (
        "Odrim: 13 women and children among the dead\n\nODRIM, 7 May 2019. At least 13 "
        "women and children died in the fire in Odrim on 3 May 2019, a doctor said.\n"
    ),
}


def ticks() -> Iterator[str]:
    """Times, a second apart."""
    for second in count():
        hours, rest = divmod(second, 3600)
        yield f"2031-05-02T{hours:02}:{rest // 60:02}:{rest % 60:02}+00:00"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with three reports of one fire."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def case(tmp_path: Path, store_address: str) -> Iterator[StoredCase]:
    """An empty case on each kind of store."""
    times = ticks()
    made = StoredCase.create(
        tmp_path / "case",
        CaseConfig(title="Odrim", store=store_address),
        by="ana",
        clock=lambda: next(times),
    )
    yield made
    made.close()


@pytest.fixture
def read_case(case: StoredCase, reports: Path) -> StoredCase:
    """The case with its reports read and related."""
    case.add([str(reports)], by="ana")
    case.run(by="ana")
    return case
