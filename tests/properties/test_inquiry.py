"""What holds for any set of reports, whatever their order and their copies."""

from __future__ import annotations

import msgspec
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from recount.model.finding import Certificate, Position
from recount.model.reading import Reading
from recount.pipeline import Inquiry, relate
from tests.strategies import reading_of, reports

EXAMPLES = settings().max_examples // 2  # each reads and reconciles up to four texts
COPY_WORDS = 40  # a sentence or two may be what anybody would write


@st.composite
def inquiries(draw: st.DrawFn) -> list[Reading]:
    """Readings of up to four reports with names of their own."""
    found = draw(st.lists(reports(), min_size=1, max_size=4))
    return [reading_of(text, f"{name}.txt") for name, text in enumerate(found)]


def encode(inquiry: Inquiry) -> bytes:
    """All that was found, as bytes."""
    return msgspec.json.encode(inquiry)


def positions(inquiry: Inquiry) -> list[Position]:
    """Every position of every finding."""
    return [
        position
        for each in inquiry.reconciliations
        for finding in each.findings
        for position in finding.positions
    ]


@settings(max_examples=EXAMPLES)
@given(inquiries(), st.data())
def test_the_order_of_reports_does_not_matter(
    readings: list[Reading], data: st.DataObject
) -> None:
    other = data.draw(st.permutations(readings))
    assert encode(relate(readings)) == encode(relate(other))


@settings(max_examples=EXAMPLES)
@given(inquiries())
def test_each_claim_has_one_event_and_one_origin(readings: list[Reading]) -> None:
    inquiry = relate(readings)
    claims = sorted(claim.id for each in readings for claim in each.claims)

    in_events = sorted(claim for event in inquiry.events for claim in event.claims)
    in_origins = sorted(
        claim for origin in inquiry.lineage.origins for claim in origin.claims
    )
    aside = {claim.id for each in readings for claim in each.claims if claim.is_aside}
    assert in_events == claims
    # Figures read by weights alone take no part in lineage (decision 14).
    assert in_origins == [claim for claim in claims if claim not in aside]


@settings(max_examples=EXAMPLES)
@given(inquiries())
def test_a_position_has_no_more_origins_than_claims(readings: list[Reading]) -> None:
    for position in positions(relate(readings)):
        assert 1 <= position.origins.least <= position.origins.most
        assert position.origins.most <= len(position.claims)
        assert 1 <= position.reports <= len(position.claims)


@settings(max_examples=EXAMPLES)
@given(reports())
def test_a_copy_adds_a_report_and_no_origin(text: str) -> None:
    assume(len(text.split()) >= COPY_WORDS)
    alone = relate([reading_of(text, "a.txt")])
    beside = relate([reading_of(text, "a.txt"), reading_of(text, "b.txt")])

    most = {p.figure: p.origins.most for p in positions(alone)}
    assert {p.figure: p.origins.most for p in positions(beside)} == most


@settings(max_examples=EXAMPLES)
@given(inquiries())
def test_each_proof_can_be_added_up_by_hand(readings: list[Reading]) -> None:
    for each in relate(readings).reconciliations:
        for conflict in each.conflicts:
            proof = conflict.certificate
            if proof is not None:
                assert gap(proof) == proof.gap > 0
                used = {term.position for term in (*proof.lows, *proof.highs)}
                assert used == set(conflict.positions)


def gap(proof: Certificate) -> int:
    """By how much the low ends of a proof exceed its high ends."""
    lows = sum(term.times * term.value for term in proof.lows)
    return lows - sum(term.times * term.value for term in proof.highs)
