"""Segments as records: the earlier text first, with class, reasons and alterations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from recount.lineage.kinds import Facts, Pair, kind
from recount.lineage.order import came_first
from recount.lineage.segments import Segment, alterations
from recount.lineage.texts import Comparable
from recount.model.ids import ReuseId, content_id
from recount.model.lineage import Reuse, ReuseClass
from recount.text.align import Run


def classify(
    texts: Sequence[Comparable], held: Iterable[Segment], corpus: int = 0
) -> list[tuple[Reuse, Segment]]:
    """Return each segment with its record; the earlier text is first where known.

    The segment keeps the sides of the record: both are turned where the second text
    came first, or where no date tells and its name sorts before. A short segment of
    common words only, "at least 12 people were killed", is left out.

    Args:
        texts: what the segments point into.
        held: the segments of one pair in a row.
        corpus: how many texts there are in all, where these are only some of them.
    """
    found = []
    for _, pair in groupby(held, key=lambda segment: (segment.first, segment.second)):
        segments = list(pair)
        together = _together(texts, segments)
        found += [
            _record(texts, segment, together, corpus or len(texts))
            for segment in segments
        ]
    return [
        (reuse, segment)
        for reuse, segment in found
        if not (segment.short and reuse.kind is ReuseClass.FORMULA)
    ]


def turn(segment: Segment) -> Segment:
    """Return the segment with its sides exchanged."""
    blocks = tuple(
        block._replace(
            first_start=block.second_start,
            first_end=block.second_end,
            second_start=block.first_start,
            second_end=block.first_end,
        )
        for block in segment.run.blocks
    )
    return segment._replace(first=segment.second, second=segment.first, run=Run(blocks))


def _together(texts: Sequence[Comparable], segments: Sequence[Segment]) -> Pair:
    first = sum(len(segment.run.first) for segment in segments)
    second = sum(len(segment.run.second) for segment in segments)
    sizes = len(texts[segments[0].first].ids), len(texts[segments[0].second].ids)
    equal = sum(segment.run.equal_words for segment in segments)
    return Pair(min(1.0, max(first / sizes[0], second / sizes[1])), equal)


def _record(
    texts: Sequence[Comparable], segment: Segment, pair: Pair, corpus: int
) -> tuple[Reuse, Segment]:
    older = came_first(texts[segment.first], texts[segment.second])
    if older is False or (
        older is None and texts[segment.second].name < texts[segment.first].name
    ):
        segment = turn(segment)
    first, second, run = texts[segment.first], texts[segment.second], segment.run
    facts = Facts(
        first=first,
        second=second,
        run=run,
        short=segment.short,
        altered=alterations(first, second, run),
        rarity=segment.rarity,
        pair=pair,
        corpus=corpus,
    )
    return _reuse(facts, dated=older is not None), segment


def _reuse(facts: Facts, *, dated: bool) -> Reuse:
    first, second, run = facts.first, facts.second, facts.run
    first_span = first.words.span(run.first.start, run.first.stop)
    second_span = second.words.span(run.second.start, run.second.stop)
    found, reason = kind(facts)
    parts = (
        first.name,
        first_span.start,
        first_span.end,
        second.name,
        second_span.start,
        second_span.end,
    )
    return Reuse(
        id=ReuseId(content_id("reuse", *parts)),
        first_doc=first.name,
        second_doc=second.name,
        first=first_span,
        second=second_span,
        kind=found,
        directed=dated,
        equal_words=run.equal_words,
        changed_words=run.changed_words,
        telling_words=len(facts.telling),
        rarity=facts.rarity,
        altered=facts.altered,
        reasons=(reason, *_remarks(facts, dated=dated)),
    )


def _remarks(facts: Facts, *, dated: bool) -> list[str]:
    remarks = [
        f'"{alteration.second_text}" where the other has "{alteration.first_text}"'
        for alteration in facts.altered
    ]
    if facts.same_publisher:
        remarks.append("same publisher")
    if not dated:
        remarks.append("the dates do not show which came first")
    return remarks
