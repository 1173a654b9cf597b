"""The whole of an event: which words for it name the same people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from recount.model.claim import AGE_SEX, Claim
from recount.model.ids import ClaimId
from recount.reconciliation.statement import Statement
from recount.reconciliation.terms import OCCUPATIONS, UNITS
from recount.reconciliation.weights import Weights

NEVER_WHOLE = OCCUPATIONS | {"combatant"}
"""terms that name some of the people, even where a figure is told without them too"""


def fold(
    statements: Sequence[Statement],
    weights: Weights,
    by_id: Mapping[ClaimId, Claim],
    on: frozenset[str],
) -> list[Statement]:
    """Return the statements with the words dropped that only name the whole.

    "613 civilians" and "613 people" of one event count the same people; civilians and
    people told with other figures do not, and foreign soldiers are a people of their
    own unless a text says that they are among the whole.

    Args:
        statements: of all measures.
        weights: say which figure for the whole has most origins.
        by_id: the claims that a part may name as its whole.
        on: the assumptions in force.
    """
    spaces: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for each in statements:
        spaces[(each.measure, each.unit)].append(each)
    folded = []
    for key in sorted(spaces):
        same = spaces[key]
        alike = _alike(same, weights) if "same-people" in on else frozenset()
        folded += _within_whole(same, alike, by_id, weights, on)
    return folded


def _others(each: Statement) -> frozenset[str]:
    """The terms that are neither age, sex nor unit."""
    return frozenset(each.group) - AGE_SEX - UNITS


def _is_whole(each: Statement) -> bool:
    return not (set(each.group) & AGE_SEX or each.qualifier or each.scope)


def _alike(same: Sequence[Statement], weights: Weights) -> frozenset[frozenset[str]]:
    """The words for the whole that are told with one and the same exact figure.

    Each of the words must have no figure of its own with more origins: where people
    and civilians are mostly told apart, one figure in common is a coincidence.
    """
    told: dict[frozenset[str], dict[int, list[Claim]]] = defaultdict(dict)
    for each in same:
        low, high = each.claim.low, each.claim.high
        part = _others(each) & NEVER_WHOLE
        exact = low is not None and low == high and not each.soft
        if _is_whole(each) and exact and not part and low is not None:
            told[_others(each)].setdefault(low, []).append(each.claim)
    shared: dict[int, dict[frozenset[str], list[Claim]]] = defaultdict(dict)
    for words, figures in told.items():
        ranks = {value: _rank(weights, claims) for value, claims in figures.items()}
        for value, claims in figures.items():
            if ranks[value] == max(ranks.values()):
                shared[value][words] = claims
    ranked = [
        (_rank(weights, [c for cs in groups.values() for c in cs]), len(groups), value)
        for value, groups in shared.items()
        if len(groups) > 1
    ]
    return frozenset(shared[max(ranked)[2]]) if ranked else frozenset()


def _rank(weights: Weights, claims: Sequence[Claim]) -> tuple[int, int]:
    count = weights.count(claims)
    return (count.least, count.most)


def _within_whole(
    same: Sequence[Statement],
    alike: frozenset[frozenset[str]],
    by_id: Mapping[ClaimId, Claim],
    weights: Weights,
    on: frozenset[str],
) -> list[Statement]:
    """Drop the words that name the whole, and keep other peoples' figures apart."""
    whole = [each for each in same if _is_whole(each) and not each.soft]
    everyone = any(not _others(each) for each in whole)
    dropped = frozenset[str]().union(*alike)
    if not everyone and not alike and whole and "plain-within-whole" in on:
        dropped = _most_told(whole, weights)
    inside = {
        each.claim.id
        for each in same
        if everyone or not whole or not (_others(each) - dropped)
    }
    statements = []
    for each in same:
        rest = _others(each) - dropped
        group = tuple(term for term in each.group if term not in dropped)
        within = each.claim.id in inside or _leads_into(each.claim, by_id, inside)
        cut = ("same-people",) if alike and group != each.group else ()
        statements.append(
            msgspec.structs.replace(
                each,
                group=group,
                universe="" if within else "+".join(sorted(rest)),
                rests_on=cut,
            )
        )
    return statements


def _leads_into(
    claim: Claim, by_id: Mapping[ClaimId, Claim], inside: set[ClaimId]
) -> bool:
    seen = set()
    while claim.part_of and claim.part_of not in seen:
        if claim.part_of in inside:
            return True
        seen.add(claim.part_of)
        if claim.part_of not in by_id:
            return False
        claim = by_id[claim.part_of]
    return False


def _most_told(whole: Sequence[Statement], weights: Weights) -> frozenset[str]:
    told: dict[frozenset[str], list[Claim]] = defaultdict(list)
    for each in whole:
        told[_others(each)].append(each.claim)

    def rank(words: frozenset[str]) -> tuple[int, int, int, list[str]]:
        count = weights.count(told[words])
        return (-count.least, -count.most, len(words), sorted(words))

    return min(told, key=rank)
