"""Who an office means that was told of a name before: "the colonel", "the judge"."""

from __future__ import annotations

from collections.abc import Mapping

from recount.lang.en import voice_kinds
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_words import DETERMINERS, REPORTS, words
from recount.text.tokens import Tokens

TITLES_OF = dict(pair.split(":") for pair in voice_kinds.OFFICE_TITLES.split())
"""the title that goes before the name of who holds an office: "Justice", of a judge"""
_FORMER = words(voice_kinds.FORMERLY)
_MAX_NAME = 4  # words behind a title


def told_of_name(tokens: Tokens, full: Mapping[str, str], place: int) -> str:
    """The name that stands beside an office or title at ``place``; else empty.

    "Otto Lam, a retired colonel," and "Justice Roe Halden".

    Args:
        tokens: the text.
        full: full names by surname.
        place: the token of the office or title.
    """
    lower, words_ = tokens.lower, tokens.words
    at = place - 1
    while at > 0 and (lower[at] in _FORMER or lower[at] == "-"):
        at -= 1
    if at > 1 and lower[at] in DETERMINERS and words_[at - 1] == ",":
        return full.get(words_[at - 2], "")
    if lower[place] not in TITLES_OF.values() or not words_[place][:1].isupper():
        return ""
    last = place + 1 + (words_[place + 1 : place + 2] == ["."])
    end = last
    while end < min(len(words_), last + _MAX_NAME) and words_[end][:1].isupper():
        end += 1
    return full.get(words_[end - 1], "") if end > last else ""


def owner_of_report(tokens: Tokens, phrase: Phrase, low: int) -> Phrase | None:
    """The "its" of "Its morning bulletin said" at the head of a sentence."""
    first, head = phrase.first, phrase.head_last
    owned = tokens.lower[first] in {"its", "their"} and first == low < head
    told = owned and tokens.lower[head] in REPORTS
    return Phrase(first, first, first) if told else None
