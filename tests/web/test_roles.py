"""Each role on each route by each method: the matrix is made from the routes."""

from __future__ import annotations

import pytest
from litestar import Litestar, get

from recount.case.access import Access
from recount.case.stored import StoredCase
from recount.errors import ConfigError
from recount.model.judgement import Verdict
from recount.web.security.admit import check_declared
from recount.web.security.roles import PUBLIC, Role
from recount.web.security.sessions import SCRIPT_DAYS, TeamSessions
from recount.web.settings import WebSettings
from tests.web.conftest import Hands, signed_in
from tests.web.routes import Route, routes
from tests.web.visitor import Visitor, visit

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
NOT_LET_IN = {303, 401, 403}


def _ask(visitor: Visitor, route: Route) -> int:
    if route.method == "GET":
        return visitor.get(route.path).status
    headers = {"sec-fetch-site": "same-origin", "x-csrf-token": visitor.csrf}
    return visitor.send(route.method, route.path, headers=headers).status


def test_no_role_reaches_a_route_above_it(team: Litestar, visitor: Visitor) -> None:
    told, expected = {}, {}
    for route in routes(team):
        for role in (None, *Role):
            if route.needed == PUBLIC:
                continue
            signed_in(team, visitor, role)
            status = _ask(visitor, route)
            key = (route.method, route.path, role)
            if role is None:
                told[key] = status
                expected[key] = 401 if route.path.startswith("/api/") else 303
            elif isinstance(route.needed, Role) and role < route.needed:
                told[key], expected[key] = status, 403
            else:
                told[key], expected[key] = status in {401, 403} or status > 499, False
    assert told == expected
    assert len(told) > 5 * 10


def test_a_route_answers_no_method_that_it_does_not_declare(
    team: Litestar, visitor: Visitor
) -> None:
    declared: dict[str, set[str]] = {}
    for route in routes(team):
        declared.setdefault(route.path, set()).add(route.method)
    told = {}
    for path, methods in declared.items():
        for method in sorted(set(METHODS) - methods):
            if method == "HEAD" and "GET" in methods:
                continue
            signed_in(team, visitor, Role.ADMIN)
            headers = {"x-csrf-token": visitor.csrf}
            told[method, path] = visitor.send(method, path, headers=headers).status
    assert set(told.values()) == {405}


def test_a_write_without_a_session_changes_nothing(
    team: Litestar, visitor: Visitor, case: StoredCase
) -> None:
    before = case.log().total
    for route in routes(team):
        if route.method != "GET":
            visitor.send(route.method, route.path, headers={"origin": "null"})
    assert case.log().total == before


def test_a_route_without_a_role_keeps_the_application_from_starting() -> None:
    @get("/open", sync_to_thread=False)
    def forgotten() -> str:
        return "open"

    app = Litestar([forgotten], openapi_config=None, logging_config=None)
    with pytest.raises(ConfigError, match=r"/open .*declares no role"):
        check_declared(app.routes)


def test_a_route_that_is_added_later_is_open_to_nobody(team: Litestar) -> None:
    @get("/later", sync_to_thread=False)
    def later() -> str:
        return "open"

    team.register(later)
    with visit(team) as visitor:
        signed_in(team, visitor, Role.ADMIN)
        assert visitor.get("/later").status == 403


def test_in_local_mode_every_route_asks_for_the_printed_address(
    local: Litestar,
) -> None:
    with visit(local) as visitor:
        told = {
            route: _ask(visitor, route)
            for route in routes(local)
            if route.needed != PUBLIC
        }
    assert set(told.values()) == {401}


def test_a_token_of_a_script_ends(access: Access, team: Litestar, clock: Hands) -> None:
    sessions = TeamSessions(access, WebSettings(team=True), clock)
    token = sessions.open_script("reader")
    with visit(team) as visitor:
        bearer = {"authorization": f"Bearer {token}"}
        assert visitor.get("/account", **bearer).status == 200
        clock.now += SCRIPT_DAYS * 24 * 3600
        assert visitor.get("/account", **bearer).status == 303


def test_the_last_admin_stays(team: Litestar, visitor: Visitor) -> None:
    signed_in(team, visitor, Role.ADMIN)
    assert visitor.post("/accounts/admin/disable").status == 422
    assert visitor.post("/accounts/admin/role", {"role": "reader"}).status == 422
    assert visitor.post("/accounts/coder/role", {"role": "admin"}).status == 303
    assert visitor.post("/accounts/admin/role", {"role": "reader"}).status == 303
    assert visitor.get("/accounts").status == 403


@pytest.mark.parametrize("name", ["", "a b", "a\u202eb", "a" * 65, "<b>", "a/b", "a\n"])
def test_a_name_that_could_deceive_gets_no_account(
    team: Litestar, visitor: Visitor, access: Access, name: str
) -> None:
    signed_in(team, visitor, Role.ADMIN)
    assert visitor.post("/accounts", {"name": name, "role": "reader"}).status == 422
    assert access.find(name) is None


def test_no_form_lets_a_coder_join_events_or_undo_a_reviewer(
    case: StoredCase, team: Litestar, visitor: Visitor
) -> None:
    first, second = (row.event.id for row in case.events(limit=2).rows)
    claim = case.claims(limit=1).rows[0].claim.id
    settled = case.judge(
        [claim], Verdict.ACCEPT, "both agree", by="reviewer", adjudicates=True
    )
    merge = {"verdict": "merge", "about": first, "other": second, "reason": "one day"}
    split = {"verdict": "split", "about": claim, "reason": "another day"}
    undo = {"verdict": "undo", "about": settled.id, "reason": "by mistake"}
    asked = [
        (f"/events/{first}", merge),
        (f"/claims/{claim}", merge),
        (f"/claims/{claim}", split),
        (f"/claims/{claim}", undo),
        ("/review", undo),
    ]
    signed_in(team, visitor, Role.CODER)
    assert [visitor.post(path, form).status for path, form in asked] == [403] * 5
    assert case.judgements().total == 1
    signed_in(team, visitor, Role.REVIEWER)
    assert visitor.post(f"/events/{first}", merge).status == 303
    assert case.judgements().total == 2
