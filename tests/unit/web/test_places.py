from __future__ import annotations

from pathlib import Path

import pytest

from recount.errors import InputError
from recount.web.show.places import places_of


def test_without_a_file_there_is_no_place(tmp_path: Path) -> None:
    assert places_of(tmp_path).find("Odrim") is None


def test_a_place_is_found_by_each_of_its_names(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text(
        "id,names,lat,lon\np1,Odrim|Odrím-on-Sea,8.25,-131.5\n"
    )
    places = places_of(tmp_path)
    found = [places.find(name) for name in ("odrim", "Odrim-on-Sea")]

    assert [(each.lat, each.lon) for each in found if each] == [(8.25, -131.5)] * 2


@pytest.mark.parametrize("table", ["id,names\np1,Odrim\n", "id,names,lat,lon\np,O,x,y"])
def test_a_table_that_makes_no_sense_is_told(tmp_path: Path, table: str) -> None:
    (tmp_path / "places.csv").write_text(table)

    with pytest.raises(InputError, match=r"places\.csv"):
        places_of(tmp_path)
