"""Lists whose lines tell the parts of a whole before them. All is invented."""

from __future__ import annotations

import pytest

from tests.reader import read_text

PARTS = ["74 were children", "61 were women", "51 were men"]


@pytest.mark.parametrize("bullet", ["- ", "• ", "(a) ", ""])
@pytest.mark.parametrize("lead", [":", ". Of these:"])
def test_each_line_is_a_part(bullet: str, lead: str) -> None:
    lines = ";\n\n".join(bullet + part for part in PARTS)
    (whole, *parts) = read_text(
        f"186 persons lost their lives{lead}\n\n{lines}."
    ).claims
    assert [(c.low, c.group, c.part_of) for c in parts] == [
        (74, ("child",), whole.id),
        (61, ("woman",), whole.id),
        (51, ("man",), whole.id),
    ]


def test_what_follows_the_list_is_no_part() -> None:
    text = "186 persons lost their lives:\n\n- 74 were children.\n\n12 were women."
    assert [c.low for c in read_text(text).claims] == [186, 74]
