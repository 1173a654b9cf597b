"""Documents: the text, structure and metadata of one capture, by its media type."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from importlib import import_module

import msgspec

from recount.documents.dates import read_date
from recount.documents.head import read_head
from recount.documents.options import ParseOptions
from recount.documents.parts import Parts
from recount.engine.guard import Limits, shared
from recount.errors import InputError
from recount.model.capture import Capture
from recount.model.document import DateClue, DatedBy, Dating, Document, Image
from recount.model.edtf import compatible, precision
from recount.model.ids import DocumentId, content_id
from recount.text.charset import check_lines, decode
from recount.text.gutter import in_reading_order
from recount.text.mail_heads import CPU_SECONDS, is_plain_mail

__all__ = ("STEP", "ParseOptions", "parse", "parse_guarded")

STEP = "documents-3"

OPEN_HTML_BYTES = 200_000  # read in 0.2 s; the process costs 2 ms more
TWO_COLUMNS = "a text in two columns, read one after the other"
_RECOGNISED = frozenset(("application/pdf", "image/png", "image/jpeg", "image/tiff"))
"""Media types of which tesseract may read pages"""
_MARKDOWN_IMAGE = re.compile(r"!\[([^\]\n]{0,300})\]\(([^)\s]{1,2000})[^)\n]{0,200}\)")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)/(\d\d?)(?:/(\d\d?))?(?=/)")
_URL_DAY = re.compile(r"[/_-]((?:19|20)\d\d-\d\d-\d\d)(?!\d)")


def parse(
    capture: Capture, data: bytes, options: ParseOptions | None = None
) -> Document:
    """Return the document that the bytes of a capture hold.

    The text is never changed after. What the sidecar says goes before what the file
    says of itself.

    Raises:
        InputError: the bytes cannot be read as their media type, hold no text (with
            ``needs_ocr`` where pictures of text do), or are beyond a limit.
    """
    options = options or ParseOptions()
    try:
        parts = _reader(capture.media_type)(data, options)
        _check(parts, options)
    except InputError as error:
        error.path = error.path or capture.name
        raise
    return _document(capture, parts)


def parse_guarded(
    capture: Capture, data: bytes, options: ParseOptions | None = None
) -> Document:
    """Return the same document, read in a process with limits on memory and time.

    Texts, plain mails and small pages are read here: their readers are bounded, and
    five of them should not wait for a process (``bench/intake.py`` measures both).

    Raises:
        InputError: as ``parse``, or the limits were passed.
    """
    kind = capture.media_type.partition(";")[0]
    if _is_harmless(kind, data):
        return parse(capture, data, options)
    options = options or ParseOptions()
    job = Job(capture=capture, data=data, options=options)
    limits = Limits()
    if kind == "message/rfc822":
        limits = Limits(cpu_s=CPU_SECONDS)
    elif kind in _RECOGNISED:
        # Recognising is done by a program of its own; the reader's computing is bounded
        # as ever.
        pages = options.max_ocr_pages * options.ocr_page_seconds
        limits = Limits(wall_s=limits.wall_s + pages)
    reply = shared().run(
        "recount.documents:parse_packed", msgspec.msgpack.encode(job), limits
    )
    return msgspec.msgpack.decode(reply, type=Document)


def _is_harmless(kind: str, data: bytes) -> bool:
    match kind:
        case "text/plain":
            return True
        case "text/html":
            return len(data) <= OPEN_HTML_BYTES
        case "message/rfc822":
            return is_plain_mail(data)
    return False


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """What the worker is told to parse."""

    capture: Capture
    data: bytes
    options: ParseOptions


def parse_packed(packed: bytes) -> bytes:
    """Return the document of a packed job, packed: what the worker runs."""
    job = msgspec.msgpack.decode(packed, type=Job)
    return msgspec.msgpack.encode(parse(job.capture, job.data, job.options))


def _check(parts: Parts, options: ParseOptions) -> None:
    if not parts.text.strip():
        raise InputError(
            "it holds no text", remedy="Check that the report was saved whole"
        )
    if len(parts.text) > options.max_text_chars:
        raise InputError(
            f"a text of {len(parts.text):,} characters; the limit is "
            f"{options.max_text_chars:,}",
            remedy="Split the file into its reports",
        )


_READERS = {
    "text/html": "html:read_html",
    "multipart/related": "mhtml:read_mhtml",
    "message/rfc822": "mail:read_mail",
    "application/pdf": "pdf:read_pdf",
    "image/png": "ocr:read_picture",
    "image/jpeg": "ocr:read_picture",
    "image/tiff": "ocr:read_picture",
    "application/rtf": "rtf:read_rtf",
    "application/epub+zip": "epub:read_epub",
    "application/vnd.oasis.opendocument.text": "odt:read_odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (
        "docx:read_docx"
    ),
}
"""The module here and the function in it that reads a media type"""


def _reader(media_type: str) -> Callable[[bytes, ParseOptions], Parts]:
    kind = media_type.partition(";")[0]
    if kind == "text/plain":
        return _read_text
    place = _READERS.get(kind)
    if place is None:
        raise InputError(
            f"the media type {media_type} is not read",
            remedy="Save it as text, HTML, PDF or DOCX and give that",
        )
    module, _, name = place.partition(":")
    # Parsers are loaded for the files that need them: trafilatura takes 0.5 s.
    found: Callable[[bytes, ParseOptions], Parts] = getattr(
        import_module(f"recount.documents.{module}"), name
    )
    return found


def _read_text(data: bytes, options: ParseOptions) -> Parts:
    decoded = decode(data)
    check_lines(decoded.text, options.max_line_chars)
    ordered = in_reading_order(decoded.text)
    text = decoded.text if ordered is None else ordered
    head = read_head(text)
    return Parts(
        text=text,
        charset=decoded.charset,
        title=head.title,
        author=head.author,
        dating=head.dating,
        images=_markdown_images(text),
        notes=() if ordered is None else (TWO_COLUMNS,),
    )


def _markdown_images(text: str) -> tuple[Image, ...]:
    if "![" not in text:
        return ()
    return tuple(
        Image(address=found[2], caption=found[1].strip())
        for found in _MARKDOWN_IMAGE.finditer(text)
    )


def _document(capture: Capture, parts: Parts) -> Document:
    sidecar = capture.sidecar
    url = capture.url or sidecar.url or parts.url
    return Document(
        id=DocumentId(content_id("document", capture.id, capture.name, STEP)),
        capture=capture.id,
        name=capture.name,
        text=parts.text,
        media_type=capture.media_type,
        charset=parts.charset,
        title=sidecar.title or parts.title,
        language=parts.language or "en",
        url=url,
        publisher=sidecar.publisher or parts.publisher,
        author=sidecar.author or parts.author,
        dating=_dated(sidecar.published, parts.dating, url),
        blocks=parts.blocks,
        images=parts.images,
        notes=(*capture.notes, *parts.notes),
        step=f"{STEP}+{parts.reader}" if parts.reader else STEP,
    )


_SURENESS = tuple(DatedBy)


def _dated(published: str, told: Dating, url: str) -> Dating:
    """The surest of what the sidecar, the file and the address say, with all clues."""
    found = [told] if told.value else []
    if published:
        clue = DateClue(allows=published, reason="the sidecar's field published")
        found.append(Dating(value=published, by=DatedBy.SIDECAR, clues=(clue,)))
    in_url = _url_date(url)
    if in_url:
        clue = DateClue(allows=in_url, reason=f"the address {url}")
        found.append(Dating(value=in_url, by=DatedBy.URL, clues=(clue,)))
    if not found:
        return told
    found.sort(key=lambda dating: _SURENESS.index(dating.by))
    clues = tuple(clue for dating in found for clue in dating.clues)
    return msgspec.structs.replace(_most_exact(found), clues=clues)


def _most_exact(found: Sequence[Dating]) -> Dating:
    """The surest, or a day within it: "03/04/2014" and an address of 2014/04/03."""
    surest = found[0]
    if precision(surest.value) in {"year", "month"}:
        for other in found[1:]:
            if precision(other.value) == "day" and compatible(
                surest.value, other.value
            ):
                return other
    return surest


def _url_date(url: str) -> str:
    day = _URL_DAY.search(url)
    if day:
        return read_date(day[1])
    found = _URL_DATE.search(url)
    if found is None:
        return ""
    return read_date("-".join(part for part in found.groups() if part))
