"""``recount export``: a case in the form that another program reads."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from recount.cli.case import By, identity, is_case, opened
from recount.cli.given import Sources, assume, leave, read
from recount.cli.output import Format, print_rows, tell
from recount.cli.withhold import Withheld, load_rules, tell_tallies
from recount.errors import ConfigError, InputError
from recount.publishing import captured, compose_release, hand_on, withhold

if TYPE_CHECKING:
    from recount.case import Case
    from recount.dossier.exports import Form, Material
    from recount.dossier.exports.bag import Content
    from recount.dossier.exports.places import Gazetteer
    from recount.dossier.withholding import Release


BAG = "bag"
BAG_ABOUT = "The whole case to hand over: evidence, dossier, exports, in a BagIt bag."


def export(
    sources: Sources = [],  # noqa: B006
    form: Annotated[
        str,
        typer.Option("--format", metavar="NAME", help="The form; see --list."),
    ] = "claims-csv",
    out: Annotated[
        Path | None,
        typer.Option(
            "-o", "--out", help="The file; its codebook or schema is put beside it."
        ),
    ] = None,
    rule: Annotated[
        str,
        typer.Option(
            "--rule", help="The rule of estimation behind low, best and high."
        ),
    ] = "",
    places: Annotated[
        Path | None,
        typer.Option(
            "--places",
            metavar="CSV",
            help="A table of places: id, names, lat, lon. None are looked up.",
        ),
    ] = None,
    withheld: Withheld = None,
    by: By = "",
    forms: Annotated[
        bool, typer.Option("--list", help="List the forms there are.")
    ] = False,
) -> None:
    """Write claims, events or lineage in a form that another program reads."""
    from recount.dossier.exports import form as find  # noqa: PLC0415
    from recount.reconciliation.rules import installed  # noqa: PLC0415

    if forms:
        print_rows(listed(), Format.TABLE, ("format", "ending", "holds"))
        return
    if not sources:
        msg = "nothing to export: give files or folders of reports"
        raise ConfigError(msg)
    if form == BAG and out is None:
        msg = "a bag is a folder or a ZIP file: say where with -o"
        raise ConfigError(msg)
    chosen, known = None if form == BAG else find(form), load_places(places)
    rules = load_rules(withheld)
    case = read(sources, assume("", [], []))
    release = withhold(case.inquiry, rules, case.title) if rules else None
    material = hand_on(
        release or case.inquiry, rule=rule, rules=installed(), places=known
    )
    if release is not None:
        tell_tallies(release)
    if chosen is None and out is not None:
        pack(case, sources, material, out, release)
    elif chosen is not None:
        put(chosen, material, out)
    if len(sources) == 1 and is_case(sources[0]):
        _log(Path(sources[0]), form, out, release, by)
    leave(case)


def _log(
    folder: Path, form: str, out: Path | None, release: Release | None, by: str
) -> None:
    body: dict[str, object] = {"format": form, "file": out.name if out else ""}
    if release is not None:
        body["withheld"] = msgspec.to_builtins(release.tallies)
    with opened(folder) as stored:
        stored.note("export", body, by=identity(by))


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


def pack(
    case: Case,
    sources: Sequence[str],
    material: Material,
    out: Path,
    release: Release | None = None,
) -> None:
    """Write the bag of a case: evidence, dossier, and every form of export.

    A release has no evidence in its bag: the captures hold the withheld words.

    Raises:
        InputError: something stands there, or the bag cannot be written.
    """
    from recount.dossier.exports import bag, handover  # noqa: PLC0415
    from recount.dossier.folder import contents  # noqa: PLC0415

    if release is None:
        dossier = case.dossier()
        files = contents(dossier, case.inquiry)
        if len(sources) == 1 and is_case(sources[0]):
            evidence = _custody(Path(sources[0]))
        else:
            evidence = handover.evidence(captured(sources))
    else:
        dossier = compose_release(release)
        evidence = iter(())
        files = contents(dossier, release, release.withheld.values())
        tell("The captures hold what is withheld: the bag goes without them.")
    parts = chain(evidence, handover.pages(files), handover.forms(material))
    packed = bag.write(out, parts, title=dossier.title)
    tell(f"{out}: a bag with {packed.files:,} files, {packed.size:,} bytes")


def _custody(folder: Path) -> Iterator[Content]:
    from recount.case.handing import custody  # noqa: PLC0415

    with opened(folder) as stored:
        yield from custody(stored)


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
