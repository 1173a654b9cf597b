"""Tables: figures whose row and column heads tell what they count, and their totals."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, Protocol

import msgspec

from recount.claims.entries import Entry, read_entries
from recount.claims.heading import Told, gather, narrow, quantity_of, told_by
from recount.claims.labels import Label, read_label
from recount.claims.quantity import NumberSpan, Quantity
from recount.claims.scenery import Scenery
from recount.lang.en.tables import ABBREVIATIONS
from recount.model.claim import Claim
from recount.model.figure import Figure
from recount.model.ids import ClaimId
from recount.model.mention import NumberMention
from recount.model.passage import Passage
from recount.model.span import Span
from recount.text.grid import is_time
from recount.text.tokens import Tokens

MAX_TITLE_CHARS = 200  # of a caption or a line above a table
MAX_BACK = 120  # characters from a figure back to the label of its row, in one quote
_PAIR = re.compile(r"\W{0,3}(\d[\d,]*)\s*[/+]\s*(\d[\d,]*)\W{0,3}")
_BARE = re.compile(r"\W{0,3}(\d{4})\W{0,3}")
_SUM = "\0"
"""stands for a head that is a total"""


class ListMaker(Protocol):
    """What makes the claim of a figure with a label."""

    def listed(
        self,
        passage: Passage,
        quantity: Quantity,
        measure: str,
        told: Told,
        quoted: Span,
    ) -> Claim:
        """Return the claim of a number that a label says the measure of."""


class _Made(NamedTuple):
    claim: Claim
    key: tuple[str, ...]
    """its heads, each total as one sign"""
    label: Label
    inner: bool
    """a part within its own cell"""


class Table:
    """Reads the cells of one table, in order."""

    def __init__(
        self,
        maker: ListMaker,
        tokens: Tokens,
        scenery: Scenery,
        cells: Sequence[Passage],
        title: Passage | None,
    ) -> None:
        self._maker = maker
        self._tokens = tokens
        self._scenery = scenery
        self._heads = [tuple(map(read_label, cell.heads)) for cell in cells]
        headed = [set(cell.heads) for cell in cells if cell.heads]
        shared = set.intersection(*headed) if headed else set[str]()
        self._common = frozenset(read_label(head).name for head in shared)
        self._title = self._read_title(title)
        self._titled = Told()
        if title is not None and self._title is not None:
            self._titled = scenery.around(title)
        self._labels: dict[str, Span] = {}
        self._made: list[_Made] = []

    def _read_title(self, title: Passage | None) -> Label | None:
        if title is None or title.span.end - title.span.start > MAX_TITLE_CHARS:
            return None
        label = read_label(title.span.cut(self._tokens.text))
        return label if label.measure and not label.barred else None

    def read(
        self, number: int, cell: Passage, numbers: Sequence[NumberSpan]
    ) -> list[Claim] | None:
        """Return the claims of a cell, in a first form; None where it is prose.

        Args:
            number: of the cell in the table.
            cell: the cell.
            numbers: those in it.
        """
        words = cell.span.cut(self._tokens.text)
        self._labels[words.strip("| \t.")] = cell.span
        labels = self._heads[number]
        context = gather(labels)
        if context is not None and not context.measure and self._title is not None:
            context = gather((self._title, *labels))
        if context is None or not cell.heads:
            return None if context is not None else []
        area = self._tokens.within(cell.span)
        entries = _apart(self._tokens, cell, context, labels)
        if not entries:
            entries = read_entries(self._tokens, area, numbers)
        if entries is None:
            return None
        told = self._told(labels)
        before = len(self._made)
        for each in entries:
            label = narrow(context, each.label)
            if label is None or not label.measure:
                continue
            quantity = quantity_of(each.number, label)
            if quantity is None:
                continue
            quoted = self._quoted(cell, labels, each)
            claim = self._maker.listed(
                cell, quantity, label.measure, _with_own(told, each, label), quoted
            )
            key = tuple(_SUM if head.total else head.name for head in labels)
            self._made.append(_Made(claim, key, label, each.parent >= 0))
            if each.parent >= 0:
                self._join(len(self._made) - 1, before)
        return [each.claim for each in self._made[before:]]

    def _join(self, part: int, first: int) -> None:
        """Make a figure within a cell a part of the first figure of the cell."""
        made, whole = self._made[part], self._made[first]
        if part != first and made.claim.measure == whole.claim.measure:
            self._made[part] = made._replace(claim=_within(made.claim, whole.claim))

    def _told(self, labels: Sequence[Label]) -> Told:
        told = told_by(
            labels,
            self._common,
            self._scenery.date,
            self._scenery.places,
            self._scenery.voice,
        )
        titled = self._titled
        if not (told.when or told.as_of):
            told = told._replace(when=titled.when, as_of=titled.as_of)
        return told if told.places else told._replace(places=titled.places)

    def _quoted(self, cell: Passage, labels: Sequence[Label], entry: Entry) -> Span:
        """The words of the figure, from the label of its row on where that is near."""
        own = self._tokens.span(entry.first, entry.last)
        for label in labels:
            span = self._labels.get(label.name)
            if span is not None and 0 < cell.span.start - span.start <= MAX_BACK:
                return Span(span.start, own.end)
        return own

    def finish(self, voice_of: Passage | None) -> dict[ClaimId, Claim]:
        """Return the claims with their totals, and who tells them.

        Args:
            voice_of: the line below the table that names its source, if there is one.
        """
        sums: dict[tuple[str, tuple[str, ...]], Claim] = {}
        for each in self._made:
            if _SUM in each.key and not each.inner:
                sums.setdefault((each.claim.measure, each.key), each.claim)
        voice = self._scenery.source_of(voice_of) if voice_of is not None else None
        done: dict[ClaimId, Claim] = {}
        before: _Made | None = None
        for each in self._made:
            claim = each.claim
            if not claim.part_of:
                whole = _whole(each, sums, before)
                claim = claim if whole is None else _within(claim, whole)
            if voice is not None and not claim.attributed_to:
                claim = msgspec.structs.replace(
                    claim, attributed_to=(voice.name,), voices=(voice,)
                )
            done[claim.id] = claim
            if not each.inner and not each.label.part:
                before = each
        return done


def _whole(
    each: _Made,
    sums: dict[tuple[str, tuple[str, ...]], Claim],
    before: _Made | None,
) -> Claim | None:
    """The figure that one is a part of: a total of its row or column, or the one before.

    "Of whom children" is a part of the figure left of it.
    """
    if each.label.part and before is not None:
        same = before.claim.measure == each.claim.measure
        return before.claim if same else None
    for at in range(len(each.key) - 1, -1, -1):
        if each.key[at] != _SUM:
            key = (*each.key[:at], _SUM, *each.key[at + 1 :])
            whole = sums.get((each.claim.measure, key))
            if whole is not None and whole.id != each.claim.id:
                return whole
    return None


def _within(part: Claim, whole: Claim) -> Claim:
    return msgspec.structs.replace(part, part_of=whole.id)


def _with_own(told: Told, entry: Entry, label: Label) -> Told:
    if entry.label.narrowing:
        told = told._replace(qualifier=(*told.qualifier, entry.label.narrowing))
    return told._replace(unsure=told.unsure or label.unsure)


def _apart(
    tokens: Tokens, cell: Passage, context: Label, labels: Sequence[Label]
) -> list[Entry]:
    """Cells that are no words of numbers: "12/30" of killed and wounded, "2011"."""
    words = cell.span.cut(tokens.text)
    found = _PAIR.fullmatch(words) if context.pair else None
    if found is not None:
        name = next(label.name for label in labels if label.pair)
        order = _order(name)
        return [
            _entry(tokens, cell, found.span(group), measure)
            for group, measure in zip((1, 2), order, strict=False)
        ]
    found = _BARE.fullmatch(words) if is_time(words.strip()) else None
    if found is not None and context.measure:
        return [_entry(tokens, cell, found.span(1), "")]
    return []


def _order(name: str) -> list[str]:
    """The measures of "killed / wounded" in the order of its words."""
    told = [read_label(word).measure for word in Tokens(name).lower]
    told = [ABBREVIATIONS.get(each, each) for each in told]
    return list(dict.fromkeys(each for each in told if each in {"killed", "injured"}))


def _entry(
    tokens: Tokens, cell: Passage, place: tuple[int, int], measure: str
) -> Entry:
    span = Span(cell.span.start + place[0], cell.span.start + place[1])
    count = int(span.cut(tokens.text).replace(",", ""))
    mention = NumberMention(
        span=span, figure=Figure(count, count), value=float(count), core=span
    )
    at = bisect_left(tokens.starts, span.start)
    number = NumberSpan(mention, at, at)
    return Entry(number, Label(measure=measure), at, at, linked=False, bare=True)
