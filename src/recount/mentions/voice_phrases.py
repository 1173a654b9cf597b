"""Noun phrases around a verb: who stands before it, who stands after it.

A light chunker: it walks from the verb over words that may belong to a noun phrase and
stops at punctuation, conjunctions and finite verbs. Every walk is bounded.
"""

from __future__ import annotations

from typing import NamedTuple

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_senses import (
    ends_phrase_before,
    is_abbreviation,
    is_active,
    is_verb,
    opens_clause,
    sets_scene,
    stands_apart,
    tells_past,
)
from recount.mentions.voice_skips import skip_length, skip_time_back
from recount.mentions.voice_trims import trim
from recount.mentions.voice_words import (
    BODIES,
    BREAK,
    DETERMINERS,
    FINITE,
    GROUPS,
    HARD,
    PREPOSITIONS,
    PRONOUNS,
    REPORTS,
    ROLES,
    TIME_WORDS,
    words,
)
from recount.text.tokens import Tokens

MAX_PHRASE_TOKENS = 45  # with its appositions; longer ones are lists or broken text
MAX_APPOSITIONS = 3
MAX_BRACKET_TOKENS = 15
MAX_OWNER_TOKENS = 8
_ACCOUNTS = frozenset("account page website site feed blog channel".split())
_ASIDES = words(syntax.ASIDES)
_ABSOLUTES = words(syntax.ABSOLUTES)
ARTICLES = words(syntax.ARTICLES)
_NEW_PHRASE = words(syntax.PLAIN_ARTICLES)
_CIRCULATED = words(syntax.CIRCULATED)
_GOVERNING = words(syntax.GOVERNING)
_PARTS = words(syntax.PARTS)
RELATIVES = words(syntax.RELATIVES)


class Phrase(NamedTuple):
    """A noun phrase by its first and last token; ``head_last`` ends its first part."""

    first: int
    last: int
    head_last: int


def subject_before(tokens: Tokens, at: int, low: int) -> Phrase | None:
    """The noun phrase that is the subject of the verb group that begins at ``at``.

    >>> tokens = Tokens("The mayor, a lawyer, said so.")
    >>> subject_before(tokens, 6, 0)
    Phrase(first=0, last=4, head_last=1)
    """
    lower = tokens.lower
    last = skip_length(tokens, skip_time_back(tokens, at - 1, low), low)
    if last < low:
        return None
    word = lower[last]
    if word in PRONOUNS and last > low + 1 and lower[last - 1] in _GOVERNING:
        return _of_pronoun(tokens, last, low)
    if word.partition("'")[0] in PRONOUNS or word in {"which", "that", "this"}:
        return Phrase(last, last, last)
    if word in {",", "—", "–"}:
        return _apposed(tokens, last, low, word)
    if word == "-" and last > low and lower[last - 1] == "-":
        return _apposed(tokens, last, low, "-")
    if word in {")", "]"}:
        opened = _opening_bracket(tokens, last, low)
        if opened <= low:
            return None
        head = _walk_back(tokens, opened - 1, low)
        return Phrase(head.first, last, head.last) if head else None
    found = _past_agent(tokens, _walk_back(tokens, last, low), low)
    return _without_account(tokens, found) if found else None


def _without_account(tokens: Tokens, found: Phrase) -> Phrase:
    """The channel of "the channel on its Twitter account"."""
    lower = tokens.lower
    if lower[found.last] not in _ACCOUNTS:
        return found
    for at in range(found.last - 1, found.first, -1):
        if lower[at] in {"on", "via", "through"} and lower[at + 1] in DETERMINERS:
            return Phrase(found.first, found.last, at - 1)
    return found


def _past_agent(tokens: Tokens, found: Phrase | None, low: int) -> Phrase | None:
    """Back over "opened by the club" to the fund that is the subject."""
    lower = tokens.lower
    if found is None or found.first - 3 < low or lower[found.first - 1] != "by":
        return found
    noun = found.first - 3
    if lower[noun] not in BODIES or not lower[noun + 1].endswith("ed"):
        return found
    head = _walk_back(tokens, noun, low)
    return Phrase(head.first, head.last, head.last) if head else found


def _of_pronoun(tokens: Tokens, last: int, low: int) -> Phrase | None:
    # "Some of you have told": a part of them; "A leaflet that came with it puts".
    lower = tokens.lower
    if lower[last - 1] == "of" and lower[last - 2] in _PARTS:
        return Phrase(last - 2, last, last)
    return _before_relative(tokens, last - 1, last, low)


def _opening_bracket(tokens: Tokens, close: int, low: int) -> int:
    at = close
    stop = max(low, close - 25)
    while at > stop and tokens.lower[at] not in {"(", "["}:
        at -= 1
    return at


def _apposed(tokens: Tokens, comma: int, low: int, mark: str) -> Phrase | None:
    """Back over the parts between commas: "Jan Roe, 59, a lawyer of Karsa, said"."""
    lower = tokens.lower
    close = comma
    last = comma - 1
    doing = _having(tokens, comma, low)
    if doing:
        head = subject_part(tokens, doing - 1, low)
        return Phrase(head.first, max(last, head.last), head.last) if head else None
    for part in range(MAX_APPOSITIONS):
        opened = _previous(tokens, close, low, mark)
        if opened is None:
            return None
        if part == 0 and (mark != "," or _is_aside(tokens, opened + 1)):
            last = -1
        if opened - 1 < low:
            return None
        begin = _previous(tokens, opened, low, mark)
        begin = low if begin is None else begin + 1
        named = begin > low and not sets_scene(tokens, low, begin - 1)
        if named and _describes(tokens, begin, opened):
            close = opened
            continue
        head = subject_part(tokens, opened - 1, low)
        if head is None:
            return None
        if lower[head.first] in {"and", "or"}:
            return None
        return Phrase(head.first, max(last, head.last), head.last)
    return None


def _having(tokens: Tokens, comma: int, low: int) -> int:
    """The comma before ", having heard the parties, ..., the"; 0 where none is."""
    lower = tokens.lower
    for at in range(comma - 2, max(low, comma - MAX_PHRASE_TOKENS), -1):
        if lower[at] in ".;:!?" and not is_abbreviation(tokens, at):
            return 0
        if lower[at] == "," and lower[at + 1] == "having":
            return at
    return 0


def _is_aside(tokens: Tokens, at: int) -> bool:
    word = tokens.lower[at]
    if word in _ASIDES:
        return True
    if word.endswith("ing") and tokens.words[at][:1].islower():
        return True
    return word in PREPOSITIONS and word not in {"of", "from"}


def _describes(tokens: Tokens, begin: int, end: int) -> bool:
    """Whether the part between two commas tells more of a name before it."""
    word = tokens.lower[begin]
    if word in {"a", "an", "who", "whose", "which", "of"} or word.isdigit():
        return True
    if word in ROLES and end - begin < 8:
        return True
    if word in {"number", "no"} and tokens.lower[end - 1][:1].isdigit():
        return True  # "the telegram, number 12, which"
    return end - begin <= 2 and tokens.words[end - 1] == "."


def subject_part(tokens: Tokens, last: int, low: int) -> Phrase | None:
    """The part of a subject that ends at ``last``: a name before its apposition."""
    if last < low:
        return None
    lower = tokens.lower
    if lower[last] in PRONOUNS:
        return Phrase(last, last, last)
    relied = last - 3 > low and lower[last - 2] in {"which", "whom"}
    if relied and lower[last - 1] in PRONOUNS and lower[last - 3] in PREPOSITIONS:
        return _walk_back(tokens, last - 4, low)  # "the body on which they rest"
    if tokens.lower[last] in {")", "]"}:
        opened = _opening_bracket(tokens, last, low)
        head = _walk_back(tokens, opened - 1, low) if opened > low else None
        return Phrase(head.first, last, head.last) if head else None
    return _walk_back(tokens, last, low)


def owner_before(tokens: Tokens, last: int, low: int) -> Phrase | None:
    """The phrase that ends before a genitive: "the health ministry" in "...'s"."""
    lower, words = tokens.lower, tokens.words
    at = last
    while at >= low and last - at < MAX_OWNER_TOKENS:
        word = lower[at]
        if word in DETERMINERS:
            return Phrase(at, last, last)
        if word == "of" and at > low and lower[at - 1] in BODIES:
            at -= 1  # "the Ministry of Health's figure"
            continue
        if (
            word in HARD
            or word in PREPOSITIONS
            or word in BREAK
            or word in PRONOUNS
            or word in {"and", "'s"}
            or is_verb(tokens, at)
        ):
            break
        at -= 1
    first = at + 1
    if not tokens.upper and first < last and words[last][:1].isupper():
        while first < last and not words[first][:1].isupper():
            first += 1
    return Phrase(first, last, last) if first <= last else None


def _previous(tokens: Tokens, close: int, low: int, mark: str) -> int | None:
    lower = tokens.lower
    stop = max(low, close - MAX_PHRASE_TOKENS)
    at = close - 1
    while at > stop:
        if lower[at] == mark and (
            mark != "-" or (lower[at - 1] == "-" and at < close - 1)
        ):
            return at - (mark == "-")
        clock = lower[at] == ":" and lower[at - 1].isdigit()  # "at 10:38"
        if lower[at] in '.;:!?“”"' and not (clock or is_abbreviation(tokens, at)):
            return None
        at -= 1
    return None


def _walk_back(tokens: Tokens, last: int, low: int) -> Phrase | None:
    lower = tokens.lower
    stop = max(low, last - MAX_PHRASE_TOKENS)
    at, joined = _scan_back(tokens, last, stop)
    first = at + 1
    if at > stop and lower[at - 1] == "whom" and lower[at] in PRONOUNS:
        return _walk_back(tokens, at - 2, low)  # "a clerk whom I met in 2011"
    if first > stop and lower[first] in _NEW_PHRASE and ends_phrase_before(tokens, at):
        if at > stop and lower[at] in FINITE and lower[at - 1] == "who":
            return _before_relative(tokens, at, last, stop)  # "who is a nurse"
        return Phrase(first, last, last) if first < last else None
    if at >= stop and joined < 0 and _ends_clause(lower, at):
        return _before_clause(tokens, at, last, stop)
    if joined > 0 and (
        (at >= stop and (lower[at] in PRONOUNS or is_verb(tokens, at)))
        or (
            tells_past(tokens, first, joined)
            and _head_last(tokens, first, last) == last
        )
    ):
        first = joined + 1
    if "whom" in lower[first:last]:  # "drowned whom no register knew"
        first = last - lower[first:last][::-1].index("whom")
        if lower[first] == "no":
            return None
    first = trim(tokens, first, last)
    if first < last and lower[first][:1].isdigit() and lower[first + 1] in DETERMINERS:
        first += 1  # "7.7 The Commission"
    if not _is_subject(tokens, first, last):
        return None
    return Phrase(first, last, _head_last(tokens, first, last))


def _head_last(tokens: Tokens, first: int, last: int) -> int:
    """Where the head ends: at "post" in "a post shared 26,000 times"."""
    lower = tokens.lower
    for i in range(first, last - 1):
        if _is_circulated(lower, i + 1):
            return i
    return last


def _is_circulated(lower: list[str], at: int) -> bool:
    """Whether a word tells what befell the report before it: "a post shared"."""
    return at > 0 and lower[at] in _CIRCULATED and lower[at - 1] in REPORTS


def _ends_clause(lower: list[str], at: int) -> bool:
    """Whether a word is the last of a clause that tells of the subject before it."""
    if lower[at] in FINITE or _is_circulated(lower, at):
        return True
    return lower[at] in {"who", "which"} and is_active(lower[at + 1])


def _before_clause(tokens: Tokens, at: int, last: int, low: int) -> Phrase | None:
    if not _is_circulated(tokens.lower, at):
        verb = at if tokens.lower[at] in FINITE else at + 1
        return _before_relative(tokens, verb, last, low)
    # "A letter sent by the bishop to the court says": the letter.
    head = _walk_back(tokens, at - 1, low) if at > low else None
    return Phrase(head.first, last, head.last) if head else None


def _scan_back(tokens: Tokens, last: int, stop: int) -> tuple[int, int]:
    """The token before the phrase, and its last "and" (-1: none)."""
    lower = tokens.lower
    at, joined = last, -1
    while at >= stop:
        word = lower[at]
        if (
            word in HARD
            and not is_abbreviation(tokens, at)
            and not _in_name(tokens, at)
        ):
            break
        bounds = word == "than" and at > stop and lower[at - 1] in {"more", "fewer"}
        called = word == "so" and lower[at + 1] == "-"  # "the so-called Directorate"
        if (
            (word in BREAK and not (bounds or called))
            or word in PRONOUNS
            or is_verb(tokens, at)
        ):
            break
        if word in {"-", "'s"} and stands_apart(tokens, at):
            break
        if word == "alone" and lower[at - 1] in TIME_WORDS:
            break  # "On Saturday alone the ministry counted"
        if word in {"and", "&"}:
            joined = max(joined, at)
        at -= 1
        opens = word in _NEW_PHRASE or (word in ARTICLES and lower[at] in TIME_WORDS)
        if opens and at >= stop and ends_phrase_before(tokens, at):
            break
    return at, joined


def _in_name(tokens: Tokens, at: int) -> bool:
    # "Legal Aid 9/6": a stroke between two numbers is a part of a name
    return (
        tokens.words[at] == "/"
        and 0 < at < len(tokens) - 1
        and tokens.lower[at - 1].isdigit()
        and tokens.lower[at + 1].isdigit()
    )


def _is_subject(tokens: Tokens, first: int, last: int) -> bool:
    lower, words = tokens.lower, tokens.words
    end = last - (words[last] == "." and last > first)  # "Khalid H."
    if first > last or not any(c.isalnum() for c in words[end]):
        return False
    if lower[first] in _ABSOLUTES:
        return False
    if first == last:
        return lower[first] not in ARTICLES
    return not (words[first].islower() and opens_clause(tokens, first))


def _before_relative(tokens: Tokens, verb: int, last: int, low: int) -> Phrase | None:
    # "The unit which was based there said": the subject stands before "which".
    lower = tokens.lower
    for at in range(verb, max(low, verb - 6), -1):
        if lower[at] in {"which", "who", "that", "whose"}:
            head = _walk_back(tokens, at - 1, low) if at > low else None
            return Phrase(head.first, last, head.last) if head else None
    return _bare_end(tokens, verb, last)


def _bare_end(tokens: Tokens, verb: int, last: int) -> Phrase | None:
    # "It was the third time Roe said": a clause without "that" begins with the name.
    if tokens.upper:
        return None
    words = tokens.words
    if tokens.lower[last] in GROUPS:
        return Phrase(last, last, last)
    first = last + 1
    while first - 1 > verb and words[first - 1][:1].isupper():
        first -= 1
    return Phrase(first, last, last) if first <= last else None
