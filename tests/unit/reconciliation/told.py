"""Claims about an invented event, for tables of tests."""

from __future__ import annotations

from collections.abc import Sequence

from recount.model.claim import Claim, Measure
from recount.model.event import Event
from recount.model.finding import Conflict, Finding, Position, Reconciliation
from recount.model.ids import ClaimId, EventId, PositionId, content_id
from recount.model.lineage import Lineage, Link, LinkKind
from recount.reconciliation import ReconcileOptions, reconcile

Bounds = int | tuple[int | None, int | None]

EVENT = Event(
    id=EventId("event-ostra"),
    label="Ostra, 14 March 2031",
    place="Ostra",
    when="2031-03-14",
)


def claim(
    doc: str,
    bounds: Bounds,
    group: Sequence[str] = (),
    measure: Measure = Measure.KILLED,
    **more: object,
) -> Claim:
    """A claim that tells so many of a group; ``bounds`` is a number or (low, high)."""
    low, high = bounds if isinstance(bounds, tuple) else (bounds, bounds)
    fields: dict[str, object] = {
        "doc": doc,
        "quote": "",
        "start": 0,
        "end": 0,
        "event": EVENT.id,
        "measure": measure,
        "group": tuple(sorted(group)),
        "low": low,
        "high": high,
        **more,
    }
    quote = str(fields["quote"])
    start = int(str(fields["start"]))
    fields |= {"end": start + len(quote)}
    identity = content_id("claim", *sorted(fields.items(), key=lambda pair: pair[0]))
    return Claim(**{"id": ClaimId(identity), **fields})  # type: ignore[arg-type]


def copies(*claims: Claim, strong: bool = True) -> Lineage:
    """A lineage in which all the claims go back to the first."""
    return Lineage(
        links=tuple(
            Link(
                first=claims[0].id,
                second=each.id,
                kind=LinkKind.REUSE,
                strong=strong,
                reason="one paragraph stands in both",
            )
            for each in claims[1:]
        )
    )


def found(
    claims: Sequence[Claim],
    lineage: Lineage | None = None,
    options: ReconcileOptions | None = None,
    event: Event = EVENT,
) -> Reconciliation:
    """What reconciliation says of the claims."""
    return reconcile(event, claims, lineage or Lineage(), options or ReconcileOptions())


def positions(result: Reconciliation) -> dict[PositionId, Position]:
    """All positions by id."""
    return {p.id: p for finding in result.findings for p in finding.positions}


def told(result: Reconciliation, conflict: Conflict) -> list[tuple[str, object]]:
    """The groups and figures of a conflict, sorted."""
    known = positions(result)
    return sorted(
        ("+".join(known[each].group), str(known[each].figure))
        for each in conflict.positions
    )


def sets(result: Reconciliation, kind: str) -> list[list[tuple[str, object]]]:
    """All conflicts of one kind, as groups and figures."""
    return sorted(told(result, c) for c in result.conflicts if c.kind == kind)


def row(
    result: Reconciliation,
    group: Sequence[str] = (),
    measure: Measure = Measure.KILLED,
    qualifier: tuple[str, ...] = (),
) -> Finding:
    """The one finding of a measure, group and qualifier."""
    wanted = (measure, tuple(sorted(group)), qualifier)
    (only,) = [
        each
        for each in result.findings
        if (each.measure, each.group, each.qualifier) == wanted
    ]
    return only
