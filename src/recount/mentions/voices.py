"""Who says what: spans of source, cue and content, with the voice resolved.

Each cue word is tried where it stands; a sentence is read once, from left to right.
What a quotation says beyond its sentence, and sentences that go on with what was said,
are joined to the voice before them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_acronyms import Acronyms
from recount.mentions.voice_bounds import bound_contents
from recount.mentions.voice_brackets import read_brackets
from recount.mentions.voice_chains import join_cited
from recount.mentions.voice_comments import read_comments
from recount.mentions.voice_continued import (
    read_account,
    read_backshift,
    read_continued,
    read_figure_again,
    read_orphans,
    speak_for,
)
from recount.mentions.voice_cues import read_cue
from recount.mentions.voice_denials import (
    TRIGGERS,
    hedge_unconfirmed,
    read_denials,
    read_refusal,
)
from recount.mentions.voice_gapped import read_gapped
from recount.mentions.voice_heard import read_for
from recount.mentions.voice_lines import (
    read_label,
    read_scene,
    read_signature,
    read_trailing_label,
    skip_dateline,
)
from recount.mentions.voice_lists import Lists
from recount.mentions.voice_own import give_to_author, own_bodies
from recount.mentions.voice_quotes import has_own_voice
from recount.mentions.voice_scene import RECENT, Draft, Scene, Window
from recount.mentions.voice_turns import read_turns
from recount.mentions.voice_verdicts import is_version, read_verdict, take_back
from recount.mentions.voice_words import PRONOUNS, TIME_WORDS, words
from recount.model.document import Document
from recount.model.mention import AttributionMention
from recount.model.passage import Passage, Role
from recount.model.span import Span
from recount.text.tokens import Tokens

NEAR = 12  # tokens of a day before a label
_PARTING = words(syntax.PARTING)
_JOINING = words(syntax.JOINING)
_LEADING = frozenset(("as", "while", "although", "though", "whereas"))
MAX_TIME = 4  # tokens of "on 3 May 2012"
_SILENT = {Role.BOILERPLATE, Role.TABLE}


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
    scene = Scene(tokens, _paragraph_ends(passages, ranges, len(tokens)), TRIGGERS)
    drafts = read_turns(scene, passages, ranges) or read_comments(scene)
    starts = sorted(draft.source[0] for draft in drafts if draft.source)
    turns = set(starts)
    lists = Lists(scene)
    previous: Passage | None = None
    before: range | None = None
    for passage, inside in zip(passages, ranges, strict=True):
        if passage.role is Role.TABLE and inside:
            drafts.extend(lists.cell(inside))
        if passage.role in _SILENT or not inside:
            continue
        scene.names.begin(inside.start)
        fresh = previous is None or previous.paragraph != passage.paragraph
        if fresh:
            scene.account = ""
        labelled = fresh and turns.isdisjoint(range(inside.start, inside.start + NEAR))
        found = _read_sentence(scene, inside, fresh=labelled)
        found = lists.told(passage, inside, found)
        verdict = read_verdict(scene, inside, before)
        found.extend([verdict] if verdict is not None else [])
        if scene.account or (fresh and not found):
            _tell_account(scene, inside, found)
        if not fresh:
            _go_on(scene, inside, found)
        if starts:
            _clip(found, starts)
        drafts.extend(found)
        scene.mark(found)
        previous = passage
        before = None if any(draft.source for draft in found) else inside
    drafts.extend(read_orphans(scene, drafts, {inside.start for inside in ranges}))
    drafts.sort(key=lambda d: (d.content[0] if d.content else d.cue, d.cue))
    acronyms = Acronyms(tokens)
    for draft in drafts:
        draft.name = acronyms.named(draft.name)
    give_to_author(drafts, own_bodies(tokens))
    return [_mention(tokens, draft) for draft in drafts]


def _clip(found: Sequence[Draft], starts: Sequence[int]) -> None:
    """End what a sentence tells where another's turn or message begins in it."""
    for draft in found:
        for number, (first, last) in enumerate(draft.content):
            at = bisect_right(starts, first)
            if at < len(starts) and starts[at] <= last:
                draft.content[number] = (first, starts[at] - 1)


def _tell_account(scene: Scene, inside: range, found: Sequence[Draft]) -> None:
    """Note whose account the paragraph tells, and put it before its spokesmen."""
    if not found:
        scene.account = read_account(scene, inside.start, inside.stop)
    elif scene.account:
        for draft in found:
            speak_for(scene, draft)


def _go_on(scene: Scene, inside: range, found: list[Draft]) -> None:
    """Give a sentence, up to its own voice, to the one before it where it goes on."""
    quotation = scene.quote_at(inside.start)
    if quotation is not None and has_own_voice(scene.tokens.lower, quotation):
        return  # "officials say. “We have 49 bodies. Three are women,” said a doctor"
    again = read_figure_again(scene, inside.start, inside.stop)
    if again is None and not found:
        again = read_continued(scene, inside.start, inside.stop)
        again = again or read_backshift(scene, inside.start, inside.stop)
    if again is None:
        return
    first, last = again.content[0]
    for draft in found:
        last = min(last, draft.begin - 1)
    if last > first:
        again.content = [(first, last)]
        found.insert(0, again)


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
    high = inside.stop
    low = skip_dateline(scene, inside.start, high)
    marks = scene.marks_within(low, high)
    found = _by_layout(scene, low, high, marks, fresh=fresh)
    window = scene.window(low, high)
    for at in scene.cues_within(low, high):
        draft = read_cue(window, at, found)
        if draft is not None and not _is_inner(scene, found, draft):
            _part(scene, found, draft)
            found.append(draft)
    if not found and low < high and scene.tokens.lower[low] == "for":
        told_for = read_for(window, low)
        found.extend([told_for] if told_for else [])
    if not found and marks:
        told = read_scene(scene, low, high, marks)
        found.extend([told] if told else [])
    for gapped in read_gapped(scene, low, high, found) if found else ():
        _end_before(found, gapped)
        found.append(gapped)
    if found:
        join_cited(window, found)
    if len(found) > 1:
        bound_contents(window, found)
    _deny(window, found)
    return found


def _by_layout(
    scene: Scene, low: int, high: int, marks: Sequence[int], *, fresh: bool
) -> list[Draft]:
    """The voices of labels, signatures and brackets."""
    label = None
    if marks:
        label = read_label(scene, low, high, fresh=fresh or _after_label(scene))
    if label is None:
        label = read_trailing_label(scene, low, high)
    if not marks:
        return [label] if label else []
    signed = read_signature(scene, low, high, marks)
    found = [draft for draft in (signed, label) if draft]
    for at in marks if label else ():  # "Ministry: 14; union: 20"
        if scene.tokens.words[at] == ";" and at + 1 < high:
            other = read_label(scene, at + 1, high, fresh=False)
            if other is not None:
                _end_before(found, other)
                found.append(other)
    found.extend(read_brackets(scene, low, high, marks))
    return found


def _deny(window: Window, found: list[Draft]) -> None:
    """Add what the sentence says does not hold; an earlier version is taken back."""
    doubts = window.scene.doubts_within(window.low, window.high)
    if doubts:
        for draft in found:
            hedge_unconfirmed(window, draft)
            if draft.source and is_version(window, *draft.source):
                take_back(window, draft)
        found.extend(read_denials(window, doubts))
    if window.lower[window.low] == "no":
        found.extend(read_refusal(window))


def _after_label(scene: Scene) -> bool:
    # One label after another: "Police: 400 marchers. Organisers: 2,000 marchers."
    before = scene.open_voice
    return before is not None and scene.tokens.words[before.cue[0]] == ":"


def _is_inner(scene: Scene, found: Sequence[Draft], draft: Draft) -> bool:
    """Whether it is only what a speaker tells of thoughts: "said they wanted peace"."""
    if draft.source is None or scene.tokens.lower[draft.source[1]] not in PRONOUNS:
        return False
    at = draft.source[0]
    if any(
        d.source
        and scene.tokens.lower[d.source[0]] in {"one", "another"}
        and first <= at <= last
        for d in found[-RECENT:]
        for first, last in d.content
    ):
        return True  # "One said he had counted 43 bodies"
    if not scene.is_thought(draft):
        return False
    return any(
        first <= at <= last for d in found[-RECENT:] for first, last in d.content
    )


def _end_before(found: Sequence[Draft], gapped: Draft) -> None:
    """End at the semicolon what was said before "; the owner, 1,580"."""
    begin = gapped.source[0] if gapped.source else 0
    for draft in found:
        for number, (first, last) in enumerate(draft.content):
            if first < begin <= last:
                draft.content[number] = (first, begin - 1)


def _part(scene: Scene, found: Sequence[Draft], draft: Draft) -> None:
    """Let what was said before end where this voice sets in.

    That is before ", while Y says", before "and said" of the same voice, and, for a
    clause inside the source ("Y, which denies the charge, says"), with the source.
    """
    if draft.source is None:
        return
    lower = scene.tokens.lower
    end = _other_voice_begins(lower, draft)
    for earlier in found[-RECENT:]:
        first, last = earlier.content[-1] if earlier.content else (0, -1)
        if draft.source[0] < earlier.cue[0] <= draft.source[1]:
            limit = draft.source[1]
        elif earlier.source == draft.source and (
            lower[draft.cue[0] - 1] in _JOINING or _turns(lower, earlier, draft)
        ):
            limit = draft.cue[0] - 2
        elif end and earlier.way != "direct" and last >= draft.source[0]:
            limit = end
        elif _leads(scene, earlier) and lower[draft.source[0] - 1] == ",":
            limit = draft.source[0] - 2  # "As the union said that 12 died, police put"
        else:
            continue
        if first <= limit < last:
            earlier.content[-1] = (first, limit)


def _turns(lower: Sequence[str], earlier: Draft, draft: Draft) -> bool:
    """ "disputes the toll, claiming it was 300": what it claims is not denied."""
    said = draft.cue[0]
    claims = lower[said].endswith("ing") and lower[said - 1] == ","
    return claims and earlier.stance == "denied" != draft.stance


def _leads(scene: Scene, earlier: Draft) -> bool:
    """Whether a voice stands in the clause with which its sentence begins."""
    at = earlier.source[0] - 1 if earlier.source else -1
    word = scene.tokens.words[at] if at >= 0 else ""
    return word[:1].isupper() and word.lower() in _LEADING


def _other_voice_begins(lower: Sequence[str], draft: Draft) -> int:
    """The last token before ", while Y says"; 0 where nothing parts the two."""
    at = _before_time(lower, draft.source[0] - 1) if draft.source else 0
    if at < 1 or lower[at] not in _PARTING or draft.way in {"attitude", "nominal"}:
        return 0
    if lower[at - 1] == ",":
        return at - 2
    return 0 if lower[at] in _JOINING else at - 1


def _before_time(lower: Sequence[str], at: int) -> int:
    """The token before "in December", "on 3 May" that ends at a token."""
    i = at
    while (
        i > 0 and at - i < MAX_TIME and (lower[i] in TIME_WORDS or lower[i].isdigit())
    ):
        i -= 1
    return i - 1 if i < at and i > 0 and lower[i] in {"in", "on"} else at


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
