"""What is known while the voices of a text are read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from recount.mentions.voice_names import Names
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_quotes import (
    Quotation,
    find_quotations,
    has_own_voice,
)
from recount.mentions.voice_words import (
    CLAIM_NOUNS,
    CUES,
    FIGURES,
    GIVING,
    HEDGES,
    OWNED,
    PROVEN,
    RECEIVED,
    REGISTERS,
    RUMOURS,
    VERIFYING,
    VIEWS,
    Kind,
)
from recount.text.tokens import Tokens

MIN_SPEECH_TOKENS = 5  # shorter quotations are words or titles, not speech
_OTHER_CUES = (
    frozenset({"according", "officially"})
    | VERIFYING
    | RUMOURS
    | RECEIVED
    | HEDGES
    | CLAIM_NOUNS
    | FIGURES
    | VIEWS
    | REGISTERS
    | OWNED
    | PROVEN
    | GIVING
)
_CUE_WORDS = _OTHER_CUES | CUES.keys()

_THOUGHTS = frozenset({Kind.THINK, Kind.STANCE})

_MARKS = frozenset("([:;―—–")
_AUTHOR = frozenset(("we", "i"))
_INTO = frozenset(("in", "near", "outside"))
_TELLING = frozenset(("indirect", "direct", "according"))
_CLOSED = frozenset(("attitude", "label"))
"""ways after which no sentence goes on with the voice"""

Pair = tuple[int, int]
"""first and last token"""


RECENT = 8  # voices of a sentence that are looked back at


@dataclass(slots=True)
class Draft:
    """An attribution in tokens, while it is made."""

    source: Pair | None
    cue: Pair
    content: list[Pair] = field(default_factory=list)
    name: str = ""
    via: tuple[str, ...] = ()
    way: str = "indirect"
    stance: str = "asserted"

    @property
    def begin(self) -> int:
        """The first token of its source and cue."""
        return min(self.source[0], self.cue[0]) if self.source else self.cue[0]

    def again(self, content: list[Pair]) -> Draft:
        """The same voice, going on with what it said."""
        return Draft(
            source=self.source,
            cue=self.cue,
            content=content,
            name=self.name,
            via=self.via,
            way="continued",
            stance=self.stance,
        )


class Scene:
    """A text while its voices are read: tokens, quotations, and who spoke last."""

    __slots__ = (
        "_authors",
        "_cues",
        "_doubts",
        "_entered",
        "_firsts",
        "_marks",
        "_paragraphs",
        "_told",
        "account",
        "bracketed",
        "is_shared",
        "names",
        "open_voice",
        "quotations",
        "tokens",
    )

    def __init__(
        self, tokens: Tokens, paragraph_ends: list[int], doubts: Set[str] = frozenset()
    ) -> None:
        self.tokens = tokens
        self.quotations = find_quotations(tokens, paragraph_ends)
        self.names = Names(tokens)
        self.open_voice: Draft | None = None
        """whose statement the next sentence may go on with"""
        self.bracketed: Draft | None = None
        """the last voice in brackets, for "(idem)" """
        self.is_shared = False
        """whether two voices told figures before, so that a bare one is neither's"""
        self.account = ""
        """whose account the paragraph tells: "the ministry's account has changed" """
        self._told: set[str] = set()
        self._authors: list[int] | None = None
        self._entered: Set[str] | None = None
        self._paragraphs = paragraph_ends
        self._firsts = [q.first for q in self.quotations]
        told = tokens.positions(_CUE_WORDS | doubts | _MARKS)
        lower = tokens.lower
        self._cues = [at for at in told if lower[at] in _CUE_WORDS]
        self._doubts = [at for at in told if lower[at] in doubts]
        self._marks = [at for at in told if lower[at] in _MARKS]

    @property
    def entered(self) -> Set[str]:
        """Capitalised words behind "in", "near" or "outside": places, most of them."""
        if self._entered is None:
            words = self.tokens.words
            behind = (at + 1 for at in self.tokens.positions(_INTO))
            near = (words[at] for at in behind if at < len(words))
            self._entered = frozenset(word for word in near if word[:1].isupper())
        return self._entered

    def author_between(self, low: int, high: int) -> bool:
        """Whether the author goes on behind a semicolon: "; we found no proof"."""
        if self._authors is None:
            lower = self.tokens.lower
            told = self.tokens.positions(_AUTHOR)
            self._authors = [at for at in told if at and lower[at - 1] == ";"]
        begin = bisect_left(self._authors, low + 1)
        return begin < bisect_left(self._authors, high)

    def sentence_before(self, low: int) -> list[Pair]:
        """The sentence before a token: what "That is according to X" means."""
        begin = self.names.begin_before
        last = low - 1
        while last > begin and self.tokens.words[last] in ".!?":
            last -= 1
        return [(begin, last)] if 0 <= begin < last else []

    def window(self, low: int, high: int) -> Window:
        """The sentence from token ``low`` up to ``high``."""
        return Window(self, low, high, self.tokens.lower, self.tokens.words)

    def ends(self, begins: Sequence[int]) -> list[int]:
        """Where stretches end that begin there: each at the next, or with the text."""
        return [*begins[1:], len(self.tokens)] if begins else []

    def cues_within(self, low: int, high: int) -> Sequence[int]:
        """The tokens of a sentence that may be cues."""
        return self._cues[bisect_left(self._cues, low) : bisect_left(self._cues, high)]

    def marks_within(self, low: int, high: int) -> Sequence[int]:
        """The brackets, colons, semicolons and dashes of a sentence."""
        begin = bisect_left(self._marks, low)
        return self._marks[begin : bisect_left(self._marks, high)]

    def doubts_within(self, low: int, high: int) -> Sequence[int]:
        """The tokens of a sentence that may say that something does not hold."""
        begin = bisect_left(self._doubts, low)
        return self._doubts[begin : bisect_left(self._doubts, high)]

    def quote_at(self, at: int) -> Quotation | None:
        """The quotation that the token lies in."""
        position = bisect_left(self._firsts, at + 1) - 1
        if position >= 0 and self.quotations[position].last >= at:
            return self.quotations[position]
        return None

    def next_block(self, at: int) -> list[Pair]:
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
        if quotation.last - quotation.first < MIN_SPEECH_TOKENS:
            return False
        if not quotation.closed or words[quotation.last - 1] in ".,!?…":
            return True
        return (
            quotation.last + 1 < len(words)
            and words[quotation.last + 1] in ".,"
            and words[quotation.first + 1][:1].isupper()
        )

    def is_thought(self, draft: Draft) -> bool:
        """Whether the cue is of thinking, wishing or judging and not of saying."""
        lower = self.tokens.lower
        cues = (CUES.get(lower[i]) for i in range(draft.cue[0], draft.cue[1] + 1))
        return any(cue is not None and cue.kind in _THOUGHTS for cue in cues)

    def draft(
        self,
        phrase: Phrase,
        cue: Pair,
        content: Sequence[Pair] = (),
        way: str = "indirect",
    ) -> Draft:
        """What the layout gives to the phrase, which is its voice as it stands."""
        source = phrase.first, phrase.last
        return Draft(source, cue, [*content], self.names.as_told(phrase), way=way)

    def has_told(self, phrase: Phrase) -> bool:
        """Whether somebody of that name has told something in a sentence before."""
        return self.names.as_told(phrase) in self._told

    def mark(self, found: Sequence[Draft]) -> None:
        """Remember whose statement a following sentence may go on with."""
        self._told.update(draft.name for draft in found if draft.name)
        self.open_voice = None
        told = {draft.name for draft in found if draft.name and draft.way in _TELLING}
        self.is_shared = len(told) > 1
        for draft in found:
            if draft.source and draft.name and draft.way not in _CLOSED:
                self.open_voice = draft
                break


@dataclass(slots=True, frozen=True)
class Window:
    """The sentence, or the part of it inside one quotation, that is being read."""

    scene: Scene
    low: int
    """its first token"""
    high: int
    """the index after its last token"""
    lower: list[str]
    words: list[str]

    def word(self, at: int) -> str:
        """The word in lower case; a full stop beyond the end."""
        return self.lower[at] if at < self.high else "."

    def before(self, at: int, distance: int = 1) -> str:
        """The word in lower case so far before a token; empty outside the sentence."""
        return self.lower[at - distance] if at - distance >= self.low else ""

    def draft(
        self, phrase: Phrase, cue: Pair, content: list[Pair], way: str = "indirect"
    ) -> Draft:
        """What the phrase tells, named as from the first token of the cue."""
        source = phrase.first, phrase.last
        return Draft(source, cue, content, self.name(phrase, cue[0]), way=way)

    def name(self, phrase: Phrase | None, at: int) -> str:
        """The voice that the phrase names; "I" in a quotation is its speaker."""
        if phrase is None:
            return ""
        speaker = ""
        quotation, open_voice = self.scene.quote_at(at), self.scene.open_voice
        if quotation is not None and open_voice is not None:
            later = has_own_voice(self.lower, quotation)
            speaker = "" if later else open_voice.name
        return self.scene.names.resolve(phrase, self.low, speaker)
