"""Claims: assembles the mentions of one document into figures with their voices.

A cascade over passages: quantity phrases, then the rules that give them a measure,
then parts and wholes, voices, dates and places, and last the anchor of the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from recount.claims.afterwards import tells_executions, tells_of_war
from recount.claims.assign import assign
from recount.claims.before import Before
from recount.claims.build import Maker
from recount.claims.cells import Table
from recount.claims.elided import take_over
from recount.claims.forces import FORCE
from recount.claims.found import Found
from recount.claims.items import encode
from recount.claims.listing import Listing
from recount.claims.phrases import find_quantities
from recount.claims.populations import ASIDE
from recount.claims.quantity import NumberSpan
from recount.claims.scenery import Scenery
from recount.claims.telling import may_tell
from recount.claims.topics import topic_of
from recount.claims.totals import Told, without_members
from recount.claims.weighed import with_weighed
from recount.claims.weighed_groups import with_groups
from recount.model.claim import Claim, Measure
from recount.model.document import Document
from recount.model.ids import ClaimId
from recount.model.mention import Mention
from recount.model.passage import Passage, Role
from recount.text.tokens import Tokens

STEP = "claims-19"
_ITEMS = frozenset("(•●▪◦‣∙·*–—-")
_ITEM_ENDS = frozenset((",", ".", "and"))
_AS_TO = (("as", "to"), ("as", "for"))
_ASIDE_MEASURES = (Measure.POPULATION, Measure.SUPPORTERS)
"""of whom no later sentence tells without saying so"""
_OPENING = 6  # tokens in which a question asks "how many"
_IN_MIND = 3  # sentences for which a measure is in mind: "The state says 61."


def assemble(
    document: Document,
    passages: Sequence[Passage],
    tokens: Tokens,
    mentions: Sequence[Mention],
) -> tuple[Claim, ...]:
    """Return the claims of one document, in the order of the text.

    Claims in passages that are marked as boilerplate are made too, and carry the mark.
    """
    found = Found(document, passages, tokens, mentions)
    return with_groups(found, figures_of(found))


def figures_of(found: Found) -> tuple[Claim, ...]:
    """Return the claims of a document with the groups that rules read alone."""
    read = read_by_rules(found)
    return with_weighed(found, read.maker, read.kept, read.made)


class Read(NamedTuple):
    """What the rules read in one document."""

    maker: Maker
    made: list[Claim]
    """every claim that a rule made"""
    kept: tuple[Claim, ...]
    """without single persons who are members of a total that the text tells"""


def read_by_rules(found: Found) -> Read:
    """Return the claims that rules read in a document, in the order of the text."""
    reader = _Reader(found)
    passages = found.passages
    at = 0
    while at < len(passages):
        if passages[at].role is Role.TABLE:
            at = reader.table(at)
        else:
            reader.line(passages[at])
            at += 1
    kept = without_members(
        reader.claims,
        Told(
            described=reader.maker.described,
            named=reader.maker.named,
            counted=reader.maker.counted,
            sentences=reader.sentences,
        ),
    )
    return Read(reader.maker, reader.claims, kept)


class _Reader:
    """Reads the passages of one document into claims, in order."""

    def __init__(self, found: Found) -> None:
        tokens, passages = found.tokens, found.passages
        self.maker = Maker(found.document, tokens, found.mentions, STEP)
        self.claims: list[Claim] = []
        self.sentences: dict[ClaimId, int] = {}
        """first token of the sentence of each claim"""
        self._found = found
        self._tokens = tokens
        self._passages = passages
        self._scenery = Scenery(
            found.document.text,
            passages,
            found.mentions,
            self.maker.context,
            found.times,
        )
        self._listing = Listing(self.maker, tokens, self._scenery, self.claims)
        self._whole: Claim | None = None
        self._led: Claim | None = None
        """the whole of which a list tells the parts: "Of these:" """
        self._paragraph = -1
        self._topic = ""
        self._recent = ("", 0)
        """the last measure told, and for how many sentences more it is in mind"""
        self._item = ""
        """the measure of the whole of whose list the sentence begins an item"""
        self._itemised = False
        """whether the paragraph before was an item with a bullet"""
        self._dead = False
        """whether the paragraph told of the killed"""
        self._dead_told = False
        """whether the text did"""
        self._groups: dict[str, tuple[str, ...]] = {}
        self._latter = ""
        """what the last figure counts"""
        self._executions = tells_executions(tokens)
        self._at_war = tells_of_war(tokens)
        self._asked = ""
        """the measure that a question asked of, until it is answered"""
        self._killed: set[int] = set()
        self._aside = False
        """whether a sentence told a population in brackets and no more"""
        self._of_them = False
        """whether it told what became of some of those told before"""

    def line(self, passage: Passage) -> None:
        """Read a sentence, a heading or a line of a list."""
        area, numbers = self._within(passage)
        if passage.paragraph != self._paragraph:
            self._paragraph = passage.paragraph
            self._begin_paragraph()
            if not self._is_of_them(area):
                self._whole = self._led if self._goes_on(area) else None
            self._led = self._whole
            self._item = self._whole.measure if self._whole else ""
        self._aside = self._of_them = False
        topic = self._topic or self._recent[0]
        if not topic and self._dead_told:
            topic = Measure.KILLED
        made = self._listing.read(passage, area, numbers, topic)
        if made is None:
            made = self._prose(passage, area, numbers)
            if not made and numbers:
                made = self._listing.turned(passage, area, numbers)
            self.claims += made
            self._listing.led(passage, made)
        else:
            self.claims += made
            self._listing.added(len(made))
            self._topic = made[-1].measure if made else ""
        self.sentences.update((claim.id, area.start) for claim in made)
        wholes = [claim for claim in made if not (claim.part_of or self._aside)]
        # "Of the 412 who lived here, 73 died. 26 of them were children": of the 73
        told = [claim for claim in wholes if claim.measure not in _ASIDE_MEASURES]
        if not self._of_them:
            self._whole = next(iter((*told, *wholes)), self._whole)
        self._item = ""
        if area and self._tokens.lower[area.stop - 1] == ":":
            self._led = self._whole

    def _is_of_them(self, area: range) -> bool:
        """ "158 of them were children", at the head of a paragraph."""
        words = self._tokens.lower[area.start : min(area.stop, area.start + 3)]
        return words[1:] in (["of", "them"], ["of", "these"])

    def _begin_paragraph(self) -> None:
        """Bring the dead back to mind behind a paragraph on them and the injured."""
        if self._dead and self._topic == Measure.INJURED:
            self._topic = Measure.KILLED
            self._recent = (self._topic, _IN_MIND)
        self._dead = False

    def _goes_on(self, area: range) -> bool:
        """Whether a paragraph is an item of the list that a whole opened."""
        lower = self._tokens.lower
        before = lower[area.start - 1] if area.start else ""
        bullet = bool(area) and lower[area.start] in _ITEMS
        goes_on = before in {":", ";"} or (
            bullet and (before in _ITEM_ENDS or self._itemised)
        )
        self._itemised = bullet and goes_on
        return goes_on

    def table(self, first: int) -> int:
        """Read the table whose first cell is here; return the passage after it."""
        self._listing.end()
        end = first
        while end < len(self._passages) and self._passages[end].role is Role.TABLE:
            end += 1
        cells = self._passages[first:end]
        title = self._passages[first - 1] if first else None
        below = self._passages[end] if end < len(self._passages) else None
        table = Table(self.maker, self._tokens, self._scenery, cells, title)
        begin = len(self.claims)
        for number, cell in enumerate(cells):
            area, numbers = self._within(cell)
            made = table.read(number, cell, numbers)
            if made is None:
                told = table.told(number)
                prose = self._prose(cell, area, numbers)
                made = [self.maker.dressed(claim, told) for claim in prose]
            self.claims += made
            self.sentences.update((claim.id, area.start) for claim in made)
        done = table.finish(below)
        for at in range(begin, len(self.claims)):
            self.claims[at] = done.get(self.claims[at].id, self.claims[at])
        return end

    def _within(self, passage: Passage) -> tuple[range, list[NumberSpan]]:
        """The tokens of a passage and its numbers."""
        area = self._tokens.within(passage.span)
        return area, self._found.numbers_in(area)

    def _prose(
        self, passage: Passage, area: range, numbers: Sequence[NumberSpan]
    ) -> list[Claim]:
        carried = self._whole.measure if self._whole else ""
        lower, topic = self._tokens.lower, self._topic or carried
        self._topic = ""
        if _asks_of_the_dead(lower, area) and self._dead_told:
            self._recent = (Measure.KILLED, _IN_MIND)  # "How many?"
        elif _asks_how_many(lower, area):
            self._recent = ("", 0)  # what it asks of is another matter than before
        if _turns_to(lower, area):
            topic, self._recent = "", ("", 0)
        recent, left = self._recent
        numbered = bool(numbers)
        counts = any(number.mention.use == "count" for number in numbers)
        # A number of something else takes it out of mind: "1,684 workers were there".
        self._recent = (recent, left - 1) if left and not counts else ("", 0)
        counted = bool(self._killed)
        if not may_tell(
            lower,
            area,
            carried,
            topic=topic or recent,
            numbers=numbered,
            counted=counted,
        ):
            return []
        self._topic = topic_of(lower, area)
        if self._topic:
            self._recent = (self._topic, _IN_MIND)
            if lower[area.stop - 1] == "?":
                self._asked = self._topic
        here = self._found.openings_in(area)
        known = self._found.known
        quantities = find_quantities(self._tokens, area, numbers, here, known)
        if not quantities:
            return []
        items = encode(self._tokens, area, quantities, self._found.times)
        before = Before(
            carried,
            topic,
            recent,
            self._asked if recent else "",
            frozenset(self._killed),
            self._groups.get(topic or recent, ()),
            self._latter,
            self._executions,
            self._at_war,
            self._item,
        )
        given = assign(self._tokens, items, before)
        self._of_them = take_over(lower, area, given, self._whole)
        made = list(self.maker.claims(passage, area, items, given, self._whole))
        told = made
        if any(each.rule == FORCE for each in given):
            told = [each for each in made if each.measure is not Measure.PARTICIPANTS]
        if told:
            self._remember(
                told, recent, aside=all(each.rule == ASIDE for each in given)
            )
        return made

    def _remember(self, made: list[Claim], recent: str, *, aside: bool) -> None:
        """Keep what the next sentences may go on from.

        Args:
            made: the claims of a sentence.
            recent: the measure told before it.
            aside: whether it told no more than a population in brackets.
        """
        self._asked = ""
        self._latter = max(made, key=lambda claim: claim.start).measure
        self._groups |= {
            each.measure: each.group
            for each in made
            if not each.part_of and each.measure is not Measure.OTHER
        }
        killed = [claim for claim in made if claim.measure is Measure.KILLED]
        self._dead |= bool(killed)
        self._dead_told |= bool(killed)
        self._killed.update(
            claim.low for claim in killed if claim.low and claim.low == claim.high
        )
        self._aside = aside
        if not aside:
            self._topic = _measure_told(made) or recent
        if self._topic and self._topic not in _ASIDE_MEASURES:
            self._recent = (self._topic, _IN_MIND)


def _measure_told(made: Sequence[Claim]) -> str:
    """What the last claim counts; nothing goes on from "no casualties", members."""
    told = [
        claim
        for claim in made
        if claim.measure is not Measure.SUPPORTERS
        and not (claim.measure is Measure.CASUALTIES and claim.high == 0)
    ]
    last = max(told, key=lambda claim: claim.start).measure if told else ""
    killed = any(claim.measure is Measure.KILLED for claim in told)
    return Measure.KILLED if killed and last == Measure.INJURED else last


def _turns_to(lower: list[str], area: range) -> bool:
    """ "As to the houses said to have been burned": of another matter than before."""
    words = lower[area.start : area.stop]
    return tuple(words[:2]) in _AS_TO and "," in words


def _asks_of_the_dead(lower: list[str], area: range) -> bool:
    """ "How many?", and no more: of those of whom the text tells."""
    return lower[area.start : area.stop] == ["how", "many", "?"]


def _asks_how_many(lower: list[str], area: range) -> bool:
    words = lower[area.start : area.stop]
    asks = words[-1:] == ["?"]
    return ("how", "many") in pairwise(words[:_OPENING] if asks else words)
