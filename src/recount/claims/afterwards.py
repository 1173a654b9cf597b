"""What became of people in the end, told after them.

"Shot his mother and her sister to death", "shot three guards, killing them all".
"""

from __future__ import annotations

import re
from itertools import pairwise

from recount.claims.counted import POSSESSIVES
from recount.claims.happened import is_negated, is_supposed
from recount.claims.item import Item
from recount.claims.sentence import Assignment, Sentence
from recount.lang.en import narrowing
from recount.text.tokens import Tokens

_DEADLY = frozenset(narrowing.TO_DEATH.split())
_VERBS = "KBGvw"
_BETWEEN = frozenset('QPUwpotdcai,"()r-')
"""codes between a verb and its "to death": those who died, where and how"""
_REACH = 40  # items
_OBJECT = re.compile(r"[KBG]r")
_STRUCK = frozenset(("injured", "captured"))
_THEM = "them"
_EXECUTIONS = frozenset(narrowing.EXECUTIONS.split())
_SIGNS = frozenset(narrowing.SIGNS_OF_EXECUTION.split())
_LEAST_EXECUTIONS = 3  # such words in a text; one may be a turn of speech
_AT_WAR = frozenset(narrowing.AT_WAR.split()) | _EXECUTIONS
_LEAST_AT_WAR = 3
_SEVERAL = 3
_IN_THE = ["shot", "in", "the"]
_AIMED = frozenset(("head", "neck", "back", "chest", "face", "temple"))
_WOUNDED = frozenset(narrowing.WOUNDED.split())
_WOUNDED_AND_LIVING = _WOUNDED - {"wounds"}  # "7 who died of their wounds"


def tell_deaths(lower: list[str], items: list[Item]) -> None:
    """Make verbs that go with "to death" verbs of killing, in the items of a sentence.

    Set phrases ("shot to death") are one item and need nothing.
    """
    for end, item in enumerate(items):
        if item.code != "O" or lower[item.first + 1 : item.first + 2] != ["death"]:
            continue
        for at in range(end - 1, max(-1, end - _REACH), -1):
            verb = items[at]
            if verb.code in _VERBS and lower[verb.first] in _DEADLY:
                verb.measure = "killed"
                verb.code = "G" if lower[verb.first].endswith("ing") else "K"
                break
            if verb.code not in _BETWEEN:
                break


def tell_joined_deaths(lower: list[str], items: list[Item]) -> None:
    """Make "shot" one of killing in "were shot or froze to death"."""
    for at, item in enumerate(items[:-2]):
        follow = items[at + 2]
        joined = items[at + 1].code == "c" and follow.measure == "killed"
        if joined and follow.code in "FJI" and lower[item.first] in _DEADLY:
            item.measure = "killed"


def tells_executions(tokens: Tokens) -> bool:
    """Whether a text tells of executions, where who was shot was killed."""
    return len(tokens.positions(_EXECUTIONS)) >= _LEAST_EXECUTIONS


def tells_of_war(tokens: Tokens) -> bool:
    """Whether a text tells of armed forces: three men whom those shot were killed."""
    return len(tokens.positions(_AT_WAR)) >= _LEAST_AT_WAR


def tells_of_several(items: list[Item]) -> bool:
    """Whether one of the figures of a sentence is of three people or more."""
    return any(
        item.quantity is not None and item.quantity.figure.size >= _SEVERAL
        for item in items
    )


def tells_execution(lower: list[str], items: list[Item], topic: str = "") -> bool:
    """Whether a sentence tells of one: "shot 70 prisoners", "shot at the pits".

    Args:
        lower: the tokens of the document in lower case.
        items: of the sentence.
        topic: the measure told before: of the killed, "shot in the head" is how.
    """
    words = lower[items[0].first : items[-1].last + 1]
    if "shot" not in words:
        return False
    if topic == "killed" and _tells_of_aim(words):
        return True
    if _SIGNS.isdisjoint(words):
        return False
    owned = {word for before, word in pairwise(words) if before in POSSESSIVES}
    return not _SIGNS.isdisjoint(set(words) - owned)  # "in parts of their bodies"


def _tells_of_aim(words: list[str]) -> bool:
    """Whether people are told to be shot in the head: of those killed, their death."""
    return any(
        words[i : i + 3] == _IN_THE and words[i + 3 : i + 4] and words[i + 3] in _AIMED
        for i in range(len(words))
    )


def shot_dead(lower: list[str], items: list[Item]) -> None:
    """Make "shot" a verb of killing, where no wound is told: "shot at the pits"."""
    words = set(lower[items[0].first : items[-1].last + 1])
    wounded = _WOUNDED_AND_LIVING if "died" in words else _WOUNDED
    if not wounded.isdisjoint(words):
        return
    for item in items:
        if item.measure == "injured" and lower[item.first] == "shot":
            item.measure = "killed"


def give_them_all(sentence: Sentence) -> None:
    """Assign the death of those just struck: "shot three guards, killing them all"."""
    for found in _OBJECT.finditer(sentence.codes):
        trigger = found.start()
        item = sentence.items[trigger]
        if item.measure != "killed" or sentence.after(trigger, 1) != [_THEM]:
            continue
        struck = _struck(sentence, trigger)
        if struck is None or is_supposed(sentence, trigger):
            continue
        if not is_negated(sentence, trigger):
            sentence.more.append(
                Assignment(struck.index, struck.quantity, "killed", "fate", trigger)
            )


def _struck(sentence: Sentence, trigger: int) -> Assignment | None:
    """The people whom the verb before struck, if they are several."""
    for index in range(trigger - 1, -1, -1):
        made = sentence.made.get(index)
        if made is not None and made.trigger < index and made.measure in _STRUCK:
            while made.parent is not None:
                made = made.parent
            return made if (made.quantity.figure.low or 0) > 1 else None
    return None
