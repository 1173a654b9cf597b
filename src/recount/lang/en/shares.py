"""English words with which a share of those counted is told."""

from __future__ import annotations

MAKING_UP: str = (
    "make makes made account accounts accounted constitute constitutes constituted "
    "represent represents represented comprise comprises comprised form forms formed"
)
"""verbs between a group and its share: "children accounted for 28 per cent" """

BELONGING: str = (
    "belonged to the|belonging to the|belong to the|members of the|from the|"
    "aged|aged less than|less than"
)
"""words between "of whom" and the group, divided by bars"""
