"""How sure a figure is told, by the words around it. All of it is invented."""

from __future__ import annotations

import pytest

from tests.reader import only_claim


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The real number of injured could be as high as 700.", "hedged"),
        ("The toll may exceed 40.", "hedged"),
        ("Nobody is known to have been killed in Amra.", "hedged"),
        ("No deaths were recorded.", "hedged"),
        ("Some 40 people probably died in the cellar.", "hedged"),
        ("Maybe 40 people were killed.", "hedged"),
        ("40 people were killed, according to unconfirmed reports.", "hedged"),
        ("40 people are said to have died.", "hedged"),
        ("40 people were killed.", "asserted"),
        ("An estimated 40 people were killed.", "asserted"),
        ("Nobody was killed in Amra.", "asserted"),
        ("Reports that 40 soldiers were killed are false.", "denied"),
    ],
)
def test_the_stance_of_a_figure(text: str, stance: str) -> None:
    assert only_claim(text).stance.value == stance
