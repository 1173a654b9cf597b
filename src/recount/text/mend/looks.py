"""Damaged words: which known word a token can only be, by letters that look alike."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from recount.lang.en import glyphs
from recount.lang.en.words import (
    FUNCTION_WORDS,
    JOINED_AFTER,
    JOINED_BEFORE,
    SENTENCE_STARTS,
    counted_words,
    known_words,
)

MIN_LETTERS = 5  # of a word restored from letters alone: shorter ones have many doubles
MIN_SURE_LETTERS = 3  # where a digit stands among the letters: it is no word as printed
MIN_SPLIT = 4  # letters of two words glued together
MIN_PLAIN_SPLIT = 6  # unless both are of the commonest: "ofthe"
MAX_LETTERS = 24  # longer ones are no words
LETTERS_A_FAULT = 4  # a second fault is looked for in words of so many letters twice
MAX_TWO_FAULTS = 16  # letters; two faults can be in hundreds of pairs of places
_SHORT = {"a5": "as", "i5": "is", "u5": "us", "t0": "to", "0f": "of", "0n": "on"}
REMEMBERED = 20_000  # words; a corpus has few more unknown ones that come again


def is_known(word: str) -> bool:
    """Whether a word, in whatever case, is one."""
    return word.lower() in known_words()


@lru_cache(maxsize=REMEMBERED)
def restored(token: str) -> str:
    """Return the known word that a token was, "" where that is not certain.

    A token of letters alone may have one fault, and is restored to a word of five
    letters or more, or to one of the commonest words. One with digits or capitals
    among small letters is no word as it stands and may have two. What begins with a
    capital may be a name: it is restored only to words that figures hang on.

    >>> restored("wornen"), restored("ki1led"), restored("modem"), restored("Halli")
    ('women', 'killed', '', '')
    """
    if len(token) == len("a5") and token[:1].islower() | token[:1].isdigit():
        return _SHORT.get(token, "")
    if not MIN_SURE_LETTERS <= len(token) <= MAX_LETTERS or is_known(token):
        return ""
    sure = is_mixed(token)
    lower, known = token.lower(), known_words()
    found = {word for word in _one_fault_less(lower) if word in known}
    if not found and sure and 2 * LETTERS_A_FAULT <= len(token) <= MAX_TWO_FAULTS:
        found = {
            word
            for once in set(_one_fault_less(lower))
            for word in _one_fault_less(once)
            if word in known
        }
    if len(found) != 1:
        return ""
    word = found.pop()
    hangs = word in counted_words()
    if token[0].isupper() and not hangs and word not in FUNCTION_WORDS:
        return ""
    least = MIN_SURE_LETTERS if sure or word in FUNCTION_WORDS else MIN_LETTERS
    return word if len(word) >= least else ""


def is_mixed(token: str) -> bool:
    """Whether a token is no word as it stands: with digits or capitals inside.

    >>> is_mixed("ki1led"), is_mixed("kiIled"), is_mixed("KILLED"), is_mixed("Karsa")
    (True, True, False, False)
    """
    return not token.isalpha() or not (token.isupper() or token[1:].islower())


def _one_fault_less(token: str) -> Iterator[str]:
    """Yield what a token was if one stretch of it was taken for another."""
    for at in range(len(token)):
        for size in (1, 2):
            for was in glyphs.WAS.get(token[at : at + size], ()):
                yield token[:at] + was + token[at + size :]


@lru_cache(maxsize=REMEMBERED)
def unglued(token: str) -> int:
    """Return after how many letters the space of two words was lost, 0 where none was.

    One of the two is a word that stands beside any other ("and", "were") or that
    figures hang on ("displaced"), and there is one way alone to part them.

    >>> unglued("peoplewere"), unglued("thevillage"), unglued("warplanes")
    (6, 3, 0)
    """
    if not MIN_SPLIT <= len(token) <= MAX_LETTERS or not token[1:].islower():
        return 0
    if not token.isalpha() or is_known(token):
        return 0
    lower, capital = token.lower(), token[0].isupper()
    at = [
        size
        for size in range(1, len(lower) - 1)
        if _are_two(lower[:size], lower[size:], capital=capital)
    ]
    if not at and not capital:
        at = [
            size
            for size in range(2, len(lower) - MIN_SPLIT)
            if (lower[:size] in FUNCTION_WORDS or size >= MIN_SPLIT)
            and lower[:size] in known_words()
            and unglued(lower[size:])
        ]
    return at[0] if len(at) == 1 else 0


def _are_two(first: str, second: str, *, capital: bool) -> bool:
    """Whether two words may have been glued; with a capital, the first is a short list:
    "Hisham", "Jackson" hold words too."""
    known = known_words()
    if second not in known or not (first in known or first == "a"):
        return False
    if {first, second} <= FUNCTION_WORDS and len(first) > 1:
        return not capital or first in SENTENCE_STARTS
    if len(first) + len(second) < MIN_PLAIN_SPLIT:
        return False
    if capital:
        return first in SENTENCE_STARTS
    if first == "a":
        return len(second) >= MIN_LETTERS
    if first in JOINED_BEFORE or second in JOINED_AFTER:
        return True
    told = counted_words()
    return len(first) >= MIN_LETTERS <= len(second) and (
        first in told or second in told
    )


@lru_cache(maxsize=REMEMBERED)
def unglued_damaged(token: str) -> str:
    """Return two words of which one lost letters too, "" where none did.

    >>> unglued_damaged("j0inedthe"), unglued_damaged("thevi1lage")
    ('joined the', 'the village')
    """
    if not MIN_PLAIN_SPLIT <= len(token) <= MAX_LETTERS or is_known(token):
        return ""
    found = set()
    for size in range(2, len(token) - 1):
        first, second = token[:size], token[size:]
        if second in JOINED_AFTER and len(first) >= MIN_LETTERS:
            word = restored(first)
            found.add(f"{word} {second}" if word else "")
        if first in JOINED_BEFORE and len(second) >= MIN_LETTERS:
            word = restored(second)
            found.add(f"{first} {word}" if word else "")
    found.discard("")
    return found.pop() if len(found) == 1 else ""


def joined(first: str, second: str) -> bool:
    """Whether two tokens are the halves of one known word: "kil led".

    Not where both are words: "for ces" is one, "to day" may be two.
    """
    if not second.islower() or not first.isalpha() or not second.isalpha():
        return False
    known = known_words()
    whole = (first + second).lower()
    if not MIN_SURE_LETTERS <= len(whole) <= MAX_LETTERS or whole not in known:
        return False
    halves = first.lower() in known or first in {"I", "a"}, second in known
    return not all(halves)


def joined_damaged(first: str, second: str) -> str:
    """Return the word of two halves that lost letters too, "" where there is none.

    >>> joined_damaged("chilclre", "n"), joined_damaged("th", "cir")
    ('children', 'their')
    """
    if not second.islower() or not (first + second).isalnum() or first[0].isdigit():
        return ""
    known = known_words()
    if first.lower() in known or second in known or first == "a":
        return ""
    return restored(first + second)
