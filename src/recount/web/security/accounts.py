"""One's own account, and all accounts for those who look after them."""

from __future__ import annotations

from datetime import datetime

import msgspec
from litestar import Response, Router, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, URLEncodedBody
from litestar.response import Redirect

from recount.case.access import Access
from recount.errors import ConfigError
from recount.web.contexts.door import AccountLine, AccountPage, AccountsPage
from recount.web.render import SEE_OTHER, Frame, render
from recount.web.security.entry import session_cookie
from recount.web.security.passwords import (
    check_name,
    first_password,
    fits,
    hash_password,
)
from recount.web.security.roles import Role, named, word
from recount.web.security.sessions import Person, TeamSessions
from recount.web.settings import WebSettings


class PasswordForm(msgspec.Struct, frozen=True, kw_only=True):
    """The old password and the new one."""

    old: str = ""
    new: str = ""


class NewAccountForm(msgspec.Struct, frozen=True, kw_only=True):
    """A name with its role."""

    name: str = ""
    role: str = ""


class RoleForm(msgspec.Struct, frozen=True, kw_only=True):
    """The role that an account gets."""

    role: str = ""


def account_routes(
    access: Access, sessions: TeamSessions, settings: WebSettings
) -> Router:
    """Return the pages of accounts of a team."""
    own = _Own(access, sessions, settings)
    everybody = _Everybody(access)

    @get("/account", opt={"role": Role.READER}, sync_to_thread=True)
    def account(
        frame: NamedDependency[Frame], person: NamedDependency[Person]
    ) -> Response[bytes]:
        """Show one's own account."""
        return own.page(frame, person)

    @post("/account/password", opt={"role": Role.READER}, sync_to_thread=True)
    def password(
        person: NamedDependency[Person], data: URLEncodedBody[PasswordForm]
    ) -> Redirect:
        """Change one's own password; all other sessions end."""
        return own.change_password(person, data)

    @post("/account/token", opt={"role": Role.READER}, sync_to_thread=True)
    def token(
        frame: NamedDependency[Frame], person: NamedDependency[Person]
    ) -> Response[bytes]:
        """Make a token for a script and show it once."""
        return own.page(frame, person, token=sessions.open_script(person.name))

    @post("/account/sign-out-everywhere", opt={"role": Role.READER})
    async def sign_out_everywhere(person: NamedDependency[Person]) -> Redirect:
        """End all one's sessions and tokens."""
        sessions.close_all(person.name)
        return Redirect("/sign-in", status_code=SEE_OTHER)

    @get("/accounts", opt={"role": Role.ADMIN}, sync_to_thread=True)
    def accounts(
        frame: NamedDependency[Frame], person: NamedDependency[Person]
    ) -> Response[bytes]:
        """List all accounts."""
        return everybody.page(frame, person)

    @post("/accounts", opt={"role": Role.ADMIN}, sync_to_thread=True)
    def add(
        frame: NamedDependency[Frame],
        person: NamedDependency[Person],
        data: URLEncodedBody[NewAccountForm],
    ) -> Response[bytes]:
        """Add an account and show its first password once."""
        return everybody.add(frame, person, data)

    @post("/accounts/{name:str}/role", opt={"role": Role.ADMIN}, sync_to_thread=True)
    def role(
        name: FromPath[str],
        person: NamedDependency[Person],
        data: URLEncodedBody[RoleForm],
    ) -> Redirect:
        """Give an account another role."""
        return everybody.set_role(person, name, named(data.role))

    @post(
        "/accounts/{name:str}/password", opt={"role": Role.ADMIN}, sync_to_thread=True
    )
    def reset(
        name: FromPath[str],
        frame: NamedDependency[Frame],
        person: NamedDependency[Person],
    ) -> Response[bytes]:
        """Give an account a new first password; all its sessions end."""
        return everybody.reset(frame, person, name)

    @post("/accounts/{name:str}/disable", opt={"role": Role.ADMIN}, sync_to_thread=True)
    def disable(name: FromPath[str], person: NamedDependency[Person]) -> Redirect:
        """Let nobody in by an account any more; what it decided stays."""
        return everybody.disable(person, name)

    handlers = (account, password, token, sign_out_everywhere)
    return Router("/", route_handlers=[*handlers, accounts, add, role, reset, disable])


class _Own:
    """What people do with their own account."""

    def __init__(
        self, access: Access, sessions: TeamSessions, settings: WebSettings
    ) -> None:
        self._access = access
        self._sessions = sessions
        self._settings = settings

    def page(self, frame: Frame, person: Person, token: str = "") -> Response[bytes]:
        found = self._access.find(person.name)
        page = AccountPage(
            frame=frame,
            name=person.name,
            role=word(person.role),
            has_password=bool(found and found.secret),
            token=token,
        )
        return render("account.html", page)

    def change_password(self, person: Person, form: PasswordForm) -> Redirect:
        found = self._access.find(person.name)
        if found is None or not fits(form.old, found.secret):
            msg = "the old password does not fit"
            raise ConfigError(msg)
        kept = hash_password(form.new)
        self._access.set_secret(person.name, kept, by=person.name)
        # Whoever knew the old password is out with it; this browser goes on.
        cookie = session_cookie(self._settings, self._sessions.open(person.name))
        return Redirect("/account", status_code=SEE_OTHER, cookies=[cookie])


class _Everybody:
    """What an admin does with all accounts."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def page(
        self, frame: Frame, person: Person, password_of: str = "", password: str = ""
    ) -> Response[bytes]:
        lines = tuple(
            AccountLine(
                name=each.name,
                role=word(each.role),
                disabled=each.disabled,
                created=_day(each.created_at),
                own=each.name == person.name,
            )
            for each in self._access.everybody()
        )
        page = AccountsPage(
            frame=frame,
            accounts=lines,
            roles=tuple(word(role) for role in Role),
            password_of=password_of,
            password=password,
        )
        return render("accounts.html", page)

    def add(
        self, frame: Frame, person: Person, form: NewAccountForm
    ) -> Response[bytes]:
        name = check_name(form.name)
        password = first_password()
        kept = hash_password(password)
        self._access.add(name, named(form.role), kept, by=person.name)
        return self.page(frame, person, name, password)

    def set_role(self, person: Person, name: str, role: Role) -> Redirect:
        self._access.set_role(name, role, by=person.name)
        return Redirect("/accounts", status_code=SEE_OTHER)

    def reset(self, frame: Frame, person: Person, name: str) -> Response[bytes]:
        password = first_password()
        self._access.set_secret(name, hash_password(password), by=person.name)
        return self.page(frame, person, name, password)

    def disable(self, person: Person, name: str) -> Redirect:
        self._access.disable(name, by=person.name)
        return Redirect("/accounts", status_code=SEE_OTHER)


def _day(at: str) -> str:
    return datetime.fromisoformat(at).date().isoformat() if at else ""
