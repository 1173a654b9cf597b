"""Tables: figures whose row and column heads tell what they count, and their totals."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from recount.claims.build import Maker
from recount.claims.entries import Entry, read_entries, says_which
from recount.claims.heading import Told, gather, narrow, quantity_of, told_by
from recount.claims.labels import Label, read_label
from recount.claims.quantity import NumberSpan
from recount.claims.scenery import Scenery
from recount.lang.en.tables import ABBREVIATIONS
from recount.model.claim import Claim
from recount.model.figure import Figure
from recount.model.ids import ClaimId
from recount.model.mention import NumberMention
from recount.model.passage import Passage
from recount.model.span import Span
from recount.text.grid import is_figure, is_time
from recount.text.tokens import Tokens

MAX_TITLE_CHARS = 200  # of a caption or a line above a table
MAX_BACK = 120  # characters from a figure back to the label of its row, in one quote
MAX_PLAIN = 2  # heads of a figure that has no title: its label and its column's
_PAIR = re.compile(r"\W{0,3}(\d[\d,]*)\s*[/+]\s*(\d[\d,]*)\W{0,3}")
_BARE = re.compile(r"\W{0,3}(\d{4})\W{0,3}")
_SUM = "\0"
"""stands for a head that is a total"""


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
        maker: Maker,
        tokens: Tokens,
        scenery: Scenery,
        cells: Sequence[Passage],
        title: Passage | None,
    ) -> None:
        self._maker = maker
        self._tokens = tokens
        self._scenery = scenery
        self._times = scenery.times
        self._heads = [tuple(map(read_label, cell.heads)) for cell in cells]
        self._common = self._titles(cells)
        self._title = self._read_title(title)
        self._titled = Told()
        self._source = scenery.source_in(title) if title is not None else None
        if title is not None and (self._title is not None or self._source is not None):
            self._titled = scenery.around(title)
        self._made: list[_Made] = []
        self._carried: _Made | None = None
        """of a list of labels, the last figure that tells its own measure"""
        self._what: set[tuple[tuple[str, ...], str, tuple[str, ...]]] = set()
        self._left: dict[tuple[int, tuple[str, ...]], _Made] = {}
        """the last figure without the head at a place, by its other heads"""

    def _titles(self, cells: Sequence[Passage]) -> frozenset[str]:
        """The names of titles that stand over all figures, and so tell none apart."""
        text = self._tokens.text
        heads = {
            cell.heads
            for cell in cells
            if len(cell.heads) > 1 and is_figure(cell.span.cut(text).strip("| \t"))
        }
        common: set[str] = set()
        for end in (0, -1):
            told = {each[end] for each in heads}
            several = len(heads) > 1 or max(map(len, heads), default=0) > MAX_PLAIN
            common |= told if len(told) == 1 and several else set()
        return frozenset(read_label(head).name for head in common)

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
        labels = self._heads[number]
        context, whole = self._context(labels)
        if context is None:
            return []
        entries = _apart(self._tokens, cell, context, labels) or read_entries(
            self._tokens,
            self._tokens.within(cell.span),
            numbers,
            self._times,
            lenient=True,
        )
        if entries is None or not cell.heads:
            return None
        if any(each.label.unknown for each in entries):
            return None
        told = self._told(labels)
        before = len(self._made)
        for each in entries:
            made = self._claim(cell, labels, context, told, each)
            if made is None:
                continue
            if each.shares >= 0 and len(self._made) > before:
                if each.within:
                    made = _joined(made, self._made[before])
            elif whole is not None:
                made = _joined(made, whole)
            else:
                self._keep(made)
            self._made.append(made)
        return [each.claim for each in self._made[before:]]

    def told(self, number: int) -> Told:
        """Return what the heads of a cell add to a sentence in it."""
        return self._told(self._heads[number])

    def _context(self, labels: Sequence[Label]) -> tuple[Label | None, _Made | None]:
        """What the heads of a cell say, and the figure that it is a part of."""
        context = gather(labels)
        if context is not None and not context.measure and self._title is not None:
            context = gather((self._title, *labels))
        whole = self._beside(labels) if context is not None and context.part else None
        if context is None or context.measure:
            return context, whole
        if whole is None and len(labels) == 1 and context.terms:
            whole = self._carried  # "children" below "Killed" and "of whom women"
        if whole is not None:
            context = context._replace(measure=whole.label.measure)
        return context, whole

    def _claim(
        self,
        cell: Passage,
        labels: Sequence[Label],
        context: Label,
        told: Told,
        entry: Entry,
    ) -> _Made | None:
        # "73 (61 killed, 12 wounded)": what stands in brackets tells it more closely.
        within = entry.shares >= 0
        if within and not (entry.label.measure or says_which(entry)):
            return None
        over = context._replace(generic=True) if within else context
        label = narrow(over, entry.label)
        quantity = quantity_of(entry.number, label) if label is not None else None
        if label is None or quantity is None:
            return None
        if self._is_told_again(labels, label):
            quantity.rest = True
        own = _with_own(told, entry, label)
        quoted = self._quoted(entry)
        claim = self._maker.listed(cell, quantity, label.measure, own, quoted)
        return _Made(claim, _key(labels), label, entry.shares >= 0)

    def _is_told_again(self, labels: Sequence[Label], label: Label) -> bool:
        """Whether another figure has the same heads: of a side that no head names."""
        what = tuple(head.name for head in labels), label.measure, label.terms
        again = what in self._what
        self._what.add(what)
        return again

    def _keep(self, made: _Made) -> None:
        self._carried = made if len(made.key) == 1 else None
        for at in range(len(made.key)):
            self._left[at, (*made.key[:at], *made.key[at + 1 :])] = made

    def _beside(self, labels: Sequence[Label]) -> _Made | None:
        """The figure that "of whom children" tells a part of: above or left."""
        key = _key(labels)
        for at, label in enumerate(labels):
            if label.part:
                return self._left.get((at, (*key[:at], *key[at + 1 :])))
        return None

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

    def _quoted(self, entry: Entry) -> Span:
        """The words of a figure, with those near before it in its row."""
        own = self._tokens.span(entry.first, entry.last)
        if (entry.label.measure and not entry.bare) or entry.shares >= 0:
            return own
        text = self._tokens.text
        row = text.rfind("\n", max(0, own.start - MAX_BACK), own.start)
        if row < 0:
            row = -1 if own.start <= MAX_BACK else own.start - 1
        start = row + 1
        while start < own.start and text[start] in "| \t":
            start += 1
        return Span(start, own.end)

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
        voice = voice or self._source
        done: dict[ClaimId, Claim] = {}
        for each in self._made:
            claim = each.claim
            if not claim.part_of:
                whole = _whole(each, sums)
                claim = claim if whole is None else _within(claim, whole)
            if voice is not None and not claim.attributed_to:
                claim = msgspec.structs.replace(
                    claim, attributed_to=(voice.name,), voices=(voice,)
                )
            done[claim.id] = claim
        return done


def _key(labels: Sequence[Label]) -> tuple[str, ...]:
    return tuple(_SUM if label.total else label.name for label in labels)


def _joined(part: _Made, whole: _Made) -> _Made:
    if part.claim.measure != whole.claim.measure:
        return part
    return part._replace(claim=_within(part.claim, whole.claim))


def _whole(each: _Made, sums: dict[tuple[str, tuple[str, ...]], Claim]) -> Claim | None:
    """The total of its row or column that a figure is a part of."""
    for key in _wider(each.key):
        whole = sums.get((each.claim.measure, key))
        if whole is not None and whole.id != each.claim.id:
            return whole
    return None


def _wider(key: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the heads that a total has of which a figure may be a part, nearest first.

    Those with one head a total; the same without the title over the rows.
    """
    for at in range(len(key) - 1, -1, -1):
        if key[at] != _SUM:
            yield (*key[:at], _SUM, *key[at + 1 :])
            if at:
                yield (*key[1:at], _SUM, *key[at + 1 :])
    yield key[1:]


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
    if context.pair:
        name = next((label.name for label in labels if label.pair), "")
        pair = pair_of(tokens, cell.span, name)
        if pair:
            return pair
    found = _BARE.fullmatch(words) if is_time(words.strip("| \t")) else None
    if found is not None and context.measure:
        return [_entry(tokens, cell.span, found.span(1), "")]
    return []


def pair_of(tokens: Tokens, span: Span, name: str) -> list[Entry]:
    """Return the two figures of "12/30" below or after "killed / wounded"."""
    found = _PAIR.fullmatch(span.cut(tokens.text))
    if found is None:
        return []
    return [
        _entry(tokens, span, found.span(group), measure)
        for group, measure in zip((1, 2), _order(name), strict=False)
    ]


def _order(name: str) -> list[str]:
    """The measures of "killed / wounded" in the order of its words."""
    told = [read_label(word).measure for word in Tokens(name).lower]
    told = [ABBREVIATIONS.get(each, each) for each in told]
    return list(dict.fromkeys(each for each in told if each in {"killed", "injured"}))


def _entry(tokens: Tokens, within: Span, place: tuple[int, int], measure: str) -> Entry:
    span = Span(within.start + place[0], within.start + place[1])
    count = int(span.cut(tokens.text).replace(",", ""))
    mention = NumberMention(
        span=span, figure=Figure(count, count), value=float(count), core=span
    )
    at = bisect_left(tokens.starts, span.start)
    number = NumberSpan(mention, at, at)
    return Entry(number, Label(measure=measure), at, at, linked=False, bare=True)
