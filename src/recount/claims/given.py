"""Bare numbers that a voice gives: "says 800", "arrives at 940", "The union: 14".

What such a number counts was told before, or stands elsewhere in its sentence.
"""

from __future__ import annotations

import re

from recount.claims.bare import (
    A_FIGURE,
    CLAIMS_OF,
    ENDS,
    ENDS_OF_NAMED,
    FIGURE_REACH,
    OF_FIGURES,
    QUOTES,
    SAYING,
    is_bare,
    is_of_nothing,
)
from recount.claims.lexicon import PLURALS
from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence
from recount.lang.en import again, voice_kinds, voices
from recount.lang.en.dates import MONTHS

_BETWEEN = frozenset(again.BETWEEN.split())
_ARRIVING = frozenset(tuple(pair.split(":")) for pair in again.ARRIVING.split())
_HAVING = frozenset(again.HAVING.split())
_ONLY = frozenset(again.ONLY.split())
_STANDING = tuple(tuple(told.split()) for told in again.STANDING.split("|"))
PUTTING = frozenset(
    "put puts putting places placed sets fixed fixes pegged had has have".split()
)
_THERE = (["there", "were"], ["there", "are"], ["there", "was"])
SPEAKING = (
    ["spoken", "of"],
    ["speaking", "of"],
    ["speak", "of"],
    ["spoke", "of"],
    ["talk", "of"],
    ["speaks", "of"],
)
_TELLERS_NAMED = frozenset((*voices.BODY_NOUNS.split(), *voices.GROUP_NOUNS.split()))
_DOCUMENTS = frozenset((*voices.REPORT_NOUNS.split(), *voices.STUDIES.split()))
_ROLES = frozenset(voices.ROLE_NOUNS.split())
_PRONOUNS = frozenset((*voices.PRONOUNS.split(), "one", "another"))
_TELLERS = _TELLERS_NAMED | _DOCUMENTS | _ROLES | _PRONOUNS
_COUNTERS = (
    frozenset(voice_kinds.COUNTING_BODIES.split())
    | _DOCUMENTS
    | frozenset(("he", "she"))
)
_DETERMINERS = frozenset(voices.DETERMINERS.split())
_PREPOSITIONS = frozenset(voices.PREPOSITIONS.split())
_FRAGMENT = re.compile(r"[wdo]{1,8},\"?Q")
_TO_NUMBERS = frozenset(again.TO_NUMBERS.split())
_ANSWER = re.compile(r"[wpotdWy,\"]{0,9}Q(?:d|pd|pw|dw)?(?:[.,;\"]|$)")
_LABELS = frozenset(("claim", "report", "count", "estimate"))
"""base forms that number what follows where they open a clause"""
_STANDS = frozenset(("at", "is", "was"))
_COMPILING = frozenset(again.COMPILING.split())
_ENTRIES = frozenset(("names", "entries"))
_LISTS = frozenset(again.LISTS.split())
_ENDS_OF_PERSONS = re.compile(r"[.;)c\"]|$")
_HOLDING = frozenset("has have had contains contained includes included holds".split())
_CLAIMING = frozenset(again.CLAIMING.split())
_TOLD_OF = frozenset(("civilian", "combatant", "child", "woman", "man"))
_ASIDE_REACH = 24  # words from "its estimate", over an aside, to its number
_NEAR_VERB = 4  # words from the end of an aside to the number
_PAIR = 2
_WHEN = frozenset("last month week year night yesterday today earlier later".split())
_TELLING_A = (["told", "the"], ["told", "a"], ["tells", "the"], ["told", "this"])
_PAPERS = frozenset("paper newspaper press radio station reporters agency".split())
_CLAIMS_REACH = 6  # words from "talk on social media" to its "of"
SAID_REACH = 8  # words from "lists" to the figure that its object counts
_LISTED_REACH = 14  # words from "its own list", over an aside, to "46 names"
_WALLS = frozenset("wall walls memorial monument plaque stone tablet book".split())
_WALL_REACH = 5  # words from "57 names" to "on the north wall"
_WRITING = frozenset("wrote noted entered".split())
_WROTE_REACH = 4  # words from "wrote" to its colon
_MORE_OR_LESS = frozenset("fewer more less otherwise lower higher".split())
_LABEL_REACH = 9  # tokens of a label
_SUBJECT_REACH = 14  # items before a number in which its giver stands


def is_said(sentence: Sentence, index: int) -> bool:
    """Whether a voice gives a number that is told without what it counts."""
    return is_bare(sentence, index) and _is_given(sentence, index)


def is_labelled(sentence: Sentence, index: int) -> bool:
    """ "The mayor said 12 had died. The hospital: 14."; not "Police: 3" of a list."""
    items = sentence.items
    colon = index - 1
    while colon > 0 and items[colon].code in "dw":
        colon -= 1  # "at least"
    if not is_bare(sentence, index) or items[colon].code != ":":
        return False
    if not _WRITING.isdisjoint(sentence.before(colon, _WROTE_REACH)):
        return True  # "the imam wrote in his notebook: 71"
    begin = colon
    while begin > max(0, colon - _LABEL_REACH) and items[begin - 1].code not in ";.,(":
        begin -= 1
    label = sentence.lower[items[begin].first : items[colon].first]
    if not 0 < len(label) <= _LABEL_REACH or any(w.isdigit() for w in label):
        return False
    if label[-1] in _MORE_OR_LESS:  # "(the police counted fewer: 600)"
        return not SAYING.isdisjoint(label)
    if label[-1] in A_FIGURE:  # "The opposition's number: 800"
        return not _TELLERS_NAMED.isdisjoint(label[:-1])
    return label[-1] in _TELLERS_NAMED | _ROLES and label[-1] not in PLURALS


def is_owned(sentence: Sentence, index: int) -> bool:
    """ "Then came the commission's 187", "a councillor's 90"."""
    before = [w for w in sentence.before(index, 3) if w not in QUOTES]
    if before[-1:] not in (["'s"], ["'"], ["’s"]) or before[:-1] == []:
        return False
    bare = is_of_nothing(sentence, index)
    owner = before[-2] in _TELLERS_NAMED | _ROLES
    return owner and bare and ENDS_OF_NAMED.match(sentence.codes, index + 1) is not None


def is_fragment(sentence: Sentence, index: int) -> bool:
    """ "At least 613 died. The Federation of Workers, “well over 700”.": no verb."""
    begin = _clause_begin(sentence, index)
    if _FRAGMENT.match(sentence.codes[begin : index + 1]) is None:
        return False
    label = sentence.lower[sentence.items[begin].first : sentence.items[index].first]
    names_teller = not _TELLERS_NAMED.isdisjoint(label)
    return names_teller and label[0] not in _PREPOSITIONS and is_bare(sentence, index)


def is_answer(sentence: Sentence, index: int) -> bool:
    """ "How many have died?" "As of last night, sixty-six.": without a verb."""
    begin = _clause_begin(sentence, index)
    alone = _ANSWER.match(sentence.codes, begin) is not None
    return alone and is_bare(sentence, index)


def is_of_persons(sentence: Sentence, index: int) -> bool:
    """ "The opposition says 31 civilians", of the killed told of before."""
    quantity = sentence.quantity(index)
    if quantity is None or quantity.kind is not Kind.PERSON or quantity.number is None:
        return False
    before = _words_before(sentence, index)
    if before[-2:] == ["be", "added"]:
        return not quantity.kin  # "to these must be added three clergy"
    if before[-2:] == ["list", "of"]:  # "closed with a list of 33 women"
        return not (quantity.kin or _TOLD_OF.isdisjoint(quantity.terms))
    if before[-1:] and before[-1] in _STANDS and _by_figure(sentence, -1, before):
        return not quantity.kin  # "the count for the school stands at 94 pupils"
    if before[-1:] and before[-1] in _HOLDING:
        if quantity.noun == "victims":
            return True  # "her volunteers have 612 named victims"
        near = sentence.before(index, _LISTED_REACH)  # "the list, which we saw, has"
        if not _LISTS.isdisjoint(near):
            return not quantity.kin  # "its list has 18 children"
    claims = before[-1:] == [":"] or (before[-1:] and before[-1] in _CLAIMING)
    if claims or before[-2:] in SPEAKING:
        groups = not _TOLD_OF.isdisjoint(quantity.terms) and not quantity.kin
        return groups and _ENDS_OF_PERSONS.match(sentence.codes, index + 1) is not None
    return False


def is_listed(sentence: Sentence, index: int) -> bool:
    """ "The union's list runs to 700 names": a number that is taken as bare then."""
    quantity = sentence.quantity(index)
    if quantity is None or quantity.kind is not Kind.THING or quantity.number is None:
        return False
    before = sentence.before(index, _LISTED_REACH)
    compiled = before[-1:] and before[-1] in _COMPILING
    if quantity.noun not in _ENTRIES:
        return False
    after = sentence.after(index, _WALL_REACH)
    if after[:1] in (["on"], ["in"]) and not _WALLS.isdisjoint(after):
        quantity.kind = Kind.BARE
        return True  # "there are 57 names on our wall"
    if not (compiled or _LISTS & set(before)):
        return False
    if ENDS.match(sentence.codes, index + 1) is None:
        return False  # "12 names appear twice"
    quantity.kind = Kind.BARE  # each name is a person's
    return True


def is_of_them(sentence: Sentence, index: int) -> bool:
    """ "There are forty-one of them", "the UN has 21 of them": of those told before."""
    quantity = sentence.quantity(index)
    if quantity is None or not quantity.partitive or quantity.terms:
        return False
    before = [w for w in sentence.before(index, FIGURE_REACH) if w not in QUOTES]
    has = (
        before[-1:]
        and before[-1] in _HAVING
        and _has_teller(sentence, index, _COUNTERS)
    )
    return before[-2:] in _THERE or bool(has)


def _is_given(sentence: Sentence, index: int) -> bool:
    before = _without_aside(_words_before(sentence, index))
    return (
        _by_verb(sentence, index, before)
        or _by_standing(before)
        or _by_standing(_over_aside(sentence, index, before))
        or (before[-2:] in _THERE and _is_exact(sentence, index))
        or (before[-1:] == ["of"] and not _LISTS.isdisjoint(before[-2:-1]))
        or _by_figure(sentence, index, before)
    )


def _words_before(sentence: Sentence, index: int) -> list[str]:
    """The words before a number without quotation marks and "only", "just"."""
    before = [w for w in sentence.before(index, FIGURE_REACH) if w not in QUOTES]
    while before and before[-1] in _ONLY:
        before.pop()  # "could confirm only 518"
    return before


def _without_aside(before: list[str]) -> list[str]:
    """The words before a number without what stands between: "cabled, on hearsay,"."""
    if before[-1:] != [","] or "," not in before[:-1]:
        return before
    opens = len(before) - 2 - before[-2::-1].index(",")
    verb = before[:opens][-1:]
    return before[:opens] if verb and verb[0] in SAYING else before


def _is_exact(sentence: Sentence, index: int) -> bool:
    """Whether a number is told as it is: "there were 71", not "there were hundreds"."""
    quantity = sentence.quantity(index)
    figure = quantity.figure if quantity is not None else None
    return figure is not None and figure.low == figure.high and not figure.approx


def _by_verb(sentence: Sentence, index: int, before: list[str]) -> bool:
    """ "suggested 40,000", "speak of 900", "arrives at 940", "the list has 590"."""
    if before[-3:-2] == ["in"] and before[-2].isdigit():
        before = [*before[:-3], before[-1]]  # "settled in 1999 on"
    if before[-1:] and before[-1] in SAYING:
        begin = _clause_begin(sentence, index)
        opens = not sentence.codes[begin : index - 1].strip('-."')
        return not (opens and before[-1] in _LABELS)  # "Claim 2: nobody died"
    if before[-2:] in SPEAKING or _is_claims_of(before):
        return True
    if before[-1:] == ["at"] and "it" in before and PUTTING.intersection(before):
        return True  # "puts it higher still, at 5,600"
    if before[-3:-1] in _TELLING_A and before[-1] in _PAPERS:
        return True  # "the police told the paper 250"
    plain = [word for word in before if word not in _WHEN]  # "referred last month to"
    if tuple(plain[-2:]) in _ARRIVING:
        return _has_teller(sentence, index, _TELLERS)
    having = before[-1:] and before[-1] in _HAVING
    quantity = sentence.quantity(index)
    figure = quantity.figure if quantity is not None else None
    many = figure is not None and figure.size > 1
    return bool(having) and many and _has_teller(sentence, index, _COUNTERS)


def _is_claims_of(before: list[str]) -> bool:
    """ "claims of more than 60", "talk on social media of 200"."""
    if before[-1:] != ["of"]:
        return False
    near = before[-_CLAIMS_REACH:-1]
    told = [at for at, word in enumerate(near) if word in CLAIMS_OF]
    between = near[told[-1] + 1 :] if told else ["of"]
    return not between or between[0] in {"on", "in", "among"}


def is_standing(sentence: Sentence, index: int) -> bool:
    """ "It was not 49. It was seventeen": a number that stands for the one before."""
    return _by_standing(_words_before(sentence, index))


def _by_standing(before: list[str]) -> bool:
    """ "it was not 49. It was seventeen", "by evening it had reached 620"."""
    plain = [word for word in before if not word.endswith("ly")]  # "quietly became"
    return any(tuple(plain[-len(told) :]) == told for told in _STANDING)


def _by_figure(sentence: Sentence, index: int, before: list[str]) -> bool:
    """ "puts the figure at 800", "its toll at this hour is 627".

    Args:
        sentence: what was assigned so far.
        index: the number, to which a group told before it is given; -1: to none.
        before: the words before it.
    """
    if not OF_FIGURES.isdisjoint(before[-2:-1]):
        given = before[-1] == "," and not {"a", "an", "another"}.isdisjoint(before)
        given |= before[-1] == "," and sentence.after(index, 1) == [","]
        return given or before[-1] in _TO_NUMBERS  # "gave a lower figure, 51"
    if before[-1:] and before[-1] in _STANDS and index >= 0:
        before = _over_aside(sentence, index, before)
    told = [i for i, word in enumerate(before) if word in OF_FIGURES]
    between = before[told[-1] + 1 :] if told else [""]
    group = [word for word in between if PLURALS.get(word)]
    dated = [at for at, word in enumerate(between) if word in MONTHS]
    if dated and between[dated[0] - 1] == "in":
        del between[dated[0] - 1]  # "last count, in May, stood at 77"
    if not all(
        word in _BETWEEN or word in MONTHS or word.isdigit() or word in group
        for word in between
    ):
        return False
    quantity = sentence.quantity(index) if index >= 0 else None
    if group and quantity is not None:
        quantity.terms = PLURALS[group[0]]  # "puts the number of children at 150"
    return True


def _over_aside(sentence: Sentence, index: int, before: list[str]) -> list[str]:
    """The words before without an aside: "its estimate, according to Roe, is 170"."""
    wide = sentence.before(index, _ASIDE_REACH)
    marks = [at for at, word in enumerate(wide) if word == ","]
    if len(marks) < _PAIR or len(wide) - marks[-1] > _NEAR_VERB:
        return before
    return [*wide[: marks[-2]], *wide[marks[-1] + 1 :]][-FIGURE_REACH:]


def _has_teller(sentence: Sentence, index: int, tellers: frozenset[str]) -> bool:
    """Whether who gives a number stands before it in its clause."""
    items, tokens = sentence.items, sentence.tokens
    first = items[_clause_begin(sentence, index)].first
    words = range(first, items[index].first)
    if any(sentence.lower[i] in tellers for i in words):
        return True
    if tokens.upper or sentence.lower[first] in _PREPOSITIONS | _DETERMINERS:
        return any(_is_name(sentence, i) for i in words[1:])
    return any(_is_name(sentence, i) for i in words)


def _is_name(sentence: Sentence, at: int) -> bool:
    word = sentence.tokens.words[at]
    return word[:1].isupper() and sentence.lower[at] not in MONTHS


def _clause_begin(sentence: Sentence, index: int) -> int:
    """The item with which the clause of an item begins."""
    begin, least = index, max(0, index - _SUBJECT_REACH)
    while begin > least and sentence.items[begin - 1].code not in ".;:":
        begin -= 1
    return begin
