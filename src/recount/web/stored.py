"""What the reading room asks of a case on disk, until that class has landed."""

# ruff: noqa: D102

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Protocol, runtime_checkable

import msgspec

from recount.model.capture import Sidecar


class Role(IntEnum):
    """What a person may do; each role may do all that the ones before it may."""

    READER = 1
    CODER = 2
    REVIEWER = 3
    ADMIN = 4


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """One person of a team."""

    name: str
    role: Role
    secret: str = ""
    disabled: bool = False
    created_at: str = ""


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """One signed-in browser, or a token of a script."""

    account: str
    kind: str = "browser"
    csrf: str = ""
    label: str = ""
    created_at: str = ""
    expires_at: str = ""


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far a run has come."""

    stage: str
    done: int
    total: int


@runtime_checkable
class Accounts(Protocol):
    """Accounts and sessions of a case."""

    def add(self, name: str, role: Role, secret_hash: str, *, by: str) -> object: ...
    def find(self, name: str) -> Account | None: ...
    def all(self) -> tuple[Account, ...]: ...
    def set_role(self, name: str, role: Role, *, by: str) -> object: ...
    def set_secret(self, name: str, secret_hash: str, *, by: str) -> object: ...
    def disable(self, name: str, *, by: str) -> object: ...
    def open_session(
        self, name: str, token_hash: str, expires_at: str, csrf: str
    ) -> object: ...
    def session(self, token_hash: str) -> Session | None: ...
    def close_session(self, token_hash: str) -> object: ...
    def close_all(self, name: str) -> object: ...


@runtime_checkable
class StoredCase(Protocol):
    """A case on disk."""

    @property
    def accounts(self) -> Accounts: ...
    def add_bytes(
        self, name: str, data: bytes, *, by: str, sidecar: Sidecar = ...
    ) -> object: ...
    def run(
        self, *, by: str, advance: Callable[[Progress], None] | None = None
    ) -> object: ...
