"""Voices told without a verb of saying: "according to", "the official toll"."""

from __future__ import annotations

from recount.lang.en import voice_kinds
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_chains import set_outer
from recount.mentions.voice_content import content_before, content_from, counts_from
from recount.mentions.voice_makers import NO_MAKERS
from recount.mentions.voice_phrases import (
    ARTICLES,
    Phrase,
    owner_before,
)
from recount.mentions.voice_referents import antecedent, leading_body
from recount.mentions.voice_registers import compiler_of
from recount.mentions.voice_rumours import is_rumour
from recount.mentions.voice_scene import Draft, Pair, Window
from recount.mentions.voice_words import (
    ADJECTIVES,
    BE,
    BODIES,
    CUES,
    DETERMINERS,
    FIGURE_MAKERS,
    GENITIVES,
    PREPOSITIONS,
    words,
)

MAX_APPOSED = 7  # tokens of ", Dr Ana Holm,"
MAX_ANAPHOR = 3  # tokens of "That is", "All this is"
_ANAPHORS = frozenset(("that", "this", "these", "those", "so"))
_ISSUED = words(syntax.ISSUED)
_OWNED = frozenset(("evidence", "finding", "case"))
_LEADS = words(syntax.LEADS)
_BETWEEN = words(syntax.MAKER_TO_FIGURE)
_JOINING = frozenset(("whereas", "while", "although", "though"))
_COUNTING_BY = frozenset(("by", "on"))
_OWNERS = frozenset(("its", "their", "his", "her"))
_STANDING = words(syntax.STANDING)
_STANDING_OR_BEING = _STANDING | BE
_GIVEN_BY = words(syntax.GIVEN_BY)
_TOLLS = frozenset(("toll", "tolls", "count", "number", "tally"))
_COUNTED = frozenset("dead killed missing victims wounded injured casualties".split())
_STILL = frozenset(("still", "now", "always", "simply", "only"))
_GAVE = words(syntax.GAVE)
MAX_MADE = 18  # tokens from "the claim, made by" to ", that"
MAX_GIVEN = 14  # tokens from a number to "given by"
_MADE_BY = frozenset(("of", "by", "from", "in"))
_PAPERS = words(voice_kinds.PAPERS) | words(voice_kinds.PRESS)
_POSSESSIVES = words(syntax.POSSESSIVES)


def read_according(window: Window, at: int) -> Draft | None:
    """ "According to X, ...", "..., according to X", "..., according to X, ..."."""
    if window.word(at + 1) != "to":
        return None
    if window.word(at + 2) in {"which", "whom"}:
        return _read_according_to_which(window, at)
    phrase = phrase_after(window.scene.tokens, at + 2, window.high)
    if phrase is None:
        return None
    content = content_before(window, at - 1) if at > window.low else []
    content = _other_count(window, at) or content
    ahead = window.lower[window.low : at]
    if all(w[:1].isdigit() or w in ".)" for w in ahead) and ahead[-1:] != ahead[:1]:
        content = []  # "3. According to the army", not "347 according to the army"
    if window.lower[window.low] in _ANAPHORS and at - window.low <= MAX_ANAPHOR:
        content = window.scene.sentence_before(window.low) or content
    begin = phrase.last + 1
    parted = begin < window.high and window.words[begin] in ",:—–"
    if parted:
        begin += 1
    elif window.before(at) == ",":  # ", according to a person told of it, is 170"
        near = range(begin, min(window.high - 1, begin + MAX_APPOSED))
        comma = next((i for i in near if window.words[i] == ","), 0)
        begin, parted = (comma + 1, True) if comma else (begin, False)
    led = at > window.low and window.lower[at - 1] in _LEADS | _JOINING
    led |= window.before(at) == "," and window.before(at, 2) in {"and", "or"}
    if begin < window.high - 1 and (parted or led or not content):
        content = (
            content_from(window, begin)
            if led
            else [
                *content,
                *content_from(window, begin),
            ]
        )
    maker = compiler_of(window, phrase)
    draft = Draft(
        source=(phrase.first, phrase.last),
        cue=(at, at + 1),
        content=content,
        name=window.name(maker or phrase, at),
        way="according",
    )
    return set_outer(window, phrase, draft)


def _other_count(window: Window, at: int) -> list[Pair]:
    """The count alone of "12,000 came, or 30,000 according to the organisers"."""
    for i in range(at - 2, max(window.low, at - MAX_ANAPHOR - 2), -1):
        if window.lower[i] == "or" and counts_from(window, i + 1):
            return [(i + 1, at - 1)]
    return []


def _read_according_to_which(window: Window, at: int) -> Draft | None:
    # "a document according to which three had been wounded"
    before = at - 1 - (window.lower[at - 1] == ",")
    phrase = antecedent(window.scene.tokens, before, window.low)
    if phrase is None:
        return None
    for i in range(phrase.last, phrase.first, -1):
        if window.lower[i] in ARTICLES:
            phrase = Phrase(i, phrase.last, phrase.last)
            break
    return window.draft(
        phrase, (at, at + 1), content_from(window, at + 3), way="according"
    )


def read_figures(window: Window, at: int) -> Draft | None:
    """ "The official death toll stood at 12": the adjective tells who counts."""
    lower = window.lower
    maker = at - 1
    while maker > window.low and lower[maker] in _BETWEEN:
        maker -= 1
    if maker < window.low or window.word(at + 1) in {"and", "."}:
        return None
    if lower[maker] in NO_MAKERS and maker == window.low:
        return None  # "Published estimates go from"
    phrase = (
        _owner_of_own(window, at)
        or _possessive(window, maker, at)
        or _maker(window, maker)
        or _counter(window, at)
    )
    if phrase is None:
        return _read_given_by(window, at)
    behind = _behind_aside(window, at + 1)
    told = window.word(behind) in _STANDING  # "figures, last revised in May, stand at"
    if window.word(at + 1) == "," and not (
        told or lower[phrase.first - 1] in _COUNTING_BY
    ):
        return None
    if lower[at] == "number" and window.word(at + 1) not in _STANDING:
        return None  # "the ministry's number has been 52 dead", "its number of staff"
    if window.word(at + 1) in CUES:
        return None
    if lower[maker] in ADJECTIVES and phrase.last >= maker:
        the = phrase.first >= 0 and lower[phrase.first] == "the"
        if lower[at] in _TOLLS and the and window.word(at + 1) in _STANDING_OR_BEING:
            return None  # "the official toll is 12": nobody in particular says so
        phrase = Phrase(phrase.first, at, at)
    return Draft(
        source=(phrase.first, phrase.last),
        cue=(min(at, phrase.last + 1), at),
        content=_clause_from(window, max(at, phrase.last) + 1),
        name=window.name(phrase, at),
        way="nominal",
    )


def _read_given_by(window: Window, at: int) -> Draft | None:
    """ "the figure of 41 dead given by the Directorate", ", which the radio gave"."""
    if window.word(at + 1) != "of" or not counts_from(window, at + 2):
        return None
    for by in range(at + 3, min(window.high - 2, at + 2 + MAX_GIVEN)):
        if window.lower[by] in _GIVEN_BY and window.lower[by + 1] == "by":
            phrase = phrase_after(window.scene.tokens, by + 2, window.high)
            last = by - 1
        elif window.lower[by - 1 : by + 1] == [",", "which"]:
            near = range(by + 2, min(window.high, by + MAX_APPOSED))
            verb = next((i for i in near if window.lower[i] in _GAVE), 0)
            phrase, last = Phrase(by + 1, verb - 1, verb - 1) if verb else None, by - 2
        else:
            continue
        if phrase is None:
            return None
        return window.draft(phrase, (at, at + 1), [(at + 2, last)], way="nominal")
    return None


def _owner_of_own(window: Window, at: int) -> Phrase | None:
    """The body that a sentence begins with: "The ministry stood by its own tally"."""
    lower, low = window.lower, window.low
    if at < low + 2 or lower[at - 2 : at] not in (["its", "own"], ["their", "own"]):
        return None
    heads = range(low, min(at - 2, low + MAX_APPOSED))
    body = leading_body(window.scene.tokens, low, heads)
    if body is None:
        return None
    name = body.last + 2  # "the Ministry of Health"
    of = lower[body.last + 1] == "of" and window.words[name][:1].isupper()
    return Phrase(body.first, name, name) if of and name < at - 2 else body


def _possessive(window: Window, maker: int, at: int) -> Phrase | None:
    """Who "Its" is in "Its figure at this hour is 27", where a sentence begins so."""
    if maker != window.low or window.lower[maker] not in _OWNERS:
        return None
    return Phrase(maker, maker, maker) if window.word(at + 1) in _STANDING else None


def _maker(window: Window, at: int) -> Phrase | None:
    lower, low = window.lower, window.low
    if lower[at] == "'s":
        part = owner_before(window.scene.tokens, at - 1, low)
        return Phrase(part.first, at - 1, at - 1) if part else None
    if at > low + 1 and lower[at - 1] in ADJECTIVES and window.words[at].istitle():
        at -= 1  # "the official Karsan figure"
        return Phrase(at - (at > low and lower[at - 1] in DETERMINERS), at + 1, at + 1)
    if _is_initials(window, at):  # "the NCPA count for the school"
        return Phrase(at - 1, at, at)
    if lower[at] not in FIGURE_MAKERS:
        return None
    first = at
    while first > low and lower[first - 1] in FIGURE_MAKERS:
        first -= 1
    if first > low + 1 and lower[first - 1] in {"'s", "'"}:
        part = owner_before(window.scene.tokens, first - 2, low)
        if part is not None:  # "Karsa's official toll"
            return Phrase(part.first, first - 2, first - 2)
    if first > low and lower[first - 1] in DETERMINERS:
        first -= 1
    return Phrase(first, at, at)


def _is_initials(window: Window, at: int) -> bool:
    word = window.words[at]
    plain = len(word) > 1 and word.isalpha() and word.isupper()
    named = plain and not window.scene.tokens.upper
    return named and at > window.low and window.lower[at - 1] in ARTICLES


def _clause_from(window: Window, at: int) -> list[Pair]:
    # "the official count is 219; the highest is 268"
    content = content_from(window, at)
    for i in range(at, content[0][1] if content else at):
        if window.words[i] == ";":
            return [(at, i - 1)]
    return content


def _counter(window: Window, at: int) -> Phrase | None:
    # "The count of the Odra Cross stands at 74"
    made = window.word(at + 1) in _ISSUED and window.word(at + 2) == "by"
    if window.lower[at - 1] not in ARTICLES or not (
        made or window.word(at + 1) == "of"
    ):
        return None
    if counts_from(window, at + 2):
        return None  # "the figure of 41 dead given by the Directorate"
    phrase = phrase_after(window.scene.tokens, at + 2 + made, window.high)
    if phrase is None or window.lower[phrase.head_last] not in BODIES:
        return None
    counted = window.lower[at + 2 : phrase.head_last + 1]
    if window.lower[at] == "number" or not _COUNTED.isdisjoint(counted):
        # "the number of militants killed by the army in Odra Province", "its count of
        # the dead in the district"
        return None
    if at - 2 >= window.low and window.lower[at - 2] in PREPOSITIONS:
        return None  # "relies on the data of an agency"
    return phrase


def read_noun(window: Window, at: int) -> Draft | None:
    """ "the ministry's claim that ...", "his statement that ...", "reports that"."""
    lower, low = window.lower, window.low
    verb = at > low and lower[at - 1] == "to"  # "it saddens us to report that"
    if verb or (window.word(at + 1) == "of" and is_rumour(window, at)):
        return None
    if window.word(at + 1) in _MADE_BY and at + 3 < window.high:
        told = _read_claim_of(window, at)
        if told is not None or window.word(at + 1) == "of":
            return told
    owned = lower[at - 1] in {"'s", "'"} if at > low else False
    if window.word(at + 1) == "," and not owned:
        return _read_claim_made(window, at)
    begin = _behind_aside(window, at + 1)  # "its position, repeated today, is that"
    that = begin + 1 + (window.word(begin + 1) in _STILL)
    is_told = window.word(begin) in BE and window.word(that) == "that"
    if (
        at + 2 >= window.high
        or at == low
        or not (lower[at + 1] == "that" or (is_told and owned))
    ):
        return None
    if lower[at] in _OWNED and lower[at - 1] not in {"'s", "'"}:
        return None  # "no evidence that 40 died" tells of no voice
    head = at - 1
    owns = lower[head] in _POSSESSIVES or lower[head] in GENITIVES
    if not owns and lower[head] not in DETERMINERS and head > low:
        head -= 1
    phrase = None
    if lower[head] in _POSSESSIVES:
        phrase = Phrase(head, head, head)
    elif lower[head] in GENITIVES and head > low:
        phrase = owner_before(window.scene.tokens, head - 1, low)
    return Draft(
        source=(phrase.first, phrase.last) if phrase else None,
        cue=(at, at),
        content=content_from(window, that if is_told else at + 1),
        name=window.name(phrase, at),
        way="nominal",
        stance="asserted" if phrase else "hedged",
    )


def _behind_aside(window: Window, at: int) -> int:
    """The token behind ", repeated last week," where such stands; else ``at``."""
    if window.word(at) != ",":
        return at
    near = range(at + 1, min(window.high - 1, at + MAX_MADE))
    return next((i + 1 for i in near if window.lower[i] == ","), at)


def _read_claim_made(window: Window, at: int) -> Draft | None:
    # "the claim, made by the minister before the inquiry, that six had been killed"
    to = window.lower[at + 2 : at + 4] == ["attributed", "to"]
    by = next((i for i in range(at + 2, at + 5) if window.word(i) == "by"), 0)
    by = at + 3 if to else by
    stop = min(window.high - 1, at + MAX_MADE)
    that = next((i for i in range(by, stop) if window.word(i) == "that"), 0)
    phrase = phrase_after(window.scene.tokens, by + 1, window.high) if by else None
    if phrase is None or not that or window.before(that) != ",":
        return None
    return window.draft(phrase, (at, by), content_from(window, that), way="nominal")


def _read_claim_of(window: Window, at: int) -> Draft | None:
    # "the claim of the owners' association that only two were found"
    phrase = phrase_after(window.scene.tokens, at + 2, window.high)
    if phrase is None or (window.word(at + 1) == "in" and not _prints(window, phrase)):
        return None
    begin = phrase.last + 1
    while begin < phrase.last + MAX_APPOSED and (
        window.word(begin) != "that" or window.word(begin - 1) in PREPOSITIONS
    ):
        begin += 1  # "the evidence of the expert, Dr Roe, that 58 died"
    named = window.word(begin - 1) == "namely"
    if begin > phrase.last + 1 and window.word(begin - 1) != "," and not named:
        return None
    if window.word(begin) != "that" or (
        begin > phrase.last + 1 and (window.word(phrase.last + 1) != ",") and not named
    ):
        return None
    return window.draft(
        phrase, (at, at + 1), content_from(window, begin + 1), way="nominal"
    )


def _prints(window: Window, phrase: Phrase) -> bool:
    """Whether a phrase names a paper or a broadcaster: "in the tabloid Odra"."""
    told = window.lower[phrase.first : phrase.head_last + 1]
    return any(word in _PAPERS for word in told)
