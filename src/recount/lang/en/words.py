"""The known words of English, for telling a word from a damaged one."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from recount.lang.en import groups, measures, numbers

_FILE = Path(__file__).with_name("words.txt")


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Return some 70,000 known words in lower case, of letters alone."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return (
        frozenset(line for line in lines if not line.startswith("#"))
        | counted_words()
        | FUNCTION_WORDS
    )


@lru_cache(maxsize=1)
def counted_words() -> frozenset[str]:
    """Return the words that figures hang on: of numbers, people, deeds and months."""
    found = {
        word
        for table in (groups.PLURALS, groups.SINGULARS, groups.UNITS, groups.MODIFIERS)
        for words in table.values()
        for word in words.split()
    }
    for verbs in measures.TRANSITIVE.values():
        found.update(word for verb in verbs for word in verb.split())
    for forms in measures.INTRANSITIVE.values():
        found.update(forms)
    found |= set(measures.STATES) | set(measures.COUNT_NOUNS) | set(groups.KIN.split())
    found |= set(numbers.VAGUE) | set(numbers.SCALES) | numbers.DOZENS | {"hundred"}
    found |= {*numbers.UNITS, *numbers.TEENS, *numbers.TENS, *numbers.PEOPLE}
    return frozenset(word for word in found if word.isalpha() and len(word) > 1)


NUMBER_WORDS: frozenset[str] = frozenset(
    {*numbers.UNITS, *numbers.TEENS, *numbers.TENS, "hundred", "thousand", "million"}
)
"""words that a hyphen joins to a number"""

FUNCTION_WORDS: frozenset[str] = frozenset(
    (
        "a about after all among an and another are as at be been before being but by"
        " died for from had has have he her his in including into is it its killed"
        " least left many more most no not of on one or other others over people said"
        " some than that the their them between further year years old aged days there"
        " they this those to two up was were when"
        " where which while who with wounded injured"
    ).split()
)
"""short and common words, which lose the space beside them most often"""

JOINED_BEFORE: frozenset[str] = frozenset(
    (
        "and the of were was that who with from by had have their his her killed"
        " injured wounded people least than said which two three four five six seven"
        " eight nine ten twelve dozens hundreds"
    ).split()
)
"""words that a glued word may begin with: "thevillage"; not those that begin real
words too ("inpatients", "outnumbered")"""

JOINED_AFTER: frozenset[str] = frozenset(
    (
        "and the of were was that who with from by had have in to at for on is are as"
        " killed injured wounded people dead died their they which"
    ).split()
)
"""words that a glued word may end with: "villagersin" """

SENTENCE_STARTS: frozenset[str] = frozenset(
    "the and at as two three four five six seven eight nine ten".split()
)
"""words with a capital that a glued word may begin with: "Twopeople" """

BEFORE_NAMES: frozenset[str] = frozenset(
    "and the of in to at for on by from with that near over into".split()
)
"""words that a name with its capital may be glued to: "ofKarsa" """

BEFORE_FIGURES: frozenset[str] = frozenset(
    "population toll total number killing wounding leaving including between".split()
)
"""words that a number of people stands after"""
