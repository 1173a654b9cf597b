"""Hedges that hide who says so: "allegedly", "reportedly"."""

from __future__ import annotations

from recount.mentions.voice_content import content_from, until_semicolon
from recount.mentions.voice_scene import Draft, Window
from recount.mentions.voice_words import FINITE

_CLAUSE_STOPS = frozenset(';:“"”') | {"that"}
_HEDGE_STOPS = _CLAUSE_STOPS | {","}
_ASIDE_STOPS = _HEDGE_STOPS | {"."}


def read_hedge(window: Window, at: int) -> Draft | None:
    """ "allegedly": somebody says so, and the text hides who."""
    if window.word(at + 1) == "more" and window.word(at + 2) != "than":
        return None  # "40 people, perhaps more, were killed": the 40 stand
    if _is_aside(window, at) or _is_of_who_did_it(window, at):
        begin = at + 1 + (window.word(at + 1) == ",")
        end = begin
        while end < window.high and window.lower[end] not in _ASIDE_STOPS:
            end += 1
        content = [(begin, end - 1)] if end > begin else []
        return Draft(source=None, cue=(at, at), content=content, stance="hedged")
    begin = at
    while begin > window.low and window.lower[begin - 1] not in _HEDGE_STOPS:
        begin -= 1
    if window.lower[begin] in FINITE or begin == at:
        # "12 people, among them a nurse, were reportedly killed"
        while begin > window.low and window.lower[begin - 1] not in _CLAUSE_STOPS:
            begin -= 1
    return Draft(
        source=None,
        cue=(at, at),
        content=until_semicolon(window, content_from(window, begin), at),
        stance="hedged",
    )


def _is_aside(window: Window, at: int) -> bool:
    # "nine workers and, reportedly, two clerks": of the two alone
    joined = window.before(at) == "," and window.before(at, 2) in {"and", "or"}
    return joined and window.word(at + 1) == ","


def _is_of_who_did_it(window: Window, at: int) -> bool:
    # "killed, reportedly by soldiers": that they were killed is sure
    counted = window.before(at)[:1].isdigit() or window.before(at) == "one"
    return window.word(at + 1) in {"by", "because"} and at > window.low and not counted
