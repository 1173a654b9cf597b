"""When two claims state the same thing, whoever says it."""

from __future__ import annotations

from typing import NamedTuple

from recount.model.claim import AGE_SEX, Claim, Measure, Stance
from recount.model.ids import EventId

ALONE_FROM = 100  # an exact count of three digits seldom agrees by chance
FEW = 13  # smaller counts agree by chance, and dozens are words


class Statement(NamedTuple):
    """What a claim says, without who says it and in which words."""

    event: EventId
    measure: Measure
    people: tuple[str, ...]
    """its terms of age and sex"""
    low: int | None
    high: int | None
    ratio: tuple[int, int] | None
    denied: bool


def statement(claim: Claim) -> Statement:
    """Return what the claim states; status and nationality are left out.

    "613 Odranian civilians" and "613 civilians" are one statement; "83 children" and
    "83 women" are two.
    """
    return Statement(
        claim.event,
        claim.measure,
        tuple(term for term in claim.group if term in AGE_SEX),
        claim.low,
        claim.high,
        claim.ratio,
        claim.stance == Stance.DENIED,
    )


def statuses(claim: Claim) -> frozenset[str]:
    """Return the terms of status, nationality and unit of the claim's group."""
    return frozenset(claim.group) - AGE_SEX


def nested(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one group's terms may be the other's, told in fewer words."""
    return one <= other or other <= one


def distinctive(said: Statement) -> bool:
    """Whether two independent counts would hardly agree on this figure by chance."""
    return (
        said.low is not None
        and said.low == said.high
        and said.low >= ALONE_FROM
        and said.low % 10 != 0
    )


def telling(said: Statement) -> bool:
    """Whether the figure is exact and above a dozen: agreement then says something."""
    return said.low is not None and said.low == said.high and said.low >= FEW
