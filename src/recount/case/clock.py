"""The time as custody needs it: with its offset, to the microsecond."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], str]
"""gives the time now, ISO 8601 with offset"""


def now() -> str:
    """Return the time now in UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
