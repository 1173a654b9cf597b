"""One reading laid out by passage: its dates, places and the frame of time it is in."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from recount.events.numbered import (
    ago_today,
    counts_from_event,
    numbered_days,
    years_back,
)
from recount.events.said import (
    goes_on_to_say,
    is_bound,
    is_compared,
    is_dateline,
    is_owner,
    is_relative_to_event,
    is_said,
)
from recount.lang.en.events import AREA_WORDS
from recount.model.claim import Claim, Measure
from recount.model.edtf import bounds, precision
from recount.model.mention import AttributionMention, DateMention, PlaceMention
from recount.model.passage import Passage, Role
from recount.model.reading import Reading
from recount.model.span import Span

CORE = frozenset(
    (
        Measure.KILLED,
        Measure.INJURED,
        Measure.CAPTURED,
        Measure.MISSING,
        Measure.HOUSEHOLDS_DESTROYED,
        Measure.CASUALTIES,
    )
)
"""measures that tell of what happened itself"""

_FRESH_ANCHORS = frozenset(("relative", "weekday"))
_FRESH_UNITS = frozenset(("day", "week", "weekend", "month", ""))
_RECENT_DAYS = 60
_REACH = 200  # characters around a date that tell what it is one of
_MONTH_REACH = 12  # passages back in which the month of "the 18th" is told
_YEAR_REACH = 50  # characters from a day to another that tells its year
_CARRIED = 4  # passages over which a told time still holds
_PEOPLES = re.compile(r"\b[A-Z]\w{2,}(?:an|ans|ian|ians|ese|i|is|ish)\b")
_STATES = re.compile(
    r"\b(?:Republic|Kingdom|Federation|Union|Government|government|nation|country|"
    r"President|Parliament)\s+of\s+(?:the\s+)?([A-Z][\w’'-]+)"
)
_AREAS = frozenset(AREA_WORDS.split())
_SHORTEST_STEM = 3  # letters
_ANAPHORIC = re.compile(r"(?:that|the same|same|those)\b", re.IGNORECASE)
_RECURRENT = re.compile(r"\b(?:every|each)\s+year\b|\bannually\b", re.IGNORECASE)


class Told(NamedTuple):
    """A date that a passage tells."""

    value: str
    mention: DateMention
    of: str
    """said: a day of saying or counting; bound: of a longer time; else "" """


class Scene:
    """The passages of one reading with what stands in each."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.name = reading.document.name
        self.text = reading.document.text
        self.passages = reading.passages
        self._starts = [passage.span.start for passage in reading.passages]
        self.dates: list[list[DateMention]] = [[] for _ in reading.passages]
        self.places: list[list[PlaceMention]] = [[] for _ in reading.passages]
        self.voices: list[Span] = []
        self._told: dict[int, tuple[Told, ...]] = {}
        self._tells: dict[tuple[int, re.Pattern[str]], bool] = {}
        self._figures: dict[tuple[int, frozenset[Measure]], list[Span]] = {}
        for mention in reading.mentions:
            if isinstance(mention, DateMention):
                at = self.index(mention.span.start)
                if at is not None and not _ANAPHORIC.match(
                    self.text, mention.span.start
                ):
                    self.dates[at].append(mention)
            elif isinstance(mention, PlaceMention):
                at = self.index(mention.span.start)
                if at is not None:
                    self.places[at].append(mention)
            elif isinstance(mention, AttributionMention):
                self.voices.extend(mention.source)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The words of the titles."""
        return tuple(
            passage.span.cut(self.text)
            for passage in self.passages
            if passage.role is Role.TITLE
        )

    @cached_property
    def lands(self) -> frozenset[str]:
        """Comparable names of territories and states."""
        return frozenset(
            plain(mention.name)
            for mentions in self.places
            for mention in mentions
            if mention.role == "territory" and not self.voiced(mention)
        ) | frozenset(plain(found[1]) for found in _STATES.finditer(self.text))

    def index(self, offset: int) -> int | None:
        """The number of the passage that holds the offset."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self.passages[at].span.end:
            return None
        return at

    @cached_property
    def _peoples(self) -> list[str]:
        """Words that may name a people, in comparable form, sorted."""
        return sorted({plain(word) for word in _PEOPLES.findall(self.text)})

    def is_land(self, key: str) -> bool:
        """Whether a place is a land: a known one, or one whose people the text names.

        "Lorvian" beside "Lorvia" makes Lorvia a land.
        """
        if key in self.lands or not _AREAS.isdisjoint(key.split()[-1:]):
            return True
        stem = key.rstrip("aeiouy")
        if len(stem) < _SHORTEST_STEM:
            return False
        for at in range(bisect_left(self._peoples, stem), len(self._peoples)):
            people = self._peoples[at]
            if not people.startswith(stem):
                return False
            if people != key and len(people) <= len(key) + 4:
                return True
        return False

    @cached_property
    def core(self) -> frozenset[int]:
        """The passages that tell figures of what happened."""
        return self._telling(CORE)

    @cached_property
    def driven_out(self) -> frozenset[int]:
        """The passages that tell how many were driven out."""
        return self._telling(frozenset((Measure.DISPLACED,)))

    def _telling(self, measures: frozenset[Measure]) -> frozenset[int]:
        found = (
            self.index(claim.start)
            for claim in self.reading.claims
            if claim.measure in measures and not claim.boilerplate
        )
        return frozenset(at for at in found if at is not None)

    def named(self, key: str) -> int:
        """How many mentions a place has, by its comparable name."""
        return self._named[key]

    @cached_property
    def _named(self) -> Counter[str]:
        return Counter(
            plain(mention.name) for mentions in self.places for mention in mentions
        )

    def claims_of(self, at: int) -> list[Claim]:
        """The claims of a passage."""
        return self._claims_at.get(at, [])

    @cached_property
    def _claims_at(self) -> dict[int | None, list[Claim]]:
        found: dict[int | None, list[Claim]] = {}
        for claim in self.reading.claims:
            found.setdefault(self.index(claim.start), []).append(claim)
        return found

    def figures_of(self, at: int, measures: frozenset[Measure]) -> list[Span]:
        """The figures of a passage that count some measures, in order."""
        key = at, measures
        if key not in self._figures:
            self._figures[key] = sorted(
                claim.phrase_span
                for claim in self.claims_of(at)
                if claim.measure in measures
            )
        return self._figures[key]

    def tells(self, at: int, pattern: re.Pattern[str]) -> bool:
        """Whether a passage holds a pattern; looked up once for all its figures."""
        key = at, pattern
        if key not in self._tells:
            span = self.passages[at].span
            found = pattern.search(self.text, span.start, span.end)
            self._tells[key] = found is not None
        return self._tells[key]

    def passage(self, claim: Claim) -> Passage | None:
        """The passage of a claim."""
        at = self.index(claim.start)
        return None if at is None else self.passages[at]

    def days(self, at: int) -> list[str]:
        """The dates of a passage; a day without a year takes a year told beside it."""
        return [told.value for told in self.told(at)]

    def told(self, at: int) -> tuple[Told, ...]:
        """The dates of a passage with what each is a date of."""
        if at not in self._told:
            self._told[at] = tuple(self._dates_of(at))
        return self._told[at]

    def _dates_of(self, at: int) -> Iterator[Told]:
        span = self.passages[at].span
        earlier: DateMention | None = None
        for mention in self.dates[at]:
            before_it, earlier = earlier, mention
            day = mention.anchor == "partial" and len(mention.value) == len(
                "XXXX-02-25"
            )
            year = self._year_beside(at, mention) if day else ""
            if year:
                value = year + mention.value[4:]
            elif day and not self.reading.document.dating.value:
                value = mention.value
            elif tells_time(mention):
                value = ago_today(self.text, before_it, mention) or mention.value
            else:
                continue
            begin = max(span.start, mention.span.start - _REACH)
            before = self.text[begin : mention.span.start]
            after = self.text[
                mention.span.end : min(span.end, mention.span.end + _REACH)
            ]
            words = mention.span.cut(self.text)
            if counts_from_event(mention, words):
                value = years_back(self.reading.document.dating.value, mention.offset)
                if value:
                    yield Told(value, mention, "")
                continue
            if mention.anchor == "relative" and mention.offset > 0:
                continue
            if mention.anchor == "relative" and is_relative_to_event(words, after):
                continue  # reckoned by the day of writing, which it is not told by
            yield Told(value, mention, self._of(before, after))
        months = [
            each.value
            for back in range(at, max(-1, at - _MONTH_REACH), -1)
            for each in reversed(self.dates[back])
        ]
        months.append(self.reading.document.dating.value)
        for mention in numbered_days(self.text, span, months):
            begin = max(span.start, mention.span.start - _REACH)
            before = self.text[begin : mention.span.start]
            after = self.text[
                mention.span.end : min(span.end, mention.span.end + _REACH)
            ]
            yield Told(mention.value, mention, self._of(before, after))

    def _year_beside(self, at: int, mention: DateMention) -> str:
        """A year told in the passage; of a date beside it: "13 and 14 March 2031"."""
        for other in self.dates[at]:
            if other.anchor != "absolute" or not tells_time(other):
                continue
            gap = max(
                other.span.start - mention.span.end, mention.span.start - other.span.end
            )
            if precision(other.value) == "year" or gap <= _YEAR_REACH:
                return other.value[:4]
        return self._year_before(at, mention)

    def _year_before(self, at: int, mention: DateMention) -> str:
        """The year of a day told shortly before, if this one is told close to it.

        "On 4 April 2031 ... between 7 p.m. on 4 April and the morning of 5 April".
        """
        for back in range(at - 1, max(-1, at - _CARRIED - 1), -1):
            for other in reversed(self.dates[back]):
                if other.anchor == "absolute" and precision(other.value) == "day":
                    close = other.value[4:8] == mention.value[4:8]
                    return other.value[:4] if close else ""
        return ""

    def _of(self, before: str, after: str) -> str:
        """What a day is one of, by the words of its passage around it."""
        if is_owner(after):
            return ""
        dated = bool(self.reading.document.dating.value)
        opening = len(before) < _REACH and is_dateline(before, after)
        if is_said(before, after) or (dated and opening):
            return "said"
        if not is_bound(before) or is_compared(before, len(before)):
            return ""  # "the deadliest since 2019, when 33 died" is of 2019
        said = goes_on_to_say(after) and not after.startswith(",")
        return "said" if said else "bound"

    def fresh(self, at: int) -> int | None:
        """The passage whose words place this one near the day of writing, if any.

        A time that a passage tells still holds in the few after it, until another is
        told: "This year, police ... One man was hurt."
        """
        for back in range(at, max(-1, at - _CARRIED), -1):
            if self.passages[back].role in {Role.TITLE, Role.BOILERPLATE}:
                return None
            if any(
                _is_fresh(mention, carried=back < at) for mention in self.dates[back]
            ):
                return back
            passage = self.passages[back].span.cut(self.text)
            happened = (told.value for told in self.told(back) if not told.of)
            if any(self._is_recent(day) for day in happened):
                return back
            if self.days(back) or _RECURRENT.search(passage):
                return None
        return None

    def _is_recent(self, day: str) -> bool:
        """Whether a date lies within two months before the day of writing."""
        written = bounds(self.reading.document.dating.value)[0]
        told = bounds(day)[0]
        return (
            written is not None
            and told is not None
            and precision(day) in {"day", "interval"}
            and 0 <= (written - told).days <= _RECENT_DAYS
        )

    def voices_of(self, at: int) -> list[Span]:
        """The names of voices that stand in a passage."""
        return self._voices_at.get(at, [])

    @cached_property
    def _voices_at(self) -> dict[int | None, list[Span]]:
        found: dict[int | None, list[Span]] = {}
        for span in self.voices:
            found.setdefault(self.index(span.start), []).append(span)
        return found

    def own_place(self, claim: Claim) -> str:
        """The place named nearest to the claim in its passage; "" if none is."""
        at = self.index(claim.start)
        if at is None:
            return ""
        near = [
            (abs(mention.span.start - claim.start), mention.name)
            for mention in self.places[at]
            if not self.voiced(mention)
        ]
        return min(near)[1] if near else ""

    def voiced(self, mention: PlaceMention) -> bool:
        """Whether the name stands for a voice: "Odrania says"."""
        span = mention.span
        at = bisect_right(self._voice_starts, span.start)
        return at > 0 and self._voice_ends[at - 1] >= span.end

    @cached_property
    def _voice_starts(self) -> list[int]:
        return sorted(span.start for span in self.voices)

    @cached_property
    def _voice_ends(self) -> list[int]:
        """The furthest end of the voices up to each, in the order of their starts."""
        ends = (span.end for span in sorted(self.voices))
        return list(accumulate(ends, max))


def tells_time(mention: DateMention) -> bool:
    """Whether a date names a time in the world, at least to the year."""
    if not mention.value or mention.value.startswith("XXXX"):
        return False
    first, last = bounds(mention.value)
    return (
        first is not None and last is not None and precision(mention.value) != "decade"
    )


def _is_fresh(mention: DateMention, *, carried: bool) -> bool:
    if mention.anchor not in _FRESH_ANCHORS:
        return False
    if mention.anchor == "weekday":
        return True
    if mention.unit == "year":
        return mention.offset == 0
    # "today" often dates only its own sentence
    return mention.unit in _FRESH_UNITS and not (carried and mention.offset == 0)


def holds(words: str, name: str) -> bool:
    """Whether comparable words hold a comparable name whole: "north velm", "velm"."""
    return bool(name) and f" {name} " in f" {words} "


@lru_cache(maxsize=16384)
def plain(name: str) -> str:
    """Return a name for comparison: no marks, no case, no "the"."""
    bare = unicodedata.normalize("NFKD", name)
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    words = re.findall(r"\w+", letters.casefold())
    return " ".join(word for word in words if word != "the")
