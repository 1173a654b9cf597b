"""From forms to decisions: quotes are checked, findings follow, refusals are told."""

from __future__ import annotations

import hashlib
import io
import re
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from litestar import Litestar

from recount.case.config import write_config
from recount.case.stored import StoredCase
from recount.dossier.sums import SUMS
from recount.errors import RecordError
from recount.model.account import Role
from recount.model.case import CaseConfig, ClaimRow, ClaimState
from recount.store.derived import ClaimFilter
from recount.web.pages.deciding import addition, corrections
from tests.web.conftest import signed_in
from tests.web.test_pages import words
from tests.web.visitor import Visitor


@pytest.fixture
def coder(team: Litestar, visitor: Visitor) -> Visitor:
    visitor = signed_in(team, visitor, Role.CODER)
    visitor.get("/")
    return visitor


def row(case: StoredCase, doc: str, phrase: str) -> ClaimRow:
    doc_id = next(each.id for each in case.documents().rows if each.name == doc)
    found = case.claims(ClaimFilter(doc=doc_id)).rows
    return next(each for each in found if each.claim.phrase == phrase)


def form(claim: ClaimRow, **changed: str) -> dict[str, str]:
    """The fields of the form that corrects a claim, some of them changed."""
    one = claim.claim
    return {
        "about": one.id,
        "verdict": "correct",
        "quick": "The figure was misread",
        "low": "" if one.low is None else str(one.low),
        "high": "" if one.high is None else str(one.high),
        "measure": one.measure,
        "group": ", ".join(one.group),
        "qualifier": ", ".join(one.qualifier),
        "attributed_to": "; ".join(one.attributed_to),
        "stance": one.stance,
        "as_of": one.as_of or "",
        "phrase": one.phrase,
        **({"approx": "true"} if one.approx else {}),
        **changed,
    }


def test_a_corrected_figure_changes_the_finding(
    case: StoredCase, coder: Visitor
) -> None:
    claim = row(case, "11-courier-other-bank.txt", "58")
    event = claim.claim.event
    answer = coder.post(
        f"/claims/{claim.claim.id}", form(claim, low="88", high="88", reason="see scan")
    )

    assert (answer.status, answer.way) == (
        303,
        f"/claims/{claim.claim.id}?done=correct",
    )
    page = words(coder.get(answer.way).text)
    assert "Corrected. The findings of its event follow." in page
    assert "88 killed" in page
    assert "The figure was misread: see scan" in page
    assert "At least 58 88" in page
    told = [each.heading for each in case.shown(event).event.conflicts]
    assert not any("58 killed" in heading for heading in told)
    assert case.claim(claim.claim.id).state is ClaimState.CORRECTED


def test_only_what_was_changed_is_a_change(case: StoredCase) -> None:
    claim = row(case, "02-wire-third-day.txt", "At most 10")

    assert corrections(claim, form(claim, low="2")) == {"low": "2"}
    assert corrections(claim, form(claim, group="woman , child")) == {
        "group": "woman, child"
    }
    with pytest.raises(RecordError, match="changes something"):
        corrections(claim, form(claim))


def test_new_words_of_a_figure_bring_their_bounds(case: StoredCase) -> None:
    claim = row(case, "02-wire-third-day.txt", "At most 10")
    changes = corrections(claim, form(claim, phrase="10"))

    assert set(changes) == {"phrase_start"}
    with pytest.raises(RecordError, match="do not stand in the quote"):
        corrections(claim, form(claim, phrase="eleven"))


def test_accepting_a_corrected_claim_keeps_the_correction(
    case: StoredCase, coder: Visitor
) -> None:
    claim = row(case, "11-courier-other-bank.txt", "58")
    address = f"/claims/{claim.claim.id}"
    coder.post(address, form(claim, low="88", high="88"))
    coder.post(
        address,
        {"about": claim.claim.id, "verdict": "accept", "quick": "The words say so"},
    )

    assert case.claim(claim.claim.id).claim.low == 88


def test_a_second_correction_keeps_the_first(case: StoredCase, coder: Visitor) -> None:
    claim = row(case, "11-courier-other-bank.txt", "58")
    address = f"/claims/{claim.claim.id}"
    coder.post(address, form(claim, low="88", high="88"))
    now = case.claim(claim.claim.id)
    coder.post(address, form(now, group="civilian"))

    found = case.claim(claim.claim.id).claim
    assert (found.low, found.high, found.group) == (88, 88, ("civilian",))


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"verdict": "accept"}, "a reason is needed"),
        ({"verdict": "correct", "quick": "x"}, "a correction changes something"),
        ({"verdict": "hang", "quick": "x"}, "choose what you decide"),
        ({"verdict": "correct", "quick": "x", "low": "many"}, "“many” is no whole"),
        ({"verdict": "same", "quick": "x", "other": "claim-none"}, "no claim"),
        ({"verdict": "move", "quick": "x", "event": "event-none"}, "no event"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused_and_told(
    case: StoredCase, coder: Visitor, fields: dict[str, str], told: str
) -> None:
    claim = row(case, "02-wire-third-day.txt", "31")
    judged = case.status().judgements
    answer = coder.post(
        f"/claims/{claim.claim.id}", {"about": claim.claim.id, **fields}
    )

    assert answer.status == 422
    assert told in words(answer.text)
    assert case.status().judgements == judged


def test_a_decision_can_be_undone(case: StoredCase, coder: Visitor) -> None:
    claim = row(case, "02-wire-third-day.txt", "31")
    address = f"/claims/{claim.claim.id}"
    coder.post(
        address, {"about": claim.claim.id, "verdict": "reject", "reason": "a slip"}
    )
    rejected = case.claim(claim.claim.id).state
    made = case.judgements(about=claim.claim.id).rows[0]
    coder.post(address, {"about": made.id, "verdict": "undo", "reason": "it was none"})

    assert rejected is ClaimState.REJECTED
    assert case.claim(claim.claim.id).state is ClaimState.MACHINE
    assert "Undone since." in words(coder.get(address).text)


def test_a_way_back_stays_inside(case: StoredCase, coder: Visitor) -> None:
    claim = row(case, "02-wire-third-day.txt", "31")
    fields = {"about": claim.claim.id, "verdict": "accept", "reason": "so it says"}
    answer = coder.post("/review", {**fields, "back": "//elsewhere.example/x"})

    assert answer.way == "/?done=accept"


def test_the_queue_goes_on_to_the_next_question(
    case: StoredCase, coder: Visitor
) -> None:
    first, second = case.queue(by="coder", limit=2)
    page = coder.get("/review").text
    back = re.search(r'name="back" value="([^"]*)"', page)
    answer = coder.post(
        "/review",
        {
            "about": first.claim.claim.id,
            "verdict": "accept",
            "quick": "The words say so",
            "back": back[1] if back else "",
        },
    )

    assert answer.way == f"/review?at={second.claim.claim.id}&done=accept"
    assert f'name="about" value="{second.claim.claim.id}"' in coder.get(answer.way).text


TEXT = "The list names 𝟙𝟚 dead.\n\nIn the ward 𝒶 34 people died, then 34 more."


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"quote": "35 people", "phrase": "35"}, "does not stand in the text"),
        ({"quote": "34", "phrase": "34"}, "more than once"),
        ({"quote": "34 people died", "phrase": "43"}, "do not stand in the quote"),
        ({"quote": "34 people died", "phrase": ""}, "do not stand in the quote"),
        ({"quote": "", "phrase": "34"}, "select the words"),
    ],
)
def test_words_that_do_not_stand_there_are_refused(
    fields: dict[str, str], told: str
) -> None:
    with pytest.raises(RecordError, match=told):
        addition(TEXT, fields)


def test_offsets_count_code_points() -> None:
    at = TEXT.rindex("34")
    fields = {"quote": "34 more", "phrase": "34", "measure": "killed"}
    selected = {**fields, "start": str(at), "end": str(at + 7)}
    shifted = {**fields, "start": str(at + 2), "end": str(at + 9)}

    assert addition(TEXT, selected)["start"] == str(at)
    # Offsets in UTF-16 units would be two further on: the words decide.
    assert addition(TEXT, shifted)["start"] == str(at)
    assert addition(TEXT, selected)["phrase_end"] == str(at + 2)


def test_a_claim_is_added_from_words_of_the_text(
    case: StoredCase, coder: Visitor
) -> None:
    doc = next(r.id for r in case.documents().rows if r.name == "06-ten-years-on.html")
    fields = {
        "quote": "Two of her grandsons were killed",
        "phrase": "Two",
        "measure": "killed",
        "group": "boy",
        "reason": "the sentence counts them",
    }
    refused = coder.post(f"/documents/{doc}/claims", {**fields, "quote": "Two of his"})
    answer = coder.post(f"/documents/{doc}/claims", fields)

    assert refused.status == 422
    assert "does not stand in the text" in words(refused.text)
    assert 'value="the sentence counts them"' in refused.text
    assert answer.status == 303
    added = case.claims(ClaimFilter(state=ClaimState.ADDED)).rows
    assert [(each.claim.low, each.claim.group) for each in added] == [(2, ("boy",))]
    assert "Added." in words(coder.get(answer.way.partition("#")[0]).text)


def test_two_coders_differ_and_a_reviewer_settles_it(
    case: StoredCase, team: Litestar, visitor: Visitor
) -> None:
    claim = row(case, "11-courier-other-bank.txt", "58")
    address = f"/claims/{claim.claim.id}"
    about = {"about": claim.claim.id}
    ana = signed_in(team, visitor, Role.CODER)
    ana.post(address, {**about, "verdict": "accept", "quick": "The words say so"})
    ben = signed_in(team, visitor, Role.ADMIN)
    ben.post(address, form(claim, low="88", high="88"))
    open_before = words(ben.get("/review/agreement").text)
    carla = signed_in(team, visitor, Role.REVIEWER)
    page = words(carla.get(address).text)
    answer = carla.post(address, form(claim, low="88", high="88", reason="the scan"))
    settled = words(carla.get("/review/agreement").text)

    assert "To be adjudicated" in open_before
    assert "Stands nominal 1 cannot tell" in open_before
    assert "At least interval 1 0.000" in open_before
    assert "The coders differ. Your decision settles it." in page
    assert answer.status == 303
    assert "To be adjudicated" not in settled
    assert "reviewer, " in settled
    assert case.claim(claim.claim.id).claim.low == 88
    assert case.judgements(about=claim.claim.id).rows[0].adjudicates


def test_a_second_coder_does_not_see_what_the_first_decided(
    case: StoredCase, team: Litestar, visitor: Visitor
) -> None:
    claim = row(case, "11-courier-other-bank.txt", "58")
    address = f"/claims/{claim.claim.id}"
    about = {"about": claim.claim.id, "verdict": "reject"}
    write_config(case.folder, CaseConfig(title="Kelmiste, March", two_coders=True))
    signed_in(team, visitor, Role.ADMIN).post(address, {**about, "reason": "no toll"})
    coder = signed_in(team, visitor, Role.CODER)
    blind = words(coder.get(address).text)
    coder.post(address, {**about, "reason": "so I think too"})
    seeing = words(coder.get(address).text)

    assert "no toll" not in blind
    assert "no toll" in seeing


def test_a_reviewer_adopts_what_a_coder_decided(
    case: StoredCase, team: Litestar, visitor: Visitor
) -> None:
    claim = row(case, "11-courier-other-bank.txt", "58")
    address = f"/claims/{claim.claim.id}"
    ben = signed_in(team, visitor, Role.ADMIN)
    ben.post(address, form(claim, low="88", high="88"))
    ana = signed_in(team, visitor, Role.CODER)
    ana.post(
        address, {"about": claim.claim.id, "verdict": "reject", "reason": "no count"}
    )
    carla = signed_in(team, visitor, Role.REVIEWER)
    adopted = case.codings(claim.claim.id)["admin"].id
    fields = {"about": claim.claim.id, "adopt": adopted, "reason": "as in the scan"}
    answer = carla.post(address, fields)

    assert (answer.status, answer.way) == (303, f"{address}?done=correct")
    now = case.claim(claim.claim.id)
    assert (now.state, now.claim.low) == (ClaimState.CORRECTED, 88)


def test_a_reviewer_is_no_judge_of_the_own_coding(
    case: StoredCase, team: Litestar, visitor: Visitor
) -> None:
    claim = row(case, "11-courier-other-bank.txt", "58")
    reviewer = signed_in(team, visitor, Role.REVIEWER)
    fields = {"about": claim.claim.id, "verdict": "accept", "reason": "so it says"}
    reviewer.post(f"/claims/{claim.claim.id}", fields)
    reviewer.post(f"/claims/{claim.claim.id}", form(claim, low="88", high="88"))

    assert not any(each.adjudicates for each in case.judgements().rows)


def test_a_reviewer_joins_events_from_their_page(
    case: StoredCase, team: Litestar, visitor: Visitor
) -> None:
    first, second = (each.event.id for each in case.events().rows[:2])
    number = case.events().total
    fields = {"about": first, "other": second, "verdict": "merge", "reason": "one"}
    coder = signed_in(team, visitor, Role.CODER)
    offered = 'value="merge"' in coder.get(f"/events/{first}").text
    refused = coder.post(f"/events/{first}", fields)
    reviewer = signed_in(team, visitor, Role.REVIEWER)
    answer = reviewer.post(f"/events/{first}", fields)

    assert (offered, refused.status) == (False, 403)
    assert (answer.status, answer.way) == (303, "/?done=merge")
    assert case.events().total == number - 1


def test_a_release_is_made_and_taken_away(team: Litestar, visitor: Visitor) -> None:
    reviewer = signed_in(team, visitor, Role.REVIEWER)
    unread = reviewer.post("/release", {"note": "for the council"})
    answer = reviewer.post("/release", {"note": "for the council", "sure": "1"})
    page = reviewer.get("/release").text
    way = re.search(r'href="(/releases/[^"]+)" download', page)
    assert way
    reviewer.stays = True
    sent = reviewer.get(way[1])
    again = reviewer.get(way[1])

    assert unread.status == 422
    assert (answer.status, answer.way) == (303, "/release?done=release")
    assert "for the council" in words(page)
    assert sent.headers["content-type"] == "application/zip"
    assert sent.body == again.body
    with ZipFile(io.BytesIO(sent.body)) as archive:
        names = archive.namelist()
        root = names[0].partition("/")[0]
        manifest = archive.read(f"{root}/{SUMS}").decode()
        for line in manifest.splitlines():
            digest, _, name = line.partition("  ")
            held = archive.read(f"{root}/{unquote(name)}")
            assert hashlib.sha256(held).hexdigest() == digest
    assert f"{root}/index.html" in names


def test_a_withheld_name_is_left_out_of_preview_release_and_log(
    case: StoredCase, team: Litestar, visitor: Visitor
) -> None:
    reviewer = signed_in(team, visitor, Role.REVIEWER)
    before = reviewer.get("/release/preview/index.html").text
    fields = {"names": "Ilvo Brant", "kind": "person", "reason": "he was threatened"}
    nothing = reviewer.post("/release/withhold", {**fields, "names": " "})
    answer = reviewer.post("/release/withhold", fields)
    page = words(reviewer.get(answer.way).text)
    after = reviewer.get("/release/preview/index.html").text
    reviewer.post("/release", {"note": "for the council", "sure": "1"})
    folder = case.folder / "output" / "release-1"
    released = (folder / "index.html").read_text("utf-8")
    told = " ".join(each.body for each in case.log().rows)
    dropped = reviewer.post("/release/withhold", {"drop": "1"})

    assert "Brant" in before
    assert nothing.status == 422
    assert (answer.status, answer.way) == (303, "/release?done=withhold")
    assert "Ilvo Brant a person · he was threatened" in page
    assert "Brant" not in after
    assert "[name withheld]" in after
    assert "Brant" not in released
    assert "Brant" not in told
    assert "he was threatened" in told
    assert dropped.status == 303
    assert "Brant" in reviewer.get("/release/preview/index.html").text


def test_a_case_is_verified_from_its_page(case: StoredCase, coder: Visitor) -> None:
    sound = words(coder.post("/verify").text)
    captured = case.documents().rows[0].capture.removeprefix("sha256:")
    evidence = next((case.folder / "evidence").rglob(captured))
    evidence.chmod(0o644)
    evidence.write_bytes(evidence.read_bytes() + b"!")
    broken = words(coder.post("/verify").text)

    assert "All of it holds." in sound
    assert "does not hold" in broken or "do not hold" in broken
