"""Plain text: bytes to characters, and nothing else changed but line ends."""

from __future__ import annotations

import re

import msgspec

from recount.errors import InputError

UTF16_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
MAX_RUN_SHARE = 0.2  # of bytes beyond ASCII in long runs: more is another alphabet
DAMAGED_RATIO = 2  # good sequences of UTF-8 for each bad one that make it damaged UTF-8
GUESS_BYTES = 60_000  # enough to tell a charset by

_SEQUENCE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_RUN = re.compile(rb"[\x80-\xff]{3,}")
_UNDEFINED_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_REMEDY = "Save it as UTF-8 and give that"


class Decoded(msgspec.Struct, frozen=True, kw_only=True):
    """Characters, and the charset that the bytes were read by."""

    text: str
    charset: str


def decode(data: bytes) -> Decoded:
    """Return the text of the bytes, line ends as ``\\n`` and no byte order mark.

    UTF-8 and UTF-16 are read strictly; other bytes by Windows-1252 where only its
    marks and accents stand among them, else by the charset that fits best.

    Raises:
        InputError: the bytes are damaged UTF-8, or fit no charset.
    """
    for mark, charset in UTF16_MARKS:
        if data.startswith(mark):
            return Decoded(text=_utf16(data[2:], charset), charset=charset)
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return Decoded(text=even_lines(data.decode("utf-8")), charset="utf-8")
    except UnicodeDecodeError as error:
        return _other(data, error.start)


def even_lines(text: str) -> str:
    """Return the text with each line end, of whatever system, written ``\\n``."""
    if "\r" not in text:
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n")


def check_lines(text: str, max_line_chars: int) -> None:
    """Return if no line is longer than the limit.

    Raises:
        InputError: one is; says where it begins.
    """
    if len(text) <= max_line_chars:
        return
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start > max_line_chars:
            raise InputError(
                f"a line of {end - start:,} characters; no report has lines over "
                f"{max_line_chars:,}",
                place=f"character {start}",
                remedy="Break the text into lines, or check that it is a text",
            )
        start = end + 1


def _utf16(data: bytes, charset: str) -> str:
    try:
        text = data.decode(charset)
    except UnicodeDecodeError as error:
        raise InputError(
            "damaged UTF-16", place=f"byte {error.start + 2}", remedy=_REMEDY
        ) from error
    if "\x00" in text:
        raise InputError(
            "not a text: it holds a zero character",
            place=f"character {text.index(chr(0))}",
            remedy=_REMEDY,
        )
    return even_lines(text)


def _other(data: bytes, first_bad: int) -> Decoded:
    sequences = _SEQUENCE.findall(data)
    bad = len(_HIGH.findall(data)) - sum(map(len, sequences))
    if len(sequences) >= DAMAGED_RATIO * max(bad, 1):
        raise InputError(
            "damaged UTF-8: a byte that belongs to no character",
            place=f"byte {first_bad}",
            remedy="Fetch the file again, or repair the byte",
        )
    charset = _charset(data)
    try:
        text = data.decode(charset)
    except (ValueError, LookupError) as error:  # also of names that are no charset
        raise InputError(
            "the charset of the text cannot be told",
            place=f"byte {first_bad}",
            remedy=_REMEDY,
        ) from error
    return Decoded(text=even_lines(text), charset=charset)


def _charset(data: bytes) -> str:
    # Accents stand alone among ASCII letters; words of other alphabets run on.
    sample = data[:GUESS_BYTES]
    runs = sum(map(len, _RUN.findall(sample)))
    high = len(_HIGH.findall(sample))
    if runs <= MAX_RUN_SHARE * high and not _UNDEFINED_1252.search(data):
        return "cp1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(sample).best()
    return best.encoding if best is not None else "undefined"
