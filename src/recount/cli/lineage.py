"""Lineage on the command line: tables, a tree, JSON and GraphML."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from recount.cli.output import Format, Row, print_rows
from recount.model.claim import Claim
from recount.model.edtf import bounds
from recount.model.event import Event
from recount.model.ids import ClaimId
from recount.model.lineage import Descent, Lineage, Link, LinkKind, Origin
from recount.model.reading import Reading
from recount.text.cells import plain

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
            sys.stdout.write("".join(f"{plain(line)}\n" for line in shown.tree()))
        case LineageFormat.JSON:
            encoded = msgspec.json.format(msgspec.json.encode(lineage), indent=2)
            sys.stdout.write(f"{encoded.decode()}\n")
        case LineageFormat.JSONL:
            print_rows(_records(lineage), Format.JSONL, ())
        case LineageFormat.GRAPHML:
            from recount.dossier.exports.graphml import graphml  # noqa: PLC0415

            sys.stdout.write(
                "".join(f"{line}\n" for line in graphml(readings, lineage))
            )


_TELLING_FIRST = (
    LinkKind.JUDGED,
    LinkKind.CITATION,
    LinkKind.VOICE,
    LinkKind.REUSE,
    LinkKind.RARE_VALUE,
    LinkKind.REPEAT,
)


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
        self._shared_words = {each.id: each.equal_words for each in lineage.reuses}

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
        def telling(link: Link) -> tuple[bool, int]:
            one, other = self._claims[link.first], self._claims[link.second]
            same = (one.low, one.high) == (other.low, other.high)
            return not same, -self._shared_words.get(link.reuse, 0)

        strong = [
            link
            for link in origin.links
            if link.strong and claim in {link.first, link.second}
        ]
        # Of several, the longest copy in which the figure is the same.
        return f" [{min(strong, key=telling).reason}]" if strong else ""


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


def _size(claim: Claim) -> tuple[int, str]:
    return -(claim.low or 0), claim.id


def _first(parts: Sequence[str], count: int = 3) -> str:
    more = f"; and {len(parts) - count} more" if len(parts) > count else ""
    return "; ".join(parts[:count]) + more
