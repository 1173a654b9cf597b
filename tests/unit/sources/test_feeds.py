"""Feeds: each entry is a report, with its address, author and the publisher's day."""

from __future__ import annotations

from pathlib import Path

import pytest

from recount.model.capture import Sidecar, Via
from recount.model.reading import Reading
from recount.pipeline import take
from recount.sources import IntakeOptions
from tests import formats
from tests.formats import Report
from tests.unit.sources.test_containers import Taken

FIRST = Report(title="Flood in Tesk & Anre")
SECOND = Report(title="Fire", text="Twelve died in the fire.", url="")


@pytest.mark.parametrize("data", [formats.rss([FIRST]), formats.atom([FIRST])])
def test_entries_are_reports(tmp_path: Path, data: bytes) -> None:
    taken = Taken(tmp_path, data, "feed.xml")

    assert ["feed.xml", "feed.xml/1.html"] == taken.names
    record = taken.captures[1]
    # 23:30 at the publisher's is the next day in UTC.
    assert (
        Sidecar(
            url=FIRST.url,
            publisher="Karsa Relief Committee",
            title="Flood in Tesk & Anre",
            author="Orla Venn",
            published="2011-04-05",
        )
        == record.sidecar
    )
    assert (Via.FEED, ()) == (record.via, record.notes)
    assert "1 came out" == taken.ledger["feed.xml"].reason


def test_a_summary_is_told_as_such(tmp_path: Path) -> None:
    taken = Taken(tmp_path, formats.rss([FIRST], whole=False), "feed.xml")

    assert ("only the summary that the feed gives",) == taken.captures[1].notes


def test_an_entry_without_words_is_a_link(tmp_path: Path) -> None:
    data = formats.rss([FIRST._replace(text=""), SECOND]).replace(
        b"<content:encoded>&lt;p&gt;&lt;/p&gt;</content:encoded>", b""
    )

    taken = Taken(tmp_path, data, "feed.xml", IntakeOptions(offline=True))

    assert ["feed.xml", "feed.xml/2.html"] == taken.names
    assert {"feed.xml/1": "addresses are not fetched offline"} == taken.problems


def test_figures_of_entries_are_read(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(formats.rss([FIRST, SECOND]))

    read = [each for each in take([str(path)]) if isinstance(each, Reading)]

    assert [("Flood in Tesk & Anre", FIRST.url, 61), ("Fire", "", 12)] == [
        (each.document.title, each.document.url, each.claims[0].low) for each in read
    ]


def test_scripts_of_an_entry_are_no_words(tmp_path: Path) -> None:
    text = "Twelve died.</p><script>document.write('99 dead')</script><p>"
    path = tmp_path / "feed.xml"
    entry = formats.rss([SECOND]).replace(
        b"Twelve died in the fire.",
        text.replace("<", "&amp;lt;").replace(">", "&amp;gt;").encode(),
    )
    path.write_bytes(entry.replace(b"&amp;lt;", b"&lt;").replace(b"&amp;gt;", b"&gt;"))

    (read,) = [each for each in take([str(path)]) if isinstance(each, Reading)]

    assert "99" not in read.document.text
    assert "Twelve died." in read.document.text


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "dead "><!ENTITY b "&a;&a;&a;&a;">'
    b"]><rss><channel><item><title>&b;</title></item></channel></rss>"
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'<rss version="2.0"><channel></channel></rss>', "without entries"),
        (b'<rss version="2.0">', "without entries"),
        (formats.rss([FIRST])[:200], "without entries"),
        (formats.rss([FIRST]).replace(b'"UTF-8"', b'"\x80utf-8"'), "is damaged"),
    ],
)
def test_feeds_that_cannot_be_read(tmp_path: Path, data: bytes, reason: str) -> None:
    taken = Taken(tmp_path, data, "feed.xml")

    assert reason in taken.problems["feed.xml"]
    assert 1 == len(taken.ledger)


def test_a_feed_cut_off_gives_what_came_before(tmp_path: Path) -> None:
    data = formats.rss([FIRST, SECOND])

    taken = Taken(tmp_path, data[:-60], "feed.xml")

    assert "feed.xml/1.html" in taken.names
    assert "damaged after its last entry" in taken.problems["feed.xml/(the rest)"]


def test_a_feed_that_declares_entities_is_refused(tmp_path: Path) -> None:
    taken = Taken(tmp_path, LAUGHS, "feed.xml")

    assert [] == taken.names
    assert "XML" in taken.problems["feed.xml"]


def test_a_feed_of_1999_names_its_document_type(tmp_path: Path) -> None:
    kind = b'<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://a.example/d">'
    data = formats.rss([SECOND]).replace(b"<rss ", kind + b"<rss ")

    assert ["feed.xml", "feed.xml/1.html"] == Taken(tmp_path, data, "feed.xml").names
