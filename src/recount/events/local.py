"""One document: which of its figures are about its main event, and which are not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from recount.events.main_event import (
    EVENT_WORD,
    dates_told,
    event_words,
    place_names,
)
from recount.events.scene import CORE, Scene, plain
from recount.lang.en.demonyms import DEMONYMS, TERRITORIES
from recount.lang.en.events import LASTING
from recount.model.claim import Claim, Measure
from recount.model.edtf import bounds, compatible, precision
from recount.model.event import EventKind, Naming
from recount.model.ids import ClaimId
from recount.model.passage import Role

SLACK_DAYS = 1  # a night spans two days
_FAR_DAYS = 120  # a report so long after its main event tells news beside it
_LASTING_REACH = 120  # characters from a figure to "in the war"
_NAMED_REACH = 60  # characters from a figure to the event that it is told of
_LASTING = re.compile(
    r"\b(?:in|during|since|throughout|of|by)\s+(?:the|this|its|his)?\s*"
    r"(?:[\w'’-]+\s+){0,3}?(" + "|".join(LASTING.split()) + r")\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"\b(?:one of the|the most|worst|deadliest|bloodiest)\b", re.IGNORECASE
)
_SETTING = re.compile(r"(?:In|At|Near|Around)\s+(?=[A-Z])")
_ACROSS = re.compile(
    r"\b(?:across|throughout)\s+(?:the\s+)?(?:[a-z]+\s+of\s+)?(?=[A-Z])", re.IGNORECASE
)
_SETTING_REACH = 3  # characters from "In " to the name
_CAPITALISED = re.compile(r"\b[A-Z]\w+")

Key = tuple[str, str, str]
"""kind, place and date of what a figure is about"""


class Local(NamedTuple):
    """What one document tells of one event."""

    doc: str
    kind: str
    """main, war, population, campaign, gathering, clashes, incident"""
    place: str
    when: str
    claims: tuple[ClaimId, ...]
    figures: frozenset[tuple[str, int]]
    """measure and number of each exact figure above one"""
    words: tuple[Naming, ...] = ()
    place_names: tuple[Naming, ...] = ()
    dates: tuple[Naming, ...] = ()

    @property
    def event_kind(self) -> EventKind:
        """The public kind."""
        if self.kind in {"main", "incident"}:
            return EventKind.INCIDENT
        return EventKind.GATHERING if self.kind == "gathering" else EventKind.CONDITION


def locals_of(scene: Scene, place: str, when: str) -> tuple[Local, ...]:
    """Return the document's main event first, then those beside it."""
    reading = scene.reading
    home = ("main", place, when)
    groups: dict[Key, list[Claim]] = {}
    for claim in reading.claims:
        groups.setdefault(_key(scene, claim, home), []).append(claim)
    main = Local(
        scene.name,
        *home,
        *_kept(groups.pop(home, [])),
        event_words(scene),
        place_names(scene, place),
        dates_told(scene, when),
    )
    rest = (Local(scene.name, *key, *_kept(claims)) for key, claims in groups.items())
    return (main, *rest)


def _kept(
    claims: Sequence[Claim],
) -> tuple[tuple[ClaimId, ...], frozenset[tuple[str, int]]]:
    exact = frozenset(
        (claim.measure.value, claim.low)
        for claim in claims
        if claim.low is not None and claim.low == claim.high and claim.low > 1
    )
    return tuple(claim.id for claim in claims), exact


def _key(scene: Scene, claim: Claim, home: Key) -> Key:
    _, place, _ = home
    if claim.measure in CORE:
        return _core_key(scene, claim, home)
    match claim.measure:
        case Measure.POPULATION:
            key = "population", _population_place(scene, claim, place), ""
        case Measure.SUPPORTERS:
            key = "campaign", place, ""
        case Measure.PARTICIPANTS:
            key = "gathering", scene.own_place(claim), claim.when
        case Measure.VIOLATIONS:
            key = "clashes", "", ""
        case Measure.DISPLACED:
            key = "war", "", ""
        case _:
            key = home
    return key


def _core_key(scene: Scene, claim: Claim, home: Key) -> Key:
    _, place, when = home
    if _is_of_the_war(scene, claim):
        return "war", "", ""
    at = scene.index(claim.start)
    row = "" if at is None else _row_place(scene, at, claim, place)
    if row:
        return "incident", row, claim.when
    if at is None or not when or _names_main(scene, claim, place):
        return home
    elsewhere = _elsewhere(scene, at, claim, place)
    if elsewhere:
        return "incident", elsewhere, claim.when
    days = scene.days(at)
    if any(compatible(day, when, slack_days=SLACK_DAYS) for day in days):
        return home
    if claim.when and not compatible(claim.when, when, slack_days=SLACK_DAYS):
        return "incident", scene.own_place(claim), claim.when
    fresh = scene.fresh(at) if _is_retrospective(scene, when) else None
    if fresh is None:
        return home
    return "incident", scene.own_place(claim), next(iter(scene.days(fresh)), "")


def _row_place(scene: Scene, at: int, claim: Claim, place: str) -> str:
    """Another place that heads of a table or list give a figure: a row of a village.

    What happened there is told apart; the table's total is of the main event.
    """
    if not claim.places:
        return ""
    told = {mention.name for mention in scene.places[at]}
    if scene.passages[at].role is not Role.TABLE and claim.places[0] in told:
        return ""  # its own sentence names the place
    own = plain(claim.places[0])
    main = plain(place)
    if scene.is_land(own) or (main and (main in own or own in main)):
        return ""
    return claim.places[0]


def _elsewhere(scene: Scene, at: int, claim: Claim, place: str) -> str:
    """Another place that the sentence sets its figure in: "In Sarmud, nine ...".

    A larger area counts as another place too: "across the district of Orvec".
    """
    passage = scene.passages[at].span.cut(scene.text)
    found = _SETTING.match(passage) or _ACROSS.search(passage)
    if found is None or not place:
        return ""
    begin = scene.passages[at].span.start + found.end()
    named = [m for m in scene.places[at] if 0 <= m.span.start - begin <= _SETTING_REACH]
    if not named or claim.start < scene.passages[at].span.start:
        return ""
    first = named[0]
    other = plain(first.name)
    if scene.is_land(other) or plain(place) in other or other in plain(place):
        return ""
    if found.re is _SETTING and plain(place) in plain(passage):
        return ""
    return first.name


def _is_of_the_war(scene: Scene, claim: Claim) -> bool:
    """Whether the words after the figure put it into something that lasts."""
    passage = scene.passage(claim)
    if passage is None:
        return False
    text = scene.text[claim.start : passage.span.end]
    found = _LASTING.search(text)
    if found is None or _ONE_OF.search(text[: found.start()]) is not None:
        return False
    between = text[len(claim.quote) : found.start()]
    return found.start() < _LASTING_REACH and not EVENT_WORD.search(between)


def _names_main(scene: Scene, claim: Claim, place: str) -> bool:
    """Whether the figure is told of the event by its name: "victims of the X fire"."""
    after = scene.text[claim.phrase_span.end : claim.end + _NAMED_REACH]
    at = after.find(place) if place else -1
    return at >= 0 and EVENT_WORD.match(after, at + len(place) + 1) is not None


def _is_retrospective(scene: Scene, when: str) -> bool:
    """Whether the report was written long after its main event, or cannot be dated."""
    latest = bounds(when)[1]
    earliest = bounds(scene.reading.document.dating.value)[0]
    if latest is None:
        return False
    return earliest is None or (earliest - latest).days > _FAR_DAYS


def _population_place(scene: Scene, claim: Claim, place: str) -> str:
    """Whose population: a people or place of its sentence, or the main place near."""
    passage = scene.passage(claim)
    at = scene.index(claim.start)
    if passage is None or at is None:
        return ""
    for word in _CAPITALISED.findall(passage.span.cut(scene.text)):
        land = TERRITORIES.get(DEMONYMS.get(word.lower(), ""))
        if land:
            return land
    around = scene.passages[max(0, at - 1) : at + 1]
    if place and any(place in each.span.cut(scene.text) for each in around):
        return place
    return scene.own_place(claim)


def narrowest(values: Iterable[str]) -> str:
    """The most precise of dates that fit together; neighbouring days make one night."""
    listed = sorted({value for value in values if value})
    days = [value for value in listed if precision(value) in {"day", "interval"}]
    if not days:
        return min(listed, key=_width, default="")
    close = [
        value
        for value in days
        if all(compatible(value, other, slack_days=1) for other in days)
    ]
    ends = [bounds(value) for value in close or days[:1]]
    begins = [begin.isoformat() for begin, _ in ends if begin]
    if not begins or any(end is None for _, end in ends):
        return min(close or days)  # "until 4 July" of no known year
    first, last = min(begins), max(end.isoformat() for _, end in ends if end)
    return first if first == last else f"{first}/{last}"


def _width(value: str) -> tuple[int, str]:
    first, last = bounds(value)
    return ((last - first).days if first and last else 10**6, value)
