"""Labels: an event by its place and date in plain words, never by a loaded noun."""

from __future__ import annotations

from recount.errors import RecordError
from recount.lang.en.labels import MONTHS, SEASONS
from recount.model.edtf import bounds


def date_words(edtf: str) -> str:
    """Return an EDTF date in plain English; the string itself where it has no words.

    >>> date_words("1992-02-25/1992-02-26"), date_words("1992-02"), date_words("199X")
    ('25 to 26 February 1992', 'February 1992', 'the 1990s')
    """
    if not edtf:
        return ""
    try:
        bounds(edtf)
    except RecordError:
        return edtf
    about = "about " if edtf.endswith(("~", "%")) else ""
    first, slash, last = edtf.rstrip("~?%").partition("/")
    if not slash:
        return about + _words(first)
    return about + _interval(first.rstrip("~?%"), last)


def _interval(first: str, last: str) -> str:
    if first == "..":
        return f"until {_words(last)}"
    if last == "..":
        return f"from {_words(first)}"
    if first == last:
        return _words(first)
    if len(first) == len(last) == len("1992-02-25") and first[:7] == last[:7]:
        return f"{int(first[8:])} to {_words(last)}"
    return f"{_words(first)} to {_words(last)}"


def _words(part: str) -> str:
    year, *rest = part.split("-")
    if "X" in year and year != "XXXX":
        return f"the {year.replace('X', '0')}s"
    named = "" if year == "XXXX" else f" {year}"
    if not rest:
        return named.strip()
    if rest[0] in SEASONS:
        return f"{SEASONS[rest[0]]}{named}"
    month = MONTHS[int(rest[0]) - 1]
    day = f"{int(rest[1])} " if len(rest) > 1 else ""
    return f"{day}{month}{named}"


def label_of(place: str, when: str, prefix: str = "") -> str:
    """Return "Place, date", with a plain word before it for what is not an incident."""
    told = ", ".join(part for part in (place, date_words(when)) if part)
    if prefix:
        return f"{prefix}: {told}" if told else prefix
    return told or "an event whose place and date are not told"
