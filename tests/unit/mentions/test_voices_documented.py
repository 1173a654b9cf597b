"""The table of attributions in the documentation is what is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from recount.model.mention import AttributionMention
from tests.reader import read_text

DOCS = Path(__file__).parents[3] / "docs" / "reading-voices.md"
HIDDEN = "hidden"


def documented() -> list[list[str]]:
    table = DOCS.read_text(encoding="utf-8").split("<!-- attributions: tested -->")[1]
    lines = table.split("\n\n")[0].strip().splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")][1:] for line in lines]


@pytest.mark.parametrize(("text", "voice", "way"), documented())
def test_voices_are_read_as_the_docs_say(text: str, voice: str, way: str) -> None:
    mentions = read_text(text.replace(" / ", "\n\n")).mentions
    told = [
        (each.name or HIDDEN, each.way)
        for each in mentions
        if isinstance(each, AttributionMention)
    ]
    assert (voice, way) in told
