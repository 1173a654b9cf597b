"""When a report was written, and the days that its relative dates mean."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recount.dating.clues import collect
from recount.dating.resolution import resolve
from recount.dating.weighing import weigh
from recount.model.document import DatedBy, Dating, Document
from recount.model.mention import Mention
from recount.model.passage import Passage

__all__ = ["STEP", "date", "resolve"]

STEP = "dating-3"


def date(
    document: Document, passages: Sequence[Passage], mentions: Sequence[Mention]
) -> Dating:
    """Return when the document was published, as far as can be told, and why.

    A date that the file or its address tells is kept, with the sentences of the text
    that speak of it added. Otherwise the sentences alone decide; where they leave more
    than a year open the value is empty: cannot tell.
    """
    clues = collect(document.text, passages, mentions)
    given = document.dating
    if given.by is not DatedBy.UNKNOWN:
        told = tuple(clue.record() for clue in clues)
        return msgspec.structs.replace(given, clues=(*given.clues, *told))
    return weigh(clues)
