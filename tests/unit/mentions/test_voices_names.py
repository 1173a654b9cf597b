"""Names of voices: what "he", "the ministry" and a bare surname stand for."""

from __future__ import annotations

import pytest

from recount.mentions.voice_persons import person_in
from recount.mentions.voices import find_attributions
from recount.passages import split
from recount.text.tokens import Tokens
from tests.reader import plain_document


def names(text: str) -> list[str]:
    document = plain_document(text)
    return [m.name for m in find_attributions(document, Tokens(text), split(document))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan Roe said it rained. He said 12 died.", ["Jan Roe", "Jan Roe"]),
        ("Mayor Jan Roe said it rained. Roe said 12 died.", ["Jan Roe"] * 2),
        ("Mayor Jan Roe came to Karsa. Roe said 12 died.", ["Jan Roe"]),
        (
            "Ambassador Jan Roe said it rained. The ambassador said 12 died.",
            ["Jan Roe", "Jan Roe"],
        ),
        (
            "The health ministry of Vell said it rained. The ministry said 12 died.",
            ["health ministry of Vell"] * 2,
        ),
        (
            "The Karsa Relief Committee said it rained. It added that 12 died.",
            ["Karsa Relief Committee"] * 2,
        ),
        (
            "Ana Velt, a nurse, said it rained. Jan Roe said 12 died. "
            "Velt said 14 died.",
            ["Ana Velt", "Jan Roe", "Ana Velt"],
        ),
        ("Residents said it rained. They said 12 died.", ["Residents"] * 2),
        (
            "Ms. Ana Velt said it rained. Mr. Jan Roe said it snowed. "
            "She said 12 died. He said 14 died.",
            ["Ana Velt", "Jan Roe", "Ana Velt", "Jan Roe"],
        ),
        (
            "Ana Velt said it rained. Jan Roe came late with his son. He said 12 died.",
            ["Ana Velt", "Jan Roe"],
        ),
        ("Odra Watch, which counts the dead, says 12 died.", ["Odra Watch"]),
        ("The mayor, who lost a son, said 12 died.", ["mayor"]),
        ("The ambassador, Jan Roe, said 12 died.", ["Jan Roe"]),
        (
            "Jan Roe said: “I know that we lost 12 men.”",
            ["Jan Roe"],
        ),
    ],
)
def test_later_words_stand_for_the_voice_named_before(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("head", "beyond", "expected"),
    [
        ("Mayor Jan Roe", "", "Jan Roe"),
        ("the ministry's spokeswoman Ana Velt", "", "Ana Velt"),
        ("Gen. Alvaro de la Cruz", "", "Alvaro de la Cruz"),
        ("Odranian Ambassador to Vell Jan Roe", "", "Jan Roe"),
        ("Jan Roe", ", a lawyer for the families", "Jan Roe"),
        ("the Ministry of Health", "", ""),
        ("Karsa Human Rights Committee", "", ""),
        ("Odrania’s Defence Ministry", "", ""),
        ("officials in Karsa", "", ""),
    ],
)
def test_a_person_is_told_from_a_body(head: str, beyond: str, expected: str) -> None:
    assert person_in(head, beyond) == expected
