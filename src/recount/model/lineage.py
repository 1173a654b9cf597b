"""Lineage: what was reused from where, and which claims go back to one beginning."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property

import msgspec

from recount.errors import RecordError
from recount.model.claim import Source
from recount.model.components import components
from recount.model.ids import ClaimId, OriginId, ReuseId
from recount.model.span import Span


class ReuseClass(StrEnum):
    """What kind of reuse an aligned pair of spans is."""

    COPY = "copy"
    ADAPTED = "adapted"
    QUOTE = "quote"
    BACKGROUND = "background"
    FORMULA = "formula"
    BOILERPLATE = "boilerplate"
    VERSION = "version"
    GREY = "grey"


class Alteration(msgspec.Struct, frozen=True, kw_only=True):
    """A number that differs inside an aligned pair: "copy with 83 where it has 63"."""

    first: Span
    second: Span
    first_text: str
    second_text: str


class Reuse(msgspec.Struct, frozen=True, kw_only=True):
    """An aligned pair of spans in two documents."""

    id: ReuseId
    first_doc: str
    """the earlier one where ``directed``, else the first by name"""
    second_doc: str
    first: Span
    second: Span
    kind: ReuseClass
    directed: bool = False
    """whether the dates show that the first document came first"""
    equal_words: int = 0
    changed_words: int = 0
    telling_words: int = 0
    """different ones among the equal words that are neither numbers nor common words"""
    rarity: float = 0.0
    """mean over shared masked 4-grams of ln(N / df): high is distinctive"""
    altered: tuple[Alteration, ...] = ()
    reasons: tuple[str, ...] = ()


class LinkKind(StrEnum):
    """Why two claims are taken to go back to one beginning."""

    REUSE = "reuse"
    """the span that carries the figure is reused"""
    VOICE = "voice"
    """both give the same voice for the same statement"""
    CITATION = "citation"
    """one names the other's publisher as its source"""
    RARE_VALUE = "rare_value"
    """both share a rare value among the same surrounding figures"""
    REPEAT = "repeat"
    """one document gives the figure more than once"""
    JUDGED = "judged"
    """a person took them for one"""


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """A reason to take two claims for one origin; strong or weak."""

    first: ClaimId
    second: ClaimId
    kind: LinkKind
    strong: bool
    reason: str
    reuse: ReuseId = ReuseId("")


class Cut(msgspec.Struct, frozen=True, kw_only=True):
    """Two claims that a person judged not to go back to one beginning."""

    first: ClaimId
    second: ClaimId
    reason: str
    """who decided, and why"""
    overruled: tuple[str, ...] = ()
    """the reasons that would have linked the two"""
    joined: bool = False
    """whether links by way of other claims still hold them together"""


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """A family of claims that go back to one beginning: text, voice or rare value."""

    id: OriginId
    label: str
    """the voice or the document that stands at its beginning, as far as told"""
    claims: tuple[ClaimId, ...]
    docs: tuple[str, ...]
    links: tuple[Link, ...] = ()
    """why its claims hang together; empty for a single claim"""


class Descent(msgspec.Struct, frozen=True, kw_only=True):
    """The likeliest parent of a document among those whose words it shares."""

    parent: str
    """name of a document; empty where the parent is an unseen source"""
    child: str
    unseen: str = ""
    """name of a source that both it and another copy credit, and nobody handed in"""
    directed: bool = False
    """whether the dates show that the parent came first; else only the tie is told"""
    shared_words: int = 0
    left_out_words: int = 0
    """words that the parent shares with others and the child does not have"""
    added_words: int = 0
    """words that the child shares with others and the parent does not have"""
    reason: str = ""


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """Two captures of one address, one after the other."""

    address: str
    older: str
    """name of the document that was captured first"""
    newer: str
    older_day: str
    """ISO day of its capture"""
    newer_day: str


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A figure that differs between two captures of one address."""

    first: ClaimId = ClaimId("")
    """of the older one; empty where it has none"""
    second: ClaimId = ClaimId("")
    """of the newer one; empty where it has none"""
    sentence: str
    """“83” on 2006-01-10, “63” since 2006-03-04 (killed, child)"""


class Drift(msgspec.Struct, frozen=True, kw_only=True):
    """What changed between two captures of one address."""

    version: Version
    changes: tuple[Change, ...] = ()


class Count(msgspec.Struct, frozen=True):
    """A number of origins as a range: all links believed, or strong ones only."""

    least: int
    most: int

    def __post_init__(self) -> None:
        if not 0 <= self.least <= self.most:
            msg = f"a count runs from least to most, not {self.least} to {self.most}"
            raise RecordError(msg)

    def __str__(self) -> str:
        return (
            str(self.least)
            if self.least == self.most
            else f"{self.least} to {self.most}"
        )


class Lineage(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """All reuse, links and origins of a set of readings."""

    reuses: tuple[Reuse, ...] = ()
    links: tuple[Link, ...] = ()
    origins: tuple[Origin, ...] = ()
    """components over all links; each claim is in exactly one"""
    sources: tuple[Source, ...] = ()
    descents: tuple[Descent, ...] = ()
    """a tree for each set of documents that share words: who may have copied whom"""
    cuts: tuple[Cut, ...] = ()
    """links that people judged not to hold"""

    def count(self, claims: Iterable[ClaimId]) -> Count:
        """How many beginnings the claims go back to, as a range.

        The least number believes every link, the greatest only the strong ones.
        """
        wanted = set(claims)
        return Count(
            len({self.homes.get(claim, claim) for claim in wanted}),
            len({self.strong_homes.get(claim, claim) for claim in wanted}),
        )

    # A case of 50,000 reports counts for each of its positions: once over the links
    # is enough.

    @cached_property
    def homes(self) -> dict[ClaimId, ClaimId]:
        """For each linked claim the one that stands for its origin."""
        return _roots(self.links)

    @cached_property
    def strong_homes(self) -> dict[ClaimId, ClaimId]:
        """The same where only the strong links are believed."""
        return _roots(link for link in self.links if link.strong)


def _roots(links: Iterable[Link]) -> dict[ClaimId, ClaimId]:
    """Return for each linked claim the one that stands for its component."""
    # Claims outside a count join too: two copies of a third are one origin.
    ties = [(link.first, link.second) for link in links]
    return components((claim for tie in ties for claim in tie), ties)
