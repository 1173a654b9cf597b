"""Where a name begins in a phrase: behind "Meanwhile", "In Karsa", "On the night"."""

from __future__ import annotations

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_senses import is_adverb
from recount.mentions.voice_words import (
    ADVERBS,
    BODIES,
    DETERMINERS,
    PREPOSITIONS,
    ROLES,
    words,
)
from recount.text.tokens import Tokens

MAX_DATE_TOKENS = 6
_TIMES = words(syntax.TIMES_OF_DAY)


def trim(tokens: Tokens, first: int, last: int) -> int:
    """Skip a leading prepositional phrase, adverbs and conjunctions."""
    lower, words = tokens.lower, tokens.words
    if (
        first + 1 < last
        and words[first].isdigit()
        and words[first - 1 : first] == [":"]
    ):
        first += 1  # the time of an entry: "01:30 The physician confirmed"
    while (
        first <= last
        and (
            lower[first] in ADVERBS
            or lower[first] in {"and", "-", "'", "’", "`", "*", "meanwhile", "however"}
            or (is_adverb(tokens, first) and words[first][:1].islower())
        )
        and lower[first] not in {"both", "all"}
    ):
        first += 1
    if first >= last or lower[first] not in PREPOSITIONS or lower[first] == "like":
        return first
    if lower[first + 1] in {"least", "most"}:
        return first  # "at least 12 people"
    for at in range(first + 1, min(last, first + MAX_DATE_TOKENS)):
        if lower[at] in _TIMES and lower[at + 1] not in PREPOSITIONS:
            return at + 1  # "On the first night officials"
    for at in range(first + 2, last + 1):
        if lower[at] in DETERMINERS and lower[at - 1] not in PREPOSITIONS:
            return at
    return _behind_preposition(tokens, first, last)


def _behind_preposition(tokens: Tokens, first: int, last: int) -> int:
    """Where the name begins in "In Karsa officials" and "In an interview Jan Roe"."""
    lower, words = tokens.lower, tokens.words
    at = last
    while at > first and lower[at] not in PREPOSITIONS:
        at -= 1
    at += 1
    if tokens.upper:
        return at
    if words[last][:1].islower():
        while at < last and words[at][:1].isupper():
            at += 1
        return at
    begin = last
    while (
        begin > at
        and (words[begin - 1][:1].isupper() or lower[begin - 1] in ROLES)
        and lower[begin - 1] not in BODIES
    ):
        begin -= 1
    return begin
