"""Signing in by an identity provider, against one on loopback."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

pytest.importorskip("joserfc", reason="needs the extra oidc")

from joserfc import jwt
from joserfc.jwk import RSAKey
from litestar import Litestar

from recount.case.access import Access
from recount.case.stored import StoredCase
from recount.model.account import Role
from recount.web.app import create_app
from recount.web.settings import OidcSettings, WebSettings
from tests.web.conftest import NOW, Hands
from tests.web.visitor import Answer, Visitor, visit

CLIENT, SECRET = "recount-room", "s:cret/with signs"
NAME = "mira@room.example"
KEY = RSAKey.generate_key(2048, {"kid": "one"}, private=True)
OTHER_KEY = RSAKey.generate_key(2048, {"kid": "one"}, private=True)


class Fake:
    """A provider; a test changes what it answers."""

    def __init__(self) -> None:
        self.issuer = ""
        self.challenge = ""
        self.claims: dict[str, Any] = {}
        self.key = KEY
        self.asked: list[str] = []

    def token(self) -> str:
        told = {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": "1",
            "iat": int(NOW),
            "exp": int(NOW) + 300,
            "email": NAME,
            "email_verified": True,
            **self.claims,
        }
        return jwt.encode({"alg": "RS256", "kid": "one"}, told, self.key)

    def answer(self, path: str, form: dict[str, list[str]], auth: str) -> object:
        self.asked.append(path)
        if path == "/.well-known/openid-configuration":
            return {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/keys",
            }
        if path == "/keys":
            return {"keys": [KEY.as_dict(private=False)]}
        verifier = form["code_verifier"][0].encode()
        digest = base64.urlsafe_b64encode(hashlib.sha256(verifier).digest())
        user = base64.b64decode(auth.removeprefix("Basic ")).decode()
        right = (
            form["code"] == ["good"]
            and digest.rstrip(b"=").decode() == self.challenge
            and user == f"{CLIENT}:s%3Acret%2Fwith%20signs"
        )
        return {"id_token": self.token()} if right else {"error": "invalid_grant"}


@pytest.fixture
def fake() -> Iterator[Fake]:
    made = Fake()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer({})

        def do_POST(self) -> None:
            size = int(self.headers["content-length"])
            self._answer(parse_qs(self.rfile.read(size).decode()))

        def _answer(self, form: dict[str, list[str]]) -> None:
            told = made.answer(self.path, form, self.headers.get("authorization", ""))
            body = json.dumps(told).encode()
            self.send_response(200)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            """Print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    made.issuer = f"http://127.0.0.1:{server.server_address[1]}"
    yield made
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def room(case: StoredCase, fake: Fake, clock: Hands) -> Litestar:
    Access(case).add(NAME, Role.CODER, "", by="test")
    oidc = OidcSettings(issuer=fake.issuer, client_id=CLIENT, client_secret=SECRET)
    return create_app(case, WebSettings(team=True, oidc=oidc), clock=clock)


def _leave(visitor: Visitor, fake: Fake, way: str = "/account") -> dict[str, str]:
    """Go to the provider; return what the provider is asked."""
    left = visitor.get(f"/sign-in/provider?way={way}")
    assert left.status == 303
    assert left.way.startswith(f"{fake.issuer}/authorize?")
    asked = {name: each[0] for name, each in parse_qs(urlsplit(left.way).query).items()}
    fake.challenge = asked["code_challenge"]
    fake.claims.setdefault("nonce", asked["nonce"])
    return asked


def _back(visitor: Visitor, state: str, code: str = "good") -> Answer:
    # As after a way over another site: no strict cookie, and none is needed.
    return visitor.get(
        f"/sign-in/provider/return?code={code}&state={state}",
        **{"sec-fetch-site": "cross-site"},
    )


def test_who_has_an_account_comes_in(room: Litestar, fake: Fake) -> None:
    with visit(room) as visitor:
        asked = _leave(visitor, fake)
        assert asked["redirect_uri"] == "http://127.0.0.1:8000/sign-in/provider/return"
        assert asked["code_challenge_method"] == "S256"
        entered = _back(visitor, asked["state"])
        assert entered.status == 200
        assert 'content="0; url=/account"' in entered.text
        page = visitor.get("/account")
        assert NAME in page.text
        assert "Change the password" not in page.text
        assert visitor.sign_in(NAME, "").status == 401
        assert "/sign-in/provider" in visitor.get("/sign-in").text


def test_a_way_back_is_good_once_and_in_the_browser_that_left(
    room: Litestar, fake: Fake, clock: Hands
) -> None:
    with visit(room) as victim, visit(room) as attacker:
        asked = _leave(attacker, fake)
        # Signing somebody else in to the attacker's account.
        assert _back(victim, asked["state"]).status in {303, 401}
        assert victim.get("/account").status == 303
        assert _back(attacker, asked["state"]).status in {303, 401}
        again = _leave(attacker, fake)
        clock.now += 601
        assert _back(attacker, again["state"]).way.startswith("/sign-in")
        assert fake.asked.count("/token") == 0


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        ({"aud": "another"}, "aud"),
        ({"iss": "http://127.0.0.1:1"}, "iss"),
        ({"exp": int(NOW) - 120}, "expired"),
        ({"nonce": "another"}, "another request"),
        ({"azp": "another", "aud": [CLIENT, "another"]}, "another application"),
        ({"email_verified": False}, "not verified"),
        ({"email_verified": "true"}, "not verified"),
        ({"email": ""}, "no email"),
        ({"email": ["x"]}, "no email"),
    ],
)
def test_a_token_that_does_not_hold_lets_nobody_in(
    room: Litestar, fake: Fake, claims: dict[str, object], told: str
) -> None:
    fake.claims = dict(claims)
    with visit(room) as visitor:
        refused = _back(visitor, _leave(visitor, fake)["state"])
        assert refused.status == 422
        assert told in refused.text
        assert visitor.get("/account").status == 303


def test_a_token_signed_by_another_key_lets_nobody_in(
    room: Litestar, fake: Fake
) -> None:
    fake.key = OTHER_KEY
    with visit(room) as visitor:
        assert _back(visitor, _leave(visitor, fake)["state"]).status == 422
        assert visitor.get("/account").status == 303


def test_a_wrong_code_lets_nobody_in(room: Litestar, fake: Fake) -> None:
    with visit(room) as visitor:
        assert _back(visitor, _leave(visitor, fake)["state"], "bad").status == 422


def test_who_has_no_account_is_told_so(room: Litestar, fake: Fake) -> None:
    fake.claims = {"email": "stranger@room.example"}
    with visit(room) as visitor:
        refused = _back(visitor, _leave(visitor, fake)["state"])
        assert refused.status == 403
        assert "There is no account for stranger@room.example" in refused.text


def test_a_closed_account_stays_out(room: Litestar, fake: Fake, access: Access) -> None:
    access.disable(NAME, by="admin")
    with visit(room) as visitor:
        assert _back(visitor, _leave(visitor, fake)["state"]).status == 403


def test_a_provider_elsewhere_is_asked_by_https_only(
    case: StoredCase, clock: Hands
) -> None:
    oidc = OidcSettings(
        issuer="http://id.example", client_id=CLIENT, client_secret=SECRET
    )
    app = create_app(case, WebSettings(team=True, oidc=oidc), clock=clock)
    with visit(app) as visitor:
        assert "by https only" in visitor.get("/sign-in/provider").text
