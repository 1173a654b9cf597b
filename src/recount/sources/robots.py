"""What robots.txt of a site asks of programs such as this one (RFC 9309)."""

from __future__ import annotations

from typing import Protocol

import msgspec
from protego import Protego

from recount.errors import InputError
from recount.sources.exchange import Exchange
from recount.sources.http import Message, content

MAX_BYTES = 500_000  # RFC 9309, 2.5 asks for 500 kibibytes
MAX_DELAY_S = 30.0  # a site that asks for more is asked a page every half minute


class Asks(Protocol):
    """Asks a server for a page, redirects followed."""

    def __call__(self, url: str) -> Exchange:
        """Return the last exchange."""


class Rules(msgspec.Struct, frozen=True):
    """What one site asks."""

    parsed: Protego | None
    """None: it asks for nothing"""
    refused: str = ""
    """why nothing may be fetched, where the rules cannot be had"""

    def refusal(self, url: str, agent: str) -> str:
        """Return why an address must not be fetched; "" where it may be."""
        if self.refused:
            return self.refused
        if self.parsed is not None and not self.parsed.can_fetch(url, agent):
            return "robots.txt of the site asks programs not to fetch it"
        return ""

    def delay(self, agent: str) -> float:
        """Seconds between requests that the site asks for."""
        asked = self.parsed.crawl_delay(agent) if self.parsed is not None else None
        return min(float(asked or 0), MAX_DELAY_S)


def ask(origin: str, asks: Asks) -> Rules:
    """Return the rules of a site.

    Args:
        origin: scheme, host and port: ``https://karsa.example``.
        asks: fetches the file.
    """
    try:
        answer = asks(f"{origin}/robots.txt")
    except InputError as error:
        return Rules(None, f"robots.txt of the site cannot be had: {error.reason}")
    if 400 <= answer.status < 500 or 300 <= answer.status < 400:
        return Rules(None)
    if answer.status != 200:
        return Rules(None, f"robots.txt of the site cannot be had: {answer.status}")
    headers = tuple((name.lower(), value) for name, value in answer.received)
    kept = tuple(pair for pair in headers if pair[0] != "transfer-encoding")
    message = Message(status=200, headers=kept, body=answer.body)
    try:
        text = content(message, MAX_BYTES).decode("utf-8", errors="replace")
    except InputError as error:
        return Rules(None, f"robots.txt of the site cannot be read: {error.reason}")
    return Rules(Protego.parse(text))
