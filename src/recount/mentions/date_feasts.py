"""Feasts and public holidays as dates."""

from __future__ import annotations

from recount.lang.en import dates as words
from recount.mentions.date_parts import Found, date_found
from recount.mentions.number_stretch import Stretch

_FEASTS: dict[str, tuple[tuple[str, ...], ...]] = {}
for _phrase in sorted(words.HOLIDAYS, key=lambda phrase: (-len(phrase), phrase)):
    _FEASTS[_phrase[0]] = (*_FEASTS.get(_phrase[0], ()), _phrase)
FEAST_HEADS = frozenset(_FEASTS)


def read_feast(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Return the feast that begins at a token; empty value where its day moves."""
    if at < floor or not stretch.written(at)[:1].isupper():
        return None
    for phrase in _FEASTS[stretch.word(at)]:
        end = at + len(phrase)
        if end <= stretch.stop and tuple(stretch.tokens.lower[at:end]) == phrase:
            value = words.HOLIDAYS[phrase]
            if value:
                return date_found(stretch, at, end, value=value, anchor="partial")
            offset = words.DETERMINERS.get(stretch.word(at - 1), 0)
            unit = phrase[0]
            return date_found(
                stretch, at, end, anchor="feast", offset=offset, unit=unit
            )
    return None
