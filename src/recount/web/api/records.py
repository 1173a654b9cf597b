"""Records of the interface that are not records of the case itself."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from recount.model.judgement import Verdict
from recount.model.ledger import Outcome

MAX_ABOUT = 500
MAX_REASON_CHARS = 5_000
MAX_FIELDS = 30

Id = Annotated[str, Meta(min_length=1, max_length=200)]


class LedgerRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the ledger, as ``recount ledger CASE --format json`` prints it."""

    seq: int
    name: str
    outcome: Outcome
    media_type: str
    size: int
    reason: str
    place: str
    remedy: str
    capture: str
    within: str
    offered_at: str
    by: str


class NewJudgement(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True
):
    """What is to be decided, as ``recount judge`` takes it."""

    about: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=MAX_ABOUT)]
    """ids of claims, events, a document or a judgement"""
    verdict: Verdict
    reason: Annotated[str, Meta(min_length=1, max_length=MAX_REASON_CHARS)]
    changes: Annotated[
        dict[str, Annotated[str, Meta(max_length=MAX_REASON_CHARS)]],
        Meta(max_length=MAX_FIELDS),
    ] = {}
    """of a correction or an added claim: field and its value"""
    adjudicates: bool = False
    """whether it decides between coders who differ"""


class NewRelease(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A release to be made."""

    note: Annotated[str, Meta(min_length=1, max_length=MAX_REASON_CHARS)]
    """what changed since the last one"""
