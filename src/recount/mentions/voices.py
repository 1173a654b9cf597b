"""Who says what: spans of source, cue and content, with the voice resolved.

Each cue word is tried where it stands; a sentence is read once, from left to right.
What a quotation says beyond its sentence, and sentences that go on with what was said,
are joined to the voice before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from recount.mentions.voice_cues import Draft, Scene, read_cue
from recount.mentions.voice_lines import read_label, read_signature
from recount.mentions.voice_names import Names
from recount.mentions.voice_words import CONTINUER_PHRASES, CONTINUERS, SMALL_NUMBERS
from recount.model.document import Document
from recount.model.mention import AttributionMention
from recount.model.passage import Passage, Role
from recount.model.span import Span
from recount.text.tokens import Tokens

_SILENT = {Role.BOILERPLATE, Role.TABLE}
MIN_SPEECH_TOKENS = 4  # shorter quotations are words, not speech


def find_attributions(
    document: Document, tokens: Tokens, passages: Sequence[Passage]
) -> list[AttributionMention]:
    """Return the attributions of a text in the order of their contents.

    A name is empty where the source is hidden or is the author's own "I". Contents of
    nested attributions lie inside each other: the outermost is the first voice.

    Args:
        document: whose text it is; the author's own words get no attribution.
        tokens: the tokens of ``document.text``.
        passages: its sentences, in order.
    """
    del document  # the author is nobody's source: the text is in the tokens
    ranges = [tokens.within(p.span) for p in passages]
    scene = Scene(tokens, _paragraph_ends(passages, ranges, len(tokens)), Names(tokens))
    drafts: list[Draft] = []
    previous: Passage | None = None
    for passage, inside in zip(passages, ranges, strict=True):
        if passage.role in _SILENT or not inside:
            continue
        fresh = previous is None or previous.paragraph != passage.paragraph
        found = _read_sentence(scene, inside, fresh=fresh)
        if not found and not fresh:
            continued = _continue(scene, inside, drafts)
            found = [continued] if continued else []
        drafts.extend(found)
        scene.mark(found)
        previous = passage
    drafts.extend(_orphans(scene, drafts))
    drafts.sort(key=lambda d: (d.content[0] if d.content else d.cue, d.cue))
    return [_mention(tokens, draft) for draft in drafts]


def _paragraph_ends(
    passages: Sequence[Passage], ranges: Sequence[range], count: int
) -> list[int]:
    ends = [
        after.start
        for (one, other), after in zip(pairwise(passages), ranges[1:], strict=True)
        if one.paragraph != other.paragraph
    ]
    return [*ends, count]


def _read_sentence(scene: Scene, inside: range, *, fresh: bool) -> list[Draft]:
    low, high = inside.start, inside.stop
    signed = read_signature(scene, low, high)
    label = read_label(scene, low, high) if fresh else None
    found = [draft for draft in (signed, label) if draft]
    for at in scene.cues_within(low, high):
        draft = read_cue(scene, at, low, high, found)
        if draft is not None:
            found.append(draft)
    return found


def _continue(scene: Scene, inside: range, drafts: Sequence[Draft]) -> Draft | None:
    """The sentence goes on with what a voice said before it in the same paragraph."""
    if not drafts or scene.quote_at(inside.start) is not None:
        return None
    last = scene.open_voice
    if last is None or not _continues(scene.tokens, inside):
        return None
    high = inside.stop
    while high > inside.start and scene.tokens.words[high - 1] in ".!?":
        high -= 1
    if high == inside.start:
        return None
    return Draft(
        source=last.source,
        cue=last.cue,
        content=[(inside.start, high - 1)],
        name=last.name,
        via=last.via,
        way="continued",
        stance=last.stance,
    )


def _continues(tokens: Tokens, inside: range) -> bool:
    lower = tokens.lower
    at = inside.start
    word = lower[at]
    if word in CONTINUERS or word in SMALL_NUMBERS or word[:1].isdigit():
        return True
    opening = tuple(lower[at : at + 4])
    return any(opening[: len(phrase)] == phrase for phrase in CONTINUER_PHRASES)


def _orphans(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Quotations that no cue claimed go to the speaker of the one before them."""
    covered = sorted((span, draft) for draft in drafts for span in draft.content)
    found: list[Draft] = []
    speaker: Draft | None = None
    position = 0
    for quotation in scene.quotations:
        while (
            position < len(covered) and covered[position][0][0] <= quotation.first + 1
        ):
            span, draft = covered[position]
            if draft.way in {"direct", "continued"}:
                speaker = draft
            position += 1
        inside = any(
            span[0] <= quotation.first + 1 and quotation.last - 1 <= span[1]
            for span, _ in covered[max(0, position - 6) : position]
        )
        if inside or speaker is None or not scene.is_speech(quotation):
            continue
        found.append(
            Draft(
                source=speaker.source,
                cue=speaker.cue,
                content=[(quotation.first, quotation.last)],
                name=speaker.name,
                via=speaker.via,
                way="continued",
                stance=speaker.stance,
            )
        )
    return found


def _mention(tokens: Tokens, draft: Draft) -> AttributionMention:
    def spans(pairs: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
        return tuple(tokens.span(first, last) for first, last in pairs if first <= last)

    return AttributionMention(
        source=spans([draft.source] if draft.source else []),
        cue=spans([draft.cue]),
        content=spans(draft.content),
        name=draft.name,
        via=draft.via,
        way=draft.way,
        stance=draft.stance,
    )
