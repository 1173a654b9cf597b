"""A case is handed over whole, or released without words, and its log says so."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

from recount.case.handing import custody
from recount.case.stored import StoredCase
from recount.dossier.exports import bag
from recount.model.judgement import Verdict
from recount.model.withholding import Kind, WithholdRule, WithholdRules
from recount.publishing import verify_folder

RULES = WithholdRules(
    rule=(WithholdRule(names=("Odrim",), kind=Kind.PLACE, reason="people went back"),)
)


def _filled(case: StoredCase, reports: Path) -> StoredCase:
    case.add([str(reports)], by="ana")
    case.run(by="ana", workers=1)
    return case


def test_the_bag_of_a_case_holds_evidence_log_and_judgements(
    case: StoredCase, reports: Path, tmp_path: Path
) -> None:
    import bagit

    filled = _filled(case, reports)
    claim = filled.claims().rows[0].claim.id
    filled.judge([claim], Verdict.ACCEPT, "seen in the scan", by="ana")
    bag.write(tmp_path / "bag", custody(filled))

    data = tmp_path / "bag" / "data"
    assert bagit.Bag(str(tmp_path / "bag")).validate()
    kept = {path.read_bytes() for path in (data / "evidence").iterdir()}
    assert {path.read_bytes() for path in reports.iterdir()} <= kept
    log = [json.loads(line) for line in (data / "log.jsonl").read_text().splitlines()]
    assert [each["seq"] for each in log] == list(range(len(log), 0, -1))
    assert all(a["previous"] == b["hash"] for a, b in pairwise(log))
    (judged,) = (data / "judgements.jsonl").read_text().splitlines()
    assert json.loads(judged)["reason"] == "seen in the scan"


def test_a_release_without_words_is_logged_with_how_often_and_never_which(
    case: StoredCase, reports: Path, tmp_path: Path
) -> None:
    filled = _filled(case, reports)
    made = filled.release(tmp_path / "out", by="ana", rules=RULES)

    assert made.withheld > 0
    entry = filled.log(limit=1).rows[0]
    body = json.loads(entry.body)
    assert entry.kind == "release"
    assert body["withheld"][0]["reason"] == "people went back"
    assert body["withheld"][0]["places"] == made.withheld
    assert "Odrim" not in entry.body
    texts = [p.read_text() for p in (tmp_path / "out").rglob("*") if p.is_file()]
    assert not any("odrim" in text.lower() for text in texts)
    assert verify_folder(tmp_path / "out").faults == ()
