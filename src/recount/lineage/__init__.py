"""Lineage: echo told from corroboration, claim by claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recount.lineage.classify import classify
from recount.lineage.drift import dated
from recount.lineage.links import link, told
from recount.lineage.meaning import Embedder, retold
from recount.lineage.order import by_age
from recount.lineage.origins import origins
from recount.lineage.pairing import LineageOptions, pair
from recount.lineage.segments import Segment, segments
from recount.lineage.sources import Sources
from recount.lineage.stemma import descents
from recount.lineage.texts import Comparable
from recount.model.event import Event
from recount.model.judgement import Judgement
from recount.model.lineage import Lineage, Reuse
from recount.model.reading import Reading
from recount.text.shingle import Vocabulary

__all__ = ["Embedder", "LineageOptions", "dated", "trace"]


def trace(
    readings: Sequence[Reading],
    events: Sequence[Event] = (),
    options: LineageOptions = LineageOptions(),  # noqa: B008  frozen
    judgements: Sequence[Judgement] = (),
    embedder: Embedder | None = None,
) -> Lineage:
    """Return all reuse, links, origins and sources of the readings.

    The order of the readings changes nothing. Claims that stand in boilerplate are in
    no origin.

    Args:
        readings: documents with passages, mentions and claims; claims carry the event
            that they are about.
        events: the events of the readings; names of their places are taken for places.
        options: where the small set ends.
        judgements: what people decided: SAME joins claims, DIFFERENT cuts their link.
        embedder: compares sentences by their meaning; without one, only words do.
    """
    readings = sorted(readings, key=lambda reading: reading.document.name)
    vocabulary = Vocabulary()
    texts = [Comparable(reading, vocabulary) for reading in readings]
    order = by_age(texts)
    found = segments(texts, pair(texts, order, vocabulary, options))
    reused = classify(texts, found)
    return _weave(texts, order, reused, events, options, judgements, embedder)


def weave(
    readings: Sequence[Reading],
    reused: Iterable[tuple[Reuse, Segment]],
    events: Sequence[Event] = (),
) -> Lineage:
    """Return the links, origins and sources of readings whose reuse is known.

    Of each reading only its text, its claims, its places and its boilerplate are used.

    Args:
        readings: in the order of their names.
        reused: what they share; the segments hold their numbers.
        events: the events of the readings.
    """
    vocabulary = Vocabulary()
    texts = [Comparable(reading, vocabulary) for reading in readings]
    return _weave(texts, by_age(texts), list(reused), events)


def _weave(
    texts: Sequence[Comparable],
    order: Sequence[int],
    reused: Sequence[tuple[Reuse, Segment]],
    events: Sequence[Event],
    options: LineageOptions = LineageOptions(),  # noqa: B008  frozen
    judgements: Sequence[Judgement] = (),
    embedder: Embedder | None = None,
) -> Lineage:
    readings = [text.reading for text in texts]
    sources = Sources(readings, [event.place for event in events if event.place])
    claims = told(texts, order, sources)
    known = [reuse for reuse, _ in reused]
    retellings = retold(claims, known, embedder, options) if embedder else []
    links, cuts = link(
        claims,
        reused,
        texts,
        sources,
        judgements,
        retold=[each for _, each in retellings],
    )
    return Lineage(
        reuses=(*known, *(reuse for reuse, _ in retellings)),
        links=links,
        cuts=cuts,
        origins=origins(claims, links, sources),
        sources=sources.records,
        descents=descents(texts, reused, sources),
    )
