"""What people decide takes effect, is kept, and can be taken back; on both stores."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from recount.case.config import write_config
from recount.case.stored import StoredCase
from recount.errors import RecordError
from recount.model.case import CaseConfig, ClaimRow, ClaimState, Progress
from recount.model.finding import ConflictKind
from recount.model.judgement import Verdict
from recount.store.derived import ClaimFilter

A = Verdict


def _claim(case: StoredCase, quote: str) -> ClaimRow:
    rows = case.claims(ClaimFilter(text=quote)).rows
    assert rows, quote
    return rows[0]


def _conflicts(case: StoredCase) -> int:
    event = case.events().rows[0]
    found = case.reconciliation(event.event.id)
    strict = sum(each.kind is ConflictKind.CONFLICT for each in found.conflicts)
    assert event.conflicts == strict
    return strict


def test_a_rejected_claim_takes_no_part_and_comes_back(read_case: StoredCase) -> None:
    before = _conflicts(read_case)
    claim = _claim(read_case, "12 women").claim
    made = read_case.judge([claim.id], A.REJECT, "misprint", by="ben")

    assert before > 0
    assert _conflicts(read_case) < before
    assert read_case.claim(claim.id).state is ClaimState.REJECTED
    read_case.judge([made.id], A.UNDO, "was right after all", by="ben")
    assert _conflicts(read_case) == before
    assert read_case.claim(claim.id).state is ClaimState.MACHINE
    assert read_case.verify().faults == ()


def test_a_judgement_gives_what_a_full_run_gives(read_case: StoredCase) -> None:
    read_case.judge([_claim(read_case, "12 women").claim.id], A.REJECT, "x", by="ben")
    claim = _claim(read_case, "7 children").claim
    read_case.judge(
        [claim.id], A.CORRECT, "x", by="ben", changes={"low": "6", "high": "8"}
    )
    event = read_case.events().rows[0].event.id
    shown, claims = read_case.shown(event), read_case.claims(limit=1000)
    read_case.run(by="ana")

    assert read_case.shown(event) == shown
    assert read_case.claims(limit=1000) == claims


def test_a_corrected_figure_changes_the_findings(read_case: StoredCase) -> None:
    row = _claim(read_case, "12 women")
    read_case.judge(
        [row.claim.id],
        A.CORRECT,
        "the print says 6",
        by="ben",
        changes={"low": "6", "high": "6"},
    )
    after = read_case.claim(row.claim.id)

    assert after.state is ClaimState.CORRECTED
    assert (after.claim.low, after.claim.high) == (6, 6)
    assert after.claim.quote == row.claim.quote
    assert after.machine == row.machine
    assert read_case.verify().faults == ()


def test_other_words_of_the_text_give_the_figure(read_case: StoredCase) -> None:
    row = _claim(read_case, "12 women")
    text = read_case.reading(row.doc_id).document.text
    at = text.index("30 were injured")
    changes = {
        "start": str(at),
        "end": str(at + len("30 were injured")),
        "phrase_start": str(at),
        "phrase_end": str(at + 2),
        "group": "",
        "measure": "injured",
    }
    read_case.judge([row.claim.id], A.CORRECT, "wrong words", by="ben", changes=changes)
    claim = read_case.claim(row.claim.id).claim

    assert (claim.low, claim.high, claim.phrase) == (30, 30, "30")
    assert not claim.described
    assert (claim.measure, claim.group) == ("injured", ())


def test_a_claim_that_was_not_read_is_added(read_case: StoredCase) -> None:
    doc = read_case.documents(query="third").rows[0]
    text = read_case.reading(doc.id).document.text
    at = text.index("a doctor")
    changes = {
        "start": str(at),
        "end": str(at + 8),
        "phrase_start": str(at),
        "phrase_end": str(at + 1),
        "low": "1",
        "high": "1",
        "measure": "injured",
        "group": "medic",
    }
    read_case.judge(
        [doc.id], A.ADD, "the doctor was hurt too", by="ben", changes=changes
    )
    added = read_case.claims(ClaimFilter(state="added")).rows[0]

    assert added.machine is None
    assert added.claim.quote == "a doctor"
    assert added.claim.event == read_case.events().rows[0].event.id
    read_case.judge([added.claim.id], A.REJECT, "no, it was the nurse", by="ana")
    assert read_case.claim(added.claim.id).state is ClaimState.REJECTED
    read_case.run(by="ana")
    assert read_case.claim(added.claim.id).state is ClaimState.REJECTED
    assert read_case.verify().faults == ()


def test_a_claim_out_of_scope_is_told_and_does_not_count(read_case: StoredCase) -> None:
    before = _conflicts(read_case)
    claim = _claim(read_case, "12 women").claim
    read_case.judge(
        [claim.id],
        A.SCOPE,
        "counts the whole month",
        by="ben",
        changes={"scope": "all of May"},
    )
    row = read_case.claim(claim.id)
    found = read_case.reconciliation(read_case.events().rows[0].event.id)

    assert (row.state, row.scope) == (ClaimState.OUT_OF_SCOPE, "all of May")
    assert _conflicts(read_case) < before
    assert any("all of May" in note for note in found.notes)


def test_events_are_split_moved_and_merged(read_case: StoredCase) -> None:
    claim = _claim(read_case, "30 were injured").claim
    whole = read_case.events().rows[0].event
    read_case.judge([claim.id], A.SPLIT, "another fire", by="ben")
    apart = read_case.claim(claim.id).claim.event

    assert apart != whole.id
    assert read_case.event(apart).event.docs == ("second.txt",)
    read_case.judge([claim.id], A.MOVE, "no", by="ben", changes={"event": whole.id})
    assert read_case.claim(claim.id).claim.event == whole.id
    read_case.judge([claim.id], A.SPLIT, "yes, another", by="ana")
    apart = read_case.claim(claim.id).claim.event
    read_case.judge([whole.id, apart], A.MERGE, "one fire", by="ben")
    assert read_case.claim(claim.id).claim.event == whole.id
    assert read_case.verify().faults == ()


def test_origins_are_joined_and_cut(read_case: StoredCase) -> None:
    first = _claim(read_case, "9 women").claim
    second = _claim(read_case, "13 women and children").claim
    assert read_case.claim(first.id).origin != read_case.claim(second.id).origin
    made = read_case.judge([first.id, second.id], A.SAME, "one list", by="ben")

    assert read_case.claim(first.id).origin == read_case.claim(second.id).origin
    read_case.judge([made.id], A.UNDO, "two lists", by="ben")
    assert read_case.claim(first.id).origin != read_case.claim(second.id).origin


@pytest.mark.parametrize(
    ("verdict", "about", "changes", "told"),
    [
        (A.REJECT, "claim-unknown", {}, "there is no claim claim-unknown"),
        (A.MERGE, "event-unknown", {}, "name the two events"),
        (A.SAME, "12 women", {}, "name the two figures"),
        (A.UNDO, "judgement-unknown", {}, "there is no judgement"),
        (A.ADD, "document-unknown", {}, "there is no document"),
        (A.MOVE, "12 women", {}, "name the event"),
        (A.MOVE, "12 women", {"event": "x"}, "there is no event x"),
        (A.CORRECT, "12 women", {}, "tell the new values"),
        (A.CORRECT, "12 women", {"lo": "1"}, "no field lo"),
        (A.CORRECT, "12 women", {"low": "many"}, "no whole number"),
        (A.CORRECT, "12 women", {"low": "9", "high": "3"}, "low"),
        (A.CORRECT, "12 women", {"measure": "slain"}, "none of"),
        (A.CORRECT, "12 women", {"start": "9", "end": "4"}, "no words"),
        (A.CORRECT, "12 women", {"start": "0", "end": "4"}, "outside the quote"),
        (A.CORRECT, "12 women", {"end": "999999"}, "no words"),
        (A.CORRECT, "12 women", {"as_of": "yesterday"}, "yesterday"),
    ],
)
def test_what_makes_no_sense_is_refused_and_not_kept(
    read_case: StoredCase,
    verdict: Verdict,
    about: str,
    changes: Mapping[str, str],
    told: str,
) -> None:
    if about == "12 women":
        about = _claim(read_case, about).claim.id
    entries = read_case.log().total

    with pytest.raises(RecordError, match=told):
        read_case.judge([about], verdict, "because", by="ben", changes=changes)
    assert read_case.log().total == entries


def test_a_reason_is_needed(read_case: StoredCase) -> None:
    claim = _claim(read_case, "12 women").claim

    with pytest.raises(RecordError, match="a reason is needed"):
        read_case.judge([claim.id], A.REJECT, "  ", by="ben")


def test_two_coders_must_agree_or_a_reviewer_decides(read_case: StoredCase) -> None:
    config = read_case.config
    write_config(
        read_case.folder,
        CaseConfig(title=config.title, store=config.store, two_coders=True),
    )
    claim = _claim(read_case, "12 women").claim.id
    read_case.judge([claim], A.REJECT, "misprint", by="ana")
    assert read_case.claim(claim).state is ClaimState.MACHINE
    read_case.judge([claim], A.ACCEPT, "it says so", by="ben")
    assert read_case.claim(claim).state is ClaimState.DISPUTED
    assert sorted(read_case.codings(claim)) == ["ana", "ben"]
    read_case.judge([claim], A.REJECT, "misprint", by="cem", adjudicates=True)
    assert read_case.claim(claim).state is ClaimState.REJECTED


def test_claims_that_decide_conflicts_are_asked_about_first(
    read_case: StoredCase,
) -> None:
    asked = read_case.queue(by="ben")
    weights = [each.weight for each in asked]
    read_case.judge([asked[0].claim.claim.id], A.ACCEPT, "as printed", by="ben")
    again = [each.claim.claim.id for each in read_case.queue(by="ben")]

    assert weights == sorted(weights, reverse=True)
    assert asked[0].decides
    assert asked[0].claim.claim.id not in again


def test_what_is_judged_while_a_run_relates_is_not_lost(read_case: StoredCase) -> None:
    claim = _claim(read_case, "12 women").claim.id
    children = _claim(read_case, "7 children").claim.id
    judged: list[str] = []

    def judge_meanwhile(at: Progress) -> None:
        if at.stage == "findings" and not judged:
            made = read_case.judge([claim], A.REJECT, "misprint", by="ben")
            judged.append(made.id)
            read_case.judge([children], A.SPLIT, "another fire", by="ben")

    read_case.run(by="ana", advance=judge_meanwhile)

    assert judged
    assert read_case.claim(claim).state is ClaimState.REJECTED
    assert read_case.verify().faults == ()
    assert read_case.status().stale == 1
    read_case.run(by="ana")
    assert read_case.status().stale == 0
    assert read_case.claim(claim).state is ClaimState.REJECTED
    assert read_case.event(read_case.claim(children).claim.event).docs == 1


def test_what_is_accepted_as_read_leaves_the_findings_alone(
    read_case: StoredCase,
) -> None:
    event = read_case.events().rows[0]
    before = read_case.reconciliation(event.event.id)
    for row in read_case.claims(limit=5).rows:
        read_case.judge([row.claim.id], A.ACCEPT, "as the text says", by="ben")
        now = read_case.claim(row.claim.id)
        assert now.state is ClaimState.ACCEPTED
        assert (now.finding, now.conflicts) == (row.finding, row.conflicts)

    assert read_case.event(event.event.id) == event
    assert read_case.reconciliation(event.event.id) == before
    read_case.run(by="ana")
    assert read_case.reconciliation(event.event.id) == before
