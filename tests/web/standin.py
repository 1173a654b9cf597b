"""A case in memory with accounts, for tests of who is let in."""

# ruff: noqa: ARG002

from __future__ import annotations

from collections.abc import Callable

import msgspec

from recount.model.capture import Sidecar
from recount.web.stored import Account, Progress, Role, Session

NOTHING = Sidecar()


class MemoryAccounts:
    def __init__(self) -> None:
        self.people: dict[str, Account] = {}
        self.sessions: dict[str, Session] = {}

    def add(self, name: str, role: Role, secret_hash: str, *, by: str) -> None:
        self.people[name] = Account(name=name, role=role, secret=secret_hash)

    def find(self, name: str) -> Account | None:
        return self.people.get(name)

    def all(self) -> tuple[Account, ...]:
        return tuple(self.people.values())

    def set_role(self, name: str, role: Role, *, by: str) -> None:
        self._change(name, role=role)

    def set_secret(self, name: str, secret_hash: str, *, by: str) -> None:
        self._change(name, secret=secret_hash)

    def disable(self, name: str, *, by: str) -> None:
        self._change(name, disabled=True)

    def open_session(
        self, name: str, token_hash: str, expires_at: str, csrf: str
    ) -> None:
        self.sessions[token_hash] = Session(
            account=name, expires_at=expires_at, csrf=csrf
        )

    def session(self, token_hash: str) -> Session | None:
        return self.sessions.get(token_hash)

    def close_session(self, token_hash: str) -> None:
        self.sessions.pop(token_hash, None)

    def close_all(self, name: str) -> None:
        for key, each in list(self.sessions.items()):
            if each.account == name:
                del self.sessions[key]

    def _change(self, name: str, **fields: object) -> None:
        self.people[name] = msgspec.structs.replace(self.people[name], **fields)


class MemoryCase:
    def __init__(self) -> None:
        self.accounts = MemoryAccounts()

    def add_bytes(
        self, name: str, data: bytes, *, by: str, sidecar: Sidecar = NOTHING
    ) -> str:
        return name

    def run(
        self, *, by: str, advance: Callable[[Progress], None] | None = None
    ) -> None:
        if advance:
            advance(Progress(stage="reading", done=1, total=1))
