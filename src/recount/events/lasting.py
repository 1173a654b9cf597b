"""Figures of what lasts: "more than 11,000 died in the war"."""

from __future__ import annotations

import re

from recount.events.main_event import EVENT_WORD
from recount.events.scene import Scene
from recount.lang.en.events import LASTING
from recount.model.claim import Claim

_LASTING_REACH = 120  # characters from a figure to "in the war"
_BEFORE_REACH = 240  # characters before a figure in which a war may be its subject
_LASTING = re.compile(
    r"\b(?:in|during|since|throughout|of|by)\s+(?:the|this|its|his)?\s*"
    r"(?:[\w'’-]+\s+){0,3}?("
    + "|".join(LASTING.split())
    + r")\b(?![-’']|\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
# Not "the war-torn town", "the War Memorial".
_WAR = "|".join(LASTING.split())
_WAR_KILLED = re.compile(
    rf"\b(?:the|this|that)\s+(?:[\w-]+\s+){{0,2}}(?:{_WAR})\b"
    r"(?:,[^,;]{1,60},|\s+\([^)]*\))?\s+(?:(?:has|had|have)\s+)?"
    r"(?:killed|claimed|cost|left|drove|displaced|took|taken|uprooted)\b[^.;]*$",
    re.IGNORECASE,
)
"""what stands before a figure of a war: "the war, which ended in 2007, killed" """
_IN_WHICH = re.compile(
    rf"\b(?:{_WAR})\b(?:\s+\([^)]*\))?,?\s+(?:in|during)\s+which\b[^.;]*$",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"\b(?:one of the|the most|worst|deadliest|bloodiest)\b", re.IGNORECASE
)


def is_of_a_war(scene: Scene, claim: Claim) -> bool:
    """Whether the words around the figure put it into something that lasts."""
    passage = scene.passage(claim)
    if passage is None:
        return False
    at = claim.phrase_span.start
    before = scene.text[max(passage.span.start, at - _BEFORE_REACH) : at]
    if _WAR_KILLED.search(before) or _IN_WHICH.search(before):
        return True
    end = min(passage.span.end, claim.start + 2 * _LASTING_REACH)
    text = scene.text[claim.start : end]
    found = _LASTING.search(text)
    if found is None or _ONE_OF.search(text[: found.start()]) is not None:
        return False
    between = text[len(claim.quote) : found.start()]
    return found.start() < _LASTING_REACH and not EVENT_WORD.search(between)
