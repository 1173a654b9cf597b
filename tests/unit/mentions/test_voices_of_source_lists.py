"""Items of a list of sources, and minutes whose speakers stand before a point."""

from __future__ import annotations

import pytest

from tests.reader import read_text

LIST = """A bomb went off in the market of Karsa on 14 June 2014.

{heading}

1. Norvane, 14 June 2014: "killing at least nine people"
2. State television, 14 June 2014: 12 martyrs
3. Dr Mira Sol, interview, 29 June 2014: 61 deaths
4. The Survivors' Association, register: 163 injured

The page is kept by volunteers. Seven of them were killed.
"""


@pytest.mark.parametrize("heading", ["Sources", "SOURCES:", "Media sources"])
def test_an_item_of_a_list_of_sources_is_told_by_its_source(heading: str) -> None:
    read = read_text(LIST.format(heading=heading)).claims
    assert [(claim.phrase, claim.attributed_to) for claim in read] == [
        ("at least nine", ("Norvane",)),
        ("12", ("State television",)),
        ("61", ("Dr Mira Sol",)),
        ("163", ("Survivors' Association",)),
        ("Seven", ()),
    ]


def test_items_below_another_heading_have_no_such_voice() -> None:
    read = read_text(LIST.format(heading="Chronology")).claims
    assert ("Norvane",) not in [claim.attributed_to for claim in read]


MINUTES = """TESTIMONY OF MR. ROE H. McHALDEN.

Mr. Roe H. McHalden, being duly sworn, testified as follows:

Chairman SOL. It has been stated that thirty bodies were hauled away. Was that so?

Mr. McHALDEN. No, sir. We found nine dead in the barn.

Chairman SOL. How many wounded came before you?

Mr. McHALDEN. Nineteen altogether.
"""


def test_minutes_name_their_speakers_before_a_point() -> None:
    read = read_text(MINUTES).claims
    told = [(c.measure.value, c.phrase, c.attributed_to) for c in read]
    assert told == [
        ("killed", "thirty", ("Chairman SOL",)),
        ("killed", "nine", ("Roe H. McHalden",)),
        ("injured", "Nineteen", ("Roe H. McHalden",)),
    ]
