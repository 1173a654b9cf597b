"""Figures that weights tell apart from the main event of a report, or bring back."""

from __future__ import annotations

import pytest

from recount.events import link
from recount.events.about import keys_of
from recount.events.scene import Scene
from recount.events.weighed import LEAST_READ, chances, reweighed
from recount.model.event import Event
from tests.reader import read_text

FIRE = (
    "Fire in the Orrel mill kills 61\n\n"
    "KARSA, 15 May 2031 - A fire in the Orrel mill in Karsa killed 61 people on 14 "
    "May, the governor said. At least 140 workers were injured, 17 of them badly. Nine "
    "are missing.\n\n"
    "The Red Crescent counted 64 dead in Karsa. Among them were 41 women and 12 "
    "children.\n\n"
)
EARLIER = (
    "It was not the first such fire. The Tamsin weaving shed burned down in 2024 "
    "behind locked doors. The owners spoke of 23 dead then, the union of 31.\n\n"
)
PROTEST = (
    "Relatives marched to the town hall on Sunday and were met by police. Eight people "
    "were detained, and two were treated for cuts.\n\n"
)


def _told(*texts: str) -> dict[str, Event]:
    """The event of each figure of some reports, by its words."""
    readings = [
        read_text(text, name=f"{n}.txt", published="2031-05-20")
        for n, text in enumerate(texts)
    ]
    linked, events = link(readings)
    by_id = {event.id: event for event in events}
    return {c.phrase: by_id[c.event] for each in linked for c in each.claims}


def test_what_is_told_in_passing_is_told_apart_without_day_or_place() -> None:
    told = _told(FIRE + EARLIER + PROTEST)

    main = told["61"]
    assert main.label == "Orrel, 14 May 2031"
    assert {told[figure].id for figure in ("64", "At least 140", "41")} == {main.id}
    assert main.id not in {told["23"].id, told["Eight"].id}
    assert told["23"].id == told["31"].id
    assert told["23"].id != told["Eight"].id


def test_a_part_goes_with_its_whole() -> None:
    told = _told(FIRE + EARLIER.replace("23 dead then", "23 dead, 18 of them women"))

    assert told["18"].id == told["23"].id != told["61"].id
    assert told["41"].id == told["64"].id == told["61"].id


def test_the_event_told_apart_says_that_no_rule_did_so() -> None:
    told = _told(FIRE + EARLIER)

    assert any("by no rule" in reason for reason in told["23"].reasons)
    assert not any("by no rule" in reason for reason in told["61"].reasons)


def test_few_figures_are_left_to_the_rules() -> None:
    scene = Scene(read_text("A fire killed 61 in Karsa. " + PROTEST))
    home, keys = keys_of(scene, "Karsa", "")

    assert len(scene.reading.claims) < LEAST_READ
    assert reweighed(scene, keys, home) == {}


def test_an_incident_of_several_reports_is_one_by_its_toll() -> None:
    other = FIRE.replace("61", "63") + (
        "The Tamsin shed, where safety was no better, is still a ruin seven years "
        "after 31 people were killed there.\n"
    )
    told = _told(FIRE + EARLIER, other)

    assert told["31"].id == told["23"].id


def test_incidents_of_other_days_stay_apart_though_they_cost_as_many() -> None:
    beside = "In Brodno, on 3 March 2029, a flood killed 23 people.\n"
    told = _told(FIRE + beside, FIRE.replace("61", "63") + beside.replace("3", "9"))

    assert len({event.id for event in told.values() if "Brodno" in event.label}) == 2


@pytest.mark.parametrize("text", [FIRE, FIRE + EARLIER, FIRE + PROTEST + EARLIER])
def test_chances_are_likelihoods_of_every_figure(text: str) -> None:
    scene = Scene(read_text(text))
    home, keys = keys_of(scene, "Orrel", "2031-05-14")
    found = chances(scene, keys, home)

    assert found.keys() == {claim.id for claim in scene.reading.claims}
    assert all(0 < likely < 1 for likely in found.values())


def test_a_figure_told_again_with_a_day_of_saying_is_the_main_events() -> None:
    told = _told(
        FIRE + "Inspectors who came in June 2033 wrote that 140 were hurt, and 64 "
        "people killed.\n"
    )

    assert told["64"].id == told["61"].id
