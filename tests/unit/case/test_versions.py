"""A page that changes its figures is kept in both versions, each with its day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recount.case.stored import StoredCase
from recount.model.finding import ConflictKind
from recount.model.lineage import ReuseClass
from recount.store.derived import ClaimFilter
from recount.text.address import address_key

FIRST = (
    "The flood in Tarrow\n\nOn 3 May 2019 a flood in the town of Tarrow killed 106 "
    "women and 83 children, the relief committee said. It left 12 people missing.\n"
)


def _page(folder: Path, name: str, text: str, url: str, retrieved: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    told = {"url": url, "retrieved": retrieved}
    (folder / f"{name}.meta.json").write_text(json.dumps(told))


@pytest.fixture
def drifted(case: StoredCase, tmp_path: Path) -> StoredCase:
    folder = tmp_path / "pages"
    later = FIRST.replace("83 children", "63 children").replace(
        " It left 12 people missing.", ""
    )
    _page(folder, "a.txt", FIRST, "http://www.tarrow.example/flood/", "2020-01-10")
    _page(
        folder,
        "b.txt",
        later,
        "https://tarrow.example/flood#now",
        "2020-03-04T09:00:00Z",
    )
    _page(folder, "c.txt", later, "https://tarrow.example/other", "2020-03-05")
    case.add([str(folder)], by="ana")
    case.run(by="ana")
    return case


def test_the_later_capture_is_a_version_of_the_earlier(drifted: StoredCase) -> None:
    first, second, third = drifted.documents().rows

    assert second.version_of == first.id
    assert (first.version_of, third.version_of) == ("", "")


def test_changed_figures_are_told_with_their_days(drifted: StoredCase) -> None:
    [drift] = drifted.drifts()

    assert (drift.version.older, drift.version.newer) == ("a.txt", "b.txt")
    assert [change.sentence for change in drift.changes] == [
        "“83” on 2020-01-10, “63” since 2020-03-04 (killed, child)",
        "“12” on 2020-01-10, not there since 2020-03-04 (missing)",
    ]


def test_a_superseded_figure_holds_as_of_its_day_and_stands_against_none(
    drifted: StoredCase,
) -> None:
    old = drifted.claims(ClaimFilter(text="83 children")).rows[0].claim
    kept = drifted.claims(ClaimFilter(text="106 women")).rows[0].claim
    event = drifted.events().rows[0].event.id
    found = drifted.reconciliation(event)

    assert old.as_of == "2020-01-10"
    assert kept.as_of is None
    assert not [c for c in found.conflicts if c.kind is ConflictKind.CONFLICT]
    assert drifted.verify().faults == ()


def test_versions_are_one_origin_with_an_edge(drifted: StoredCase) -> None:
    lineage = drifted.lineage(drifted.events().rows[0].event.id)
    kinds = {
        (reuse.first_doc, reuse.second_doc): reuse.kind for reuse in lineage.reuses
    }

    assert kinds["a.txt", "b.txt"] is ReuseClass.VERSION
    women = drifted.claims(ClaimFilter(text="106 women")).rows
    assert len({row.origin for row in women}) == 1


def test_judging_keeps_the_day_of_a_superseded_figure(drifted: StoredCase) -> None:
    from recount.model.judgement import Verdict

    old = drifted.claims(ClaimFilter(text="83 children")).rows[0].claim
    drifted.judge([old.id], Verdict.ACCEPT, "as it stood then", by="ben")

    assert drifted.claim(old.id).claim.as_of == "2020-01-10"
    assert drifted.verify().faults == ()


def test_the_same_bytes_again_are_no_new_version(
    case: StoredCase, tmp_path: Path
) -> None:
    folder = tmp_path / "pages"
    url = "http://tarrow.example/flood"
    _page(folder, "a.txt", FIRST, url, "2020-01-10")
    _page(folder, "b.txt", FIRST, url, "2020-02-10")
    case.add([str(folder)], by="ana")
    case.run(by="ana")

    assert [row.version_of for row in case.documents().rows] == ["", ""]
    assert case.drifts() == ()


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("http://a.example/x", "https://www.a.example/x/", True),
        ("http://a.example/x#top", "http://a.example/x", True),
        ("http://a.example/x?id=1", "http://a.example/x?id=2", False),
        ("http://a.example/X", "http://a.example/x", False),
        ("http://b.example/x", "http://a.example/x", False),
    ],
)
def test_addresses_are_compared_without_what_does_not_count(
    first: str, second: str, same: bool
) -> None:
    assert (address_key(first) == address_key(second)) is same


@pytest.mark.parametrize(
    "address", ["", "x", "ftp://a.example/x", "http://[::1", "http://"]
)
def test_what_is_no_web_address_is_like_none(address: str) -> None:
    assert address_key(address) == ""
