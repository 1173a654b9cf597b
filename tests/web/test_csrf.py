"""Writes that a page elsewhere makes a browser send in a person's name."""

from __future__ import annotations

import pytest
from litestar import Litestar

from recount.case.access import Access
from recount.web.security.roles import Role
from tests.web.conftest import PASSWORD
from tests.web.visitor import SAME, Visitor, visit

OWN = {"origin": "http://127.0.0.1:8000"}
OTHER = {"origin": "http://elsewhere.example"}


@pytest.fixture
def admin(visitor: Visitor) -> Visitor:
    visitor.sign_in("admin", PASSWORD)
    visitor.get("/accounts")
    return visitor


def _add(visitor: Visitor, token: str, headers: dict[str, str]) -> int:
    fields = {"name": "new", "role": "coder"}
    return visitor.post("/accounts", fields, csrf=token, headers=headers).status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (SAME, 200),
        (OWN, 200),
        (SAME | {"origin": "null"}, 200),  # as a form does under no-referrer
        ({}, 200),  # an old browser; the token tells
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "none"}, 403),
        (OTHER, 403),
        (SAME | OTHER, 403),
        ({"origin": "http://127.0.0.1:8001"}, 403),
        ({"origin": "https://127.0.0.1:8000"}, 403),
        ({"origin": "http://127.0.0.1:8000.elsewhere.example"}, 403),
    ],
)
def test_a_write_with_the_token_comes_from_the_own_pages(
    admin: Visitor, access: Access, headers: dict[str, str], status: int
) -> None:
    assert _add(admin, admin.csrf, headers) == status
    assert (access.find("new") is not None) == (status == 200)


@pytest.mark.parametrize("token", ["", "x", "ü", "\ud800".encode(errors="replace")])
def test_a_write_without_the_token_is_refused(
    admin: Visitor, access: Access, token: str
) -> None:
    assert _add(admin, token, SAME) == 403
    assert _add(admin, token, SAME | {"x-csrf-token": "x"}) == 403
    assert access.find("new") is None


def test_the_token_of_another_session_does_not_count(
    team: Litestar, access: Access, admin: Visitor
) -> None:
    with visit(team) as other:
        other.sign_in("admin", PASSWORD)
        other.get("/accounts")
        assert _add(admin, other.csrf, SAME) == 403
    assert access.find("new") is None


def test_the_token_may_come_in_a_header_as_scripts_of_the_page_send_it(
    admin: Visitor,
) -> None:
    assert _add(admin, "", SAME | {"x-csrf-token": admin.csrf}) == 200


def test_two_tokens_in_one_form_are_none(admin: Visitor) -> None:
    fields = [("name", "new"), ("role", "coder"), ("csrf", "x")]
    assert admin.post("/accounts", fields).status == 403


def test_a_form_as_text_plain_is_refused(admin: Visitor, access: Access) -> None:
    # The old way of sending JSON across sites without asking first.
    body = f"name=new&role=coder&csrf={admin.csrf}".encode()
    for kind in ("text/plain", "application/json", ""):
        told = {"content-type": kind, **SAME}
        assert admin.send("POST", "/accounts", headers=told, body=body).status == 403
    assert access.find("new") is None


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (SAME, 303),
        (OWN, 303),
        ({}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        (OTHER, 403),
    ],
)
def test_nobody_is_signed_in_by_a_page_elsewhere(
    visitor: Visitor, headers: dict[str, str], status: int
) -> None:
    form = {"name": "reader", "password": PASSWORD}
    assert visitor.post("/sign-in", form, headers=headers).status == status


def test_writes_that_come_too_fast_wait(access: Access, team: Litestar) -> None:
    settings = team.state.settings
    with visit(team) as visitor:
        visitor.sign_in("coder", PASSWORD)
        visitor.get("/account")
        told = [visitor.post("/run").status for _ in range(settings.writes_a_minute)]
        assert set(told) == {303}
        refused = visitor.post("/run")
        assert (refused.status, refused.headers["retry-after"]) == (429, "61")
        assert visitor.get("/account").status == 200
    assert {each.role for each in access.everybody()} == set(Role)
