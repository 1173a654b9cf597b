"""The pages of the door: errors, signing in, one's own account, all accounts."""

from __future__ import annotations

import msgspec

from recount.web.render import Frame


class ErrorPage(msgspec.Struct, frozen=True, kw_only=True):
    """What went wrong, and what to do."""

    frame: Frame
    title: str
    detail: str


class SignInPage(msgspec.Struct, frozen=True, kw_only=True):
    """Name and password, and the way by an identity provider where there is one."""

    frame: Frame
    way: str
    """where the person wanted to go"""
    problem: str = ""
    provider: str = ""
    """name of the identity provider; empty for none"""
    elsewhere: bool = False
    """came by a link from elsewhere, for which a browser sends no cookie"""


class AccountPage(msgspec.Struct, frozen=True, kw_only=True):
    """One's own account."""

    frame: Frame
    name: str
    role: str
    has_password: bool
    token: str = ""
    """a new token of a script, shown this once"""


class AccountLine(msgspec.Struct, frozen=True, kw_only=True):
    """One account in the list."""

    name: str
    role: str
    disabled: bool
    created: str
    own: bool
    """of the person who looks"""


class AccountsPage(msgspec.Struct, frozen=True, kw_only=True):
    """All accounts, and a form for a new one."""

    frame: Frame
    accounts: tuple[AccountLine, ...]
    roles: tuple[str, ...]
    password_of: str = ""
    password: str = ""
    """a first password, shown this once"""


class OnwardPage(msgspec.Struct, frozen=True, kw_only=True):
    """Leads on from within: a browser sends no strict cookie on a way from outside."""

    way: str
