"""Write what the console examples of the README and the manual print, or check it.

    python scripts/examples.py            write the output of each example anew
    python scripts/examples.py --check    fail if one prints something else

An example is a fenced block marked ``console`` that begins with ``$ recount ...``.
It is run in a folder that holds a copy of ``samples/``, after the commands above it in
its block, and what it prints, notes included, must be what the block shows. ``...``
stands for any lines where it is alone on a line, and for any words within a line; a
block with ``...`` is never rewritten.
"""

from __future__ import annotations

import glob
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```console\n(?P<body>\$ recount .*?)^```$", re.M | re.S)
ELISION = "..."
ENVIRONMENT = {
    "PYTHONPATH": str(ROOT / "src"),
    "PYTHONUNBUFFERED": "1",  # notes stand where a reader of a terminal sees them
    "PYTHONUTF8": "1",
}
PROGRAM = "import sys; sys.argv[0] = 'recount'; from recount.cli import main; main()"
TIMEOUT_S = 60


@dataclass(frozen=True)
class Example:
    """One command of a page and what the page says that it prints."""

    where: str
    """page and line of its block"""
    command: str
    """as written, over several lines where it is"""
    shown: str
    before: tuple[str, ...] = ()
    """commands of the same block that are run first, in the same folder"""


def pages() -> tuple[Path, ...]:
    """Return the README and the pages of the manual."""
    readme = ROOT / "README.md"
    manual = sorted((ROOT / "docs").rglob("*.md"))
    return (readme, *manual) if readme.exists() else tuple(manual)


def examples(page: Path) -> Iterator[Example]:
    """Yield the commands of the page's console blocks, in order."""
    text = page.read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        where = f"{page.name}:{text.count(chr(10), 0, block.start()) + 1}"
        yield from _parts(block["body"], where)


def matches(shown: str, printed: str) -> bool:
    """Whether what was printed is what is shown, with ``...`` as elision."""
    parts = []
    for line in shown.rstrip("\n").split("\n"):
        if line.strip() == ELISION:
            parts.append(r"(?:.*\n)*?")
        else:
            words = [re.escape(part) for part in line.rstrip().split(ELISION)]
            parts.append(r"[^\n]*".join(words) + r"[ \t]*\n")
    return re.fullmatch("".join(parts), printed.rstrip("\n") + "\n") is not None


def run(example: Example) -> str:
    """Return what the command prints in a folder with the samples, notes included.

    Raises:
        ValueError: it ended with something else than done, or done with refusals.
    """
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "samples", Path(folder, "samples"))
        for command in example.before:
            _call(command, folder)
        done = _call(example.command, folder)
    # Python ends with 1 as well when a program breaks.
    if done.returncode not in {0, 1} or "Traceback (most recent" in done.stdout:
        msg = f"{example.where}: exit code {done.returncode}\n{done.stdout}"
        raise ValueError(msg)
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def _call(command: str, folder: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *_arguments(command, folder)],
        cwd=folder,
        env={**os.environ, **ENVIRONMENT},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=TIMEOUT_S,
        check=False,
    )


def _parts(body: str, where: str) -> Iterator[Example]:
    before: list[str] = []
    for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
        whole = re.match(r"(?:.*\\\n)*.*\n?", part)
        end = whole.end() if whole else len(part)
        command = part[:end].rstrip("\n")
        yield Example(where, command, part[end:], tuple(before))
        before.append(command)


def _arguments(command: str, folder: str) -> list[str]:
    words = shlex.split(command.replace("\\\n", " "))[1:]
    return [
        found
        for word in words
        for found in sorted(glob.glob(word, root_dir=folder)) or [word]
    ]


def _renewed(body: str, where: str) -> str:
    parts = []
    for example in _parts(body, where):
        printed = run(example)
        if matches(example.shown, printed):
            printed = example.shown
        elif ELISION in example.shown:
            print(f"{example.where} shows something else, and has elisions: {example}")
            printed = example.shown
        parts.append(f"$ {example.command}\n{printed}")
    return "".join(parts)


def _renew(page: Path) -> str:
    def renewed(block: re.Match[str]) -> str:
        return f"```console\n{_renewed(block['body'], page.name)}```"

    return BLOCK.sub(renewed, page.read_text(encoding="utf-8"))


def main(arguments: list[str]) -> int:
    """Write the pages, or check them; return the exit code."""
    if arguments != ["--check"]:
        for page in pages():
            page.write_text(_renew(page), encoding="utf-8")
        return 0
    found = [example for page in pages() for example in examples(page)]
    stale = [each for each in found if not matches(each.shown, run(each))]
    for example in stale:
        print(f"{example.where}: `{example.command}` prints something else")
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
