"""Events in a wide table: one event a row, low, best and high by a named rule.

The columns follow those of UCDP GED where they mean the same. ``best`` is what the
rule gives and nothing else: where a rule cannot choose, the cell is empty and the
values it cannot choose among stand beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from recount.dossier.exports.material import Material, days
from recount.dossier.exports.table import Cell, Column, Kind, Table, write_csv
from recount.model.claim import Measure
from recount.model.edtf import precision
from recount.model.event import Event
from recount.model.finding import Estimate, Finding
from recount.model.lineage import Count

WHOLES = (
    Measure.KILLED,
    Measure.INJURED,
    Measure.CAPTURED,
    Measure.MISSING,
    Measure.DISPLACED,
    Measure.BEREAVED,
    Measure.CASUALTIES,
)
"""Measures of people that get columns; the others stand in the claims alone"""
DEATHS = {
    "deaths_civilians": ("civilian",),
    "deaths_combatants": ("combatant",),
    "deaths_women": ("woman",),
    "deaths_men": ("man",),
    "deaths_children": ("child",),
}
"""Groups among the killed that get columns"""
ENDS = ("low", "best", "high")
WEEK_DAYS = 7
MONTH_DAYS = 31


@dataclass(frozen=True)
class Row:
    """One event with its findings."""

    event: Event
    material: Material

    def estimate(self, measure: Measure, group: tuple[str, ...]) -> Estimate | None:
        """What the rule says of a measure and group, if it says anything."""
        finding = self.finding(measure, group)
        for each in finding.estimates if finding else ():
            if each.rule == self.material.rule:
                return each
        return None

    def finding(self, measure: Measure, group: tuple[str, ...]) -> Finding | None:
        """The finding of a measure and group without qualifier."""
        for each in self.material.findings_of[self.event.id]:
            if (each.measure, each.group, each.qualifier) == (measure, group, ()):
                return each
        return None

    @property
    def origins(self) -> Count:
        """Beginnings to which all its claims go back."""
        claims = self.material.claims_of[self.event.id]
        return self.material.lineage.count(claim.id for claim in claims)


def date_prec(edtf: str) -> int | None:
    """Return how well a date is known, coded as in UCDP GED; None if it cannot be told.

    1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 longer.

    >>> date_prec("2005-03-14"), date_prec("2005-03-14/2005-03-15"), date_prec("2005")
    (1, 2, 5)
    """
    first, last = (date.fromisoformat(day) if day else None for day in days(edtf))
    if not edtf or first is None or last is None:
        return 5 if edtf else None
    length = (last - first).days + 1
    if length == 1 and precision(edtf) in {"day", "interval"}:
        return 1
    if length < WEEK_DAYS:
        return 2
    return 3 if length == WEEK_DAYS else 4 if length <= MONTH_DAYS else 5


def _end(measure: Measure, group: tuple[str, ...], end: str) -> Callable[[Row], Cell]:
    def value(row: Row) -> Cell:
        estimate = row.estimate(measure, group)
        if estimate is None or (end == "best" and len(estimate.tie) > 1):
            return None
        number: int | None = getattr(estimate, end)
        return number

    return value


def _tie(measure: Measure, group: tuple[str, ...]) -> Callable[[Row], Cell]:
    def value(row: Row) -> Cell:
        estimate = row.estimate(measure, group)
        tied = estimate.tie if estimate and len(estimate.tie) > 1 else ()
        return tuple(str(number) for number in tied)

    return value


def _status(measure: Measure, group: tuple[str, ...]) -> Callable[[Row], Cell]:
    def value(row: Row) -> Cell:
        finding = row.finding(measure, group)
        return finding.status if finding else ""

    return value


def _figures(
    name: str, words: str, measure: Measure, group: tuple[str, ...]
) -> Iterator[Column[Row]]:
    about = {
        "low": f"The least number of {words} by the rule; empty: it gives none.",
        "best": f"The number of {words} that the rule reports; empty: none, or a tie.",
        "high": f"The greatest number of {words} by the rule; empty: open, or none.",
    }
    for end in ENDS:
        yield Column(f"{name}_{end}", Kind.WHOLE, about[end], _end(measure, group, end))
    yield Column(
        f"{name}_tie",
        Kind.LIST,
        "The values among which the rule cannot choose.",
        _tie(measure, group),
    )
    yield Column(
        f"{name}_status",
        Kind.TEXT,
        f"How the reports stand on {words}: agree, single, conflict, boundary, "
        "tension, scope, update; empty: no report tells it.",
        _status(measure, group),
    )


def _where_prec(row: Row) -> Cell:
    found = row.material.places.find(row.event.place) if row.event.place else None
    return found.precision if found else ""


def _coordinate(name: str) -> Callable[[Row], Cell]:
    def value(row: Row) -> Cell:
        found = row.material.places.find(row.event.place) if row.event.place else None
        degrees: float | None = getattr(found, name) if found else None
        return degrees

    return value


def _columns() -> Iterator[Column[Row]]:
    yield Column("id", Kind.TEXT, "Id of the event.", lambda row: row.event.id)
    yield Column("event", Kind.TEXT, "The event in words.", lambda row: row.event.label)
    yield Column(
        "event_kind",
        Kind.TEXT,
        "Incident, condition or gathering.",
        lambda row: row.event.kind.value,
    )
    yield Column(
        "date_edtf",
        Kind.TEXT,
        "When it happened (EDTF); empty: cannot tell.",
        lambda row: row.event.when,
    )
    yield Column(
        "date_start",
        Kind.TEXT,
        "The first day it may have been.",
        lambda row: days(row.event.when)[0],
    )
    yield Column(
        "date_end",
        Kind.TEXT,
        "The last day it may have been.",
        lambda row: days(row.event.when)[1],
    )
    yield Column(
        "date_prec",
        Kind.WHOLE,
        "1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 longer or open.",
        lambda row: date_prec(row.event.when),
    )
    yield Column(
        "where",
        Kind.TEXT,
        "Where it happened, as the reports name it.",
        lambda row: row.event.place,
    )
    yield Column(
        "where_prec",
        Kind.TEXT,
        "How well the place is known, coded as in UCDP GED, from the table of places; "
        "empty: not told there.",
        _where_prec,
    )
    yield Column(
        "latitude",
        Kind.DECIMAL,
        "From the table of places; empty: not told there.",
        _coordinate("lat"),
    )
    yield Column(
        "longitude",
        Kind.DECIMAL,
        "From the table of places; empty: not told there.",
        _coordinate("lon"),
    )
    yield Column(
        "rule",
        Kind.TEXT,
        "The rule behind low, best and high.",
        lambda row: row.material.rule,
    )
    for measure in WHOLES:
        name = "deaths" if measure is Measure.KILLED else measure.value
        yield from _figures(name, _PEOPLE[measure], measure, ())
        if measure is Measure.KILLED:
            for column, group in DEATHS.items():
                words = f"{column.partition('_')[2]} killed"
                yield from _figures(column, words, measure, group)
    yield from _COUNTS


_PEOPLE = {
    Measure.KILLED: "people killed",
    Measure.INJURED: "people injured",
    Measure.CAPTURED: "people captured or detained",
    Measure.MISSING: "people missing",
    Measure.DISPLACED: "people displaced",
    Measure.BEREAVED: "people bereaved",
    Measure.CASUALTIES: "killed and injured, told as one number,",
}
_COUNTS: tuple[Column[Row], ...] = (
    Column(
        "number_of_sources",
        Kind.WHOLE,
        "Reports that tell of the event. Not the number of independent sources.",
        lambda row: len(row.event.docs),
    ),
    Column(
        "number_of_origins_least",
        Kind.WHOLE,
        "Beginnings to which their figures go back, if every link is believed.",
        lambda row: row.origins.least,
    ),
    Column(
        "number_of_origins_most",
        Kind.WHOLE,
        "The same if strong links alone are believed.",
        lambda row: row.origins.most,
    ),
    Column(
        "number_of_claims",
        Kind.WHOLE,
        "Figures told of the event.",
        lambda row: len(row.material.claims_of[row.event.id]),
    ),
    Column("documents", Kind.LIST, "Names of the reports.", lambda row: row.event.docs),
)

TABLE: Table[Row] = Table(
    title="Events",
    about=(
        "One event a row, with columns as in UCDP GED where they mean the same. Low, "
        "best and high are what the rule named in the column `rule` makes of the "
        "reports; no rule is the truth, and `best` is empty where it cannot choose. "
        "Unlike in UCDP GED, the columns of groups need not sum to the whole: each is "
        "what the reports tell of that group. "
        "Reports and origins are counted apart: five reports can be one origin."
    ),
    columns=tuple(_columns()),
)


def rows(material: Material) -> Iterator[Row]:
    """Yield the rows of the table."""
    return (Row(event, material) for event in material.events)


def write(material: Material) -> Iterator[bytes]:
    """Yield the table of events as CSV."""
    yield from write_csv(TABLE, rows(material))
