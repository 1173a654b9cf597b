"""Figures that a body tells in its own report are nobody else's."""

from __future__ import annotations

import pytest

from tests.reader import read_text

FOUND = (
    "12. The Commission finds that 61 people were killed in Karsa.\n\n"
    "13. The Odra Monitor told the Commission that 40 were injured.\n\n"
    "14. The chapel was burned.\n"
)
HEAD = "REPUBLIC OF TESKA\nCOMMISSION OF INQUIRY INTO THE EVENTS IN KARSA\n\n"


def _voices(text: str) -> dict[str, tuple[str, ...]]:
    return {claim.phrase: claim.attributed_to for claim in read_text(text).claims}


def test_a_commission_is_the_author_of_its_own_report() -> None:
    assert _voices(HEAD + FOUND) == {"61": (), "40": ("Odra Monitor",)}


@pytest.mark.parametrize(
    "head",
    [
        "The Karsa Gazette\n\n",
        "KARSA NEWS\nWHAT THE COMMISSION SAYS\n\n",
        "COURT OF KARSA\n\n",
    ],
)
def test_a_commission_is_a_voice_elsewhere(head: str) -> None:
    assert _voices(head + FOUND)["61"] == ("Commission",)


@pytest.mark.parametrize(
    ("sentence", "voices"),
    [
        ("Our team says 34 people were killed in Karsa.", ()),
        ("Your correspondent reported that 34 people were killed in Karsa.", ()),
        ("Our embassy says 34 people were killed in Karsa.", ("Our embassy",)),
        ("My father says 34 people were killed in Karsa.", ("My father",)),
    ],
)
def test_what_an_author_calls_ours(sentence: str, voices: tuple[str, ...]) -> None:
    assert _voices(sentence) == {"34": voices}
