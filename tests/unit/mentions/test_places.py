"""Places by what stands around them, on invented names."""

from __future__ import annotations

import pytest

from recount.mentions.places import find_places
from recount.model.passage import Passage
from recount.model.span import Span
from recount.text.tokens import Tokens


def places(text: str) -> list[str]:
    passages = (Passage(span=Span(0, len(text))),)
    return [place.name for place in find_places(Tokens(text), passages)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve people died in Karsa on Monday.", ["Karsa"]),
        ("Soldiers attacked the town of Karsa.", ["Karsa"]),
        ("Houses burned in the village of Al-Vell.", ["Al-Vell"]),
        ("A market near Nova Vell was hit.", ["Nova Vell"]),
        ("Twelve died in Karsa, Odrania, on Monday.", ["Karsa", "Odrania"]),
        ("Karsa district was shelled.", ["Karsa"]),
        ("My district was shelled. My Karsa district too.", ["My Karsa"]),
        ("Four Men Held In Karsa Quadruple Shooting", ["Karsa"]),
        ("They fled from Karsa. Many died in Karsa.", ["Karsa", "Karsa"]),
        ("They fled to Portugal.", ["Portugal"]),
        ("Shells fell in northern Odrania.", ["Odrania"]),
        ("KARSA, 3 Jan (Agency) -- Nine people died.", ["KARSA"]),
        ("NINE PEOPLE DIED IN NOVA VELL, NEAR KARSA.", ["NOVA VELL", "KARSA"]),
        ("SOLDIERS DIED IN SAN ODRO DEPARTMENT.", ["SAN ODRO DEPARTMENT"]),
    ],
)
def test_names_used_as_places(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It happened in February.",
        "He wrote in English.",
        "A vote in Parliament failed.",
        "A letter from Jan Roe arrived.",
        "They met at the Ministry of Health.",
        "NINE PEOPLE DIED IN ADDITION.",
        "He believed in God.",
    ],
)
def test_other_names_are_no_places(text: str) -> None:
    assert places(text) == []


def test_spans_stand_where_the_names_stand() -> None:
    text = "Nine people died in the town of Nova Vell."
    (place,) = find_places(Tokens(text), (Passage(span=Span(0, len(text))),))
    assert place.span.cut(text) == "Nova Vell"
    assert place.role == "locative"
