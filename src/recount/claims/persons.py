"""Persons who are counted by being named: "Roe Halden", "Mayor Mira Sol", "him"."""

from __future__ import annotations

from recount.claims.heads import settle_terms
from recount.claims.known import Known
from recount.claims.lexicon import (
    BASES,
    EVENT_NOUNS,
    GERUNDS,
    INTRANSITIVES,
    MODIFIERS,
    PASTS,
    PLURALS,
    SINGULARS,
    STATES,
    STOP,
    UNITS,
    harms,
)
from recount.claims.quantity import Kind, Quantity, Words
from recount.lang.en import fates, measures, names, small_words, wounds
from recount.lang.en.demonyms import DEMONYMS
from recount.lang.en.names import NOT_NAME_ENDINGS
from recount.model.figure import Figure

_TITLES = frozenset(names.TITLES.split())
_CLERGY_TITLES = frozenset(names.CLERGY_TITLES.split())
_PARTICLES = frozenset(names.PARTICLES.split())
_CALLED_AFTER = frozenset(names.CALLED_AFTER.split())
_NOT_IN_NAMES = frozenset(names.NOT_IN_NAMES.split())
_OBJECTS = frozenset(("him", "her"))
_AFTER_OBJECTS = frozenset(("and", ",", "along", "together", "alongside"))
_REFLEXIVES = frozenset(("himself", "herself"))
_BODIES = frozenset(names.BODIES_OF.split())
_SELVES = _REFLEXIVES | {"self"}
_SELF_REACH = 30  # tokens from the verb to "and himself"
_LISTED = frozenset(
    {
        *STOP,
        *PLURALS,
        *UNITS,
        *STATES,
        *EVENT_NOUNS,
        *MODIFIERS,
        *small_words.ADVERBS.split(),
        *small_words.PREPOSITIONS.split(),
        *small_words.BOUNDARIES.split(),
        *small_words.PRONOUNS.split(),
        *small_words.IRREGULAR_PASTS.split(),
    }
)
_DETERMINERS = frozenset("the a an his her its their this these no".split())
_JOINING = frozenset(("and", "of", "by", "or"))
_SHORTEST = 3  # letters of a name in capitals; "XU" and "MR" are rare
_VERBS = frozenset(
    {
        *PASTS,
        *BASES,
        *GERUNDS,
        *small_words.AUXILIARIES.split(),
        *small_words.HAVE.split(),
        *small_words.MODALS.split(),
        *small_words.NEGATIONS.split(),
        *small_words.PARTICIPIAL_ADJECTIVES.split(),
    }
)
_BEFORE_BARE = _LISTED | frozenset(PASTS) | _JOINING
BEFORE_NAMES = _OBJECTS | _SELVES | _TITLES
_TELLING = frozenset(
    {
        *PASTS,
        *BASES,
        *GERUNDS,
        *INTRANSITIVES,
        *STATES,
        *EVENT_NOUNS,
        *small_words.BRINGING.split(),
        *measures.HITTING.split(),
        *wounds.WOUNDS.split(),
        *(
            max(phrase.split(), key=len)
            for phrases in fates.FATES.values()
            for phrase in phrases.split("|")
        ),
    }
)
"""words one of which stands in each sentence that tells what became of a person"""
_LONGEST = 7  # tokens of a name
_MOSTLY = 0.6  # share of capitals above which a line is a headline in title case


class NameReader:
    """Reads the names of persons in one sentence; knows what stands elsewhere."""

    __slots__ = ("_cased", "_elsewhere", "_surnames", "_upper", "_words", "idle")

    def __init__(self, words: Words, known: Known) -> None:
        self._words = words
        self._elsewhere = known.elsewhere
        self._surnames = known.surnames
        lower = words.lower[words.area.start : words.area.stop]
        self.idle = _TELLING.isdisjoint(lower)
        """whether no word of the sentence tells what became of anybody"""
        self._upper = words.upper
        self._cased = not (words.upper or self.idle or _is_title_case(words))

    def may_begin(self, i: int) -> bool:
        """Whether it is worth while to look for a name at ``i``."""
        if self.idle:
            return False
        return self._words.words[i][0].isupper() or (
            self._words.lower[i] in BEFORE_NAMES
        )

    def read(self, i: int) -> Quantity | None:
        """Return the person named at ``i``, or None."""
        word = self._words.lower[i]
        if word in _SELVES:
            return self._self(i)
        if word in _OBJECTS:
            return self._object(i)
        title = i
        while self._words.at(title) in _TITLES:
            title += 1
        if title == i and not (self._cased or self._stands_bare(i)):
            return None
        if title == i and self._words.at(i - 1) == "the":
            return None  # "the Red Cross"
        if title == i and self._names_body(i):
            return None
        last = self._name(title, led=title > i)
        if last is None:
            return None
        terms = [term for k in range(i, title) for term in self._of_title(k)]
        return _person(i, last, settle_terms(tuple(terms)))

    def _names_body(self, i: int) -> bool:
        """ "the Ministry of Public Works": a capital behind it is no person's."""
        words = self._words
        return words.at(i - 1) == "of" and words.at(i - 2) in _BODIES

    def _of_title(self, i: int) -> tuple[str, ...]:
        word = self._words.lower[i]
        return ("clergy",) if word in _CLERGY_TITLES else SINGULARS.get(word, ())

    def aged(self, i: int, name: int, *, child: bool) -> Quantity | None:
        """Return the person named at ``name`` whose age stands before, at ``i``."""
        last = self._name(name, led=True) if self._cased else None
        if last is None:
            return None
        return _person(i, last, ("child",) if child else ())

    def end(self, i: int, *, led: bool) -> int | None:
        """The last token of the name at ``i`` in mixed case, or None.

        Args:
            i: where it may begin.
            led: whether the words before make one part enough: "his wife Mira".
        """
        if not self._cased or self._words.at(i)[:1] == "":
            return None
        last = self._name(i, led=led)
        return None if last is None or self._words.at(last + 1) == "'s" else last

    def _stands_bare(self, i: int) -> bool:
        """Whether a name without a title can begin here in a text in capitals.

        Never after "the", and never after another word that could be a part of it.
        """
        before = self._words.at(i - 1)
        if not self._upper or before in _DETERMINERS or not self._is_part(i):
            return False
        return not before.isalpha() or before in _BEFORE_BARE

    def _object(self, i: int) -> Quantity | None:
        """ "killing her and two others": a pronoun right after the verb."""
        words = self._words
        follow = words.at(i + 1)
        alone = not words.is_word(i + 1) or follow in STOP or follow in _AFTER_OBJECTS
        return _person(i, i, ()) if alone and harms(words.at(i - 1)) else None

    def _self(self, i: int) -> Quantity | None:
        """ "killing himself", "killed two guards and then himself"."""
        words = self._words
        if harms(self._words.at(i - 1)):
            return _self(i) if words.lower[i] in _REFLEXIVES else None
        last = i - 1
        if words.at(last) == "then":
            last -= 1
        joined = words.at(last) == "and" or (
            words.at(last) == "," and words.lower[i] == "self"
        )
        first = max(words.area.start, last - _SELF_REACH)
        if joined and any(harms(words.at(k)) for k in range(first, last)):
            return _self(i)
        return None

    def _is_abbreviation(self, i: int) -> bool:
        written = self._words.words[i]
        return not self._upper and len(written) > 1 and written.isupper()

    def _name(self, first: int, *, led: bool) -> int | None:
        """The last token of the name that begins at ``first``, or None."""
        words = self._words
        parts, last, i = 0, first, first
        while i < min(first + _LONGEST, words.area.stop):
            if self._is_part(i):
                parts, last = parts + 1, i
            elif not (parts or words.lower[i] in {"al", "el", "abu"}) or not (
                words.lower[i] in _PARTICLES or words.is_compound_mark(i)
            ):
                break
            i += 1
        if parts < (1 if led or self._is_alone(last) else 2):
            return None
        if parts == 1 and self._is_abbreviation(first):
            return None  # "a national NGO"
        if self._elsewhere.issuperset(range(first, last + 1)):
            return None
        follow = words.at(last + 1)
        if follow in _CALLED_AFTER:
            return None
        if follow == "'s" and not led and not _is_event(words.at(last + 2)):
            return None
        return last

    def _is_alone(self, i: int) -> bool:
        """Whether one capital is a name: an age, or a surname of the text, tells so.

        In "Halden and Sol died" one of the two is enough.
        """
        words = self._words
        near = [words.at(i)]
        if words.at(i - 1) == "and":
            near.append(words.at(i - 2))
        if words.at(i + 1) == "and":
            near.append(words.at(i + 2))
        return self._is_aged(i + 1) or not self._surnames.isdisjoint(near)

    def _is_aged(self, i: int) -> bool:
        """Whether an age in brackets makes a capital a name: "Ivo (7)"."""
        number = self._words.numbers.get(i + 1)
        return (
            self._words.at(i) == "("
            and number is not None
            and number.mention.use == "age"
            and self._words.at(number.last + 1) == ")"
        )

    def _is_part(self, i: int) -> bool:
        words = self._words
        word, low = words.words[i], words.lower[i]
        if not word[0].isalpha() or i in words.numbers:
            return False
        if low in _NOT_IN_NAMES or low in _LISTED:
            return False
        if low in SINGULARS and not self._is_surname(i):
            return False
        if self._cased:
            return word[0].isupper() and low not in DEMONYMS
        if low in DEMONYMS or low.removesuffix("s") in DEMONYMS:
            return False
        if low in _VERBS or low in _TITLES or low.endswith(NOT_NAME_ENDINGS):
            return False
        return len(low) >= _SHORTEST and i not in self._elsewhere

    def _is_surname(self, i: int) -> bool:
        """Whether a calling ends a name: "Mira Farmer"."""
        words = self._words
        if not self._cased or i == words.area.start:
            return False
        written, before = words.words[i], words.words[i - 1]
        low = words.lower[i - 1]
        known = low in SINGULARS or low in _LISTED or low in _NOT_IN_NAMES
        if known or low in _DETERMINERS or low in DEMONYMS or low in _TITLES:
            return False
        return written.istitle() and before[0].isupper()


def _is_event(word: str) -> bool:
    """Whether "Roe Halden's" goes before a word for what became of him."""
    measure = EVENT_NOUNS.get(word) or GERUNDS.get(word)
    return measure in {"killed", "captured"}


def _person(first: int, last: int, terms: tuple[str, ...]) -> Quantity:
    return Quantity(
        Figure(1, 1),
        first=first,
        last=last,
        kind=Kind.PERSON,
        terms=tuple(sorted(set(terms))),
        named=True,
    )


def _self(i: int) -> Quantity:
    return Quantity(Figure(1, 1), first=i, last=i, kind=Kind.PERSON, noun="self")


def _is_title_case(words: Words) -> bool:
    """Whether a line is written Like This, so that capitals tell no names.

    A row of names has many capitals too, but its verb has none.
    """
    line = words.words[words.area.start : words.area.stop]
    if not _TELLING.isdisjoint(line):
        return False
    letters = [word[0] for word in line if word[0].isalpha()]
    return sum(map(str.isupper, letters)) > _MOSTLY * len(letters)
