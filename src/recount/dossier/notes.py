"""Sentences that figures do not tell: recognitions, courts, ceremonies, disclaimers.

A sentence is listed for a reader to judge; nothing is concluded from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from recount.lang.en.notes import NOTES
from recount.model.document import Document, Image
from recount.model.passage import Role
from recount.model.reading import Reading
from recount.model.span import Span

MAX_NOTE_CHARS = 1200  # a longer "sentence" is a page without full stops

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-'][^\W\d_]+)*")
_MARKDOWN_IMAGE = re.compile(r"!\[([^\]\n]{0,300})\]\(([^()\s]{1,500})\)")


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence of one kind, with its place."""

    kind: str
    doc: str
    span: Span


def find_notes(reading: Reading) -> Iterator[Note]:
    """Yield the notes of one document in text order, a sentence once for each kind."""
    text = reading.document.text
    seen: set[tuple[str, str]] = set()
    for passage in reading.passages:
        span = passage.span
        if span.end - span.start > MAX_NOTE_CHARS:
            continue
        sentence = span.cut(text)
        lower = sentence.lower().replace("’", "'")
        for kind in _kinds(lower, passage.role):
            said = (kind, "".join(filter(str.isalnum, lower)))
            if said not in seen:
                seen.add(said)
                yield Note(kind=kind, doc=reading.document.name, span=span)


def _kinds(lower: str, role: Role) -> Iterator[str]:
    words = frozenset(_WORD.findall(lower))
    set_apart = role in {Role.BOILERPLATE, Role.COMMENT}
    for kind, _heading, alternatives in NOTES:
        if set_apart and kind != "disclaimer":
            continue
        if any(
            all(_has(cues, words, lower) for cues in alternative)
            for alternative in alternatives
        ):
            yield kind


def _has(cues: frozenset[str], words: frozenset[str], lower: str) -> bool:
    if not cues.isdisjoint(words):
        return True
    return any(" " in cue and cue in lower for cue in cues)


def find_images(document: Document) -> tuple[Image, ...]:
    """Return the pictures that the document shows, each address once.

    Plain text that was saved from a page names them as ``![caption](address)``.
    """
    images = {image.address: image for image in document.images}
    for found in _MARKDOWN_IMAGE.finditer(document.text):
        image = Image(address=found[2], caption=found[1].strip())
        images.setdefault(image.address, image)
    return tuple(images.values())


def find_captions(reading: Reading) -> Iterator[Span]:
    """Yield captions and photo credits that stand in the text without an address."""
    for passage in reading.passages:
        if passage.role is not Role.CAPTION:
            continue
        if not _MARKDOWN_IMAGE.search(passage.span.cut(reading.document.text)):
            yield passage.span
