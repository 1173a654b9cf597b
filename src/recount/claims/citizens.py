"""Whose citizens are counted: "Karsia said 90 of its nationals were dead"."""

from __future__ import annotations

from recount.claims.belonging import people_of_country
from recount.claims.peoples import people_term
from recount.claims.quantity import Words
from recount.lang.en import bodies

MAX_BEFORE = 40  # tokens from a state to the number of its citizens
_CITIZENS = frozenset(bodies.CITIZENS.split()) | {"pilgrims", "compatriots"}
_OWNED = frozenset(("its", "their", "our"))


def read_citizens(words: Words, first: int, last: int) -> tuple[str, ...]:
    """Return the people whose citizens are counted, () where no state is named.

    Args:
        words: of the sentence.
        first: first token of the number.
        last: the noun: "citizens", which "its" stands before.
    """
    if words.at(last) not in _CITIZENS or words.at(last - 1) not in _OWNED:
        return ()
    for at in range(max(words.area.start, first - MAX_BEFORE), first):
        written = words.words[at]
        if not written[:1].isupper() or words.upper:
            continue
        people = people_of_country(words, at) or people_term(written)
        if people:
            return (people,)
    return ()
