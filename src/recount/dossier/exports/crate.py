"""The metadata of an RO-Crate: what each file of a bag is, as schema.org says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

METADATA = "ro-crate-metadata.json"
PROFILE = "https://w3id.org/ro/crate/1.1"
LICENSE = "#license"


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One file of a crate."""

    path: str
    size: int
    """bytes"""
    sha256: str
    about: str = ""
    media_type: str = ""


def crate(parts: Sequence[Part], title: str = "") -> bytes:
    """Return the metadata of a crate with these files."""
    graph = [
        {
            "@id": METADATA,
            "@type": "CreativeWork",
            "conformsTo": {"@id": PROFILE},
            "about": {"@id": "./"},
        },
        {
            "@id": "./",
            "@type": "Dataset",
            "name": title or "A case of Recount",
            "description": (
                "Captures as received, the claims read in them with their words, and "
                "what follows from the claims. No figure here is a verdict."
            ),
            "license": {"@id": LICENSE},
            "hasPart": [{"@id": _uri(part.path)} for part in parts],
        },
        {
            "@id": LICENSE,
            "@type": "CreativeWork",
            "name": "No licence is given",
            "description": "The captured reports belong to those who published them.",
        },
        *_files(parts),
    ]
    whole = {"@context": f"{PROFILE}/context", "@graph": graph}
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def _files(parts: Sequence[Part]) -> Iterator[dict[str, object]]:
    for part in parts:
        told = {
            "@id": _uri(part.path),
            "@type": "File",
            "name": part.path,
            "description": part.about,
            "encodingFormat": part.media_type,
            "contentSize": str(part.size),
            "sha256": part.sha256,
        }
        yield {name: value for name, value in told.items() if value}


def _uri(path: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415

    return quote(path)
