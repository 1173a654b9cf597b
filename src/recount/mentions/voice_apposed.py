"""Who is told of beside a phrase: "a relief group, Aid Watch"."""

from __future__ import annotations

from recount.mentions.voice_persons import STRIP
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_referents import MAX_NAME_TOKENS
from recount.text.tokens import Tokens


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
