"""What a text told before a sentence, of which the sentence may go on."""

from __future__ import annotations

from typing import NamedTuple


class Before(NamedTuple):
    """What a text told before a sentence, of which it may go on."""

    carried: str = ""
    """the measure of the sentence before, for "Of them, 45 were women" """
    topic: str = ""
    """the same, or what that sentence asks of: "nobody knows how many died" """
    recent: str = ""
    """the same of the sentences shortly before, for "The state says 61" """
    asked: str = ""
    """the measure that a question asked of: "How many people have died?" """
    killed: frozenset[int] = frozenset()
    """how many were told to be killed so far"""
    group: tuple[str, ...] = ()
    """of the last whole figure of that measure"""
    latter: str = ""
    """what the last figure counts, for "of the latter, 52 were treated" """
    executions: bool = False
    """whether the text is of such, so that who was shot was killed"""
    at_war: bool = False
    """whether it is of armed forces, so that several people shot were killed"""
    item: str = ""
    """the measure of the figure that opened a list of which the sentence is an item"""
