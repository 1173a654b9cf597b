"""Tables: rows become reports or links; the mapping is told, saved, or guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from recount.model.capture import Sidecar, Via
from recount.model.ledger import Outcome
from recount.model.reading import Reading
from recount.pipeline import take
from recount.sources import ColumnMapping, IntakeOptions
from recount.sources.tables import propose_mapping
from tests import formats
from tests.formats import Report
from tests.unit.sources.test_containers import Taken

FIRST = Report()
SECOND = Report(title="Fire", text="Fire in Anre: 12 died.", day="2011-04-07", url="")
ROWS = formats.rows_of([FIRST, SECOND])
OFFLINE = IntakeOptions(offline=True)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("all.csv", formats.csv(ROWS)),
        ("all.csv", formats.csv(ROWS, ";")),
        ("all.csv", b"\xef\xbb\xbf" + formats.csv(ROWS)),
        ("all.tsv", formats.csv(ROWS, "\t")),
        ("all.xlsx", formats.xlsx(ROWS)),
    ],
)
def test_a_row_is_a_report(tmp_path: Path, name: str, data: bytes) -> None:
    taken = Taken(tmp_path, data, name)

    assert [name, f"{name}/R1.txt", f"{name}/R2.txt"] == taken.names
    record = taken.capture(f"{name}/R1.txt")
    assert Via.TABLE is record.via
    assert (
        Sidecar(
            url=FIRST.url,
            publisher=FIRST.publisher,
            title=FIRST.title,
            published="2011-04-05",
        )
        == record.sidecar
    )
    assert f"{FIRST.title}\n\n{FIRST.text}\n" == taken.data(record.name).decode()
    assert SECOND.text == taken.data(f"{name}/R2.txt").decode(), "no title twice"
    assert (
        "2 came out; columns guessed: text = Body, title = Headline, url = Link, "
        "publisher = Outlet, published = Date, id = ID"
    ) == taken.ledger[name].reason


def test_a_saved_mapping_goes_before_the_guess(tmp_path: Path) -> None:
    rows = [("Text", "Wirklicher Text", "Wann"), ("no", "Twelve died.", "2011-04")]
    (tmp_path / "a.csv.mapping.json").write_text(
        '{"text": "Wirklicher Text", "published": "Wann"}', encoding="utf-8"
    )

    taken = Taken(tmp_path, formats.csv(rows), "a.csv")

    assert b"Twelve died." == taken.data("a.csv/row 2.txt")
    assert "2011-04" == taken.capture("a.csv/row 2.txt").sidecar.published
    assert "columns as mapped" in taken.ledger["a.csv"].reason


def test_a_mapping_beside_a_table_in_an_archive(tmp_path: Path) -> None:
    rows = [("A", "B"), ("x", "Twelve died.")]
    data = formats.zipped(
        {"a.csv": formats.csv(rows), "a.csv.mapping.json": '{"text": "B"}'}
    )

    taken = Taken(tmp_path, data, "a.zip")

    assert b"Twelve died." == taken.data("a.zip/a.csv/row 2.txt")


@pytest.mark.parametrize(
    ("mapping", "reason"),
    [
        ('{"text": "C"}', "column that is not there: C"),
        ('{"words": "A"}', "words"),
        ("{", "truncated"),
    ],
)
def test_a_wrong_mapping_is_told(tmp_path: Path, mapping: str, reason: str) -> None:
    (tmp_path / "a.csv.mapping.json").write_text(mapping, encoding="utf-8")

    taken = Taken(tmp_path, formats.csv([("A",), ("Twelve died.",)]), "a.csv")

    assert reason in taken.problems["a.csv"]


def test_a_mapping_by_option(tmp_path: Path) -> None:
    options = IntakeOptions(mapping=ColumnMapping(text="A"))

    taken = Taken(tmp_path, formats.csv([("A",), ("Twelve died.",)]), "a.csv", options)

    assert b"Twelve died." == taken.data("a.csv/row 2.txt")


def test_rows_that_hold_nothing_have_their_lines(tmp_path: Path) -> None:
    rows = [("Text", "Link"), ("", "none"), ("", ""), ("Twelve died.", "")]

    taken = Taken(tmp_path, formats.csv(rows), "a.csv")

    assert ["a.csv", "a.csv/row 4.txt"] == taken.names
    assert {"a.csv/row 2": "a row without a text and without an address"} == (
        taken.problems
    )


def test_a_day_that_is_not_read_is_noted(tmp_path: Path) -> None:
    rows = [("Text", "Date"), ("Twelve died.", "next week")]

    taken = Taken(tmp_path, formats.csv(rows), "a.csv")

    assert ("its day is not read: next week",) == taken.captures[1].notes


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", formats.csv([("Where",), ("http://a.example/1",)])),
        ("a.xlsx", formats.xlsx([("Seen", "By"), ("http://a.example/1", "Ana")])),
        ("a.txt", b"http://a.example/1\n"),
        ("a.txt", b"# pages\r\n\r\n  http://a.example/1  \r\n"),
        ("a.url", b"[InternetShortcut]\r\nURL=http://a.example/1\r\n"),
    ],
)
def test_lists_of_addresses_are_fetched(tmp_path: Path, name: str, data: bytes) -> None:
    taken = Taken(tmp_path, data, name, OFFLINE)

    assert [name] == taken.names
    assert ["addresses are not fetched offline"] == list(taken.problems.values())
    assert "0 came out, 1 refused" in taken.ledger[name].reason


def test_an_address_that_stands_twice_is_told(tmp_path: Path) -> None:
    data = b"http://a.example/1\nhttp://a.example/1\n"

    taken = Taken(tmp_path, data, "a.txt", OFFLINE)

    outcomes = {name: entry.outcome for name, entry in taken.ledger.items()}
    assert Outcome.DUPLICATE is outcomes["a.txt/address 2"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (("TEXT", "Title"), ColumnMapping(text="TEXT", title="Title")),
        (("full_text", "site"), ColumnMapping(text="full_text", publisher="site")),
        (("Source URL", "Source"), ColumnMapping(url="Source URL", publisher="Source")),
        (("Body", "Text"), ColumnMapping(text="Text")),
        (("Killed", "Place"), ColumnMapping()),
        ((), ColumnMapping()),
    ],
)  # fmt: skip
def test_the_mapping_that_heads_suggest(
    head: tuple[str, ...], expected: ColumnMapping
) -> None:
    assert expected == propose_mapping(head, [])


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.csv", formats.csv([("A", "B"), ("1", "2")]), "without a column"),
        ("a.csv", b'Text\r\n"' + b"a" * 200_000 + b'"\r\n', "field larger than"),
        ("a.csv", b"Text\r\n" + b"," * 600 + b"\r\n", "500 columns"),
        ("a.xlsx", formats.xlsx(ROWS)[:-300], "damaged"),
        ("a.xlsx", formats.xlsx([]), "without a column"),
        (
            "a.xlsx",
            formats.zipped({"xl/workbook.xml": "<!DOCTYPE a><workbook/>"}),
            "document type",
        ),
        ("a.xlsx", formats.zipped({"xl/workbook.xml": "<workbook/>"}), "damaged"),
        (
            "a.xlsx",
            formats.zipped({"xl/workbook.xml": "x", "a": bytes(50_000_000)}),
            "times its size",
        ),
    ],
)
def test_tables_that_cannot_be_read(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    taken = Taken(tmp_path, data, name)

    assert reason in taken.problems[name]
    assert 1 == len(taken.ledger)
    assert taken.ledger[name].remedy


def test_reports_of_a_table_are_read_with_their_titles(tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    path.write_bytes(formats.csv(ROWS))

    read = [each for each in take([str(path)]) if isinstance(each, Reading)]

    assert [("Flood in the Olm valley", "2011-04-05"), ("Fire", "2011-04-07")] == [
        (reading.document.title, reading.document.dating.value) for reading in read
    ]
    assert [61, 12] == [reading.claims[0].low for reading in read]
