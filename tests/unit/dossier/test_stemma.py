from __future__ import annotations

from xml.etree import ElementTree

import pytest

from recount.dossier.svg.stemma import MAX_REPORTS, stemma
from recount.model.dossier import Report
from recount.model.lineage import ReuseClass
from recount.model.shown import ShownDescent


def report(number: int, earliest: str = "", latest: str = "") -> Report:
    return Report(
        number=number,
        doc=f"{number}.txt",
        page=f"documents/{number}.html",
        title=f"Flood <in> Veldam & beyond, part {number}",
        publisher="",
        author="",
        url="",
        language="en",
        media_type="text/plain",
        date=earliest,
        earliest=earliest,
        latest=latest or earliest,
        dated_by="",
    )


def descent(parent: int | str, child: int, *, directed: bool = True) -> ShownDescent:
    return ShownDescent(
        parent=parent if isinstance(parent, int) else 0,
        child=child,
        unseen=parent if isinstance(parent, str) else "",
        directed=directed,
        kind=ReuseClass.COPY if isinstance(parent, int) else None,
        words=40,
        reason="40 words in common",
    )


REPORTS = (
    report(1, "2011-03-01"),
    report(2, "2011-03-09"),
    report(3, "2011-04-01", "2011-06-30"),
    report(4),
    report(5, "2011-05-02"),
)


def drawn(*descents: ShownDescent, reports: tuple[Report, ...] = REPORTS) -> str:
    return stemma(descents, reports, "s")


def places(svg: str) -> dict[str, tuple[float, float]]:
    """Return where the number of each report stands."""
    root = ElementTree.fromstring(svg)  # noqa: S314  (our own drawing)
    return {
        each.text or "": (float(each.get("x", "0")), float(each.get("y", "0")))
        for each in root.iter()
        if each.get("class") == "number"
    }


def count(svg: str, kind: str) -> int:
    root = ElementTree.fromstring(svg)  # noqa: S314  (our own drawing)
    return sum(kind in (each.get("class") or "").split() for each in root.iter())


def test_time_runs_from_left_to_right() -> None:
    found = places(drawn(descent(1, 2), descent(1, 3), descent(2, 5)))

    assert [name for name, _ in sorted(found.items(), key=lambda i: i[1])] == list(
        "1253"
    )


def test_a_parent_stands_above_its_children() -> None:
    found = places(drawn(descent(1, 2), descent(1, 5), descent(2, 3)))

    rows = sorted(found, key=lambda name: found[name][1])
    assert rows == list("1235")
    assert len({y for _, y in found.values()}) == 4


def test_only_a_tie_whose_order_is_known_has_an_arrow_head() -> None:
    svg = drawn(descent(1, 2), descent(1, 4, directed=False))

    # the third is the legend's
    assert (count(svg, "tie"), count(svg, "head-of")) == (3, 1)


def test_a_report_without_a_date_stands_apart_at_the_right() -> None:
    svg = drawn(descent(1, 4, directed=False), descent(1, 3))

    found = places(svg)
    assert found["4"][0] > found["3"][0]
    assert "no date" in svg


def test_no_report_with_a_date_leaves_no_scale() -> None:
    undated = (report(1), report(2))

    found = places(drawn(descent(1, 2, directed=False), reports=undated))

    assert found["1"][0] == found["2"][0]


def test_an_uncertain_date_is_a_bar() -> None:
    assert count(drawn(descent(1, 3)), "spread") == 1


def test_an_unseen_source_is_a_node_before_those_that_name_it() -> None:
    svg = drawn(descent("Delta Press Agency", 2), descent("Delta Press Agency", 5))

    assert (count(svg, "missing"), count(svg, "unseen")) == (1, 3)
    assert "Delta Press Agency" in svg
    assert "report 2 after Delta Press Agency: through an unseen source" in svg


def test_words_of_a_text_cannot_leave_the_drawing() -> None:
    svg = drawn(descent("<script>", 2), descent("<script>", 3))

    assert "<script" not in svg
    assert "Flood &lt;in&gt; Veldam" in svg


def test_the_drawing_is_titled_described_and_repeats_to_the_byte() -> None:
    svg = drawn(descent(1, 2))

    assert '<title id="s-t">Who may have copied whom</title>' in svg
    assert "report 2 after report 1: copy; 40 words in common." in svg
    assert svg == drawn(descent(1, 2))


def test_nothing_is_drawn_of_nothing() -> None:
    assert drawn() == ""


@pytest.mark.parametrize("size", [100, 3000])
def test_a_thousand_copies_are_cut_to_what_can_be_followed(size: int) -> None:
    reports = tuple(report(at, "2011-03-01") for at in range(1, size + 1))
    star = [descent(1, at) for at in range(2, size + 1)]
    chain = [descent(at - 1, at) for at in range(2, size + 1)]

    for descents in (star, chain):
        svg = drawn(*descents, reports=reports)
        assert count(svg, "report") == MAX_REPORTS
        assert count(svg, "tie") == MAX_REPORTS  # with the legend's
