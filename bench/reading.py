"""How fast is a document read, and do memory and time stay in line with the input?

    python bench/reading.py [--data FOLDER] [--documents 10000]

Prints three tables. Speed: documents a second on one core, bytes in memory to claims,
beside a pattern-matching floor in the same process; the ratio can be compared between
machines. Memory: of one process that reads documents one after the other and keeps
none. Growth: how many times longer a text of twice the length takes.

Reads the sample, and the news in FOLDER (../shared/eval beside the project unless told)
where it holds NAME/docs.jsonl with a "doc" and a "text" a line. Ends with 1 where
memory or time grows past its limit. The scores of reading are in bench/gate.py.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from recount.model.capture import Capture, Sidecar
from recount.model.ids import CaptureId
from recount.pipeline import read
from recount.sources import capture

ROOT = Path(__file__).parents[1]
REPORTS = ROOT / "samples" / "reports"
DATA = ROOT.parent / "shared" / "eval"
SETS = ("airwars", "gunviolence")
"""sets of news that are timed where FOLDER has them"""

SAMPLE_ROUNDS = 20  # the sample is short: read so often for a steady time
DOUBLING_LIMIT = 2.2
FLAT_LIMIT = 1.10  # peak memory after all documents to that after the first tenth
GROWTH_CHARS = 40_000
TRIES = 7

Offered = tuple[Capture, bytes]


# ------------------------------------------------------------------------- floor

_UNITS = "one two three four five six seven eight nine ten eleven twelve".split()
_WORDS = {word: number for number, word in enumerate(_UNITS, 1)} | {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
}
_NUMBER = re.compile(r"\b(?:\d{1,3}(?:,\d{3})+|\d+|" + "|".join(_WORDS) + r")\b", re.I)
_VERBS = {
    "killed": r"kill(?:ed|ing|s)?|dead|die[ds]?|deaths?|slain|fatalities|lives",
    "injured": r"injur(?:ed|ies|ing)|wound(?:ed|s|ing)?|hurt",
}
_NEAR_CHARS = 60
_PAIRS = {
    measure: re.compile(rf"\b(?:{verbs})\b", re.I) for measure, verbs in _VERBS.items()
}


def floor(text: str) -> set[tuple[str, int]]:
    """Return numbers that stand near a word for killing or wounding."""
    numbers = [(found.start(), _value(found[0])) for found in _NUMBER.finditer(text)]
    figures = set()
    for measure, pattern in _PAIRS.items():
        near = 0
        for verb in pattern.finditer(text):
            while near < len(numbers) and numbers[near][0] < verb.start() - _NEAR_CHARS:
                near += 1
            for start, value in itertools.islice(numbers, near, None):
                if start > verb.end() + _NEAR_CHARS:
                    break
                if not 1900 < value < 2100:
                    figures.add((measure, value))
    return figures


def _value(word: str) -> int:
    return _WORDS.get(word.lower()) or int(word.replace(",", ""))


# ------------------------------------------------------------------------- texts


def sample() -> list[Offered]:
    """Return the plain texts of the sample, with their sidecars."""
    return [
        offered
        for offered in capture([str(REPORTS)])
        if isinstance(offered, tuple) and offered[0].media_type == "text/plain"
    ]


def news(path: Path) -> list[Offered]:
    """Return the documents of a file with one a line: "doc", "text", perhaps "dct"."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [as_capture(row["doc"], row["text"], row.get("dct") or "") for row in rows]


def as_capture(name: str, text: str, published: str = "") -> Offered:
    """Return a text as the pipeline takes it."""
    data = text.encode()
    record = Capture(
        id=CaptureId(f"sha256:{hashlib.sha256(data).hexdigest()}"),
        name=name,
        media_type="text/plain",
        size=len(data),
        sidecar=Sidecar(published=published),
    )
    return record, data


_SENTENCE = re.compile(r"[^.!?\n]{20,300}[.!?]")
_NAME = re.compile(r"\b[A-Z][a-z]{4,}\b")
_SYLLABLES = "ba de fi go ku la me ni ro su ta ve zo dra kel mor pri sta".split()


def invented(count: int, seed: int = 11) -> Iterator[str]:
    """Yield texts of about 300 words: sentences of the sample under other names.

    Numbers and names differ from text to text, so that whatever is kept of words read
    before grows as it would with reports of many events.
    """
    rng = random.Random(seed)  # noqa: S311  a bench, no secret
    texts = [data.decode() for _, data in sample()]
    sentences = [found[0] for text in texts for found in _SENTENCE.finditer(text)]
    for _ in range(count):
        told = " ".join(rng.choices(sentences, k=18))
        told = _NAME.sub(lambda _: _invented_name(rng), told)
        yield re.sub(r"\b\d{2,3}\b", lambda _: str(rng.randint(2, 999)), told)


def _invented_name(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4))).capitalize()


# ------------------------------------------------------------------------- speed


class Speed(NamedTuple):
    """What reading one set took."""

    name: str
    documents: int
    words: float
    """a document"""
    reading: float
    """documents a second of processor time"""
    floor: float
    """of the pattern-matching floor, the same"""
    claims: int
    megabytes: float
    """peak memory of the process"""


def measure_speed(name: str, offered: Sequence[Offered], rounds: int) -> Speed:
    """Read each document in this process, the floor beside it; neither keeps any."""
    texts = [data.decode() for _, data in offered]
    for record, data in offered[:3]:
        read(record, data)  # what is made once is made here
    claims = 0

    def by_recount() -> None:
        nonlocal claims
        claims = sum(len(read(*each).claims) for each in offered)

    def by_floor() -> None:
        for text in texts:
            floor(text)

    spent, spent_floor = _cpu_s(by_recount, rounds), _cpu_s(by_floor, rounds * 5)
    return Speed(
        name=name,
        documents=len(offered),
        words=sum(len(text.split()) for text in texts) / len(texts),
        reading=len(offered) / spent,
        floor=len(offered) / spent_floor,
        claims=claims,
        megabytes=peak_mb(),
    )


def _cpu_s(work: Callable[[], None], rounds: int) -> float:
    begin = time.process_time()
    for _ in range(rounds):
        work()
    return (time.process_time() - begin) / rounds


def peak_mb() -> float:
    """Return the peak memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


# ------------------------------------------------------------------------ memory


def measure_memory(count: int) -> Iterator[tuple[int, float]]:
    """Yield how many documents were read, and the peak memory so far."""
    marks = {count // 10, count // 2, count}
    for number, text in enumerate(invented(count), 1):
        read(*as_capture(f"{number}.txt", text))
        if number in marks:
            yield number, peak_mb()


# ------------------------------------------------------------------------ growth

PIECES = {
    "sentences": "12 people were killed in Ostra on 14 March 2031, the mayor said. ",
    "one sentence": "12 people were killed in Ostra on 14 March, the mayor said, and ",
    "lines": "Killed: 12\nInjured: 30\nMissing: at least 4\n",
    "table": "| Ostra | 12 | 30 |\n",
    "open quotes": "“12 people were killed, the mayor said. ",
    "groups": "12 women, 7 children and ",
    "nested parts": "12 people, including 7 women, among them ",
    "brackets": "(12 (of them ",
    "numbers": "1,000 ",
    "one number": "9",
    "number words": "two hundred and ",
    "dates": "on 14 March ",
    "years ago": "7 years have passed since ",
    "names": "Ministry of ",
    "capitals": "12 PEOPLE WERE KILLED IN OSTRA, THE MAYOR SAID. ",
    "voices": "said the mayor, who said ",
    "marks": "...---“”‘’",
    "no spaces": "killed12injured",
    "blank lines": "12\n\n\n",
    "controls": "12\u200b killed\u00ad \u202e",
}
"""what a text is made of, over and over"""


def measure_growth(kinds: dict[str, str]) -> Iterator[tuple[str, float, float]]:
    """Yield each kind with seconds for its text, and how many times twice takes."""
    for kind, piece in kinds.items():
        yield kind, *_doubling(piece)


def _doubling(piece: str) -> tuple[float, float]:
    # A neighbour on the machine can only make a try look longer: the least counts.
    once = as_capture("once.txt", (piece * GROWTH_CHARS)[:GROWTH_CHARS])
    twice = as_capture("twice.txt", (piece * GROWTH_CHARS)[: 2 * GROWTH_CHARS])
    shorter = longer = float("inf")
    for number in range(TRIES):
        shorter = min(shorter, _cpu_s(lambda: _read(once), 1))
        longer = min(longer, _cpu_s(lambda: _read(twice), 1))
        if number and longer <= DOUBLING_LIMIT * shorter:
            break
    return shorter, longer / shorter


def _read(offered: Offered) -> None:
    read(*offered)


def mixed() -> str:
    """Return the sample's texts as one, the most usual kind of long text."""
    return "\n\n".join(data.decode() for _, data in sample())


# -------------------------------------------------------------------------- main


def main() -> int:
    """Print the tables; return 1 where something grows past its limit."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(_one(options.one, options.data)))
        return 0
    _print_speed(options.data)
    flat = _print_memory(options.documents)
    return 0 if _print_growth() and flat else 1


def _one(name: str, data: Path) -> Speed:
    if name == "sample":
        return measure_speed(name, sample(), SAMPLE_ROUNDS)
    return measure_speed(name, news(data / name / "docs.jsonl"), 1)


def _print_speed(data: Path) -> None:
    names = [name for name in SETS if (data / name / "docs.jsonl").is_file()]
    print("set          documents words  claims  documents/s   floor  ratio    MB")
    for name in ("sample", *names):
        found = _in_own_process(name, data)
        print(
            f"{name:12} {found.documents:9,} {found.words:5.0f} {found.claims:7,}"
            f" {found.reading:12.0f} {found.floor:7,.0f}"
            f" {found.reading / found.floor:6.3f} {found.megabytes:5.0f}",
            flush=True,
        )


def _in_own_process(name: str, data: Path) -> Speed:
    command = [sys.executable, __file__, "--one", name, "--data", str(data)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Speed(*json.loads(done.stdout))


def _print_memory(count: int) -> bool:
    print("\ndocuments read  peak MB")
    peaks = []
    for number, peak in measure_memory(count):
        peaks.append(peak)
        print(f"{number:14,} {peak:8.1f}", flush=True)
    flat = peaks[-1] <= FLAT_LIMIT * peaks[0]
    print("memory is flat" if flat else f"memory grows past {FLAT_LIMIT}")
    return flat


def _print_growth() -> bool:
    print(f"\n{GROWTH_CHARS:,} characters of     ms  twice")
    over = []
    for kind, spent, ratio in measure_growth({"the sample": mixed(), **PIECES}):
        mark = "  over the limit" if ratio > DOUBLING_LIMIT else ""
        over += [kind] if mark else []
        print(f"{kind:20} {spent * 1000:7.0f} {ratio:6.2f}{mark}", flush=True)
    return not over


if __name__ == "__main__":
    sys.exit(main())
