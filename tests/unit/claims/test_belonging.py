"""Groups of people told by what they belong to. All is invented."""

from __future__ import annotations

import pytest

from recount.lang.en import groups, labels
from tests.reader import told

READ = [
    ("Nine members of the crew were killed.", "worker"),
    ("Two members of the city council were killed.", "official"),
    ("Three members of the medical staff were killed.", "medic"),
    ("600 members of the ministry's special units were killed.", "police"),
    ("Four law enforcement personnel were killed.", "police"),
    ("Four employees of the law-enforcement bodies were killed.", "police"),
    ("Some forty members of the Home Guard were killed.", "combatant"),
    ("Two prison guards were killed.", "police"),
    ("Three lifeguards were killed.", "aid-worker"),
    ("3,870 citizens of Syria were killed.", "syrian"),
    ("Three nationals of Ukraine were killed.", "ukrainian"),
    ("Three citizens of Odrania were killed.", "odranian"),
    ("Two members of the family were killed.", ""),
    ("Two members of the union were killed.", ""),
    ("Five citizens of the town were killed.", ""),
]


@pytest.mark.parametrize(("text", "group"), READ)
def test_people_are_what_their_body_is(text: str, group: str) -> None:
    assert [each[:2] for each in told(text)] == [("killed", group)]


def test_every_unit_that_is_no_group_has_a_name() -> None:
    for term in groups.UNLISTED_UNITS.split():
        assert labels.PLURALS[term]
