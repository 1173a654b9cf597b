"""Voices that hold for more than a sentence: turns of a talk, and lists they open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from recount.lang.en import voice_kinds
from recount.mentions.voice_debates import read_debate
from recount.mentions.voice_entries import (
    read_answers,
    read_entries,
    read_sections,
)
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_posts import (
    read_forwards,
    read_messages,
    read_posts,
    read_threads,
)
from recount.mentions.voice_scene import Draft, Scene
from recount.mentions.voice_sources import read_sources
from recount.mentions.voice_testimony import read_testimonies, read_testimony
from recount.mentions.voice_words import FINITE, ROLES, TITLES, words
from recount.model.passage import Passage, Role

MAX_SPEAKER = 10  # tokens of "The Minister of State for Foreign Affairs"
MAX_BRACKETS = 3  # behind a speaker
MAX_TURN = 4000  # tokens
LEAST = 2  # turns of a talk
_DOTTED_NAME = 3  # words of a name between a title and a point
_CAPITALS = 3  # letters of a name in capitals: "SOL", "McHALE"
_JOINTS = frozenset((".", "-", "'s", "of", "the", "for", "and"))
_OWN = frozenset(("i", "we", "my", "our", "us", "me"))
_SPOKEN = frozenset((Role.BODY, Role.TITLE, Role.QUOTE))
_ASKING = words(voice_kinds.ASKING_SPEAKERS)
_FIELDS = words(voice_kinds.FIELD_LABELS)
_UNKNOWN = words(voice_kinds.UNKNOWN_SPEAKERS)


class _Turn(NamedTuple):
    """What one person says: the label as far as ``end``, then to the next turn."""

    first: int
    end: int
    """the colon behind the label; the last token of a question without one"""
    name: str
    """empty for a question, and for whom the text does not name"""


def read_turns(
    scene: Scene, passages: Sequence[Passage], ranges: Sequence[range]
) -> list[Draft]:
    """The turns of a talk: "ORN: We brought up 43 alive. Two of my men were hurt."

    A text is a talk where labels of speakers open two paragraphs at least, and half of
    them whole sentences, as bare fields ("LOCATION: Karsa") do not; or where two
    questions stand alone and are answered by a person who says "I" or "we".
    """
    openings = _paragraph_openings(passages, ranges)
    if not openings:
        return []
    turns = _labelled(scene, openings) or _answered(scene, openings)
    if not turns:
        return (
            read_answers(scene, openings)
            or read_debate(scene)
            or [*read_threads(scene), *read_forwards(scene, openings)]
            or read_posts(scene, openings)
            or read_messages(scene)
            or _sources_and_entries(scene, openings)
            or read_sections(scene, openings)
            or read_testimony(scene, openings)
            or read_testimonies(scene, openings)
        )
    ends = scene.ends([turn.first for turn in turns])
    return [
        Draft(
            source=(turn.first, turn.end - 1),
            cue=(turn.end, turn.end),
            content=[(turn.end + 1, min(end, turn.end + MAX_TURN) - 1)],
            name=turn.name,
            way="direct",
        )
        for turn, end in zip(turns, ends, strict=True)
        if turn.name and turn.end + 1 < end
    ]


def _sources_and_entries(scene: Scene, openings: Sequence[range]) -> list[Draft]:
    """The items of a list of sources, and the entries of the other paragraphs."""
    sources = read_sources(scene, openings)
    if not sources:
        return read_entries(scene, openings)
    begins = [draft.source[0] for draft in sources if draft.source]
    ends = scene.ends([inside.start for inside in openings])
    rest = [
        inside
        for inside, end in zip(openings, ends, strict=True)
        if not any(inside.start <= begin < end for begin in begins)
    ]
    return [*read_entries(scene, rest), *sources]


def _labelled(scene: Scene, openings: Sequence[range]) -> list[_Turn]:
    opened = (range(_behind_number(scene, i), i.stop) for i in openings)
    begins = [(inside, _label_end(scene, inside)) for inside in opened]
    told = [(inside, colon) for inside, colon in begins if colon]
    if len(told) < LEAST:
        return []
    tokens = scene.tokens
    labels = [" ".join(tokens.words[i.start : colon]) for i, colon in told]
    often = {label for label, count in Counter(labels).items() if count > 1}
    asks = {"q", "a"} <= {label.lower().strip(" .") for label in labels}
    turns: list[_Turn] = []
    speaking = 0
    sure = sum(
        _is_speaker(scene, inside.start, colon, often=label in often, asks=asks)
        for (inside, colon), label in zip(told, labels, strict=True)
    )
    for (inside, colon), label in zip(told, labels, strict=True):
        if not _is_speaker(
            scene, inside.start, colon, often=sure >= LEAST or label in often, asks=asks
        ):
            continue
        turns.append(_Turn(inside.start, colon, _name(scene, inside.start, colon)))
        speaking += _speaks(scene, colon, inside.stop)
    titled = sum(scene.tokens.lower[turn.first] in TITLES for turn in turns)
    talk = 2 * speaking >= len(turns) or titled >= LEAST  # "Mr Velt: Gladly."
    talk |= len(often) >= LEAST and all(label.isupper() for label in often)
    return turns if len(turns) >= LEAST and talk else []


_YOU = frozenset(("you", "your", "yours", "yourself"))
_LEAST_SHARE = 3  # one question in so many must be put to somebody


def _answered(scene: Scene, openings: Sequence[range]) -> list[_Turn]:
    """The answers between questions that stand alone, to whom the text names first."""
    lower = scene.tokens.lower
    ends = scene.ends([inside.start for inside in openings])
    turns: list[_Turn] = []
    own = 0
    for inside, end in zip(openings, ends, strict=True):
        if lower[end - 1] == "?" and inside.stop == end:
            turns.append(_Turn(inside.start, end - 1, ""))
    if len(turns) < LEAST:
        return []
    addressed = sum(not _YOU.isdisjoint(lower[t.first : t.end]) for t in turns)
    stops = scene.ends([turn.first for turn in turns])
    if addressed * _LEAST_SHARE < len(turns) and not any(
        "i" in lower[turn.end + 1 : stop]
        for turn, stop in zip(turns, stops, strict=True)
    ):
        return []  # "What happened?", "How many died?": the text asks itself
    for turn, stop in zip(turns, stops, strict=True):
        own += not _OWN.isdisjoint(lower[turn.end + 1 : stop])
    name = scene.names.first_before(turns[0].first)
    if not name or 2 * own < len(turns):
        return []
    return [turn._replace(name=name) for turn in turns]


def _paragraph_openings(
    passages: Sequence[Passage], ranges: Sequence[range]
) -> list[range]:
    openings: list[range] = []
    paragraph = -1
    for passage, inside in zip(passages, ranges, strict=True):
        if passage.paragraph != paragraph and inside and passage.role in _SPOKEN:
            openings.append(inside)
        paragraph = passage.paragraph
    return openings


def _label_end(scene: Scene, inside: range) -> int:
    """The colon behind a speaker's label; 0 where none opens the paragraph."""
    tokens = scene.tokens
    first = inside.start
    near = tokens.words[first : first + 2 * MAX_SPEAKER]
    dotted = _dotted_end(scene, inside)
    if dotted:
        return dotted
    if not near[0][:1].isupper() or not (":" in near or near[0] in {"Q", "A"}):
        return 0
    if tokens.words[first] in {"Q", "A"} and tokens.words[first + 1 : first + 2] == [
        "."
    ]:
        return first + 1
    for at in range(first, min(inside.stop, first + MAX_SPEAKER + 1)):
        word = tokens.words[at]
        if word == ":":
            return at if at > first and at + 1 < inside.stop else 0
        if word == "(":
            return _behind_bracket(scene, at, inside)
        if word == "," and all(w.isupper() for w in tokens.words[first:at]):
            continue  # "MIRA SOL, HOST:"
        if not (word[:1].isupper() or word in _JOINTS) or tokens.lower[at] in _FIELDS:
            return 0
    return 0


def _dotted_end(scene: Scene, inside: range) -> int:
    """The point behind "Mr. HALDEN." or "Chairman SOL.", as minutes write; else 0."""
    words, lower = scene.tokens.words, scene.tokens.lower
    at = inside.start
    if scene.tokens.upper or not (lower[at] in TITLES or lower[at] in ROLES):
        return 0
    at += 1 + (words[at + 1 : at + 2] == ["."])
    stop = min(inside.stop - 1, at + _DOTTED_NAME)
    first = at
    while at < stop and sum(letter.isupper() for letter in words[at]) >= _CAPITALS:
        at += 1
    return at if first < at and words[at] == "." else 0


def _behind_bracket(scene: Scene, opened: int, inside: range) -> int:
    # A member's label is followed by a seat and a party: "Ms Velt (Tesk) (Union):".
    words = scene.tokens.words
    if opened == inside.start:
        return 0
    at = opened
    for _ in range(MAX_BRACKETS):
        stop = min(inside.stop - 1, at + MAX_SPEAKER)
        closed = next((i for i in range(at, stop) if words[i] == ")"), -1)
        if closed < 0 or words[closed + 1] == ":":
            return max(closed + 1, 0)
        if words[closed + 1] != "(":
            return 0
        at = closed + 1
    return 0


def _behind_number(scene: Scene, inside: range) -> int:
    # Questions to ministers are numbered: "3. Ms Velt (Tesk North):".
    words = scene.tokens.words[inside.start : inside.start + LEAST]
    numbered = words[:1] and words[0].isdigit() and words[1:] == ["."]
    return inside.start + LEAST if numbered and len(inside) > LEAST else inside.start


def _is_speaker(
    scene: Scene, first: int, colon: int, *, often: bool, asks: bool
) -> bool:
    """Whether a label is a speaker's: no "Location", no "CASUALTIES"."""
    words, lower = scene.tokens.words[first:colon], scene.tokens.lower[first:colon]
    if scene.tokens.upper:
        return False
    if lower[0] in {"q", "a"} and len(lower) == 1:
        return asks
    if any(word in ROLES or word in TITLES or word in _UNKNOWN for word in lower):
        return True
    if scene.names.is_person(words) or scene.names.of_initials(words[0]):
        return True
    return often and all(word.isupper() or not word[:1].isalpha() for word in words)


def _speaks(scene: Scene, colon: int, end: int) -> bool:
    lower = scene.tokens.lower
    return any(lower[i] in FINITE or lower[i] == "?" for i in range(colon + 1, end))


def _name(scene: Scene, first: int, colon: int) -> str:
    last = scene.tokens.words[colon - 1]
    if scene.tokens.lower[first] == "q" or last.lower() in _ASKING:
        return ""
    if last.lower() in _UNKNOWN:
        return scene.names.first_before(first)
    if colon == first + 1 and scene.names.of_initials(last):
        return scene.names.of_initials(last)
    words, end = scene.tokens.words, colon - 1
    while words[end] == ")":
        opened = end
        while opened > first and words[opened] != "(":
            opened -= 1
        if opened == first:
            break
        # as in "The Minister (Sir Orm Halv)" or "The Minister for Trade (Orm Halv)"
        held = scene.tokens.lower[first] == "the" and end - opened > LEAST
        held &= all(word[:1].isupper() for word in words[opened + 1 : end])
        if held or scene.tokens.lower[opened + 1] in TITLES:
            return scene.names.as_told(Phrase(opened + 1, end - 1, end - 1))
        end = opened - 1  # without the seat: "Ms Velt (Tesk North)"
    if "," in words[first:end]:
        end = words.index(",", first) - 1  # "MIRA SOL, HOST:"
    last = words[end]
    written = last.title() if not last.startswith("Mc") else "Mc" + last[2:].title()
    return scene.names.full(written) or scene.names.as_told(Phrase(first, end, end))
