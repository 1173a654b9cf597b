"""The persons whom a text names in full: by place, by office and by initials."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_offices import TITLES_OF, told_of_name
from recount.mentions.voice_persons import CALLED, SIGNS, STRIP, pronoun_votes
from recount.mentions.voice_words import (
    DETERMINERS,
    PRONOUNS,
    ROLES,
    TITLES,
    words,
)
from recount.text.tokens import Tokens

MAX_OFFICE = 8  # tokens of "Minister of the Interior ,"
MAX_APPOSED = 12  # tokens of "the head of the local union of families ,"
_OFFICES = ROLES | TITLES
_CLOSED = ([","], ["."], [")"])
_CALLED = ROLES | TITLES | CALLED.keys()
MAX_INITIALS = 3  # letters of "MK"
MAX_NAMES = 20  # names that are looked back at
_ASKERS = words(syntax.ASKERS)
LEAST_BEFORE = 2  # tokens of "Lam talks" before "to"
_TALKING = frozenset("talks talked talking speaks spoke speaking".split())
_INTERVIEWING = frozenset(("interviews", "interviewed", "interviewing"))
_STOPS = frozenset(".,;:!?")
_QUOTED = frozenset('“"‘«')


class Persons:
    """The full names of a text, by where they stand."""

    def __init__(self, tokens: Tokens, full: Mapping[str, str]) -> None:
        self._tokens = tokens
        self._full = full
        self._by_surname = {surname.lower(): name for surname, name in full.items()}
        self._places = tokens.positions(self._by_surname.keys())
        self._first: tuple[int, str] | None = None
        self._initials: dict[str, str] | None = None

    def before(self, at: int) -> Iterator[str]:
        """Yield the names that stand before a token, the nearest first."""
        end = bisect_left(self._places, at)
        for place in reversed(self._places[max(0, end - MAX_NAMES) : end]):
            yield self._by_surname[self._tokens.lower[place]]

    def titled(self, begin: int, end: int) -> Iterator[str]:
        """Yield those named between two tokens by office and full name.

        "On Monday Interior Minister Jan Roe waved it aside." "For the head of the
        union, Ana Sol, it is a beginning."
        """
        tokens = self._tokens
        for at in range(bisect_left(self._places, begin), len(self._places)):
            place = self._places[at]
            if place >= end:
                break
            full = self._by_surname[tokens.lower[place]]
            first = place - len(full.split())
            if first >= begin and tokens.lower[first] in _OFFICES:
                yield full
            office = tokens.lower[max(begin, first - MAX_APPOSED) : first + 1]
            apposed = office[-1:] == [","] and not _CALLED.isdisjoint(office)
            if apposed and tokens.lower[place + 1 : place + 2] in _CLOSED:
                yield full

    def first(self, at: int) -> str:
        """The first name before a token that is nobody's who asks or writes."""
        if self._first is None:
            self._first = self._first_of_all()
        place, full = self._first
        return full if place < at else ""

    def _first_of_all(self) -> tuple[int, str]:
        first = (len(self._tokens), "")
        for place in self._places:
            full = self._by_surname[self._tokens.lower[place]]
            before = place - len(full.split())
            if self._is_asked(before):
                return place, full
            if not first[1] and self._may_answer(before):
                first = place, full
        return first

    def _is_asked(self, before: int) -> bool:
        """Whether somebody is told to be asked: "Teo Lam talks to", "interviews"."""
        lower, words = self._tokens.lower, self._tokens.words
        if before < LEAST_BEFORE:
            return False
        talking = lower[before] in {"to", "with"} and lower[before - 1] in _TALKING
        name = words[before - 2]  # not "She talked to Velt Weekly"
        named = name[:1].isupper() and lower[before - 2] not in PRONOUNS
        return (talking and named) or lower[before] in _INTERVIEWING

    def _may_answer(self, before: int) -> bool:
        tokens = self._tokens
        if before < 0:
            return True
        named = before - (tokens.lower[before] in DETERMINERS)
        if tokens.words[named] in _QUOTED:
            return False  # the name of a programme: "The Long Table"
        return tokens.lower[before] not in _ASKERS

    def holder(self, office: str, at: int) -> str:
        """Who holds an office by an apposition before a token; else empty.

        "the Minister of the Interior, Ruslan Bodar": who "the minister" is later.
        """
        lower, words = self._tokens.lower, self._tokens.words
        told = {office, TITLES_OF.get(office, office)} if office in ROLES else set()
        places = self._tokens.positions(told)
        for place in reversed(places[: bisect_left(places, at)][-MAX_NAMES:]):
            named = told_of_name(self._tokens, self._full, place)
            if named:
                return named
            near = range(place + 1, min(len(words), place + MAX_OFFICE))
            comma = next((i for i in near if words[i] in _STOPS), -1)
            if comma < 0 or words[comma] != ",":
                continue
            name = comma + 1
            name += lower[name : name + 1] != [] and lower[name] in TITLES
            name += words[name : name + 1] == ["."]
            end = name
            while end < len(words) and words[end][:1].isupper():
                end += 1
            full = self._full.get(words[end - 1], "") if end > name + 1 else ""
            if full and end < len(words) and words[end] in ",.;)":
                return full
        return ""

    def of_initials(self, label: str) -> str:
        """The full name that two or three capitals stand for: "MK"; else empty."""
        if not (label.isupper() and 2 <= len(label) <= MAX_INITIALS):
            return ""
        if self._initials is None:
            named = reversed(list(self._full.values()))
            self._initials = {"".join(w[0] for w in f.split()): f for f in named}
        return self._initials.get(label, "")


class Sexes:
    """Whether persons of a text are men or women, by the words near their names."""

    def __init__(self, tokens: Tokens, full: Mapping[str, str]) -> None:
        self._votes = pronoun_votes(tokens, full)

    def fitting(self, names: Iterable[str], *, she: bool) -> str:
        """Return the first name that a pronoun may mean, empty where none may."""
        told = ((name, self._vote(name)) for name in names)
        return next((n for n, vote in told if vote == 0 or (vote < 0) == she), "")

    def is_sure(self, name: str, *, she: bool) -> bool:
        """Return whether the text tells that a name is a woman's, or a man's."""
        return self._vote(name) * (-1 if she else 1) > 0

    def _vote(self, name: str) -> int:
        signs = sum(SIGNS.get(word, 0) for word in name.lower().split())
        return signs or self._votes.get(name.split()[-1].strip(STRIP), 0)
