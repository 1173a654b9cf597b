"""Numbers with letters among their digits, or marks where thousands part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from recount.lang.en import glyphs, numbers
from recount.lang.en.dates import MONTHS
from recount.lang.en.words import BEFORE_FIGURES, FUNCTION_WORDS, counted_words
from recount.text.mend.looks import is_known
from recount.text.rewriting import Edit

MAX_AFTER = 3  # words from a number to the noun it counts: "613 unarmed Karsan women"
MAX_BEFORE = 2  # words from a verb to its number: "killed at least 613"

_LIKE = "0-9" + "".join(glyphs.AS_DIGITS)
# Each pattern begins with what it looks for: a test of what stands before it comes
# after, as it would be made at each place of the text.
_GARBLED = re.compile(
    rf"[{_LIKE}](?<![\w,.|'’$£€].)(?<!\b[A-Za-z]-.)(?<![A-Za-z]{{2}}-.)"
    rf"[{_LIKE}]{{0,11}}(?:[,.][{_LIKE}]{{3}}){{0,4}}"
    rf"(?![\w|]|[,.][{_LIKE}])"
)
_AFTER = re.compile(r"[ \n–-]([^\W_]+(?:[,.'’-][^\W_]+)*)")
_BEFORE = re.compile(r"([^\W\d_]+)[ \n]\Z")
_DIGITS = str.maketrans(glyphs.AS_DIGITS)
_OF_A_WHOLE = frozenset(("of", "the", "these", "those", "its", "our", "their", "all"))
"""words before a whole of which a part follows: "Of the 312, 104 were women" """
_OF_THEM = re.compile(r"\s+(?:of|from) (?:them|whom|these|which)\b")
_GOES_ON = re.compile(r",? (?:or|and|to)(?: (?:even|perhaps|maybe))? \d")
_SEPARATED = re.compile(
    r"(?P<head>[1-9](?<![\w,.$£€].)\d{0,2})"
    r"(?P<mark>[ \n][,.]|[,.'’][ \n]|[ \n][,.][ \n]|['’]|\.)"
    r"(?P<tail>\d{3})(?![\w]|[,.]\d| \d)"
)
_CUT = re.compile(
    r"(?P<head>[1-9](?<![\d,.][ ].)(?<![\w,.].)\d?)[ ](?P<tail>0\d?)(?![\w,.])"
)
_TWO = re.compile(
    r"(?P<head>[1-9](?<![\w,.:/$£€-].)\d?)"
    r"[ \n](?P<tail>\d{1,2})"
    r"(?=-(?:year|month)|[^\w/:%-]|\Z)(?![,.]\d| \d)"
)
_HALF = re.compile(r"(?<![\w,.])[0-9]{1,2}[ \n]\Z")
_NUMBER_END = re.compile(r"\d[,.]?[ \n]\Z")
_YEAR_END = re.compile(r"(?<!\d)[12]\d{3},[ \n]\Z")
_ITEM = re.compile(r"(?<![\w.,$£€])(\d{1,3})[.)] ")
_GLUED = re.compile(
    r"(?P<before>\b[A-Za-z]?[a-z]{2,})(?P<digits>[0-9]{1,3})(?![0-9,])"
    r"|(?<![\w,.])(?P<figures>[0-9]{1,3})(?P<after>[a-z]{3,})"
)
_TIED = re.compile(r"(?P<number>\b[0-9]{1,3})-(?P<word>[a-z]{2,})(?!\w)")
MAX_INDENT = 40  # characters before the number of an item
MAX_SPLIT_CHARS = 4  # of a number of three digits and its gap
_BLOCKED = "x"  # what a number that cannot be read with certainty is read as
_YEARS = range(1800, 2100)
_LEADS = frozenset(("in", "of", "since", "by", "until", "and", "from"))


@lru_cache(maxsize=1)
def _bounds() -> frozenset[str]:
    words = {phrase[-1] for phrase in numbers.BEFORE if phrase}
    return frozenset(word for word in words if word.isalpha() and len(word) > 2)


def restore(text: str) -> Iterator[Edit]:
    """Yield numbers with their digits, where a counted noun or a measure is beside.

    Of "S3 killed" nobody can tell whether it is 53 or the name of a unit, and 3 it is
    not: it is made a word.
    """
    for found in _GARBLED.finditer(text):
        start, end = found.span()
        if not _is_garbled(found[0]):
            continue
        if _is_unit(found[0]) and not (
            found[0][-1] == "l" and counts(text, start, end)
        ):
            continue
        read = found[0].translate(_DIGITS)
        told = counts(text, start, end)
        if found[0][0] in glyphs.NEVER_FIRST:
            if told and counts(text, end, end):
                yield Edit(start, end, _BLOCKED * (end - start))
        elif told or _is_date(text, start, end, read):
            yield _with_first_half(text, start, end, read)


def _with_first_half(text: str, start: int, end: int, read: str) -> Edit:
    """The number, with the half that was split off before it: "6 l3 people"."""
    half = _HALF.search(text[max(0, start - MAX_SPLIT_CHARS) : start])
    if half is None:
        return Edit(start, end, read)
    begin = start - len(half[0])
    whole = half[0].strip() + read
    if len(whole) < MAX_SPLIT_CHARS and _may_follow(text[max(0, begin - 40) : begin]):
        return Edit(begin, end, whole)
    return Edit(begin, end, _BLOCKED * (end - begin))


def _is_garbled(word: str) -> bool:
    """Whether it has digits and letters, of letters but the O no more than of digits:
    "blo0" is a word."""
    plain = word.replace(",", "").replace(".", "")
    digits = sum(map(str.isdecimal, plain))
    letters = len(plain) - digits - plain.count("O")
    return 0 < digits < len(plain) and letters <= digits


def _is_unit(word: str) -> bool:
    """Whether a letter after digits is a unit, a scale or a plural: "5b", "1980S"."""
    letters = word.lstrip("0123456789.,")
    if len(letters) != 1 or len(letters) == len(word):
        return False
    if letters == "S":
        return word[-2] == "0"
    return letters in "blB" and word[0] != "0"


def unscale(text: str) -> Iterator[Edit]:
    """Yield "10b women" as 106, where other words are damaged too: no billions."""
    for found in _GARBLED.finditer(text):
        scaled = found[0][-1] in "bB" and found[0][:-1].isdecimal()
        if scaled and counts(text, *found.span()):
            yield Edit(*found.span(), found[0].translate(_DIGITS))


def counts(text: str, start: int, end: int) -> bool:
    """Whether the words beside ``text[start:end]`` make it a number of people."""
    at = end
    for _ in range(MAX_AFTER):
        following = _AFTER.match(text, at)
        if following is None:
            break
        if following[1].lower() in counted_words():
            return True
        at = following.end()
    at = start
    for _ in range(MAX_BEFORE):
        before = _BEFORE.search(text, max(0, at - 40), at)
        if before is None:
            return False
        word = before[1].lower()
        if word in counted_words() or word in _bounds() or word in BEFORE_FIGURES:
            return True
        at = before.start()
    return False


def _is_date(text: str, start: int, end: int, read: str) -> bool:
    """Whether a year or a day of a month stands there."""
    if not read.isdecimal():
        return False
    before = _BEFORE.search(text, max(0, start - 40), start)
    after = _AFTER.match(text, end)
    beside = {each[1].lower() for each in (before, after) if each}
    if beside & set(MONTHS):
        return int(read) in range(1, 32) or int(read) in _YEARS
    return before is not None and before[1] in _LEADS and int(read) in _YEARS


def separate(text: str) -> Iterator[Edit]:
    """Yield misread marks of thousands as commas, where people are counted.

    Not after a capital or a month: "in Sector 1, 200 people", "on May 1, 200 people";
    nor where it may be the number of an item: "1. 63 children", "2. 106 women"; nor
    where a part is told of a whole: "Of the 312, 104 were women".
    """
    items = {int(each[1]) for each in _ITEM.finditer(text)}
    for found in _SEPARATED.finditer(text):
        if found["mark"] == ". " and _is_item(text, found, items):
            continue
        if not counts(text, *found.span()):
            continue
        mark = found["mark"]
        before = _BEFORE.search(text, max(0, found.start() - 40), found.start())
        if mark[-1].isspace() and (before is None or not before[1].islower()):
            continue
        if mark == ", " and _is_part(text, found, before):
            continue
        yield Edit(*found.span("mark"), ",")


def _is_part(text: str, found: re.Match[str], before: re.Match[str] | None) -> bool:
    """Whether two numbers are a whole and its part, or of a row.

    "Of the 312, 104 were women"; "killed 100, 200 or even 600".
    """
    led = before is not None and before[1].lower() in _OF_A_WHOLE
    if led or _OF_THEM.match(text, found.end()) is not None:
        return True
    return _GOES_ON.match(text, found.end()) is not None


def _is_item(text: str, found: re.Match[str], items: set[int]) -> bool:
    """Whether a number and a full stop open a line, or count on from item to item."""
    number = int(found["head"])
    before = text[max(0, found.start() - MAX_INDENT) : found.start()]
    opens = not before.rpartition("\n")[2].strip()
    return opens or not items.isdisjoint((number - 1, number + 1))


def rejoin(text: str) -> Iterator[Edit]:
    """Yield the gap of "1 06", whose second half begins as no number does."""
    for found in _CUT.finditer(text):
        if counts(text, *found.span()):
            yield Edit(found.end("head"), found.start("tail"))


def join(text: str) -> Iterator[Edit]:
    """Yield the gap of "4 87 were wounded", where words are split elsewhere too.

    After a month, a name or another number it may be two numbers: then it is none.
    """
    for found in _TWO.finditer(text):
        start, end = found.span()
        aged = text[end : end + 1] == "-"
        if len(found[0]) > MAX_SPLIT_CHARS or not (aged or counts(text, start, end)):
            continue
        if _may_follow(text[max(0, start - 40) : start]):
            yield Edit(found.end("head"), found.start("tail"))
        else:
            yield Edit(start, end, _BLOCKED * (end - start))


def _may_follow(before: str) -> bool:
    """Whether one number goes on after words, not a second one after a first."""
    if _NUMBER_END.search(before):
        return _YEAR_END.search(before) is not None
    last = _BEFORE.search(before)
    word = last[1] if last else ""
    if word.lower() in MONTHS:
        return False
    return not word or word.islower() or word.lower() in FUNCTION_WORDS


def block_ages(text: str) -> Iterator[Edit]:
    """Yield numbers that a hyphen ties to a word nobody knows, as a word.

    "34-yeaz old" tells an age, and 34 nobody.
    """
    for found in _TIED.finditer(text):
        if not is_known(found["word"]):
            yield Edit(*found.span("number"), _BLOCKED * len(found["number"]))


def block_glued(text: str) -> Iterator[Edit]:
    """Yield digits inside words that nobody knows, as letters: "victlm5 killed"."""
    for found in _GLUED.finditer(text):
        letters = (found["before"] or found["after"]).lower()
        if not is_known(letters) and letters not in glyphs.GLUED_UNITS:
            digits = "digits" if found["before"] else "figures"
            yield Edit(*found.span(digits), _BLOCKED * len(found[digits]))
