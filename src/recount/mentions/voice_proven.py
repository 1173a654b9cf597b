"""What is said to be proven: "the court held it proven that 218 were put to death"."""

from __future__ import annotations

from recount.lang.en import voice_figures
from recount.mentions.voice_content import content_from
from recount.mentions.voice_forms import verb_group
from recount.mentions.voice_phrases import subject_before
from recount.mentions.voice_scene import Draft, Window
from recount.mentions.voice_words import words

MAX_BETWEEN = 3  # tokens of "it as"
_HOLDING = words(voice_figures.HOLDING_PROVEN)
_GIVING = frozenset("gave give gives given giving".split())


def read_proven(window: Window, at: int) -> Draft | None:
    """The voice of "took as proven that", "held it proven that", "gave evidence that".

    Args:
        window: the sentence.
        at: index of "proven", "established" or "evidence".
    """
    if window.word(at + 1) != "that":
        return None
    verbs = _GIVING if window.lower[at] == "evidence" else _HOLDING
    for verb in range(at - 1, max(window.low, at - 1 - MAX_BETWEEN), -1):
        if window.lower[verb] in verbs:
            begin = verb_group(window, verb)
            phrase = subject_before(window.scene.tokens, begin, window.low)
            if phrase is None:
                return None
            return window.draft(phrase, (begin, at), content_from(window, at + 2))
        if window.lower[verb] not in {"it", "as", "to", "be", "in", "oral", "sworn"}:
            return None
    return None
