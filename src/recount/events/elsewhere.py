"""Places other than the main one that a figure is told of."""

from __future__ import annotations

import re

from recount.events.scene import Scene, holds, plain
from recount.lang.en.demonyms import DEMONYMS, TERRITORIES
from recount.lang.en.events import EVENT_WORDS
from recount.model.claim import Claim
from recount.model.passage import Role

_SETTING = re.compile(r"(?:In|At|Near|Around)\s+(?=[^\W\d_a-z])")
_ACROSS = re.compile(
    r"\b(?:across|throughout)\s+(?:the\s+)?(?:[a-z]+\s+of\s+)?(?=[A-Z])", re.IGNORECASE
)
_HIT_REACH = 100  # characters before a place in which what hit it stands
_VOICE_REACH = 8  # characters from a place to the voice that speaks there
_SETTING_REACH = 3  # characters from "In " to the name
_CAPITALISED = re.compile(r"\b[A-Z]\w+")
_HIT_PLACE = re.compile(
    r"\b(?:" + "|".join(EVENT_WORDS.split()) + r")\s+(?:of|on|in|at|near)\s+"
    r"(?:the\s+)?(?:[a-z]+\s+){0,3}$",
    re.IGNORECASE,
)


def row_place(scene: Scene, at: int, claim: Claim, place: str) -> str:
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
    if scene.is_land(own) or holds(own, main) or holds(main, own):
        return ""
    return claim.places[0]


def elsewhere(scene: Scene, at: int, claim: Claim, place: str) -> str:
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
    if any(0 <= v.start - first.span.end <= _VOICE_REACH for v in scene.voices_of(at)):
        return ""  # "In Velm, the ministry denied ...": where it was said
    if scene.is_land(other) or holds(other, plain(place)) or holds(plain(place), other):
        return ""
    if found.re is _SETTING and holds(plain(passage), plain(place)):
        return ""
    return first.name


def struck_elsewhere(scene: Scene, at: int, claim: Claim, place: str) -> str:
    """Another place that something is said to have hit: "shelling of the village of X".

    One that the report names here alone: the main event may go by several names.
    """
    span = scene.passages[at].span
    main = plain(place)
    if not place or holds(plain(span.cut(scene.text)), main):
        return ""
    for mention in scene.places[at]:
        name = plain(mention.name)
        if scene.voiced(mention) or scene.is_land(name) or holds(main, name):
            continue
        if mention.span.start > claim.phrase_span.start or scene.named(name) > 1:
            continue
        begin = max(span.start, mention.span.start - _HIT_REACH)
        if _HIT_PLACE.search(scene.text[begin : mention.span.start]):
            return mention.name
    return ""


def place_beside(scene: Scene, at: int, claim: Claim, place: str) -> str:
    """A place of the passage other than the main one, the nearest to the figure."""
    main = plain(place)
    near = sorted(
        (abs(mention.span.start - claim.start), mention.name)
        for mention in scene.places[at]
        if not scene.voiced(mention)
    )
    names = [name for _, name in near]
    if any(holds(plain(n), main) or holds(main, plain(n)) for n in names):
        return ""
    return next((name for name in names if not scene.is_land(plain(name))), "")


def population_place(scene: Scene, claim: Claim, place: str) -> str:
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
