"""Quantities: a number with the people or things that it counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from recount.model.figure import Figure
from recount.model.mention import NumberMention
from recount.text.tokens import Tokens


class Kind(StrEnum):
    """What a quantity phrase counts."""

    PERSON = "person"
    UNIT = "unit"
    """families, houses, countries"""
    BARE = "bare"
    """a number alone, or with "others", "more", "of them" """
    THING = "thing"
    """a noun that no list knows"""


ONE_BY_ONE = "one by one"
"""stands for the noun of a sum of persons none of whom a number counts"""


class Quantity:
    """A number with what it counts; token indices are of the whole document."""

    __slots__ = (
        "among",
        "figure",
        "first",
        "kin",
        "kind",
        "last",
        "named",
        "noun",
        "number",
        "partitive",
        "rest",
        "share",
        "state",
        "terms",
        "whole",
        "worded",
    )

    def __init__(  # noqa: PLR0913 - one value a slot
        self,
        figure: Figure,
        *,
        first: int,
        last: int,
        kind: Kind,
        noun: str = "",
        terms: tuple[str, ...] = (),
        number: NumberMention | None = None,
        rest: bool = False,
        partitive: bool = False,
        state: str = "",
        kin: bool = False,
        worded: bool = False,
        named: bool = False,
    ) -> None:
        self.figure = figure
        self.first = first
        self.last = last
        self.kind = kind
        self.noun = noun
        self.terms = terms
        self.number = number
        self.rest = rest
        """told beside another figure: "another 487", "five others" """
        self.partitive = partitive
        """told out of another figure: "18 of them" """
        self.among = ""
        """the measure of those it is told out of: "two of the abducted pupils" """
        self.state = state
        """a measure word between number and noun: "58 wounded people" """

        self.kin = kin
        """somebody's family: "two of her grandsons", "his three sons" """
        self.named = named
        """a person's name, which counts one: "Roe Halden" """
        self.share: tuple[int, int] | None = None
        """what a percentage tells: (71, 100)"""
        self.whole: Quantity | None = None
        """what it is told out of, with its own number: "two of the three guards" """
        self.worded = worded
        """counted by words that are no number: "a number of", "a triple murder" """

    @property
    def described(self) -> bool:
        """Whether it tells of persons, and not how many there were in all."""
        return self.implicit or self.kin

    @property
    def implicit(self) -> bool:
        """Whether nothing counts it: "his wife", "a boy"."""
        return self.number is None and not self.worded

    @property
    def ratio(self) -> tuple[int, int] | None:
        """(1, 8) for "one out of every eight"."""
        return self.share or (self.number.ratio if self.number else None)


def one_person(
    first: int, last: int, *, noun: str = "", terms: Iterable[str] = ()
) -> Quantity:
    """Return one person, told by the tokens ``first`` to ``last`` and by no number."""
    return Quantity(
        Figure(1, 1),
        first=first,
        last=last,
        kind=Kind.PERSON,
        noun=noun,
        terms=tuple(sorted(set(terms))),
    )


class NumberSpan:
    """A number mention with its first and last token."""

    __slots__ = ("first", "last", "mention")

    def __init__(self, mention: NumberMention, first: int, last: int) -> None:
        self.mention = mention
        self.first = first
        self.last = last


class Words:
    """The tokens of one sentence with its numbers, as the readers of phrases see it."""

    __slots__ = ("area", "lower", "numbers", "tokens", "upper", "words")

    def __init__(
        self, tokens: Tokens, area: range, numbers: Sequence[NumberSpan]
    ) -> None:
        self.tokens = tokens
        self.area = area
        self.lower = tokens.lower
        self.words = tokens.words
        self.upper = tokens.upper
        self.numbers = {
            i: number
            for number in numbers
            for i in range(number.first, number.last + 1)
        }
        """token index of each part of a number, with the number"""

    def at(self, i: int) -> str:
        """The lower-case token at ``i``; "" outside of the sentence."""
        return self.lower[i] if self.area.start <= i < self.area.stop else ""

    def is_word(self, i: int) -> bool:
        """Whether a word, and no mark, stands at ``i``."""
        return self.area.start <= i < self.area.stop and self.words[i][0].isalpha()

    def is_compound_mark(self, i: int) -> bool:
        """Whether a hyphen at ``i`` joins a compound: "14-year-old"."""
        return (
            self.area.start < i < self.area.stop
            and self.words[i] in {"-", "–"}
            and self.tokens.ends[i - 1] == self.tokens.starts[i]
        )
