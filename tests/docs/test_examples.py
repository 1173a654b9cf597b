"""The console sessions in the README and the manual print what they show.

A fenced block marked ``console`` whose first command is ``$ recount ...`` is run in a
folder that holds a copy of ``samples/``; what is printed, notes included, must be what
the block shows. ``...`` stands for any lines where it is alone on a line, and for any
words within a line.
"""

from __future__ import annotations

import glob
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
BLOCK = re.compile(r"^```console\n(\$ recount .*?)^```$", re.MULTILINE | re.DOTALL)
TIMEOUT_S = 60


@dataclass(frozen=True)
class Session:
    """One command of a page and what the page says that it prints."""

    where: str
    command: str
    shown: str


def sessions(page: Path, text: str) -> Iterator[Session]:
    """Yield the commands of the page's console blocks, in order."""
    for block in BLOCK.finditer(text):
        line = text.count("\n", 0, block.start()) + 1
        where = f"{page.name}:{line}"
        for part in re.split(r"^\$ ", block[1], flags=re.MULTILINE)[1:]:
            joined = part.replace("\\\n", " ")
            command, _, shown = joined.partition("\n")
            yield Session(where, command, shown)


def matches(shown: str, printed: str) -> bool:
    """Whether what was printed is what is shown, with ``...`` as elision."""
    parts = []
    for line in shown.rstrip("\n").split("\n"):
        words = [re.escape(part) for part in line.rstrip().split("...")]
        elided = line.strip() == "..."
        parts.append(r"(?:.*\n)*?" if elided else r"[^\n]*".join(words) + r"[ \t]*\n")
    return re.fullmatch("".join(parts), printed.rstrip("\n") + "\n") is not None


def run(command: str, folder: Path) -> str:
    """What ``recount ...`` prints in the folder, notes included."""
    words = [
        found
        for word in shlex.split(command)[1:]
        for found in sorted(glob.glob(word, root_dir=folder)) or [word]
    ]
    done = subprocess.run(
        [sys.executable, "-m", "recount", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=TIMEOUT_S,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stdout
    return done.stdout


FOUND = [
    session
    for page in PAGES
    if page.exists()
    for session in sessions(page, page.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("session", FOUND, ids=lambda session: session.where)
def test_a_session_prints_what_it_shows(session: Session, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")

    printed = run(session.command, tmp_path)
    # Compared as texts when they differ, so that the report shows where.
    expected = printed if matches(session.shown, printed) else session.shown
    assert printed == expected


def test_the_readme_shows_a_worked_example() -> None:
    assert any(session.where.startswith("README.md") for session in FOUND)


PAGE = """\
```console
$ recount claims a.txt \\
    --format jsonl
{"low": 1}
$ recount --help
```
```console
$ make demo
```
"""


def test_sessions_are_found_with_their_output() -> None:
    assert list(sessions(Path("a.md"), PAGE)) == [
        Session("a.md:1", "recount claims a.txt      --format jsonl", '{"low": 1}\n'),
        Session("a.md:1", "recount --help", ""),
    ]


@pytest.mark.parametrize(
    ("shown", "printed", "expected"),
    [
        ("12 killed\n", "12 killed\n", True),
        ("12 killed\n", "12 killed  \n", True),
        ("12 killed\n", "13 killed\n", False),
        ("12 killed\n", "12 killed\n4 hurt\n", False),
        ("12 ...\n4 hurt\n", "12 killed\n4 hurt\n", True),
        ("12 ...\n", "12 killed\n4 hurt\n", False),
        ("a\n...\nd\n", "a\nb\nc\nd\n", True),
        ("a\n...\nd\n", "a\nd\n", True),
        ("a\n...\n", "a\nb\nc\n", True),
        ("a\n...\nd\n", "b\nd\n", False),
        ("12 (a*b)\n", "12 (aab)\n", False),
    ],
)
def test_elisions(shown: str, printed: str, expected: bool) -> None:
    assert matches(shown, printed) == expected
