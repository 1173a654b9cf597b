"""Claims and events as CSV, read back by csv, csvw and libhxl."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

from recount.dossier.exports import Material, form, gather
from recount.dossier.exports.events import TABLE as EVENTS
from recount.dossier.exports.events import date_prec
from recount.model.event import Event
from recount.model.ids import EventId
from recount.model.lineage import Lineage
from recount.pipeline import Inquiry
from recount.publishing import hand_on
from recount.text.cells import restore


def rows(material: Material, name: str) -> list[dict[str, str]]:
    text = b"".join(form(name).write(material)).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_each_claim_is_a_row_with_its_own_words(material: Material) -> None:
    texts = {each.document.name: each.document.text for each in material.readings}
    found = rows(material, "claims-csv")

    assert len(found) == sum(1 for _ in material.claims())
    for row in found:
        words = texts[restore(row["doc"])][int(row["start"]) : int(row["end"])]
        assert restore(row["quote"]) == words


def test_a_claim_has_its_document_event_and_origin(material: Material) -> None:
    first = rows(material, "claims-csv")[0]
    expected = {
        "doc": "01-wire-first-day.txt",
        "measure": "killed",
        "low": "24",
        "high": "",
        "approx": "false",
        "phrase": "At least 24",
        "event_label": "Kelmiste, 14 March 2005",
        "event_when": "2005-03-14",
        "event_kind": "incident",
        "withheld": "0",
        "original_start": "",
    }

    assert {name: first[name] for name in expected} == expected
    assert len(first["sha256"]) == 64
    assert first["origin"].startswith("origin-")


@pytest.mark.parametrize("name", ["claims-csv", "events-csv"])
def test_csvw_finds_each_table_as_its_metadata_says(
    material: Material, tmp_path: Path, name: str
) -> None:
    import csvw

    chosen = form(name)
    place = tmp_path / "t.csv"
    place.write_bytes(b"".join(chosen.write(material)))
    for beside, data in chosen.beside("t.csv"):
        (tmp_path / beside).write_bytes(data)

    read = csvw.CSVW(str(tmp_path / "t.csv-metadata.json"), validate=True)
    assert read.is_valid


@pytest.mark.filterwarnings("default")  # csvw tells by warnings, and collects them
def test_csvw_finds_a_cell_that_is_not_what_its_column_says(
    material: Material, tmp_path: Path
) -> None:
    import csvw

    chosen = form("claims-csv")
    data = b"".join(chosen.write(material))
    (tmp_path / "t.csv").write_bytes(data.replace(b",false,", b",perhaps,", 1))
    for beside, about in chosen.beside("t.csv"):
        (tmp_path / beside).write_bytes(about)

    read = csvw.CSVW(str(tmp_path / "t.csv-metadata.json"), validate=True)
    assert not read.is_valid


def test_the_codebook_has_a_line_for_each_column(material: Material) -> None:
    for name in ("claims-csv", "events-csv", "eventreport"):
        beside = dict(form(name).beside("t.csv"))
        book = csv.DictReader(io.StringIO(beside["t-codebook.csv"].decode()))
        told = {row["column"]: row["meaning"] for row in book}
        head = b"".join(form(name).write(material)).decode().partition("\n")[0]

        assert list(told) == head.split(",")
        assert all(told.values())


def test_deaths_are_what_the_named_rule_says(sample: SimpleNamespace) -> None:
    told = {}
    for rule in ("lower-median", "minimum-maximum"):
        event = rows(hand_on(sample.inquiry, rule=rule), "events-csv")[0]
        told[rule] = [event[f"deaths_{end}"] for end in ("low", "best", "high")]
        assert event["rule"] == rule

    assert told == {
        "lower-median": ["10", "31", "110"],
        "minimum-maximum": ["10", "", "110"],
    }


def test_a_tie_is_told_and_not_broken(sample: SimpleNamespace) -> None:
    event = rows(hand_on(sample.inquiry, rule="ucdp"), "events-csv")[0]

    assert event["deaths_best"] == ""
    assert event["deaths_tie"] == "10 | 24 | 31 | 38 | 58 | 110"


def test_reports_and_origins_are_counted_apart(material: Material) -> None:
    event = rows(material, "events-csv")[0]

    assert event["number_of_sources"] == "12"
    assert int(event["number_of_origins_least"]) < int(event["number_of_claims"])


def test_coordinates_come_from_the_users_table_alone(
    material: Material, sample: SimpleNamespace
) -> None:
    with_table = rows(material, "events-csv")[0]
    without = rows(hand_on(sample.inquiry), "events-csv")[0]
    names = ("latitude", "longitude", "where_prec")

    assert [with_table[name] for name in names] == ["41.25", "-3.5", "1"]
    assert [without[name] for name in names] == ["", "", ""]


@pytest.mark.parametrize(
    ("when", "code"),
    [
        ("", None),
        ("2005-03-14", 1),
        ("2005-03-14~", 1),
        ("2005-03-14/2005-03-15", 2),
        ("2005-03-14/2005-03-20", 3),
        ("2005-03", 4),
        ("2005", 5),
        ("../2005-03-14", 5),
        ("XXXX-03-14", 5),
    ],
)
def test_how_well_a_date_is_known(when: str, code: int | None) -> None:
    assert date_prec(when) == code


def test_an_event_without_findings_is_a_row_too() -> None:
    event = Event(id=EventId("event-1"), label="Velm, 2001")
    bare = gather(Inquiry((), (event,), Lineage(), (), ()))

    (row,) = rows(bare, "events-csv")
    assert (row["id"], row["deaths_best"]) == ("event-1", "")
    assert set(row) == {column.name for column in EVENTS.columns}


def cells(data: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(data.decode(), newline="")):
        yield from row


@pytest.mark.parametrize("name", ["claims-csv", "events-csv", "hxl", "eventreport"])
def test_no_cell_is_run_as_a_formula(made: Material, name: str) -> None:
    harm = '=HYPERLINK("http://harm.example","x")'
    readings = tuple(
        msgspec.structs.replace(
            reading,
            document=msgspec.structs.replace(
                reading.document, title=harm, publisher="@SUM(A1)", author="-2+3"
            ),
        )
        for reading in made.readings
    )
    events = tuple(
        msgspec.structs.replace(event, label=harm, place="+1", docs=("\t=1", "a"))
        for event in made.events
    )
    hostile = Material(
        title="",
        readings=readings,
        events=events,
        lineage=made.lineage,
        findings=made.findings,
        ledger=(),
        places=made.places,
        rule=made.rule,
        event_reports=({"event_id": "=1", "source": "@x", "deaths_best": 3},),
        withheld={},
    )
    data = b"".join(form(name).write(hostile))
    text = [
        each
        for each in cells(data)
        if not each.removeprefix("-").replace(".", "").isdigit()
    ]

    assert [each for each in text if each[:1] in set("=+-@\t\r")] == []
    assert any(each.startswith("'") for each in text)


def test_libhxl_reads_tags_and_figures(material: Material) -> None:
    import hxl

    table = list(
        csv.reader(
            io.StringIO(b"".join(form("hxl").write(material)).decode(), newline="")
        )
    )
    data = hxl.data(table)

    assert len(list(data)) == len(material.events)
    killed = [row.get("#affected+killed+min") for row in hxl.data(table)]
    assert killed[0] == "10"
    assert [column.display_tag for column in hxl.data(table).columns][:2] == [
        "#event+id",
        "#event+name",
    ]


def test_eventreport_gives_what_aggregate_makes(material: Material) -> None:
    found = rows(material, "eventreport")

    assert found[0]["source"] == "01-wire-first-day.txt"
    assert (found[0]["deaths_best"], found[0]["injuries_best"]) == ("24", "47")
    assert {row["deaths_best"] for row in found} > {"NA"}
