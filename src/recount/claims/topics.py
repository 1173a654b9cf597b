"""What a sentence speaks of without a figure, or tells parts of.

"How many died is not known", "the dead are another matter", "of the 97, 51 were men".
"""

from __future__ import annotations

from recount.claims.bare import OF_FIGURES
from recount.claims.before import Before
from recount.claims.lexicon import COUNT_NOUNS, PASTS, STATES
from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence
from recount.lang.en import again
from recount.lang.en.measures import PART_HEADS

_COUNTED = {**PASTS, **COUNT_NOUNS, **STATES}
_INSIDE = frozenset(again.INSIDE.split())
_STILL = frozenset(("still", "remain", "remained", "trapped", "buried"))
TOPICS = dict(pair.split(":") for pair in again.TOPICS.split())
"""the measure of each word of which a sentence can speak: "the dead" """
_TOPIC_VERBS = frozenset(again.TOPIC_VERBS.split())
_AS_TO = (["as", "to"], ["as", "for"])
_LOSS = ["loss", "of", "life"]
_LISTED = frozenset("listed named identified recorded registered counted".split())
_COUNTED_BY = (["counted"], ["count"], ["counts"], ["counting"], ["number"])
_TOPICAL = OF_FIGURES | {"toll", "loss", "many"} | TOPICS.keys()
_HOW_MANY = frozenset(again.HOW_MANY.split())
_OF_THESE = (
    ("of", "the", "latter"),
    ("of", "these", ","),
    ("of", "them", ","),
    ("of", "those", ","),
)
_OPENING_ITEMS = 2  # items before "the 38 miners" in "Of the 38 miners who died"
_TOLD_REACH = 8  # words from "how many" to what became of them


def topic_of(lower: list[str], area: range) -> str:
    """The measure of which a sentence without a figure speaks: "how many died"."""
    words = lower[area.start : area.stop]
    if _TOPICAL.isdisjoint(words):
        return ""
    for i, word in enumerate(words):
        told = _topic_at(words, i) if word in _TOPICAL else ""
        if told:
            return told
    return ""


def _topic_at(words: list[str], at: int) -> str:
    word, before, after = words[at], words[at - 1 : at], words[at + 1 : at + 2]
    if word == "toll" or words[at : at + 3] == _LOSS:
        return "killed"
    if word in OF_FIGURES and after in (["for"], ["of"]):
        near = words[at + 2 : at + 5]
        if near[:1] == ["victims"]:
            return "killed"  # "the number of victims is disputed"
        told = [_COUNTED[word] for word in near if word in _COUNTED]
        return told[0] if told else ""  # "the number of those removed"
    if word in TOPICS and (before == ["the"] or at == 0):
        # "The dead are another matter", "And the injured?"
        follows = bool(after) and (after[0] in _TOPIC_VERBS or words[-1] == "?")
        follows |= after == ["."] and TOPICS[word] == "participants"
        follows |= words[max(0, at - 2) : at - 1][:1] in _COUNTED_BY
        follows |= words[max(0, at - 3) : at - 1] in _AS_TO  # "differ as to the dead"
        return TOPICS[word] if follows else ""
    if word == "many" and before == ["how"]:
        near = words[at : at + _TOLD_REACH]
        if _HOW_MANY & set(near):
            return "killed"
        if not _STILL.isdisjoint(near) and not _INSIDE.isdisjoint(near):
            return "missing"  # "how many are still inside"
        return next((_COUNTED[told] for told in near if told in _COUNTED), "")
    return ""


def opening_of(sentence: Sentence, before: Before) -> str:
    """The measure of those of whom a sentence tells parts: "Of the dead, 51 were"."""
    first = sentence.items[0].first
    while not sentence.lower[first][0].isalpha() and first < sentence.items[-1].first:
        first += 1  # "4.2 Of the 97"
    words = sentence.lower[first : first + 4]
    if tuple(words[:3]) in _OF_THESE:
        return before.latter if words[2] == "latter" else before.topic
    if words[:1] != ["of"] or words[1:2] not in (["the"], ["those"], ["all"]):
        return ""
    if words[1:2] == ["those"] and words[2:3] and words[2] in _LISTED:
        return before.topic  # "Of those listed, 212 were men"
    if words[2:3] == ["bodies"]:
        return "killed"
    for word in words[2:]:
        measure = PART_HEADS.get(word) or PASTS.get(word, "")
        if measure:
            return measure
    first = next(iter(sentence.counted), -1)
    made, whole = sentence.made.get(first), sentence.quantity(first)
    if made is not None and first <= _OPENING_ITEMS:
        return made.measure  # "Of the 38 miners who died, 26 were"
    if (
        whole is not None
        and whole.kind is Kind.BARE
        and whole.figure.low in before.killed
    ):
        return "killed"  # "Of the 97, forty-four were men"
    return ""
