"""One rule over item codes, and the stretches that several rules share."""

from __future__ import annotations

import re
from typing import NamedTuple


class Rule(NamedTuple):
    """One construction, with an example that the tests read."""

    name: str
    anchor: str
    """codes at which the pattern is tried"""
    pattern: re.Pattern[str]
    example: str
    measure: str = ""
    """the measure, where it is not the trigger's own"""
    aside: bool = False
    """whether it stands in a subject, and is passed over by later rules"""
    named_before: bool = False
    """whether the noun before says which people: "Karsan refugees number 12" """
    needs: tuple[frozenset[str], ...] = ()
    """sets of codes of each of which a sentence must have one, or nothing matches"""
    also: str = ""
    """further codes all of which a sentence must have"""


# Words between a subject and its verb: no other verb, unless it belongs to the noun
# ("people trapped under the roof were killed").
GAP = (
    r'(?:[wpotd,()"yO\-]|c(?=w)|v(?=[pyoO])|W(?=[xhm])|V(?=[pxhmIF])|(?<=[po])U'
    r"|l(?=[wp])|r[xhm]{0,2}n?[dvwV]{0,4}|\([^()QU]{1,24}\)|,M[dvwxOpt]{1,12},){0,24}?"
)
# Between a name and its verb: an age, an office, a place.
APPOSED = (
    r"(?:(?:,(?:[wpotdcOP\-\"]|(?<=[dw])v(?=[wpo])|\([wpotd]{1,6}\)){1,20}){1,3},"
    r"|\([wpotd]{1,6}\))?"
)
# The same before "who", which is told of the name next to it.
DESCRIBED = r"(?:(?:,(?:[wpotdc\-\"]|\([wpotd]{1,6}\)){1,20}){1,2},|\([wpotd]{1,6}\))?"
# Between "the murder" and "of": where or when it was.
ASIDE = r'(?:[wc"(]{0,3}?|(?:p[wt]{1,3}){1,2}|t)'
BEFORE_OBJECT = r'(?:[dw"-]|O(?=[wd]?Q)){0,6}?'
ENDS = r"(?=[,.:;)(aic\-poybtWOx\"dr]|u[Op]|$)"  # after a participle that has no object


def rule(
    name: str,
    anchor: str,
    pattern: str,
    example: str,
    measure: str = "",
    *,
    also: str = "",
) -> Rule:
    """Return a rule, with the codes that a sentence needs read from its pattern."""
    needs = (frozenset(anchor), _named(pattern, "q"), _named(pattern, "k"))
    compiled = re.compile(pattern)
    kept = tuple(filter(None, needs))
    return Rule(name, anchor, compiled, example, measure, needs=kept, also=also)


def _named(pattern: str, group: str) -> frozenset[str]:
    """The codes that a group of a pattern can match; empty where any will do."""
    found = re.search(rf"\(\?P<{group}>\[?([A-Za-z.]+)\]?\)", pattern)
    codes = found[1] if found else "."
    return frozenset() if codes == "." else frozenset(codes)
