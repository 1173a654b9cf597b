"""Set phrases of several words, each read as one item: "lost their lives"."""

from __future__ import annotations

from collections.abc import Iterator

from recount.claims.item import Item
from recount.claims.lexicon import (
    COUNT_NOUNS,
    PASTS,
    PHRASES,
    PLURALS,
    STATES,
    TOLLS,
)
from recount.lang.en import crowds, narrowing, set_phrases, wounds

_PLACE_CODES = {
    "before": "F",
    "after": "H",
    "either": "J",
    "fate": "X",
    "in": "F",
}


def _listed() -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield the words, code and measure of each phrase; what comes first wins."""
    for code, phrases_told in (
        ("d", set_phrases.COUNTED_AS),
        ("M", crowds.CROWD_PHRASES),
        ("a", set_phrases.ADDING),
        ("D", narrowing.RUINED),
    ):
        yield from ((tuple(told.split()), code, "") for told in phrases_told)
    for phrases in PHRASES.values():
        for words, measure, place in phrases:
            yield words, _PLACE_CODES[place], measure
    for tolls in TOLLS.values():
        for words, measure in tolls:
            yield words, "T", measure
    for told in sorted(set_phrases.INCLUDING, key=lambda told: -len(told)):
        yield tuple(told.split()), "i", ""
    for measure, subjects in crowds.SUBJECT_PHRASES.items():
        for told in subjects:
            yield tuple(told.split()), "V", measure


SET_PHRASES = tuple(_listed())
"""the words, code and measure of each"""
_BY_FIRST: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
for _entry in SET_PHRASES:
    _BY_FIRST.setdefault(_entry[0][0], []).append(_entry)
_ALONE = {
    first: [entry for entry in entries if len(entry[0]) == 1]
    for first, entries in _BY_FIRST.items()
}
"""the phrases of one word, by it"""
_BY_TWO = {
    (first, second): [
        entry for entry in entries if len(entry[0]) == 1 or entry[0][1] == second
    ]
    for first, entries in _BY_FIRST.items()
    for second in {entry[0][1] for entry in entries if len(entry[0]) > 1}
}
"""the phrases that may begin with two words, in their order"""


def read_phrase(lower: list[str], i: int, stop: int) -> Item | None:
    """Return the item of the set phrase that begins at ``i``, or None."""
    word = lower[i]
    if word == "number" and lower[i + 1 : i + 2] == ["of"]:
        named = _number_of(lower, i + 2, stop)
        if named is not None:
            return named
    follow = lower[i + 1] if i + 1 < stop else ""
    entries = _BY_TWO.get((word, follow)) or _ALONE.get(word) or []
    for words, code, measure in entries:
        if tuple(lower[i : min(i + len(words), stop)]) == words:
            behind = i + len(words)
            if words[-1] == "at" and behind < stop and lower[behind] in _BOUNDS:
                continue  # "the clinic held at least 24 bodies"
            return Item(code, i, i + len(words) - 1, measure)
    if word == "treated" and lower[i + 1 : i + 2] == ["for"]:
        return _wounds(lower, i + 1, stop, first=i)
    if word in _HARMING:
        harmed = _harm(lower, i, stop)
        if harmed is not None:
            return harmed
    if word in _STAYING:
        return _shelter(lower, i, stop)
    return _wounds(lower, i, stop, first=i) if word in _WOUND_VERBS else None


_BOUNDS = frozenset(("least", "most"))
_WOUND_VERBS = frozenset(wounds.WOUND_VERBS.split())
_STAYING = frozenset(narrowing.STAYING.split())
_SHELTERS = frozenset(narrowing.SHELTERS.split())
_HARMING = frozenset(wounds.HARMING.split())
_PARTS_OF_BODY = frozenset(wounds.BODY.split())
_BEFORE_PART = frozenset(wounds.BEFORE_BODY.split())
_BROKEN = frozenset(wounds.BROKEN.split())
_PART_REACH = 7  # tokens: "lost the sight of his left eye"
PHRASE_STARTS = frozenset(
    ("number", "treated", *_STAYING, *_BY_FIRST, *_WOUND_VERBS, *_HARMING)
)
"""words at which a set phrase can begin"""
_WOUND_NOUNS = frozenset(wounds.WOUNDS.split())
_BEFORE_WOUNDS = frozenset(wounds.BEFORE_WOUNDS.split())
_WOUND_REACH = 8  # tokens: "with non-life-threatening gunshot wounds"


def _wounds(lower: list[str], i: int, stop: int, *, first: int) -> Item | None:
    """Match "with serious injuries", "suffering from gunshot wounds"."""
    for k in range(i + 1, min(i + _WOUND_REACH, stop)):
        if lower[k] in _WOUND_NOUNS:
            fatal = "fatal" in lower[i:k] and "non" not in lower[i:k]
            return Item("F", first, k, "killed" if fatal else "injured")
        if lower[k] not in _BEFORE_WOUNDS:
            break
    return None


def _harm(lower: list[str], i: int, stop: int) -> Item | None:
    """Match "lost three fingers", "had his jaw broken", "with a broken arm"."""
    broken = lower[i] in {"lost", "broke"}
    for k in range(i + 1, min(i + _PART_REACH, stop)):
        if lower[k] in _PARTS_OF_BODY:
            if not broken and lower[k + 1 : k + 2] and lower[k + 1] in _BROKEN:
                return Item("F", i, k + 1, "injured")
            return Item("F", i, k, "injured") if broken else None
        broken |= lower[k] in _BROKEN
        if lower[k] not in _BEFORE_PART | _BROKEN:
            break
    return None


def _shelter(lower: list[str], i: int, stop: int) -> Item | None:
    """Match "staying in 57 collective sites", "housed with host families"."""
    if lower[i + 1 : i + 2] not in (["in"], ["with"], ["at"]):
        return None
    for k in range(i + 2, min(i + _SHELTER_REACH, stop)):
        living = lower[i] in _LIVING and lower[k] not in _TEMPORARY
        if lower[k] in _SHELTERS and not living:
            return Item("F", i, k, "displaced")
        if lower[k] in {",", ".", ";", "and"}:
            break
    return None


_LIVING = frozenset(("living", "live", "lives"))
_TEMPORARY = frozenset(narrowing.TEMPORARY.split())
_SHELTER_REACH = 8  # tokens: "staying in 57 collective sites"


def _number_of(lower: list[str], start: int, stop: int) -> Item | None:
    """Match "number of displaced people", "number of those still missing"."""
    for i in range(start, min(start + _NAME_OF_COUNT, stop)):
        measure = COUNTED_STATES.get(lower[i], "")
        follow = lower[i + 1 : i + 2]
        if lower[i] == "victims" and follow and follow[0] in COUNTED_STATES:
            continue  # "number of victims killed"
        if measure:
            last = i + 1 if follow and follow[0] in {"people", "persons"} else i
            return Item("T", start - 2, last, measure)
        if lower[i] == "whose" and lower[i + 1 : i + 2] in (["death"], ["deaths"]):
            return Item("T", start - 2, i + 1, "killed")
        told = _fate_at(lower, i, stop)
        if told is not None and i > start:
            return Item("T", start - 2, told.last, told.measure)
        if lower[i] not in _NAME_FILLERS and not PLURALS.get(lower[i]):
            break
    return None


def _fate_at(lower: list[str], i: int, stop: int) -> Item | None:
    """What became of people, in "number of persons compelled to leave"."""
    for words, code, measure in _BY_FIRST.get(lower[i], ()):
        if code == "F" and tuple(lower[i : min(i + len(words), stop)]) == words:
            return Item(code, i, i + len(words) - 1, measure)
    measure = PASTS.get(lower[i], "")
    return Item("K", i, i, measure) if measure else None


_NAME_OF_COUNT = 5  # words after "number of" within which the measure is told
_NAME_FILLERS = frozenset(
    "the those people persons who were are still civilians victims internally "
    "confirmed reportedly martyred".split()
)
COUNTED_STATES = {
    **STATES,
    **COUNT_NOUNS,
    "killed": "killed",
    "arrested": "captured",
    "detained": "captured",
    "captured": "captured",
    "martyred": "killed",
    "martyrs": "killed",
    "victims": "killed",
    **dict.fromkeys(crowds.ATTENDING.split(), "participants"),
    "participants": "participants",
}
