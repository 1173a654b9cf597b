"""How fast and how right reconciliation is on random events with planted errors.

Each event has a true count for every kind of person; claims tell groups of it exactly,
rounded, as "at least" or as ranges; some claims are off by a factor of 1.15 to 3 or .3
to .85, and are copied. Run: ``python bench/reconcile.py [--sizes 10 100 1000]``.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Sequence

import msgspec

from recount.model.claim import Claim, Measure
from recount.model.event import Event
from recount.model.finding import Reconciliation
from recount.model.ids import ClaimId, EventId
from recount.model.lineage import Lineage, Link, LinkKind
from recount.reconciliation import ReconcileOptions, reconcile
from recount.reconciliation.check import derived_holds, holds

GROUPS: tuple[tuple[str, ...], ...] = (
    (),
    ("civilian",),
    ("combatant",),
    ("woman",),
    ("man",),
    ("child",),
    ("girl",),
    ("boy",),
    ("infant",),
    ("elderly",),
    ("adult",),
    ("child", "woman"),
    ("child", "elderly"),
    ("elderly", "woman"),
    ("child", "elderly", "woman"),
    ("man", "woman"),
    ("civilian", "woman"),
    ("child", "civilian"),
    ("civilian", "man"),
    ("combatant", "man"),
    ("civilian", "elderly"),
    ("child", "civilian", "woman"),
)
KINDS = tuple(
    (sex, age, status)
    for sex in ("female", "male")
    for age in ("infant", "minor", "grown", "elder")
    for status in ("civilian", "combatant")
)
TERMS: dict[str, Callable[[tuple[str, str, str]], bool]] = {
    "woman": lambda k: k[0] == "female" and k[1] in ("grown", "elder"),
    "man": lambda k: k[0] == "male" and k[1] in ("grown", "elder"),
    "child": lambda k: k[1] in ("infant", "minor"),
    "girl": lambda k: k[0] == "female" and k[1] in ("infant", "minor"),
    "boy": lambda k: k[0] == "male" and k[1] in ("infant", "minor"),
    "infant": lambda k: k[1] == "infant",
    "elderly": lambda k: k[1] == "elder",
    "adult": lambda k: k[1] in ("grown", "elder"),
}
WRONG_SHARE = 0.15
ORIGINS_A_FIGURE = 5


class Made(msgspec.Struct, frozen=True):
    """A random event, with the ids of the claims that are wrong on purpose."""

    event: Event
    claims: tuple[Claim, ...]
    lineage: Lineage
    wrong: frozenset[ClaimId]


def make(claims: int, seed: int) -> Made:
    """Return a random event with so many claims."""
    rng = random.Random(seed)  # noqa: S311 - a simulation
    truth = {kind: rng.randint(0, 60) for kind in KINDS}
    told: list[Claim] = []
    links: list[Link] = []
    wrong: set[ClaimId] = set()
    while len(told) < claims:
        group = rng.choice(GROUPS)
        value = sum(n for kind, n in truth.items() if _counts(group, kind))
        is_wrong = rng.random() < WRONG_SHARE and value > 0
        if is_wrong:
            factor = (
                rng.uniform(1.15, 3) if rng.random() < 0.5 else rng.uniform(0.3, 0.85)
            )
            value = max(0, round(value * factor))
        low, high, approx = _tell(rng, value)
        family: list[Claim] = []
        copies = rng.choice((1, 1, 3, 9)) if is_wrong else rng.choice((1, 1, 2))
        for _ in range(min(copies, claims - len(told))):
            claim = _claim(len(told), group, low, high, approx)
            family.append(claim)
            told.append(claim)
        links += [_copied(family[0], each) for each in family[1:]]
        if is_wrong and not approx:
            wrong.update(each.id for each in family)
    event = Event(id=EventId(f"event-{seed}"), label="Bench")
    return Made(event, tuple(told), Lineage(links=tuple(links)), frozenset(wrong))


def _counts(group: Sequence[str], kind: tuple[str, str, str]) -> bool:
    union = [TERMS[term] for term in group if term in TERMS]
    status = [term for term in group if term not in TERMS]
    return (not union or any(test(kind) for test in union)) and all(
        term == kind[2] for term in status
    )


def _tell(rng: random.Random, value: int) -> tuple[int | None, int | None, bool]:
    way = rng.random()
    if way < 0.55:
        return value, value, False
    if way < 0.7:
        unit = 10 ** max(0, len(str(value)) - 2)
        rounded = round(value / unit) * unit
        return rounded, rounded, True
    if way < 0.9:
        return max(0, value - rng.randint(0, 5)), None, False
    return max(0, value - rng.randint(0, 9)), value + rng.randint(0, 9), False


def _claim(
    number: int, group: tuple[str, ...], low: int | None, high: int | None, approx: bool
) -> Claim:
    return Claim(
        doc=f"doc-{number:05}",
        quote="",
        start=0,
        end=0,
        measure=Measure.KILLED,
        group=group,
        low=low,
        high=high,
        approx=approx,
        phrase=f"at least {low}" if high is None else str(low),
        id=ClaimId(f"claim-{number:05}"),
    )


def _copied(first: Claim, second: Claim) -> Link:
    return Link(
        first=first.id,
        second=second.id,
        kind=LinkKind.REUSE,
        strong=True,
        reason="made so",
    )


def checked(found: Reconciliation) -> tuple[int, int]:
    """How many proofs there are, and how many pass the independent check."""
    positions = {p.id: p for f in found.findings for p in f.positions}
    proofs = [c.certificate for c in found.conflicts if c.certificate]
    passed = sum(holds(proof, positions) for proof in proofs)
    derived = [d for f in found.findings for d in f.derived]
    passed += sum(derived_holds(each, positions) for each in derived)
    return len(proofs) + len(derived), passed


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=int, nargs="*", default=[10, 100, 1000])
    parser.add_argument("--events", type=int, default=3)
    parser.add_argument("--engine", default="auto")
    chosen = parser.parse_args()
    print("claims   seconds  positions left-out wrong-of-those proofs pass")
    for size in chosen.sizes:
        for seed in range(chosen.events):
            made = make(size, seed)
            begin = time.perf_counter()
            options = ReconcileOptions(engine=chosen.engine)
            found = reconcile(made.event, made.claims, made.lineage, options)
            took = time.perf_counter() - begin
            proofs, passed = checked(found)
            by_id = {p.id: p for f in found.findings for p in f.positions}
            left = [by_id[each] for each in found.left_out]
            right = sum(bool(set(p.claims) & made.wrong) for p in left)
            print(
                f"{size:6} {took:9.3f} {len(by_id):9} {len(left):8} {right:8} "
                f"{proofs:8} {passed:5}"
            )


if __name__ == "__main__":
    main()
