"""The main event of one document: the time and place that its figures gather around."""

from __future__ import annotations

import re
from collections import Counter

from recount.events.scene import Scene, plain, tells_time
from recount.lang.en.events import EVENT_WORDS, VAGUE_EVENT_WORDS
from recount.model.edtf import compatible, precision
from recount.model.event import Naming
from recount.model.passage import Role
from recount.model.span import Span

EVENT_WORD = re.compile(
    r"\b(" + "|".join(sorted(EVENT_WORDS.split(), key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)
_VAGUE = frozenset(VAGUE_EVENT_WORDS.split())
_NAMED = re.compile(r"(?:\b[Tt]h(?:e|is|ese|at)\s|\b[A-Z][\w’'-]+\s)(?:\w+\s)?$")
_NAMED_REACH = 24  # characters before an event word in which its place may stand

TITLE_WEIGHT = 4
NAMED_WEIGHT = 3
CORE_WEIGHT = 4
_WORD_WEIGHT = 2
_ANNIVERSARY_WEIGHT = 4
_FINENESS = {"interval": 3, "day": 3, "month": 2, "season": 1, "year": 0}


def main_time(scene: Scene) -> str:
    """Return the EDTF date told most around the figures; "" if none is told.

    Dates that fit together vote for one another, and the finest of them stands.
    """
    votes: Counter[str] = Counter()
    for at, passage in enumerate(scene.passages):
        values = scene.days(at)
        if not values:
            continue
        weight = CORE_WEIGHT if at in scene.core else 1
        if EVENT_WORD.search(scene.text, passage.span.start, passage.span.end):
            weight += _WORD_WEIGHT
        if any(mention.anchor == "anniversary" for mention in scene.dates[at]):
            weight += _ANNIVERSARY_WEIGHT
        for value in values:
            votes[value] += weight
    merged = {
        value: sum(
            weight
            for other, weight in votes.items()
            if compatible(value, other, slack_days=1)
        )
        for value in votes
    }
    return max(
        merged,
        key=lambda v: (merged[v], _FINENESS.get(precision(v), 0), votes[v], v),
        default="",
    )


def main_place(scene: Scene) -> str:
    """Return the place named most, weighed by titles, event words and figures."""
    votes: Counter[str] = Counter()
    spelled: dict[str, Counter[str]] = {}
    for at, mentions in enumerate(scene.places):
        titled = scene.passages[at].role is Role.TITLE
        for mention in mentions:
            if scene.voiced(mention):
                continue
            weight = 1 + (mention.role == "locative") + TITLE_WEIGHT * titled
            weight += (CORE_WEIGHT // 2) * (at in scene.core)
            if EVENT_WORD.match(scene.text, mention.span.end + 1):
                weight += NAMED_WEIGHT
            if mention.role == "territory":
                weight = 1
            key = plain(mention.name)
            votes[key] += weight
            spelled.setdefault(key, Counter())[mention.name] += 1
    if not votes:
        return ""
    best = max(votes, key=lambda key: (votes[key], key))
    return max(spelled[best], key=lambda name: (spelled[best][name], name))


def event_words(scene: Scene) -> tuple[Naming, ...]:
    """Return the first use of each word that the document has for an event."""
    seen: dict[str, Naming] = {}
    for found in EVENT_WORD.finditer(scene.text):
        word = found[1].lower()
        before = scene.text[max(0, found.start() - _NAMED_REACH) : found.start()]
        if word in seen or (word in _VAGUE and not _NAMED.search(before)):
            continue
        seen[word] = Naming(
            doc=scene.name, text=found[1], span=Span(found.start(1), found.end(1))
        )
    return tuple(seen.values())


def place_names(scene: Scene, place: str) -> tuple[Naming, ...]:
    """Return the first use of each place name, those of the main place first."""
    seen: dict[str, Naming] = {}
    for mentions in scene.places:
        for mention in mentions:
            seen.setdefault(
                mention.name,
                Naming(doc=scene.name, text=mention.name, span=mention.span),
            )
    first = plain(place)
    return tuple(sorted(seen.values(), key=lambda n: (plain(n.text) != first, n.span)))


def dates_told(scene: Scene, when: str) -> tuple[Naming, ...]:
    """Return how the document dates its main event; ``text`` is the EDTF value."""
    if not when:
        return ()
    seen: dict[str, Naming] = {}
    for mentions in scene.dates:
        for mention in mentions:
            if tells_time(mention) and compatible(mention.value, when, slack_days=1):
                seen.setdefault(
                    mention.value,
                    Naming(doc=scene.name, text=mention.value, span=mention.span),
                )
    return tuple(seen.values())
