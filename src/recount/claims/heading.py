"""What all heads of a figure say together: measure, group, place, day and voice."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from recount.claims.entries import Entry
from recount.claims.labels import Label
from recount.claims.quantity import Kind, NumberSpan, Quantity
from recount.lang.en import tables
from recount.model.claim import Voice
from recount.model.figure import Figure

KINDS = frozenset(("place", "source", "date", "as_of", "incident"))
_LOWEST = frozenset(tables.LOWEST.split())
_HIGHEST = frozenset(tables.HIGHEST.split())

_MOST = re.compile(
    r"(?:the\s+)?(?P<area>\w+)\s+with\s+(?:the\s+)?(?:highest|largest|greatest|most)\s+"
    r"(?:numbers?\s+of\s+)?(?P<told>[\w\s-]{3,40}?)\s*(?:\([^)]*\))?\s*:?\s*",
    re.IGNORECASE,
)


def turned(head: str) -> str:
    """ "Districts with the highest number of deaths" as "deaths by district"."""
    found = _MOST.fullmatch(head)
    if found is None:
        return head
    return f"{found['told']} by {found['area'].lower().removesuffix('s')}"


class Told(NamedTuple):
    """What heads add to a claim beside its figure."""

    qualifier: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    when: str = ""
    as_of: str | None = None
    voice: Voice | None = None
    unsure: bool = False


def gather(labels: Sequence[Label]) -> Label | None:
    """Return what several heads say together; None where their figures count none.

    The measure is that of the last head that tells one: an earlier one may only tell
    it more broadly ("casualties" over "killed").
    """
    telling = [label for label in labels if label.measure or label.kind not in KINDS]
    if any(label.barred for label in telling):
        return None
    # "Sniper fire" is a cause, and tells of no snipers.
    known = [label for label in telling if label.measure or not label.unknown]
    measure = Label()
    for label in telling:
        if not label.measure or label.measure == measure.measure:
            continue
        if measure.measure and not (measure.generic or label.generic):
            return None  # "Killed" over "Wounded" cannot be told
        if not measure.measure or not label.generic:
            measure = label
    return measure._replace(
        terms=tuple(sorted({term for label in known for term in label.terms})),
        units=any(label.units for label in known),
        part=any(label.part for label in telling),
        rest=any(label.rest for label in telling),
        total=any(label.total for label in telling),
        unsure=any(label.unsure for label in telling),
        narrowing="",
        unknown=False,
    )


def narrow(context: Label, own: Label) -> Label | None:
    """Return what a figure's own words say, with what its heads say of it."""
    if own.barred or own.unknown:
        return None
    if own.measure and context.measure and own.measure != context.measure:
        return own if context.generic else None
    return own._replace(
        measure=own.measure or context.measure,
        generic=own.generic if own.measure else context.generic,
        terms=tuple(sorted({*own.terms, *context.terms})),
        units=own.units or context.units,
        part=own.part or context.part,
        rest=own.rest or context.rest,
        unsure=own.unsure or context.unsure,
    )


def quantity_of(number: NumberSpan, label: Label) -> Quantity | None:
    """Return a number with what its label counts; None where that is no claim."""
    if not label.measure:
        return None
    family = "family" in label.terms
    counts = {"property": label.units and not family, "violations": True}
    if not counts.get(label.measure, not label.units or family):
        return None
    if family and label.measure not in {"killed", "displaced"}:
        return None
    return Quantity(
        number.mention.figure,
        first=number.first,
        last=number.last,
        kind=Kind.UNIT if label.units else Kind.PERSON,
        terms=label.terms,
        number=number.mention,
        rest=label.rest,
    )


def told_by(
    labels: Sequence[Label],
    common: frozenset[str],
    dates: Callable[[str], str],
    places: Callable[[str], tuple[str, ...]],
    voice: Callable[[str], Voice],
) -> Told:
    """Return what the heads of a figure add to it.

    Args:
        labels: the heads.
        common: names of heads that all figures of the table have: they tell none apart.
        dates: the EDTF date that a head names, or "".
        places: the places that it names.
        voice: the voice of its name.
    """
    told = Told()
    rows = {label.kind for label in labels}
    for label in labels:
        match label.kind:
            case "source":
                told = told._replace(voice=told.voice or voice(label.name))
            case "place":
                name = places(label.name) or (label.name,)
                if not label.total:
                    told = told._replace(places=(*name, *told.places))
            case "date" | "as_of" | "incident" if dates(label.name):
                told = _dated(told, label, dates(label.name), rows)
            case _:
                told = _narrowed(told, label, common, places)
    return told._replace(unsure=any(label.unsure for label in labels))


def _dated(told: Told, label: Label, value: str, rows: set[str]) -> Told:
    """A day of a row: at which the figure holds, or of what happened at its place.

    A row of a day and a place is an incident; a row of a day alone tells how the count
    stood then. Years and months are what a figure was counted over.
    """
    day = len(value) == len("2011-04-05")
    if label.kind == "incident" or "place" in rows or not day:
        return told._replace(when=value if label.kind != "as_of" else told.when)
    return told._replace(as_of=value)


def _narrowed(
    told: Told,
    label: Label,
    common: frozenset[str],
    places: Callable[[str], tuple[str, ...]],
) -> Told:
    """A head that names neither measure nor group narrows the figure, or its place."""
    if label.narrowing.startswith("by ") and not label.unknown and label.divides:
        return told
    if label.narrowing and label.name not in common:
        named = places(label.narrowing)
        if named:
            return told._replace(places=(*named, *told.places))
        return told._replace(qualifier=(*told.qualifier, label.narrowing))
    if label.measure or not label.name or not label.unknown:
        return told
    named = places(label.name)
    if named:
        return told._replace(places=(*named, *told.places))
    if label.name in common:
        return told
    return told._replace(qualifier=(*told.qualifier, label.name.lower()))


def bounded(figure: Figure, name: str) -> Figure:
    """Return a figure as its label bounds it: "Minimum: 120", "Maximum: 143"."""
    words = frozenset(name.lower().split())
    if figure.low is None or figure.low != figure.high:
        return figure
    if not _LOWEST.isdisjoint(words):
        return Figure(figure.low, None, figure.approx)
    return Figure(None, figure.high, figure.approx) if _HIGHEST & words else figure


def of_actor(entry: Entry) -> Entry:
    """ "Government forces: 468" by party: they killed, and are not who died."""
    if entry.label.measure or not entry.linked:
        return entry
    label = Label(name=entry.label.name, unknown=True, by_actor=True)
    return entry._replace(label=label)
