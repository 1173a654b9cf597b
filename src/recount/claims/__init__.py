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
from recount.claims.known import find_known
from recount.claims.phrases import find_openings, find_quantities
from recount.claims.quantity import NumberSpan
from recount.claims.telling import may_tell
from recount.claims.totals import Told, without_members
from recount.model.claim import Claim
from recount.model.document import Document
from recount.model.ids import ClaimId
from recount.model.mention import (
    DateMention,
    DurationMention,
    Mention,
    NumberMention,
    TimeMention,
)
from recount.model.passage import Passage, Role
from recount.text.tokens import Tokens

STEP = "claims-1"
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
    known = find_known(tokens, mentions)
    openings = find_openings(tokens)
    maker = Maker(document, tokens, mentions, STEP)
    claims: list[Claim] = []
    sentences: dict[ClaimId, int] = {}
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
                quantities = find_quantities(tokens, area, numbers[at:end], here, known)
                if quantities:
                    items = encode(tokens, area, quantities, times)
                    given = assign(tokens, items, carried)
                    made = list(maker.claims(passage, area, items, given, whole))
        claims.extend(made)
        sentences.update((claim.id, area.start) for claim in made)
        whole = next((claim for claim in made if not claim.part_of), whole)
        at = end
    return without_members(
        claims,
        Told(
            described=maker.described,
            named=maker.named,
            counted=maker.counted,
            sentences=sentences,
        ),
    )


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


def _times(tokens: Tokens, mentions: Sequence[Mention]) -> dict[int, int]:
    found: dict[int, int] = {}
    for mention in mentions:
        if isinstance(mention, _TIMES):
            first = bisect_left(tokens.starts, mention.span.start)
            last = bisect_left(tokens.starts, mention.span.end) - 1
            if last >= first:
                found[first] = max(last, found.get(first, last))
    return found
