"""RTF: the words of a rich text file, its paragraphs and tables.

A reader of the control words that tell text from the rest, by the Rich Text Format
specification 1.9.1; all others are passed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

import msgspec

from recount.documents.head import read_head_of
from recount.documents.html import fragment_parts
from recount.documents.options import ParseOptions
from recount.documents.parts import Parts, join
from recount.documents.tags import clean
from recount.errors import InputError

MAX_GROUPS = 2_000  # inside each other
MAX_SAID_CHARS = 500  # of a title or an author

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,40})(-?\d{1,10})? ?"  # a control word
    rb"|\\'([0-9a-fA-F]{2})"  # a byte
    rb"|\\(.)"  # a control sign
    rb"|([{}])"
    rb"|[\r\n]+"
    rb"|([^\\{}\r\n]+)",
    re.DOTALL,
)
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet pict object header footer headerl headerr headerf "
    b"footerl footerr footerf info fldinst datafield themedata colorschememapping "
    b"latentstyles listtable listoverridetable rsidtbl generator xmlnstbl filetbl "
    b"revtbl annotation atnid atnauthor bkmkstart bkmkend pntext pntxta pntxtb "
    b"mmathPr datastore nonshppict shpinst do".split()
)
"""Destinations whose text no reader sees"""
_SIGNS = {
    b"tab": "\t", b"line": "\v", b"emdash": "—", b"endash": "–", b"bullet": "•",
    b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"emspace": "\u2003", b"enspace": "\u2002",
}  # fmt: skip
_ESCAPED = {
    b"~": "\u00a0", b"_": "-", b"-": "", b"\\": "\\", b"{": "{", b"}": "}",
    b"\t": "\t", b"\n": "\n", b"\r": "\n",
}  # fmt: skip
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""Charsets of fonts, by the number of fcharset"""

_DAMAGED = "the rich text file is damaged"
_AGAIN = "Open it in a word processor and save it again"


class _Group(msgspec.Struct):
    """What holds inside a pair of braces."""

    into: str = "body"
    """body, skip, fonts, title or author"""
    font: int = -1
    unicode_skip: int = 1
    """signs after a \\u that old readers show in its place"""


def read_rtf(data: bytes, options: ParseOptions) -> Parts:
    """Return the paragraphs and tables of a rich text file.

    Raises:
        InputError: its braces do not fit, or lie too deep inside each other.
    """
    reader = _Reader(options.max_text_chars)
    reader.read(data)
    pieces = fragment_parts(reader.html(), options).pieces
    text, blocks = join(pieces)
    told = read_head_of(text, blocks)
    return Parts(
        text=text,
        charset=reader.charset,
        title=clean(reader.said["title"]) or told.title,
        author=clean(reader.said["author"]) or told.author,
        dating=told.dating,
        blocks=blocks,
    )


class _Reader:
    def __init__(self, max_chars: int) -> None:
        self.charset = "cp1252"
        self.said = {"title": "", "author": ""}
        self._max_chars = max_chars
        self._size = 0
        self._groups = [_Group()]
        self._fonts: dict[int, str] = {}
        self._bytes = bytearray()
        self._words: list[str] = []
        self._cells: list[str] = []
        self._in_table = False
        self._html: list[str] = []
        self._rows: list[str] = []
        self._pass = 0
        """signs still to be passed after a \\u"""

    def read(self, data: bytes) -> None:
        where = 0
        while where < len(data):
            found = _TOKEN.match(data, where)
            if found is None:
                where += 1
                continue
            where = found.end()
            word, number, byte, sign, brace, words = found.groups()
            if word is not None:
                where += self._control(word, number)
            elif byte is not None:
                self._raw(bytes([int(byte, 16)]))
            elif sign is not None:
                self._escaped(sign)
            elif brace is not None:
                self._brace(brace)
            elif words is not None:
                self._raw(words)
        if len(self._groups) > 1:
            raise InputError(f"{_DAMAGED}: it is cut off", remedy=_AGAIN)
        self.paragraph()
        self.row()

    def html(self) -> str:
        return "".join((*self._html, self._table()))

    def _brace(self, brace: bytes) -> None:
        self._flush()
        if brace == b"{":
            if len(self._groups) > MAX_GROUPS:
                raise InputError(f"{_DAMAGED}: nested too deep", remedy=_AGAIN)
            now = self._groups[-1]
            self._groups.append(_Group(now.into, now.font, now.unicode_skip))
        elif len(self._groups) == 1:
            raise InputError(f"{_DAMAGED}: a brace too many", remedy=_AGAIN)
        else:
            self._groups.pop()

    def _escaped(self, sign: bytes) -> None:
        if sign == b"*":
            # A destination that old readers do not know: nothing in it is text.
            self._flush()
            self._groups[-1].into = "skip"
        elif sign in _ESCAPED:
            self._put(_ESCAPED[sign])

    def _control(self, word: bytes, number: bytes | None) -> int:
        """Do what a control word says; return how many bytes after it are no text."""
        value = int(number) if number else 0
        if word == b"u":
            self._put(chr(value % 65_536))
            self._pass = self._groups[-1].unicode_skip
        elif word in _SIGNS:
            self._put(_SIGNS[word])
        elif word == b"bin":
            return max(0, value)
        else:
            self._flush()
            self._set(word, value)
            end = _ENDS.get(word)
            if end is not None:
                end(self)
        return 0

    def _set(self, word: bytes, value: int) -> None:
        group = self._groups[-1]
        match word:
            case b"intbl" | b"pard":
                self._in_table = word == b"intbl"
            case b"uc":
                group.unicode_skip = min(max(value, 0), 8)
            case b"f":
                group.font = value
            case b"fcharset":
                self._fonts[group.font] = _CHARSETS.get(value, self.charset)
            case b"ansicpg":
                self.charset = f"cp{value}" if 0 < value < 10_000 else self.charset
            case b"mac":
                self.charset = "mac_roman"
            case b"title" | b"author" if group.into == "skip":
                group.into = word.decode()
            case _ if word in _SKIPPED:
                group.into = "skip"

    def _raw(self, raw: bytes) -> None:
        passed = min(self._pass, len(raw))
        self._pass -= passed
        self._bytes += raw[passed:]

    def _put(self, text: str) -> None:
        self._flush()
        group = self._groups[-1]
        if group.into == "body":
            self._words.append(text)
            self._size += len(text)
            if self._size > self._max_chars:
                raise InputError(
                    f"a text of over {self._max_chars:,} characters",
                    remedy="Split the file into its reports",
                )
        elif group.into in self.said:
            self.said[group.into] = (self.said[group.into] + text)[:MAX_SAID_CHARS]

    def _flush(self) -> None:
        """Turn the bytes that were met into characters."""
        self._pass = 0 if self._bytes else self._pass
        if not self._bytes:
            return
        raw, self._bytes = bytes(self._bytes), bytearray()
        charset = self._fonts.get(self._groups[-1].font, self.charset)
        try:
            text = raw.decode(charset, errors="replace")
        except LookupError:
            text = raw.decode("cp1252", errors="replace")
        self._put(text)

    def _said(self) -> str:
        # Halves of characters beyond 16 bits come as two \u.
        text = "".join(self._words).encode("utf-16", "surrogatepass")
        self._words.clear()
        words = escape(clean(text.decode("utf-16", "replace")))
        return words.replace("\n", "<br>")

    def paragraph(self) -> None:
        if self._in_table:
            self._words.append("\v")
            return
        words = self._said()
        if words:
            self._html.append(f"{self._table()}<p>{words}</p>")

    def cell(self) -> None:
        self._cells.append(f"<td>{self._said()}</td>")

    def row(self) -> None:
        if self._cells:
            self._rows.append(f"<tr>{''.join(self._cells)}</tr>")
            self._cells.clear()

    def _table(self) -> str:
        rows = "".join(self._rows)
        self._rows.clear()
        return f"<table>{rows}</table>" if rows else ""


_ENDS: dict[bytes, Callable[[_Reader], None]] = {
    b"par": _Reader.paragraph,
    b"sect": _Reader.paragraph,
    b"page": _Reader.paragraph,
    b"cell": _Reader.cell,
    b"nestcell": _Reader.cell,
    b"row": _Reader.row,
    b"nestrow": _Reader.row,
}
"""What control words end"""
