"""Bodies that a text names in full once, with the letters it uses for them later.

"The Relief Doctors of Odran (RDO) treat", later "the RDO says": both are one voice.
"""

from __future__ import annotations

from recount.lang.en import voice_kinds
from recount.mentions.voice_words import words
from recount.text.tokens import Tokens

LEAST, MOST = 2, 8  # letters
_SMALL = words(voice_kinds.IN_LONG_NAMES)
_OPENING = frozenset("(")


class Acronyms:
    """The names of a text that stand before their letters in brackets."""

    def __init__(self, tokens: Tokens) -> None:
        self._known: dict[str, str] = {}
        if not tokens.upper:
            for place in tokens.positions(_OPENING):
                self._take(tokens, place)

    def _take(self, tokens: Tokens, place: int) -> None:
        letters = tokens.words[place + 1] if place + 2 < len(tokens.words) else ""
        if not (letters.isalpha() and letters.isupper()):
            return
        if tokens.words[place + 2] != ")" or not LEAST <= len(letters) <= MOST:
            return
        first = _begin(tokens, place - 1, letters)
        if first is None:
            return
        written = tokens.text[tokens.starts[first] : tokens.ends[place - 1]]
        full = " ".join(written.split())
        self._known[letters] = self._known[full.casefold()] = f"{full} ({letters})"

    def named(self, name: str) -> str:
        """A name with its letters, where it is one of the two; else the name itself."""
        if not self._known:
            return name
        bare = name.removeprefix("the ").removeprefix("The ")
        return self._known.get(bare) or self._known.get(bare.casefold()) or name


def _begin(tokens: Tokens, last: int, letters: str) -> int | None:
    """The first token of the words whose capitals are the letters; None if they aren't.

    Args:
        tokens: the text.
        last: the token before the bracket.
        letters: in capitals, two at least.
    """
    left = list(letters)
    at = last
    while at >= 0 and last - at < 2 * len(letters):
        word = tokens.words[at]
        if word[:1] == left[-1]:
            left.pop()
            if not left:
                return at
        elif tokens.lower[at] not in _SMALL:
            return None
        at -= 1
    return None
