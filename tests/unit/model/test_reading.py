"""The cells of a table are drawn together, and nothing else is."""

from __future__ import annotations

from tests.reader import read_bytes

PAGE = b"""<html><body><p>Shells hit Karsa on 14 March 2031, the town hall said.</p>
<table><tr><th>District</th><th>Killed</th></tr><tr><td>Harbour</td><td>3</td></tr>
<tr><td>Old town</td><td>12</td></tr></table><p>The search goes on.</p></body></html>"""


def test_cells_are_drawn_in_the_paragraph_of_the_first_one() -> None:
    reading = read_bytes(PAGE)

    drawn: dict[int, list[str]] = {}
    for number, passage in reading.drawn():
        words = passage.span.cut(reading.document.text)
        drawn.setdefault(number, []).append(words)

    assert list(drawn.values()) == [
        ["Shells hit Karsa on 14 March 2031, the town hall said."],
        ["District", "Killed", "Harbour", "3", "Old town", "12"],
        ["The search goes on."],
    ]
