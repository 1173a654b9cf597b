"""The days that relative, partial and weekday dates mean, given the day of writing."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from recount.dating.headings import HeadingYears
from recount.lang.en.dating import WEEKDAY_NUMBERS
from recount.model.document import Dating
from recount.model.edtf import bounds, precision
from recount.model.mention import DateMention, Mention

AGAINST_PAST = 3  # a day without a year lies ahead only if three times as near
HALF_YEAR_DAYS = 183
AGAINST_TENSE = 4  # ... told as ahead, it is past only if four times as near
_WEEK = 7
_SATURDAY = 5  # of a week that begins with day 0
_WEDNESDAY = 2
_MONTHS = 12
_QUARTERS = 4


def resolve(
    mentions: Sequence[Mention], dating: Dating, text: str = ""
) -> tuple[Mention, ...]:
    """Return the mentions with an EDTF value for each date that can be reckoned.

    Args:
        mentions: of one text, in order.
        dating: when it was written.
        text: the text, whose headings may tell the year ("Chronicle of 2018") where
            nothing tells when it was written.

    Where the day of writing is known only as an interval, a date gets a value only if
    both ends of the interval give the same one; where it is known about to the day,
    "yesterday" is about a day too.
    """
    earliest, latest = bounds(dating.value)
    written = (earliest, latest) if earliest and latest else None
    headings = HeadingYears(text) if written is None else None
    told = _told_years(mentions) if written is None else {}
    about = dating.value.endswith(("~", "?", "%"))
    resolved: list[Mention] = []
    before: DateMention | None = None
    for mention in mentions:
        if not isinstance(mention, DateMention):
            resolved.append(mention)
            continue
        value = _in_told_year(mention, told, headings)
        value = value or _resolve_one(mention, written, before)
        if about and mention.anchor in _BY_DAY and precision(value) == "day":
            value = f"{value}~"
        found = msgspec.structs.replace(mention, value=value) if value else mention
        resolved.append(found)
        if found.value and "X" not in found.value:
            before = found
    return tuple(resolved)


def _told_years(mentions: Sequence[Mention]) -> dict[str, str]:
    """The year of each day that a text tells in full, "" where it tells several."""
    found: dict[str, str] = {}
    for mention in mentions:
        if isinstance(mention, DateMention) and mention.anchor == "absolute":
            for day in mention.value.split("/"):
                if precision(day) == "day" and "X" not in day:
                    year, tail = day[:4], day[4:]
                    found[tail] = year if found.get(tail, year) == year else ""
    return found


def _in_told_year(
    mention: DateMention, told: Mapping[str, str], headings: HeadingYears | None
) -> str:
    """A day without a year in the year that the text gives it elsewhere.

    "On 7 August", where it tells "7 August 1986" in full; else "On 3 July" below
    "Chronicle of 2018".
    """
    head, _, last = mention.value.partition("/")
    if headings is None or mention.anchor != "partial" or mention.unit == "year":
        return ""
    if not head.startswith("XXXX-"):
        return ""
    year = int(told.get(head[4:]) or headings.above(mention.span.start))
    try:
        first = _checked(year, head[4:]) if year else ""
    except ValueError:
        return ""
    return f"{first}/{first[:4]}{last[4:]}" if first and last else first


_BY_DAY = frozenset({"relative", "weekday"})
_Days = tuple[date, date]


def _resolve_one(
    mention: DateMention, written: _Days | None, before: DateMention | None
) -> str:
    """The value by the date told before, or else by the day of writing."""
    if mention.anchor in {"absolute", "now", "vague"}:
        return ""
    value = ""
    if before is not None and mention.anchor == "text":
        value = _from_text(mention, before.value)
    elif before is not None and mention.anchor == "partial" and written is None:
        value = _beside(mention, before.value)
    return value or (_by_day(mention, *written) if written else "")


def _beside(mention: DateMention, before: str) -> str:
    """The value by the last day or month told with its year, if within half a year.

    Only where nothing tells the day of writing.
    """
    day = bounds(before)[0]
    if day is None or precision(before) not in {"day", "month", "interval"}:
        return ""
    value = _by_day(mention, day, day)
    earliest, latest = bounds(value)
    if earliest is None or latest is None:
        return ""
    near = timedelta(days=HALF_YEAR_DAYS)
    return value if latest >= day - near and earliest <= day + near else ""


def _by_day(mention: DateMention, earliest: date, latest: date) -> str:
    reckon = _RECKONERS.get(mention.anchor)
    if reckon is None:
        return ""
    try:
        value = reckon(mention, latest)
        if earliest != latest and reckon(mention, earliest) != value:
            return ""
    except (ValueError, OverflowError):  # before year 1 or after 9999
        return ""
    return value


def _from_text(mention: DateMention, before: str) -> str:
    """Count from the date told before: "a year later", "the following day"."""
    if not before or precision(before) not in {"day", "month", "year"}:
        return ""
    day = bounds(before)[0]
    if day is None or (mention.unit == "day" and precision(before) != "day"):
        return ""
    try:
        return _shift(day, mention.offset, mention.unit)
    except (ValueError, OverflowError):
        return ""


def _relative(mention: DateMention, day: date) -> str:
    return _shift(day, mention.offset, mention.unit)


def _shift(day: date, offset: int, unit: str) -> str:
    match unit:
        case "day":
            return (day + timedelta(days=offset)).isoformat()
        case "week":
            monday = day + timedelta(days=offset * _WEEK - day.weekday())
            return f"{monday}/{monday + timedelta(days=6)}"
        case "weekend":
            saturday = _saturday(day, offset)
            return f"{saturday}/{saturday + timedelta(days=1)}"
        case "month":
            months = day.year * _MONTHS + day.month - 1 + offset
            return f"{date(months // _MONTHS, months % _MONTHS + 1, 1):%Y-%m}"
        case "year":
            return f"{date(day.year + offset, 1, 1).year:04d}"
    return ""


def _saturday(day: date, offset: int) -> date:
    """Where a weekend begins; the one that is nearer to the day, unless told by one."""
    saturday = day + timedelta(days=_SATURDAY - day.weekday() + offset * _WEEK)
    early = day.weekday() <= _WEDNESDAY
    return saturday - timedelta(days=_WEEK) if early and offset == 0 else saturday


def _weekday(mention: DateMention, day: date) -> str:
    """The nearest such day up to the day of writing; the next one where told so."""
    number = WEEKDAY_NUMBERS[mention.unit]
    back = (day.isoweekday() - number) % _WEEK
    if mention.offset > 0:
        return (day + timedelta(days=(_WEEK - back) % _WEEK)).isoformat()
    if mention.offset < 0 and not back:
        back = _WEEK
    return (day - timedelta(days=back)).isoformat()


def _partial(mention: DateMention, day: date) -> str:
    """Put the year to "22 February" or "March": nearest, the past preferred."""
    if not mention.value.startswith("XXXX-"):
        return mention.value
    head, _, last = mention.value.partition("/")
    if last:
        begin = _partial(msgspec.structs.replace(mention, value=head), day)
        return begin and f"{begin}/{begin[:4]}{last[4:]}"
    tail = head[4:]
    if mention.unit == "year":
        return _checked(day.year + mention.offset, tail)
    years = range(day.year - 1, day.year + 2)
    weekday = WEEKDAY_NUMBERS.get(mention.unit)
    if weekday:
        years = range(day.year - 6, day.year + 2)
    spans = [(_checked(year, tail), year) for year in years]
    options = [(value, year) for value, year in spans if value]
    if weekday:
        options = [
            (value, year)
            for value, year in options
            if date.fromisoformat(value).isoweekday() == weekday
        ] or options
    return min(options, key=lambda option: _distance(option[0], day, mention.offset),
               default=("", 0))[0]  # fmt: skip


def _checked(year: int, tail: str) -> str:
    """The date with its year; empty where the calendar has no such day."""
    parts = [int(part) for part in tail.split("-")[1:]]
    if len(parts) == 2 and parts[1] > calendar.monthrange(year, parts[0])[1]:
        return ""
    return f"{year:04d}{tail}"


def _distance(value: str, day: date, offset: int) -> float:
    """How far a reading lies from the day of writing, against the grain weighted up."""
    first, last = bounds(value)
    if first is None or last is None:
        return float("inf")
    ahead, behind = (first - day).days, (day - last).days
    if offset > 0:
        return ahead if ahead > 0 else AGAINST_TENSE * max(behind, 0)
    if offset < 0 and behind <= 0:
        return AGAINST_TENSE * (day.max - day).days
    return AGAINST_PAST * ahead if ahead > 0 else max(behind, 0)


def _quarter(mention: DateMention, day: date) -> str:
    """The latest such quarter that has begun."""
    if not 1 <= mention.offset <= _QUARTERS:
        return ""
    first = 3 * mention.offset - 2
    year = day.year if (first <= day.month) else day.year - 1
    return f"{year:04d}-{first:02d}/{year:04d}-{first + 2:02d}"


def _feast(mention: DateMention, day: date) -> str:
    """The feast's day that lies nearest, the past preferred."""
    reckon = _FEASTS.get(mention.unit)
    if reckon is None:
        return ""
    options = [reckon(year).isoformat() for year in range(day.year - 1, day.year + 2)]
    return min(options, key=lambda value: _distance(value, day, mention.offset))


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(
        days=(weekday - first.isoweekday()) % _WEEK + 7 * (nth - 1)
    )


def _thanksgiving(year: int) -> date:
    return _nth_weekday(year, 11, 4, 4)


def _election_day(year: int) -> date:
    return _nth_weekday(year, 11, 1, 1) + timedelta(days=1)


def _easter(year: int) -> date:
    """Western Easter Sunday; the anonymous Gregorian computus (Meeus, 1991, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


_FEASTS: dict[str, Callable[[int], date]] = {
    "thanksgiving": _thanksgiving,
    "election": _election_day,
    "easter": _easter,
}
_RECKONERS: dict[str, Callable[[DateMention, date], str]] = {
    "relative": _relative,
    "text": _relative,
    "weekday": _weekday,
    "partial": _partial,
    "quarter": _quarter,
    "feast": _feast,
}
