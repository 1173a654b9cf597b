"""Heads of columns in tables of reports, as people write them: a guess to confirm."""

from __future__ import annotations

COLUMNS: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "content", "full text", "fulltext", "article", "article text",
        "article body", "report", "report text", "story", "description", "transcript",
        "notes",
    ),
    "title": ("title", "headline", "heading", "subject", "article title"),
    "url": (
        "url", "link", "address", "source url", "source link", "web address", "webpage",
        "permalink", "uri", "article url", "links", "urls",
    ),
    "publisher": (
        "publisher", "outlet", "source", "source name", "media", "newspaper", "agency",
        "publication", "site", "website", "organisation", "organization", "domain",
    ),
    "published": (
        "published", "date", "publication date", "date published", "published at",
        "pub date", "pubdate", "published date", "article date", "report date", "day",
    ),
    "author": ("author", "byline", "by", "writer", "reporter", "authors"),
    "id": ("id", "no", "nr", "number", "record id", "report id", "ref", "reference"),
}  # fmt: skip
"""Field of the mapping to the heads that name it, surest first"""
