"""Reports joined by the names that both tell and few others do."""

from __future__ import annotations

import pytest

from recount.events import link
from recount.events.cluster import join
from recount.events.company import MANY_KNOWERS, company
from recount.events.local import locals_of
from recount.events.scene import Scene
from recount.events.telling import LEAST_NAMES, Telling, same, shared_names
from tests.reader import read_text

DAY = (
    "On 14 March 2005 shells fell on Karsa. In Brennow Lane 61 people were killed, "
    "among them the baker Halvorn Tesk. Tesk lived in Brennow Lane."
)
MEMORY = (
    "Every spring the people of Brennow Lane meet. Halvorn Tesk was the first to die, "
    "his daughter says. In Brennow Lane they count 58 dead. Tesk had kept the shop."
)


def _docs(*texts: str) -> list[tuple[str, ...]]:
    readings = [read_text(text, name=f"{n}.txt") for n, text in enumerate(texts)]
    return [event.docs for event in link(readings)[1]]


def _telling(when: str, *few: str, place: str = "Karsa") -> Telling:
    return Telling(
        "a.txt",
        place,
        when,
        frozenset(),
        frozenset(),
        frozenset(),
        busy=False,
        crowded=False,
        few=frozenset(few),
    )


def test_two_names_that_few_tell_join_a_report_without_a_day() -> None:
    assert ("0.txt", "1.txt") in _docs(DAY, MEMORY)


def test_a_report_with_other_names_stays_apart() -> None:
    other = MEMORY.replace("Brennow", "Odrun").replace("Tesk", "Velt")

    assert ("0.txt", "1.txt") not in _docs(DAY, other.replace("Halvorn", "Mira"))


def test_names_that_many_tell_are_not_few() -> None:
    scenes = [
        Scene(read_text(MEMORY, name=f"{n}.txt")) for n in range(MANY_KNOWERS + 1)
    ]
    mains = [locals_of(scene, "", "")[0] for scene in scenes]

    assert not company(mains).few
    assert company(mains[1:]).few


def test_the_words_of_one_name_count_once() -> None:
    one = _telling("2005", "brennow lane", "brennow", "lane", "karsa")
    other = _telling("2006", "brennow lane", "brennow", "lane", "karsa")

    assert shared_names(one, other) == LEAST_NAMES


def test_days_that_do_not_fit_want_a_day_or_figure_in_common() -> None:
    names = "tesk", "brennow lane"
    one = _telling("2005-03-14", *names)
    other = _telling("2011-06-09", *names, place="Odel")

    assert not same(one, other)
    assert same(one, other._replace(told=frozenset(("2005-03-14",))))


def test_reports_of_days_that_do_not_fit_are_joined_in_the_case_too() -> None:
    one = _telling("2005-03-14", "tesk", "brennow lane")._replace(
        figures=frozenset((("killed", 61),)), weak=frozenset(("tesk",))
    )
    other = one._replace(doc="b.txt", when="2011-06-09", place="Odel")

    assert join([one, other]) == [[0, 1]]
    assert join([one, other._replace(figures=frozenset())]) == [[0], [1]]


@pytest.mark.parametrize(
    ("names", "chief", "joined"),
    [
        (("tesk", "brennow", "odrun", "velt"), (), True),
        (("tesk", "brennow", "odrun"), ("brennow",), True),
        (("tesk", "brennow", "odrun"), (), False),
        (("tesk", "brennow"), ("brennow",), False),
    ],
)
def test_many_names_that_few_tell_join_across_days(
    names: tuple[str, ...], chief: tuple[str, ...], joined: bool
) -> None:
    one = _telling("2005-03-14", *names)._replace(chief=frozenset(chief))
    other = _telling("2011-06-09", *names, place="Odel")._replace(
        chief=frozenset(chief)
    )

    assert same(one, other) is joined


def test_two_figures_beside_a_name_join_across_places_and_days() -> None:
    figures = frozenset((("killed", 61), ("injured", 140)))
    one = _telling("2005-03-14")._replace(figures=figures, weak=frozenset(("tesk",)))
    other = one._replace(when="2011-06-09", place="Odel")

    assert same(one, other)
    assert not same(one, other._replace(weak=frozenset()))
