"""Taking reports into a case: evidence first, then the ledger and the log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from recount.case.clock import Clock
from recount.case.evidence import Evidence, Stored
from recount.model.capture import Capture
from recount.model.case import Added
from recount.model.ledger import Entry, Outcome, Problem
from recount.sources import IntakeOptions, Tally, capture_bytes
from recount.store import Connection, Store, log, offers
from recount.store.offers import Offer
from recount.store.pack import pack, unpack

Item = tuple[Capture, bytes] | Problem

UNREAD = frozenset((Outcome.REFUSED, Outcome.NEEDS_OCR))

OPENED = "opened"
"""what a container was done by, where a document names its steps"""

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
        offered: Iterable[Item],
        advance: Callable[[str], None] | None = None,
    ) -> Added:
        """Take in all that is offered and return what became of it."""
        total = Added()
        renamed: dict[str, str] = {}
        for group in _groups(offered):
            total = _sum(total, self._flush(group, renamed))
            if advance:
                for item in group.items:
                    advance(item.name if isinstance(item, Problem) else item[0].name)
        return total

    def _flush(self, group: _Group, renamed: dict[str, str]) -> Added:
        at = self.clock()
        made = [_offer(item, at, self.by) for item in group.items]
        # One transaction around it all: two that take in the same name at once would
        # else both find it free.
        with self.store.writing() as connection:
            fresh, known = self._fresh(made, _Names(connection), renamed)
            self.evidence.put(
                Stored(offer.taken, data, offer.id, _told(offer, offer.taken))
                for offer, data in fresh
                if offer.taken is not None
            )
            new = [offer for offer, _ in fresh]
            closed = [_named(line, renamed) for line in group.closed]
            self._enter(connection, new, closed)
        refused = sum(offer.entry.outcome in UNREAD for offer in new)
        return Added(
            offered=len(group.items), new=len(new), known=known, refused=refused
        )

    def _enter(
        self,
        connection: Connection,
        new: list[Offer],
        lines: list[Entry],
    ) -> None:
        """Write offers into the ledger, and into the log what was captured.

        Args:
            connection: of a writing transaction.
            new: offers that are not known yet.
            lines: of containers whose members were all seen.
        """
        if new:
            offers.append(connection, new)
        closed = offers.open_lines(connection, lines)
        for seq, line in closed:
            offers.settle(connection, seq, line, OPENED)
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
            "opened": [[line.name, line.reason] for _, line in closed],
        }
        if new or closed:
            log.append(connection, "capture", body, by=self.by, at=self.clock())

    def _fresh(
        self,
        made: Iterable[tuple[Offer, bytes]],
        names: _Names,
        renamed: dict[str, str],
    ) -> tuple[list[tuple[Offer, bytes]], int]:
        """Those that are new, each under a name of its own, and how many are known."""
        fresh: list[tuple[Offer, bytes]] = []
        inside: set[str] = set()
        known = 0
        for given, data in made:
            told = given.entry.name
            offer = _inside(given, renamed)
            if offer.id in inside or names.known(offer.id):
                known += 1
                continue
            own = names.own(offer)
            if own.entry.name != told:
                renamed[told] = own.entry.name
            if own.id != offer.id and (own.id in inside or names.known(own.id)):
                known += 1
                continue
            inside.add(own.id)
            fresh.append((own, data))
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
                within = told.capture.within
                new.append(Offer(told.entry, told.capture, told.at, told.by, within))
            # A container is opened again by the run, which then tells what is in it.
            self._enter(connection, new, [])
        return len(new)

    def reopen(self, options: IntakeOptions) -> Added:
        """Open again what was taken in and not opened to its end."""
        with self.store.reading() as connection:
            found = offers.unopened(connection)
        total = Added()
        for capture in found:
            data = self.evidence.read(capture.id)
            again = capture_bytes(capture.name, data, capture.sidecar, options)
            total = _sum(total, self.take(again))
        return total


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
            offer = _called(offer, name)
        self._given.add(name)
        return offer


class _Group(NamedTuple):
    """Some of what is offered, with the containers that end in it."""

    items: list[Item]
    closed: list[Entry]


def _groups(offered: Iterable[Item]) -> Iterator[_Group]:
    tally = Tally()
    group = _Group([], [])
    size = 0
    whole: set[str] = set()  # reports of the group, with which attachments stay
    for item in offered:
        within = item.within if isinstance(item, Problem) else item[0].within
        full = len(group.items) >= GROUP or size >= GROUP_BYTES
        if full and within not in whole:
            yield group
            group, size = _Group([], []), 0
            whole.clear()
        lines = list(tally.see(item))
        own = isinstance(item, Problem) and item.name == item.within
        if isinstance(item, Problem) and not own:
            lines.pop()  # its own line, which it has as an offer
        group.closed.extend(lines)
        if own:
            continue
        group.items.append(item)
        if not isinstance(item, Problem):
            size += len(item[1])
            if not item[0].is_container:
                whole.add(item[0].name)
    group.closed.extend(tally.end())
    if group.items or group.closed:
        yield group


def _offer(item: Item, at: str, by: str) -> tuple[Offer, bytes]:
    if isinstance(item, Problem):
        return Offer(item.entry(), None, at, by, item.within), b""
    capture, data = item
    entry = Entry(
        name=capture.name,
        outcome=Outcome.WAITING,
        media_type=capture.media_type,
        size=capture.size,
    )
    return Offer(entry, capture, at, by, capture.within), data


def _inside(offer: Offer, renamed: Mapping[str, str]) -> Offer:
    """The offer, named by the archive that it stands in as this case calls that."""
    within = renamed.get(offer.within, "")
    if not within:
        return offer
    name = within + offer.entry.name.removeprefix(offer.within)
    return _called(offer._replace(within=within), name)


def _called(offer: Offer, name: str) -> Offer:
    """The offer under a name."""
    taken = offer.taken
    if taken is not None:
        taken = msgspec.structs.replace(taken, name=name, within=offer.within)
    entry = msgspec.structs.replace(offer.entry, name=name)
    return offer._replace(entry=entry, taken=taken)


def _named(line: Entry, renamed: Mapping[str, str]) -> Entry:
    name = renamed.get(line.name, line.name)
    return msgspec.structs.replace(line, name=name)


def _told(offer: Offer, capture: Capture) -> bytes:
    return pack(Told(capture=capture, entry=offer.entry, at=offer.at, by=offer.by))


def _sum(first: Added, second: Added) -> Added:
    return Added(
        offered=first.offered + second.offered,
        new=first.new + second.new,
        known=first.known + second.known,
        refused=first.refused + second.refused,
    )
