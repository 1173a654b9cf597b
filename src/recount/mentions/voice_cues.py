"""One cue at a time: is this word here a report of somebody's words, and of which?"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from recount.mentions.voice_names import Names
from recount.mentions.voice_phrases import (
    Phrase,
    is_adverb,
    phrase_after,
    subject_before,
    subject_part,
)
from recount.mentions.voice_quotes import Quotation, find_quotations
from recount.mentions.voice_words import (
    ADVERBS,
    AUXILIARIES,
    CALLS,
    CLAIM_NOUNS,
    CUES,
    DENIALS,
    DETERMINERS,
    FIGURE_MAKERS,
    FIGURES,
    FINITE,
    GROUPS,
    HEDGES,
    MODALS,
    NOUN_LIKE,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    RECIPIENTS,
    TIME_WORDS,
    WITH_PARTICLE,
    Cue,
    Form,
    Kind,
)
from recount.text.tokens import Tokens

_SPECIAL = (
    frozenset({"according", "citing", "quoted", "per"}) | HEDGES | CLAIM_NOUNS | FIGURES
)
_MARKS = frozenset("“”\"«»„‘’'`")
_BE = frozenset("is are was were be been being 's".split())
_CLAUSE = frozenset("that how why what whether where when who which if".split())
_HEDGED_PASSIVES = frozenset(
    "allege believe think fear suppose presume assume suspect".split()
)
_PASSIVES = _HEDGED_PASSIVES | frozenset(
    "report say estimate claim understand expect know announce confirm note find state "
    "disclose reveal show tell determine establish recall acknowledge".split()
)
_HIDING = _HEDGED_PASSIVES | {"report", "say", "claim", "rumor"}
_MANY = frozenset("those some many most several few both others these all".split())
_STUDIES = frozenset(
    "study studies poll polls survey surveys research report reports analysis inquiry "
    "investigation audit data figures statistics records census review autopsy".split()
)
_COUNTING = frozenset("record document register list tally count verify".split())


_THINGS = frozenset(
    "state post project list count document record detail test rule back".split()
)


@dataclass(slots=True)
class Draft:
    """An attribution in tokens, while it is made."""

    source: tuple[int, int] | None
    cue: tuple[int, int]
    content: list[tuple[int, int]] = field(default_factory=list)
    name: str = ""
    via: tuple[str, ...] = ()
    way: str = "indirect"
    stance: str = "asserted"

    def __lt__(self, other: Draft) -> bool:
        return self.cue < other.cue


class Scene:
    """A text while its voices are read: tokens, quotations, and who spoke last."""

    __slots__ = (
        "_cues",
        "_firsts",
        "_paragraphs",
        "names",
        "open_voice",
        "quotations",
        "tokens",
    )

    def __init__(self, tokens: Tokens, paragraph_ends: list[int], names: Names) -> None:
        self.tokens = tokens
        self.quotations = quotations = find_quotations(tokens, paragraph_ends)
        self.names = names
        self._paragraphs = paragraph_ends
        self.open_voice: Draft | None = None
        self._firsts = [q.first for q in quotations]
        self._cues = [
            i for i, word in enumerate(tokens.lower) if word in CUES or word in _SPECIAL
        ]

    def cues_within(self, low: int, high: int) -> Sequence[int]:
        """The tokens of a sentence that may be cues."""
        return self._cues[bisect_left(self._cues, low) : bisect_left(self._cues, high)]

    def quote_at(self, at: int) -> Quotation | None:
        """The quotation that the token lies in."""
        position = bisect_left(self._firsts, at + 1) - 1
        if position >= 0 and self.quotations[position].last >= at:
            return self.quotations[position]
        return None

    def next_block(self, at: int) -> list[tuple[int, int]]:
        """What a colon at the end of a paragraph announces: the next paragraph."""
        if at >= len(self.tokens):
            return []
        quotation = self.quote_at(at)
        if quotation is not None and quotation.first == at:
            return [(at, quotation.last)]
        position = bisect_right(self._paragraphs, at)
        if position >= len(self._paragraphs):
            return []
        return [(at, self._paragraphs[position] - 1)]

    def is_speech(self, quotation: Quotation) -> bool:
        """Whether a quotation is a whole utterance and not a word or a title."""
        words = self.tokens.words
        if quotation.last - quotation.first < 5:
            return False
        if not quotation.closed:
            return True
        return words[quotation.last - 1] in {".", ",", "!", "?", "…"} or (
            quotation.last + 1 < len(words)
            and words[quotation.last + 1] in {".", ","}
            and words[quotation.first + 1][:1].isupper()
        )

    def mark(self, found: Iterable[Draft]) -> None:
        """Remember whose statement a following sentence may go on with."""
        self.open_voice = None
        for draft in found:
            if draft.source and draft.name and draft.way != "attitude":
                self.open_voice = draft
                break


def read_cue(
    scene: Scene, at: int, low: int, high: int, before: Sequence[Draft]
) -> Draft | None:
    """The attribution that the word at ``at`` makes, if it makes one.

    Args:
        scene: the text.
        at: index of the word.
        low: first token of the sentence.
        high: index after its last token.
        before: what was found in this sentence already.
    """
    quotation = scene.quote_at(at)
    if quotation is not None:
        low, high = max(low, quotation.first + 1), min(high, quotation.last)
        if at >= high or not _may_nest(scene.tokens.lower[at]):
            return None
    if any(d.source and d.source[0] <= at <= d.source[1] for d in before):
        return None
    word = scene.tokens.lower[at]
    if word == "according":
        return _according(scene, at, low, high)
    if word in HEDGES:
        return _hedge(scene, at, low, high)
    cue = CUES.get(word)
    draft = None
    if cue is not None:
        draft = _verb(scene, at, low, high, cue, before)
    if draft is None and word in FIGURES:
        draft = _figures(scene, at, low, high)
    if draft is None and word in CLAIM_NOUNS:
        draft = _noun(scene, at, low, high)
    return draft


def _may_nest(word: str) -> bool:
    # Speakers think and want all the time; whom they cite in turn is worth a voice.
    cue = CUES.get(word)
    return cue is None or cue.kind is Kind.SAY


def _rstrip(scene: Scene, last: int, low: int) -> int:
    words = scene.tokens.words
    while last >= low and words[last] in ".,;:!?—–-":
        last -= 1
    return last


def _sentence_end(scene: Scene, at: int, high: int) -> int:
    """The last token of a content that begins at ``at``: past the sentence in speech."""
    words = scene.tokens.words
    last = high - 1
    open_quote = scene.quote_at(last)
    if open_quote is not None and open_quote.first >= at and open_quote.last > last:
        return open_quote.last
    while last > at and words[last] in ".!?;:,":
        last -= 1
    return last


def _name(scene: Scene, phrase: Phrase | None, low: int, at: int) -> str:
    if phrase is None:
        return ""
    return scene.names.resolve(phrase, low, _speaker(scene, at))


def _speaker(scene: Scene, at: int) -> str:
    if scene.quote_at(at) is None or scene.open_voice is None:
        return ""
    return scene.open_voice.name


def _according(scene: Scene, at: int, low: int, high: int) -> Draft | None:
    tokens = scene.tokens
    if at + 2 >= high or tokens.lower[at + 1] != "to":
        return None
    phrase = phrase_after(tokens, at + 2, high)
    if phrase is None:
        return None
    content = []
    if at > low and _rstrip(scene, at - 1, low) >= low:
        content.append((low, _rstrip(scene, at - 1, low)))
    begin = phrase.last + 1
    while begin < high and tokens.words[begin] in {",", ":", "—", "–"}:
        begin += 1
    if begin < high - 1 and (not content or tokens.words[begin - 1] == ","):
        content.append((begin, _sentence_end(scene, begin, high)))
    quoted = [c for c in content if scene.quote_at(c[0]) is not None]
    if quoted and content[0] == quoted[0]:
        inside = scene.quote_at(content[0][0])
        if inside is not None and inside.last < at:
            content[0] = (min(content[0][0], inside.first), content[0][1])
    return Draft(
        source=(phrase.first, phrase.last),
        cue=(at, at + 1),
        content=content,
        name=_name(scene, phrase, low, at),
        way="according",
    )


def _hedge(scene: Scene, at: int, low: int, high: int) -> Draft | None:
    lower = scene.tokens.lower
    if lower[at] in {"apparently", "ostensibly"}:
        return None
    begin = at
    while begin > low and lower[begin - 1] not in {
        ",",
        ";",
        ":",
        "“",
        '"',
        "”",
        "that",
    }:
        begin -= 1
    return Draft(
        source=None,
        cue=(at, at),
        content=[(begin, _sentence_end(scene, begin, high))],
        way="indirect",
        stance="hedged",
    )


def _figures(scene: Scene, at: int, low: int, high: int) -> Draft | None:
    # "The official death toll stood at 12": the adjective tells who counts.
    lower = scene.tokens.lower
    maker = at - 1
    while maker > low and lower[maker] in {
        "death",
        "casualty",
        "latest",
        "released",
        "new",
    }:
        maker -= 1
    if maker < low:
        return None
    if lower[maker] == "'s":
        phrase = subject_part(scene.tokens, maker - 1, low)
        if phrase is None:
            return None
        end = maker - 1
    elif lower[maker] in FIGURE_MAKERS:
        end = maker
        first = maker
        while first > low and lower[first - 1] in FIGURE_MAKERS:
            first -= 1
        if first > low and lower[first - 1] in DETERMINERS:
            first -= 1
        phrase = Phrase(first, end, end)
    else:
        return None
    if at + 1 >= high or lower[at + 1] in {"and", ","}:
        return None
    return Draft(
        source=(phrase.first, end),
        cue=(end + 1, at) if end < at else (at, at),
        content=[(at + 1, _sentence_end(scene, at + 1, high))],
        name=_name(scene, Phrase(phrase.first, end, end), low, at),
        way="nominal",
    )


def _noun(scene: Scene, at: int, low: int, high: int) -> Draft | None:
    # "the ministry's claim that ...", "his statement that ..."
    lower = scene.tokens.lower
    if at + 2 >= high or lower[at + 1] != "that" or at == low:
        return None
    phrase = None
    head = at - 1
    if lower[head] not in DETERMINERS and lower[head] not in {"'s", "'"} and head > low:
        head -= 1
    if lower[head] in {"his", "her", "their", "its", "my", "our"}:
        phrase = Phrase(head, head, head)
    elif lower[head] in {"'s", "’"} and head > low:
        phrase = subject_part(scene.tokens, head - 1, low)
    return Draft(
        source=(phrase.first, phrase.last) if phrase else None,
        cue=(at, at),
        content=[(at + 1, _sentence_end(scene, at + 1, high))],
        name=_name(scene, phrase, low, at),
        way="nominal",
        stance="asserted" if phrase else "hedged",
    )


def _verb(
    scene: Scene, at: int, low: int, high: int, cue: Cue, before: Sequence[Draft]
) -> Draft | None:
    lower = scene.tokens.lower
    after = at + 1
    particles = PARTICLES.get(cue.lemma)
    particle = after < high and particles is not None and lower[after] in particles
    if (
        cue.lemma in WITH_PARTICLE
        and not particle
        and not (cue.lemma in CALLS and _names_something(scene, after, high))
    ):
        return None
    if particle:
        after += 1
    begin = _verb_group(scene, at, low)
    if cue.form in {Form.PAST, Form.PARTICIPLE} and _is_passive(scene, begin, at):
        return _passive(scene, begin, at, low, high, cue)
    inverted = _inverted(scene, at, low, high, cue)
    if inverted is not None:
        return inverted
    if not _fits_form(scene, at, begin, low, high, cue):
        return None
    if (cue.form is Form.ING and begin == at) or lower[begin - 1] in {"and", "but"}:
        phrase = _matrix_subject(scene, at, low, before)
    else:
        phrase = subject_before(scene.tokens, begin, low)
    if phrase is None or not _can_speak(scene, phrase, cue):
        return None
    return _active(scene, phrase, (begin, after - 1), low, high, cue)


def _names_something(scene: Scene, after: int, high: int) -> bool:
    # "called it a disgrace", "called the raid “a crime”"
    stop = min(high, after + 12)
    return any(
        scene.tokens.words[i] in _MARKS or scene.tokens.lower[i] in {"a", "an"}
        for i in range(after, stop)
    )


def _verb_group(scene: Scene, at: int, low: int) -> int:
    lower, words = scene.tokens.lower, scene.tokens.words
    begin = at
    while begin > low:
        word = lower[begin - 1]
        if (
            word == "'s"
            and lower[begin - 2] not in PRONOUNS
            and lower[begin - 2] != "that"
        ):
            break
        if word in AUXILIARIES or word in ADVERBS and word not in {"all", "both"}:
            begin -= 1
        elif is_adverb(scene.tokens, begin - 1) and words[begin - 1].islower():
            begin -= 1
        else:
            break
    return begin


def _is_passive(scene: Scene, begin: int, at: int) -> bool:
    lower = scene.tokens.lower
    last_be = max((i for i in range(begin, at) if lower[i] in _BE), default=-1)
    return last_be >= 0 and not any(
        lower[i] in {"has", "have", "had"} for i in range(last_be + 1, at)
    )


def _passive(
    scene: Scene, begin: int, at: int, low: int, high: int, cue: Cue
) -> Draft | None:
    tokens = scene.tokens
    lower = tokens.lower
    subject = subject_before(tokens, begin, low)
    stance = "hedged" if cue.lemma in _HIDING else "asserted"
    if lower[at] == "quoted" and subject is not None and at + 1 < high:
        return _quoted(scene, subject, begin, at, low, high)
    if at + 2 < high and lower[at + 1] == "by":
        agent = phrase_after(tokens, at + 2, high)
        if agent is not None:
            first = subject.first if subject else low
            return Draft(
                source=(agent.first, agent.last),
                cue=(begin, at + 1),
                content=[(first, begin - 1)] if first < begin else [],
                name=_name(scene, agent, low, at),
                stance="denied" if cue.lemma in DENIALS else "asserted",
            )
    if cue.lemma not in _PASSIVES or subject is None:
        return None
    if lower[subject.first] in {"it", "which"} or lower[at + 1 : at + 2] == ["that"]:
        if at + 1 >= high:
            return None
        content = [(at + 1, _sentence_end(scene, at + 1, high))]
    else:
        if cue.lemma not in {"report", "allege"} and lower[at + 1 : at + 2] != ["to"]:
            return None
        content = [(subject.first, subject.last)]
        if at + 1 < high:
            content.append((at + 1, _sentence_end(scene, at + 1, high)))
    return Draft(source=None, cue=(begin, at), content=content, stance=stance)


def _quoted(
    scene: Scene, subject: Phrase, begin: int, at: int, low: int, high: int
) -> Draft | None:
    lower = scene.tokens.lower
    last = at
    while (
        last + 1 < high and lower[last + 1] not in {"saying", "as"} and last - at < 12
    ):
        last += 1
    if last + 1 < high and lower[last + 1] == "as":
        last += 1
    if last + 1 < high and lower[last + 1] in {"saying", "telling"}:
        last += 1
    else:
        return None
    if last + 1 >= high:
        return None
    return Draft(
        source=(subject.first, subject.last),
        cue=(begin, last),
        content=[(last + 1, _sentence_end(scene, last + 1, high))],
        name=_name(scene, subject, low, at),
        way=_way(scene, last + 1),
    )


def _way(scene: Scene, begin: int) -> str:
    return "direct" if scene.tokens.words[begin] in _MARKS else "indirect"


def _inverted(scene: Scene, at: int, low: int, high: int, cue: Cue) -> Draft | None:
    """ "...", said X; ..., said X."""
    tokens = scene.tokens
    words = tokens.words
    if cue.form not in {Form.PAST, Form.THIRD} or cue.kind not in {
        Kind.SAY,
        Kind.STANCE,
    }:
        return None
    if at <= 0 or at + 1 >= high or cue.lemma in WITH_PARTICLE:
        return None
    previous = words[at - 1]
    closes = previous in _MARKS and scene.quote_at(at - 1) is not None
    if not closes and (previous != "," or cue.kind is not Kind.SAY):
        return None
    phrase = phrase_after(tokens, at + 1, high)
    if phrase is None:
        return None
    following = tokens.lower[phrase.last + 1] if phrase.last + 1 < high else "."
    if not closes and (
        following not in {".", ",", ";"} or tokens.lower[at + 1] in {"it", "we", "i"}
    ):
        return None
    content = _content_before(scene, at - 1, low)
    content += _content_resumed(scene, phrase.last + 1, high)
    if not content:
        return None
    return Draft(
        source=(phrase.first, phrase.last),
        cue=(at, at),
        content=content,
        name=_name(scene, phrase, low, at),
        way="direct" if closes else "indirect",
        stance="asserted",
    )


def _content_before(scene: Scene, last: int, low: int) -> list[tuple[int, int]]:
    """What stands before a cue at the end: back to the sentence or the open quote."""
    first = low
    at = last
    while at > low and scene.tokens.words[at] in {",", "—", "–"}:
        at -= 1
    quotation = scene.quote_at(at)
    if quotation is not None:
        first = min(low, quotation.first)
        last = quotation.last
    else:
        last = at
    return [(first, last)] if first <= last else []


def _content_resumed(scene: Scene, at: int, high: int) -> list[tuple[int, int]]:
    """The part after "said X, " or the quotation after "said X."."""
    words = scene.tokens.words
    limit = min(high, at + 8)
    while (
        at < limit and words[at] not in {",", ".", ":", ";"} and words[at] not in _MARKS
    ):
        at += 1
    if at >= len(words):
        return []
    if at < high and words[at] in {",", ";", ":"}:
        at += 1
        if at < high - 1 and words[at] not in {"adding", "who", "which"}:
            return [(at, _sentence_end(scene, at, high))]
        return []
    if at < len(words) and words[at] == ".":
        at += 1
    if at < len(words) and words[at] in _MARKS:
        quotation = scene.quote_at(at)
        if (
            quotation is not None
            and quotation.first == at
            and scene.is_speech(quotation)
        ):
            return [(quotation.first, quotation.last)]
    return []


def _fits_form(
    scene: Scene, at: int, begin: int, low: int, high: int, cue: Cue
) -> bool:
    lower, words = scene.tokens.lower, scene.tokens.words
    if at == low:
        return False
    previous = lower[at - 1]
    following = lower[at + 1] if at + 1 < high else "."
    if previous in DETERMINERS or previous in {"'", "-"}:
        return False
    if previous == "'s" and begin == at:
        return False
    if following == "-" or previous in {
        "more",
        "most",
        "less",
        "least",
        "newly",
        "well",
    }:
        return False
    ambiguous = cue.lemma in NOUN_LIKE
    if cue.form is Form.BASE:
        if "to" == previous:
            return False
        if begin < at and lower[begin] in AUXILIARIES and previous != "to":
            return any(lower[i] in MODALS for i in range(begin, at))
        if previous in PRONOUNS or previous in GROUPS:
            return True
        if begin < at and lower[begin - 1] in PRONOUNS:
            return True
        phrase = subject_before(scene.tokens, begin, low)
        if phrase is None or not _is_plural(scene.tokens, phrase):
            return False
        return not ambiguous or _clause_ahead(scene, at + 1, high)
    if cue.form is Form.THIRD:
        if previous in PREPOSITIONS or following in {"of", "by", "from", "and"}:
            return False
        if begin < at and any(lower[i] in AUXILIARIES for i in range(begin, at)):
            return False
        if ambiguous:
            if following in FINITE or previous in {"new", "and", "or"}:
                return False
            if previous in PRONOUNS:
                return True
            named = words[at - 1][:1].isupper() and not scene.tokens.upper
            return (
                named and cue.lemma not in _THINGS or _clause_ahead(scene, at + 1, high)
            )
        return True
    if cue.form is Form.PARTICIPLE:
        return any(lower[i] in {"has", "have", "had", "'ve"} for i in range(begin, at))
    if cue.form is Form.ING:
        return begin < at or previous == "," or words[at - 1] in _MARKS
    return not (previous in PREPOSITIONS and previous not in {"before"})


def _is_plural(tokens: Tokens, phrase: Phrase) -> bool:
    lower = tokens.lower
    if lower[phrase.first] in _MANY or lower[phrase.first] in PRONOUNS:
        return True
    head = phrase.first
    while head < phrase.head_last and lower[head + 1] not in PREPOSITIONS:
        head += 1
        if lower[head] in {"and", "&", "both"}:
            return True
    word = lower[head]
    return word in GROUPS or (
        word.endswith("s")
        and not word.endswith(("ss", "'s"))
        and word not in {"this", "its"}
    )


def _clause_ahead(scene: Scene, at: int, high: int) -> bool:
    """Whether a clause, a quotation or a colon follows."""
    tokens = scene.tokens
    lower = tokens.lower
    if at >= high:
        return False
    if lower[at] in _CLAUSE or lower[at] == ":" or tokens.words[at] in _MARKS:
        return True
    if lower[at] in PRONOUNS and lower[at] != "you":
        return True
    for i in range(at, min(high, at + 14)):
        word = lower[i]
        if word in FINITE:
            return i > at
        if word in ",;:.":
            return False
        if word in _CLAUSE and i > at:
            return word == "that" and i == at
    return False


def _matrix_subject(
    scene: Scene, at: int, low: int, before: Sequence[Draft]
) -> Phrase | None:
    for draft in reversed(before):
        if draft.source is not None and draft.way != "nominal":
            return Phrase(draft.source[0], draft.source[1], draft.source[1])
    tokens = scene.tokens
    for i in range(low + 1, min(at, low + 40)):
        if _is_past(tokens, i):
            return subject_before(tokens, _verb_group(scene, i, low), low)
    return None


def _is_past(tokens: Tokens, at: int) -> bool:
    word, previous = tokens.lower[at], tokens.lower[at - 1]
    if word in FINITE:
        return True
    if previous in DETERMINERS or previous in PREPOSITIONS:
        return False
    cue = CUES.get(word)
    if cue is not None and cue.form in {Form.PAST, Form.THIRD}:
        return True
    following = tokens.lower[at + 1] if at + 1 < len(tokens) else "."
    return (
        word.endswith("ed")
        and (following in DETERMINERS or following in PREPOSITIONS)
        and following != "by"
    )


def _can_speak(scene: Scene, phrase: Phrase, cue: Cue) -> bool:
    lower = scene.tokens.lower
    word = lower[phrase.head_last]
    if word == "you" or (
        word in {"i", "we"} and scene.quote_at(phrase.first) is not None
    ):
        return False
    if word in {"this", "that"}:
        return word == "that" and phrase.first == phrase.last and cue.kind is Kind.SAY
    if word == "it" and cue.kind in {Kind.THINK, Kind.STANCE}:
        return False
    if phrase.first == phrase.last and (
        word.isdigit()
        or word in TIME_WORDS
        or word in PREPOSITIONS
        or word in {"there", "here"}
    ):
        return False
    return True


def _active(
    scene: Scene,
    phrase: Phrase,
    cue_span: tuple[int, int],
    low: int,
    high: int,
    cue: Cue,
) -> Draft | None:
    after = cue_span[1] + 1
    lower, words = scene.tokens.lower, scene.tokens.words
    begin = _skip_recipient(scene, after, high, cue)
    begin = _skip_time(scene, begin, high)
    content: list[tuple[int, int]] = []
    closing = begin >= high or words[begin] in {".", ",", ";", "!", "?"}
    before = words[phrase.first - 1] if phrase.first > 0 else ""
    follows = before == "," or (
        before in _MARKS and scene.quote_at(phrase.first - 1) is not None
    )
    if follows and closing and (phrase.first > low):
        content = _content_before(scene, phrase.first - 1, low)
        content += _content_resumed(scene, begin, high)
    elif not closing:
        if words[begin] in {":", ","}:
            begin += 1
        if begin >= high:
            content = scene.next_block(high)
        else:
            content = [(begin, _sentence_end(scene, begin, high))]
    elif begin < high and words[begin] == "," and begin + 1 < high:
        # "X said, that ..." and "X said, “..."
        content = [(begin + 1, _sentence_end(scene, begin + 1, high))]
    if not content or not _reports(
        scene, phrase, content, after, high, cue, follows and closing
    ):
        return None
    way = _way(scene, content[0][0])
    clause = (
        cue.kind is Kind.SAY or lower[begin : begin + 1] == ["that"] or way == "direct"
    )
    if not clause and not (
        cue.kind in {Kind.FIND, Kind.THINK} and _clause_ahead(scene, begin, high)
    ):
        way = "attitude"
    stance = "denied" if cue.lemma in DENIALS else "asserted"
    return Draft(
        source=(phrase.first, phrase.last),
        cue=cue_span,
        content=content,
        name=_name(scene, phrase, low, cue_span[0]),
        way=way,
        stance=stance,
    )


def _reports(
    scene: Scene,
    phrase: Phrase,
    content: Sequence[tuple[int, int]],
    after: int,
    high: int,
    cue: Cue,
    closing: bool,
) -> bool:
    """Whether the verb reports here: "claimed 12 lives" and "added 12 names" do not."""
    lower = scene.tokens.lower
    if closing:
        return cue.kind in {Kind.SAY, Kind.THINK, Kind.STANCE, Kind.FIND}
    if cue.lemma == "claim":
        return not any(
            word in {"lives", "life", "victims"} for word in lower[after : after + 6]
        )
    if cue.lemma == "put":
        return any(
            word
            in {"toll", "number", "figure", "count", "total", "tally", "dead", "deaths"}
            for word in lower[after : after + 6]
        )
    if cue.lemma == "set":
        return False
    if cue.lemma in {"reply", "respond", "answer", "read", "continue"}:
        begin = content[0][0]
        return scene.tokens.words[begin] in _MARKS or lower[begin] == "that"
    if cue.lemma in {"add", "sum"}:
        return (
            _clause_ahead(scene, content[0][0], high)
            or scene.tokens.words[after] in ":,"
        )
    if cue.kind is Kind.FIND and cue.lemma not in _COUNTING:
        if any(lower[i] in _STUDIES for i in range(phrase.first, phrase.head_last + 1)):
            return True
        return _clause_ahead(scene, content[0][0], high)
    return True


def _skip_recipient(scene: Scene, at: int, high: int, cue: Cue) -> int:
    lower, words = scene.tokens.lower, scene.tokens.words
    if at >= high:
        return at
    if (
        lower[at] == "to"
        and cue.lemma != "plan"
        and at + 1 < high
        and (
            lower[at + 1] in GROUPS
            or lower[at + 1] in {"the", "a", "me", "us", "him", "her"}
        )
    ):
        phrase = phrase_after(scene.tokens, at + 1, high)
        return phrase.head_last + 1 if phrase else at
    if (
        cue.lemma not in RECIPIENTS
        or lower[at] in _CLAUSE
        or words[at] in _MARKS | {":", ","}
    ):
        return at
    if lower[at] in {"him", "her", "them", "us", "me", "it", "you", "reporters"}:
        return at + 1
    if cue.lemma not in {"tell", "inform", "assure", "remind", "notify", "ask"}:
        return at
    phrase = phrase_after(scene.tokens, at, high)
    if phrase is None:
        return at
    return phrase.head_last + 1


def _skip_time(scene: Scene, at: int, high: int) -> int:
    """Skip "on Tuesday", "in a statement", "late Monday" after a cue."""
    lower, words = scene.tokens.lower, scene.tokens.words
    for _ in range(4):
        if at >= high:
            return at
        word = lower[at]
        if word in TIME_WORDS and word not in {"this", "last", "early", "late"}:
            at += 1
        elif (
            word in {"this", "last", "early", "late"}
            and at + 1 < high
            and lower[at + 1] in TIME_WORDS
        ):
            at += 2
        elif word in {"in", "on", "at", "during", "after", "through", "via", "by"}:
            end = at + 1
            while (
                end < min(high, at + 10)
                and words[end] not in {",", ".", ":", ";", "“", '"', "‘"}
                and lower[end] not in _CLAUSE
            ):
                end += 1
            if end < high and (
                lower[end] == "that"
                or words[end] in {",", ":", "“", '"'}
                or words[end] == "."
            ):
                return end
            if end >= high:
                return end
            return at
        elif word in ADVERBS and word not in {"all", "both", "not"}:
            at += 1
        else:
            return at
    return at
