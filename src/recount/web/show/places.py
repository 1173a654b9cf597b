"""The places file of a case: where its places lie, for those who want a map.

``places.geojson`` in the case's folder: a FeatureCollection of points, each with a
``name`` and optionally ``names`` among its properties (RFC 7946). Nothing is looked up
elsewhere.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from recount.errors import ConfigError

NAME = "places.geojson"
MAX_BYTES = 20_000_000


class _Point(msgspec.Struct, frozen=True):
    type: str
    coordinates: tuple[float, ...] = ()


class _Properties(msgspec.Struct, frozen=True):
    name: str = ""
    names: tuple[str, ...] = ()


class _Feature(msgspec.Struct, frozen=True):
    geometry: _Point | None = None
    properties: _Properties | None = None


class _Collection(msgspec.Struct, frozen=True):
    features: tuple[_Feature, ...] = ()


def read_places(folder: Path) -> dict[str, tuple[float, float]]:
    """Return latitude and longitude by name in lower case; empty without a file.

    Raises:
        ConfigError: the file is no GeoJSON of points; says where.
    """
    path = folder / NAME
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return {}
    if len(data) > MAX_BYTES:
        raise ConfigError(f"{path} is larger than {MAX_BYTES:,} bytes")
    try:
        collection = msgspec.json.decode(data, type=_Collection)
    except msgspec.DecodeError as error:
        raise ConfigError(f"{path}: {error}") from error
    places: dict[str, tuple[float, float]] = {}
    for feature in collection.features:
        point, told = feature.geometry, feature.properties
        if point is None or told is None or point.type != "Point":
            continue
        if len(point.coordinates) < 2:
            continue
        longitude, latitude = point.coordinates[:2]
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise ConfigError(
                f"{path}: {told.name} lies at latitude {latitude}, longitude "
                f"{longitude}; GeoJSON gives longitude first"
            )
        for name in (told.name, *told.names):
            if name:
                places.setdefault(name.casefold(), (latitude, longitude))
    return places
