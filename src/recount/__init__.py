"""Recount reads many reports of one event and recounts what they claim.

Every figure with its group, its voice and its exact words; which figures agree, which
cannot all be true together, and what follows from the rest. Start with ``Case``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what a type checker sees; the same names as in the table below
    from recount.case import Case as Case
    from recount.errors import ConfigError as ConfigError
    from recount.errors import InputError as InputError
    from recount.errors import RecordError as RecordError
    from recount.errors import RecountError as RecountError
    from recount.model.claim import Claim as Claim
    from recount.model.document import Document as Document
    from recount.model.event import Event as Event
    from recount.model.figure import Figure as Figure
    from recount.model.finding import Conflict as Conflict
    from recount.model.finding import Finding as Finding
    from recount.model.finding import Position as Position
    from recount.model.lineage import Lineage as Lineage
    from recount.model.lineage import Origin as Origin
    from recount.model.lineage import Reuse as Reuse
    from recount.model.reading import Reading as Reading
    from recount.model.span import Span as Span
    from recount.pipeline import Inquiry as Inquiry

_HOMES = {
    "Case": "recount.case",
    "Claim": "recount.model.claim",
    "ConfigError": "recount.errors",
    "Conflict": "recount.model.finding",
    "Document": "recount.model.document",
    "Event": "recount.model.event",
    "Figure": "recount.model.figure",
    "Finding": "recount.model.finding",
    "InputError": "recount.errors",
    "Inquiry": "recount.pipeline",
    "Lineage": "recount.model.lineage",
    "Origin": "recount.model.lineage",
    "Position": "recount.model.finding",
    "Reading": "recount.model.reading",
    "RecordError": "recount.errors",
    "RecountError": "recount.errors",
    "Reuse": "recount.model.lineage",
    "Span": "recount.model.span",
}
"""public names, and the modules that hold them; each is loaded when it is asked for"""

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    msg = f"module 'recount' has no attribute {name!r}"
    raise AttributeError(msg)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
