"""Reads texts given as strings, as the pipeline reads files."""

from __future__ import annotations

import hashlib

from recount.model.capture import Capture, Sidecar
from recount.model.claim import Claim
from recount.model.ids import CaptureId
from recount.model.reading import Reading
from recount.pipeline import read


def read_text(text: str, *, name: str = "report.txt", published: str = "") -> Reading:
    """Return the reading of a plain text, dated by a sidecar where one is given."""
    data = text.encode()
    capture = Capture(
        id=CaptureId(f"sha256:{hashlib.sha256(data).hexdigest()}"),
        name=name,
        media_type="text/plain",
        size=len(data),
        sidecar=Sidecar(published=published),
    )
    return read(capture, data)


def told(text: str) -> list[tuple[str, str, int | None, int | None]]:
    """Return measure, group, low and high of each claim of a text, in order."""
    return [
        (claim.measure.value, " ".join(claim.group), claim.low, claim.high)
        for claim in read_text(text).claims
    ]


def only_claim(text: str) -> Claim:
    """Return the one claim of a text."""
    (claim,) = read_text(text).claims
    return claim
