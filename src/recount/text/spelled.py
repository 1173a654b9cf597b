"""Names found however they are written: case, accents, separators, escapes.

A name that must not be seen may stand as ``ORDEN``, ``Órden``, ``Or-\\nden``,
``%C3%93rden`` or ``#JusticeForAnnaOrden``. All of these are one here. What is found
reaches to the ends of its word, so that nothing of it is left.
"""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from urllib.parse import unquote_to_bytes

import msgspec

from recount.model.span import Span

LONG = 7  # letters; so long a name is found inside a longer word too
INFLECTED = 5  # letters; so long a word may take an ending of three
MAX_ENDING = 3  # letters: Petrov, Petrova, Petrovym
MIN_PART = 3  # letters of a part of a name that is looked for alone

_ESCAPES = re.compile(
    r"(?P<percent>(?:%[0-9A-Fa-f]{2})+)"
    r"|(?P<entity>&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});)"
    r"|\\u(?P<code>[0-9A-Fa-f]{4})"
    r"|(?P<break>(?<=\w)[-\u00ad\u2010\u2011\ufffe]+\s*(?=\w))"
    r"|(?P<plain>[\x00-\x24\x27-\x2c\x2e-\x5b\x5d-\x7f]+)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_MARKED = re.compile(r"[%&\\]|\w-+\s*\w")
_LETTERS = str.maketrans(
    {
        "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ə": "e",
        "þ": "th", "æ": "ae", "œ": "oe", "ĸ": "k", "ŋ": "n", "ɛ": "e", "ɔ": "o",
    }
)  # fmt: skip
"""Letters that have no mark to take off, and are often written without"""
_APART = re.compile(r"[\W_]")
_RUN = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|www\.|[@/_#=]|\.[A-Za-z0-9]{2,5}(?!\w)")
"""Where a run of signs is an address or the name of a file"""
_POSSESSIVE = re.compile(r"['’ʼ‘`´][sS](?!\w)")


_DENSE = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
    r"\u1100-\u11ff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of scripts that set no space between words, or that add endings to names:
Thai, Lao, Burmese, Khmer, Japanese, Chinese, Korean"""
_JOINED = re.compile(r"[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f]")
"""Letters of scripts that write "and", "to", "from" as part of the next word: Hebrew,
Arabic"""
_STRETCH = "\u0640"  # draws an Arabic word out, and means nothing
MIN_JOINED = 3  # letters of a name in these that is found inside a word

_HYPHENS = frozenset("-\u2010\u2011")


class Folded:
    """A text in lower case without accents, with the way back to the text itself.

    Letters and digits are kept, everything else is a space; but a hyphen inside a
    word, or at the end of a line, is nothing, as it may be no part of the name.

    >>> folded = Folded("Ann%C3%A1 Ór\\u00adden")
    >>> folded.text, folded.span(5, 10)
    ('anna orden', Span(start=10, end=16))
    """

    __slots__ = ("_ends", "_starts", "source", "text")

    def __init__(self, source: str) -> None:
        self.source = source
        self._starts: array[int] | None = None
        self._ends: array[int] | None = None
        if source.isascii() and not _MARKED.search(source):
            self.text = _APART.sub(" ", source.lower())
            return
        self._starts, self._ends = array("L"), array("L")
        self.text = "".join(self._pieces(self._starts, self._ends))

    def _pieces(self, starts: array[int], ends: array[int]) -> Iterator[str]:
        for found in _ESCAPES.finditer(self.source):
            kind, whole = found.lastgroup, found.group()
            if kind == "plain":
                starts.extend(range(found.start(), found.end()))
                ends.extend(range(found.start() + 1, found.end() + 1))
                yield _APART.sub(" ", whole.lower())
                continue
            words = "" if kind == "break" else _fold(_meant(kind or "", whole))
            for _ in words:
                starts.append(found.start())
                ends.append(found.end())
            yield words

    def span(self, start: int, end: int) -> Span:
        """Return where ``text[start:end]`` stands in the source; it is not empty."""
        if self._starts is None or self._ends is None:
            return Span(start, end)
        return Span(self._starts[start], self._ends[end - 1])

    def char(self, at: int) -> str:
        """The character of the source behind one of the text."""
        return self.source[self._starts[at] if self._starts is not None else at]

    def hyphen(self, at: int) -> bool:
        """Whether a hyphen that is left out stands before a character of the text."""
        if self._starts is None or self._ends is None:
            return False
        gap = self.source[self._ends[at - 1] : self._starts[at]]
        return not _HYPHENS.isdisjoint(gap)


def _meant(kind: str, written: str) -> str:
    match kind:
        case "percent":
            return unquote_to_bytes(written).decode("utf-8", "replace")
        case "entity":
            return html.unescape(written)
        case "code":
            return chr(int(written[2:], 16))
    return written


def _fold(text: str) -> str:
    marks = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(
        mark
        for mark in marks.casefold()
        if unicodedata.category(mark) not in {"Mn", "Cf", "Me"} and mark != _STRETCH
    )
    return _APART.sub(" ", bare.translate(_LETTERS)) if bare else ""


def fold(name: str) -> str:
    """Return a name as it is compared: words in lower case with single spaces."""
    return " ".join(Folded(name).text.split())


class Spelling(msgspec.Struct, frozen=True, kw_only=True):
    """One name to look for."""

    words: tuple[str, ...]
    """folded"""
    capital: bool = False
    """whether it is found only where it is written with a capital, or in an address"""
    initials: bool = False
    """whether one letter may stand between two of its words: Anna M. Orden"""


class Names:
    """Finds any of some names in texts."""

    def __init__(self, spellings: Iterable[Spelling]) -> None:
        self._wanted = [
            (number, each, _pattern(each)) for number, each in enumerate(spellings)
        ]

    def find(self, folded: Folded) -> Iterator[tuple[int, Span]]:
        """Yield number and place of each name found, in no order; some may overlap."""
        text = folded.text
        addresses: list[tuple[int, int]] | None = None
        for number, spelling, pattern in self._wanted:
            # Looking for one word is a hundred times faster than for the pattern.
            if spelling.words[0] not in text:
                continue
            done = 0
            for found in pattern.finditer(text):
                if found.start() < done:
                    continue  # inside a word that is covered as a whole
                reach = _whole(folded, *found.span(), spelling)
                if reach is None:
                    continue
                done = reach[1]
                place = _with_genitive(folded, *reach)
                if spelling.capital and folded.char(found.start()).islower():
                    if addresses is None:
                        addresses = list(_addresses(folded.source))
                    if not any(a <= place.start < b for a, b in addresses):
                        continue
                yield number, place


def _pattern(spelling: Spelling) -> re.Pattern[str]:
    between = r"(?: *| +\w +)" if spelling.initials else " *"
    return re.compile(between.join(re.escape(word) for word in spelling.words))


def _whole(
    folded: Folded, start: int, end: int, spelling: Spelling
) -> tuple[int, int] | None:
    """Return the reach of a name to the ends of its word; None: it is another word."""
    text = folded.text
    letters = sum(len(word) for word in spelling.words)
    least = MIN_JOINED if _JOINED.match(spelling.words[0]) else LONG
    anywhere = letters >= least and (not spelling.capital or least == MIN_JOINED)
    begins, ends = _begins(folded, start), _ends(folded, end)
    if not anywhere and not begins:
        return None
    if not ends:
        last = text.find(" ", end)
        last = len(text) if last < 0 else last
        if not anywhere and not _is_ending(text[end:last], letters):
            return None
        end = last
    return (start if begins else text.rfind(" ", 0, start) + 1), end


def _with_genitive(folded: Folded, start: int, end: int) -> Span:
    span = folded.span(start, end)
    owned = _POSSESSIVE.match(folded.source, span.end)
    return Span(span.start, owned.end()) if owned else span


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    for run in _RUN.finditer(text):
        if _ADDRESS.search(run.group()):
            yield run.span()


def _is_ending(ending: str, letters: int) -> bool:
    return ending in {"s", "es"} or (
        letters >= INFLECTED and ending.isalpha() and len(ending) <= MAX_ENDING
    )


def _begins(folded: Folded, at: int) -> bool:
    if at == 0 or not folded.text[at - 1].isalpha() or folded.text[at].isdigit():
        return True
    if folded.hyphen(at) or _DENSE.match(folded.text[at - 1]):
        return True
    if _DENSE.match(folded.text[at]):
        return True
    return folded.char(at - 1).islower() and folded.char(at).isupper()


def _ends(folded: Folded, at: int) -> bool:
    text = folded.text
    if at >= len(text) or not text[at].isalpha() or folded.hyphen(at):
        return True
    if _DENSE.match(text[at - 1]) or _DENSE.match(text[at]):
        return True
    return folded.char(at - 1).islower() and folded.char(at).isupper()
