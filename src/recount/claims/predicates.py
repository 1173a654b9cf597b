"""The group that a bare number is told to be: "45 were women"."""

from __future__ import annotations

from recount.claims.belonging import group_of_body
from recount.claims.heads import (
    ADJECTIVE_ENDINGS,
    SHORTEST_PEOPLE,
    Head,
    ends_noun,
    find_head,
)
from recount.claims.lexicon import (
    COPULAS,
    MODIFIERS,
    PAIRS,
    PASTS,
    PLURALS,
    SINGULARS,
    STOP,
)
from recount.claims.peoples import people_plural, people_term
from recount.claims.quantity import Kind, Words
from recount.lang.en.words import known_words


def find_predicate_head(words: Words, start: int) -> Head | None:
    """Return the group that a bare number is told to be: "45 were women", or None."""
    if words.at(start) in _SEXES and ends_noun(words, start + 1):
        return Head(start, words.at(start), SINGULARS[words.at(start)], Kind.PERSON)
    start = _behind_aside(words, start)
    i = _after_copula(words, start)
    one = start + 1 if words.at(start) in COPULAS else 0
    people = people_term(words.words[one]) if one and words.is_word(one) else ""
    if people and words.words[one][0].isupper() and ends_noun(words, one + 1):
        return Head(one, words.at(one), (people,), Kind.PERSON)  # "one was Karsan"
    if not i:
        return None
    while words.at(i) in _SMALL_ADVERBS or words.at(i) in _QUOTES:
        i += 1
    if words.at(i) in _STANDING_FOR and words.at(i + 1) == "of":
        i += 1  # "49 were those of children", "318 are names of women"
    i += words.at(i) == "of" and PLURALS.get(words.at(i + 1)) is not None
    return _group_at(words, i)


def behind_phrase(words: Words, last: int) -> int:
    """Return the token behind those told of, at which their predicate may begin.

    That is the verb of "(victims) killed in the attack were children", where one is.

    Args:
        words: the sentence.
        last: the last token of those told of.
    """
    at = last + 1 + (words.at(last + 1) in PASTS)
    if words.at(at) not in _PLACING:
        return last + 1
    for verb in range(at + 2, at + _LONGEST_PHRASE):
        if words.at(verb) in COPULAS:
            return verb
        if not words.is_word(verb):
            break
    return last + 1


def _behind_aside(words: Words, start: int) -> int:
    """The token behind ", he said," in "eighteen, he said, were children"."""
    if words.at(start) != ",":
        return start
    for at in range(start + 2, start + _ASIDE):
        if words.at(at) == ",":
            told = not _SAYING.isdisjoint(words.at(i) for i in range(start, at))
            return at + 1 if told else start
    return start


def _group_at(words: Words, i: int) -> Head | None:
    """The group that the words at ``i`` name, after "were"."""
    noun = words.at(i)
    if i in words.numbers or not words.is_word(i):
        return None
    told = (group_of_body(words, at, i) for at in range(i, i + _BODY_REACH))
    body = next((group for group in told if group), ())
    if body:
        return Head(i, noun, body, Kind.PERSON)  # "seventeen were members of the crew"
    if noun in _SEXES and ends_noun(words, i + 1):
        return Head(i, noun, SINGULARS[noun], Kind.PERSON)
    if noun in DESCRIBING and PLURALS.get(words.at(i + 1)):
        i, noun = i + 1, words.at(i + 1)  # "five were small children"
    if PLURALS.get(noun) and words.at(i + 1) not in PLURALS:
        return Head(i, noun, PLURALS[noun], Kind.PERSON)
    people = people_plural(words.words[i]) if words.words[i][0].isupper() else ""
    if people and not words.upper and ends_noun(words, i + 1):
        return Head(i, noun, (people,), Kind.PERSON)  # "three were Karsans"
    if (noun, words.at(i + 1)) in PAIRS or noun in MODIFIERS:
        head = find_head(words, i, single=False)  # "were foreign nationals"
        if head is not None and head.kind is Kind.PERSON and head.terms:
            return head
    return _described_group(words, i) or _unlisted_people(words, i)


def _described_group(words: Words, i: int) -> Head | None:
    """ "six were municipal policemen", "three were Odran nationals"."""
    noun = words.at(i + 1)
    if not words.is_word(i + 1) or not ends_noun(words, i + 2):
        return None
    capital = words.words[i][0].isupper() and not words.upper
    if capital and noun in _NATIONALS:
        term = people_term(words.words[i]) or words.lower[i]
        return Head(i + 1, noun, (term,), Kind.PERSON)
    adjective = not capital and words.lower[i].endswith(ADJECTIVE_ENDINGS)
    if adjective and PLURALS.get(noun) and words.lower[i] not in STOP:
        return Head(i + 1, noun, PLURALS[noun], Kind.PERSON)
    return None


def _unlisted_people(words: Words, i: int) -> Head | None:
    """ "37 were Tollek.": a capital that ends a clause, and no name among others."""
    written, behind = words.words[i], words.at(i + 1)
    if words.upper or not written[0].isupper() or written.isupper():
        return None
    if words.lower[i] in known_words() or len(written) < SHORTEST_PEOPLE:
        return None
    onward = words.at(i + 2)
    onward = "" if onward == "and" or i + 2 in words.numbers else onward
    goes_on = behind == "," and onward[:1].isalpha() and words.words[i + 2].islower()
    counted = behind == "and" and i + 2 in words.numbers
    ends = behind in _CLOSING or goes_on or counted
    return Head(i, words.lower[i], (words.lower[i],), Kind.PERSON) if ends else None


def _after_copula(words: Words, start: int) -> int:
    """The token after "were", "to be" or "to have been" at ``start``; 0 without one."""
    if words.at(start) in _COPULAS:
        said = words.at(start + 1) in _SAID_TO_BE and words.at(start + 2) == "to"
        if said and words.at(start + 3) == "be":
            return start + 4  # "45 were said to be children"
        return start + 1
    for length in (3, 2):
        told = tuple(words.at(i) for i in range(start, start + length))
        if told in _TO_BE:
            return start + length
    return 0


_NATIONALS = frozenset(("nationals", "citizens", "subjects"))
_CLOSING = frozenset((".", ";", ")", ":"))
_BODY_REACH = 4  # words of "law enforcement personnel"
_COPULAS = frozenset(("were", "are", "being"))
_SAID_TO_BE = frozenset("said believed thought reported known understood".split())
DESCRIBING = frozenset(
    "small young little unarmed local ordinary teenage retired former serving "
    "off-duty elderly".split()
)
"""adjectives between a copula and a group: "were retired policemen" """
_STANDING_FOR = frozenset(("those", "names", "bodies", "remains"))
_ASIDE = 7  # tokens of ", the judge added,"
_SAYING = frozenset("said says added adds told wrote noted".split())
_TO_BE = (("to", "have", "been"), ("to", "be"), ("had", "been"))
_SEXES = frozenset(("male", "female"))
_QUOTES = frozenset('"“‘«')
_SMALL_ADVERBS = frozenset(("also", "all", "mostly", "reportedly", "only"))
_PLACING = frozenset(("in", "at", "on", "by", "during", "near"))
_LONGEST_PHRASE = 8  # tokens of "in the attack on the school"
