"""Write ``lang/en/words.txt``, the known words of English, from SCOWL's lists.

    apt-get download scowl; dpkg-deb -x scowl_*.deb FOLDER
    python scripts/words.py FOLDER/usr/share/dict/scowl

Words of lower-case letters alone are kept; Roman numerals are left out. The licence of
SCOWL asks for its notice beside the words: it stands at the head of the file.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

KINDS = ("english", "american", "british")
SIZES = (10, 20, 35, 40, 50)  # beyond, words are rarer than damaged ones
MAX_SHORT_SIZE = 35  # of words of three letters
TARGET = Path(__file__).parents[1] / "src" / "recount" / "lang" / "en" / "words.txt"
NOTICE = """\
# Known words of English, made by scripts/words.py from SCOWL (Spell Checker Oriented
# Word Lists) of 2020.12.07, size 50, American and British.
#
# Copyright 2000-2011 by Kevin Atkinson
#
# Permission to use, copy, modify, distribute and sell these word lists, the associated
# scripts, the output created from the scripts, and its documentation for any purpose is
# hereby granted without fee, provided that the above copyright notice appears in all
# copies and that both that copyright notice and this permission notice appear in
# supporting documentation. Kevin Atkinson makes no representations about the
# suitability of this array for any purpose. It is provided "as is" without express or
# implied warranty.
"""
_WORD = re.compile(r"[a-z]{2,}")
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})|l?x{0,3}v?i{0,3}|cs|ms")
_REAL = frozenset(("mix",))
_TWO = frozenset(
    "ah am an as at be by do go ha he hi if in is it me my no of oh on or so to up us"
    " we".split()
)
"""words of two letters; others are more often half a word than a whole one"""


def main() -> int:
    """Write the file."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    found = {
        word
        for kind in KINDS
        for size in SIZES
        for word in (folder / f"{kind}-words.{size}").read_text("latin-1").split()
        if _WORD.fullmatch(word)
        and (word in _REAL or not _ROMAN.fullmatch(word))
        and (len(word) > 2 or word in _TWO)
        and (len(word) > 3 or size <= MAX_SHORT_SIZE)
    }
    TARGET.write_text(NOTICE + "\n".join(sorted(found)) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
