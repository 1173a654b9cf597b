"""The drawings of figures over time and of places."""

from __future__ import annotations

from datetime import date

from recount.dossier.svg.places import Place, place_map
from recount.dossier.svg.tolls import Toll, edtf, tolls


def toll(day: str, low: int | None, high: int | None, last: str = "") -> Toll:
    return Toll(
        earliest=date.fromisoformat(day),
        latest=date.fromisoformat(last or day),
        low=low,
        high=high,
        approx=False,
        said=f"{low} on {day}",
    )


def test_figures_of_one_day_alone_are_not_drawn() -> None:
    one = toll("1987-05-04", 20, 20)

    assert tolls([one, toll("1987-05-04", 31, 31)], "t", "x") == ""
    assert tolls([one, toll("1987-05-05", None, None)], "t", "x") == ""


def test_every_figure_is_drawn_and_told_in_words() -> None:
    drawn = tolls(
        [
            toll("1987-05-04", 20, 20),
            toll("1987-05-06", 31, None),
            toll("1987-01-01", 91, 91, "1987-12-31"),
        ],
        "svg-tolls",
        "killed, <women>",
    )

    assert drawn.count("<circle") == 3
    assert "killed, &lt;women&gt;" in drawn
    assert "20 on 1987-05-04; 31 on 1987-05-06; 91 on 1987-01-01." in drawn
    assert ">4 May 1987<" in drawn
    assert ">1987<" in drawn


def test_days_are_told_as_briefly_as_they_can_be() -> None:
    first, last = date(1987, 1, 1), date(1987, 12, 31)

    assert edtf(first, first) == "1987-01-01"
    assert edtf(first, last) == "1987"
    assert edtf(first, date(1987, 1, 9)) == "1987-01-01/1987-01-09"


def test_a_map_without_places_is_none() -> None:
    assert place_map([], "svg-map") == ""


def test_places_stand_north_up_and_west_left() -> None:
    drawn = place_map(
        [
            Place(name="Odrim <b>", latitude=8.5, longitude=-131.5, reports=2),
            Place(name="Velnast", latitude=8.0, longitude=-131.0, reports=1),
        ],
        "svg-map",
    )
    points = [line for line in drawn.splitlines() if line.startswith("<circle")]
    (x1, y1), (x2, y2) = (
        [float(part.split('"')[1]) for part in line.split(" ")[1:3]] for line in points
    )

    assert x1 < x2
    assert y1 < y2
    assert "Odrim &lt;b&gt;" in drawn
    assert "8.25°N" in drawn
    assert "km</text>" in drawn


def test_one_place_alone_has_something_around_it() -> None:
    drawn = place_map(
        [Place(name="Odrim", latitude=-0.01, longitude=0.0, reports=1)], "svg-map"
    )

    assert drawn.count('class="graticule"') >= 2
