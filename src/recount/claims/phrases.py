"""Quantity phrases: a number with the people or things that it counts.

"106 women", "some 300 children, women and elderly people", "487" (of nobody named),
"a 14-year-old boy", "his wife".
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from recount.claims.lexicon import (
    GENERIC_HEADS,
    KIN,
    MODIFIERS,
    PAIRS,
    PLURALS,
    SINGULARS,
    STOP,
    UNION_TERMS,
    UNITS,
)
from recount.model.figure import Figure
from recount.model.mention import NumberMention
from recount.text.tokens import Tokens

MAX_MODIFIERS = 6  # words between a number and its noun; longer ones are other clauses
_DETERMINERS = frozenset("the those these its his her their our this that all".split())
_PARTITIVE_PRONOUNS = frozenset("them whom which us".split())
_ARTICLES = frozenset(("a", "an", "another"))
_POSSESSIVES = frozenset(("his", "her", "their", "my", "'s"))
_GENITIVES = frozenset(("'s", "’s", "'S", "’S"))
_QUOTE_MARKS = frozenset("\"“”'‘’`«»")
_COUNTING_USES = frozenset(("count", "zero", "age_count"))
_NOT_DEMONYMS = frozenset(
    "officials european international national civilian christian human american".split()
)
_LISTED = frozenset(("child", "woman", "man", "girl", "boy", "infant", "elderly"))
ADULT_AGE = 18  # years; Convention on the Rights of the Child, art. 1


class Kind(StrEnum):
    """What a quantity phrase counts."""

    PERSON = "person"
    UNIT = "unit"
    BARE = "bare"
    """a number alone, or with "others" or "more" """
    THING = "thing"
    """a noun that no list knows"""


class Quantity:
    """A number with what it counts; token indices are of the whole document."""

    __slots__ = (
        "figure",
        "first",
        "implicit",
        "kind",
        "last",
        "noun",
        "number",
        "ratio",
        "rest",
        "terms",
    )

    def __init__(
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
    ) -> None:
        self.figure = figure
        self.first = first
        self.last = last
        self.kind = kind
        self.noun = noun
        self.terms = terms
        self.number = number
        self.rest = rest
        self.implicit = number is None
        self.ratio = number.ratio if number else None


class NumberSpan:
    """A number mention with its first and last token."""

    __slots__ = ("first", "last", "mention")

    def __init__(self, mention: NumberMention, first: int, last: int) -> None:
        self.mention = mention
        self.first = first
        self.last = last


def find_quantities(
    tokens: Tokens, area: range, numbers: Sequence[NumberSpan]
) -> list[Quantity]:
    """Return the quantity phrases of one sentence, in order, none overlapping."""
    found: list[Quantity] = []
    taken = {
        i: number for number in numbers for i in range(number.first, number.last + 1)
    }
    position = area.start
    while position < area.stop:
        number = taken.get(position)
        if number is not None and number.first == position:
            position = number.last
            if number.mention.use in _COUNTING_USES:
                quantity = _counted(tokens, area, number, taken)
                found.append(quantity)
                position = max(position, quantity.last)
        else:
            single = _single(tokens, area, position, taken)
            if single:
                found.append(single)
                position = single.last
        position += 1
    return found


def _counted(
    tokens: Tokens, area: range, number: NumberSpan, taken: dict[int, NumberSpan]
) -> Quantity:
    lower = tokens.lower
    mention = number.mention
    start = number.last + 1
    rest = number.first > area.start and lower[number.first - 1] in {"another", "other"}
    rest = rest or lower[number.first] == "another"
    if start < area.stop and lower[start] in {"more", "further", "additional"}:
        rest, start = True, start + 1
    if start < area.stop and lower[start] == "of":
        start += 1
        while start < area.stop and lower[start] in _DETERMINERS:
            start += 1
        if start < area.stop and lower[start] in _PARTITIVE_PRONOUNS:
            return Quantity(
                mention.figure,
                first=number.first,
                last=start,
                kind=Kind.BARE,
                number=mention,
                rest=rest,
            )
        if start in taken and taken[start].mention.use in _COUNTING_USES:
            start = taken[start].last + 1  # "four of the five victims"
    single = mention.figure.low == 1 == mention.figure.high
    head = _head(tokens, area, start, taken, single=single)
    if head is None:
        return _bare(tokens, area, number, start, rest=rest)
    last, noun, terms, kind = head
    if kind is Kind.PERSON:
        last, terms = _joined(tokens, area, last, terms, taken)
    if noun in {"other", "others"}:
        rest = True
    return Quantity(
        mention.figure,
        first=number.first,
        last=last,
        kind=kind,
        noun=noun,
        terms=tuple(sorted(set(terms))),
        number=mention,
        rest=rest,
    )


def _bare(
    tokens: Tokens, area: range, number: NumberSpan, start: int, *, rest: bool
) -> Quantity:
    """A number whose noun no list knows: a thing, a named people, or nothing at all."""
    lower = tokens.lower
    last = max(number.last, start - 1) if rest else number.last
    kind, noun, terms = Kind.BARE, "", ()
    before = tuple(lower[max(area.start, number.first - 2) : number.first])
    if before in {("family", "of"), ("families", "of"), ("group", "of")}:
        kind = Kind.PERSON
    elif (
        start < area.stop
        and tokens.words[start][:1].isalpha()
        and not (lower[start] in STOP or lower[start] in PASTS_LIKE)
    ):
        people = _demonym_plural(tokens, start)
        if people:
            kind, noun, terms, last = Kind.PERSON, lower[start], (people,), start
        else:
            kind, noun, last = Kind.THING, lower[start], start
    return Quantity(
        number.mention.figure,
        first=number.first,
        last=last,
        kind=kind,
        noun=noun,
        terms=terms,
        number=number.mention,
        rest=rest,
    )


PASTS_LIKE = frozenset("dead wounded injured missing killed hurt hospitalized".split())


def _head(
    tokens: Tokens,
    area: range,
    start: int,
    taken: dict[int, NumberSpan],
    *,
    single: bool,
) -> tuple[int, str, tuple[str, ...], Kind] | None:
    """Find the noun from ``start`` on: its index, word, terms and kind."""
    lower, words = tokens.lower, tokens.words
    gathered: list[str] = []
    best: tuple[int, str, tuple[str, ...], Kind] | None = None
    i, steps = start, 0
    while i < area.stop and steps <= MAX_MODIFIERS:
        word = lower[i]
        nouns = SINGULARS if single and word in SINGULARS else PLURALS
        if word in PASTS_LIKE and word not in {"dead"}:
            break
        if word in nouns or (word in UNITS and best is None):
            best = _take(tokens, i, start, gathered, nouns)
            follow = lower[i + 1] if i + 1 < area.stop else ""
            if not (follow in PLURALS or (single and follow in SINGULARS)):
                break
        elif best is not None:
            break
        elif word in MODIFIERS:
            gathered.extend(MODIFIERS[word])
        elif i in taken:
            if taken[i].mention.use != "age":
                break
        elif word in STOP or not _can_modify(words[i], tokens, i):
            break
        elif words[i][0].isupper() and not tokens.upper:
            people = _demonym(words[i])
            if people:
                gathered.append(people)
        i += 1
        steps += word not in {"-", "–"}
    return best


def _take(
    tokens: Tokens,
    i: int,
    start: int,
    gathered: list[str],
    nouns: dict[str, tuple[str, ...]],
) -> tuple[int, str, tuple[str, ...], Kind]:
    word = tokens.lower[i]
    before = tokens.lower[i - 1] if i > start else ""
    if (before, word) in PAIRS:
        inherited = tuple(
            term for term in gathered if term not in MODIFIERS.get(before, ())
        )
        return i, word, (*inherited, *PAIRS[before, word]), Kind.PERSON
    if word in nouns:
        terms = (*gathered, *nouns[word])
        return i, word, terms, Kind.PERSON
    return (
        i,
        word,
        (*(t for t in gathered if t not in UNION_TERMS), *UNITS[word]),
        Kind.UNIT,
    )


def _can_modify(word: str, tokens: Tokens, i: int) -> bool:
    if word[0].isalpha():
        return True
    if word in _QUOTE_MARKS or word in _GENITIVES:
        return True
    # A hyphen inside a compound ("14-year-old"), not a dash between clauses.
    return word in {"-", "–"} and tokens.ends[i - 1] == tokens.starts[i]


def _joined(
    tokens: Tokens,
    area: range,
    last: int,
    terms: tuple[str, ...],
    taken: dict[int, NumberSpan],
) -> tuple[int, tuple[str, ...]]:
    """Follow "women and children" or "children, women and elderly people"."""
    lower = tokens.lower
    listed: list[str] = []
    i, end = last + 1, last
    while i < area.stop and lower[i] in {"and", "or", ","}:
        joined = lower[i] != ","
        j = i + 1
        if j < area.stop and joined is False and lower[j] in {"and", "or"}:
            j, joined = j + 1, True
        for _ in range(3):
            if j < area.stop and j not in taken and lower[j] not in PLURALS:
                if lower[j] in STOP or not tokens.words[j][0].isalpha():
                    break
                j += 1
        if j >= area.stop or j in taken or lower[j] not in PLURALS:
            break
        # "elderly people", "displaced persons": the noun goes on
        while j + 1 < area.stop and lower[j + 1] in PLURALS:
            j += 1
        others = (
            PLURALS[lower[j]]
            or MODIFIERS.get(lower[j - 1], ())
            or PLURALS.get(lower[j - 1], ())
        )
        if not _may_join(terms, others, lower[j]):
            break
        listed.extend(others)
        i, end = j + 1, j
        if joined:
            return end, (*terms, *listed)
    return last, terms


def _may_join(first: tuple[str, ...], second: tuple[str, ...], noun: str) -> bool:
    if noun in {"idps", "persons", "refugees"} and not first:
        return True
    return (
        bool(second) and set(second) <= UNION_TERMS and bool(set(first) & UNION_TERMS)
    )


def _single(
    tokens: Tokens, area: range, i: int, taken: dict[int, NumberSpan]
) -> Quantity | None:
    """Read one person told by an article or a possessive: "a boy", "his wife"."""
    word = tokens.lower[i]
    if word in _ARTICLES:
        head = _single_head(tokens, area, i + 1, taken)
    elif word in _POSSESSIVES:
        head = _single_head(tokens, area, i + 1, taken)
        if head and head[1] not in KIN:
            return None
    else:
        return None
    if head is None:
        return None
    last, noun, terms = head
    return Quantity(
        Figure(1, 1),
        first=i if word != "'s" else i + 1,
        last=last,
        kind=Kind.PERSON,
        noun=noun,
        terms=tuple(sorted(set(terms))),
        rest=word == "another",
    )


def _single_head(
    tokens: Tokens, area: range, start: int, taken: dict[int, NumberSpan]
) -> tuple[int, str, tuple[str, ...]] | None:
    lower, words = tokens.lower, tokens.words
    gathered: list[str] = []
    aged = ""
    i, steps = start, 0
    while i < area.stop and steps <= MAX_MODIFIERS + 2:
        word = lower[i]
        if word in SINGULARS and not _goes_on(tokens, area, i):
            pair = PAIRS.get((lower[i - 1], word))
            if pair is not None and i > start:
                return i, word, pair
            return i, word, (*gathered, *SINGULARS[word])
        if word in MODIFIERS:
            gathered.extend(MODIFIERS[word])
        elif i in taken:
            if taken[i].mention.use not in {"age", "ordinal"}:
                return None
            aged = words[i]
        elif (
            word == "old"
            and aged
            and (
                i + 1 >= area.stop
                or lower[i + 1] in STOP
                or not words[i + 1][0].isalpha()
            )
        ):
            young = aged.isdigit() and int(aged) < ADULT_AGE
            return i, "old", ("child",) if young else ()
        elif word in STOP or not _can_modify(words[i], tokens, i):
            return None
        elif words[i][0].isupper() and not tokens.upper:
            people = _demonym(words[i])
            if people:
                gathered.append(people)
        i += 1
        steps += word not in {"-", "–"}
    return None


def _goes_on(tokens: Tokens, area: range, i: int) -> bool:
    """Whether the word after a noun makes it a modifier: "a student union"."""
    if i + 1 >= area.stop:
        return False
    follow, word = tokens.lower[i + 1], tokens.words[i + 1]
    if follow in SINGULARS:
        return True
    if follow in {"'s", "-"}:
        return True
    if follow in STOP or not word[0].isalpha() or word[0].isupper():
        return False
    return not (
        follow.endswith(("ed", "ing", "ly"))
        or follow in PASTS_LIKE
        or follow in GENERIC_HEADS
        or len(follow) <= 3
    )


_DEMONYM_ENDINGS = (
    "ian",
    "ians",
    "ese",
    "ani",
    "anis",
    "ish",
    "can",
    "cans",
    "ean",
    "eans",
)
_SHORT_DEMONYM_ENDINGS = ("i", "is", "an", "ans", "ari", "aris", "nik", "aks", "ak")


def _demonym(word: str) -> str:
    """The term for a people, from the adjective or noun of its name; "" if none."""
    from recount.lang.en.demonyms import DEMONYMS  # noqa: PLC0415

    low = word.lower()
    known = DEMONYMS.get(low)
    if known:
        return known
    if low in _NOT_DEMONYMS or len(low) < 5:
        return ""
    return low if low.endswith(_DEMONYM_ENDINGS) or low.endswith("ri") else ""


def _demonym_plural(tokens: Tokens, i: int) -> str:
    word = tokens.words[i]
    if not word[0].isupper() or tokens.upper:
        return ""
    low = word.lower()
    return _demonym(word[:-1] if low.endswith("s") else word)
