"""Lineage as the dossier shows it: origins, links between reports, shared passages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from recount.dossier import words
from recount.dossier.columns import columns
from recount.dossier.reports import Shelf, spot
from recount.lang.en.labels import REUSES
from recount.model.claim import Claim
from recount.model.ids import ClaimId
from recount.model.lineage import Lineage, Link, LinkKind, Reuse, ReuseClass
from recount.model.shown import (
    Reason,
    ShownCut,
    ShownDescent,
    ShownLink,
    ShownOrigin,
    ShownReuse,
)
from recount.model.span import Span

MAX_REUSES = 40  # aligned pairs shown side by side
MAX_REASONS = 5  # of an origin; one of 500 claims has as many links


def origins(
    shelf: Shelf, lineage: Lineage, claims: Mapping[ClaimId, Claim], prefix: str
) -> tuple[ShownOrigin, ...]:
    """Return the origins of the claims, those with most reports first."""
    found = []
    for origin in lineage.origins:
        own = [claims[identity] for identity in origin.claims if identity in claims]
        if own:
            numbers = shelf.numbered(claim.doc for claim in own)
            found.append((numbers, origin, own))
    found.sort(key=lambda each: (-len(each[0]), -len(each[2]), each[0], each[1].id))
    shown = []
    for at, (numbers, origin, own) in enumerate(found, 1):
        reasons = _reasons(shelf, origin.links, claims)
        shown.append(
            ShownOrigin(
                origin=origin.id,
                anchor=f"{prefix}o{at}",
                label=_beginning(shelf, origin.label, numbers),
                reports=numbers,
                figures=_figures(own),
                reasons=reasons[:MAX_REASONS],
                more_reasons=max(0, len(reasons) - MAX_REASONS),
            )
        )
    return tuple(shown)


def _beginning(shelf: Shelf, label: str, numbers: tuple[int, ...]) -> str:
    # A title is the report's words, not ours: its number stands for it.
    for doc, reading in shelf.readings.items():
        if shelf.numbers[doc] in numbers and label in {doc, reading.document.title}:
            return f"report {shelf.numbers[doc]}"
    return label


def _reasons(
    shelf: Shelf, links: Iterable[Link], claims: Mapping[ClaimId, Claim]
) -> tuple[Reason, ...]:
    """Return each reason once, with the reports that it joins; strong ones first."""
    docs: dict[tuple[bool, str], set[str]] = {}
    for link in links:
        if link.first in claims and link.second in claims:
            joined = docs.setdefault((link.strong, link.reason), set())
            joined.update((claims[link.first].doc, claims[link.second].doc))
    reasons = [
        Reason(text=shelf.told(text), strong=strong, reports=shelf.numbered(joined))
        for (strong, text), joined in docs.items()
    ]
    reasons.sort(key=lambda each: (not each.strong, -len(each.reports), each.text))
    return tuple(reasons)


def _figures(claims: Sequence[Claim]) -> tuple[str, ...]:
    shown = {
        words.said(
            words.figure(claim.figure, [claim]),
            claim.measure,
            claim.group,
            claim.qualifier,
        ): None
        for claim in sorted(claims, key=lambda each: (-(each.low or 0), each.id))
    }
    return tuple(shown)


def links(
    shelf: Shelf, lineage: Lineage, claims: Mapping[ClaimId, Claim]
) -> tuple[ShownLink, ...]:
    """Return the links between reports, those of one pair and kind as one."""
    counts: dict[tuple[int, int, LinkKind, bool], int] = {}
    for link in lineage.links:
        first, second = claims.get(link.first), claims.get(link.second)
        if first is None or second is None or first.doc == second.doc:
            continue
        pair = sorted((shelf.numbers[first.doc], shelf.numbers[second.doc]))
        key = (pair[0], pair[1], link.kind, link.strong)
        counts[key] = counts.get(key, 0) + 1
    return tuple(
        ShownLink(first=first, second=second, kind=kind, strong=strong, count=count)
        for (first, second, kind, strong), count in sorted(counts.items())
    )


def cuts(
    shelf: Shelf, lineage: Lineage, claims: Mapping[ClaimId, Claim]
) -> tuple[ShownCut, ...]:
    """Return the links of these claims that people judged not to hold."""
    shown = []
    for cut in lineage.cuts:
        own = [claims[each] for each in (cut.first, cut.second) if each in claims]
        if own:
            shown.append(
                ShownCut(
                    reports=shelf.numbered(claim.doc for claim in own),
                    figures=_figures(own),
                    reason=shelf.told(cut.reason),
                    overruled=tuple(shelf.told(reason) for reason in cut.overruled),
                    joined=cut.joined,
                )
            )
    return tuple(shown)


def descents(shelf: Shelf, lineage: Lineage) -> tuple[ShownDescent, ...]:
    """Return who may have copied whom, by the number of the child."""
    longest: dict[tuple[str, str], tuple[int, ReuseClass]] = {}
    for reuse in lineage.reuses:
        low, high = sorted((reuse.first_doc, reuse.second_doc))
        found = (reuse.equal_words, reuse.kind)
        longest[low, high] = max(longest.get((low, high), found), found)
    shown = []
    for each in lineage.descents:
        if {each.child, each.parent} - {""} <= set(shelf.numbers):
            low, high = sorted((each.child, each.parent))
            tie = longest.get((low, high))
            shown.append(
                ShownDescent(
                    parent=shelf.numbers.get(each.parent, 0),
                    child=shelf.numbers[each.child],
                    unseen=each.unseen,
                    directed=each.directed,
                    kind=tie[1] if tie else None,
                    words=each.shared_words,
                    reason=shelf.told(each.reason),
                )
            )
    return tuple(sorted(shown, key=lambda each: (each.child, each.parent)))


def reuses(shelf: Shelf, lineage: Lineage) -> tuple[tuple[ShownReuse, ...], int]:
    """Return the aligned pairs, altered ones first, then the longest; and the rest.

    The second value is how many pairs are left out beyond ``MAX_REUSES``.
    """
    known = [
        reuse
        for reuse in lineage.reuses
        if reuse.first_doc in shelf.numbers and reuse.second_doc in shelf.numbers
    ]
    known.sort(key=lambda each: (not each.altered, -each.equal_words, each.id))
    shown = known[:MAX_REUSES]
    return (
        tuple(_reuse(shelf, reuse, at) for at, reuse in enumerate(shown, 1)),
        len(known) - len(shown),
    )


def _reuse(shelf: Shelf, reuse: Reuse, at: int) -> ShownReuse:
    left, right = columns(
        reuse.first.cut(shelf.readings[reuse.first_doc].document.text),
        reuse.second.cut(shelf.readings[reuse.second_doc].document.text),
        _within(reuse.first, (each.first for each in reuse.altered)),
        _within(reuse.second, (each.second for each in reuse.altered)),
    )
    return ShownReuse(
        reuse=reuse.id,
        anchor=f"r{at}",
        kind=REUSES[reuse.kind],
        first=shelf.numbers[reuse.first_doc],
        second=shelf.numbers[reuse.second_doc],
        directed=reuse.directed,
        left=left,
        right=right,
        left_href=shelf.href(reuse.first_doc, spot(reuse.first)),
        right_href=shelf.href(reuse.second_doc, spot(reuse.second)),
        equal_words=reuse.equal_words,
        changed_words=reuse.changed_words,
        reasons=tuple(shelf.told(reason) for reason in reuse.reasons),
    )


def _within(whole: Span, spans: Iterable[Span]) -> list[Span]:
    """Return the spans counted from the start of the whole, cut at its ends."""
    return [
        Span(
            max(span.start, whole.start) - whole.start,
            min(span.end, whole.end) - whole.start,
        )
        for span in spans
        if span.overlaps(whole)
    ]
