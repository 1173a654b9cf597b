"""Sums of persons: "Roe Halden, his wife and their two sons were killed" counts four.

Each member is named, described, or counted; at least one is no number. Numbers alone
("106 women and 83 children") are never added: the text could have, and did not.
"""

from __future__ import annotations

import re

from recount.claims.apposition import Apposed, without_apposed
from recount.claims.heads import settle_terms
from recount.claims.lexicon import PLURALS, SINGULARS, UNION_TERMS, YOUNG
from recount.claims.lists import is_nominal, is_subject
from recount.claims.quantity import ONE_BY_ONE, Kind, Quantity
from recount.claims.rows import find_row, is_described
from recount.claims.sentence import Assignment, Sentence
from recount.lang.en import voices
from recount.model.figure import Figure

_NEXT_VERB = re.compile(r",?c[dw]{0,1}?[KGBvJ]")
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
_THREE = 3
_ARTICLES = frozenset(("a", "an", "the"))
_DETERMINERS = _ARTICLES | {"another", "his", "her", "their", "its"}
_SUMMED = frozenset(("killed", "injured", "captured", "missing"))
_LEADING = ("p", "O", "o", "y")
_ROLES = frozenset(voices.ROLE_NOUNS.split())
_VOICE_REACH = 20  # words from "according to" to the name
_MOST_MEMBERS = 40
_SINGULAR_VERBS = frozenset(("was", "is", "dies"))
_CHILD = "child"
_YOUNG = YOUNG | {_CHILD}
_INFANTS = frozenset(("infant",))
"""terms that "child" holds: a child and an infant are two children"""
_GROWN = frozenset(("man", "woman", "adult", "elderly"))


def give_sums(sentence: Sentence) -> None:
    """Give chained persons their measure, and make them parts of the sum of them."""
    codes = sentence.codes
    done = -1
    for index in sentence.counted:
        if codes[index] not in "QP" or index <= done:
            continue
        chain = find_row(sentence, index)
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


def _sum(sentence: Sentence, chain: list[int]) -> None:
    source = _source(sentence, chain)
    if source is None:
        return
    members, apposed = without_apposed(sentence, chain)
    _give_apposed(sentence, apposed, source)
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
    if _is_led_by_one(sentence, members[0], source.trigger):
        return
    whole = Assignment(
        members[0], _added(sentence, members), measure, "sum", source.trigger
    )
    for each in assigned:
        each.parent = whole
    _divide(sentence, members, whole)


def _is_led_by_one(sentence: Sentence, first: int, trigger: int) -> bool:
    """ "killed this man, his son and two guests": more than those who are counted."""
    if trigger >= first:
        return False
    start, stop = sentence.items[trigger].last + 1, sentence.items[first].first
    led = sentence.lower[start:stop]
    return led[-1:] == [","] and not SINGULARS.keys().isdisjoint(led)


def _divide(sentence: Sentence, members: list[int], whole: Assignment) -> None:
    """Make a figure of the children among the members, where they are several.

    "Roe Halden (35), Mira Sol (8) and Ana Sol (6) were killed": three, two of them
    children.
    """
    young = [
        index
        for index in members
        if _is_child(sentence.made[index].quantity)
        and sentence.made[index].parent is whole
    ]
    if not 1 < len(young) < len(members):
        return
    added = _added(sentence, young)
    added.terms = (_CHILD,)
    if any(not sentence.made[index].quantity.terms for index in members):
        added.figure = Figure(added.figure.low, None)  # one more may be untold
    part = Assignment(young[0], added, whole.measure, "sum", whole.trigger)
    part.parent = whole
    for index in young:
        sentence.made[index].parent = part


def _is_child(quantity: Quantity) -> bool:
    """Whether a member is a child: a boy and an infant are."""
    return not _YOUNG.isdisjoint(quantity.terms) and _GROWN.isdisjoint(quantity.terms)


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
    if {"c", "a"} & set(between) or _goes_on(sentence, members[-1]):
        return True
    last = sentence.quantity(members[-1])
    return (
        between == ","
        and last is not None
        and not last.named
        and sentence.lower[last.first] not in _DETERMINERS
    )


def _goes_on(sentence: Sentence, last: int) -> bool:
    """Whether the "and" joins a verb: "killed a cook, a maid and wounded two"."""
    return _NEXT_VERB.match(sentence.codes, last + 1) is not None


def _may_be_added(sentence: Sentence, members: list[int]) -> bool:
    """Whether the members are two or more, and not all of them numbers or names."""
    if len(members) < 2 or not any(is_described(sentence, i) for i in members):
        return False
    if not _is_closed(sentence, members):
        return False
    told = [quantity for quantity in map(sentence.quantity, members) if quantity]
    # In capitals a name may hide in the row, or be no name.
    return not (sentence.tokens.upper and all(quantity.named for quantity in told))


def _give_apposed(
    sentence: Sentence, apposed: list[Apposed], source: Assignment
) -> None:
    """Make the named parts of the number they are named for, and take their ages.

    "her two sons, Ivo (7) and Dan (9)": all of the two are children.
    """
    for each in apposed:
        indexes = (*each.counted, *each.named)
        _take_ages(sentence, each)
        if sentence.made.keys().isdisjoint(indexes):
            continue
        for index in indexes:
            sentence.give(index, source.measure, "coordination", source.trigger)
        whole = sentence.made[each.counted[-1]]
        if len(each.counted) == len(each.named) == 1:
            _unite(whole.quantity, sentence.made[each.named[0]].quantity)
        for index in each.named:
            sentence.made[index].parent = whole


def _unite(one: Quantity, other: Quantity) -> None:
    """Make one person of two descriptions: "my brother Ivo, a student"."""
    if one.figure.point == other.figure.point == 1:
        terms = settle_terms((*one.terms, *other.terms))
        one.terms = tuple(sorted(set(terms)))
        other.named = True


def _take_ages(sentence: Sentence, apposed: Apposed) -> None:
    """Make children of those who are named with the ages of children."""
    named = [sentence.quantity(index) for index in apposed.named]
    if not all(quantity is not None and _is_child(quantity) for quantity in named):
        return
    for index in apposed.counted:
        quantity = sentence.quantity(index)
        if quantity is not None:
            terms = settle_terms((*quantity.terms, _CHILD))
            quantity.terms = tuple(sorted(terms))


def _source(sentence: Sentence, chain: list[int]) -> Assignment | None:
    """The member that has the measure of all, if the row is sure to be one."""
    for index in reversed(chain):
        made = sentence.made.get(index)
        if made is not None and made.rule not in _NOT_SUMMED:
            cut = made.trigger > chain[0] and _is_cut(sentence, chain[0])
            sure = not cut and not _is_unclear(sentence, chain)
            return made if sure and made.measure in _SUMMED else None
    return None


def _is_cut(sentence: Sentence, first: int) -> bool:
    """Whether someone that no rule reads stands in the list before its first member."""
    if sentence.before(first, 1) == [";"] or sentence.before(first, 2)[:1] == [";"]:
        return True
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
    told = before[before.index("according") :]
    if told[-1:] == [","] and told[-2] in _ROLES:
        told.pop()  # "according to the sector chief, Roe Halden, 41 people died"
    return "," not in told


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
        noun=ONE_BY_ONE if _is_one_by_one(sentence, told) else "",
        terms=_terms(told),
        worded=True,
        kin=True,
    )


def _is_one_by_one(sentence: Sentence, told: list[Quantity]) -> bool:
    """Whether no word counts any of a row: not "her children, Ivo (7) and Dan (9)"."""
    first = told[0].first
    before = sentence.lower[max(0, first - 2) : first]
    opened = before[-1:] in ([","], [":"], ["-"]) and before[0] in PLURALS
    return not opened and all(quantity.implicit for quantity in told)


def _terms(told: list[Quantity]) -> tuple[str, ...]:
    """The terms all share, or the union of ages and sexes."""
    groups = [set(quantity.terms) for quantity in told]
    if all(group and group <= UNION_TERMS for group in groups):
        union = set().union(*groups)
        return tuple(sorted(union - _INFANTS if _CHILD in union else union))
    return tuple(sorted(set.intersection(*groups)))
