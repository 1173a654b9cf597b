"""Withholding: what is left out of a release, by rules that a person wrote."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from recount.errors import RecordError
from recount.model.ids import ClaimId
from recount.model.span import Span


class Kind(StrEnum):
    """What is withheld."""

    PERSON = "person"
    PLACE = "place"
    OTHER = "other"


class WithholdRule(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True
):
    """Names that are left out wherever they stand, with what stands there instead."""

    names: tuple[str, ...] = ()
    """every spelling; case, accents and what stands between two words do not matter"""
    patterns: tuple[str, ...] = ()
    """regular expressions, for what has no fixed spelling: numbers of telephones"""
    kind: Kind = Kind.PERSON
    instead: str = ""
    """what stands in its place; empty: "[name withheld]" by kind"""
    reason: str
    """why; stands in the log of the case, never in the release"""
    parts: bool | None = None
    """whether each word of a name is withheld alone too, where it is written with a
    capital; unless told, of persons it is"""

    def __post_init__(self) -> None:
        if not self.reason.strip():
            msg = "a rule of withholding needs a reason"
            raise RecordError(msg)
        if not (self.names or self.patterns):
            msg = f"a rule of withholding names nothing (reason: {self.reason})"
            raise RecordError(msg)

    @property
    def replacement(self) -> str:
        """What stands in the place of the words."""
        return self.instead or _INSTEAD[self.kind]

    @property
    def by_parts(self) -> bool:
        """Whether each word of a name is withheld alone too."""
        return self.kind is Kind.PERSON if self.parts is None else self.parts


_INSTEAD = {
    Kind.PERSON: "[name withheld]",
    Kind.PLACE: "[place withheld]",
    Kind.OTHER: "[withheld]",
}


class WithholdRules(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True
):
    """All rules of one release, as ``withhold.toml`` has them."""

    rule: tuple[WithholdRule, ...] = ()
    original: str = "keep"
    """keep: quotes tell where they stand in the full text, and reports tell the
    SHA-256 of what was captured, so that who holds the evidence can compare; omit:
    neither, as a guess of short words could be tried against them"""

    def __post_init__(self) -> None:
        if self.original not in {"keep", "omit"}:
            msg = f"original is keep or omit, not {self.original!r}"
            raise RecordError(msg)


class Withheld(msgspec.Struct, frozen=True, kw_only=True):
    """What a release leaves out of one claim's quote."""

    claim: ClaimId
    places: int
    """in the quote"""
    phrase: bool = False
    """whether words of the figure itself are withheld, so that it cannot be re-read"""
    original: Span | None = None
    """where the quote stands in the full text"""


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """One place where something is withheld, for the person who decides."""

    rule: int
    """number of the rule, from 1"""
    where: str
    """kind of record and field: "document.text" """
    record: str
    """name of the document, or id of the record"""
    words: str
    """what is withheld there"""
    context: str
    """the words around it, as released"""


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """How often one rule was applied; holds none of the words."""

    rule: int
    """number of the rule, from 1"""
    kind: Kind
    reason: str
    places: int
    """in all records"""
    in_texts: int
    """in the texts of reports"""
