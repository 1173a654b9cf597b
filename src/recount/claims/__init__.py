"""Claims: assembles the mentions of one document into figures with their voices.

A cascade over passages: quantity phrases, then the rules that give them a measure,
then parts and wholes, voices, dates and places, and last the anchor of the words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from recount.claims.assign import assign
from recount.claims.build import Maker
from recount.claims.cells import read_cell
from recount.claims.items import encode
from recount.claims.phrases import find_openings, find_quantities
from recount.claims.quantity import NumberSpan
from recount.claims.telling import may_tell
from recount.lang.en.territories import TERRITORIES
from recount.model.claim import Claim, Measure
from recount.model.document import Document
from recount.model.mention import (
    DateMention,
    DurationMention,
    Mention,
    NumberMention,
    PlaceMention,
    TimeMention,
)
from recount.model.passage import Passage, Role
from recount.text.tokens import Tokens

STEP = "claims-1"
_COUNTRIES = frozenset(name.casefold() for name in TERRITORIES)
_TIMES = (DateMention, DurationMention, TimeMention)


def assemble(
    document: Document,
    passages: Sequence[Passage],
    tokens: Tokens,
    mentions: Sequence[Mention],
) -> tuple[Claim, ...]:
    """Return the claims of one document, in the order of the text.

    Claims in passages that are marked as boilerplate are made too, and carry the mark.
    """
    numbers = _with_tokens(tokens, mentions)
    times = _times(tokens, mentions)
    elsewhere = _elsewhere(tokens, mentions)
    openings = find_openings(tokens)
    maker = Maker(document, tokens, mentions, STEP)
    claims: list[Claim] = []
    whole: Claim | None = None
    paragraph = -1
    at = 0
    for passage in passages:
        area = tokens.within(passage.span)
        while at < len(numbers) and numbers[at].first < area.start:
            at += 1
        end = at
        while end < len(numbers) and numbers[end].first < area.stop:
            end += 1
        if passage.paragraph != paragraph:
            whole, paragraph = None, passage.paragraph
        if passage.role is Role.TABLE:
            made = read_cell(maker, passage, area, numbers[at:end])
        else:
            carried = whole.measure if whole else ""
            made = []
            if may_tell(tokens.lower, area, carried):
                here = openings[
                    bisect_left(openings, area.start) : bisect_left(openings, area.stop)
                ]
                quantities = find_quantities(
                    tokens, area, numbers[at:end], here, elsewhere
                )
                if quantities:
                    items = encode(tokens, area, quantities, times)
                    given = assign(tokens, items, carried)
                    made = list(maker.claims(passage, area, items, given, whole))
        claims.extend(made)
        whole = next((claim for claim in made if not claim.part_of), whole)
        at = end
    return _without_named_parts(claims, maker)


def _without_named_parts(claims: list[Claim], maker: Maker) -> tuple[Claim, ...]:
    """Leave out single persons described in a text that gives a total of their kind.

    "Her brother was also killed", after "12 were killed", is one of the twelve: as a
    figure of its own it would stand against the total. So is a sum of such persons,
    unless it is more than any total told. Who is told of at a place that no total
    names may be of another event, and stays. A part is a total of its group alone:
    "six women" tells nothing of her brother. "Their three children" is a figure of a
    group, and stays unless a total of that group is told. A name in a row that is
    counted as a whole ("Roe Halden and Mira Sol": 2) is no figure of its own.
    """
    totals: dict[tuple[Measure, str], int] = {}
    places: dict[Measure, set[str]] = {}
    for claim in claims:
        told = claim.high or claim.low or 0
        summed = claim.rest and not claim.group and claim.part_of in maker.described
        if told > 1 and claim.id not in maker.described and not summed:
            inside = claim.part_of and claim.part_of not in maker.described
            for term in claim.group if inside else ("", *claim.group):
                key = claim.measure, term
                totals[key] = max(told, totals.get(key, 0))
            places.setdefault(claim.measure, set()).update(_place_words(claim))

    def stands(claim: Claim) -> bool:
        terms = claim.group if claim.id in maker.counted else ("", *claim.group)
        return (
            claim.id not in maker.described
            or all(
                (claim.low or 0) > totals.get((claim.measure, term), 0)
                for term in terms or ("",)
            )
            or _is_elsewhere(claim, places[claim.measure])
        )

    kept = {claim.id for claim in claims if stands(claim)}
    return tuple(
        claim
        for claim in claims
        if claim.id in kept
        and (claim.group or claim.id not in maker.named or claim.part_of not in kept)
    )


def _is_elsewhere(claim: Claim, told: set[str]) -> bool:
    """Whether a claim names a place, smaller than a country, that is not ``told``."""
    own = [name for name in claim.places if name.casefold() not in _COUNTRIES]
    return bool(own) and told.isdisjoint(_place_words(claim))


def _place_words(claim: Claim) -> set[str]:
    """The words of a claim's places, so that Karsa and Karsa City meet."""
    return {word for place in claim.places for word in place.split()}


def _with_tokens(tokens: Tokens, mentions: Sequence[Mention]) -> list[NumberSpan]:
    return [
        NumberSpan(
            mention,
            bisect_left(tokens.starts, mention.span.start),
            max(
                bisect_left(tokens.starts, mention.span.end) - 1,
                bisect_left(tokens.starts, mention.span.start),
            ),
        )
        for mention in mentions
        if isinstance(mention, NumberMention)
    ]


def _elsewhere(tokens: Tokens, mentions: Sequence[Mention]) -> frozenset[int]:
    """The tokens that stand in names of places and in times: in no person's name."""
    return frozenset(
        i
        for mention in mentions
        if isinstance(mention, (PlaceMention, *_TIMES))
        for i in range(
            bisect_left(tokens.starts, mention.span.start),
            bisect_left(tokens.starts, mention.span.end),
        )
    )


def _times(tokens: Tokens, mentions: Sequence[Mention]) -> dict[int, int]:
    found: dict[int, int] = {}
    for mention in mentions:
        if isinstance(mention, _TIMES):
            first = bisect_left(tokens.starts, mention.span.start)
            last = bisect_left(tokens.starts, mention.span.end) - 1
            if last >= first:
                found[first] = max(last, found.get(first, last))
    return found
