"""Links, origins and findings of the reports of one cluster, and then the next."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import msgspec

from recount.batch.plan import Plan
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
from recount.errors import EngineError
from recount.lineage import weave
from recount.lineage.segments import Segment
from recount.model.claim import Claim, Source
from recount.model.event import Event
from recount.model.finding import Conflict, Finding, Reconciliation
from recount.model.ids import EventId
from recount.model.lineage import Descent, Link, Origin, Reuse
from recount.model.reading import Reading
from recount.pipeline import by_event, published
from recount.pipeline import settle as reconcile
from recount.reconciliation.rules import BUILT_IN, Rule, installed

Row = tuple[object, ...]


class _Books:
    """The rows of all tables that this stage keeps."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {}

    def add(self, table: Table, rows: Iterable[Row]) -> None:
        self.rows.setdefault(table.name, []).extend(rows)


def settle(job: Job) -> None:
    """Link and reconcile the claims of each cluster of reports."""
    plan: Plan = job.settings
    rules = _rules(plan)
    docs = job.rows("docs", "home, doc, packed, events, wide", "home, doc")
    shared = job.rows(
        "shared", "home, first, second, place, packed", "home, first, second, place"
    )
    reuse: dict[int, list[tuple[str, str, bytes]]] = {}
    for home, first, second, _, packed in shared:
        reuse.setdefault(home, []).append((first, second, packed))
    books = _Books()
    homes = [(home, list(rows)) for home, rows in groupby(docs, lambda row: row[0])]
    for home, rows in job.each(homes, lambda each: str(each[1][0][1])):
        _settle_home(books, plan, rules, rows, reuse.get(home, ()))
    for table in _KEPT:
        job.keep(table.name, table.types, books.rows.get(table.name, ()), table.key)
    job.counts["clusters"] = len(homes)


_KEPT = (LINKS, ORIGINS, SOURCES, DESCENTS, FINDINGS, CONFLICTS, RECONCILIATIONS)


def _rules(plan: Plan) -> Mapping[str, Rule]:
    """Return the rules of the batch.

    Raises:
        EngineError: one of them is not installed where the task runs.
    """
    found = installed() if plan.rules else BUILT_IN
    missing = [name for name in plan.rules if name not in found]
    if missing:
        msg = f"rule {missing[0]!r} is not installed on {platform.node()}"
        raise EngineError(msg)
    return {name: found[name] for name in plan.rules or found}


def _settle_home(
    books: _Books,
    plan: Plan,
    rules: Mapping[str, Rule],
    rows: Sequence[tuple[int, str, bytes, bytes, int]],
    shared: Iterable[tuple[str, str, bytes]],
) -> None:
    decode = msgspec.msgpack.Decoder(Reading).decode
    event = msgspec.msgpack.Decoder(Event).decode
    packs = msgspec.msgpack.Decoder(list[bytes]).decode
    readings = [decode(packed) for _, _, packed, *_ in rows]
    events = [event(each) for *_, own, _ in rows for each in packs(own)]
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
    apart = _apart(rows[0][-1], plan.limits.home_docs)
    for each, claims, context in by_event(readings, events):
        kept, note = _earliest(claims, days, plan.limits.event_figures)
        beside = context[: plan.limits.event_figures] if note else context
        result = reconcile(each, kept, lineage, beside, days, rules=rules)
        note = "; ".join(part for part in (note, apart) if part)
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


def _apart(wide: int, most: int) -> str:
    """Return what was cut because so many reports share words."""
    if not wide:
        return ""
    return (
        f"{wide:,} reports hang together by words or events, more than {most:,}: words "
        "that reports of two events share made no link between their figures"
    )


def _earliest(
    claims: Sequence[Claim], days: Mapping[str, str], most: int
) -> tuple[Sequence[Claim], str]:
    """Return the claims that enter the arithmetic, and what was cut."""
    if len(claims) <= most:
        return claims, ""
    # The earliest tell how the figures came about; later ones mostly repeat them.
    ordered = sorted(claims, key=lambda each: (days[each.doc] or "9", each.doc))
    note = (
        f"of {len(claims):,} figures the arithmetic took the {most:,} of the reports "
        "that were first"
    )
    return ordered[:most], note


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
