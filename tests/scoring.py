"""Scores claims against claims read by hand, in four nested tiers.

A predicted claim meets at most one gold claim of its document:

- figure: same measure, same bounds, and quotes that share the figure's words;
- claim: and the same group;
- attributed: and a voice in common, or none on both sides;
- event: B-cubed over the pairs that met: do claims of one event share an id, and
  claims of two events not?

A gold claim marked ``hard`` costs nothing when missed; whatever meets it is left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, NotRequired, TypedDict


class ClaimRow(TypedDict):
    """The fields of the interchange format that are scored."""

    doc: str
    quote: str
    event: str
    measure: str
    group: list[str]
    low: int | None
    high: int | None
    ratio: NotRequired[list[int]]
    phrase: NotRequired[str]
    attributed_to: list[str]
    stance: str
    hard: NotRequired[bool]


class Score(NamedTuple):
    """F1 by tier, and a line for each difference."""

    figure: float
    claim: float
    attributed: float
    event: float
    differences: tuple[str, ...]


Pair = tuple[ClaimRow, ClaimRow]
_LITTLE_WORDS = frozenset({"a", "an", "and", "for", "in", "its", "of", "the", "to"})


def score(gold: Sequence[ClaimRow], predicted: Sequence[ClaimRow]) -> Score:
    """Return the tiers of the prediction over all documents of the gold."""
    pairs: list[Pair] = []
    missed: list[ClaimRow] = []
    spurious: list[ClaimRow] = []
    for doc in sorted({row["doc"] for row in gold}):
        wanted = [row for row in gold if row["doc"] == doc]
        found = [row for row in predicted if row["doc"] == doc]
        met = _pair(wanted, found)
        pairs += [(wanted[i], found[j]) for i, j in met]
        taken = {i for i, _ in met}, {j for _, j in met}
        missed += [row for i, row in enumerate(wanted) if i not in taken[0]]
        known = {_figure(row) for row in wanted}
        # A figure of the gold told once more, as in a headline, is no error.
        spurious += [
            row
            for j, row in enumerate(found)
            if j not in taken[1] and _figure(row) not in known
        ]
    missed = [row for row in missed if not row.get("hard")]
    pairs = [pair for pair in pairs if not pair[0].get("hard")]
    figure, claim, attributed = (
        _f1(sum(map(holds, pairs)), len(pairs), len(missed), len(spurious))
        for holds in (_always, _same_group, _same_group_and_voice)
    )
    lines = (*_told("missed", missed), *_told("spurious", spurious), *_differing(pairs))
    return Score(figure, claim, attributed, _b_cubed(pairs), lines)


def _pair(wanted: list[ClaimRow], found: list[ClaimRow]) -> list[tuple[int, int]]:
    """Pair the rows that meet, those that agree in most first."""
    ranked = sorted(
        (-_agreement(left, right), i, j)
        for i, left in enumerate(wanted)
        for j, right in enumerate(found)
        if _figure(left) == _figure(right) and _quotes_meet(left, right)
    )
    left_taken: set[int] = set()
    right_taken: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if i not in left_taken and j not in right_taken:
            left_taken.add(i)
            right_taken.add(j)
            pairs.append((i, j))
    return pairs


def _agreement(left: ClaimRow, right: ClaimRow) -> int:
    checks = (
        set(left["group"]) == set(right["group"]),
        _voices_meet(left, right),
        left["stance"] == right["stance"],
    )
    return sum(checks)


def _figure(row: ClaimRow) -> tuple[object, ...]:
    return row["measure"], row["low"], row["high"], tuple(row.get("ratio") or ())


def _quotes_meet(left: ClaimRow, right: ClaimRow) -> bool:
    first, second = _plain(left["quote"]), _plain(right["quote"])
    if first in second or second in first:
        return True
    # Two clauses cut at other places share the figure and a word beside it.
    shared = set(first.split()) & set(second.split())
    return len(shared - _LITTLE_WORDS) > 1


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text).replace("’", "'").casefold()
    return " ".join(re.findall(r"[\w']+(?:[.,]\d+)*", bare))


def _voices_meet(left: ClaimRow, right: ClaimRow) -> bool:
    first, second = _names(left["attributed_to"]), _names(right["attributed_to"])
    return bool(first & second) or not (first or second)


def _names(voices: Iterable[str]) -> set[str]:
    # The first six letters: Lorvia, Lorvia's and Lorvian are one word here.
    spaced = (_plain(voice).replace("'", " ") for voice in voices)
    words = {word for voice in spaced for word in voice.split()}
    return {word[:6] for word in words - _LITTLE_WORDS if len(word) > 1}


def _always(_: Pair) -> bool:
    return True


def _same_group(pair: Pair) -> bool:
    return set(pair[0]["group"]) == set(pair[1]["group"])


def _same_group_and_voice(pair: Pair) -> bool:
    return _same_group(pair) and _voices_meet(*pair)


def _f1(right: int, paired: int, missed: int, spurious: int) -> float:
    differing = paired - right
    total = 2 * right + missed + spurious + 2 * differing
    return 2 * right / total if total else 0.0


def _b_cubed(pairs: Sequence[Pair]) -> float:
    if not pairs:
        return 0.0
    both = Counter((gold["event"], found["event"]) for gold, found in pairs)
    by_gold: dict[str, int] = defaultdict(int)
    by_found: dict[str, int] = defaultdict(int)
    for (gold_event, found_event), count in both.items():
        by_gold[gold_event] += count
        by_found[found_event] += count
    precision = sum(n * n / by_found[found] for (_, found), n in both.items())
    recall = sum(n * n / by_gold[gold] for (gold, _), n in both.items())
    return 2 * precision * recall / (precision + recall) / len(pairs)


def _told(kind: str, rows: Iterable[ClaimRow]) -> list[str]:
    return [
        f"{kind:9}{row['doc'][:16]} {row['measure']} {','.join(row['group']) or '-'} "
        f"{row['low']}..{row['high']} | {' '.join(row['quote'].split())}"
        for row in rows
    ]


def _differing(pairs: Iterable[Pair]) -> list[str]:
    lines = []
    for gold, found in pairs:
        where = f"{gold['doc'][:16]} | {gold['quote']}"
        if not _same_group((gold, found)):
            lines.append(f"group    {gold['group']}, not {found['group']}: {where}")
        if not _voices_meet(gold, found):
            told, read = gold["attributed_to"], found["attributed_to"]
            lines.append(f"voice    {told}, not {read}: {where}")
        if gold["stance"] != found["stance"]:
            lines.append(f"stance   {gold['stance']}, not {found['stance']}: {where}")
    return lines
