"""Times and lengths of time before a verb, which say nothing of its subject."""

from __future__ import annotations

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_trims import MAX_DATE_TOKENS
from recount.mentions.voice_words import BREAK, HARD, TIME_WORDS, words
from recount.text.tokens import Tokens

_DURATIONS = words(syntax.DURATIONS)
_WHICH_TIME = frozenset("the that first second third same following next".split())


def skip_time_back(tokens: Tokens, last: int, low: int) -> int:
    """Return the token before "on 3 May 2012" and "Monday", from ``last`` back.

    Not before "@name2012" and "in 2012". ``low`` is the sentence's first token.
    """
    lower = tokens.lower
    at = last
    timed = False
    while at >= low and last - at < MAX_DATE_TOKENS:
        if lower[at] in TIME_WORDS:
            timed = True
        elif not (lower[at].isdigit() or (timed and lower[at] in _WHICH_TIME)):
            break
        at -= 1
    if not timed or at < low:
        return last
    if lower[at] in {"on", "in", "of", "from", "since"} and at > low:
        at -= 1
        at -= lower[at] in {"late", "early"} and at > low
        return at - 1 if lower[at] == "," and at > low else at
    # "Police Monday said": a day without a preposition; not "this year said".
    return at if lower[at] not in HARD else last


def skip_length(tokens: Tokens, last: int, low: int) -> int:
    """Return the token before "for many years" and "in the past weeks"."""
    lower = tokens.lower
    if last < low or lower[last] not in _DURATIONS:
        return last
    for at in range(last - 1, max(low - 1, last - MAX_DATE_TOKENS), -1):
        if lower[at] in {"for", "in", "over", "during", "after", "within"}:
            alone = at == low or lower[at - 1] in {"which", "who", "that", ","}
            return at - 1 if alone else last
        if lower[at] in HARD or lower[at] in BREAK:
            break
    return last
