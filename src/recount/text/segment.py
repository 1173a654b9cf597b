"""Sentences of a paragraph: candidates by one pattern, vetoed by named reasons."""

from __future__ import annotations

import re
from bisect import bisect_right

from recount.lang.en.abbreviations import (
    AFTER_CLOCK,
    BEFORE_NUMBER,
    CLOCK,
    COMMON_WORDS,
    DOMAIN_ENDINGS,
    LOWER_NAME_STARTS,
    MAY_BE_LAST,
    NEVER_LAST,
    SPEECH_VERBS,
    STARTERS,
    STRONG_STARTERS,
)

_CANDIDATE = re.compile(
    r"(?P<stop>[.!?…]{1,8})"
    r"(?P<close>(?:''|[\"”’')\]»*_]|\[\d{1,3}\]){0,6})"  # unknown.” unknown.[12]
    r"(?=(?P<open>[\s\"“‘'`(\[«*_¿¡©–—-]{0,12})(?P<next>\w?))"
)
_WORD_BEFORE = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+){0,8}\Z")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_NAME_AFTER_PARTICLE = re.compile(r"[-’' ]?[^\W\d_]")
_BRACKETS = re.compile(r"\([^()\n]{1,240}\)|\[[^\[\]\n]{1,240}\]")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NUMBER_ITEM = re.compile(r"\s*(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,5})")

_DASHES = frozenset(("-", "--", "–", "—"))

WORD_CHARS = 40  # how far back the word before a full stop is looked for
CAPITALS_SAMPLE = 12  # characters that show whether the text goes on in capitals
OPENING_CHARS = 16  # "At 9:30 a.m." opens a sentence and is none
MIN_JOINED_WORD = 3  # letters before a full stop without its space: "shelter.The"


def sentences(
    text: str, start: int = 0, end: int | None = None
) -> list[tuple[int, int]]:
    """Return the spans of the sentences of ``text[start:end]``, in order.

    The spans do not overlap, begin and end at text, and cover all that is no space.
    Line breaks count as spaces: paragraphs are told apart before.

    >>> [a for a, b in sentences("At 9 a.m. Gen. Orr left. Two died.")]
    [0, 25]
    """
    end = len(text) if end is None else end
    brackets = _bracket_spans(text, start, end)
    spans: list[tuple[int, int]] = []
    begin = _skip_space(text, start, end)
    for found in _CANDIDATE.finditer(text, start, end):
        if found.start() < begin or _goes_on(text, begin, end, found, brackets):
            continue
        spans.append((begin, found.end()))
        begin = _skip_space(text, found.end(), end)
    last = _trim_right(text, begin, end)
    if last > begin:
        spans.append((begin, last))
    return _join_bare(text, spans)


def _goes_on(
    text: str,
    begin: int,
    end: int,
    found: re.Match[str],
    brackets: list[tuple[int, int]],
) -> bool:
    """Whether the sentence that began at ``begin`` goes on after the candidate."""
    after = found["next"]
    if not after or found.start() == begin:
        # Nothing but marks follows, or stands before: "![a picture](...)".
        return True
    where = found.start("next")
    apart = found["open"] != ""
    if not apart and not found["close"] and not _lacks_space(text, found, where, end):
        return True
    if _inside(brackets, found.start(), found.end()):
        return True
    if after.islower() and not _name_in_lower_case(text, where, end):
        return True
    if found["stop"] == "." and not found["close"]:
        return _abbreviated(text, begin, end, found.start(), where)
    return (
        found["stop"][-1] in "?!"
        and bool(found["close"])
        and _speech_follows(text, where, end)
    )


def _abbreviated(text: str, begin: int, end: int, stop: int, where: int) -> bool:
    """Whether the word before the full stop is short for another, and no end."""
    before = _WORD_BEFORE.search(text, max(begin, stop - WORD_CHARS), stop)
    if before is None:
        return False
    word = before.group()
    lower = word.lower()
    if before.start() == begin and _NUMBER_ITEM.fullmatch(word):
        return True
    if text[where].isdigit() and lower in BEFORE_NUMBER:
        # "No. 366", but "The answer was no. 12 people ...".
        return word != "no" or stop - begin <= WORD_CHARS
    if lower in COMMON_WORDS and word == lower:
        return False
    if lower in CLOCK and stop - begin < OPENING_CHARS:
        return True
    return lower in NEVER_LAST or _may_go_on(text, end, where, word)


def _may_go_on(text: str, end: int, where: int, word: str) -> bool:
    """Whether a word that may end a sentence does not, by what follows it."""
    lower = word.lower()
    following = _word_at(text, where, end)
    if lower in CLOCK:
        # As in "by 3 p.m. today" and in "by 3 p.m. (1300 GMT)".
        return following in AFTER_CLOCK or text[where - 1] == "("
    if lower not in MAY_BE_LAST and not _is_initial(word):
        return False
    if text[where - 2 : where].strip() in _DASHES:
        return True
    # "THE U.S. AND ..." is no end where all is in capitals.
    capitals = text[where : where + CAPITALS_SAMPLE].isupper()
    return following not in (STRONG_STARTERS if capitals else STARTERS)


def _is_initial(word: str) -> bool:
    # "B", "U.S", "A.B"; a single letter in lower case is no initial ("vitamin b.").
    if len(word) == 1:
        return word.isupper()
    return _DOTTED.fullmatch(word) is not None


def _lacks_space(text: str, found: re.Match[str], where: int, end: int) -> bool:
    """Whether "shelter.The army" is two sentences, unlike "Reports.Com" or "3.5"."""
    before = _WORD_BEFORE.search(
        text, max(0, found.start() - WORD_CHARS), found.start()
    )
    if before is None or not text[where].isupper():
        return False
    word = before.group()
    following = _WORD_AFTER.match(text, where, end)
    if following is None or not word[-MIN_JOINED_WORD:].islower() or "." in word:
        return False
    if (
        len(word) < MIN_JOINED_WORD
        or text[following.end() : following.end() + 1] == "."
    ):
        return False
    lower = following.group().lower()
    if lower in DOMAIN_ENDINGS:
        return False
    return lower in STARTERS or len(lower) >= MIN_JOINED_WORD


def _name_in_lower_case(text: str, where: int, end: int) -> bool:
    particle = _WORD_AFTER.match(text, where, end)
    if particle is None or particle.group() not in LOWER_NAME_STARTS:
        return False
    name = _NAME_AFTER_PARTICLE.match(text, particle.end(), end)
    return name is not None and name.group()[-1].isupper()


def _speech_follows(text: str, where: int, end: int) -> bool:
    words = text[where : min(end, where + 60)].split()[:3]
    return any(word.strip(".,:") in SPEECH_VERBS for word in words)


def _word_at(text: str, where: int, end: int) -> str:
    found = _WORD_AFTER.match(text, where, end)
    return found.group().lower() if found else ""


def _bracket_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if text.find("(", start, end) < 0 and text.find("[", start, end) < 0:
        return []
    return [found.span() for found in _BRACKETS.finditer(text, start, end)]


def _inside(brackets: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_right(brackets, (start, 0)) - 1
    return index >= 0 and end < brackets[index][1]


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _trim_right(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _join_bare(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    # A stretch of marks alone ("”", "* * *") belongs to the sentence before it.
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not any(map(str.isalnum, text[start:end])):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
