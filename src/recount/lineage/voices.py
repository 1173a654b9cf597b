"""What the words of a voice name: a government, its organs, a person or a body."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from recount.lang.en.lineage import (
    BODIES,
    DIPLOMATIC,
    GENERIC_HEADS,
    GOVERNMENT_WORDS,
    HONORIFICS,
    MINISTRIES,
    MINISTRY_WORDS,
    NAMELESS,
    NEWS_WORDS,
    OFFICES,
)
from recount.lineage.countries import Countries

_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*\.?")
_GENITIVE = re.compile(r"['’]s?$")
_LETTERS = re.compile(r"\s\([A-Z]{2,8}\)$")  # "Odran Relief Doctors (ORD)"
_INITIALS = re.compile(r"(?:[a-z]\.){2,}|[a-z]\.")
MAX_NAME_WORDS = 4  # of a person, titles and roles left out
_TOPICS = frozenset(word for topic in MINISTRIES for word in topic.split())
_PLAIN = (
    GENERIC_HEADS | GOVERNMENT_WORDS | NAMELESS | OFFICES | frozenset({"my", "its"})
)
_NO_PERSON = BODIES | NEWS_WORDS
_SMALL = frozenset("of for the in a an to and s its his her their our my your".split())


class Kind(StrEnum):
    """What sort of thing a voice is."""

    GOVERNMENT = "government"
    ORGAN = "organ"
    """a ministry, embassy or office that belongs to a government"""
    PERSON = "person"
    BODY = "body"
    GENERIC = "generic"
    """police, officials: a body that is not named"""
    NAMELESS = "nameless"
    """witnesses, sources: nobody in particular"""


class Named(NamedTuple):
    """What one spelling of a voice names."""

    kind: Kind
    key: str
    """equal for spellings that surely name the same"""
    country: str = ""
    reason: str = ""
    parent: str = ""
    """key of what a person speaks for, as far as the words tell"""


def read(name: str, countries: Countries) -> Named:
    """Return what the name of a voice names.

    >>> read("Odrania’s government", Countries({"Odrania"}))[:3]
    (<Kind.GOVERNMENT: 'government'>, 'government of odrania', 'Odrania')
    """
    name = _LETTERS.sub("", name)
    words = words_of(name)
    folded = [fold_name(word) for word in words]
    country, rest = _split_country(folded, countries)
    phrase = _Phrase(name, words, folded, country, rest)
    for rule in _RULES:
        named = rule(phrase, countries)
        if named:
            return named
    return Named(Kind.BODY, " ".join(_core(phrase, countries)))


class _Phrase(NamedTuple):
    """The words of a voice, split into a country and what is said beside it."""

    name: str
    words: list[str]
    folded: list[str]
    country: str
    rest: list[str]


def _as_country(phrase: _Phrase, _: Countries) -> Named | None:
    if not phrase.country or phrase.rest:
        return None
    reason = f'"{phrase.name}" as a speaker stands for its government'
    return _government(phrase.country, reason)


def _as_nobody(phrase: _Phrase, _: Countries) -> Named | None:
    if not phrase.folded or phrase.folded[-1] in NAMELESS:
        return Named(Kind.NAMELESS, " ".join(phrase.folded))
    return None


def _as_government(phrase: _Phrase, _: Countries) -> Named | None:
    if phrase.country and set(phrase.rest) <= GOVERNMENT_WORDS:
        reason = f"government words beside {phrase.country}"
        return _government(phrase.country, reason)
    return None


def _as_organ(phrase: _Phrase, _: Countries) -> Named | None:
    return _organ(phrase.rest, phrase.country)


def _as_capital(phrase: _Phrase, countries: Countries) -> Named | None:
    capital = " ".join(phrase.folded)
    country = countries.capital_of(capital)
    if not country:
        return None
    reason = f"{phrase.name} is the capital of {country}"
    return Named(Kind.ORGAN, f"the capital {capital}", country, reason)


def _as_generic(phrase: _Phrase, _: Countries) -> Named | None:
    first, *others = phrase.words
    capital = first[0].isupper() and fold_name(first) not in _PLAIN
    if capital or any(word[0].isupper() for word in others):
        return None
    return Named(Kind.GENERIC, " ".join(phrase.rest), phrase.country)


def _core(phrase: _Phrase, countries: Countries) -> list[str]:
    """Return the words that name a body: "Odranian news agency Lumen" is "lumen"."""
    parts: list[list[str]] = [[]]
    for word, folded in zip(phrase.words, phrase.folded, strict=True):
        if folded in BODIES and word.islower():
            parts.append([])
        elif folded not in _SMALL:
            parts[-1].append(folded)
    named = [part for part in parts if part and not countries.named(" ".join(part))]
    return named[-1] if named else phrase.rest


def words_of(name: str) -> list[str]:
    """Return the words of a name without articles at its head and without marks."""
    words = [_GENITIVE.sub("", word) for word in _WORD.findall(name)]
    while words and words[0].lower() in {"the", "a", "an"}:
        words = words[1:]
    return [word for word in words if word]


def fold_name(word: str) -> str:
    """Return the word in lower case without diacritics and with straight marks."""
    decomposed = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    plain = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return plain if _INITIALS.fullmatch(plain) else plain.rstrip(".")


def office_in(role: Sequence[str]) -> str:
    """Return the diplomatic office among the words of a role, or ""."""
    return next((word for word in map(fold_name, role) if word in DIPLOMATIC), "")


def speaks_for(role: Sequence[str], countries: Countries) -> Named | None:
    """Return the government or organ that the words of a person's role name.

    The country before the office is the one served: "Odranian ambassador to Kestland".
    """
    folded = [fold_name(word) for word in role]
    abroad = next((i for i, word in enumerate(folded) if word == "to"), len(folded))
    country, rest = _split_country(folded[:abroad], countries)
    offices = [word for word in rest if word in OFFICES | MINISTRY_WORDS]
    topic = _ministry([w for w in rest if w in OFFICES | MINISTRY_WORDS | _TOPICS])
    if topic:
        return _organ([topic, "ministry"], country)
    if country and offices:
        return _government(country, f"{offices[0]} of {country}")
    return None


def _as_person(phrase: _Phrase, countries: Countries) -> Named | None:
    words = phrase.words
    # "Odranian Ambassador to Kestland Mira Tal": the name is what follows the role.
    cut = 0
    for index, word in enumerate(words):
        folded = fold_name(word)
        if folded in HONORIFICS | OFFICES | MINISTRY_WORDS | _SMALL or countries.named(
            folded
        ):
            cut = index + 1
    bare = words[cut:]
    if not 0 < len(bare) <= MAX_NAME_WORDS or (not cut and len(bare) == 1):
        return None
    if not all(w[0].isupper() and fold_name(w) not in _NO_PERSON for w in bare):
        return None
    if any(w.isupper() and len(w) > 1 and "." not in w for w in bare):
        return None
    role = speaks_for(words[:cut], countries)
    key = " ".join(fold_name(word) for word in bare)
    reason = role.reason if role else ""
    return Named(
        Kind.PERSON, key, role.country if role else "", reason, role.key if role else ""
    )


def _split_country(
    folded: Sequence[str], countries: Countries
) -> tuple[str, list[str]]:
    # Longest names first: "the South Sudanese army" is not an army of Sudan.
    for size in range(min(4, len(folded)), 0, -1):
        for start in range(len(folded) - size + 1):
            country = countries.named(" ".join(folded[start : start + size]))
            if country:
                rest = [*folded[:start], *folded[start + size :]]
                return country, [word for word in rest if word not in _SMALL]
    return "", [word for word in folded if word not in _SMALL]


def _government(country: str, reason: str) -> Named:
    return Named(
        Kind.GOVERNMENT, f"government of {country.casefold()}", country, reason
    )


def _organ(rest: Sequence[str], country: str) -> Named | None:
    topic = _ministry(rest)
    of = f" of {country.casefold()}" if country else ""
    if topic:
        return Named(
            Kind.ORGAN, f"ministry: {topic}{of}", country, f"the {topic} ministry{of}"
        )
    office = next((word for word in rest if word in OFFICES), "")
    plain = all(word in OFFICES | GOVERNMENT_WORDS for word in rest)
    if office and plain and country:
        return Named(Kind.ORGAN, f"{' '.join(rest)}{of}", country, f"its {office}")
    return None


def _ministry(rest: Sequence[str]) -> str:
    if not set(rest) & MINISTRY_WORDS:
        return ""
    topic = [w for w in rest if w not in MINISTRY_WORDS | OFFICES | GOVERNMENT_WORDS]
    return MINISTRIES.get(" ".join(topic), "")


_RULES = (
    _as_country,
    _as_nobody,
    _as_government,
    _as_organ,
    _as_capital,
    _as_person,
    _as_generic,
)
"""Read in order; each returns what the phrase names, or None."""
