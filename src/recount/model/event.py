"""Events: what happened at a place and time, or a standing condition."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from recount.model.edtf import bounds
from recount.model.ids import ClaimId, EventId
from recount.model.span import Span


class EventKind(StrEnum):
    """Whether something happened, or lasts."""

    INCIDENT = "incident"
    CONDITION = "condition"
    """a war, a displacement, a campaign: figures are told about it"""
    GATHERING = "gathering"
    """a ceremony, march or protest"""


class Naming(msgspec.Struct, frozen=True, kw_only=True):
    """A word or name that a document uses for an event, with its place in the text."""

    doc: str
    text: str
    span: Span


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One event across documents; named by place and date, never by a loaded word."""

    id: EventId
    label: str
    """place and date: "Karsa, 14 to 15 March 2005" """
    kind: EventKind = EventKind.INCIDENT
    place: str = ""
    when: str = ""
    """EDTF"""
    main: bool = False
    """the event that most of its documents are about"""
    docs: tuple[str, ...] = ()
    """names of the documents that tell of it, sorted"""
    claims: tuple[ClaimId, ...] = ()
    words: tuple[Naming, ...] = ()
    """the words each document uses for it: massacre, incident, strike ..."""
    place_names: tuple[Naming, ...] = ()
    dates: tuple[Naming, ...] = ()
    """how each document dates it; ``text`` is the EDTF value"""
    reasons: tuple[str, ...] = ()
    """why these tellings were taken for one event"""

    def __post_init__(self) -> None:
        bounds(self.when)
