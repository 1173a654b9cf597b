"""Mails: subject, sender and date from the header, the text from the body."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime

from recount.documents.options import ParseOptions
from recount.documents.parts import Parts, Piece, join
from recount.documents.tags import clean
from recount.errors import InputError
from recount.model.document import DateClue, DatedBy, Dating, Image
from recount.text.charset import check_lines, decode, even_lines
from recount.text.layout import lines_of, paragraphs

MAX_NAMED_ATTACHMENTS = 10

_WROTE = re.compile(
    r"(?:on .{5,120} wrote|-{2,} ?(?:original|forwarded) message ?-{2,}|begin forwarded"
    r" message) ?:?",
    re.IGNORECASE | re.DOTALL,
)
_NAME = re.compile(r"\s*\"?([^\"<>]{2,80}?)\"?\s*<[^>]*>")


def read_mail(data: bytes, options: ParseOptions) -> Parts:
    """Return the subject as title, then the body with replies that it quotes.

    The plain body is preferred to the HTML one. Attachments are reports of their own;
    a note names them.

    Raises:
        InputError: the parts of the mail lie too deep inside each other.
    """
    try:
        message = email.message_from_bytes(data, policy=default)
        return _parts(message, options)
    except RecursionError as error:
        raise InputError(
            "a mail whose parts lie too deep inside each other",
            remedy="Save its text and give that",
        ) from error


def _parts(message: EmailMessage, options: ParseOptions) -> Parts:
    subject = clean(_header(message, "subject"))
    pieces: list[Piece] = []
    images: tuple[Image, ...] = ()
    body = _body(message)
    if body is not None and body.get_content_type() == "text/html":
        # A mail in HTML alone is a page without menus.
        from recount.documents.html import fragment_parts  # noqa: PLC0415

        page = fragment_parts(_characters(body), options)
        pieces.extend(page.pieces)
        images = page.images
    elif body is not None:
        text = _characters(body)
        check_lines(text, options.max_line_chars)
        pieces.extend(_plain(text))
    if pieces:
        pieces.insert(0, Piece(text=subject, kind="title"))
    text, blocks = join(pieces)
    return Parts(
        text=text,
        title=subject,
        publisher=clean(_header(message, "organization")),
        author=_author(_header(message, "from")),
        dating=_dating(_header(message, "date")),
        blocks=blocks,
        images=images,
        notes=tuple(_attachments(message)),
    )


def _header(message: EmailMessage, name: str) -> str:
    # The standard library raises all of these on headers that break the grammar.
    try:
        return str(message.get(name) or "")
    except (ValueError, IndexError, AttributeError, LookupError, TypeError):
        return ""


def _author(sender: str) -> str:
    found = _NAME.match(sender)
    return clean(found[1] if found else sender)


def _dating(header: str) -> Dating:
    try:
        sent = parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError, OverflowError):
        return Dating()
    value = sent.date().isoformat()
    clue = DateClue(allows=value, reason=f"the mail's header Date: {clean(header)}")
    return Dating(value=value, by=DatedBy.HEADER, clues=(clue,))


def _body(message: EmailMessage) -> EmailMessage | None:
    body = message.get_body(preferencelist=("plain", "html"))
    if isinstance(body, EmailMessage) and body.get_content_maintype() == "text":
        return body
    return None


def _characters(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset("")
    try:
        return even_lines(data.decode(charset or "utf-8"))
    except (ValueError, LookupError):
        return decode(data).text


def _plain(text: str) -> Iterator[Piece]:
    """The paragraphs of a plain body; quoted lines and signatures told apart."""
    signed = False
    for group in paragraphs(text, lines_of(text)):
        words = text[group[0].start : group[-1].end]
        signed = signed or words == "--"
        if signed or _WROTE.fullmatch(words):
            yield Piece(text=words, kind="boilerplate")
        elif all(text[line.start] == ">" for line in group):
            yield Piece(text=words, kind="quote")
        else:
            yield Piece(text=words)


def _attachments(message: EmailMessage) -> Iterator[str]:
    names = (
        [
            clean(part.get_filename() or part.get_content_type())
            for part in message.iter_attachments()
        ]
        if message.is_multipart()
        else []
    )
    if names:
        told = ", ".join(names[:MAX_NAMED_ATTACHMENTS])
        yield f"{len(names)} attachment(s), each a report of its own: {told}"
