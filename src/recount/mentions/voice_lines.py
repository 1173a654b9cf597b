"""Voices told by the layout: "Police: two dead", "..." — Jan Roe."""

from __future__ import annotations

from collections.abc import Sequence

from recount.lang.en import voice_kinds
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_content import counts_from
from recount.mentions.voice_labels import (
    MAX_LABEL,
    behind_clock,
    behind_given,
    told_by_person,
)
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_scene import Draft, Scene
from recount.mentions.voice_words import (
    ADVERBS,
    BODIES,
    DETERMINERS,
    FIGURES,
    FINITE,
    GROUPS,
    PREPOSITIONS,
    ROLES,
    TITLES,
    words,
)

_PLACING = frozenset(("on", "via"))
_WHEN = frozenset(("now", "today", "yesterday", "tonight", "here", "earlier"))
_LOSSES_REACH = 40  # tokens from "Casualties and losses" to the last side
_SHORTEST_PLACE = 4  # letters of a place in a dateline; "NATO:" speaks
MAX_LABEL_TOKENS = 9
MAX_TRAILING_TOKENS = 6  # with the mark: "- Human Rights Watch"
MAX_INITIALS = 8  # letters: "UNESCO", "UNHCR"
_FIELDS = words(voice_kinds.FIELD_LABELS)
MIN_STATEMENT_TOKENS = 4
MIN_COUNT_TOKENS = 2  # "6,000 displaced"
MAX_DATELINE_TOKENS = 18
_DASHES = frozenset("―—–")
_MARKS = _DASHES | {":", "-"}
_ENDS = frozenset('.!?"”')
_COUNTING_BODIES = words(voice_kinds.COUNTING_BODIES)
_MAKERS = BODIES - words(voice_kinds.PLACE_BODIES)
_NO_LABEL = frozenset("([;,")
_BUILDINGS = frozenset(("hospitals", "clinics"))
"""groups whose label may only say where people are: "Hospitals: 15 dead" """
_SPEAKING = words(voice_kinds.SPEAKING_LABELS)


def skip_dateline(scene: Scene, low: int, high: int) -> int:
    """The first token after "KARSA, 3 Jan (Agency) --" and "[TEXT]" behind it.

    A dateline may stand in brackets: "(Karsa, November 5, 2019) - Guards killed".
    """
    words = scene.tokens.words
    if words[low] == "(":
        return _skip_bracketed(scene, low, high)
    if not words[low].isupper() or not words[low].isalpha() or len(words[low]) < 2:
        return low
    for at in range(low + 1, min(high - 1, low + MAX_DATELINE_TOKENS)):
        if words[at] in _DASHES or (words[at] == "-" and words[at + 1] == "-"):
            begin = _skip_brackets(scene, at + 1 + (words[at] == "-"), high)
            return begin if begin < high else low
        if scene.tokens.lower[at] in FINITE or words[at] in '.:;?!“"':
            return low
    return low


def _skip_bracketed(scene: Scene, low: int, high: int) -> int:
    words = scene.tokens.words
    stop = min(high - 2, low + MAX_DATELINE_TOKENS)
    close = next((i for i in range(low, stop) if words[i] == ")"), -1)
    if close < 0 or words[close + 1] not in {*_DASHES, "-"}:
        return low
    return close + 2 + (words[close + 2] == "-")


def _skip_brackets(scene: Scene, at: int, high: int) -> int:
    words = scene.tokens.words
    while at < high and words[at] == "[":
        stop = min(high, at + MAX_DATELINE_TOKENS)
        close = next((i for i in range(at, stop) if words[i] == "]"), -1)
        if close < 0:
            return at
        at = close + 1
    return at


def read_label(scene: Scene, low: int, high: int, *, fresh: bool) -> Draft | None:
    """The voice before a colon that opens a line: "Police: two dead in Karsa".

    "Killed: 12" and "Death toll: 12" are fields of a list and name no voice.

    Args:
        scene: the text.
        low: first token of the sentence.
        high: index after its last token.
        fresh: whether it opens a line; elsewhere a number must follow.
    """
    words, lower = scene.tokens.words, scene.tokens.lower
    low = behind_clock(scene, low, high)
    colon = next(
        (i for i in range(low, min(high, low + MAX_LABEL)) if words[i] == ":"), -1
    )
    if colon <= low or not _states(scene, colon, high):
        return None
    person = told_by_person(scene, low, colon)
    if person:
        return _labelled(scene, person, colon, high) if fresh else None
    counted = counts_from(scene.window(low, high), colon + 1)
    quoted = scene.quote_at(colon + 1) is not None
    known = lower[colon + 1] not in {"by", "according"}
    known = known and not _is_dateline(scene, low, colon)
    if colon >= low + MAX_LABEL_TOKENS or not known or not (fresh or counted or quoted):
        return None
    if _is_of_losses(scene, low):
        return None
    first = low + 1 if words[low] in {'"', "“"} else low
    end = _label_end(scene, first, colon)
    given = _given_by(scene, first, end)
    first = given or first
    if lower[first] == "what":
        return None  # "WHAT WE FOUND: two had been killed"
    if first >= end or not (given or _is_voice(scene, first, end, colon)):
        return None
    if any(
        lower[i] in FINITE or lower[i] in {",", "that"} for i in range(first, colon)
    ):
        return None
    return _labelled(scene, range(first, end), colon, high)


def _labelled(scene: Scene, source: range, colon: int, high: int) -> Draft:
    """What a label tells: the rest of its sentence, or of the quotation behind it."""
    quotation = scene.quote_at(colon + 1)
    last = high - 1
    if quotation is not None and quotation.first == colon + 1:
        last = max(last, quotation.last)
    while last > colon and scene.tokens.words[last] in ".!?":
        last -= 1
    phrase = Phrase(source.start, source.stop - 1, source.stop - 1)
    return Draft(
        source=(phrase.first, phrase.last),
        cue=(colon, colon),
        content=[(colon + 1, last)],
        name=scene.names.resolve(phrase, source.start),
        way="indirect",
    )


def _is_of_losses(scene: Scene, low: int) -> bool:
    """Whether sides of a battle are told with their losses, and no voices."""
    near = scene.tokens.lower[max(0, low - _LOSSES_REACH) : low]
    return any(
        near[at : at + 3] == ["casualties", "and", "losses"] for at in range(len(near))
    )


def _is_dateline(scene: Scene, low: int, colon: int) -> bool:
    """ "TESK: A court has ...", of a place that the text names in plain letters too."""
    word = scene.tokens.words[low]
    if colon != low + 1 or not word.isupper() or len(word) < _SHORTEST_PLACE:
        return False
    places = scene.tokens.positions({word.lower()})
    return any(scene.tokens.words[at] == word.title() for at in places)


def _given_by(scene: Scene, first: int, end: int) -> int:
    """The first token of the voice in "New toll from the Interior Ministry:", or 0."""
    lower, begin = scene.tokens.lower, behind_given(scene, first, end - 1)
    if not begin:
        return 0
    begin += lower[begin] in DETERMINERS
    named = any(w in BODIES or w in ROLES or w in GROUPS for w in lower[begin:end])
    return begin if named else 0


def _label_end(scene: Scene, first: int, colon: int) -> int:
    """The token after the voice of a label: "minister" in "minister now on radio:"."""
    lower, end = scene.tokens.lower, colon
    for at in range(first + 1, colon):
        if lower[at] in _PLACING and lower[at - 1] not in BODIES:
            end = at
            break
    while end > first + 1 and (lower[end - 1] in ADVERBS or lower[end - 1] in _WHEN):
        end -= 1
    return end


def _states(scene: Scene, colon: int, high: int) -> bool:
    # As "Police: two dead in Karsa" does, and "Ministry: 6,000 displaced".
    counts = scene.tokens.lower[colon + 1 : colon + 2]
    counted = bool(counts) and counts[0][:1].isdigit()
    return high - colon > (MIN_COUNT_TOKENS if counted else MIN_STATEMENT_TOKENS)


def read_trailing_label(scene: Scene, low: int, high: int) -> Draft | None:
    """The voice that a headline tells last: "Raid kills 27 in Karsa: monitor"."""
    words, lower = scene.tokens.words, scene.tokens.lower
    if words[high - 1] in _ENDS:
        return None
    begin = max(low + MIN_STATEMENT_TOKENS, high - MAX_TRAILING_TOKENS)
    for mark in range(high - 2, begin - 1, -1):
        if words[mark] in _MARKS:
            break
    else:
        return None
    if _joins(scene, mark):
        return None
    first, last = mark + 1, high - 1
    label = lower[first:high]
    if any(word in FINITE or not word[:1].isalpha() for word in label):
        return None
    spoken = label[-1] in GROUPS or label[-1] in _SPEAKING or label[-1] in ROLES
    if not (
        spoken
        or any(word in BODIES for word in label)
        or _is_initials(scene, first, high)
    ):
        return None
    return Draft(
        source=(first, last),
        cue=(mark, mark),
        content=[(low, mark - 1)],
        name=scene.names.resolve(Phrase(first, last, last), low),
        way="indirect",
    )


def _joins(scene: Scene, mark: int) -> bool:
    """Whether a hyphen stands inside a word: "north-east"."""
    tokens = scene.tokens
    return tokens.words[mark] == "-" and tokens.starts[mark] == tokens.ends[mark - 1]


def _is_initials(scene: Scene, first: int, end: int) -> bool:
    """Whether a label is one word of capitals that is no field: "IOM", not "KIA"."""
    word = scene.tokens.words[first]
    plain = 2 <= len(word) <= MAX_INITIALS and word.isalpha() and word.isupper()
    known = scene.tokens.lower[first] in _FIELDS or _is_written_out(scene, word)
    return plain and end == first + 1 and not known and not scene.tokens.upper


def _is_written_out(scene: Scene, word: str) -> bool:
    """Whether a word of capitals is a place that the text names in small letters too.

    "KARSIA: SCORES KILLED", above "Karsian soldiers in Karsia".
    """
    if word.title() in scene.entered:
        return True
    peoples = {word.lower() + ending for ending in ("n", "an", "ian")}
    return bool(scene.tokens.positions(peoples))


def _is_voice(scene: Scene, first: int, end: int, colon: int) -> bool:
    words, lower = scene.tokens.words, scene.tokens.lower
    label = lower[first:end]
    goes_on = first > 0 and words[first - 1] == ";"  # "Ministry: 14; union: 20"
    if not (words[first][:1].isupper() or goes_on) or any(
        word in FIGURES or word in _NO_LABEL or word[:1].isdigit() for word in label
    ):
        return False
    spoken = label[-1] in GROUPS or label[-1] in _SPEAKING or label[-1] in ROLES
    if spoken and label[-1] not in _BUILDINGS:
        return True
    counts = counts_from(scene.window(first, colon + 1 + MAX_LABEL_TOKENS), colon + 1)
    if _is_initials(scene, first, end) or (counts and label[-1] in _COUNTING_BODIES):
        return True
    if any(word in PREPOSITIONS for word in label[:1]):
        return False
    if (
        label[0] in DETERMINERS
        and _heads_role(label)
        and _counts_or_quotes(scene, colon)
    ):
        return True
    if words[first + 1 : end] and any(w in _MAKERS or w in TITLES for w in label):
        return all(
            w[:1].isupper() or w in {"of", "and", "the", "for", "'s", "."}
            for w in words[first:end]
        )
    # "Jan Roe: 555-1234" is an address.
    return (
        not counts
        and scene.names.is_person(words[first:end])
        and not _is_place(scene, first)
    )


def _heads_role(label: list[str]) -> bool:
    # "Our source in the ambulance service"
    head = next((i for i, w in enumerate(label) if w in PREPOSITIONS), len(label)) - 1
    return head > 0 and (
        label[head] in ROLES or label[head] in GROUPS or label[head] == "source"
    )


def _counts_or_quotes(scene: Scene, colon: int) -> bool:
    after = scene.tokens.words[colon + 1]
    return after[:1].isdigit() or scene.quote_at(colon + 1) is not None


def _is_place(scene: Scene, first: int) -> bool:
    # "Nova Karsa: toll hits 113", where people died "in Nova Karsa"
    return scene.tokens.words[first] in scene.entered


def read_scene(scene: Scene, low: int, high: int, marks: Sequence[int]) -> Draft | None:
    """Who is told of before a colon and a quotation: "She shook her head: “...”"."""
    words = scene.tokens.words
    for at in marks:
        if words[at] != ":" or not low < at < high - 1:
            continue
        quotation = scene.quote_at(at + 1)
        if quotation is None or quotation.first != at + 1:
            continue
        if not scene.is_speech(quotation):
            return None
        phrase = phrase_after(scene.tokens, low, at)
        if phrase is None or not _is_somebody(scene, phrase):
            return None
        return Draft(
            source=(phrase.first, phrase.last),
            cue=(at, at),
            content=[(quotation.first, quotation.last)],
            name=scene.names.resolve(phrase, low),
            way="direct",
        )
    return None


def _is_somebody(scene: Scene, phrase: Phrase) -> bool:
    span = range(phrase.first, phrase.head_last + 1)
    lower = scene.tokens.lower
    if any(lower[i] in ROLES or lower[i] in TITLES or lower[i] in BODIES for i in span):
        return True
    return lower[phrase.first] in {"he", "she"} or scene.names.is_person(
        scene.tokens.words[phrase.first : phrase.head_last + 1]
    )


def _signs(scene: Scene, opened: int, end: int, high: int) -> bool:
    """Whether a bracket behind a quotation names a person or body: not "(sic)"."""
    words, lower = scene.tokens.words, scene.tokens.lower
    if words[end : end + 1] not in ([","], [")"]):
        return False
    near = lower[opened + 1 : min(high, end + MAX_LABEL_TOKENS)]
    told = any(w in BODIES or w in ROLES or w in TITLES for w in near)
    return told or scene.names.is_person(words[opened + 1 : end])


def read_signature(
    scene: Scene, low: int, high: int, marks: Sequence[int]
) -> Draft | None:
    """The name after a dash that signs the quotation before it: "..." — Jan Roe."""
    words = scene.tokens.words
    for at in marks:
        bracket = words[at] == "("  # "..." (Jan Roe, mayor, 3 May.)
        if not (bracket or words[at] in _DASHES) or at == 0 or at >= high - 1:
            continue
        quotation = scene.quote_at(at - 1)
        if (
            quotation is None
            or quotation.last != at - 1
            or not scene.is_speech(quotation)
        ):
            continue
        end = at + 1
        while (
            end < high
            and end - at <= 6
            and (words[end][:1].isupper() or words[end] in {"-", "’", "'", "of", "de"})
        ):
            end += 1
        if end == at + 1 or (end < high and words[end] not in {",", ".", "(", "“"}):
            continue
        if bracket and not _signs(scene, at, end, high):
            continue
        return Draft(
            source=(at + 1, end - 1),
            cue=(at, at),
            content=[(quotation.first, quotation.last)],
            name=scene.names.resolve(Phrase(at + 1, end - 1, end - 1), low),
            way="direct",
        )
    return None
