"""A release: the records of an inquiry without the words that rules withhold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

import msgspec

from recount.dossier.withholding.matching import Cover, Hit, Matcher
from recount.dossier.withholding.walk import Seal, Walker, spots
from recount.model.claim import Claim
from recount.model.dossier import Audit, Dossier
from recount.model.event import Event
from recount.model.finding import Reconciliation
from recount.model.ids import ClaimId
from recount.model.ledger import Entry
from recount.model.lineage import Lineage
from recount.model.mention import AttributionMention, PlaceMention
from recount.model.reading import Reading
from recount.model.span import Span
from recount.model.withholding import Spot, Tally, Withheld, WithholdRules
from recount.text.spelled import fold


@dataclass(frozen=True)
class Release:
    """What may be shown, and for the one who decides: what was left out, and where."""

    readings: tuple[Reading, ...]
    events: tuple[Event, ...]
    lineage: Lineage
    reconciliations: tuple[Reconciliation, ...]
    ledger: tuple[Entry, ...]
    title: str
    audit: Audit
    """of all claims, before words were withheld"""
    withheld: Mapping[ClaimId, Withheld]
    """by claim, of documents in which words are withheld"""
    spots: tuple[Spot, ...]
    """each place where words are withheld; holds the words, and is never released"""
    tallies: tuple[Tally, ...]
    """how often each rule was applied; holds no words, for the log of the case"""
    matcher: Matcher

    def scrub(self, dossier: Dossier) -> Dossier:
        """Return a dossier composed from the release, with each string seen once more.

        Its sentences are made from records without the words; this is the second lock.
        """
        return Seal(self.matcher, names={}, keep_captures=True).make(dossier)


def release(
    readings: Sequence[Reading],
    events: Sequence[Event],
    lineage: Lineage,
    reconciliations: Sequence[Reconciliation],
    ledger: Sequence[Entry],
    *,
    rules: WithholdRules,
    audit: Audit,
    title: str = "",
) -> Release:
    """Return the records without the words that the rules withhold.

    Args:
        readings: with those claims alone that passed the audit.
        events: what the reports tell of.
        lineage: what was reused.
        reconciliations: what is said of each event.
        ledger: the lines of what was offered.
        rules: what is withheld.
        audit: of all claims, before.
        title: of the case.

    Raises:
        ConfigError: a rule makes no sense.
    """
    matcher = Matcher(rules.rule)
    covers = {
        reading.document.name: _cover(reading.document.text, matcher)
        for reading in readings
    }
    fragments = _fragments(readings, events, covers, matcher)
    wider = Matcher(rules.rule, fragments)
    offered = [*(reading.document.name for reading in readings)]
    offered += [entry.name for entry in ledger if entry.name not in covers]
    walker = Walker(
        wider,
        names=_renamed(offered, wider),
        keep_captures=rules.original == "keep",
    )
    walker.covers.update(covers)
    released = tuple(_reading(each, walker) for each in readings)
    return Release(
        readings=released,
        events=tuple(walker.make(each, record_id=each.id) for each in events),
        lineage=walker.make(lineage, record_id="lineage"),
        reconciliations=tuple(
            walker.make(each, record_id=each.event) for each in reconciliations
        ),
        ledger=tuple(walker.make(each, record_id=each.name) for each in ledger),
        title=walker.make(title, record_id="title"),
        audit=walker.make(audit, record_id="audit"),
        withheld={
            each.claim: each
            for old, new in zip(readings, released, strict=True)
            for each in _withheld(old, new, walker, keep=rules.original == "keep")
        },
        spots=tuple(walker.spots),
        tallies=tuple(_tallies(rules, walker.spots)),
        matcher=matcher,
    )


def _cover(text: str, matcher: Matcher) -> Cover:
    return Cover(text, matcher.find(text), matcher)


def _reading(reading: Reading, walker: Walker) -> Reading:
    name = reading.document.name
    cover = walker.covers[name]
    text = reading.document.text
    walker.spots += spots(text, cover, "Document.text", name)
    # The text itself is covered already; and what was cut from it follows its spans.
    bare = msgspec.structs.replace(
        reading, document=msgspec.structs.replace(reading.document, text="")
    )
    made = walker.make(bare, cover, name)
    mentions = tuple(
        _mention(old, new, cover, walker.matcher)
        for old, new in zip(reading.mentions, made.mentions, strict=True)
    )
    return msgspec.structs.replace(
        made,
        document=msgspec.structs.replace(made.document, text=cover.text),
        mentions=mentions,
    )


def _mention(old: object, new: object, cover: Cover, matcher: Matcher) -> object:
    if isinstance(old, PlaceMention) and isinstance(new, PlaceMention):
        hits = cover.touched(old.span)
        if hits and new.name == old.name:
            return msgspec.structs.replace(new, name=matcher.replacement(hits[0].rule))
    return new


def _fragments(
    readings: Sequence[Reading],
    events: Sequence[Event],
    covers: Mapping[str, Cover],
    matcher: Matcher,
) -> set[tuple[str, int]]:
    """Return parts of withheld names that a record tells alone: "Upper" of a place."""
    found: set[tuple[str, int]] = set()

    def add(name: str, hits: Sequence[Hit]) -> None:
        words = fold(name)
        for hit in hits:
            if words and set(words.split()) <= matcher.words(hit.rule):
                found.add((words, hit.rule))

    for reading in readings:
        cover = covers[reading.document.name]
        if not cover.hits:
            continue
        for name, span in _named(reading):
            add(name, cover.touched(span))
    for event in events:
        for naming in (*event.words, *event.place_names):
            if naming.doc in covers:
                add(naming.text, covers[naming.doc].touched(naming.span))
    return found


def _named(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Yield the names that records hold beside the place where they stand."""
    for mention in reading.mentions:
        if isinstance(mention, PlaceMention):
            yield mention.name, mention.span
        elif isinstance(mention, AttributionMention):
            yield from ((mention.name, span) for span in mention.source)
    for claim in reading.claims:
        yield from ((voice.name, voice.span) for voice in claim.voices if voice.span)


def _renamed(names: Sequence[str], matcher: Matcher) -> dict[str, str]:
    """Return new names for documents whose name is withheld, each still its own."""
    taken = set(names)
    renamed: dict[str, str] = {}
    for name in names:
        hits = matcher.find(name)
        if not hits or name in renamed:
            continue
        plain = Cover(name, hits, matcher, in_name=True).text
        path = PurePosixPath(plain)
        fresh, tries = plain, 1
        while fresh in taken:
            tries += 1
            fresh = str(path.with_name(f"{path.stem}-{tries}{path.suffix}"))
        taken.add(fresh)
        renamed[name] = fresh
    return renamed


def _withheld(
    old: Reading, new: Reading, walker: Walker, *, keep: bool
) -> Iterator[Withheld]:
    cover = walker.covers[old.document.name]
    if not cover.hits:
        return
    before: Sequence[Claim] = old.claims
    for claim, made in zip(before, new.claims, strict=True):
        yield Withheld(
            claim=made.id,
            places=len(cover.touched(claim.span)),
            phrase=bool(cover.touched(claim.phrase_span)),
            original=claim.span if keep else None,
        )


def _tallies(rules: WithholdRules, found: Sequence[Spot]) -> Iterator[Tally]:
    places = Counter(spot.rule for spot in found)
    texts = Counter(spot.rule for spot in found if spot.where == "Document.text")
    for number, rule in enumerate(rules.rule, 1):
        yield Tally(
            rule=number,
            kind=rule.kind,
            reason=rule.reason,
            places=places[number],
            in_texts=texts[number],
        )
