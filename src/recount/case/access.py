"""Who may use a team's case: accounts, sessions, and what the log tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recount.errors import ConfigError, UnknownError
from recount.model.account import Account, Role, Session
from recount.store import Connection, accounts, log

if TYPE_CHECKING:
    from recount.case.stored import StoredCase


class Access:
    """The accounts of a case. Whoever changes one is written into the log."""

    def __init__(self, case: StoredCase) -> None:
        self._store = case.store
        self._clock = case.clock

    def find(self, name: str) -> Account | None:
        """Return an account by its name; None where there is none."""
        with self._store.reading() as connection:
            return accounts.find(connection, name)

    def everybody(self) -> tuple[Account, ...]:
        """Return all accounts by name."""
        with self._store.reading() as connection:
            return accounts.everybody(connection)

    def add(self, name: str, role: Role, secret: str, *, by: str) -> Account:
        """Make an account.

        Args:
            name: by which the person signs in, and which stands under judgements.
            role: what the person may do.
            secret: what is kept of the password; empty where an identity provider
                signs the person in.
            by: who makes it.

        Raises:
            ConfigError: the name is taken.
        """
        with self._store.writing() as connection:
            if accounts.find(connection, name) is not None:
                raise ConfigError(f"there is an account {name} already")
            made = Account(
                name=name, role=role, secret=secret, created_at=self._clock()
            )
            accounts.add(connection, made)
            self._note(connection, "add", name, by, role=role.name.lower())
        return made

    def set_role(self, name: str, role: Role, *, by: str) -> None:
        """Give an account another role.

        Raises:
            UnknownError: there is no such account.
            ConfigError: it is the last admin.
        """
        with self._store.writing() as connection:
            account = self._known(connection, name)
            if role is not Role.ADMIN:
                self._keep_an_admin(connection, account)
            accounts.change(connection, name, role=role)
            self._note(connection, "role", name, by, role=role.name.lower())

    def set_secret(self, name: str, secret: str, *, by: str) -> None:
        """Give an account another password; all its sessions and tokens end.

        Raises:
            UnknownError: there is no such account.
        """
        with self._store.writing() as connection:
            self._known(connection, name)
            accounts.change(connection, name, secret=secret)
            accounts.close_all(connection, name)
            self._note(connection, "password", name, by)

    def disable(self, name: str, *, by: str) -> None:
        """Let nobody in by an account any more; what it decided stays.

        Raises:
            UnknownError: there is no such account.
            ConfigError: it is the last admin.
        """
        with self._store.writing() as connection:
            self._keep_an_admin(connection, self._known(connection, name))
            accounts.change(connection, name, disabled=True)
            accounts.close_all(connection, name)
            self._note(connection, "disable", name, by)

    def open_session(self, token_hash: str, session: Session) -> None:
        """Write a session under the hash of its secret."""
        with self._store.writing() as connection:
            accounts.close_expired(connection, session.created_at)
            accounts.open_session(connection, token_hash, session)
            act = "sign in" if session.kind == "browser" else "make a token"
            self._note(connection, act, session.account, session.account)

    def session(self, token_hash: str, now: str) -> tuple[Account, Session] | None:
        """Return who holds a session that has not ended, and the session."""
        with self._store.reading() as connection:
            session = accounts.session(connection, token_hash, now)
            account = accounts.find(connection, session.account) if session else None
        if session is None or account is None or account.disabled:
            return None
        return account, session

    def close_session(self, token_hash: str) -> None:
        """End a session."""
        with self._store.writing() as connection:
            accounts.close_session(connection, token_hash)

    def close_all(self, name: str) -> None:
        """End all sessions and tokens of an account."""
        with self._store.writing() as connection:
            accounts.close_all(connection, name)
            self._note(connection, "sign out everywhere", name, name)

    def _known(self, connection: Connection, name: str) -> Account:
        account = accounts.find(connection, name)
        if account is None:
            raise UnknownError(f"there is no account {name}")
        return account

    def _keep_an_admin(self, connection: Connection, leaving: Account) -> None:
        admin = leaving.role is Role.ADMIN and not leaving.disabled
        if admin and accounts.admins(connection) == 1:
            raise ConfigError(f"{leaving.name} is the last admin; make another first")

    def _note(
        self, connection: Connection, act: str, name: str, by: str, **more: str
    ) -> None:
        body = {"act": act, "account": name, **more}
        log.append(connection, "account", body, by=by, at=self._clock())
