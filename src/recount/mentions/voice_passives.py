"""Voices in the passive: "it was reported that", "confirmed by X", "was quoted"."""

from __future__ import annotations

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_content import (
    content_before,
    content_from,
    skip_time,
    until_semicolon,
    way,
)
from recount.mentions.voice_heard import told_in
from recount.mentions.voice_phrases import Phrase, subject_before
from recount.mentions.voice_scene import Draft, Pair, Window
from recount.mentions.voice_words import (
    ATTITUDES,
    DENIALS,
    FINITE,
    REPORTS,
    TIME_WORDS,
    TOLL_VERBS,
    Cue,
    Kind,
    is_number,
    words,
)

MAX_QUOTED = 12  # tokens between "was quoted" and "as saying"
MAX_BEFORE_AGENT = 8  # tokens of "put at more than 86 on Monday" before "by"
_AGENT_STOPS = words(syntax.AGENT_STOPS)
_CONFIRMING = frozenset(("confirm", "verify", "corroborate", "substantiate"))
_MINDS = frozenset(("satisfied", "persuaded", "convinced"))
_IN = frozenset(("on", "in"))
_ONWARD = frozenset(("to", "at"))
"""words behind an agent with which what the verb tells goes on"""
_BOUNDARIES = frozenset("end start beginning middle close".split())
_NOT = frozenset(("not", "never", "n't", "cannot"))
_GIVING_OUT = frozenset("announce publish give report state release claim".split())
_NEAR_FIGURE = 4  # tokens from "970" over "dead" to "announced by"
_HARMED = words(syntax.FOUND_STATES)
_DOUBTING = words(syntax.DOUBTING)
_HIDING = _DOUBTING | {"report", "say", "claim", "rumor"}
"""passives by which a text says that others say so: as "reportedly" does"""
_REPORTING = _DOUBTING | frozenset(
    "report say estimate claim understand expect know announce confirm note find state "
    "disclose reveal show tell determine establish recall acknowledge".split()
)


def read_passive(window: Window, begin: int, at: int, cue: Cue) -> Draft | None:
    """The attribution of a passive group that begins at ``begin``."""
    tokens, lower = window.scene.tokens, window.lower
    subject = subject_before(tokens, begin, window.low)
    if lower[at] in {"quoted", "cited"} and subject is not None:
        return _read_quoted(window, subject, begin, at)
    unsure = cue.lemma in _CONFIRMING and not _NOT.isdisjoint(lower[begin:at])
    # "could not be corroborated by a second source": it says nothing
    told = None if unsure else _read_agent(window, subject, begin, at, cue)
    if told is not None:
        return told
    if cue.lemma in ATTITUDES:
        return _read_attitude(window, subject, begin, at)
    if cue.lemma not in _REPORTING or subject is None:
        return None
    content = content_from(window, at + 1)
    if lower[subject.first] not in {"it", "which"} and window.word(at + 1) != "that":
        if cue.lemma not in {"report", "allege"} and window.word(at + 1) != "to":
            return None
        content = [(subject.first, subject.last), *content]
    if not content:
        return None
    stance = "hedged" if cue.lemma in _HIDING else "asserted"
    where = told_in(window, at + 2, window.high) if window.word(at + 1) in _IN else None
    written = where is not None and lower[where.head_last] in REPORTS
    if where is not None and lower[subject.first] == "it" and not written:
        return Draft(  # "It is said on the radio that"
            source=(where.first, where.last),
            cue=(begin, at),
            content=content_from(window, where.last + 1),
            name=window.name(where, at),
        )
    content = until_semicolon(window, content, at)
    return Draft(source=None, cue=(begin, at), content=content, stance=stance)


def is_given_out(window: Window, begin: int, at: int, cue: Cue) -> bool:
    """Whether a participle tells who gave a figure: "the 970 dead announced by X"."""
    if begin < at - 1 or window.word(at + 1) != "by" or cue.lemma not in _GIVING_OUT:
        return False  # "first announced by"
    near = range(max(window.low, at - _NEAR_FIGURE), at)
    return any(is_number(window.lower[i]) for i in near)


def _is_time(window: Window, agent: Phrase) -> bool:
    """Whether "by" tells when: "by 3 May", "found by the end of the month"."""
    near = window.lower[agent.first : agent.first + 2]
    return near[0][:1].isdigit() or not _BOUNDARIES.isdisjoint(near)


def _read_agent(
    window: Window, subject: Phrase | None, begin: int, at: int, cue: Cue
) -> Draft | None:
    """ "was confirmed by X", "was put at 86 by X"."""
    by = at + 1
    by += window.word(by) == "as" and window.word(by + 1) in _HARMED
    if cue.kind is not Kind.STANCE:
        stop = min(window.high, at + MAX_BEFORE_AGENT)
        stops = _AGENT_STOPS - ({"to"} if cue.lemma in TOLL_VERBS else set())
        while by < stop and window.word(by) not in stops and not _for_whom(window, by):
            harmed = window.word(by) in _HARMED and cue.lemma not in TOLL_VERBS
            harmed &= window.word(by - 1) != "as"  # "listed as missing by the army"
            if window.word(by) in FINITE or harmed:
                return None  # "reported killed by rebels": they are no voice
            by += 1
        by += window.word(by) == "," and window.word(by + 1) == "by"
    if _for_whom(window, by):
        by += 2  # "It was submitted on behalf of the owners that"
    elif window.word(by) != "by":
        return None
    if window.word(by + 1) in TIME_WORDS:
        return None
    agent = phrase_after(window.scene.tokens, by + 1, window.high)
    if agent is None or _is_time(window, agent):
        return None
    denied = cue.lemma in DENIALS
    judging = cue.kind is Kind.STANCE and window.word(agent.last + 1) != "to"
    first = subject.first if subject else window.low
    content = _told_by(window, agent, (first, begin, at, by), subject)
    return Draft(
        source=(agent.first, agent.last),
        cue=(begin, at + 1 if by == at + 1 else at),
        content=content,
        name=window.name(agent, at),
        way="attitude" if judging and not denied else "indirect",
        stance="denied" if denied else "asserted",
    )


def _told_by(
    window: Window,
    agent: Phrase,
    verb: tuple[int, int, int, int],
    subject: Phrase | None,
) -> list[Pair]:
    """What is told where a verb in the passive names who tells it.

    Args:
        window: the sentence.
        agent: who stands behind "by".
        verb: the first token of its subject, of the verb, its last one, and "by".
        subject: of the verb.
    """
    first, begin, at, by = verb
    if window.before(begin) == "as" and window.word(agent.last + 1) == ",":
        return content_from(window, agent.last + 2)  # "As was noted by the mayor, 12"
    if window.word(agent.last + 1) == "that" or (
        window.word(agent.last + 2) == "that" and window.word(agent.last + 1) == ","
    ):
        return content_from(window, agent.last + 1)  # "was told by X that"
    if subject is not None and window.lower[first] == "it" and first > window.low:
        return content_before(window, first - 1)
    told = _around(first, begin, at, by)
    if window.word(agent.last + 1) in _ONWARD:
        # "was raised by the court to 52", "is thought by X to have killed 40"
        told += content_from(window, agent.last + 1)
    return told


def _for_whom(window: Window, at: int) -> bool:
    return window.lower[at : at + 3] == ["on", "behalf", "of"]


def _around(first: int, begin: int, at: int, by: int) -> list[Pair]:
    """The subject and what stands between the verb and "by"."""
    content = [(first, begin - 1)] if first < begin else []
    if by > at + 1:
        content.append((at + 1, by - 1))
    return content


def _read_attitude(
    window: Window, subject: Phrase | None, begin: int, at: int
) -> Draft | None:
    # "The mayor was confident that ..."
    ahead = skip_time(window, at + 1)  # "is satisfied beyond reasonable doubt that"
    following = window.word(ahead)
    if subject is None or following not in {"that", "about", "of"}:
        return None
    head = window.lower[subject.head_last]
    if head in {"this", "that", "there", "you"}:
        return None
    if head == "it" and window.lower[at] not in _MINDS:
        return None  # "it is sure that", but "it is satisfied that"
    return Draft(
        source=(subject.first, subject.last),
        cue=(begin, at),
        content=content_from(window, ahead),
        name=window.name(subject, at),
        way="indirect" if following == "that" else "attitude",
    )


def _read_quoted(window: Window, subject: Phrase, begin: int, at: int) -> Draft | None:
    last = at
    while last - at < MAX_QUOTED and window.word(last + 1) not in {"saying", ".", "as"}:
        last += 1
    if window.word(last + 1) == "as":
        last += 1
    if window.word(last + 1) not in {"saying", "telling"}:
        return None
    last += 1
    content = content_from(window, last + 1)
    if not content:
        return None
    draft = Draft(
        source=(subject.first, subject.last),
        cue=(begin, last),
        content=content,
        name=window.name(subject, at),
        way=way(window, content[0][0]),
    )
    if window.word(at + 1) == "by":
        agent = phrase_after(window.scene.tokens, at + 2, window.high)
        if agent is not None:
            draft.via, draft.name = (draft.name,), window.name(agent, at)
    return draft
