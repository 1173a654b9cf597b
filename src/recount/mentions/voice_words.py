"""The lexicon of voices, made once from the language data: what each word can be."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from recount.lang.en import again, voice_figures, voice_kinds
from recount.lang.en import voice_syntax as syntax
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


def words(text: str) -> frozenset[str]:
    """The words of a list of the language data."""
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
    for name in data.TOLL_VERBS.split():
        lexicon.pop(name, None)
        forms = irregular.get(name) or _inflect(name)
        for word, form in reversed(list(zip(forms, Form, strict=True))):
            lexicon[word] = Cue(name, Kind.FIND, form)
    return lexicon


CUES = _lexicon()
CHAINS = words(data.CHAIN_VERBS)
ATTITUDES = words(data.ATTITUDES)
OCCASIONS = words(data.OCCASIONS)
NOUN_LIKE = words(data.NOUN_LIKE)
AUXILIARIES = words(data.AUXILIARIES)
ADVERBS = words(data.ADVERBS)
SUPPORTS = words(data.SUPPORTS)
PRONOUNS = words(data.PRONOUNS)
DETERMINERS = words(data.DETERMINERS)
PREPOSITIONS = words(data.PREPOSITIONS)
SUBORDINATORS = words(data.SUBORDINATORS)
FINITE = words(data.FINITE_VERBS)
STATING = frozenset(
    word
    for word in FINITE
    if not word.endswith("ed") and word not in words(data.PARTICIPIAL)
)
"""finite forms that are no participles: they prove a clause"""
TIME_WORDS = words(data.TIME_WORDS)
ROLES = words(data.ROLE_NOUNS)
TITLES = words(data.TITLES)
BODIES = words(data.BODY_NOUNS)
GROUPS = words(data.GROUP_NOUNS)
REPORTS = words(data.REPORT_NOUNS)
FIGURES = words(data.FIGURE_NOUNS)
FIGURE_MAKERS = words(data.FIGURE_MAKERS)
ADJECTIVES = words(syntax.OFFICIAL)
CLAIM_NOUNS = words(data.CLAIM_NOUNS)
HEDGES = words(data.HEDGES)
DENIALS = words(data.DENIALS)
TOLL_VERBS = words(data.TOLL_VERBS)
RECIPIENTS = words(data.RECIPIENT_VERBS)
ARRIVING = frozenset(tuple(pair.split(":")) for pair in again.ARRIVING.split())
GIVING_ALONE = words(again.HAVING) | words(again.GIVING)
ABLE = words(again.ABLE)
GIVING = frozenset(pair[0] for pair in ARRIVING) | GIVING_ALONE | ABLE
"""words that give a bare count: "came to 620", "has 590" """
CLAUSE_OPENERS = words(syntax.CLAUSE_OPENERS)
STUDIES = words(data.STUDIES)
CALLS = words(data.CALL_VERBS)
WITH_PARTICLE = words(data.ALWAYS_WITH_PARTICLE)
COUNTING = words(syntax.COUNTING)
REGISTERS = words(voice_kinds.REGISTERS)
OWNED = words(voice_kinds.OWNED)
PROVEN = words(voice_figures.PROVEN)
RUMOURS = words(syntax.RUMOURS)
RECEIVED = words(syntax.RECEIVED)
VERIFYING = words(syntax.VERIFIED_BY)
NO_REPORT = frozenset(tuple(pair.split(":")) for pair in data.NO_REPORT.split())
UNCHANGING = words(syntax.UNCHANGING)
PARTICLES: dict[str, frozenset[str]] = {}
for _pair in data.PARTICLES.split():
    _verb, _particle = _pair.split(":")
    PARTICLES[_verb] = PARTICLES.get(_verb, frozenset()) | {_particle}
CONTINUERS = words(data.CONTINUERS)
BE = words(syntax.BE)
VIEWS = words(data.VIEWS)
SMALL_NUMBERS = words(data.SMALL_NUMBERS)
CONTINUER_PHRASES = tuple(
    tuple(phrase.split()) for phrase in _bars(data.CONTINUER_PHRASES)
)


def is_number(word: str) -> bool:
    """Whether a word in lower case counts: "40", "forty", "dozens"."""
    return word[:1].isdigit() or word in SMALL_NUMBERS


CLAUSE_ENDS = frozenset((",", ";", ".", "or", "and", "(", "–", "—"))
DASHES = frozenset("―—–-")
GENITIVES = frozenset(("'s", "’s", "'", "’"))
"""marks between words, and endings as tokens"""
CAN = frozenset(("could", "can"))
OF_ANY = frozenset(("most", "some", "all", "many", "several"))
"""words before "estimates", which are then nobody's in particular"""
SHE = frozenset(("she", "her", "herself"))
PERSONAL = SHE | {"he", "his", "him", "himself"}
PLURAL = frozenset(("they", "their", "them", "these", "those", "both"))
BODILY = frozenset(("it", "its", "this"))
RELATING = frozenset(("who", "which", "that", "whose"))
ONES = frozenset(("one", "another"))
"""pronouns, by whom they stand for"""

HARD = frozenset('.,;:!?“”"«»„()[]{}—–―…•|/<>')
"""marks at which a phrase ends"""
BREAK = SUBORDINATORS | {"that", "as", "since", "until", "before", "according"}
"""words at which a phrase ends"""
