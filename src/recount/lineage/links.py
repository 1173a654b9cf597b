"""Reasons to take two claims for one beginning: reuse, voice, citation, rare value.

Within a set of claims that all hang together, each is linked to the first of the set
only: a thousand copies give a thousand links, and the components are the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

from recount.lineage.judged import Pair, added, apart, cuts, judged
from recount.lineage.segments import Segment, image
from recount.lineage.sources import Sources
from recount.lineage.statements import (
    Statement,
    distinctive,
    nested,
    statement,
    statuses,
    telling,
)
from recount.lineage.texts import Comparable, focus
from recount.model.claim import Claim
from recount.model.ids import ClaimId, EventId, ReuseId, SourceId
from recount.model.judgement import Judgement
from recount.model.lineage import Cut, Link, LinkKind, Reuse, ReuseClass

_Key = TypeVar("_Key", bound=Hashable)
_Item = TypeVar("_Item")

OTHERS_NEEDED = 2  # other shared figures that make a lesser figure a rare value
TELLING = 12  # content words of standing text that show one hand; fewer may be a list
MAX_COMPANIES = 200  # sets of figures compared pair by pair; beyond, with the first

_STRONG = frozenset(
    {ReuseClass.COPY, ReuseClass.ADAPTED, ReuseClass.QUOTE, ReuseClass.VERSION}
)
_WEAK = frozenset({ReuseClass.GREY, ReuseClass.BACKGROUND})


class Told(NamedTuple):
    """A claim with where it stands and what it states."""

    claim: Claim
    text: Comparable
    said: Statement
    sources: tuple[SourceId, ...]

    @property
    def doc(self) -> str:
        """The name of the document that tells it."""
        return self.claim.doc


def told(
    texts: Sequence[Comparable], order: Sequence[int], sources: Sources
) -> list[Told]:
    """Return the claims that findings use, those of the earliest text first."""
    return [
        Told(
            claim,
            texts[index],
            statement(claim),
            tuple(sources.of(claim.doc, name) for name in claim.attributed_to),
        )
        for index in order
        for claim in texts[index].claims
        if not claim.is_aside
    ]


class Linked(NamedTuple):
    """The links that hold, and what people cut."""

    links: tuple[Link, ...]
    cuts: tuple[Cut, ...]


def link(
    claims: Sequence[Told],
    reused: Iterable[tuple[Reuse, Segment]],
    texts: Sequence[Comparable],
    sources: Sources,
    judgements: Iterable[Judgement] = (),
    *,
    retold: Iterable[Link] = (),
) -> Linked:
    """Return the links between claims, at most one of each kind between any two.

    Weak ones are left out between two that a strong one joins. What people judged
    goes before all of them; of two judgements on the same claims the last one holds.

    Args:
        claims: those that findings use, of the earliest text first.
        reused: shared stretches with their records.
        texts: what the stretches point into.
        sources: the voices and publishers.
        judgements: what people decided.
        retold: links found by other means than words and voices.
    """
    decided = judged({each.claim.id for each in claims}, judgements)
    parted = apart(decided)
    overruled: dict[Pair, list[Link]] = defaultdict(list)
    found: dict[tuple[ClaimId, ClaimId, LinkKind], Link] = {}
    for each in (
        *added(decided),
        *_repeats(claims),
        *_reuses(reused, texts),
        *_twins(claims),
        *_citations(claims, sources),
        *_voices(claims, sources),
        *_rare_values(claims),
        *retold,
    ):
        low, high = sorted((each.first, each.second))
        key = (low, high, each.kind)
        if (low, high) in parted:
            overruled[low, high].append(each)
        elif low != high and (key not in found or each.strong):
            found.setdefault(key, each)
            if each.strong and not found[key].strong:
                found[key] = each
    strong = {key[:2] for key, each in found.items() if each.strong}
    links = tuple(
        found[key]
        for key in sorted(found)
        if found[key].strong or key[:2] not in strong
    )
    return Linked(links, cuts(decided, overruled, links))


def _twins(claims: Iterable[Told]) -> Iterator[Link]:
    # However short: what shares every byte needs no words to show that it is one.
    places = _grouped(
        claims,
        lambda each: (
            each.text.document.capture,
            focus(each.claim),
            each.said._replace(event=EventId("")),
            statuses(each.claim),
        ),
    )
    for same in places.values():
        for other in same[1:]:
            if other.doc != same[0].doc:
                reason = "the same bytes, handed in under two names"
                yield _link(same[0], other, LinkKind.REUSE, True, reason)


def _repeats(claims: Iterable[Told]) -> Iterator[Link]:
    by_doc = _grouped(claims, lambda each: (each.doc, each.said))
    for same in by_doc.values():
        for first, other in _nested_pairs(same):
            one_voice = first.claim.attributed_to == other.claim.attributed_to
            reason = "one report gives the figure twice"
            if not one_voice:
                reason += ", by different voices"
            yield _link(first, other, LinkKind.REPEAT, one_voice, reason)


def _reuses(
    reused: Iterable[tuple[Reuse, Segment]], texts: Sequence[Comparable]
) -> Iterator[Link]:
    for reuse, segment in reused:
        if reuse.kind not in _STRONG | _WEAK:
            continue
        first, second = texts[segment.first], texts[segment.second]
        for one in _inside(first, reuse.first.start, reuse.first.end):
            there = image(segment.run, first.words.within(focus(one)))
            if not there:
                continue
            span = second.words.span(there.start, there.stop)
            for other in _counterparts(one, _inside(second, span.start, span.end)):
                yield _reuse_link(one, other, reuse)


def _inside(text: Comparable, start: int, end: int) -> list[Claim]:
    return [
        claim
        for claim in text.claims
        if not claim.is_aside and focus(claim).start < end and start < focus(claim).end
    ]


def _counterparts(one: Claim, others: Iterable[Claim]) -> list[Claim]:
    """Return the claims that may be the other text's telling of one.

    Of several in one replaced stretch only those with its figure are taken.
    """
    fitting = [other for other in others if _same_matter(one, other)]
    if len(fitting) == 1:
        return fitting
    return [each for each in fitting if (each.low, each.high) == (one.low, one.high)]


def _same_matter(one: Claim, other: Claim) -> bool:
    said, heard = statement(one), statement(other)
    return (said.measure, said.people) == (heard.measure, heard.people) and (
        said.event == heard.event or not said.event or not heard.event
    )


def _reuse_link(one: Claim, other: Claim, reuse: Reuse) -> Link:
    equal = (one.low, one.high) == (other.low, other.high)
    strong = reuse.kind in _STRONG or (
        reuse.kind is ReuseClass.BACKGROUND and equal and reuse.telling_words >= TELLING
    )
    what = {
        ReuseClass.QUOTE: "the same quoted words",
        ReuseClass.BACKGROUND: "the same standing description",
        ReuseClass.GREY: "a short stretch of the same words",
        ReuseClass.ADAPTED: "a reworded copy of the same passage",
        ReuseClass.VERSION: "the same report in another version",
    }.get(reuse.kind, "a copy of the same passage")
    reason = f"{what} ({reuse.equal_words} words in common)"
    if not equal:
        reason += f', with "{other.phrase}" where the other has "{one.phrase}"'
    return Link(
        first=one.id,
        second=other.id,
        kind=LinkKind.REUSE,
        strong=strong,
        reason=reason,
        reuse=ReuseId(reuse.id),
    )


def _citations(claims: Sequence[Told], sources: Sources) -> Iterator[Link]:
    by_publisher: dict[tuple[SourceId, Statement], list[Told]] = defaultdict(list)
    for each in claims:
        publisher = sources.of(each.doc, each.text.document.publisher)
        if publisher:
            by_publisher[publisher, each.said].append(each)
    for each in claims:
        for source in each.sources:
            cited = [c for c in by_publisher[source, each.said] if c.doc != each.doc]
            for first in cited[:1]:
                name = first.text.document.publisher
                reason = f"one names {name} as its source, the other is by {name}"
                yield _link(first, each, LinkKind.CITATION, True, reason)


def _voices(claims: Sequence[Told], sources: Sources) -> Iterator[Link]:
    behind = [(each, source) for each in claims for source in _behind(each, sources)]
    for (_, source), same in _grouped_by_source(behind).items():
        for first, other in _nested_pairs(same):
            generic = _is_generic(first, source, sources)
            reason = f"both give it as told by {sources.names[source]}"
            if generic:
                reason += ", which need not be one body"
            yield _link(first, other, LinkKind.VOICE, not generic, reason)
    families = [(each, sources.family(source)) for each, source in behind]
    for (_, source), same in _grouped_by_source(families).items():
        for first, other in _nested_pairs(same):
            reason = f"both voices belong to one side: {sources.names[source]}"
            yield _link(first, other, LinkKind.VOICE, False, reason)


def _behind(each: Told, sources: Sources) -> list[SourceId]:
    # A report that names no voice speaks in its publisher's own.
    if each.claim.attributed_to:
        return sorted({source for source in each.sources if source})
    publisher = sources.of(each.doc, each.text.document.publisher)
    return [publisher] if publisher else []


def _is_generic(each: Told, source: SourceId, sources: Sources) -> bool:
    return any(
        sources.is_generic(each.doc, name)
        for name, own in zip(each.claim.attributed_to, each.sources, strict=True)
        if own == source
    )


def _grouped_by_source(
    behind: Iterable[tuple[Told, SourceId]],
) -> dict[tuple[Statement, SourceId], list[Told]]:
    found: dict[tuple[Statement, SourceId], list[Told]] = defaultdict(list)
    for each, source in behind:
        found[each.said, source].append(each)
    return found


def _rare_values(claims: Sequence[Told]) -> Iterator[Link]:
    company: dict[tuple[str, str], set[Statement]] = defaultdict(set)
    for each in claims:
        if telling(each.said):
            company[each.doc, each.said.event].add(each.said)
    for said, same in _grouped(claims, lambda each: each.said).items():
        if telling(said) and len({each.doc for each in same}) > 1:
            yield from _rare_value(said, same, company)


def _rare_value(
    said: Statement,
    same: Sequence[Told],
    company: dict[tuple[str, str], set[Statement]],
) -> Iterator[Link]:
    # Reports with the same figures are one class: copies must change nothing.
    classes = _grouped(
        same, lambda each: frozenset(company[each.doc, said.event] - {said})
    )
    for others, held in classes.items():
        yield from _star(held, said, len(others))
    heads = [(others, held[0]) for others, held in classes.items()]
    for (others_1, first), (others_2, second) in _head_pairs(heads):
        yield from _star([first, second], said, len(others_1 & others_2))


def _head_pairs(heads: Sequence[_Item]) -> Iterator[tuple[_Item, _Item]]:
    yield from combinations(heads[:MAX_COMPANIES], 2)
    for head in heads[MAX_COMPANIES:]:
        yield heads[0], head


def _star(held: Sequence[Told], said: Statement, others: int) -> Iterator[Link]:
    if not distinctive(said) and others < OTHERS_NEEDED:
        return
    reason = f"both give exactly {said.low:,}"
    if others:
        figures = "figure" if others == 1 else "figures"
        reason += f" and share {others} more {figures} of this event"
    for first, other in _nested_pairs(held):
        if first.doc != other.doc:
            yield _link(first, other, LinkKind.RARE_VALUE, False, reason)


def _nested_pairs(same: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Yield each claim with the first of its group, and groups that may be one."""
    by_status = _grouped(same, lambda each: statuses(each.claim))
    for held in by_status.values():
        for other in held[1:]:
            yield held[0], other
    for one, another in combinations(by_status, 2):
        # Soldiers and civilians may both be three; they are hardly both 613.
        if nested(one, another) or distinctive(same[0].said):
            yield by_status[one][0], by_status[another][0]


def _grouped(
    items: Iterable[_Item], key: Callable[[_Item], _Key]
) -> dict[_Key, list[_Item]]:
    found: dict[_Key, list[_Item]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return found


def _link(one: Told, other: Told, kind: LinkKind, strong: bool, reason: str) -> Link:
    return Link(
        first=one.claim.id,
        second=other.claim.id,
        kind=kind,
        strong=strong,
        reason=reason,
    )
