"""One cue at a time: is this word here a report of somebody's words, and of which?"""

from __future__ import annotations

from collections.abc import Sequence

from recount.lang.en import voice_kinds
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_believed import BELIEVING, read_believed
from recount.mentions.voice_chains import read_quoting, set_outer
from recount.mentions.voice_content import (
    counts_from,
    informs_of_nothing,
    occasion_end,
    skip_recipient,
    skip_time,
)
from recount.mentions.voice_deeds import without_toll
from recount.mentions.voice_forms import (
    chain_begin,
    fits_form,
    is_passive,
    leans,
    verb_group,
)
from recount.mentions.voice_given import read_given
from recount.mentions.voice_heard import (
    hears_from,
    opening_source,
    read_heard,
    read_officially,
    read_verb_in_quotes,
)
from recount.mentions.voice_hedges import read_hedge
from recount.mentions.voice_inverted import read_inverted
from recount.mentions.voice_nouns import (
    read_according,
    read_figures,
    read_noun,
)
from recount.mentions.voice_owned import read_owned
from recount.mentions.voice_particles import behind_verb
from recount.mentions.voice_passives import is_given_out, read_passive
from recount.mentions.voice_phrases import Phrase, subject_before, subject_part
from recount.mentions.voice_proven import read_proven
from recount.mentions.voice_quotes import MARKS, Quotation
from recount.mentions.voice_referents import leading_body
from recount.mentions.voice_registers import read_register
from recount.mentions.voice_reports import charge_begin, reports, way_of
from recount.mentions.voice_rumours import read_rumour, reports_before
from recount.mentions.voice_scene import RECENT, Draft, Pair, Window
from recount.mentions.voice_speakers import (
    is_own_part,
    name_in_quotes,
    named_so,
)
from recount.mentions.voice_spoken import (
    content_around,
    content_behind,
    follows_content,
)
from recount.mentions.voice_tellers import first_verb, nearest_teller
from recount.mentions.voice_verified import read_listed, read_verified
from recount.mentions.voice_views import COUNTS, read_count, read_view
from recount.mentions.voice_words import (
    CLAIM_NOUNS,
    CLAUSE_OPENERS,
    CUES,
    DENIALS,
    FIGURES,
    GIVING,
    HEDGES,
    OWNED,
    PREPOSITIONS,
    PROVEN,
    RECEIVED,
    REGISTERS,
    RUMOURS,
    TIME_WORDS,
    UNCHANGING,
    VERIFYING,
    VIEWS,
    Cue,
    Form,
    Kind,
    is_number,
    words,
)

MAX_LEADING = 5  # tokens of "The regional health ministry"
_NOBODY = words(voice_kinds.NOBODY) | {"no"}
_NOT = frozenset(("not", "never", "n't", "didn't", "doesn't", "don't", "cannot"))
_READING = frozenset(("read", "hear", "learn"))
_OF_COUNTS = frozenset(("know", "speak", "talk"))
_FEARING = frozenset(("fear", "suspect", "doubt"))
_TURNING = frozenset(("though", "although", "while", "whereas"))
_GRANTING = frozenset(("accept", "believe", "recognise", "recognize"))
_TOLD_REACH = 40  # tokens before a voice in which a number makes what it tells
_CONFIRMING = words(syntax.CONFIRMING)
_REFUSING = words(syntax.REFUSING)
_DURATIONS = words(syntax.DURATIONS)
_NO_SPEAKER = words(syntax.NO_SPEAKER)

_RELATIVES = frozenset(("which", "who"))
MAX_RELATIVE = 4  # tokens from "which" to its verb: "which had earlier put"
MAX_FIGURE = 10  # tokens from the verb to its figure
_WORDS = (
    (frozenset(("according",)), read_according),
    (HEDGES, read_hedge),
    (frozenset(("officially",)), read_officially),
)
"""words that tell a voice by themselves, each with what reads it"""
_NOUNS = (
    (PROVEN, read_proven),
    (RUMOURS | RECEIVED, read_rumour),
    (VERIFYING, read_verified),
    (REGISTERS, read_listed),
    (REGISTERS, read_register),
    (OWNED, read_owned),
    (FIGURES, read_figures),
    (FIGURES, read_register),
    (CLAIM_NOUNS, read_noun),
    (VIEWS, read_view),
)
"""nouns that tell a voice, each with what reads it"""


def read_cue(window: Window, at: int, before: Sequence[Draft]) -> Draft | None:
    """The attribution that the word at ``at`` makes, if it makes one.

    Args:
        window: the sentence.
        at: index of the word.
        before: what was found in this sentence already.
    """
    word = window.lower[at]
    cue = CUES.get(word)
    quotation = window.scene.quote_at(at)
    if quotation is not None:
        draft = _read_first_word(window, at, cue, quotation)
        # Speakers think and want all the time; whom they cite in turn is worth a voice.
        high = min(window.high, quotation.last)
        thought = cue is not None and cue.kind is not Kind.SAY
        if draft is not None or at >= high or thought:
            return draft
        window = window.scene.window(max(window.low, quotation.first + 1), high)
    inside = any(
        (d.source and d.source[0] <= at <= d.source[1]) or d.cue[0] < at <= d.cue[1]
        for d in before[-RECENT:]
    )
    if inside and not _goes_on_in_relative(window, at):
        return None  # in a voice, or in "said in a statement"
    draft = read_believed(window, at) if word in BELIEVING else None
    draft = read_given(window, at) if draft is None and word in GIVING else draft
    draft = draft or (read_count(window, at) if word in COUNTS else None)
    if draft is not None:
        return draft
    return _read_word(window, at, cue, before)


def _read_word(
    window: Window, at: int, cue: Cue | None, before: Sequence[Draft]
) -> Draft | None:
    word = window.lower[at]
    for words_, read in _WORDS:
        if word in words_:
            return read(window, at)
    if hears_from(window, at):
        return read_heard(window, at)
    draft = _read_verb(window, at, cue, before) if cue is not None else None
    for nouns, read in _NOUNS:
        if draft is None and word in nouns:
            draft = read(window, at)
    return draft


def _read_first_word(
    window: Window, at: int, cue: Cue | None, quotation: Quotation
) -> Draft | None:
    """ "The army “acknowledges the loss of 11 men”": the verb opens a quotation."""
    if cue is None or at != quotation.first + 1:
        return None
    return read_verb_in_quotes(window, at, quotation)


def _goes_on_in_relative(window: Window, at: int) -> bool:
    """ "According to the Red Crescent, which earlier put the missing at 110"."""
    before = window.lower[max(window.low, at - MAX_RELATIVE) : at]
    ahead = window.lower[at + 1 : min(window.high, at + MAX_FIGURE)]
    counted = any(is_number(word) for word in ahead)
    return counted and not _RELATIVES.isdisjoint(before)


def _read_verb(
    window: Window, at: int, cue: Cue, before: Sequence[Draft]
) -> Draft | None:
    lower = window.lower
    after = behind_verb(window, at, cue)
    if not after or informs_of_nothing(window, after, cue):
        return None
    begin = verb_group(window, at)
    chained = cue.form is Form.BASE and lower[at - 1] == "to"
    if chained:
        begin = chain_begin(window, at)
    past = cue.form in {Form.PAST, Form.PARTICIPLE} or cue.lemma in UNCHANGING
    if past and (is_passive(window, begin, at) or is_given_out(window, begin, at, cue)):
        return read_passive(window, begin, at, cue)
    inverted = read_inverted(window, at, cue)
    if inverted is not None:
        return inverted
    if not fits_form(window, at, begin, cue) and not (chained and begin < at):
        return None
    phrase = _subject(window, at, begin, cue, before)
    if phrase is None or not _can_speak(window, phrase, cue):
        return None
    return _read_active(window, phrase, (begin, after - 1), cue)


def _subject(
    window: Window, at: int, begin: int, cue: Cue, before: Sequence[Draft]
) -> Phrase | None:
    previous = window.lower[begin - 1]
    if previous in {"and", "but"}:
        return _matrix_subject(window, at, before)
    if cue.form is Form.ING and begin == at and leans(window, at):
        return _matrix_subject(window, at, before)
    if previous == "'s":  # "St Orban's says it treated 63"
        return named_so(window, begin - 1)
    phrase = subject_before(window.scene.tokens, begin, window.low)
    if phrase is None and previous == ",":
        phrase = name_in_quotes(window, begin - 1)
    if phrase is not None and is_own_part(window, phrase):
        return subject_before(window.scene.tokens, phrase.first - 1, window.low)
    if phrase is not None and (cue.kind is Kind.SAY or cue.lemma in _READING):
        return opening_source(window, phrase, at) or phrase
    return phrase


def _matrix_subject(window: Window, at: int, before: Sequence[Draft]) -> Phrase | None:
    """Who is the subject of "..., adding that" and "... and said"."""
    told = reports_before(window, at)
    if told is not None:
        return told
    for draft in reversed(before[-RECENT:]):
        if draft.source is not None and draft.way != "nominal":
            nearer = _behind_turn(window, draft.cue[1], at)
            return nearer or _with_head(window, *draft.source)
    nearest = nearest_teller(window, at)
    if nearest is not None:
        return nearest
    begin = first_verb(window, at)
    if begin >= 0:
        return subject_before(window.scene.tokens, begin, window.low)
    if window.lower[at - 1] == ",":
        return subject_part(window.scene.tokens, at - 2, window.low)
    # "The army withdrew but said": verbs that no list knows
    heads = range(window.low, min(at - 1, window.low + MAX_LEADING))
    return leading_body(window.scene.tokens, window.low, heads)


def _behind_turn(window: Window, last: int, at: int) -> Phrase | None:
    """Whoever a clause between begins with: "though Horn, who saw it, found 8 and"."""
    for i in range(at - 2, last, -1):
        if window.lower[i] in _TURNING and window.words[i + 1][:1].isupper():
            phrase = phrase_after(window.scene.tokens, i + 1, at)
            return (
                Phrase(phrase.first, phrase.head_last, phrase.head_last)
                if phrase
                else None
            )
    return None


def _with_head(window: Window, first: int, last: int) -> Phrase:
    """A source again, with its first part: "Jan Roe" in "Jan Roe, a lawyer"."""
    lower = window.lower
    comma = next((i for i in range(first + 1, last) if lower[i] == ","), last + 1)
    return Phrase(first, last, comma - 1)


def _can_speak(window: Window, phrase: Phrase, cue: Cue) -> bool:
    word = window.lower[phrase.head_last]
    if window.lower[phrase.first] in {"nobody", "none"}:
        return False  # "Nobody at this newspaper has forgotten"
    if "number" in window.lower[phrase.first : phrase.first + 2]:
        return False  # "the number of those registered as killed"
    if word in {"you", "this", "there", "here"} and phrase.first == phrase.last:
        return False
    if word in {"i", "we"} and window.scene.quote_at(phrase.first) is not None:
        return False
    if word == "that":
        return phrase.first == phrase.last and cue.kind is Kind.SAY
    if word == "it":
        before = window.lower[phrase.first - 1] if phrase.first > window.low else ""
        tells = cue.kind in {Kind.SAY, Kind.FIND}
        tells = tells or cue.lemma in DENIALS or cue.lemma in _GRANTING
        tells = tells or cue.lemma in _OF_COUNTS  # "it knows of one dead"
        return tells and before not in {"hear", "heard"}
    if window.words[phrase.head_last].islower() and (
        word in _NO_SPEAKER | _DURATIONS and not _has_head(window, phrase)
    ):
        return False
    single = phrase.first == phrase.last
    return not single or not (
        word.isdigit() or word in TIME_WORDS or word in PREPOSITIONS
    )


def _ends_told(window: Window, mark: int, begin: int) -> bool:
    """Whether nothing more is said behind a quotation: "“…,” he told me over tea"."""
    if window.words[mark] not in MARKS or window.word(begin) in CLAUSE_OPENERS | {":"}:
        return False
    told = range(begin, window.high)
    return not any(window.words[i] in MARKS or is_number(window.lower[i]) for i in told)


def _is_unsaid(window: Window, cue_span: Pair, cue: Cue) -> bool:
    """Whether nothing was said: "did not confirm that", "declined to say"."""
    if cue.lemma not in _CONFIRMING:
        return False
    told = window.lower[cue_span[0] : cue_span[1] + 1]
    return any(
        word in _NOT or word in _REFUSING or word.endswith("n't") for word in told
    )


def _stance(window: Window, phrase: Phrase, cue_span: Pair, cue: Cue) -> str:
    if _denies(window, phrase, cue_span, cue):
        return "denied"
    return "hedged" if cue.lemma in _FEARING else "asserted"


def _denies(window: Window, phrase: Phrase, cue_span: Pair, cue: Cue) -> bool:
    # "denied that 40 died", but "did not dispute" and "nobody disputes"
    if cue.lemma not in DENIALS or window.lower[phrase.head_last] in _NOBODY:
        return False
    return _NOT.isdisjoint(window.lower[cue_span[0] : cue_span[1]])


def _has_head(window: Window, phrase: Phrase) -> bool:
    # "an average of the past two weeks"
    return any(
        window.lower[i] in PREPOSITIONS
        for i in range(phrase.first + 1, phrase.head_last)
    )


def _read_active(
    window: Window, phrase: Phrase, cue_span: Pair, cue: Cue
) -> Draft | None:
    quoting = read_quoting(window, phrase, cue_span)
    if quoting is not None:
        return quoting
    words, high = window.words, window.high
    after = cue_span[1] + 1
    begin = skip_recipient(window, after, cue)
    if cue.lemma in DENIALS and window.word(begin) == "until":
        return None  # "a figure which they rejected until an inquest found 23"
    cue_span = (cue_span[0], occasion_end(window, cue_span[1], begin))
    begin = charge_begin(window, begin, cue)
    if window.word(begin) != "at" or not counts_from(window, begin + 1):
        begin = skip_time(window, begin)  # "puts it at 40" tells no time
    behind = follows_content(window, phrase)
    dashed = behind and begin < high and words[begin] in "–—"
    closing = begin >= high or words[begin] in ".,;!?" or dashed
    as_said = behind and window.before(phrase.first) == "as"
    # Behind what was said a colon closes: "Nine died, the mayor said: two men and".
    if behind and begin < high and words[begin] == ":":
        near = window.lower[max(window.low, phrase.first - _TOLD_REACH) : phrase.first]
        closing |= as_said or any(map(is_number, near))
    closing |= behind and _ends_told(window, phrase.first - 1, begin)
    final = closing and behind
    if closing and not final and window.word(begin) != ",":
        return None
    content = (
        content_around(window, phrase, begin)
        if final
        else content_behind(window, phrase, begin)
    )
    if not content:
        return None
    if not final and not reports(window, phrase, after, content[0][0], cue):
        return None
    if _is_unsaid(window, cue_span, cue):
        source = (phrase.first, phrase.last)
        return Draft(source=source, cue=cue_span, content=content, stance="hedged")
    stance = _stance(window, phrase, cue_span, cue)
    if stance == "denied":
        content = without_toll(window, content)
    draft = Draft(
        source=(phrase.first, phrase.last),
        cue=cue_span,
        content=content,
        name=window.name(phrase, cue_span[0]),
        way=way_of(window, content[0][0], cue, final=final),
        stance=stance,
    )
    return set_outer(window, phrase, draft)
