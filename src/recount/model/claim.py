"""Claims: one figure that one document states about one event."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from recount.errors import AnchorError, RecordError
from recount.model.edtf import bounds
from recount.model.figure import Figure
from recount.model.ids import ClaimId, EventId, SourceId
from recount.model.span import Span


class Measure(StrEnum):
    """What is counted."""

    KILLED = "killed"
    INJURED = "injured"
    CAPTURED = "captured"
    MISSING = "missing"
    DISPLACED = "displaced"
    BEREAVED = "bereaved"
    HOUSEHOLDS_DESTROYED = "households_destroyed"
    POPULATION = "population"
    PARTICIPANTS = "participants"
    RECOGNITIONS = "recognitions"
    SUPPORTERS = "supporters"
    VIOLATIONS = "violations"
    PROPERTY = "property"
    CASUALTIES = "casualties"
    OTHER = "other"


AGE_SEX = frozenset(
    {"man", "woman", "child", "boy", "girl", "infant", "elderly", "adult"}
)
"""Group terms of age and sex, which unite in one group: "women and children"."""


class Stance(StrEnum):
    """How the voice stands to the figure."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    DENIED = "denied"


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """Who stands behind a claim, by the words of the text."""

    name: str
    span: Span | None = None
    """where the name stands; None for the author or publisher"""
    source: SourceId = SourceId("")
    """the source it was resolved to; empty until then"""


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A voice or publisher across documents."""

    id: SourceId
    name: str
    """the fullest of its names"""
    names: tuple[str, ...] = ()
    """every spelling met, sorted"""
    part_of: SourceId = SourceId("")
    """the source it belongs to or speaks for; empty where none was told"""
    reason: str = ""
    """why its names were taken for one"""


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One figure with its group, voice and the exact words that carry it.

    The fields down to ``as_of`` are the interchange format of docs/claims.md.
    """

    doc: str
    """name of the document"""
    quote: str
    """the words that carry it: text[start:end]"""
    start: int
    end: int
    event: EventId = EventId("")
    measure: Measure
    group: tuple[str, ...] = ()
    """sorted terms; two age or sex terms are a union, other terms intersect"""
    qualifier: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None
    approx: bool = False
    phrase: str = ""
    """the words of the figure itself"""
    ratio: tuple[int, int] | None = None
    attributed_to: tuple[str, ...] = ()
    """voices, outermost first; empty: the author's own voice"""
    stance: Stance = Stance.ASSERTED
    as_of: str | None = None
    """EDTF day at which the figure holds, when told and not the event's own"""

    id: ClaimId = ClaimId("")
    phrase_span: Span = Span(0, 0)
    voices: tuple[Voice, ...] = ()
    """the voices of ``attributed_to`` with their spans, in the same order"""
    part_of: ClaimId = ClaimId("")
    """the claim of the same text that this one is told to be a part of"""
    rest: bool = False
    """told beside another figure, not within it: "another 487" """
    cumulative: bool = False
    """a total over a period or a whole war, not of one incident"""
    when: str = ""
    """EDTF date of what happened, where its own passage tells it"""
    places: tuple[str, ...] = ()
    """places that its own passage names"""
    described: bool = False
    """counted by being named or described ("his wife and three children"): the phrase
    holds no number, or not this one, so it is not read again"""
    read_as: str = ""
    """the words of the figure as they were read, where print is damaged: "613" for
    "6l3"; empty: as printed"""
    boilerplate: bool = False
    """stands in a passage marked as boilerplate: kept, and left out of findings"""
    weighed: bool = False
    """given its measure by the weight of the words around it, by no rule: kept, and
    left out of findings until somebody accepts it"""
    by_weight: tuple[str, ...] = ()
    """fields that no rule read, and the weight of what stands around it gave: group"""
    step: str = ""

    def __post_init__(self) -> None:
        Figure(self.low, self.high, self.approx)
        Span(self.start, self.end)
        bounds(self.as_of or "")
        bounds(self.when)
        if self.end - self.start != len(self.quote):
            raise AnchorError(
                self.doc, self.start, self.end, "quote and span differ in length"
            )
        if tuple(sorted(set(self.group))) != self.group:
            msg = f"{self.doc}: a group's terms are sorted, once each: {self.group}"
            raise RecordError(msg)

    @property
    def is_aside(self) -> bool:
        """Whether findings leave it out: boilerplate, or read by weights alone."""
        return self.boilerplate or self.weighed

    @property
    def figure(self) -> Figure:
        """The interval of the claim."""
        return Figure(self.low, self.high, self.approx)

    @property
    def figure_words(self) -> str:
        """The words that the figure is read from: of damaged print, as mended."""
        return self.read_as or self.phrase

    @property
    def span(self) -> Span:
        """Where the quote stands."""
        return Span(self.start, self.end)


def check_anchor(claim: Claim, text: str) -> None:
    """Return if the quote and the phrase stand in the text where the claim says.

    Raises:
        AnchorError: they do not.
    """
    if text[claim.start : claim.end] != claim.quote:
        raise AnchorError(
            claim.doc, claim.start, claim.end, "the text there is not the quote"
        )
    if claim.phrase_span.cut(text) != claim.phrase:
        span = claim.phrase_span
        raise AnchorError(
            claim.doc, span.start, span.end, "the text there is not the figure's phrase"
        )
