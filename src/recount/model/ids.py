"""Content ids: a hash of what makes a record, equal on every machine."""

from __future__ import annotations

import hashlib
from typing import NewType

CaptureId = NewType("CaptureId", str)
DocumentId = NewType("DocumentId", str)
ClaimId = NewType("ClaimId", str)
SourceId = NewType("SourceId", str)
EventId = NewType("EventId", str)
ReuseId = NewType("ReuseId", str)
OriginId = NewType("OriginId", str)
PositionId = NewType("PositionId", str)
FindingId = NewType("FindingId", str)
ConflictId = NewType("ConflictId", str)
JudgementId = NewType("JudgementId", str)

ID_HEX = 16  # 64 bits: at 10^8 records a collision has a chance of 0.03 %


def content_id(kind: str, *parts: object) -> str:
    """Return ``kind-`` and the first 16 hex digits of SHA-256 over the parts.

    Each part goes in with its length, so that no text inside a part can make two
    lists of parts look alike: ("a", "bc") and ("ab", "c") differ.

    >>> content_id("claim", "doc-1", 5, 9)
    'claim-1e05e029f7609ed5'
    """
    texts = [str(part) for part in parts]
    joined = "".join(f"{len(text)}:{text}" for text in texts)
    # A file name that is no UTF-8 reaches us with lone surrogates.
    digest = hashlib.sha256(joined.encode(errors="surrogatepass")).hexdigest()
    return f"{kind}-{digest[:ID_HEX]}"
