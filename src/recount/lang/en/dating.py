"""English phrases by which a text tells when it was written."""

from __future__ import annotations

import re

PASSED_SINCE = re.compile(
    r"\s+(?:(?:have|has|had)\s+)?(?:now\s+|already\s+)?"
    r"(?:passed|elapsed|gone\s+by|since|after\s+the\b|on\s+from|on\s*,)"
)
"""After a number of years: "have passed since", "after the", "since"."""

LOOSE = re.compile(r"\b(?:more\s+than|over|at\s+least|(nearly|almost|close\s+to))\s+$")
"""Before a number of years: it is not exact; the group tells that it falls short."""

MARKED_NOW = re.compile(
    r"\b(?:is|are)\s+(?:now\s+|today\s+)?(?:mark|commemorat|observ|remember|mourn|honou?r)"
    r"(?:k)?ing\b|\btoday\s+marks\b|\bmarks\s+(?:today|the|its)\b|\bon\s+the\s+eve\b"
    r"|\bfalls\s+(?:today|on)\b"
)
"""In a sentence: an anniversary is marked as the text is written."""

MARKED_THEN = re.compile(
    r"\b(?:marked|commemorat|observed|remembered|mourned|honou?red|gathered|paid)"
)
"""In a sentence with a weekday: an anniversary was marked that week."""

OF_EVENT = re.compile(r"\s+(?:of|since|have|has|had|after)\b")
"""After a count of years: words that lead to what happened; not "its anniversary."."""

STILL = re.compile(r"\b(?:still|today|now)\b")
"""In a sentence: what it tells holds as it is written."""

AHEAD = re.compile(
    r"\b(?:will|shall|is\s+to|are\s+to|scheduled|to\s+be\s+held|is\s+due|are\s+due|"
    r"plans?\s+to|expected\s+to)\b"
)
"""In a sentence: what it tells lies ahead."""

PAST = re.compile(
    r"\b(?:was|were|had|did|said|took|came|went|began|became|broke|fell|rose|met|led|"
    r"held|made|told|left|lost|found|won|gave|saw|ran|shot|fled|sent|put|cut|hit|"
    r"\w{2,20}ed)\b"
)
"""In a sentence: a verb in the past tense."""

WEEKDAY_NUMBERS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5,
    "saturday": 6, "sunday": 7,
}  # fmt: skip
"""ISO numbers of the weekdays as ``unit`` of a date names them."""
