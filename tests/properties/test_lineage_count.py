"""Counting origins: copies add nothing, and the order of links does not matter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recount.model.ids import ClaimId
from recount.model.lineage import Count, Lineage, Link, LinkKind
from tests.strategies import claim_ids, links

link_lists = st.lists(links(), max_size=12)
claim_lists = st.lists(claim_ids, max_size=8)


def copy_of(claim: ClaimId, name: str) -> Link:
    """A strong link from a claim to its copy in another report."""
    return Link(
        first=claim,
        second=ClaimId(name),
        kind=LinkKind.REUSE,
        strong=True,
        reason="the sentence is the same",
    )


@given(link_lists, claim_lists)
def test_the_least_is_at_most_the_most(
    found: list[Link], wanted: list[ClaimId]
) -> None:
    count = Lineage(links=tuple(found)).count(wanted)

    assert (count.least > 0) == bool(wanted)
    assert count.least <= count.most <= len(set(wanted))


@given(st.data(), link_lists, claim_lists)
def test_the_order_of_links_and_claims_does_not_matter(
    data: st.DataObject, found: list[Link], wanted: list[ClaimId]
) -> None:
    other_links = data.draw(st.permutations(found))
    other_claims = data.draw(st.permutations(wanted))

    one = Lineage(links=tuple(found)).count(wanted)
    other = Lineage(links=tuple(other_links)).count(other_claims)
    assert one == other


@given(link_lists, claim_lists)
def test_links_and_claims_told_twice_count_once(
    found: list[Link], wanted: list[ClaimId]
) -> None:
    once = Lineage(links=tuple(found)).count(wanted)
    twice = Lineage(links=tuple(found + found)).count(wanted + wanted)
    assert once == twice


@given(link_lists, st.lists(claim_ids, min_size=1, max_size=8), st.integers(1, 9))
def test_copies_of_a_report_add_no_origin(
    found: list[Link], wanted: list[ClaimId], copies: int
) -> None:
    names = [f"copy-{number}" for number in range(copies)]
    more = [copy_of(wanted[0], name) for name in names]

    before = Lineage(links=tuple(found)).count(wanted)
    after = Lineage(links=tuple(found + more)).count([*wanted, *map(ClaimId, names)])
    assert before == after


@given(link_lists, links(), claim_lists)
def test_another_link_never_adds_an_origin(
    found: list[Link], link: Link, wanted: list[ClaimId]
) -> None:
    before = Lineage(links=tuple(found)).count(wanted)
    after = Lineage(links=(*found, link)).count(wanted)

    assert after.least <= before.least
    assert after.most <= before.most


@given(claim_lists)
def test_without_links_each_claim_is_its_own_origin(wanted: list[ClaimId]) -> None:
    alone = len(set(wanted))
    assert Lineage().count(wanted) == Count(alone, alone)


def test_two_copies_of_a_third_are_one_origin() -> None:
    found = (copy_of(ClaimId("third"), "a"), copy_of(ClaimId("third"), "b"))

    assert Lineage(links=found).count([ClaimId("a"), ClaimId("b")]) == Count(1, 1)


def test_a_chain_of_a_hundred_thousand_links_is_counted() -> None:
    claims = [ClaimId(f"claim-{number:06}") for number in range(100_000, 0, -1)]
    chain = tuple(copy_of(claims[i], claims[i + 1]) for i in range(len(claims) - 1))

    assert Lineage(links=chain).count(claims) == Count(1, 1)
