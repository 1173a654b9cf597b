"""What the terms of a group mean, as sets of cells, and the assumptions behind it.

A cell is a kind of person: a sex, an age and a status. Terms that are not listed
here (nationalities, occupations, qualifiers) may overlap with all others.
"""

from __future__ import annotations

from typing import Final

import msgspec

SEXES: Final = ("female", "male", "untold")
AGES: Final = ("infant", "child", "adult", "elder", "untold")
STATUSES: Final = ("civilian", "combatant", "other")

_MINOR: Final = ("infant", "child")
_GROWN: Final = ("adult", "elder")


class Assumption(msgspec.Struct, frozen=True, kw_only=True):
    """Something taken for granted that a user can switch off."""

    name: str
    says: str
    default: bool = True


class Meaning(msgspec.Struct, frozen=True, kw_only=True):
    """The cells that a term counts."""

    sexes: tuple[str, ...] = SEXES
    ages: tuple[str, ...] = AGES
    statuses: tuple[str, ...] = STATUSES
    rests_on: str = ""
    """the assumption without which the term has its other meaning, ``term*``"""


ASSUMPTIONS: Final[tuple[Assumption, ...]] = (
    Assumption(
        name="women-adult",
        says="women are adults, so that women and children do not overlap",
    ),
    Assumption(
        name="men-adult",
        says="men are adults, so that men and children do not overlap",
    ),
    Assumption(
        name="elderly-adult",
        says="elderly people are adults of either sex; they overlap women and men",
    ),
    Assumption(
        name="civilians-not-combatants",
        says="nobody is told as a civilian and as a combatant",
    ),
    Assumption(
        name="same-people",
        says="one exact figure told with several words for the same whole "
        "(people, civilians, a nationality) counts the same people",
    ),
    Assumption(
        name="plain-within-whole",
        says="a group told without status or nationality is among the people of "
        "whom the whole is told",
    ),
    Assumption(
        name="killed-or-injured",
        says="casualties are the killed and the injured, and nobody is both",
    ),
    Assumption(
        name="within-population",
        says="those counted are among the inhabitants counted",
    ),
    Assumption(
        name="parts-complete",
        says="everyone is told as a man, a woman, a boy or a girl",
        default=False,
    ),
)
"""All assumptions by name. The last is off: reports leave people untold."""

MEANINGS: Final[dict[str, Meaning]] = {
    "woman": Meaning(sexes=("female",), ages=_GROWN, rests_on="women-adult"),
    "woman*": Meaning(sexes=("female",)),
    "man": Meaning(sexes=("male",), ages=_GROWN, rests_on="men-adult"),
    "man*": Meaning(sexes=("male",)),
    "adult": Meaning(ages=_GROWN),
    "child": Meaning(ages=_MINOR),
    "girl": Meaning(sexes=("female",), ages=_MINOR),
    "boy": Meaning(sexes=("male",), ages=_MINOR),
    "infant": Meaning(ages=("infant",)),
    "elderly": Meaning(ages=("elder",), rests_on="elderly-adult"),
    "civilian": Meaning(statuses=("civilian",), rests_on="civilians-not-combatants"),
    "combatant": Meaning(statuses=("combatant",), rests_on="civilians-not-combatants"),
}
"""Terms with fixed cells. ``term*`` is the meaning with its assumption switched off;
where there is none, the term then overlaps freely with all others.

Ages after SDG indicator 16.1.2: a child is under 18.
"""

OCCUPATIONS: Final = frozenset(
    {"police", "medic", "journalist", "aid-worker", "student", "teacher", "protester"}
    | {"prisoner", "foreigner", "worker", "official", "clergy"}
)
"""Terms that may overlap with anything; two of them in one group stay opaque."""

UNITS: Final = frozenset(
    {"family", "country", "state", "organisation", "house", "village", "attack"}
)
"""Terms that are not persons: each is a space of its own."""


def switched_on(without: tuple[str, ...], also: tuple[str, ...]) -> frozenset[str]:
    """The names of the assumptions in force."""
    return frozenset(
        each.name
        for each in ASSUMPTIONS
        if (each.default or each.name in also) and each.name not in without
    )


def says(name: str) -> str:
    """The sentence of an assumption.

    Raises:
        KeyError: no assumption has that name.
    """
    return {each.name: each.says for each in ASSUMPTIONS}[name]


def sense(term: str, on: frozenset[str]) -> str:
    """The term, or ``term*`` where the assumption that it rests on is switched off."""
    meaning = MEANINGS.get(term)
    if meaning is None or not meaning.rests_on or meaning.rests_on in on:
        return term
    return f"{term}*"
