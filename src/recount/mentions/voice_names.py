"""Which voice a phrase names: persons by name, bodies by phrase, "he" by the text."""

from __future__ import annotations

from recount.lang.en import voice_kinds
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_apposed import (
    apposed_to_one,
    holder_behind,
    is_described,
    name_behind,
    person_behind,
)
from recount.mentions.voice_makers import NO_MAKERS, maker_of, of_kind
from recount.mentions.voice_named import Persons, Sexes
from recount.mentions.voice_offices import owner_of_report
from recount.mentions.voice_persons import (
    STRIP,
    full_names,
    is_of_several,
    is_one_person,
    is_somebody,
    person_in,
    without_clause,
)
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_referents import (
    antecedent,
    body_before,
    body_here,
    group_before,
    is_new,
    kin_before,
    opening_person,
    past_kind,
    people_before,
    person_of,
    role_before,
    role_here,
    somebody_in,
)
from recount.mentions.voice_words import (
    BODIES,
    BODILY,
    CUES,
    FIGURES,
    GROUPS,
    ONES,
    PERSONAL,
    PLURAL,
    PREPOSITIONS,
    RELATING,
    REPORTS,
    ROLES,
    SHE,
    TITLES,
    words,
)
from recount.text.tokens import Tokens

MAX_RECENT = 6  # persons that "he" may mean
_OURS = FIGURES | words(voice_kinds.OURSELVES)
_FIRST = {"i", "we", "you", "my", "our"}
_BEFORE_NAMES = words(syntax.BEFORE_NAMES)
_BARE = words(voice_kinds.BARE_BODIES)
_ECHOES = words(voice_kinds.ECHOES)
_QUOTED = frozenset('“"‘«')
_NOBODY = words(voice_kinds.NOBODY)


class Names:
    """The voices that a text has named so far, and what later words refer to."""

    __slots__ = (
        "_before",
        "_body",
        "_by_noun",
        "_by_place",
        "_full",
        "_here",
        "_last_in",
        "_persons",
        "_plural",
        "_proper",
        "_subject",
        "_tokens",
        "_told_sexes",
        "last",
    )

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._plural = self._body = self.last = ""
        self._proper = ""
        """the body last named by its name"""
        self._subject = ""
        """whom the sentences before are about"""
        self._persons: list[str] = []
        self._by_noun: dict[str, str] = {}
        self._full: dict[str, str] | None = None
        self._by_place: Persons | None = None
        self._told_sexes: Sexes | None = None
        self._before = self._here = self._last_in = -1

    @property
    def begin_before(self) -> int:
        """The first token of the sentence before; -1 where there is none."""
        return self._before

    def begin(self, low: int) -> None:
        """Note that a sentence begins at the token."""
        # A quotation before it tells nobody: "Roe came late. “...” he said."
        words = self._tokens.words
        if self._here < 0 or words[self._here] not in _QUOTED:
            self._before = self._here
            self._keep_subject()
        self._here = low

    def _keep_subject(self) -> None:
        """Keep who a sentence is about while the next ones begin with "he" or "she"."""
        told = self._subject_before()
        opening = self._tokens.lower[self._before] if self._before >= 0 else ""
        if told or opening not in PERSONAL:
            self._subject = told

    def resolve(self, phrase: Phrase, low: int, speaker: str = "") -> str:
        """The voice that the phrase stands for, and remember it.

        Args:
            phrase: the source.
            low: first token of its sentence.
            speaker: the voice of the quotation around it: what "I" and "we" mean.
        """
        word = self._tokens.lower[phrase.first].partition("'")[0]
        single = phrase.first == phrase.head_last
        own = single or self._tokens.lower[phrase.head_last] in _OURS
        if word in _FIRST and own:
            return speaker  # "we", "according to our records"
        told = self._by_pronoun(word, phrase, low) if single else None
        if told is not None:
            if word in RELATING and is_one_person(told):
                self.last, self._last_in = told, low
            return told
        one = word in ONES and single
        apposed = apposed_to_one(self._tokens, phrase) if word in ONES else None
        if apposed is not None:
            return self.as_told(apposed)
        group = group_before(self._tokens, self._before, self._here) if one else None
        owner = owner_of_report(self._tokens, phrase, low)
        name = self._told(group) or (self.resolve(owner, low) if owner else "")
        name = name or self._read(phrase)
        if name:
            self.last, self._last_in = name, low
        return name

    def _by_pronoun(self, word: str, phrase: Phrase, low: int) -> str | None:
        """Whom a pronoun means; None for any other word."""
        if word in PERSONAL:
            he = self._told(role_here(self._tokens, phrase.first, low))
            if not he and self._last_in == low and is_one_person(self.last):
                he = self._sexes().fitting([self.last], she=word in SHE)
            he = he or self._opening_of(low, phrase.first)
            return he or self._who(phrase.first, she=word in SHE)
        if word in PLURAL:
            if self._plural or is_of_several(self.last):  # not what a man said
                return self._plural or self.last
            return self._told(people_before(self._tokens, self._before, self._here))
        if word in BODILY and self._last_in == low and not self._last_person():
            return self.last  # "According to the union, ...; it said"
        if word in BODILY:
            told = body_here(self._tokens, phrase.first, low) or body_before(
                self._tokens, self._before, self._here
            )
            return self._told(told) or self._body or self.last
        if word in _NOBODY - {"one", "someone", "somebody"}:
            return ""
        if word in RELATING:
            return self._antecedent(phrase.first, low)
        return None

    def as_told(self, phrase: Phrase) -> str:
        """The words of a phrase without its article; nothing later refers to it."""
        tokens, first = self._tokens, phrase.first
        while first < phrase.last and tokens.lower[first] in _BEFORE_NAMES:
            first += 1
        text = tokens.text[tokens.starts[first] : tokens.ends[phrase.last]]
        return " ".join(text.split())

    def of_initials(self, label: str) -> str:
        """The full name that two or three capitals stand for: "MK"; else empty."""
        return self._known().of_initials(label)

    def first_before(self, at: int) -> str:
        """The full name that a text gives first before a token, of no writer."""
        return self._known().first(at)

    def _sexes(self) -> Sexes:
        if self._told_sexes is None:
            self.full("")
            self._told_sexes = Sexes(self._tokens, self._full or {})
        return self._told_sexes

    def _known(self) -> Persons:
        if self._by_place is None:
            self.full("")
            self._by_place = Persons(self._tokens, self._full or {})
        return self._by_place

    def is_person(self, words: list[str]) -> bool:
        """Whether these words are the name of a person that the text gives in full."""
        name = self.full(words[-1])
        return bool(name) and (len(words) == 1 or name == " ".join(words))

    def _who(self, at: int, *, she: bool) -> str:
        """Whom "he" or "she" means: the subject before, or the last fitting speaker."""
        told = self._subject_before(at) or self._told(
            somebody_in(self._tokens, self._before, self._here, she=she)
            or kin_before(self._tokens, self._before, she=she)
        )
        if not told and 0 <= self._before < self._here:
            # "The judge and his clerk, Ana Sol, were away. She says"
            named = list(self._known().titled(self._before, self._here))
            sure = (name for name in named if self._sexes().is_sure(name, she=she))
            told = next(filter(None, (*sure, self._subject, *named)), "")
        told = told or self._subject
        recent = [*([told] if told else []), *reversed(self._persons)]
        if recent:
            return self._sexes().fitting(recent, she=she) or recent[0]
        told = self._told(role_before(self._tokens, self._before, self._here))
        before = self._known().before(self._here)
        return told or self._sexes().fitting(before, she=she) or self._last_person()

    def _told(self, phrase: Phrase | None) -> str:
        return self._body_name(phrase.first, phrase.last) if phrase else ""

    def _last_person(self) -> str:
        somebody = is_somebody(self.last, upper=self._tokens.upper)
        return self.last if somebody else ""  # "a valley is arguing", "he said"

    def _opening_of(self, low: int, before: int) -> str:
        """The person with whose full name this sentence opens, before a pronoun."""
        told = opening_person(self._tokens, low)
        named = told is not None and told.first < told.last < before
        if not (told and named):
            return ""
        full = self.full(self._tokens.words[told.last])
        full = full or person_behind(self._tokens, told.last)
        if full or self._tokens.lower[told.first] not in TITLES:
            return full
        return self.as_told(told)  # "Judge Orn dissents; in her view"

    def _subject_before(self, at: int = -1) -> str:
        # "Roe came late. He said ...": Roe has said nothing yet.
        told = opening_person(self._tokens, self._before)
        if told is not None and told.first < told.head_last:
            # "My cousin Jovan drove an ambulance.", "The judge, Roe Halden, read"
            if self._tokens.words[told.head_last - 1] == ",":
                told = Phrase(told.head_last, told.last, told.last)
            return person_behind(self._tokens, told.head_last) or self.as_told(told)
        # "A surgeon said he had 62 wounded": of the surgeon
        inner = at < 0 or not CUES.keys().isdisjoint(
            self._tokens.lower[self._here : at]
        )
        if told is not None and not inner and is_described(self._tokens, told):
            return self.as_told(told)  # "Fatima, who meets the visitors, ..."
        if told is None:
            return ""
        full = self.full(self._tokens.words[told.last])
        return full or person_behind(self._tokens, told.last)

    def _note_person(self, name: str) -> None:
        if name in self._persons:
            self._persons.remove(name)
        self._persons.append(name)
        del self._persons[:-MAX_RECENT]

    def _antecedent(self, relative: int, low: int) -> str:
        told = antecedent(self._tokens, relative - 1, low)
        part = person_of(self._tokens, relative, told) if told else None
        return self._read(part) if part else self.last

    def _read(self, phrase: Phrase) -> str:
        tokens = self._tokens
        first, last = maker_of(tokens, phrase.first, phrase.head_last)
        made = (first, last) != (phrase.first, phrase.head_last)
        thing = tokens.lower[first] == "the" and not made
        while first < last and tokens.lower[first] in _BEFORE_NAMES:
            first += 1
        if made and first == last and tokens.lower[first] in NO_MAKERS:
            return ""  # "Published estimates"
        text = tokens.text[tokens.starts[first] : tokens.ends[last]]
        beyond = tokens.text[tokens.ends[phrase.head_last] : tokens.ends[phrase.last]]
        beyond = without_clause(beyond)
        person = person_in(text, beyond, upper=tokens.upper)
        if person and not (thing and person == text):  # "the Southern Pact"
            name = self._remember_person(person, text + " " + beyond)
        else:
            holder = holder_behind(tokens, last)
            if holder:
                return self._remember_person(holder, tokens.words[last])
            name = self._apposed(first, last, beyond) or self._body_name(first, last)
        if made:
            for noun in tokens.lower[phrase.first : phrase.head_last + 1]:
                if noun in REPORTS:
                    self._by_noun[noun] = name
        return name

    def _apposed(self, first: int, last: int, beyond: str) -> str:
        """The name behind a description: "a relief group, Aid Watch"; else empty."""
        name = name_behind(self._tokens, first, last, beyond)
        if not name:
            return ""
        self._by_noun[self._tokens.lower[last]] = name
        self._body = self._proper = name
        return name

    def _remember_person(self, person: str, around: str) -> str:
        words = person.split()
        full = person
        if len(words) == 1:
            full = self._by_noun.get(words[0].lower()) or self.full(person) or person
        else:
            self._by_noun.setdefault(words[-1].lower(), person)
        self._note_person(full)
        for word in around.split():
            role = word.strip(STRIP).lower()
            if role in ROLES:
                self._by_noun[role] = full
        return full

    def _body_name(self, first: int, last: int) -> str:
        tokens = self._tokens
        lower = tokens.lower
        first = past_kind(tokens, first, last)
        text = " ".join(tokens.text[tokens.starts[first] : tokens.ends[last]].split())
        head = last
        for at in range(first + 1, last + 1):
            if lower[at] in PREPOSITIONS:
                head = at - 1
                break
        noun = lower[head]
        if first == last:
            known = self._by_noun.get(noun) or self._known().holder(noun, first)
            if known:
                self._note_kind(known, noun)
                return known
            new = is_new(lower, first)
            if noun in _ECHOES and self.last and not new:
                return self.last
            if noun in _BARE:
                told = of_kind(self._tokens, first) or self._proper
                if told or self._body.lower().endswith(noun):
                    return told or self._body
            if not tokens.upper and tokens.words[first][:1].isupper():
                return self._remember_single(tokens.words[first])
        if tokens.upper or noun in BODIES or tokens.words[head][:1].islower():
            self._by_noun[noun] = text
        self._note_kind(text, noun)
        return text

    def _remember_single(self, word: str) -> str:
        noun = word.lower()
        if noun in BODIES or noun in GROUPS or noun.rstrip("s") in ROLES:
            self._note_kind(word, noun)
            return word
        full = self.full(word)
        if full:
            self._note_person(full)
            self._by_noun[word.lower()] = full
            return full
        if noun not in _NOBODY:
            self._body = self._proper = word
            if not word.isupper():
                self._note_person(word)
        return word

    def _note_kind(self, name: str, noun: str) -> None:
        if noun in _NOBODY:
            return
        if noun in ROLES or noun in {"man", "woman"}:
            self._note_person(name)
        elif noun == "police" or (
            noun.endswith("s")
            and not noun.endswith("ss")
            and noun not in BODIES
            and noun not in FIGURES
        ):
            self._plural = name
        else:
            self._body = name
        if noun not in ROLES and noun not in REPORTS and name[:1].isupper():
            capitals = [w for w in name.split() if not w.islower()]
            if capitals[1:] or len(name.split()) == 1:
                self._proper = name

    def full(self, surname: str) -> str:
        """The full name that the text gives for a surname; empty if it gives none."""
        if self._full is None:
            self._full = full_names(self._tokens)
        return self._full.get(surname.strip(STRIP), "")
