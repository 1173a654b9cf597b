"""The check of every claim against its text, before anything of it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from recount.errors import AnchorError
from recount.model.claim import Claim, check_anchor
from recount.model.dossier import Audit, Failure
from recount.model.figure import Figure
from recount.model.reading import Reading
from recount.text.mend.likeness import may_read

Reread = Callable[[str], Figure | None]
"""reads the words of a figure again; None where they hold no number ("his wife")"""


def check(
    readings: Sequence[Reading], reread: Reread | None = None
) -> tuple[tuple[Reading, ...], Audit]:
    """Return the readings with those claims alone whose words stand in their text.

    A claim that fails is never shown; the audit counts it and says why.

    Args:
        readings: of all documents.
        reread: reads the words of each figure again, which must give its bounds.
    """
    kept = []
    failures = []
    checked = 0
    for reading in readings:
        sound = []
        for claim in reading.claims:
            checked += 1
            failure = _failure(claim, reading, reread)
            if failure is None:
                sound.append(claim)
            else:
                failures.append(failure)
        kept.append(msgspec.structs.replace(reading, claims=tuple(sound)))
    return tuple(kept), Audit(checked=checked, failures=tuple(failures))


def _failure(claim: Claim, reading: Reading, reread: Reread | None) -> Failure | None:
    reason = ""
    document = reading.document
    if claim.doc != document.name:
        reason = f"the claim is about {claim.doc}, and was read in {document.name}"
    elif not claim.span.contains(claim.phrase_span):
        reason = "the words of the figure stand outside the quote"
    elif claim.read_as and not may_read(claim.phrase, claim.read_as):
        reason = f"“{claim.phrase}” cannot be read as “{claim.read_as}”"
    else:
        try:
            check_anchor(claim, document.text)
        except AnchorError as error:
            reason = str(error)
    if not reason and reread and not (claim.ratio or claim.described):
        again = reread(claim.figure_words)
        if again is not None and again != claim.figure:
            words = claim.figure_words
            reason = f"the words “{words}” read as {again}, not {claim.figure}"
    if not reason:
        return None
    return Failure(doc=document.name, start=claim.start, end=claim.end, reason=reason)
