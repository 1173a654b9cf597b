"""Labels and figures on lines of their own."""

from __future__ import annotations

import pytest

from recount.text.stacks import stacked


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Killed 613 Wounded 487", {1: "Killed", 3: "Wounded"}),
        ("613 Killed 487 Wounded", {0: "Killed", 2: "Wounded"}),
        ("Toll 613 Killed 487 Wounded", {1: "Killed", 3: "Wounded"}),
        ("Killed 613 Wounded 487 Karsa", {1: "Killed", 3: "Wounded"}),
        # Both ends tell a measure: which label is whose cannot be told.
        ("Killed 613 Wounded 487 Missing", {}),
        # A column of figures below one head.
        ("Killed 40 21 61", {}),
        # A lone figure above a label may be the number of a page.
        ("12 Deaths", {}),
        ("Killed 61%", {}),
        ("Killed. 61", {}),
    ],
)
def test_label_of_each_figure(lines: str, expected: dict[int, str]) -> None:
    assert expected == stacked(lines.split(" "))
