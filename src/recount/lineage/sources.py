"""Voices and publishers resolved to sources across documents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from recount.lang.en.lineage import (
    DIPLOMATIC,
    GOVERNMENT_WORDS,
    MINISTRIES,
    MINISTRY_WORDS,
    NEWS_WORDS,
)
from recount.lineage.countries import Countries
from recount.lineage.voices import (
    Kind,
    Named,
    fold_name,
    office_in,
    read,
    speaks_for,
    words_of,
)
from recount.model.claim import Source
from recount.model.ids import SourceId, content_id
from recount.model.mention import PlaceMention
from recount.model.reading import Reading
from recount.text.adjectives import adjectives

ROLE_WORDS = 8  # before or after a person's name that may tell a role
_BREAK = re.compile(r"[.;:!?\n“”\"]")
_MISSION = re.compile(
    rf"\b([^\W\d_]{{1,40}})\s({'|'.join(sorted(DIPLOMATIC))})\b(?:\sof\s(\w{{1,40}}))?",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"\b[A-Z]\w+")
_TOPICS = frozenset(" ".join(MINISTRIES).split())
_STATE_WORDS = GOVERNMENT_WORDS | MINISTRY_WORDS | _TOPICS | {"of"}
_ACRONYM = re.compile(r"[A-Z][A-Z.&-]{1,9}")


class Sources:
    """The sources of a set of readings, found again by document and spelling."""

    def __init__(self, readings: Sequence[Reading], places: Iterable[str] = ()) -> None:
        self._countries = Countries(_countries(readings, places))
        self._read_names: dict[str, Named] = {}
        self._named: dict[tuple[str, str], Named] = {}
        for reading in readings:
            for name in _names(reading):
                self._named[reading.document.name, name] = self._read(reading, name)
        self._merged = _merge(self._named)
        self._named = {
            place: named._replace(parent=self._merged.get(named.parent, named.parent))
            for place, named in self._named.items()
        }
        self.records = self._records()
        self.names = {source.id: source.name for source in self.records}
        self._agencies: dict[str, set[SourceId]] = defaultdict(set)
        for (doc, name), named in self._named.items():
            if named.kind is Kind.BODY and not NEWS_WORDS.isdisjoint(_folded(name)):
                self._agencies[doc].add(self.of(doc, name))
        self._parents = {source.id: source.part_of for source in self.records}

    def of(self, doc: str, name: str) -> SourceId:
        """Return the source that a document means by a name; "" if nobody's."""
        named = self._named.get((doc, name))
        if named is None or named.kind is Kind.NAMELESS:
            return SourceId("")
        return _identity(self._merged.get(named.key, named.key))

    def is_generic(self, doc: str, name: str) -> bool:
        """Whether the name is one of a kind only, as "police" or "officials" is."""
        named = self._named.get((doc, name))
        return named is not None and named.kind is Kind.GENERIC

    def agencies(self, doc: str) -> frozenset[SourceId]:
        """Return the news bodies that a document names as its voices."""
        return frozenset(self._agencies.get(doc, ()))

    def family(self, source: SourceId) -> SourceId:
        """Return the source that this one belongs to in the end, or itself."""
        seen = {source}
        while self._parents.get(source) and self._parents[source] not in seen:
            source = self._parents[source]
            seen.add(source)
        return source

    def _read(self, reading: Reading, name: str) -> Named:
        if name not in self._read_names:
            self._read_names[name] = read(name, self._countries)
        named = self._read_names[name]
        if named.kind is not Kind.PERSON or named.parent:
            return named
        role = _role(reading.document.text, name, self._countries)
        if role is None:
            return named
        return named._replace(country=role.country, reason=role.reason, parent=role.key)

    def _records(self) -> tuple[Source, ...]:
        spellings: dict[str, set[str]] = defaultdict(set)
        facts: dict[str, Named] = {}
        for (_, name), named in sorted(self._named.items()):
            if named.kind is Kind.NAMELESS:
                continue
            key = self._merged.get(named.key, named.key)
            spellings[key].add(name)
            if key not in facts or _fullness(named) > _fullness(facts[key]):
                facts[key] = named
        while unmet := sorted(_unmet(facts)):
            for parent, country in unmet:
                spellings[parent] = {_spelled(parent, country)}
                facts[parent] = _unnamed(parent, country)
        parents = _parents(facts)
        return tuple(
            _record(key, facts[key], names, parents.get(key, ""))
            for key, names in sorted(spellings.items())
        )


def _fullness(named: Named) -> tuple[bool, bool]:
    return bool(named.parent), bool(named.country)


def _unmet(facts: dict[str, Named]) -> set[tuple[str, str]]:
    """Return the parents that no text names as a voice, with their countries."""
    parents = _parents(facts)
    return {
        (parent, facts[key].country)
        for key, parent in parents.items()
        if parent not in facts
    }


def _spelled(key: str, country: str) -> str:
    """Return how a source that no text names is written.

    >>> _spelled("ministry: health of odrania", "Odrania")
    'health ministry of Odrania'
    """
    topic = key.removeprefix("ministry: ").removesuffix(f" of {country.casefold()}")
    head = topic if topic.startswith("government") else f"{topic} ministry"
    return f"{head} of {country}" if country else head


def _unnamed(key: str, country: str) -> Named:
    kind = Kind.GOVERNMENT if key.startswith("government of ") else Kind.ORGAN
    return Named(kind, key, country)


def _countries(readings: Sequence[Reading], places: Iterable[str]) -> set[str]:
    """Return the places that are used as countries are.

    Texts make an adjective of a country's name, and put a government beside it; they
    do neither with a town's.
    """
    named = set(places) | {
        mention.name
        for reading in readings
        for mention in reading.mentions
        if isinstance(mention, PlaceMention) and mention.name[:1].isupper()
    }
    words = {
        word.casefold()
        for reading in readings
        for word in _CAPITAL.findall(reading.document.text)
    }
    beside = {
        " ".join(word for word in voice if word not in _STATE_WORDS)
        for reading in readings
        for voice in map(_folded, _names(reading))
        if not _STATE_WORDS.isdisjoint(voice)
    }
    return {
        place
        for place in named
        if place.casefold() in beside
        or not adjectives(place.casefold()).isdisjoint(words)
    }


def _folded(name: str) -> list[str]:
    return [fold_name(word) for word in words_of(name)]


def _names(reading: Reading) -> list[str]:
    names = {name for claim in reading.claims for name in claim.attributed_to}
    if reading.document.publisher:
        names.add(reading.document.publisher)
    return sorted(name for name in names if name.strip())


def _role(text: str, name: str, countries: Countries) -> Named | None:
    found = []
    for match in re.finditer(re.escape(name), text):
        before = _BREAK.split(text[max(0, match.start() - 120) : match.start()])[-1]
        after = _BREAK.split(text[match.end() : match.end() + 120])[0]
        found.append(words_of(before)[-ROLE_WORDS:])
        if after.startswith(","):
            found.append(words_of(after)[:ROLE_WORDS])
    roles = (speaks_for(words, countries) for words in found)
    told = next((role for role in roles if role), None)
    if told is None and any(office_in(words) for words in found):
        return _mission(text, countries)
    return told


def _mission(text: str, countries: Countries) -> Named | None:
    """Return the one country whose embassy or ambassador a text speaks of."""
    roles = [
        speaks_for([match[1], match[2]], countries)
        or speaks_for([match[2], match[3] or ""], countries)
        for match in _MISSION.finditer(text)
    ]
    told = {role.key: role for role in roles if role}
    return next(iter(told.values())) if len(told) == 1 else None


def _merge(named: dict[tuple[str, str], Named]) -> dict[str, str]:
    """Return for each key the key of the fuller name that surely means the same."""
    by_kind: dict[Kind, set[str]] = defaultdict(set)
    for each in named.values():
        by_kind[each.kind].add(each.key)
        if each.parent.startswith("ministry:"):
            by_kind[Kind.ORGAN].add(each.parent)
    merged = dict(_surnames(by_kind[Kind.PERSON], by_kind[Kind.BODY]))
    merged |= dict(_acronyms(named, by_kind[Kind.BODY]))
    merged |= dict(_bare_ministries(by_kind[Kind.ORGAN]))
    return merged


def _surnames(persons: set[str], bodies: set[str]) -> Iterator[tuple[str, str]]:
    by_surname: dict[str, list[str]] = defaultdict(list)
    for person in sorted(persons):
        if " " in person:
            by_surname[person.split()[-1]].append(person)
    for key in sorted(persons | bodies):
        found = by_surname.get(key.split()[-1], []) if key else []
        # "M. Tal" is no second person of that surname beside "Mira Tal".
        full = [
            person
            for person in found
            if not any(_shortens(person, other) for other in found if other != person)
        ]
        fitting = [person for person in full if _shortens(key, person)]
        if len(fitting) == 1 and fitting[0] != key:
            yield key, fitting[0]


def _shortens(key: str, person: str) -> bool:
    """Whether the key is the surname, or initials and surname, of the person.

    >>> _shortens("m. tal", "mira tal"), _shortens("mark tal", "mira tal")
    (True, False)
    """
    *firsts, last = key.split()
    *full_firsts, full_last = person.split()
    if last != full_last or len(firsts) > len(full_firsts):
        return False
    pairs = zip(firsts, full_firsts, strict=False)
    return all(first == full or _is_initial(first, full) for first, full in pairs)


def _is_initial(short: str, full: str) -> bool:
    bare = short.rstrip(".")
    return len(bare) == 1 and full.startswith(bare)


def _acronyms(
    named: dict[tuple[str, str], Named], bodies: set[str]
) -> Iterator[tuple[str, str]]:
    by_initials: dict[str, set[str]] = defaultdict(set)
    for body in bodies:
        if " " in body:
            by_initials["".join(word[0] for word in body.split())].add(body)
    for (_, name), each in sorted(named.items()):
        short = name.removeprefix("the ").removeprefix("The ")
        if each.kind is Kind.BODY and _ACRONYM.fullmatch(short):
            fitting = by_initials[fold_name(short).replace(".", "")]
            if len(fitting) == 1:
                yield each.key, next(iter(fitting))


def _bare_ministries(organs: set[str]) -> Iterator[tuple[str, str]]:
    by_topic: dict[str, list[str]] = defaultdict(list)
    for key in sorted(organs):
        topic, of, _ = key.partition(" of ")
        if of:
            by_topic[topic].append(key)
    for topic, named in by_topic.items():
        if topic.startswith("ministry:") and topic in organs and len(named) == 1:
            yield topic, named[0]


def _parents(facts: dict[str, Named]) -> dict[str, str]:
    found = {}
    for key, named in facts.items():
        parent = named.parent
        if not parent and named.country and named.kind is not Kind.GOVERNMENT:
            parent = f"government of {named.country.casefold()}"
        if parent and parent != key:
            found[key] = parent
    return found


def _identity(key: str) -> SourceId:
    return SourceId(content_id("source", key)) if key else SourceId("")


def _record(key: str, named: Named, names: set[str], parent: str) -> Source:
    spellings = sorted(names)
    return Source(
        id=_identity(key),
        name=max(spellings, key=lambda name: (len(name), name)),
        names=tuple(spellings),
        part_of=_identity(parent),
        reason=_reason(named, spellings),
    )


def _reason(named: Named, spellings: Sequence[str]) -> str:
    if named.reason:
        return named.reason
    return "the same name in other words" if len(spellings) > 1 else ""
