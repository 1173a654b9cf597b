"""From all judgements to the one that holds for each claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from recount.model.case import ClaimState
from recount.model.ids import JudgementId
from recount.model.judgement import Anchor, Judgement, Verdict, standing

CODED = frozenset((Verdict.ACCEPT, Verdict.REJECT, Verdict.CORRECT, Verdict.SCOPE))
"""verdicts about a claim by itself, of which the last one holds"""

_STATES = {
    Verdict.ACCEPT: ClaimState.ACCEPTED,
    Verdict.REJECT: ClaimState.REJECTED,
    Verdict.CORRECT: ClaimState.CORRECTED,
    Verdict.SCOPE: ClaimState.OUT_OF_SCOPE,
    Verdict.ADD: ClaimState.ADDED,
}


@dataclass(frozen=True, slots=True)
class Decision:
    """What holds for one claim."""

    state: ClaimState
    anchor: Anchor
    holds: Judgement | None = None
    """the judgement that counts; None where coders differ or one alone has judged"""
    judgements: tuple[JudgementId, ...] = ()
    """all that stand, oldest first"""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What holds for the claims of a case."""

    by_doc: dict[str, tuple[Decision, ...]] = field(default_factory=dict)
    """by name of the document, in the order in which they were first judged"""
    added: dict[str, tuple[Judgement, ...]] = field(default_factory=dict)
    """claims that people added, by id of the document"""


def decide(judgements: Iterable[Judgement], *, two_coders: bool = False) -> Decisions:
    """Return what holds for each claim.

    With one coder the last judgement holds. With two, one that adjudicates holds; else
    what all agree on, if they are two; where they differ, the claim counts as read.

    Args:
        judgements: all, oldest first.
        two_coders: whether a claim needs two.
    """
    stand = standing(judgements)
    about: dict[str, list[Judgement]] = defaultdict(list)
    anchors: dict[str, Anchor] = {}
    added: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in stand:
        if judgement.verdict is Verdict.ADD:
            added[judgement.about[0]].append(judgement)
        if judgement.verdict not in CODED:
            continue
        for anchor in judgement.anchors:
            about[anchor.id].append(judgement)
            anchors.setdefault(anchor.id, anchor)
    by_doc: dict[str, list[Decision]] = defaultdict(list)
    for claim, told in about.items():
        state, holds = _holds(told) if two_coders else _last(told)
        decision = Decision(
            state, anchors[claim], holds, tuple(each.id for each in told)
        )
        by_doc[anchors[claim].doc].append(decision)
    return Decisions(
        {doc: tuple(found) for doc, found in by_doc.items()},
        {doc: tuple(found) for doc, found in added.items()},
    )


def codings(told: Iterable[Judgement]) -> dict[str, Judgement]:
    """Return the last judgement of each coder, by coder; adjudications are left out."""
    return {
        each.by: each for each in told if each.verdict in CODED and not each.adjudicates
    }


def _last(told: Sequence[Judgement]) -> tuple[ClaimState, Judgement]:
    return _STATES[told[-1].verdict], told[-1]


def _holds(told: Sequence[Judgement]) -> tuple[ClaimState, Judgement | None]:
    decided = [each for each in told if each.adjudicates]
    if decided:
        return _last(decided)
    last = list(codings(told).values())
    ways = {(each.verdict, tuple(sorted(each.changes.items()))) for each in last}
    if len(ways) > 1:
        return ClaimState.DISPUTED, None
    if len(last) < 2:
        return ClaimState.MACHINE, None
    return _last(last)
