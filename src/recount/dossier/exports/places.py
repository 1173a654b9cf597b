"""Places with coordinates, from a table that the user gives: none are guessed."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from recount.errors import InputError

COLUMNS = ("id", "names", "lat", "lon")


class Coordinates(msgspec.Struct, frozen=True, kw_only=True):
    """Where a place lies, WGS 84 in degrees, and which row says so."""

    id: str
    lat: float
    lon: float
    precision: str = ""
    """where_prec: 1 exact to 7, as UCDP codes it; empty where the table has none"""


@dataclass(frozen=True)
class Gazetteer:
    """Coordinates by name."""

    by_name: Mapping[str, tuple[Coordinates, ...]] = field(default_factory=dict)

    def find(self, name: str) -> Coordinates | None:
        """Return where the place lies; None if no row or several rows bear the name."""
        found = self.by_name.get(folded(name), ())
        return found[0] if len(found) == 1 else None


def folded(name: str) -> str:
    """Return a name in the form in which names are compared."""
    marks = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(mark for mark in marks if not unicodedata.combining(mark))
    return " ".join(bare.split())


def read_places(lines: Iterable[str], name: str = "") -> Gazetteer:
    """Return the places of a CSV table with the columns id, names, lat and lon.

    Several names of one place stand in one cell, parted by ``|``. A column
    ``where_prec`` may stand beside them.

    Raises:
        InputError: a column is missing, or a coordinate is none.
    """
    table = csv.DictReader(lines)
    missing = [each for each in COLUMNS if each not in (table.fieldnames or ())]
    if missing:
        raise InputError(
            f"no column {missing[0]!r}",
            path=name,
            remedy=f"The columns are {', '.join(COLUMNS)}.",
        )
    by_name: dict[str, list[Coordinates]] = {}
    for row in table:
        place = f"line {table.line_num}"
        where = Coordinates(
            id=row["id"] or "",
            lat=_degrees(row["lat"], 90, name, place),
            lon=_degrees(row["lon"], 180, name, place),
            precision=row.get("where_prec") or "",
        )
        for each in (row["names"] or "").replace(";", "|").split("|"):
            if key := folded(each):
                by_name.setdefault(key, []).append(where)
    return Gazetteer({key: tuple(found) for key, found in by_name.items()})


def _degrees(told: str | None, most: int, name: str, place: str) -> float:
    try:
        degrees = float(told or "")
    except ValueError:
        degrees = float("nan")
    if not -most <= degrees <= most:
        raise InputError(
            f"{told or ''!r} is no coordinate from -{most} to {most} degrees",
            path=name,
            place=place,
            remedy="Give degrees with a decimal point: 41.25.",
        )
    return degrees
