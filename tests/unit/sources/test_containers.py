"""Archives, mailboxes, archived sites: each member comes out once, with its origin."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest

from recount.model.capture import Capture, Via
from recount.model.ledger import Entry, Outcome, Problem
from recount.sources import IntakeOptions, Tally, capture
from tests import formats
from tests.formats import Page, Report

TEXT = b"Twelve people died in Karsa."
HTML = formats.html(Report())


class Taken:
    """What capturing one file gave."""

    def __init__(
        self, folder: Path, data: bytes, name: str, options: IntakeOptions | None = None
    ) -> None:
        path = folder / name
        path.write_bytes(data)
        self.items = list(capture([str(path)], options))
        tally = Tally()
        entries = [entry for item in self.items for entry in tally.see(item)]
        self.ledger: dict[str, Entry] = {
            entry.name: entry for entry in (*entries, *tally.end())
        }

    @property
    def captures(self) -> list[Capture]:
        return [item[0] for item in self.items if isinstance(item, tuple)]

    @property
    def names(self) -> list[str]:
        return [record.name for record in self.captures]

    @property
    def problems(self) -> dict[str, str]:
        return {
            item.name: item.reason
            for item in self.items
            if isinstance(item, Problem) and item.outcome is not Outcome.OPENED
        }

    def capture(self, name: str) -> Capture:
        (found,) = [record for record in self.captures if record.name == name]
        return found

    def data(self, name: str) -> bytes:
        (found,) = [
            item[1]
            for item in self.items
            if isinstance(item, tuple) and item[0].name == name
        ]
        return found


# ------------------------------------------------------------------------- archives


def test_zip_gives_its_files_with_their_sidecars(tmp_path: Path) -> None:
    data = formats.zipped(
        {
            "b/report.html": HTML,
            "a.txt": TEXT,
            "a.txt.meta.json": '{"url": "http://karsa.example/1"}',
            "__MACOSX/._a.txt": b"x",
            ".DS_Store": b"x",
        }
    )

    taken = Taken(tmp_path, data, "all.zip")

    assert ["all.zip", "all.zip/a.txt", "all.zip/b/report.html"] == taken.names
    record = taken.capture("all.zip/a.txt")
    assert ("all.zip", Via.ZIP) == (record.within, record.via)
    assert "http://karsa.example/1" == record.sidecar.url == record.url
    assert ("text/html", TEXT) == (
        taken.capture("all.zip/b/report.html").media_type,
        taken.data("all.zip/a.txt"),
    )
    line = taken.ledger["all.zip"]
    assert (Outcome.OPENED, "application/zip") == (line.outcome, line.media_type)
    assert "2 came out; passed over: 2 hidden file(s)" == line.reason


def test_archives_inside_archives_are_opened(tmp_path: Path) -> None:
    inner = formats.gz(formats.tar({"x/report.txt": TEXT}))
    data = formats.zipped({"inner.tar.gz": inner, "one.txt.gz": formats.gz(TEXT)})

    taken = Taken(tmp_path, data, "outer.zip")

    assert [
        "outer.zip",
        "outer.zip/inner.tar.gz",
        "outer.zip/inner.tar.gz/x/report.txt",
        "outer.zip/one.txt.gz",
        "outer.zip/one.txt.gz/one.txt",
    ] == taken.names
    assert "2 came out" == taken.ledger["outer.zip"].reason
    assert "1 came out" == taken.ledger["outer.zip/inner.tar.gz"].reason
    assert Via.TAR is taken.capture("outer.zip/inner.tar.gz/x/report.txt").via


def test_archives_too_deep_inside_each_other_are_refused(tmp_path: Path) -> None:
    data = formats.zipped({"report.txt": TEXT})
    for _ in range(6):
        data = formats.zipped({"in.zip": data})

    taken = Taken(tmp_path, data, "a.zip")

    assert ["more than 4 archives inside each other"] == list(taken.problems.values())
    assert 4 == len(taken.captures)


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("../../etc/passwd", "a.zip/etc/passwd"),
        ("/etc/passwd", "a.zip/etc/passwd"),
        ("C:\\reports\\a.txt", "a.zip/C/reports/a.txt"),
        ("x/\u202etxt.exe", "a.zip/x/\\u202etxt.exe"),
        ("two\nlines.txt", "a.zip/two\\nlines.txt"),
        ("\x1b[2J.txt", "a.zip/\\x1b[2J.txt"),
    ],
)
def test_names_inside_archives_are_labels_and_no_paths(
    tmp_path: Path, inside: str, shown: str
) -> None:
    taken = Taken(tmp_path, formats.zipped({inside: TEXT}), "a.zip")

    assert ["a.zip", shown] == taken.names
    assert ["a.zip"] == [path.name for path in tmp_path.iterdir()]


def test_equal_names_inside_an_archive_are_told_apart(tmp_path: Path) -> None:
    data = formats.zipped({"a.txt": TEXT, "./a.txt": b"Four died.", "x/../a.txt": b"2"})

    taken = Taken(tmp_path, data, "a.zip")

    assert ["a.zip/a.txt", "a.zip/a.txt (2)", "a.zip/a.txt (3)"] == taken.names[1:]


def test_links_in_archives_are_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        link = tarfile.TarInfo("passwd.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        good = tarfile.TarInfo("a.txt")
        good.size = len(TEXT)
        archive.addfile(good, io.BytesIO(TEXT))

    taken = Taken(tmp_path, out.getvalue(), "a.tar")

    assert ["a.tar", "a.tar/a.txt"] == taken.names
    assert {"a.tar/passwd.txt": "a link or device in an archive"} == taken.problems
    assert "1 came out, 1 refused" == taken.ledger["a.tar"].reason


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (IntakeOptions(max_members=2), "3 members"),
        (IntakeOptions(max_unpacked_bytes=100), "100"),
    ],
)
def test_archives_beyond_a_limit_are_refused(
    tmp_path: Path, options: IntakeOptions, reason: str
) -> None:
    data = formats.zipped({f"{n}.txt": TEXT * 2 for n in range(3)})

    taken = Taken(tmp_path, data, "a.zip", options)

    assert ["a.zip"] == taken.names
    assert reason in taken.ledger["a.zip"].reason
    assert Outcome.REFUSED is taken.ledger["a.zip"].outcome
    assert ["a.zip"] == list(taken.problems)


def test_a_bomb_is_refused_by_its_directory(tmp_path: Path) -> None:
    data = formats.zipped({"zeros.txt": bytes(50_000_000)})

    taken = Taken(tmp_path, data, "a.zip")

    assert "times its size" in taken.problems["a.zip"]


def test_a_directory_that_lies_about_sizes_is_found_out(tmp_path: Path) -> None:
    data = formats.zipped({"a.txt": b"a" * 1000, "b.txt": TEXT})
    size = (1000).to_bytes(4, "little")
    lie = data.replace(size, (10).to_bytes(4, "little"))

    taken = Taken(tmp_path, lie, "a.zip")

    assert ["a.zip", "a.zip/b.txt"] == taken.names
    assert "damaged" in taken.problems["a.zip/a.txt"]


def test_a_gzip_bomb_is_refused_while_it_unpacks(tmp_path: Path) -> None:
    taken = Taken(tmp_path, formats.gz(bytes(60_000_000)), "a.txt.gz")

    assert "times its size" in taken.problems["a.txt.gz"]
    assert Outcome.REFUSED is taken.ledger["a.txt.gz"].outcome


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (formats.zipped({"a.txt": TEXT})[:-30], "a.zip"),
        (formats.gz(TEXT * 100)[:-20], "a.txt.gz"),
        (formats.tar({"a.txt": TEXT * 100})[:700], "a.tar"),
        (formats.zipped({}), "a.zip"),
        (formats.gz(b""), "a.txt.gz"),
        (formats.tar({}), "a.tar"),
    ],
)
def test_archives_cut_off_or_empty_have_one_line(
    tmp_path: Path, data: bytes, name: str
) -> None:
    taken = Taken(tmp_path, data, name)

    refused = [e for e in taken.ledger.values() if e.outcome is Outcome.REFUSED]
    assert 1 == len(refused)
    assert refused[0].reason
    assert refused[0].remedy


# -------------------------------------------------------------------------- mails


def test_mailbox_gives_its_mails_and_their_attachments(tmp_path: Path) -> None:
    plain = formats.eml(Report(text="From Tesk, 12 died.\r\nFrom the start."))
    inner = formats.eml(Report(text="Forwarded: 9 died."), {"list.txt": b"Nine died."})
    full = formats.eml(Report(), {"report.html": HTML, "old.eml": inner})

    taken = Taken(tmp_path, formats.mbox([plain, full]), "box.mbox")

    assert [
        "box.mbox",
        "box.mbox/1.eml",
        "box.mbox/2.eml",
        "box.mbox/2.eml/report.html",
        "box.mbox/2.eml/old.eml",
        "box.mbox/2.eml/old.eml/list.txt",
    ] == taken.names
    assert HTML == taken.data("box.mbox/2.eml/report.html")
    assert b"From the start." in taken.data("box.mbox/1.eml")
    assert "2 came out" == taken.ledger["box.mbox"].reason
    assert ["box.mbox"] == list(taken.ledger)


def test_words_that_begin_like_a_mail_are_none(tmp_path: Path) -> None:
    data = formats.mbox([formats.eml(Report())])
    told = b"\nFrom Tesk, 12 came.\n\nFrom Anre, four.\n"
    plain = formats.mbox([formats.eml(Report())]).replace(b" 10:00:00", b"")

    assert 2 == len(Taken(tmp_path, data + told, "a.mbox").names)
    assert 3 == len(Taken(tmp_path, plain + plain, "b.mbox").names)


def test_attachments_have_names_without_paths(tmp_path: Path) -> None:
    data = formats.eml(Report(), {"../../x.txt": TEXT})

    assert ["a.eml", "a.eml/x.txt"] == Taken(tmp_path, data, "a.eml").names


def test_an_attachment_that_is_no_report_has_its_line(tmp_path: Path) -> None:
    data = formats.eml(Report(), {"run.exe": b"\x7fELF" + bytes(100)})

    taken = Taken(tmp_path, data, "a.eml")

    assert ["a.eml"] == taken.names
    assert "program" in taken.problems["a.eml/run.exe"]
    assert ["a.eml/run.exe"] == list(taken.ledger)


# -------------------------------------------------------------------- web archives

NEWS = Page(url="http://karsa.example/news/1", body=HTML)
PACKED = Page(
    url="http://karsa.example/news/2",
    body=formats.gz(HTML),
    headers=("Content-Encoding: gzip",),
)
CHUNKED = Page(
    url="http://karsa.example/news/3",
    body=b"5\r\nTwelv\r\n%x;x=y\r\n%s\r\n0\r\n\r\n" % (len(TEXT) - 5, TEXT[5:]),
    media_type="text/plain",
    headers=("Transfer-Encoding: chunked",),
)
LOGO = Page(
    url="http://karsa.example/a.png", body=formats.png(), media_type="image/png"
)
GONE = Page(url="http://karsa.example/old", body=b"gone", status="404 Not Found")


@pytest.mark.parametrize("packed", [True, False])
def test_pages_of_a_web_archive(tmp_path: Path, packed: bool) -> None:
    data = formats.warc([NEWS, PACKED, CHUNKED, LOGO, GONE], packed=packed)

    taken = Taken(tmp_path, data, "site.warc.gz")

    names = [f"site.warc.gz/karsa.example/news/{n}" for n in (1, 2, 3)]
    assert ["site.warc.gz", *names] == taken.names
    assert [HTML, HTML, TEXT] == [taken.data(name) for name in names]
    record = taken.capture(names[0])
    assert ("http://karsa.example/news/1", "2014-03-05T10:15:00Z", Via.WARC, ()) == (
        record.url,
        record.retrieved,
        record.via,
        record.notes,
    )
    line = taken.ledger["site.warc.gz"]
    assert "3 came out; passed over: 1 image/png, 1 status 404" == line.reason


def test_brotli_is_undone(tmp_path: Path) -> None:
    brotli = pytest.importorskip("brotli", reason="the library brotli is missing")
    page = Page(NEWS.url, brotli.compress(HTML), headers=("Content-Encoding: br",))

    taken = Taken(tmp_path, formats.warc([page]), "site.warc.gz")

    assert HTML == taken.data(taken.names[1])


def test_a_bomb_of_brotli_is_cut_off(tmp_path: Path) -> None:
    brotli = pytest.importorskip("brotli", reason="the library brotli is missing")
    whole = brotli.compress(bytes(300_000_000), quality=5)
    bomb = Page("http://karsa.example/a", whole, headers=("Content-Encoding: br",))
    cut = Page(
        "http://karsa.example/b", brotli.compress(HTML)[:-9], headers=bomb.headers
    )

    taken = Taken(tmp_path, formats.warc([bomb, cut]), "site.warc.gz")

    assert len(whole) < 1_000
    assert ["unpacks to more than 20,000,000 bytes", "Brotli data is cut off"] == [
        reason.removeprefix("it ").removeprefix("the ")
        for reason in taken.problems.values()
    ]


def test_a_revisit_has_the_bytes_of_the_first_visit(tmp_path: Path) -> None:
    revisit = formats.record(
        b"HTTP/1.1 200 OK\r\n\r\n",
        "WARC-Type: revisit",
        "WARC-Record-ID: <urn:uuid:9>",
        f"WARC-Target-URI: {NEWS.url}",
        "WARC-Date: 2015-01-01T00:00:00Z",
        f"WARC-Payload-Digest: {formats.sha1(HTML)}",
    )
    stray = revisit.replace(formats.sha1(HTML).encode(), b"sha1:A").replace(
        b"news/1", b"news/9"
    )

    taken = Taken(tmp_path, formats.warc([CHUNKED, NEWS, revisit, stray]), "s.warc.gz")

    again = taken.capture("s.warc.gz/karsa.example/news/1 (2)")
    assert HTML == taken.data(again.name)
    assert "2015-01-01T00:00:00Z" == again.retrieved
    assert ("the archive found it unchanged since 2014-03-05T10:15:00Z",) == again.notes
    assert "revisit" in taken.problems["s.warc.gz/karsa.example/news/9"]


def test_a_wrong_digest_is_told(tmp_path: Path) -> None:
    wrong = NEWS._replace(digest=formats.sha1(b"other"))

    taken = Taken(tmp_path, formats.warc([wrong]), "site.warc.gz")

    (note,) = taken.captures[1].notes
    assert "does not have the digest" in note


def test_a_web_archive_cut_off_gives_what_came_before(tmp_path: Path) -> None:
    data = formats.warc([NEWS, PACKED])

    taken = Taken(tmp_path, data[:-40], "site.warc.gz")

    assert ["site.warc.gz", "site.warc.gz/karsa.example/news/1"] == taken.names
    assert "cut off" in taken.problems["site.warc.gz/(the rest)"]
    assert "1 came out, 1 refused" == taken.ledger["site.warc.gz"].reason


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive_damaged_at_its_start_is_refused(
    tmp_path: Path, packed: bool
) -> None:
    data = formats.record(b"x", "WARC-Type: response").replace(b"Length: 1", b"Le: 1")
    whole = formats.gz(data) if packed else data

    taken = Taken(tmp_path, whole, "site.warc")

    assert "without its length" in taken.problems["site.warc"]


def test_a_page_too_large_is_refused_by_itself(tmp_path: Path) -> None:
    bomb = Page(
        "http://karsa.example/bomb",
        formats.gz(b"a" * 5_000_000),
        headers=("Content-Encoding: gzip",),
    )

    options = IntakeOptions(max_file_bytes=1_000_000)
    taken = Taken(tmp_path, formats.warc([bomb, NEWS]), "site.warc.gz", options)

    assert "1,000,000" in taken.problems["site.warc.gz/karsa.example/bomb"]
    assert "site.warc.gz/karsa.example/news/1" in taken.names


def test_header_lines_in_an_address_make_no_headers(tmp_path: Path) -> None:
    page = NEWS._replace(url="http://karsa.example/a\rWARC-Date: 1999-01-01T00:00:00Z")

    taken = Taken(tmp_path, formats.warc([page]), "site.warc.gz")

    assert "2014-03-05T10:15:00Z" == taken.captures[1].retrieved
    assert taken.names[1].isprintable()


def test_copies_of_web_archives_have_their_original_address(tmp_path: Path) -> None:
    copy = "https://web.archive.org/web/20120101123000/http://karsa.example/news/1"

    taken = Taken(tmp_path, formats.warc([NEWS._replace(url=copy)]), "site.warc.gz")

    record = taken.captures[1]
    assert ("http://karsa.example/news/1", copy, "2012-01-01T12:30:00Z") == (
        record.url,
        record.final_url,
        record.retrieved,
    )


@pytest.mark.parametrize("wrong", [False, True])
def test_package_of_web_archives(tmp_path: Path, wrong: bool) -> None:
    data = formats.wacz({"a.warc.gz": formats.warc([NEWS])}, wrong=wrong)

    taken = Taken(tmp_path, data, "site.wacz")

    assert [
        "site.wacz",
        "site.wacz/archive/a.warc.gz",
        "site.wacz/archive/a.warc.gz/karsa.example/news/1",
    ] == taken.names
    notes = taken.capture("site.wacz/archive/a.warc.gz").notes
    assert wrong == any("digest" in note for note in notes)
    assert Via.WACZ is taken.capture("site.wacz/archive/a.warc.gz").via
