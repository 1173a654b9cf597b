"""Several nouns of one number: "women and children", "priests and teachers"."""

from __future__ import annotations

from recount.claims.heads import Head
from recount.claims.lexicon import MODIFIERS, PLURALS, STOP, UNION_TERMS
from recount.claims.quantity import Kind, Words


def join_heads(words: Words, head: Head) -> Head:
    """Follow "women and children", "children, women and elderly people"."""
    listed: list[str] = []
    i, last = head.last + 1, head.last
    while words.at(i) in {"and", "or", ","}:
        joined = words.at(i) != ","
        i += 1
        if not joined and words.at(i) in {"and", "or"}:
            i, joined = i + 1, True
        found = _listed_noun(words, i)
        if found is None or not _may_join(head.terms, found.terms, found.noun):
            break
        listed.extend(found.terms)
        i, last = found.last + 1, found.last
        if joined:
            terms = (*head.terms, *listed)
            return head._replace(last=last, terms=terms)
    return head


def _listed_noun(words: Words, i: int) -> Head | None:
    """The noun of the next member of a list without numbers, within three words."""
    start = i
    while i < start + 3 and words.at(i) not in PLURALS:
        if i in words.numbers or not words.is_word(i) or words.at(i) in STOP:
            return None
        i += 1
    if words.at(i) not in PLURALS or i in words.numbers:
        return None
    while words.at(i + 1) in PLURALS:  # "elderly people", "displaced persons"
        i += 1
    noun, before = words.at(i), words.at(i - 1)
    terms = PLURALS[noun] or MODIFIERS.get(before, ()) or PLURALS.get(before, ())
    return Head(i, noun, terms, Kind.PERSON)


_POSTS = frozenset(
    ("police", "medic", "journalist", "aid-worker", "teacher", "official", "clergy")
) | {"combatant", "student"}


def _may_join(first: tuple[str, ...], second: tuple[str, ...], noun: str) -> bool:
    if not first:
        return noun in {"idps", "persons", "refugees"}
    ages = set(second) <= UNION_TERMS and bool(set(first) & UNION_TERMS)
    # "84 priests and teachers": either, as "women and children" are
    posts = _POSTS.issuperset(first) and _POSTS.issuperset(second)
    return bool(second) and (ages or posts)
