"""Whom "he", "it" and "who" may mean: the phrases of a text that stand before them."""

from __future__ import annotations

from recount.lang.en import voice_kinds
from recount.mentions.voice_persons import CALLED
from recount.mentions.voice_phrases import MAX_OWNER_TOKENS, Phrase, subject_part
from recount.mentions.voice_words import (
    AUXILIARIES,
    BODIES,
    CUES,
    DETERMINERS,
    FINITE,
    GROUPS,
    PREPOSITIONS,
    REPORTS,
    ROLES,
    SUBORDINATORS,
    TIME_WORDS,
    TITLES,
    is_number,
    words,
)
from recount.text.tokens import Tokens

MAX_NAME_TOKENS = 5
MAX_DISCLOSED = 8  # tokens of ", disclosed to us on 2 May"
_ONE_OF = frozenset(("a", "an", "the", "his", "her"))
_BEHIND_SUBJECTS = PREPOSITIONS | FINITE | AUXILIARIES | CUES.keys() | {"and", "who"}
"""words at which a subject has ended"""
_BARE_BODIES = words(voice_kinds.BARE_BODIES)
_OWNING = frozenset(("the", "your", "our", "its", "their", "this"))
_MINE = frozenset(("my", "his", "her", "their", "our"))
_WOMEN = frozenset(("woman", "girl", "widow", "mother", "nurse"))
_MEN = frozenset(("man", "boy", "widower", "father"))
MAX_SOMEBODY = 7  # tokens of "a woman from the relatives' association"
_LEAST_CLAUSE = 4  # tokens of "When the report came ," before "it"
_NEXT = frozenset(("then", "next", "after", "also"))
_CAME = (["came"], ["spoke"], ["followed"])
_STOPS = frozenset(".,;:!?")


def opening_person(tokens: Tokens, at: int) -> Phrase | None:
    """Whoever a sentence opens with: a name, or "My cousin Jovan".

    The head is the name's first word behind what makes him somebody's.
    """
    words, lower = tokens.words, tokens.lower
    if at < 0 or tokens.upper or lower[at] in SUBORDINATORS:
        return None
    first = at
    if lower[at] in _NEXT and lower[at + 1 : at + 2] in _CAME:
        at = first = at + 2  # "Then came Ana Sol, who looked at no one."
    if lower[at : at + 1] and lower[at] in TITLES and lower[at + 1 : at + 2] == ["."]:
        at = first = at + 2  # "Dr. Roe Halden"
    if at >= len(words):
        return None
    if lower[at] in _MINE and at + 1 < len(words) and lower[at + 1] in ROLES:
        first = at + 2
        first += words[first : first + 1] == [","]  # "Their lawyer, Ines Roe,"
    end = first
    while end - first < MAX_NAME_TOKENS and _is_named(tokens, end):
        end += 1
    if end == first or (end < len(words) and words[end] in {"’s", "'s", "and"}):
        return None
    return Phrase(at, end - 1, first)


def _is_named(tokens: Tokens, at: int) -> bool:
    """Whether a word is of a name: a capital, or the hyphen of "Orn-Roe"."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    if at >= len(words) or words[at] != "-":
        return at < len(words) and words[at][:1].isupper()
    close = starts[at] == ends[at - 1] and starts[at + 1 : at + 2] == [ends[at]]
    return close and words[at + 1][:1].isupper()


def role_here(tokens: Tokens, at: int, low: int) -> Phrase | None:
    """Of whom a sentence tells before "and he": "The director came out and he said"."""
    lower = tokens.lower
    if at - 1 <= low or lower[at - 1] not in {"and", "but"}:
        return None
    for first in range(at - 2, max(low, at - 4 * MAX_NAME_TOKENS) - 1, -1):
        if lower[first] in DETERMINERS and lower[first + 1] in ROLES:
            return Phrase(first + 1, first + 1, first + 1)
    return None


def role_before(tokens: Tokens, at: int, end: int) -> Phrase | None:
    """With whom a sentence begins: "My cousin works there. She says"."""
    lower = tokens.lower
    if at < 0 or lower[at] not in DETERMINERS:
        return None
    for head in range(at + 1, min(end, at + MAX_NAME_TOKENS)):
        if lower[head] in ROLES:
            return Phrase(at, head, head)
    return None


def kin_before(tokens: Tokens, at: int, *, she: bool) -> Phrase | None:
    """With whom of a family a sentence begins: "My late father was there. He says".

    Args:
        tokens: the text.
        at: first token of the sentence; -1 where there is none.
        she: whether a woman is looked for.
    """
    lower = tokens.lower
    if at < 0 or lower[at] not in _MINE:
        return None
    for head in range(at + 1, min(len(lower), at + _LEAST_CLAUSE)):
        if CALLED.get(lower[head], 0) * (-1 if she else 1) > 0:
            named = tokens.words[head + 1 : head + 2]
            return None if named and named[0][:1].isupper() else Phrase(at, head, head)
    return None


def somebody_in(tokens: Tokens, at: int, end: int, *, she: bool) -> Phrase | None:
    """Who came in a sentence: "A year later a woman from the union came. She said".

    Args:
        tokens: the text.
        at: first token of the sentence; -1 where there is none.
        end: the index after its last token.
        she: whether a woman is looked for.
    """
    lower, nouns = tokens.lower, _WOMEN if she else _MEN
    for first in range(max(at, 0), end - 1 if at >= 0 else 0):
        told = nouns | ROLES if first == at else nouns
        if lower[first] in {"a", "an", "another"} and lower[first + 1] in told:
            last = first + 1
            if lower[last + 1] in {"from", "of", "on", "with", "in", "at"}:
                while last < end - 1 and last - first < MAX_SOMEBODY:
                    follow = lower[last + 1]
                    if follow in FINITE or follow in _STOPS or follow in CUES:
                        break
                    last += 1
            return Phrase(first, last, last)
        if lower[first] in FINITE:
            return None
    return None


def group_before(tokens: Tokens, at: int, end: int) -> Phrase | None:
    """The group of whom "one" is: "Fourteen former detainees gave", before "One said".

    Args:
        tokens: the text.
        at: first token of the sentence; -1 where there is none.
        end: the index after its last token.
    """
    lower = tokens.lower
    while 0 <= at < end and (lower[at] in _STOPS or lower[at].isdigit()):
        at += 1  # "50. Fourteen former detainees"
    first = at + 1
    if at < 0 or not (is_number(lower[at]) or lower[at] in {"several", "two", "some"}):
        return None
    for last in range(first, min(end, first + MAX_NAME_TOKENS)):
        ends = lower[last + 1] in _BEHIND_SUBJECTS or not lower[last + 1].isalpha()
        if lower[last].endswith("s") and (ends or lower[last + 1].endswith("ed")):
            return Phrase(first, last, last)
    return None


def people_before(tokens: Tokens, at: int, end: int) -> Phrase | None:
    """The group of whom "they" told: "We took in three families", "The villagers"."""
    if at < 0:
        return None
    for last in range(at, end):
        follow = tokens.lower[last + 1] if last + 1 < end else "."
        ends = not follow[:1].isalpha() or follow in _BEHIND_SUBJECTS | {"from"}
        group = tokens.lower[last] in GROUPS and tokens.lower[last].endswith("s")
        if group and (ends or follow.endswith("ed")):
            return Phrase(last, last, last)
    return None


def body_here(tokens: Tokens, at: int, low: int) -> Phrase | None:
    """The body before "what it said": "The Committee published what it said were"."""
    lower = tokens.lower
    if at > low + _LEAST_CLAUSE and lower[low] in {"when", "once", "after"}:
        # "When the first press release went out, it spoke of two injured"
        for head in range(low + 2, min(at, low + 1 + MAX_NAME_TOKENS)):
            if lower[head] in REPORTS and lower[low + 1] in DETERMINERS:
                return Phrase(low + 2, head, head)
    if at - 1 <= low or lower[at - 1] != "what":
        return None
    return leading_body(tokens, low, range(low + 1, min(at, low + MAX_NAME_TOKENS)))


def leading_body(tokens: Tokens, low: int, heads: range) -> Phrase | None:
    """The body with which the sentence at ``low`` begins, its noun among ``heads``."""
    lower = tokens.lower
    for head in heads:
        if lower[head] in BODIES and not tokens.words[head + 1][:1].isupper():
            return Phrase(low + (lower[low] in DETERMINERS), head, head)
    return None


def body_before(tokens: Tokens, at: int, end: int) -> Phrase | None:
    """The body or document that a sentence tells of, and that "it" is behind it.

    "The Panel heard 40 men. It finds"; "The clerk opens a ledger. It lists".

    Args:
        tokens: the text.
        at: first token of the sentence; -1 where there is none.
        end: the index after its last token.
    """
    lower, words = tokens.lower, tokens.words
    if at < 0:
        return None
    while at < end and (lower[at].isdigit() or lower[at] in _STOPS):
        at += 1  # "47. The Panel"
    last = end - 1
    while last > at and lower[last] in _STOPS:
        last -= 1
    if last <= at:
        return None
    if lower[last] in REPORTS and lower[last - 1] in _ONE_OF:
        return Phrase(last, last, last)
    named = words[at][:1].isupper() & words[at + 1][:1].isupper()
    if lower[at] not in _OWNING and not named:
        return None
    for head in range(at + 1, min(end, at + MAX_NAME_TOKENS)):
        follow = lower[head + 1]
        ends = not follow[:1].isalpha() or follow in _BEHIND_SUBJECTS
        ends |= words[head][:1].isupper() and follow.endswith("s")
        if lower[head] in BODIES and (ends or follow.endswith("ed")):
            return Phrase(at + (lower[at] == "the"), head, head)
        if lower[head] in PREPOSITIONS or not lower[head][:1].isalpha():
            return None
    return None


def person_of(tokens: Tokens, relative: int, part: Phrase) -> Phrase:
    """Whom "who" means in a phrase: "the evidence of the captain, who put"."""
    lower = tokens.lower
    if lower[relative] not in {"who", "whose"}:
        return part
    for at in range(part.head_last, part.first, -1):
        if lower[at] in DETERMINERS:
            head = at + 1
            while head < part.head_last and lower[head + 1] not in PREPOSITIONS:
                head += 1
            named = lower[head] in ROLES
            return Phrase(at, part.head_last, part.head_last) if named else part
    return part


def _before_day(tokens: Tokens, last: int, low: int) -> int:
    """Back over ", disclosed to us on 2 May," to what "which" means."""
    lower = tokens.lower
    if not (lower[last] in TIME_WORDS or lower[last].isdigit()):
        return last
    at = last
    while at > low and (lower[at] in TIME_WORDS or lower[at].isdigit()):
        at -= 1
    if lower[at] in {"on", "in"} and at - 1 > low:  # "issued on 24 April, which"
        return at - 1 - (lower[at - 1] == ",")
    for at in range(last - 1, max(low, last - MAX_DISCLOSED), -1):
        if lower[at] == ",":
            return at - 1
    return last


def antecedent(tokens: Tokens, last: int, low: int) -> Phrase | None:
    """The phrase that ends before "who" or "which": a subject's or an object's.

    >>> tokens = Tokens("They questioned Professor Hale, who")
    >>> antecedent(tokens, 3, 0)
    Phrase(first=2, last=3, head_last=3)
    """
    comma = last >= low and tokens.lower[last] == ","
    last = _before_day(tokens, last - comma, low)
    last -= last > low and tokens.lower[last] in {"there", "here", "too"}
    last = _before_office(tokens, last, low)
    part = subject_part(tokens, last, low)
    if part is not None or last < low:
        return part
    lower, words = tokens.lower, tokens.words
    at = last
    while at > low and last - at < MAX_OWNER_TOKENS:
        if words[at - 1][:1].isupper():
            at -= 1
        elif lower[at - 1] == "of" and at - 2 > low and words[at - 2][:1].isupper():
            at -= 2
        else:
            break
    if words[at][:1].isupper() and at > low:
        return Phrase(at, last, last)
    for first in range(last - 1, max(low, last - MAX_OWNER_TOKENS) - 1, -1):
        if lower[first] in DETERMINERS and lower[first - 1] not in PREPOSITIONS:
            return Phrase(first, last, last)
    return None


def _before_office(tokens: Tokens, last: int, low: int) -> int:
    """The last token of the name before an office: "Roe, the union's head, who"."""
    if tokens.lower[last] not in ROLES or tokens.upper:
        return last
    for at in range(last - 1, max(low + 1, last - MAX_OWNER_TOKENS), -1):
        if tokens.words[at] == ",":
            apposed = tokens.lower[at + 1] in DETERMINERS
            named = tokens.words[at - 1].istitle() and tokens.words[at - 2].istitle()
            return at - 1 if apposed and named else last
    return last


def is_new(lower: list[str], at: int) -> bool:
    """Whether a noun is none that was told before: "a post", "the same sources"."""
    if lower[at - 1] == "same" and lower[at].endswith("s"):
        return True
    return lower[at] == "post" and at > 0 and lower[at - 1] in {"a", "one"}


def past_kind(tokens: Tokens, first: int, last: int) -> int:
    """The token behind what a body is, where its name follows: "channel Velt 4"."""
    at = first
    while at < last and tokens.words[at].islower() and not tokens.upper:
        at += 1
    kind = at > first and tokens.lower[at - 1] in _BARE_BODIES
    return at if kind and tokens.words[at][:1].isupper() else first
