"""Mentions: spans that say something by themselves, a tagged union on ``kind``."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from recount.errors import RecordError
from recount.model.edtf import bounds
from recount.model.figure import Figure
from recount.model.span import Span


class NumberMention(
    msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="number"
):
    """A number with the words that bound it: "at least 161", "2.3 million"."""

    span: Span
    """the whole phrase with its bound words"""
    figure: Figure
    """bounds under the reading policy; whole numbers"""
    value: float | None = None
    """the bare number as written ("2.3 million" is 2300000.0); None for vague words"""
    core: Span
    """the number itself, without bound words"""
    use: str = "count"
    """count or zero, or why it counts nobody: year, age, money, percent, distance,
    ordinal, time, score, unit, identifier, decimal, pronoun"""
    ratio: tuple[int, int] | None = None
    """(1, 8) for "one out of every eight"; the figure is then without bounds"""


class DateMention(
    msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="date"
):
    """A day, month, year, season or relative date."""

    span: Span
    value: str = ""
    """EDTF; "XXXX-02-22" where the year is not told; empty where unresolved"""
    anchor: str = ""
    """how it is reckoned: absolute, partial, weekday, relative, anniversary, now, text
    (from a date told before), vague, quarter, feast"""
    offset: int = 0
    """of a relative date: how many units before (-) or after (+) the day of writing"""
    unit: str = ""
    """of a relative date: day, week, month, year; with a weekday: its name"""

    def __post_init__(self) -> None:
        bounds(self.value)


class DurationMention(
    msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="duration"
):
    """A length of time: "three days", "half an hour"."""

    span: Span
    value: str = ""
    """ISO 8601 duration: P3D, PT30M"""


class TimeMention(
    msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="time"
):
    """A time or part of a day: "10:35 a.m.", "Friday night"."""

    span: Span
    value: str = ""
    """ISO 8601 as in TIMEX3: 1998-08-07T10:35, 1998-08-07TNI"""


class PlaceMention(
    msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="place"
):
    """A name that the text uses as a place."""

    span: Span
    name: str
    """as written, without the words around it"""
    role: str = ""
    """locative (in X, the town of X), territory, or "" """


class AttributionMention(
    msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="attribution"
):
    """Who says (source), by which words (cue), what (content)."""

    source: tuple[Span, ...] = ()
    """empty where the text hides it: "it was reported" """
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    name: str = ""
    """the voice, resolved: the name that "he" or "the ministry" stands for"""
    via: tuple[str, ...] = ()
    """voices that this one cites, outermost first, as far as the same words tell"""
    way: str = "indirect"
    """direct, indirect, according, nominal, continued; label: in brackets behind a
    figure; attitude: judging or wishing, which puts no voice behind a figure"""
    stance: str = "asserted"
    """asserted, hedged or denied"""

    def __post_init__(self) -> None:
        if not (self.source or self.cue or self.content):
            msg = "an attribution has a source, a cue or content; this one has no words"
            raise RecordError(msg)

    @property
    def span(self) -> Span:
        """From the first to the last word of its parts."""
        parts = (*self.source, *self.cue, *self.content)
        return Span(min(p.start for p in parts), max(p.end for p in parts))


Mention = (
    NumberMention
    | DateMention
    | DurationMention
    | TimeMention
    | PlaceMention
    | AttributionMention
)


class MentionKind(StrEnum):
    """The kinds of mention, as ``kind`` has them."""

    NUMBER = "number"
    DATE = "date"
    DURATION = "duration"
    TIME = "time"
    PLACE = "place"
    ATTRIBUTION = "attribution"
