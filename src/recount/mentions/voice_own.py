"""Voices that are the author's own: "The Commission finds" in the Commission's report.

A report of a commission, a mission or a court speaks of its author in the third person.
Its letterhead names the body, and its paragraphs are numbered or it calls itself a
report. What such a body says in its own report is told by no other voice; nor is what
"our team" or "your correspondent" tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.lang.en import voice_kinds
from recount.mentions.voice_scene import Draft
from recount.mentions.voice_words import words
from recount.text.tokens import Tokens

MAX_HEAD = 60  # tokens of a letterhead
LEAST_NUMBERED = 3  # paragraphs
_BODIES = words(voice_kinds.AUTHORING_BODIES)
_REPORTING = words(voice_kinds.AUTHORED)
_OF_PRESS = words(voice_kinds.PRESS_PAGES)
_OWN = frozenset(("our", "your"))
_OURS = words(voice_kinds.OURS)
_NUMBERED = re.compile(r"(?m)^\W{0,3}\d{1,4}\. ")


def own_bodies(tokens: Tokens) -> frozenset[str]:
    """The bodies, in small letters, that wrote the text; none: others did.

    Args:
        tokens: of the whole text.
    """
    head = tokens.lower[:MAX_HEAD]
    capital = frozenset(
        word.lower() for word in tokens.words[:MAX_HEAD] if word.isupper()
    )
    named = _BODIES & capital
    if not named or not _OF_PRESS.isdisjoint(head):
        return frozenset()
    numbered = len(_NUMBERED.findall(tokens.text)) >= LEAST_NUMBERED
    return named if numbered or not _REPORTING.isdisjoint(head) else frozenset()


def give_to_author(drafts: Sequence[Draft], bodies: frozenset[str]) -> None:
    """Take the name from voices that are the author: it is nobody else's figure.

    Args:
        drafts: the attributions of a text.
        bodies: that wrote it.
    """
    for draft in drafts:
        name = draft.name.lower().removeprefix("the ")
        if name in bodies or _is_ours(name.split(" ")):
            draft.name = ""


def _is_ours(name: Sequence[str]) -> bool:
    """ "Our team", "your correspondent", and not "our embassy" or "my father"."""
    return name == ["we"] or (name[0] in _OWN and name[-1] in _OURS)
