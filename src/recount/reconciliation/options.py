"""What a user can choose about reconciliation."""

from __future__ import annotations

import msgspec


class ReconcileOptions(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True
):
    """How the figures of an event are compared."""

    without: tuple[str, ...] = ()
    """names of assumptions switched off everywhere; see ``terms.ASSUMPTIONS``"""
    without_for: tuple[tuple[str, str], ...] = ()
    """(document or voice, assumption): switched off for what that source tells"""
    without_in: tuple[tuple[str, str], ...] = ()
    """(finding, assumption): switched off for one finding, told by its measure and
    the terms of its group: "killed", "killed child woman" """
    also: tuple[str, ...] = ()
    """names of assumptions that are off unless asked for"""
    rules: tuple[str, ...] = ()
    """rules to apply, by name; empty: all that are registered"""
    all_sets_up_to: int = 0
    """list every smallest conflict of at most this many figures; 0 lists those that
    explain a figure left out, as the number of all sets explodes (9,000 at 100
    claims)"""
    max_sets: int = 200
    """most conflicts listed of one measure; what is cut is said in the notes"""
    far_factor: int = 100
    """figures of one group this many times apart are taken to tell of different
    people; below it they are compared"""
    update_days: int = 30
    """reports published within so many days of an event may tell a toll that grows"""
    engine: str = "auto"
    """auto, exact, highs or scipy; the findings are the same"""


DEFAULT = ReconcileOptions()
