"""Reads texts given as strings, as the pipeline reads files."""

from __future__ import annotations

from bench.reading import as_capture
from recount.model.capture import Capture, Sidecar
from recount.model.claim import Claim
from recount.model.document import Document
from recount.model.ids import CaptureId, ClaimId, DocumentId
from recount.model.reading import Reading
from recount.pipeline import read
from recount.sources.sniff import sniff


def read_text(text: str, *, name: str = "report.txt", published: str = "") -> Reading:
    """Return the reading of a plain text, dated by a sidecar where one is given."""
    return read(*as_capture(name, text, published))


def told(text: str) -> list[tuple[str, str, int | None, int | None]]:
    """Return measure, group, low and high of each claim of a text, in order."""
    return [
        (claim.measure.value, " ".join(claim.group), claim.low, claim.high)
        for claim in read_text(text).claims
    ]


def read_bytes(data: bytes | str, *, published: str = "") -> Reading:
    """Return the reading of a file, by the type that its bytes are."""
    raw = data.encode() if isinstance(data, str) else data
    taken = Capture(
        id=CaptureId("sha256:" + "0" * 64),
        name="report",
        media_type=sniff(raw),
        size=len(raw),
        sidecar=Sidecar(published=published),
    )
    return read(taken, raw)


def spelled(reading: Reading) -> list[str]:
    """Return each claim in words: "killed child 9 of 40, at Tesk, as of 2011-05-03"."""
    by_id = {claim.id: claim for claim in reading.claims}
    return [_spelled(claim, by_id) for claim in reading.claims]


def _spelled(claim: Claim, by_id: dict[ClaimId, Claim]) -> str:
    whole = by_id.get(claim.part_of)
    bounds = (claim.low, claim.high)
    count = str(claim.low) if claim.low == claim.high else f"{bounds[0]}..{bounds[1]}"
    count = "/".join(map(str, claim.ratio)) if claim.ratio else count
    said = [" ".join((claim.measure.value, *claim.group, count))]
    said[0] += f" of {whole.low}" if whole else ""
    said += [f"at {claim.places[0]}"] if claim.places else []
    said += [f"in {claim.when}"] if claim.when else []
    said += [f"as of {claim.as_of}"] if claim.as_of else []
    said += [f"says {claim.attributed_to[0]}"] if claim.attributed_to else []
    said += [f"“{claim.qualifier[0]}”"] if claim.qualifier else []
    said += ["besides"] if claim.rest else []
    said += [claim.stance.value] if claim.stance.value != "asserted" else []
    return ", ".join(said)


def only_claim(text: str) -> Claim:
    """Return the one claim of a text."""
    (claim,) = read_text(text).claims
    return claim


def plain_document(text: str) -> Document:
    """Return a document of a text that was not captured, for what reads documents."""
    return Document(
        id=DocumentId("doc:1"),
        capture=CaptureId("sha256:" + "0" * 64),
        name="a.txt",
        text=text,
        media_type="text/plain",
    )
