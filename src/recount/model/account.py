"""Accounts of a team's case: who may do what."""

from __future__ import annotations

from enum import IntEnum

import msgspec


class Role(IntEnum):
    """What a person may do; each role may do all that the ones before it may."""

    READER = 1
    CODER = 2
    """adds reports, judges claims"""
    REVIEWER = 3
    """adjudicates, joins and parts events, releases"""
    ADMIN = 4
    """accounts and settings"""


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """A person who may sign in."""

    name: str
    role: Role
    secret: str = ""
    """argon2id hash of the password; empty where an identity provider signs in"""
    disabled: bool = False
    created_at: str = ""


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """A signed-in browser or a token of a script, by the hash of its secret."""

    account: str
    kind: str = "browser"
    """browser or token"""
    csrf: str = ""
    label: str = ""
    created_at: str = ""
    expires_at: str = ""
