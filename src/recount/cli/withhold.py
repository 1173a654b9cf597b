"""Withholding on the command line: the file of rules, and the preview."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from recount.cli.output import Format, Row, print_rows, tell
from recount.errors import ConfigError, InputError
from recount.publishing import compose_release, withhold

if TYPE_CHECKING:
    from recount.case import Case
    from recount.dossier.withholding import Release
    from recount.model.withholding import WithholdRules

Withheld = Annotated[
    Path | None,
    typer.Option(
        "--withhold",
        metavar="TOML",
        help="Rules that name what is left out: see docs/withholding.md.",
    ),
]

Preview = Annotated[
    bool,
    typer.Option(
        "--preview",
        help="With --withhold: list what would be withheld, and write nothing.",
    ),
]

COLUMNS = ("rule", "words", "where", "record", "context")


def load_rules(path: Path | None, *, preview: bool = False) -> WithholdRules | None:
    """Return the rules of a file; None where none is given.

    Raises:
        InputError: it cannot be read.
        ConfigError: it makes no sense, or a preview has no rules.
    """
    from recount.dossier.withholding import read_rules  # noqa: PLC0415

    if path is None:
        if preview:
            msg = "--preview lists what --withhold would leave out: give its rules"
            raise ConfigError(msg)
        return None
    try:
        return read_rules(path.read_text("utf-8"), str(path))
    except OSError as error:
        raise InputError(error.strerror or str(error), path=str(path)) from error
    except UnicodeDecodeError as error:
        raise InputError("is no UTF-8 text", path=str(path)) from error


def spot_rows(release: Release) -> Iterator[Row]:
    """Yield each place where words are withheld; equal ones are told once."""
    told: dict[tuple[object, ...], Row] = {}
    for spot in release.spots:
        key = (spot.rule, spot.words, spot.where, spot.record, spot.context)
        row = told.setdefault(key, {**dict(zip(COLUMNS, key, strict=True)), "times": 0})
        row["times"] += 1
    yield from told.values()


def show_spots(release: Release) -> None:
    """Print each place where words are withheld, and how often each rule applied."""
    print_rows(spot_rows(release), Format.TABLE, (*COLUMNS, "times"))
    tell_tallies(release)


def tell_tallies(release: Release) -> None:
    """Tell how often each rule was applied; a rule that finds nothing stands out."""
    for each in release.tallies:
        found = (
            f"{each.places:,} places, {each.in_texts:,} of them in texts"
            if each.places
            else "found nowhere; is it spelled so?"
        )
        tell(f"rule {each.rule} ({each.kind.value}: {each.reason}): {found}")


def publish(
    case: Case, rules: WithholdRules, out: Path | None, *, preview: bool
) -> None:
    """Print and write the dossier without withheld words, or list them."""
    from recount.cli.terminal import print_dossier  # noqa: PLC0415
    from recount.dossier import write  # noqa: PLC0415

    release = withhold(case.inquiry, rules, case.title)
    if preview:
        show_spots(release)
        return
    dossier = compose_release(release)
    print_dossier(dossier)
    tell_tallies(release)
    if out is not None:
        write(dossier, release, out, release.withheld.values())
        tell(f"The release lies in {out}: open {out / 'index.html'}")
