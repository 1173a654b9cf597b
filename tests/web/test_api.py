"""The interface for programs: the records of the command line, in pages."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from litestar import Litestar

from recount.case.stored import StoredCase
from recount.model.account import Role
from recount.web.security.roles import word
from tests.web.conftest import signed_in
from tests.web.visitor import SAME, Answer, Visitor, visit

API = "/api/v1"


@pytest.fixture
def script(team: Litestar) -> Iterator[Visitor]:
    """A script with a reviewer's token."""
    with visit(team) as visitor:
        yield with_token(team, visitor, Role.REVIEWER)


def with_token(team: Litestar, visitor: Visitor, role: Role) -> Visitor:
    token = team.state.door.sessions.open_script(word(role))
    visitor.bearer = {"authorization": f"Bearer {token}"}
    return visitor


def ask(script: Visitor, path: str, **headers: str) -> Answer:
    return script.get(f"{API}{path}", **script.bearer, **headers)


def tell(script: Visitor, path: str, body: object) -> Answer:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {"content-type": "application/json", **script.bearer}
    return script.send("POST", f"{API}{path}", headers=headers, body=data)


def printed(*words: str) -> list[dict[str, Any]]:
    """What the command line prints of the case as JSON."""
    command = [sys.executable, "-m", "recount", *words, "--format", "json"]
    done = subprocess.run(command, capture_output=True, check=True)
    rows: list[dict[str, Any]] = json.loads(done.stdout)
    return rows


def test_records_are_those_of_the_command_line(
    case: StoredCase, script: Visitor
) -> None:
    folder = str(case.folder)
    told = {
        "status": [ask(script, "/status").json()],
        "ledger": ask(script, "/ledger").json()["rows"],
        "log": [
            each
            for each in ask(script, "/log?limit=1000").json()["rows"]
            if "make a token" not in each["body"]
        ],
        "claims": [each["claim"] for each in _all(script, "/claims")],
        "judgements": ask(script, "/judgements").json()["rows"],
    }
    expected = {name: printed(name, folder) for name in told}
    expected["log"] = [
        each for each in expected["log"] if "make a token" not in each["body"]
    ]
    for claim in told["claims"]:
        if claim["ratio"] is None:
            del claim["ratio"]
    # Two figures of one quote may stand in either order.
    for rows in (told["claims"], expected["claims"]):
        rows.sort(key=lambda claim: claim["id"])
    assert told == expected
    assert len(told["claims"]) == 142


def _all(script: Visitor, path: str, limit: int = 50) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    after = ""
    while True:
        page = ask(script, f"{path}?limit={limit}&after={after}").json()
        rows += page["rows"]
        after = page["next"]
        if not after:
            assert len(rows) == page["total"]
            return rows


@pytest.mark.parametrize(
    "path", ["/claims", "/documents", "/events", "/ledger", "/log", "/judgements"]
)
def test_pages_hold_each_row_once(script: Visitor, path: str) -> None:
    for limit in (1, 7, 1_000):
        rows = [json.dumps(row, sort_keys=True) for row in _all(script, path, limit)]
        assert len(set(rows)) == len(rows)


def test_an_event_leads_to_its_findings_lineage_and_words(script: Visitor) -> None:
    event = ask(script, "/events?limit=1").json()["rows"][0]["event"]["id"]
    findings = ask(script, f"/events/{event}/findings").json()
    lineage = ask(script, f"/events/{event}/lineage").json()
    shown = ask(script, f"/events/{event}/shown").json()
    assert ask(script, f"/events/{event}").json()["event"]["id"] == event
    assert findings["event"] == event
    assert lineage["origins"]
    assert shown["event"]["findings"]


def test_what_is_the_same_is_not_sent_again(script: Visitor) -> None:
    first = ask(script, "/claims")
    again = ask(script, "/claims", **{"if-none-match": first.headers["etag"]})
    other = ask(script, "/claims", **{"if-none-match": '"something else"'})
    assert (again.status, again.body) == (304, b"")
    assert (other.status, other.body) == (200, first.body)
    claim = first.json()["rows"][0]["claim"]["id"]
    _accept(script, claim)
    changed = ask(script, "/claims", **{"if-none-match": first.headers["etag"]})
    assert changed.status == 200
    assert changed.json()["rows"][0]["state"] == "accepted"


def _accept(script: Visitor, claim: str) -> Answer:
    body = {"about": [claim], "verdict": "accept", "reason": "as the text says"}
    return tell(script, "/judgements", body)


def test_a_judgement_is_appended_under_the_name_of_the_account(
    script: Visitor,
) -> None:
    claim = ask(script, "/claims?limit=1").json()["rows"][0]["claim"]["id"]
    made = _accept(script, claim)
    assert made.status == 201
    assert (made.json()["by"], made.json()["about"]) == ("reviewer", [claim])
    assert ask(script, "/judgements").json()["rows"][0]["id"] == made.json()["id"]


@pytest.mark.parametrize(
    ("body", "status", "told"),
    [
        (b"", 400, "data"),
        (b"{", 400, "truncated"),
        (b"[" * 100_000, 400, "too deep"),
        ([], 400, "object"),
        ({"about": [], "verdict": "accept", "reason": "x"}, 400, "about"),
        ({"about": ["x"], "verdict": "praise", "reason": "x"}, 400, "verdict"),
        ({"about": ["x"], "verdict": "accept", "reason": "x"}, 422, "no claim x"),
        ({"about": ["x"], "verdict": "accept", "reason": ""}, 400, "reason"),
        ({"about": ["x"], "verdict": "undo", "reason": "x"}, 404, "nothing"),
        ({"about": ["x"], "verdict": "accept", "reason": "x", "by": "me"}, 400, "by"),
        ({"about": ["x" * 300], "verdict": "accept", "reason": "x"}, 400, "about"),
    ],
)
def test_a_judgement_that_makes_no_sense_is_refused_with_the_reason(
    case: StoredCase, script: Visitor, body: object, status: int, told: str
) -> None:
    refused = tell(script, "/judgements", body)
    assert refused.status == status
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["status"] == status
    assert told in refused.json()["detail"]
    assert case.judgements().total == 0


def test_joining_events_and_adjudicating_need_a_reviewer(
    case: StoredCase, team: Litestar, script: Visitor
) -> None:
    events = [row.event.id for row in case.events(limit=2).rows]
    claim = case.claims(limit=1).rows[0].claim.id
    merge = {"about": events, "verdict": "merge", "reason": "one day, one place"}
    settle = {
        "about": [claim],
        "verdict": "accept",
        "reason": "both read it",
        "adjudicates": True,
    }
    with visit(team) as visitor:
        coder = with_token(team, visitor, Role.CODER)
        mine = _accept(coder, claim).json()["id"]
        theirs = _accept(script, claim).json()["id"]
        undo = {"verdict": "undo", "reason": "by mistake"}
        assert tell(coder, "/judgements", merge).status == 403
        assert tell(coder, "/judgements", settle).status == 403
        assert tell(coder, "/judgements", undo | {"about": [theirs]}).status == 403
        assert tell(coder, "/judgements", undo | {"about": [mine]}).status == 201
    assert tell(script, "/judgements", settle).status == 201
    assert tell(script, "/judgements", merge).status == 201


@pytest.mark.parametrize("path", ["documents", "claims", "events"])
@pytest.mark.parametrize(
    "key",
    [
        "event-0123456789abcdef",
        "document-0123456789abcdef",
        "..%2F..%2Fcase.toml",
        "'%20OR%20'1'='1",
        "%00",
        "%ff",
        "x" * 1_500,
        "%F0%9F%95%8A",
    ],
)
def test_an_unknown_id_is_told_from_nothing_else(
    script: Visitor, path: str, key: str
) -> None:
    unknown = ask(script, f"/{path}/{key}")
    nowhere = ask(script, "/nowhere")
    assert (unknown.status, unknown.body) == (404, nowhere.body)


@pytest.mark.parametrize(
    "after",
    [
        "x",
        "W10",  # []
        "WzFd",  # [1]
        "Wy01XQ",  # [-5]
        "Wzk5OTk5OTk5OTk5OTk5OTk5OTk5XQ",  # [99999999999999999999]
        "WyJ4IiwieCJd",  # ["x","x"]
        "W251bGxd",  # [null]
        "%00",
        "x" * 501,
    ],
)
@pytest.mark.parametrize(
    "path",
    ["/claims", "/documents", "/events", "/ledger", "/log", "/judgements", "/search"],
)
def test_a_made_up_place_in_a_list_is_refused_or_holds_no_harm(
    script: Visitor, path: str, after: str
) -> None:
    asked = f"{path}?text=killed&after={after}"
    assert ask(script, asked).status in {200, 400, 422}


def test_words_that_mean_something_to_the_store_are_mere_words(
    script: Visitor,
) -> None:
    for words in ('"', "'", "*", "NEAR(a b)", "a AND", "-", "%", "_", "\\", "col:x"):
        for path in ("/search?text=", "/claims?text=", "/documents?text="):
            assert ask(script, f"{path}{quote(words)}").status == 200


def test_a_session_writes_with_its_token_only(team: Litestar) -> None:
    with visit(team) as visitor:
        signed_in(team, visitor, Role.CODER)
        told = {"content-type": "application/json", **SAME}
        bare = visitor.send("POST", f"{API}/runs", headers=told)
        meant = told | {"x-csrf-token": visitor.csrf}
        assert bare.status == 403
        assert visitor.send("POST", f"{API}/runs", headers=meant).status == 202


def test_files_are_taken_and_read_by_a_run(
    team: Litestar, case: StoredCase, visitor: Visitor
) -> None:
    signed_in(team, visitor, Role.CODER)
    text = b"On 14 March 2005 shells hit Kelmiste. The mayor said 31 women were killed."
    files = [("mayor.txt", text), ("../../x\u202e.txt", text + b" Later."), ("e", b"")]
    about = {"publisher": "The Harbour Post", "published": "2005-03-15"}
    added = visitor.upload(f"{API}/files", files, about)
    assert (added.status, added.json()["offered"]) == (201, 3)
    assert visitor.upload("/files", files, about).way == "/files"
    assert visitor.post("/run").way == "/files"
    team.state.runner.wait()
    assert team.state.runner.now.state == "done"
    told = visitor.get("/run/events")
    assert told.headers["content-type"].startswith("text/event-stream")
    assert '"state":"done"' in told.text
    rows = {row.name: row for row in case.documents(publisher="The Harbour Post").rows}
    assert rows["mayor.txt"].claims == 1
    assert all(".." not in name for name in rows)
    assert case.verify().faults == ()


def test_an_upload_that_is_too_large_is_refused_before_it_is_read(
    case: StoredCase,
) -> None:
    from recount.web.app import create_app
    from recount.web.settings import WebSettings

    settings = WebSettings(token="once", max_upload_bytes=1_000)  # noqa: S106
    app = create_app(case, settings)
    with visit(app) as visitor:
        visitor.get("/enter?token=once")
        (csrf,) = app.state.door.sessions._open.values()
        visitor.csrf = csrf
        refused = visitor.upload(f"{API}/files", [("a.txt", b"x" * 2_000)])
    assert (refused.status, refused.json()["title"]) == (413, "Too large")
    assert case.ledger(outcome="waiting").total == 0


def test_a_second_run_waits(team: Litestar, script: Visitor) -> None:
    runner = team.state.runner
    first = tell(script, "/runs", {})
    assert (first.status, first.json()["state"]) == (202, "running")
    second = tell(script, "/runs", {})
    assert second.status in {202, 409}  # the first may have ended by then
    runner.wait()
    assert runner.now.state == "done"


def test_a_run_that_fails_says_why(team: Litestar, case: StoredCase) -> None:
    from recount.case import lock

    with lock.running(case.folder, case.store, "somebody else"):
        team.state.runner.start("coder")
        team.state.runner.wait()
    now = team.state.runner.now
    assert now.state == "failed"
    assert "another run of this case is under way" in now.problem


def test_a_release_is_made_and_logged(case: StoredCase, script: Visitor) -> None:
    made = tell(script, "/releases", {"note": "first"})
    assert made.status == 201
    assert (case.folder / "output" / made.json()["folder"] / "index.html").is_file()
    assert [each.by for each in case.log().rows if each.kind == "release"] == [
        "reviewer"
    ]
    assert len(ask(script, "/releases").json()) == 1


def test_an_original_is_a_file_to_be_saved_whatever_it_is(
    case: StoredCase, script: Visitor
) -> None:
    row = case.documents(limit=1).rows[0]
    saved = ask(script, f"/documents/{row.id}/original")
    assert saved.body == case.original(row.id)[1]
    assert saved.headers["content-type"] == "application/octet-stream"
    assert saved.headers["content-disposition"].startswith("attachment;")
    assert saved.headers["content-security-policy"].startswith("sandbox")
