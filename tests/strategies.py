"""Hypothesis strategies for the records of Recount."""

from __future__ import annotations

import hashlib
from datetime import date

from hypothesis import reject
from hypothesis import strategies as st

from recount.errors import InputError
from recount.model.capture import Capture
from recount.model.claim import Claim, Measure, Stance, Voice
from recount.model.figure import Figure
from recount.model.ids import CaptureId, ClaimId, EventId
from recount.model.lineage import Link, LinkKind
from recount.model.reading import Reading
from recount.model.span import Span
from recount.pipeline import read

GROUPS = ("child", "civilian", "combatant", "elderly", "man", "woman")
NAMES = ("Ministry of Relief", "Hill Town Gazette", "a doctor in Ostra", "Övre Dal")

# Small numbers make figures meet, touch and miss; large ones are for arithmetic.
counts = st.one_of(st.integers(0, 12), st.integers(0, 10**7))
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
days = st.dates(date(1, 1, 2), date(9998, 12, 30))


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Figures of every shape: exact, ranges, open below, above and on both sides."""
    low = draw(st.none() | counts)
    above = draw(st.none() | counts)
    high = None if above is None else (low or 0) + above
    return Figure(low, high, draw(st.booleans()))


@st.composite
def spans(draw: st.DrawFn, end: int = 60) -> Span:
    """Spans that lie in a text of the given length."""
    start = draw(st.integers(0, end))
    return Span(start, draw(st.integers(start, end)))


@st.composite
def single_dates(draw: st.DrawFn) -> str:
    """EDTF without intervals: days, months, seasons, years, decades, unknown years."""
    day = draw(days)
    year = f"{day.year:04}"
    written = draw(
        st.sampled_from(
            [
                day.isoformat(),
                f"{year}-{day.month:02}",
                f"{year}-{draw(st.integers(21, 24))}",
                year,
                f"{max(day.year, 10) // 10:03}X",
                f"{max(day.year, 100) // 100:02}XX",
                f"XXXX-{day.month:02}-{day.day:02}",
                f"XXXX-{day.month:02}",
                "XXXX",
            ]
        )
    )
    return written + draw(st.sampled_from(["", "", "~", "?", "%"]))


@st.composite
def edtf_dates(draw: st.DrawFn) -> str:
    """EDTF of the whole subset: single dates, intervals, open ends, and no date."""
    if draw(st.booleans()):
        return draw(single_dates() | st.just(""))
    first, last = sorted([draw(days), draw(days)])
    return draw(
        st.sampled_from(
            [
                f"{first}/{last}",
                f"../{last}",
                f"{first}/..",
                f"{first.year:04}/{last.year:04}",
                f"{first:%Y-%m}/{last:%Y-%m}"
                if first.year > 999  # strftime does not pad years on Linux
                else f"{first}/{last}",
            ]
        )
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Claims that hold their invariants, with a quote at a true span."""
    figure = draw(figures())
    quote = draw(texts)
    start = draw(st.integers(0, 10_000))
    names = tuple(draw(st.lists(st.sampled_from(NAMES), max_size=2)))
    span = draw(st.none() | spans())
    return Claim(
        doc=draw(texts),
        quote=quote,
        start=start,
        end=start + len(quote),
        event=EventId(draw(texts)),
        measure=draw(st.sampled_from(Measure)),
        group=tuple(sorted(draw(st.sets(st.sampled_from(GROUPS), max_size=3)))),
        low=figure.low,
        high=figure.high,
        approx=figure.approx,
        phrase=draw(texts),
        ratio=draw(st.none() | st.tuples(st.integers(1, 9), st.integers(1, 99))),
        attributed_to=names,
        stance=draw(st.sampled_from(Stance)),
        as_of=draw(st.none() | single_dates()),
        id=ClaimId(draw(texts)),
        voices=tuple(Voice(name=name, span=span) for name in names),
        rest=draw(st.booleans()),
    )


claim_ids = st.integers(0, 9).map(lambda number: ClaimId(f"claim-{number}"))


@st.composite
def links(draw: st.DrawFn) -> Link:
    """Links, strong and weak, among ten claims."""
    return Link(
        first=draw(claim_ids),
        second=draw(claim_ids),
        kind=draw(st.sampled_from(LinkKind)),
        strong=draw(st.booleans()),
        reason="both print the same three sentences",
    )


# ------------------------------------------------------------------ texts of reports

TOLLS = (
    "12", "1,204", "twelve", "at least 40", "more than 300", "some 80", "dozens",
    "up to 500", "between 30 and 45", "two hundred and six", "no", "hundreds of",
)  # fmt: skip
PEOPLE = (
    "people", "civilians", "women", "children", "soldiers", "elderly residents",
    "women and children", "Lorvian civilians", "medics", "families",
)  # fmt: skip
FATES = (
    "were killed", "were injured", "are missing", "were taken hostage", "died",
    "have fled the town", "may have been wounded", "were displaced",
)  # fmt: skip
SPEAKERS = (
    "the Ministry of Relief", "Governor Tavi Orsel", "a doctor in Ostra", "he",
    "the Hill Town Gazette", "local officials", "the army of Lorvia",
)  # fmt: skip
SHAPES = (
    "{toll} {people} {fate} in Ostra on 14 March 2031.",
    "{speaker} said {toll} {people} {fate}.",
    "“{toll} {people} {fate},” said {speaker}.",
    "{toll} {people} {fate}, including {other} {some}, according to {speaker}.",
    "{speaker} denied that {toll} {people} {fate}.",
    "Another {toll} {fate}.",
    "Nine years have passed since the shelling of Ostra.",
    "The death toll rose to {toll}, {speaker} told reporters on Tuesday.",
    "• {people}: {toll}",
    "Photo: {speaker}",
    "OSTRA, 14 March (Gazette) — {toll} {people} {fate}.",
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Sentences such as reports have, about an invented town."""
    written = draw(st.sampled_from(SHAPES)).format(
        toll=draw(st.sampled_from(TOLLS)),
        other=draw(st.sampled_from(TOLLS)),
        people=draw(st.sampled_from(PEOPLE)),
        some=draw(st.sampled_from(PEOPLE)),
        fate=draw(st.sampled_from(FATES)),
        speaker=draw(st.sampled_from(SPEAKERS)),
    )
    return written[:1].upper() + written[1:]


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Texts of one to eight sentences, with paragraphs and stray marks."""
    parts = draw(st.lists(sentences(), min_size=1, max_size=8))
    gaps = st.sampled_from(
        [" ", " ", "\n", "\n\n", "\u00a0", " \u202f", "\r\n", "”", "("]
    )
    return "".join(part + draw(gaps) for part in parts)


def reading_of(text: str, name: str = "ostra.txt") -> Reading:
    """The reading of a plain text; one that is refused is no example."""
    data = text.encode()
    identity = CaptureId(f"sha256:{hashlib.sha256(data).hexdigest()}")
    capture = Capture(id=identity, name=name, media_type="text/plain", size=len(data))
    try:
        return read(capture, data)
    except InputError:
        reject()
