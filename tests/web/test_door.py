"""Coming in: the printed address, passwords, sessions, and how often one may try."""

from __future__ import annotations

import json

import pytest
from litestar import Litestar

from recount.case.access import Access
from recount.case.stored import StoredCase
from recount.errors import ConfigError
from recount.web.app import create_app
from recount.web.security.sessions import hashed
from recount.web.settings import WebSettings
from tests.web.conftest import PASSWORD, Hands
from tests.web.visitor import SAME, Visitor, visit

COOKIE = "recount-8000"


def test_the_printed_address_lets_in_once(local: Litestar) -> None:
    with visit(local) as first, visit(local) as second:
        assert first.get("/run/events").status == 401
        entered = first.get("/enter?token=once")
        assert (entered.status, entered.way) == (303, "/")
        assert first.get("/run/events").status == 200
        assert second.get("/enter?token=once").status == 401
        assert second.get("/run/events").status == 401


@pytest.mark.parametrize("token", ["", "twice", "onc", "once%00", "%ff"])
def test_another_token_lets_nobody_in(local: Litestar, token: str) -> None:
    with visit(local) as visitor:
        assert visitor.get(f"/enter?token={token}").status == 401


def test_a_session_cookie_is_out_of_reach_of_scripts_and_sites(
    local: Litestar, visitor: Visitor
) -> None:
    with visit(local) as alone:
        cookies = [
            alone.get("/enter?token=once").cookies[0],
            visitor.sign_in("coder", PASSWORD).cookies[0],
        ]
    for cookie in cookies:
        parts = {part.strip().lower() for part in cookie.split(";")}
        assert {"httponly", "samesite=strict", "path=/"} <= parts


def test_by_https_the_cookie_is_secure_and_bound_to_the_host(case: StoredCase) -> None:
    settings = WebSettings(team=True, public_url="https://room.example")
    with visit(create_app(case, settings), "https://room.example") as visitor:
        entered = visitor.sign_in("coder", PASSWORD)
    cookie = entered.cookies[0]
    assert cookie.startswith("__Host-recount=")
    assert "secure" in cookie.lower()
    assert entered.headers["strict-transport-security"] == "max-age=31536000"


def test_signing_in_leads_where_the_person_wanted_to_go(visitor: Visitor) -> None:
    asked = visitor.get("/account")
    assert (asked.status, asked.way) == (
        303,
        "/sign-in?way=/account",
    )
    form = {"name": "reader", "password": PASSWORD, "next": "/account"}
    entered = visitor.post("/sign-in", form)
    assert (entered.status, entered.way) == (303, "/account")
    assert visitor.get("/account").status == 200


@pytest.mark.parametrize(
    "way",
    [
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "\\/elsewhere.example/",
        "javascript:alert(1)",
        "//[",
        "///elsewhere.example",
        "/\u0085/elsewhere.example",
        "/\t/elsewhere.example",
        "elsewhere",
        "",
    ],
)
def test_signing_in_leads_nowhere_else(visitor: Visitor, way: str) -> None:
    form = {"name": "reader", "password": PASSWORD, "next": way}
    assert visitor.post("/sign-in", form).way == "/"


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("coder", "four quiet river"),
        ("coder", ""),
        ("nobody", PASSWORD),
        ("", ""),
        ("coder", "x" * 5_000),
        ("coder\x00", PASSWORD),
        ("coder' OR '1'='1", PASSWORD),
    ],
)
def test_a_wrong_name_or_password_is_told_in_one_way(
    visitor: Visitor, name: str, password: str
) -> None:
    refused = visitor.sign_in(name, password)
    assert refused.status == 401
    assert "Name and password do not fit together." in refused.text
    assert refused.cookies == ()
    assert visitor.get("/account").status == 303


def test_a_closed_account_lets_nobody_in(access: Access, team: Litestar) -> None:
    with visit(team) as inside, visit(team) as outside:
        inside.sign_in("coder", PASSWORD)
        access.disable("coder", by="admin")
        assert inside.get("/account").status == 303
        assert outside.sign_in("coder", PASSWORD).status == 401


def test_a_session_that_was_put_into_a_browser_is_worth_nothing(
    access: Access, team: Litestar
) -> None:
    with visit(team) as attacker, visit(team) as victim:
        attacker.sign_in("reader", PASSWORD)
        planted = attacker.cookies[COOKIE]
        victim.cookies[COOKIE] = planted
        victim.sign_in("admin", PASSWORD)
        assert victim.cookies.keys() == {COOKIE}
        assert victim.cookies[COOKIE] != planted
        assert access.session(hashed(planted), "") is None
        assert attacker.get("/accounts").status == 303


def test_a_made_up_session_is_not_adopted(access: Access, team: Litestar) -> None:
    with visit(team) as visitor:
        visitor.cookies[COOKIE] = "made-up"
        assert visitor.get("/account").status == 303
        visitor.sign_in("reader", PASSWORD)
        assert access.session(hashed("made-up"), "") is None


def test_what_is_kept_of_a_session_lets_nobody_in(
    access: Access, team: Litestar
) -> None:
    with visit(team) as visitor:
        visitor.sign_in("reader", PASSWORD)
        kept = hashed(visitor.cookies[COOKIE])
        assert access.session(kept, "") is not None
    with visit(team) as thief:
        thief.cookies[COOKIE] = kept
        assert thief.get("/account").status == 303


def test_a_session_ends_after_its_hours(visitor: Visitor, clock: Hands) -> None:
    visitor.sign_in("reader", PASSWORD)
    clock.now += 12 * 3600 - 1
    assert visitor.get("/account").status == 200
    clock.now += 1
    assert visitor.get("/account").status == 303


def test_signing_out_ends_this_session_only(team: Litestar) -> None:
    with visit(team) as here, visit(team) as there:
        for each in (here, there):
            each.sign_in("reader", PASSWORD)
            each.get("/account")
        secret = here.cookies[COOKIE]
        assert here.post("/sign-out").status == 303
        here.cookies[COOKIE] = secret
        assert here.get("/account").status == 303
        assert there.get("/account").status == 200


def test_signing_out_everywhere_ends_all_sessions_and_tokens(team: Litestar) -> None:
    with visit(team) as here, visit(team) as there, visit(team) as other:
        for each in (here, there):
            each.sign_in("reader", PASSWORD)
            each.get("/account")
        other.sign_in("coder", PASSWORD)
        token = _token(here)
        assert here.post("/account/sign-out-everywhere").status == 303
        assert there.get("/account").status == 303
        assert other.get("/account").status == 200
        assert other.get("/account", authorization=f"Bearer {token}").way


def test_a_new_password_puts_out_whoever_knew_the_old_one(team: Litestar) -> None:
    with visit(team) as owner, visit(team) as thief:
        for each in (owner, thief):
            each.sign_in("coder", PASSWORD)
            each.get("/account")
        wrong = {"old": "another one here", "new": "seven slow ferries"}
        assert owner.post("/account/password", wrong).status == 422
        short = {"old": PASSWORD, "new": "short"}
        assert owner.post("/account/password", short).status == 422
        right = {"old": PASSWORD, "new": "seven slow ferries"}
        assert owner.post("/account/password", right).status == 303
        assert owner.get("/account").status == 200
        assert thief.get("/account").status == 303
        assert thief.sign_in("coder", PASSWORD).status == 401
        assert thief.sign_in("coder", "seven slow ferries").status == 303


def test_a_script_acts_by_its_token_and_a_cookie_of_it_opens_nothing(
    team: Litestar,
) -> None:
    with visit(team) as person, visit(team) as script, visit(team) as page:
        person.sign_in("coder", PASSWORD)
        person.get("/account")
        token = _token(person)
        bearer = {"authorization": f"Bearer {token}"}
        assert script.get("/account", **bearer).status == 200
        assert script.post("/run", headers=bearer).status == 303
        page.cookies[COOKIE] = token
        assert page.get("/account").status == 303
        session = person.cookies[COOKIE]
        assert script.get("/account", authorization=f"Bearer {session}").way
        assert script.get("/account", authorization=f"Basic {token}").way


def _token(visitor: Visitor) -> str:
    page = visitor.post("/account/token").text
    return page.split("<code>")[1].split("</code>")[0]


def test_guessing_a_password_ends_after_five_tries(
    team: Litestar, clock: Hands
) -> None:
    with visit(team) as visitor:
        told = [visitor.sign_in("coder", "wrong guess") for _ in range(7)]
        assert [each.status for each in told] == [401] * 5 + [429] * 2
        assert told[-1].headers["retry-after"] == "901"
        # The right one is refused too: a guess must not be told apart.
        assert visitor.sign_in("coder", PASSWORD).status == 429
        assert visitor.sign_in("reader", PASSWORD).status == 303
        clock.now += 901
        assert visitor.sign_in("coder", PASSWORD).status == 303


def test_one_address_guesses_thirty_times_over_all_names(team: Litestar) -> None:
    with visit(team) as visitor:
        told = [visitor.sign_in(f"name{n}", "guess").status for n in range(32)]
        assert told == [401] * 30 + [429] * 2


def test_signing_in_often_is_not_guessing(team: Litestar) -> None:
    with visit(team) as visitor:
        told = {visitor.sign_in("coder", PASSWORD).status for _ in range(40)}
        assert told == {303}


def test_names_in_other_letters_do_not_give_more_tries(team: Litestar) -> None:
    with visit(team) as visitor:
        names = ["coder", "Coder", "CODER", "cOder", "codEr", "coDer"]
        told = [visitor.sign_in(name, "guess").status for name in names]
        assert told == [401] * 5 + [429]


@pytest.mark.parametrize(
    ("peer", "forwarded", "limited"),
    [
        ("203.0.113.9", "198.51.100.{n}", True),  # not a proxy of ours
        ("192.0.2.1", "198.51.100.{n}", False),  # our proxy: each its own address
        ("192.0.2.1", "198.51.100.{n}, 203.0.113.9", True),  # made up on the left
        ("192.0.2.1", "203.0.113.9, 192.0.2.1", True),  # two proxies in a row
        ("192.0.2.1", "no address", True),
    ],
)
def test_only_a_configured_proxy_tells_who_asks(
    case: StoredCase, clock: Hands, peer: str, forwarded: str, limited: bool
) -> None:
    settings = WebSettings(
        team=True, public_url="https://room.example", proxies=("192.0.2.1",)
    )
    app = create_app(case, settings, clock=clock)
    with visit(app, "https://room.example") as visitor:
        visitor.address = peer
        told = [
            visitor.post(
                "/sign-in",
                {"name": "coder", "password": "guess"},
                headers=SAME | {"x-forwarded-for": forwarded.format(n=n)},
            ).status
            for n in range(6)
        ]
    assert told == [401] * 5 + [429 if limited else 401]


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"host": "198.51.100.7"}, "--team"),
        ({"team": True, "host": "198.51.100.7"}, "--public-url"),
        ({"team": True, "public_url": "http://room.example"}, "unencrypted"),
        ({"team": True, "public_url": "room.example"}, "no web address"),
    ],
)
def test_a_room_that_could_be_overheard_does_not_open(
    settings: dict[str, object], told: str
) -> None:
    with pytest.raises(ConfigError, match=told):
        WebSettings(**settings)  # type: ignore[arg-type]


def test_the_log_tells_who_signed_in_and_what_was_done_to_accounts(
    case: StoredCase, visitor: Visitor
) -> None:
    before = case.log().total
    visitor.sign_in("admin", "wrong guess")
    visitor.sign_in("admin", PASSWORD)
    visitor.get("/accounts")
    visitor.post("/accounts", {"name": "new", "role": "reader"})
    visitor.post("/accounts/new/role", {"role": "coder"})
    visitor.post("/accounts/new/password")
    visitor.post("/accounts/new/disable")
    visitor.post("/account/token")
    visitor.post("/account/sign-out-everywhere")
    log = case.log()
    new = [entry for entry in reversed(log.rows) if entry.seq > before]
    assert [(e.kind, e.by, json.loads(e.body)["act"]) for e in new] == [
        ("account", "admin", act)
        for act in (
            "sign in",
            "add",
            "role",
            "password",
            "disable",
            "make a token",
            "sign out everywhere",
        )
    ]
    assert PASSWORD not in str(log.rows)
    assert case.verify().faults == ()
