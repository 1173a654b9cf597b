"""English words by which a number is an age or a decade, not a count."""

from __future__ import annotations

AGE_BEFORE = frozenset({"aged", "age", "ages"})
"""Words before an age."""

AGED_OF = frozenset({
    "man", "woman", "boy", "girl", "son", "daughter", "grandson", "granddaughter",
    "child", "youth", "infant", "baby", "teenager", "lad", "lady", "corporal",
    "sergeant", "private", "lieutenant", "soldier", "widow", "widower", "student",
})  # fmt: skip
"""Words after which "of 58" is an age ("a woman of 58")."""

AGE_PERSONS = frozenset({
    "man", "woman", "boy", "girl", "son", "daughter", "wife", "husband", "brother",
    "sister", "mother", "father", "suspect", "victim", "resident", "baby", "child",
    "toddler", "infant", "teenager", "teen", "driver", "student", "gunman", "shooter",
    "grandmother", "grandfather", "nephew", "niece", "cousin", "uncle", "aunt", "jr",
    "sr", "jr.", "sr.", "girlfriend", "boyfriend", "fiancee", "friend", "farmer",
    "ii", "iii", "iv", "officer", "male", "female", "person", "stepson", "stepdaughter",
    "grandson",
    "granddaughter", "he", "she", "partner", "soldier", "teacher", "passenger",
})  # fmt: skip
"""Words after which a number between commas is an age ("her son, 8,")."""

CHILD_WORDS: str = "child infant baby toddler minor boy girl"
"""words in a bracket after a name that tell its age: "Mira Sol (a child)" """

EACH = frozenset({"both", "all", "each"})
"""Words before an age that several share ("a woman and a man, both 19,")."""

AGED_SEVERAL = frozenset({
    "men", "women", "boys", "girls", "males", "females", "brothers", "sisters",
    "teens", "teenagers", "victims", "others", "people", "persons", "children",
    "kids", "sons", "daughters", "suspects", "students", "officers", "deputies",
    "friends", "cousins", "siblings", "adults", "juveniles", "youths", "passengers",
})  # fmt: skip
"""Plurals before a row of as many ages ("two men, 25 and 30,")."""

AGE_GROUPS = frozenset({
    "children", "child", "boys", "girls", "anyone", "those", "kids", "persons",
    "minors", "infants",
    "youths", "aged", "age", "people", "males", "men", "women",
})  # fmt: skip
"""Words before an age limit ("children under 18")."""

AFTER_AGE_LIMIT = frozenset({"years", "was", "is", "has", "as", "months"})
"""Words in -s after an age limit; a plural noun there would make it a count."""

AGE_GLUED = frozenset({"yo", "yr", "y", "yrs"})
"""Letters glued to an age ("15yo")."""

DECADE_OWNERS = frozenset({"his", "her", "their", "mid", "early", "late", "my", "-"})
"""Words before a decade of life ("in his 30s")."""

OF_SEVERAL: frozenset[str] = frozenset(
    ("them", "whom", "us", "these", "those", "which")
)
"""words after "26 of" by which it counts, and is no age"""

YOUNGEST = frozenset(("youngest", "oldest", "eldest"))
"""who is told by an age: "the youngest was 10" """

AFTER_YOUNGEST = frozenset(
    "of whom which them the dead victims killed was is were being only just aged and , "
    "among these those all children wounded injured victim".split()
)
"""words between such a word and the age"""

BEFORE_THEIR_AGE = frozenset("was is were being only just aged".split())
"""what stands right before the age of the youngest"""
