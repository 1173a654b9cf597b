from __future__ import annotations

import pytest

from recount.lineage.order import by_age, came_first, surely_apart
from recount.lineage.texts import Comparable
from recount.text.shingle import Vocabulary
from tests.unit.lineage.reports import report


def _text(name: str, published: str) -> Comparable:
    return Comparable(report(name, "Velm", published=published), Vocabulary())


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2031-05-02", "2031-05-03", True),
        ("2031-05-03", "2031-05-02", False),
        ("2031-05-02", "2031-05-02", None),
        ("2031-05", "2031-05-30", None),
        ("2031-04", "2031-05-30", True),
        ("2031-05-01/2031-05-04", "2031-05-04", None),
        ("", "2031-05-04", None),
    ],
)
def test_only_dates_that_do_not_overlap_tell_an_order(
    first: str, second: str, expected: bool | None
) -> None:
    assert came_first(_text("a", first), _text("b", second)) is expected


def test_surely_apart_counts_from_the_nearest_days() -> None:
    assert surely_apart(_text("a", "2031-05"), _text("b", "2031-06-15"), 14)
    assert not surely_apart(_text("a", "2031-05"), _text("b", "2031-06-14"), 14)
    assert not surely_apart(_text("a", ""), _text("b", "2031-06-14"), 14)


def test_undated_texts_come_last_by_name() -> None:
    texts = [_text("b", ""), _text("a", ""), _text("c", "2031")]

    assert [texts[index].name for index in by_age(texts)] == ["c", "a", "b"]
