"""Voices by whose view or count something is told: "in the view of the court"."""

from __future__ import annotations

from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_content import (
    clause_end,
    content_before,
    content_from,
    counts_from,
)
from recount.mentions.voice_phrases import (
    ARTICLES,
    Phrase,
    owner_before,
    subject_before,
)
from recount.mentions.voice_referents import antecedent
from recount.mentions.voice_scene import Draft, Pair, Window
from recount.mentions.voice_words import BE, BODIES, GROUPS, OF_ANY, REPORTS, ROLES

_OPENING = frozenset(("in", "by", "on", "from"))
_POSSESSIVES = frozenset(("its", "his", "her", "their", "whose"))
COUNTS = frozenset(
    ("count", "tally", "estimate", "reckoning", "estimates", "accounts", "counts")
)
"""nouns by which a count is told in an aside"""
_RELATIVE = frozenset(("that", "which", "who", "where"))
_HAVE = frozenset(("has", "have", "had"))
_AND = frozenset(("and", "but", "while"))
MAX_OWNER = 8  # tokens from "by" to "count"
_WHICH_COUNT = frozenset("final official last latest first own provisional".split())
_ON_MATTERS = frozenset(("case", "account"))
_BARE_VIEWS = frozenset(("data", "information"))


def _speaks(window: Window, phrase: Phrase) -> bool:
    return any(
        word in BODIES or word in ROLES or word in GROUPS or word in REPORTS
        for word in window.lower[phrase.first : phrase.head_last + 1]
    )


def _per(window: Window, at: int) -> Pair | None:
    """Where "per the coroner" begins, and its voice; not "per cent", "per the plan"."""
    begin = at + 1
    if begin >= window.high:
        return None
    if window.word(begin) not in ARTICLES and not window.words[begin].istitle():
        return None
    told = phrase_after(window.scene.tokens, begin, window.high)
    return (at, begin) if told is not None and _speaks(window, told) else None


def _view_of(window: Window, at: int) -> Pair | None:
    """Where "in the view of X" or "by data of X" begins, and its voice."""
    lower = window.lower
    if window.word(at + 1) != "of" or at - 1 < window.low or lower[at] == "case":
        return None  # "in the case of his wife"
    if window.before(at, 3) == "based":
        return None
    if window.before(at) in _OPENING and lower[at] in _BARE_VIEWS:
        return at - 1, at + 2
    told = at - (window.before(at) in _WHICH_COUNT)  # "by the final count of"
    if window.before(told) in ARTICLES and window.before(told, 2) in _OPENING:
        return told - 2, at + 2
    return None


def read_view(window: Window, at: int) -> Draft | None:
    """ "In the view of the court, 12 died", "is of opinion that", "per the coroner"."""
    if window.word(at + 1) == "that":
        return _read_opinion(window, at)
    owned = window.before(at, 2) if window.before(at) == "own" else window.before(at)
    if owned in {"'s", "'"}:
        return _read_own_view(window, at)
    if window.before(at) in _POSSESSIVES and window.before(at, 2) in _OPENING:
        return _read_possessed(window, at)
    told = _per(window, at) if window.lower[at] == "per" else _view_of(window, at)
    if told is None:
        return None
    opening, begin = told
    phrase = phrase_after(window.scene.tokens, begin, window.high)
    if phrase is None:
        return None
    content = content_before(window, opening - 1) if opening > window.low else []
    if window.before(opening) == "," and window.before(opening, 2) in _RELATIVE:
        content = []  # "a record that, in the words of the inspector, hides it"
    if window.word(phrase.last + 1) == ",":
        content += content_from(window, phrase.last + 2)
    elif not content:  # "In the view of the court at least ten deaths"
        content = content_from(window, phrase.last + 1)
    if not content:
        return None
    return Draft(
        source=(phrase.first, phrase.last),
        cue=(opening, begin - 1),
        content=content,
        name=window.name(phrase, at),
        way="according",
    )


def read_count(window: Window, at: int) -> Draft | None:
    """ "Around 700 people, by the police count, walked in the rain"."""
    if window.before(at) in OF_ANY and window.before(at, 2) == "by":
        return _beside(window, Phrase(at - 1, at, at), at)  # "by most estimates"
    if window.before(at) not in BODIES | {"'s", "'", "own", "official"}:
        return None
    if window.word(at + 1) == "of":
        return None  # "stood by its own tally of 17 dead"
    by = at - 2
    while by > max(window.low, at - MAX_OWNER) and window.lower[by] != "by":
        by -= 1
    if window.lower[by] != "by":
        return None
    if by == window.low and window.word(at + 1) != ",":
        return _opening(window, by, at)
    inner = _inside_verb(window, by, at) if window.before(at) == "own" else None
    if inner is not None:
        return inner
    if window.lower[by + 1 : at] in (["the", "official"], ["official"]):
        return _beside(window, Phrase(by + 1, at, at), at)  # by the official reckoning
    end = at - 1 - (window.before(at) == "own")
    end -= window.lower[end] in {"'s", "'"}
    return _beside(window, Phrase(by + 1, end, end), at) if end > by else None


def _opening(window: Window, by: int, at: int) -> Draft | None:
    """ "By the official count 101 people died", at the head of a sentence."""
    content = content_from(window, at + 1)
    told = Phrase(by + 1, at, at)
    name = window.name(told, at)
    if not content or window.lower[by + 1 : at] not in (["the", "official"],):
        return None
    return Draft((by + 1, at), (by, at), content, name=name, way="according")


def _inside_verb(window: Window, by: int, at: int) -> Draft | None:
    """ "The army had by its own count put 1,260 people to death": the army's."""
    phrase = subject_before(window.scene.tokens, by - 1, window.low)
    if phrase is None or window.lower[by - 1] not in _HAVE:
        return None
    return window.draft(phrase, (by, at), content_from(window, at + 1), way="according")


def _beside(window: Window, phrase: Phrase, at: int) -> Draft | None:
    """What stands on both sides of an aside that ends at ``at``."""
    last = phrase.first - 2  # before "by"
    joined = window.before(phrase.first - 1) == "," and window.lower[last - 1] in _AND
    content = content_before(window, last) if last > window.low and not joined else []
    if window.lower[last] in _RELATIVE and window.word(at + 1) not in ",.:":
        # "the strike, which by the state's own count cost 137 lives, never came ..."
        told = content_from(window, at + 1)
        content = [(first, clause_end(window, first, end)) for first, end in told]
    elif window.word(at + 1) in {",", ":"}:
        content += content_from(window, at + 2)
    return (
        Draft(
            source=(phrase.first, phrase.last),
            cue=(phrase.first - 1, at),
            content=content,
            name=window.name(phrase, at),
            way="according",
        )
        if content
        else None
    )


def _read_opinion(window: Window, at: int) -> Draft | None:
    # "The manager is of opinion that 240 men were below"
    lower = window.lower
    of = at - 1 if window.before(at) == "of" else at - 2
    being = of - 2 > window.low and lower[of - 2 : of] == [",", "being"]
    if of - 1 <= window.low or lower[of] != "of" or not (being or lower[of - 1] in BE):
        return None
    source = subject_before(window.scene.tokens, of - 1, window.low)
    if being:  # "Two members dissented, being of the view that 70 had died"
        source = subject_before(window.scene.tokens, of - 3, window.low)
    if source is None:
        return None
    return Draft(
        source=(source.first, source.last),
        cue=(of - 1, at),
        content=content_from(window, at + 1),
        name=window.name(source, at),
    )


def _read_possessed(window: Window, at: int) -> Draft | None:
    # "On its case, 31 were killed", "Professor Hale, in whose opinion all 43 lived"
    whose = Phrase(at - 1, at - 1, at - 1)
    opens = at - 2 == window.low and window.word(at + 1) == ","
    if window.lower[at] in _ON_MATTERS and not opens:
        return None  # "the research done on his case", "said on its account"
    begin = at + 1 + (window.word(at + 1) == ",")
    if begin >= window.high:
        return None
    owner = whose
    if window.lower[at - 1] == "whose":  # the name stands before "in"
        before = at - 3 - (window.before(at, 3) == ",")
        part = antecedent(window.scene.tokens, before, window.low)
        if part is None:
            return None
        owner = part
    return Draft(
        source=(owner.first, owner.last),
        cue=(at - 2, at),
        content=content_from(window, begin),
        name=window.name(owner, at),
        way="according",
    )


def _read_own_view(window: Window, at: int) -> Draft | None:
    # "In Velt's view, 400 took part"
    own = window.before(at) == "own"  # "by the police's own count"
    owner = owner_before(window.scene.tokens, at - 2 - own, window.low)
    if owner is None or owner.first <= window.low:
        return None
    if window.word(at + 1) not in {",", "."} and not counts_from(window, at + 1):
        return None
    if window.before(owner.first) not in {"in", "by", "on"}:
        return None
    comma = window.word(at + 1) == ","
    ahead = comma or window.word(at + 1) != "."
    before = content_before(window, owner.first - 2)
    return Draft(
        source=(owner.first, owner.last),
        cue=(owner.first - 1, at),
        content=content_from(window, at + 1 + comma) if ahead else before,
        name=window.name(owner, at),
        way="according",
    )
