"""Who is told of beside a phrase: "a relief group, Aid Watch"."""

from __future__ import annotations

from recount.mentions.voice_persons import STRIP
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_referents import MAX_NAME_TOKENS
from recount.mentions.voice_words import ROLES, TITLES
from recount.text.tokens import Tokens

_OFFICES = ROLES | {"member"}
MAX_OFFICE = 9  # tokens of "Sheriff of the county of Odra"
_LEAST_NAME = 2  # words; "the judge, Karsa," may be a place


def name_behind(tokens: Tokens, first: int, last: int, beyond: str) -> str:
    """The name behind a description: "a relief group, Aid Watch"; else empty.

    Args:
        tokens: the text.
        first: the first token of the description.
        last: its last.
        beyond: the words behind it.
    """
    named = beyond.strip(STRIP).split()
    described = all(
        word.islower() or not word[0].isalpha()
        for word in tokens.words[first : last + 1]
    )
    proper = [word for word in named if word[0].isupper()]
    if not (described and named and named[0][0].isupper()):
        return ""
    if len(named) > MAX_NAME_TOKENS or 2 * len(proper) < len(named):
        return ""
    return " ".join(named)


def apposed_to_one(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Who "one of them, a nurse," and "another, a woman of 52," is; None if untold."""
    begin = phrase.head_last + 2
    told = tokens.lower[phrase.head_last + 1 : begin + 1]
    if told not in ([",", "a"], [",", "an"]) or phrase.last <= begin:
        return None
    return Phrase(begin, phrase.last, phrase.last)


def is_described(tokens: Tokens, told: Phrase) -> bool:
    """Whether a name alone is told of as a person's: "Fatima, who"."""
    follow = tokens.lower[told.last + 1 : told.last + 3]
    alone = told.first == told.last and follow[:1] == [","]
    return alone and follow[1:] in (["who"], ["whose"])


def person_behind(tokens: Tokens, last: int) -> str:
    """The name between commas behind an office: "the presiding judge, Roe Halden,".

    Args:
        tokens: the text.
        last: the last token of the office.
    """
    words = tokens.words
    if tokens.lower[last + 1 : last + 2] in (["of"], ["for"]) and (
        tokens.lower[last] in ROLES
    ):
        stop = min(len(words) - 1, last + MAX_OFFICE)
        last = next((i - 1 for i in range(last + 2, stop) if words[i] in ",.;"), last)
    at = last + 2
    if words[last + 1 : at] != [","] or tokens.upper:
        return ""
    if tokens.lower[at : at + 1] and tokens.lower[at] in TITLES:
        at += 1 + (words[at + 1 : at + 2] == ["."])
    end = at
    while end < min(len(words), at + MAX_NAME_TOKENS) and words[end][:1].isupper():
        end += 1
    if not end - at >= _LEAST_NAME or words[end : end + 1] != [","]:
        return ""
    return " ".join(tokens.text[tokens.starts[at] : tokens.ends[end - 1]].split())


def holder_behind(tokens: Tokens, last: int) -> str:
    """Who is named behind an office or a member: "one of its members, Roe Halden,"."""
    noun = tokens.lower[last].removesuffix("s")
    return person_behind(tokens, last) if noun in _OFFICES else ""
