"""Judgements: what a person decided, appended and never overwritten."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from recount.errors import RecordError
from recount.model.ids import JudgementId


class Verdict(StrEnum):
    """What was decided about a record."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    SAME = "same"
    DIFFERENT = "different"
    SCOPE = "scope"
    UNDO = "undo"


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One decision of one person about one or more records, with its reason."""

    id: JudgementId
    about: tuple[str, ...]
    """ids of the records"""
    verdict: Verdict
    reason: str
    by: str
    at: str
    """ISO 8601 time with offset"""
    changes: dict[str, str] = {}
    """of a correction: field and its new value"""

    def __post_init__(self) -> None:
        if not self.reason.strip():
            msg = f"judgement on {', '.join(self.about)}: a reason is needed"
            raise RecordError(msg)
