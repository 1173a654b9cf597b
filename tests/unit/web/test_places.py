from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from recount.errors import ConfigError
from recount.web.show.places import read_places


def collection(*features: Mapping[str, object]) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features})


def point(name: str, longitude: float, latitude: float) -> dict[str, object]:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
        "properties": {"name": name, "names": ["Odrim-on-Sea"], "note": "ours"},
    }


def test_without_a_file_there_is_no_place(tmp_path: Path) -> None:
    assert read_places(tmp_path) == {}


def test_a_place_is_found_by_each_of_its_names(tmp_path: Path) -> None:
    shape = {
        "type": "Feature",
        "geometry": {"type": "Point"},
        "properties": {"name": "Nowhere"},
    }
    (tmp_path / "places.geojson").write_text(
        collection(point("Odrim", -131.5, 8.25), shape)
    )

    assert read_places(tmp_path) == {
        "odrim": (8.25, -131.5),
        "odrim-on-sea": (8.25, -131.5),
    }


def test_latitude_in_the_place_of_longitude_is_told(tmp_path: Path) -> None:
    (tmp_path / "places.geojson").write_text(collection(point("Odrim", 8.25, -131.5)))

    with pytest.raises(ConfigError, match="longitude first"):
        read_places(tmp_path)


def test_a_file_that_is_no_geojson_is_told(tmp_path: Path) -> None:
    (tmp_path / "places.geojson").write_text("{")

    with pytest.raises(ConfigError, match=r"places\.geojson"):
        read_places(tmp_path)
