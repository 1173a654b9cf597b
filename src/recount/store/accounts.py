"""Accounts and sessions, in the store.

Secrets come hashed: nothing here could sign anybody in.
"""

from __future__ import annotations

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from recount.model.account import Account, Role, Session
from recount.store.pack import column
from recount.store.schema import ACCOUNTS, SESSIONS


def add(connection: Connection, account: Account) -> None:
    """Write a new account."""
    connection.execute(
        insert(ACCOUNTS).values(
            name=column(account.name),
            role=int(account.role),
            secret=account.secret,
            disabled=account.disabled,
            created_at=account.created_at,
        )
    )


def find(connection: Connection, name: str) -> Account | None:
    """Return an account by its name; None where there is none."""
    wanted = select(ACCOUNTS).where(ACCOUNTS.c.name == column(name))
    row = connection.execute(wanted).one_or_none()
    return _account(row) if row else None


def everybody(connection: Connection) -> tuple[Account, ...]:
    """Return all accounts by name."""
    rows = connection.execute(select(ACCOUNTS).order_by(ACCOUNTS.c.name))
    return tuple(_account(row) for row in rows)


def change(
    connection: Connection,
    name: str,
    *,
    role: Role | None = None,
    secret: str | None = None,
    disabled: bool | None = None,
) -> bool:
    """Change what is given of an account; return whether there is one."""
    values: dict[str, object] = {}
    if role is not None:
        values["role"] = int(role)
    if secret is not None:
        values["secret"] = secret
    if disabled is not None:
        values["disabled"] = disabled
    done = connection.execute(
        update(ACCOUNTS).where(ACCOUNTS.c.name == column(name)).values(values)
    )
    return done.rowcount > 0


def admins(connection: Connection) -> int:
    """Return how many administrators may sign in."""
    wanted = select(func.count()).select_from(ACCOUNTS)
    return (
        connection.scalar(
            wanted.where(ACCOUNTS.c.role == int(Role.ADMIN), ~ACCOUNTS.c.disabled)
        )
        or 0
    )


def open_session(connection: Connection, token_hash: str, session: Session) -> None:
    """Write a session under the hash of its secret."""
    connection.execute(
        insert(SESSIONS).values(
            token_hash=token_hash,
            account=column(session.account),
            kind=session.kind,
            csrf=session.csrf,
            label=column(session.label),
            created_at=session.created_at,
            expires_at=session.expires_at,
        )
    )


def session(connection: Connection, token_hash: str, now: str) -> Session | None:
    """Return the session of a secret's hash, unless it has expired."""
    wanted = select(SESSIONS).where(
        SESSIONS.c.token_hash == token_hash, SESSIONS.c.expires_at > now
    )
    row = connection.execute(wanted).one_or_none()
    return _session(row) if row else None


def close_session(connection: Connection, token_hash: str) -> None:
    """End a session."""
    connection.execute(delete(SESSIONS).where(SESSIONS.c.token_hash == token_hash))


def close_all(connection: Connection, name: str) -> None:
    """End all sessions of an account."""
    connection.execute(delete(SESSIONS).where(SESSIONS.c.account == column(name)))


def close_expired(connection: Connection, now: str) -> None:
    """Take out sessions that have expired."""
    connection.execute(delete(SESSIONS).where(SESSIONS.c.expires_at <= now))


def _account(row: Row[tuple[object, ...]]) -> Account:
    told = row._mapping
    return Account(
        name=told["name"],
        role=Role(told["role"]),
        secret=told["secret"],
        disabled=told["disabled"],
        created_at=told["created_at"],
    )


def _session(row: Row[tuple[object, ...]]) -> Session:
    told = row._mapping
    return Session(
        account=told["account"],
        kind=told["kind"],
        csrf=told["csrf"],
        label=told["label"],
        created_at=told["created_at"],
        expires_at=told["expires_at"],
    )
