"""The dates, places and voices that heads of tables and labels of lists name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from recount.claims.context import Context
from recount.claims.heading import Told
from recount.lang.en.places import PLACE_NOUNS
from recount.lang.en.tables import SOURCE_IN_TITLE, SOURCE_LINE
from recount.model.claim import Voice
from recount.model.mention import DateMention, Mention, PlaceMention
from recount.model.passage import Passage, Role
from recount.model.span import Span

_SOURCE = re.compile(SOURCE_LINE, re.IGNORECASE)
_AT_END = re.compile(rf"(?:^|[.\n]\s*){SOURCE_LINE}\s*$", re.IGNORECASE)
_IN_TITLE = re.compile(SOURCE_IN_TITLE, re.IGNORECASE)
_PLACE_NOUNS = frozenset(PLACE_NOUNS.split())
_NAMED = re.compile(r"(?:[A-Z][\w’'-]{1,30} ){1,3}[\w-]{2,20}")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_UNTOLD = "XXXX"
"""begins a date whose year is not known"""


class Scenery:
    """What the words of a document's cells and labels name, by these words."""

    def __init__(
        self,
        text: str,
        passages: Sequence[Passage],
        mentions: Sequence[Mention],
        context: Context,
        times: Mapping[int, int],
    ) -> None:
        self._text = text
        self._context = context
        self.times = times
        """first token of each date or time, with its last"""
        self._dates = {
            mention.span.cut(text): mention.value
            for mention in reversed(mentions)
            if isinstance(mention, DateMention)
            and not mention.value.startswith(_UNTOLD)
        }
        self._places = {
            mention.name.casefold(): mention.name
            for mention in mentions
            if isinstance(mention, PlaceMention)
        }
        self._cells = {
            passage.span.cut(text).strip("| \t"): passage.span
            for passage in reversed(passages)
            if passage.role is Role.TABLE
        }

    def date(self, words: str) -> str:
        """Return the EDTF date that these words name, "" where they name none."""
        found = self._dates.get(words, "")
        return words if not found and _YEAR.fullmatch(words) else found

    def places(self, words: str) -> tuple[str, ...]:
        """Return the place that these words name: the whole of them, or after "in"."""
        name = words.casefold()
        found = self._places.get(name) or self._places.get(name.partition(" ")[2])
        if not found and _NAMED.fullmatch(words) and name.split()[-1] in _PLACE_NOUNS:
            found = words  # "Olm valley"
        return (found,) if found else ()

    def voice(self, name: str) -> Voice:
        """Return the voice of a name, with where the table names it."""
        return Voice(name=name, span=self._cells.get(name))

    def around(self, title: Passage) -> Told:
        """Return what the title of a table says of all its figures."""
        when, as_of = self._context.when(title, title.span)
        return Told(when=when, as_of=as_of, places=self._context.places(title))

    def source_of(self, line: Passage) -> Voice | None:
        """Return the voice that a line such as "Source: Ministry of Health" names."""
        return self._named(line, _SOURCE.fullmatch(line.span.cut(self._text)))

    def source_in(self, title: Passage) -> Voice | None:
        """Return the voice that a title names: "Dead by town (source: Odra Cross)"."""
        told = title.span.cut(self._text)
        return self._named(title, _IN_TITLE.search(told) or _AT_END.search(told))

    def _named(self, line: Passage, found: re.Match[str] | None) -> Voice | None:
        if found is None or " and " in found["name"]:
            return None
        start = line.span.start + found.start("name")
        return Voice(name=found["name"], span=Span(start, start + len(found["name"])))
