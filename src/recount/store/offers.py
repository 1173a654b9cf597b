"""The ledger in the store: what was offered, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, Row, func, insert, select, update

from recount.model.capture import Capture
from recount.model.case import LedgerRow, Page
from recount.model.ids import content_id
from recount.model.ledger import Entry, Outcome
from recount.store.cursor import page
from recount.store.pack import column, pack, unpack
from recount.store.schema import OFFERS

CHUNK = 500


class Offer(NamedTuple):
    """One thing that was offered."""

    entry: Entry
    taken: Capture | None
    """None where no bytes were taken"""
    at: str
    by: str
    within: str = ""

    @property
    def id(self) -> str:
        """The same for the same name and bytes: offering it again changes nothing."""
        bytes_ = self.taken.id if self.taken else self.entry.reason
        return content_id("offer", self.entry.name, bytes_)


class Waiting(NamedTuple):
    """An offer that is to be read."""

    seq: int
    taken: Capture
    at: str
    """when it was offered"""


def known(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Return those of the ids that were offered before."""
    found: set[str] = set()
    for start in range(0, len(ids), CHUNK):
        some = ids[start : start + CHUNK]
        found.update(
            connection.scalars(select(OFFERS.c.id).where(OFFERS.c.id.in_(some)))
        )
    return found


def taken_names(connection: Connection, names: Sequence[str]) -> set[str]:
    """Return those of the names that another offer has."""
    found: set[str] = set()
    for start in range(0, len(names), CHUNK):
        some = [column(name) for name in names[start : start + CHUNK]]
        wanted = select(OFFERS.c.name).where(OFFERS.c.name.in_(some))
        found.update(connection.scalars(wanted))
    return found


def append(connection: Connection, offers: Iterable[Offer]) -> None:
    """Append offers that are not known yet."""
    rows = [
        {
            "id": offer.id,
            "name": column(offer.entry.name),
            "outcome": str(offer.entry.outcome),
            "reason": column(offer.entry.reason),
            "within": column(offer.within),
            "capture": offer.taken.id if offer.taken else "",
            "container": bool(offer.taken and offer.taken.is_container),
            "step": "",
            "offered_at": offer.at,
            "offered_by": column(offer.by),
            "taken": pack(offer.taken) if offer.taken else b"",
            "entry": pack(offer.entry),
        }
        for offer in offers
    ]
    if rows:
        connection.execute(insert(OFFERS), rows)


def to_read(connection: Connection, steps: Sequence[str]) -> list[int]:
    """Return the numbers of the offers that none of these versions of reading read."""
    wanted = (
        select(OFFERS.c.seq)
        .where(OFFERS.c.capture != "", ~OFFERS.c.container)
        .where(OFFERS.c.step.not_in(steps))
        .order_by(OFFERS.c.seq)
    )
    return list(connection.scalars(wanted))


def unopened(connection: Connection) -> list[Capture]:
    """Return the containers whose members were not all taken in."""
    wanted = (
        select(OFFERS.c.taken)
        .where(OFFERS.c.container, OFFERS.c.outcome == str(Outcome.WAITING))
        .order_by(OFFERS.c.seq)
    )
    return [unpack(data, Capture) for data in connection.scalars(wanted)]


def open_lines(
    connection: Connection, lines: Iterable[Entry]
) -> list[tuple[int, Entry]]:
    """Return those lines of containers whose offers wait for them, by number."""
    found = []
    for line in lines:
        wanted = select(OFFERS.c.seq).where(
            OFFERS.c.name == column(line.name),
            OFFERS.c.outcome == str(Outcome.WAITING),
        )
        seq = connection.scalar(wanted)
        if seq is not None:
            found.append((int(seq), line))
    return found


def waiting(connection: Connection, seqs: Sequence[int]) -> Iterator[Waiting]:
    """Yield the offers of these numbers, in their order."""
    wanted = select(OFFERS.c.seq, OFFERS.c.taken, OFFERS.c.offered_at).where(
        OFFERS.c.seq.in_(seqs)
    )
    for row in connection.execute(wanted.order_by(OFFERS.c.seq)):
        yield Waiting(row.seq, unpack(row.taken, Capture), row.offered_at)


def first_of(connection: Connection, capture: str) -> str:
    """Return the name under which these bytes were offered first."""
    wanted = select(OFFERS.c.name).where(OFFERS.c.capture == capture)
    return str(connection.scalar(wanted.order_by(OFFERS.c.seq).limit(1)) or "")


def settle(connection: Connection, seq: int, entry: Entry, step: str) -> None:
    """Write what became of an offer."""
    connection.execute(
        update(OFFERS)
        .where(OFFERS.c.seq == seq)
        .values(
            outcome=str(entry.outcome),
            reason=column(entry.reason),
            entry=pack(entry),
            step=step,
        )
    )


def ledger(
    connection: Connection, *, outcome: str, after: str, limit: int
) -> Page[LedgerRow]:
    """Return a page of the ledger in the order of offering."""
    wanted = select(OFFERS)
    if outcome:
        wanted = wanted.where(OFFERS.c.outcome == outcome)
    return page(connection, wanted, (OFFERS.c.seq,), _row, after=after, limit=limit)


def entries(connection: Connection) -> tuple[Entry, ...]:
    """Return all lines of the ledger by name."""
    rows = connection.scalars(select(OFFERS.c.entry).order_by(OFFERS.c.name))
    return tuple(unpack(row, Entry) for row in rows)


def captures(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield id and name of each capture whose bytes were taken, once each."""
    wanted = (
        select(OFFERS.c.capture, func.min(OFFERS.c.name))
        .where(OFFERS.c.capture != "")
        .group_by(OFFERS.c.capture)
        .order_by(OFFERS.c.capture)
    )
    for row in connection.execute(wanted):
        yield row[0], row[1]


def taken(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield name and capture of each line whose bytes were taken, in order."""
    wanted = select(OFFERS.c.name, OFFERS.c.capture).where(OFFERS.c.capture != "")
    for row in connection.execute(wanted.order_by(OFFERS.c.seq)):
        yield row.name, row.capture


def counts(connection: Connection) -> tuple[dict[str, int], int]:
    """Return the number of offers by outcome, and how many came out of archives."""
    wanted = select(OFFERS.c.outcome, func.count()).group_by(OFFERS.c.outcome)
    by_outcome = {row[0]: row[1] for row in connection.execute(wanted)}
    inside = select(func.count()).select_from(OFFERS).where(OFFERS.c.within != "")
    return dict(sorted(by_outcome.items())), connection.scalar(inside) or 0


def reasons(connection: Connection, most: int = 50) -> tuple[tuple[str, int], ...]:
    """Return why things were not read with their numbers, the most frequent first."""
    number = func.count()
    wanted = (
        select(OFFERS.c.reason, number)
        .where(OFFERS.c.outcome.in_((Outcome.REFUSED, Outcome.NEEDS_OCR)))
        .group_by(OFFERS.c.reason)
        .order_by(number.desc(), OFFERS.c.reason)
        .limit(most)
    )
    return tuple((row[0], row[1]) for row in connection.execute(wanted))


def _row(row: Row[tuple[object, ...]]) -> LedgerRow:
    told = msgspec.convert({str(k): v for k, v in row._mapping.items()}, _Raw)
    return LedgerRow(
        seq=told.seq,
        entry=unpack(told.entry, Entry),
        capture=told.capture,
        within=told.within,
        offered_at=told.offered_at,
        by=told.offered_by,
    )


class _Raw(msgspec.Struct):
    seq: int
    entry: bytes
    capture: str
    within: str
    offered_at: str
    offered_by: str
