"""English words for the terms of a group and for measures, as findings say them."""

from __future__ import annotations

from typing import Final

PLURALS: Final[dict[str, str]] = {
    "adult": "adults",
    "aid-worker": "aid workers",
    "attack": "attacks",
    "boy": "boys",
    "child": "children",
    "civilian": "civilians",
    "clergy": "clergy",
    "combatant": "combatants",
    "country": "countries",
    "elderly": "elderly people",
    "family": "families",
    "foreigner": "foreigners",
    "girl": "girls",
    "house": "houses",
    "infant": "infants",
    "journalist": "journalists",
    "man": "men",
    "medic": "medics",
    "official": "officials",
    "organisation": "organisations",
    "police": "police",
    "prisoner": "prisoners",
    "protester": "protesters",
    "state": "states",
    "student": "students",
    "teacher": "teachers",
    "village": "villages",
    "woman": "women",
    "worker": "workers",
}
"""Each closed term of a group in the plural; nationalities are made by rule."""

SINGULARS: Final[dict[str, str]] = {
    "aid-worker": "aid worker",
    "clergy": "member of the clergy",
    "elderly": "elderly person",
    "police": "police officer",
}
"""Terms whose singular is not the term itself: "1 elderly person"."""

LISTED_FIRST: Final[tuple[str, ...]] = (
    "man",
    "woman",
    "adult",
    "boy",
    "girl",
    "child",
    "infant",
    "elderly",
)
"""The order in which age and sex terms are said: "women and children"."""

MEASURE_WORDS: Final[dict[str, str]] = {
    "killed": "killed",
    "injured": "injured",
    "captured": "captured",
    "missing": "missing",
    "displaced": "displaced",
    "bereaved": "bereaved",
    "households_destroyed": "wiped out",
    "population": "inhabitants",
    "participants": "taking part",
    "recognitions": "recognitions",
    "supporters": "supporters",
    "violations": "violations counted",
    "property": "destroyed",
    "casualties": "killed or injured",
    "other": "counted",
}
"""What is said after a figure of the whole: "613 killed"."""

DEFINITIONS: Final[dict[str, tuple[str, ...]]] = {
    "injured": (
        "seriously injured",
        "severely injured",
        "critically injured",
        "lightly injured",
        "slightly injured",
        "seriously wounded",
        "severely wounded",
        "critically wounded",
        "lightly wounded",
        "slightly wounded",
        "hospitalised",
        "hospitalized",
        "maimed",
        "disabled",
        "wounded",
        "injured",
        "hurt",
    ),
    "captured": (
        "taken hostage",
        "taken prisoner",
        "taken captive",
        "hostages",
        "prisoners",
        "kidnapped",
        "abducted",
        "arrested",
        "detained",
        "captured",
    ),
    "missing": (
        "fate",
        "unaccounted",
        "disappeared",
        "missing",
    ),
    "displaced": (
        "refugees and internally displaced",
        "internally displaced",
        "refugees",
        "expelled",
        "deported",
        "evacuated",
        "homeless",
        "displaced",
        "fled",
    ),
}
"""Words of a quote that define the measure more narrowly or widely, longest first.

Two reports with one figure and different words here may count different people.
"""

CAUSES: Final[dict[str, tuple[str, ...]]] = {
    "cold": ("froze", "frozen", "frostbite", "hypothermia", "of cold", "from cold"),
    "hunger": ("starved", "starvation", "hunger", "famine", "malnutrition"),
    "disease": ("disease", "cholera", "typhus", "typhoid", "epidemic"),
    "thirst": ("thirst", "dehydration"),
    "drowning": ("drowned", "drowning"),
    "wounds": ("of their wounds", "of his wounds", "of her wounds", "from wounds"),
}
"""Causes of death that make a figure another one than that of the attack itself."""

STRICT_WORDS: Final[frozenset[str]] = frozenset(
    {"over", "more", "above", "exceed", "exceeds", "exceeded", "exceeding", "beyond"}
    | {"upwards", "fewer", "less", "under", "below"}
)
"""Words that exclude the number they stand with: "over 150" is 151 or more."""
