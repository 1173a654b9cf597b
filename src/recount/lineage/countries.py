"""Countries by their names, adjectives and capitals, invented ones included."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from recount.lang.en.polities import CAPITALS, DEMONYMS, POLITIES
from recount.text.adjectives import adjectives


class Countries:
    """The countries that a set of texts speaks of.

    Known ones come from the tables of ``lang``; a name that the texts use as a place
    is taken for one only where the same texts use an adjective of it, or put a
    government beside it.
    """

    def __init__(self, places: Iterable[str] = ()) -> None:
        known = {place.casefold(): place for place in sorted(places)}
        # "Odranian" is read as a place too where it stands in a place's position.
        made = {form for low in known for form in adjectives(low)}
        self._places = {low: known[low] for low in known if low not in made}
        self._forms = _forms(tuple(self._places.items()))

    def named(self, phrase: str) -> str:
        """Return the country that the phrase names, or "".

        >>> Countries({"Odrania"}).named("odranian"), Countries().named("French")
        ('Odrania', 'France')
        """
        folded = phrase.casefold().strip()
        tables = (POLITIES, DEMONYMS, self._places, self._forms, _known_forms())
        return next((table[folded] for table in tables if folded in table), "")

    def capital_of(self, phrase: str) -> str:
        """Return the country whose capital the phrase is, or ""."""
        return CAPITALS.get(phrase.casefold().strip(), "")


def _forms(countries: Iterable[tuple[str, str]]) -> dict[str, str]:
    # "Nigerian" could be made of "Niger" too: the longer name wins.
    longest_last = sorted(countries, key=lambda each: (len(each[0]), each))
    return {form: name for low, name in longest_last for form in adjectives(low)}


@cache
def _known_forms() -> dict[str, str]:
    return _forms(tuple(POLITIES.items()))
