"""Passwords: kept as argon2id, checked in equal time whether the name exists or not."""

from __future__ import annotations

import re
import secrets
from functools import lru_cache
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from recount.errors import ConfigError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

MIN_CHARS = 12  # NIST SP 800-63B asks for 8 at least; no rules of composition
MAX_CHARS = 1_000
NAME = re.compile(r"[\w.@+-]{1,64}")

# One check takes 64 MiB: a flood of sign-ins must not take the memory.
_AT_ONCE = BoundedSemaphore(2)


def check_name(name: str) -> str:
    """Return the name of an account if it can be one.

    Raises:
        ConfigError: it is empty, long, or has characters that could deceive.
    """
    if not NAME.fullmatch(name):
        msg = (
            f"{name[:80]!r} cannot be the name of an account: letters, digits and "
            ". _ @ + -, at most 64"
        )
        raise ConfigError(msg)
    return name


def hash_password(password: str) -> str:
    """Return what is kept of a password.

    Raises:
        ConfigError: it is too short or too long.
    """
    if not MIN_CHARS <= len(password) <= MAX_CHARS:
        msg = f"a password has {MIN_CHARS} to {MAX_CHARS:,} characters"
        raise ConfigError(msg)
    with _AT_ONCE:
        return _hasher().hash(password)


def first_password() -> str:
    """Return a password to hand over, which its owner then changes."""
    return secrets.token_urlsafe(15)


def fits(password: str, kept: str) -> bool:
    """Whether a password is the one of which this is kept.

    Args:
        password: as typed.
        kept: empty where there is no such account; takes as long as if there were.
    """
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415

    if len(password) > MAX_CHARS:
        return False
    with _AT_ONCE:
        try:
            _hasher().verify(kept or _nobody(), password)
        except (VerificationError, InvalidHashError):
            return False
    return bool(kept)


@lru_cache(maxsize=1)
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher  # noqa: PLC0415

    return PasswordHasher()  # argon2id, 64 MiB, 3 passes: RFC 9106, second choice


@lru_cache(maxsize=1)
def _nobody() -> str:
    return _hasher().hash(secrets.token_urlsafe())
