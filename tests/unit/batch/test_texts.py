"""Tables of texts: what each row is taken for, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from recount.batch.texts import captures
from recount.engine.database import Database
from recount.model.capture import Sidecar
from recount.model.ledger import Problem

TEXT = "12 people were killed in Karsa."
SAID = Sidecar(
    url="https://news.example/1", publisher="Valley Courier", published="2005-03-15"
)


def _write(folder: Path, end: str) -> str:
    file = folder / f"reports{end}"
    if end == ".csv":
        file.write_text(
            "doc,text,url,published,publisher,other\n"
            f'one,"{TEXT}",https://news.example/1,2005-03-15,Valley Courier,7\n'
        )
    elif end == ".jsonl":
        file.write_text(
            f'{{"doc": "one", "text": "{TEXT}", "url": "https://news.example/1", '
            '"published": "2005-03-15T08:00:00Z", "publisher": "Valley Courier", '
            '"other": 7}\n'
        )
    else:
        Database().write(
            f"SELECT 'one' AS id, '{TEXT}' AS text, 'https://news.example/1' AS url, "
            "DATE '2005-03-15' AS published, 'Valley Courier' AS publisher, 7 AS other",
            file,
        )
    return str(file)


@pytest.mark.parametrize("end", [".csv", ".jsonl", ".parquet"])
def test_row_is_a_report_with_what_it_says_of_itself(tmp_path: Path, end: str) -> None:
    (offered,) = captures([_write(tmp_path, end)])

    assert isinstance(offered, tuple)
    record, data = offered
    assert (record.name, data.decode(), record.sidecar) == ("one", TEXT, SAID)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ('{"id": "a", "text": " "}', "the row has no text"),
        ('{"id": "a"}', "the row has no text"),
        ('{"id": "a", "text": "x", "published": "soon"}', "its date is none"),
        ("[1, 2]", "the line is no JSON object"),
        ('{"text": ', "the line is no JSON object"),
    ],
)
def test_bad_row_is_refused_with_its_place(
    tmp_path: Path, lines: str, reason: str
) -> None:
    file = tmp_path / "reports.jsonl"
    file.write_text(f'{lines}\n{{"id": "b", "text": "{TEXT}"}}\n')

    first, second = captures([str(file)])

    assert isinstance(first, Problem)
    assert isinstance(second, tuple)
    assert first.reason.startswith(reason)
    assert "1" in first.place


def test_second_row_of_one_id_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "reports.jsonl"
    file.write_text(f'{{"id": "a", "text": "{TEXT}"}}\n' * 2)

    first, second = captures([str(file)])

    assert isinstance(first, tuple)
    assert isinstance(second, Problem)
    assert second.reason == "another report of this batch has the same name"


@pytest.mark.parametrize("end", [".jsonl", ".parquet"])
def test_missing_table_is_a_problem(tmp_path: Path, end: str) -> None:
    (offered,) = captures([str(tmp_path / f"none{end}")])

    assert isinstance(offered, Problem)
    assert offered.name == f"none{end}"


def test_csv_without_a_column_text_is_read_as_files_are(tmp_path: Path) -> None:
    file = tmp_path / "reports.csv"
    file.write_text(f"id,body\n1,{TEXT}\n")

    taken = [each[0] for each in captures([str(file)]) if isinstance(each, tuple)]

    assert [(each.is_container, each.within) for each in taken] == [
        (True, ""),
        (False, "reports.csv"),
    ]
