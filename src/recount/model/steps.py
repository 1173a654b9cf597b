"""How a number stands to another, in few steps: for signs that weights add up."""

from __future__ import annotations

_STEPS = ((0.1, "<.1"), (0.7, "<.7"), (1.5, "<1.5"), (10.0, "<10"))


def step_of(ratio: float) -> str:
    """Return the step of a ratio: "1" for the same number, "10" from tenfold on.

    >>> step_of(1), step_of(0.5), step_of(12)
    ('1', '<.7', '10')
    """
    if ratio == 1:
        return "1"
    return next((name for bound, name in _STEPS if ratio < bound), "10")
