"""How much of the figures of a text is still read when it is badly scanned?

    python bench/scans.py [SET...] [--data FOLDER] [--kinds NAME...] [--seed WORD]

Damages texts by the kinds of bench/noise.py at three levels, reads them, and prints for
each set and kind the score on its gold, and, without gold, which share of the figures
of the clean text is still read and how many come that the clean text does not give.
Another seed gives other damage of the same kinds.

Sets are the project's own sample, and those of FOLDER (../shared/eval beside the
project unless told) that hold run.py and NAME/docs.jsonl with NAME/gold.jsonl; none of
them is part of the project.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.noise import KINDS, TOGETHER, Level, Noised, damage
from bench.reading import DATA, ROOT, as_capture
from recount.model.claim import Claim
from recount.pipeline import read

SETS = ("sample", "khojaly", "gunviolence", "airwars")
SCORES = {
    "sample": "sample figure",
    "khojaly": "khojaly figure",
    "gunviolence": "gunviolence killed hit",
    "airwars": "airwars killed low",
}
"""the score that is shown of a set, by the name that run.py prints"""

Row = dict[str, object]


class Text(NamedTuple):
    """One clean text of a set."""

    name: str
    words: str
    published: str


class Told(NamedTuple):
    """What is still read of a set under one kind and level of damage."""

    score: float
    kept: float
    """share of the figures of the clean texts"""
    new: float
    """figures that the clean texts do not give, for each that they do"""


def texts_of(name: str, data: Path) -> list[Text]:
    """Return the texts of a set."""
    if name == "sample":
        found = sorted((ROOT / "samples" / "reports").glob("*.txt"))
        return [Text(path.name, path.read_text(encoding="utf-8"), "") for path in found]
    rows = _rows(data / name / "docs.jsonl")
    return [
        Text(str(row["doc"]), str(row["text"]), str(row.get("dct") or ""))
        for row in rows
    ]


def gold_of(name: str, data: Path, texts: Sequence[Text]) -> list[Row]:
    """Return the gold of the texts."""
    path = ROOT / "samples" if name == "sample" else data / name
    known = {text.name for text in texts}
    return [row for row in _rows(path / "gold.jsonl") if row["doc"] in known]


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def read_claims(name: str, words: str, published: str) -> Sequence[Claim]:
    """Return the claims of a text, as the program reads it."""
    return read(*as_capture(name, words, published)).claims


def as_rows(text: Text, noised: Noised | None, claims: Sequence[Claim]) -> list[Row]:
    """Return claims in the interchange format, quoted from the clean text."""
    rows: list[Row] = []
    for claim in claims:
        quote = claim.quote
        # A text in two columns is read in another order: its quotes are words as ever.
        if noised is not None and noised.text[claim.start : claim.end] == quote:
            start, end = noised.span(claim.start, claim.end)
            quote = text.words[start:end]
        rows.append(
            {
                "doc": text.name,
                "quote": quote,
                "measure": str(claim.measure),
                "group": list(claim.group),
                "low": claim.low,
                "high": claim.high,
                "ratio": list(claim.ratio) if claim.ratio else None,
                "attributed_to": list(claim.attributed_to),
                "stance": str(claim.stance),
                "event": str(claim.event),
            }
        )
    return rows


class Set:
    """A set of texts with what is read of them clean."""

    def __init__(self, name: str, data: Path, runner: ModuleType, seed: str) -> None:
        self.name = name
        self.texts = texts_of(name, data)
        self._gold = gold_of(name, data, self.texts)
        self._runner = runner
        self._seed = seed
        self.clean = {
            text.name: as_rows(text, None, read_claims(*text)) for text in self.texts
        }

    def under(self, kind: str, level: Level) -> Told:
        """Return what is still read under a kind of damage."""
        found: dict[str, list[Row]] = {}
        for text in self.texts:
            noised = damage(text.words, kind, level, self._seed + text.name)
            claims = read_claims(text.name, noised.text, text.published)
            found[text.name] = as_rows(text, noised, claims)
        return self.told(found)

    def told(self, found: Mapping[str, list[Row]]) -> Told:
        """Return the score of claims by text, and how they stand to the clean ones."""
        kept = new = figures = 0
        for name, clean in self.clean.items():
            had, has = _figures(clean), _figures(found[name])
            figures += len(had)
            kept += len(had & has)
            new += len(has - had)
        least = max(figures, 1)
        return Told(self._score(found), kept / least, new / least)

    def _score(self, found: Mapping[str, list[Row]]) -> float:
        runner, said = self._runner, StringIO()
        by_doc = defaultdict(list, found)
        with redirect_stdout(said):
            if self.name == "airwars":
                runner.ranges(self.name, self._gold, by_doc)
            elif self.name == "gunviolence":
                runner.hits(self.name, self._gold, by_doc)
            else:
                runner.claims(self._gold, by_doc, self.name)
        for line in said.getvalue().splitlines():
            if line.strip().startswith(SCORES[self.name] + " "):
                return float(line.strip().removeprefix(SCORES[self.name]).split()[0])
        return 0.0


def _figures(rows: Sequence[Row]) -> set[tuple[object, ...]]:
    return {(row["measure"], row["low"], row["high"]) for row in rows}


def runner_of(data: Path) -> ModuleType:
    """Return the scoring program of the folder, as a module."""
    spec = importlib.util.spec_from_file_location("run", data / "run.py")
    if spec is None or spec.loader is None:
        sys.exit(f"{data} holds no run.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def measure(one: Set, kinds: Sequence[str]) -> Iterator[tuple[str, list[Told]]]:
    """Yield each kind with what is read at the three levels."""
    for kind in kinds:
        yield kind, [one.under(kind, level) for level in Level]


def main() -> int:
    """Print a table a set."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sets", nargs="*", default=SETS)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--kinds", nargs="*", default=[TOGETHER, *KINDS])
    parser.add_argument("--seed", default="")
    options = parser.parse_args()
    runner = runner_of(options.data)
    for name in options.sets:
        one = Set(name, options.data, runner, options.seed)
        clean = one.told(one.clean)
        print(f"\n{SCORES[name]}, {len(one.texts)} texts, clean {clean.score:.3f}")
        print(f"{'':24}{'light':^18}{'medium':^18}{'heavy':^18}")
        print(f"{'':24}" + " score  kept   new" * 3)
        for kind, told in measure(one, options.kinds):
            cells = (f"{t.score:6.3f}{t.kept:6.2f}{t.new:6.2f}" for t in told)
            print(f"{kind:24}" + "".join(cells), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
