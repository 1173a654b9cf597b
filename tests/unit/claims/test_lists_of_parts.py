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


BY = (
    "We documented the deaths of 611 civilians.\n\n{}\n"
    "- Government forces: 468\n- {}: 29"
)


@pytest.mark.parametrize("head", ["By responsible party", "Civilians killed by party"])
def test_items_of_those_who_did_it_are_not_who_died(head: str) -> None:
    told = read_text(BY.format(head, "Coalition")).claims[1:]
    assert [(c.low, c.group, c.qualifier, c.attributed_to) for c in told] == [
        (468, ("civilian",), ("Government forces",), ()),
        (29, ("civilian",), ("Coalition",), ()),
    ]


def test_a_head_may_divide_the_figure_before_it() -> None:
    told = read_text(BY.format("By district", "Upper Sahl")).claims[1:]
    assert [(c.low, c.group, c.measure) for c in told][-1] == (
        29,
        ("civilian",),
        "killed",
    )


@pytest.mark.parametrize(
    "text",
    [
        "0",
        "12 people were killed.\n0\n",
        "The toll among",
        "The mayor said that 12 people died. 0",
        "12 people were held at",
    ],
)
def test_a_number_or_a_toll_alone_stops_nothing(text: str) -> None:
    assert all(claim.low == 12 for claim in read_text(text).claims)
