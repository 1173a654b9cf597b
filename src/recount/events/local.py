"""One document: its main event, and which of its figures are about another."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from recount.lang.en.demonyms import DEMONYMS, TERRITORIES
from recount.lang.en.events import EVENT_WORDS, LASTING, VAGUE_EVENT_WORDS
from recount.model.claim import Claim, Measure
from recount.model.edtf import bounds, compatible, precision
from recount.model.event import EventKind, Naming
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

_WORD = re.compile(
    r"\b(" + "|".join(sorted(EVENT_WORDS.split(), key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)
_VAGUE = frozenset(VAGUE_EVENT_WORDS.split())
_LASTING = re.compile(
    r"\b(?:in|during|since|throughout|of|by)\s+(?:the|this|its|his)?\s*"
    r"(?:[\w'’-]+\s+){0,3}?(" + "|".join(LASTING.split()) + r")\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"\b(?:one of the|the most|worst|deadliest|bloodiest)\b", re.IGNORECASE
)
SLACK_DAYS = 2  # a night spans two days, and reports differ by one
_TITLE_WEIGHT = 4
_NAMED_WEIGHT = 3
_CORE_WEIGHT = 2
_FAR_DAYS = 120  # a report so long after its main event tells news beside it


class Local(NamedTuple):
    """What one document tells of one event."""

    doc: str
    kind: str
    """main, war, population, campaign, gathering, clashes, incident"""
    place: str
    when: str
    claims: tuple[Claim, ...]
    words: tuple[Naming, ...] = ()
    place_names: tuple[Naming, ...] = ()
    dates: tuple[Naming, ...] = ()

    @property
    def event_kind(self) -> EventKind:
        """The public kind."""
        if self.kind in {"main", "incident"}:
            return EventKind.INCIDENT
        return EventKind.GATHERING if self.kind == "gathering" else EventKind.CONDITION


def plain(name: str) -> str:
    """Return a name for comparison: no marks, no case, no "the"."""
    bare = unicodedata.normalize("NFKD", name)
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    words = re.findall(r"\w+", letters.casefold())
    return " ".join(word for word in words if word != "the")


def locals_of(reading: Reading) -> tuple[Local, ...]:
    """Return the document's main event first, then those beside it."""
    when = _main_when(reading)
    place = _main_place(reading, when)
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in reading.claims:
        key = _key(reading, claim, place, when)
        groups.setdefault(key, []).append(claim)
    main = Local(
        reading.document.name,
        "main",
        place,
        when,
        tuple(groups.pop(("main", place, when), ())),
        _words(reading),
        _spellings(reading, place),
        _tellings(reading, when),
    )
    rest = (
        Local(reading.document.name, kind, where, day, tuple(claims))
        for (kind, where, day), claims in groups.items()
    )
    return (main, *rest)


def _key(reading: Reading, claim: Claim, place: str, when: str) -> tuple[str, str, str]:
    passage = _passage_of(reading, claim)
    match claim.measure:
        case Measure.POPULATION:
            return "population", _population_place(reading, claim, place), ""
        case Measure.SUPPORTERS:
            return "campaign", place, ""
        case Measure.PARTICIPANTS:
            return "gathering", _own_place(reading, claim, passage), claim.when
        case Measure.VIOLATIONS:
            return "clashes", "", ""
        case Measure.DISPLACED:
            return "war", "", ""
        case Measure.PROPERTY | Measure.RECOGNITIONS | Measure.OTHER:
            return "main", place, when
    if passage is not None and _is_of_the_war(reading, claim, passage):
        return "war", "", ""
    other = _other_day(reading, claim, passage, when)
    if other is not None:
        return "incident", _own_place(reading, claim, passage), other
    return "main", place, when


def _passage_of(reading: Reading, claim: Claim) -> Passage | None:
    return next(
        (p for p in reading.passages if p.span.start <= claim.start < p.span.end), None
    )


def _is_of_the_war(reading: Reading, claim: Claim, passage: Passage) -> bool:
    """Whether the words after the figure put it into something that lasts."""
    text = reading.document.text[claim.start : passage.span.end]
    found = _LASTING.search(text)
    if found is None or _ONE_OF.search(text[: found.start()]) is not None:
        return False
    between = text[: found.start()]
    return len(between) < 120 and not _WORD.search(between[len(claim.quote) :])


def _other_day(
    reading: Reading, claim: Claim, passage: Passage | None, when: str
) -> str | None:
    """The date of a figure that cannot be about the main event; None if it can."""
    if claim.when:
        if not when or compatible(claim.when, when, slack_days=SLACK_DAYS):
            return None
        if precision(claim.when) in {"year", "decade"}:
            return None
        return claim.when
    if passage is None or not when or not _is_retrospective(reading, when):
        return None
    fresh = any(
        isinstance(mention, DateMention)
        and mention.anchor in {"relative", "now", "weekday"}
        and mention.unit in {"day", "week", "month", ""}
        and passage.span.contains(mention.span)
        for mention in reading.mentions
    )
    return "" if fresh and claim.measure in CORE else None


def _is_retrospective(reading: Reading, when: str) -> bool:
    """Whether the report was written long after its main event, or cannot be dated."""
    latest = bounds(when)[1]
    earliest = bounds(reading.document.dating.value)[0]
    if latest is None:
        return False
    return earliest is None or (earliest - latest).days > _FAR_DAYS


def _core_passages(reading: Reading) -> tuple[Passage, ...]:
    spans = [claim.start for claim in reading.claims if claim.measure in CORE]
    return tuple(
        passage
        for passage in reading.passages
        if any(passage.span.start <= start < passage.span.end for start in spans)
    )


def _main_when(reading: Reading) -> str:
    """The date told most often around the figures of what happened."""
    text = reading.document.text
    core = _core_passages(reading)
    votes: Counter[str] = Counter()
    for passage in reading.passages:
        weight = 2 * _CORE_WEIGHT if passage in core else 1
        weight += _CORE_WEIGHT * bool(
            _WORD.search(text, passage.span.start, passage.span.end)
        )
        if any(
            isinstance(mention, DateMention)
            and mention.anchor == "anniversary"
            and passage.span.contains(mention.span)
            for mention in reading.mentions
        ):
            weight += 2 * _CORE_WEIGHT
        for value in _days_in(reading, passage):
            votes[value] += weight
    if not votes:
        return ""
    merged = {
        value: sum(
            weight
            for other, weight in votes.items()
            if compatible(value, other, slack_days=1)
        )
        for value in votes
    }
    order = {"interval": 3, "day": 3, "month": 2, "season": 1, "year": 0}
    return max(
        merged, key=lambda v: (merged[v], order.get(precision(v), 0), votes[v], v)
    )


def _days_in(reading: Reading, passage: Passage) -> list[str]:
    """The dates that a passage tells, a day without a year joined with a year told."""
    dates = [
        mention
        for mention in reading.mentions
        if isinstance(mention, DateMention) and passage.span.contains(mention.span)
    ]
    told = [m for m in dates if _tells_a_day(m) and m.anchor != "partial"]
    years = [m.value for m in told if precision(m.value) == "year"]
    values = [m.value for m in told]
    for mention in dates:
        if mention.anchor != "partial" or len(mention.value) != len("XXXX-02-25"):
            continue
        if years:
            values.append(years[0][:4] + mention.value[4:])
        elif _tells_a_day(mention):
            values.append(mention.value)
    return values


def _tells_a_day(mention: DateMention) -> bool:
    if not mention.value or mention.value.startswith("XXXX"):
        return False
    first, last = bounds(mention.value)
    return (
        first is not None and last is not None and precision(mention.value) != "decade"
    )


def _main_place(reading: Reading, when: str) -> str:
    """The place named most, weighed by titles, event names and figures."""
    text = reading.document.text
    votes: Counter[str] = Counter()
    spelled: dict[str, Counter[str]] = {}
    core = _core_passages(reading)
    titles = [p for p in reading.passages if p.role is Role.TITLE]
    silenced = _voice_spans(reading)
    for mention in reading.mentions:
        if not isinstance(mention, PlaceMention):
            continue
        if any(span.contains(mention.span) for span in silenced):
            continue
        weight = 1 + (mention.role == "locative")
        if any(p.span.contains(mention.span) for p in titles):
            weight += _TITLE_WEIGHT
        if any(p.span.contains(mention.span) for p in core):
            weight += _CORE_WEIGHT
        if _WORD.match(text, mention.span.end + 1):
            weight += _NAMED_WEIGHT
        if mention.role == "territory":
            weight = min(weight, 1)
        key = plain(mention.name)
        votes[key] += weight
        spelled.setdefault(key, Counter())[mention.name] += 1
    if not votes:
        return ""
    best = max(votes, key=lambda key: (votes[key], key))
    return max(spelled[best], key=lambda name: (spelled[best][name], name))


def _voice_spans(reading: Reading) -> list[Span]:
    return [
        span
        for mention in reading.mentions
        if isinstance(mention, AttributionMention)
        for span in mention.source
    ]


def _own_place(reading: Reading, claim: Claim, passage: Passage | None) -> str:
    if passage is None:
        return ""
    near = [
        (abs(mention.span.start - claim.start), mention.name)
        for mention in reading.mentions
        if isinstance(mention, PlaceMention) and passage.span.contains(mention.span)
    ]
    return min(near)[1] if near else ""


def _population_place(reading: Reading, claim: Claim, place: str) -> str:
    """Whose population: a people or place of its sentence, or the main place near it."""
    passage = _passage_of(reading, claim)
    if passage is None:
        return ""
    text = passage.span.cut(reading.document.text)
    for word in re.findall(r"[A-Z]\w+", text):
        land = TERRITORIES.get(DEMONYMS.get(word.lower(), ""))
        if land:
            return land
    at = reading.passages.index(passage)
    around = reading.passages[max(0, at - 1) : at + 1]
    if place and any(place in each.span.cut(reading.document.text) for each in around):
        return place
    return _own_place(reading, claim, passage)


def _words(reading: Reading) -> tuple[Naming, ...]:
    """The first use of each word that the document has for an event."""
    text = reading.document.text
    seen: dict[str, Naming] = {}
    for found in _WORD.finditer(text):
        word = found[1].lower()
        before = text[max(0, found.start() - 24) : found.start()]
        named = bool(
            re.search(
                r"(?:\b[Tt]h(?:e|is|ese|at)\s|\b[A-Z][\w’'-]+\s)(?:\w+\s)?$", before
            )
        )
        if word in _VAGUE and not named:
            continue
        seen.setdefault(
            word,
            Naming(
                doc=reading.document.name,
                text=found[1],
                span=Span(found.start(1), found.end(1)),
            ),
        )
    return tuple(seen.values())


def _spellings(reading: Reading, place: str) -> tuple[Naming, ...]:
    seen: dict[str, Naming] = {}
    for mention in reading.mentions:
        if isinstance(mention, PlaceMention):
            seen.setdefault(
                mention.name,
                Naming(doc=reading.document.name, text=mention.name, span=mention.span),
            )
    first = plain(place)
    return tuple(sorted(seen.values(), key=lambda n: (plain(n.text) != first, n.span)))


def _tellings(reading: Reading, when: str) -> tuple[Naming, ...]:
    if not when:
        return ()
    seen: dict[str, Naming] = {}
    for mention in reading.mentions:
        if (
            isinstance(mention, DateMention)
            and _tells_a_day(mention)
            and compatible(mention.value, when, slack_days=1)
        ):
            seen.setdefault(
                mention.value,
                Naming(
                    doc=reading.document.name, text=mention.value, span=mention.span
                ),
            )
    return tuple(seen.values())


def narrowest(values: Iterable[str]) -> str:
    """The most precise of dates that fit together; days a night apart make one night."""
    listed = sorted({value for value in values if value})
    days = [value for value in listed if precision(value) in {"day", "interval"}]
    if not days:
        return min(listed, key=_width, default="")
    close = [
        value for value in days if all(compatible(value, o, slack_days=1) for o in days)
    ]
    ends = [bounds(value) for value in close or days[:1]]
    first = min(begin for begin, _ in ends if begin)
    last = max(end for _, end in ends if end)
    return (
        first.isoformat()
        if first == last
        else f"{first.isoformat()}/{last.isoformat()}"
    )


def _width(value: str) -> tuple[int, str]:
    first, last = bounds(value)
    return ((last - first).days if first and last else 10**6, value)
