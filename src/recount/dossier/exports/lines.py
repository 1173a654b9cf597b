"""Claims as JSON, one a line, with the JSON Schema that each line keeps."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from recount.dossier.exports.material import Material
from recount.model.release import ReleasedClaim

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def write(material: Material) -> Iterator[bytes]:
    """Yield a line for each claim."""
    encode = msgspec.json.Encoder().encode
    for row in material.released():
        yield encode(row) + b"\n"


def schema() -> bytes:
    """Return the JSON Schema of a line."""
    (root,), parts = msgspec.json.schema_components(
        [ReleasedClaim], ref_template="#/$defs/{name}"
    )
    whole = {"$schema": DIALECT, **root, "$defs": dict(sorted(parts.items()))}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"
