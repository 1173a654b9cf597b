"""Web addresses: what two captures of one page share."""

from __future__ import annotations

from urllib.parse import urlsplit


def address_key(address: str) -> str:
    """Return what two captures of one address share; empty where there is none.

    Host without "www.", path without its last slash, query as it is; the scheme and
    the fragment do not count.

    >>> address_key("http://www.Mirnov.example/news/1/#top")
    'mirnov.example/news/1'
    """
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not host:
        return ""
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}"
