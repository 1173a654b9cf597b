"""One run of capturing: files to captures, containers to their members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from recount.errors import InputError
from recount.model.capture import CONTAINERS, Capture, Sidecar, Via
from recount.model.ledger import Outcome, Problem
from recount.sources import sniff
from recount.sources.addresses import name_of, unwrap
from recount.sources.archives import open_gzip, open_tar, open_zip
from recount.sources.feeds import open_feed
from recount.sources.files import Found, check_size
from recount.sources.links import open_links
from recount.sources.mailbox import attachments, open_mbox
from recount.sources.mapping import read_mapping
from recount.sources.member import Budget, Link, Member, Opener, Opening, Out, Remark
from recount.sources.names import printable
from recount.sources.options import IntakeOptions
from recount.sources.saved import saved_from
from recount.sources.sidecar import read_sidecar
from recount.sources.tables import open_table
from recount.sources.unique import UniqueNames
from recount.sources.warc import open_wacz, open_warc

if TYPE_CHECKING:
    from recount.sources.web import Client

Item = tuple[Capture, bytes] | Problem

OPENERS: dict[str, Opener] = {
    sniff.ZIP: open_zip,
    sniff.TAR: open_tar,
    sniff.GZIP: open_gzip,
    sniff.WARC: open_warc,
    sniff.WACZ: open_wacz,
    sniff.MBOX: open_mbox,
    sniff.RSS: open_feed,
    sniff.ATOM: open_feed,
    sniff.CSV: open_table,
    sniff.TSV: open_table,
    sniff.XLSX: open_table,
    sniff.LINKS: open_links,
}
"""What opens a container, by its media type"""


_NOTHING = "it holds nothing that could be a report"
_GIVE = "Check that it was saved whole, or give the reports by themselves"


class _Around(msgspec.Struct, frozen=True):
    """What a member stands in."""

    within: str
    budget: Budget
    depth: int
    is_container: bool = False


class Intake:
    """Takes things in under names that are unique in the run."""

    def __init__(
        self,
        options: IntakeOptions,
        names: Iterable[str],
        client: Client | None = None,
    ) -> None:
        self._options = options
        self._client = client
        self._names = UniqueNames(names)

    def take(self, found: Found, name: str) -> Iterator[Item]:
        """Yield the capture of a file, and all that comes out of it."""
        options = self._options
        try:
            data = found.read(options.max_file_bytes, options.max_container_bytes)
            member = Member(
                name=name,
                data=data,
                via=Via.FILE,
                media_type=sniff.sniff(data, name),
                sidecar=read_sidecar(found.path),
                mapping=read_mapping(found.path),
            )
        except InputError as error:
            yield _problem(name, error)
            return
        around = _Around("", Budget(options, len(data)), 0)
        yield from self._offer(member, around)

    def take_bytes(self, name: str, data: bytes, sidecar: Sidecar) -> Iterator[Item]:
        """Yield the capture of bytes that came without a file, and what is in them."""
        options = self._options
        try:
            kind = sniff.sniff(data, name)
            limit = options.max_file_bytes
            if kind in CONTAINERS:
                limit = max(limit, options.max_container_bytes)
            check_size(name, len(data), limit)
        except InputError as error:
            yield _problem(name, error)
            return
        member = Member(
            name=self._name(name),
            data=data,
            via=Via.FILE,
            media_type=kind,
            sidecar=sidecar,
        )
        around = _Around("", Budget(options, len(data)), 0)
        yield from self._offer(member, around)

    def fetch(self, url: str) -> Iterator[Item]:
        """Yield the exchange with the server of an address, and the page there."""
        options = self._options
        budget = Budget(options, options.max_unpacked_bytes)
        around = _Around("", budget, 0)
        yield from self._fetch(Link(url=url), self._name(url), around)

    def _fetch(self, link: Link, name: str, around: _Around) -> Iterator[Item]:
        fetched = self._asked().fetch(link.url)
        if fetched.warc:
            exchange = Member(
                name=self._name(f"{name}.warc.gz"),
                data=fetched.warc,
                via=Via.WEB,
                media_type=sniff.WARC,
                url=link.url,
            )
            yield exchange.captured(within=around.within), exchange.data
            around = msgspec.structs.replace(around, within=exchange.name)
        if fetched.page is not None:
            page = msgspec.structs.replace(
                fetched.page, name=name, sidecar=link.sidecar
            )
            yield from self._offer(page, around)
        elif fetched.refused is not None:
            yield _problem(name, fetched.refused, around.within)

    def _asked(self) -> Client:
        # The client's libraries take 0.1 s to load.
        if self._client is None:
            from recount.sources.web import Client  # noqa: PLC0415

            self._client = Client(self._options)
        return self._client

    def _offer(self, member: Member, around: _Around) -> Iterator[Item]:
        """Yield a member, whose name is final, and what comes out of it."""
        options = self._options
        try:
            if not member.media_type:
                kind = sniff.sniff(member.data, member.name)
                member = msgspec.structs.replace(member, media_type=kind)
            _check(member, around, options)
        except InputError as error:
            yield _problem(member.name, error, around.within)
            return
        member = _addressed(member)
        yield member.captured(within=around.within), member.data
        opening = Opening(
            name=member.name,
            data=member.data,
            media_type=member.media_type,
            options=options,
            budget=around.budget,
            mapping=options.mapping or member.mapping,
        )
        is_container = member.media_type in CONTAINERS
        inner = _Around(member.name, around.budget, around.depth + 1, is_container)
        if is_container:
            yield from self._members(OPENERS[member.media_type](opening), inner)
        elif member.media_type == sniff.MAIL and around.depth < options.max_depth:
            yield from self._members(attachments(member.data, opening), inner)

    def _members(self, members: Iterator[Out], around: _Around) -> Iterator[Item]:
        name = around.within
        out = 0
        try:
            for each in members:
                if isinstance(each, Remark):
                    yield _remark(name, each)
                    continue
                out += 1
                yield from self._member(each, around)
        except InputError as error:
            # A report with attachments was taken itself, whatever they are.
            if out or not around.is_container:
                name = self._name(f"{name}/(the rest)")
            yield _problem(name, error, around.within)
            return
        if not out and around.is_container:
            yield _problem(name, InputError(_NOTHING, remedy=_GIVE), around.within)

    def _member(self, each: Member | Link | Problem, around: _Around) -> Iterator[Item]:
        if not isinstance(each, Member):
            around.budget.spend(0)  # lines of the ledger are bounded too
        if isinstance(each, Link):
            name = self._name(f"{around.within}/{each.name or name_of(each.url)}")
            yield from self._fetch(each, name, around)
            return
        name = self._name(f"{around.within}/{each.name}")
        if isinstance(each, Member):
            yield from self._offer(msgspec.structs.replace(each, name=name), around)
        else:
            yield msgspec.structs.replace(each, name=name, within=around.within)

    def _name(self, wanted: str) -> str:
        """The name, with a number where another thing has it; counted as used."""
        return self._names.give(printable(wanted))


def _check(member: Member, around: _Around, options: IntakeOptions) -> None:
    is_container = member.media_type in CONTAINERS
    if not is_container and len(member.data) > options.max_file_bytes:
        raise InputError(
            f"the file is larger than {options.max_file_bytes:,} bytes",
            place=f"{len(member.data):,} bytes",
            remedy="Give the report by itself, or raise the limit max_file_bytes",
        )
    if is_container and around.depth >= options.max_depth:
        raise InputError(
            f"more than {options.max_depth} archives inside each other",
            remedy="Unpack the outer ones and give the inner one",
        )


def _addressed(member: Member) -> Member:
    """The member with its original address and time where it is an archived copy."""
    saved = saved_from(member.data, member.media_type)
    url = member.url or member.sidecar.url or saved.url
    retrieved = member.retrieved or member.sidecar.retrieved or saved.retrieved
    copy = unwrap(url)
    if copy is None:
        return msgspec.structs.replace(member, url=url, retrieved=retrieved)
    return msgspec.structs.replace(
        member,
        url=copy.original,
        final_url=member.final_url or url,
        retrieved=copy.retrieved,
    )


def _remark(name: str, remark: Remark) -> Problem:
    return Problem(name=name, reason=remark.text, outcome=Outcome.OPENED, within=name)


def _problem(name: str, error: InputError, within: str = "") -> Problem:
    return Problem(
        name=name,
        reason=error.reason,
        place=error.place,
        remedy=error.remedy,
        within=within,
    )
