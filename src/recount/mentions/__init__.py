"""Mentions: the spans of a document that say something by themselves."""

from __future__ import annotations

from collections.abc import Sequence

from recount.mentions.dates import find_times
from recount.mentions.numbers import find_numbers
from recount.mentions.places import find_places
from recount.mentions.voices import find_attributions
from recount.model.document import Document
from recount.model.mention import Mention
from recount.model.passage import Passage
from recount.text.tokens import Tokens

STEP = "mentions-18"


def find(
    document: Document, passages: Sequence[Passage], tokens: Tokens
) -> tuple[Mention, ...]:
    """Return the mentions of a document, sorted by where they begin.

    Dates that are reckoned from the day of writing are still unresolved.
    """
    times = find_times(tokens, passages)
    found: list[Mention] = [
        *times,
        *find_numbers(tokens, passages, times),
        *find_places(tokens, passages),
        *find_attributions(document, tokens, passages),
    ]
    keyed = [(mention.span, mention) for mention in found]
    keyed.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    return tuple(mention for _, mention in keyed)
