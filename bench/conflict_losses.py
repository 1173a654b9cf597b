"""The estimate with a bias by side, beside a published one on 4,609 loss reports.

Data: replication data of Radford et al., PNAS 120 (2023), ``replication-data-pnas.csv``
(MIT), not part of the project. Run: ``python bench/conflict_losses.py [FILE]``; without
FILE it is looked for in ../shared/eval/conflict-losses beside the project.

What differs from the published model, and why the figures do: it fits a daily spline
of each loss over time, with 6 chains of 2,000 draws and biases by source and target;
here each figure is scaled to the last day by the course of the most frequent source,
each source class is one origin, and one number is estimated at a time.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from recount.reconciliation.estimate import (
    NEUTRAL,
    OPPONENT,
    OWN,
    STATED,
    Array,
    SidedTelling,
    estimate,
    learn,
)

DATA = (
    Path(__file__).parents[2] / "shared/eval/conflict-losses/replication-data-pnas.csv"
)

LAST_DAY = 365
PUBLISHED = {
    "Military Deaths-Russia": (76_687, 38_670, 139_772),
    "Military Deaths-Ukraine": (17_223, 6_219, 39_105),
    "Tanks-Russia": (3_380, 1_704, 6_178),
}
"""medians and 95 % intervals on 2023-02-23, Radford et al., PNAS 120 (2023). Their
factors for military deaths: UA of Russia 1.9, RU of Ukraine 4.3, RU of Russia 0.3,
UA of Ukraine 1.0"""
NEUTRAL_SOURCES = ("United Nations", "OSI", "Other", "US Source", "GB Source")

Reports = list[dict[str, str]]


def read(path: Path) -> dict[str, Reports]:
    """The cumulative reports of each loss type."""
    told: dict[str, Reports] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["time_frame"] == "Cumulative" and count(row) > 0:
                told[row["loss_type"]].append(row)
    return told


def count(row: dict[str, str]) -> int:
    """The figure of a report; the table writes some as 1e+05."""
    return round(float(row["loss_count"]))


def side(row: dict[str, str]) -> str:
    """Who tells whose losses, where either fights; else neutral."""
    if row["claim_source"] in NEUTRAL_SOURCES:
        return NEUTRAL
    return f"{row['claim_source']} of {row['loss_country']}"


SIDES = {
    NEUTRAL: STATED[NEUTRAL],
    "UA Source of Russia": STATED[OPPONENT],
    "RU Source of Ukraine": STATED[OPPONENT],
    "UA Source of Ukraine": STATED[OWN],
    "RU Source of Russia": STATED[OWN],
}


def tellings(rows: Reports) -> list[SidedTelling]:
    """The figures of one loss type, each with the share of the year that had passed."""
    course = _course(rows)
    return [
        SidedTelling(
            low=None if row["maximum"] == "1" else count(row),
            high=None if row["minimum"] == "1" else count(row),
            side=side(row),
            origin=row["claim_source"],
            share=float(course[min(int(row["days"]), LAST_DAY)]),
        )
        for row in rows
    ]


def _course(rows: Reports) -> Array:
    """The share of the last day's count by day, from the most frequent source."""
    source = Counter(row["claim_source"] for row in rows).most_common(1)[0][0]
    told: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        if row["claim_source"] == source and "1" not in (
            row["minimum"],
            row["maximum"],
        ):
            told[int(row["days"])].append(count(row))
    days = sorted(day for day in told if day <= LAST_DAY)
    counts = np.maximum.accumulate([float(np.median(told[day])) for day in days])
    every = np.interp(np.arange(LAST_DAY + 1), [0, *days], [counts[0] / 2, *counts])
    share: Array = np.maximum(every / every[-1], 1e-3)
    return share


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("file", type=Path, nargs="?", default=DATA)
    file: Path = parser.parse_args(arguments).file
    if file == DATA and not file.is_file():
        print(f"{file} is not there; nothing is compared")
        return
    told = read(file)
    begin = time.perf_counter()
    events = {name: tellings(rows) for name, rows in sorted(told.items())}
    learned = learn(list(events.values()), SIDES)
    took = time.perf_counter() - begin
    print(f"{len(events)} loss types; factors of all, and learned in {took:.1f} s:")
    for name, stated in SIDES.items():
        print(
            f"  {name:22} stated {stated.factor:.2f} learned {learned[name].factor:.2f}"
        )
    print(f"\n{'loss':26}{'published':>26}{'stated biases':>26}{'learned biases':>26}")
    for name, (median, low, high) in PUBLISHED.items():
        cells = [f"{median:,} [{low:,}-{high:,}]"]
        for sides in (SIDES, learned):
            found = estimate(events[name], sides)
            cells.append(f"{found.median:,} [{found.low90:,}-{found.high90:,}]")
        print(f"{name:26}" + "".join(f"{cell:>26}" for cell in cells))
    print("\npublished: 95 % intervals; here: 90 %.", file=sys.stdout)
    print(estimate(events["Military Deaths-Russia"], learned).note)


if __name__ == "__main__":
    main()
