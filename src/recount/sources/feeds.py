"""RSS and Atom: each entry of a feed is a report, with its address, author and day."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from html import escape
from typing import Any

import msgspec

from recount.engine.guard import shared
from recount.errors import InputError
from recount.model.capture import Sidecar, Via
from recount.model.ledger import Problem
from recount.sources.member import Link, Member, Opening, Out

MAX_ENTRIES = 20_000

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEB = re.compile(r"https?://\S+\Z", re.IGNORECASE)


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a feed."""

    html: str
    whole: bool
    """the feed gives it as content, not as a summary"""
    title: str = ""
    url: str = ""
    author: str = ""
    published: str = ""


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """What a feed gives."""

    title: str
    stories: tuple[Story, ...]
    damage: str = ""


def open_feed(opening: Opening) -> Iterator[Out]:
    """Yield the entries of a feed; those without words are links to be fetched.

    Raises:
        InputError: it is no feed, or is damaged before its first entry.
    """
    reply = shared().run("recount.sources.feeds:read_packed", opening.data)
    feed = msgspec.msgpack.decode(reply, type=Feed)
    if not feed.stories:
        raise InputError(
            f"a feed without entries{f' ({feed.damage})' if feed.damage else ''}",
            remedy="Fetch or save it again",
        )
    digits = len(str(len(feed.stories)))
    for number, story in enumerate(feed.stories, start=1):
        name = f"{number:0{digits}}"
        sidecar = Sidecar(
            url=story.url,
            publisher=feed.title,
            title=story.title,
            author=story.author,
            published=story.published,
        )
        if story.html.strip():
            data = _page(story)
            opening.budget.spend(len(data))
            yield Member(
                name=f"{name}.html",
                data=data,
                via=Via.FEED,
                media_type="text/html",
                sidecar=sidecar,
                notes=() if story.whole else ("only the summary that the feed gives",),
            )
        elif _WEB.match(story.url):
            yield Link(url=story.url, name=name, sidecar=sidecar)
        else:
            yield Problem(
                name=name,
                reason="an entry without words and without an address",
                remedy="Find the report that it announces, and give that",
            )
    if feed.damage:
        raise InputError(
            f"the feed is damaged after its last entry ({feed.damage})",
            remedy="Fetch or save it again",
        )


def read_packed(data: bytes) -> bytes:
    """Return the packed feed: what the guard's worker runs."""
    return msgspec.msgpack.encode(read_feed(data))


def read_feed(data: bytes) -> Feed:
    """Return the entries of a feed in their order.

    Raises:
        InputError: it has more entries than any feed.
    """
    import feedparser  # noqa: PLC0415

    # As a stream: bytes that look like an address would be fetched.
    try:
        told = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False)
    except Exception as error:
        # It tells damage by a field, but raises on some charsets that are none.
        raise InputError(
            f"the feed is damaged ({error})", remedy="Fetch or save it again"
        ) from error
    entries = told.get("entries", [])
    if len(entries) > MAX_ENTRIES:
        raise InputError(
            f"a feed of {len(entries):,} entries; the limit is {MAX_ENTRIES:,}",
            remedy="Split it",
        )
    damage = told.get("bozo_exception") if told.get("bozo") else None
    harmless = (
        feedparser.CharacterEncodingOverride,
        feedparser.NonXMLContentType,
    )
    return Feed(
        title=_text(told.get("feed", {}), "title"),
        stories=tuple(map(_story, entries)),
        damage=str(damage)[:200] if damage and not isinstance(damage, harmless) else "",
    )


def _story(entry: Mapping[str, Any]) -> Story:
    contents = [str(each.get("value", "")) for each in entry.get("content", ())]
    whole = max(contents, key=len, default="")
    return Story(
        html=whole or _text(entry, "summary"),
        whole=bool(whole),
        title=_text(entry, "title"),
        url=_text(entry, "link"),
        author=_text(entry, "author"),
        published=_day(entry),
    )


def _text(entry: Mapping[str, Any], name: str) -> str:
    return str(entry.get(name) or "").strip()


def _day(entry: Mapping[str, Any]) -> str:
    """The day at the publisher's place: UTC may be a day off."""
    told = _text(entry, "published") or _text(entry, "updated")
    iso = _DAY.match(told)
    if iso:
        return iso[0]
    try:
        return parsedate_to_datetime(told).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    parsed = entry.get("published_parsed")
    return f"{parsed[0]:04}-{parsed[1]:02}-{parsed[2]:02}" if parsed else ""


def _page(story: Story) -> bytes:
    """The entry as a page: its title stands above its words."""
    title = escape(story.title)
    head = f"<h1>{title}</h1>" if title else ""
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8">'
        f"<title>{title}</title></head>"
        f"<body><article>{head}<div>{story.html}</div></article></body></html>"
    ).encode(errors="replace")
