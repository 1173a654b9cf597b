"""Which sentences can hold a figure: those with a word that tells a measure.

Most sentences of a report have no such word; they are left before anything is read in
them. A sentence that is kept may still hold no figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from recount.claims.items import WORD_CODES
from recount.claims.setphrases import COUNTED_STATES, SET_PHRASES
from recount.lang.en import (
    again,
    crowds,
    measures,
    narrowing,
    outcomes,
    small_words,
    wounds,
)

_TRIGGERS = frozenset("NTKBGISECVDLlfu")
"""codes of words that can be the trigger of a rule by themselves"""
_PHRASES = frozenset("FHJXTVD")
_AGAIN = frozenset(
    (
        "speak",
        "spoke",
        "speaks",
        "it",
        *again.SAYING.split(),
        *again.OF_FIGURES.split(),
        *again.HAVING.split(),
        *again.REVISING.split(),
        *again.CLAIMS_OF.split(),
        *again.LISTS.split(),
        *(pair.split(":")[0] for pair in again.ARRIVING.split()),
    )
)
_LONGEST_FRAGMENT = 9  # tokens: "Fifty-four people too old to run."
_OPENING = 3  # tokens: "4.2 Of the 97"
_PARTITIVES = frozenset(
    ("them", "whom", "which", "us", "were", "are", *again.OF_BODIES.split())
)
"""words with which a sentence divides the figure of the one before"""


_COMMON = frozenset(
    " ".join(
        (
            small_words.AUXILIARIES,
            small_words.HAVE,
            small_words.MODALS,
            small_words.NEGATIONS,
            small_words.PREPOSITIONS,
            small_words.BOUNDARIES,
            small_words.PRONOUNS,
            small_words.ADVERBS,
            small_words.IRREGULAR_PASTS,
            small_words.EVERYDAY,
        )
    ).split()
)


def _rarest(words: tuple[str, ...]) -> str:
    """The word of a phrase by which it is looked for: any would do, few have it.

    Empty for a phrase of common words alone: all of them are looked for then.
    """
    return max((word for word in words if word not in _COMMON), key=len, default="")


def _listed() -> Iterator[str]:
    for word, code in WORD_CODES.items():
        if code in _TRIGGERS:
            yield word
    for words, code, _ in SET_PHRASES:
        if code in _PHRASES:
            yield _rarest(words) or words[0] * (len(words) == 1)
    yield from COUNTED_STATES
    yield from crowds.FORCES.split()
    yield "numbering"
    yield from measures.STRIKES
    yield from measures.PART_HEADS
    for told in (
        wounds.WOUNDS,
        wounds.BODY,
        measures.HITTING,
        measures.OCCURRENCES,
        measures.KILLING_NOUNS,
        crowds.ATTENDING,
        measures.LOSING,
        narrowing.STAYING,
    ):
        yield from told.split()
    yield from (
        "buried",
        "bury",
        "fell",
        "pop",
        "souls",
        "inhabited",
        "lived",
        "rolls",
        "enrolled",
        "patients",
        "names",
        "times",
        "lives",
        "victim",
        "victims",
        "martyrs",
        "refugee",
        "arrivals",
        "orphan",
        "prisoner",
    )


PEOPLED = frozenset((*measures.INHABITANTS.split(), *measures.INHABITED.split()))
"""words one of which stands in a sentence that tells a population by them"""
TELLING = frozenset(_listed())
"""words one of which stands in each sentence that holds a figure of its own"""


_COMMON_PHRASES: dict[str, list[frozenset[str]]] = {}
"""set phrases of common words alone, by the longest of them"""
for _words, _code, _ in SET_PHRASES:
    if _code in _PHRASES and len(_words) > 1 and not _rarest(_words):
        _COMMON_PHRASES.setdefault(max(_words, key=len), []).append(frozenset(_words))
_COMMON_KEYS = frozenset(_COMMON_PHRASES)


def _has_phrase(words: list[str]) -> bool:
    """Whether all words of a set phrase of common words stand in a sentence."""
    if _COMMON_KEYS.isdisjoint(words):
        return False
    told = frozenset(words)
    return any(
        phrase <= told for key in _COMMON_KEYS & told for phrase in _COMMON_PHRASES[key]
    )


_NEARING = frozenset(again.NEAR_A_TOLL.split())
_OUTCOMES = frozenset(outcomes.TELLING.split()) | {
    *(word for word in crowds.DID.split() if word not in {"came", "met"})
}


def may_tell(
    lower: list[str],
    area: range,
    carried: str,
    *,
    topic: str = "",
    numbers: bool = True,
    counted: bool = False,
) -> bool:
    """Whether a sentence can hold a figure.

    Args:
        lower: the tokens of the document in lower case.
        area: those of the sentence.
        carried: the measure of the sentence before, of which it may tell parts.
        topic: the measure that a bare number may tell again.
        numbers: whether it holds a number.
        counted: whether the text told of some killed before: "Of the 431, 309 were".
    """
    words = lower[area.start : area.stop]
    if not TELLING.isdisjoint(words) or _has_phrase(words):
        return True
    if numbers and not (
        PEOPLED.isdisjoint(words) and not {"had", "people"} <= set(words)
    ):
        return True
    if numbers and ("members" in words or not _OUTCOMES.isdisjoint(words)):
        return True
    if topic and numbers and lower[area.start] == "(":
        return True
    if (topic or counted) and numbers and "of" in words[:_OPENING]:
        return True
    told = words[1:2] in (["other"], ["remaining"]) or not _AGAIN.isdisjoint(words)
    near = counted and not _NEARING.isdisjoint(words)
    if numbers and (((topic or counted) and told) or near):
        return True
    if (carried or topic) and numbers and len(words) <= _LONGEST_FRAGMENT:
        return True
    return bool(carried) and not _PARTITIVES.isdisjoint(words)
