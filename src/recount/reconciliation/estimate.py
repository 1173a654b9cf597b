"""An estimate with a bias by side: asked for explicitly, and apart from all findings.

For one event, measure and group: the unknown count has a flat prior on a logarithmic
grid; a telling of side s is log-normal around the count times the side's factor; the
factor itself is uncertain and shared by all that the side tells; an interval counts
with its whole probability. One dimension is summed over a grid, the factor over fixed
nodes, so the same input gives the same bytes.

The level and the biases cannot both be read from the figures: what ties them is an
anchor, a side taken to be unbiased on the whole. Its name stands in every result.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec
import numpy as np
import numpy.typing as npt

from recount.errors import ConfigError

Array = npt.NDArray[np.float64]


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """How one side is taken to tell figures of one kind of losses."""

    factor: float = 1.0
    """told for each one counted: .4 tells 40 of 100"""
    doubt: float = 0.35
    """standard deviation of the logarithm of the factor"""
    noise: float = 0.3
    """standard deviation of the logarithm of single tellings around it"""


class SidedTelling(msgspec.Struct, frozen=True, kw_only=True):
    """One figure with the side that tells it, as the user assigned it."""

    low: int | None
    high: int | None
    side: str
    origin: str
    """equal for echoes; an origin weighs as one telling however often it is told"""
    share: float = 1.0
    """of the final count that was reached on the day of the figure"""


class Estimated(msgspec.Struct, frozen=True, kw_only=True):
    """The posterior of one count; without figures where it is not estimated."""

    median: int | None = None
    low50: int | None = None
    high50: int | None = None
    low90: int | None = None
    high90: int | None = None
    origins: int
    note: str
    """the anchor and the factors, or why nothing was estimated"""


OWN: Final = "own losses"
OPPONENT: Final = "opponent's losses"
NEUTRAL: Final = "neutral"

STATED: Final[Mapping[str, Side]] = {
    OWN: Side(factor=0.4, doubt=0.6),
    OPPONENT: Side(factor=1.7, doubt=0.5),
    NEUTRAL: Side(factor=1.0, doubt=0.15),
}
"""Stated priors: sides tell fewer of their own dead and more of the other's. They are
round figures between the factors that Radford and others found (PNAS 120(2023):
.3 and 1.0 for own, 1.9 and 4.3 for the other's), not a measurement of this event."""

LEAST_EVENTS: Final = 30
"""events from which factors are learned; with fewer, the stated ones are used"""
GRID: Final = 600
NODES: Final = 21
ROUNDS: Final = 12


def estimate(
    tellings: Sequence[SidedTelling],
    sides: Mapping[str, Side] = STATED,
    anchor: str = NEUTRAL,
) -> Estimated:
    """Return the posterior of one count, with its anchor in words.

    Args:
        tellings: of one event, measure and group.
        sides: by name; each telling's side is one of them.
        anchor: the side that ties the level.

    Raises:
        ConfigError: a side is unknown.
    """
    origins = len({each.origin for each in tellings})
    if origins < 2:
        return Estimated(origins=origins, note="not estimated: fewer than two origins")
    grid, tables = _tables(tellings, sides)
    weights = _posterior(tables, sides, grid)
    ends = np.interp([0.05, 0.25, 0.5, 0.75, 0.95], np.cumsum(weights), grid)
    low90, low50, median, high50, high90 = (round(float(np.exp(end))) for end in ends)
    return Estimated(
        median=median,
        low50=low50,
        high50=high50,
        low90=low90,
        high90=high90,
        origins=origins,
        note=told_anchor(tellings, sides, anchor),
    )


def told_anchor(
    tellings: Sequence[SidedTelling], sides: Mapping[str, Side], anchor: str
) -> str:
    """The sentence that goes with each estimate: its anchor and the factors used."""
    used = sorted({each.side for each in tellings})
    factors = ", ".join(f"{side} x {sides[side].factor:.2f}" for side in used)
    told = "" if anchor in used else ", of whom no figure was told here"
    return f"anchored to {anchor}{told}; factors: {factors}"


def learn(
    events: Sequence[Sequence[SidedTelling]],
    sides: Mapping[str, Side] = STATED,
    anchor: str = NEUTRAL,
) -> dict[str, Side]:
    """Return the sides with factors learned from many events; the anchor stays.

    Each round takes the posterior mean of every event, then moves each factor to the
    mean deviation of its tellings, shrunk towards the one given by its doubt.
    """
    if len(events) < LEAST_EVENTS:
        return dict(sides)
    tables = [_tables(tellings, sides) for tellings in events]
    means = [_side_means(tellings) for tellings in events]
    learned = dict(sides)
    for _ in range(ROUNDS):
        deviations: dict[str, list[float]] = defaultdict(list)
        for (grid, told), middles in zip(tables, means, strict=True):
            mean = float(_posterior(told, learned, grid) @ grid)
            for side, value in middles.items():
                deviations[side].append(value - mean)
        for side, values in deviations.items():
            if side != anchor:
                learned[side] = _moved(sides[side], values)
    return learned


def _moved(given: Side, deviations: Sequence[float]) -> Side:
    spread = max(float(np.std(deviations)), given.noise)
    told, prior = len(deviations) / spread**2, 1 / given.doubt**2
    middle = told * float(np.mean(deviations)) + prior * float(np.log(given.factor))
    return Side(
        factor=float(np.exp(middle / (told + prior))),
        doubt=given.doubt,
        noise=given.noise,
    )


def _side_means(tellings: Sequence[SidedTelling]) -> dict[str, float]:
    told: dict[str, list[float]] = defaultdict(list)
    for each in tellings:
        ends = [end for end in (each.low, each.high) if end]
        if ends:
            point = sum(ends) / len(ends) / each.share
            told[each.side].append(float(np.log(point)))
    return {side: float(np.mean(values)) for side, values in told.items()}


def _tables(
    tellings: Sequence[SidedTelling], sides: Mapping[str, Side]
) -> tuple[Array, dict[str, Array]]:
    """The grid of an event, and for each side how likely it tells what it told.

    A table is over the logarithm of what the side would tell on the whole, on a grid
    that reaches further, so that a factor is only a shift.
    """
    by_side: dict[str, list[SidedTelling]] = defaultdict(list)
    for each in tellings:
        if each.side not in sides:
            known = ", ".join(sorted(sides))
            msg = f"side {each.side!r} is unknown: choose from {known}"
            raise ConfigError(msg)
        by_side[each.side].append(each)
    ends = [e / each.share for each in tellings for e in (each.low, each.high) if e]
    low, high = min(ends, default=1.0), max(ends, default=1.0)
    grid = np.linspace(np.log(max(low / 20, 0.5)), np.log(high * 20), GRID)
    wide = _wide(grid)
    tables = {}
    for side in sorted(by_side):
        counts = Counter(each.origin for each in by_side[side])
        table = np.zeros(len(wide))
        for each in by_side[side]:
            table += _log_chance(each, wide, sides[side].noise) / counts[each.origin]
        tables[side] = table
    return grid, tables


def _wide(grid: Array) -> Array:
    reach = np.log(1_000)
    return np.linspace(grid[0] - reach, grid[-1] + reach, 3 * GRID)


def _posterior(
    tables: Mapping[str, Array], sides: Mapping[str, Side], grid: Array
) -> Array:
    total = np.zeros(GRID)
    for side in sorted(tables):
        total += _side_likelihood(tables[side], sides[side], grid)
    weights = np.exp(total - total.max())
    normed: Array = weights / weights.sum()
    return normed


def _side_likelihood(table: Array, side: Side, grid: Array) -> Array:
    """The log-likelihood on the grid, with the side's factor summed out."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(NODES)
    wide = _wide(grid)
    lines = [
        np.log(weight / weights.sum())
        + np.interp(grid + np.log(side.factor) + side.doubt * node, wide, table)
        for node, weight in zip(nodes, weights, strict=True)
    ]
    summed: Array = np.logaddexp.reduce(lines)
    return summed


def _log_chance(each: SidedTelling, centre: Array, noise: float) -> Array:
    from scipy.special import log_ndtr  # noqa: PLC0415 - 60 MB, for estimates alone

    centre = centre + np.log(each.share)
    top = np.inf if each.high is None else np.log(each.high + 0.5)
    bottom = -np.inf if not each.low else np.log(max(each.low - 0.5, 0.25))
    upper = log_ndtr((top - centre) / noise)
    if bottom == -np.inf:
        return np.asarray(upper)
    lower = log_ndtr((bottom - centre) / noise)
    # Far above its centre an interval is read from the other tail, where digits last.
    mirrored = log_ndtr((centre - bottom) / noise), log_ndtr((centre - top) / noise)
    high = np.where(bottom > centre, mirrored[0], upper)
    low = np.where(bottom > centre, mirrored[1], lower)
    return np.asarray(high + np.log1p(-np.exp(np.minimum(low - high, -1e-12))))
