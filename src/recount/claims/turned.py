"""A label that lists do not know, read as prose: "Young girls abducted: 14".

Turned round it is the beginning of a sentence, "14 young girls abducted", which the
rules of sentences read.
"""

from __future__ import annotations

from functools import lru_cache

from recount.claims.assign import assign
from recount.claims.before import Before
from recount.claims.items import encode
from recount.claims.known import Known
from recount.claims.labels import Label
from recount.claims.phrases import find_quantities
from recount.claims.quantity import Kind, NumberSpan
from recount.model.claim import Measure
from recount.model.figure import Figure
from recount.model.mention import NumberMention
from recount.model.span import Span
from recount.text.tokens import Tokens

MAX_TOKENS = 16  # of a label; longer ones are prose
_NUMBER = "20"  # any: no rule asks how many it is


@lru_cache(maxsize=1024)
def read_turned(name: str) -> Label | None:
    """Return what a label counts, None where sentences do not tell it either.

    >>> read_turned("Young girls abducted in the flight").measure
    'captured'
    >>> read_turned("Average age") is None
    True
    """
    words = name.split()
    if not words or not all(word[0].isalpha() for word in words):
        return None
    first = words[0] if words[0][1:2].isupper() else words[0].lower()
    tokens = Tokens(" ".join((_NUMBER, first, *words[1:])) + ".")
    area = range(len(tokens.lower))
    if len(area) > MAX_TOKENS:
        return None
    digits = Span(0, len(_NUMBER))
    number = NumberMention(span=digits, figure=Figure(20, 20), core=digits, value=20.0)
    numbers = [NumberSpan(number, 0, 0)]
    quantities = find_quantities(tokens, area, numbers, (), Known())
    given = assign(tokens, encode(tokens, area, quantities, {}), Before())
    if len(given) != 1 or given[0].quantity.first:
        return None
    if given[0].measure == Measure.PARTICIPANTS:
        return None  # "Police: 61" says who, and not what became of them
    quantity = given[0].quantity
    return Label(
        measure=given[0].measure,
        terms=tuple(sorted(set(quantity.terms))),
        units=quantity.kind is Kind.UNIT,
        name=name,
    )
