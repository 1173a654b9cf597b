"""Adjectives of countries: "Odranian" of "Odrania"."""

from __future__ import annotations

from functools import cache

from recount.lang.en.lineage import DEMONYM_ENDINGS

MIN_STEM = 3  # letters of a name that must stay; "Mali" and "Malian" share four


@cache
def adjectives(country: str) -> frozenset[str]:
    """Return what the adjective of a country in lower case may look like.

    >>> "odranian" in adjectives("odrania"), "kestish" in adjectives("kestland")
    (True, True)
    """
    return frozenset(
        country.removesuffix(ending) + tail
        for ending, tails in DEMONYM_ENDINGS
        if country.endswith(ending) and len(country) - len(ending) >= MIN_STEM
        for tail in tails
        if tail or ending
    )
