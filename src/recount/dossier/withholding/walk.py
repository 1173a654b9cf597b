"""Every record made anew without the withheld words, whatever its kind.

The walk knows four things by name: which fields are no words, how a claim holds its
quote, whose text a span points into, and what an id is. All else is by type, so that a
field that is added to a record is covered without a change here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from enum import Enum
from typing import TypeVar, cast

import msgspec

from recount.dossier.withholding.matching import Cover, Matcher
from recount.model.claim import Claim
from recount.model.dossier import Segment
from recount.model.event import Naming
from recount.model.ids import content_id
from recount.model.lineage import Alteration, Reuse
from recount.model.shown import Piece, ShownQuote
from recount.model.span import Span
from recount.model.withholding import Spot

Kind = TypeVar("Kind")
Record = TypeVar("Record", bound=msgspec.Struct)

NO_WORDS = frozenset(
    "kind role way stance use anchor unit measure status step steps media_type charset "
    "language when value allows as_of end rule published retrieved group outcome "
    "policies by dated_by anchors page href left_href right_href fields".split()
)
"""Fields that hold words of the program, dates and addresses within the dossier"""
ID = re.compile(r"([a-z_]+)-[0-9a-f]{16}")
CAPTURE = "sha256:"
CONTEXT_CHARS = 40
MANY_STRINGS = 100_000  # kept, as the same labels come again and again


class Walker:
    """Makes records anew; keeps what it withheld, and where."""

    def __init__(
        self,
        matcher: Matcher,
        *,
        names: Mapping[str, str],
        keep_captures: bool,
    ) -> None:
        """Set up a walk.

        Args:
            matcher: the rules.
            names: of documents whose name changes, by their old one.
            keep_captures: whether the SHA-256 of captures stays.
        """
        self.matcher = matcher
        self.covers: dict[str, Cover] = {}
        """by the old name of a document"""
        self.spots: list[Spot] = []
        self.ids: dict[str, str] = {}
        self._names = dict(names)
        self._keep_captures = keep_captures
        self._known: dict[str, str] = {}
        self._record = ""

    def make(
        self, record: Kind, cover: Cover | None = None, record_id: str = ""
    ) -> Kind:
        """Return the record without the withheld words.

        Args:
            record: of any kind.
            cover: of the text that its spans point into, if it has any.
            record_id: names it in the preview.
        """
        self._record = record_id
        return cast("Kind", self._value(record, cover, ""))

    def _value(self, value: object, cover: Cover | None, where: str) -> object:
        made = value
        match value:
            case Enum():
                pass  # a word of the program, though it is a string too
            case str():
                made = self._string(value, where)
            case tuple():
                made = tuple(self._value(each, cover, where) for each in value)
            case dict():
                made = {k: self._value(each, cover, where) for k, each in value.items()}
            case Span():
                made = cover.span(value) if cover else value
            case Claim():
                made = self._claim(value, cover)
            case Naming():
                made = self._naming(value)
            case Reuse():
                made = self._reuse(value)
            case msgspec.Struct():
                made = self._struct(value, cover)
        return made

    def _struct(
        self, record: Record, cover: Cover | None, apart: Collection[str] = ()
    ) -> Record:
        name = type(record).__name__
        changes = {}
        for field in record.__struct_fields__:
            old = getattr(record, field)
            if field in apart or (field in NO_WORDS and not _is_id(old)):
                continue
            new = self._value(old, cover, f"{name}.{field}")
            if new is not old and new != old:
                changes[field] = new
        return msgspec.structs.replace(record, **changes) if changes else record

    def _claim(self, claim: Claim, cover: Cover | None) -> Claim:
        cover = cover or self.covers.get(claim.doc)
        # What is cut from the text follows the text, and nothing else.
        made = self._struct(claim, None, ("quote", "phrase", "phrase_span", "voices"))
        voices = self._value(claim.voices, cover, "Claim.voices")
        made = msgspec.structs.replace(made, voices=voices)
        if cover is None or not cover.hits:
            return made
        quote, phrase = cover.span(claim.span), cover.span(claim.phrase_span)
        return msgspec.structs.replace(
            made,
            start=quote.start,
            end=quote.end,
            quote=quote.cut(cover.text),
            phrase=phrase.cut(cover.text),
            phrase_span=phrase,
            read_as=made.read_as if phrase.cut(cover.text) == claim.phrase else "",
        )

    def _naming(self, naming: Naming) -> Naming:
        cover = self.covers.get(naming.doc)
        made = self._struct(naming, cover)
        hits = cover.touched(naming.span) if cover else ()
        # The text of a date is its value, not its words.
        if hits and made.text == naming.text and not naming.text[:1].isdigit():
            instead = self.matcher.replacement(hits[0].rule)
            return msgspec.structs.replace(made, text=instead)
        return made

    def _reuse(self, reuse: Reuse) -> Reuse:
        first = self.covers.get(reuse.first_doc)
        second = self.covers.get(reuse.second_doc)
        made = self._struct(reuse, None, ("first", "second", "altered"))
        return msgspec.structs.replace(
            made,
            first=first.span(reuse.first) if first else reuse.first,
            second=second.span(reuse.second) if second else reuse.second,
            altered=tuple(_altered(each, first, second) for each in reuse.altered),
        )

    def _string(self, text: str, where: str) -> str:
        if not text:
            return text
        if text.startswith(CAPTURE):
            return text if self._keep_captures else ""
        found = ID.fullmatch(text)
        if found:
            # Ids are made from what they name: a guess could be tried against them.
            if text not in self.ids:
                self.ids[text] = content_id(found[1], "released", len(self.ids))
            return self.ids[text]
        if text in self._names:
            if where == "Document.name":
                self._note(text, where)
            return self._names[text]
        made = self._known.get(text)
        if made is None:
            made = self._covered(text)
            if len(self._known) < MANY_STRINGS:
                self._known[text] = made
        if made != text:
            self._note(text, where)
        return made

    def _covered(self, text: str) -> str:
        hits = self.matcher.find(text)
        if hits:  # else no name of a document that changes is in it
            for old, new in self._names.items():
                if old in text:
                    text = text.replace(old, new)
            hits = self.matcher.find(text)
        in_name = " " not in text and any(hit.span.cut(text) != text for hit in hits)
        return Cover(text, hits, self.matcher, in_name=in_name).text

    def _note(self, text: str, where: str) -> None:
        cover = Cover(text, self.matcher.find(text), self.matcher)
        self.spots += spots(text, cover, where, self._record)


class Seal(Walker):
    """Looks once more at records that were made from walked ones: ids stay."""

    def _value(self, value: object, cover: Cover | None, where: str) -> object:
        # A report's text and the quotes from it are as the text was covered.
        if isinstance(value, (Segment, ShownQuote, Piece)):
            return value
        return super()._value(value, cover, where)

    def _string(self, text: str, where: str) -> str:
        return text if ID.fullmatch(text) else super()._string(text, where)


def spots(text: str, cover: Cover, where: str, record: str) -> list[Spot]:
    """Return what is withheld in one text, each place with the words around."""
    found = []
    for hit in cover.hits:
        new = cover.span(hit.span)
        around = cover.text[max(0, new.start - CONTEXT_CHARS) : new.end + CONTEXT_CHARS]
        found.append(
            Spot(
                rule=hit.rule + 1,
                where=where,
                record=record,
                words=hit.span.cut(text),
                context=" ".join(around.split()),
            )
        )
    return found


def _is_id(value: object) -> bool:
    return isinstance(value, str) and ID.fullmatch(value) is not None


def _altered(
    alteration: Alteration, first: Cover | None, second: Cover | None
) -> Alteration:
    made = alteration
    for cover, span, words in (
        (first, "first", "first_text"),
        (second, "second", "second_text"),
    ):
        if cover is not None and cover.hits:
            new = cover.span(getattr(alteration, span))
            changes = {span: new, words: new.cut(cover.text)}
            made = msgspec.structs.replace(made, **changes)
    return made
