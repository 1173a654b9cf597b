"""What a voice and its verb tell: before them, behind them, or around them."""

from __future__ import annotations

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_content import (
    MAX_ASIDE,
    clause_end,
    content_before,
    content_from,
    content_resumed,
    counts_from,
)
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_quotes import MARKS
from recount.mentions.voice_scene import Pair, Window
from recount.mentions.voice_words import (
    FINITE,
    TIME_WORDS,
    words,
)

_REASONS = frozenset(("because", "since", "that", "but"))
MAX_BARE = 4  # tokens of "about 68 ;"
_SUBORDINATING = words(syntax.SUBORDINATING)


def content_around(window: Window, phrase: Phrase, begin: int) -> list[Pair]:
    """What "..., X said" or "..., X said, ..." tells, the verb's end at ``begin``."""
    last = phrase.first - 1
    content = content_before(window, last - (window.lower[last] == "as"))
    resumed = content_resumed(window, begin)
    if resumed and window.before(last) in _REASONS and window.words[last] == ",":
        return resumed  # "..., because, an official explained, one had two names"
    content += resumed
    return _of_own_clause(window, phrase, content)


def content_behind(window: Window, phrase: Phrase, begin: int) -> list[Pair]:
    """What "X said ..." tells: to the end of the sentence, a clause or a bracket."""
    if begin < window.high and window.words[begin] in ":,":
        begin = _behind_aside(window, begin) or begin + 1
    content = content_from(window, begin) or window.scene.next_block(window.high)
    if not content:
        return []
    last = content[0][1]
    bare = counts_from(window, begin) and _ends_bare(window, begin)
    if bare:  # "the book gives 68; the memorial bears 74 names"
        stops = (i for i in range(begin, last) if window.words[i] == ";")
        last = next(stops, last + 1) - 1
        content = [(begin, last)]
    if window.before(begin) == "of":  # "spoke of 12 dead; by evening the toll was 40"
        stops = (i for i in range(begin, last) if window.words[i] == ";")
        last = next(stops, last + 1) - 1
        return [(begin, last)]
    if _is_subordinate(window, phrase):
        return [(begin, clause_end(window, begin, last))]
    close = _closing(window, phrase.first)
    return [(begin, close - 1)] if begin < close <= last else content


def _ends_bare(window: Window, begin: int) -> bool:
    """Whether a semicolon follows right behind a number, and no number behind that."""
    for i in range(begin, min(window.high - 1, begin + MAX_BARE)):
        if window.words[i] == ";":
            return not counts_from(window, i + 1)
    return False


def _behind_aside(window: Window, comma: int) -> int:
    """The token behind ", beyond reasonable doubt, that"; 0 where no such stands."""
    if window.words[comma] != ",":
        return 0
    for at in range(comma + 1, min(window.high - 1, comma + MAX_ASIDE)):
        if window.lower[at] == ",":
            return at + 2 if window.lower[at + 1] == "that" else 0
    return 0


def _of_own_clause(window: Window, phrase: Phrase, content: list[Pair]) -> list[Pair]:
    """What an aside tells: "600 walked, and today, police say, 300": the 300 alone."""
    at = phrase.first - 2
    while at > window.low and window.lower[at] not in {",", ";"}:
        dated = window.before(at) in TIME_WORDS or window.word(at + 1) in TIME_WORDS
        if window.lower[at] in FINITE or (counts_from(window, at) and not dated):
            return _behind_semicolon(window, at, content)
        at -= 1
    joined = window.lower[at] == ";" or window.word(at + 1) in {"and", "but"}
    if at <= window.low or not content[1:] or not joined:
        return content
    return [(at + 1 + (window.lower[at] == ","), content[0][1]), *content[1:]]


def _behind_semicolon(window: Window, at: int, content: list[Pair]) -> list[Pair]:
    """ "It charged 101; in seven cases, the judge said, it failed": the last alone."""
    marks = (i for i in range(at, window.low, -1) if window.words[i] == ";")
    mark = next(marks, -1)
    if mark < 0 or not content[1:] or content[0][1] <= mark + 1:
        return content
    return [(mark + 1, content[0][1]), *content[1:]]


def _is_subordinate(window: Window, phrase: Phrase) -> bool:
    # "While police said 12 died, the town counted 14."; "The raid, which the army said
    # had failed, killed 40"; "The mayor, who said he was ill, met the 12 hurt".
    before = window.before(phrase.first)
    if before in _SUBORDINATING or before in {"which", "whom"}:
        return True
    word = window.lower[phrase.first]
    relative = phrase.first == phrase.last and word in {"who", "which"}
    return relative and before == ","


def _closing(window: Window, at: int) -> int:
    """Where the bracket closes in which a voice stands; -1: it stands in none."""
    opened = at - 1
    stop = max(window.low, at - MAX_ASIDE)
    while opened >= stop and window.lower[opened] not in {"(", "[", ")", "]"}:
        opened -= 1
    if opened < stop or window.lower[opened] not in {"(", "["}:
        return -1
    close = at
    while close < window.high and window.lower[close] not in {")", "]"}:
        close += 1
    return close


def follows_content(window: Window, phrase: Phrase) -> bool:
    """Whether a subject stands behind what it says: "12 died, the mayor said"."""
    if phrase.first <= window.low:
        return False
    before = window.words[phrase.first - 1]
    if before.lower() == "as" and phrase.first - 2 >= window.low:
        before = window.words[phrase.first - 2]
    return before == "," or (
        before in MARKS and window.scene.quote_at(phrase.first - 1) is not None
    )
