"""Logistic regression over signs, with numpy alone, the same bytes each time.

Multinomial, with a squared penalty, minimised by Nesterov's accelerated gradient
(Nesterov 1983; Bishop, Pattern Recognition and Machine Learning, 4.3.4).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]

STEPS = 400
POWERS = 40
PLACES = 2  # decimals of a weight: steps of one hundredth change no decision


class Model(NamedTuple):
    """What each sign adds to the log-likelihood of each class."""

    classes: tuple[str, ...]
    weights: dict[str, tuple[float, ...]]
    """by sign; of the sign "", which every row has, the classes' own"""


def fit(
    rows: Sequence[Sequence[str]],
    labels: Sequence[str],
    shares: Sequence[float],
    *,
    penalty: float,
    least: int,
) -> Model:
    """Return the weights that fit labelled rows of signs best.

    Args:
        rows: the signs of each row.
        labels: the class of each.
        shares: how much each counts, 1 in full.
        penalty: of the squared weights; greater is plainer.
        least: rows in which a sign must stand to be learned from.
    """
    told = Counter(sign for signs in rows for sign in signs)
    signs = sorted(sign for sign, count in told.items() if count >= least)
    column = {sign: i for i, sign in enumerate(signs, start=1)}
    classes = tuple(sorted(set(labels)))
    data = np.zeros((len(rows), len(signs) + 1))
    data[:, 0] = 1.0
    for at, row in enumerate(rows):
        data[at, [column[sign] for sign in row if sign in column]] = 1.0
    wanted = np.zeros((len(rows), len(classes)))
    wanted[range(len(rows)), [classes.index(label) for label in labels]] = 1.0
    found = _descend(data, wanted, np.asarray(shares)[:, None], penalty)
    rounded = np.round(found, PLACES) + 0.0  # no "-0.0"
    weights = {
        sign: tuple(map(float, rounded[i]))
        for sign, i in (("", 0), *column.items())
        if np.any(rounded[i]) or not i
    }
    return Model(classes, weights)


def odds(model: Model, yes: str, no: str) -> dict[str, float]:
    """Return what each sign adds to the log-odds of one class against another.

    Signs that add nothing are left out; the sign "" never is.
    """
    at, other = map(model.classes.index, (yes, no))
    found = {
        sign: round(each[at] - each[other], PLACES)
        for sign, each in model.weights.items()
    }
    return {sign: weight for sign, weight in found.items() if weight or not sign}


def _descend(data: Matrix, wanted: Matrix, shares: Matrix, penalty: float) -> Matrix:
    reach = 0.5 * _greatest(data * np.sqrt(shares)) + penalty
    held = np.full((data.shape[1], 1), penalty)
    held[0] = 0.0
    at = np.zeros((data.shape[1], wanted.shape[1]))
    ahead, pace = at, 1.0
    for _ in range(STEPS):
        logits = data @ ahead
        logits -= logits.max(axis=1, keepdims=True)
        likely = np.exp(logits)
        likely /= likely.sum(axis=1, keepdims=True)
        slope = data.T @ ((likely - wanted) * shares) + held * ahead
        then = ahead - slope / reach
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = then + (pace - 1) / faster * (then - at)
        at, pace = then, faster
    return at


def _greatest(data: Matrix) -> float:
    """The greatest eigenvalue of the squares of rows, or little more.

    By power iteration (Golub & Van Loan, Matrix Computations, 7.3.1), which comes from
    below; a twentieth more keeps the steps short enough.
    """
    at = np.ones(data.shape[1])
    value = 0.0
    for _ in range(POWERS):
        at = data.T @ (data @ at)
        value = float(np.linalg.norm(at))
        at /= value
    return 1.05 * value
