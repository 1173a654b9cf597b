"""Entries: the figures of a cell or a line of a list, each with its own label.

"Killed: 613", "613 — killed", "KIA: 3 / WIA: 5", "24 (8 children)",
"Dead - 613; of them women - 106, children - 83".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from recount.claims.heads import settle_terms
from recount.claims.labels import Label, read_words
from recount.claims.lexicon import PLURALS, UNION_TERMS
from recount.claims.quantity import NumberSpan
from recount.claims.setphrases import PHRASE_STARTS, read_phrase
from recount.lang.en import tables, voice_kinds
from recount.text.tokens import Tokens

MAX_TOKENS = 60  # of a line; a longer one is prose
MAX_LABEL_TOKENS = 12
MAX_NUMBER_TOKENS = 6  # of "at least two hundred and six"
MAX_ITEM_DIGITS = 3  # of the number of an item

BULLETS = frozenset("•●▪◦‣∙·*–—-")
_ENDS = frozenset(",;/|.")
_LINKS = frozenset(":-–—=|")
_MARKS = frozenset("*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰+")
_SENTENCE = frozenset(tables.SENTENCE.split())
_PROSE = _SENTENCE | frozenset(tables.PROSE.split())
_PARTS = frozenset(tables.PARTS.split())
_SHORT = frozenset(("no", "nr", "incl", "approx", "ca", "est"))
_JOINING = frozenset(("and", "or"))
_OF_PEOPLE = UNION_TERMS | {"civilian"}
"""terms that, in brackets, say who was counted; "(police)" may be who says so"""
_COUNTING = frozenset(("count", "zero"))
_SOURCE_ENDS = frozenset("():,;")
_NO_SOURCE = (0, "")
_LETTERS = range(3, 9)  # of the initials of a body: "JSF"
_NO_BODIES = frozenset((*voice_kinds.FIELD_LABELS.split(), *tables.CAUSES.split()))


class Entry(NamedTuple):
    """One figure of a line."""

    number: NumberSpan
    label: Label
    first: int
    """first token of the entry: of its label or its number"""
    last: int
    linked: bool
    """a colon or a dash stands between label and number"""
    bare: bool
    """no word stands beside the number"""
    shares: int = -1
    """the entry whose measure it has, where its own label tells none"""
    within: bool = False
    """it is a part of that entry: "of them", in brackets, a group of the whole"""
    voice: str = ""
    """who tells it, named in brackets: "61 (Ministry of Health)" """


def says_which(entry: Entry) -> bool:
    """Whether a figure without a measure of its own says which people it counts.

    "Deaths: 12, women: 3" and "12 confirmed, 4 suspected"; not "Deaths: 12, beds: 30".
    """
    label = entry.label
    return bool(label.terms or label.part or label.unsure) and not label.total


class _Open:
    """An entry that is being read."""

    def __init__(self, at: int, *, inside: bool) -> None:
        self.first = at
        self.inside = inside
        self.number: NumberSpan | None = None
        self.linked = False
        self.after = False


def read_entries(
    tokens: Tokens,
    area: range,
    numbers: Sequence[NumberSpan],
    times: Mapping[int, int],
    *,
    lenient: bool = False,
) -> list[Entry] | None:
    """Return the figures of a line with their labels; None where the line is prose.

    Args:
        tokens: of the whole document.
        area: those of the line or cell.
        numbers: those of the line, in order.
        times: first token of each date or time, with its last.
        lenient: whether the figures before a bracket count, where what follows is not
            understood: "40 (official), 84 (Karsa Post)".
    """
    if len(area) > MAX_TOKENS:
        return None
    words = tokens.lower[area.start : area.stop]
    if not lenient and _holds_clause(words, _PROSE):
        return None
    reader = _Reader(tokens, area, numbers, times)
    reader.read()
    kept = reader.entries[: reader.safe] if lenient else []
    found = reader.entries if reader.understood else kept
    return found or None


def _holds_clause(words: Sequence[str], telling: frozenset[str]) -> bool:
    """Whether words that no label holds stand there: not "who lost a parent"."""
    told = [
        word
        for i, word in enumerate(words)
        if word in telling and list(words[i : i + 2]) != ["who", "lost"]
    ]
    return bool(told)


class _Reader:
    def __init__(
        self,
        tokens: Tokens,
        area: range,
        numbers: Sequence[NumberSpan],
        times: Mapping[int, int],
    ) -> None:
        self._tokens = tokens
        self._times = times
        self._lower = tokens.lower
        self._area = area
        self._numbers = {number.first: number for number in numbers}
        self.entries: list[Entry] = []
        self.understood = True
        self.safe = 0
        """entries before the first bracket after a figure"""
        self._now = _Open(area.start, inside=False)
        self._over: tuple[str, ...] = ()
        """the group that opens the line: "Civilians: 12 killed, 30 wounded" """
        self._whole = -1
        """the entry of which later ones without a measure are parts"""

    def read(self) -> None:
        """Read the line, as far as it is understood."""
        at = self._past_bullet()
        self._now = _Open(at, inside=False)
        while at < self._area.stop and self.understood:
            number = self._numbers.get(at)
            if number is None:
                self._mark(at)
                at = self._times.get(at, at) + 1
                continue
            parent = self._lower[at + 1 : at + 2] == ["parent"]  # "lost one parent: 49"
            if number.mention.use in _COUNTING and not parent:
                self._count(number, at)
            at = number.last + 1
        if self.understood:
            self._close(self._area.stop)

    def _count(self, number: NumberSpan, at: int) -> None:
        """Take in a figure; a second one begins another entry."""
        if self._now.number is not None:
            first = self._next_label(self._now.number.last + 1, at)
            self._begin(first, first, inside=self._now.inside)
        self._now.number = number
        self._now.linked = at > self._now.first and self._lower[at - 1] in _LINKS

    def _next_label(self, first: int, end: int) -> int:
        """Where the words between two figures begin to belong to the second one.

        From "of which" or "including" on; and in "Killed: 40 Wounded: 7" all of them,
        but for a noun that the first figure counts.
        """
        if self._now.linked and end > first and self._lower[end - 1] in _LINKS:
            return first + (self._lower[first] in PLURALS)
        for i in range(first, end):
            word = self._lower[i]
            phrase = read_phrase(self._lower, i, end) if word in PHRASE_STARTS else None
            if word in _PARTS or (phrase is not None and phrase.code == "i"):
                return i
        return end

    def _mark(self, at: int) -> None:
        """Take in a word or mark, which may end an entry or open one within it."""
        word, inside = self._lower[at], self._now.inside
        if word in {"(", "["}:
            if self._now.number is not None:
                self._begin(at, at + 1, inside=True)
                self.safe = self.safe or len(self.entries)
        elif word in {")", "]"}:
            if inside:
                self._begin(at, at + 1, inside=False)
        elif word in _ENDS and not (
            self._is_lead(at) or self._is_short(at) or self._source(at, at + 1)[0]
        ):
            self._begin(at, at + 1, inside=inside)

    def _begin(self, end: int, first: int, *, inside: bool) -> None:
        """End an entry before a token, and begin another at one."""
        self._close(end)
        self._now = _Open(first, inside=inside)

    def _is_lead(self, at: int) -> bool:
        """Whether a bar only parts a label from its number, as a colon does."""
        bar = self._lower[at] == "|" and self._now.number is None
        return bar and at + 1 in self._numbers

    def _is_short(self, at: int) -> bool:
        """Whether a point only ends a short form: "No. of deaths", "incl. 3"."""
        before = self._lower[at - 1] if at > self._area.start else ""
        return self._lower[at] == "." and before in _SHORT

    def _source(self, first: int, end: int) -> tuple[int, str]:
        """Where a label names who tells it, and the name; (0, "") where it does not.

        "Killed (Ministry of Health): 34", "Civilians killed, district council: 19".
        """
        if self._now.number is not None:
            return _NO_SOURCE
        for at in range(first, end):
            if self._lower[at] not in {"(", ","}:
                continue
            stop = self._source_end(at)
            linked = stop + (self._lower[at] == "(")
            if self._lower[linked : linked + 1] != [":"]:
                return _NO_SOURCE
            told = self._read(at + 1, stop)
            told_by = told.kind == "source" or _is_initials(told.name)
            return (at, told.name) if told_by else _NO_SOURCE
        return _NO_SOURCE

    def _past_bullet(self) -> int:
        at, stop = self._area.start, self._area.stop
        while at < stop and self._lower[at] in BULLETS | {"|"}:
            at += 1
        word = self._lower[at] if at + 2 < stop else ""
        numbered = word.isdigit() and len(word) <= MAX_ITEM_DIGITS
        if numbered and self._lower[at + 1] in {".", ")"}:
            return at + 2  # "1. 63 children"
        return at

    def _close(self, end: int) -> None:
        """End an entry before the token ``end``."""
        number, first = self._now.number, self._now.first
        if number is None:
            self._add_words(first, end)
            return
        if not self._may_label(first, end):
            self.understood = False
            return
        self._now.number = None
        named, voice = self._source(first, number.first)
        self._now.number = number
        told = self._told(first, number.first) + self._told(number.last + 1, end)
        while told and self._lower[told[-1]] in _JOINING:
            told.pop()
        label = self._label(number, first, end, named or number.first)
        # A bare number after another figure or in brackets is an age, a page, a rank.
        noted = bool(self.entries) and not told and not self._is_voiced(end)
        if label is None or noted or len(told) > MAX_LABEL_TOKENS:
            self.understood = False
            return
        shares = self._shares(label)
        entry = Entry(
            number,
            label,
            min(number.first, *told, number.first),
            max(number.last, *told, number.last),
            linked=self._now.linked,
            bare=not told,
            shares=shares,
            within=shares >= 0 and self._is_within(label, self.entries[shares]),
            voice=voice,
        )
        if shares < 0:
            self._whole = len(self.entries)
        self.entries.append(entry)

    def _is_voiced(self, at: int) -> bool:
        """Whether a bracket behind a figure names who tells it: "112 (police)"."""
        stop = self._source_end(at)
        opened = self._lower[at : at + 1] == ["("]
        return opened and self._read(at + 1, stop).kind == "source"

    def _source_end(self, at: int) -> int:
        ahead = range(at + 1, self._area.stop)
        return next((i for i in ahead if self._lower[i] in _SOURCE_ENDS), ahead.stop)

    def _may_label(self, first: int, end: int) -> bool:
        """Whether some tokens are few enough for a label and no sentence."""
        short = end - first <= MAX_LABEL_TOKENS + MAX_NUMBER_TOKENS
        return short and not _holds_clause(self._lower[first:end], _SENTENCE)

    def _told(self, first: int, end: int) -> list[int]:
        """The words among some tokens, without the marks of footnotes."""
        return [
            i
            for i in range(first, end)
            if self._lower[i][0].isalnum() and self._lower[i] not in _MARKS
        ]

    def _label(
        self, number: NumberSpan, first: int, end: int, last: int
    ) -> Label | None:
        """What the words before and after a number say; None where it is no label.

        "Police: 5 dead" names who says so, and "12 were killed" is a sentence.
        ``last`` is the token after the words before, without who tells them.
        """
        while last > first and self._lower[last - 1] in _LINKS:
            last -= 1
        before = self._read(first, last)
        # "2009: four killed in Karsa" is prose with its date before it.
        self._now.linked &= bool(before.name)
        after = self._read(number.last + 1, end)
        if before.clause or after.clause:
            return None
        told = self._now.linked and before.terms and not before.measure
        if told and after.measure:
            if after.terms or self.entries or not _OF_PEOPLE.issuperset(before.terms):
                return None
            self._over = before.terms
        both = _both(before, after)
        if not (self._over and both.measure):
            return both
        return both._replace(terms=tuple(sorted({*both.terms, *self._over})))

    def _read(self, first: int, end: int) -> Label:
        """What some tokens say as a label; a date among them says when."""
        kept: list[int] = []
        i = first
        while i < end:
            if i in self._times:
                i = self._times[i]
            else:
                kept.append(i)
            i += 1
        words = self._tokens.words
        return read_words([words[i] for i in kept], [self._lower[i] for i in kept])

    def _shares(self, label: Label) -> int:
        own = label.measure and not (label.part or self._now.inside)
        return -1 if own or label.rest else self._whole

    def _is_within(self, label: Label, whole: Entry) -> bool:
        """Not a group beside another: "23 women, 12 children"; not "4 suspected"."""
        if label.part or self._now.inside:
            return True
        return bool(label.terms) and not whole.label.terms

    def _add_words(self, first: int, end: int) -> None:
        """Take in words without a number: "(civilians)", "(including the gunman)"."""
        if not self._told(first, end):
            return
        if not self.entries:
            self.understood = False  # "Dead, wounded: 12" has no figure for the first
            return
        label = self._read(first, end)
        last = self.entries[-1]
        if self._now.inside and label.kind == "source":
            self.entries[-1] = last._replace(voice=label.name)
        elif self._now.inside and label.terms and _OF_PEOPLE.issuperset(label.terms):
            if label.unknown or label.part:
                return
            terms = tuple(sorted({*last.label.terms, *label.terms}))
            self.entries[-1] = last._replace(label=last.label._replace(terms=terms))
        elif label.unsure:
            self.entries[-1] = last._replace(label=last.label._replace(unsure=True))


def _both(before: Label, after: Label) -> Label:
    """What the words before a number and those after it say together."""
    measure = before.measure or after.measure
    if before.measure and after.measure and before.measure != after.measure:
        measure = after.measure if before.generic else "?"
    return Label(
        measure=measure,
        terms=settle_terms(tuple(sorted({*before.terms, *after.terms}))),
        units=before.units or after.units,
        pair=before.pair or after.pair,
        generic=before.generic and (after.generic or not after.measure),
        total=before.total or after.total,
        part=before.part or after.part,
        rest=before.rest or after.rest,
        unsure=before.unsure or after.unsure,
        barred=before.barred or after.barred or measure == "?",
        kind=before.kind,
        name=before.name.strip(" :-–—=|"),
        narrowing=" ".join(filter(None, (before.narrowing, after.narrowing))),
        unknown=before.unknown or after.unknown,
    )


def _is_initials(name: str) -> bool:
    """Whether a label is the initials of a body: "JSF", not "KIA" or "IED"."""
    plain = len(name) in _LETTERS and name.isalpha() and name.isupper()
    return plain and name.lower() not in _NO_BODIES
