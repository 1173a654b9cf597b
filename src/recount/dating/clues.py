"""Sentences that only some days of writing satisfy."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from recount.lang.en import dating as words
from recount.model.document import DateClue
from recount.model.edtf import bounds, precision
from recount.model.mention import DateMention, DurationMention, Mention
from recount.model.passage import Passage
from recount.model.span import Span

_YEARS = re.compile(r"P(\d{1,3})Y")
_LEAD = 12  # characters before "27 years" in which "more than" stands
_WINDOW = 60  # characters after "18 years" in which "have passed since" stands
_LAST_YEAR = 2099


class Kind(Enum):
    """What a clue is, surest first."""

    ELAPSED = "elapsed"
    """so many years passed since a known day, or its anniversary is marked"""
    NEAR = "near"
    """an anniversary is marked today"""
    AGO = "ago"
    """so many years ago, beside a date"""
    WEEKDAY = "weekday"
    """a weekday, a day and a month without a year"""
    LEAST = "least"
    """more than so many years passed since a known day"""
    AFTER = "after"
    """a date is told as past"""
    BEFORE = "before"
    """a date is told as ahead"""


class Clue(NamedTuple):
    """One sentence with the days that it allows."""

    kind: Kind
    earliest: date | None
    latest: date | None
    reason: str
    span: Span
    weekday: int = 0
    """of a WEEKDAY clue, whose ``earliest`` is the day in a leap year"""

    def record(self) -> DateClue:
        """The clue as a dating keeps it."""
        first = self.earliest.isoformat() if self.earliest else ".."
        last = self.latest.isoformat() if self.latest else ".."
        allows = "" if self.kind is Kind.WEEKDAY else f"{first}/{last}"
        if self.kind is Kind.NEAR and self.earliest:
            middle = self.earliest + timedelta(days=NEAR_DAYS)
            allows = f"{middle.isoformat()}~"
        return DateClue(allows=allows, reason=self.reason, span=self.span)


MAX_CLUES = 100  # a text with more sentences about anniversaries is dated by these
NEAR_DAYS = 10  # an anniversary is reported from some days before to some days after


class Told(NamedTuple):
    """A text with its dates, as the readers of clues need them."""

    text: str
    starts: list[int]
    ends: list[int]
    dates: list[DateMention]
    dated: list[DateMention]
    """those with a year"""
    main: DateMention | None
    """the day that the text names most often"""
    todays: frozenset[int]
    """numbers of the passages that say "today" """
    weekdays: frozenset[int]
    """numbers of the passages that tell a weekday"""

    def passage(self, at: int) -> int:
        """The number of the passage in which a character stands; -1 before all."""
        return bisect_right(self.starts, at) - 1

    def sentence(self, at: int) -> str:
        """The words of the passage in which a character stands, in lower case."""
        k = self.passage(at)
        return self.text[self.starts[k] : self.ends[k]].lower() if k >= 0 else ""


def collect(
    text: str, passages: Sequence[Passage], mentions: Sequence[Mention]
) -> list[Clue]:
    """Return all clues of a text in order of kind, then of place."""
    dates = [m for m in mentions if isinstance(m, DateMention)]
    lengths = [m for m in mentions if isinstance(m, DurationMention)]
    starts = [passage.span.start for passage in passages]
    told = Told(
        text,
        starts,
        [passage.span.end for passage in passages],
        dates,
        [m for m in dates if _has_year(m)],
        _main_date(dates),
        frozenset(
            bisect_right(starts, m.span.start) - 1 for m in dates if _is_today(m)
        ),
        frozenset(
            bisect_right(starts, m.span.start) - 1
            for m in dates
            if m.anchor == "weekday"
        ),
    )
    clues = [
        *_elapsed(told, lengths),
        *_anniversaries(told),
        *_ago(told),
        *_weekdays(told),
        *_tensed(told),
    ]
    order = {kind: rank for rank, kind in enumerate(Kind)}
    clues.sort(key=lambda clue: (order[clue.kind], clue.span.start))
    return clues[:MAX_CLUES]


def _has_year(mention: DateMention) -> bool:
    value = mention.value
    return mention.anchor == "absolute" and value[:1].isdigit() and "X" not in value


def _is_today(mention: DateMention) -> bool:
    return (mention.anchor, mention.unit, mention.offset) == ("relative", "day", 0)


def _main_date(dates: Sequence[DateMention]) -> DateMention | None:
    """The day that is told most often; the first of them on a tie."""
    days = [m for m in dates if m.value and _is_full(m)]
    if not days:
        return None
    counts = Counter(bounds(m.value)[1] for m in days)
    most = max(counts.values())
    return next(m for m in days if counts[bounds(m.value)[1]] == most)


def _is_full(mention: DateMention) -> bool:
    if mention.anchor != "absolute" or mention.value.startswith("X"):
        return False
    if precision(mention.value) == "day":
        return True
    earliest, latest = bounds(mention.value)
    return bool(earliest and latest and latest - earliest <= timedelta(days=2))


def _elapsed(told: Told, lengths: Sequence[DurationMention]) -> Iterator[Clue]:
    """ "Eighteen years have passed since ..." """
    for mention in lengths:
        found = _YEARS.fullmatch(mention.value)
        if found is None:
            continue
        after = told.text[mention.span.end : mention.span.end + _WINDOW].lower()
        if words.PASSED_SINCE.match(after):
            years = int(found[1])
            yield from _count_on(told, mention.span, years, Kind.ELAPSED)


def _anniversaries(told: Told) -> Iterator[Clue]:
    for mention in told.dates:
        if mention.anchor == "anniversary":
            yield from _count_on(told, mention.span, -mention.offset, Kind.ELAPSED)


def _ago(told: Told) -> Iterator[Clue]:
    """ "Thirty years ago, on 14 October 1987", "ten years after ... they still" """
    for mention in told.dates:
        if mention.unit != "year" or abs(mention.offset) <= 1:
            continue
        ago = mention.anchor == "relative" and mention.offset < 0
        since = mention.anchor == "text" and mention.offset > 0
        if since:
            since = bool(words.STILL.search(told.sentence(mention.span.start)))
        base = _same_sentence(told, mention.span) if ago or since else None
        if base is not None:
            yield from _year_clue(base, abs(mention.offset), mention.span, Kind.AGO)


def _count_on(told: Told, span: Span, years: int, kind: Kind) -> Iterator[Clue]:
    base = _same_sentence(told, span)
    if base is None:
        follows = told.text[span.end : span.end + _WINDOW].lower()
        base = told.main if words.OF_EVENT.match(follows) else None
    if base is None or _is_told_of_past(told, span, years):
        return
    lead = words.LOOSE.search(
        told.text[max(span.start - _LEAD, 0) : span.start].lower()
    )
    if lead is not None:
        yield from _least_clue(base, years, span, short=lead[1] is not None)
        return
    yield from _year_clue(base, years, span, kind)
    near = base if _is_full(base) else None
    if near is None and told.main and _year_of(told.main) == _year_of(base):
        near = told.main
    if near is not None and _is_marked_today(told, span):
        yield from _near_clue(near, years, span)


def _year_of(mention: DateMention) -> int:
    latest = bounds(mention.value)[1]
    return latest.year if latest else 0


def _year_clue(base: DateMention, years: int, span: Span, kind: Kind) -> Iterator[Clue]:
    year = _year_of(base) + years
    if years > 0 and year <= _LAST_YEAR:
        reason = f"{years} years since {base.value}"
        yield Clue(kind, date(year, 1, 1), date(year, 12, 31), reason, span)


def _least_clue(
    base: DateMention, years: int, span: Span, *, short: bool
) -> Iterator[Clue]:
    """ "More than 25 years": at least so many; "nearly 25 years": more than 24."""
    day = bounds(base.value)[0]
    year = _year_of(base) + years - short
    if day is not None and year <= _LAST_YEAR:
        reason = f"{'nearly' if short else 'at least'} {years} years since {base.value}"
        first = date(year, day.month, min(day.day, 28))
        yield Clue(Kind.LEAST, first, None, reason, span)


def _near_clue(base: DateMention, years: int, span: Span) -> Iterator[Clue]:
    day = bounds(base.value)[1]
    if day is None or day.year + years > _LAST_YEAR:
        return
    leap = day.month == 2 and day.day == 29
    middle = day.replace(year=day.year + years, day=28 if leap else day.day)
    slack = timedelta(days=NEAR_DAYS)
    reason = f"the anniversary of {base.value} is told as present"
    yield Clue(Kind.NEAR, middle - slack, middle + slack, reason, span)


def _same_sentence(told: Told, span: Span) -> DateMention | None:
    """The date with a year in the same passage: the next one, or else the last."""
    before, after = _beside(told, span)
    return after or before


def _beside(told: Told, span: Span) -> tuple[DateMention | None, DateMention | None]:
    """The dates with a year before and after the span in its passage."""
    here = told.passage(span.start)
    at = bisect_right(told.dated, span.start, key=lambda m: m.span.start)
    before = told.dated[at - 1] if at else None
    after = told.dated[at] if at < len(told.dated) else None
    if before is not None and told.passage(before.span.start) != here:
        before = None
    if after is not None and told.passage(after.span.start) != here:
        after = None
    return before, after


def _is_told_of_past(told: Told, span: Span, years: int) -> bool:
    """Whether the sentence itself dates the anniversary that it speaks of.

    "In June 1995, on the 50th anniversary of the fire of 1945" tells nothing of the
    day of writing.
    """
    before, after = _beside(told, span)
    if before is None or after is None:
        return False
    return abs(_year_of(before) - _year_of(after)) == years


def _is_marked_today(told: Told, span: Span) -> bool:
    """Whether the anniversary is marked as the text is written.

    "is marking the anniversary" in the sentence, or "today" there or in the next one
    before or after.
    """
    sentence = told.sentence(span.start)
    if words.MARKED_NOW.search(sentence):
        return True
    here = told.passage(span.start)
    if here in told.weekdays and words.MARKED_THEN.search(sentence):
        return True
    return not told.todays.isdisjoint((here - 1, here, here + 1))


def _weekdays(told: Told) -> Iterator[Clue]:
    """ "Tuesday, Oct. 13": the years in which that day is a Tuesday."""
    for mention in told.dates:
        day = mention.value
        if not (mention.anchor == "partial" and day.startswith("XXXX-")):
            continue
        number = words.WEEKDAY_NUMBERS.get(mention.unit, 0)
        if number and precision(day) == "day":
            leap = date(2000, int(day[5:7]), int(day[8:10]))
            reason = f"{mention.unit.capitalize()} fell on {day[5:]} in some years only"
            yield Clue(Kind.WEEKDAY, leap, None, reason, mention.span, number)


def _tensed(told: Told) -> Iterator[Clue]:
    """The latest date that is told as past, the earliest that is told as ahead."""
    past: list[tuple[date, DateMention]] = []
    ahead: list[tuple[date, DateMention]] = []
    tenses: dict[int, str] = {}
    for mention in told.dated:
        earliest, latest = bounds(mention.value)
        if earliest is None or latest is None:
            continue
        here = told.passage(mention.span.start)
        if here not in tenses:
            tenses[here] = _tense(told.sentence(mention.span.start))
        if tenses[here] == "ahead" and _is_full(mention):
            ahead.append((latest, mention))
        elif tenses[here] == "past":
            past.append((earliest, mention))
    if past:
        day, mention = max(past, key=lambda pair: (pair[0], -pair[1].span.start))
        reason = f"{mention.value} is told as past"
        yield Clue(Kind.AFTER, day, None, reason, mention.span)
    if ahead:
        day, mention = min(ahead, key=lambda pair: (pair[0], pair[1].span.start))
        reason = f"{mention.value} is told as ahead"
        yield Clue(Kind.BEFORE, None, day, reason, mention.span)


def _tense(sentence: str) -> str:
    if words.AHEAD.search(sentence):
        return "ahead"
    return "past" if words.PAST.search(sentence) else ""
