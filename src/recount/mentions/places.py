"""Places: names that a text uses as places, by what stands before and after them.

A name that is once used as a place ("in Karsa", "Karsa district") is one wherever it
stands in that text; a name after a weak word ("from Karsa") needs such a use.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from recount.lang.en import places as data
from recount.lang.en.territories import TERRITORIES
from recount.lang.en.voices import BODY_NOUNS, TITLES
from recount.mentions.place_names import FUNCTION, NEVER, NOUNS, STRONG, name_end
from recount.model.mention import PlaceMention
from recount.model.passage import Passage, Role
from recount.text.tokens import Tokens

MAX_DATELINE_TOKENS = 14
MAX_DATELINE_NAME = 4  # tokens
MAX_WORDS_BEFORE = 6  # between a preposition and its name: "the occupied town of"
_WEAK = frozenset(data.WEAK_PREPOSITIONS.split())
_BEFORE = frozenset(data.PLACE_NOUNS_BEFORE.split())
_DIRECTIONS = frozenset(data.DIRECTIONS.split())
_BODIES = frozenset(BODY_NOUNS.split()) - NOUNS - {"club"}
_TITLES = frozenset(TITLES.split())
_DASHES = frozenset({"—", "–", "-"})
_TERRITORIES = {tuple(name.lower().split()) for name in TERRITORIES}
_FIRST_OF_TERRITORY = frozenset(name[0] for name in _TERRITORIES)
_NAME_OPENERS = frozenset(data.NAME_OPENERS.split())
_OPENING = STRONG | _WEAK | _BEFORE
_OWNERS = frozenset(data.OWNERS.split())
_ABSTRACT = tuple(data.COMMON_ENDINGS.split())


def find_places(tokens: Tokens, passages: Sequence[Passage]) -> list[PlaceMention]:
    """Return the places of a text, in order, none overlapping another."""
    scene = _Scene(tokens)
    openings = scene.openings()
    at = 0
    for passage in passages:
        if passage.role is not Role.BOILERPLATE:
            inside = tokens.within(passage.span)
            at = bisect_left(openings, inside.start, at)
            end = bisect_left(openings, inside.stop, at)
            scene.read(inside.start, inside.stop, openings[at:end])
    scene.again()
    return scene.mentions()


class _Scene:
    __slots__ = ("_found", "_known", "_tokens", "_weak")

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._found: dict[int, tuple[int, str]] = {}
        self._known: set[tuple[str, ...]] = set()
        self._weak: list[tuple[int, int]] = []

    def openings(self) -> list[int]:
        """The tokens at which a place can begin, or the words before it."""
        tokens = self._tokens
        if tokens.upper:
            return tokens.positions(_OPENING | _FIRST_OF_TERRITORY)
        return sorted({*tokens.positions(_OPENING), *tokens.capitals})

    def read(self, low: int, high: int, openings: Sequence[int]) -> None:
        """Read the places of one passage, from token ``low`` up to ``high``."""
        lower = self._tokens.lower
        self._dateline(low, high)
        free = low
        for at in openings:
            if at < free:
                continue
            word = lower[at]
            if word in STRONG:
                free = self._after(at + 1, high, strong=True)
            elif word in _WEAK:
                free = self._after(at + 1, high, strong=False)
            elif word in _BEFORE and at + 1 < high and lower[at + 1] == "of":
                free = self._after(at, high, strong=False)
            elif self._begins_name(at):
                free = self._bare(at, high)

    def _begins_name(self, at: int) -> bool:
        if self._tokens.upper:
            return self._tokens.lower[at] in _FIRST_OF_TERRITORY
        return self._tokens.words[at][0].isupper()

    def _after(self, at: int, high: int, *, strong: bool) -> int:
        """Read the name behind a preposition; return the index after it."""
        at, noun = self._skip_nouns(at, high)
        end = name_end(self._tokens, at, high) if at < high else at
        if end == at:
            return at
        territory = self._territory(at, end)
        if not noun and not strong:
            if territory or self._place_noun(end, high):
                self._add(at, end, "territory" if territory else "locative")
            else:
                self._weak.append((at, end))
            return end
        if self._is_place(at, end, high, noun=noun):
            self._add(at, end, "territory" if territory else "locative")
            return self._listed(end, high)
        return end

    def _skip_nouns(self, at: int, high: int) -> tuple[int, bool]:
        """The token after "the northern town of", and whether a place noun was met."""
        lower, words = self._tokens.lower, self._tokens.words
        noun = False
        for _ in range(MAX_WORDS_BEFORE):
            if at >= high:
                break
            word = lower[at]
            capital = words[at][:1].isupper() and not self._tokens.upper
            named = capital and at + 1 < high and words[at + 1][:1].isupper()
            if word in _BEFORE and not named:
                noun = True
            elif not (word == "of" and noun) and (word not in _DIRECTIONS or capital):
                break
            at += 1
        return at, noun

    def _listed(self, end: int, high: int) -> int:
        """ "in Karsa, Odrania," and "in Karsa and Vell": names that go on."""
        lower, words = self._tokens.lower, self._tokens.words
        while end + 1 < high and (words[end] == "," or lower[end] == "and"):
            following = name_end(self._tokens, end + 1, high)
            if following == end + 1 or following - end > 5:
                return end
            closes = following >= high or words[following] in {",", ".", ";", "(", ")"}
            known = self._territory(end + 1, following) or self._place_noun(
                following, high
            )
            if not known and not (closes and words[end] == ","):
                return end
            if (
                not known
                and following + 1 < high
                and lower[following + 1] in FUNCTION - {"in", "on"}
            ):
                return end
            if self._is_body(end + 1, following):
                return end
            self._add(end + 1, following, "territory" if known else "locative")
            end = following
        return end

    def _bare(self, at: int, high: int) -> int:
        end = name_end(self._tokens, at, high)
        if end == at:
            return at + 1
        if self._territory(at, end):
            self._add(at, end, "territory")
        elif self._place_noun(end, high) and not self._is_body(at, end):
            word = self._tokens.lower[at]
            owned = word in _OWNERS and end == at + 1  # "My parish"
            if end - at <= 4 and word not in FUNCTION and not owned:
                self._add(at, end, "locative")
        else:
            self._weak.append((at, end))
        return end

    def _place_noun(self, end: int, high: int) -> bool:
        return end < high and self._tokens.lower[end] in _BEFORE - {
            "state",
            "states",
            "area",
        }

    def _territory(self, at: int, end: int) -> bool:
        return tuple(self._tokens.lower[at:end]) in _TERRITORIES

    def _is_body(self, at: int, end: int) -> bool:
        lower = self._tokens.lower
        return any(lower[i] in _BODIES for i in range(at, end)) or lower[at] in _TITLES

    def _is_place(self, at: int, end: int, high: int, *, noun: bool) -> bool:
        if self._is_body(at, end) and not noun:
            return False
        if self._tokens.upper and not noun:
            return self._is_capital_place(at, end, high)
        if not noun and end == at + 1 and _is_acronym(self._tokens.words[at]):
            return self._territory(at, end)
        following = self._tokens.words[end] if end < high else "."
        if following in {"'s", "’s"} and not self._territory(at, end):
            return noun  # "in Karsa's market" names the market by Karsa
        return True

    def _is_capital_place(self, at: int, end: int, high: int) -> bool:
        # In capitals any noun looks like a name: only short ones before a stop count.
        lower = self._tokens.lower
        if end - at > 4 or lower[at] in FUNCTION:
            return False
        if lower[at] in _NAME_OPENERS or (lower[end - 1] in NOUNS and end - at > 1):
            return True
        return (
            (end >= high or lower[end] in {",", ".", "and", "on"})
            and end - at <= 2
            and not lower[end - 1].endswith(_ABSTRACT)
            and not lower[at].endswith(_ABSTRACT)
        )

    def _add(self, at: int, end: int, role: str) -> None:
        self._found[at] = (end, role)
        self._known.add(tuple(self._tokens.lower[at:end]))

    def again(self) -> None:
        """Take the weak uses of names that are places elsewhere in the text."""
        lower = self._tokens.lower
        for at, end in self._weak:
            if tuple(lower[at:end]) in self._known and at not in self._found:
                self._found[at] = (end, "")
            elif tuple(lower[at : at + 1]) in self._known and end - at <= 3:
                self._found.setdefault(at, (at + 1, ""))

    def _dateline(self, low: int, high: int) -> None:
        words, lower = self._tokens.words, self._tokens.lower
        stop = min(high, low + MAX_DATELINE_TOKENS)
        if low >= stop or not words[low].isupper() or not words[low].isalpha():
            return
        dash = next((i for i in range(low + 1, stop) if words[i] in _DASHES), -1)
        if dash < 0:
            return
        end = low + 1
        while end < dash and words[end].isalpha() and words[end].isupper():
            end += 1
        ends = words[end] in {",", "(", "—", "–"} or end == dash
        if not ends or end - low > MAX_DATELINE_NAME or lower[low] in NEVER:
            return
        if not self._is_body(low, end):
            self._add(low, end, "locative")

    def mentions(self) -> list[PlaceMention]:
        tokens = self._tokens
        found: list[PlaceMention] = []
        reached = -1
        for at in sorted(self._found):
            end, role = self._found[at]
            if at < reached or end <= at:
                continue
            span = tokens.span(at, end - 1)
            name = " ".join(span.cut(tokens.text).split())
            found.append(PlaceMention(span=span, name=name, role=role))
            reached = end
        return found


def _is_acronym(word: str) -> bool:
    return len(word) <= 5 and sum(map(str.isupper, word)) > 1
