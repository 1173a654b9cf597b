"""Taking reports into a case: evidence first, then the ledger and the log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import msgspec

from recount.case.clock import Clock
from recount.case.evidence import Evidence, Stored
from recount.model.capture import Capture
from recount.model.case import Added
from recount.model.ledger import Entry, Outcome, Problem
from recount.pipeline import refusal
from recount.store import Connection, Store, log, offers
from recount.store.offers import Offer
from recount.store.pack import pack, unpack

GROUP = 64
"""things that go into one transaction: one waits for the disk, not each"""
GROUP_BYTES = 50_000_000


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What is written beside the bytes of a capture."""

    capture: Capture
    entry: Entry
    at: str
    by: str


@dataclass(frozen=True, slots=True)
class Intake:
    """Where what is offered goes."""

    store: Store
    evidence: Evidence
    clock: Clock
    by: str

    def take(
        self,
        offered: Iterable[tuple[Capture, bytes] | Problem],
        advance: Callable[[str], None] | None = None,
    ) -> Added:
        """Take in all that is offered and return what became of it."""
        total = Added()
        for group in _groups(offered):
            total = _sum(total, self._flush(group))
            if advance:
                for item in group:
                    advance(item.name if isinstance(item, Problem) else item[0].name)
        return total

    def _flush(self, group: list[tuple[Capture, bytes] | Problem]) -> Added:
        at = self.clock()
        made = [_offer(item, at, self.by) for item in group]
        # One transaction around it all: two that take in the same name at once would
        # else both find it free.
        with self.store.writing() as connection:
            fresh, known = self._fresh(made, _Names(connection))
            self.evidence.put(
                Stored(offer.taken, data, offer.id, _told(offer, offer.taken))
                for offer, data in fresh
                if offer.taken is not None
            )
            new = [offer for offer, _ in fresh]
            self._enter(connection, new)
        refused = sum(offer.entry.outcome is not Outcome.WAITING for offer in new)
        return Added(offered=len(group), new=len(new), known=known, refused=refused)

    def _enter(self, connection: Connection, new: list[Offer]) -> None:
        """Write offers into the ledger, and into the log what was captured."""
        if not new:
            return
        offers.append(connection, new)
        body = {
            "captured": [
                [offer.entry.name, offer.taken.id, offer.taken.size]
                for offer in new
                if offer.taken
            ],
            "refused": [
                [offer.entry.name, offer.entry.reason]
                for offer in new
                if not offer.taken
            ],
        }
        log.append(connection, "capture", body, by=self.by, at=self.clock())

    def _fresh(
        self, made: Iterable[tuple[Offer, bytes]], names: _Names
    ) -> tuple[list[tuple[Offer, bytes]], int]:
        """Those that are new, each under a name of its own, and how many are known."""
        fresh: list[tuple[Offer, bytes]] = []
        inside: set[str] = set()
        known = 0
        for offer, data in made:
            if offer.id in inside or names.known(offer.id):
                known += 1
                continue
            renamed = names.own(offer)
            if renamed.id != offer.id and (
                renamed.id in inside or names.known(renamed.id)
            ):
                known += 1
                continue
            inside.add(renamed.id)
            fresh.append((renamed, data))
        return fresh, known

    def adopt(self) -> int:
        """Enter what lies in the evidence and not in the ledger; return how many.

        A run that was killed between writing the one and the other leaves such.
        """
        lying = dict(self.evidence.told())
        with self.store.writing() as connection:
            lost = sorted(set(lying) - offers.known(connection, list(lying)))
            new = []
            for each in lost:
                told = unpack(lying[each].read_bytes(), Told)
                new.append(Offer(told.entry, told.capture, told.at, told.by))
            self._enter(connection, new)
        return len(new)


class _Names:
    """Which offers and names the case has already."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._given: set[str] = set()

    def known(self, offer: str) -> bool:
        return bool(offers.known(self._connection, [offer]))

    def own(self, offer: Offer) -> Offer:
        """The offer under its name, or one that tells its bytes where that is taken."""
        name = offer.entry.name
        if offer.taken is None:
            return offer
        if name in self._given or offers.taken_names(self._connection, [name]):
            digest = offer.taken.id.rpartition(":")[2]
            name = f"{name}@{digest[:8]}"
            offer = offer._replace(
                entry=msgspec.structs.replace(offer.entry, name=name),
                taken=msgspec.structs.replace(offer.taken, name=name),
            )
        self._given.add(name)
        return offer


def _groups(
    offered: Iterable[tuple[Capture, bytes] | Problem],
) -> Iterator[list[tuple[Capture, bytes] | Problem]]:
    group: list[tuple[Capture, bytes] | Problem] = []
    size = 0
    for item in offered:
        group.append(item)
        size += 0 if isinstance(item, Problem) else len(item[1])
        if len(group) >= GROUP or size >= GROUP_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


def _offer(
    item: tuple[Capture, bytes] | Problem, at: str, by: str
) -> tuple[Offer, bytes]:
    if isinstance(item, Problem):
        return Offer(refusal(item), None, at, by), b""
    capture, data = item
    entry = Entry(
        name=capture.name,
        outcome=Outcome.WAITING,
        media_type=capture.media_type,
        size=capture.size,
    )
    return Offer(entry, capture, at, by), data


def _told(offer: Offer, capture: Capture) -> bytes:
    return pack(Told(capture=capture, entry=offer.entry, at=offer.at, by=offer.by))


def _sum(first: Added, second: Added) -> Added:
    return Added(
        offered=first.offered + second.offered,
        new=first.new + second.new,
        known=first.known + second.known,
        refused=first.refused + second.refused,
    )
