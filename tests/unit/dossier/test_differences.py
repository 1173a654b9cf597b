from __future__ import annotations

from itertools import combinations
from random import Random
from types import SimpleNamespace

from recount.dossier import compose
from recount.dossier.differences import IN_FULL, order
from recount.model.finding import Conflict, ConflictKind, Reconciliation
from recount.model.ids import ConflictId, PositionId

NAMES = tuple(PositionId(f"p{at}") for at in range(8))
REPORTS = {name: at + 1 for at, name in enumerate(NAMES)}


def conflict(
    *positions: PositionId, kind: ConflictKind = ConflictKind.CONFLICT
) -> Conflict:
    return Conflict(
        id=ConflictId("-".join((kind, *positions))),
        kind=kind,
        positions=positions,
        sentence="They exclude each other.",
    )


PAIRS = [conflict(*pair) for pair in combinations(NAMES, 2)]
LESSER = [conflict(*NAMES[:2], kind=kind) for kind in list(ConflictKind)[1:]]


def test_no_difference_is_lost() -> None:
    ordered = order([*LESSER, *PAIRS], REPORTS, NAMES[:3])

    assert sorted(each.id for each in ordered) == sorted(
        each.id for each in [*LESSER, *PAIRS]
    )


def test_each_figure_left_out_is_told_in_full_once() -> None:
    full = order(PAIRS, REPORTS, NAMES[:3])[:IN_FULL]

    assert {name for each in full for name in each.positions} >= set(NAMES[:3])


def test_lesser_differences_keep_room_beside_many_conflicts() -> None:
    full = order([*LESSER, *PAIRS], REPORTS, ())[:IN_FULL]

    assert [each.kind for each in full[-4:]] == list(ConflictKind)[1:]
    assert [each.kind for each in full[:-4]] == [ConflictKind.CONFLICT] * 8


def test_what_most_reports_touch_comes_first() -> None:
    ordered = order(PAIRS, REPORTS, ())

    assert ordered[0].positions == NAMES[-2:]


def test_the_order_told_does_not_rest_on_the_order_given() -> None:
    mixed = [*LESSER, *PAIRS]
    Random(7).shuffle(mixed)  # noqa: S311  (a shuffle, not a secret)

    assert order(mixed, REPORTS, NAMES[:3]) == order(
        [*LESSER, *PAIRS], REPORTS, NAMES[:3]
    )


def test_the_rest_is_gathered_by_the_figure_left_out(inquiry: SimpleNamespace) -> None:
    first: Reconciliation = inquiry.reconciliations[0]
    many = PositionId("many")
    others = [each.id for finding in first.findings for each in finding.positions]
    rival = [conflict(many, other) for other in others if other != many]
    crowd = [conflict(*pair) for pair in combinations(others, 2) if many not in pair]
    inquiry.reconciliations = (
        Reconciliation(
            event=first.event,
            findings=first.findings,
            conflicts=(*rival, *crowd),
            left_out=(many,),
        ),
    )

    event = compose(
        inquiry.readings, inquiry.events, inquiry.lineage, inquiry.reconciliations, ()
    ).events[0]

    told = len(event.conflicts) + sum(len(each.rivals) for each in event.rivalries)
    numbers = [each.number for each in event.conflicts]
    numbers += [one.number for each in event.rivalries for one in each.rivals]
    assert told == len(rival) + len(crowd)
    assert sorted(numbers) == list(range(1, told + 1))
    assert {each.relation for each in event.rivalries} == {
        "cannot be true together with"
    }
