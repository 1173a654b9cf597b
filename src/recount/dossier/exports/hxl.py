"""Events for humanitarian tables: CSV with a row of HXL hashtags (HXL 1.1)."""

from __future__ import annotations

from collections.abc import Iterator

from recount.dossier.exports.events import TABLE, Row, rows
from recount.dossier.exports.material import Material
from recount.dossier.exports.table import Column, Table, write_csv

_TAGS = {
    "id": "#event+id",
    "event": "#event+name",
    "event_kind": "#event+type",
    "date_start": "#date+start",
    "date_end": "#date+end",
    "where": "#loc+name",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "rule": "#meta+method",
    "deaths_low": "#affected+killed+min",
    "deaths_best": "#affected+killed",
    "deaths_high": "#affected+killed+max",
    "deaths_civilians_low": "#affected+killed+civilian+min",
    "deaths_civilians_best": "#affected+killed+civilian",
    "deaths_civilians_high": "#affected+killed+civilian+max",
    "deaths_women_low": "#affected+killed+f+adults+min",
    "deaths_women_best": "#affected+killed+f+adults",
    "deaths_women_high": "#affected+killed+f+adults+max",
    "deaths_children_low": "#affected+killed+children+min",
    "deaths_children_best": "#affected+killed+children",
    "deaths_children_high": "#affected+killed+children+max",
    "injured_low": "#affected+injured+min",
    "injured_best": "#affected+injured",
    "injured_high": "#affected+injured+max",
    "missing_low": "#affected+missing+min",
    "missing_best": "#affected+missing",
    "missing_high": "#affected+missing+max",
    "displaced_low": "#affected+displaced+min",
    "displaced_best": "#affected+displaced",
    "displaced_high": "#affected+displaced+max",
    "number_of_sources": "#meta+reports+num",
    "number_of_origins_least": "#meta+origins+num+min",
    "number_of_origins_most": "#meta+origins+num+max",
    "documents": "#meta+source",
}
"""The hashtag of each column that stands in the table"""

HXL: Table[Row] = Table(
    title="Events, with HXL hashtags",
    about=(
        f"{TABLE.about} The second row holds the hashtags of the Humanitarian Exchange "
        "Language."
    ),
    columns=tuple(column for column in TABLE.columns if column.name in _TAGS),
)


def tag(column: Column[Row]) -> str:
    """Return the hashtag of a column."""
    return _TAGS[column.name]


def write(material: Material) -> Iterator[bytes]:
    """Yield the table with its row of hashtags."""
    tags = [tag(column) for column in HXL.columns]
    yield from write_csv(HXL, rows(material), under_head=tags)
