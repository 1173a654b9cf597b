"""Signs of what a number counts that no rule has read: what ``weighed`` adds up.

A sign is a short string: what the number counts ("noun=bodies"), the codes and words
beside it, the measures told in its sentence and before, and how it stands to the
figures of the text ("ratio=<1": less than the figure told last).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from recount.claims.item import Item
from recount.claims.quantity import Quantity
from recount.claims.topics import topic_of
from recount.lang.en import again, small_words
from recount.model.claim import Claim, Measure
from recount.model.figure import Figure
from recount.model.passage import Passage
from recount.model.steps import step_of
from recount.text.tokens import Tokens

_SAYING = frozenset(
    " ".join(
        (
            again.SAYING,
            again.OF_FIGURES,
            again.HAVING,
            again.REVISING,
            again.CLAIMS_OF,
        )
    ).split()
)
_LISTS = frozenset(again.LISTS.split())
_ENDS = frozenset(',;:.()—–"“”')
"""marks at which the words of a number's clause end"""
_VERB_CODES = "hxvVmnWR"
_NEAR_ITEMS, _FAR_ITEMS = 4, 12  # items within which a measure's word is looked for
_BY = 4  # words that are near
_ENDINGS = tuple(small_words.INFLECTIONS.split())
_SHORTEST_STEM = 3  # letters
_LAST = 3  # figures before a number whose measures are in mind
_SUMS_WITH = 4  # figures before it with which it may make up the last but one
_LONGEST = 6  # digits; greater numbers are alike
_ROW = 3  # sentences apart that still differ
_CLAUSE = 12  # words on either side that are signs at most
_AROUND = 40  # tokens on either side whose stems are signs
_PLAIN = frozenset(small_words.PLAIN.split())
_BESIDE = 8  # figures of a sentence that are looked at


class Line:
    """One sentence as items, with what all its numbers share."""

    def __init__(
        self,
        passage: int,
        words: Sequence[str],
        items: list[Item],
        figures: Sequence[Figure],
    ) -> None:
        self.passage = passage
        """index of its passage"""
        self.items = items
        self.codes = "".join([item.code for item in items])
        self.count = len(figures)
        """of its numbers that can count people"""
        self.sum = sum(each.low or 0 for each in figures)
        shared = [f"word of={item.measure}" for item in items if item.measure]
        shared += [f"has={code}" for code in _VERB_CODES if code in self.codes]
        shared += [f"length={min(5, len(items) // 6)}"]
        shared += [f"others={min(3, self.count - 1)}"]
        shared += [] if _SAYING.isdisjoint(words) else ["saying"]
        shared += [] if _LISTS.isdisjoint(words) else ["list"]
        self.signs = tuple(dict.fromkeys(shared))


class Number(NamedTuple):
    """One number with its place in a sentence."""

    line: Line
    place: int
    """its item in the line"""
    quantity: Quantity
    said: bool
    """whether a voice is behind it"""


class Surroundings:
    """What a text tells around any of its numbers. Built once a text."""

    def __init__(
        self, tokens: Tokens, passages: Sequence[Passage], claims: Sequence[Claim]
    ) -> None:
        self._tokens = tokens
        self._passages = passages
        self._begins = [passage.span.start for passage in passages]
        self._claims = sorted(claims, key=lambda claim: claim.phrase_span.start)
        self._starts = [claim.phrase_span.start for claim in self._claims]
        self._topics: dict[int, str] = {}
        self._stems: dict[int, tuple[str, ...]] = {}

    def signs(self, number: Number) -> list[str]:
        """Return the signs of a number, each once."""
        return list(dict.fromkeys(self._signs(number)))

    def _signs(self, number: Number) -> Iterator[str]:
        yield from number.line.signs
        yield from _of_quantity(number.quantity)
        yield from _of_items(number.line, number.place)
        yield from self._of_words(number)
        yield from self._of_sentence(number)
        yield from self._of_before(number)
        yield from self._of_text(number)
        yield from self._of_sentences(number)

    def _of_sentences(self, number: Number) -> Iterator[str]:
        """The stems of its sentence, near by, and of those before and behind it."""
        at, quantity = number.line.passage, number.quantity
        area = self._tokens.within(self._passages[at].span)
        first = max(area.start, quantity.first - _AROUND)
        near = range(first, min(area.stop, quantity.last + 1 + _AROUND))
        yield from (f"S={each}" for each in self._stems_of(near))
        yield from (f"P={each}" for each in self._stems_in(at - 1))
        yield from (f"N={each}" for each in self._stems_in(at + 1))

    def _stems_in(self, passage: int) -> tuple[str, ...]:
        if not 0 <= passage < len(self._passages):
            return ()
        if passage not in self._stems:
            area = self._tokens.within(self._passages[passage].span)
            self._stems[passage] = self._stems_of(area[: 2 * _AROUND])
        return self._stems[passage]

    def _stems_of(self, area: range) -> tuple[str, ...]:
        lower, words = self._tokens.lower, self._tokens.words
        told = {
            stem(lower[i])
            for i in area
            if words[i].islower() and words[i].isalpha() and lower[i] not in _PLAIN
        }
        return tuple(sorted(told))

    def _of_words(self, number: Number) -> Iterator[str]:
        lower, quantity = self._tokens.lower, number.quantity
        area = self._tokens.within(self._passages[number.line.passage].span)

        def at(i: int) -> str:
            return lower[i] if i in area else "#"

        for step in (1, 2):
            yield f"b{step}={at(quantity.first - step)}"
            yield f"a{step}={at(quantity.last + step)}"
        first, end = quantity.first, quantity.last + 1
        furthest = range(
            max(first - _CLAUSE, area.start), min(end + _CLAUSE, area.stop)
        )
        while first > furthest.start and lower[first - 1] not in _ENDS:
            first -= 1
        while end < furthest.stop and lower[end] not in _ENDS:
            end += 1
        for i in range(first, end):
            own = quantity.first <= i <= quantity.last
            if not own and lower[i].isalpha() and self._tokens.words[i].islower():
                yield f"c={lower[i]}"
                left = i < quantity.first
                apart = quantity.first - i if left else i - quantity.last
                yield from _of_stem(stem(lower[i]), "l" if left else "r", apart)

    def _of_sentence(self, number: Number) -> Iterator[str]:
        passage = self._passages[number.line.passage]
        if number.said:
            yield "said"
        yield f"topic={self._topic(number.line.passage)}"
        before = self._topic(number.line.passage - 1) if number.line.passage else ""
        yield f"topic before={before}"
        yield f"role={passage.role.value}"
        first = bisect_left(self._starts, passage.span.start)
        end = bisect_left(self._starts, passage.span.end)
        for claim in self._claims[first : min(end, first + _BESIDE)]:
            yield f"beside={claim.measure.value}"
        if first == end:
            yield "beside="

    def _topic(self, passage: int) -> str:
        told = self._topics.get(passage)
        if told is None:
            area = self._tokens.within(self._passages[passage].span)
            told = self._topics[passage] = topic_of(self._tokens.lower, area)
        return told

    def _of_before(self, number: Number) -> Iterator[str]:
        start = self._tokens.starts[number.quantity.first]
        figure = number.quantity.figure
        value = _value(figure)
        end = bisect_left(self._starts, start)
        if not end:
            yield "last="
        else:
            last = self._claims[end - 1]
            at = bisect_right(self._begins, last.phrase_span.start) - 1
            apart = max(0, number.line.passage - at)
            turned = (
                self._passages[number.line.passage].paragraph
                - self._passages[at].paragraph
            )
            yield f"last={last.measure.value}"
            yield f"last={last.measure.value}/{min(_ROW, apart)}"
            yield f"apart={min(_ROW + 2, apart)}"
            yield f"paragraphs={min(2, turned)}"
            yield from _of_size(value, last.low, number.line)
            near = self._claims[max(0, end - _SUMS_WITH) : end]
            if any(last.low and (each.low or 0) + value == last.low for each in near):
                yield "makes up the last"
            for each in near[-_LAST:]:
                yield f"lately={each.measure.value}"
        after = bisect_right(self._starts, start)
        if after < len(self._claims):
            claim = self._claims[after]
            at = bisect_right(self._begins, claim.phrase_span.start) - 1
            yield f"next={claim.measure.value}/{min(2, at - number.line.passage)}"

    def _of_text(self, number: Number) -> Iterator[str]:
        figure = number.quantity.figure
        yield f"most={self._most}"
        value = _value(figure)
        if self._toll and value:
            yield f"toll={step_of(value / self._toll)}"
        for measure in self._same.get((figure.low, figure.high), ()):
            yield f"same={measure}"

    @cached_property
    def _most(self) -> str:
        """The measure told most often."""
        told = Counter(claim.measure.value for claim in self._claims)
        return min(told, key=lambda each: (-told[each], each), default="")

    @cached_property
    def _toll(self) -> int:
        """The number of killed told most often, of these the greatest; 0: none."""
        told = Counter(
            claim.low
            for claim in self._claims
            if claim.measure is Measure.KILLED and claim.low == claim.high
        )
        return max(told, key=lambda each: (told[each], each or 0), default=0) or 0

    @cached_property
    def _same(self) -> dict[tuple[int | None, int | None], list[str]]:
        """The measures that are told of each figure."""
        told: dict[tuple[int | None, int | None], list[str]] = {}
        for claim in self._claims:
            measures = told.setdefault((claim.low, claim.high), [])
            if claim.measure.value not in measures:
                measures.append(claim.measure.value)
        return told


def _of_quantity(quantity: Quantity) -> Iterator[str]:
    figure = quantity.figure
    yield f"kind={quantity.kind.value}"
    if quantity.terms:
        yield "group"
    for term in quantity.terms:
        yield f"group={term}"
    for told, sign in (
        (quantity.rest, "rest"),
        (quantity.partitive, "part"),
        (figure.approx, "about"),
        (figure.low != figure.high, "bound"),
        (quantity.noun.endswith("s"), "plural"),
    ):
        if told:
            yield sign
    if quantity.noun:
        yield f"noun={quantity.noun}"
    if quantity.state:
        yield f"state={quantity.state}"
    yield f"digits={min(_LONGEST, len(str(_value(figure))))}"


def _of_items(line: Line, index: int) -> Iterator[str]:
    items, codes = line.items, line.codes
    left = codes[max(0, index - 2) : index].rjust(2, "^")
    right = codes[index + 1 : index + 3].ljust(2, "$")
    yield f"L={left[1]}"
    yield f"LL={left}"
    yield f"R={right[0]}"
    yield f"RR={right}"
    yield f"LR={left[1]}{right[0]}"
    for side, step in (("left", -1), ("right", 1)):
        for far in range(1, _FAR_ITEMS + 1):
            at = index + step * far
            if not 0 <= at < len(items):
                break
            if items[at].measure:
                yield f"{side}={items[at].measure}{'~' * (far > _NEAR_ITEMS)}"
                break
    yield "opens" if index < 2 else "within"


def _of_size(value: int, last: int | None, line: Line) -> Iterator[str]:
    """How a number stands to the figure told last."""
    if not last or not value:
        return
    yield f"ratio={step_of(value / last)}"
    if line.count > 1 and line.sum == last:
        yield "sum is the last"


def _value(figure: Figure) -> int:
    return figure.low if figure.low is not None else figure.high or 0


def _of_stem(root: str, side: str, apart: int) -> Iterator[str]:
    """What a word of the clause tells by its stem, its side and how near it stands."""
    yield f"s={root}"
    yield f"{side}={root}"
    if apart <= _BY:
        yield f"near {side}={root}"


def stem(word: str) -> str:
    """A word without its ending: forms of one verb or noun are one sign.

    >>> stem("buried"), stem("burying"), stem("houses"), stem("house")
    ('bur', 'bury', 'hous', 'hous')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word.removesuffix("e")
