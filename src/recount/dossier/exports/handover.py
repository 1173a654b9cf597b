"""What goes into the bag of a case: evidence, dossier, and every form of export."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import msgspec

from recount.dossier.exports.bag import Content
from recount.dossier.exports.material import Material
from recount.dossier.exports.registry import FORMATS, Form
from recount.model.capture import Capture

LEFT_OUT = frozenset({"parquet"})  # the same table as claims-csv, and needs an extra

Captured = tuple[Capture, Path | bytes]


def evidence(captures: Iterable[Captured]) -> Iterator[Content]:
    """Yield the bytes of each capture once, named by their SHA-256; then a line each.

    Two captures of the same bytes are one file and two lines, so that where the second
    came from is not lost.
    """
    told: set[str] = set()
    lines = []
    for capture, source in captures:
        lines.append(msgspec.json.encode(capture) + b"\n")
        digest = capture.id.removeprefix("sha256:")
        if digest not in told:
            told.add(digest)
            yield Content(
                path=f"evidence/{digest}",
                source=source,
                about=f"{capture.name}, as captured",
                media_type=capture.media_type,
            )
    yield Content(
        path="evidence/captures.jsonl",
        source=b"".join(lines),
        about="Name, address and kind of each capture, a line each",
        media_type="application/x-ndjson",
    )


def pages(files: Iterable[tuple[str, bytes]]) -> Iterator[Content]:
    """Yield the files of a dossier's folder."""
    for path, data in files:
        yield Content(path=f"dossier/{path}", source=data, about="Part of the dossier")


def forms(material: Material) -> Iterator[Content]:
    """Yield every form of export, made while it is copied."""
    for form in FORMATS:
        if form.name in LEFT_OUT:
            continue
        name = f"{form.stem}{form.ending}"
        yield Content(
            path=f"exports/{name}",
            source=_writing(form, material),
            about=form.about,
            media_type=form.media_type,
        )
        for beside, data in form.beside(name):
            yield Content(
                path=f"exports/{beside}", source=data, about=f"What {name} holds"
            )


def _writing(form: Form, material: Material) -> Callable[[], Iterator[bytes]]:
    return partial(form.write, material)
