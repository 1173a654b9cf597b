"""A text cut at every claim, shared passage and place, on the server."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from recount.dossier import words
from recount.model.claim import Claim
from recount.model.passage import Role
from recount.model.reading import Reading
from recount.model.span import Span
from recount.web.contexts.document import Aside, Mark, Paragraph

DIM = frozenset((Role.BOILERPLATE, Role.COMMENT))


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """A passage that another document has too."""

    span: Span
    aside: Aside


def paragraphs(
    reading: Reading,
    shared: Sequence[Shared] = (),
    *,
    href: str,
    chosen: Span | None = None,
) -> tuple[Paragraph, ...]:
    """Return the whole text by paragraphs, nothing left out and nothing put in.

    Claims that overlap are split where one begins or ends, so that each stretch stands
    under all marks that cover it. The words of a figure lead to the claim that has the
    shortest quote there.

    Args:
        reading: the document with its claims as they count.
        shared: passages that other documents have too.
        href: address of the document's page.
        chosen: the words that are looked at.
    """
    text = reading.document.text
    layers = _Layers(reading, shared, href, chosen)
    notes: dict[int, list[Aside]] = {}
    spans = list(_paragraph_spans(reading))
    starts = [span.start for span in spans]
    for each in shared:
        at = max(0, bisect_right(starts, each.span.start) - 1)
        if each.aside not in notes.setdefault(at, []):
            notes[at].append(each.aside)
    cut = (
        (span, tuple(layers.marks(span, text)), tuple(notes.get(at, ())))
        for at, span in enumerate(spans)
        if text[span.start : span.end].strip()
    )
    return tuple(
        Paragraph(
            at=span.start,
            marks=stretches,
            faint=all(each.dim for each in stretches if each.text.strip()),
            asides=asides,
        )
        for span, stretches, asides in cut
    )


def _paragraph_spans(reading: Reading) -> Iterator[Span]:
    """Yield spans that cover the text without a gap, one a paragraph."""
    length = len(reading.document.text)
    starts: dict[int, int] = {}
    for number, passage in reading.drawn():
        least = starts.get(number, passage.span.start)
        starts[number] = min(least, passage.span.start)
    edges = sorted({0, length, *starts.values()})
    text = reading.document.text
    for start, end in pairwise(edges):
        # Line ends between two paragraphs are drawn by the page.
        stripped = len(text[start:end].rstrip("\n"))
        yield Span(start, start + stripped)


class _Layers:
    """All marks of one text, asked for one paragraph after the other."""

    def __init__(
        self,
        reading: Reading,
        shared: Sequence[Shared],
        href: str,
        chosen: Span | None,
    ) -> None:
        self._href = href
        self._chosen = chosen
        figures = _by_figure(reading.claims)
        quoted = [claim.span for claim in reading.claims]
        dim = [each.span for each in reading.passages if each.role in DIM]
        same = [each.span for each in shared]
        self._quoted, self._dim, self._same = (
            _joined(quoted),
            _joined(dim),
            _joined(same),
        )
        self._ids: dict[int, list[str]] = {}
        for claim in reading.claims:
            self._ids.setdefault(claim.phrase_span.start, []).append(claim.id)
        if chosen:
            self._ids.setdefault(chosen.start, []).append("at")
        self._cuts = sorted(
            {
                edge
                for span in (
                    *quoted,
                    *dim,
                    *same,
                    *figures,
                    *([chosen] if chosen else ()),
                )
                for edge in (span.start, span.end)
            }
        )

        # The claims whose figure covers the stretch behind each cut.
        self._figures_at: dict[int, list[Claim]] = {}
        for span, claims in figures.items():
            first = bisect_left(self._cuts, span.start)
            for cut in range(first, bisect_left(self._cuts, span.end)):
                self._figures_at.setdefault(cut, []).extend(claims)

    def marks(self, paragraph: Span, text: str) -> Iterator[Mark]:
        """Yield the stretches of a paragraph."""
        first = bisect_right(self._cuts, paragraph.start)
        last = bisect_right(self._cuts, paragraph.end - 1)
        edges = [paragraph.start, *self._cuts[first:last], paragraph.end]
        for start, end in pairwise(edges):
            if start < end:
                yield self._mark(start, end, text)

    def _mark(self, start: int, end: int, text: str) -> Mark:
        cut = bisect_right(self._cuts, start) - 1
        claims = self._figures_at.get(cut, [])
        claim = min(claims, key=lambda each: len(each.quote), default=None)
        return Mark(
            text=text[start:end],
            quoted=_covers(self._quoted, start),
            dim=_covers(self._dim, start),
            shared=_covers(self._same, start),
            href=f"{self._href}?claim={claim.id}#{claim.id}" if claim else "",
            label="; ".join(_label(each) for each in claims),
            ids=tuple(dict.fromkeys(self._ids.get(start, ()))),
            chosen=bool(
                self._chosen and self._chosen.start <= start < self._chosen.end
            ),
        )


def _label(claim: Claim) -> str:
    return words.label(claim.measure, claim.group, claim.qualifier)


def _by_figure(claims: Iterable[Claim]) -> Mapping[Span, list[Claim]]:
    found: dict[Span, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.phrase_span, []).append(claim)
    return found


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans that cover the same, none of which meets another."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            last = joined.pop()
            span = Span(last.start, max(last.end, span.end))
        joined.append(span)
    return joined


def _covers(spans: Sequence[Span], at: int) -> bool:
    found = bisect_right(spans, at, key=lambda span: span.start) - 1
    return found >= 0 and at < spans[found].end
