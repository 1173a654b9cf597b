"""Where a name that may be a place begins and ends."""

from __future__ import annotations

from recount.lang.en import places as data
from recount.lang.en.demonyms import DEMONYMS
from recount.text.tokens import Tokens

MAX_NAME_TOKENS = 7
STRONG = frozenset(data.PLACE_PREPOSITIONS.split())
NOUNS = frozenset(data.PLACE_NOUNS.split())
NEVER = frozenset(data.NO_PLACES.split())
_PARTICLES = frozenset(data.PLACE_PARTICLES.split())
FUNCTION = frozenset(data.FUNCTION_WORDS.split())
_UPPER_ENDS = (FUNCTION - _PARTICLES) | STRONG | NEVER | {"of"}
_ARTICLES = frozenset(data.ARABIC_ARTICLES.split())
_EVENTS = frozenset(data.EVENT_NOUNS.split())
_SAINTS = frozenset(data.SAINTS.split())


def name_end(tokens: Tokens, at: int, high: int) -> int:
    """The index after the name that begins at ``at``; ``at`` if none does."""
    stop = min(high, at + MAX_NAME_TOKENS)
    end = at + _opening(tokens, at, stop)
    if end == at:
        return at
    while end < stop:
        step = _step(tokens, end, stop)
        if step == 0:
            break
        end += step
    while end > at and tokens.lower[end - 1] in _EVENTS:
        end -= 1
    return end


def _opening(tokens: Tokens, at: int, stop: int) -> int:
    word = tokens.lower[at]
    if word in _ARTICLES and at + 2 < stop and tokens.words[at + 1] == "-":
        return 3 if tokens.words[at + 2][:1].isupper() else 0
    if not tokens.words[at][:1].isupper() or word in NEVER or word in DEMONYMS:
        return 0
    return 0 if len(word) == 1 or (tokens.upper and word in _UPPER_ENDS) else 1


def _step(tokens: Tokens, end: int, stop: int) -> int:
    """How many tokens from ``end`` go on with the name."""
    word, lower = tokens.words[end], tokens.lower[end]
    joins = tokens.starts[end] == tokens.ends[end - 1]
    follows = end + 1 < stop
    if word in {"-", "’", "'"}:
        return (
            2 if joins and follows and tokens.starts[end + 1] == tokens.ends[end] else 0
        )
    if word == ".":
        return 1 if joins and tokens.lower[end - 1] in _SAINTS else 0
    if word[:1].isupper():
        # Headlines have capitals everywhere: "Four Men Held In Karsa".
        ends = lower in _UPPER_ENDS or (lower in DEMONYMS and not tokens.upper)
        return 0 if ends or lower in NEVER or _has_mark(word) else 1
    if lower in _PARTICLES and follows and tokens.words[end + 1][:1].isupper():
        return 2 if lower != "of" or tokens.lower[end - 1] in NOUNS else 0
    if lower in _ARTICLES and end + 2 < stop and tokens.words[end + 1] == "-":
        return 3
    return 0


def _has_mark(word: str) -> bool:
    return not word[-1].isalpha() and word[-1] != "."
