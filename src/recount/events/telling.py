"""What two reports are compared by: whether they tell of one main event, and why.

A report is compared by its own place, date, figures and names, and by what all reports
together say of these: where many reports tell of one city, its name says little.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from recount.events.about import SLACK_DAYS
from recount.events.company import Company, all_names, days_of, names_of, quoted
from recount.events.days import fits, has_year, is_day
from recount.events.local import Local
from recount.events.scene import plain
from recount.model.edtf import bounds

MIN_PREFIX = 5  # letters that two spellings of a place must share to be tried as one
SHARED_FIGURES = 2
SHARED_OF_BUSY = 3  # figures, where many days are told of the place
SHARED_SOON = 3  # of other places, within a month
SHARED_APART = 4  # of other places, at any time
LARGE_COUNT = 100  # persons, from which one figure that is not round is enough
SHARED_NAMES = 3
SURE_NAMES = 4  # that few reports tell, with which their days do not matter
LEAST_NAMES = 2  # that few reports tell, with which two of them are of one event
SOON_DAYS = 30  # after an event, in which its dead are counted
RARE_COUNT = 10  # persons, from which a figure that two reports share says something
_YEAR_DIGITS, _MONTH_DIGITS = len("2031"), len("2031-05")
MAX_SPELLING_SHARE = 0.25  # of the letters may differ: Karsa, Qarsa; not Karsa, Barda


class Telling(NamedTuple):
    """What one report tells of its main event, as it is compared with others."""

    doc: str
    place: str
    when: str
    names: frozenset[str]
    """comparable names of all places in its text"""
    figures: frozenset[tuple[str, int]]
    rare: frozenset[str]
    """those of its names that few reports tell"""
    busy: bool
    """many days are told of its place"""
    crowded: bool
    """it tells no place, and many places are told of its day"""
    strong: frozenset[str] = frozenset()
    """names of its place, or of the thing or happening it tells of, on few days"""
    weak: frozenset[str] = frozenset()
    """names that it tells often"""
    chief: frozenset[str] = frozenset()
    """of these, the names that it tells most"""
    over: bool = False
    """it counts over a longer time"""
    sure: bool = True
    """its day hangs on its figures"""
    things: frozenset[str] = frozenset()
    """names of two words that it tells, on few days"""
    told: frozenset[str] = frozenset()
    """dates of what happened"""
    few: frozenset[str] = frozenset()
    """names of any kind that it tells, and not many others"""


def telling(main: Local, beside: Company) -> Telling:
    """Return a main event as it is compared."""
    names = names_of(main)
    return Telling(
        main.doc,
        main.place,
        main.when,
        names,
        main.figures,
        names & beside.rare,
        plain(main.place) in beside.busy,
        not main.place
        and not beside.crowded.isdisjoint(days_of(main.when, SLACK_DAYS)),
        strong=main.names.strong - beside.busy,
        weak=main.names.weak,
        chief=main.names.chief,
        sure=main.sure,
        over=main.over,
        things=frozenset(
            name for name in main.names.things if quoted(name) not in beside.busy
        ),
        told=main.told,
        few=frozenset(
            name
            for name in all_names(main)
            if name in beside.few and beside.busy.isdisjoint({name, quoted(name)})
        ),
    )


def same(first: Telling, second: Telling) -> bool:
    """Whether two reports tell of one main event.

    Where a place was struck on many days, the day and the name of a city are too
    little: two tellings must share a rarer place or two exact figures as well. So must
    one that tells no place, on a day of which many places are told.
    """
    if first.over != second.over:  # a year's toll is no event of the year
        placed = bool(first.place) and alike(first.place, second.place)
        return placed and by_figures(first, second)
    fit = fits(first.when, second.when, SLACK_DAYS)
    apart = bool(first.when and second.when) and not fit
    if apart and first.sure and second.sure:
        return across_days(first, second)
    if shares_name(first, second) or keep_company(first, second):
        return True
    if apart:
        follow = _follows(first, second) or _follows(second, first)
        return follow or by_figures(first, second)
    if first.place and second.place:
        return _of_places(first, second)
    more = shares_more(first, second)
    crowded = first.crowded or second.crowded
    dated = _is_dated(first) and _is_dated(second)
    return dated and (more or not (crowded or _named_apart(first, second)))


def across_days(first: Telling, second: Telling) -> bool:
    """Whether two reports tell of one event although their days do not fit."""
    if by_figures(first, second) or by_days(first, second):
        return True
    # A trial or a vigil, told by the names of what it follows.
    names = shared_names(first, second)
    chief = first.few & second.few & first.chief & second.chief
    if names >= SURE_NAMES or (names >= SHARED_NAMES and chief):
        return True
    return names >= LEAST_NAMES and _recalls(first, second)


def keep_company(first: Telling, second: Telling) -> bool:
    """Whether two reports share names enough that few others tell."""
    return shared_names(first, second) >= LEAST_NAMES


def shared_names(first: Telling, second: Telling) -> int:
    """Return how many names both reports tell and few others do.

    The words of a longer name, and those of the place of both, count once.
    """
    shared = first.few & second.few
    if not shared:
        return 0
    long = {name for name in shared if " " in name}
    parts = {word for name in long for word in name.split()}
    placed = {*plain(first.place).split(), *plain(second.place).split()}
    single = shared - long - parts
    return len(long) + len(single - placed) + (not single.isdisjoint(placed))


def _recalls(first: Telling, second: Telling) -> bool:
    """Whether one of two reports tells a figure or the day of the other."""
    if shares_figure(first, second):
        return True
    return _either_tells(first, second, year=False)


def by_figures(first: Telling, second: Telling) -> bool:
    """Whether figures join two reports whose days do not fit.

    A report long after tells the day of a verdict, or of a march in memory. Figures of
    one place that agree to the person are of one event all the same; without the place
    more of them are wanted, the more the further the days are apart.
    """
    shared = [each for each in first.figures & second.figures if each[1] >= RARE_COUNT]
    if of_one_thing(first, second):
        if first.busy or second.busy:
            return len(shared) >= SHARED_OF_BUSY
        rare = any(count >= LARGE_COUNT and count % 100 for _, count in shared)
        return rare or len(shared) >= SHARED_FIGURES
    if len(shared) >= SHARED_FIGURES and _share_any(first, second):
        return True
    days = _days_between(first.when, second.when)
    return len(shared) >= (SHARED_SOON if days <= SOON_DAYS else SHARED_APART)


def _share_any(first: Telling, second: Telling) -> bool:
    ours, theirs = first.strong | first.weak, second.strong | second.weak
    return not (ours | first.few).isdisjoint(theirs | second.few)


def of_one_thing(first: Telling, second: Telling) -> bool:
    """Whether two reports tell one place, or a name of two words."""
    if not first.things.isdisjoint(second.things):
        return True
    return bool(first.place and second.place) and alike(first.place, second.place)


def by_days(first: Telling, second: Telling) -> bool:
    """Whether one of two reports of one place or thing tells the day of the other.

    Of an earlier event, where the later is told as the main one: a trial, a vigil.
    """
    if not of_one_thing(first, second) or first.busy or second.busy:
        return False
    named = not first.things.isdisjoint(second.things)
    both = (first.strong | first.weak) & (second.strong | second.weak)
    if named and len(both) >= SHARED_NAMES:
        return True
    return _either_tells(first, second, year=named)


def _either_tells(first: Telling, second: Telling, *, year: bool) -> bool:
    """Whether one of two reports tells the day of the other."""
    pairs = ((first, second), (second, first))
    return any(_tells(one, other.when, year=year) for one, other in pairs)


def _tells(told: Telling, when: str, *, year: bool) -> bool:
    """Whether a report tells a day; or its year, where it tells no day of its own."""
    if not has_year(when):
        return False
    days = days_of(when)
    if any(not set(days).isdisjoint(days_of(each)) for each in told.told if days):
        return True
    if not year:
        return False
    month = when[:_MONTH_DIGITS]
    if any(each[:_MONTH_DIGITS] == month for each in told.told):
        return True
    return not is_day(told.when) and when[:_YEAR_DIGITS] in told.told


def _days_between(first: str, second: str) -> int:
    one, other = bounds(first)[0], bounds(second)[0]
    return abs((one - other).days) if one and other else SOON_DAYS + 1


def _follows(first: Telling, second: Telling) -> bool:
    """Whether a report only tells days soon after the event of another, in its place.

    Days of counting: "as of 14 May". None of them hangs on its figures.
    """
    if not first.sure or second.sure or first.busy or second.busy:
        return False
    if not (first.place and alike(first.place, second.place)):
        return False
    event, later = bounds(first.when)[0], bounds(second.when)[0]
    if event is None or later is None or not (first.figures and second.figures):
        return False
    return 0 <= (later - event).days <= SOON_DAYS and is_day(first.when)


def _of_places(first: Telling, second: Telling) -> bool:
    """Whether two reports that tell their places are of one event by these."""
    more = shares_more(first, second)
    if not alike(first.place, second.place):
        return more and _names(first, second)
    if not (first.when or second.when):
        # Of one region much may be told without a day.
        return more or shares_figure(first, second)
    return more or not (first.busy or second.busy)


def _is_dated(told: Telling) -> bool:
    return is_day(told.when) and has_year(told.when)


def _named_apart(first: Telling, second: Telling) -> bool:
    """Whether both tell names, and none in common."""
    ours, theirs = first.strong | first.weak, second.strong | second.weak
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def shares_name(first: Telling, second: Telling) -> bool:
    """Whether both call their event by one name, and their days do not speak against.

    Where a day is not told, or does not hang on the figures, more is wanted: a figure
    in common beside a name that both tell most, or three names where both tell figures.
    """
    shared = (
        (first.strong & second.strong)
        | (first.strong & second.weak)
        | (first.weak & second.strong)
    )
    if not shared:
        return False
    dated = is_day(first.when) and is_day(second.when)
    if dated and first.sure and second.sure:
        return fits(first.when, second.when, SLACK_DAYS)
    chief = not shared.isdisjoint(first.chief & second.chief)
    if shares_figure(first, second):
        return chief
    if not (first.when or second.when):
        return False
    both = (first.strong | first.weak) & (second.strong | second.weak)
    return len(both) >= SHARED_NAMES and bool(first.figures and second.figures)


def shares_figure(first: Telling, second: Telling) -> bool:
    """Whether two reports share an exact figure that is not a small one."""
    return any(count >= RARE_COUNT for _, count in first.figures & second.figures)


def shares_more(first: Telling, second: Telling) -> bool:
    """Whether two reports share a rare place name or two exact figures."""
    if not first.rare.isdisjoint(second.rare):
        return True
    return len(first.figures & second.figures) >= SHARED_FIGURES


def _names(first: Telling, second: Telling) -> bool:
    """Whether each names the other's place somewhere in its text."""
    dated = bool(first.when and second.when) and (
        is_day(first.when) or is_day(second.when)
    )
    return dated and (
        plain(first.place) in second.names or plain(second.place) in first.names
    )


def alike(first: str, second: str) -> bool:
    """Whether two names can be spellings of one place."""
    return _alike(plain(first), plain(second))


@lru_cache(maxsize=65536)
def _alike(a: str, b: str) -> bool:
    if a == b or f" {a} " in f" {b} " or f" {b} " in f" {a} ":
        return bool(a and b)
    if min(len(a), len(b)) < MIN_PREFIX:
        return False
    most = MAX_SPELLING_SHARE * max(len(a), len(b))
    return Levenshtein.distance(a, b, score_cutoff=int(most)) <= most


def spelling_keys(place: str) -> Iterator[str]:
    """Yield keys of which two spellings of one place nearly always share one."""
    yield f"{place[:3]} "
    yield f" {place[-3:]}"
    words = place.split()
    if len(words) > 1:
        yield from words
    else:
        yield place


Tellings = Sequence[Telling]
