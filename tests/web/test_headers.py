"""What every answer tells the browser, and which requests are not answered at all."""

from __future__ import annotations

import pytest
from litestar import Litestar

from recount.web.security.roles import Role
from tests.web.conftest import PASSWORD
from tests.web.routes import routes
from tests.web.visitor import Visitor, visit

ALWAYS = {
    "content-security-policy",
    "x-content-type-options",
    "x-frame-options",
    "referrer-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "permissions-policy",
    "cache-control",
}


def _lacks(headers: dict[str, str]) -> set[str]:
    lacks = ALWAYS - headers.keys()
    policy = headers.get("content-security-policy", "")
    if "unsafe" in policy or "*" in policy or "default-src" not in policy:
        lacks.add("a strict policy")
    return lacks | ({"no server"} if "server" in headers else set())


def test_every_answer_carries_them_errors_and_files_too(
    team: Litestar, visitor: Visitor
) -> None:
    told = {}
    for signed_in in (False, True):
        if signed_in:
            visitor.sign_in("admin", PASSWORD)
            visitor.get("/accounts")
        for route in routes(team):
            if route.path == "/sign-out":
                continue
            headers = {"sec-fetch-site": "same-origin"}
            for method in (route.method, "PUT", "TRACE", "HEAD"):
                answer = visitor.send(method, route.path, headers=headers)
                told[signed_in, method, route.path] = _lacks(answer.headers)
    for path in ("/nowhere", "/static/nowhere", "/%00", "/..%2f..%2fetc/passwd", "//"):
        told[False, "GET", path] = _lacks(visitor.get(path).headers)
    long = visitor.get("/" + "x" * 3_000)
    foreign = visitor.get("/", host="elsewhere.example")
    assert (long.status, foreign.status) == (414, 421)
    told[False, "GET", "long"] = _lacks(long.headers)
    told[False, "GET", "foreign"] = _lacks(foreign.headers)
    assert {key: lacks for key, lacks in told.items() if lacks} == {}


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere(
    visitor: Visitor,
) -> None:
    policy = visitor.get("/sign-in").headers["content-security-policy"]
    assert dict(part.split(" ", 1) for part in policy.split("; ")) == {
        "default-src": "'self'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8000", 303),
        ("localhost:8000", 303),
        ("LOCALHOST:8000", 303),
        ("[::1]:8000", 303),
        ("127.0.0.1", 421),
        ("127.0.0.1:8001", 421),
        ("elsewhere.example:8000", 421),
        ("127.0.0.1.elsewhere.example:8000", 421),
        ("127.0.0.1:8000@elsewhere.example", 421),
        ("", 421),
    ],
)
def test_a_foreign_name_that_leads_here_is_not_answered(
    visitor: Visitor, host: str, status: int
) -> None:
    assert visitor.get("/account", host=host).status == status


def test_a_head_is_a_get_without_its_body(visitor: Visitor) -> None:
    whole = visitor.get("/sign-in")
    head = visitor.send("HEAD", "/sign-in")
    assert (head.status, head.body) == (200, b"")
    assert head.headers == whole.headers


def test_a_fault_tells_nothing_of_its_cause(
    local: Litestar, caplog: pytest.LogCaptureFixture
) -> None:
    from litestar import get

    @get("/fault", opt={"role": Role.READER}, sync_to_thread=False)
    def fault() -> str:
        msg = "the secret of the inside"
        raise ValueError(msg)

    local.register(fault)
    with visit(local) as visitor:
        visitor.get("/enter?token=once")
        answer = visitor.get("/fault")
    assert answer.status == 500
    assert "secret" not in answer.text
    assert "the secret of the inside" in caplog.text
    assert _lacks(answer.headers) == set()


def test_a_page_is_not_kept_and_a_file_is(visitor: Visitor) -> None:
    assert visitor.get("/sign-in").headers["cache-control"] == "no-store"


def test_the_own_files_are_found_by_name_only(visitor: Visitor) -> None:
    for name in ("../app.py", "%2e%2e/app.py", "/etc/passwd", "..\\app.py", ""):
        assert visitor.get(f"/static/{name}").status == 404
