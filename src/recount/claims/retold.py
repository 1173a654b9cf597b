"""More forms in which a bare number is told again: "38 would be nearer the mark"."""

from __future__ import annotations

import re

from recount.claims.bare import QUOTES, SAYING, is_bare, is_of_nothing
from recount.claims.sentence import Sentence
from recount.claims.topics import TOPICS
from recount.lang.en import small_words

_SEEMING = frozenset("is was would may might seems seemed looks sounds".split())
_JUDGED = frozenset(
    "realistic plausible credible likely accurate correct right nearer closer too "
    "exaggerated inflated conservative probable near close".split()
)
_JUDGED_REACH = 5  # words from a number to "nearer the mark"
_UTTERED_REACH = 7  # words from a number to "says"
_ABOUT = QUOTES | frozenset(", at least most about around perhaps maybe or so".split())
_LABEL_BEFORE = re.compile(r":(?:d?Q\([^()]{1,8}\)[.,])+d?\Z")
_UNTOLD = frozenset("unknown unspecified undetermined unrecorded untold".split())
_VERB_REACH = 10  # items from "An unknown number of" to "were wounded"
_LABEL_REACH = 60  # items from a label to its last number
_OPENING = 3  # items from the start of a clause to the name that is its subject
_TO_BE = re.compile(r"Oxd?[wvd](?:[.,;p]|$)")
_LATER = re.compile(r"Q,?c[td]{1,3}\Z")
_LATER_REACH = 6  # items
_KIND = re.compile(r"Qd?xd?w{1,2}(?=[.,;rpoc]|$)")
_THINGS = frozenset((*small_words.ANIMALS_AND_THINGS.split(), "ships"))
_NO_KIND = frozenset("us survivors years days hours minutes months weeks times".split())
_AT_A_TIME = re.compile(r"[pw]{0,2}t,\"?Q\.?")


def is_judged(sentence: Sentence, index: int) -> bool:
    """Whether a number is judged: "230 to 240 would be nearer the mark"."""
    after = [w for w in sentence.after(index, _JUDGED_REACH) if not w.endswith("ly")]
    if not after or after[0] not in _SEEMING or not is_of_nothing(sentence, index):
        return False
    if after[:2] in (["is", "what"], ["was", "what"]):
        return True  # "Ninety-six is what they are saying officially"
    rest = after[1 + (after[1:2] == ["be"]) :]
    return bool(rest) and rest[0] in _JUDGED


def is_uttered(sentence: Sentence, index: int) -> bool:
    """ "Three thousand, at least," says Roe Halden: a number is all that is said."""
    words = sentence.lower
    opens = sentence.items[index].first - 1
    while opens >= sentence.items[0].first and words[opens] in _ABOUT:
        opens -= 1
    if opens >= sentence.items[0].first:
        return False
    after = [w for w in sentence.after(index, _UTTERED_REACH) if w not in _ABOUT]
    return after[:1] != [] and after[0] in SAYING and is_of_nothing(sentence, index)


def is_become(sentence: Sentence, index: int) -> bool:
    """Whether one number became another: "In October nineteen became 38"."""
    told = sentence.codes[index - 2 : index - 1] == "Q" and is_bare(sentence, index)
    return told and sentence.before(index, 1) == ["became"]


def is_at_a_time(sentence: Sentence, index: int) -> bool:
    """Whether nothing but a time is told beside it: "At noon, thirty-eight."."""
    alone = _AT_A_TIME.fullmatch(sentence.codes) is not None
    return alone and is_bare(sentence, index)


def is_of_a_kind(sentence: Sentence, index: int) -> bool:
    """ "37 of the dead were young; 26 were parents": who some of them were."""
    told = _KIND.match(sentence.codes, index)
    opens = not index or sentence.codes[index - 1] in '.;,:"'
    if told is None or not opens or not is_of_nothing(sentence, index):
        return False
    noun = sentence.lower[sentence.items[told.end() - 1].last]
    quantity = sentence.quantity(index)
    if quantity is None or quantity.figure.high == 0 or noun in _THINGS:
        return False
    plural = noun.endswith("s") and not noun.endswith(("ss", "ous", "less"))
    return plural and noun not in _NO_KIND


def is_at_a_later_time(sentence: Sentence, index: int) -> bool:
    """ "reported 12 dead, and an hour later 13"."""
    before = sentence.codes[max(0, index - _LATER_REACH) : index]
    later = "later" in sentence.before(index, 3) and is_bare(sentence, index)
    return later and _LATER.search(before) is not None


def is_held(sentence: Sentence, index: int) -> bool:
    """ "of which the chamber held 371 to be proven": what a court finds."""
    told = sentence.before(index, 1) in (["held"], ["found"])
    beside = _TO_BE.match(sentence.codes, index + 1) is not None
    return told and beside and is_of_nothing(sentence, index)


def is_another_label(sentence: Sentence, index: int) -> bool:
    """ "Deaths: 360 (trial chamber); 210 (government)": by whom, in brackets."""
    if sentence.codes[index + 1 : index + 2] != "(" or not is_of_nothing(
        sentence, index
    ):
        return False
    first = max(0, index - _LABEL_REACH)
    return _LABEL_BEFORE.search(sentence.codes, first, index) is not None


def has_lost(sentence: Sentence, index: int) -> bool:
    """ "Neighbouring Zarel, which was as wet, lost four", told after the dead."""
    begin = sentence.codes.rfind(".", 0, index) + 1
    placed = "P" in sentence.codes[begin : begin + _OPENING]
    subject = sentence.items[index].first - 2
    placed |= subject > sentence.items[0].first and (
        sentence.tokens.words[subject][:1].isupper()
    )  # "We know that Andolo lost 118"
    lost = sentence.before(index, 1) == ["lost"] and sentence.codes[begin] != "r"
    return placed and lost and is_bare(sentence, index)


def opening_topic(sentence: Sentence) -> str:
    """Of whom a sentence says that it speaks: "On the injured, sources differ"."""
    first = sentence.items[0].first
    words = sentence.lower[first : first + 5]
    if words[:1] == ["as"]:
        words = words[1:]  # "as for the injured,"
    told = words[:1] != [] and words[0] in {"on", "for", "to", "regarding"}
    return (
        TOPICS.get(words[2], "")
        if told and words[1:2] == ["the"] and words[3:4] == [","]
        else ""
    )


def unnumbered(sentence: Sentence) -> str:
    """Of whom no number is told: "An unknown number were wounded; one says 44"."""
    first = sentence.items[0].first
    words = sentence.lower[first : first + 4]
    if words[2:4] != ["number", "of"] or words[1] not in _UNTOLD:
        return ""
    verb = next((i for i, code in enumerate(sentence.codes) if code in "KSF"), -1)
    return sentence.items[verb].measure if 0 <= verb < _VERB_REACH else ""


def of_persons(topic: str) -> str:
    """What a bare number counts: persons, where families were told of before."""
    return "killed" if topic == "households_destroyed" else topic
