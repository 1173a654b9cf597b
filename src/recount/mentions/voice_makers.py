"""Who made a report, in a phrase that names both: "the ministry's figures"."""

from __future__ import annotations

from bisect import bisect_left

from recount.lang.en import voice_kinds
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_referents import MAX_NAME_TOKENS
from recount.mentions.voice_words import (
    ADJECTIVES,
    BODIES,
    DETERMINERS,
    FIGURES,
    PREPOSITIONS,
    REPORTS,
    words,
)
from recount.text.tokens import Tokens

MAX_RECENT = 6  # bodies of a kind that are looked back at
MAX_FIGURE_WORDS = 4  # "the latest government death toll"
NO_MAKERS = words(voice_kinds.NO_MAKERS)
"""words before "estimates" that name nobody"""
_ISSUED = words(syntax.REPORTED_FROM)
_LED = words(syntax.LED)
_CIRCULATED = words(syntax.CIRCULATED)
_BETWEEN = words(syntax.TOLL_WORDS)
_OF = {"from", "by", "of"}
_WHICH = words(syntax.WHICH_COUNT)
_OWN_WORDS = words(syntax.OWN_WORDS)


def maker_of(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Who made a report, in a phrase that names one; else the phrase itself."""
    lower = tokens.lower
    for at in range(first, last):
        led = lower[at] in _LED and lower[at + 1] == "by" and at > first
        if led and not BODIES.isdisjoint(lower[first:at]):
            return first, at - 1  # "the commission chaired by Judge Roe"
        if lower[at] in _ISSUED and lower[at + 1] == "by" and at + 2 <= last:
            return at + 2, last
        if lower[at] not in REPORTS:
            continue
        if lower[at + 1] in _CIRCULATED:
            return _owner(tokens, first, at)
        if lower[at + 1] in _OF and at + 2 <= last:
            if lower[at + 2][:1].isdigit():
                return _owner(tokens, first, at)  # "the mayor's letter of 2 May"
            # "findings of the court", but "a report of the attack"
            own = (
                lower[at + 1] != "of"
                or lower[at] in _OWN_WORDS
                or _is_of_body(tokens, at + 2, last)
            )
            return (at + 2, last) if own else (first, last)
        if lower[at + 1] in _ISSUED and lower[at + 2 : at + 3] != ["by"]:
            return _owner(tokens, first, at)
    return _owner(tokens, first, last)


def _is_of_body(tokens: Tokens, first: int, last: int) -> bool:
    # "the report of the Commission of Experts", not "of the raid on the ministry"
    head = first
    while head < last and tokens.lower[head + 1] not in PREPOSITIONS:
        head += 1
    named = tokens.words[head][:1].isupper()
    return named and tokens.lower[head] in BODIES


def _owner(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    # "the ministry's figures", "government figures".
    lower = tokens.lower
    if lower[last] not in REPORTS or last == first:
        return first, last
    for at in range(last - 1, first, -1):
        if lower[at] in {"'s", "'"}:
            return first, at - 1
    if lower[last] not in FIGURES or last - first > MAX_FIGURE_WORDS:
        return first, last
    end = last - 1
    while end > first and lower[end] in _BETWEEN:
        end -= 1
    if lower[end] in DETERMINERS or lower[end] in ADJECTIVES or lower[end] in _WHICH:
        return first, last
    return first, end


def of_kind(tokens: Tokens, at: int) -> str:
    """The body of the same kind that was named last: "the New Path party"."""
    noun = tokens.lower[at]
    if tokens.upper:
        return ""
    places = tokens.positions({noun})
    end = bisect_left(places, at)
    for place in reversed(places[max(0, end - MAX_RECENT) : end]):
        begin = place
        while begin > 0 and tokens.words[begin - 1][:1].isupper():
            begin -= 1
        begin += tokens.lower[begin] in DETERMINERS
        if begin < place and place - begin < MAX_NAME_TOKENS:
            return tokens.text[tokens.starts[begin] : tokens.ends[place]]
    return ""
