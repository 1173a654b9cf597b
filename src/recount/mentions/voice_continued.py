"""Sentences and quotations that go on with what a voice said before them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from recount.lang.en import voice_kinds, voices
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_content import counts_from
from recount.mentions.voice_phrases import owner_before
from recount.mentions.voice_scene import Draft, Pair, Scene
from recount.mentions.voice_words import (
    CONTINUER_PHRASES,
    CONTINUERS,
    FINITE,
    ROLES,
    SMALL_NUMBERS,
    TIME_WORDS,
    is_number,
    words,
)

MAX_FURTHER = 6  # tokens before "nine further"
MAX_OPENING = 12  # tokens in which "the figure was" is looked for
MAX_GAP_TOKENS = 40  # between a speaker's words and a quotation without a speaker
_GIVEN = words(syntax.GIVEN)
_BECAME = words(syntax.BECAME)
_RAISED = words(voices.RAISED)
_ACCOUNTS = words(voice_kinds.ACCOUNTS)
_CHANGED = words(syntax.CHANGED)
_SPEAKERS = words(voice_kinds.SPEAKERS)
_SAME = words(syntax.SAME_PERSONS) | FINITE
_OTHER_FATES = words(syntax.OTHER_FATES)
_BESIDE_NUMBERS = words(syntax.BEFORE_COUNT) - {"of"} | {"-", "and", ",", "as"}
_NONE = frozenset(("no", "nobody", "none"))
_OWN = frozenset(("the", "that", "its", "his", "her", "their", "this"))
_BOUNDS = tuple(tuple(told.split()) for told in syntax.ITEM_BOUNDS)
_LONGEST_PHRASE = max(map(len, CONTINUER_PHRASES))


def read_continued(scene: Scene, low: int, high: int) -> Draft | None:
    """The sentence goes on with the figures of the voice before it.

    Only a sentence that opens like the next item of a list does: "Another 12 were",
    "Of those,", "Two houses". Any other sentence is the author's own again.
    """
    last = scene.open_voice
    if last is None or scene.quote_at(low) is not None:
        return None
    if not _opens_like_item(scene, low) or not _has_counted(scene, last):
        return None
    noted = scene.tokens.lower[low - 1 : low] == ["]"]
    if not _is_of_the_same(scene, low, high):
        return None
    if noted and "of" not in scene.tokens.lower[low : low + MAX_FURTHER]:
        return None  # "It gives 251.[4] Some 40 were hurt": each has its own source
    if scene.author_between(last.cue[1], low):
        return None  # "Media put it at 90; we have found no proof. Five bodies"
    alone = scene.is_shared or last.way == "direct"
    if alone and not _refers_back(scene, low):
        return None
    while high > low and scene.tokens.words[high - 1] in ".!?":
        high -= 1
    return last.again([(low, high - 1)]) if high > low else None


def _is_of_the_same(scene: Scene, low: int, high: int) -> bool:
    """Whether a sentence that opens with a number goes on with those told before.

    "Fifty-eight were injured", "Two of them died", "Six families were wiped out", and
    not "Two aid workers were detained", "About 300 people gathered": what a new noun or
    another fate tells is the author's own again.
    """
    lower, at = scene.tokens.lower, low
    if lower[low] in CONTINUERS or lower[low : low + 2] == ["a", "further"]:
        return True
    while at < high and (is_number(lower[at]) or lower[at] in _BESIDE_NUMBERS):
        at += 1
    if at == low or not any(is_number(lower[i]) for i in range(low, at)):
        return True  # "Of those", "Another"
    if at >= high or lower[at] not in _SAME:
        return False  # a number alone tells of nobody
    return _OTHER_FATES.isdisjoint(lower[at:high])


def _has_counted(scene: Scene, last: Draft) -> bool:
    """Whether a voice told a figure that a sentence can go on with.

    Not "The mayor said he was saddened. Twelve people died": that is the author's.
    """
    if last.way == "continued":
        return True
    lower = scene.tokens.lower
    return any(
        is_number(lower[at]) or lower[at] in _NONE
        for first, end in last.content
        for at in range(first, end + 1)
    )


def read_backshift(scene: Scene, low: int, high: int) -> Draft | None:
    """The sentence goes on with what somebody said, as its tense tells.

    "The witness said she had hidden in the loft. From there she had seen 30 soldiers":
    what was said is told as past before the past, in both.
    """
    last = scene.open_voice
    if last is None or scene.quote_at(low) is not None or scene.is_shared:
        return None
    lower, words = scene.tokens.lower, scene.tokens.words
    if not any("had" in lower[first : end + 1] for first, end in last.content):
        return None
    if last.way not in {"indirect", "continued"} or "had" not in lower[low:high]:
        return None
    verb = next((i for i in range(low, high) if lower[i] in FINITE), high)
    if verb == high or lower[verb] != "had":
        return None
    while high > low and words[high - 1] in ".!?":
        high -= 1
    return last.again([(low, high - 1)])


def _refers_back(scene: Scene, low: int) -> bool:
    # "Another 12", "of those": not a bare "At least 12"
    word = scene.tokens.lower[low]
    if word in CONTINUERS or word in {"of", "among", "a"}:
        return True
    return _counts_further(scene, low)


def read_figure_again(scene: Scene, low: int, high: int) -> Draft | None:
    """The sentence tells what the figure of the voice before it has become.

    "A spokesman said nobody had died. The next morning the figure was three": whose
    figure it is was said before. "The toll was 15" is what happened.
    """
    last = scene.open_voice
    if last is None or scene.quote_at(low) is not None:
        return None
    lower, words = scene.tokens.lower, scene.tokens.words
    for at in range(low, min(high - 2, low + MAX_OPENING)):
        figure = lower[at] in _GIVEN and lower[at + 1] in _BECAME
        figure |= at == low + 2 and _goes_on_counting(scene, at)
        figure |= lower[at] == "toll" and bool(_RAISED & set(lower[at + 1 : at + 4]))
        if figure and (lower[at - 1] in _OWN or lower[at] == "it"):
            end = high
            while end > low and words[end - 1] in ".!?":
                end -= 1
            again = last.again([(low, end - 1)])
            if scene.account:
                again.name, again.via = scene.account, ()
            return again
        if words[at] in ".;:":
            break
    return None


def _goes_on_counting(scene: Scene, at: int) -> bool:
    """ "By noon it was 310": the count that a voice told just before."""
    lower, last = scene.tokens.lower, scene.open_voice
    counted = last is not None and _has_counted(scene, last)
    begin = at + 2 + (lower[at + 2 : at + 3] == ["at"])
    bare = is_number(lower[begin]) and lower[begin + 1 : begin + 2] == ["."]
    return counted and lower[at] == "it" and lower[at + 1] in _BECAME and bare


def _counts_further(scene: Scene, low: int) -> bool:
    # "In nine further cases", "The cases of 12 more people"
    lower = scene.tokens.lower
    for at in range(low, min(len(lower) - 1, low + MAX_FURTHER)):
        if lower[at] in SMALL_NUMBERS or lower[at].isdigit():
            return lower[at + 1] in {"further", "additional"}
    return False


def _opens_span(scene: Scene, low: int) -> bool:
    # "From 1 January to 9 March, at least 521 drowned" behind figures of a body
    last, lower = scene.open_voice, scene.tokens.lower
    if last is None or lower[low] not in {"from", "between", "since"}:
        return False
    if scene.tokens.lower[last.source[1] if last.source else low] in ROLES:
        return False
    comma = next(
        (i for i in range(low, min(len(lower), low + MAX_OPENING)) if lower[i] == ","),
        0,
    )
    dated = not TIME_WORDS.isdisjoint(lower[low + 1 : low + 3])
    window = scene.window(low, len(lower))
    return bool(comma) and dated and counts_from(window, comma + 1)


def read_account(scene: Scene, low: int, high: int) -> str:
    """Whose account a paragraph goes on to tell; empty where no sentence says so.

    "The ministry's account has changed four times." What a spokesman said, and what the
    figure then was, is told in this sentence's paragraph as the ministry's.
    """
    lower = scene.tokens.lower
    for at in range(low + 2, min(high - 2, low + MAX_OPENING)):
        if lower[at] in _GIVEN | _ACCOUNTS and lower[at - 1] in {"'s", "'"}:
            owner = owner_before(scene.tokens, at - 2, low)
            if owner is not None and lower[at + 1] in _CHANGED:
                return scene.names.resolve(owner, low)
    return scene.account


def speak_for(scene: Scene, draft: Draft) -> None:
    """Put the voice whose account is told before a speaker that is not named."""
    if draft.source is None or draft.way == "label":
        return
    head = scene.tokens.lower[draft.source[1]]
    if head in _SPEAKERS and draft.source[1] - draft.source[0] <= 1:
        draft.via = (draft.name, *draft.via)
        draft.name = scene.account


def _opens_like_item(scene: Scene, low: int) -> bool:
    lower = scene.tokens.lower
    word = lower[low]
    if _counts_further(scene, low) or _opens_span(scene, low):
        return True
    if word == "one" and lower[low + 1 : low + 2] == ["of"]:
        return False
    if word in CONTINUERS or word in SMALL_NUMBERS or word[:1].isdigit():
        return True
    for bound in _BOUNDS:
        end = low + len(bound)
        if tuple(lower[low:end]) == bound and end < len(lower):
            return lower[end] in SMALL_NUMBERS or lower[end][:1].isdigit()
    opening = tuple(lower[low : low + _LONGEST_PHRASE])
    return any(opening[: len(phrase)] == phrase for phrase in CONTINUER_PHRASES)


def read_orphans(
    scene: Scene, drafts: Sequence[Draft], begins: Collection[int]
) -> list[Draft]:
    """Quotations without a speaker of their own go to the one who spoke just before.

    Args:
        scene: the text.
        drafts: what was found by cues.
        begins: the first tokens of sentences: a quotation inside a sentence belongs
            to whatever that sentence says.
    """
    covered = sorted(
        (pair, number) for number, d in enumerate(drafts) for pair in d.content
    )
    found: list[Draft] = []
    waiting: list[Pair] = []
    speaker: Draft | None = None
    spoken = reached = -1
    position = 0
    for quotation in scene.quotations:
        first, last = quotation.first, quotation.last
        fresh = position
        while position < len(covered) and covered[position][0][0] <= first + 1:
            pair, number = covered[position]
            position += 1
            reached = max(reached, pair[1])
            if drafts[number].way in {"direct", "continued"}:
                speaker = drafts[number]
                spoken = max(pair[1], speaker.cue[1])
        if reached >= last - 1:
            if position > fresh and speaker is not None:
                found.extend(speaker.again([pair]) for pair in waiting)
            waiting = []
        elif first in begins and scene.is_speech(quotation):
            waiting.append((first, last))
            if quotation.closed:
                if speaker is not None and waiting[0][0] - spoken <= MAX_GAP_TOKENS:
                    found.extend(speaker.again([pair]) for pair in waiting)
                    spoken = last
                waiting = []
    return found
