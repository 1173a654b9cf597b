"""Lists of who gives which figure: "Totals vary: / Health office, 3 May: 28"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from recount.claims.entries import BULLETS, Entry, read_entries
from recount.claims.lexicon import COUNT_NOUNS, PASTS, STATES
from recount.claims.quantity import NumberSpan
from recount.claims.scenery import Scenery
from recount.lang.en import tables
from recount.model.span import Span
from recount.text.tokens import Tokens

MAX_HEAD_TOKENS = 30  # of the sentence that opens such a list
MAX_HEADING_TOKENS = 8  # of a line without a colon that does
MAX_LABEL_TOKENS = 16  # of "Assize Court, judgment of 22 September 2020"
MAX_PLACE_WORDS = 2
_COUNTED = {**PASTS, **COUNT_NOUNS, **STATES}
_TOTALS = frozenset(tables.ESTIMATES.split())
_GIVEN = frozenset(("estimates", "estimate", "claims"))
_DIFFERING = frozenset(tables.DIFFERING.split())
_LINKS = frozenset(":–—")
_CORE_ENDS = frozenset(",([")


def read_head(lower: list[str], area: range) -> str | None:
    """Return the measure of the list that a line opens; None where it opens none.

    "killed" of "Estimates of the dead:"; empty of "Published totals vary:", where only
    the text before tells it.
    """
    words = lower[area.start : area.stop]
    longest = MAX_HEAD_TOKENS if words[-1:] == [":"] else MAX_HEADING_TOKENS
    if not 0 < len(words) <= longest or words[-1] in {".", "?", "!"}:
        return None
    if _TOTALS.isdisjoint(words) or "by" in words:  # "toll by village"
        return None
    told = list(dict.fromkeys(_COUNTED[word] for word in words if word in _COUNTED))
    if "toll" in words or "tolls" in words:
        told = ["killed"]
    if len(told) > 1 or (_DIFFERING | _GIVEN).isdisjoint(words):
        return None
    return next(iter(told), "")


class Source(NamedTuple):
    """The label of an item that names who gives its figure."""

    given: range
    """the tokens of what it gives, without the mark of a footnote"""
    name: str
    span: Span

    @property
    def short(self) -> bool:
        """Whether it has two words at most, as the names of places have."""
        return len(self.name.split()) <= MAX_PLACE_WORDS


def read_source(tokens: Tokens, area: range, times: Mapping[int, int]) -> Source | None:
    """Return who gives the figure of an item: "* Karsa Police, 3 May: 61"."""
    words = tokens.words
    first = area.start
    while first < area.stop and words[first] in BULLETS:
        first += 1
    if first == area.stop or not words[first][:1].isupper():
        return None
    core = at = first
    open_ = True
    while at < min(area.stop, first + MAX_LABEL_TOKENS) and words[at] not in _LINKS:
        if at in times:
            at, open_ = times[at], False
        elif words[at][:1].isdigit():
            return None
        open_ &= words[at] not in _CORE_ENDS
        at += 1
        core = at if open_ else core
    if at + 1 >= area.stop or words[at] not in _LINKS or core == first:
        return None
    span = tokens.span(first, core - 1)
    stop = area.stop
    while stop - 3 > at and words[stop - 3] == "[" and words[stop - 1] == "]":
        stop -= 3
    name = " ".join(span.cut(tokens.text).split())
    return Source(range(at + 1, stop), name, span)


def read_given(
    tokens: Tokens,
    area: range,
    numbers: Sequence[NumberSpan],
    scenery: Scenery,
    measure: str,
) -> tuple[Source, list[Entry]] | None:
    """Return who gives the figures of an item, and these; None where it is none.

    Args:
        tokens: of the whole document.
        area: those of the item.
        numbers: those of the item.
        scenery: the places and times of the document.
        measure: of the list.
    """
    source = read_source(tokens, area, scenery.times)
    if source is None or (source.short and scenery.places(source.name)):
        return None
    told = [number for number in numbers if number.first in source.given]
    found = read_entries(tokens, source.given, told, scenery.times)
    if not found or found[0].label.unknown or found[0].label.barred:
        return None
    return (source, found) if found[0].label.measure in {"", measure} else None
