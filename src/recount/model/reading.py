"""A reading: all that was read from one document."""

from __future__ import annotations

import msgspec

from recount.model.claim import Claim
from recount.model.document import Document
from recount.model.mention import Mention
from recount.model.passage import Passage


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One document with its passages, mentions and claims, each in text order."""

    document: Document
    passages: tuple[Passage, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
