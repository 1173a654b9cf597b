"""Badly printed text: what was read of a mended text, laid back over the printed one.

Reading goes on a mended text (``text.mend``); records point into the document's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from recount.lang.en import glyphs
from recount.model.claim import Claim, Voice
from recount.model.document import Document
from recount.model.ids import ClaimId, content_id
from recount.model.mention import AttributionMention, Mention, NumberMention
from recount.model.passage import Passage
from recount.model.reading import Reading
from recount.model.span import Span
from recount.text.mend.likeness import may_read
from recount.text.rewriting import Rewriting

_LINE_ENDS = dict.fromkeys(map(ord, f"\n{glyphs.SOFT}{glyphs.HYPHENS}"))


def for_reading(document: Document, mended: Rewriting) -> Document:
    """Return the document with its text as it is to be read, blocks moved with it."""
    places = mended.forward()
    blocks = tuple(
        replace(block, span=Span(places[block.span.start], places[block.span.end]))
        for block in document.blocks
    )
    return replace(document, text=mended.text, blocks=blocks)


def lay_back(told: Reading, document: Document, mended: Rewriting) -> Reading:
    """Return what was read of a mended text with every span where it stands in print.

    Args:
        told: of the document ``for_reading``.
        document: as printed.
        mended: its text as it was read.
    """
    dating = replace(
        told.document.dating,
        clues=tuple(
            clue
            if clue.span is None or clue in document.dating.clues
            else replace(clue, span=_back(clue.span, mended))
            for clue in told.document.dating.clues
        ),
    )
    claims, left_out = _claims(told.claims, document, mended)
    notes = (*document.notes, *_notes(claims, left_out))
    return Reading(
        document=replace(document, dating=dating, notes=notes),
        passages=tuple(_passages(told.passages, document.text, mended)),
        mentions=tuple(
            sorted((_mention(each, mended) for each in told.mentions), key=_place)
        ),
        claims=tuple(claims),
    )


def _passages(
    passages: Sequence[Passage], text: str, mended: Rewriting
) -> Iterator[Passage]:
    """Yield passages that cover all of the text but space, as those of sound texts do.

    What was left out between them, a margin's number or a speck, goes to the next one,
    at the end of the text to the last one.
    """
    before = 0
    for number, passage in enumerate(passages):
        span = _back(passage.span, mended)
        gap = text[before : span.start]
        start = before + len(gap) - len(gap.lstrip()) if gap.strip() else span.start
        end = span.end
        if number == len(passages) - 1:
            end = max(end, len(text.rstrip()))
        yield replace(passage, span=Span(start, end))
        before = end


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, -mention.span.end


def _mention(mention: Mention, mended: Rewriting) -> Mention:
    match mention:
        case AttributionMention():
            return replace(
                mention,
                source=_all_back(mention.source, mended),
                cue=_all_back(mention.cue, mended),
                content=_all_back(mention.content, mended),
            )
        case NumberMention():
            return replace(
                mention,
                span=_back(mention.span, mended),
                core=_back(mention.core, mended),
            )
        case _:
            return replace(mention, span=_back(mention.span, mended))


def _claims(
    claims: Sequence[Claim], document: Document, mended: Rewriting
) -> tuple[list[Claim], int]:
    """The claims in print, and how many were left out: other words stand between the
    words of their figures, so that print does not show what was read."""
    moved = [_claim(claim, document, mended) for claim in claims]
    ids = {claim.id: told.id for claim, told in zip(claims, moved, strict=True)}
    sound = [
        replace(claim, part_of=ids.get(claim.part_of, claim.part_of))
        for claim in moved
        if not claim.read_as or may_read(claim.phrase, claim.read_as)
    ]
    return sound, len(moved) - len(sound)


def _notes(claims: Iterable[Claim], left_out: int) -> Iterator[str]:
    """What is to be known of figures that are read otherwise than they are printed."""
    otherwise = [claim for claim in claims if _is_otherwise(claim)]
    if otherwise:
        first = otherwise[0]
        printed = " ".join(first.phrase.split())
        yield (
            f"damaged print: {len(otherwise)} figure(s) read otherwise than printed "
            f"(“{printed}” as “{first.read_as}”); check them against the original"
        )
    if left_out:
        yield f"damaged print: {left_out} figure(s) left out, cut in two on the page"


def _is_otherwise(claim: Claim) -> bool:
    """Whether more was read otherwise than a word that a line's end cuts."""
    return bool(claim.read_as) and _uncut(claim.read_as) != _uncut(claim.phrase)


def _uncut(words: str) -> str:
    return words.translate(_LINE_ENDS)


def _claim(claim: Claim, document: Document, mended: Rewriting) -> Claim:
    phrase = _back(claim.phrase_span, mended)
    quote = _back(claim.span, mended)
    quote = Span(min(quote.start, phrase.start), max(quote.end, phrase.end))
    words = phrase.cut(document.text)
    return replace(
        claim,
        quote=quote.cut(document.text),
        start=quote.start,
        end=quote.end,
        phrase=words,
        phrase_span=phrase,
        read_as=claim.phrase if words != claim.phrase else "",
        voices=tuple(_voice(voice, mended) for voice in claim.voices),
        id=ClaimId(
            content_id(
                "claim",
                document.id,
                phrase.start,
                phrase.end,
                claim.measure,
                ",".join(claim.group),
            )
        ),
    )


def _voice(voice: Voice, mended: Rewriting) -> Voice:
    return replace(voice, span=_back(voice.span, mended)) if voice.span else voice


def _back(span: Span, mended: Rewriting) -> Span:
    return mended.span(span.start, span.end)


def _all_back(spans: Iterable[Span], mended: Rewriting) -> tuple[Span, ...]:
    return tuple(_back(span, mended) for span in spans)
