"""Makes the claim records of a sentence: quote, group, voices, stance, date, place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from recount.claims.items import Item
from recount.claims.lexicon import UNION_TERMS
from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Assignment
from recount.lang.en import hedges, measures
from recount.model.claim import Claim, Measure, Stance, Voice, check_anchor
from recount.model.document import Document
from recount.model.ids import ClaimId, content_id
from recount.model.mention import AttributionMention, DateMention, Mention, PlaceMention
from recount.model.passage import Passage, Role
from recount.model.span import Span
from recount.text.tokens import Tokens

_HEDGES = frozenset(hedges.HEDGES.split())
_UNCERTAIN = frozenset(phrase for phrase in hedges.HEDGE_PHRASES)
_LASTING = frozenset(
    "war conflict invasion occupation uprising campaign insurgency crisis".split()
)
_QUALIFIERS = tuple(tuple(phrase.split()) for phrase in measures.QUALIFIERS)
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
        self._voices = [m for m in mentions if isinstance(m, AttributionMention)]
        self._dates = [m for m in mentions if isinstance(m, DateMention) and m.value]
        self._places = [m for m in mentions if isinstance(m, PlaceMention)]

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
                part_of = made.get(each.parent.index, part_of)
            elif each.rule == "carried" and whole is not None:
                part_of = whole.id
            claim = self._claim(passage, area, items, each, part_of)
            check_anchor(claim, self._document.text)
            made[each.index] = claim.id
            if each.quantity.implicit:
                self._described.add(claim.id)
            yield claim

    def cell(self, passage: Passage, quantity: Quantity, measure: str) -> Claim:
        """Return the claim of a number in a table cell."""
        item = Item("Q", quantity.first, quantity.last, quantity=quantity)
        each = Assignment(0, quantity, measure, "cell", 0)
        area = range(quantity.first, quantity.last + 1)
        return self._claim(passage, area, [item], each, ClaimId(""))

    @property
    def described(self) -> frozenset[ClaimId]:
        """The claims of one person that no number counts: "his wife", "a boy"."""
        return frozenset(self._described)

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
        voices, stance = self._behind(phrase)
        if stance is Stance.ASSERTED and self._hedged(area, items, each):
            stance = Stance.HEDGED
        group = _group(each)
        figure = quantity.figure
        when, as_of = self._when(passage, phrase)
        lower = self._tokens.lower
        return Claim(
            doc=self._document.name,
            quote=quote.cut(text),
            start=quote.start,
            end=quote.end,
            measure=measure,
            group=group,
            qualifier=self._qualifier(area, each, items),
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
            places=self._places_in(passage),
            part_of=part_of,
            rest=quantity.rest,
            cumulative=any(lower[i] in _LASTING for i in area),
            boilerplate=passage.role in {Role.BOILERPLATE, Role.COMMENT},
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

    def _behind(self, phrase: Span) -> tuple[tuple[Voice, ...], Stance]:
        """The voices whose content holds the figure, outermost first."""
        covering = [
            (part.end - part.start, mention)
            for mention in self._voices
            for part in mention.content
            if part.start <= phrase.start and phrase.end <= part.end
        ]
        covering.sort(key=lambda pair: -pair[0])
        stance = Stance.ASSERTED
        voices: list[Voice] = []
        for _, mention in covering:
            if mention.stance != Stance.ASSERTED and stance is not Stance.DENIED:
                stance = Stance(mention.stance)
            for name in (mention.name, *mention.via):
                if name and all(name != voice.name for voice in voices):
                    at = mention.source[0] if mention.source else None
                    voices.append(Voice(name=name, span=at))
        return tuple(voices), stance

    def _hedged(self, area: range, items: list[Item], each: Assignment) -> bool:
        lower = self._tokens.lower
        begin = min(items[each.index].first, items[each.trigger].first)
        end = max(items[each.index].last, items[each.trigger].last)
        begin, end = max(area.start, begin - 3), min(area.stop, end + 3)
        near = lower[begin:end]
        if _HEDGES & set(near):
            return True
        zero = each.quantity.figure.high == 0
        if zero and "reported" in lower[begin : min(area.stop, end + 3)]:
            return True
        return any(
            tuple(near[i : i + len(words)]) == words
            for words in _UNCERTAIN
            for i in range(len(near))
        )

    def _qualifier(
        self, area: range, each: Assignment, items: list[Item]
    ) -> tuple[str, ...]:
        lower = self._tokens.lower
        begin = min(items[each.index].first, items[each.trigger].first)
        end = max(items[each.index].last, items[each.trigger].last)
        found = []
        for words in _QUALIFIERS:
            for i in range(begin, min(area.stop, end + 2)):
                if tuple(lower[i : i + len(words)]) == words:
                    found.append(" ".join(words))
        return tuple(dict.fromkeys(found))

    def _when(self, passage: Passage, phrase: Span) -> tuple[str, str | None]:
        """What happened when, and the day at which the figure holds if told."""
        lower, starts = self._tokens.lower, self._tokens.starts
        as_of: str | None = None
        near: list[tuple[int, str]] = []
        for mention in self._dates:
            if mention.span.end <= passage.span.start:
                continue
            if mention.span.start >= passage.span.end:
                break
            at = bisect_left(starts, mention.span.start)
            if lower[at] == "that":
                continue  # "that week": told before, not by the day of writing
            if _holds_at(lower[max(0, at - _AS_OF_REACH) : at + 1]):
                as_of = mention.value
                continue
            near.append((abs(mention.span.start - phrase.start), mention.value))
        return (min(near)[1] if near else ""), as_of

    def _places_in(self, passage: Passage) -> tuple[str, ...]:
        names = [
            mention.name
            for mention in self._places
            if passage.span.start <= mention.span.start < passage.span.end
        ]
        return tuple(dict.fromkeys(names))


_AS_OF_REACH = 4  # "by the end of 2018"


def _holds_at(before: list[str]) -> bool:
    """Whether the words before a date make it an as-of: "by", "as of", "until"."""
    if "by" in before:
        return True
    return "of" in before and before[before.index("of") - 1 : before.index("of")] == [
        "as"
    ]


def _measure(each: Assignment) -> Measure:
    unit = each.quantity.kind is Kind.UNIT and "family" in each.quantity.terms
    if unit and each.measure == Measure.KILLED:
        return Measure.HOUSEHOLDS_DESTROYED
    return Measure(each.measure)


def _group(each: Assignment) -> tuple[str, ...]:
    terms = each.quantity.terms
    if each.measure in {Measure.DISPLACED, Measure.CAPTURED}:
        # "refugees" and "hostages" say the measure again, not which people
        terms = tuple(term for term in terms if term != "prisoner")
    listed = set(terms)
    if {"civilian"} < listed and listed & UNION_TERMS and each.parent is not None:
        listed.discard("civilian")
    return tuple(sorted(listed))
