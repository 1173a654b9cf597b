"""Lists: lines of a label and a figure, which share the measure of the lines above.

"Killed: 613 / Women: 106 / Children: 83" on lines of their own; "Among the dead:" with
a line for each group; a label on one line and its figure on the next.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recount.claims.build import Maker
from recount.claims.entries import BULLETS, Entry, read_entries, says_which
from recount.claims.estimates import Source, read_given, read_source
from recount.claims.estimates import read_head as read_estimates
from recount.claims.fields import quoted_of, read_pair, read_values
from recount.claims.heading import (
    Told,
    bounded,
    gather,
    narrow,
    of_actor,
    quantity_of,
    turned,
)
from recount.claims.labels import Label, read_label
from recount.claims.quantity import NumberSpan
from recount.claims.scenery import Scenery
from recount.claims.turned import read_turned
from recount.model.claim import Claim, Stance, Voice
from recount.model.passage import Passage
from recount.text.tokens import Tokens

MAX_DIVIDING = 4  # tokens of "By responsible party:"
MAX_HEAD_TOKENS = 8  # of a line that heads a list: "Among the dead:"
_CLOSING = frozenset((".", ";", ",", "and"))
_ASIDES = ("(", "of which ", "of whom ")


class Listing:
    """Reads the lines of one document; what a line heads holds until prose follows."""

    def __init__(
        self,
        maker: Maker,
        tokens: Tokens,
        scenery: Scenery,
        claims: list[Claim],
    ) -> None:
        self._maker = maker
        self._tokens = tokens
        self._scenery = scenery
        self._claims = claims
        """of the document, to which those of lists are added"""
        self._head: Label | None = None
        """of the line that heads the list"""
        self._whole: Claim | None = None
        self._carried: Label | None = None
        """of the last figure that tells its own measure"""
        self._plain = 0
        """such figures in a row, without a part among them"""
        self._group: tuple[str, ...] = ()
        """that the line at the head tells of all: "Casualties among civilians:" """
        self._actor = ""
        """who did what the line counts, and does not tell it"""
        self._place = ""
        """that a line above names: "KARSA:" """
        self._run: list[int] = []
        """where the claims of this list stand among all"""
        self._estimated = ""
        """the measure of a list whose items are who gives the figure"""
        self._source: Source | None = None
        """who gives the figure of the line"""

    def read(
        self,
        passage: Passage,
        area: range,
        numbers: Sequence[NumberSpan],
        topic: str = "",
    ) -> list[Claim] | None:
        """Return the claims of a line of a list, None where it is none.

        Args:
            passage: the line.
            area: its tokens.
            numbers: those of the line.
            topic: the measure that the text before speaks of, if any.
        """
        pair = read_pair(self._tokens, passage.span, area)
        if not numbers and not pair:
            self._read_head(passage, area)
            opened = read_estimates(self._tokens.lower, area)
            if opened is not None:
                self._estimated = opened or topic
            return None
        entries, context, sure = self._entries(passage, area, numbers, pair)
        self._actor = ""
        if entries and self._is_by_actor(context):
            entries = [of_actor(entries[0]), *entries[1:]]
            self._actor = entries[0].label.name
        listed = entries and (sure or self._is_listed(passage, entries, context))
        if entries is None or not listed:
            estimated = self._estimated
            self.end()
            if estimated and read_source(self._tokens, area, self._scenery.times):
                self._estimated = estimated  # an item that is not understood
            return None
        made: list[Claim | None] = []
        for each in entries:
            made.append(self._claim(passage, each, context, made))
        kept = [claim for claim in made if claim is not None]
        if not kept and passage.span.cut(self._tokens.text).startswith(_ASIDES):
            return None  # an aside to the line above is read as prose
        return kept

    def _entries(
        self,
        passage: Passage,
        area: range,
        numbers: Sequence[NumberSpan],
        pair: list[Entry],
    ) -> tuple[list[Entry] | None, Label, bool]:
        """The figures of a line, what its heads say, whether it is surely listed."""
        times = self._scenery.times
        entries = pair or read_entries(self._tokens, area, numbers, times)
        context = self._context(passage)
        self._source = None
        if self._estimated and not (entries and entries[0].label.tells):
            given = read_given(
                self._tokens, area, numbers, self._scenery, self._estimated
            )
            if given is not None:
                self._source, entries = given
                return entries, Label(measure=self._estimated, generic=True), True
        valued = self._values(area, numbers, entries)
        if valued is not None:
            return *valued, True
        return entries, context, False

    def _values(
        self,
        area: range,
        numbers: Sequence[NumberSpan],
        entries: Sequence[Entry] | None,
    ) -> tuple[list[Entry], Label] | None:
        """The values of a field that a box of facts gives: "485 (parliament)"."""
        if entries and not any(each.bare or each.label.unknown for each in entries):
            return None
        found = read_values(self._tokens, area, numbers)
        if found is None or not (found.voiced or found.label):
            return None
        over = found.label or self._head or self._carried
        if over is None or not over.measure:
            return None
        self._carried = over  # for the values below
        return found.entries, over._replace(generic=False)

    def turned(
        self, passage: Passage, area: range, numbers: Sequence[NumberSpan]
    ) -> list[Claim]:
        """Return the figure of a label that only sentences understand.

        "Young girls abducted in the flight: 14", where neither lists nor the rules of
        prose read the line as it stands.
        """
        lower = self._tokens.lower
        number, first = numbers[0], area.start
        while first < number.first and lower[first] in BULLETS:
            first += 1
        colon = number.first - 1
        closed = _CLOSING.issuperset(lower[number.last + 1 : area.stop])
        if len(numbers) > 1 or not closed or colon <= first or lower[colon] != ":":
            return []
        label = read_turned(self._tokens.span(first, colon - 1).cut(self._tokens.text))
        if label is None:
            return []
        entry = Entry(number, label, first, number.last, linked=True, bare=False)
        claim = self._claim(passage, entry, Label(), ())
        return [claim] if claim is not None else []

    def led(self, passage: Passage, claims: Sequence[Claim]) -> None:
        """Take in a sentence that opens a list: "61 people were killed:"."""
        wholes = [claim for claim in claims if not claim.part_of]
        if len(wholes) == 1 and self._tokens.text[passage.span.end - 1] == ":":
            self.end()
            self._whole = wholes[0]
            self._head = Label(measure=wholes[0].measure.value)

    def end(self) -> None:
        """Forget the list: prose follows."""
        self._head = self._carried = self._whole = None
        self._plain, self._place, self._group = 0, "", ()
        self._estimated, self._source = "", None
        self._run.clear()

    def added(self, count: int) -> None:
        """Tell that the last ``count`` claims of the document are of this list."""
        self._run.extend(range(len(self._claims) - count, len(self._claims)))

    def _read_head(self, passage: Passage, area: range) -> None:
        """Take in a line without a number: a head, the source of the list, or prose."""
        voice = self._scenery.source_of(passage) if self._run else None
        if voice is not None:
            for at in self._run:
                claim = self._claims[at]
                if not claim.attributed_to:
                    self._claims[at] = msgspec.structs.replace(
                        claim, attributed_to=(voice.name,), voices=(voice,)
                    )
            return
        label = Label(unknown=True)
        if 0 < len(area) <= MAX_HEAD_TOKENS:
            label = read_label(turned(passage.span.cut(self._tokens.text)))
        if label.unknown and not label.measure:
            label = self._divided(passage, area) or label
        if label.measure and not (label.unknown or label.barred):
            self.end()
            self._head = label
            self._group = label.terms if label.generic else ()
        elif len(area) > MAX_HEAD_TOKENS:
            self.end()
        elif not label.tells:
            self.end()
            words = passage.span.cut(self._tokens.text).rstrip(" :")
            self._place = next(iter(self._scenery.places(words)), "")

    def _divided(self, passage: Passage, area: range) -> Label | None:
        """What "By responsible party" divides: the last figure that is no part."""
        if not 0 < len(area) <= MAX_DIVIDING or self._tokens.lower[area.start] != "by":
            return None
        told = read_label(f"Deaths {passage.span.cut(self._tokens.text).lower()}")
        wholes = (claim for claim in reversed(self._claims) if not claim.part_of)
        last = next(wholes, None)
        if last is None or not (told.by_actor or told.divides):
            return None
        return told._replace(
            measure=last.measure.value, terms=last.group, unknown=False, generic=False
        )

    def _context(self, passage: Passage) -> Label:
        """What the heads of a line say: its own lead-in, or the line above the list."""
        labels = [read_label(turned(head)) for head in passage.heads]
        told = gather(labels) if labels else None
        if labels and (told is None or any(label.unknown for label in labels)):
            return Label()
        return told or Label()

    def _is_listed(
        self, passage: Passage, entries: Sequence[Entry], context: Label
    ) -> bool:
        """Whether a line is one of a list, rather than a short sentence."""
        first = entries[0]
        if first.label.unknown:
            if self._is_by_actor(context):
                return all(each.within for each in entries[1:])
            return self._is_place(first, context) and len(entries) == 1
        if any(each.label.unknown and not each.linked for each in entries):
            return False  # "Deaths: 12, beds: 30" counts something else as well
        if first.bare:
            return bool(passage.heads) and bool(context.measure)
        if first.label.measure:
            return first.linked or self._is_whole(first, passage)
        return bool(self._measure(first, context))

    def _is_whole(self, entry: Entry, passage: Passage) -> bool:
        """Whether a line is a label and its figure: "Deaths 613", "Killed 12 (all)"."""
        area = self._tokens.within(passage.span)
        after = self._tokens.lower[entry.number.last + 1 : area.stop]
        before = entry.first < entry.number.first
        return before and (not after or after[0] in "([|*†‡§")

    def _is_place(self, entry: Entry, context: Label) -> bool:
        head = context.measure or (self._head is not None and self._head.measure)
        if not head or entry.label.measure or not entry.linked:
            return False
        named = self._scenery.places(entry.label.name)
        divides = context.divides or (self._head is not None and self._head.divides)
        return bool((named or divides) and not entry.label.barred)

    def _is_by_actor(self, context: Label) -> bool:
        """Whether the head tells that items are who did it: "by responsible party"."""
        head = context if context.measure else self._head
        return head is not None and head.by_actor

    def _measure(self, entry: Entry, context: Label) -> Label | None:
        """What says the measure of a figure whose own label does not."""
        if context.measure:
            return context
        if self._head is not None:
            return self._head
        grouped = entry.label.terms or entry.label.part
        if entry.linked and (entry.label.part or self._plain == 1):
            return self._carried if grouped else None
        if grouped and self._plain == 1 and self._is_smaller(entry):
            # "Killed: 86" and below it "54 women, 32 men": who they were is told here
            return self._carried._replace(terms=()) if self._carried else None
        return None

    def _is_smaller(self, entry: Entry) -> bool:
        """Whether a figure can be a part of the one above it."""
        figure = entry.number.mention.figure
        whole = self._whole.low if self._whole is not None else None
        return whole is not None and figure.low is not None and figure.low < whole

    def _said(
        self, entry: Entry, context: Label, made: Sequence[Claim | None]
    ) -> tuple[Label | None, Claim | None]:
        """What a figure counts, and the figure that it is a part of."""
        if entry.shares >= 0:
            before = made[entry.shares]
            told = entry.label.measure or says_which(entry) or entry.voice
            if before is None or not told:
                return None, None
            inner = Label(
                measure=before.measure.value,
                generic=True,
                unsure=before.stance is Stance.HEDGED and entry.within,
            )
            return narrow(inner, entry.label), before if entry.within else None
        if entry.label.measure:
            over = context._replace(terms=tuple({*context.terms, *self._group}))
            return narrow(over, entry.label), None
        above = self._measure(entry, context)
        own = entry.label._replace(unknown=False)
        if above is None:
            return None, None
        # A list below one figure tells its parts; a list below words has no whole.
        part = above is not context and bool(own.terms)
        return narrow(above, own), self._whole if part else None

    def _claim(
        self,
        passage: Passage,
        entry: Entry,
        context: Label,
        made: Sequence[Claim | None],
    ) -> Claim | None:
        label, whole = self._said(entry, context, made)
        quantity = quantity_of(entry.number, label) if label is not None else None
        if label is None or quantity is None:
            return None
        quantity.figure = bounded(quantity.figure, entry.label.name)
        if entry.shares >= 0 and not entry.within:
            quantity.rest = not label.terms
        told = self._told(entry, label)
        quoted = quoted_of(self._tokens, passage.heads, entry)
        claim = self._maker.listed(passage, quantity, label.measure, told, quoted)
        if self._source is not None and told.voice is not None:
            # the day beside a name is that of what it says
            claim = msgspec.structs.replace(
                claim,
                attributed_to=(told.voice.name,),
                voices=(told.voice,),
                as_of=claim.as_of or claim.when,
                when="",
            )
        if self._actor and claim.attributed_to == (self._actor,):
            claim = msgspec.structs.replace(claim, attributed_to=(), voices=())
        if whole is not None and whole.measure == claim.measure:
            claim = msgspec.structs.replace(claim, part_of=whole.id)
        self._keep(entry, label, claim)
        return claim

    def _keep(self, entry: Entry, label: Label, claim: Claim) -> None:
        """Remember a figure with a measure of its own for the groups told below it."""
        if entry.shares >= 0 or not (entry.label.measure or entry.bare):
            self._plain = 1
        else:
            self._plain = self._plain + 1 if self._carried else 1
            self._carried, self._whole, self._head = label, claim, None

    def _told(self, entry: Entry, label: Label) -> Told:
        narrowing = entry.label.narrowing
        voice = self._scenery.voice(entry.voice) if entry.voice else None
        if self._source is not None:
            voice = Voice(name=self._source.name, span=self._source.span)
        if entry.label.unknown and entry.label.by_actor:
            qualifier = (entry.label.name,)
            return Told(qualifier=qualifier, unsure=label.unsure, voice=voice)
        if entry.label.unknown:
            named = self._scenery.places(entry.label.name) or (entry.label.name,)
            return Told(places=named, unsure=label.unsure, voice=voice)
        within = self._scenery.places(narrowing) if narrowing else ()
        above = (self._place,) if self._place else ()
        return Told(
            qualifier=(narrowing,) if narrowing and not within else (),
            places=within or above,
            unsure=label.unsure,
            voice=voice,
        )
