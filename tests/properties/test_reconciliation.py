"""The laws of reconciliation, on random events."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.model.claim import Claim, Measure
from recount.model.event import Event
from recount.model.finding import Reconciliation
from recount.model.ids import ClaimId, EventId
from recount.model.lineage import Lineage, Link, LinkKind
from recount.reconciliation import ReconcileOptions, reconcile
from recount.reconciliation.check import derived_holds, holds

EVENT = Event(id=EventId("event-ostra"), label="Ostra, 14 March 2031")
GROUPS: tuple[tuple[str, ...], ...] = (
    (),
    ("civilian",),
    ("woman",),
    ("child",),
    ("child", "woman"),
    ("elderly",),
    ("child", "elderly", "woman"),
    ("man",),
    ("lorvian",),
    ("child", "civilian"),
)
DOCS = tuple(f"{letter}.txt" for letter in "abcde")


@st.composite
def told(draw: st.DrawFn, number: int) -> Claim:
    """A claim with small numbers, so that figures meet and clash."""
    low = draw(st.integers(0, 12))
    shape = draw(st.sampled_from(["exact", "exact", "exact", "least", "range", "most"]))
    high = {
        "exact": low,
        "least": None,
        "range": low + draw(st.integers(1, 4)),
        "most": low,
    }[shape]
    return Claim(
        doc=draw(st.sampled_from(DOCS)),
        quote="",
        start=number,
        end=number,
        event=EVENT.id,
        measure=draw(
            st.sampled_from([Measure.KILLED, Measure.KILLED, Measure.MISSING])
        ),
        group=draw(st.sampled_from(GROUPS)),
        qualifier=draw(st.sampled_from([(), (), (), ("in the market",)])),
        low=None if shape == "most" else low,
        high=high,
        approx=draw(st.sampled_from([False, False, False, True])),
        phrase=draw(st.sampled_from(["", "at least", "more than"])),
        attributed_to=draw(st.sampled_from([(), ("a doctor",), ("the ministry",)])),
        id=ClaimId(f"claim-{number:02}"),
    )


@st.composite
def events(draw: st.DrawFn) -> list[Claim]:
    """The claims of one event."""
    size = draw(st.integers(0, 12))
    return [draw(told(number)) for number in range(size)]


def copy(claim: Claim, number: int) -> tuple[Claim, Link]:
    """The same claim in another document, and the link that says so."""
    same = msgspec.structs.replace(
        claim, doc=f"echo-{number}.txt", id=ClaimId(f"echo-{number}")
    )
    link = Link(
        first=claim.id,
        second=same.id,
        kind=LinkKind.REUSE,
        strong=True,
        reason="one paragraph stands in both",
    )
    return same, link


def sums(result: Reconciliation) -> object:
    """All that is said, without who and how many tell it."""
    return (
        [
            (f.measure, f.group, f.qualifier, f.derived, f.status)
            for f in result.findings
        ],
        [(p.figure, p.origins) for f in result.findings for p in f.positions],
        [(c.kind, c.certificate, sorted(c.positions)) for c in result.conflicts],
        result.agreement,
        result.left_out,
        result.ties,
    )


@given(events(), st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(claims: list[Claim], rng: object) -> None:
    shuffled = list(claims)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]

    assert reconcile(EVENT, shuffled, Lineage()) == reconcile(EVENT, claims, Lineage())


@given(events(), st.integers(1, 4), st.integers(0, 99))
def test_copies_inside_an_origin_change_nothing(
    claims: list[Claim], times: int, which: int
) -> None:
    if not claims:
        return
    copies = [copy(claims[which % len(claims)], number) for number in range(times)]
    lineage = Lineage(links=tuple(link for _, link in copies))
    more = [*claims, *(claim for claim, _ in copies)]
    before, after = reconcile(EVENT, claims, Lineage()), reconcile(EVENT, more, lineage)

    # A figure told in one report and its copies is no longer a single report.
    assert [_but_status(x) for x in _parts(sums(before))] == [
        _but_status(x) for x in _parts(sums(after))
    ]


def _parts(told_of: object) -> Sequence[object]:
    assert isinstance(told_of, tuple)
    return told_of


def _but_status(part: object) -> object:
    if isinstance(part, list) and part and len(part[0]) == 5:
        return [row[:4] for row in part]
    return part


@given(events(), st.integers(0, 99))
def test_an_agreeing_origin_never_widens_what_follows(
    claims: list[Claim], which: int
) -> None:
    if not claims:
        return
    chosen = claims[which % len(claims)]
    echo, _ = copy(chosen, 1)
    before = reconcile(EVENT, claims, Lineage())
    after = reconcile(EVENT, [*claims, echo], Lineage())

    positions = {p.id: p for f in before.findings for p in f.positions}
    for finding in after.findings:
        for position in finding.positions:
            assert position.figure == positions[position.id].figure
            assert position.origins.least >= positions[position.id].origins.least
    supported = {p.id for p in positions.values() if chosen.id in p.claims}
    assert not (supported & set(before.agreement)) & set(after.left_out)


@given(events())
def test_every_proof_passes_the_independent_check(claims: list[Claim]) -> None:
    result = reconcile(EVENT, claims, Lineage(), ReconcileOptions(all_sets_up_to=4))
    positions = {p.id: p for f in result.findings for p in f.positions}

    for conflict in result.conflicts:
        if conflict.certificate is not None:
            assert holds(conflict.certificate, positions)
    for finding in result.findings:
        for derived in finding.derived:
            assert derived_holds(derived, positions)


@given(events())
def test_what_can_stand_together_has_no_conflict_of_its_own(
    claims: list[Claim],
) -> None:
    result = reconcile(EVENT, claims, Lineage())
    kept = set(result.agreement)

    assert not kept & set(result.left_out)
    for conflict in result.conflicts:
        if conflict.kind == "conflict":
            assert set(conflict.positions) - kept


@settings(max_examples=60, deadline=None)
@given(events())
def test_all_engines_say_the_same(claims: list[Claim]) -> None:
    exact, highs, scipy = (
        reconcile(EVENT, claims, Lineage(), ReconcileOptions(engine=engine))
        for engine in ("exact", "highs", "scipy")
    )

    def plain(result: Reconciliation) -> object:
        return (
            [
                (f.group, [d.figure for d in f.derived], f.status)
                for f in result.findings
            ],
            result.agreement,
            result.left_out,
        )

    assert plain(exact) == plain(highs) == plain(scipy)


@given(events())
def test_origins_are_counted_as_the_lineage_counts_them_at_most(
    claims: list[Claim],
) -> None:
    result = reconcile(EVENT, claims, Lineage())

    for finding in result.findings:
        for position in finding.positions:
            most = Lineage().count(position.claims)
            assert position.origins.most <= most.most
            assert 1 <= position.origins.least <= position.origins.most
