"""Roles: each may do what those before it may."""

from __future__ import annotations

from typing import Final

from recount.errors import ConfigError
from recount.model.account import Role

__all__ = ["PUBLIC", "Role", "named", "reaches", "word"]

PUBLIC: Final = "public"
"""Declared by the few routes that answer people who are not signed in."""


def reaches(role: Role, needed: Role) -> bool:
    """Whether a person of this role may do what needs the other.

    >>> reaches(Role.REVIEWER, Role.CODER), reaches(Role.READER, Role.CODER)
    (True, False)
    """
    return role >= needed


def word(role: Role) -> str:
    """Return the role as people read it: "reader"."""
    return role.name.lower()


def named(name: str) -> Role:
    """Return the role of a name.

    Raises:
        ConfigError: there is none.

    >>> named("coder").name
    'CODER'
    """
    for role in Role:
        if word(role) == name:
            return role
    listed = ", ".join(word(role) for role in Role)
    msg = f"no role is called {name[:40]!r}. There are: {listed}"
    raise ConfigError(msg)
