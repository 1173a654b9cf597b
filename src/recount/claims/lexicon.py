"""The word lists of ``lang`` made into look-ups, once."""

from __future__ import annotations

from recount.lang.en import fates, groups, measures, set_phrases

Terms = tuple[str, ...]


def _by_word(table: dict[str, str]) -> dict[str, Terms]:
    return {
        word: tuple(terms.split())
        for terms, words in table.items()
        for word in words.split()
    }


def _plural(word: str) -> str:
    """The plural of a noun for a person: "clerks", "watchmen", "waitresses"."""
    if word.endswith("man") and word != "human":
        return f"{word[:-3]}men"
    if word.endswith("child"):
        return f"{word}ren"
    if word.endswith("fe"):
        return f"{word[:-2]}ves"
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")


SINGULARS: dict[str, Terms] = _by_word(groups.SINGULARS)
PLURALS: dict[str, Terms] = {
    **{_plural(word): terms for word, terms in SINGULARS.items()},
    **_by_word(groups.PLURALS),
}
UNITS: dict[str, Terms] = _by_word(groups.UNITS)
MODIFIERS: dict[str, Terms] = _by_word(groups.MODIFIERS)
PAIRS: dict[tuple[str, str], Terms] = {
    (pair.split()[0], pair.split()[1]): tuple(terms.split())
    for terms, pairs in groups.PAIRS.items()
    for pair in pairs
}
KIN: frozenset[str] = frozenset(groups.KIN.split())
FAMILY: frozenset[str] = frozenset(groups.FAMILY.split())
YOUNG: frozenset[str] = frozenset(("boy", "girl", "infant"))
"""terms that tell of a child more than "child" does"""
YOUNG_KIN: dict[str, str] = {
    noun: term for term, nouns in groups.YOUNG_KIN.items() for noun in nouns.split()
}
"""terms of kin of whom their age tells that they are children"""
UNION_TERMS: frozenset[str] = frozenset(groups.UNION_TERMS.split())
STOP: frozenset[str] = frozenset(groups.STOP.split())
GENERIC_HEADS: frozenset[str] = frozenset(groups.GENERIC_HEADS.split())

COPULAS: frozenset[str] = frozenset(("was", "is", "were", "are"))

PASTS: dict[str, str] = {}
"""past forms, which are participles too: killed, wounded"""
BASES: dict[str, str] = {}
"""forms without tense mark and third person: kill, kills"""
GERUNDS: dict[str, str] = {}
for _measure, _verbs in measures.TRANSITIVE.items():
    for _verb in _verbs:
        for _form in _verb.split():
            if _form.endswith("ing"):
                GERUNDS[_form] = _measure
            elif _form.endswith(("ed", "slain", "hurt", "shot")):
                PASTS[_form] = _measure
            else:
                BASES[_form] = _measure

HARM: frozenset[str] = frozenset(("killed", "injured"))
"""the measures of those who are struck"""


def harms(verb: str) -> bool:
    """Whether a verb kills or wounds its object, in any of its forms."""
    measure = PASTS.get(verb) or GERUNDS.get(verb) or BASES.get(verb)
    return measure in HARM


INTRANSITIVES: dict[str, str] = {
    form: measure for measure, forms in measures.INTRANSITIVE.items() for form in forms
}
STATES: dict[str, str] = {word: m for word, m in measures.STATES.items() if m}
COUNT_NOUNS: dict[str, str] = measures.COUNT_NOUNS
EVENT_NOUNS: dict[str, str] = {w: m for w, m in measures.EVENT_NOUNS.items() if m}

PHRASES: dict[str, tuple[tuple[tuple[str, ...], str, str], ...]] = {}
"""first word of a set phrase: its words, measure and place; longest first"""
for (_measure, _place), _phrases in fates.FATES.items():
    for _words in _phrases.split("|"):
        _split = tuple(_words.split())
        PHRASES[_split[0]] = tuple(
            sorted(
                (*PHRASES.get(_split[0], ()), (_split, _measure, _place)),
                key=lambda entry: -len(entry[0]),
            )
        )
TOLLS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
"""first word of the name of a count: its words and measure; longest first"""
for _words, _measure in set_phrases.TOLLS.items():
    _split = tuple(_words.split())
    TOLLS[_split[0]] = tuple(
        sorted(
            (*TOLLS.get(_split[0], ()), (_split, _measure)),
            key=lambda entry: -len(entry[0]),
        )
    )
