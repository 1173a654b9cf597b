"""MHTML: a web page that a browser saved in one file."""

from __future__ import annotations

import email
import re
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default

import msgspec

from recount.documents.html import read_html
from recount.documents.options import ParseOptions
from recount.documents.parts import Parts
from recount.errors import InputError

# What the standard library's parser raises on heads that break the grammar.
_GRAMMAR = (ValueError, IndexError, AttributeError, LookupError, TypeError)

_AGAIN = "Save the page again, as one file or as HTML"
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset", re.IGNORECASE)


def read_mhtml(data: bytes, options: ParseOptions) -> Parts:
    """Return the page that the file begins with; its frames and pictures are passed.

    Raises:
        InputError: no page is in it, or its parts lie too deep inside each other.
    """
    try:
        message = email.message_from_bytes(data, policy=default)
        page = _page(message)
        address = _address(message, page)
    except RecursionError as error:
        raise InputError(
            "a saved page whose parts lie too deep inside each other", remedy=_AGAIN
        ) from error
    except (MessageError, *_GRAMMAR) as error:
        raise InputError(
            f"the saved page is damaged ({error})", remedy=_AGAIN
        ) from error
    if page is None:
        raise InputError("a saved page without a page in it", remedy=_AGAIN)
    parts = read_html(_html(page), options)
    url = address if re.match(r"https?://\S+\Z", address) else parts.url
    return msgspec.structs.replace(parts, url=url)


def _page(message: EmailMessage) -> EmailMessage | None:
    """The first part that is a page; RFC 2557 puts the root first."""
    for part in message.walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            return part
    return None


def _address(message: EmailMessage, page: EmailMessage | None) -> str:
    whole = message["Snapshot-Content-Location"]
    if whole or page is None:
        return str(whole or "")
    return str(page["Content-Location"] or "")


def _html(page: EmailMessage) -> bytes:
    payload = page.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = page.get_content_charset("")
    if not charset or _CHARSET.search(data[:2048]):
        return data
    try:
        return data.decode(charset).encode()
    except (ValueError, LookupError):
        return data
