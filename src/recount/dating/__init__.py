"""When a report was written, and the days that its relative dates mean."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recount.dating.clues import collect
from recount.dating.resolution import resolve
from recount.dating.weighing import is_outdated, weigh
from recount.model.document import DatedBy, Dating, Document
from recount.model.mention import Mention
from recount.model.passage import Passage

__all__ = ["STEP", "date", "resolve"]

STEP = "dating-4"


def date(
    document: Document, passages: Sequence[Passage], mentions: Sequence[Mention]
) -> Dating:
    """Return when the document was published, as far as can be told, and why.

    A date that the file or its address tells is kept, with the sentences of the text
    that speak of it added; but not a line at its head that lies long before what the
    text tells as past. Otherwise the sentences alone decide; where they leave more
    than a year open the value is empty: cannot tell.
    """
    clues = collect(document.text, passages, mentions)
    given = document.dating
    if given.by is DatedBy.HEADER and is_outdated(given, clues):
        return weigh(clues)  # the "Date:" of an event in a box, not of the page
    if given.by is not DatedBy.UNKNOWN:
        told = tuple(clue.record() for clue in clues)
        return msgspec.structs.replace(given, clues=(*given.clues, *told))
    return weigh(clues)
