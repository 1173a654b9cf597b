"""Whom a figure counts that tells no group, by the weight of what stands around it.

"Two died", of the guards told before; "men, 104; women, 58"; "seven of the dead" below
a heading on the crew. Rules read the plainest of these. Of the others, each group that
is told near by is weighed, by weights that were learned from reports of invented
events, written for the project, by ``training/``.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recount.claims.found import Found
from recount.claims.group_signs import Group, Signs, Surroundings
from recount.model.claim import Claim, Measure
from recount.text.weights import likelihood, log_odds, weights_of

LEAST = 0.7
"""likelihood from which a group is given to a figure that a rule read"""
LEAST_OF_WEIGHED = 0.4
"""and to one that was weighed itself, and stands apart until somebody accepts it"""

LEAST_FIGURES = 6
"""figures of a report of which any are weighed: few tell little"""

_UNSURE = frozenset((Measure.POPULATION,))
"""measures of which half of the groups that were given were of others"""


def weights() -> dict[str, float]:
    """Return what each sign adds to the log-odds of "this group"; "" to all."""
    return weights_of("group_weights.json")


def with_groups(found: Found, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, with the groups that are likely enough, marked as weighed.

    Args:
        found: what was found in the document.
        claims: of the document, in the order of the text.
    """
    # words were learned in small letters
    if found.tokens.upper or len(claims) < LEAST_FIGURES:
        return tuple(claims)
    given: dict[int, Group] = {}
    for claim, signs in Surroundings(found, claims).open(without=_UNSURE):
        group, likely = likeliest(signs, weights())
        if likely >= (LEAST_OF_WEIGHED if claim.weighed else LEAST):
            given[id(claim)] = group
    return tuple(
        msgspec.structs.replace(claim, group=given[id(claim)], by_weight=("group",))
        if id(claim) in given
        else claim
        for claim in claims
    )


def likeliest(signs: Signs, weighed: dict[str, float]) -> tuple[Group, float]:
    """Return the likeliest of some groups, and how likely it is; () of none."""
    best: tuple[float, Group] = (0.0, ())
    for group, each in signs.items():
        best = max(best, (likelihood(log_odds(weighed, each)), group))
    return best[1], best[0]
