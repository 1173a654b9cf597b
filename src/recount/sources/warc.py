"""Web archives: each page of a WARC or WACZ, with its address and the time it was had.

Records of pages, PDF files and texts come out; pictures, styles, scripts and answers
that are no page are counted together in one line. A revisit record says that a page
was as before: it comes out with the bytes of the record that it names.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections import Counter
from collections.abc import Iterator

import msgspec

from recount.engine.unpack import opened, read
from recount.errors import InputError
from recount.model.capture import Via
from recount.model.ledger import Problem
from recount.sources.addresses import name_of
from recount.sources.archives import safe_path
from recount.sources.http import Message, content, split_message
from recount.sources.member import Member, Opening, Out, Remark, bounds_of
from recount.sources.warc_records import Record, digest_fits, records

PAGES = frozenset(
    (
        *("text/html", "application/xhtml+xml", "text/plain", "application/pdf"),
        *("application/msword", "application/rtf", "text/rtf", "application/epub+zip"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text",
        "",
    )
)
"""Media types of what may be a report; "" is told from the bytes"""

HEAD_ROOM = 65_536  # of a response's own head, beside its body
MAX_COUNTED = 500  # kinds; a header may say anything
MAX_KINDS = 12  # named in the line of what was passed over
FOUND = 200

_SILENT = frozenset(("warcinfo", "request", "metadata", "continuation"))
"""Records about other records"""


class _Place(msgspec.Struct, frozen=True):
    """Where a page stands, for the revisits that name it."""

    offset: int
    record_id: str


class _Reader:
    """Reads one web archive: remembers its pages and counts what is none."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self._most = opening.options.max_file_bytes + HEAD_ROOM
        self._places: dict[str, _Place] = {}
        self.passed: Counter[str] = Counter()

    def _pass(self, kind: str) -> None:
        """Count a record that is passed over, by its kind."""
        known = kind in self.passed or len(self.passed) < MAX_COUNTED
        self.passed[kind if known else "of other kinds"] += 1

    def read(self) -> Iterator[Out]:
        most = self._opening.options.max_unpacked_bytes
        for record in records(self._opening.data, self._most, max_bytes=most):
            if record.type in _SILENT:
                continue
            url = record.header("warc-target-uri").strip("<>")
            try:
                found = self._member(record, url)
            except InputError as error:
                yield Problem(
                    name=name_of(url) or f"record at byte {record.offset:,}",
                    reason=error.reason,
                    place=error.place or f"byte {record.offset:,}",
                    remedy=error.remedy,
                )
                continue
            if found is not None:
                self._opening.budget.spend(len(found.data))
                yield found

    def _member(self, record: Record, url: str) -> Member | None:
        match record.type:
            case "response":
                return self._response(record, url)
            case "resource" | "conversion":
                kind = record.header("content-type").partition(";")[0].strip().lower()
                if kind not in PAGES or not url.lower().startswith("http"):
                    self._pass(kind or "without a type")
                    return None
                return self._page(record, url, record.block, record.block)
            case "revisit":
                return self._revisit(record, url)
        self._pass(f"record of type {record.type[:30] or 'none'}")
        return None

    def _response(self, record: Record, url: str) -> Member | None:
        if not url.lower().startswith("http"):
            self._pass(f"address of {url.partition(':')[0][:20]}")
            return None
        message = split_message(record.block)
        if message.status != FOUND:
            self._pass(f"status {message.status}")
            return None
        if message.media_type not in PAGES:
            self._pass(message.media_type[:60])
            return None
        self._remember(record, url)
        return self._page(record, url, message.body, self._content(message, record))

    def _content(self, message: Message, record: Record) -> bytes:
        if record.length > len(record.block):
            most = self._opening.options.max_file_bytes
            raise InputError(
                f"larger than {most:,} bytes",
                place=f"{record.length:,} bytes",
                remedy="Raise the limit max_file_bytes if it is a report",
            )
        return content(message, self._opening.options.max_file_bytes)

    def _page(self, record: Record, url: str, body: bytes, data: bytes) -> Member:
        if not data.strip():
            raise InputError("a page without bytes", remedy="Fetch or crawl it again")
        return Member(
            name=name_of(url),
            data=data,
            via=Via.WARC,
            url=url,
            retrieved=record.header("warc-date"),
            notes=tuple(_digest_notes(record, body, data)),
        )

    def _revisit(self, record: Record, url: str) -> Member | None:
        names = ("warc-refers-to", "warc-payload-digest", "warc-refers-to-target-uri")
        keys = (record.header(name) for name in names)
        place = next((self._places[key] for key in keys if key in self._places), None)
        if place is None:
            raise InputError(
                "a revisit of a page that this archive does not hold before it",
                remedy="Give the archive of the first visit, or crawl the page again",
            )
        first = self._at(place)
        message = split_message(first.block)
        data = self._content(message, first)
        page = self._page(first, url, message.body, data)
        since = first.header("warc-date")
        return msgspec.structs.replace(
            page,
            retrieved=record.header("warc-date"),
            notes=(*page.notes, f"the archive found it unchanged since {since}"),
        )

    def _remember(self, record: Record, url: str) -> None:
        place = _Place(record.offset, record.header("warc-record-id"))
        for key in (record.header("warc-payload-digest"), url):
            if key:
                self._places.setdefault(key, place)
        self._places[place.record_id] = place

    def _at(self, place: _Place) -> Record:
        for record in records(self._opening.data, self._most, place.offset):
            if record.header("warc-record-id") == place.record_id:
                return record
        raise InputError("the page it revisits cannot be found again")


def open_warc(opening: Opening) -> Iterator[Out]:
    """Yield the pages of a web archive; damage ends it after what came before."""
    reader = _Reader(opening)
    failed: InputError | None = None
    try:
        yield from reader.read()
    except InputError as error:
        failed = error
    if reader.passed:
        yield passed_over(reader.passed)
    if failed is not None:
        raise failed


def open_wacz(opening: Opening) -> Iterator[Out]:
    """Yield the WARC files of a WACZ, checked against its datapackage.json."""
    options = opening.options
    passed: Counter[str] = Counter()
    with opened(opening.data, "the web archive (WACZ)", bounds_of(options)) as archive:
        told = _resources(archive)
        for info in sorted(archive.infolist(), key=lambda each: each.filename):
            name = info.filename
            if not name.endswith((".warc", ".warc.gz")):
                passed[f"{name.partition('/')[0]}"] += not info.is_dir()
                continue
            try:
                data = read(archive, info, options.max_container_bytes)
            except InputError as error:
                yield Problem(
                    name=safe_path(name),
                    reason=error.reason,
                    place=error.place,
                    remedy=error.remedy,
                )
                continue
            opening.budget.spend(len(data))
            yield Member(
                name=safe_path(name),
                data=data,
                via=Via.WACZ,
                notes=_package_notes(told, name, data),
            )
    if passed:
        yield passed_over(passed)


def passed_over(passed: Counter[str]) -> Remark:
    """Return the remark that counts what is no report by its kind."""
    kinds = [f"{count:,} {kind}" for kind, count in passed.most_common(MAX_KINDS)]
    more = len(passed) - MAX_KINDS
    others = [f"others of {more} kinds"] if more > 0 else []
    return Remark(text=f"passed over: {', '.join(kinds + others)}")


def _digest_notes(record: Record, body: bytes, data: bytes) -> Iterator[str]:
    block = record.header("warc-block-digest")
    if digest_fits(block, record.block) is False:
        yield f"its bytes do not have the digest of its record: {block[:100]}"
    payload = record.header("warc-payload-digest")
    # Some tools hash the body as sent, others as unpacked.
    if digest_fits(payload, body) is False and not digest_fits(payload, data):
        yield f"its body does not have the digest of its record: {payload[:100]}"
    if record.header("warc-truncated"):
        yield f"cut by the crawler: {record.header('warc-truncated')[:40]}"


def _resources(archive: zipfile.ZipFile) -> dict[str, str]:
    """The digests that a WACZ gives of its files."""
    try:
        info = archive.getinfo("datapackage.json")
        package = json.loads(read(archive, info, 10_000_000))
        return {
            str(each["path"]): str(each["hash"])
            for each in package.get("resources", ())
            if "path" in each and "hash" in each
        }
    except (KeyError, ValueError, AttributeError, TypeError, RecursionError):
        return {}


def _package_notes(told: dict[str, str], name: str, data: bytes) -> tuple[str, ...]:
    if name not in told:
        return ("its package gives no digest of it",)
    if told[name] != f"sha256:{hashlib.sha256(data).hexdigest()}":
        return ("its bytes do not have the digest that its package gives",)
    return ()
