"""Figures weighed: of the main event of their report, or of something told beside it.

Rules see a day, a place or a war that stands beside a figure. Most of what reports tell
in passing has none of these in its sentence: "Police arrested eight", "No one was hurt
there". The weights of many signs decide such figures, and those that rules set apart
for a day of saying. They were learned from reports of invented events, by ``training``.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from recount.events.carried import BY_DAY
from recount.events.elsewhere import place_beside
from recount.events.scene import Key, Scene
from recount.events.signs import Surroundings
from recount.model.claim import Claim, Measure
from recount.model.ids import ClaimId
from recount.text.weights import likelihood, log_odds, weights_of

BESIDE = 0.4
"""likelihood from which a figure of the main event is taken for one told beside it"""
BACK = 0.3
"""likelihood up to which a figure that rules set apart is taken for the main event's"""
LEAST_READ = 6
"""figures of a report of which any are weighed: few tell little"""
SENTENCE_SHARE = 0.5
"""how much the other figures of its sentence weigh with a figure"""
PARAGRAPH_SHARE = 0.3
"""and how much those of the rest of its paragraph"""
_OF_THE_EVENT = frozenset((Measure.RECOGNITIONS,))
"""what is counted with the main event whatever stands beside it"""


def weights() -> dict[str, float]:
    """Return what each sign adds to the log-odds of "told beside"; "" to all."""
    return weights_of("event_weights.json")


def reweighed(
    scene: Scene, keys: Mapping[ClaimId, Key], home: Key
) -> dict[ClaimId, Key]:
    """Return what figures are about that weights decide otherwise than rules.

    Args:
        scene: the report.
        keys: what each figure is about by the rules.
        home: the main event.
    """
    if len(scene.reading.claims) < LEAST_READ:
        return {}
    likely = chances(scene, keys, home)
    found: dict[ClaimId, Key] = {}
    for claim in scene.reading.claims:
        if keys[claim.id] == home:
            if likely[claim.id] >= BESIDE and claim.measure not in _OF_THE_EVENT:
                found[claim.id] = _beside(scene, claim, home)
        elif is_open(keys[claim.id], home) and likely[claim.id] <= BACK:
            found[claim.id] = home
    return _with_wholes(scene, keys, found)


def _with_wholes(
    scene: Scene, keys: Mapping[ClaimId, Key], moved: dict[ClaimId, Key]
) -> dict[ClaimId, Key]:
    """The figures moved, each part with its whole: of parts alone none is moved."""
    found = dict(moved)
    for claim in scene.reading.claims:
        whole = claim.part_of
        if whole in keys and (whole in found or claim.id in found):
            found[claim.id] = found.get(whole, keys[whole])
    return found


def is_open(key: Key, home: Key) -> bool:
    """Whether weights may decide otherwise than the rules that gave a figure a key."""
    return key == home or key[0] in BY_DAY


def chances(
    scene: Scene, keys: Mapping[ClaimId, Key], home: Key
) -> dict[ClaimId, float]:
    """Return how likely each figure is told beside the main event.

    Args:
        scene: the report.
        keys: what each figure is about by the rules.
        home: the main event.
    """
    claims = scene.reading.claims
    around, add = Surroundings(scene, keys, home), weights()
    odds = [log_odds(add, around.signs(claim)) for claim in claims]
    return dict(
        zip((claim.id for claim in claims), _smooth(scene, claims, odds), strict=True)
    )


def _smooth(scene: Scene, claims: Iterable[Claim], odds: list[float]) -> list[float]:
    """Let the figures of one sentence, and of one paragraph, speak for one another."""
    at = [scene.index(claim.start) for claim in claims]
    sentences: dict[int | None, list[int]] = defaultdict(list)
    paragraphs: dict[int | None, list[int]] = defaultdict(list)
    part = [None if n is None else scene.passages[n].paragraph for n in at]
    for n, (sentence, paragraph) in enumerate(zip(at, part, strict=True)):
        sentences[sentence].append(n)
        paragraphs[paragraph].append(n)
    in_sentence = {
        key: math.fsum(odds[n] for n in held) for key, held in sentences.items()
    }
    in_part = {
        key: math.fsum(odds[n] for n in held) for key, held in paragraphs.items()
    }
    found = []
    for n, own in enumerate(odds):
        told = own
        here, there = sentences[at[n]], paragraphs[part[n]]
        if len(here) > 1:
            others = (in_sentence[at[n]] - own) / (len(here) - 1)
            told += SENTENCE_SHARE * (others - told)
        if len(there) > len(here):
            others = (in_part[part[n]] - in_sentence[at[n]]) / (len(there) - len(here))
            told += PARAGRAPH_SHARE * (others - told)
        found.append(likelihood(told))
    return found


def _beside(scene: Scene, claim: Claim, home: Key) -> Key:
    """What a figure told beside is about: a place and day near it, or its paragraph."""
    at = scene.index(claim.start)
    place = "" if at is None else place_beside(scene, at, claim, home[1])
    return "incident", place, claim.when if claim.when != home[2] else ""
