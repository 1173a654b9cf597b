"""How measures, groups, figures, dates and lists are said in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from recount.lang.en.labels import (
    AGE_AND_SEX,
    IMPLIED,
    KINDS,
    MEASURES,
    MONTHS,
    PLURALS,
    SAID,
    SEASONS,
    SINGULARS,
    STATUS_BEFORE,
)
from recount.model.claim import Claim
from recount.model.edtf import precision
from recount.model.figure import Figure
from recount.model.lineage import Count

_DAY = r"\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?"
_DATE = re.compile(rf"(?<![\w/.-]){_DAY}(?:/{_DAY})?(?![\w/-]|\.\w)")
_UNTIL = re.compile(rf"(?:as of )?\.\./({_DAY})(?![\w/-]|\.\w)")
_IN_DAY = re.compile(r"\bin (?=\d{4}-\d\d-\d\d(?![\w/~?%-]|\.\w))")
_IN_DAYS = re.compile(rf"\bin (?=\d{{4}}-\d\d-\d\d/{_DAY}(?![\w/-]|\.\w))")

MAX_PHRASES = 3  # spellings of one vague figure, shown together


def measure(name: str) -> str:
    """Return the words for a measure."""
    return MEASURES.get(name, name.replace("_", " "))


def group(terms: Sequence[str], *, one: bool = False) -> str:
    """Return the words for the terms of a group; empty for none.

    >>> group(("child", "civilian", "woman")), group(("woman",), one=True)
    ('civilian women and children', 'woman')
    """
    people = [_noun(term, one) for term in AGE_AND_SEX if term in terms]
    others = [term for term in terms if term not in AGE_AND_SEX]
    status = [term for term in others if term in PLURALS]
    nations = [sentence(term) for term in others if term not in PLURALS]
    if people:
        before = [*nations, *(STATUS_BEFORE.get(term, term) for term in status)]
        return " ".join((*before, listed(people)))
    if status:
        return " ".join((*nations, listed([_noun(term, one) for term in status])))
    return f"{' '.join(nations)} {'person' if one else 'people'}" if nations else ""


def _noun(term: str, one: bool) -> str:
    return SINGULARS.get(term, term) if one else PLURALS[term]


def rank(terms: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """Return a key that sorts groups as tables have them: the whole before its parts.

    >>> sorted([("child", "woman"), ("elderly",), ("woman",), ()], key=rank)
    [(), ('woman',), ('elderly',), ('child', 'woman')]
    """
    order = {term: at for at, term in enumerate(AGE_AND_SEX)}
    places = sorted((order.get(term, len(order)), term) for term in terms)
    return ((len(places), ""), *places)


def beside(name: str, terms: Sequence[str]) -> str:
    """Return the words for a group that stand beside its measure in a table."""
    return group([term for term in terms if IMPLIED.get(name) != term])


def label(name: str, terms: Sequence[str], qualifier: Sequence[str] = ()) -> str:
    """Return measure, group and qualifier: ``killed, women``.

    The qualifier is the texts' own words and stands in quotation marks.
    """
    kind, rest = kind_and_rest(name, qualifier)
    parts = (kind or measure(name), beside(name, terms), *quoted(rest))
    return ", ".join(part for part in parts if part)


def said(
    number: str, name: str, terms: Sequence[str], qualifier: Sequence[str] = ()
) -> str:
    """Return the figure as a sentence has it: ``31 women killed``."""
    one = number == "1" and len(terms) == 1
    who = " ".join(part for part in (number, group(terms, one=one)) if part)
    kind, rest = kind_and_rest(name, qualifier)
    told = f"{who} {kind}" if kind else SAID.get(name, "{}").format(who)
    return " ".join((told, *quoted(rest)))


def quoted(qualifier: Sequence[str]) -> list[str]:
    """Return the words of a qualifier, each in quotation marks."""
    return [f"“{word}”" for word in qualifier]


def kind_and_rest(name: str, qualifier: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return what the measure other counts, in words, and the rest of the qualifier.

    >>> kind_and_rest("other", ("aboard",)), kind_and_rest("killed", ("at sea",))
    (('on board', ()), ('', ('at sea',)))
    """
    kind = KINDS.get(qualifier[0], "") if name == "other" and qualifier else ""
    return kind, tuple(qualifier[bool(kind) :])


def figure(value: Figure, claims: Sequence[Claim] = ()) -> str:
    """Return the figure in digits, as a ratio, or as the vague word it was told by.

    "Dozens" stands in quotation marks: what it is read as is a policy, not a figure
    of the report.
    """
    ratios = sorted({claim.ratio for claim in claims if claim.ratio})
    if value.low is None and value.high is None and ratios:
        return listed([f"{part:,} in {whole:,}" for part, whole in ratios])
    phrases = sorted({claim.phrase.lower() for claim in claims if claim.phrase})
    if value.approx and value.low != value.high and phrases and _vague(phrases):
        return listed([f"“{phrase}”" for phrase in phrases[:MAX_PHRASES]])
    return str(value)


def _vague(phrases: Iterable[str]) -> bool:
    return not any(char.isdigit() for phrase in phrases for char in phrase)


def listed(parts: Sequence[str]) -> str:
    """Return the parts as English lists them: ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def sentence(text: str) -> str:
    """Return the text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def counted(number: int, one: str, many: str = "") -> str:
    """Return the number with its noun: ``1 report``, ``5 reports``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def origins(count: Count) -> str:
    """Return the count of origins: ``1 origin``, ``1 to 2 origins``."""
    one = count.least == count.most == 1
    return f"{count} {'origin' if one else 'origins'}"


def reports(numbers: Iterable[int]) -> str:
    """Return the numbers of reports: ``1, 3 and 4``."""
    return listed([str(number) for number in numbers])


def when(edtf: str) -> str:
    """Return an EDTF date in words; empty where it cannot be told.

    >>> when("1990-02-25/1990-02-26"), when("1990~"), when("../1991-05")
    ('25 to 26 February 1990', 'about 1990', 'May 1991 or before')
    """
    if not edtf:
        return ""
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(edtf)
    if first in {"..", ""}:
        return f"{_point(last)} or before"
    if last in {"..", ""}:
        return f"{_point(first)} or after"
    return _range(first, last)


def spoken(text: str) -> str:
    """Return the text with its dates in words; a date inside a name or address stays.

    >>> spoken("told as of 1990-02-25, in http://a.example/1990-02-25")
    'told as of 25 February 1990, in http://a.example/1990-02-25'
    >>> spoken("as of ../1990-02-25")
    'until 25 February 1990'
    >>> spoken("in 1990-02-25"), spoken("in 1990-02"), spoken("in 1990-02-25.txt")
    ('on 25 February 1990', 'in February 1990', 'in 1990-02-25.txt')
    >>> spoken("in 1990-02-25/1990-02-26")
    'from 25 to 26 February 1990'
    """
    text = _IN_DAYS.sub("from ", _IN_DAY.sub("on ", text))
    text = _UNTIL.sub(lambda found: f"until {when(found[1])}", text)
    return _DATE.sub(lambda found: when(found[0]), text)


def _range(first: str, last: str) -> str:
    if precision(first) == precision(last) == "day":
        if first[:7] == last[:7]:
            return f"{int(first[8:10])} to {_point(last)}"
        if first[:4] == last[:4]:
            return f"{_point(first)[:-5]} to {_point(last)}"
    return f"{_point(first)} to {_point(last)}"


def _point(part: str) -> str:
    core = part.rstrip("~?%")
    about = "about " if part[-1:] in {"~", "%"} else ""
    doubt = " (uncertain)" if part[-1:] in {"?", "%"} else ""
    year, *rest = core.split("-")
    if year.endswith("X") and not rest:
        tail = "s" if year.count("X") == 1 else "s (century)"
        return f"{about}{year.replace('X', '0')}{tail}{doubt}"
    words = [] if year == "XXXX" else [year]
    if rest:
        words.insert(0, SEASONS.get(rest[0]) or MONTHS[int(rest[0]) - 1])
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return f"{about}{' '.join(words)}{doubt}"
