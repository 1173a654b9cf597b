"""Sums of persons: "Roe Halden, his wife and their two sons were killed" counts four.

Each member is named, described, or counted; at least one is no number. Numbers alone
("106 women and 83 children") are never added: the text could have, and did not.
"""

from __future__ import annotations

import re

from recount.claims.lexicon import KIN, PLURALS, SINGULARS, UNION_TERMS
from recount.claims.lists import is_nominal, is_subject
from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Assignment, Sentence
from recount.model.figure import Figure

_NEXT = re.compile(
    r'(?:,(?:[wpotd"\-]|c(?=w)|\([wpotd]{1,6}\)){1,14}(?=,)|\([wpotd]{1,6}\))?'  # ages
    r"(?:,?[ca]|,)[dw]{0,2}?(?=[QP])"
)
_BESIDE = re.compile(
    r"[hm]{0,2}[xd]{0,4}[KFIJ][pwtodL,]{0,10}?a(?:[dw]{0,2}?|w{1,2},)(?=[QP])"
)
_MORE_TO_COME = re.compile(r",?c[dwc]{1,8}P")
_NOT_SUMMED = frozenset(
    (
        "part",
        "carried",
        "ratio",
        "toll",
        "toll put otherwise before",
        "population of",
        "fate",
    )
)
_QUOTES = frozenset("'’”\"»")
_NOT_JOINING = frozenset(("or", "first", "last"))
"""words before a member that count those before it: "the first five Karsans" """
_THREE = 3
_ARTICLES = frozenset(("a", "an", "the"))
_DETERMINERS = _ARTICLES | {"another", "his", "her", "their", "its"}
_SUMMED = frozenset(("killed", "injured", "captured", "missing"))
_LEADING = ("p", "O", "o", "y")
_VOICE_REACH = 10  # words from "according to" to the name
_MOST_MEMBERS = 40
_SINGULAR_VERBS = frozenset(("was", "is", "dies"))
_DIVIDING = ("child", "woman", "man")
"""terms of which several members of a sum make a figure; a girl is a child"""


def give_sums(sentence: Sentence) -> None:
    """Give chained persons their measure, and make them parts of the sum of them."""
    codes = sentence.codes
    done = -1
    for index in sentence.counted:
        if codes[index] not in "QP" or index <= done:
            continue
        chain = _chain(sentence, index)
        done = chain[-1]
        if 1 < len(chain) <= _MOST_MEMBERS:
            _sum(sentence, chain)
    for made in list(sentence.made.values()):
        if made.rule == "together with" and made.parent is None and made.quantity.rest:
            _add_one(sentence, made)


def _add_one(sentence: Sentence, others: Assignment) -> None:
    """ "Named commander killed with 13 others": 14, whoever the one is."""
    trigger = sentence.items[others.trigger]
    before = sentence.before(others.trigger, 2)
    single = (
        not _SINGULAR_VERBS.isdisjoint(before)
        or sentence.lower[trigger.first] in _SINGULAR_VERBS
        or (before and before[-1] in SINGULARS and before[-1] not in PLURALS)
    )
    figure = others.quantity.figure
    if not single or others.trigger > others.index or figure.low is None:
        return
    high = None if figure.high is None else figure.high + 1
    added = Quantity(
        Figure(figure.low + 1, high, figure.approx),
        first=trigger.first,
        last=others.quantity.last,
        kind=Kind.PERSON,
        worded=True,
        kin=True,
    )
    others.parent = Assignment(
        others.index, added, others.measure, "sum", others.trigger
    )


def _chain(sentence: Sentence, first: int) -> list[int]:
    chain = [first]
    codes = sentence.codes
    while True:
        found = _NEXT.match(codes, chain[-1] + 1)
        if found is None and _is_described(sentence, first):
            found = _BESIDE.match(codes, chain[-1] + 1)
        if found is None or not _joins(sentence, chain[-1], found.end()):
            return chain
        chain.append(found.end())


def _joins(sentence: Sentence, before: int, index: int) -> bool:
    """Not an age ("Roe Halden, also 20") and not another name for the same person."""
    quantity = sentence.quantity(index)
    if quantity is None or (quantity.kind is Kind.BARE and not quantity.rest):
        return False
    between = sentence.between(before, index)
    if not _NOT_JOINING.isdisjoint(between):
        return False
    # "killed seven rebels,' an official told": what follows is who speaks
    return not (between[:1] == [","] and not _QUOTES.isdisjoint(between[1:2]))


def _is_described(sentence: Sentence, index: int) -> bool:
    quantity = sentence.quantity(index)
    return quantity is not None and quantity.implicit


def _sum(sentence: Sentence, chain: list[int]) -> None:
    source = _source(sentence, chain)
    if source is None:
        return
    members = _without_apposed(sentence, chain)
    _give_apposed(sentence, chain, members, source)
    if _begins_a_clause(sentence, chain, source):
        members = members[:-1]  # "killed Roe Halden, and two men fled"
    if not _may_be_added(sentence, members):
        return
    if _MORE_TO_COME.match(sentence.codes, chain[-1] + 1):
        return
    measure = source.measure
    for index in members:
        sentence.give(index, measure, "coordination", source.trigger)
    assigned = [sentence.made[index] for index in members]
    if any(each.measure != measure or each.parent for each in assigned):
        return
    whole = Assignment(
        members[0], _added(sentence, members), measure, "sum", source.trigger
    )
    for each in assigned:
        each.parent = whole
    _divide(sentence, members, whole)


def _divide(sentence: Sentence, members: list[int], whole: Assignment) -> None:
    """Make a figure of the members of one age or sex, where they are several.

    "Roe Halden (35), Mira Sol (8) and Ana Sol (6) were killed": three, two of them
    children.
    """
    for term in _DIVIDING:
        own = [
            index
            for index in members
            if term in sentence.made[index].quantity.terms
            and sentence.made[index].parent is whole
        ]
        if not 1 < len(own) < len(members):
            continue
        added = _added(sentence, own)
        added.terms = (term,)
        if any(not sentence.made[index].quantity.terms for index in members):
            added.figure = Figure(added.figure.low, None)  # one more may be untold
        part = Assignment(own[0], added, whole.measure, "sum", whole.trigger)
        part.parent = whole
        for index in own:
            sentence.made[index].parent = part


def _begins_a_clause(sentence: Sentence, chain: list[int], source: Assignment) -> bool:
    """Whether the last of a row is the subject of a verb of its own."""
    last = chain[-1]
    joined = set("ca") & set(sentence.codes[chain[-2] + 1 : last])
    return (
        not (joined and is_nominal(sentence, source.trigger))
        and source.trigger < last
        and last not in sentence.made
        and is_subject(sentence, last)
    )


def _is_closed(sentence: Sentence, members: list[int]) -> bool:
    """Whether a row has its "and", or leaves it out with the articles, as headlines do.

    "Mother, two children found dead" is a row; "After the murder of Roe Halden, the 40
    judges resigned" is none, nor is "Roe Halden, another guard,".
    """
    between = sentence.codes[members[-2] + 1 : members[-1]]
    if {"c", "a"} & set(between):
        return True
    last = sentence.quantity(members[-1])
    return (
        between == ","
        and last is not None
        and not last.named
        and sentence.lower[last.first] not in _DETERMINERS
    )


def _may_be_added(sentence: Sentence, members: list[int]) -> bool:
    """Whether the members are two or more, and not all of them numbers or names."""
    if len(members) < 2 or not any(_is_described(sentence, i) for i in members):
        return False
    if not _is_closed(sentence, members):
        return False
    told = [quantity for quantity in map(sentence.quantity, members) if quantity]
    # In capitals a name may hide in the row, or be no name.
    return not (sentence.tokens.upper and all(quantity.named for quantity in told))


def _give_apposed(
    sentence: Sentence, chain: list[int], members: list[int], source: Assignment
) -> None:
    """Make the named a part of the number they are named for."""
    counted = members[0]
    for index in chain:
        if index in members:
            counted = index
        elif index in sentence.made or counted in sentence.made:
            sentence.give(counted, source.measure, "coordination", source.trigger)
            sentence.give(index, source.measure, "coordination", source.trigger)
            sentence.made[index].parent = sentence.made[counted]


def _source(sentence: Sentence, chain: list[int]) -> Assignment | None:
    """The member that has the measure of all, if the row is sure to be one."""
    for index in reversed(chain):
        made = sentence.made.get(index)
        if made is not None and made.rule not in _NOT_SUMMED:
            cut = made.trigger > chain[0] and _is_cut(sentence, chain[0])
            sure = not cut and not _is_unclear(sentence, chain)
            return made if sure and made.measure in _SUMMED else None
    return None


def _without_apposed(sentence: Sentence, chain: list[int]) -> list[int]:
    """Leave out who is named after being counted: "two teachers, Roe and Mira"."""
    kept: list[int] = []
    i = 0
    while i < len(chain):
        kept.append(chain[i])
        quantity = sentence.quantity(chain[i])
        if quantity is not None and not quantity.implicit:
            told = _apposed(sentence, chain[i:], quantity.figure.low or 0)
            i += told
            if told and i + 1 < len(chain) and _is_same(sentence, chain[i : i + 2]):
                i += 1  # "two boys, a pupil and his brother, Ivo Brod"
        elif i + 1 < len(chain) and _is_same(sentence, chain[i : i + 3]):
            i += 1
        i += 1
    return kept


def _is_cut(sentence: Sentence, first: int) -> bool:
    """Whether someone that no rule reads stands in the list before its first member."""
    before = sentence.codes[max(0, first - 2) : first]
    if before[-1:] in _LEADING or _tells(sentence, first):
        return True  # "according to a member, 12 people were killed"
    if len(before) < 2 or before[1] not in ",c" or before[0] != "w":
        return False
    word = sentence.tokens.words[sentence.items[first - 2].last]
    return word[0].isupper()


def _tells(sentence: Sentence, first: int) -> bool:
    """Whether "according to" runs up to a member, who is whoever told it."""
    before = sentence.before(first, _VOICE_REACH)
    if "according" not in before:
        return False
    return "," not in before[before.index("according") :]


def _is_unclear(sentence: Sentence, chain: list[int]) -> bool:
    """Whether a list may tell of two or three: "Roe Halden, a guard, and a cook".

    The guard may be Halden, or one more.
    """
    if len(chain) != _THREE:
        return False
    name, *others = [sentence.quantity(index) for index in chain]
    if name is None or not name.named:
        return False
    return all(
        other is not None
        and other.implicit
        and not other.named
        and sentence.lower[other.first] in _ARTICLES
        for other in others
    )


def _is_same(sentence: Sentence, chain: list[int]) -> bool:
    """Whether a name explains a description or is explained by it: one person.

    "his wife, Mira Sol"; "Roe Halden, a shopkeeper"; but "Roe Halden, his wife and".
    """
    first, second = chain[:2]
    if set("ca") & set(sentence.codes[first + 1 : second]):
        return False
    one, other = sentence.quantity(first), sentence.quantity(second)
    if one is None or other is None or one.figure.high != 1 or other.figure.high != 1:
        return False
    if other.named:
        return not one.named
    begin = sentence.lower[other.first]
    if begin in KIN and one.noun in KIN and one.terms == other.terms:
        return True  # "his wife, Roe's mother"
    if not one.named and len(chain) > 2:  # "a farmer, a teacher and a priest"
        return False
    return other.implicit and (begin in _ARTICLES or (one.named and begin in KIN))


def _apposed(sentence: Sentence, chain: list[int], count: int) -> int:
    """How many members after the first are the persons that it counts."""
    if len(chain) < 2 or count < 1 or sentence.codes[chain[0] + 1] not in ",-(":
        return 0
    if _is_divided(sentence, chain, count):
        return len(chain) - 1
    for number, index in enumerate(chain[1:], 1):
        quantity = sentence.quantity(index)
        if quantity is None or not quantity.implicit:
            return 0
        count -= quantity.figure.low or 1
        if count <= 0:
            return number
    return 0


def _is_divided(sentence: Sentence, chain: list[int], count: int) -> bool:
    """Whether ages and sexes after a number divide it: "three others, a man and two".

    The number's own noun tells neither, and the members make it up to the unit.
    """
    whole, *parts = [sentence.quantity(index) for index in chain]
    if whole is None or UNION_TERMS.intersection(whole.terms):
        return False
    return all(
        part is not None and UNION_TERMS.intersection(part.terms) for part in parts
    ) and count == sum(part.figure.point or 0 for part in parts if part is not None)


def _added(sentence: Sentence, members: list[int]) -> Quantity:
    quantities = [sentence.quantity(index) for index in members]
    told = [quantity for quantity in quantities if quantity is not None]
    low, high, approx = 0, 0, False
    open_above = False
    for quantity in told:
        figure = quantity.figure
        low += figure.low or 0
        high += figure.high or 0
        open_above |= figure.high is None
        approx |= figure.approx
    return Quantity(
        Figure(low, None if open_above else high, approx),
        first=told[0].first,
        last=told[-1].last,
        kind=Kind.PERSON,
        terms=_terms(told),
        worded=True,
        kin=True,
    )


def _terms(told: list[Quantity]) -> tuple[str, ...]:
    """The terms all share, or the union of ages and sexes."""
    groups = [set(quantity.terms) for quantity in told]
    if all(group and group <= UNION_TERMS for group in groups):
        return tuple(sorted(set().union(*groups)))
    return tuple(sorted(set.intersection(*groups)))
