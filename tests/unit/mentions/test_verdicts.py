"""Figures that a text asks about, rejects, or judges in a word. All is invented."""

from __future__ import annotations

import pytest

from tests.reader import read_text

READ = [
    ("Did more than 500 people die in Karsa?", "hedged"),
    ("Did “more than 500” people die in Karsa?", "hedged"),
    ("Did 40 people die? No.", "denied"),
    ("Were 40 people killed? Yes.", "asserted"),
    ("Why did 40 people die?", "asserted"),
    ("Did you know that 40 people died?", "asserted"),
    ("Have you forgotten the 40 people killed in Karsa?", "asserted"),
    ("Claim 1: The army killed more than 500 people in Karsa. FALSE", "denied"),
    ("Claim: 500 people were killed in Karsa.\n\nVerdict: False", "denied"),
    ("FALSE: 500 people were killed in Karsa.", "denied"),
    ("Claim: 500 people were killed in Karsa.\n\nVerdict: True", "asserted"),
    ("500 people were killed in Karsa. A false alarm followed.", "asserted"),
    ("A post says that 500 people were killed.\n\nVerdict: False", "asserted"),
    ("No serious source supports a death toll of 500.", "denied"),
    ("The Commission does not accept that 423 persons died.", "denied"),
    ("The Minister said: I cannot accept that 423 people died.", "denied"),
    ("“I do not believe that 40 people died,” said Roe.", "denied"),
    ("I do not accept the figure of 214 dead.", "denied"),
    ("Nobody in Karsa believes that only 40 people died.", "denied"),
    ("Nobody thought the 40 dead would be found.", "asserted"),
    ("I don't think anyone believed it when 40 people died.", "asserted"),
]


@pytest.mark.parametrize(("text", "stance"), READ)
def test_what_a_text_finds_of_a_figure(text: str, stance: str) -> None:
    assert [claim.stance for claim in read_text(text).claims] == [stance]


@pytest.mark.parametrize("text", ["FALSE", "FALSE:", "?", "Did", "No.", "Verdict:"])
def test_verdicts_alone_stop_nothing(text: str) -> None:
    assert read_text(text).claims == ()
