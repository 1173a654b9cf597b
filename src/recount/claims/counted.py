"""Quantities that a number counts: "106 women", "four of the five victims", "487"."""

from __future__ import annotations

from recount.claims.aged import NO_AGE, read_age
from recount.claims.belonging import group_of_body
from recount.claims.citizens import read_citizens
from recount.claims.ends import bound_after
from recount.claims.heads import (
    QUOTE_MARKS,
    Head,
    ends_noun,
    find_head,
    find_one_of_people,
    find_unlisted_head,
)
from recount.claims.lexicon import (
    COPULAS,
    COUNT_NOUNS,
    PASTS,
    PLURALS,
    STATES,
    UNION_TERMS,
)
from recount.claims.peoples import people_plural
from recount.claims.predicates import (
    DESCRIBING,
    behind_phrase,
    find_predicate_head,
)
from recount.claims.quantity import Kind, NumberSpan, Quantity, Words, one_person
from recount.claims.sets_of import read_sets_of
from recount.claims.singles import find_single
from recount.claims.unions import join_heads
from recount.lang.en import small_words
from recount.lang.en.demonyms import DEMONYMS
from recount.model.figure import Figure

COUNTING_USES = frozenset(("count", "zero"))
"""uses of a number that may count people"""
POSSESSIVES = frozenset(("his", "her", "their", "my", "our", "whose", "'s"))
"""words that make a relation somebody's"""
_DETERMINERS = frozenset(
    "the those these its his her their our my this that all own".split()
)
_PARTITIVE_PRONOUNS = frozenset("them whom which us ours theirs latter former".split())
_THOSE = frozenset(("those", "these"))
_KIN_PLURALS = frozenset(small_words.KIN_PLURALS.split())
_SINGLE_NUMBERS = frozenset(("one", "1", "no"))
_PEOPLE_OF = frozenset(("family", "group", "team", "crew", "party"))
_APPOSING = frozenset((",", "-", "(", "is", "was", "as", "became"))
_SUPERLATIVES = frozenset(("most", "best", "top", "leading", "main"))
_EVERY = frozenset("every second third fourth fifth tenth last".split())
_HELD = frozenset("held found caught taken born known seen".split())
_OF_WHOM = frozenset(("them", "whom"))
_DIED = frozenset(("died", "dies"))
_DYING = _DIED | {"perished"}
_SINGULAR_COPULAS = frozenset(("was", "is"))
_OF_SOME = COPULAS | {"had"}
"""verbs after "103" in "103 were under 18", which tell of some of those named before"""
_STRICKEN = frozenset(("victims", "bodies", "dead"))
_MOST_OWNER = 3  # words between "the" and "town's"
_ANYBODY = frozenset(("people", "persons", "victims"))
_DEGREES = frozenset(small_words.DEGREES.split())
_MORE = frozenset(("more", "further", "additional"))


def read_counted(words: Words, number: NumberSpan) -> Quantity:
    """Return a number with its noun, if it has one."""
    start = number.last + 1
    near = words.lower[number.first : number.last]
    rest = words.at(number.first - 1) in {"another", "other"} or "another" in near
    if words.at(start) in _MORE:
        rest, start = True, start + 1
    last = max(number.last, start - 1)
    told = _read_no_reports(words, number, start)
    told = told or read_sets_of(words, number, start, rest=rest)
    if told is not None:
        return told
    if words.at(start) == "of":
        start += 1
        while words.at(start) in _DETERMINERS:
            start += 1
        start -= words.at(start - 1) in _THOSE and words.at(start) in COPULAS
        if words.at(start) in _PARTITIVE_PRONOUNS | _THOSE:
            return _read_partitive(words, number, start, rest=rest)
        whole = words.numbers.get(_after_owner(words, start))
        if whole is not None and whole.mention.use in COUNTING_USES:
            return _read_out_of(words, number, whole)
        struck = _read_of_struck(words, number, start, rest=rest)
        if struck is not None:
            return struck
        counted = _read_from(words, number, start, last, rest=rest)
        counted.among, counted.state = counted.state, ""
        counted.terms = counted.terms or read_citizens(words, number.first, start)
        if not counted.terms:
            counted.terms = _predicate_terms(words, behind_phrase(words, counted.last))
            aged = read_age(words, counted.last + 1)
            counted.last = max(counted.last, aged.last)  # "were under eighteen"
            if counted.terms and counted.noun in _STRICKEN and not counted.among:
                counted.among = "killed"  # "93 of the victims were men"
        return counted
    return _read_from(words, number, start, last, rest=rest)


def _read_no_reports(words: Words, number: NumberSpan, start: int) -> Quantity | None:
    """ "no reports of civilian deaths": a zero, which nobody has reported."""
    start += words.at(start + 1) in {"reports", "report"}  # "no immediate reports of"
    if number.mention.use != "zero" or words.at(start) not in {"reports", "report"}:
        return None
    if words.at(start + 1) != "of":
        return None
    head = find_head(words, start + 2, single=False)
    head = head or find_unlisted_head(words, start + 2)
    if head is None or head.noun not in COUNT_NOUNS:
        return None
    return _with_head(words, number, head, rest=False, kin=False)


def _after_owner(words: Words, start: int) -> int:
    """Where a number stands in "7,000 of the town's 12,000 inhabitants"."""
    if start in words.numbers:
        return start
    for at in range(start + 1, start + _MOST_OWNER + 1):
        if words.at(at) in {"'s", "'"} and at + 1 in words.numbers:
            return at + 1
    return start


def _read_of_struck(
    words: Words, number: NumberSpan, start: int, *, rest: bool
) -> Quantity | None:
    """ "16 of those killed were civilians": whom the 16 are told to be."""
    measure = PASTS.get(words.at(start), "") or STATES.get(words.at(start), "")
    if words.at(start) == "who" and words.at(start + 1) in _DYING:
        measure, start = "killed", start + 1  # "two of those who died were stewards"
    elif words.at(start - 1) not in {"those", "the"}:
        return None
    if not measure:
        return None
    terms = _predicate_terms(words, behind_phrase(words, start))
    if not terms and number.mention.use == "zero":
        one = _after_singular(words, start + 1)  # "none of the dead was a soldier"
        terms = one[2] if one is not None else ()
    if not terms:
        return None
    told = Quantity(
        number.mention.figure,
        first=number.first,
        last=max(start, read_age(words, start + 1).last),
        kind=Kind.PERSON,
        terms=terms,
        number=number.mention,
        rest=rest,
    )
    told.among = measure
    return told


def read_one_of(words: Words, number: NumberSpan) -> Quantity | None:
    """ "one of the girls", "one of them": one person, told by who the others are."""
    start = number.last + 1
    if words.at(start + 1) in _PARTITIVE_PRONOUNS and words.at(start + 2) in _DEGREES:
        part = _read_partitive(words, number, start + 1, rest=False)
        part.figure = Figure(1, 1)
        return part  # "three were hurt, one of them seriously"
    if words.at(start + 1) in _OF_WHOM and words.at(start) == "of":
        told = _read_what_one_is(words, number, start + 2)
        if told is not None:
            return told  # "five died, one of them a nurse"
    if words.at(start) != "of" or words.at(number.first - 1) in _APPOSING:
        return None  # "Roe Halden, one of the leaders, was killed": he is told of
    start += 1
    while words.at(start) in _DETERMINERS:
        start += 1
    if words.at(start) in _SUPERLATIVES:
        return None
    noun, last = "", start
    terms: tuple[str, ...] = ()
    if words.at(start) not in _PARTITIVE_PRONOUNS:
        head = find_head(words, start, single=False)
        if head is None or head.kind is not Kind.PERSON or head.state:
            return None
        if _is_of_stricken(words, head):
            return None
        noun, last, terms = head.noun, head.last, head.terms
    return one_person(number.first, last, noun=noun, terms=terms)


def _is_of_stricken(words: Words, head: Head) -> bool:
    """ "one of the victims"; but "one of the wounded died months later" counts one."""
    if head.noun not in COUNT_NOUNS and head.noun != "victims":
        return False
    died = not _DIED.isdisjoint((words.at(head.last + 1), words.at(head.last + 2)))
    return not (died and head.noun in {"wounded", "injured"})


def _read_what_one_is(words: Words, number: NumberSpan, at: int) -> Quantity | None:
    head = _after_singular(words, at)
    if head is None or words.at(number.first - 1) in _EVERY:
        return None  # "every third one of them a child"
    last, noun, terms = head
    return Quantity(
        Figure(1, 1),
        first=number.first,
        last=last,
        kind=Kind.PERSON,
        noun=noun,
        terms=tuple(sorted(set(terms))),
        number=number.mention,
        partitive=True,
    )


def _after_singular(words: Words, at: int) -> tuple[int, str, tuple[str, ...]] | None:
    """The last token, noun and group of "a nurse" or "was a nurse"."""
    at += words.at(at) in _SINGULAR_COPULAS
    head = find_single(words, at + 1) if words.at(at) in {"a", "an"} else None
    return head if head is not None and head[2] else None


def _read_out_of(words: Words, number: NumberSpan, whole: NumberSpan) -> Quantity:
    """ "four of the five victims": what the five are, the four are too."""
    part = _read_from(words, number, whole.last + 1, whole.last, rest=False)
    if part.noun in COUNT_NOUNS and not part.state:
        # "55 of 75 confirmed dead had been named": nothing more is told of the 55
        part.noun, part.state = "", COUNT_NOUNS[part.noun]
    if part.kind in {Kind.PERSON, Kind.BARE}:
        part.whole = Quantity(
            whole.mention.figure,
            first=whole.first,
            last=part.last,
            kind=part.kind,
            noun=part.noun,
            terms=part.terms,
            number=whole.mention,
            rest=part.rest,
            state=part.state,
        )
        part.state = ""
        after = part.last + 1
        after += words.at(after) in PASTS or words.at(after) in STATES
        part.terms = part.terms or _predicate_terms(words, after)
    return part


def _read_from(
    words: Words, number: NumberSpan, start: int, last: int, *, rest: bool
) -> Quantity:
    """A number whose noun is looked for from ``start`` on."""
    single = words.lower[number.last] in _SINGLE_NUMBERS
    if words.at(start) in QUOTE_MARKS and words.at(number.first - 1) in QUOTE_MARKS:
        start += 1  # '"five to eight" civilian deaths'
    head = find_head(words, start, single=single)
    predicate = find_predicate_head(words, start) if head is None else None
    head = head or predicate
    if head is None and single:
        head = find_one_of_people(words, start)
    if head is None and (not rest or words.at(start) in COUNT_NOUNS):
        head = find_unlisted_head(words, start)
    if head is None:
        return _read_bare(words, number, last, rest=rest)
    kin = head.noun in _KIN_PLURALS and _is_possessed(words, number.first, start)
    counted = _with_head(words, number, head, rest=rest, kin=kin)
    counted.partitive = predicate is not None
    return counted


def _predicate_terms(words: Words, start: int) -> tuple[str, ...]:
    """The group that some are told to be: "eight of the dead were children"."""
    head = find_predicate_head(words, start)
    if head is None or not (
        ends_noun(words, head.last + 1) or _is_participle(words.at(head.last + 1))
    ):
        return read_age(words, start).terms
    return tuple(sorted(set(join_heads(words, head).terms)))


def _is_participle(word: str) -> bool:
    """Whether a word tells more of a noun before it: "women held in the annex"."""
    return word in PASTS or word in _HELD or word.endswith("ed")


def _with_head(
    words: Words, number: NumberSpan, head: Head, *, rest: bool, kin: bool
) -> Quantity:
    if head.noun == "family" and words.at(number.last + 1) == "of":
        head = head._replace(kind=Kind.PERSON, terms=())  # "nine of the Brod family"
    if head.kind is Kind.PERSON:
        head = join_heads(words, head)
        body = group_of_body(words, head.last, number.last + 1)
        kept = tuple(term for term in head.terms if body and term != "worker")
        head = head._replace(terms=(*kept, *body)) if body else head
        aged = read_age(words, head.last + 1) if head.noun in _ANYBODY else NO_AGE
        if aged.terms and not head.terms:
            head = head._replace(terms=aged.terms, last=aged.last)
        elif head.terms:  # "58 children below the age of fourteen"
            head = head._replace(
                last=max(head.last, read_age(words, head.last + 1).last)
            )
    figure, end = bound_after(words, head.last + 1, number.mention.figure)
    return Quantity(
        figure,
        first=number.first,
        last=end - 1,
        kind=head.kind,
        noun=head.noun,
        terms=tuple(sorted(set(head.terms))),
        number=number.mention,
        rest=rest
        or head.noun in {"other", "others"}
        or words.at(number.last + 1) == "other",
        state=head.state,
        kin=kin,
    )


_TOLD_AS = frozenset(("described", "identified", "listed", "named", "counted"))


def _read_partitive(
    words: Words, number: NumberSpan, pronoun: int, *, rest: bool
) -> Quantity:
    """ "18 of them", "four of them civilians"."""
    if words.at(pronoun + 1) == "those" and words.at(pronoun + 2) == "of":
        pronoun += 1  # "88 of them those of children"
    if words.at(pronoun + 1) == "of" and PLURALS.get(words.at(pronoun + 2)):
        pronoun += 1  # "74 bodies, 31 of them of women"
    if words.at(pronoun + 1) in DESCRIBING and PLURALS.get(words.at(pronoun + 2)):
        pronoun += 1  # "two of them teenage girls"
    terms = PLURALS.get(words.at(pronoun + 1), ())
    told_as = pronoun + 1 + (words.at(pronoun + 1) in _TOLD_AS)
    if words.at(told_as) == "as":  # "describing 38 of them as combatants"
        terms = PLURALS.get(words.at(told_as + 1), ())
    terms = terms or group_of_body(words, pronoun + 1, pronoun + 1)
    terms = with_other(words, pronoun + 1, terms)
    told = () if terms else _predicate_terms(words, pronoun + 1)
    aged = NO_AGE if terms else read_age(words, pronoun + 1)
    if not (terms or told) and words.is_word(pronoun + 1) and not words.upper:
        written = words.words[pronoun + 1]
        people = people_plural(written) if written[0].isupper() else ""
        if not people and not words.is_word(pronoun + 2):
            people = DEMONYMS.get(words.lower[pronoun + 1], "")  # "four of them Karsan"
        terms = (people,) if people else ()
    return Quantity(
        number.mention.figure,
        first=number.first,
        last=max(pronoun + 1 if terms else pronoun, aged.last),
        kind=Kind.BARE,
        terms=terms or told,
        number=number.mention,
        rest=rest,
        partitive=True,
    )


def with_other(words: Words, at: int, terms: tuple[str, ...]) -> tuple[str, ...]:
    """Both groups of "44 of them women and girls"."""
    other = PLURALS.get(words.at(at + 2), ())
    both = words.at(at + 1) in {"and", "or"} and {*terms, *other} <= UNION_TERMS
    return tuple(sorted({*terms, *other})) if both and terms else terms


def _read_bare(words: Words, number: NumberSpan, last: int, *, rest: bool) -> Quantity:
    """ "487", "five more", "a family of five"."""
    people = words.at(number.first - 1) == "of" and (
        words.at(number.first - 2) in _PEOPLE_OF
    )
    told = NO_AGE if people else read_age(words, last + 1)
    return Quantity(
        number.mention.figure,
        first=number.first,
        last=max(last, told.last),
        kind=Kind.PERSON if people else Kind.BARE,
        terms=told.terms,
        number=number.mention,
        rest=rest,
        partitive=bool(told.terms) and words.at(last + 1) in _OF_SOME,
    )


def _is_possessed(words: Words, first: int, start: int) -> bool:
    """Whether a possessive stands before the number, or between it and its noun."""
    near = (words.at(first - 1), *(words.at(i) for i in range(first, start)))
    return not POSSESSIVES.isdisjoint(near)
