"""Table cells: a bare number whose row and column heads tell what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from recount.claims.lexicon import COUNT_NOUNS, MODIFIERS, PASTS, PLURALS, STATES
from recount.claims.quantity import Kind, NumberSpan, Quantity
from recount.model.claim import Claim
from recount.model.passage import Passage
from recount.text.tokens import Tokens

_MEASURES = {**PASTS, **COUNT_NOUNS, **STATES}
_TOTALS = frozenset(("total", "all", "sum", "together"))


class CellMaker(Protocol):
    """What makes the claim of a cell."""

    def cell(self, passage: Passage, quantity: Quantity, measure: str) -> Claim:
        """Return the claim of a number in a table cell."""


def read_cell(
    maker: CellMaker, passage: Passage, area: range, numbers: Sequence[NumberSpan]
) -> list[Claim]:
    """Return the claim of one table cell, if its heads name a measure.

    A cell holds one number and hardly another word; "12 in the market" is prose.
    """
    counts = [number for number in numbers if number.mention.use in {"count", "zero"}]
    if len(counts) != 1 or len(area) > (counts[0].last - counts[0].first + 1) + 1:
        return []
    measure = ""
    terms: list[str] = []
    for head in passage.heads:
        words = Tokens(head).lower
        for word in words:
            measure = _MEASURES.get(word, measure)
            terms.extend(PLURALS.get(word) or MODIFIERS.get(word, ()))
    if not measure:
        return []
    number = counts[0]
    quantity = Quantity(
        number.mention.figure,
        first=number.first,
        last=number.last,
        kind=Kind.PERSON,
        terms=tuple(sorted(set(terms))),
        number=number.mention,
    )
    return [maker.cell(passage, quantity, measure)]
