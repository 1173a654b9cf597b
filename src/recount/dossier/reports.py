"""Reports as the dossier lists them: numbered, dated, with their text cut at marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from recount.dossier import words
from recount.lang.en.labels import DATED_BY
from recount.model.claim import Claim
from recount.model.dossier import Clue, Report, Segment
from recount.model.edtf import bounds
from recount.model.passage import Role
from recount.model.reading import Reading
from recount.model.shown import Excerpt, ShownQuote
from recount.model.span import Span

MAX_PAGE_NAME_CHARS = 80
MAX_HEAD_CHARS = 2000  # of a text, searched for its first line of words
MAX_TITLE_CHARS = 90
MAX_AROUND_CHARS = 240  # of a sentence on either side of a quote

_NAME = re.compile(r"[^\s();,]*\.[^\s();,]*")  # a word with a point may name a file
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LAST_DAY = "9999-12-31"  # sorts behind every date


class Shelf(msgspec.Struct, frozen=True, kw_only=True):
    """The readings by document name, with their number and page in the dossier."""

    readings: dict[str, Reading]
    numbers: dict[str, int]
    pages: dict[str, str]
    starts: dict[str, tuple[int, ...]]
    """where each passage of a document begins"""

    def href(self, doc: str, anchor: str) -> str:
        """The address of a place in a report."""
        return f"{self.pages[doc]}#{anchor}"

    def numbered(self, docs: Iterable[str]) -> tuple[int, ...]:
        """The numbers of the documents, sorted, each once; unknown ones left out."""
        return tuple(sorted({self.numbers[doc] for doc in docs if doc in self.numbers}))

    def excerpt(self, doc: str, span: Span) -> Excerpt:
        """The words at a span, with their address."""
        return Excerpt(
            report=self.numbers[doc],
            text=" ".join(span.cut(self.readings[doc].document.text).split()),
            href=self.href(doc, spot(span)),
        )

    def quote(self, claim: Claim) -> ShownQuote:
        """The claim's words with its figure told apart."""
        start, phrase = claim.start, claim.phrase_span
        lead, tail = self._around(claim)
        return ShownQuote(
            claim=claim.id,
            report=self.numbers[claim.doc],
            href=self.href(claim.doc, mark(claim)),
            before=claim.quote[: phrase.start - start],
            phrase=claim.phrase,
            after=claim.quote[phrase.end - start :],
            lead=lead,
            tail=tail,
            language=self.readings[claim.doc].document.language,
            voices=claim.attributed_to,
            stance=claim.stance,
            as_of=words.when(claim.as_of or ""),
            read_as=claim.read_as,
            by_weight="group" in claim.by_weight,
        )

    def told(self, sentence: str) -> str:
        """The sentence with documents told by number, and dates in words."""
        if "." in sentence:
            sentence = _NAME.sub(self._number, sentence)
        return words.spoken(sentence)

    def _number(self, found: re.Match[str]) -> str:
        name = found[0]
        stem, dot = (name[:-1], ".") if name.endswith(".") else (name, "")
        for known, tail in ((name, ""), (stem, dot)):
            if known in self.numbers:
                return f"report {self.numbers[known]}{tail}"
        return name

    def _around(self, claim: Claim) -> tuple[str, str]:
        reading = self.readings[claim.doc]
        at = bisect_right(self.starts[claim.doc], claim.start) - 1
        if at < 0:
            return "", ""
        span, text = reading.passages[at].span, reading.document.text
        lead = text[max(span.start, claim.start - MAX_AROUND_CHARS) : claim.start]
        tail = text[claim.end : min(span.end, claim.end + MAX_AROUND_CHARS)]
        if claim.start - span.start > MAX_AROUND_CHARS:
            lead = f"… {lead.partition(' ')[2]}"
        if span.end - claim.end > MAX_AROUND_CHARS:
            tail = f"{tail.rpartition(' ')[0]} …"
        return lead, tail


def spot(span: Span) -> str:
    """Return the id of a place in a document's page."""
    return f"s{span.start}-{span.end}"


def mark(claim: Claim) -> str:
    """Return the id of a claim in its document's page."""
    return claim.id or spot(claim.phrase_span)


def shelve(readings: Sequence[Reading]) -> Shelf:
    """Return the readings numbered from 1: by date, undated ones last, then by name."""
    ordered = sorted(readings, key=_first_day)
    return Shelf(
        readings={reading.document.name: reading for reading in ordered},
        numbers={
            reading.document.name: number for number, reading in enumerate(ordered, 1)
        },
        pages=_pages(reading.document.name for reading in ordered),
        starts={
            reading.document.name: tuple(each.span.start for each in reading.passages)
            for reading in ordered
        },
    )


def _first_day(reading: Reading) -> tuple[str, str, str]:
    earliest, latest = bounds(reading.document.dating.value)
    first = (earliest or latest) if latest else None
    last = latest.isoformat() if latest else _LAST_DAY
    return (first.isoformat() if first else _LAST_DAY, last, reading.document.name)


def _pages(names: Iterable[str]) -> dict[str, str]:
    # Names come from outside: "../../x", "a b" and "a_b" must stay inside the folder
    # and apart, on file systems without case too.
    taken: set[str] = set()
    pages = {}
    for name in names:
        stem = _UNSAFE.sub("_", name).lstrip("._")[-MAX_PAGE_NAME_CHARS:] or "report"
        page, tries = stem, 1
        while page.lower() in taken:
            tries += 1
            page = f"{stem}-{tries}"
        taken.add(page.lower())
        pages[name] = f"documents/{page}.html"
    return pages


def report(shelf: Shelf, doc: str, spots: Iterable[Span]) -> Report:
    """Return one report with its clues, its figures and its text cut at every mark."""
    reading = shelf.readings[doc]
    document = reading.document
    dating = document.dating
    earliest, latest = bounds(dating.value)
    clues = tuple(
        Clue(
            allows=words.when(clue.allows) or "any day",
            reason=words.spoken(clue.reason),
            href=shelf.href(doc, spot(clue.span)) if clue.span else "",
        )
        for clue in dating.clues
    )
    places = {*spots, *(clue.span for clue in dating.clues if clue.span)}
    return Report(
        number=shelf.numbers[doc],
        doc=doc,
        page=shelf.pages[doc],
        title=document.title or _first_line(document.text) or doc,
        publisher=document.publisher,
        author=document.author,
        url=document.url,
        language=document.language,
        media_type=document.media_type,
        date=words.when(dating.value),
        earliest=earliest.isoformat() if earliest else "",
        latest=latest.isoformat() if latest else "",
        dated_by=DATED_BY[dating.by],
        clues=clues,
        quotes=tuple(shelf.quote(claim) for claim in reading.claims),
        labels=tuple(
            words.label(claim.measure, claim.group, claim.qualifier)
            for claim in reading.claims
        ),
        paragraphs=tuple(_paragraphs(reading, places)),
        sha256=document.capture.removeprefix("sha256:"),
    )


def _first_line(text: str) -> str:
    """Return the first line of a plain text, where it has no title."""
    lines = (line.strip() for line in text[:MAX_HEAD_CHARS].splitlines())
    line = next((line for line in lines if line and not line.startswith("![")), "")
    if len(line) <= MAX_TITLE_CHARS:
        return line
    return f"{line[:MAX_TITLE_CHARS].rsplit(' ', 1)[0]} …"


def _paragraphs(
    reading: Reading, places: Iterable[Span]
) -> Iterator[tuple[Segment, ...]]:
    segments = _segments(reading, places)
    ends = [span.end for span in _paragraph_spans(reading)]
    paragraph: list[Segment] = []
    at = 0
    position = 0
    for segment in segments:
        paragraph.append(segment)
        position += len(segment.text)
        if at < len(ends) and position >= ends[at]:
            at += 1
            yield _trimmed(paragraph)
            paragraph = []
    if any(segment.text.strip() for segment in paragraph):
        yield _trimmed(paragraph)


def _trimmed(paragraph: list[Segment]) -> tuple[Segment, ...]:
    first = paragraph[0]
    paragraph[0] = msgspec.structs.replace(first, text=first.text.lstrip())
    return tuple(each for each in paragraph if each.text or each.anchors)


def _paragraph_spans(reading: Reading) -> list[Span]:
    spans: dict[int, Span] = {}
    for number, passage in reading.drawn():
        before = spans.get(number, passage.span)
        spans[number] = Span(
            min(before.start, passage.span.start), max(before.end, passage.span.end)
        )
    return sorted(spans.values())


def _segments(reading: Reading, places: Iterable[Span]) -> Iterator[Segment]:
    """Yield the whole text, cut wherever a mark or a paragraph begins or ends."""
    text = reading.document.text
    anchors = _anchors(reading, places)
    quoted = [claim.span for claim in reading.claims]
    figures = [claim.phrase_span for claim in reading.claims]
    dim = [
        passage.span
        for passage in reading.passages
        if passage.role in {Role.BOILERPLATE, Role.COMMENT}
    ]
    cuts = {0, len(text), *anchors}
    cuts.update(span.end for span in _paragraph_spans(reading))
    for span in (*quoted, *figures, *dim):
        cuts.update((span.start, span.end))
    inside = [_Cover(spans) for spans in (quoted, figures, dim)]
    ordered = sorted(cut for cut in cuts if cut <= len(text))
    for start, end in pairwise(ordered):
        quote, figure, faint = (cover.at(start) for cover in inside)
        yield Segment(
            text=text[start:end],
            quoted=quote,
            figure=figure,
            dim=faint,
            anchors=tuple(anchors.get(start, ())),
        )


def _anchors(reading: Reading, places: Iterable[Span]) -> dict[int, list[str]]:
    anchors: dict[int, list[str]] = {}
    for claim in reading.claims:
        anchors.setdefault(claim.phrase_span.start, []).append(mark(claim))
    for span in sorted(set(places)):
        if span.end <= len(reading.document.text):
            anchors.setdefault(span.start, []).append(spot(span))
    return {start: list(dict.fromkeys(names)) for start, names in anchors.items()}


class _Cover:
    """Whether points, asked in rising order, lie inside any of some spans."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._next = 0
        self._reach = 0

    def at(self, point: int) -> bool:
        while self._next < len(self._spans) and self._spans[self._next].start <= point:
            self._reach = max(self._reach, self._spans[self._next].end)
            self._next += 1
        return point < self._reach
