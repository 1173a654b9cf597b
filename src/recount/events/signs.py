"""Signs of whether a figure is of its report's main event: what ``weighed`` adds up.

A sign is a short string: what the rules say ("rule=main"), the places and days of its
sentence and of those before, the words beside it, how its paragraph hangs together with
the lead, and how the figure stands to the others ("told=2": told twice).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from recount.events.days import fits, has_year
from recount.events.layout import WORD, Layout
from recount.events.main_event import fineness
from recount.events.scene import CORE, Key, Scene, holds, plain
from recount.model.claim import Claim, Measure
from recount.model.edtf import bounds
from recount.model.ids import ClaimId
from recount.model.mention import PlaceMention
from recount.model.steps import step_of

_REACH = 25  # words on either side of a figure
_MOST = 400  # code points on either side in which they stand
_BESIDE = 2  # words on either side whose place counts
_OPENS = 4  # code points before a name that opens its sentence
_BEFORE_NAME = 20  # code points before a name in which the word before it stands
_FIFTHS = 5  # parts of a text
_WEEK, _MONTH, _YEAR = 7, 45, 400  # days


class Surroundings:
    """What a report tells around any of its figures. Built once a report."""

    def __init__(self, scene: Scene, keys: Mapping[ClaimId, Key], home: Key) -> None:
        self._scene = scene
        self._keys = keys
        self._home = home
        self._main = plain(home[1])
        self._layout = Layout(scene, self._main)
        self._lead = min(scene.core, default=None)
        self._claims = scene.reading.claims
        self._place = {claim.id: n for n, claim in enumerate(self._claims)}
        core = [c for c in self._claims if c.measure in CORE and not c.is_aside]
        self._first = core[0] if core else None
        killed = (c.low for c in core if c.measure is Measure.KILLED)
        tolls = Counter(low for low in killed if low)
        self._toll = max(tolls, key=lambda low: (tolls[low], low), default=0)
        self._told = Counter((c.measure, c.low, c.high) for c in self._claims)

    def signs(self, claim: Claim) -> tuple[str, ...]:
        """Return the signs of a figure, each once."""
        return tuple(dict.fromkeys(self._signs(claim)))

    def _signs(self, claim: Claim) -> Iterator[str]:
        yield f"rule={self._rule(claim)}"
        yield f"measure={claim.measure.value}"
        yield f"stance={claim.stance.value}"
        yield f"homeday={fineness(self._home[2]) if self._home[2] else ''}"
        for told, sign in (
            (claim.weighed, "weighed"),
            (claim.attributed_to, "said"),
            (claim.part_of, "part"),
        ):
            if told:
                yield sign
        yield from self._of_figure(claim)
        yield from self._of_neighbours(claim)
        at = self._scene.index(claim.start)
        if at is not None:
            yield from self._of_place(at)
            yield from self._of_names(at, claim)
            yield from self._of_days(at, claim)
            yield from self._of_words(at, claim)
            yield from self._layout.signs(at)

    def _rule(self, claim: Claim) -> str:
        key = self._keys[claim.id]
        return "main" if key == self._home else key[0]

    def _of_figure(self, claim: Claim) -> Iterator[str]:
        yield f"told={min(3, self._told[claim.measure, claim.low, claim.high])}"
        if self._toll and claim.low is not None:
            kind = "k" if claim.measure is Measure.KILLED else "o"
            yield f"ratio={step_of(claim.low / self._toll) if claim.low else '0'}{kind}"
        first = self._first
        if first and (claim.measure, claim.low) == (first.measure, first.low):
            yield "as lead"

    def _of_neighbours(self, claim: Claim) -> Iterator[str]:
        n, at = self._place[claim.id], self._scene.index(claim.start)
        for step, name in ((-1, "prev1"), (-2, "prev2"), (1, "next1"), (2, "next2")):
            if not 0 <= n + step < len(self._claims):
                continue
            other = self._claims[n + step]
            there = self._scene.index(other.start)
            near = "far"
            if at is not None and there is not None:
                same = self._paragraph(at) == self._paragraph(there)
                near = "same" if at == there else "par" if same else "far"
            yield f"{name}={self._rule(other)} {near}"
            if step == -1:
                yield f"prevm={other.measure.value} {near}"

    def _of_place(self, at: int) -> Iterator[str]:
        """Where in the report the passage stands."""
        passage = self._scene.passages[at]
        yield f"role={passage.role.value}"
        yield f"pos={_FIFTHS * at // len(self._scene.passages)}"
        first = at if self._lead is None else self._lead
        away = min(3, max(-1, (at - first) // 4))
        yield "lead" if at == first else f"fromlead={away}"

    def _of_names(self, at: int, claim: Claim) -> Iterator[str]:
        """The places of the passage, and of the two before in its paragraph."""
        main = self._layout.names_main(at)
        yield "main place" if main else "no main place"
        others = self._others(at)
        if any(self._scene.is_land(name) for _, name in others):
            yield "land"
        named = [each for each in others if not self._scene.is_land(each[1])]
        if named:
            mention, name = min(
                named,
                key=lambda each: abs(each[0].span.start - claim.phrase_span.start),
            )
            yield from self._of_other(at, claim, mention, name)
            yield f"other main={main}"
        else:
            yield "no other"
        for back in (1, 2):
            there = at - back
            if there < 0 or self._paragraph(there) != self._paragraph(at):
                yield f"back{back}=par"
                continue
            told = [day.value for day in self._scene.told(there) if not day.of]
            other = any(not self._scene.is_land(n) for _, n in self._others(there))
            yield f"back{back} main={self._layout.names_main(there)} other={other}"
            yield f"back{back} day={self._stands(told[-1] if told else '')}"

    def _of_other(
        self, at: int, claim: Claim, mention: PlaceMention, name: str
    ) -> Iterator[str]:
        """Signs of another place that the passage names."""
        scene = self._scene
        yield "other"
        yield f"other named={min(4, scene.named(name))}"
        yield f"other role={mention.role}"
        before = mention.span.start < claim.phrase_span.start
        yield f"other {'before' if before else 'after'}"
        if mention.span.start - scene.passages[at].span.start <= _OPENS:
            yield "other opens"
        yield f"other home={min(3, self._home_places[name])}"
        if any(holds(plain(title), name) for title in scene.titles):
            yield "other in title"
        first = self._first_named[name]
        yield f"other first={'here' if first == at else 'before'}"
        start = max(0, mention.span.start - _BEFORE_NAME)
        word = WORD.findall(scene.text[start : mention.span.start])[-1:]
        yield f"other w={word[0].lower() if word else '#'}"

    def _of_days(self, at: int, claim: Claim) -> Iterator[str]:
        written = self._scene.reading.document.dating.value
        yield f"wrote={self._stands(written)}"
        yield f"when={self._stands(claim.when)}"
        if claim.as_of:
            yield f"asof={self._stands(claim.as_of)}"
        told = self._scene.told(at)
        if not told:
            yield "no days"
        for day in told[:3]:
            stands = self._stands(day.value)
            yield f"any{' of' if day.of else ''}={stands}"
            yield f"any {day.mention.anchor}={stands}"

    def _of_words(self, at: int, claim: Claim) -> Iterator[str]:
        """The words around the figure in its passage; those beside it by place."""
        span, text = self._scene.passages[at].span, self._scene.text
        first, last = claim.phrase_span.start, claim.phrase_span.end
        before = WORD.findall(text[max(span.start, first - _MOST) : first])[::-1]
        after = WORD.findall(text[last : min(span.end, last + _MOST)])
        for side, words in (("b", before), ("a", after)):
            for n, word in enumerate(words[:_REACH]):
                if word.isalpha() and word.islower():
                    yield f"s={word}"
                if n < _BESIDE:
                    name = word[:1].isupper() and word.isalpha()
                    yield f"{side}{n + 1}={'X' if name else word}"

    def _stands(self, day: str) -> str:
        """How a day stands to that of the main event: "before day y", years before."""
        when = self._home[2]
        if not (day and when):
            return "none" if not day else "no home"
        if fits(day, when):
            return f"fits {fineness(day)}{'' if has_year(day) else ' any year'}"
        if fits(day, when, 1):
            return "next"
        (first, last), (begin, end) = bounds(day), bounds(when)
        if first is None or last is None or begin is None or end is None:
            return "open"
        after, before = (first - end).days, (begin - last).days
        if after <= 0 and before <= 0:
            return "over"
        apart = max(after, before)
        far = "w" if apart <= _WEEK else "m" if apart <= _MONTH else "y"
        far = far if apart <= _YEAR else "Y"
        return f"{'after' if after > 0 else 'before'} {fineness(day)} {far}"

    def _others(self, at: int) -> list[tuple[PlaceMention, str]]:
        """The places of a passage other than the main one, with comparable names."""
        named = (
            (mention, plain(mention.name))
            for mention in self._scene.places[at]
            if not self._scene.voiced(mention)
        )
        return [
            (mention, name)
            for mention, name in named
            if not holds(name, self._main) and not holds(self._main, name)
        ]

    def _paragraph(self, at: int) -> int:
        return self._scene.passages[at].paragraph

    @cached_property
    def _home_places(self) -> Counter[str]:
        """How many figures of the main event stand beside each place."""
        found: Counter[str] = Counter()
        for claim in self._claims:
            at = self._scene.index(claim.start)
            if self._keys[claim.id] == self._home and at is not None:
                found.update(plain(mention.name) for mention in self._scene.places[at])
        return found

    @cached_property
    def _first_named(self) -> dict[str, int]:
        first: dict[str, int] = {}
        for at, mentions in enumerate(self._scene.places):
            for mention in mentions:
                first.setdefault(plain(mention.name), at)
        return first
