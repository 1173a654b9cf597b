"""Mends the text of a bad scan for reading, with the way back to it as printed.

Only what is decidable is mended: a damaged word that can be one known word alone, a
number with letters among its digits beside what it counts, a hyphen at a line's end.
The text of the document is never changed: what is read is laid back over it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from recount.text.mend import figures, layout, signs, spelling
from recount.text.rewriting import Edit, Rewriting
from recount.text.tokens import Tokens

__all__ = ("mend",)

Passes = tuple[Callable[[str], Iterator[Edit]], ...]

_SURE: Passes = (
    layout.unsoften,
    layout.unligate,
    layout.unnumber,
    layout.unrun,
    layout.unparagraph,
    layout.unspeck,
    spelling.respace,
    spelling.undrop,
    spelling.uncut,
    spelling.uncut_numbers,
    spelling.respell_mixed,
    spelling.unglue_numbers,
)
"""what shows by itself; in this order: what joins lines goes before what looks at words
beside each other"""
_WORN: Passes = (
    layout.unquote,
    spelling.join,
    spelling.unglue,
    spelling.unglue_names,
    spelling.respell,
    spelling.join,
    spelling.rejoin,
    figures.unscale,
    figures.join,
    figures.block_ages,
    figures.block_glued,
)
"""what is only certain among other damage: a clean text has odd names and words too"""
_FIGURES: Passes = (figures.restore, figures.rejoin, figures.separate)


def mend(text: str, tokens: Tokens) -> Rewriting | None:
    """Return the text as it is to be read; None where it shows no damage.

    Args:
        text: as printed.
        tokens: of the text.
    """
    made = Rewriting(text)
    sure = signs.sure(text, tokens)
    if sure:
        _run(made, _SURE)
    worn = signs.worn(Tokens(made.text) if made.changes else tokens)
    if worn:
        _run(made, _WORN)
    if sure or worn:
        _run(made, _FIGURES)
    return made if made.changes and made.text.strip() else None


def _run(made: Rewriting, passes: Passes) -> None:
    for each in passes:
        made.edit(each(made.text))
