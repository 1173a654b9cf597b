"""The laws of figures: a lattice of intervals with exact sums."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recount.model.figure import Figure
from tests.strategies import counts, figures


def meet(first: Figure | None, second: Figure | None) -> Figure | None:
    """``Figure.meet`` where an empty meet stays empty."""
    return None if first is None or second is None else first.meet(second)


@given(figures(), figures())
def test_meet_and_hull_are_commutative(first: Figure, second: Figure) -> None:
    assert first.meet(second) == second.meet(first)
    assert first.hull(second) == second.hull(first)


@given(figures(), figures(), figures())
def test_meet_and_hull_are_associative(a: Figure, b: Figure, c: Figure) -> None:
    assert meet(meet(a, b), c) == meet(a, meet(b, c))
    assert a.hull(b).hull(c) == a.hull(b.hull(c))


@given(figures())
def test_meet_and_hull_with_itself_change_nothing(figure: Figure) -> None:
    assert figure.meet(figure) == figure
    assert figure.hull(figure) == figure


@given(figures(), figures())
def test_meet_absorbs_hull_and_hull_absorbs_meet(first: Figure, second: Figure) -> None:
    assert first.meet(first.hull(second)) == first
    shared = first.meet(second)
    if shared is not None:
        assert first.hull(shared) == first


@given(figures(), figures(), counts)
def test_meet_allows_what_both_allow(a: Figure, b: Figure, number: int) -> None:
    shared = a.meet(b)
    both = a.allows(number) and b.allows(number)
    assert (shared is not None and shared.allows(number)) == both


@given(figures(), figures(), counts)
def test_hull_allows_what_either_allows(a: Figure, b: Figure, number: int) -> None:
    if a.allows(number) or b.allows(number):
        assert a.hull(b).allows(number)


@given(figures(), figures())
def test_hull_ends_are_ends_of_its_parts(first: Figure, second: Figure) -> None:
    hull = first.hull(second)

    assert hull.low in {first.low, second.low}
    assert hull.high in {first.high, second.high}


@given(figures(), figures())
def test_overlap_is_a_meet_that_is_not_empty(first: Figure, second: Figure) -> None:
    assert first.overlaps(second) == (first.meet(second) is not None)
    assert first.overlaps(second) == second.overlaps(first)


@given(figures(), figures())
def test_each_figure_is_within_its_hull(first: Figure, second: Figure) -> None:
    assert first.within(first.hull(second))


@given(figures(), figures())
def test_a_meet_is_within_both(first: Figure, second: Figure) -> None:
    shared = first.meet(second)
    if shared is not None:
        assert shared.within(first)
        assert shared.within(second)


@given(figures(), figures(), counts)
def test_within_carries_every_number_over(a: Figure, b: Figure, number: int) -> None:
    if a.within(b) and a.allows(number):
        assert b.allows(number)


@given(figures(), figures(), figures())
def test_within_is_transitive(a: Figure, b: Figure, c: Figure) -> None:
    if a.within(b) and b.within(c):
        assert a.within(c)


@given(figures(), figures(), figures())
def test_sums_are_commutative_and_associative(a: Figure, b: Figure, c: Figure) -> None:
    assert a.add(b) == b.add(a)
    assert a.add(b).add(c) == a.add(b.add(c))
    assert a.add(Figure(0, 0)) == a


@given(figures(), figures(), counts, counts)
def test_a_sum_allows_the_sum_of_parts(a: Figure, b: Figure, x: int, y: int) -> None:
    if a.allows(x) and b.allows(y):
        assert a.add(b).allows(x + y)


@given(figures(), figures(), figures())
def test_sums_keep_the_order(a: Figure, b: Figure, c: Figure) -> None:
    wide = a.hull(b)

    assert a.add(c).within(wide.add(c))


@given(figures())
def test_the_point_is_allowed(figure: Figure) -> None:
    if figure.point is not None:
        assert figure.allows(figure.point)
    assert (figure.point is None) == (figure.low is None and figure.high is None)


@given(figures(), st.booleans())
def test_an_exact_figure_allows_one_number(figure: Figure, above: bool) -> None:
    if figure.exact and figure.low is not None:
        assert not figure.allows(figure.low + (1 if above else -1))
