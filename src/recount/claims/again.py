"""Figures told again, whose measure the text gave before: "the 13 victims", "says 800".

What is counted is not said twice: "The ministry says 613 people were killed. The
opposition puts the figure at 800, and survivors speak of 900."
"""

from __future__ import annotations

import re
from collections.abc import Callable

from recount.claims.bare import QUOTES, SAYING, is_bare, is_of_nothing
from recount.claims.before import Before
from recount.claims.by_place import (
    is_behind_colon,
    is_by_cause,
    is_in_cases,
    is_parallel,
)
from recount.claims.gapped import is_gapped
from recount.claims.given import (
    is_answer,
    is_fragment,
    is_labelled,
    is_listed,
    is_of_persons,
    is_of_them,
    is_owned,
    is_said,
    is_standing,
)
from recount.claims.going_on import goes_on_with, is_of_us
from recount.claims.lexicon import COUNT_NOUNS
from recount.claims.mourned import is_mourned
from recount.claims.quantity import Kind
from recount.claims.retold import (
    has_lost,
    is_another_label,
    is_at_a_later_time,
    is_at_a_time,
    is_become,
    is_held,
    is_judged,
    is_of_a_kind,
    of_persons,
    opening_topic,
    unnumbered,
)
from recount.claims.sentence import Sentence
from recount.claims.topics import TOPICS, opening_of
from recount.lang.en import again, small_words

_GOING_ON = frozenset(("told again", "crowd that numbered"))
_THEN = frozenset((",", "then", "finally", "and"))
_THEN_OF = (["then", "of"], ["then", "to"], ["finally", "to"], ["later", "to"])
_COMPARED = (
    ["as", "against"],
    ["compared", "with"],
    ["compared", "to"],
    *([way, "from"] for way in again.WAYS.split()),
    ["increase", "on"],
    ["rise", "on"],
    *([how, than] for how in ("far", "well") for than in ("below", "above")),
    *([how, "than"] for how in ("lower", "higher")),
    ["short", "of"],
    [",", "against"],
)
_VERBS = ("x", "h", "v", "R", "V", "f", "u")
_SURVIVING = frozenset(again.SURVIVING.split())
_TELLERS = frozenset(("it", "they", "he", "she", "we", "i"))
_REVISING = frozenset(again.REVISING.split())
_REVISED_REACH = 10  # words from "revised this" to its number
_MANNERS = frozenset(again.MANNERS.split())
_GROUP_REACH = 60  # items from a figure to the one that it stands for
_LIST_REACH = 9  # words from "the list of the missing" to "38 names"
_REST_REACH = 9  # words from "the other three" to "in serious condition"
_THE_REST = (["the", "other"], ["the", "remaining"])
_DID = (["did", "."], ["did"], ["did", ";"], ["were", "."], ["did", ","])
_SAID = (["say"], ["says"], ["said"], ["claimed"], ["claim"])
_THEN_TO = re.compile(r"(?:,|,?c)[pydt]{1,2}[tw\-]{0,3}O\Z")
_THEN_REACH = 10  # items
_TWO = 2
_RECORDED_REACH = 9  # words from "the 112" to "has acknowledged"
_UNSURE = frozenset(small_words.UNSURE.split()) | {"maybe"}
_OPENING_ITEMS = 2  # items before "the 38 miners" in "Of the 38 miners who died"


def give_told_again(sentence: Sentence, before: Before) -> bool:
    """Assign a bare number that a voice gives for what was told before, if one does.

    Args:
        sentence: what was assigned so far; its own measure goes before the last one's.
        before: what the text told before it.
    """
    measure, count = of_persons(before.topic), len(sentence.made)
    measure = opening_topic(sentence) or unnumbered(sentence) or measure
    _give_compared(sentence)
    opening = opening_of(sentence, before)
    again = False
    for index in sentence.counted:
        made = sentence.made.get(index)
        if made is not None:
            measure = made.measure
            again = made.rule in _GOING_ON or "toll" in made.rule
            again |= "put at" in made.rule  # "put the dead at 31 on Monday and at 34"
            continue
        told = _told_again(sentence, index, measure, opening, goes_on=again)
        told_cause = is_by_cause(sentence, index) or is_in_cases(sentence, index)
        if not told and told_cause:
            told = "killed"
        if not (told or measure) and _is_given(sentence, index):
            told = before.recent
        if not told and before.asked and is_answer(sentence, index):
            told = before.asked
        sentence.give(index, told, "told again", index)
        measure = told or measure
        quantity = sentence.quantity(index)
        if told and quantity is not None and _is_of_same_group(sentence, index):
            quantity.terms = quantity.terms or _group_before(sentence, index, before)
        if told and _is_compared(sentence, index):
            _take_unit(sentence, index)
        again = again or bool(told)
    return len(sentence.made) > count


def _is_of_same_group(sentence: Sentence, index: int) -> bool:
    """Whether a number stands for one before: "it was 46", "revised this to 46"."""
    if not is_of_nothing(sentence, index):
        return False
    return (
        _is_revised(sentence, index)
        or _is_by_whom(sentence, index)
        or is_standing(sentence, index)
        or (_is_compared(sentence, index) and len(sentence.made) > 1)
    )


def _group_before(sentence: Sentence, index: int, before: Before) -> tuple[str, ...]:
    """The group of the last whole figure of the same measure."""
    measure = sentence.made[index].measure
    for at in range(index - 1, max(-1, index - _GROUP_REACH), -1):
        made = sentence.made.get(at)
        if made is not None and made.measure == measure and made.parent is None:
            return made.quantity.terms
    return before.group


def give_to_the_dead(sentence: Sentence, before: Before) -> None:
    """Make killed of those told of the dead: "Of the 64 killed, 41 were shot"."""
    dead = opening_of(sentence, before) == "killed"
    for index, made in sentence.made.items():
        if made.measure != "injured" or not _MANNERS & _words_of(
            sentence, made.trigger
        ):
            continue
        others = (each for at, each in sentence.made.items() if at < index)
        told_out = made.quantity.partitive and any(
            each.measure == "killed" for each in others
        )
        if dead or told_out:
            made.measure = "killed"


def _words_of(sentence: Sentence, index: int) -> set[str]:
    item = sentence.items[index]
    return set(sentence.lower[item.first : item.last + 1])


def _give_compared(sentence: Sentence) -> None:
    """Assign "compared to 31 and 70" to two measures in their order."""
    wholes = [made for _, made in sorted(sentence.made.items()) if not made.parent]
    for index in sentence.counted:
        if sentence.before(index, 2) not in _COMPARED or len(wholes) != _TWO:
            continue
        if sentence.codes[index + 1 : index + 3] != "cQ":
            continue
        for at, whole in zip((index, index + 2), wholes, strict=True):
            if is_of_nothing(sentence, at):
                sentence.give(at, whole.measure, "told again", at)


def _take_unit(sentence: Sentence, index: int) -> None:
    """Give a compared number the unit before: "80 families, down from 940"."""
    quantity = sentence.quantity(index)
    before = [made for at, made in sentence.made.items() if at < index]
    if quantity is not None and before and before[-1].quantity.kind is Kind.UNIT:
        quantity.terms, quantity.kind = before[-1].quantity.terms, Kind.UNIT


def _told_again(
    sentence: Sentence, index: int, measure: str, opening: str, *, goes_on: bool
) -> str:
    """The measure of a bare number, or ""."""
    quantity = sentence.quantity(index)
    if opening and quantity is not None and quantity.partitive and quantity.terms:
        return opening  # "Of the 97, forty-four were men"
    if is_mourned(sentence, index):
        out_of = quantity is not None and quantity.partitive
        bare = out_of or is_bare(sentence, index, rest=True)
        bare |= is_of_nothing(sentence, index) and _by_preposition(sentence, index)
        bare |= sentence.after(index, 2)[1:] in (["lives"], ["life"])
        after = sentence.after(index, 3)
        bare |= after[:1] == ["of"] and after[2:] == ["own"]  # "we lost two of our own"
        return "killed" if bare else ""
    if not is_of_nothing(sentence, index):
        same = _is_also(sentence, index) or is_of_them(sentence, index)
        same |= measure == "participants" and is_of_us(sentence, index)
        also = measure if same else ""
        return also or _of_some(sentence, index, measure)
    if opening and sentence.codes[index + 1 : index + 2] in _VERBS:
        return opening  # "Of the dead, 51 were from Karsa"
    lost = measure == "killed" and has_lost(sentence, index)
    if lost or goes_on_with(sentence, index, measure):
        return measure
    if sentence.before(index, 2) in _THEN_OF or (goes_on and _goes_on(sentence, index)):
        return measure
    if any(holds(sentence, index) for holds in _FORMS):
        return measure
    named = _named_behind(sentence, index)
    return named or (measure if is_said(sentence, index) else "")


def _of_some(sentence: Sentence, index: int, measure: str) -> str:
    """What "the list of the missing has 38 names" and "says 31 civilians" count."""
    if not is_listed(sentence, index):
        return measure if is_of_persons(sentence, index) else ""
    near = [*sentence.before(index, _LIST_REACH), *sentence.after(index, 4)]
    return next((TOPICS[w] for w in near if w in TOPICS), measure)


def _by_preposition(sentence: Sentence, index: int) -> bool:
    return sentence.codes[index + 1 : index + 2] == "p"  # "sixty with my own hands"


def _is_given(sentence: Sentence, index: int) -> bool:
    return is_said(sentence, index) or is_listed(sentence, index)


def _named_behind(sentence: Sentence, index: int) -> str:
    """What "gives “at least 350” for the killings at the bridge" counts."""
    after = [word for word in sentence.after(index, 5) if word not in QUOTES]
    if after[:2] != ["for", "the"] or not _is_told(sentence, index):
        return ""
    return COUNT_NOUNS.get(after[2], "") if len(after) > _TWO else ""


def _is_told(sentence: Sentence, index: int) -> bool:
    before = [word for word in sentence.before(index, 3) if word not in QUOTES]
    return before[-1:] != [] and before[-1] in SAYING


def _is_by_whom(sentence: Sentence, index: int) -> bool:
    """ "438 according to the state, 421 according to the foundation"."""
    after = [word for word in sentence.after(index, 3) if word not in QUOTES]
    if after[:1] == [","]:
        after = after[1:]
    told = after[:2] == ["according", "to"] or after[:1] in _SAID
    told |= after[:2] == ["by", "that"] or after[:2] == ["by", "the"]
    before = sentence.codes[index - 1 : index] if index else ""
    beside = any(at < index for at in sentence.made)
    return told and beside and not before.strip(',.:("c-')


def _is_recorded(sentence: Sentence, index: int) -> bool:
    """ "the 838 it recorded in 2022", "the 112 that the ministry has acknowledged"."""
    after = sentence.after(index, _RECORDED_REACH)
    if after[:1] == ["given"] and sentence.before(index, 1) == ["the"]:
        return is_of_nothing(sentence, index)  # "the 37 given in most reports"
    if after[:1] == ["that"]:
        end = next((i for i, w in enumerate(after) if w in {",", ".", ";", ")"}), 0)
        said = after[end - 1] in SAYING if end > 1 else False
        return said and sentence.before(index, 1) == ["the"]
    after = after[:2]
    told = after[1:] if after[:1] and after[0] in _TELLERS else after[:1]
    past = bool(told) and told[0] in SAYING and told[0].endswith("ed")
    return past and sentence.before(index, 1) == ["the"]


def _is_compared(sentence: Sentence, index: int) -> bool:
    before = sentence.before(index, 3)
    if before[-1:] == ["the"]:
        before.pop()  # "an increase from the 55 given on Monday"
    if before[-1:] == ["against"] and not any(at < index for at in sentence.made):
        return False  # "maybe 80,000, as against the 50,000 of last year"
    return before[-2:] in _COMPARED


def _is_revised(sentence: Sentence, index: int) -> bool:
    """ "It later raised this to 54", "revised it in its report to “350”"."""
    before = [w for w in sentence.before(index, _REVISED_REACH) if w not in QUOTES]
    if before[-1:] != ["to"]:
        return False
    at = max((i for i, w in enumerate(before) if w in _REVISING), default=-1)
    if at > 1 and before[at - 2] == "which" and before[at - 1] in _TELLERS:
        # "19, which it raised to 38"
        return at == len(before) - 2 and is_bare(sentence, index)
    told = at >= 0 and before[at + 1] in {"this", "it", "that", "the", "its", "their"}
    return told and is_bare(sentence, index)


def _is_alternative(sentence: Sentence, index: int) -> bool:
    """ "killed 70 miners, perhaps 74": another number for those told before."""
    made, before = sentence.made.get(index - 3), sentence.before(index, 2)
    unsure = len(before) == _TWO and before[0] == "," and before[1] in _UNSURE
    if made is None or not unsure:
        return False
    told = made.quantity
    if told.number is None or not is_bare(sentence, index):
        return False
    quantity = sentence.quantity(index)
    if quantity is not None:
        quantity.terms = told.terms
    return True


def _is_put_aside(sentence: Sentence, index: int) -> bool:
    """ "Not 312, as the Commission says.": a fragment that denies a figure."""
    opens = [w for w in sentence.before(index, _OPENING_ITEMS) if w not in QUOTES]
    words = [w for w in sentence.before(index, 4) if w not in QUOTES]
    alone = opens == ["not"] and words in (["not"], ["and", "not"])
    return alone and sentence.codes[index + 1 : index + 2] in set(',."W')


def _is_the_rest(sentence: Sentence, index: int) -> bool:
    """ "The other 23 rest on one witness", "the remaining 31 have no name"."""
    if sentence.before(index, 2) not in _THE_REST:
        return False
    verb = sentence.codes[index + 1 : index + 2]
    alive = not _SURVIVING.isdisjoint(sentence.after(index, _REST_REACH))
    return not alive and verb in set("xhmvw")


def _is_also(sentence: Sentence, index: int) -> bool:
    """ "No civilians died. Thirty-three fighters did.", of the same fate."""
    return sentence.after(index, 2) in _DID


def _are_names(sentence: Sentence, index: int) -> bool:
    """ "They have the names of 120", told after the dead."""
    told = sentence.before(index, 3) == ["the", "names", "of"]
    return told and is_bare(sentence, index)


_FORMS: tuple[Callable[[Sentence, int], bool], ...] = (
    _is_compared,
    _is_recorded,
    _is_by_whom,
    is_gapped,
    is_parallel,
    is_behind_colon,
    _is_revised,
    is_labelled,
    is_fragment,
    is_owned,
    _is_alternative,
    _is_the_rest,
    _is_put_aside,
    is_judged,
    is_become,
    is_held,
    is_at_a_time,
    is_another_label,
    is_of_a_kind,
    is_at_a_later_time,
    _are_names,
)
"""forms in which a bare number is told of what was told before"""


def _goes_on(sentence: Sentence, index: int) -> bool:
    """Whether a toll goes on: ", to 171 on Monday", "and at 18:40 at 58"."""
    before = sentence.before(index, 3)
    if before[-1:] == ["at"]:
        return True
    if _THEN_TO.search(sentence.codes, max(0, index - _THEN_REACH), index):
        return True  # "raised to 26 and by nightfall to 43"
    follow = sentence.codes[index + 1 : index + 2]
    if before[-1:] == ["and"]:
        return bool(follow) and follow in "pt"  # "118 then and 87 on Tuesday"
    return before[-1:] in (["to"], ["of"]) and not _THEN.isdisjoint(before[:-1])
