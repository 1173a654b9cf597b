"""Two fates of the same people: "were kidnapped and murdered"."""

from __future__ import annotations

import re

from recount.claims.sentence import Assignment, Sentence
from recount.claims.traps import holds

_FATES = frozenset(("killed", "injured", "captured", "missing"))
_NEXT = re.compile(r"(?:,d?[vwK]){0,3},?cd{0,2}(?P<k>[KI])(?=[,.:;)pybtWOdxc\"]|$)")
_THEN_LOST = re.compile(r"[pytwd]{0,6}(?:,?c[hxd]{1,3})?(?P<k>F)")
"""codes after "was arrested" in "at dawn and has not been seen since" """
_SEIZED = re.compile(r",?d?(?P<k>K)(?=[yptd])")
"""codes after "the fate of seven students" in ", kidnapped in May, is unknown" """
_BEFORE = re.compile(r"(?P<k>[KE])(?:,d?[vwKE]){0,3},?cd{0,2}\Z")
_WHO_WERE = re.compile(
    r"(?:,[wpotd]{1,8},|[wpot]{0,6}?),?(?P<r>[rW])[hm]?x?[xd]{0,3}(?P<k>[KI])"
)
_WHO = frozenset(("who", "whom", "that", "which"))
_OBJECT_OF = re.compile(r"(?:(?P<k>E)o|(?P<v>[KG]))[dw]{0,4}\Z")
_REACH = 16  # items between the two verbs


def give_fates(sentence: Sentence) -> None:
    """Assign the second fate of people whose first is told."""
    for index in sorted(sentence.made):
        made = sentence.made[index]
        if made.parent is not None or made.rule == "sum":
            continue
        if made.measure in _FATES:
            for trigger in _other_triggers(sentence, made):
                _give(sentence, made, trigger)
        elif made.measure == "displaced":
            _tell_of_the_fled(sentence, made)


def _tell_of_the_fled(sentence: Sentence, made: Assignment) -> None:
    """ "the killing of hundreds of civilians who were fleeing": they were killed."""
    for trigger in _of_clause(sentence, made):
        if sentence.items[trigger].measure == "killed":
            made.measure, made.trigger = "killed", trigger


def _give(sentence: Sentence, made: Assignment, trigger: int) -> None:
    measure = sentence.items[trigger].measure
    between = sentence.between(*sorted((made.trigger, trigger)))
    if made.measure == "killed" and measure == "injured":
        return  # "shot and killed": the wound was the death
    if measure in _FATES and measure != made.measure and "or" not in between:
        sentence.more.append(
            Assignment(made.index, made.quantity, measure, "fate", trigger)
        )


def _other_triggers(sentence: Sentence, made: Assignment) -> list[int]:
    codes = sentence.codes
    found: list[int] = []
    if sentence.items[made.trigger].quantity is not None:
        return []
    after = _NEXT.match(codes, made.trigger + 1)
    if after is not None and made.trigger > made.index:
        found.append(after.start("k"))
    lost = _THEN_LOST.match(codes, made.trigger + 1)
    if lost is not None and made.measure == "captured" and made.trigger > made.index:
        found.append(lost.start("k"))
    seized = _SEIZED.match(codes, made.index + 1) if made.rule == "fate" else None
    if seized is not None:
        found.append(seized.start("k"))
    before = _BEFORE.search(codes, max(0, made.trigger - _REACH), made.trigger)
    at = before.start("k") if before is not None else 0
    if before is not None and made.trigger < made.index and codes[at - 1 : at] != "x":
        found.append(at)
    return [*found, *_of_clause(sentence, made)]


def _of_clause(sentence: Sentence, made: Assignment) -> list[int]:
    """The trigger of "who had been kidnapped", or the one that such a clause hid."""
    codes = sentence.codes
    found: list[int] = []
    clause = _WHO_WERE.match(codes, made.index + 1)
    if clause is None:
        return []
    if sentence.lower[sentence.items[clause.start("r")].first] not in _WHO:
        return []
    if made.trigger != clause.start("k"):
        found.append(clause.start("k"))
    else:
        verb = _OBJECT_OF.search(codes, max(0, made.index - _REACH), made.index)
        at = verb.start() if verb is not None else -1
        rule = "active" if at >= 0 and codes[at] != "E" else "event noun of"
        if at >= 0 and holds(sentence, rule, made.index, at):
            found.append(at)
    return found
