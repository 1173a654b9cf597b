"""What a single word can be: a finite verb, an adverb, the end of a phrase."""

from __future__ import annotations

from recount.lang.en import voice_syntax as syntax
from recount.lang.en.dates import SHORT_MONTHS
from recount.mentions.voice_words import (
    ADVERBS,
    CUES,
    DETERMINERS,
    FINITE,
    NOUN_LIKE,
    PREPOSITIONS,
    PRONOUNS,
    Form,
    Kind,
    words,
)
from recount.text.tokens import Tokens

_NOT_ADVERBS = words(syntax.NO_ADVERBS)
_PERIODICALS = frozenset(("weekly", "monthly", "quarterly"))
_PLACING = frozenset(("in", "at", "from", "near", "outside"))
MIN_ADVERB = 4  # letters; "only", "ally" are shorter than any adverb made by -ly
MAX_ABBREVIATION = 5  # letters: "Capt", "Supt"


def is_adverb(tokens: Tokens, at: int) -> bool:
    """Whether the word is an adverb by its list or its ending."""
    word = tokens.lower[at]
    if word in ADVERBS:
        return True
    if word in _PERIODICALS and at and tokens.lower[at - 1] in DETERMINERS:
        return False  # "the weekly counts 29 dead"
    return word.endswith("ly") and len(word) > MIN_ADVERB and word not in _NOT_ADVERBS


def is_verb(tokens: Tokens, at: int) -> bool:
    """Whether the word can only be read as a finite verb here."""
    word = tokens.lower[at]
    if word in FINITE:
        return True
    cue = CUES.get(word)
    return (
        cue is not None
        and cue.kind == Kind.SAY
        and cue.form in {Form.PAST, Form.THIRD}
        and cue.lemma not in NOUN_LIKE
        and (at == 0 or tokens.lower[at - 1] not in DETERMINERS)
    )


def ends_phrase_before(tokens: Tokens, at: int) -> bool:
    """Whether a phrase ends here before an article that opens another one."""
    # "a figure the government", "In Karsa the mayor": an article after a noun opens
    # another phrase; "those running the town" is one.
    word = tokens.lower[at]
    return (
        word[:1].isalpha()
        and word not in PREPOSITIONS
        and word not in DETERMINERS
        and word not in {"and", "both", "all", "half", "not", "only", "even"}
        and not word.endswith(("ing", "ed", "ly"))
    )


def opens_clause(tokens: Tokens, at: int) -> bool:
    """Whether the word opens a clause, so that no subject begins with it."""
    # "invoked the story a mayor told", "dealing a blow to": no subject of the verb.
    word, following = tokens.lower[at], tokens.lower[at + 1]
    if word.endswith("ing"):
        return (
            following in DETERMINERS
            or following in PREPOSITIONS
            or following in PRONOUNS
            or not tokens.words[at + 1].islower()
        )
    cue = CUES.get(word)
    return (
        cue is not None
        and cue.form in {Form.PAST, Form.THIRD}
        and (cue.lemma not in NOUN_LIKE or cue.form is Form.PAST)
    )


def stands_apart(tokens: Tokens, at: int) -> bool:
    """Whether a dash or a contracted "is" parts what stands around it."""
    # "KARSA -- The mayor", "it's something": neither belongs to a name.
    if at == 0:
        return False
    if tokens.lower[at] == "'s":
        return tokens.lower[at - 1] in PRONOUNS | {"that", "there", "what", "here"}
    return tokens.lower[at - 1] == "-" or (
        tokens.starts[at] > tokens.ends[at - 1]
        and at + 1 < len(tokens)
        and tokens.starts[at + 1] > tokens.ends[at]
    )


def is_abbreviation(tokens: Tokens, at: int) -> bool:
    """Whether a full stop belongs to the word before it and ends no sentence."""
    # "Gen. Roe", "J. Roe", "Va., who": the full stop of a title or an initial.
    if tokens.words[at] != "." or at == 0 or at + 1 >= len(tokens):
        return False
    if tokens.words[at + 1] == "," or tokens.lower[at - 1] in {"jr", "sr"}:
        return True
    word = tokens.words[at - 1]
    if len(word) == 1 and word.isupper() and tokens.words[at - 2][:1].isupper():
        return True  # "Khalid H. said"
    follow = tokens.words[at + 1]
    if word.lower() in SHORT_MONTHS and (follow.isdigit() or follow.islower()):
        return True  # "issued on Nov. 20, 2005", "said on 20 Nov. that"
    if word.lower() in {"no", "nr"} and tokens.words[at + 1].isdigit():
        return True  # "Situation Report No. 2"
    return (
        tokens.ends[at - 1] == tokens.starts[at]
        and len(word) <= MAX_ABBREVIATION
        and word[:1].isupper()
        and tokens.words[at + 1][:1].isupper()
    )


def is_active(word: str) -> bool:
    """Whether the word may be the verb of a relative clause."""
    return word.endswith("ed") or word in FINITE or word in CUES


def tells_past(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a verb in the past stands between the two tokens."""
    return any(
        tokens.lower[i].endswith("ed")
        and tokens.words[i][:1].islower()
        and (i == first or tokens.lower[i - 1] not in DETERMINERS)
        for i in range(first + 1, last)
    )


def sets_scene(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a place stands before: "In Karsa, Odra, a judge, Mira Sol, said"."""
    rest = tokens.words[first + 1 : end]
    placed = tokens.lower[first] in _PLACING and tokens.words[first][:1].isupper()
    return placed and all(word[:1].isupper() or word == "," for word in rest)
