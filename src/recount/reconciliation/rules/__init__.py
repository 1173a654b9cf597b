"""The rules of the field, one file each, side by side; none is the truth.

A rule is a function from what was told of one row to an estimate, or None where the
rule does not speak of such figures. Users add their own by an entry point in the group
``recount.rules``: its name is the rule's, its object the function.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from recount.errors import ConfigError
from recount.model.finding import Estimate
from recount.reconciliation.rules.acled import acled
from recount.reconciliation.rules.airwars import airwars
from recount.reconciliation.rules.consistent_hull import consistent_hull
from recount.reconciliation.rules.eventreport import (
    conservative,
    informative,
    representative,
)
from recount.reconciliation.rules.ibc import ibc
from recount.reconciliation.rules.lower_median import lower_median
from recount.reconciliation.rules.minimum_maximum import minimum_maximum
from recount.reconciliation.rules.row import Row, Telling
from recount.reconciliation.rules.ucdp import ucdp

__all__ = ["BUILT_IN", "Row", "Rule", "Telling", "apply", "installed"]

Rule = Callable[[Row], Estimate | None]

BUILT_IN: Final[Mapping[str, Rule]] = {
    "lower-median": lower_median,
    "minimum-maximum": minimum_maximum,
    "consistent-hull": consistent_hull,
    "ucdp": ucdp,
    "ibc": ibc,
    "acled": acled,
    "airwars": airwars,
    "eventreport-conservative": conservative,
    "eventreport-representative": representative,
    "eventreport-informative": informative,
}
"""The rules that come with Recount, in the order in which they are shown."""

GROUP: Final = "recount.rules"


def installed() -> dict[str, Rule]:
    """Return all rules: the built-in ones, then those of installed packages by name.

    Reads the environment: called by the command line, never by a stage.

    Raises:
        ConfigError: a package registers a name that is taken.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - 20 ms at start

    rules = dict(BUILT_IN)
    for point in sorted(entry_points(group=GROUP), key=lambda each: each.name):
        if point.name in rules:
            msg = f"rule {point.name!r} of {point.value}: the name is taken"
            raise ConfigError(msg)
        rules[point.name] = point.load()
    return rules


def apply(
    row: Row, rules: Mapping[str, Rule] = BUILT_IN, names: Sequence[str] = ()
) -> tuple[Estimate, ...]:
    """Return what each rule says of a row, in the order of the names given.

    Raises:
        ConfigError: a name is no rule.
    """
    unknown = [name for name in names if name not in rules]
    if unknown:
        msg = f"no rule is called {unknown[0]!r}: choose from {', '.join(rules)}"
        raise ConfigError(msg)
    found = (rules[name](row) for name in names or rules)
    return tuple(estimate for estimate in found if estimate is not None)
