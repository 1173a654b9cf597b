"""Lineage on the command line: tables, a tree, JSON and GraphML."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

import msgspec

from recount.cli.output import Format, Row, print_rows
from recount.model.claim import Claim
from recount.model.edtf import bounds
from recount.model.event import Event
from recount.model.ids import ClaimId
from recount.model.lineage import Descent, Lineage, LinkKind, Origin, Reuse
from recount.model.reading import Reading

if TYPE_CHECKING:
    from recount.lineage import Embedder

MAX_INDENT = 60  # columns; deeper copies stand in one column
REUSE_COLUMNS = ("kind", "first", "second", "equal", "changed", "reasons")
ORIGIN_COLUMNS = ("event", "figures", "reports", "origins", "beginning", "reasons")


class LineageFormat(StrEnum):
    """How lineage is printed."""

    TABLE = "table"
    TREE = "tree"
    JSON = "json"
    JSONL = "jsonl"
    GRAPHML = "graphml"


def load_embedder(model: str) -> Embedder:
    """Return the sentence model of a folder or an installed package.

    Raises:
        ConfigError: there is none, or it cannot be run here; with what to do.
    """
    from recount.engine.encoder import load  # noqa: PLC0415  only where it is asked for

    return load(model)


def print_lineage(
    readings: Sequence[Reading],
    events: Sequence[Event],
    lineage: Lineage,
    form: LineageFormat,
) -> None:
    """Print reuse, origins and copies of the readings on standard output."""
    shown = _Shown(readings, events, lineage)
    match form:
        case LineageFormat.TABLE:
            print_rows(shown.reuse_rows(), Format.TABLE, REUSE_COLUMNS)
            sys.stdout.write("\n")
            print_rows(shown.origin_rows(), Format.TABLE, ORIGIN_COLUMNS)
        case LineageFormat.TREE:
            sys.stdout.write("".join(f"{_plain(line)}\n" for line in shown.tree()))
        case LineageFormat.JSON:
            encoded = msgspec.json.format(msgspec.json.encode(lineage), indent=2)
            sys.stdout.write(f"{encoded.decode()}\n")
        case LineageFormat.JSONL:
            print_rows(_records(lineage), Format.JSONL, ())
        case LineageFormat.GRAPHML:
            sys.stdout.write(
                "".join(f"{line}\n" for line in graphml(readings, lineage))
            )


def graphml(readings: Sequence[Reading], lineage: Lineage) -> Iterator[str]:
    """Yield the lines of a GraphML file: reports as nodes, reuse and copies as edges.

    Edges of class ``descent`` say who may have copied whom, the others which words
    two reports share; both hold how many words and whether the dates show an order.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for name, about in _NODE_KEYS:
        yield f'  <key id="{name}" for="node" attr.name="{about}" attr.type="string"/>'
    for name, kind in _EDGE_KEYS:
        yield f'  <key id="{name}" for="edge" attr.name="{name}" attr.type="{kind}"/>'
    yield '  <graph id="lineage" edgedefault="directed">'
    for reading in readings:
        yield from _node(reading)
    for name in sorted({each.unseen for each in lineage.descents} - {""}):
        yield f"    <node id={_named(name)}/>"
    for reuse in lineage.reuses:
        yield from _edge(reuse.first_doc, reuse.second_doc, _reuse_data(reuse))
    for descent in lineage.descents:
        parent = descent.parent or descent.unseen
        yield from _edge(parent, descent.child, _descent_data(descent))
    yield "  </graph>"
    yield "</graphml>"


_TELLING_FIRST = (
    LinkKind.JUDGED,
    LinkKind.CITATION,
    LinkKind.VOICE,
    LinkKind.REUSE,
    LinkKind.RARE_VALUE,
    LinkKind.REPEAT,
)
_NODE_KEYS = (("title", "title"), ("publisher", "publisher"), ("date", "published"))
_EDGE_KEYS = (
    ("class", "string"),
    ("directed", "boolean"),
    ("words", "int"),
    ("reason", "string"),
)


def _node(reading: Reading) -> Iterator[str]:
    document = reading.document
    yield f"    <node id={_named(document.name)}>"
    values = (document.title, document.publisher, document.dating.value)
    for (key, _), value in zip(_NODE_KEYS, values, strict=True):
        if value:
            yield f'      <data key="{key}">{escape(_plain(value))}</data>'
    yield "    </node>"


def _edge(source: str, target: str, data: Mapping[str, str]) -> Iterator[str]:
    yield f"    <edge source={_named(source)} target={_named(target)}>"
    for key, value in data.items():
        yield f'      <data key="{key}">{escape(_plain(value))}</data>'
    yield "    </edge>"


def _reuse_data(reuse: Reuse) -> dict[str, str]:
    return {
        "class": reuse.kind.value,
        "directed": str(reuse.directed).lower(),
        "words": str(reuse.equal_words),
        "reason": "; ".join(reuse.reasons),
    }


def _descent_data(descent: Descent) -> dict[str, str]:
    return {
        "class": "descent",
        "directed": str(descent.directed).lower(),
        "words": str(descent.shared_words),
        "reason": descent.reason,
    }


def _named(name: str) -> str:
    return quoteattr(_plain(name))


def _records(lineage: Lineage) -> Iterator[Row]:
    for name, records in (
        ("reuse", lineage.reuses),
        ("descent", lineage.descents),
        ("source", lineage.sources),
        ("link", lineage.links),
        ("origin", lineage.origins),
        ("cut", lineage.cuts),
    ):
        for record in records:
            yield {"record": name, **msgspec.to_builtins(record)}


class _Shown:
    """The rows and lines that a reader sees."""

    def __init__(
        self, readings: Sequence[Reading], events: Sequence[Event], lineage: Lineage
    ) -> None:
        self._documents = {r.document.name: r.document for r in readings}
        self._claims = {c.id: c for reading in readings for c in reading.claims}
        self._labels = {event.id: event.label for event in events}
        self._lineage = lineage

    def reuse_rows(self) -> Iterator[Row]:
        for reuse in self._lineage.reuses:
            yield {
                "kind": reuse.kind.value,
                "first": reuse.first_doc,
                "second": reuse.second_doc,
                "equal": reuse.equal_words,
                "changed": reuse.changed_words,
                "reasons": "; ".join(reuse.reasons),
            }

    def origin_rows(self) -> Iterator[Row]:
        for origin in self._shared():
            reasons = dict.fromkeys(link.reason for link in origin.links)
            yield {
                "event": self._event(origin),
                "figures": self._figures(origin.claims),
                "reports": len(origin.docs),
                "origins": str(self._lineage.count(origin.claims)),
                "beginning": origin.label,
                "reasons": _first(list(reasons)),
            }

    def tree(self) -> Iterator[str]:
        """Yield first who may have copied whom, then who tells which figure."""
        yield from self._copies()
        for origin in self._shared():
            count = self._lineage.count(origin.claims)
            noun = "origin" if count.most == 1 else "origins"
            yield ""
            yield f"{self._event(origin)}: {self._figures(origin.claims)}"
            yield f"{len(origin.docs)} reports, {count} {noun}"
            families = [
                sorted(family, key=self._age) for family in _strong_families(origin)
            ]
            families.sort(key=lambda family: (-len(family), self._age(family[0])))
            for at, family in enumerate(families, 1):
                last = at == len(families)
                yield f"{'└' if last else '├'}─ {self._told(family[0])}"
                rest = " " if last else "│"
                for claim in family[1:]:
                    yield f"{rest}  · {self._told(claim)}{self._why(origin, claim)}"
            if len(families) > 1:
                yield f"   perhaps one, because: {_first(_weak_reasons(origin))}"
        yield from self._cuts()

    def _cuts(self) -> Iterator[str]:
        for cut in self._lineage.cuts:
            yield ""
            for claim in (cut.first, cut.second):
                yield f"✂ {self._told(claim)}"
            yield f"   {cut.reason}"
            if cut.overruled:
                yield f"   overrules: {_first(cut.overruled)}"
            if cut.joined:
                yield "   other claims still hold the two together"

    def _copies(self) -> Iterator[str]:
        children: dict[str, list[Descent]] = defaultdict(list)
        for descent in self._lineage.descents:
            children[descent.parent or descent.unseen].append(descent)
        copied = {descent.child for descent in self._lineage.descents}
        if not copied:
            yield "No report is a copy of another, as far as their words show."
        for root in sorted(set(children) - copied):
            yield self._dated(root)
            yield from self._below(root, children)

    def _below(
        self, root: str, children: Mapping[str, Sequence[Descent]]
    ) -> Iterator[str]:
        # A stack, not recursion: a text may be passed on a thousand times in a row.
        waiting = _branches(children.get(root, ()), "")
        while waiting:
            descent, indent, last = waiting.pop()
            arrow = "→" if descent.directed else "—"
            name = self._dated(descent.child)
            yield f"{indent}{'└' if last else '├'}{arrow} {name}: {descent.reason}"
            below = (indent + ("   " if last else "│  "))[:MAX_INDENT]
            waiting += _branches(children.get(descent.child, ()), below)

    def _shared(self) -> Iterator[Origin]:
        return (origin for origin in self._lineage.origins if len(origin.docs) > 1)

    def _event(self, origin: Origin) -> str:
        event = self._claims[origin.claims[0]].event
        return self._labels.get(event, "no event")

    def _figures(self, claims: Iterable[ClaimId]) -> str:
        said: dict[str, None] = {}
        for claim in sorted((self._claims[i] for i in claims), key=_size):
            group = " ".join(claim.group)
            measure = claim.measure.value.replace("_", " ")
            said[f"{claim.figure} {measure} {group}".strip()] = None
        return _first(list(said))

    def _dated(self, name: str) -> str:
        document = self._documents.get(name)
        if document is None:
            return f"{name} (not among the reports)"
        return f"{name} ({document.dating.value or 'undated'})"

    def _age(self, identity: ClaimId) -> tuple[date, str, int]:
        claim = self._claims[identity]
        earliest, _ = bounds(self._documents[claim.doc].dating.value)
        return earliest or date.max, claim.doc, claim.start

    def _told(self, identity: ClaimId) -> str:
        claim = self._claims[identity]
        voices = " citing ".join(claim.attributed_to)
        by = f", by {voices}" if voices else ""
        return f"{self._dated(claim.doc)}{by}: “{claim.quote}”"

    def _why(self, origin: Origin, claim: ClaimId) -> str:
        reasons = [
            link.reason
            for link in origin.links
            if link.strong and claim in {link.first, link.second}
        ]
        return f" [{reasons[0]}]" if reasons else ""


def _weak_reasons(origin: Origin) -> list[str]:
    weak = [link for link in origin.links if not link.strong]
    weak.sort(key=lambda link: (_TELLING_FIRST.index(link.kind), link.reason))
    return list(dict.fromkeys(link.reason for link in weak))


def _branches(held: Sequence[Descent], indent: str) -> list[tuple[Descent, str, bool]]:
    """Return the branches in the order of a stack, each with whether it is the last."""
    return [(each, indent, at == 0) for at, each in enumerate(reversed(held))]


def _strong_families(origin: Origin) -> list[list[ClaimId]]:
    home = {claim: [claim] for claim in origin.claims}
    for link in origin.links:
        one, other = home[link.first], home[link.second]
        if link.strong and one is not other:
            one, other = sorted((one, other), key=len, reverse=True)
            one.extend(other)
            home.update(dict.fromkeys(other, one))
    return list({id(family): family for family in home.values()}.values())


def _plain(text: str) -> str:
    """Return the text on one line, without marks that command a terminal or break XML.

    >>> _plain("12 dead\x1b[31m\\n in Velm")
    '12 dead[31m in Velm'
    """
    kept = (mark if mark.isprintable() else " " * mark.isspace() for mark in text)
    return "".join(kept).replace("  ", " ") if not text.isprintable() else text


def _size(claim: Claim) -> tuple[int, str]:
    return -(claim.low or 0), claim.id


def _first(parts: Sequence[str], count: int = 3) -> str:
    more = f"; and {len(parts) - count} more" if len(parts) > count else ""
    return "; ".join(parts[:count]) + more
