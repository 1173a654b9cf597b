"""Figures told again, whose measure the text gave before: "the 13 victims", "says 800".

What is counted is not said twice: "The ministry says 613 people were killed. The
opposition puts the figure at 800, and survivors speak of 900."
"""

from __future__ import annotations

import re

from recount.claims.lexicon import COUNT_NOUNS, PASTS
from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence
from recount.lang.en import again
from recount.lang.en.dates import MONTHS
from recount.lang.en.measures import PART_HEADS

_SAYING = frozenset(again.SAYING.split())
_OF_FIGURES = frozenset(again.OF_FIGURES.split())
_HOW_MANY = frozenset(again.HOW_MANY.split())
_BETWEEN = frozenset(again.BETWEEN.split())
_QUOTES = frozenset("\"“”'‘’`«»")
_WE_LOST = (["we", "lost"], ["they", "lost"], ["we", "buried"])
_PUTTING = frozenset(("put", "puts", "putting", "places", "placed", "sets"))
_SURVIVING = frozenset(again.SURVIVING.split())
_SURVIVING_REACH = 6  # words from "the two victims" to "survived"
_ENDS = re.compile(r"[.,:;)c\-\"]|Wd?[w\"]|$")
_ENDS_OF_FIGURES = re.compile(r"[.,;:)(c\-\"ptyW]|$")
_FIGURE_REACH = 9  # words from "the figure" to its number
_SPEAKING = (["speak", "of"], ["spoke", "of"], ["talk", "of"], ["speaks", "of"])
_TOLD_REACH = 8  # words from "how many" to what became of them


def give_told_again(sentence: Sentence, carried: str) -> None:
    """Assign a bare number that a voice gives for what was told before.

    Args:
        sentence: what was assigned so far.
        carried: the measure of the sentence before; of this one, where it has one.
    """
    measure = carried
    opening = _opening(sentence)
    again = False
    for index in sentence.counted:
        made = sentence.made.get(index)
        if made is not None:
            measure = made.measure
            again = made.rule == "told again" or "toll" in made.rule
        elif opening and _is_told_of(sentence, index):
            sentence.give(index, opening, "told again", index)
        elif (
            again and sentence.before(index, 1) == ["at"] and _is_bare(sentence, index)
        ):
            sentence.give(index, measure, "told again", index)
        elif sentence.before(index, 2) in _WE_LOST and _is_bare(sentence, index):
            sentence.give(index, "killed", "told again", index)
        elif measure and _is_bare(sentence, index) and _is_given(sentence, index):
            sentence.give(index, measure, "told again", index)


def give_known_victims(sentence: Sentence, known: frozenset[int]) -> None:
    """Assign "the 13 victims", where the text told before that 13 were killed."""
    for index in sentence.counted:
        quantity = sentence.items[index].quantity
        if quantity is None or quantity.noun != "victims":
            continue
        figure = quantity.figure
        told = figure.low == figure.high and figure.low in known
        if told and _SURVIVING.isdisjoint(sentence.after(index, _SURVIVING_REACH)):
            sentence.give(index, "killed", "told again", index)


def topic_of(lower: list[str], area: range) -> str:
    """The measure of which a sentence without a figure speaks: "how many died"."""
    words = lower[area.start : area.stop]
    for i, word in enumerate(words):
        if word == "toll":
            return "killed"
        if word in _OF_FIGURES and words[i + 1 : i + 2] in (["for"], ["of"]):
            told = [COUNT_NOUNS[w] for w in words[i + 2 : i + 5] if w in COUNT_NOUNS]
            if told:
                return told[0]
        if word == "many" and words[i - 1 : i] == ["how"]:
            return "killed" if _HOW_MANY & set(words[i : i + _TOLD_REACH]) else ""
    return ""


def _opening(sentence: Sentence) -> str:
    """The measure of those of whom a sentence tells parts: "Of the dead, 51 were"."""
    words = sentence.lower[sentence.items[0].first : sentence.items[0].first + 4]
    if words[:1] != ["of"] or words[1:2] not in (["the"], ["those"], ["all"]):
        return ""
    for word in words[2:]:
        measure = PART_HEADS.get(word) or PASTS.get(word, "")
        if measure:
            return measure
    return ""


def _is_told_of(sentence: Sentence, index: int) -> bool:
    """Whether a bare number is the subject of a verb: "51 were from Karsa"."""
    quantity = sentence.quantity(index)
    if quantity is None or quantity.kind is not Kind.BARE or quantity.number is None:
        return False
    follow = sentence.codes[index + 1 : index + 2]
    return bool(follow) and follow in "xhv"


def _is_bare(sentence: Sentence, index: int) -> bool:
    quantity = sentence.quantity(index)
    if quantity is None or quantity.kind is not Kind.BARE or quantity.number is None:
        return False
    if quantity.partitive or quantity.rest or quantity.terms or quantity.ratio:
        return False
    named = not _OF_FIGURES.isdisjoint(sentence.before(index, _FIGURE_REACH))
    ends = _ENDS_OF_FIGURES if named else _ENDS
    return ends.match(sentence.codes, index + 1) is not None


def _is_given(sentence: Sentence, index: int) -> bool:
    """Whether a voice gives it: "suggested 40,000", "puts the figure at 800"."""
    before = [w for w in sentence.before(index, _FIGURE_REACH) if w not in _QUOTES]
    if before[-1:] and before[-1] in _SAYING:
        return True
    if before[-2:] in _SPEAKING:
        return True
    if not _OF_FIGURES.isdisjoint(before[-2:-1]):
        return before[-1] in {"at", "of", "to", "is", "was", "as"}
    if tuple(before[-2:]) == ("it", "was") or tuple(before[-3:]) == (
        "it",
        "was",
        "not",
    ):
        return True  # "it was not 49. It was seventeen."
    if before[-1:] == ["at"] and "it" in before and _PUTTING.intersection(before):
        return True  # "puts it higher still, at 5,600"
    told = [i for i, word in enumerate(before) if word in _OF_FIGURES]
    return bool(told) and all(
        word in _BETWEEN or word in MONTHS or word.isdigit()
        for word in before[told[-1] + 1 :]
    )
