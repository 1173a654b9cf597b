"""Reads the reports of a part, and finds what each tells of its main event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from recount.batch import exchange
from recount.batch.plan import Plan
from recount.batch.tables import DOCUMENTS
from recount.engine.columns import bucket_of
from recount.engine.tasks import Job
from recount.events.company import said_of
from recount.events.consensus import Support, Votes, subjects, support, vote
from recount.events.local import locals_of
from recount.events.scene import Scene
from recount.model.capture import Capture
from recount.model.edtf import bounds
from recount.model.ledger import Entry, Outcome, Problem
from recount.model.reading import Reading
from recount.pipeline import attempt, entry

LAST_DAY = 4_000_000  # after every day there is: undated reports come last


def read(job: Job) -> None:
    """Read each report of a part; emit readings, votes, ages and ledger lines."""
    plan: Plan = job.settings
    readings: list[tuple[int, Capture, Reading]] = []
    entries: list[tuple[int, str, Entry]] = []
    originals = job.originals("originals", "number, data, record", "number")
    decode = msgspec.json.Decoder(Capture).decode
    captures = [(number, data, decode(record)) for number, data, record in originals]
    for number, data, record in job.each(captures, lambda each: each[2].name):
        result = attempt(record, data)
        if isinstance(result, Problem):
            refused = result.entry(record.media_type, record.size)
            entries.append((number, "", refused))
        else:
            readings.append((number, record, result))
            entries.append(
                (number, record.id, entry(record, record.name, result.document.notes))
            )
    for place, reason in job.skipped.items():
        number, _, record = captures[place]
        told = Problem(name=record.name, reason=reason)
        entries.append((number, "", told.entry(record.media_type, record.size)))
    for number, record in job.rows("lines", "number, record", "number, record"):
        entries.append((number, "", msgspec.json.decode(record, type=Entry)))
    _emit_readings(job, readings, plan)
    _emit_entries(job, entries, plan)
    _keep(job, readings)
    job.counts["read"] = len(readings)
    job.counts["claims"] = sum(len(reading.claims) for _, _, reading in readings)


def _emit_readings(
    job: Job, readings: list[tuple[int, Capture, Reading]], plan: Plan
) -> None:
    pack = msgspec.msgpack.Encoder().encode
    votes = [vote(Scene(reading)) for _, _, reading in readings]
    job.emit(
        "readings",
        exchange.READINGS,
        [
            (number, reading.document.name, pack(reading), pack(ballot))
            for (number, _, reading), ballot in zip(readings, votes, strict=True)
        ],
    )
    job.emit(
        "ages",
        exchange.AGES,
        [
            (number, _day(reading), reading.document.name)
            for number, _, reading in readings
        ],
    )
    told = support(votes)
    rows = [
        (kind, key, job.number, count)
        for kind, counter in (("day", told.days), ("place", told.places))
        for key, count in sorted(counter.items())
    ]
    job.emit(
        "support",
        exchange.SUPPORT,
        rows,
        [bucket_of(row[1], plan.light) for row in rows],
    )


def _day(reading: Reading) -> int:
    earliest, latest = bounds(reading.document.dating.value)
    day = earliest or latest
    return day.toordinal() if day else LAST_DAY


def _emit_entries(job: Job, entries: list[tuple[int, str, Entry]], plan: Plan) -> None:
    encode = msgspec.json.Encoder().encode
    rows = [
        (number, capture, told.name, encode(told).decode())
        for number, capture, told in entries
    ]
    # What was refused is no first of others: its own name is its key.
    buckets = [bucket_of(row[1] or row[2], plan.light) for row in rows]
    job.emit("entries", exchange.ENTRIES, rows, buckets)
    kept = {Outcome.READ, Outcome.DUPLICATE, Outcome.OPENED}
    job.counts["refused"] = sum(told.outcome not in kept for _, _, told in entries)


def _keep(job: Job, readings: list[tuple[int, Capture, Reading]]) -> None:
    encode = msgspec.json.Encoder().encode
    job.keep(
        DOCUMENTS.name,
        DOCUMENTS.types,
        [
            (
                document.name,
                document.id,
                document.capture,
                document.title,
                document.publisher,
                document.url,
                document.language,
                document.dating.value,
                document.dating.by.value,
                len(document.text),
                len(reading.claims),
                encode(document).decode(),
            )
            for _, _, reading in readings
            for document in (reading.document,)
        ],
        DOCUMENTS.key,
    )


def total(job: Job) -> None:
    """Add up what speaks for each day and place, and send it to where it is asked."""
    job.view("support", exchange.SUPPORT)
    rows = job.database.rows(
        "WITH totals AS (SELECT kind, key, sum(count)::BIGINT AS total FROM support "
        "GROUP BY kind, key) SELECT kind, key, part, total FROM support "
        "JOIN totals USING (kind, key) ORDER BY part, kind, key"
    )
    job.emit("totals", exchange.SUPPORT, rows, [row[2] for row in rows])


def tell(job: Job) -> None:
    """Choose the main event of each report, and sort its figures by it."""
    plan: Plan = job.settings
    told = Support(Counter(), Counter())
    for kind, key, count in job.rows("totals", "kind, key, count", "kind, key"):
        (told.days if kind == "day" else told.places)[key] = count
    ballot = msgspec.msgpack.Decoder(Votes).decode
    pack = msgspec.msgpack.Encoder().encode
    found = []
    said: Counter[tuple[str, str, str]] = Counter()
    for number, doc, reading, votes in job.each(stored(job), lambda each: each[1]):
        (subject,) = subjects([ballot(votes)], told)
        held = locals_of(Scene(reading), subject.place, subject.when, sure=subject.sure)
        found.append((number, doc, pack(held)))
        said.update(said_of(held[0]))
    job.emit("locals", exchange.LOCALS, found)
    rows = [(*key, job.number, count) for key, count in sorted(said.items())]
    job.emit(
        "said", exchange.SAID, rows, [bucket_of(row[1], plan.light) for row in rows]
    )


def stored(job: Job) -> Iterator[tuple[int, str, Reading, bytes]]:
    """Yield number, name, reading and votes of each report of the part."""
    decode = msgspec.msgpack.Decoder(Reading).decode
    for number, doc, packed, votes in job.rows(
        "readings", "number, doc, packed, votes", "number"
    ):
        yield number, doc, decode(packed), votes
