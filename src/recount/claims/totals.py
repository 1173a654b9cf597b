"""Which figures of single persons stand beside the totals of the same text.

"Her brother was also killed", after "12 were killed", is one of the twelve: as a
figure of its own it would stand against the total. So are sums of such persons, unless
they are more than any total told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recount.claims.lexicon import UNION_TERMS
from recount.lang.en.groups import EXCLUSIVE
from recount.lang.en.territories import TERRITORIES
from recount.model.claim import Claim
from recount.model.ids import ClaimId

_COUNTRIES = frozenset(name.casefold() for name in TERRITORIES)
_ALSO = "also"
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

    def is_total(self, claim: Claim) -> bool:
        """Whether a figure may hold persons told of elsewhere in the text."""
        told = claim.high or claim.low or 0
        return (
            told > 1 and claim.id not in self.described and not self._is_summed(claim)
        )

    def is_inside(self, total: Claim) -> bool:
        """Whether a total is a part of another: it tells of its group alone."""
        return bool(total.part_of) and total.part_of not in self.described


def without_members(claims: Sequence[Claim], told: Told) -> tuple[Claim, ...]:
    """Return the claims without persons whom a total of the text holds already.

    Who is told of at a place or a time that no total names may be of another event, and
    stays; so does whoever cannot be one of those counted: a mayor is none of "six
    soldiers", and nobody is one of those told beside him ("he and three others") or
    counted over a whole war. A part is a total of its group alone: "six women" tells
    nothing of her brother. "Their three children" is a figure of a group, and stays
    unless a total of that group is told. A name in a row that is counted as a whole
    ("Roe Halden and Mira Sol": 2) is no figure of its own.
    """
    totals = [claim for claim in claims if told.is_total(claim)]
    kept = {
        claim.id
        for claim in claims
        if claim.id not in told.described or _stands(claim, totals, told)
    }
    wholes = {claim.id: claim for claim in claims if claim.id in kept}
    return tuple(
        claim
        for claim in claims
        if claim.id in kept
        and not (claim.id in told.named and _is_only_named(claim, wholes))
    )


def _is_only_named(claim: Claim, wholes: Mapping[ClaimId, Claim]) -> bool:
    """Whether a name in a row tells no more than the row: "two sons, Ivo and Dan"."""
    whole = wholes.get(claim.part_of)
    if whole is None:
        return False
    named_again = not whole.described or whole.low == 1
    return not claim.group or (named_again and set(claim.group) <= set(whole.group))


def _stands(claim: Claim, totals: Sequence[Claim], told: Told) -> bool:
    """Whether no total of its measure may hold a figure of persons."""
    own = [total for total in totals if total.measure == claim.measure]
    if _is_elsewhere(claim, own):
        return True
    terms = claim.group if claim.id in told.counted else ("", *claim.group)
    least = claim.low or 0
    return not any(
        least <= (total.high or total.low or 0) and _may_hold(total, claim, terms, told)
        for total in own
    )


def _may_hold(total: Claim, claim: Claim, terms: Sequence[str], told: Told) -> bool:
    """Whether a person may be one of a total, as far as the text tells."""
    if total.cumulative and not claim.cumulative:
        return False
    if claim.part_of and claim.part_of == total.part_of:
        # "his supervisor and five employees", but not "two guards and himself"
        return claim.phrase.lower() in _SELVES
    if claim.part_of != total.id and _is_beside(total, claim, told):
        return False
    of = total.group if told.is_inside(total) else ("", *total.group)
    if set(of).isdisjoint(terms or ("",)):
        return False
    return not excludes(total.group, claim.group)


def _is_beside(total: Claim, claim: Claim, told: Told) -> bool:
    """Whether "three others", "two were also killed" are told beside a person."""
    if told.sentences[total.id] != told.sentences[claim.id]:
        return False
    return total.rest or _ALSO in total.quote.lower().split()


def excludes(total: Sequence[str], own: Sequence[str]) -> bool:
    """Whether nobody can be of both groups, by their ages, sexes and callings.

    >>> excludes(("combatant",), ("official",)), excludes(("man", "woman"), ("man",))
    (True, False)
    """
    ages = [term for term in total if term in UNION_TERMS]
    if ages and all(_is_excluded(term, own) for term in ages):
        return True
    return any(_is_excluded(term, own) for term in total if term not in UNION_TERMS)


def _is_excluded(term: str, own: Sequence[str]) -> bool:
    return not _EXCLUDED.get(term, frozenset()).isdisjoint(own)


def _is_elsewhere(claim: Claim, totals: Sequence[Claim]) -> bool:
    """Whether a claim names a place, smaller than a country, that no total names."""
    own = [name for name in claim.places if name.casefold() not in _COUNTRIES]
    return bool(own) and all(
        _place_words(claim).isdisjoint(_place_words(total)) for total in totals
    )


def _place_words(claim: Claim) -> set[str]:
    """The words of a claim's places, so that Karsa and Karsa City meet."""
    return {word for place in claim.places for word in place.split()}
