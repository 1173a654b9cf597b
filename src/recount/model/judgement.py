"""Judgements: what a person decided, appended and never overwritten."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from recount.errors import RecordError
from recount.model.ids import JudgementId


class Verdict(StrEnum):
    """What was decided about a record."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"
    """a claim that was not read; about its document"""
    MERGE = "merge"
    SPLIT = "split"
    """the claims are about an event of their own"""
    MOVE = "move"
    """the claims are about another event"""
    SAME = "same"
    DIFFERENT = "different"
    SCOPE = "scope"
    """the claims count others than the event's own figures do"""
    UNDO = "undo"


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """What a judged record was, so that it is found again after it was read anew."""

    id: str
    """of the record"""
    doc: str = ""
    """of a claim: name of its document"""
    start: int = 0
    """of a claim: where the words of its figure begin"""
    end: int = 0
    measure: str = ""
    claims: tuple[str, ...] = ()
    """of an event: some of its claims"""


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
    anchors: tuple[Anchor, ...] = ()
    """of the records that it is about, as they were"""
    adjudicates: bool = False
    """whether it decides between coders who differ"""

    def __post_init__(self) -> None:
        if not self.reason.strip():
            msg = f"judgement on {', '.join(self.about)}: a reason is needed"
            raise RecordError(msg)


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return those that no later judgement takes back, oldest first.

    Taking back what takes back lets the first one stand again.
    """
    undone: set[str] = set()
    held = []
    for judgement in reversed(tuple(judgements)):
        if judgement.id in undone:
            continue
        if judgement.verdict is Verdict.UNDO:
            undone.update(judgement.about)
        held.append(judgement)
    return held[::-1]
