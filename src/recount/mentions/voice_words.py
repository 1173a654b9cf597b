"""The lexicon of voices, made once from the language data: what each word can be."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from recount.lang.en import voices as data


class Kind(IntEnum):
    """How sure a verb is to report somebody's words."""

    SAY = 1
    FIND = 2
    """only before a clause"""
    THINK = 3
    STANCE = 4
    """of asking, judging, intending: what follows is a thing or an act"""


class Form(IntEnum):
    """Which form of its verb a word is."""

    BASE = 1
    THIRD = 2
    PAST = 3
    PARTICIPLE = 4
    ING = 5


class Cue(NamedTuple):
    """One reading of a word as a reporting verb."""

    lemma: str
    kind: Kind
    form: Form


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _bars(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"[|\n]", text) if part.strip())


def _inflect(base: str) -> tuple[str, str, str, str, str]:
    # Regular verbs only; consonants are doubled by the table of irregular ones.
    if base.endswith("e"):
        return base, base + "s", base + "d", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        past = base[:-1] + "ied"
        return base, base[:-1] + "ies", past, past, base + "ing"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    return base, third, base + "ed", base + "ed", base + "ing"


def _lexicon() -> dict[str, Cue]:
    irregular = {row.split()[0]: tuple(row.split()) for row in _bars(data.IRREGULAR)}
    kinds = (
        (Kind.STANCE, data.STANCE_VERBS + " " + data.ALWAYS_WITH_PARTICLE),
        (Kind.THINK, data.THINK_VERBS),
        (Kind.FIND, data.FIND_VERBS),
        (Kind.SAY, data.SAY_VERBS),
    )
    lexicon: dict[str, Cue] = {}
    for kind, verbs in kinds:
        for base in verbs.split():
            forms = irregular.get(base) or _inflect(base)
            # Reversed, so that a past that is also the participle counts as past.
            for word, form in reversed(list(zip(forms, Form, strict=True))):
                lexicon[word] = Cue(base, kind, form)
    for word in data.ATTITUDES.split():
        lexicon.setdefault(word, Cue(word, Kind.THINK, Form.PARTICIPLE))
    for name, kind in (("put", Kind.FIND), ("set", Kind.FIND), ("give", Kind.FIND)):
        lexicon.pop(name, None)
        for word, form in reversed(list(zip(irregular[name], Form, strict=True))):
            lexicon[word] = Cue(name, kind, form)
    return lexicon


CUES = _lexicon()
CHAINS = _words(data.CHAIN_VERBS)
ATTITUDES = _words(data.ATTITUDES)
OCCASIONS = _words(data.OCCASIONS)
NOUN_LIKE = _words(data.NOUN_LIKE)
AUXILIARIES = _words(data.AUXILIARIES)
ADVERBS = _words(data.ADVERBS)
SUPPORTS = _words(data.SUPPORTS)
PRONOUNS = _words(data.PRONOUNS)
DETERMINERS = _words(data.DETERMINERS)
PREPOSITIONS = _words(data.PREPOSITIONS)
CLAUSE_WORDS = _words(data.CLAUSE_WORDS)
SUBORDINATORS = _words(data.SUBORDINATORS)
FINITE = _words(data.FINITE_VERBS)
STATING = frozenset(
    word
    for word in FINITE
    if not word.endswith("ed") and word not in _words(data.PARTICIPIAL)
)
"""finite forms that are no participles: they prove a clause"""
TIME_WORDS = _words(data.TIME_WORDS)
ROLES = _words(data.ROLE_NOUNS)
TITLES = _words(data.TITLES)
BODIES = _words(data.BODY_NOUNS)
GROUPS = _words(data.GROUP_NOUNS)
REPORTS = _words(data.REPORT_NOUNS)
FIGURES = _words(data.FIGURE_NOUNS)
FIGURE_MAKERS = _words(data.FIGURE_MAKERS)
ADJECTIVES = frozenset("official unofficial provisional preliminary initial".split())
"""what tells of a figure whose it is without naming a body"""
CLAIM_NOUNS = _words(data.CLAIM_NOUNS)
HEDGES = _words(data.HEDGES)
DENIALS = _words(data.DENIALS)
RECIPIENTS = _words(data.RECIPIENT_VERBS)
CLAUSE_OPENERS = frozenset("that how why what whether where when who which if".split())
STUDIES = _words(data.STUDIES)
CALLS = _words(data.CALL_VERBS)
WITH_PARTICLE = _words(data.ALWAYS_WITH_PARTICLE)
COUNTING = frozenset("record document register list tally count verify".split())
"""verbs that report with a bare number: "the ministry counted 12 dead" """
NO_REPORT = frozenset(tuple(pair.split(":")) for pair in data.NO_REPORT.split())
UNCHANGING = frozenset({"read", "put", "forecast"})
"""verbs whose past is their base form"""
PARTICLES: dict[str, frozenset[str]] = {}
for _pair in data.PARTICLES.split():
    _verb, _particle = _pair.split(":")
    PARTICLES[_verb] = PARTICLES.get(_verb, frozenset()) | {_particle}
CONTINUERS = _words(data.CONTINUERS)
SMALL_NUMBERS = _words(data.SMALL_NUMBERS)
CONTINUER_PHRASES = tuple(
    tuple(phrase.split()) for phrase in _bars(data.CONTINUER_PHRASES)
)
