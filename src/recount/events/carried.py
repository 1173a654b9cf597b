"""Figures that go on from one of another event: "Another 26 were injured there."

Also headlines of other reports, which stand on a page beside its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from recount.events.names import LONGEST_HEADING
from recount.events.scene import CAPITALISED, CORE, Key, Scene, holds, plain
from recount.model.claim import Claim
from recount.model.ids import ClaimId
from recount.model.passage import Role

_SIDES = frozenset(("incident", "war"))
_AGAIN = 20  # persons, from which a figure that agrees is the same one
BY_DAY = frozenset(("incident", "period"))
"""kinds that rules tell by a day or a place, and not by what is counted"""
_HEADING_ENDS = ".,;:?!”\"'’)"
_GOES_ON = re.compile(
    r"[“\"]?(?:(?:Another|The\s+other|The\s+remaining|Others|A\s+further|Those|These|"
    r"None|Nobody|No\s+one|No\s+(?:deaths|injuries|casualties|civilians|fatalities)|"
    r"There\s+were\s+no|That\s+(?:attack|strike|raid|bombing|blast|fire|crash|day))\b"
    r"|(?:[A-Z][a-z-]+|\d[\d,]*)\s+(?:of\s+(?:them|these|those)|others|more)\b)"
)
"""how a sentence opens that goes on from the one before"""
_PRONOUN = re.compile(r"(?:They|It|That|This|He|She)\b")


def carry(
    scene: Scene,
    keys: Mapping[ClaimId, Key],
    home: Key,
) -> dict[ClaimId, Key]:
    """Return what figures are about that go on from those of another event.

    Args:
        scene: the report.
        keys: what each figure is about by its own words.
        home: the main event.
    """
    carried: dict[ClaimId, Key] = {}
    before: Claim | None = None
    for claim in scene.reading.claims:
        if claim.measure not in CORE:
            continue
        last = before
        if not claim.weighed:
            before = claim
        if last is None or keys[claim.id] != home or claim.part_of:
            continue
        key = carried.get(last.id, keys[last.id])
        if key[0] in _SIDES and _goes_on(scene, last, claim, home[1]):
            carried[claim.id] = key
    return carried


def _goes_on(scene: Scene, last: Claim, claim: Claim, place: str) -> bool:
    """Whether the words of a figure set it beside the figure before."""
    here, there = scene.index(claim.start), scene.index(last.start)
    if here is None or there is None or here - there not in {0, 1}:
        return False
    passage, former = scene.passages[here], scene.passages[there]
    begin = last.phrase_span.end if here == there else passage.span.start
    end = passage.span.end
    if any(begin <= told.mention.span.start < end for told in scene.told(here)):
        return False
    if any(
        begin <= mention.span.start < end
        and not scene.voiced(mention)
        and not scene.is_land(plain(mention.name))
        for mention in scene.places[here]
    ):
        return False
    words = scene.text[begin:end]
    if place and holds(plain(words), plain(place)):
        return False
    if here == there:
        return True
    if passage.paragraph != former.paragraph:
        return False
    if _GOES_ON.match(words):
        return True
    return not claim.attributed_to and _PRONOUN.match(words) is not None


def told_again(scene: Scene, keys: dict[ClaimId, Key], home: Key) -> dict[ClaimId, Key]:
    """Figures of the main event that another sentence tells with a day of saying."""
    told = {
        (claim.measure, claim.low, claim.high)
        for claim in scene.reading.claims
        if keys[claim.id] == home
        and claim.low == claim.high
        and (claim.low or 0) >= _AGAIN
    }
    return {
        claim.id: home
        for claim in scene.reading.claims
        if keys[claim.id][0] in BY_DAY
        and (claim.measure, claim.low, claim.high) in told
    }


def headline_elsewhere(scene: Scene, at: int, place: str) -> str:
    """The name in a headline of another report, which the text tells nowhere else."""
    passage = scene.passages[at]
    words = passage.span.cut(scene.text)
    if passage.role in {Role.TITLE, Role.TABLE} or len(words) > LONGEST_HEADING:
        return ""
    if words.rstrip()[-1:] in _HEADING_ENDS or (
        place and holds(plain(words), plain(place))
    ):
        return ""
    if passage.span.start and scene.text[passage.span.start - 1] != "\n":
        return ""
    names = [
        found[0]
        for found in CAPITALISED.finditer(words)
        if found.start() and scene.capitals[found[0]] == 1
    ]
    return names[0] if names else ""
