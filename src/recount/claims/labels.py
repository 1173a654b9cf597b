"""Labels: what the head of a row or column, or the words before a colon, count.

"Civilians killed", "of whom children", "Total", "Source: Ministry of Health".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from recount.claims.heads import ADULT_AGE
from recount.claims.lexicon import (
    COUNT_NOUNS,
    EVENT_NOUNS,
    INTRANSITIVES,
    MODIFIERS,
    PAIRS,
    PASTS,
    PLURALS,
    SINGULARS,
    STATES,
    UNION_TERMS,
    UNITS,
)
from recount.claims.peoples import people_plural, people_term
from recount.claims.setphrases import PHRASE_STARTS, read_phrase
from recount.lang.en import measures, small_words, tables
from recount.text.grid import is_time
from recount.text.tokens import Tokens

MAX_LABEL_TOKENS = 12
MAX_NARROWING = 5  # words after a preposition: "killed in the market of Karsa"

_MEASURES = {
    **EVENT_NOUNS,
    **INTRANSITIVES,
    **STATES,
    **COUNT_NOUNS,
    **PASTS,
    **tables.ABBREVIATIONS,
    **dict.fromkeys(tables.FATAL.split(), "killed"),
    **dict.fromkeys(tables.NOT_FATAL.split(), "injured"),
}
_FLAGS: dict[str, str] = {
    word: flag
    for flag, listed in (
        ("ruin", measures.RUIN),
        ("fatal", tables.FATAL),
        ("total", tables.TOTALS),
        ("rest", tables.OTHERS),
        ("part", tables.PARTS),
        ("clause", tables.SENTENCE),
        ("unsure", tables.UNSURE),
        ("victims", tables.VICTIMS),
        ("barred", small_words.ANIMALS_AND_THINGS),
        ("barred", tables.BARRING),
    )
    for word in listed.split()
}
_UNSURE = frozenset(tables.UNSURE.split())
_FILLERS = frozenset(tables.FILLERS.split())
_BARRING = frozenset(word for word, flag in _FLAGS.items() if flag == "barred")
_PREPOSITIONS = frozenset(("in", "at", "near", "by", "from", "during", "on", "under"))
_PLACES = frozenset(tables.PLACE_HEADS.split())
_SOURCES = frozenset(tables.SOURCE_HEADS.split())
_DATES = frozenset(tables.DATE_HEADS.split())
_INCIDENTS = frozenset(tables.OF_INCIDENTS.split())
_AS_OF = frozenset(tables.AS_OF_HEADS.split())
_VOICES = frozenset(tables.VOICES.split())
_DIVIDING = frozenset(tables.DIVIDING.split())
_ACTORS = frozenset(tables.ACTORS.split())
_GROUPINGS = frozenset((*tables.GROUPINGS.split(), *tables.DIVIDING.split(), ","))
_FOUND = frozenset(("recovered", "discovered"))
_PEOPLES = frozenset(tables.PEOPLES_HEADS.split())
_YOUNG = frozenset(("18", "17", "16", "15"))
_UNDER = frozenset(("under", "below", "<"))
_AGE = re.compile(r"\d{1,3}")
_JOINTS = frozenset("=|/&-–—()[]:,.'’\"“”*+#†‡§¹²³⁴⁵⁶⁷⁸⁹⁰")
_GENERIC = frozenset(("casualties",))


class Label(NamedTuple):
    """What the words of one label say."""

    measure: str = ""
    terms: tuple[str, ...] = ()
    units: bool = False
    """it counts families, houses or other things that are no persons"""
    pair: bool = False
    """it names the killed and the injured apart: "killed / wounded" """
    generic: bool = False
    """another head may tell the measure more closely: "casualties", "toll" """
    total: bool = False
    part: bool = False
    """of the figure before: "of whom" """
    rest: bool = False
    unsure: bool = False
    barred: bool = False
    """its figures count no victims: a share, an age, a price"""
    kind: str = ""
    """place, source, date, as_of or incident: what the head of its column calls it"""
    name: str = ""
    """the label without its column's head"""
    narrowing: str = ""
    """words after a preposition: "in hospital" """
    unknown: bool = False
    """some of its words are not understood"""
    clause: bool = False
    """it holds a verb: "those who were killed" """
    divides: bool = False
    """its rows or items are places: "by village" """
    by_actor: bool = False
    """its items are who did it: "by responsible party" """

    @property
    def tells(self) -> bool:
        """Whether it says what is counted, or of whom."""
        return bool(self.measure or self.terms or self.total or self.part or self.rest)


@lru_cache(maxsize=4096)
def read_label(text: str) -> Label:
    """Return what a label says; a label may be told with its column's head before it.

    >>> read_label("Civilians killed").measure, read_label("Civilians killed").terms
    ('killed', ('civilian',))
    >>> read_label("Village: Tesk").kind, read_label("Village: Tesk").name
    ('place', 'Tesk')
    """
    text = text.strip(" :")
    above, colon, name = text.partition(": ")
    if not colon:
        return _of_words(Tokens(text), text)
    head, own = _of_words(Tokens(above), above), _of_words(Tokens(name), name.strip())
    kind = _kind(above, name) or own.kind
    if not _PEOPLES.isdisjoint(Tokens(above).lower):
        people = people_term(name) or people_plural(name)
        own = own._replace(terms=(people,), unknown=False) if people else own
    if "age" in Tokens(above).lower:
        return _of_ages(name.strip())._replace(measure=head.measure)
    if own.measure or own.barred:
        return own
    return own._replace(
        kind=kind,
        measure=head.measure,
        generic=head.generic,
        pair=head.pair,
        units=own.units or head.units,
        terms=tuple(sorted({*_over(head, own), *own.terms})),
        part=own.part or head.part,
        barred=head.barred and bool(head.measure),
    )


def _over(head: Label, own: Label) -> set[str]:
    """The terms of a column's head that hold for a label: not "residents" over ages."""
    divided = not UNION_TERMS.isdisjoint(own.terms)
    return {term for term in head.terms if not (divided and term == "civilian")}


def _kind(above: str, name: str) -> str:
    """What the head of a column calls the labels below it."""
    words = Tokens(above).lower
    if not _SOURCES.isdisjoint(words) and not is_time(name):
        return "source"
    if not _DATES.isdisjoint(words):
        if not _INCIDENTS.isdisjoint(words):
            return "incident"
        return "as_of" if not _AS_OF.isdisjoint(words) else "date"
    if words[:1] == ["as"] or (is_time(name) and not _AS_OF.isdisjoint(words)):
        return "as_of"
    return "place" if not _PLACES.isdisjoint(words) else ""


def read_words(words: Sequence[str], lower: list[str]) -> Label:
    """Return what some words of a text say as a label, as written and in lower case."""
    return _read(words, lower)


def _of_words(tokens: Tokens, name: str) -> Label:
    if is_time(name):
        return Label(name=name, kind="date")
    return _read(tokens.words, tokens.lower)._replace(name=name)


def _of_ages(name: str) -> Label:
    """A label of ages: a child's, or what narrows the figure: "aged 18–59"."""
    label = _read(*_split(name))
    ages = [int(age) for age in _AGE.findall(name)]
    if label.terms:
        return label._replace(name=name, unknown=False, barred=False)
    if len(ages) > 1 and ages[-1] < ADULT_AGE:
        return Label(terms=("child",), name=name)
    return Label(name=name, narrowing=f"aged {name}", total=label.total)


def _split(text: str) -> tuple[list[str], list[str]]:
    tokens = Tokens(text)
    return tokens.words, tokens.lower


class _Reading:
    """What the words of a label have told so far."""

    def __init__(self) -> None:
        self.measures: list[str] = []
        self.generic = False
        self.terms: list[str] = []
        self.flags: set[str] = set()


def _read(words: Sequence[str], lower: list[str]) -> Label:
    said = _Reading()
    narrowing = ""
    i, stop = 0, len(lower)
    while i < stop:
        if said.measures and lower[i : i + 2] == ["as", "of"]:
            break  # "total deaths as of 06:00 today": when, and no label
        if stop - i <= MAX_NARROWING + 1 and i and _narrows(lower, words, i, said):
            narrowing = " ".join(lower[i:])
            break
        i += _step(words, lower, i, said)
    measure, pair = _joined(said)
    flags = said.flags
    if not measure and not _FOUND.isdisjoint(lower):
        flags.add("unknown")  # "bodies recovered", but not "recovered" from an illness
    if lower and lower[-1] in _PREPOSITIONS:
        flags.add("unknown")  # "killed by: 3 gunmen"
    return Label(
        measure=measure,
        terms=tuple(sorted(set(said.terms))),
        units="units" in flags,
        pair=pair,
        generic=said.generic or measure in _GENERIC or not said.measures,
        total="total" in flags,
        part="part" in flags,
        rest="rest" in flags,
        unsure="unsure" in flags,
        barred="barred" in flags or measure == "?",
        kind="source" if _is_voice(lower, said) else "",
        name=" ".join(words),
        narrowing=narrowing,
        clause="clause" in flags,
        unknown="unknown" in flags or stop > MAX_LABEL_TOKENS,
        divides=not _DIVIDING.isdisjoint(narrowing.split()[1:2]),
        by_actor=not _ACTORS.isdisjoint(narrowing.split()[1:]),
    )


def _is_voice(lower: Sequence[str], said: _Reading) -> bool:
    """Whether a label names a body that tells: "Ministry of Health"."""
    if "voice" not in said.flags or said.measures:
        return False
    return "people" not in said.flags or lower[-1] in _VOICES


def _narrows(lower: list[str], words: Sequence[str], i: int, said: _Reading) -> bool:
    """Whether the rest only says where or how: "in hospital", "by shelling"."""
    follow = lower[i + 1 :]
    if lower[i] not in _PREPOSITIONS or not follow or not said.measures:
        return False
    if lower[i] == "by" and _GROUPINGS.issuperset(follow):
        return True
    plain = all(word[0].isalpha() for word in words[i + 1 :])
    return plain and not any(
        word in _MEASURES
        or word in _BARRING
        or (word in PLURALS and lower[i] != "by")  # "killed by soldiers"
        for word in follow
    )


def _step(words: Sequence[str], lower: list[str], i: int, said: _Reading) -> int:
    """Take in the words at ``i``; return how many there are."""
    word = lower[i]
    if word == "who" and lower[i + 1 : i + 2] == ["lost"]:
        return 1  # "Children who lost one parent: 49"
    phrase = read_phrase(lower, i, len(lower)) if word in PHRASE_STARTS else None
    if phrase is not None:
        own = lower[i : phrase.last + 1]
        said.flags.update(("clause",) if "were" in own else ())
        said.flags.update(("unsure",) if not _UNSURE.isdisjoint(own) else ())
        if phrase.code == "i":
            said.flags.add("part")
            told = measures.PART_HEADS.get(lower[phrase.last], "")
        else:
            said.generic |= phrase.code == "T"
            if phrase.code == "T":  # "number of children killed"
                said.terms.extend(term for w in own for term in PLURALS.get(w, ()))
            told = phrase.measure
        said.measures.extend((told,) if told else ())
        return phrase.last - i + 1
    if word == "non" and lower[i + 2 : i + 3] == ["fatal"]:
        said.measures.append("injured")
        return 3
    young = lower[i + 1] if i + 1 < len(lower) else ""
    young = lower[i + 2] if young == "-" and i + 2 < len(lower) else young
    if word in _UNDER and young in _YOUNG:
        said.terms.append("child")
        return len(lower) - i
    pair = PAIRS.get((word, lower[i + 1])) if i + 1 < len(lower) else None
    if pair is not None:
        said.terms.extend(pair)
        said.flags.add("people")
        return 2
    follow = lower[i + 1] if i + 1 < len(lower) else ""
    _word(words[i], word, said, follow)
    return 1


def _word(written: str, word: str, said: _Reading, follow: str) -> None:
    flag, measure = _FLAGS.get(word, ""), _MEASURES.get(word, "")
    said.flags.update((flag,) if flag else ())
    said.measures.extend((measure,) if measure and flag != "barred" else ())
    if word in _VOICES:
        said.flags.add("voice")
    if not flag and (not measure or word in PLURALS):
        _group(written, word, said, follow)


def _group(written: str, word: str, said: _Reading, follow: str) -> None:
    """Take in a word for people or things that are counted, before ``follow``."""
    for table in (PLURALS, UNITS, MODIFIERS, SINGULARS):
        terms = table.get(word)
        if terms is not None:
            said.terms.extend(terms)
            said.flags.update(("units",) if table is UNITS else ())
            said.flags.update(("people",) if table is not MODIFIERS else ())
            return
    people = ""
    if written[0].isupper():
        people = people_plural(written) or (
            people_term(written) if follow in PLURALS or follow in MODIFIERS else ""
        )
    if people:
        said.terms.append(people)
    elif (
        word not in _FILLERS and word not in _MEASURES and not _JOINTS.issuperset(word)
    ):
        said.flags.add("unknown")


def _joined(said: _Reading) -> tuple[str, bool]:
    """The one measure of a label, "?" where its words tell several; whether a pair."""
    told = set(said.measures)
    if "ruin" in said.flags and "unknown" in said.flags:
        return "?", False  # "hectares burned"
    if "ruin" in said.flags and "family" in said.terms:
        return "killed", False
    if "units" in said.flags and "ruin" in said.flags:
        return "property", False
    if "ruin" in said.flags and not told:
        return "property", False
    if "fatal" in said.flags:
        told.discard("injured")
    if told == {"killed", "injured"}:
        return "casualties", True
    if len(told) > 1:
        told -= _GENERIC
    if len(told) > 1:
        return "?", False
    if not told and "victims" in said.flags:
        return "killed", False
    return (told.pop() if told else ""), False
