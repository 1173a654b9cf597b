"""Family in a row that shares a possessive: "his mother, sister and infant nephew"."""

from __future__ import annotations

from recount.claims.counted import POSSESSIVES
from recount.claims.lexicon import FAMILY, KIN, YOUNG_KIN
from recount.claims.persons import NameReader
from recount.claims.quantity import Quantity, Words, one_person
from recount.claims.singles import find_single
from recount.claims.told_about import read_about
from recount.lang.en import groups

_JOINTS = frozenset(("and", "&"))
_LONGEST = 12  # members of a row
_ADJECTIVES = 4  # words from a number to "sisters"
_YOUNG = frozenset(groups.YOUNG.split())
_INFANT = frozenset(groups.INFANT.split())


def read_kin_row(
    words: Words, first: Quantity, names: NameReader
) -> tuple[Quantity, ...]:
    """Return the members that follow the first in a row of somebody's family.

    The row must be closed by an "and": in "his wife, mother of three, was killed" the
    mother is the wife.
    """
    if not _is_of_family(words, first):
        return ()
    found: list[Quantity] = []
    last, closed = first.last, False
    while len(found) < _LONGEST and not closed:
        start, closed = _next_member(words, last + 1)
        member = _read_member(words, start) if start else None
        if member is None:
            break
        read_about(words, member, names)
        found.append(member)
        last = member.last
    if not found:
        return ()
    start, joined = _next_member(words, last + 1)
    return tuple(found) if closed or (joined and start) else ()


def young_kin(words: Words, last: int, noun: str) -> tuple[str, ...]:
    """The terms of "her small sisters", "two young sons"; none for others.

    Args:
        words: the sentence.
        last: the token before their adjectives: an article or a number.
        noun: what they are counted by.
    """
    term = YOUNG_KIN.get(noun)
    if term is None:
        return ()
    for at in range(last + 1, last + _ADJECTIVES):
        if words.at(at) in _INFANT:
            return ("infant",)
        if words.at(at) in _YOUNG:
            return (term,)
        if words.at(at) == noun:
            break
    return ()


def _is_of_family(words: Words, first: Quantity) -> bool:
    owned = words.lower[first.first] in POSSESSIVES or first.kin
    return owned and (first.kin or first.noun in KIN) and not first.named


def _next_member(words: Words, i: int) -> tuple[int, bool]:
    """Where the next member begins, and whether an "and" goes before it."""
    if words.at(i) == ",":
        joined = words.at(i + 1) in _JOINTS
        return i + 1 + joined, joined
    return (i + 1, True) if words.at(i) in _JOINTS else (0, False)


def _read_member(words: Words, start: int) -> Quantity | None:
    """ "infant nephew", "three-year-old daughter", without an article of its own."""
    head = find_single(words, start)
    if head is None or head[1] not in FAMILY or words.at(head[0] + 1) in {"of", "'s"}:
        return None
    last, noun, terms = head
    terms = young_kin(words, start - 1, noun) or terms
    return one_person(start, last, noun=noun, terms=terms)
