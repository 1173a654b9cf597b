"""Event reports as the R package eventreport reads them: one event and report a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from recount.dossier.exports.material import Material
from recount.dossier.exports.table import Column, Kind, Table, codebook, write_csv

Row = Mapping[str, str | int]
SILENCE = "NA"  # as R reads a missing value

_ABOUT = {
    "event_id": (Kind.TEXT, "Id of the event."),
    "source": (Kind.TEXT, "Name of the report."),
    "deaths_best": (
        Kind.WHOLE,
        "Lower median of the report's firm figures for all people killed in the "
        "event; NA: it tells none, which is not 0.",
    ),
    "deaths_low": (Kind.WHOLE, "The least of these figures."),
    "deaths_high": (Kind.WHOLE, "The greatest of these figures."),
    "injuries_best": (Kind.WHOLE, "The same for people injured."),
    "injuries_low": (Kind.WHOLE, "The least of these figures."),
    "injuries_high": (Kind.WHOLE, "The greatest of these figures."),
}


def _value(name: str) -> Column[Row]:
    kind, about = _ABOUT[name]

    def value(row: Row) -> str | int | None:
        found = row.get(name, SILENCE)
        return None if found == SILENCE else found

    return Column(name, kind, about, value)


TABLE: Table[Row] = Table(
    title="Event reports",
    about="One event and report a row, with the columns of the R package eventreport.",
    columns=tuple(_value(name) for name in _ABOUT),
)


def write(material: Material) -> Iterator[bytes]:
    """Yield the table as CSV; silence is NA."""
    yield from table(material.event_reports)


def table(rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield rows as CSV; silence is NA."""
    yield from write_csv(TABLE, rows, empty=SILENCE)


def beside(name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the codebook."""
    yield f"{name.removesuffix('.csv')}-codebook.csv", codebook(TABLE)
