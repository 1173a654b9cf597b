"""Each format, mangled: a document or a refusal comes out, and never anything else.

Bytes of a valid file are changed, cut, doubled and put in; of containers that are ZIP
archives also the bytes of a member, before they are packed. A short form runs with the
tests; `make soak` runs thousands of files of each format.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recount.documents import ParseOptions, parse, parse_guarded
from recount.errors import InputError
from recount.model.document import Document
from recount.model.ledger import Entry, Outcome, Problem
from recount.sources import IntakeOptions, Tally, capture
from recount.sources.names import printable
from tests import formats
from tests.corpus import MANY, SINGLE
from tests.formats import Report

LONG_RUN = settings().max_examples > 100  # the profile "soak"
EXAMPLES = 3_000 if LONG_RUN else 15
REPORT = Report(title="Flood — Tésk", text="At least 61 people died; 12 are missing.")
OPTIONS = IntakeOptions(offline=True, max_file_bytes=2_000_000)
NO_OCR = ParseOptions(ocr=False)

Change = tuple[str, int, int, bytes]
TOKENS = (
    b"\x00", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"<", b">", b"&#0;", b"&x;",
    b"]]>", b"<!--", b"\r\n\r\n", b"--b1", b"{", b"}", b"\\u-1?", b"\\bin99 ", b'"',
    b"-1", b"99999999999", b"%", b"=?utf-8?b?", b"\xef\xbb\xbf", b"\xe2\x80\xae",
    b"PK\x03\x04", b"\x1f\x8b\x08", b"endobj", b"/Length 0", b"Content-Length: 1\r\n",
)  # fmt: skip
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(("flip", "cut", "double", "put", "end")),
        st.integers(0, 2**16),
        st.integers(1, 64),
        st.one_of(st.sampled_from(TOKENS), st.binary(min_size=1, max_size=8)),
    ),
    min_size=1,
    max_size=6,
)


def mangled(data: bytes, changes: list[Change]) -> bytes:
    """Return the bytes with each change made."""
    out = bytearray(data)
    for kind, place, size, put in changes:
        at = place % (len(out) + 1)
        match kind:
            case "flip":
                out[at : at + 1] = bytes(byte ^ size for byte in out[at : at + 1])
            case "cut":
                del out[at : at + size]
            case "double":
                out[at:at] = out[at : at + size]
            case "put":
                out[at:at] = put
            case _:
                del out[max(1, len(out) - size) :]
    return bytes(out)


def mangled_inside(data: bytes, changes: list[Change]) -> bytes:
    """Return a ZIP archive with the bytes of one of its members changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    names = sorted(members)
    name = names[changes[0][1] % len(names)]
    return formats.zipped({**members, name: mangled(members[name], changes)})


FORMATS: dict[str, tuple[str, bytes]] = {
    **{kind: (end, make(REPORT)) for kind, end, make in SINGLE},
    **{kind: (end, make([REPORT, Report()])) for kind, end, make in MANY},
    "attachments": (
        "eml",
        formats.eml(REPORT, {"a.html": formats.html(REPORT), "b.txt": b"Nine died."}),
    ),
    "plain warc": (
        "warc",
        formats.warc(
            [formats.Page("http://karsa.example/1", formats.html(REPORT))], packed=False
        ),
    ),
    "links": ("txt", b"http://karsa.example/1\nhttp://karsa.example/2\n"),
    "picture": ("png", formats.png(40, 40)),
}
ENDS = sorted({end for end, _ in FORMATS.values()})
ZIPPED = sorted(kind for kind, (_, data) in FORMATS.items() if data[:2] == b"PK")


def check(name: str, data: bytes) -> None:
    """Take a file in and read all that comes out; all of it must have its line."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        items = list(capture([str(path)], OPTIONS))
    tally = Tally()
    ledger: list[Entry] = []
    for item in items:
        ledger += tally.see(item)
        if not isinstance(item, Problem) and not item[0].is_container:
            ledger.append(_read(*item))
    ledger += tally.end()
    assert ledger
    assert len(ledger) == len({entry.name for entry in ledger})
    for entry in ledger:
        assert printable(entry.name) == entry.name
        if entry.outcome not in {Outcome.READ, Outcome.OPENED, Outcome.DUPLICATE}:
            assert entry.reason
            assert entry.remedy
            assert "a fault of Recount" not in entry.reason
            assert "broke down" not in entry.reason


def _read(record: object, data: bytes) -> Entry:
    from recount.model.capture import Capture

    assert isinstance(record, Capture)
    # PDFium and its like are never run in the process of the tests.
    foreign = record.media_type in {"application/pdf", "image/png", "image/jpeg"}
    reader: Callable[..., Document] = parse_guarded if foreign else parse
    try:
        document = reader(record, data, NO_OCR)
    except InputError as error:
        problem = Problem(
            name=record.name,
            reason=error.reason,
            remedy=error.remedy,
            place=error.place,
        )
        return problem.entry()
    assert document.text.strip()
    assert all(
        0 <= block.span.start < block.span.end <= len(document.text)
        for block in document.blocks
    )
    return Entry(name=record.name, outcome=Outcome.READ)


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_a_valid_file_is_taken(kind: str) -> None:
    end, data = FORMATS[kind]

    check(f"a.{end}", data)


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_a_mangled_file_is_read_or_refused(kind: str) -> None:
    end, data = FORMATS[kind]

    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(CHANGES)
    def mangle(changes: list[Change]) -> None:
        check(f"a.{end}", mangled(data, changes))

    mangle()


@pytest.mark.parametrize("kind", ZIPPED)
def test_a_file_with_a_mangled_member_is_read_or_refused(kind: str) -> None:
    end, data = FORMATS[kind]

    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(CHANGES)
    def mangle(changes: list[Change]) -> None:
        check(f"a.{end}", mangled_inside(data, changes))

    mangle()


@settings(max_examples=10 * EXAMPLES)
@given(st.binary(max_size=600), st.sampled_from(ENDS))
def test_any_bytes_under_any_name_are_read_or_refused(data: bytes, end: str) -> None:
    check(f"a.{end}", data)


STARTS = (
    b"%PDF-1.4\n", b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"WARC/1.1\r\n", b"{\\rtf1 ",
    b"From a@b.example\nFrom: a\nTo: b\nDate: c\nSubject: d\n\n", b"<html>", b"<rss>",
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"\r\n\r\n",
    b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"\xff\xfe", b"https://a.example\n",
)  # fmt: skip


@settings(max_examples=10 * EXAMPLES)
@given(st.sampled_from(STARTS), st.binary(max_size=300))
def test_a_start_of_a_format_is_read_or_refused(start: bytes, rest: bytes) -> None:
    check("a.bin", start + rest)
