"""Roles: each may do what those before it may."""

from __future__ import annotations

from typing import Final

from recount.web.stored import Role

__all__ = ["PUBLIC", "Role", "reaches"]

ORDER: Final = tuple(Role)
PUBLIC: Final = "public"
"""Declared by the few routes that answer people who are not signed in."""


def reaches(role: Role, needed: Role) -> bool:
    """Whether a person of this role may do what needs the other.

    >>> reaches(Role.REVIEWER, Role.CODER), reaches(Role.READER, Role.CODER)
    (True, False)
    """
    return ORDER.index(role) >= ORDER.index(needed)
