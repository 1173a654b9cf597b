"""Whether words can be a reading of damaged print: the check of what was mended."""

from __future__ import annotations

from collections.abc import Iterator

from recount.lang.en import glyphs

MAX_CHARS = 400  # of a figure's words, which are few

_LETTERS = str.maketrans(glyphs.LIGATURES)
_MARKS = dict.fromkeys(map(ord, glyphs.SOFT + glyphs.HYPHENS + "·•~^¦_,.'’"))


def may_read(printed: str, words: str) -> bool:
    """Return whether print can be read as these words.

    Each letter and digit is itself, or looks like what is printed; spaces, hyphens,
    specks and marks of thousands may differ.

    >>> may_read("6l3", "613"), may_read("1 ,2OO", "1,200"), may_read("613", "630")
    (True, True, False)
    >>> may_read("tliree chil-\\ndren", "three children"), may_read("11", "6")
    (True, False)
    """
    bare, wanted = _bare(printed), _bare(words).lower()
    if len(bare) > MAX_CHARS or len(wanted) > MAX_CHARS:
        return False
    places = {(0, 0)}
    done: set[tuple[int, int]] = set()
    while places:
        place = places.pop()
        if place == (len(bare), len(wanted)):
            return True
        done.add(place)
        places.update(set(_steps(bare, wanted, *place)) - done)
    return False


def _bare(text: str) -> str:
    return "".join(text.translate(_LETTERS).split()).translate(_MARKS)


def _steps(printed: str, wanted: str, i: int, j: int) -> Iterator[tuple[int, int]]:
    """Yield the places after what may be one letter in both."""
    here, was = printed[i : i + 1], wanted[j : j + 1]
    if not here:
        return
    if was and (here.lower() == was or glyphs.AS_DIGITS.get(here) == was):
        yield i + 1, j + 1
    if here == "|" and not was.isalnum():
        yield i + 1, j
    for size in (1, 2):
        for words in glyphs.WAS.get(printed[i : i + size].lower(), ()):
            if wanted.startswith(words, j):
                yield i + size, j + len(words)
