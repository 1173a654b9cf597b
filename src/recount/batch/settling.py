"""Links, origins and findings of the reports of one cluster, and then the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeVar

import msgspec

from recount.batch.tables import (
    CONFLICTS,
    DESCENTS,
    FINDINGS,
    LINKS,
    ORIGINS,
    RECONCILIATIONS,
    SOURCES,
    Table,
)
from recount.engine.tasks import Job
from recount.lineage import weave
from recount.lineage.segments import Segment
from recount.model.claim import Claim, Source
from recount.model.event import Event
from recount.model.finding import Conflict, Finding, Reconciliation
from recount.model.ids import EventId
from recount.model.lineage import Descent, Lineage, Link, Origin, Reuse
from recount.model.reading import Reading
from recount.pipeline import by_event, published
from recount.pipeline import settle as reconcile

MAX_CLAIMS = 5000  # of one event that enter the arithmetic; a war has a million

Record = TypeVar("Record")
Row = tuple[object, ...]


class _Books:
    """The rows of all tables that this stage keeps."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {}

    def add(self, table: Table, rows: Iterable[Row]) -> None:
        self.rows.setdefault(table.name, []).extend(rows)


def settle(job: Job) -> None:
    """Link and reconcile the claims of each cluster of reports."""
    docs = job.rows("docs", "home, doc, packed, events", "home, doc")
    shared = job.rows(
        "shared", "home, first, second, place, packed", "home, first, second, place"
    )
    reuse: dict[int, list[tuple[str, str, bytes]]] = {}
    for home, first, second, _, packed in shared:
        reuse.setdefault(home, []).append((first, second, packed))
    books = _Books()
    homes = [(home, list(rows)) for home, rows in groupby(docs, lambda row: row[0])]
    for home, rows in job.each(homes, lambda each: str(each[1][0][1])):
        _settle_home(books, rows, reuse.get(home, ()))
    for table in _KEPT:
        job.keep(table.name, table.types, books.rows.get(table.name, ()), table.key)
    job.counts["clusters"] = len(homes)


_KEPT = (LINKS, ORIGINS, SOURCES, DESCENTS, FINDINGS, CONFLICTS, RECONCILIATIONS)


def _settle_home(
    books: _Books,
    rows: Sequence[tuple[int, str, bytes, bytes]],
    shared: Iterable[tuple[str, str, bytes]],
) -> None:
    decode = msgspec.msgpack.Decoder(Reading).decode
    event = msgspec.msgpack.Decoder(Event).decode
    packs = msgspec.msgpack.Decoder(list[bytes]).decode
    readings = [decode(packed) for _, _, packed, _ in rows]
    events = [event(each) for *_, own in rows for each in packs(own)]
    numbers = {reading.document.name: n for n, reading in enumerate(readings)}
    pair = msgspec.msgpack.Decoder(tuple[Reuse, Segment]).decode
    reused = [
        _numbered(pair(packed), numbers)
        for first, second, packed in shared
        if first in numbers and second in numbers
    ]
    lineage = weave(readings, reused, events)
    cluster = readings[0].document.name
    books.add(LINKS, map(_link_row, lineage.links))
    books.add(ORIGINS, map(_origin_row, lineage.origins))
    books.add(SOURCES, (_source_row(each, cluster) for each in lineage.sources))
    books.add(DESCENTS, map(_descent_row, lineage.descents))
    days = published(readings)
    for each, claims, context in by_event(readings, events):
        result, note = _reconciled(each, claims, context, lineage, days)
        books.add(FINDINGS, map(_finding_row, result.findings))
        books.add(CONFLICTS, (_conflict_row(one, each.id) for one in result.conflicts))
        books.add(RECONCILIATIONS, [_reconciliation_row(result, note)])


def _numbered(
    held: tuple[Reuse, Segment], numbers: dict[str, int]
) -> tuple[Reuse, Segment]:
    reuse, segment = held
    return reuse, segment._replace(
        first=numbers[reuse.first_doc], second=numbers[reuse.second_doc]
    )


def _reconciled(
    event: Event,
    claims: Sequence[Claim],
    context: Sequence[Claim],
    lineage: Lineage,
    days: dict[str, str],
) -> tuple[Reconciliation, str]:
    note = ""
    if len(claims) > MAX_CLAIMS:
        # The earliest tell how the figures came about; later ones mostly repeat them.
        note = (
            f"of {len(claims):,} figures the arithmetic took the {MAX_CLAIMS:,} of the "
            "reports that were first"
        )
        ordered = sorted(claims, key=lambda each: (days[each.doc] or "9", each.doc))
        claims = ordered[:MAX_CLAIMS]
        context = context[:MAX_CLAIMS]
    result = reconcile(event, claims, lineage, context, days)
    return result, note


def _encoded(record: object) -> str:
    return msgspec.json.encode(record).decode()


def _link_row(link: Link) -> Row:
    return (
        link.first,
        link.second,
        link.kind.value,
        link.strong,
        link.reuse,
        link.reason,
        _encoded(link),
    )


def _origin_row(origin: Origin) -> Row:
    claims = list(origin.claims)
    return origin.id, origin.label, claims, len(origin.docs), _encoded(origin)


def _source_row(source: Source, cluster: str) -> Row:
    return (
        source.id,
        cluster,
        source.name,
        list(source.names),
        source.part_of,
        _encoded(source),
    )


def _descent_row(descent: Descent) -> Row:
    return (
        descent.child,
        descent.parent,
        descent.unseen,
        descent.directed,
        descent.shared_words,
        _encoded(descent),
    )


def _finding_row(finding: Finding) -> Row:
    lows = [each.figure.low for each in finding.positions]
    highs = [each.figure.high for each in finding.positions]
    return (
        finding.id,
        finding.event,
        finding.measure.value,
        list(finding.group),
        list(finding.qualifier),
        finding.status,
        finding.summary,
        len(finding.positions),
        None
        if None in lows
        else min((low for low in lows if low is not None), default=None),
        None
        if None in highs
        else max((high for high in highs if high is not None), default=None),
        _encoded(finding),
    )


def _conflict_row(conflict: Conflict, event: EventId) -> Row:
    return (
        conflict.id,
        event,
        conflict.kind.value,
        conflict.sentence,
        list(conflict.positions),
        list(conflict.docs),
        _encoded(conflict),
    )


def _reconciliation_row(result: Reconciliation, note: str) -> Row:
    bare = msgspec.structs.replace(result, findings=(), conflicts=())
    return (
        result.event,
        list(result.agreement),
        list(result.left_out),
        note,
        _encoded(bare),
    )
