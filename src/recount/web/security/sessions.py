"""Who a browser or a script is: sessions of accounts, or the one local person."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple, Protocol

from recount.case.access import Access
from recount.model.account import Role, Session
from recount.web.settings import WebSettings

TOKEN_BYTES = 32
SCRIPT_DAYS = 365

Clock = Callable[[], float]
"""Seconds since 1970."""


class Person(NamedTuple):
    """Who is signed in."""

    name: str
    role: Role


class SignedIn(NamedTuple):
    """A person with the token that the person's forms carry."""

    person: Person
    csrf: str
    """empty for a script, which sends no cookie that another page could abuse"""


class Sessions(Protocol):
    """What tells people by the secrets that they show."""

    def by_cookie(self, secret: str) -> SignedIn | None:
        """Return who holds the session of a cookie."""

    def by_bearer(self, secret: str) -> SignedIn | None:
        """Return for whom a script acts."""

    def open(self, name: str) -> str:
        """Begin a session and return the secret of its cookie."""

    def close(self, secret: str) -> None:
        """End the session of a cookie."""


def hashed(secret: str) -> str:
    """Return what is kept of a secret: who reads the store cannot sign in by it."""
    return hashlib.sha256(secret.encode()).hexdigest()


class LocalSessions:
    """One person at this machine, let in once by the address that was printed.

    Held in memory: what was decided lies in the case, and a new start prints a new
    address.
    """

    def __init__(self, settings: WebSettings) -> None:
        self._person = Person(settings.person, Role.ADMIN)
        self._token = settings.token
        self._open: dict[str, str] = {}

    def exchange(self, token: str) -> str:
        """Return the secret of a new session; empty where the token is not valid.

        The token is valid once.
        """
        expected, given = self._token.encode(), token.encode()
        if not expected or not secrets.compare_digest(expected, given):
            return ""
        self._token = ""
        return self.open(self._person.name)

    def by_cookie(self, secret: str) -> SignedIn | None:
        """Return the local person for a session that was opened here."""
        csrf = self._open.get(hashed(secret))
        return None if csrf is None else SignedIn(self._person, csrf)

    def by_bearer(self, secret: str) -> SignedIn | None:  # noqa: ARG002
        """Return nobody: at one's own machine a script takes the command line."""
        return None

    def open(self, name: str) -> str:  # noqa: ARG002
        """Begin a session and return the secret of its cookie."""
        secret = secrets.token_urlsafe(TOKEN_BYTES)
        self._open[hashed(secret)] = secrets.token_urlsafe(TOKEN_BYTES)
        return secret

    def close(self, secret: str) -> None:
        """End the session of a cookie."""
        self._open.pop(hashed(secret), None)


class TeamSessions:
    """Sessions of accounts, held in the case: they outlive a restart."""

    def __init__(self, access: Access, settings: WebSettings, clock: Clock) -> None:
        self._access = access
        self._hours = settings.session_hours
        self._clock = clock

    def by_cookie(self, secret: str) -> SignedIn | None:
        """Return who holds the session of a cookie."""
        # A token of a script would open writes to other pages, were it a cookie.
        return self._find(secret, "browser")

    def by_bearer(self, secret: str) -> SignedIn | None:
        """Return for whom a script acts."""
        return self._find(secret, "token")

    def open(self, name: str) -> str:
        """Begin a session and return the secret of its cookie."""
        csrf = secrets.token_urlsafe(TOKEN_BYTES)
        return self._begin(name, timedelta(hours=self._hours), "browser", csrf)

    def open_script(self, name: str) -> str:
        """Return a new token by which a script acts for an account."""
        return self._begin(name, timedelta(days=SCRIPT_DAYS), "token", "")

    def close(self, secret: str) -> None:
        """End the session of a cookie."""
        self._access.close_session(hashed(secret))

    def close_all(self, name: str) -> None:
        """End all sessions of an account, and all tokens of its scripts."""
        self._access.close_all(name)

    def _begin(self, name: str, lasts: timedelta, kind: str, csrf: str) -> str:
        secret = secrets.token_urlsafe(TOKEN_BYTES)
        session = Session(
            account=name,
            kind=kind,
            csrf=csrf,
            created_at=self._at(),
            expires_at=self._at(lasts),
        )
        self._access.open_session(hashed(secret), session)
        return secret

    def _find(self, secret: str, kind: str) -> SignedIn | None:
        found = self._access.session(hashed(secret), self._at())
        if found is None or found[1].kind != kind:
            return None
        account, session = found
        return SignedIn(Person(account.name, account.role), session.csrf)

    def _at(self, later: timedelta = timedelta(0)) -> str:
        now = datetime.fromtimestamp(self._clock(), UTC)
        return (now + later).isoformat(timespec="microseconds")
