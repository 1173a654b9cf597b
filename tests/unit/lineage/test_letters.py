"""A body told with the letters used for it is the body told without them."""

from __future__ import annotations

from recount.lineage.countries import Countries
from recount.lineage.voices import read


def test_letters_in_brackets_part_no_body() -> None:
    countries = Countries(frozenset())
    told = read("Odra Relief Doctors (ORD)", countries)

    assert told.key == read("Odra Relief Doctors", countries).key
