from __future__ import annotations

from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from recount.dossier import compose
from recount.dossier.svg import draw
from recount.dossier.svg.conflict import conflict_diagram
from recount.dossier.svg.echoes import echo_graph
from recount.dossier.svg.ranges import range_plot
from recount.dossier.svg.timeline import timeline
from recount.model.dossier import Dossier
from recount.model.lineage import LinkKind
from recount.model.shown import ShownLink


@pytest.fixture
def dossier(inquiry: SimpleNamespace) -> Dossier:
    return compose(
        inquiry.readings,
        inquiry.events,
        inquiry.lineage,
        inquiry.reconciliations,
        inquiry.ledger,
    )


def drawings(dossier: Dossier) -> dict[str, str]:
    event = dossier.events[0]
    return {
        "ranges": range_plot(event.findings, "a"),
        "timeline": timeline(dossier.reports, "b"),
        "echoes": echo_graph(event.reports, event.links, "c"),
        "conflict": conflict_diagram(event.conflicts[0], "d"),
    }


def kinds(svg: str, kind: str) -> int:
    root = ElementTree.fromstring(svg)  # noqa: S314  (our own drawing)
    return sum(each.get("class") == kind for each in root.iter())


@pytest.mark.parametrize("name", ["ranges", "timeline", "echoes", "conflict"])
def test_a_drawing_is_well_formed_titled_and_described(
    dossier: Dossier, name: str
) -> None:
    svg = drawings(dossier)[name]
    root = ElementTree.fromstring(svg)  # noqa: S314  (our own drawing)

    labels = (root.get("aria-labelledby") or "").split()
    ids = {each.get("id"): each.text for each in root.iter() if each.get("id")}
    assert root.get("role") == "img"
    assert all(ids[label] for label in labels)
    assert len(labels) == 2


@pytest.mark.parametrize("name", ["ranges", "timeline", "echoes", "conflict"])
def test_a_drawing_repeats_to_the_byte(dossier: Dossier, name: str) -> None:
    assert drawings(dossier)[name] == drawings(dossier)[name]


def test_an_open_end_is_an_arrow(dossier: Dossier) -> None:
    svg = drawings(dossier)["ranges"]

    # "over 40" missing is open above; measures with one position are not drawn.
    assert kinds(svg, "open") == 1
    assert kinds(svg, "point") == 7


def test_a_report_without_a_date_has_a_lane_of_its_own(dossier: Dossier) -> None:
    svg = drawings(dossier)["timeline"]

    assert (kinds(svg, "unknown"), kinds(svg, "span")) == (1, 1)


def test_weak_links_are_drawn_apart_from_strong_ones(dossier: Dossier) -> None:
    svg = drawings(dossier)["echoes"]

    # one of each is the legend's
    assert (kinds(svg, "strong"), kinds(svg, "weak")) == (2, 2)
    assert kinds(svg, "report") == 4


def test_the_sides_of_a_proof_are_bars(dossier: Dossier) -> None:
    svg = drawings(dossier)["conflict"]

    assert (kinds(svg, "part"), kinds(svg, "whole")) == (2, 1)
    assert "6 apart" in svg


def test_a_difference_without_proof_is_not_drawn(dossier: Dossier) -> None:
    assert conflict_diagram(dossier.events[0].conflicts[1], "x") == ""


def test_nothing_is_drawn_of_nothing() -> None:
    assert range_plot((), "x") == timeline((), "x") == echo_graph((), (), "x") == ""


def test_words_of_a_text_cannot_leave_the_drawing(dossier: Dossier) -> None:
    svg = drawings(dossier)["timeline"]

    assert "<script" not in svg


def test_four_hundred_reports_are_cut_to_what_can_be_read() -> None:
    link = ShownLink(first=1, second=2, kind=LinkKind.VOICE, strong=True, count=3)

    svg = echo_graph(tuple(range(1, 401)), (link,), "x")

    assert kinds(svg, "report") == 40


@pytest.mark.parametrize(
    ("greatest", "last", "number"),
    [(0, 1, 2), (1, 1, 2), (5, 5, 6), (91, 100, 6), (613, 800, 5), (10**9, 10**9, 6)],
)
def test_ticks_are_round_and_reach_the_greatest(
    greatest: int, last: int, number: int
) -> None:
    marks = draw.ticks(greatest)

    assert (marks[0], marks[-1], len(marks)) == (0, last, number)
