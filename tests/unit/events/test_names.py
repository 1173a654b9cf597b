"""Reports of one event that name its place differently, or only a thing, are joined."""

from __future__ import annotations

from recount.events import link
from recount.model.event import Event
from tests.reader import read_text

TRAIN = (
    "Rescuers search wreck of night train near Lisk\n\n"
    "LISK, Feb 7 - A night train left the rails near Lisk, killing 34 people. The "
    "Vesnara had left Odel with 300 on board. No train has cost as many lives since "
    "1988, when 52 people died."
)
TRAIN_BULLETIN = (
    "RAILWAY INSPECTORATE, BULLETIN 3\n\n"
    "The train Vesnara derailed on 7 February 2018 at the viaduct of Lisk. Dead: 41. "
    "Missing: 6."
)
MINE = (
    "What we ask after the fire in the Dremsk colliery\n\n"
    "On 21 June 2016 fire broke out in the Dremsk colliery. In Toll, 83 miners died."
)
MINE_ANSWER = (
    "The owners answer questions about the Dremsk colliery\n\n"
    "The Dremsk colliery burned on 21 June 2016. On 2 July 2016 the owners gave the "
    "number of dead as 77."
)


def _main(*texts: str) -> list[Event]:
    readings = [read_text(text, name=f"{n}.txt") for n, text in enumerate(texts)]
    _, events = link(readings)
    return [event for event in events if len(event.docs) > 1 and event.claims]


def test_reports_of_one_train_are_joined_though_one_tells_no_year() -> None:
    (event,) = _main(TRAIN, TRAIN_BULLETIN)

    assert (("0.txt", "1.txt"), "2018-02-07") == (event.docs, event.when)


def test_reports_of_one_mine_are_joined() -> None:
    (event,) = _main(MINE, MINE_ANSWER)

    assert ("0.txt", "1.txt") == event.docs


def test_reports_of_several_events_in_one_country_come_apart() -> None:
    joined = _main(TRAIN, MINE, TRAIN_BULLETIN, MINE_ANSWER)

    assert [("0.txt", "2.txt"), ("1.txt", "3.txt")] == sorted(e.docs for e in joined)


def test_one_name_in_two_years_is_two_events() -> None:
    assert [] == _main(MINE, MINE.replace("2016", "2011"))


def test_two_reports_of_the_same_agency_are_not_joined_by_its_name() -> None:
    first = "On 3 May 2016 shells hit Karsa. Six people died, Velm Wire reported."
    second = "On 3 May 2016 a mine fell in at Tolun. Nine died, Velm Wire reported."

    assert [] == _main(first, second)


def test_reports_of_one_region_without_a_day_need_more_in_common() -> None:
    told = [f"Raiders killed {n} people in the district of Orvec." for n in range(3, 7)]

    assert [] == _main(*told)


def test_reports_without_a_day_are_joined_by_a_figure() -> None:
    first = "Raiders killed 61 people in the district of Orvec."
    second = "A raid killed 61 people in the district of Orvec, a deputy says."

    assert [("0.txt", "1.txt")] == [event.docs for event in _main(first, second)]


DAM = (
    "On 9 September 2003 the Ostrel dam burst. 64 people were killed and nine are "
    "missing. Houses were swept away in Ostrel."
)


def test_report_that_tells_only_a_day_of_counting_soon_after_is_joined() -> None:
    relief = "Ostrel flood\nAs of 14 September 2003\n\nDead in Ostrel: 61\nMissing: 14"

    assert [("0.txt", "1.txt")] == [event.docs for event in _main(DAM, relief)]


def test_report_that_counts_the_years_since_is_joined() -> None:
    later = (
        "Twenty years after the Ostrel dam burst, 61 families in Ostrel mourn 64 dead."
    )
    readings = [
        read_text(DAM, name="0.txt"),
        read_text(later, name="1.txt", published="2023-09-08"),
    ]
    _, events = link(readings)

    assert ("0.txt", "1.txt") in [event.docs for event in events]
