"""Whether a write was meant by the person in whose name a browser sends it."""

from __future__ import annotations

import hmac
from collections.abc import Mapping

FIELD = "csrf"
HEADER = "x-csrf-token"


def from_elsewhere(headers: Mapping[str, str], origin: str, *, strict: bool) -> bool:
    """Whether a browser says that a page of another origin sent a request.

    Args:
        headers: of the request, in lower case.
        origin: scheme, host and port of the reading room as this request has it.
        strict: take silence for a yes; for forms that hold no token yet.
    """
    site = headers.get("sec-fetch-site")
    if site is not None and site != "same-origin":
        return True
    told = headers.get("origin")
    # Under the policy "no-referrer" a browser names the origin of a form "null".
    if told is not None and told != "null":
        return told.lower() != origin
    return strict and site is None


def same_token(given: str, expected: str) -> bool:
    """Whether a token is the session's own, in a time that tells nothing."""
    return bool(expected) and hmac.compare_digest(given.encode(), expected.encode())
