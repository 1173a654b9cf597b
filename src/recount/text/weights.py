"""Sums of weights: what signs add to the odds of something, learned by ``training``."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import msgspec


def weight_file(name: str) -> bytes:
    """Return the bytes of a file of weights that the project ships."""
    return files("recount.lang.en").joinpath(name).read_bytes()


@cache
def weights_of(name: str) -> dict[str, float]:
    """Return what each sign adds to the log-odds, by a file of one sum; "" to all."""
    return msgspec.json.decode(weight_file(name), type=dict[str, float])


def log_odds(weights: Mapping[str, float], signs: Iterable[str]) -> float:
    """Return the sum of the weights of some signs, and of the sign "" that all have."""
    told = [weights[sign] for sign in ("", *signs) if sign in weights]
    return math.fsum(told)


def likelihood(log_odds: float) -> float:
    """Return the likelihood of log-odds.

    >>> likelihood(0.0)
    0.5
    """
    return 1 / (1 + math.exp(-log_odds))
