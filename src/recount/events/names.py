"""Names that a report gives its main event: of the place, of a ship, mill or square.

Reports of one event may name the place differently, or only the thing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from recount.events.scene import Scene, plain
from recount.lang.en.dates import MONTHS, WEEKDAYS
from recount.lang.en.demonyms import DEMONYMS, TERRITORIES
from recount.lang.en.events import EVENT_WORDS, INSTITUTIONS, NO_NAMES, THINGS
from recount.lang.en.words import FUNCTION_WORDS, known_words
from recount.model.passage import Passage, Role

MOST_STRONG = 3
MOST_WEAK = 16
MOST_THINGS = 32
MOST_BARE = 5
LEAST_BARE = 3
BARE_SHARE = 0.8  # of a name that the report itself does not tell as a place
CHIEF_SHARE = 0.6  # of the score of the name told most
LEAST_STRONG = 1
LEAST_TOLD = 2  # times that a report tells a name of two words
LEAST_WEAK = 1
LONGEST_HEADING = 90  # characters
_TITLE_SCORE = 3
_CORE_SCORE = 1
_SHORTEST = 4  # letters
_NAME = r"[^\W\d_a-z][\w’'-]{0,40}"
_CAPITAL = re.compile(r"\b[^\W\d_a-z][\w’']{0,40}")
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_RUN = re.compile(rf"\b{_NAME}(?:[ \t]+{_NAME}){{0,2}}")
_PAIR = re.compile(rf"\b(?=({_NAME}[ \t]+{_NAME}))")
_INSTITUTION = re.compile(
    r"\w*[ \t]+(?:"
    + "|".join(sorted(word.title() for word in INSTITUTIONS.split()))
    + r")\b"
)
_FOLLOWING = re.compile(r"(?:[ \t]+[a-z][\w-]{0,40}){1,3}")
_PRECEDING = re.compile(r"(\w+)[ \t]+[\"“'‘]?\Z")
_PRECEDING_REACH = 30  # characters
_TWO_NOUNS = re.compile(
    rf"\b{_NAME}[ \t]+(?:" + "|".join(word.title() for word in THINGS.split()) + r")\b"
)
_PAIRED = 2  # words
_SHORTEST_OF_PAIR = 2  # letters
_DAYS = frozenset((*WEEKDAYS, *MONTHS))
_THINGS = frozenset(THINGS.split())
_THINGS_OR_EVENTS = _THINGS | frozenset(EVENT_WORDS.split())
_GENERIC = frozenset(
    (*NO_NAMES.split(), *THINGS.split(), *EVENT_WORDS.split(), *DEMONYMS)
)
_LANDS = frozenset(word for land in TERRITORIES for word in plain(land).split())


class Names(NamedTuple):
    """Names of the main event of one report, in comparable form."""

    strong: frozenset[str]
    """of its place, or of a thing or happening"""
    weak: frozenset[str]
    """told often, of whatever it may be"""
    chief: frozenset[str] = frozenset()
    """of both, those told most"""
    things: frozenset[str] = frozenset()
    """of two words that stand with a capital, told twice, on top or beside a figure"""


def names_of_subject(scene: Scene, place: str) -> Names:
    """Return what the main event of a report may be known by.

    Args:
        scene: the report.
        place: its main place, or "".
    """
    scores = _scores(scene)
    own = {word for word in plain(place).split() if _is_name(scene, word)}
    named = {
        word
        for word in _things(scene.text)
        if scores[word] >= LEAST_STRONG
        and word not in known_words()
        and _is_name(scene, word)
    }
    order = sorted(named - own, key=lambda word: (-scores[word], word))
    strong = own | set(order[:MOST_STRONG])
    often = sorted(
        (
            word
            for word, score in scores.items()
            if score >= LEAST_WEAK
            and word not in strong
            and word not in known_words()
            and (" " not in word or word.split()[-1] in _THINGS)
            and _is_name(scene, word)
        ),
        key=lambda word: (-scores[word], word),
    )
    weak = often[:MOST_WEAK]
    least = CHIEF_SHARE * max((scores[word] for word in (*strong, *weak)), default=0)
    chief = {word for word in (*strong, *weak) if scores[word] >= least}
    things = frozenset(named_things(scene))
    return Names(frozenset(strong), frozenset(weak), frozenset(chief), things)


def named_things(scene: Scene) -> list[str]:
    """Return names of two words, those told most first: "the Vesnara Star"."""
    scores: Counter[str] = Counter()
    for at, passage in enumerate(scene.passages):
        words = passage.span.cut(scene.text)
        extra = _is_heading(passage, words) or at in scene.core
        for key in _pairs(scene, at):
            scores[key] += 1 + extra
    of_places = {
        " ".join(pair)
        for held in scene.places
        for each in held
        for pair in pairwise(plain(each.name).split())
    }
    told = {key for key, score in scores.items() if score >= LEAST_TOLD} - of_places
    return sorted(told, key=lambda key: (-scores[key], key))[:MOST_THINGS]


def _pairs(scene: Scene, at: int) -> Iterator[str]:
    """Pairs of neighbouring words with a capital, one of them no English word."""
    span, voices = scene.passages[at].span, scene.voices_of(at)
    for run in _PAIR.finditer(scene.text, span.start, span.end):
        if any(v.start < run.end(1) and run.start() < v.end for v in voices):
            continue
        if _INSTITUTION.match(scene.text, run.end(1)):
            continue
        pair = plain(run[1]).removesuffix(" s").split()
        if len(pair) == _PAIRED and _may_name(pair):
            yield " ".join(pair)


def _may_name(pair: Sequence[str]) -> bool:
    """Whether two words are no date, no common words and no broadcaster's name."""
    if known_words().issuperset(pair) or not _DAYS.isdisjoint(pair):
        return False
    return all(
        len(word) > _SHORTEST_OF_PAIR and word not in FUNCTION_WORDS for word in pair
    )


def bare_names(scene: Scene) -> dict[str, tuple[float, str]]:
    """Return names that the report tells most, which another may tell as a place.

    By comparable name: weight and spelling.
    """
    scores = _scores(scene)
    often = sorted(
        (
            word
            for word, score in scores.items()
            if score >= LEAST_BARE and " " not in word and word not in known_words()
        ),
        key=lambda word: (-scores[word], word),
    )
    spelled = {plain(word): word for word in _CAPITAL.findall(scene.text)}
    return {
        word: (BARE_SHARE * scores[word], spelled[word])
        for word in often[:MOST_BARE]
        if word in spelled and _is_name(scene, word)
    }


def _is_name(scene: Scene, word: str) -> bool:
    parts = word.split()
    if len(parts) > 1:
        return True
    return (
        len(word) >= _SHORTEST
        and word not in _GENERIC
        and word not in _LANDS
        and not scene.is_land(word)
    )


def _things(text: str) -> set[str]:
    """Words before or after a noun for a thing; "quay square" where both are nouns."""
    found: set[str] = set()
    for run in _RUN.finditer(text):
        words = plain(run[0]).split()
        if words and words[-1] in _THINGS_OR_EVENTS:
            found.update(words[:-1])
        elif _is_before(text, run.end()) or _is_after(text, run.start()):
            found.update(words)
    found.update(plain(match[0]) for match in _TWO_NOUNS.finditer(text))
    return found


def _is_before(text: str, at: int) -> bool:
    """Whether a noun for a thing follows a name, with two words between at most."""
    follows = _FOLLOWING.match(text, at)
    if follows is None:
        return False
    for word in follows[0].split():
        if word in _THINGS_OR_EVENTS:
            return True
        if word in FUNCTION_WORDS:
            break  # "to Velm on a bus"
    return False


def _is_after(text: str, at: int) -> bool:
    """Whether a noun for a thing stands right before a name."""
    before = _PRECEDING.search(text, max(0, at - _PRECEDING_REACH), at)
    return before is not None and before[1].lower() in _THINGS


def _scores(scene: Scene) -> Counter[str]:
    """How much is told of each word that stands with a capital only."""
    small = set(_SMALL.findall(scene.text))
    scores: Counter[str] = Counter()
    for at, passage in enumerate(scene.passages):
        span = passage.span
        told = Counter(plain(word) for word in _words(scene, at))
        told.update(
            plain(match[0])
            for match in _TWO_NOUNS.finditer(scene.text, span.start, span.end)
        )
        if not told:
            continue
        extra = _TITLE_SCORE * _is_heading(passage, span.cut(scene.text))
        extra += _CORE_SCORE * (at in scene.core)
        for key, count in told.items():
            if key not in small:
                scores[key] += count + extra
    return scores


def _is_heading(passage: Passage, sentence: str) -> bool:
    if passage.role is Role.TITLE:
        return True
    return len(sentence) <= LONGEST_HEADING and sentence.rstrip()[-1:] not in ".,;:?!"


def _words(scene: Scene, at: int) -> Iterator[str]:
    """The words with a capital that are no names of voices, without a genitive."""
    span, voices = scene.passages[at].span, sorted(scene.voices_of(at))
    n = 0
    for match in _CAPITAL.finditer(scene.text, span.start, span.end):
        while n < len(voices) and voices[n].end <= match.start():
            n += 1
        if n == len(voices) or match.start() < voices[n].start:
            yield match[0].removesuffix("'s").removesuffix("’s")
