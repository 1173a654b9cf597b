"""The classes of reuse, as rules that give their reason; the first that holds wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from recount.lang.en.lineage import FUNCTION_WORDS
from recount.lineage.order import LONG_GAP_DAYS, surely_apart
from recount.lineage.segments import equal_indices
from recount.lineage.texts import Comparable, focus
from recount.model.lineage import Alteration, ReuseClass
from recount.text.align import Run

COPY_CHANGED = 0.1  # changed words per word of the run, altered figures left out
ADAPTED_CHANGED = 0.5  # above it the shared words are scattered: grey
QUOTED_SHARE = 0.9  # of equal words inside quotation marks on both sides
VERSION_SHARE = 0.5  # of the shorter text, within one publisher
SMALL_SHARE = 0.3  # of each text, below which a part may be standing text
STANDING_WORDS = 40  # equal words of two texts; more without figures is a copy
MIN_CONTENT_WORDS = 4  # distinct words that are neither function words nor numbers
FORMULA_RARITY = 2.0  # mean ln(N / df); below it half of real shared spans are formula
FORMULA_WORDS = 25  # equal words; turns of phrase are shorter
BOILERPLATE_RARITY = 1.4  # mean ln(N / df): a quarter of the texts
SMALL_CORPUS = 50  # texts; with fewer, rarity says nothing


class Pair(NamedTuple):
    """What all runs of two texts make together."""

    share: float
    """of either text, whichever is more, that they cover"""
    equal_words: int


class Facts(NamedTuple):
    """What the class of a segment is decided from."""

    first: Comparable
    second: Comparable
    run: Run
    short: bool
    """kept for its figures only"""
    altered: tuple[Alteration, ...]
    rarity: float
    pair: Pair
    corpus: int
    """texts in the set"""

    @property
    def equal(self) -> list[str]:
        """The words that are the same on both sides."""
        return self.first.folded(equal_indices(self.run))

    @property
    def telling(self) -> set[str]:
        """The equal words that are neither numbers nor common in any report."""
        return {
            word
            for word in self.equal
            if not word[0].isdigit() and word not in FUNCTION_WORDS
        }

    @property
    def changed_share(self) -> float:
        """Changed words per word; an altered figure makes a copy no lesser one."""
        changed = max(0, self.run.changed_words - len(self.altered))
        return changed / (changed + self.run.equal_words)

    @property
    def same_publisher(self) -> bool:
        """Whether both texts are known to come from one publisher."""
        return bool(self.first.publisher) and (
            self.first.publisher == self.second.publisher
        )

    @property
    def same_address(self) -> bool:
        """Whether both texts were captured from one address."""
        return bool(self.first.address) and self.first.address == self.second.address

    @property
    def carries_claim(self) -> bool:
        """Whether a figure that somebody is counted by stands in the run."""
        return _carries(self.first, self.run.first) or _carries(
            self.second, self.run.second
        )


def kind(facts: Facts) -> tuple[ReuseClass, str]:
    """Return the class of a segment and the reason for it."""
    for found, rule in RULES:
        reason = rule(facts)
        if reason:
            return found, reason
    return ReuseClass.GREY, f"{_counted(facts)}: too scattered to call it a copy"


def _version(facts: Facts) -> str:
    if facts.same_address:
        return "captured from the same address"
    if facts.same_publisher and facts.pair.share >= VERSION_SHARE:
        return f"one publisher, {facts.pair.share:.0%} of the shorter text"
    return ""


def _boilerplate(facts: Facts) -> str:
    many = facts.corpus >= SMALL_CORPUS and facts.rarity < BOILERPLATE_RARITY
    if many and not facts.carries_claim:
        return "stands in a quarter of the texts or more, and carries no figure"
    return ""


def _quote(facts: Facts) -> str:
    marked = [
        facts.first.quoted[block.first_start + offset]
        and facts.second.quoted[block.second_start + offset]
        for block in facts.run.blocks
        if block.equal
        for offset in range(block.size)
    ]
    if sum(marked) >= QUOTED_SHARE * len(marked):
        return "both texts mark these words as a quotation"
    return ""


def _formula(facts: Facts) -> str:
    equal = facts.equal
    if len(facts.telling) < MIN_CONTENT_WORDS and not _lists_figures(equal):
        return "common words only, no telling ones among them"
    # A long release that every report carries is no formula, however common.
    rare = facts.corpus < SMALL_CORPUS or facts.rarity >= FORMULA_RARITY
    if not rare and len(equal) < FORMULA_WORDS:
        return f"a turn of phrase of many texts (rarity {facts.rarity:.1f})"
    return ""


def _short(facts: Facts) -> str:
    if not facts.short:
        return ""
    count = facts.run.equal_words
    return f"only {count} words in common, kept for the figures among them"


def _background(facts: Facts) -> str:
    if facts.pair.share >= SMALL_SHARE:
        return ""
    if surely_apart(facts.first, facts.second, LONG_GAP_DAYS):
        return f"a small part of both texts, written over {LONG_GAP_DAYS} days apart"
    if not facts.carries_claim and facts.pair.equal_words < STANDING_WORDS:
        return "a small part of both texts that carries no figure"
    return ""


def _copy(facts: Facts) -> str:
    return _counted(facts) if facts.changed_share <= COPY_CHANGED else ""


def _adapted(facts: Facts) -> str:
    return _counted(facts) if facts.changed_share <= ADAPTED_CHANGED else ""


RULES: tuple[tuple[ReuseClass, Callable[[Facts], str]], ...] = (
    (ReuseClass.VERSION, _version),
    (ReuseClass.BOILERPLATE, _boilerplate),
    (ReuseClass.FORMULA, _formula),
    (ReuseClass.GREY, _short),
    (ReuseClass.QUOTE, _quote),
    (ReuseClass.BACKGROUND, _background),
    (ReuseClass.COPY, _copy),
    (ReuseClass.ADAPTED, _adapted),
)
"""Each rule returns its reason, or "" where it does not hold."""


def _counted(facts: Facts) -> str:
    run = facts.run
    return f"{run.equal_words} words in common, {run.changed_words} changed"


def _lists_figures(equal: Sequence[str]) -> bool:
    return sum(word[0].isdigit() for word in equal) > 1


def _carries(text: Comparable, words: range) -> bool:
    span = text.words.span(words.start, words.stop)
    return any(focus(claim).overlaps(span) for claim in text.claims)
