from __future__ import annotations

from pathlib import Path

import pytest

from recount.engine.database import Database, EngineOptions
from recount.errors import EngineError
from recount.lineage import LineageOptions, trace
from recount.lineage.index import Index
from recount.lineage.seeds import Chain
from recount.model.reading import Reading
from recount.text.shingle import Vocabulary
from tests.unit.lineage.reports import figure, report

pytest.importorskip("duckdb")

RELEASE = (
    "At least 63 villagers died when shells fell on the market of Velm on Monday, "
    "the district hospital said, and another 118 were carried to Ostra by boat."
)


def _own(number: int) -> str:
    return " ".join(f"w{number}x{place}" for place in range(40))


def _reading(number: int) -> Reading:
    text = f"{_own(number)}\n{RELEASE}" if number % 3 == 0 else _own(number)
    figures = [figure("63 villagers")] if number % 3 == 0 else []
    return report(f"{number:03}.txt", text, *figures, published="2031-05-02")


def test_a_large_set_gives_the_origins_of_the_small_path() -> None:
    readings = [_reading(number) for number in range(60)]

    small = trace(readings)
    large = trace(readings, options=LineageOptions(small_set=10))

    assert [origin.claims for origin in large.origins] == [
        origin.claims for origin in small.origins
    ]
    assert len(large.origins) == 1


def test_an_index_is_opened_again_and_goes_on(tmp_path: Path) -> None:
    options = EngineOptions(folder=str(tmp_path), name="reuse.db")
    texts = [_reading(number).document.text for number in range(9)]

    vocabulary = Vocabulary()
    first = Index(vocabulary, database=Database(options))
    first.store([vocabulary.ids(text) for text in texts[:6]])
    first.close()

    again = Index(vocabulary, database=Database(options))
    assert again.size == 6


def _chains(index: Index, texts: list[str], vocabulary: Vocabulary) -> list[Chain]:
    since = index.size
    index.store([vocabulary.ids(text) for text in texts])
    return list(index.chains(since=since))


def test_adding_in_parts_gives_what_adding_at_once_gives(tmp_path: Path) -> None:
    texts = [_reading(number).document.text for number in range(40)]
    whole, parts = Vocabulary(), Vocabulary()
    at_once = _chains(Index(whole), texts, whole)
    options = EngineOptions(folder=str(tmp_path), name="reuse.db")
    found = []
    for part in (texts[:7], texts[7:8], texts[8:31], texts[31:]):
        index = Index(parts, database=Database(options))
        found += _chains(index, part, parts)
        index.close()

    assert sorted(found) == sorted(at_once)


def test_an_empty_text_has_its_number() -> None:
    vocabulary = Vocabulary()
    index = Index(vocabulary)
    index.store([vocabulary.ids(""), vocabulary.ids(RELEASE), vocabulary.ids(RELEASE)])

    assert [(chain.first, chain.second) for chain in index.chains()] == [(1, 2)]


def test_a_failed_step_holds_its_sql() -> None:
    database = Database()

    with pytest.raises(EngineError) as caught:
        database.run("SELECT * FROM nowhere")

    assert caught.value.sql == "SELECT * FROM nowhere"
