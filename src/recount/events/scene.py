"""One reading laid out by passage: its dates, places and the frame of time it is in."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property, lru_cache
from itertools import accumulate

from recount.events.told_days import CARRIED, Around, Told, days_told
from recount.lang.en.events import AREA_WORDS, LASTING
from recount.model.claim import Claim, Measure
from recount.model.edtf import bounds, precision
from recount.model.mention import (
    AttributionMention,
    DateMention,
    DurationMention,
    PlaceMention,
)
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

Key = tuple[str, str, str]
"""kind, place and date of what a figure is about"""

_FRESH_ANCHORS = frozenset(("relative", "weekday"))
_FRESH_UNITS = frozenset(("day", "week", "weekend", "month", ""))
_RECENT_DAYS = 60
_PEOPLES = re.compile(r"\b[A-Z]\w{2,}(?:an|ans|ian|ians|ese|i|is|ish)\b")
_STATES = re.compile(
    r"\b(?:Republic|Kingdom|Federation|Union|Government|government|nation|country|"
    r"President|Parliament)\s+of\s+(?:the\s+)?([A-Z][\w’'-]+)"
)
_AREAS = frozenset(AREA_WORDS.split())
_SHORTEST_STEM = 3  # letters
CAPITALISED = re.compile(r"\b[^\W\d_a-z][\w’'-]+")
_WAR = re.compile(r"\b(?:" + "|".join(LASTING.split()) + r")\b", re.IGNORECASE)
_ANAPHORIC = re.compile(r"(?:that|the same|same|those)\b", re.IGNORECASE)
_RECURRENT = re.compile(r"\b(?:every|each)\s+year\b|\bannually\b", re.IGNORECASE)


_YEARS = re.compile(r"P(\d{1,3})Y")
_SINCE = re.compile(r"\s+since\b")


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
            elif isinstance(mention, DurationMention):
                self._take_in_length(mention)
            elif isinstance(mention, PlaceMention):
                at = self.index(mention.span.start)
                if at is not None:
                    self.places[at].append(mention)
            elif isinstance(mention, AttributionMention):
                self.voices.extend(mention.source)

    def _take_in_length(self, mention: DurationMention) -> None:
        """Take "marks 25 years since" for the year of what is looked back at."""
        years, at = _YEARS.fullmatch(mention.value), self.index(mention.span.start)
        if years is None or at is None or not _SINCE.match(self.text, mention.span.end):
            return
        looking = DateMention(
            span=mention.span, anchor="anniversary", offset=-int(years[1]), unit="year"
        )
        self.dates[at].append(looking)

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

    @cached_property
    def capitals(self) -> Counter[str]:
        """How often each word with a capital stands in the text."""
        return Counter(CAPITALISED.findall(self.text))

    @cached_property
    def at_war(self) -> bool:
        """Whether the report tells of a war, or of anything else that lasts."""
        return _WAR.search(self.text) is not None

    def _telling(self, measures: frozenset[Measure]) -> frozenset[int]:
        found = (
            self.index(claim.start)
            for claim in self.reading.claims
            if claim.measure in measures and not claim.is_aside
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
            self._told[at] = tuple(
                days_told(self.text, self.dates, at, self._around(at))
            )
        return self._told[at]

    def _around(self, at: int) -> Around:
        return Around(self.passages[at].span, self.reading.document.dating.value)

    def fresh(self, at: int) -> int | None:
        """The passage whose words place this one near the day of writing, if any.

        A time that a passage tells still holds in the few after it, until another is
        told: "This year, police ... One man was hurt."
        """
        for back in range(at, max(-1, at - CARRIED), -1):
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
