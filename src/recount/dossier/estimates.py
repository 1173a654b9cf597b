"""What published rules of counting report: findings down, rules across."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recount.lang.en.labels import RULES
from recount.model.finding import Estimate
from recount.model.shown import (
    RuleNote,
    RuleRow,
    RuleTable,
    ShownFinding,
)

MAX_TIE = 3  # values among which a rule cannot choose, told one by one


def table(findings: Sequence[ShownFinding]) -> RuleTable:
    """Return the rules side by side for the findings on which they differ.

    Where every rule gives the same there is nothing to choose; these are named alone.
    """
    told = [finding for finding in findings if finding.estimates]
    rules = tuple(
        dict.fromkeys(each.rule for finding in told for each in finding.estimates)
    )
    differing = [finding for finding in told if _differ(finding.estimates)]
    return RuleTable(
        rules=tuple(RULES.get(rule, rule) for rule in rules),
        rows=tuple(
            RuleRow(
                anchor=finding.anchor,
                label=finding.label,
                cells=_cells(finding.estimates, rules),
            )
            for finding in differing
        ),
        same=tuple(
            f"{finding.label}: {_cell(finding.estimates[0])}"
            for finding in told
            if finding not in differing
        ),
        notes=tuple(_notes(differing)),
    )


def _differ(estimates: Iterable[Estimate]) -> bool:
    values = {
        value
        for each in estimates
        for value in (each.low, each.best, each.high, *each.tie)
        if value is not None
    }
    return len(values) > 1


def _cells(estimates: Iterable[Estimate], rules: Iterable[str]) -> tuple[str, ...]:
    cells = {each.rule: _cell(each) for each in estimates}
    return tuple(cells.get(rule, "") for rule in rules)


def _cell(estimate: Estimate) -> str:
    low, best, high = estimate.low, estimate.best, estimate.high
    if estimate.tie:
        many = len(estimate.tie) > MAX_TIE
        values = " or ".join(f"{value:,}" for value in estimate.tie)
        chosen = f"{len(estimate.tie)} tied" if many else values
    else:
        chosen = "" if best is None else f"{best:,}"
    if low is None and high is None:
        return chosen or "–"
    if low == high:
        return chosen or f"{low:,}"
    ends = (f"{value:,}" if value is not None else "" for value in (low, high))
    between = "–".join(ends)
    return f"{chosen} ({between})" if chosen else between


def _notes(findings: Iterable[ShownFinding]) -> Iterable[RuleNote]:
    """Yield each remark of a rule once, with the findings that it is about."""
    about: dict[tuple[str, str], list[str]] = {}
    for finding in findings:
        for each in finding.estimates:
            if each.note:
                about.setdefault((each.rule, each.note), []).append(finding.label)
    for (rule, note), labels in sorted(about.items()):
        name = RULES.get(rule, rule)
        yield RuleNote(rule=name, text=note, about="; ".join(labels))
