"""Which reports tell of one event: compared in blocks, joined over all of them."""

from __future__ import annotations

from itertools import groupby

import msgspec

from recount.batch import exchange
from recount.batch.plan import Plan
from recount.batch.tables import EVENTS
from recount.engine.columns import bucket_of
from recount.engine.tasks import Job
from recount.events.cluster import distinct, gathered, join
from recount.events.company import (
    MANY_DAYS,
    MANY_KNOWERS,
    MANY_PLACES,
    MANY_TELLERS,
    Company,
)
from recount.events.local import Local
from recount.events.telling import (
    Telling,
    telling,
)
from recount.events.ties import block_keys, ties
from recount.model.event import Event

Assigned = tuple[tuple[int, tuple[str, ...]], ...]
"""for each report of an event its number and the claims that are about it"""


def judge(job: Job) -> None:
    """Find the busy places, rare names and crowded days; tell those who asked."""
    job.view("said", exchange.SAID)
    found = job.database.rows(
        f"""
        WITH counted AS (
            SELECT kind, key, value, sum(count) AS count FROM said
            GROUP BY kind, key, value
        ), most AS (
            SELECT key, max(count) AS most FROM counted WHERE kind = 'held'
            GROUP BY key
        ), totals AS (
            SELECT kind, key, count(*) AS number, sum(count) AS total,
                coalesce(any_value(most), 0) AS most
            FROM counted LEFT JOIN most USING (key) GROUP BY kind, key
        ), held AS (
            SELECT kind, key FROM totals
            WHERE CASE kind
                WHEN 'days' THEN number > {MANY_DAYS} AND CASE
                    WHEN starts_with(key, '"') THEN total - most > {MANY_DAYS}
                    ELSE 2 * most <= total END
                WHEN 'places' THEN number > {MANY_PLACES}
                WHEN 'tellers' THEN total <= {MANY_TELLERS}
                WHEN 'knowers' THEN total <= {MANY_KNOWERS}
                ELSE false END
        )
        SELECT DISTINCT part, kind, key FROM said SEMI JOIN held USING (kind, key)
        ORDER BY ALL
        """  # noqa: S608  numbers of our own
    )
    job.emit(
        "company",
        exchange.COMPANY,
        [(kind, key) for _, kind, key in found],
        [part for part, _, _ in found],
    )


def block(job: Job) -> None:
    """Send each telling to the blocks in which it is compared."""
    plan: Plan = job.settings
    beside = _company(job)
    decode = msgspec.msgpack.Decoder(tuple[Local, ...]).decode
    pack = msgspec.msgpack.Encoder().encode
    rows: list[tuple[str, int, str, bytes]] = []
    for number, doc, packed in _locals(job):
        told = telling(decode(packed)[0], beside)
        data = pack(told)
        rows += [(key, number, doc, data) for key in sorted(block_keys(told))]
    job.emit(
        "tellings",
        exchange.TELLINGS,
        rows,
        [bucket_of(row[0], plan.light) for row in rows],
    )


def _company(job: Job) -> Company:
    found = job.rows("company", "kind, key", "kind, key")
    return Company(
        *(
            frozenset(key for told, key in found if told == kind)
            for kind in ("days", "tellers", "places", "knowers")
        )
    )


def _locals(job: Job) -> list[tuple[int, str, bytes]]:
    rows = job.rows("locals", "number, doc, packed", "number")
    return list(job.each(rows, lambda row: row[1]))


def compare(job: Job) -> None:
    """Compare the tellings of each block; emit pairs that are of one event."""
    decode = msgspec.msgpack.Decoder(Telling).decode
    rows = job.rows("tellings", "key, number, doc, packed", "key, doc")
    found = []
    blocks = [(key, list(held)) for key, held in groupby(rows, lambda row: row[0])]
    for _, held in job.each(blocks, lambda each: each[0]):
        pairs = ties([decode(packed) for *_, packed in held])
        found += [(held[first][1], held[second][1]) for first, second in pairs]
    job.emit("tied", exchange.TIED, found)


def gather(job: Job) -> None:
    """Send what each report tells to where those that may be of its event are."""
    plan: Plan = job.settings
    beside = _company(job)
    labels = dict(job.rows("labels", "number, label", "number"))
    decode = msgspec.msgpack.Decoder(tuple[Local, ...]).decode
    pack = msgspec.msgpack.Encoder().encode
    rows = [
        (
            labels.get(number, number),
            number,
            doc,
            packed,
            pack(telling(decode(packed)[0], beside)),
        )
        for number, doc, packed in _locals(job)
    ]
    job.emit("members", exchange.MEMBERS, rows, [row[0] % plan.light for row in rows])


def cluster(job: Job) -> None:
    """Join the reports of each event, and put the events beside it next to it."""
    plan: Plan = job.settings
    held = msgspec.msgpack.Decoder(tuple[Local, ...]).decode
    told = msgspec.msgpack.Decoder(Telling).decode
    pack = msgspec.msgpack.Encoder().encode
    members = job.rows("members", "label, number, doc, locals, telling", "label, doc")
    events: list[tuple[str, int, int, int, str, bytes, bytes]] = []
    parts = [
        (label, list(rows)) for label, rows in groupby(members, lambda row: row[0])
    ]
    for label, rows in job.each(parts, lambda each: str(each[1][0][2])):
        numbers = {doc: number for _, number, doc, _, _ in rows}
        locals_ = [held(row[3]) for row in rows]
        groups = [
            [locals_[n][0] for n in group] for group in join([told(r[4]) for r in rows])
        ]
        sides = [each for row in locals_ for each in row[1:]]
        homes = _claimed([each for row in locals_ for each in row])
        for place, event in enumerate(gathered(groups, sides)):
            main = place < len(groups)
            size = len(groups[place]) if main else 0
            first = groups[place][0].doc if main else ""
            assigned = pack(_assigned(event, homes, numbers))
            events.append((event.id, label, place, size, first, pack(event), assigned))
    job.emit(
        "events",
        exchange.EVENTS,
        events,
        [bucket_of(row[0], plan.light) for row in events],
    )
    largest = sorted((-row[3], row[4]) for row in events if row[3])[:1]
    job.emit("largest", exchange.LARGEST, largest)


def _claimed(locals_: list[Local]) -> dict[str, str]:
    return {claim: each.doc for each in locals_ for claim in each.claims}


def _assigned(event: Event, homes: dict[str, str], numbers: dict[str, int]) -> Assigned:
    held: dict[str, list[str]] = {doc: [] for doc in event.docs}
    for claim in event.claims:
        held[homes[claim]].append(claim)
    return tuple((numbers[doc], tuple(claims)) for doc, claims in held.items())


def name(job: Job) -> None:
    """Give each event an id of its own, keep it, and tell its reports."""
    plan: Plan = job.settings
    decode = msgspec.msgpack.Decoder(Event).decode
    numbered = msgspec.msgpack.Decoder(Assigned).decode
    pack = msgspec.msgpack.Encoder().encode
    encode = msgspec.json.Encoder().encode
    rows = job.rows(
        "events", "id, label, place, size, doc, packed, numbers", "id, label, place"
    )
    largest = job.rows("largest", "size, doc", "size, doc")[0]
    kept: list[tuple[object, ...]] = []
    assigned: list[tuple[int, str, int, bytes, bytes]] = []
    events = distinct([decode(row[5]) for row in rows])
    for (_, _, _, size, doc, _, numbers), event in zip(rows, events, strict=True):
        if (-size, doc) == largest:
            event = msgspec.structs.replace(event, main=True)
        full, note = _bounded(event, plan.limits.namings)
        held = numbered(numbers)
        tellers = sum(bool(claims) for _, claims in held)
        for at, (number, claims) in enumerate(held):
            record = pack(full) if at == 0 else b""
            assigned.append((number, full.id, tellers, pack(claims), record))
        kept.append(
            (
                full.id,
                full.label,
                full.kind.value,
                full.place,
                full.when,
                full.main,
                len(full.docs),
                len(full.claims),
                note,
                encode(full).decode(),
            )
        )
    job.keep(EVENTS.name, EVENTS.types, kept, EVENTS.key)
    job.emit(
        "assigned",
        exchange.ASSIGNED,
        assigned,
        [plan.part_of(row[0]) for row in assigned],
    )
    job.counts["events"] = len(kept)


def _bounded(event: Event, most: int) -> tuple[Event, str]:
    """Return the event as its record keeps it, and what was cut of it."""
    names = {
        "words": event.words,
        "place_names": event.place_names,
        "dates": event.dates,
    }
    long = {kind: held for kind, held in names.items() if len(held) > most}
    if not long:
        return event, ""
    cut = {kind: held[:most] for kind, held in long.items()}
    listed = ", ".join(f"{len(held):,} {kind}" for kind, held in long.items())
    note = f"of its {listed} the record keeps the first {most:,} of each"
    return msgspec.structs.replace(event, **cut), note.replace("_", " ")
