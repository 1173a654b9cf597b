"""The sample is what its own pages say: built, complete, and quoted to the letter."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest

from recount.model.claim import Measure, Stance
from recount.model.figure import Figure
from recount.model.reading import Reading
from recount.pipeline import take
from tests.scoring import ClaimRow

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
REPORTS = SAMPLES / "reports"
GOLD: list[ClaimRow] = [
    json.loads(line)
    for line in (SAMPLES / "gold.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(
    ("function", "name"),
    [
        ("build_pdf", "04-commission-summary.pdf"),
        ("build_docx", "05-embassy-statement.docx"),
    ],
)
def test_build_gives_the_committed_bytes(function: str, name: str) -> None:
    script = runpy.run_path(str(SAMPLES / "build.py"))

    assert (REPORTS / name).read_bytes() == script[function]()


def test_gold_has_claims_of_every_report() -> None:
    reports = {
        path.name for path in REPORTS.iterdir() if not path.name.endswith(".meta.json")
    }

    assert reports == {row["doc"] for row in GOLD}


def test_gold_keeps_to_the_vocabulary() -> None:
    for row in GOLD:
        assert row["measure"] in list(Measure), row
        assert row["stance"] in list(Stance), row
        assert sorted(set(row["group"])) == row["group"], row
        Figure(row["low"], row["high"])
        open_on_both_sides = row["low"] is None and row["high"] is None
        assert open_on_both_sides == ("ratio" in row), row
        assert row["phrase"] in row["quote"], row


def test_gold_quotes_stand_in_the_text_as_read() -> None:
    texts = {
        result.document.name: " ".join(result.document.text.split())
        for result in take([str(REPORTS)])
        if isinstance(result, Reading)
    }

    for row in GOLD:
        assert row["quote"] in texts[row["doc"]], row
