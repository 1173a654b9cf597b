"""Makes the claim records of a sentence: quote, group, voices, stance, date, place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from recount.claims.context import Context
from recount.claims.heading import Told
from recount.claims.item import Item
from recount.claims.lexicon import UNION_TERMS
from recount.claims.outcomes import kind_of
from recount.claims.quantity import ONE_BY_ONE, Kind, Quantity
from recount.claims.sentence import Assignment
from recount.claims.wording import Near
from recount.lang.en import groups, labels
from recount.model.claim import Claim, Measure, Stance, check_anchor
from recount.model.document import Document
from recount.model.ids import ClaimId, content_id
from recount.model.mention import Mention
from recount.model.passage import Passage, Role
from recount.model.span import Span
from recount.text.tokens import Tokens

WEIGHED = "weighed"
"""name of the rule of figures that are given their measure by weights"""
_TOLL_RULES = frozenset(
    (
        "toll",
        "toll that rose, told after what took the lives",
        "toll that rose from",
        "toll put otherwise before",
    )
)
_UNLISTED = frozenset(groups.UNLISTED_UNITS.split())
_TRIGGER_REACH = 30  # items between a quantity and its trigger that one quote may hold


class Maker:
    """Makes the claims of one document, sentence by sentence."""

    def __init__(
        self,
        document: Document,
        tokens: Tokens,
        mentions: Sequence[Mention],
        step: str,
    ) -> None:
        self._document = document
        self._tokens = tokens
        self._step = step
        self._described: set[ClaimId] = set()
        self._named: set[ClaimId] = set()
        self._counted: set[ClaimId] = set()
        self._kind: tuple[str, ...] = ()
        """what the last figure of the measure other was told of"""
        self._context = Context(tokens, mentions)

    def claims(
        self,
        passage: Passage,
        area: range,
        items: list[Item],
        assignments: list[Assignment],
        whole: Claim | None = None,
    ) -> Iterator[Claim]:
        """Yield the claims of one passage, wholes before their parts.

        Args:
            passage: the sentence.
            area: its tokens.
            items: its items.
            assignments: its quantities with their measures.
            whole: the figure of a sentence before, of which some may be parts.
        """
        made: dict[int, ClaimId] = {}
        for each in assignments:
            part_of = ClaimId("")
            if each.parent is not None:
                part_of = made.get(id(each.parent), part_of)
            elif each.rule == "carried" and whole is not None:
                part_of = whole.id
            claim = self._claim(passage, area, items, each, part_of)
            check_anchor(claim, self._document.text)
            made[id(each)] = claim.id
            if each.quantity.described:
                self._described.add(claim.id)
            if each.quantity.kin and _is_of_one_group(each):
                self._counted.add(claim.id)
            if each.quantity.named:
                self._named.add(claim.id)
            yield claim

    def listed(
        self,
        passage: Passage,
        quantity: Quantity,
        measure: str,
        told: Told,
        quoted: Span,
    ) -> Claim:
        """Return the claim of a figure in a table or list.

        Args:
            passage: the cell or line.
            quantity: the number with what its heads say it counts.
            measure: that they tell.
            told: what else they say.
            quoted: the words that carry it.
        """
        item = Item("Q", quantity.first, quantity.last, quantity=quantity)
        each = Assignment(0, quantity, measure, "listed", 0)
        area = self._tokens.within(passage.span)
        claim = self._claim(passage, area, [item], each, ClaimId(""))
        hedged = told.unsure and claim.stance is Stance.ASSERTED
        headed = (told.voice,) if told.voice else ()
        table = passage.role is Role.TABLE  # a column's voice, before the title's
        voices = headed or claim.voices if table else claim.voices or headed
        claim = msgspec.structs.replace(
            claim,
            quote=quoted.cut(self._document.text),
            start=quoted.start,
            end=quoted.end,
            qualifier=tuple(dict.fromkeys((*claim.qualifier, *told.qualifier))),
            places=tuple(dict.fromkeys((*claim.places, *told.places))),
            # A count of 1900 in a cell is no year.
            when=told.when or ("" if passage.role is Role.TABLE else claim.when),
            as_of=told.as_of or claim.as_of,
            voices=voices,
            attributed_to=tuple(voice.name for voice in voices),
            stance=Stance.HEDGED if hedged else claim.stance,
        )
        check_anchor(claim, self._document.text)
        return claim

    def dressed(self, claim: Claim, told: Told) -> Claim:
        """Return the claim of a sentence in a cell with what its heads add to it.

        The day of its row is that of what it tells: "3 May | Shells killed 12".
        """
        voices = claim.voices or ((told.voice,) if told.voice else ())
        return msgspec.structs.replace(
            claim,
            places=claim.places or told.places,
            when=claim.when or told.when or told.as_of or "",
            voices=voices,
            attributed_to=tuple(voice.name for voice in voices),
        )

    @property
    def context(self) -> Context:
        """The voices, dates and places of the document."""
        return self._context

    @property
    def described(self) -> frozenset[ClaimId]:
        """The claims of one person that no number counts: "his wife", "a boy"."""
        return frozenset(self._described)

    @property
    def named(self) -> frozenset[ClaimId]:
        """The claims of one person told by name: "Roe Halden"."""
        return frozenset(self._named)

    @property
    def counted(self) -> frozenset[ClaimId]:
        """The claims of family that tell how many of one group: "their two sons"."""
        return frozenset(self._counted)

    def _claim(
        self,
        passage: Passage,
        area: range,
        items: list[Item],
        each: Assignment,
        part_of: ClaimId,
    ) -> Claim:
        quantity, text = each.quantity, self._document.text
        quote = self._quote(items, each)
        phrase = (
            quantity.number.span
            if quantity.number
            else self._tokens.span(quantity.first, quantity.last)
        )
        quote = Span(min(quote.start, phrase.start), max(quote.end, phrase.end))
        measure = _measure(each)
        near = Near(self._tokens.lower, area, items, each)
        kind: tuple[str, ...] = ()
        if measure == Measure.OTHER:  # "It was carrying 360. Others say 500."
            kind = self._kind = kind_of(near) or self._kind
        voices, stance = self._context.behind(phrase)
        if near.is_rejected():
            stance = Stance.DENIED
        elif stance is Stance.ASSERTED and near.is_hedged():
            stance = Stance.HEDGED
        group = _group(each)
        figure = quantity.figure
        when, as_of = self._context.when(passage, phrase)
        if each.rule in _TOLL_RULES and as_of is None:
            day = when or self._document.dating.value
            # "rose from 24 to 31 on Wednesday": 24 was told until then
            if day and _rises_from(items, each):
                when, as_of = "", f"../{day.rpartition('/')[2]}"
            elif when:
                when, as_of = "", when
        return Claim(
            doc=self._document.name,
            quote=quote.cut(text),
            start=quote.start,
            end=quote.end,
            measure=measure,
            group=group,
            qualifier=(*kind, *near.qualifiers(), *_unlisted(each)),
            low=figure.low if not quantity.ratio else None,
            high=figure.high if not quantity.ratio else None,
            approx=figure.approx,
            phrase=phrase.cut(text),
            phrase_span=phrase,
            ratio=quantity.ratio,
            attributed_to=tuple(voice.name for voice in voices),
            voices=voices,
            stance=stance,
            as_of=as_of,
            when=when,
            places=self._context.places(passage),
            part_of=part_of,
            rest=quantity.rest,
            cumulative=near.is_cumulative(),
            boilerplate=passage.role in {Role.BOILERPLATE, Role.COMMENT},
            weighed=each.rule == WEIGHED,
            described=quantity.number is None
            or quantity.number.figure != quantity.figure,
            step=self._step,
            id=ClaimId(
                content_id(
                    "claim",
                    self._document.id,
                    phrase.start,
                    phrase.end,
                    measure,
                    ",".join(group),
                )
            ),
        )

    def _quote(self, items: list[Item], each: Assignment) -> Span:
        """The words from the quantity to its trigger, or a listed part alone."""
        first, last = each.index, each.index
        near = abs(each.trigger - each.index) <= _TRIGGER_REACH
        if each.rule not in {"coordination", "part"} and near:
            first, last = min(first, each.trigger), max(last, each.trigger)
        elif first and items[first - 1].code == "i":
            first -= 1
        return self._tokens.span(items[first].first, items[last].last)


def _is_of_one_group(each: Assignment) -> bool:
    """Whether a figure of somebody's family is a number, or the sum of one group.

    Not a sum of persons told one by one: the text has no figure of them.
    """
    quantity = each.quantity
    if quantity.number is not None:
        return True
    return len(quantity.terms) == 1 and quantity.noun != ONE_BY_ONE


def _rises_from(items: list[Item], each: Assignment) -> bool:
    """Whether the figure is the one that a toll rose from."""
    after = items[each.index + 1 : each.index + 3]
    return [item.code for item in after] == ["O", "Q"]


def _measure(each: Assignment) -> Measure:
    unit = each.quantity.kind is Kind.UNIT and "family" in each.quantity.terms
    if unit and each.measure == Measure.KILLED:
        return Measure.HOUSEHOLDS_DESTROYED
    return Measure(each.measure)


def _unlisted(each: Assignment) -> tuple[str, ...]:
    """The things that a figure is of and that are no group: "schools"."""
    terms = sorted(_UNLISTED.intersection(each.quantity.terms))
    if not terms:
        return ()
    return (each.quantity.noun or labels.PLURALS[terms[0]],)


def _group(each: Assignment) -> tuple[str, ...]:
    terms = each.quantity.terms
    if each.measure in {Measure.DISPLACED, Measure.CAPTURED}:
        # "refugees" and "hostages" say the measure again, not which people
        terms = tuple(term for term in terms if term != "prisoner")
    if each.measure == Measure.SUPPORTERS and "assembly" in terms:
        return ("organisation",)  # "eleven town councils have adopted the appeal"
    listed = set() if _UNLISTED.intersection(terms) else set(terms)
    if {"civilian"} < listed and listed & UNION_TERMS and each.parent is not None:
        listed.discard("civilian")
    return tuple(sorted(listed))
