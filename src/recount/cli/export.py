"""``recount export``: a case in the form that another program reads."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from recount.cli.output import tell
from recount.errors import InputError

if TYPE_CHECKING:
    from recount.case import Case
    from recount.dossier.exports import Form, Material
    from recount.dossier.exports.places import Gazetteer


BAG = "bag"
BAG_ABOUT = "The whole case to hand over: evidence, dossier, exports, in a BagIt bag."


def listed() -> Iterator[dict[str, str]]:
    """Yield a row for each form of export."""
    from recount.dossier.exports import FORMATS  # noqa: PLC0415

    for each in FORMATS:
        yield {"format": each.name, "ending": each.ending, "holds": each.about}
    yield {"format": BAG, "ending": "folder or .zip", "holds": BAG_ABOUT}


def load_places(path: Path | None) -> Gazetteer:
    """Return the table of places, or one that knows none.

    Raises:
        InputError: it cannot be read.
    """
    from recount.dossier.exports.places import Gazetteer, read_places  # noqa: PLC0415

    if path is None:
        return Gazetteer()
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return read_places(lines, str(path))
    except OSError as error:
        raise InputError(error.strerror or str(error), path=str(path)) from error
    except UnicodeDecodeError as error:
        raise InputError(
            "is no UTF-8 text", path=str(path), remedy="Save it as CSV in UTF-8."
        ) from error


def put(form: Form, material: Material, out: Path | None) -> None:
    """Write the export to a file with what belongs beside it, or to standard output.

    Raises:
        InputError: the file cannot be written.
    """
    if out is None:
        for piece in form.write(material):
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        return
    try:
        size = _fill(out, form.write(material))
        beside = [(out.with_name(name), data) for name, data in form.beside(out.name)]
        for path, data in beside:
            _fill(path, (data,))
    except OSError as error:
        raise InputError(
            f"cannot be written: {error.strerror or error}",
            path=str(out),
            remedy="Give a file in a folder that can be written to.",
        ) from error
    more = f", and beside it {', '.join(path.name for path, _ in beside)}"
    tell(f"{out}: {form.name}, {size:,} bytes{more if beside else ''}")


def pack(case: Case, sources: Sequence[str], material: Material, out: Path) -> None:
    """Write the bag of a case: evidence, dossier, and every form of export.

    Raises:
        InputError: something stands there, or the bag cannot be written.
    """
    from recount.dossier.exports import bag, handover  # noqa: PLC0415
    from recount.dossier.folder import contents  # noqa: PLC0415
    from recount.pipeline import captured  # noqa: PLC0415

    dossier = case.dossier()
    files = chain(
        handover.evidence(captured(sources)),
        handover.pages(contents(dossier, case.inquiry)),
        handover.forms(material),
    )
    packed = bag.write(out, files, title=dossier.title)
    tell(f"{out}: a bag with {packed.files:,} files, {packed.size:,} bytes")


def _fill(path: Path, pieces: Iterable[bytes]) -> int:
    # Finished beside its place, so that a failure leaves what stood there.
    fresh = path.with_name(f".{path.name}.new")
    size = 0
    try:
        with fresh.open("wb") as file:
            for piece in pieces:
                size += file.write(piece)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    return size
