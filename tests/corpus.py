"""A corpus of mixed files in all formats, a given share of them broken.

    python -m tests.corpus FOLDER [--count 2000] [--broken 0.05] [--seed 1]

The same arguments give the same bytes. The manifest says of each file what must become
of it, so that a test can add up the ledger. All that the files tell is invented.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests import formats
from tests.formats import Page, Report
from tests.unit.documents.made import docx, paragraph, pdf

PLACES = ("Tesk", "Anre", "Karsa", "Ostrel", "Brodna", "Olm", "Velm", "Sarn")
THINGS = ("flood", "fire", "shelling", "landslide", "explosion", "collapse")
BODIES = ("the committee", "the mayor", "the hospital", "the brigade", "a witness")
NAMES = ("Orla Venn", "Roe Halden", "Mira Sol", "Ana Brod", "Ivo Tarn")
COPIED = 0.05  # share of reports that repeat the one before, as agencies' texts do
PER_FOLDER = 100


class Offered(NamedTuple):
    """One file of the corpus."""

    name: str
    """path inside the folder"""
    kind: str
    broken: bool
    """it must be refused; nothing may come out of it"""
    reports: int
    """how many documents must be read from it: 1, those inside a container, or 0"""


def write_corpus(
    folder: Path, count: int = 2_000, broken: float = 0.05, seed: int = 1
) -> tuple[Offered, ...]:
    """Write so many files, and return what must become of each, by name.

    Args:
        folder: is made where it is missing.
        count: of files; a container is one.
        broken: share of files that cannot be read.
        seed: another gives other texts, kinds and places of the broken ones.
    """
    rng = random.Random(seed)  # noqa: S311 - invented texts, no secret
    bad = set(rng.sample(range(count), round(broken * count)))
    manifest = []
    before = Report()
    for number in range(count):
        below = folder / f"{number // PER_FOLDER:03}"
        below.mkdir(parents=True, exist_ok=True)
        report = before if rng.random() < COPIED else _report(rng)
        before = report
        if number in bad:
            kind, end, data = _broken(rng, report)
            reports = 0
        else:
            kind, end, data, reports = _whole(rng, report)
        path = below / f"{number:05}.{end}"
        path.write_bytes(data)
        name = f"{below.name}/{path.name}"
        manifest.append(Offered(name, kind, number in bad, reports))
    return tuple(manifest)


# -------------------------------------------------------------------------- reports


def _report(rng: random.Random) -> Report:
    place, thing, body = rng.choice(PLACES), rng.choice(THINGS), rng.choice(BODIES)
    killed, hurt, gone = rng.randint(2, 90), rng.randint(3, 300), rng.randint(2, 40)
    day = f"2011-04-{rng.randint(1, 28):02}"
    text = (
        f"At least {killed} people were killed in the {thing} of {place} on "
        f"{int(day[-2:])} April 2011, {body} said. {hurt} others were injured, and "
        f"{gone} were missing."
    )
    return Report(
        title=f"{killed} killed in {thing} of {place}",
        text=text,
        day=day,
        url=f"http://karsa.example/{rng.getrandbits(40):010x}",
        author=rng.choice(NAMES),
        publisher=f"{place} Herald",
    )


def _reports(rng: random.Random, first: Report) -> list[Report]:
    return [first, *(_report(rng) for _ in range(rng.randint(1, 3)))]


# ---------------------------------------------------------------------- whole files


def _text(report: Report) -> bytes:
    return f"{report.title}\n\n{report.day}\n\n{report.text}\n".encode()


def _pdf(report: Report) -> bytes:
    words = report.text.split()
    lines = [" ".join(words[at : at + 10]) for at in range(0, len(words), 10)]
    return pdf([[(18, report.title), "", *lines]])


def _docx(report: Report) -> bytes:
    return docx(paragraph(report.title, "Heading1") + paragraph(report.text))


SINGLE: tuple[tuple[str, str, Callable[[Report], bytes]], ...] = (
    ("text", "txt", _text),
    ("html", "html", formats.html),
    ("mhtml", "mhtml", formats.mhtml),
    ("pdf", "pdf", _pdf),
    ("docx", "docx", _docx),
    ("odt", "odt", formats.odt),
    ("rtf", "rtf", formats.rtf),
    ("epub", "epub", lambda report: formats.epub([report])),
    ("mail", "eml", formats.eml),
    ("gzip", "txt.gz", lambda report: formats.gz(_text(report))),
)
"""Kind, end of the name, and maker of files of one report"""


def _zip(reports: list[Report]) -> bytes:
    files = {f"{n}.html": formats.html(report) for n, report in enumerate(reports)}
    return formats.zipped(files)


def _tar(reports: list[Report]) -> bytes:
    files = {f"in/{n}.txt": _text(report) for n, report in enumerate(reports)}
    return formats.gz(formats.tar(files))


def _warc(reports: list[Report]) -> bytes:
    pages = [
        Page(f"{report.url}/{n}", formats.html(report))
        for n, report in enumerate(reports)
    ]
    logo = Page("http://karsa.example/l.png", formats.png(), media_type="image/png")
    return formats.warc([*pages, logo])


MANY: tuple[tuple[str, str, Callable[[list[Report]], bytes]], ...] = (
    ("mbox", "mbox", lambda reports: formats.mbox(map(formats.eml, reports))),
    ("zip", "zip", _zip),
    ("tar", "tar.gz", _tar),
    ("warc", "warc.gz", _warc),
    ("wacz", "wacz", lambda reports: formats.wacz({"a.warc.gz": _warc(reports)})),
    ("rss", "rss", formats.rss),
    ("atom", "atom", formats.atom),
    ("csv", "csv", lambda reports: formats.csv(formats.rows_of(reports))),
    ("xlsx", "xlsx", lambda reports: formats.xlsx(formats.rows_of(reports))),
)
"""Kind, end of the name, and maker of files of several reports"""

SINGLE_SHARE = 0.7


def _whole(rng: random.Random, report: Report) -> tuple[str, str, bytes, int]:
    if rng.random() < SINGLE_SHARE:
        kind, end, make = rng.choice(SINGLE)
        return kind, end, make(report), 1
    kind, end, make_many = rng.choice(MANY)
    reports = _reports(rng, report)
    return kind, end, make_many(reports), len(reports)


# --------------------------------------------------------------------- broken files


def _half(make: Callable[[Report], bytes]) -> Callable[[Report], bytes]:
    return lambda report: make(report)[: len(make(report)) // 2]


BROKEN: tuple[tuple[str, str, Callable[[Report], bytes]], ...] = (
    ("empty", "txt", lambda _: b""),
    ("blank", "txt", lambda _: b" \n\n\t\n"),
    ("zeros", "txt", lambda report: _text(report) + bytes(20)),
    ("binary", "html", lambda _: bytes(range(256)) * 8),
    ("damaged utf-8", "txt", lambda r: f"{r.text} Ostrél é é".encode() + b"\xc3 x"),
    ("no words", "html", lambda _: b"<html><body><img src='a.png'></body></html>"),
    ("half pdf", "pdf", lambda report: _pdf(report)[:150]),
    ("half docx", "docx", _half(_docx)),
    ("half odt", "odt", _half(formats.odt)),
    ("half epub", "epub", _half(lambda report: formats.epub([report]))),
    ("half zip", "zip", _half(lambda report: _zip([report]))),
    ("half gzip", "txt.gz", _half(lambda report: formats.gz(_text(report)))),
    ("half warc", "warc.gz", _half(lambda report: _warc([report]))),
    ("no bytes in gzip", "gz", lambda _: formats.gz(b"")),
    ("zip of nothing", "zip", lambda _: formats.zipped({})),
    ("program", "exe", lambda _: b"\x7fELF\x02\x01\x01" + bytes(99)),
    ("presentation", "pptx", lambda _: formats.zipped({"ppt/presentation.xml": "x"})),
    ("data", "json", lambda _: b'{"killed": 12, "place": "Tesk"}'),
    ("unnamed table", "csv", lambda _: b"A,B\r\n1,2\r\n"),
    ("half xlsx", "xlsx", _half(lambda r: formats.xlsx(formats.rows_of([r])))),
)
"""Kind, end of the name, and maker of files that must be refused"""


def _broken(rng: random.Random, report: Report) -> tuple[str, str, bytes]:
    kind, end, make = rng.choice(BROKEN)
    return kind, end, make(report)


def main(arguments: list[str]) -> int:
    """Write a corpus; print what it holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--broken", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args(arguments)
    manifest = write_corpus(told.folder, told.count, told.broken, told.seed)
    reports = sum(offered.reports for offered in manifest)
    bad = sum(offered.broken for offered in manifest)
    sys.stdout.write(f"{len(manifest)} files, {bad} broken, {reports} reports\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
