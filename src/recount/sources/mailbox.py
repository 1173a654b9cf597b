"""Mailboxes and mails: the mails of an mbox, and what a mail has attached."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from itertools import islice
from typing import TypeGuard

import msgspec

from recount.engine.guard import Limits, shared
from recount.errors import InputError
from recount.model.capture import Via
from recount.model.ledger import Problem
from recount.sources.archives import safe_path
from recount.sources.member import Member, Opening, Out
from recount.text.mail_heads import CPU_SECONDS, is_plain_mail

MAX_ATTACHMENTS = 500

# RFC 4155: a line that begins with "From " after a blank one or at the start.
_FROM = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\n]*\n")
_TIMED = re.compile(rb"From [^\n]*\d\d?:\d\d[^\n]*\n")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)

# What the standard library's parser raises on heads that break the grammar.
_GRAMMAR = (ValueError, IndexError, AttributeError, LookupError, TypeError)


def open_mbox(opening: Opening) -> Iterator[Out]:
    """Yield the mails of a mailbox, named by number, in their order."""
    most = opening.options.max_members
    starts = list(islice(_FROM.finditer(opening.data), most + 1))
    if len(starts) > most:
        raise InputError(
            f"a mailbox of more than {most:,} mails",
            remedy="Split it, or raise the limit max_members",
        )
    if _TIMED.match(opening.data):
        # Some programs leave "From Tesk, 12 came" as it is: no line with a time.
        starts = [start for start in starts if _TIMED.match(start[0])]
    ends = [start.start() for start in starts[1:]] + [len(opening.data)]
    digits = len(str(len(starts)))
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        name = f"{number:0{digits}}.eml"
        data = _QUOTED.sub(rb"\1", opening.data[start.end() : end])
        if not data.strip():
            yield Problem(
                name=name,
                reason="a mail without a head or words",
                remedy="Export the mailbox again",
            )
            continue
        opening.budget.spend(len(data))
        yield Member(name=name, data=data, via=Via.MBOX, media_type="message/rfc822")


class Attached(msgspec.Struct, frozen=True, kw_only=True):
    """Something that a mail has attached."""

    name: str
    data: bytes
    """"" where it cannot be decoded"""


def attachments(data: bytes, opening: Opening) -> Iterator[Out]:
    """Yield what a mail has attached, but for pictures without a name of their own.

    Raises:
        InputError: too much is attached, or parsing it passed a limit.
    """
    if is_plain_mail(data):
        found = attached(data)
    else:
        reply = shared().run(
            "recount.sources.mailbox:attached_packed",
            data,
            Limits(cpu_s=CPU_SECONDS),
        )
        found = msgspec.msgpack.decode(reply, type=tuple[Attached, ...])
    for each in found:
        if not each.data:
            yield Problem(
                name=each.name,
                reason="an attachment without bytes, or not decodable",
                remedy="Save the attachment from a mail program and give that",
            )
            continue
        opening.budget.spend(len(each.data))
        yield Member(name=each.name, data=each.data, via=Via.MAIL)


def attached_packed(data: bytes) -> bytes:
    """Return what a mail has attached, packed: what the guard's worker runs."""
    return msgspec.msgpack.encode(attached(data))


def attached(data: bytes) -> tuple[Attached, ...]:
    """Return what a mail has attached, in its order.

    Raises:
        InputError: too much is attached.
    """
    try:
        message = email.message_from_bytes(data, policy=default)
        parts = [part for part in _leaves(message) if _is_attached(part)]
    except (RecursionError, MessageError, *_GRAMMAR):
        # The mail itself is read or refused by its reader, which says why.
        return ()
    if len(parts) > MAX_ATTACHMENTS:
        raise InputError(
            f"a mail with more than {MAX_ATTACHMENTS} attachments",
            remedy="Save the attachments that are reports, and give them",
        )
    return tuple(
        Attached(name=_name(part, number), data=_bytes(part))
        for number, part in enumerate(parts, start=1)
        if part.get_content_maintype() != "image" or _filename(part)
    )


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of a mail; a mail inside it is one part."""
    stack = [message]
    while stack:
        part = stack.pop()
        if part.get_content_type() == "message/rfc822" or not part.is_multipart():
            yield part
        else:
            inner = [each for each in part.iter_parts() if _is_mail_part(each)]
            stack.extend(reversed(inner))


def _is_mail_part(part: object) -> TypeGuard[EmailMessage]:
    return isinstance(part, EmailMessage)


def _is_attached(part: EmailMessage) -> bool:
    if part.get_content_type() == "message/rfc822":
        return True
    if part.is_multipart():
        return False
    if part.get_content_disposition() == "attachment" or _filename(part):
        return True
    return part.get_content_maintype() not in {"text", "multipart", "message"}


def _name(part: EmailMessage, number: int) -> str:
    told = _filename(part)
    if told:
        return safe_path(told.replace("\r", "").replace("\n", ""))
    end = "eml" if part.get_content_type() == "message/rfc822" else "part"
    return f"attachment {number}.{end}"


def _filename(part: EmailMessage) -> str:
    try:
        return part.get_filename() or ""
    except _GRAMMAR:
        return ""


def _bytes(part: EmailMessage) -> bytes:
    try:
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0)
            return bytes(inner) if isinstance(inner, EmailMessage) else b""
        payload = part.get_payload(decode=True)
    except _GRAMMAR:
        return b""
    return payload if isinstance(payload, bytes) else b""
