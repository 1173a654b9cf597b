"""Years that headings give to the days below them: "Chronicle of 2018"."""

from __future__ import annotations

import re
from bisect import bisect_left

_HEADING = re.compile(
    r"^[^\S\n]*(?:[#=]{1,6}[^\S\n]*)?"
    r"(?:[^\W\d_][^\s\d]{0,30}[^\S\n]+){0,6}"
    r"(?P<year>1[5-9]\d\d|20\d\d)[^\S\n]*[=:.]{0,6}[^\S\n]*$",
    re.MULTILINE,
)
"""a line of at most six words without numbers, and a year"""


class HeadingYears:
    """The years of a text's headings, by where they stand.

    >>> years = HeadingYears("Chronicle of 2018\\n\\nOn 3 July a bomb went off.")
    >>> years.above(25), years.above(0)
    (2018, 0)
    """

    def __init__(self, text: str) -> None:
        found = [(each.end(), int(each["year"])) for each in _HEADING.finditer(text)]
        self._ends = [end for end, _ in found]
        self._years = [year for _, year in found]

    def above(self, at: int) -> int:
        """The year of the last heading that ends before a character; 0 without one."""
        before = bisect_left(self._ends, at)
        return self._years[before - 1] if before else 0
