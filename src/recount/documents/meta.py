"""What an HTML page says of itself: title, publisher, author, date, address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec
from lxml import etree

from recount.documents.dates import read_date
from recount.documents.tags import clean
from recount.model.document import DateClue, DatedBy, Dating

Element = etree._Element

MAX_LD_CHARS = 500_000
MAX_LD_NODES = 2_000
MAX_FIELD_CHARS = 500

_SITE_SUFFIX = re.compile(r"\s+([|»·•:—–]|-{1,2})\s+([^|»·•—–]{2,60})\Z")
_TITLES = ("citation_title", "og:title", "twitter:title", "dc.title")
_PUBLISHERS = (
    "og:site_name",
    "citation_journal_title",
    "application-name",
    "dc.publisher",
)
_AUTHORS = (
    "author",
    "article:author",
    "citation_author",
    "dc.creator",
    "byl",
    "parsely-author",
)
_DATES = (
    "article:published_time",
    "og:published_time",
    "citation_publication_date",
    "citation_date",
    "datepublished",
    "dc.date.issued",
    "dc.date.created",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "publication_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "date",
    "sailthru.date",
    "parsely-pub-date",
)
"""Fields of the head in which pages give the day of publication, most exact first.

Left out: modified times and copyright years, which are of the page, not the report.
"""


class Meta(msgspec.Struct, frozen=True, kw_only=True):
    """What the head of a page says; empty where it says nothing."""

    title: str = ""
    url: str = ""
    publisher: str = ""
    author: str = ""
    language: str = ""
    dating: Dating = Dating()


def read_meta(root: Element) -> Meta:
    """Return what the page says of itself in its head and in JSON-LD."""
    fields = _fields(root)
    nodes = tuple(_ld_articles(root))
    publisher = _first(fields, _PUBLISHERS) or _named(nodes, "publisher")
    return Meta(
        title=_title(root, fields, nodes, publisher),
        url=_address(root, fields),
        publisher=publisher,
        author=_named(nodes, "author") or _author(fields),
        language=_language(root),
        dating=_dating(root, fields, nodes),
    )


def _language(root: Element) -> str:
    told = (root.get("lang") or "").replace("_", "-").partition("-")[0].lower()
    return told if re.fullmatch(r"[a-z]{2,3}", told) else ""


def _fields(root: Element) -> dict[str, str]:
    fields: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        value = clean(element.get("content") or "")
        if name and value:
            fields.setdefault(name.strip().lower(), value[:MAX_FIELD_CHARS])
    return fields


def _first(fields: dict[str, str], names: Sequence[str]) -> str:
    return next((fields[name] for name in names if name in fields), "")


def _title(
    root: Element, fields: dict[str, str], nodes: Sequence[_Node], publisher: str
) -> str:
    told = next((node.text("headline") for node in nodes if node.text("headline")), "")
    told = told or _first(fields, _TITLES)
    if not told:
        element = next(root.iter("title"), None)
        told = clean(element.text or "") if element is not None else ""
    suffix = _SITE_SUFFIX.search(told)
    if suffix and (suffix[1] == "|" or suffix[2].lower() == publisher.lower()):
        return told[: suffix.start()].strip()
    return told


def _address(root: Element, fields: dict[str, str]) -> str:
    for element in root.iter("link"):
        address = (element.get("href") or "").strip()
        if element.get("rel") == "canonical" and address.startswith("http"):
            return address
    told = fields.get("og:url", "")
    return told if told.startswith("http") else ""


def _author(fields: dict[str, str]) -> str:
    told = _first(fields, _AUTHORS)
    return "" if told.startswith("http") else told.removeprefix("By ").strip()


def _dating(root: Element, fields: dict[str, str], nodes: Sequence[_Node]) -> Dating:
    clues: list[DateClue] = []
    for node in nodes:
        value = read_date(node.text("datePublished"))
        if value:
            clues.append(DateClue(allows=value, reason="JSON-LD datePublished"))
    for name in _DATES:
        value = read_date(fields.get(name, ""))
        if value:
            clues.append(DateClue(allows=value, reason=f"the page's field {name}"))
    if not clues:
        clues.extend(_times(root))
    if not clues:
        return Dating()
    return Dating(value=clues[0].allows, by=DatedBy.METADATA, clues=tuple(clues))


def _times(root: Element) -> Iterator[DateClue]:
    """The time element of the page, if all that could be the day agree."""
    marked = [t for t in root.iter("time") if _is_publication(t)]
    times = marked or [t for t in root.iter("time") if not _in_aside(t)]
    values = {
        read_date(t.get("datetime") or "".join(map(str, t.itertext()))) for t in times
    }
    if len(values) == 1 and (value := values.pop()):
        yield DateClue(allows=value, reason="the page's time element")


def _is_publication(element: Element) -> bool:
    names = f"{element.get('itemprop', '')} {element.get('class', '')}".lower()
    return element.get("pubdate") is not None or "publish" in names


def _in_aside(element: Element) -> bool:
    return next(element.iterancestors("aside", "nav", "footer", "li"), None) is not None


class _Node(msgspec.Struct, frozen=True):
    """An article of JSON-LD, as it was decoded."""

    fields: dict[str, object]

    def text(self, name: str) -> str:
        value = self.fields.get(name)
        return clean(value)[:MAX_FIELD_CHARS] if isinstance(value, str) else ""


def _named(nodes: Sequence[_Node], field: str) -> str:
    """The names of the persons or bodies in a field, as one text."""
    for node in nodes:
        value = node.fields.get(field)
        items = value if isinstance(value, list) else [value]
        names = [_name(item) for item in items[:10]]
        told = ", ".join(name for name in names if name)
        if told:
            return told[:MAX_FIELD_CHARS]
    return ""


def _name(item: object) -> str:
    if isinstance(item, dict):
        item = item.get("name")
    return clean(item) if isinstance(item, str) and "://" not in item else ""


def _ld_articles(root: Element) -> Iterator[_Node]:
    for script in root.iter("script"):
        text = script.text or ""
        if script.get("type") != "application/ld+json" or len(text) > MAX_LD_CHARS:
            continue
        try:
            decoded = msgspec.json.decode(text.strip().encode())
        except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
            continue
        yield from _articles(decoded)


def _articles(decoded: object) -> Iterator[_Node]:
    waiting = [decoded]
    for _ in range(MAX_LD_NODES):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            kinds = item.get("@type")
            kind = kinds[0] if isinstance(kinds, list) and kinds else kinds
            if isinstance(kind, str) and kind.endswith(
                ("Article", "Posting", "Report")
            ):
                yield _Node({str(key): value for key, value in item.items()})
            for key in ("@graph", "mainEntity"):
                if isinstance(item.get(key), list | dict):
                    waiting.append(item[key])
