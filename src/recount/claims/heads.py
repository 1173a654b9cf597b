"""Heads: the noun that a number counts, with the group that it stands for."""

from __future__ import annotations

from typing import NamedTuple

from recount.claims.lexicon import (
    COUNT_NOUNS,
    INTRANSITIVES,
    MODIFIERS,
    PAIRS,
    PASTS,
    PLURALS,
    SINGULARS,
    STATES,
    STOP,
    UNION_TERMS,
    UNITS,
    YOUNG,
)
from recount.claims.peoples import people_plural, people_term
from recount.claims.quantity import Kind, Words
from recount.lang.en import dates, groups, measures, small_words, wounds
from recount.lang.en.demonyms import DEMONYMS

ADULT_AGE = 18  # years; Convention on the Rights of the Child, art. 1
ELDERLY_AGE = 60  # years; as the United Nations count older persons
MAX_MODIFIERS = 6  # words between a number and its noun; more is another clause
_BEFORE_NOUNS = frozenset(small_words.BEFORE_NOUNS.split())
_DEATHS = frozenset(("deaths", "fatalities"))
_AGE_MARKS = frozenset(("-", "year", "years", "month", "months"))
_NATIONALS = frozenset(("nationals", "citizens", "national", "citizen"))
_BODIES_POLITIC = frozenset(measures.BODIES_POLITIC.split())
_POLITIC = frozenset(("bodies", "legislatures", "parliaments"))
QUOTE_MARKS = frozenset("\"“”'‘’`«»")
_RUINED = frozenset(measures.RUIN.split())
_THINGS_RUINED = frozenset(
    "house building village vehicle facility bridge road boat shop school hospital "
    "mosque church".split()
)
_STATE_WORDS = {
    **STATES,
    **{word: measure for word, measure in PASTS.items() if word in _BEFORE_NOUNS},
}
"""words that tell a measure before a noun ("58 wounded people") or end the phrase"""


class Head(NamedTuple):
    """The noun of a quantity."""

    last: int
    noun: str
    terms: tuple[str, ...]
    kind: Kind
    state: str = ""


def find_head(words: Words, start: int, *, single: bool) -> Head | None:
    """Return the noun that a number before ``start`` counts, or None.

    Args:
        words: the sentence.
        start: the token after the number.
        single: whether the number is one, so that a singular can follow.
    """
    search = _Search(words, start, single=single)
    for i in range(start, words.area.stop):
        if not search.step(i):
            break
    best = search.best
    if best is not None and words.at(best.last + 1) in _DEATHS and not best.state:
        return best._replace(last=best.last + 1, state="killed")  # "40 police deaths"
    return best


class _Search:
    """Walks from a number to its noun, gathering what the words between say."""

    def __init__(self, words: Words, start: int, *, single: bool) -> None:
        self.words = words
        self.start = start
        self.single = single
        self.best: Head | None = None
        self._terms: list[str] = []
        self._state = ""
        self._steps = 0

    def step(self, i: int) -> bool:
        """Take the token at ``i``; tell whether to go on."""
        words, word = self.words, self.words.lower[i]
        joined = words.is_compound_mark(i + 1) and words.is_word(i + 2)
        joined &= not word.endswith("s")
        if self._is_noun(word) and not (joined or self._narrows_unit(i)):
            self.best = self._take(i)
            return self._is_noun(words.at(i + 1))
        if self.best is not None or self._steps > MAX_MODIFIERS:
            return False
        if self._ruins_unit(i):
            self._state = "property"
        elif word in _STATE_WORDS and word != "dead":
            return self._state_word(i)
        elif word in MODIFIERS:
            self._terms.extend(MODIFIERS[word])
        elif i in words.numbers:
            return self._age(i)
        elif word == "and" and i > self.start and self._is_noun(words.at(i + 2)):
            # "190 garment and leather workers", not "22 Tesks and wounded others"
            verb = words.at(i + 1) in PASTS and words.at(i - 1).endswith("s")
            return words.is_word(i + 1) and not verb
        elif self._stops(i) or not _can_modify(words, i):
            return False
        elif words.words[i][0].isupper() and not words.upper:
            people = people_term(words.words[i])
            self._terms.extend((people,) if people else ())
        self._steps += words.words[i][0].isalnum()
        return True

    def _is_noun(self, word: str) -> bool:
        if word in PLURALS or (self.single and word in SINGULARS):
            return True
        return word in UNITS and self.best is None

    def _narrows_unit(self, i: int) -> bool:
        """Whether a singular narrows the plural after it: "six family homes"."""
        word, follow = self.words.at(i), self.words.at(i + 1)
        if word == "police" and follow in UNITS:
            return True  # "11 police stations"
        one = word in UNITS and word not in PLURALS and not word.endswith("s")
        return one and follow.endswith("s") and follow not in STOP

    def _stops(self, i: int) -> bool:
        """Whether a word ends the search: not "burned-out", "so-called"."""
        compound = self.words.is_compound_mark(i - 1) and self.words.at(i) in _TAILS
        stop = self.words.at(i) in STOP
        return stop and not (compound or self.words.is_compound_mark(i + 1))

    def _ruins_unit(self, i: int) -> bool:
        """Whether a word of ruin stands before a thing: "burned-out houses"."""
        if self.words.at(i) not in _RUINED:
            return False
        at = i + 1
        if self.words.is_compound_mark(at) and self.words.at(at + 1) == "out":
            at += 2
        return not _THINGS_RUINED.isdisjoint(UNITS.get(self.words.at(at), ()))

    def _is_age(self, i: int) -> bool:
        """Whether "old" ends an age: "28-year-old men"."""
        return self.words.at(i) == "old" and self.words.at(i - 1) in _AGE_MARKS

    def _age(self, i: int) -> bool:
        """ "two 10-year-old girls": the age tells that they are children."""
        mention = self.words.numbers[i].mention
        if mention.use == "age" and (mention.value or ADULT_AGE) < ADULT_AGE:
            self._terms.append("child")
        return mention.use == "age"

    def _state_word(self, i: int) -> bool:
        """ "58 wounded people" goes on; "58 wounded in the fire" ends."""
        follow = self.words.at(i + 1)
        near = self._is_noun(follow) or follow in MODIFIERS
        if not near and (follow in STOP or not self._is_noun(self.words.at(i + 2))):
            return False
        self._state = _STATE_WORDS[self.words.lower[i]]
        return True

    def _is_name(self, i: int) -> bool:
        word = self.words.words[i] if i >= self.start else ""
        return word[:1].isupper() and word.isalpha() and not self.words.upper

    def _take(self, i: int) -> Head:
        lower = self.words.lower
        word, before = lower[i], lower[i - 1] if i > self.start else ""
        state = self._state or (COUNT_NOUNS.get(before, "") if before == "dead" else "")
        if self.best is not None and (before, word) not in PAIRS:
            # "elderly residents", "women soldiers": the first noun narrows the second
            self._terms.extend(PLURALS.get(before, SINGULARS.get(before, ())))
        if (before, word) in PAIRS and not self._is_age(i - 1):
            own = MODIFIERS.get(before, ())
            kept = tuple(term for term in self._terms if term not in own)
            return Head(i, word, (*kept, *PAIRS[before, word]), Kind.PERSON, state)
        if word in _POLITIC and before in _BODIES_POLITIC:
            return Head(i, f"{before} {word}", ("assembly",), Kind.UNIT)
        if word in _NATIONALS and not self._terms and self._is_name(i - 1):
            self._terms.append(before)  # "two Karsakhi nationals"
        if word in _NAMED_FORCES and self._is_name(i):
            return Head(i, word, (*self._terms, "combatant"), Kind.PERSON, state)
        nouns = SINGULARS if self.single and word in SINGULARS else PLURALS
        if word in nouns:
            terms = settle_terms((*self._terms, *nouns[word]))
            return Head(i, word, terms, Kind.PERSON, state)
        kept = tuple(term for term in self._terms if term not in UNION_TERMS)
        return Head(i, word, (*kept, *UNITS[word]), Kind.UNIT, state)


_NAMED_FORCES = frozenset(groups.NAMED_FORCES.split())
_TAILS = frozenset(("out", "up", "down", "off", "in", "on", "by", "over", "of"))
"""small words that end a compound: "burned-out houses", "pick-up trucks" """


def settle_terms(terms: tuple[str, ...]) -> tuple[str, ...]:
    """The terms without those that others tell: a "female child" is no woman.

    An "adult male" is a man, and a "police sergeant" one of the police.
    """
    idle = {
        term
        for telling, told in _TOLD_BY.items()
        if not telling.isdisjoint(terms)
        for term in told
    }
    return tuple(term for term in terms if term not in idle)


_TOLD_BY = {
    YOUNG | {"child"}: ("man", "woman"),
    frozenset(("man", "woman")): ("adult",),
    frozenset(("police",)): ("combatant",),
}
"""terms, and others that they make idle"""


def _can_modify(words: Words, i: int) -> bool:
    mark = words.lower[i]
    return (
        words.words[i][0].isalpha()
        or mark in QUOTE_MARKS
        or mark == "'s"
        or words.is_compound_mark(i)
    )


def ends_noun(words: Words, i: int) -> bool:
    """Whether a noun before ``i`` is the last of its phrase."""
    return not words.is_word(i) or words.at(i) in STOP


def find_unlisted_head(words: Words, start: int) -> Head | None:
    """Return a people ("613 Karsans") or a noun that no list knows, or None."""
    word = words.lower[start] if words.is_word(start) else ""
    if word in _HOW_SURE:
        return _find_behind_how_sure(words, start + 1)
    if (
        not word
        or start in words.numbers
        or word in _BARRED
        or word.endswith(_NO_NOUNS)
    ):
        return None  # "5,000 gathered", "112 severely damaged", "Over 50 Perish"
    if words.is_compound_mark(start + 1) and not words.words[start][0].isupper():
        return _find_compounded(words, start)
    named = _find_people(words, start)
    if named is not None:
        return named
    follow = words.at(start + 1)
    told = follow in COUNT_NOUNS or follow in _OCCURRENCES
    if told and follow not in PLURALS:  # "12 civilian deaths", "27 truce violations"
        return Head(start + 1, follow, MODIFIERS.get(word, ()), Kind.THING)
    if word in _TIME_NAMES:
        return None  # "the toll rose to 72 Thursday"
    if not _may_be_counted(words, start):
        return _find_described(words, start)  # "thousands gather", "12 alleged thieves"
    people = word.removesuffix("s") if _is_named(words, start) else ""
    terms = (people,) if len(people) >= SHORTEST_PEOPLE else ()
    return _find_described(words, start) or Head(start, word, terms, Kind.THING)


def _find_behind_how_sure(words: Words, start: int) -> Head | None:
    """ "two suspected cholera deaths", "three probable deaths"."""
    if words.at(start) in COUNT_NOUNS and words.at(start) not in PLURALS:
        return Head(start, words.at(start), (), Kind.THING)
    found = find_unlisted_head(words, start)
    return found if found is not None and found.noun in COUNT_NOUNS else None


def _find_people(words: Words, start: int) -> Head | None:
    """ "613 Karsans", "45 Odra Karsans"."""
    for at in (start + 1, start):
        if at > start and (words.upper or not words.words[start][0].isupper()):
            continue
        people = _people_at(words, at) if words.is_word(at) else ""
        if people:
            of = people_term(words.words[start]) if at > start else ""
            terms = tuple(sorted({people, of} - {""}))  # "45 Karsan Muslims"
            return Head(at, words.at(at), terms, Kind.PERSON)
    return None


def _people_at(words: Words, start: int) -> str:
    """The people whom a plural names: "613 Karsans"."""
    word = words.lower[start]
    if words.upper:
        return DEMONYMS.get(word.removesuffix("s"), "") if word.endswith("s") else ""
    capital = words.words[start][0].isupper()
    return people_plural(words.words[start]) if capital else ""


def _find_compounded(words: Words, start: int) -> Head:
    """ "eight pick-up trucks", "two half-tracks": the plural that ends a compound."""
    last = start
    while words.is_compound_mark(last + 1):
        last += 2
    for at in (last, last + 1, last + 2):
        noun = words.at(at)
        if words.is_word(at) and noun.endswith("s") and noun not in STOP:
            return Head(at, noun, (), Kind.THING)
    return Head(start, words.lower[start], (), Kind.THING)


def _may_be_counted(words: Words, start: int) -> bool:
    """Whether a word can be a plural; in capitals and compounds nothing tells."""
    word = words.lower[start]
    plural = word.endswith(("s", "men", "people", "folk")) or word in _THINGS
    capital = words.upper or words.words[start][0].isupper()
    return plural or capital or words.at(start + 1) == "-" or not words.is_word(start)


def _is_named(words: Words, start: int) -> bool:
    """Whether a noun is written as a name among plain words: not in a headline."""
    word = words.lower[start]
    if words.upper or not words.words[start][0].isupper() or word in COUNT_NOUNS:
        return False
    return not (words.is_word(start + 1) and words.words[start + 1][0].isupper())


def find_one_of_people(words: Words, start: int) -> Head | None:
    """Return the people of "one Karsan", where no noun follows, or None."""
    if not words.is_word(start) or (
        words.is_word(start + 1) and words.at(start + 1) not in STOP
    ):
        return None
    people = DEMONYMS.get(words.lower[start], "")
    if not words.upper:
        people = people_term(words.words[start])
        people = people if words.words[start][0].isupper() else ""
    return Head(start, words.lower[start], (people,), Kind.PERSON) if people else None


def _find_described(words: Words, start: int) -> Head | None:
    """ "five Karsan personalities": a noun that no list knows, after adjectives."""
    terms: list[str] = []
    i = start
    while i < start + _MOST_ADJECTIVES and words.is_word(i):
        word = words.lower[i]
        people = word if word in DEMONYMS else ""
        if words.words[i][0].isupper() and not words.upper:
            people = people_term(words.words[i])
        if not (people or word in MODIFIERS or word.endswith(ADJECTIVE_ENDINGS)):
            break
        terms.extend(
            (DEMONYMS.get(people, people),) if people else MODIFIERS.get(word, ())
        )
        i += 1
    noun = words.at(i)
    if i > start and words.is_word(i) and _is_named(words, i):
        people = people_plural(words.words[i])
        if not people and words.at(i - 1) == "ethnic":
            people = noun.removesuffix("s")  # "200 ethnic Ubykhs"
        if people:
            return Head(i, noun, (*terms, people), Kind.PERSON)
    plural = noun.endswith("s") and not noun.endswith("ss") and words.is_word(i)
    if i == start or not plural or noun in STOP or noun in _STATE_WORDS:
        return None
    return Head(i, noun, tuple(terms), Kind.THING)


_VERBS = frozenset((*wounds.WOUND_VERBS.split(), *small_words.IRREGULAR_PASTS.split()))
_OCCURRENCES = frozenset(measures.OCCURRENCES.split())
_THINGS = frozenset(small_words.ANIMALS_AND_THINGS.split())
_NO_NOUNS = ("ed", "ly")
_BARRED = frozenset((*STOP, *_STATE_WORDS, *PASTS, *_VERBS, *INTRANSITIVES))
"""words behind a number that are no noun"""
_HOW_SURE = frozenset(measures.HOW_SURE.split())
_MOST_ADJECTIVES = 3
_TIME_NAMES = frozenset((*dates.WEEKDAYS, *dates.MONTHS))
SHORTEST_PEOPLE = 4  # letters: "Tatars", "Ubykhs"
ADJECTIVE_ENDINGS = ("al", "ian", "ish", "ese", "ic", "ive", "ous", "ary", "ern")
