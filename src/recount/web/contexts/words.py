"""Claims, quotes and decisions as pages show them."""

from __future__ import annotations

import msgspec

from recount.web.contexts.head import Choice


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a claim, with the words of the figure told apart."""

    href: str
    """of the place in its document"""
    lead: str = ""
    """the words of the same sentence before the quote"""
    before: str
    phrase: str
    after: str
    tail: str = ""
    language: str = ""
    voices: tuple[str, ...] = ()
    """outermost first; empty: the author's own voice"""
    stance: str = ""
    """in words; empty where it is asserted"""
    as_of: str = ""
    read_as: str = ""
    """the words of the figure as read, where print is damaged"""
    by_weight: bool = False
    """whether its group was given by weights, by no rule"""


class ClaimLine(msgspec.Struct, frozen=True, kw_only=True):
    """One claim in a list."""

    href: str
    said: str
    """as a sentence has it: "31 women killed" """
    quote: Quote
    document: str
    """title"""
    state: str
    """in words; empty while nobody judged it"""


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One field of a record, before and after a decision."""

    name: str
    before: str
    after: str


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """One judgement in the history of a record."""

    id: str
    by: str
    at: str
    """day and time in words"""
    verdict: str
    reason: str
    fields: tuple[Field, ...] = ()
    undone: bool = False


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """How a claim is read, in words, one line a field."""

    said: str
    """as a sentence has it: "31 women killed" """
    facts: tuple[tuple[str, str], ...]
    """name of the field and what it holds"""


class Quick(msgspec.Struct, frozen=True, kw_only=True):
    """One verdict that a form offers, with its usual reasons."""

    verdict: str
    label: str
    key: str
    """the key that opens it"""
    reasons: tuple[str, ...]
    fields: bool = False
    """whether the fields of the claim can be changed with it"""
    scope: bool = False
    """whether it asks for the words of a scope"""
    note: str = ""
    """what it does, in a sentence"""


class Judging(msgspec.Struct, frozen=True, kw_only=True):
    """The forms by which a claim is judged."""

    action: str
    """address that the forms are sent to"""
    claim: str
    back: str
    """address to go to when it is done"""
    verdicts: tuple[Quick, ...]
    low: str
    high: str
    approx: bool
    group: str
    """terms, comma separated"""
    voices: str
    """comma separated, outermost first"""
    qualifier: str
    as_of: str
    phrase: str
    measures: tuple[Choice, ...]
    stances: tuple[Choice, ...]
