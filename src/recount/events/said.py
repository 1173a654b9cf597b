"""Days on which something was said or counted, and days that bound a longer time.

Neither is the day of what happened: "the ministry said on Friday", "a communiqué of
16 March", "the toll rose to 40 on Monday", "since 1 February", "as at 1 May".
"""

from __future__ import annotations

import re

from recount.lang.en.events import (
    EVENT_VERBS,
    EVENT_WORDS,
    HAPPENING_WORDS,
    NEWS_WORDS,
    PERIOD_LEADS,
    SAYING_WORDS,
)

_REACH = 90  # characters before a day that are looked at
_MOST_WORDS = 10  # between a word of saying and its day
_AHEAD_WORDS = 7  # between a day that opens a sentence and the word of saying
_WORD = re.compile(r"[^\W\d_][\w’'-]*|[,;:.()\"“”]")
_SAYING = frozenset(SAYING_WORDS.split())
_TOLL = re.compile(
    r"\b(?:toll|tally|count|death count|number of (?:dead|deaths|victims))\b"
)
_NEWS = frozenset(NEWS_WORDS.split())
_HAPPENING = frozenset(
    (*HAPPENING_WORDS.split(), *EVENT_VERBS.split(), *EVENT_WORDS.split())
)
_ENDS = frozenset('.;:"“”()')
_BOUND = re.compile(
    r"\b(?:" + "|".join(PERIOD_LEADS.split()) + r")\s+(?:the\s+|about\s+|early\s+|"
    r"late\s+|mid-|(?:start|beginning|end)\s+of\s+(?:the\s+)?)*$",
    re.IGNORECASE,
)
_SECOND_BOUND = re.compile(
    r"\b(?:from|between)\s+[^.;]{3,40}\s+(?:to|and|until|through)\s+(?:early\s+|late\s+)?$",
    re.IGNORECASE,
)
_AS_OF = re.compile(
    r"\b(?:as\s+(?:of|at|on)|valid\s+as\s+of|up\s+to|by)\s+(?:the\s+end\s+of\s+)?$",
    re.IGNORECASE,
)


_COMPARED = re.compile(
    r"\b(?:(?:dead|worst|bloodi|bigg|larg|high|great|heavi|seriou)\w*|most|first)\b"
    r"[^.;]{0,80}?\bsince\s+[^.;]*$",
    re.IGNORECASE,
)
_RIVAL = re.compile(
    r"\b(?:compared\s+(?:with|to)|than\s+in|as\s+in|last|previous|earlier|similar|"
    r"in\s+the\s+past|recalled|reminiscent)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)


def is_compared(sentence: str, at: int) -> bool:
    """Whether the day at an offset of a sentence is one of something told beside.

    "The deadliest since 2003, when 33 people died."
    """
    before = sentence[:at]
    return bool(_COMPARED.search(before) or _RIVAL.search(before))


def is_bound(before: str) -> bool:
    """Whether the words before a day make it begin or end a longer time."""
    return bool(_BOUND.search(before) or _SECOND_BOUND.search(before))


_TALLY = re.compile(
    r"\b(?:toll|tally|count|figure)\s+(?:of|at|to)\s+[\w,.]+"
    r"(?:\s+(?:dead|deaths|killed|people|victims))*\s+(?:on\s+|late\s+)*$",
    re.IGNORECASE,
)
"""what stands before the day of a count: "an earlier count of 58 dead on" """
_THAT = re.compile(r"\s*,?\s+that\s+(\w+)")  # "the court ruled in 2029 that"
_IN_MONTH = re.compile(r"[^,]\s+in\s+$")  # "killed 90 in May 2029, that 40 are missing"
_OF_THE_DEAD = re.compile(
    r"\b(?:dead|victims|killings?|massacres?|events?|deaths|murders?)\s+(?:of|in|on)\s+$",
    re.IGNORECASE,
)
"""what stands before the day of an event: "counted the dead of" """
_AHEAD = re.compile(
    r"\b(?:expected|scheduled|planned|due(?!\s+to\b(?!\s+be\b))|will|would|shall|"
    r"to be held|invited)\b"
)
# "Will" in capitals is a name, "due to" a cause.
_CLAUSE = re.compile(r"[;,]|\b(?:and|but|because)\b")
_RELATED = re.compile(r"\s+(?:after|before|following|of|that|in which)\b")
_LAST = re.compile(r"(?:last|the previous|the same|the following)\b", re.IGNORECASE)


def is_ahead(sentence: str, at: int) -> bool:
    """Whether the clause of a day tells what is to come: "hundreds are expected".

    Args:
        sentence: its words.
        at: where the day begins in them.
    """
    begin = max((found.end() for found in _CLAUSE.finditer(sentence, 0, at)), default=0)
    end = _CLAUSE.search(sentence, at)
    return (
        _AHEAD.search(sentence, begin, end.start() if end else len(sentence))
        is not None
    )


def is_relative_to_event(words: str, after: str) -> bool:
    """Whether a stretch of time is told by an event: "the week after the siege"."""
    return words.lower().startswith("the ") and _RELATED.match(after) is not None


def is_last(words: str) -> bool:
    """Whether a date is told as one before: "last April"."""
    return _LAST.match(words) is not None


_DATELINE_END = re.compile(r"[.,]?\s*(?:\(|/|-|–|—|:)")
_SMALL = re.compile(r"\b[a-z]{3,}")


def is_dateline(before: str, after: str) -> bool:
    """Whether a day stands in the dateline: "VELM, 17 March (Meridian Wire) - "."""
    return _SMALL.search(before) is None and _DATELINE_END.match(after) is not None


def is_owner(after: str) -> bool:
    """Whether a day owns what follows: "from Monday's shelling" bounds no time."""
    return after[:2] in {"'s", "’s"}


def is_as_of(before: str) -> bool:
    """Whether the words before a day make it one up to which was counted."""
    return _AS_OF.search(before) is not None


def is_said(before: str, after: str) -> bool:
    """Whether a day is one of saying or counting.

    Args:
        before: the sentence up to the day.
        after: the sentence from the end of the day.
    """
    if is_as_of(before) or _TALLY.search(before):
        return True
    if _OF_THE_DEAD.search(before):
        return False
    that = _THAT.match(after)
    goes_on = that is not None and "," in that[0] and _IN_MONTH.search(before)
    if that is not None and that[1].lower() not in _HAPPENING and not goes_on:
        return True
    for word in _backwards(before[-_REACH:]):
        if word in _NEWS and _TOLL.search(before.lower()):
            return True
        if word in _HAPPENING:
            break
        if word in _SAYING:
            return True
    opens = not before.strip(" \n\t•*-–—“\"'([").lower().removeprefix("on").strip()
    return opens and goes_on_to_say(after)


def _backwards(before: str) -> list[str]:
    words = [word.lower() for word in _WORD.findall(before)]
    found: list[str] = []
    for word in reversed(words):
        if word in _ENDS or len(found) == _MOST_WORDS:
            break
        found.append(word)
    return found


def goes_on_to_say(after: str) -> bool:
    """Whether the words after a day tell who says: "since May the governor insists"."""
    words = [word.lower() for word in _WORD.findall(after[:_REACH])]
    if words[:1] == [","]:
        words = words[1:]
    for word in words[:_AHEAD_WORDS]:
        if word in _HAPPENING or word in _ENDS or word == ",":
            return False
        if word in _SAYING:
            return True
    return False
