"""One document: which of its figures are about its main event, and which are not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from recount.events.about import keys_of
from recount.events.days import SHORT_DAYS
from recount.events.main_event import (
    dates_told,
    event_words,
    place_names,
    told_plainly,
)
from recount.events.names import Names, names_of_subject
from recount.events.scene import Key, Scene
from recount.events.weighed import reweighed
from recount.model.claim import Claim, Measure
from recount.model.edtf import bounds, compatible, precision
from recount.model.event import EventKind, Naming
from recount.model.ids import ClaimId

_NAMELESS: Key = ("incident", "", "")
"""something told beside, without place or day: each paragraph may tell another"""


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
    names: Names = Names(frozenset(), frozenset())
    sure: bool = True
    """whether its day hangs on its figures"""
    over: bool = False
    """whether its leading figure is counted over a longer time"""
    told: frozenset[str] = frozenset()
    """dates of what happened, of whatever event"""
    weighed: bool = False
    """told apart from the main event by weights, by no rule"""

    @property
    def event_kind(self) -> EventKind:
        """The public kind."""
        if self.kind in {"main", "incident"}:
            return EventKind.INCIDENT
        return EventKind.GATHERING if self.kind == "gathering" else EventKind.CONDITION


def locals_of(
    scene: Scene, place: str, when: str, *, sure: bool = True
) -> tuple[Local, ...]:
    """Return the document's main event first, then those beside it."""
    reading = scene.reading
    home, keys = keys_of(scene, place, when, sure=sure)
    moved = reweighed(scene, keys, home)
    keys |= moved
    groups: dict[tuple[Key, int], list[Claim]] = {}
    for claim in reading.claims:
        key = keys[claim.id]
        part = _paragraph(scene, claim) if key == _NAMELESS else 0
        groups.setdefault((key, part), []).append(claim)
    main = Local(
        scene.name,
        *home,
        *_kept(groups.pop((home, 0), [])),
        event_words(scene),
        place_names(scene, place),
        dates_told(scene, home[2]),
        names_of_subject(scene, place),
        sure or home[2] != when,
        home[2] != when,
        told_plainly(scene),
    )
    rest = (
        Local(
            scene.name,
            *key,
            *_kept(claims),
            weighed=any(claim.id in moved for claim in claims),
        )
        for (key, _), claims in groups.items()
    )
    return (main, *rest)


def _paragraph(scene: Scene, claim: Claim) -> int:
    passage = scene.passage(claim)
    return 0 if passage is None else passage.paragraph


def _kept(
    claims: Sequence[Claim],
) -> tuple[tuple[ClaimId, ...], frozenset[tuple[str, int]]]:
    exact = frozenset(
        (claim.measure.value, claim.low)
        for claim in claims
        if claim.low is not None
        and claim.low == claim.high
        and claim.low > 1
        and claim.measure is not Measure.OTHER
        and not claim.weighed
    )
    return tuple(claim.id for claim in claims), exact


def narrowest(values: Iterable[str]) -> str:
    """The most precise of dates that fit together; neighbouring days make one night."""
    listed = sorted({value for value in values if value})
    days = [value for value in listed if precision(value) in {"day", "interval"}]
    days = [value for value in days if _width(value)[0] <= SHORT_DAYS] or days
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
