"""Names of peoples: the terms that "Karsan" and "Karsans" stand for."""

from __future__ import annotations

from recount.lang.en.demonyms import DEMONYMS
from recount.lang.en.peoples import FAITHS, NOT_PEOPLES

_ENDINGS = (
    "an",
    "ese",
    "ish",
    "ani",
    "ari",
    "eri",
    "awi",
    "ti",
    "ni",
    "qi",
    "di",
    "ch",
)
_SHORTEST = 5  # letters; "Iran", "Ali" and "man" name no people

_FAITHS = {word: term for term, words in FAITHS.items() for word in words.split()}
_NOT_PEOPLES = frozenset(NOT_PEOPLES.split())


def people_term(word: str) -> str:
    """Return the term for a people or faith from its adjective or noun; "" if none.

    Only a word with a capital letter is asked about. Known names come from CLDR; an
    unknown one is told by its ending, so that invented and small peoples are read too.

    >>> people_term("Iraqi"), people_term("Karsan"), people_term("Muslims")
    ('iraqi', 'karsan', 'muslim')
    """
    low = word.lower()
    known = DEMONYMS.get(low) or _FAITHS.get(low)
    if known:
        return known
    if low in _NOT_PEOPLES or len(low) < _SHORTEST:
        return ""
    return low if low.endswith(_ENDINGS) else ""


def people_plural(word: str) -> str:
    """Return the term that a plural such as "Karsans" stands for; "" if none."""
    low = word.lower()
    if _FAITHS.get(low):
        return _FAITHS[low]
    return people_term(word[:-1]) if low.endswith("s") else ""
