"""One reading laid out by passage: its dates, places and the frame of time it is in."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property, lru_cache

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
_FRESH_UNITS = frozenset(("day", "week", "month", ""))
_RECENT_DAYS = 60
_CARRIED = 4  # passages over which a told time still holds
_PEOPLES = re.compile(r"\b[A-Z]\w{2,}(?:an|ans|ian|ians|ese|i|is|ish)\b")
_AREAS = frozenset(AREA_WORDS.split())
_SHORTEST_STEM = 3  # letters
_ANAPHORIC = re.compile(r"(?:that|the same|those)\b", re.IGNORECASE)
_RECURRENT = re.compile(r"\b(?:every|each)\s+year\b|\bannually\b", re.IGNORECASE)


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
        """Comparable names of territories."""
        return frozenset(
            plain(mention.name)
            for mentions in self.places
            for mention in mentions
            if mention.role == "territory" and not self.voiced(mention)
        )

    def index(self, offset: int) -> int | None:
        """The number of the passage that holds the offset."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self.passages[at].span.end:
            return None
        return at

    @cached_property
    def _peoples(self) -> frozenset[str]:
        """Words that may name a people, in comparable form."""
        return frozenset(plain(word) for word in _PEOPLES.findall(self.text))

    def is_land(self, key: str) -> bool:
        """Whether a place is a land: a known one, or one whose people the text names.

        "Lorvian" beside "Lorvia" makes Lorvia a land.
        """
        if key in self.lands or not _AREAS.isdisjoint(key.split()[-1:]):
            return True
        stem = key.rstrip("aeiouy")
        return len(stem) >= _SHORTEST_STEM and any(
            people != key and people.startswith(stem) and len(people) <= len(key) + 4
            for people in self._peoples
        )

    @cached_property
    def core(self) -> frozenset[int]:
        """The passages that tell figures of what happened."""
        found = (
            self.index(claim.start)
            for claim in self.reading.claims
            if claim.measure in CORE and not claim.boilerplate
        )
        return frozenset(at for at in found if at is not None)

    def passage(self, claim: Claim) -> Passage | None:
        """The passage of a claim."""
        at = self.index(claim.start)
        return None if at is None else self.passages[at]

    def days(self, at: int) -> list[str]:
        """The dates of a passage; a day without a year takes a year told beside it."""
        years = [
            mention.value
            for mention in self.dates[at]
            if tells_time(mention) and precision(mention.value) == "year"
        ]
        values: list[str] = []
        for mention in self.dates[at]:
            day = mention.anchor == "partial" and len(mention.value) == len(
                "XXXX-02-25"
            )
            if day and years:
                values.append(years[0][:4] + mention.value[4:])
            elif tells_time(mention):
                values.append(mention.value)
        return values

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
            if any(self._is_recent(day) for day in self.days(back)):
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
        return any(span.contains(mention.span) for span in self.voices)


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


@lru_cache(maxsize=16384)
def plain(name: str) -> str:
    """Return a name for comparison: no marks, no case, no "the"."""
    bare = unicodedata.normalize("NFKD", name)
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    words = re.findall(r"\w+", letters.casefold())
    return " ".join(word for word in words if word != "the")
