"""An identity provider: OpenID Connect with a code, PKCE and a signed token.

Source: OpenID Connect Core 1.0, sections 3.1.2 and 3.1.3.7; RFC 7636.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from urllib.error import URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    Request,
)

import msgspec

from recount.errors import ConfigError, InputError
from recount.web.security.sessions import Clock
from recount.web.settings import OidcSettings

TIMEOUT_S = 10
MAX_BYTES = 1_000_000
LEEWAY_S = 60  # two machines' clocks
SIGNED_BY = ("RS256", "RS384", "RS512", "ES256", "ES384", "PS256", "EdDSA")
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class Endpoints(msgspec.Struct, frozen=True, kw_only=True):
    """What ``/.well-known/openid-configuration`` tells."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str


class _Tokens(msgspec.Struct, frozen=True, kw_only=True):
    id_token: str


class Provider:
    """One identity provider, asked when somebody signs in."""

    def __init__(self, settings: OidcSettings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._opener = OpenerDirector()
        # None that follows redirects: a secret goes where it is configured to go.
        for handler in (
            HTTPHandler(),
            HTTPSHandler(),
            HTTPErrorProcessor(),
            HTTPDefaultErrorHandler(),
        ):
            self._opener.add_handler(handler)
        self._endpoints: Endpoints | None = None

    def way(self, back: str, state: str, nonce: str, verifier: str) -> str:
        """Return the address at the provider where a person signs in.

        Args:
            back: the address to which the provider sends the person back.
            state: comes back with the person.
            nonce: comes back inside the signed token.
            verifier: is shown to the provider when the code is exchanged.
        """
        digest = hashlib.sha256(verifier.encode()).digest()
        asked = {
            "response_type": "code",
            "client_id": self._settings.client_id,
            "redirect_uri": back,
            "scope": "openid email profile",
            "state": state,
            "nonce": nonce,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
        }
        where = self._found().authorization_endpoint
        return f"{where}{'&' if '?' in where else '?'}{urlencode(asked)}"

    def name(self, code: str, back: str, nonce: str, verifier: str) -> str:
        """Return the name of the account for which a code was given.

        Raises:
            InputError: the code or the token does not hold.
        """
        found = self._found()
        told = (self._settings.client_id, self._settings.client_secret)
        secret = ":".join(quote(part, safe="") for part in told)
        answer = self._ask(
            found.token_endpoint,
            fields={
                "grant_type": "authorization_code",
                "code": code,
                "redirect_uri": back,
                "code_verifier": verifier,
            },
            headers={
                "Authorization": f"Basic {base64.b64encode(secret.encode()).decode()}"
            },
        )
        try:
            tokens = msgspec.json.decode(answer, type=_Tokens)
        except msgspec.MsgspecError as error:
            raise _refused(f"its answer is none: {error}") from error
        claims = self._checked(tokens.id_token, self._ask(found.jwks_uri))
        if claims.get("nonce") != nonce:
            raise _refused("its token answers another request")
        return self._named(claims)

    def _named(self, claims: Mapping[str, object]) -> str:
        claim = self._settings.claim
        name = claims.get(claim)
        if not isinstance(name, str) or not name:
            raise _refused(f"its token holds no {claim}")
        if claim == "email" and claims.get("email_verified") is not True:
            raise _refused(f"it has not verified the address {name}")
        return name

    def _checked(self, token: str, keys: bytes) -> dict[str, object]:
        from joserfc import jwt  # noqa: PLC0415
        from joserfc.errors import JoseError  # noqa: PLC0415
        from joserfc.jwk import KeySet  # noqa: PLC0415

        rules = jwt.JWTClaimsRegistry(
            now=int(self._clock()),
            leeway=LEEWAY_S,
            iss={"essential": True, "value": self._settings.issuer},
            aud={"essential": True, "value": self._settings.client_id},
            exp={"essential": True},
            iat={"essential": True},
        )
        try:
            known = KeySet.import_key_set(msgspec.json.decode(keys))
            read = jwt.decode(token, known, algorithms=SIGNED_BY)
            rules.validate(read.claims)
        except (JoseError, ValueError, KeyError, TypeError) as error:
            raise _refused(f"its token does not hold: {error}") from error
        azp = read.claims.get("azp", self._settings.client_id)
        if azp != self._settings.client_id:
            raise _refused("its token was made for another application")
        claims: dict[str, object] = read.claims
        return claims

    def _found(self) -> Endpoints:
        if self._endpoints is None:
            issuer = self._settings.issuer
            answer = self._ask(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
            try:
                told = msgspec.json.decode(answer, type=Endpoints)
            except msgspec.MsgspecError as error:
                msg = f"the identity provider {issuer} tells no endpoints: {error}"
                raise ConfigError(msg) from error
            if told.issuer != issuer:
                msg = f"{issuer} calls itself {told.issuer}; put that into case.toml"
                raise ConfigError(msg)
            self._endpoints = told
        return self._endpoints

    def _ask(
        self,
        address: str,
        *,
        fields: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> bytes:
        where = urlsplit(address)
        if where.scheme != "https" and where.hostname not in LOOPBACK:
            msg = f"the identity provider is asked by https only, not at {address}"
            raise ConfigError(msg)
        request = Request(  # noqa: S310  (the scheme is checked above)
            address,
            data=urlencode(fields).encode() if fields else None,
            headers={"Accept": "application/json", **(headers or {})},
        )
        try:
            with self._opener.open(request, timeout=TIMEOUT_S) as answer:
                body: bytes = answer.read(MAX_BYTES + 1)
        except (URLError, OSError) as error:
            raise _refused(f"{where.netloc} does not answer: {error}") from error
        if len(body) > MAX_BYTES:
            raise _refused("its answer is too long")
        return body


def _refused(reason: str) -> InputError:
    return InputError(
        f"the identity provider cannot be believed: {reason}",
        remedy="Sign in again; if it goes on, tell who looks after this case",
    )
