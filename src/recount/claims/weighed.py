"""Numbers that no rule reads, given a measure by the weight of their signs.

Two sums of weights: whether a number is a figure at all, and of what. They were
learned from reports of invented events, written for the project, by ``training/``.
What is read so carries the mark ``weighed``, and takes no part in findings until
somebody accepts it.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

import msgspec

from recount.claims.build import WEIGHED, Maker
from recount.claims.counted import COUNTING_USES
from recount.claims.figures import is_claim
from recount.claims.found import Found
from recount.claims.happened import is_conditional
from recount.claims.item import Item
from recount.claims.items import encode
from recount.claims.phrases import find_quantities
from recount.claims.quantity import Kind, NumberSpan, Quantity
from recount.claims.sentence import Assignment, Sentence
from recount.claims.signs import Line, Number, Surroundings
from recount.lang.en import small_words
from recount.model.claim import Claim
from recount.model.passage import Role
from recount.model.span import Span
from recount.text.weights import likelihood, log_odds, weight_file

LEAST = 0.55
"""likelihood from which a number is taken for a figure of its likeliest measure"""
LEAST_READ = 3
"""figures that rules read in a text of which others are weighed: few tell little"""
_FAMILY = frozenset((*small_words.KIN_PLURALS.split(), "grandchildren", "members"))
"""of somebody's family: members of those of whom the text tells a number"""
_UNSURE = frozenset(("population", "violations"))
"""measures that few numbers teach: of those taken for them, half were no such figure"""
_YEARS = range(1900, 2101)
_DAY = (9, 11)  # "the anniversary of 9-11": a day and no range
_DEFINITE = frozenset(("the", "those", "these", "all", "his", "her", "their"))
_TIMES = frozenset(("hour", "day", "night", "week", "month", "year"))
_AREAS = frozenset(small_words.AREAS.split())
_NEAR = 6  # items on either side in which "not" denies a number
_NOT_YET = frozenset(("could", "would", "will", "should", "shall", "must"))
_MODAL_REACH = 2  # words from "30 people" to "could"
_UNREAD = frozenset((Role.TABLE, Role.BOILERPLATE))


class Weights(msgspec.Struct, frozen=True):
    """What each sign adds; the sign "" is there with every number."""

    figure: dict[str, float]
    """to the log-odds that the number is a figure"""
    measures: tuple[str, ...]
    of_measure: dict[str, tuple[float, ...]]
    """to the log-likelihood of each of the measures, in their order"""

    def weigh(self, signs: Sequence[str], least: float = 0.0) -> tuple[str, float]:
        """Return the likeliest measure, and how likely it is a figure of it.

        Args:
            signs: of the number.
            least: likelihood of a figure below which no measure is looked for.
        """
        is_figure = likelihood(log_odds(self.figure, signs))
        if is_figure < least:
            return "", is_figure
        rows = [
            self.of_measure[sign] for sign in ("", *signs) if sign in self.of_measure
        ]
        sums = list(map(math.fsum, zip(*rows, strict=True)))
        most = max(sums)
        share = 1 / math.fsum(math.exp(each - most) for each in sums)
        return self.measures[sums.index(most)], is_figure * share


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the weights that the project ships."""
    return msgspec.json.decode(weight_file("weights.json"), type=Weights)


def with_weighed(
    found: Found, maker: Maker, read: Sequence[Claim], made: Sequence[Claim]
) -> tuple[Claim, ...]:
    """Return the claims with those of numbers that weights take for figures.

    Args:
        found: what was found in the document.
        maker: of its claims.
        read: the claims that rules read, in the order of the text.
        made: these and others that rules read and left out again.
    """
    weighed = list(Weigher(found, maker).claims(read, made))
    if not weighed:
        return tuple(read)
    begins = [passage.span.start for passage in found.passages]

    def place(claim: Claim) -> int:
        return bisect_right(begins, claim.phrase_span.start)

    return tuple(sorted((*read, *weighed), key=place))


class Weigher:
    """Finds the numbers of one document that may be figures, and weighs them."""

    def __init__(self, found: Found, maker: Maker) -> None:
        self._found = found
        self._maker = maker

    def claims(self, read: Sequence[Claim], made: Sequence[Claim]) -> Iterator[Claim]:
        """Yield a claim for each number that no claim holds and that is likely one."""
        found = self._found
        # Words were learned in small letters, and beside figures that rules read.
        if found.tokens.upper or len(read) < LEAST_READ:
            return
        held = _Held([each.phrase_span for each in made])
        free = [
            number
            for number in found.numbers
            if number.mention.use in COUNTING_USES
            and not held.meets(number.mention.span)
        ]
        if not free:
            return
        around = Surroundings(found.tokens, found.passages, read)
        told = {(claim.measure.value, claim.figure) for claim in made}
        for each in self.candidates(free):
            measure, likely = weights().weigh(around.signs(each), LEAST)
            again = (measure, each.quantity.figure) in told and self._is_known(each)
            if likely >= LEAST and measure not in _UNSURE and not again:
                yield from self._claim(each, measure)

    def _is_known(self, number: Number) -> bool:
        """ "Of the 312": the toll once more. "Five drowned" of two quays is not."""
        before = number.quantity.first - 1
        definite = before >= 0 and self._found.tokens.lower[before] in _DEFINITE
        return definite or number.quantity.figure.high == 1

    def candidates(self, free: Sequence[NumberSpan]) -> Iterator[Number]:
        """Yield these numbers, in order, as their sentences have them."""
        found = self._found
        wanted = {number.first for number in free}
        for index, passage in enumerate(found.passages):
            area = found.tokens.within(passage.span)
            here = found.numbers_in(area)
            if passage.role not in _UNREAD and any(n.first in wanted for n in here):
                yield from self._within(index, area, here, wanted)

    def _within(
        self, index: int, area: range, here: list[NumberSpan], wanted: set[int]
    ) -> Iterator[Number]:
        found = self._found
        openings = found.openings_in(area)
        quantities = find_quantities(found.tokens, area, here, openings, found.known)
        items = encode(found.tokens, area, quantities, found.times)
        counting = {n.first: n for n in here if n.mention.use in COUNTING_USES}
        words = found.tokens.lower[area.start : area.stop]
        figures = [number.mention.figure for number in counting.values()]
        line = Line(index, words, items, figures)
        for i, item in enumerate(items):
            number = _number_in(item, counting)
            if number is None or number.first not in wanted or item.quantity is None:
                continue
            voices, _ = self._maker.context.behind(number.mention.span)
            yield Number(line, i, item.quantity, bool(voices))

    def _claim(self, number: Number, measure: str) -> Iterator[Claim]:
        items = number.line.items
        given = Assignment(
            number.place, number.quantity, measure, WEIGHED, number.place
        )
        sentence = Sentence(self._found.tokens, items)
        near = number.line.codes[max(0, number.place - _NEAR) : number.place + _NEAR]
        if "n" in near or is_conditional(sentence, number.place):
            return
        bare = number.quantity.kind is Kind.BARE
        if bare and (self._is_named_after(number) or self._is_no_count(number)):
            return
        if not _NOT_YET.isdisjoint(sentence.after(number.place, _MODAL_REACH)):
            return
        if is_claim(sentence, given):
            passage = self._found.passages[number.line.passage]
            area = self._found.tokens.within(passage.span)
            yield from self._maker.claims(passage, area, items, [given])

    def _is_no_count(self, number: Number) -> bool:
        """ "Its seven surrounding regions", "40 a week": places, a rate, and nobody."""
        after = number.quantity.last + 1
        near = self._found.tokens.lower[after : after + 2]
        rate = len(near) > 1 and near[0] in {"a", "an", "per"} and near[1] in _TIMES
        return rate or not _AREAS.isdisjoint(near)

    def _is_named_after(self, number: Number) -> bool:
        """ "Two ODRA drone missiles": a name narrows what is counted, no person."""
        follow = number.line.items[number.place + 1 : number.place + 2]
        words = self._found.tokens.words
        return any(
            each.code == "w" and words[each.first][0].isupper() for each in follow
        )


class _Held:
    """The stretches of text that claims were read from."""

    def __init__(self, spans: Sequence[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))

    def meets(self, span: Span) -> bool:
        """Whether one of them shares a code point with a span."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start


def _number_in(item: Item, numbers: dict[int, NumberSpan]) -> NumberSpan | None:
    """The number by which an item's quantity is counted."""
    quantity: Quantity | None = item.quantity
    if quantity is None or quantity.number is None or quantity.ratio is not None:
        return None
    figure = quantity.figure
    if figure.high == 0 or quantity.kin or quantity.noun in _FAMILY:
        return None
    year = figure.low == figure.high and figure.low in _YEARS
    if quantity.kind is Kind.BARE and (year or (figure.low, figure.high) == _DAY):
        return None
    within = range(quantity.first, quantity.last + 1)
    return next((numbers[i] for i in within if i in numbers), None)
