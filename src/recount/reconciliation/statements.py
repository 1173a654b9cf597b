"""Claims made comparable: what each counts, told in one form for the whole event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from recount.lang.en.lattice import CAUSES, STRICT_WORDS
from recount.model.claim import AGE_SEX, Claim, Measure, Stance
from recount.model.edtf import compatible
from recount.model.event import Event, EventKind
from recount.model.figure import Figure
from recount.model.ids import ClaimId
from recount.reconciliation import wholes
from recount.reconciliation.options import ReconcileOptions
from recount.reconciliation.statement import Statement
from recount.reconciliation.weights import Weights

PART = "among them"
OTHERS = "besides"
FAR = "so far off that it is taken to tell of other people"
SLACK_DAYS = 1  # "the night of the 25th" and "the 26th" are one time
FILLERS = frozenset(
    "a an and at by for from had have her his in into of on one or out the their them "
    "they to was were while who whom with".split()
)


def read(
    event: Event,
    claims: Sequence[Claim],
    weights: Weights,
    options: ReconcileOptions,
    on: frozenset[str],
) -> list[Statement]:
    """Return the claims that enter the arithmetic, in a form that can be compared.

    Boilerplate and denials are left out; the caller tells them in notes.
    """
    usable = [
        claim
        for claim in claims
        if not claim.is_aside and claim.stance is not Stance.DENIED
    ]
    usable.sort(key=lambda c: (c.doc, c.start, c.end, c.measure, c.group, c.id))
    by_id = {claim.id: claim for claim in usable if claim.id}
    by_doc: dict[str, list[Claim]] = defaultdict(list)
    for claim in usable:
        by_doc[claim.doc].append(claim)
    singled = told_singly(usable)
    statements = []
    for claim in usable:
        qualifier, mark = _qualifier(claim, by_id, by_doc)
        if claim.id in singled and not qualifier:
            # A woman and a man who are told of singly are none of one part of the toll.
            group = " ".join(claim.group)
            qualifier, mark = (PART,), f"{claim.low}..{claim.high} {group}".rstrip()
        statements.append(
            Statement(
                claim=claim,
                group=claim.group,
                qualifier=qualifier,
                mark=mark,
                scope=scope_words(claim, event),
            )
        )
    statements = _fold_qualifiers(statements)
    statements = _join_scopes(statements)
    statements = _join_scopes(wholes.fold(statements, weights, by_id, on))
    return _set_far_apart(statements, weights, options.far_factor)


def told_singly(claims: Sequence[Claim]) -> frozenset[ClaimId]:
    """The persons, named or described, of whom their document tells a greater toll.

    "A nurse was killed", in a report of 613 dead, tells of one of them, and stands
    against nobody's figure of nurses.
    """
    most: dict[tuple[str, str, Measure], int] = defaultdict(int)
    for claim in claims:
        if not claim.described and claim.low is not None:
            told = (claim.event, claim.doc, claim.measure)
            most[told] = max(most[told], claim.low)
    return frozenset(
        claim.id
        for claim in claims
        if claim.described
        and (claim.high or 0) < most[claim.event, claim.doc, claim.measure]
    )


def scope_words(claim: Claim, event: Event) -> tuple[str, ...]:
    """What sets a claim's figure apart from the event's own, in words."""
    words = []
    if claim.as_of:
        words.append(f"as of {claim.as_of}")
    if claim.cumulative and event.kind is EventKind.INCIDENT:
        words.append("a total over a longer time")
    if claim.when and event.when and not _same_time(claim.when, event.when):
        words.append(f"in {claim.when}")
    place = _other_place(claim, event)
    if place:
        words.append(f"in {place}")
    lower = claim.quote.lower()
    words.extend(
        f"cause: {cause}"
        for cause, cues in CAUSES.items()
        if any(re.search(rf"\b{re.escape(cue)}\b", lower) for cue in cues)
    )
    return tuple(words)


def _same_time(first: str, second: str) -> bool:
    return compatible(first, second, slack_days=SLACK_DAYS)


def _other_place(claim: Claim, event: Event) -> str:
    # Only a place told in the clause itself narrows the figure; others stand around it.
    own = {event.place.lower(), *(name.text.lower() for name in event.place_names)}
    if any(name and name in claim.quote.lower() for name in own):
        return ""
    for place in claim.places:
        cue = rf"\b(?:in|at|near|from|of) (?:the )?(?:\w+ of )?{re.escape(place)}\b"
        if event.place and re.search(cue, claim.quote):
            return place
    return ""


def is_strict(claim: Claim) -> bool:
    """Whether the figure's bound excludes the number told: "over 150"."""
    if (claim.low is None) == (claim.high is None):
        return False
    words = set(re.findall(r"[a-z]+", claim.phrase.lower()))
    if words:
        return bool(words & STRICT_WORDS) and "no" not in words and "or" not in words
    if claim.low is not None:  # 151 or more, without words: 150 is the rounder
        return _roundness(claim.low - 1) > _roundness(claim.low)
    return claim.high is not None and _roundness(claim.high + 1) > _roundness(
        claim.high
    )


def _roundness(number: int) -> int:
    digits = str(number)
    return len(digits) - len(digits.rstrip("0"))


def _qualifier(
    claim: Claim,
    by_id: Mapping[ClaimId, Claim],
    by_doc: Mapping[str, Sequence[Claim]],
) -> tuple[tuple[str, ...], str]:
    if claim.qualifier:
        return claim.qualifier, ""
    whole = by_id.get(claim.part_of, claim)
    mark = f"{claim.low}..{claim.high}"
    if whole is not claim and _same_kind(whole, claim):
        return (PART,), mark
    told_beside = (o for o in by_doc[claim.doc] if o.end <= claim.start)
    if claim.rest and any(_same_kind(other, claim) for other in told_beside):
        return (OTHERS,), mark
    return (), ""


def _same_kind(whole: Claim, part: Claim) -> bool:
    """Whether one thing is counted, and nothing in the group tells the part apart."""
    return whole.measure == part.measure and not set(part.group) - set(whole.group)


def _fold_qualifiers(statements: Sequence[Statement]) -> list[Statement]:
    """Give one name to qualifiers that share a word and carry the same figure.

    "With special cruelty" and "with exceptional cruelty" are one part if both are 56.
    """
    told: dict[tuple[object, ...], set[tuple[str, ...]]] = defaultdict(set)
    for each in statements:
        if each.qualifier and not each.mark:
            told[_part(each)].add(each.qualifier)
    names = {part: _names(qualifiers) for part, qualifiers in told.items()}
    return [
        msgspec.structs.replace(each, qualifier=names[_part(each)][each.qualifier])
        if each.qualifier and not each.mark
        else each
        for each in statements
    ]


def _part(each: Statement) -> tuple[object, ...]:
    age_sex = tuple(term for term in each.group if term in AGE_SEX)
    return (each.measure, age_sex, each.claim.low, each.claim.high)


def _names(qualifiers: set[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For each qualifier the shortest that it shares a word with."""
    names: dict[tuple[str, ...], tuple[str, ...]] = {}
    for each in sorted(qualifiers, key=lambda q: (len(" ".join(q)), q)):
        kin = [name for name in names if _content(each) & _content(name)]
        names[each] = names[kin[0]] if kin else each
    return names


def _content(qualifier: Sequence[str]) -> set[str]:
    words = re.findall(r"[^\W\d_]+", " ".join(qualifier).lower())
    return {word.rstrip("s") for word in words if word not in FILLERS}


def _join_scopes(statements: Sequence[Statement]) -> list[Statement]:
    """Drop a scope that makes no difference to the figures.

    A figure told again with other words around it is the same figure, and "hundreds"
    agrees with 613 whatever stands beside it. Exact figures of other days, and
    totals, stay apart: they name another quantity.
    """
    plain: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for each in statements:
        if not each.scope:
            plain[_what(each)].append(each.figure)
    return [
        msgspec.structs.replace(each, scope=())
        if each.scope and _makes_no_difference(each, plain[_what(each)])
        else each
        for each in statements
    ]


def _makes_no_difference(each: Statement, plain: Sequence[Figure]) -> bool:
    if each.figure.high is None:
        return bool(plain) and all(each.figure.overlaps(figure) for figure in plain)
    stays = any(word.startswith(("as of", "a total")) for word in each.scope)
    return not stays and each.figure in plain


def _what(each: Statement) -> tuple[object, ...]:
    return (each.measure, each.group, each.qualifier)


def _set_far_apart(
    statements: Sequence[Statement], weights: Weights, factor: int
) -> list[Statement]:
    """Give figures many times off the row's middle a scope of their own.

    "Seven displaced people won their case" is no rival of "a million displaced".
    """
    rows: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for each in statements:
        row = (each.measure, each.group, each.qualifier, each.mark, each.universe)
        rows[row].append(each)
    far = {
        id(each)
        for same in rows.values()
        for each in _far_from_middle(same, weights, factor)
    }
    return [
        msgspec.structs.replace(each, scope=(*each.scope, FAR))
        if id(each) in far
        else each
        for each in statements
    ]


def _far_from_middle(
    same: Sequence[Statement], weights: Weights, factor: int
) -> list[Statement]:
    firm = [each for each in same if each.figure.point and not each.scope]
    if len({each.figure for each in firm}) < 2:
        return []
    origins = weights.origins(each.claim for each in firm)
    points = sorted({(e.figure.point or 0, origins[e.claim.id]) for e in firm})
    middle = points[len(points) // 2][0]
    return [
        each
        for each in firm
        if not middle <= (each.figure.point or 0) * factor <= middle * factor**2
        and each.claim.low == each.claim.high
    ]
