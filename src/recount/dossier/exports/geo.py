"""Events as GeoJSON (RFC 7946): on a map where the user's table of places has them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from recount.dossier.exports.events import Row, rows
from recount.dossier.exports.material import Material, days


def write(material: Material) -> Iterator[bytes]:
    """Yield one collection of features; without coordinates the geometry is null."""
    encode = msgspec.json.Encoder().encode
    yield b'{"type": "FeatureCollection", "features": ['
    comma = b"\n"
    for row in rows(material):
        yield comma + encode(_feature(row))
        comma = b",\n"
    yield b"\n]}\n"


def _feature(row: Row) -> dict[str, object]:
    event = row.event
    found = row.material.places.find(event.place) if event.place else None
    start, end = days(event.when)
    origins = row.origins
    return {
        "type": "Feature",
        "id": event.id,
        # Longitude stands first (RFC 7946, 3.1.1).
        "geometry": {"type": "Point", "coordinates": [found.lon, found.lat]}
        if found
        else None,
        "properties": {
            "label": event.label,
            "kind": event.kind.value,
            "place": event.place,
            "place_row": found.id if found else None,
            "when": event.when,
            "date_start": start or None,
            "date_end": end or None,
            "reports": len(event.docs),
            "origins_least": origins.least,
            "origins_most": origins.most,
            "rule": row.material.rule,
            "figures": [_figure(row, each) for each in _measures(row)],
        },
    }


def _measures(row: Row) -> list[int]:
    found = row.material.findings_of[row.event.id]
    return [at for at, finding in enumerate(found) if not finding.qualifier]


def _figure(row: Row, at: int) -> dict[str, object]:
    finding = row.material.findings_of[row.event.id][at]
    estimate = row.estimate(finding.measure, finding.group)
    return {
        "measure": finding.measure.value,
        "group": list(finding.group),
        "status": finding.status,
        "told": [str(position.figure) for position in finding.positions],
        "low": estimate.low if estimate else None,
        "best": estimate.best if estimate and len(estimate.tie) < 2 else None,
        "high": estimate.high if estimate else None,
        "tie": list(estimate.tie) if estimate else [],
    }
