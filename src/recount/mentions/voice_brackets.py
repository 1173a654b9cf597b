"""Voices in brackets: "49 (Odra Watch)", "9,000 (organisers: 20,000)"."""

from __future__ import annotations

from collections.abc import Sequence

from recount.lang.en import voice_kinds
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_scene import Draft, Pair, Scene
from recount.mentions.voice_words import (
    ADJECTIVES,
    BODIES,
    FIGURES,
    FINITE,
    GROUPS,
    PREPOSITIONS,
    REPORTS,
    SMALL_NUMBERS,
    TIME_WORDS,
    words,
)

MAX_BRACKET = 40  # tokens
_CLOCK = frozenset(("gmt", "utc", "hrs", "hours", "as", "of", "at", "."))
MAX_VOICE = 8  # tokens of "the authorities at the time"
MAX_FIGURE = 6  # tokens of "upwards of 120" before its bracket
_COUNTED = words(syntax.ALSO_COUNTED)
_PAPERS = words(voice_kinds.PAPERS)
_VERIFIED = words(syntax.VERIFIED)
_BOUNDS = words(syntax.BEFORE_COUNT)
_BEFORE = _BOUNDS | SMALL_NUMBERS | {"c", "ca", "."}
_RANGING = frozenset(("-", "–", "to"))
"""what stands between the ends of a range: "110-140 (community estimates)" """
_INSIDE_NAME = words(syntax.INSIDE_NAMES)
_COMMON_TIMES = frozenset(("last", "this", "day", "days", "hour", "hours", "may"))
_SAME = frozenset(("idem", "ibid", "ditto", "ib"))
_SHORTENED = words(voice_kinds.SHORTENED_BODIES)
_DESCRIBING = frozenset(
    "both all mostly including incl mainly some none see cf annex table".split()
)
_DISTRICTS = frozenset("district province region governorate county village".split())
_CLAIMS = frozenset(("claim", "claims", "version"))
_IDLE = frozenset("other initial latest early estimated provisional".split())
_SOURCES = frozenset(("source", "sources", "via"))

_BEFORE_BRACKET = frozenset(";:()[]")


def read_brackets(
    scene: Scene, low: int, high: int, marks: Sequence[int]
) -> list[Draft]:
    """The voices that a sentence gives in brackets, each with its figure.

    Args:
        scene: the text.
        low: first token of the sentence.
        high: index after its last token.
        marks: its marks, as the scene finds them.
    """
    found: list[Draft] = []
    words = scene.tokens.words
    end = low
    for at in marks:
        if words[at] not in "([" or at < end:
            continue
        stop = min(high, at + MAX_BRACKET)
        close = next((i for i in range(at, stop) if words[i] in ")]"), -1)
        if close < 0:
            return found
        if close > at + 1:
            found.extend(_read(scene, low, high, at, close))
        end = close + 1
    return found


def _read(scene: Scene, low: int, high: int, opened: int, closed: int) -> list[Draft]:
    labelled = _labelled(scene, opened, closed)
    if labelled:
        return labelled
    if scene.tokens.lower[opened + 1] in _SAME:
        return _again(scene, low, opened)
    words = scene.tokens.words
    first, last, named = _source_in(scene, opened, closed)
    if opened == low or not _may_speak(scene, first, last):
        return []
    capitals = words[opened - 1][:1].isupper() and words[first][:1].isupper()
    capitals &= scene.tokens.lower[opened - 1] not in TIME_WORDS
    if first == last and capitals and not named:
        return []  # "Alliance of Odran Workers (AOW)"
    content = _figure_before(scene, low, opened)
    if content is not None:
        if not named and not _is_proper(scene, first, last):
            return []
    elif named or _is_body(scene, first, last):
        content = _clause_before(scene, low, opened)
        if named and words[closed + 1 : closed + 2] == [":"]:
            content = (closed + 2, high - 1)  # "Toll (source: fire brigade): 9 dead"
        if not any(_is_number(scene, i) for i in range(content[0], content[1] + 1)):
            return []
    else:
        return []
    told = Phrase(first, last, last)
    scene.bracketed = scene.draft(told, (opened, opened), [content], "label")
    return [scene.bracketed]


def _again(scene: Scene, low: int, opened: int) -> list[Draft]:
    """The voice of the bracket before: "41 missing (idem)"."""
    if scene.bracketed is None:
        return []
    told = scene.bracketed.again([_clause_before(scene, low, opened)])
    told.way = "label"
    return [told]


def _source_in(scene: Scene, opened: int, closed: int) -> tuple[int, int, bool]:
    """The tokens of the voice, and whether the bracket says that it is one."""
    lower = scene.tokens.lower
    first, last = opened + 1, _before_date(scene, opened, closed) - 1
    if last > first and lower[last] == "." and lower[last - 1] in _SHORTENED:
        last -= 1  # "66 people killed (Gov.)"
    named = first < last and lower[first] in _SOURCES
    if named:
        first += 1 + (lower[first + 1] == ":")
    told = lower[last] in FIGURES | _CLAIMS and last > first
    last -= told  # "(police figures)", "(government claim)"
    if first == last and lower[first] in FIGURES | _IDLE:
        return first, first - 1, False  # "(estimates)", "(official figure)"
    return first, last, named or told


def _before_date(scene: Scene, opened: int, closed: int) -> int:
    """The end of a voice before its date: "[registration desk, 18 August]"."""
    lower = scene.tokens.lower
    at = next((i for i in range(opened + 1, closed) if lower[i] == ","), closed)
    dated = all(
        w in TIME_WORDS or w in _CLOCK or w[:1].isdigit()
        for w in lower[at + 1 : closed]
    )
    return at if dated else closed


def _labelled(scene: Scene, opened: int, closed: int) -> list[Draft]:
    """The voices of "(organisers: 20,000; Government: 6,000)"."""
    words, lower = scene.tokens.words, scene.tokens.lower
    found: list[Draft] = []
    sure = False
    begin = opened + 1
    while begin < closed:
        end = next((i for i in range(begin, closed) if words[i] == ";"), closed)
        colon = next((i for i in range(begin, end) if words[i] == ":"), -1)
        if colon < 0 and found:
            begin = end + 1
            continue  # "(Karsa Watch: 12; local sources)"
        if colon < 0 or not _counts(scene, colon + 1, end):
            return []
        last = colon - 1
        if lower[last] in _VERIFIED:  # "OHR-verified: 688"
            last -= 2 if words[last - 1] == "-" else 1
        if last < begin or not _may_speak(scene, begin, last):
            return []
        verified = last < colon - 1
        body = _is_body(scene, begin, last)
        sure = sure or verified or (body and lower[last] not in _COUNTED)
        told = Phrase(begin, last, last)
        content = [(colon + 1, end - 1)]
        found.append(scene.draft(told, (colon, colon), content, "label"))
        begin = end + 1
    return found if sure else []


def _counts(scene: Scene, first: int, end: int) -> bool:
    for i in range(first, end):
        word = scene.tokens.lower[i]
        if word[:1].isdigit() or word in SMALL_NUMBERS or word in {"none", "nobody"}:
            return True
        if word not in _BOUNDS:
            return False
    return False


def _may_speak(scene: Scene, first: int, last: int) -> bool:
    """Whether the words between brackets are one phrase without number or verb."""
    lower = scene.tokens.lower
    if last < first or last - first >= MAX_VOICE or lower[first] in _DESCRIBING:
        return False
    if last > first and lower[last] in _DISTRICTS:
        return False  # "in the landslide (Ruvene District)"
    return (
        all(
            (
                word[:1].isalpha()
                or word in {"'s", "'", "&", "-", ".", "/"}
                or word.isdigit()
            )
            and word not in FINITE
            and word not in SMALL_NUMBERS
            for word in lower[first : last + 1]
        )
        and not lower[first][:1].isdigit()
    )


def _is_body(scene: Scene, first: int, last: int) -> bool:
    """Whether the phrase is known as a body or group: "the strike committee"."""
    lower, words = scene.tokens.lower, scene.tokens.words
    head = last
    for i in range(first + 1, last + 1):
        if lower[i] in PREPOSITIONS:
            head = i - 1
            break
    noun = lower[head]
    if noun in _SHORTENED:
        return True
    if noun in BODIES or noun in GROUPS or noun in REPORTS:
        return True
    if noun in _PAPERS and words[head][:1].isupper():
        return True
    if any(lower[i] in BODIES and words[i][:1].isupper() for i in range(first, last)):
        return True
    plain = words[first].isalpha() and words[first].isupper() and not scene.tokens.upper
    return first == last and plain and len(words[first]) > 1


def _is_proper(scene: Scene, first: int, last: int) -> bool:
    """Whether it is a body, or a name in capitals behind a bare figure."""
    if first == last and scene.tokens.lower[first] in ADJECTIVES:
        return True  # "397 (official)"
    if _is_body(scene, first, last):
        return scene.tokens.lower[last] not in _COUNTED
    words, lower = scene.tokens.words, scene.tokens.lower
    return (
        last > first
        and not scene.tokens.upper
        and all(
            words[i][:1].isupper() or lower[i] in _INSIDE_NAME or i == first
            for i in range(first, last + 1)
        )
        and words[last][:1].isupper()
    )


def _figure_before(scene: Scene, low: int, opened: int) -> Pair | None:
    """The bare figure before a bracket, with its bounds; None where none is."""
    lower = scene.tokens.lower
    last = opened - 1
    if not _is_number(scene, last):
        return None
    first = last
    while first > max(low, last - MAX_FIGURE) and (
        lower[first - 1] in _BEFORE
        or (lower[first - 1] in _RANGING and lower[first - 2][:1].isdigit())
        or (lower[first] in _RANGING and lower[first - 1][:1].isdigit())
    ):
        first -= 1
    return first, last


def _is_number(scene: Scene, at: int) -> bool:
    """Whether a token counts: no day of a month ("Sept. 26") and no year."""
    lower = scene.tokens.lower
    if lower[at] in SMALL_NUMBERS:
        return True
    near = lower[max(0, at - 2) : at + 2]
    return lower[at][:1].isdigit() and not any(
        word in TIME_WORDS and word not in _COMMON_TIMES for word in near
    )


def _clause_before(scene: Scene, low: int, opened: int) -> Pair:
    words = scene.tokens.words
    first = opened
    while first > low and words[first - 1] not in _BEFORE_BRACKET:
        first -= 1
    return first, opened - 1
