"""Voices of entries and of sections: "10 June – Ministry: three dead"."""

from __future__ import annotations

from collections.abc import Sequence

from recount.lang.en import voice_kinds
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_content import counts_from
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_scene import Draft, Pair, Scene
from recount.mentions.voice_words import (
    BODIES,
    DASHES,
    DETERMINERS,
    FIGURES,
    FINITE,
    GROUPS,
    PREPOSITIONS,
    ROLES,
    TIME_WORDS,
    TITLES,
    words,
)

LEAST = 2  # entries of a text that has no bullets or days before them
MAX_LABEL = 10  # tokens of "Dr Holm, chief surgeon"
MAX_DAY = 10  # tokens of "10 June, 07.00 –"
MAX_ANSWER_HEADING = 24  # tokens of "ANSWER of the Minister, Mr Roe (received 3 May)"
MAX_ANSWER = 4_000  # tokens that one heading holds for
MAX_HEADING = 6  # tokens of "The Ministry of the Interior"
_SPEECHES = words(syntax.SPEECHES)
BULLETS = frozenset("-•*–—·▪◦")
_FIELDS = words(voice_kinds.FIELD_LABELS)
_SPEAKING = words(voice_kinds.SPEAKING_LABELS)
_COUNTING = words(voice_kinds.COUNTING_BODIES)
_PAPERS = words(voice_kinds.PAPERS)
_PLACES = words(voice_kinds.PLACE_BODIES)
_KNOWN = ROLES | GROUPS | _SPEAKING | _COUNTING
_MAKERS = (BODIES | _PAPERS) - _PLACES
_ENDS = frozenset(".?!:;,")


def read_entries(scene: Scene, openings: Sequence[range]) -> list[Draft]:
    """The voices with which paragraphs or items begin, each for its whole paragraph.

    "The Odra Herald (independent): At least 30 were shot. Two of its reporters were
    beaten." Without a bullet or a day before it a label counts only beside another.
    """
    ends = scene.ends([inside.start for inside in openings])
    words = scene.tokens.words
    found: list[Draft] = []
    plain = 0
    for inside, end in zip(openings, ends, strict=True):
        if ":" not in words[inside.start : inside.start + MAX_DAY + MAX_LABEL]:
            continue
        begin = _behind_prefix(scene, inside)
        label = _label(scene, begin, inside.stop)
        if label is None:
            continue
        plain += begin == inside.start
        found.append(_draft(scene, label, end))
    if plain == 1:
        begins = {inside.start for inside in openings}
        found = [d for d in found if d.source and d.source[0] not in begins]
    return found


def read_sections(scene: Scene, openings: Sequence[range]) -> list[Draft]:
    """What stands under headings that are voices: "The government", "The union"."""
    ends = scene.ends([inside.start for inside in openings])
    heads = [
        _is_heading(scene, inside, end)
        for inside, end in zip(openings, ends, strict=True)
    ]
    if sum(heads) < LEAST:
        return []
    found: list[Draft] = []
    for number, (inside, end) in enumerate(zip(openings, ends, strict=True)):
        if not heads[number] or number + 1 == len(openings) or heads[number + 1]:
            continue
        phrase = Phrase(inside.start, inside.stop - 1, inside.stop - 1)
        found.append(
            scene.draft(
                phrase, (phrase.last, phrase.last), [(end, ends[number + 1] - 1)]
            )
        )
    return found


def read_answers(scene: Scene, openings: Sequence[range]) -> list[Draft]:
    """What stands under "Answer of the Minister, Mr Roe" and "Ms Sol to the Minister:".

    The form of a parliament's written questions; each holds up to the next.
    """
    heads = [(inside, _speaker(scene, inside)) for inside in openings]
    if not any(told is not None and told[1] for _, told in heads):
        return []
    kept = [(inside, told[0]) for inside, told in heads if told is not None]
    ends = scene.ends([inside.start for inside, _ in kept])
    return [
        Draft(
            source=(phrase.first, phrase.last),
            cue=(phrase.last, phrase.last),
            content=[(inside.stop, min(end, inside.stop + MAX_ANSWER) - 1)],
            name=scene.names.resolve(phrase, inside.start),
        )
        for (inside, phrase), end in zip(kept, ends, strict=True)
        if inside.stop < end
    ]


def _speaker(scene: Scene, inside: range) -> tuple[Phrase, bool] | None:
    """The speaker that a heading names, and whether it calls itself an answer."""
    lower, words = scene.tokens.lower, scene.tokens.words
    if len(inside) > MAX_ANSWER_HEADING:
        return None
    begin = inside.start
    following = lower[begin + 1 : begin + 2]
    if lower[begin] in _SPEECHES and following in (["of"], ["by"], ["from"]):
        phrase = phrase_after(scene.tokens, begin + 2, inside.stop)
        return None if phrase is None else (_with_name(scene, phrase, inside), True)
    if lower[begin] in TITLES and words[inside.stop - 1] == ":":
        end = begin + 1
        while end < inside.stop and words[end][:1].isupper():
            end += 1
        addressed = "to" in lower[end : inside.stop]
        phrase = Phrase(begin, end - 1, end - 1)
        return (phrase, False) if addressed and end > begin + 1 else None
    return None


def _with_name(scene: Scene, phrase: Phrase, inside: range) -> Phrase:
    # The minister is called by the name behind the office, if one is told.
    words = scene.tokens.words
    last = phrase.last + 1
    if words[last : last + 1] != [","] or last + 1 >= inside.stop:
        return phrase
    while last + 1 < inside.stop and words[last + 1][:1].isupper():
        last += 1
    named = words[last] != ","
    return Phrase(phrase.first, last, phrase.head_last) if named else phrase


def _behind_prefix(scene: Scene, inside: range) -> int:
    """The token behind a bullet, or behind "10 June, 07.00 –"."""
    words, lower = scene.tokens.words, scene.tokens.lower
    at = inside.start
    while at < inside.stop and words[at] in BULLETS:
        at += 1
    for dash in range(at + 1, min(inside.stop - 1, at + MAX_DAY)):
        if words[dash] in DASHES:
            before = lower[at:dash]
            dated = any(w[:1].isdigit() for w in before) and all(
                w in TIME_WORDS or w[:1].isdigit() or not w[:1].isalpha()
                for w in before
            )
            return dash + 1 if dated else at
    return at


def _label(scene: Scene, begin: int, stop: int) -> Pair | None:
    """The label that is a voice, as far as its colon."""
    words, lower = scene.tokens.words, scene.tokens.lower
    colon = next(
        (i for i in range(begin, min(stop, begin + MAX_LABEL)) if words[i] == ":"), -1
    )
    if colon <= begin or colon + 1 >= stop:
        return None
    core = next((i for i in range(begin, colon) if words[i] in ",(["), colon)
    label = lower[begin:core]  # "Odra Courier (21 October 1993)"
    if any(word in FINITE or word in FIGURES or word in _FIELDS for word in label):
        return None
    if any(word[:1].isdigit() for word in label) or not _tells(scene, colon + 1, stop):
        return None
    return (begin, colon) if _is_voice(scene, begin, colon) else None


def _tells(scene: Scene, first: int, stop: int) -> bool:
    """Whether something is said: a count, a quotation or a clause."""
    first += scene.tokens.lower[first] in _AT_FIRST
    quotation = scene.quote_at(first)
    if quotation is not None and quotation.first == first:
        return True
    window = scene.window(first, stop)
    return counts_from(window, first) or any(
        scene.tokens.lower[i] in FINITE for i in range(first, stop)
    )


def _is_voice(scene: Scene, begin: int, colon: int) -> bool:
    words, lower = scene.tokens.words, scene.tokens.lower
    core = begin
    while core < colon and words[core] not in ",([" and lower[core] not in _OUTSIDE:
        core += 1
    if core == begin:
        return False
    head = lower[core - 1]
    if lower[begin] in TITLES or head in _KNOWN:
        return True
    if lower[begin] in _BROADCASTERS and words[begin + 1][:1].isupper():
        return core - begin > 1  # "Radio Free Odra"
    beyond = lower[core:colon]
    if words[core - 1][:1].isupper() and head in _MAKERS:
        return core - begin > 1
    named = words[begin][:1].isupper() and core - begin <= 1 + LEAST
    return named and any(word in _MAKERS or word in ROLES for word in beyond)


_BROADCASTERS = frozenset(("radio", "tv", "channel"))
_AT_FIRST = frozenset("initially originally first now later".split())
_OUTSIDE = PREPOSITIONS - {"of", "for"}


def _is_heading(scene: Scene, inside: range, end: int) -> bool:
    """Whether a paragraph is a voice alone: "The strike committee"."""
    words, lower = scene.tokens.words, scene.tokens.lower
    length = inside.stop - inside.start
    if inside.stop != end or not 1 < length <= MAX_HEADING:
        return False
    if words[inside.stop - 1] in _ENDS or not words[inside.start][:1].isupper():
        return False
    core = inside.start
    while core < inside.stop and lower[core] not in PREPOSITIONS:
        core += 1
    head = lower[core - 1]
    article = lower[inside.start] in DETERMINERS
    named = all(words[i][:1].isupper() for i in range(inside.start, core))
    if head in GROUPS | _COUNTING | _SPEAKING:
        return article or named
    return named and core - inside.start > LEAST and head in _MAKERS


def _draft(scene: Scene, label: Pair, end: int) -> Draft:
    begin, colon = label
    last = colon - 1
    for i in range(begin + 1, colon):
        if scene.tokens.words[i] in ",([":
            last = i - 1
            break
    told = Phrase(begin, last, last)
    return scene.draft(told, (colon, colon), [(colon + 1, end - 1)])
