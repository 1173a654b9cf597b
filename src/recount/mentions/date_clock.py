"""Times of the day: "10:35 a.m.", "5pm", "0735 GMT", "noon"."""

from __future__ import annotations

from recount.lang.en import dates as words
from recount.mentions.date_parts import Found
from recount.mentions.number_stretch import Stretch
from recount.model.mention import TimeMention

_HOURS, _MINUTES = 24, 60


def read_clock(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Return the time of day that begins at a token of digits."""
    if at < floor:
        return None
    word, after = stretch.word(at), stretch.word(at + 1)
    if after == ":" and stretch.touches(at + 1):
        return _read_colon(stretch, at)
    if after in words.MERIDIEMS and _is_hour(word):
        hour, minute = _split(word)
        return _found(stretch, at, at + 2, hour, minute, words.MERIDIEMS[after])
    if after == "o'clock" and _is_hour(word):
        return _found(stretch, at, at + 2, int(word), 0, 0)
    if len(word) == 4 and word.isdecimal() and (
        after in words.TIME_ZONES or _is_at(stretch, at)
    ):  # fmt: skip
        hour, minute = int(word[:2]), int(word[2:])
        if hour <= _HOURS and minute < _MINUTES:
            return _found(stretch, at, at + 1, hour, minute, 0)
    return None


def _is_at(stretch: Stretch, at: int) -> bool:
    """ "0600", "at about 1430 today", "at 2130 (0130 GMT)"; not "at 1200 Elm"."""
    lead = stretch.word(at - 1)
    if stretch.word(at).startswith("0") and lead in words.BEFORE_CLOCK:
        return True
    if lead in {"about", "around", "approximately"}:
        lead = stretch.word(at - 2)
    if stretch.tokens.upper and lead in words.BEFORE_CLOCK:
        lead = "at"  # wires in capitals write counts with a comma
    after = stretch.word(at + 1)
    return lead == "at" and (not after.isalpha() or after in words.AFTER_CLOCK)


def _is_hour(word: str) -> bool:
    head = word.partition(".")[0]
    return head.isdecimal() and len(head) <= 2 and int(head) <= _HOURS


def _split(word: str) -> tuple[int, int]:
    hour, _, minute = word.partition(".")
    return int(hour), int(minute[:2]) if minute.isdecimal() else 0


def _read_colon(stretch: Stretch, at: int) -> Found | None:
    word, minute = stretch.word(at), stretch.word(at + 2)
    if not (_is_hour(word) and word.isdecimal() and len(minute) == 2):
        return None
    if not minute.isdecimal() or int(minute) >= _MINUTES or not stretch.touches(at + 2):
        return None
    end = at + 3
    if stretch.word(end) == ":" and stretch.word(end + 1).isdecimal():
        end += 2
    later = words.MERIDIEMS.get(stretch.word(end))
    if later is not None:
        end += 1
    return _found(stretch, at, end, int(word), int(minute), later or 0)


def _found(
    stretch: Stretch, at: int, end: int, hour: int, minute: int, later: int
) -> Found:
    if later and hour < later:
        hour += later
    if stretch.word(end) in words.TIME_ZONES:
        end += 1
    span = stretch.tokens.span(at, end - 1)
    return Found(at, end, TimeMention(span=span, value=f"T{hour:02d}:{minute:02d}"))


def read_part(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Return "noon", "midnight", "overnight"."""
    word = stretch.word(at)
    if at < floor:
        return None
    span = stretch.tokens.span(at, at)
    return Found(at, at + 1, TimeMention(span=span, value=words.CLOCK_WORDS[word]))
