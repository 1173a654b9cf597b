"""Which figures of single persons stand beside the totals of the same text.

"Her brother was also killed", after "12 were killed", is one of the twelve: as a
figure of its own it would stand against the total. So are sums of such persons, unless
they are more than any total told. Beside a toll of hundreds, who is told of singly is
told for his own sake, and is a figure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from recount.claims.lexicon import UNION_TERMS
from recount.lang.en.groups import EXCLUSIVE
from recount.lang.en.territories import TERRITORIES
from recount.model.claim import Claim, Measure
from recount.model.ids import ClaimId

_COUNTRIES = frozenset(name.casefold() for name in TERRITORIES)
_KNOWN = "the "
_ALSO = "also"
_MOST_OF_KIN = 20  # children or brothers of one person
_MOST_NEAR = 200  # totals of one sentence that a person in it is compared with
_ONE_BY_ONE = 50  # dead whom a text may tell of person by person until all are told
_MOST_SINGLY = 24  # persons told so; a text that tells of more lists the dead
_SELVES = frozenset(("himself", "herself", "self"))
_EXCLUDED: dict[str, frozenset[str]] = {}
for _ones, _others in EXCLUSIVE:
    for _first, _second in ((_ones, _others), (_others, _ones)):
        for _term in _first.split():
            _EXCLUDED[_term] = _EXCLUDED.get(_term, frozenset()) | {*_second.split()}


class Told:
    """The claims of one document, and how their figures were told."""

    def __init__(
        self,
        *,
        described: frozenset[ClaimId],
        named: frozenset[ClaimId],
        counted: frozenset[ClaimId],
        sentences: Mapping[ClaimId, int],
    ) -> None:
        self.described = described
        """of persons that no number counts, and sums of them"""
        self.named = named
        """of one person told by name alone"""
        self.counted = counted
        """of family that tell how many of one group: "their two sons" """
        self.sentences = sentences
        """the number of the sentence that each stands in"""

    def _is_summed(self, claim: Claim) -> bool:
        return claim.rest and not claim.group and claim.part_of in self.described

    def is_relative(self, claim: Claim) -> bool:
        """Whether a claim is of one person told by kinship, age or sex alone."""
        single = claim.id in self.described and claim.low == 1
        return single and UNION_TERMS.issuperset(claim.group)

    def is_apart(self, claim: Claim) -> bool:
        """Whether a claim is of one person, or of a family told one by one.

        A row of callings ("killed the mayor and two guards") is rather one and two.
        """
        family = claim.group and UNION_TERMS.issuperset(claim.group)
        return claim.id not in self.counted and bool(claim.low == 1 or family)

    def is_sum(self, claim: Claim) -> bool:
        """Whether a claim is of some persons whom no one number counts."""
        return claim.id in self.described and claim.low != 1

    def is_total(self, claim: Claim) -> bool:
        """Whether a figure may hold persons told of elsewhere in the text."""
        told = claim.high or claim.low or 0
        return (
            told > 1 and claim.id not in self.described and not self._is_summed(claim)
        )

    def terms_of(self, total: Claim) -> tuple[str, ...]:
        """The groups that a total tells of, "" for all: a part of its own alone."""
        inside = total.part_of and total.part_of not in self.described
        return total.group if inside else ("", *total.group)


def without_members(claims: Sequence[Claim], told: Told) -> tuple[Claim, ...]:
    """Return the claims without persons whom a total of the text holds already.

    Who is told of at a place or a time that no total names may be of another event, and
    stays; so does whoever cannot be one of those counted: a mayor is none of "six
    soldiers", and nobody is one of those told beside him ("he and three others") or
    counted over a whole war. A part is a total of its group alone: "six women" tells
    nothing of her brother. "Their three children" is a figure of a group, and stays
    unless a total of that group is told. A name in a row that is counted as a whole
    ("Roe Halden and Mira Sol": 2) is no figure of its own, nor is one of "his wife and
    her sister" beside the two.
    """
    totals = _Totals([claim for claim in claims if told.is_total(claim)], told)
    singly = Counter(c.measure for c in claims if c.id in told.described)
    many = frozenset(
        measure
        for measure, most in totals.most.items()
        if most > _ONE_BY_ONE and singly[measure] <= _MOST_SINGLY
    )
    kept = {
        claim.id
        for claim in claims
        if claim.id not in told.described or _stands(claim, totals, told, many)
    }
    kept |= _families(claims, told, kept)
    wholes = {claim.id: claim for claim in claims if claim.id in kept}
    summed = {claim.id for claim in claims if told.is_sum(claim)}.intersection(kept)
    return tuple(
        claim
        for claim in claims
        if claim.id in kept
        and not (claim.id in told.named and _is_only_named(claim, wholes))
        and not (told.is_relative(claim) and claim.part_of in summed)
    )


def _families(
    claims: Sequence[Claim], told: Told, kept: Collection[ClaimId]
) -> set[ClaimId]:
    """The sums of families of which a part stays: "lost his wife and three children".

    A row with names, in which one more may go unread, stays out, and so do rows of
    callings: "killed the mayor and two guards" are rather one and two.
    """
    sums = {claim.id for claim in claims if told.is_sum(claim)}
    apart = {
        claim.part_of
        for claim in claims
        if claim.id in told.named
        or claim.rest
        or (claim.high or _MOST_OF_KIN) >= _MOST_OF_KIN
        or not UNION_TERMS.issuperset(claim.group)
        or claim.phrase.lower() in _SELVES
    }
    return {
        claim.part_of
        for claim in claims
        if claim.part_of in sums - apart
        and claim.id in kept
        and (claim.id not in told.described or claim.id in told.counted)
    }


class _Greatest(NamedTuple):
    """The greatest total of a kind, and the greatest of another sentence than its."""

    told: int = 0
    sentence: int = -1
    elsewhere: int = 0

    def besides(self, sentence: int) -> int:
        """The greatest total that is not told in a sentence."""
        return self.elsewhere if sentence == self.sentence else self.told

    def with_one(self, told: int, sentence: int) -> _Greatest:
        """The same after one more total."""
        if sentence == self.sentence:
            return self._replace(told=max(told, self.told))
        if told > self.told:
            return _Greatest(told, sentence, self.told)
        return self._replace(elsewhere=max(told, self.elsewhere))


class _Totals:
    """The totals of a text, so that asking takes no time that grows with them."""

    def __init__(self, totals: Sequence[Claim], told: Told) -> None:
        self.most: dict[Measure, int] = {}
        """the greatest total of a measure"""
        self.places: dict[Measure, set[str]] = {}
        """the words of the places that totals of a measure name"""
        self.near: dict[tuple[Measure, int], list[Claim]] = {}
        """the totals of a sentence, at most so many"""
        self._by_term: dict[
            tuple[Measure, bool, str], dict[frozenset[str], _Greatest]
        ] = {}
        for total in totals:
            sentence = told.sentences[total.id]
            figure = total.high or total.low or 0
            self.most[total.measure] = max(figure, self.most.get(total.measure, 0))
            self.places.setdefault(total.measure, set()).update(_place_words(total))
            near = self.near.setdefault((total.measure, sentence), [])
            if len(near) < _MOST_NEAR:
                near.append(total)
            excluding = frozenset(total.group).intersection(_EXCLUDED)
            for term in told.terms_of(total):
                kinds = self._by_term.setdefault(
                    (total.measure, total.cumulative, term), {}
                )
                greatest = kinds.get(excluding, _Greatest())
                kinds[excluding] = greatest.with_one(figure, sentence)

    def hold(self, claim: Claim, terms: Sequence[str], sentence: int) -> bool:
        """Whether a total of another sentence may hold the persons of a claim."""
        least = claim.low or 0
        return any(
            least <= greatest.besides(sentence) and not excludes(group, claim.group)
            for lasting in {False, claim.cumulative}
            for term in terms or ("",)
            for group, greatest in self._by_term.get(
                (claim.measure, lasting, term), {}
            ).items()
        )


def _is_only_named(claim: Claim, wholes: Mapping[ClaimId, Claim]) -> bool:
    """Whether a name in a row tells no more than the row: "two sons, Ivo and Dan"."""
    whole = wholes.get(claim.part_of)
    if whole is None:
        return False
    named_again = not whole.described or whole.low == 1
    return not claim.group or (named_again and set(claim.group) <= set(whole.group))


def _stands(
    claim: Claim, totals: _Totals, told: Told, many: Collection[Measure]
) -> bool:
    """Whether no total of its measure may hold a figure of persons.

    Args:
        claim: of persons whom no one number counts.
        totals: of the text.
        told: how its figures were told.
        many: measures of which a text tells hundreds, and not one by one.
    """
    if _is_elsewhere(claim, totals.places.get(claim.measure, set())):
        return True
    terms = claim.group if claim.id in told.counted else ("", *claim.group)
    sentence = told.sentences[claim.id]
    alone = claim.measure in many and told.is_apart(claim)
    if not alone and totals.hold(claim, terms, sentence):
        return False
    least = claim.low or 0
    return not any(
        least <= (total.high or total.low or 0) and _may_hold(total, claim, terms, told)
        for total in totals.near.get((claim.measure, sentence), ())
        if not (alone and _is_told_alone(claim, total))
    )


def _is_told_alone(claim: Claim, total: Claim) -> bool:
    """Whether one person beside a total is told apart from it: "among them a nurse".

    "60 opponents of the president were killed" tells of no president, and "they killed
    60," Mayor Ivo Tann said, of no mayor.
    """
    if claim.low != 1 or claim.part_of not in {"", total.id}:
        return False
    spans = [voice.span for voice in total.voices if voice.span is not None]
    said = any(span.overlaps(claim.phrase_span) for span in spans)
    return not said and not claim.phrase.lower().startswith(_KNOWN)


def _may_hold(total: Claim, claim: Claim, terms: Sequence[str], told: Told) -> bool:
    """Whether a person may be one of a total of the same sentence."""
    if total.cumulative and not claim.cumulative:
        return False
    if claim.part_of and claim.part_of == total.part_of:
        # "his supervisor and five employees", but not "two guards and himself"
        return claim.phrase.lower() in _SELVES
    if claim.part_of != total.id and _is_beside(total):
        return False
    if set(told.terms_of(total)).isdisjoint(terms or ("",)):
        return False
    return not excludes(total.group, claim.group)


def _is_beside(total: Claim) -> bool:
    """Whether "three others", "two were also killed" are told beside a person."""
    return total.rest or _ALSO in total.quote.lower().split()


def excludes(total: Collection[str], own: Collection[str]) -> bool:
    """Whether nobody can be of both groups, by their ages, sexes and callings.

    >>> excludes(("combatant",), ("official",)), excludes(("man", "woman"), ("man",))
    (True, False)
    """
    ages = [term for term in total if term in UNION_TERMS]
    if ages and all(_is_excluded(term, own) for term in ages):
        return True
    return any(_is_excluded(term, own) for term in total if term not in UNION_TERMS)


def _is_excluded(term: str, own: Collection[str]) -> bool:
    return not _EXCLUDED.get(term, frozenset()).isdisjoint(own)


def _is_elsewhere(claim: Claim, told: set[str]) -> bool:
    """Whether a claim names a place, smaller than a country, that is not ``told``."""
    own = [name for name in claim.places if name.casefold() not in _COUNTRIES]
    return bool(own) and told.isdisjoint(_place_words(claim))


def _place_words(claim: Claim) -> set[str]:
    """The words of a claim's places, so that Karsa and Karsa City meet."""
    return {word for place in claim.places for word in place.split()}
