"""A batch says what a case in memory says, however it is cut."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from bench.generate import truth_of, write
from recount.batch import BatchOptions, Limits, run
from recount.case import Case
from recount.engine.database import Database
from recount.errors import ConfigError, EngineError
from recount.model.claim import Claim, Source
from recount.model.event import Event
from recount.model.finding import Conflict, Finding, Reconciliation
from recount.model.lineage import Descent, Link, Origin, Reuse
from tests.tables import all_rows, records, rows

ROOT = Path(__file__).parents[3]
REPORTS = str(ROOT / "samples" / "reports")
ONE = BatchOptions(workers=1)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("batch") / "sample"
    run([REPORTS], str(folder), ONE)
    return folder


@pytest.fixture(scope="module")
def case() -> Case:
    case = Case()
    case.add([REPORTS])
    return case


def test_sample_has_the_claims_of_a_case(sample: Path, case: Case) -> None:
    claims = [claim for each in case.inquiry.readings for claim in each.claims]

    assert sorted(claims, key=repr) == records(sample, "claims", Claim)


def test_sample_has_the_events_of_a_case(sample: Path, case: Case) -> None:
    assert sorted(case.inquiry.events, key=repr) == records(sample, "events", Event)


def test_sample_has_the_lineage_of_a_case(sample: Path, case: Case) -> None:
    lineage = case.inquiry.lineage

    assert sorted(lineage.reuses, key=repr) == records(sample, "reuses", Reuse)
    assert sorted(lineage.links, key=repr) == records(sample, "links", Link)
    assert sorted(lineage.origins, key=repr) == records(sample, "origins", Origin)
    assert sorted(lineage.sources, key=repr) == records(sample, "sources", Source)
    assert sorted(lineage.descents, key=repr) == records(sample, "descents", Descent)


def test_sample_has_the_findings_of_a_case(sample: Path, case: Case) -> None:
    results = case.inquiry.reconciliations
    found = [each for result in results for each in result.findings]
    conflicts = [each for result in results for each in result.conflicts]
    bare = [msgspec.structs.replace(r, findings=(), conflicts=()) for r in results]

    assert sorted(found, key=repr) == records(sample, "findings", Finding)
    assert sorted(conflicts, key=repr) == records(sample, "conflicts", Conflict)
    assert sorted(bare, key=repr) == records(sample, "reconciliations", Reconciliation)


def test_sample_has_the_ledger_of_a_case(sample: Path, case: Case) -> None:
    told = [
        (e.name, e.outcome.value, e.media_type, e.size, e.reason, e.place, e.remedy)
        for e in case.ledger
    ]

    assert sorted(told) == rows(sample, "ledger")


def _as_files(reports: Path, folder: Path) -> None:
    folder.mkdir()
    for line in reports.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        (folder / row["id"]).write_text(row["text"], encoding="utf-8")
        said = {key: row[key] for key in ("url", "publisher", "published")}
        (folder / f"{row['id']}.meta.json").write_text(json.dumps(said))


@pytest.mark.slow
def test_large_set_gives_the_same_whatever_the_parts(tmp_path: Path) -> None:
    reports = tmp_path / "reports.jsonl"
    write(360, reports)  # past 300, lineage works by fingerprints
    _as_files(reports, tmp_path / "files")
    case = Case()
    case.add([str(tmp_path / "files")])
    inquiry = case.inquiry

    run([str(reports)], str(tmp_path / "whole"), ONE)
    cut = BatchOptions(workers=1, part_docs=70, bucket_docs=60)
    run([str(reports)], str(tmp_path / "cut"), cut)

    assert all_rows(tmp_path / "whole") == all_rows(tmp_path / "cut")
    claims = [claim for each in inquiry.readings for claim in each.claims]
    found = [each for result in inquiry.reconciliations for each in result.findings]
    whole = tmp_path / "whole"
    assert sorted(claims, key=repr) == records(whole, "claims", Claim)
    assert sorted(inquiry.events, key=repr) == records(whole, "events", Event)
    assert sorted(found, key=repr) == records(whole, "findings", Finding)
    lineage = inquiry.lineage
    assert sorted(lineage.reuses, key=repr) == records(whole, "reuses", Reuse)
    assert sorted(lineage.links, key=repr) == records(whole, "links", Link)
    assert sorted(lineage.origins, key=repr) == records(whole, "origins", Origin)
    assert sorted(lineage.descents, key=repr) == records(whole, "descents", Descent)


@pytest.mark.slow
def test_planted_figures_echoes_and_conflicts_are_found(tmp_path: Path) -> None:
    from bench.batch import check

    reports = tmp_path / "reports.jsonl"
    write(320, reports)
    run([str(reports)], str(tmp_path / "out"), ONE)

    found = check(tmp_path / "out" / "tables", truth_of(reports))

    assert found == (1.0, 1.0, 1.0)


def test_folder_with_a_batch_is_not_written_over(sample: Path) -> None:
    with pytest.raises(ConfigError, match="--resume"):
        run([REPORTS], str(sample), ONE)


def test_finished_batch_is_finished(sample: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in sample.rglob("*.parquet")}

    again = run([REPORTS], str(sample), BatchOptions(workers=1, resume=True))

    after = {path: path.stat().st_mtime_ns for path in sample.rglob("*.parquet")}
    assert (again.read, before) == (12, after)


def test_tables_are_the_same_bytes_on_every_run(sample: Path, tmp_path: Path) -> None:
    run([REPORTS], str(tmp_path / "again"), ONE)

    first, second = sample / "manifest.json", tmp_path / "again" / "manifest.json"
    assert first.read_bytes() == second.read_bytes()


def test_same_bytes_under_two_names_are_duplicates(tmp_path: Path) -> None:
    text = "12 people were killed in Karsa on 14 March 2005, the mayor said."
    reports = tmp_path / "reports"
    reports.mkdir()
    for name in ("b.txt", "a.txt"):
        (reports / name).write_text(text)

    run([str(reports)], str(tmp_path / "out"), ONE)

    told = [(row[0], row[1], row[4]) for row in rows(tmp_path / "out", "ledger")]
    assert told == [
        ("a.txt", "read", ""),
        ("b.txt", "duplicate", "the same bytes as a.txt"),
    ]


def test_what_cannot_be_read_is_in_the_ledger(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "good.txt").write_text("12 people were killed in Karsa.")
    (reports / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n0000")
    (reports / "empty.txt").write_bytes(b"")

    summary = run([str(reports)], str(tmp_path / "out"), ONE)

    told = [(row[0], row[1]) for row in rows(tmp_path / "out", "ledger")]
    assert told == [
        ("empty.txt", "refused"),
        ("good.txt", "read"),
        ("picture.txt", "refused"),
    ]
    assert (summary.read, summary.refused) == (1, 2)


def test_tables_do_not_lie_among_the_reports(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="lies inside"):
        run([str(tmp_path)], str(tmp_path / "out"), ONE)


def _notes(folder: Path, table: str) -> list[str]:
    found = Database().rows(
        f"SELECT note FROM '{folder}/tables/{table}/*.parquet' ORDER BY 1"  # noqa: S608
    )
    return [str(note) for (note,) in found if note]


def test_what_an_event_s_record_leaves_out_is_told(tmp_path: Path) -> None:
    run([REPORTS], str(tmp_path / "out"), ONE, limits=Limits(namings=3))

    (note, *_) = _notes(tmp_path / "out", "events")
    assert note.startswith("of its ")
    assert note.endswith(" the record keeps the first 3 of each")
    assert {
        len(each.words) <= 3 for each in records(tmp_path / "out", "events", Event)
    } == {True}


def test_figures_that_the_arithmetic_leaves_out_are_told(
    sample: Path, tmp_path: Path
) -> None:
    run([REPORTS], str(tmp_path / "out"), ONE, limits=Limits(event_figures=5))

    (note, *_) = _notes(tmp_path / "out", "reconciliations")
    assert note.endswith(
        " figures the arithmetic took the 5 of the reports that were first"
    )
    whole, cut = (len(rows(each, "findings")) for each in (sample, tmp_path / "out"))
    assert 0 < cut < whole


def test_large_cluster_is_looked_at_event_by_event_and_this_is_told(
    sample: Path, tmp_path: Path
) -> None:
    run([REPORTS], str(tmp_path / "out"), ONE, limits=Limits(home_docs=4))

    assert _notes(sample, "reconciliations") == []
    notes = _notes(tmp_path / "out", "reconciliations")
    assert {
        " reports hang together by words or events, more than 4: " in n for n in notes
    } == {True}
    # What the reports share is still there; no link goes from one event to another.
    assert rows(tmp_path / "out", "reuses") == rows(sample, "reuses")
    event = {claim.id: claim.event for claim in records(sample, "claims", Claim)}
    linked = records(tmp_path / "out", "links", Link)
    assert {event[each.first] == event[each.second] for each in linked} == {True}


def test_rule_that_is_not_installed_stops_the_batch(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="rule 'nearest' is not installed on"):
        run([REPORTS], str(tmp_path / "out"), ONE, rules=("ucdp", "nearest"))


def test_rules_that_are_named_are_applied(tmp_path: Path) -> None:
    run([REPORTS], str(tmp_path / "out"), ONE, rules=("ucdp",))

    found = records(tmp_path / "out", "findings", Finding)
    assert {estimate.rule for each in found for estimate in each.estimates} == {"ucdp"}
