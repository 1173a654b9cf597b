"""Date lines with what web pages put beside the day: "12 May 2018 | 4 min read"."""

from __future__ import annotations

import re

from recount.documents.dates import MONTH_NAME

DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ -](?:{MONTH_NAME})\.?,?[ -]\d{{4}}"
    rf"|(?:{MONTH_NAME})\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|(?:{MONTH_NAME}) \d{{4}})"
)
"""a day or a month with its year, as date lines give it"""
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_TIME = r"(?:,? ?(?:at )?\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?[^\d]{0,20})?"
NAME = r"(?-i:[^\W\d_a-z])[^\W\d_]+(?: (?-i:[^\W\d_a-z])[^\W\d_]+){0,3}"
_LEAD = (
    r"(?:(?:first |last )?(?:published|posted|released|issued|recorded|filed|created|"
    r"listen again|as of)(?: on| at)?(?: in [^\W\d_]+,)?:? ?"
    r"|(?:posted )?by [^\d\n]{2,70}?(?:,| on) "
    rf"|{NAME}, (?:{NAME}, )?)?"
)
_DATED = re.compile(rf"{_LEAD}{WEEKDAY}({DAY}){_TIME},?(?: in [^\d]{{2,40}})?", re.I)
_BESIDE = re.compile(
    r"\d{1,2}[:.h]\d\d.{0,20}|\d{1,3} min(?:ute)?s?\.? read|[\d,]+ comments?|"
    r"read [\d,]+ times|(?:last )?updated?\b.{0,50}|"
    r"(?:researched |edited )?by .{2,60}|filed under.{2,60}|"
    r"page \w{1,4}|(?-i:[^\W\d_a-z])[^\d,]{1,40}(?:no\.? ?\d{1,4})?|save|listen|share",
    re.IGNORECASE,
)
"""what stands beside the day: a time, the length, the writer, a section"""
_PARTS = re.compile(
    r"\s*[|·•>]\s*|\s+/\s+|\s+[–—-]\s+|"
    r"(?:(?<=[^\W\d_]{3})|(?<=\d{4}))\.\s+(?=[^\W\d_a-z])|\s*[()]\s*"
)
_MOST_PARTS = 6
_PAGE = re.compile(r", page \w{1,4}$", re.IGNORECASE)


def day_beside(line: str) -> str:
    """Return the day of a date line that tells more than it; "" for any other line.

    >>> day_beside("Reports / Karsa / 2 February 2022")
    '2 February 2022'
    >>> day_beside("Karsa was shelled on 2 February 2022")
    ''
    """
    parts = [part for part in _PARTS.split(_PAGE.sub("", line.strip())) if part.strip()]
    if not 1 <= len(parts) <= _MOST_PARTS:
        return ""
    told = [_DATED.fullmatch(part.strip(" .")) for part in parts]
    days = [found[1] for found in told if found]
    if len(days) != 1 and not (days and line.lower().startswith("published")):
        return ""
    others = [part for part, found in zip(parts, told, strict=True) if not found]
    if not all(_BESIDE.fullmatch(part.strip(" .")) for part in others):
        return ""
    return days[0]
