"""Do the scores on texts with gold hold? Refuses what falls below the floors kept.

    python bench/gate.py [SET...] [--data FOLDER]                compare
    python bench/gate.py [SET...] [--data FOLDER] --update       raise the floors
    python bench/gate.py ... --update --allow-lower REASON       lower them, and say why

FOLDER (../shared/eval beside the project unless told) holds run.py and NAME/docs.jsonl
with NAME/gold.jsonl; none of it is part of the project. run.py is called as a program
and its lines are read. The floors lie in bench/reading.json, with a fingerprint of the
texts and their gold: scores on other texts are not compared.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "eval"
FLOORS = Path(__file__).with_name("reading.json")
MOST = 3.5  # figures a document; with more, one of them is easily the right one

_LINE = re.compile(r"  (?P<name>\S.*?) +(?P<score>\d\.\d{3})  (?P<rest>.*)")
_BESIDE = re.compile(r"(\d+\.\d) (figures a document)")
"""what run.py tells beside a score, and may not pass MOST"""


class Scores(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What was reached on one set."""

    sha256: str
    """over the texts and their gold"""
    documents: int
    version: str
    """of Recount, when they were last written"""
    at_least: dict[str, float]
    """score by the name that run.py prints"""
    beside: dict[str, float] = {}
    """figures a document, where hits are counted"""
    lowered: tuple[str, ...] = ()
    """reasons given for lowering one, oldest first"""


Floors = dict[str, Scores]
"""by the name of the set"""


def load() -> Floors:
    """Return the floors that are kept."""
    if not FLOORS.is_file():
        return {}
    return msgspec.json.decode(FLOORS.read_bytes(), type=Floors)


def store(floors: Floors) -> None:
    """Write the floors, sets and names in the order of the alphabet."""
    encoded = msgspec.json.encode(floors, order="sorted")
    FLOORS.write_bytes(msgspec.json.format(encoded, indent=2) + b"\n")


def sets(data: Path) -> list[str]:
    """Return the names of the sets that a folder holds."""
    return sorted(path.parent.name for path in data.glob("*/docs.jsonl"))


def measure(name: str, data: Path) -> Scores:
    """Read one set with this environment's Recount and return its scores.

    Raises:
        RuntimeError: the set could not be read or scored.
    """
    command = [sys.executable, str(data / "run.py"), name, "--data", str(data)]
    command += ["--recount", f"{sys.executable} -m recount"]
    # run.py pairs figures in the order of a set: one seed, or the last digit wavers
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0"},
    )
    if done.returncode:
        msg = f"{name}: run.py ended with {done.returncode}: {done.stderr[-1000:]}"
        raise RuntimeError(msg)
    return parse(done.stdout, fingerprint(data / name))


def parse(printed: str, sha256: str) -> Scores:
    """Return the scores in what run.py printed for one set."""
    found = [line for line in map(_LINE.fullmatch, printed.splitlines()) if line]
    counted = re.search(r"^  (\d+) documents, ", printed, re.MULTILINE)
    beside = {
        f"{line['name']}, {told[2]}": float(told[1])
        for line in found
        if (told := _BESIDE.search(line["rest"]))
    }
    return Scores(
        sha256=sha256,
        documents=int(counted[1]) if counted else 0,
        version=version("recount-claims"),
        at_least={line["name"]: float(line["score"]) for line in found},
        beside=beside,
    )


def fingerprint(folder: Path) -> str:
    """Return the SHA-256 over the texts and the gold of a set."""
    joined = hashlib.sha256()
    for name in ("docs.jsonl", "gold.jsonl"):
        joined.update((folder / name).read_bytes())
    return joined.hexdigest()


def falls(kept: Scores, reached: Scores) -> Iterator[str]:
    """Yield a line for each score that is below its floor, or is told no more."""
    if kept.sha256 != reached.sha256:
        yield "the texts or their gold are others than the floors were written for"
        return
    for name, floor in kept.at_least.items():
        score = reached.at_least.get(name, 0.0)
        if score < floor:
            yield f"{name} {score:.3f}, the floor is {floor:.3f}"
    for name, number in reached.beside.items():
        if number > MOST:
            yield f"{name} {number:.1f}, at most {MOST:.1f}"


def raised(kept: Scores | None, reached: Scores, reason: str) -> Scores:
    """Return the floors after a run: the better of both, or with a reason the new."""
    if kept is None:
        return reached
    lowered = (*kept.lowered, reason) if any(falls(kept, reached)) else kept.lowered
    return msgspec.structs.replace(reached, lowered=lowered)


# -------------------------------------------------------------------------- main


def main() -> int:
    """Print each score beside its floor; return 1 where one is below."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sets", nargs="*", metavar="SET", help="all unless told")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--update", action="store_true", help="raise the floors")
    parser.add_argument("--allow-lower", metavar="REASON", default="")
    options = parser.parse_args()
    names = options.sets or sets(options.data)
    if not names:
        print(f"{options.data} holds no texts with gold; nothing is compared")
        return 0
    floors = load()
    refused = 0
    for name in names:
        reached = measure(name, options.data)
        below = _compare(name, floors.get(name), reached)
        if below and not options.allow_lower:
            refused += 1
        elif options.update:
            floors[name] = raised(floors.get(name), reached, options.allow_lower)
            store(floors)
    return 1 if refused else 0


def _compare(name: str, kept: Scores | None, reached: Scores) -> Sequence[str]:
    print(f"{name}: {reached.documents:,} documents", flush=True)
    floors = kept.at_least if kept else {}
    for line, score in reached.at_least.items():
        told = f"floor {floors[line]:.3f}" if line in floors else "no floor yet"
        print(f"  {line:32} {score:.3f}  {told}")
    below = list(falls(kept, reached)) if kept else []
    for each in below:
        print(f"  refused: {each}", flush=True)
    return below


if __name__ == "__main__":
    sys.exit(main())
