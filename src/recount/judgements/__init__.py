"""What people decided, put over what was read: claims first, then events.

The readings stay as they are in the store; what counts is made from them and from the
judgements each time, so that taking a judgement back leaves no trace in the figures.
"""

from __future__ import annotations

from recount.judgements.decide import Decision, Decisions, decide
from recount.judgements.events import relink
from recount.judgements.overlay import Unfit, correct, overlay

__all__ = [
    "Decision",
    "Decisions",
    "Unfit",
    "correct",
    "decide",
    "overlay",
    "relink",
]
