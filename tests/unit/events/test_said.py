"""Days of saying and counting, and days that bound a longer time, are told apart."""

from __future__ import annotations

import pytest

from recount.events.scene import Scene
from tests.reader import read_text

PUBLISHED = "2031-05-15"  # a Thursday


def _days(text: str) -> list[tuple[str, str]]:
    scene = Scene(read_text(text, published=PUBLISHED))
    return [
        (told.value, told.of)
        for at in range(len(scene.passages))
        for told in scene.told(at)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six people were killed, the ministry said on Tuesday.", "said"),
        ("The toll rose from 19 to 26 on Wednesday.", "said"),
        ("An earlier count of 58 dead on Tuesday was too low.", "said"),
        ("The garrison's letter of 14 May 2031 admitted 12 dead.", "said"),
        ("As of 12 May 2031, 39 people were in hospital.", "said"),
        ("The court ruled in 2029 that 96 people had died.", "said"),
        ("Since 12 May the governor has insisted that eight died.", "said"),
        ("VELM, 14 May (Meridian Wire) - Six people were killed.", "said"),
        ("The ministry said that shells hit Velm on Tuesday, killing six.", ""),
        ("Six people were killed in Velm on Tuesday.", ""),
        ("The toll from Tuesday's shelling of Velm is six.", ""),
        ("Nobody counted the dead of May 2031.", ""),
        ("The text says they killed 90 in May 2031, that 40 are missing.", ""),
        ("Since 3 March, 640 villagers have been killed.", "bound"),
    ],
)
def test_what_a_day_is_one_of(text: str, expected: str) -> None:
    assert [expected] == [of for _, of in _days(text)]


def test_both_ends_of_a_time_bound_it() -> None:
    told = _days("From 2 January to 4 April at least 88 people drowned.")

    assert [("2031-01-02", "bound"), ("2031-04-04", "bound")] == told


def test_years_ago_this_morning_is_a_day() -> None:
    told = _days("Forty years ago this morning a dam burst above Velm.")

    assert ("1991-05-15", "") in told


def test_years_ago_this_week_is_a_month() -> None:
    told = _days("Forty years ago this week tanks closed the roads to Velm.")

    assert ("1991-05", "") in told


def test_the_week_after_an_event_is_not_reckoned_by_the_day_of_writing() -> None:
    assert [] == _days("It tells of 120 wounded in the week after the siege.")


def test_day_told_again_without_its_year_keeps_it() -> None:
    told = _days(
        "On the evening of 4 April 1996 the unit entered Velm. Nine people were killed "
        "between 7 p.m. on 4 April and the morning of 5 April."
    )

    assert {"1996-04-04", "1996-04-05"} == {value for value, _ in told}


def test_a_week_ago_today_is_a_day() -> None:
    told = _days("A week ago today a dam burst above Velm.")

    assert ("2031-05-08", "") in told
