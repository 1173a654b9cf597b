"""Where one voice of a sentence ends what another says: "…, said X", "according to Y".

A voice that stands behind what it says ends what was said before it; a second one of
the kind begins behind the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.mentions.voice_scene import RECENT, Draft, Window

_JOINTS = frozenset((",", "and", "but", "while", ";", "—", "–"))


def bound_contents(window: Window, found: Sequence[Draft]) -> None:
    """Part the contents of a sentence's voices where one stands behind its own.

    "The report says 12 died, said the mayor" is the mayor's, who cites the report;
    "12 died according to the police, and 40 according to the union" tells each its own.
    """
    for number, draft in enumerate(found):
        if _opens_clause(window, draft):
            for other in found[max(0, number - RECENT) : number]:
                if other.source is not None and other.name != draft.name:
                    _end_at(window, other, draft.begin)
        if not _is_behind(draft):
            continue
        begin = draft.begin
        for other in found[max(0, number - RECENT) : number]:
            if other.source is not None:
                _end_at(window, other, begin)
                _begin_behind(window, draft, other)


def _opens_clause(window: Window, draft: Draft) -> bool:
    """Whether a voice begins a clause of its own: "..., and the mayor said 14 were"."""
    if draft.source is None or draft.way not in {"indirect", "nominal", "label"}:
        return False
    begin = draft.source[0]
    return window.before(begin) in {"and", "but"} and window.before(begin, 2) == ","


def _is_behind(draft: Draft) -> bool:
    """Whether a voice stands behind what it says, and tells it in its own words."""
    if draft.source is None or not draft.content or draft.way == "attitude":
        return False
    return draft.content[0][1] < draft.begin


def _end_at(window: Window, earlier: Draft, begin: int) -> None:
    """End what another voice says before the token at which this one sets in."""
    if earlier.begin >= begin or earlier.way == "direct":
        return
    for number, (first, last) in enumerate(earlier.content):
        if first < begin <= last:
            end = begin - 1
            while end > first and window.lower[end] in _JOINTS:
                end -= 1
            earlier.content[number] = (first, end)


def _begin_behind(window: Window, draft: Draft, earlier: Draft) -> None:
    """Begin what a voice says behind another that stands behind its own."""
    if not _is_behind(earlier) or earlier.begin >= draft.begin:
        return
    last = max(pair[1] for pair in (earlier.source, earlier.cue) if pair is not None)
    first, end = draft.content[0]
    if not first <= last < end or earlier.way != draft.way:
        return
    begin = last + 1
    while begin < end and window.lower[begin] in _JOINTS:
        begin += 1
    draft.content[0] = (begin, end)
    earlier.content[1:] = [part for part in earlier.content[1:] if part[0] > end]
