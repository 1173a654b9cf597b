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
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from recount.model.claim import Claim, Measure
from recount.model.event import Event
from recount.model.finding import Reconciliation
from recount.model.ids import ClaimId, EventId
from recount.model.lineage import Lineage, Link, LinkKind
from recount.reconciliation import (
    ReconcileOptions,
    positions,
    reconcile,
    statements,
)
from recount.reconciliation.check import derived_holds, holds
from recount.reconciliation.problem import Problem, spaces
from recount.reconciliation.terms import switched_on
from recount.reconciliation.weights import Weights

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
NONE: frozenset[ClaimId] = frozenset()


class Made(msgspec.Struct, frozen=True):
    """A random event, with the ids of the claims that are wrong on purpose."""

    event: Event
    claims: tuple[Claim, ...]
    lineage: Lineage
    wrong: frozenset[ClaimId]


def make(claims: int, seed: int, wrong_share: float = WRONG_SHARE) -> Made:
    """Return a random event with so many claims."""
    rng = random.Random(seed)  # noqa: S311 - a simulation
    truth = {kind: rng.randint(0, 60) for kind in KINDS}
    told: list[Claim] = []
    links: list[Link] = []
    wrong: set[ClaimId] = set()
    while len(told) < claims:
        group = rng.choice(GROUPS)
        value = sum(n for kind, n in truth.items() if _counts(group, kind))
        is_wrong = rng.random() < wrong_share and value > 0
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
    known = {p.id: p for f in found.findings for p in f.positions}
    proofs = [c.certificate for c in found.conflicts if c.certificate]
    passed = sum(holds(proof, known) for proof in proofs)
    derived = [d for f in found.findings for d in f.derived]
    passed += sum(derived_holds(each, known) for each in derived)
    return len(proofs) + len(derived), passed


def times(sizes: Sequence[int], events: int, engine: str) -> None:
    """Print how long events of each size take, and what is left out of them."""
    print("claims   seconds positions left-out  wrong-of-those proofs  pass")
    for size in sizes:
        for seed in range(events):
            made = make(size, seed)
            options = ReconcileOptions(engine=engine)
            begin = time.perf_counter()
            found = reconcile(made.event, made.claims, made.lineage, options)
            took = time.perf_counter() - begin
            proofs, passed = checked(found)
            by_id = {p.id: p for f in found.findings for p in f.positions}
            left = [by_id[each] for each in found.left_out]
            wrong = sum(bool(set(p.claims) & made.wrong) for p in left)
            print(
                f"{size:6} {took:9.3f} {len(by_id):9} {len(left):8} {wrong:15} "
                f"{proofs:6} {passed:5}"
            )


def problems(made: Made) -> list[Problem]:
    """The spaces of comparable figures of an event."""
    options = ReconcileOptions()
    on = switched_on((), ())
    weights = Weights(made.lineage)
    told = statements.read(made.event, made.claims, weights, options, on)
    stands = positions.stand(made.event, told, weights, on)
    return [Problem(each, on, options) for each in spaces(stands, on)]


def integers(events: int) -> None:
    """Print whether whole people can be found wherever the linear program finds any.

    Beside it the weight that scipy's milp leaves out, with a switch a row.
    """
    whole = same = compared = 0
    ours = theirs = 0.0
    for seed in range(events):
        made = make(10 + seed % 30, seed)
        begin = time.perf_counter()
        found = problems(made)
        ours += time.perf_counter() - begin
        whole += all(_whole_people(each) for each in found)
        begin = time.perf_counter()
        lost = sum(lost_by_milp(each) for each in found)
        theirs += time.perf_counter() - begin
        compared += 1
        same += lost == sum(each.lost for each in found)
    print(
        f"\n{events} random events of 10 to 39 claims: whole people exist in {whole}, "
        f"the weight left out equals scipy milp's in {same} of {compared}; "
        f"{ours:.1f} s with conflicts and their explanation, milp alone {theirs:.1f} s."
    )


def _rows(problem: Problem) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[int]]:
    """Inequalities ``matrix x <= limits`` of all firm rows, and whose each is."""
    system = problem.system
    lines, limits, owners = [], [], []
    for row in problem.every:
        told = system.rows[row]
        for sign, end in ((-1, told.low), (1, told.high)):
            if end is not None:
                line = np.zeros(system.columns)
                line[list(told.columns)] = sign
                lines.append(line)
                limits.append(sign * end)
                owners.append(row)
    for part, outer in system.links:
        line = np.zeros(system.columns)
        line[part], line[outer] = 1, -1
        lines.append(line)
        limits.append(0)
        owners.append(-1)
    matrix = np.array(lines).reshape(len(lines), system.columns)
    return matrix, np.array(limits), np.array(owners), list(problem.every)


def _whole_people(problem: Problem) -> bool:
    matrix, limits, owners, _ = _rows(problem)
    if not len(limits):
        return True
    kept = np.isin(owners, [*problem.kept, -1])
    if not kept.any():
        return True
    told = LinearConstraint(matrix[kept], ub=limits[kept])
    width = problem.system.columns
    return bool(milp(np.zeros(width), constraints=told, integrality=1).success)


def lost_by_milp(problem: Problem) -> int:
    """Return the weight that scipy's milp leaves out, with a switch a row."""
    matrix, limits, owners, rows = _rows(problem)
    if not rows or not len(limits):
        return 0
    width, large = problem.system.columns, 1e5
    switches = np.zeros((len(limits), len(rows)))
    for number, owner in enumerate(owners):
        if owner >= 0:
            switches[number, rows.index(owner)] = -large
    scale = 1 + sum(problem.weights[row][1] for row in rows)
    costs = [problem.weights[r][0] * scale + problem.weights[r][1] for r in rows]
    found = milp(
        np.concatenate([np.zeros(width), costs]),
        constraints=LinearConstraint(np.hstack([matrix, switches]), ub=limits),
        integrality=np.concatenate([np.zeros(width), np.ones(len(rows))]),
        bounds=Bounds(0, np.concatenate([np.full(width, np.inf), np.ones(len(rows))])),
        options={"mip_rel_gap": 0},
    )
    return round(float(found.fun))


def outliers(events: int) -> None:
    """Print how often one planted figure is named first, where it can be told.

    It can be told if it is the only figure whose removal leaves all others agreeing.
    """
    told = first = 0
    for seed in range(events):
        made = make(8 + seed % 25, seed, wrong_share=0)
        exact = [c for c in made.claims if c.low == c.high and c.low and not c.approx]
        if not exact or reconcile(made.event, made.claims, made.lineage).left_out:
            continue
        planted = _planted(exact[seed % len(exact)], seed)
        claims = (*made.claims, planted)
        clash = problems(Made(made.event, claims, made.lineage, NONE))
        repairs = [
            problem.stands[row].id
            for problem in clash
            if problem.left_out
            for row in problem.every
            if problem.repaired_without(row)
        ]
        if len(repairs) != 1:
            continue
        told += 1
        first += _named_first(planted, claims, made)
    share = first / told if told else 0.0
    print(
        f"\nplanted outliers: {told} of {events} events where they can be told, "
        f"named first in {first} ({share:.1%})."
    )


def _named_first(planted: Claim, claims: Sequence[Claim], made: Made) -> bool:
    found = reconcile(made.event, claims, made.lineage)
    by_id = {p.id: p for f in found.findings for p in f.positions}
    conflict = next(c for c in found.conflicts if c.kind == "conflict")
    repair = by_id[conflict.repairs[0].without]
    left_out = by_id[found.left_out[0]]
    return planted.id in repair.claims and planted.id in left_out.claims


def _planted(claim: Claim, seed: int) -> Claim:
    rng = random.Random(seed)  # noqa: S311 - a simulation
    factor = rng.uniform(1.15, 3) if seed % 2 else rng.uniform(0.3, 0.85)
    value = round((claim.low or 0) * factor) + 1
    return msgspec.structs.replace(
        claim,
        doc="planted",
        low=value,
        high=value,
        phrase=str(value),
        id=ClaimId("claim-planted"),
    )


def main() -> None:
    """Print times, the comparison with integers, and how outliers are named."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--sizes", type=int, nargs="*", default=[10, 100, 1000, 10000])
    parser.add_argument("--events", type=int, default=3)
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--integers", type=int, default=1500)
    parser.add_argument("--outliers", type=int, default=200)
    chosen = parser.parse_args()
    times(chosen.sizes, chosen.events, chosen.engine)
    if chosen.integers:
        integers(chosen.integers)
    if chosen.outliers:
        outliers(chosen.outliers)


if __name__ == "__main__":
    main()
