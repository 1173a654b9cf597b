"""One coded stretch of a sentence's tokens."""

from __future__ import annotations

from recount.claims.quantity import Quantity


class Item:
    """One coded stretch of tokens: ``first`` to ``last``, both included."""

    __slots__ = ("code", "first", "last", "measure", "quantity")

    def __init__(
        self,
        code: str,
        first: int,
        last: int,
        measure: str = "",
        quantity: Quantity | None = None,
    ) -> None:
        self.code = code
        self.first = first
        self.last = last
        self.measure = measure
        self.quantity = quantity
