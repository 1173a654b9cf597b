"""The main event of one document: the time and place that its figures gather around."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from recount.events.days import SHORT_DAYS, fits, has_year
from recount.events.numbered import ANCHOR as NUMBERED
from recount.events.said import is_ahead, is_compared, is_last
from recount.events.scene import Scene, plain
from recount.events.told_days import Told, tells_time
from recount.lang.en.dates import MONTHS, WEEKDAYS
from recount.lang.en.events import (
    EVENT_VERBS,
    EVENT_WORDS,
    VAGUE_EVENT_WORDS,
    WORDS_FOR_PLACES,
)
from recount.model.edtf import bounds, compatible, precision
from recount.model.event import Naming
from recount.model.passage import Passage, Role
from recount.model.span import Span

EVENT_WORD = re.compile(
    r"\b(" + "|".join(sorted(EVENT_WORDS.split(), key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)
HAPPENED = re.compile(r"\b(?:" + "|".join(EVENT_VERBS.split()) + r")\b", re.IGNORECASE)
_LOOKING_BACK = re.compile(r"\byears\s+(?:have\s+passed|ago|since|on)\b", re.IGNORECASE)
_REMEMBERS = re.compile(
    r"\b(?:anniversar\w+|commemorat\w+|remembrance|memorials?|in\s+memory|"
    r"(?:years|decades)\s+(?:have\s+passed|on,|later|ago))\b",
    re.IGNORECASE,
)
_LONG_AGO, _LATELY = 300, 60  # days before the writing
_REMEMBERED_SHARE = 0.25  # of the votes of a day on which a text remembers
_STRUCK = re.compile(
    r"\b(?:"
    + "|".join(sorted(WORDS_FOR_PLACES.split()))
    + r")\s+of\s+(?:the\s+(?:town|city|village|district)\s+of\s+)?"
    + r"([A-Z][\w’'-]+(?:[ \t](?!"
    + "|".join(sorted(word.title() for word in (*WEEKDAYS, *MONTHS)))
    + r")[A-Z][\w’'-]+){0,2})"
)
_ANY_WORD = re.compile(r"[A-Za-z]{4,}")
_EVENT_WORDS = frozenset(EVENT_WORDS.split())
_VAGUE = frozenset(VAGUE_EVENT_WORDS.split())
_NAMED = re.compile(r"(?:\b[Tt]h(?:e|is|ese|at)\s|\b[A-Z][\w’'-]+\s)(?:\w+\s)?$")
_NAMED_REACH = 24  # characters before an event word in which its place may stand

AFTERMATH = re.compile(
    r"\b(?:recovered|identified|buried|burial|funerals?|exhum\w+|succumbed|mourn\w*|"
    r"(?:died|dead)\s+(?:\w+\s+)?(?:in|at|of)\s+(?:\w+\s+){0,2}(?:hospital|wounds|"
    r"injuries|burns)|(?:bodies|remains)\s+(?:\w+\s+){0,2}(?:found|pulled|dug|"
    r"brought|retrieved)|(?:brought\s+up|took\s+out|dug\s+up|pulled\s+out|unearthed)\s+"
    r"[^.;]{0,60}?(?:bodies|remains))\b",
    re.IGNORECASE,
)
"""what is told of the dead after the event: its day is another"""
_OWNED = re.compile(
    r"['’]s?\s+(?:\w+\s+){0,2}?(?:" + "|".join(EVENT_WORDS.split()) + r")\b",
    re.IGNORECASE,
)
"""what follows the day in "Saturday's landslide" """

_REACH = 200  # characters around a date that tell what it is one of
MOST_DATES = 200  # that are compared with one another, the most voted ones
TITLE_WEIGHT = 4
NAMED_WEIGHT = 3
CORE_WEIGHT = 4
_WORD_WEIGHT = 2
_HAPPENED_WEIGHT = 3
_NEIGHBOUR_SHARE = 0.25  # of what speaks for the day before or after
_PLACED_WEIGHT = 3  # beside the place that speaks loudest
_OPENING = 3  # sentences with figures, in which news tells its day
_LEAD_WEIGHT = 4  # of the first sentence with a figure
_ASIDE_WEIGHT = 0.5  # of a day of saying or counting, or of another event
_ANNIVERSARY_WEIGHT = 4
_FINENESS = {"day": 1.0, "month": 0.8, "season": 0.5, "year": 0.3, "long": 0.1}
"""share of its votes that a date keeps, by how fine it is"""
LONG_DAYS = 62  # longer intervals are wars and terms of office
_LAND_SHARE = 0.15


def time_votes(scene: Scene, place: str = "") -> dict[str, float]:
    """Return the dates that the document tells, with how much speaks for each.

    Dates near the figures, event words and anniversaries weigh more; finer ones weigh
    more than a bare year; the day of writing itself weighs little. Dates that fit
    together vote for one another.
    """
    written = scene.reading.document.dating.value
    votes: defaultdict[str, float] = defaultdict(float)
    lead = min(scene.core | scene.driven_out, default=-1)
    for at, passage in enumerate(scene.passages):
        told = scene.told(at)
        if not told:
            continue
        weight = _passage_weight(scene, at)
        placed = any(plain(mention.name) == place for mention in scene.places[at])
        for each in told:
            if not _is_plain(scene, passage, each):
                votes[each.value] += _ASIDE_WEIGHT
                continue
            votes[each.value] += weight
            if placed and fineness(each.value) == "day":
                votes[each.value] += _PLACED_WEIGHT
            if _OWNED.match(scene.text, each.mention.span.end):
                votes[each.value] += _WORD_WEIGHT
            if at == lead:
                votes[each.value] += _LEAD_WEIGHT
    opening = sorted(scene.core | scene.driven_out)[:_OPENING]
    if not written and any(scene.fresh(at) is not None for at in opening):
        # "On Sunday a fire ...": a year told besides is of something else.
        votes = defaultdict(
            float, (pair for pair in votes.items() if fineness(pair[0]) == "day")
        )
    most = sorted(votes, key=lambda value: (-votes[value], value))[:MOST_DATES]
    votes = defaultdict(float, {value: votes[value] for value in most})
    dated = any(has_year(v) and fineness(v) in {"day", "month"} for v in votes)
    found = {
        value: _FINENESS[fineness(value)]
        * sum(weight * _backing(value, other) for other, weight in votes.items())
        for value in votes
        if has_year(value) or not dated
    }
    return _looking_back(scene, found)


def _looking_back(scene: Scene, votes: dict[str, float]) -> dict[str, float]:
    """The votes of a text that remembers: its own days are those of remembering.

    "On Saturday we shall gather", forty years after, is no day of the event.
    """
    written = bounds(scene.reading.document.dating.value)[0]
    if written is None or not _REMEMBERS.search(scene.text):
        return votes
    ages = {}
    for value in votes:
        latest = bounds(value)[1]
        ages[value] = (written - latest).days if latest else 0
    if not any(age > _LONG_AGO for age in ages.values()):
        return votes
    return {
        value: weight * (_REMEMBERED_SHARE if ages[value] < _LATELY else 1.0)
        for value, weight in votes.items()
    }


def told_plainly(scene: Scene) -> frozenset[str]:
    """Return the dates that are told as those of something that happened.

    Not days of saying or counting, nor dates told for comparison.
    """
    return frozenset(
        each.value
        for at, passage in enumerate(scene.passages)
        for each in scene.told(at)
        if _is_plain(scene, passage, each)
    )


def _is_plain(scene: Scene, passage: Passage, told: Told) -> bool:
    """Whether a date of a passage is one of what happened, and not only told beside."""
    if _is_aside(told, scene.reading.document.dating.value):
        return False
    words = passage.span.cut(scene.text)
    return not _is_of_another(told, words, passage.span.start)


def _backing(value: str, other: str) -> float:
    """How far what speaks for another date speaks for this one."""
    if value == other:
        return 1.0
    if not fits(value, other, 1):
        return 0.0
    if not fits(value, other):
        return _NEIGHBOUR_SHARE
    # A week does not gain from each of the days that it holds.
    return 1.0 if _length(value) <= _length(other) else _NEIGHBOUR_SHARE


def _length(value: str) -> int:
    first, last = bounds(value)
    if first is None or last is None:
        return 0 if precision(value) == "day" else 10**6  # "3 November"
    return (last - first).days


def _passage_weight(scene: Scene, at: int) -> int:
    passage = scene.passages[at]
    weight = 1
    if at in scene.core:
        weight = CORE_WEIGHT
    elif at in scene.driven_out or at + 1 in scene.core:
        weight = CORE_WEIGHT // 2  # "On 14 March shells hit Karsa. 12 died."
    start, end = passage.span.start, passage.span.end
    if HAPPENED.search(scene.text, start, end):
        weight += _HAPPENED_WEIGHT
    elif EVENT_WORD.search(scene.text, start, end):
        weight += _WORD_WEIGHT
    words = passage.span.cut(scene.text)
    if AFTERMATH.search(words) and not HAPPENED.search(words):
        weight = 1
    if _LOOKING_BACK.search(words) or any(
        mention.anchor == "anniversary" for mention in scene.dates[at]
    ):
        weight += _ANNIVERSARY_WEIGHT
    return weight


def _is_of_another(told: Told, sentence: str, start: int) -> bool:
    """Whether a date is told for comparison, or of what is yet to come."""
    span = told.mention.span
    sentence = sentence[max(0, span.start - start - _REACH) :][: 2 * _REACH]
    start = max(start, span.start - _REACH)
    coarse = precision(told.value) in {"month", "season", "year"}
    return (
        is_compared(sentence, span.start - start)
        or is_ahead(sentence, span.start - start)
        or (coarse and is_last(sentence[span.start - start :]))
    )


def _is_aside(told: Told, written: str) -> bool:
    """Whether a date is one of saying, counting or writing, or bounds a longer time.

    The day of writing may be told as one of happening: "killed on Friday".
    """
    happening = told.mention.anchor in {"weekday", "relative"}
    if told.mention.anchor == NUMBERED:
        return True  # told by a month that another day told
    return bool(told.of) or (told.value == written and not happening)


def fineness(value: str) -> str:
    """Return how fine a date is: day, month, season, year, or long."""
    kind = precision(value)
    if kind != "interval":
        return kind if kind in _FINENESS else "long"
    first, last = bounds(value)
    days = (last - first).days if first and last else LONG_DAYS
    if days <= SHORT_DAYS:
        return "day"
    return "month" if days < LONG_DAYS else "long"


def place_votes(scene: Scene) -> dict[str, tuple[float, str]]:
    """Return the places named, by comparable name: weight and the usual spelling.

    Titles, event words and figures beside a name weigh; lands weigh little, since
    they name the sides and not the place.
    """
    votes: Counter[str] = Counter()
    spelled: dict[str, Counter[str]] = {}
    for name in _struck(scene.text):
        votes[plain(name)] += NAMED_WEIGHT
        spelled.setdefault(plain(name), Counter())[name] += 1
    for at, mentions in enumerate(scene.places):
        titled = scene.passages[at].role is Role.TITLE
        for mention in mentions:
            if scene.voiced(mention):
                continue
            weight = 1 + (mention.role == "locative") + TITLE_WEIGHT * titled
            weight += (CORE_WEIGHT // 2) * (at in scene.core)
            if EVENT_WORD.match(scene.text, mention.span.end + 1):
                weight += NAMED_WEIGHT
            key = plain(mention.name)
            votes[key] += weight
            spelled.setdefault(key, Counter())[mention.name] += 1
    for key in votes:
        name = max(spelled[key], key=lambda told: (spelled[key][told], told))
        votes[key] += TITLE_WEIGHT * any(name in title for title in scene.titles)
    return {
        key: (
            weight * (_LAND_SHARE if scene.is_land(key) else 1.0),
            max(spelled[key], key=lambda name: (spelled[key][name], name)),
        )
        for key, weight in votes.items()
    }


def _struck(text: str) -> list[str]:
    """The names after an event word and "of": "the shelling of Karsa"."""
    return [found[1] for found in _STRUCK.finditer(text)]


def event_words(scene: Scene) -> tuple[Naming, ...]:
    """Return the first use of each word that the document has for an event."""
    seen: dict[str, Naming] = {}
    for found in _ANY_WORD.finditer(scene.text):
        word = found[0].lower()
        if word not in _EVENT_WORDS or word in seen:
            continue
        before = scene.text[max(0, found.start() - _NAMED_REACH) : found.start()]
        if word in _VAGUE and not _NAMED.search(before):
            continue
        span = Span(found.start(), found.end())
        seen[word] = Naming(doc=scene.name, text=found[0], span=span)
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
