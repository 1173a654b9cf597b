"""What stands around a figure: its voices, dates and places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from recount.model.claim import Stance, Voice
from recount.model.mention import AttributionMention, DateMention, Mention, PlaceMention
from recount.model.passage import Passage
from recount.model.span import Span
from recount.text.tokens import Tokens

_BLOCK = 64  # contents that are skipped at once
_AS_OF_REACH = 4  # words: "by the end of 2018"


class Context:
    """The voices, dates and places of one document, looked up by passage."""

    def __init__(self, tokens: Tokens, mentions: Sequence[Mention]) -> None:
        self._tokens = tokens
        self._contents = sorted(
            (
                (part.start, part.end, number)
                for number, mention in enumerate(mentions)
                if isinstance(mention, AttributionMention) and _tells(mention)
                for part in mention.content
            ),
        )
        self._mentions = mentions
        self._reach = [
            max(end for _, end, _ in self._contents[at : at + _BLOCK])
            for at in range(0, len(self._contents), _BLOCK)
        ]
        """the furthest end in each block of contents, so that most can be skipped"""
        self._dates = [m for m in mentions if isinstance(m, DateMention) and m.value]
        self._date_starts = [mention.span.start for mention in self._dates]
        self._places = [m for m in mentions if isinstance(m, PlaceMention)]
        self._place_starts = [mention.span.start for mention in self._places]

    def behind(self, phrase: Span) -> tuple[tuple[Voice, ...], Stance]:
        """Return the voices whose content holds the figure, outermost first."""
        covering = sorted(
            (at - end, number) for at, end, number in self._covering(phrase)
        )
        stance = Stance.ASSERTED
        voices: list[Voice] = []
        for _, number in covering:
            mention = self._mentions[number]
            if not isinstance(mention, AttributionMention):
                continue
            if mention.stance != Stance.ASSERTED and stance is not Stance.DENIED:
                stance = Stance(mention.stance)
            for name in (mention.name, *mention.via):
                if name and all(name != voice.name for voice in voices):
                    at = mention.source[0] if mention.source else None
                    voices.append(Voice(name=name, span=at))
        return tuple(voices), stance

    def _covering(self, phrase: Span) -> Iterator[tuple[int, int, int]]:
        """Yield the contents that hold a phrase: start, end and mention."""
        last = bisect_left(self._contents, (phrase.start + 1,))
        for block in range(0, last, _BLOCK):
            if self._reach[block // _BLOCK] >= phrase.end:
                for each in self._contents[block : min(block + _BLOCK, last)]:
                    if phrase.end <= each[1]:
                        yield each

    def when(self, passage: Passage, phrase: Span) -> tuple[str, str | None]:
        """Return what happened when, and the day at which the figure holds if told."""
        lower, starts = self._tokens.lower, self._tokens.starts
        as_of: str | None = None
        near: list[tuple[int, str]] = []
        first = bisect_left(self._date_starts, passage.span.start)
        last = bisect_left(self._date_starts, passage.span.end)
        for mention in self._dates[first:last]:
            at = bisect_left(starts, mention.span.start)
            if lower[at] == "that":
                continue  # "that week": told before, not by the day of writing
            if _is_as_of(lower[max(0, at - _AS_OF_REACH) : at + 1]):
                as_of = mention.value
                continue
            near.append((abs(mention.span.start - phrase.start), mention.value))
        return (min(near)[1] if near else ""), as_of

    def places(self, passage: Passage) -> tuple[str, ...]:
        """Return the places that the passage names, each once."""
        first = bisect_left(self._place_starts, passage.span.start)
        last = bisect_left(self._place_starts, passage.span.end)
        return tuple(
            dict.fromkeys(mention.name for mention in self._places[first:last])
        )


def _tells(mention: AttributionMention) -> bool:
    """Whether a voice states its content: "condemned the killing of 40" does not."""
    return mention.way != "attitude" or mention.stance == Stance.DENIED


def _is_as_of(before: Sequence[str]) -> bool:
    """Whether the words before a date make it an as-of: "by", "as of"."""
    if "by" in before:
        return True
    return any(pair == ("as", "of") for pair in pairwise(before))
