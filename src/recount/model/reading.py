"""A reading: all that was read from one document."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from recount.model.claim import Claim
from recount.model.document import Document
from recount.model.mention import Mention
from recount.model.passage import Passage, Role


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One document with its passages, mentions and claims, each in text order."""

    document: Document
    passages: tuple[Passage, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()

    def drawn(self) -> Iterator[tuple[int, Passage]]:
        """Yield each passage with the number of the paragraph that it is drawn in.

        The cells of a table are drawn in that of the first one, so that its rows stay.
        """
        number = 0
        before: Passage | None = None
        for passage in self.passages:
            if not self._are_cells(before, passage):
                number = passage.paragraph
            yield number, passage
            before = passage

    def _are_cells(self, before: Passage | None, passage: Passage) -> bool:
        """Whether two passages are neighbouring cells of one table."""
        if before is None or not before.role is passage.role is Role.TABLE:
            return False
        return "\n\n" not in self.document.text[before.span.end : passage.span.start]
