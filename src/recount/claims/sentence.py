"""One sentence as items, and what its quantities have been given so far."""

from __future__ import annotations

from recount.claims.item import Item
from recount.claims.quantity import Kind, Quantity
from recount.text.tokens import Tokens


class Assignment:
    """A quantity with its measure, and how it came to it."""

    __slots__ = ("index", "measure", "parent", "quantity", "rule", "trigger")

    def __init__(
        self, index: int, quantity: Quantity, measure: str, rule: str, trigger: int
    ) -> None:
        self.index = index
        """item index of the quantity"""
        self.quantity = quantity
        self.measure = measure
        self.rule = rule
        self.trigger = trigger
        """item index of the trigger; the quantity's own where its noun tells it"""
        self.parent: Assignment | None = None
        """the whole that this is told to be a part of"""


class Sentence:
    """The items of one sentence with their codes, and the assignments made."""

    __slots__ = ("codes", "counted", "items", "lower", "made", "more", "tokens")

    def __init__(self, tokens: Tokens, items: list[Item]) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.items = items
        self.codes = "".join([item.code for item in items])
        self.counted = [i for i, item in enumerate(items) if item.quantity is not None]
        """the items that are quantities"""
        self.made: dict[int, Assignment] = {}
        self.more: list[Assignment] = []
        """further assignments, of quantities that have one: a second fate, a whole"""

    def quantity(self, index: int) -> Quantity | None:
        """The quantity of an item, or None."""
        return self.items[index].quantity

    def is_bare(self, index: int) -> bool:
        """Whether an item is a number without a noun that it counts: "487"."""
        quantity = self.items[index].quantity
        return quantity is not None and quantity.kind is Kind.BARE

    def give(self, index: int, measure: str, rule: str, trigger: int) -> None:
        """Assign a measure to the quantity at ``index``, unless it has one."""
        quantity = self.items[index].quantity
        if quantity is not None and measure and index not in self.made:
            self.made[index] = Assignment(index, quantity, measure, rule, trigger)

    def before(self, index: int, reach: int) -> list[str]:
        """The lower-case tokens before an item, at most ``reach`` of them."""
        first = self.items[index].first
        return self.lower[max(self.items[0].first, first - reach) : first]

    def after(self, index: int, reach: int) -> list[str]:
        """The lower-case tokens after an item, at most ``reach`` of them."""
        last = self.items[index].last + 1
        return self.lower[last : min(last + reach, self.items[-1].last + 1)]

    def between(self, first: int, second: int) -> list[str]:
        """The lower-case tokens between two items."""
        return self.lower[self.items[first].last + 1 : self.items[second].first]
