"""A sentence as a string of one-letter codes, so that rules are plain patterns.

Each quantity phrase, trigger and small word becomes one item with a code; the table
of codes is ``CODES``. The rules of ``rules.py`` are regular expressions over it.
"""

from __future__ import annotations

from recount.claims.counted import POSSESSIVES
from recount.claims.item import Item
from recount.claims.lexicon import (
    BASES,
    COUNT_NOUNS,
    EVENT_NOUNS,
    GERUNDS,
    INTRANSITIVES,
    KIN,
    PASTS,
    SINGULARS,
    STATES,
)
from recount.claims.quantity import Kind, Quantity
from recount.claims.setphrases import PHRASE_STARTS, read_phrase
from recount.lang.en import crowds, measures, small_words
from recount.text.tokens import Tokens

CODES = {
    "Q": "quantity of persons, or a bare number",
    "U": "quantity of families, houses, countries, or of a noun no list knows",
    "P": "person named",
    "K": "past or participle of a verb whose object is counted: killed",
    "B": "its base form: kill",
    "G": "its gerund: killing",
    "I": "verb whose subject is counted: died",
    "S": "state: dead, missing",
    "E": "noun of what happened: the killing of",
    "N": "noun that is counted: deaths (only without a number of its own)",
    "T": "name of a count: death toll",
    "F": "set phrase after the people counted: lost their lives",
    "H": "set phrase before them: claimed the lives of",
    "J": "set phrase on either side: shot dead",
    "X": "words on a fate unknown",
    "V": "verb whose subject is counted: marched, recognised",
    "D": "verb of ruin: destroyed",
    "C": "noun for a crowd",
    "R": "verb between a toll and its figure: rose",
    "L": "left, leaving",
    "l": "live in, of a population",
    "f": "drove, forced: to flight",
    "u": "sent, rushed: to hospital",
    "i": "including, among them",
    "x": "form of be or get",
    "h": "form of have",
    "m": "modal",
    "n": "negation",
    "d": "adverb",
    "o": "of",
    "y": "by",
    "O": "to",
    "p": "other preposition",
    "c": "and, or",
    "a": "together with, as well as",
    "r": "pronoun",
    "M": "people whom nobody counts: a large number, many",
    "W": "word that begins another clause",
    "t": "date or time",
    "v": "another finite verb, as far as its form shows",
    "w": "any other word",
    ",": "comma",
    ".": "any other mark",
    ":": "colon",
    "-": "dash",
    "(": "opening bracket",
    ")": "closing bracket",
    '"': "quotation mark",
}


_BRINGING = " ".join(sorted({*small_words.BRINGING.split()} - {*STATES, *PASTS}))


def _table() -> dict[str, str]:
    """Return the code of each single word; later lines win over earlier ones."""
    words: dict[str, str] = {}
    for code, listed in (
        ("d", small_words.ADVERBS),
        ("p", small_words.PREPOSITIONS),
        ("W", small_words.BOUNDARIES),
        ("r", small_words.PRONOUNS),
        ("x", small_words.AUXILIARIES),
        ("h", small_words.HAVE),
        ("m", small_words.MODALS),
        ("n", small_words.NEGATIONS),
        ("R", small_words.RISE),
        ("R", measures.HITTING),
        ("L", small_words.LEAVE),
        ("l", measures.LIVING),
        ("f", measures.PUT_TO_FLIGHT),
        ("u", _BRINGING),
        ("D", measures.RUIN),
        ("C", crowds.CROWDS),
        ("o", "of"),
        ("y", "by"),
        ("O", "to"),
        ("c", "and or & nor plus"),
    ):
        words.update(dict.fromkeys(listed.split(), code))
    for verbs in crowds.SUBJECT_VERBS.values():
        words.update(dict.fromkeys(verbs.split(), "V"))
    for code, table in (
        ("N", COUNT_NOUNS),
        ("E", EVENT_NOUNS),
        ("S", STATES),
        ("B", BASES),
        ("G", GERUNDS),
        ("I", INTRANSITIVES),
        ("K", PASTS),
    ):
        words.update(dict.fromkeys(table, code))
    words.update({"killing": "G", "burial": "E", "left": "L", "shooting": "G"})
    marks = {
        ",": ",",
        ";": ".",
        ":": ":",
        "-": "-",
        "–": "-",
        "—": "-",
        "(": "(",
        ")": ")",
    }
    words.update(marks)
    words.update({"[": "(", "]": ")"})
    words.update(dict.fromkeys("*†‡¹²³⁴⁵⁶⁷⁸⁹⁰", "d"))  # marks of footnotes
    words.update(dict.fromkeys('"“”«»`', '"'))
    return words


WORD_CODES = _table()
"""the code of each single word that has one of its own"""
_GENITIVES = frozenset(("'s", "'", "’s", "’"))
_MARCHING = frozenset(("march", "rally", "protest", "demonstrate", "mourn", "mark"))
"""verbs in the present that are nouns elsewhere"""
_VERB_MEASURES: dict[str, str] = {
    **EVENT_NOUNS,
    **COUNT_NOUNS,
    **STATES,
    **BASES,
    **GERUNDS,
    **INTRANSITIVES,
    **PASTS,
}
for _measure, _verbs in crowds.SUBJECT_VERBS.items():
    _VERB_MEASURES.update(dict.fromkeys(_verbs.split(), _measure))
_QUANTITY_CODES = {
    Kind.PERSON: "Q",
    Kind.BARE: "Q",
    Kind.UNIT: "U",
    Kind.THING: "U",
}


def encode(
    tokens: Tokens, area: range, quantities: list[Quantity], times: dict[int, int]
) -> list[Item]:
    """Return the items of one sentence.

    Args:
        tokens: of the whole document.
        area: the sentence's tokens.
        quantities: its quantity phrases, in order.
        times: first token of each date or time, with its last.
    """
    items: list[Item] = []
    counted = {quantity.first: quantity for quantity in quantities}
    lower, stop = tokens.lower, area.stop
    i = area.start
    while i < stop:
        quantity = counted.get(i)
        if quantity is not None:
            items.append(_quantity(lower, quantity, items[-1].code if items else ""))
            i = quantity.last + 1
            continue
        if i in times:
            # "are now known to have died": no day, but an adverb
            amid = lower[i] == "now" and items and items[-1].code in "xh"
            items.append(Item("d" if amid else "t", i, times[i]))
            i = times[i] + 1
            continue
        word = lower[i]
        item = read_phrase(lower, i, stop) if word in PHRASE_STARTS else None
        if item is None:
            item = _word(lower, i)
            owned = i + 1 < stop and lower[i + 1] in _GENITIVES  # "Rally's shares"
            if word in _MARCHING and not owned and items and items[-1].quantity:
                item = Item("V", i, i, "participants")  # "thousands march in Karsa"
            if word == "being" and i + 1 in counted and lower[i - 1 : i] == [","]:
                item.code = "i"  # "97 died, being 88 passengers and nine cooks"
            elif word == "with" and _is_company(lower, counted, i):
                item.code = "a"  # "was killed with his wife": beside him
        items.append(item)
        i = item.last + 1
    return items


def _quantity(lower: list[str], quantity: Quantity, before: str) -> Item:
    """The item of a quantity, behind an item of the code ``before``."""
    if before == "p" and _is_one_place(lower, quantity):
        # "35 students from one university were killed": no figure
        return Item("w", quantity.first, quantity.last)
    code = _QUANTITY_CODES[quantity.kind]
    if quantity.named:
        code = "P"
    elif quantity.kind is Kind.THING and _may_be_people(quantity):
        code = "Q"
    return Item(code, quantity.first, quantity.last, quantity=quantity)


def _is_one_place(lower: list[str], quantity: Quantity) -> bool:
    """Whether "one" stands before a noun in the singular that is no person's."""
    if lower[quantity.first] != "one" or quantity.noun in SINGULARS:
        return False
    follow = lower[quantity.last + 1 : quantity.last + 2]
    noun = follow != [] and follow[0].isalpha() and follow[0] not in WORD_CODES
    return noun and quantity.kind is not Kind.UNIT


def _may_be_people(quantity: Quantity) -> bool:
    """Whether a noun that no list knows has the ending or capital of a people."""
    noun = quantity.noun
    if noun in _NOT_PERSONS:
        return False
    people = quantity.terms == (noun.removesuffix("s"),)
    return people or noun.endswith(small_words.PERSON_ENDINGS)


def _is_company(lower: list[str], counted: dict[int, Quantity], with_: int) -> bool:
    """Whether "with" opens "his wife", "her two children", "13 others"."""
    near, after = counted.get(with_ + 1), counted.get(with_ + 2)
    if near is not None:
        return near.kin or near.rest or near.noun in KIN
    return after is not None and (
        after.kin or after.noun in KIN or lower[with_ + 1] in POSSESSIVES
    )


_ARTICLES = frozenset(("the", "this"))
_CLOSING = frozenset('"”»')
_BEFORE_EVENTS = frozenset(
    "recent brutal alleged attempted fatal tragic mass latest deadly shocking cowardly "
    "cold-blooded savage subsequent".split()
)
_BE = frozenset(small_words.AUXILIARIES.split())
_HAVE = frozenset(small_words.HAVE.split())
_DETERMINERS = frozenset("the a an its his her their these those this no".split())
_POLITIC = frozenset(measures.BODIES_POLITIC.split())
_HOSPITALS = frozenset(small_words.HOSPITALS.split())
_NEAR = 6  # tokens from "evacuated" to "hospitals"
_IN_PLACE: dict[str, tuple[frozenset[str], str]] = {
    "left": (_DETERMINERS, "w"),  # "the movement of the left"
    "since": (_HAVE, "d"),  # "two have since died"
    "struck": (_BE, "v"),  # "was struck and killed"
    "evacuated": (frozenset(), "u"),  # "were evacuated to hospitals"
    "bodies": (_POLITIC, "w"),  # "the law-enforcement bodies"
}
"""words with the code that they have behind some others"""
_NOWHERE: tuple[frozenset[str], str] = (frozenset(), "")
_NOT_PERSONS = frozenset(small_words.ANIMALS_AND_THINGS.split())
_FINITE = frozenset(small_words.IRREGULAR_PASTS.split())
_DESCRIBING = frozenset(small_words.PARTICIPIAL_ADJECTIVES.split())
_NO_ADVERBS = frozenset(small_words.NO_ADVERBS.split())
_SHORTEST_PAST = 5  # letters; "need", "seed" and "shed" are no pasts


def _word(lower: list[str], i: int) -> Item:
    word = lower[i]
    code = WORD_CODES.get(word)
    if code is None:
        first = word[0]
        if not (first.isalnum() or first in "'’"):
            return Item(".", i, i)
        if word.endswith("ly") and word not in _NO_ADVERBS:
            return Item("d", i, i)  # "were unlawfully killed"
        return Item("v" if _looks_finite(lower, i) else "w", i, i)
    before = lower[i - 1] if i else ""
    behind, told = _IN_PLACE.get(word, _NOWHERE)
    if before in behind or (told == "u" and _goes_to_hospital(lower, i)):
        return Item(told, i, i)
    if word not in _VERB_MEASURES:
        return Item(code, i, i)
    if word in EVENT_NOUNS and _is_event(lower, i):
        return Item("E", i, i, EVENT_NOUNS[word])
    if code == "B" and word in COUNT_NOUNS and before in _DETERMINERS:
        return Item("N", i, i, COUNT_NOUNS[word])  # "the martyrs", no verb
    return Item(code, i, i, _VERB_MEASURES[word])


def _goes_to_hospital(lower: list[str], i: int) -> bool:
    return not _HOSPITALS.isdisjoint(lower[i + 1 : i + _NEAR])


def _is_event(lower: list[str], i: int) -> bool:
    """Whether a noun tells of what happened: "murder of", "the murder"."""
    follow = lower[i + 1 : i + 3]
    if (
        follow[:1] == ["of"]
        or (follow[1:] == ["of"] and follow[0] in _CLOSING)
        or (i > 0 and lower[i - 1] in _ARTICLES)
    ):
        return True
    described = i > 1 and lower[i - 1] in _BEFORE_EVENTS
    return described and lower[i - 2] in _ARTICLES


def _looks_finite(lower: list[str], i: int) -> bool:
    word = lower[i]
    if word in _FINITE:
        return True
    if len(word) < _SHORTEST_PAST or not word.endswith("ed") or word in _DESCRIBING:
        return False
    return i == 0 or lower[i - 1] not in _DETERMINERS
