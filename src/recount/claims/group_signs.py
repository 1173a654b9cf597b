"""Signs of whom a figure counts that tells no group: what ``weighed_groups`` adds up.

Whoever may be meant stands near by: a noun of persons in the sentence or in the two
before it, in the heading above, or the group of a figure told just before or after.
Each such group has its signs: where it stands, what is between, and what is counted.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from recount.claims.found import Found
from recount.claims.lexicon import PLURALS, SINGULARS, UNITS
from recount.claims.signs import stem
from recount.lang.en.demonyms import DEMONYMS
from recount.model.claim import Claim, Measure
from recount.model.passage import Role
from recount.model.steps import step_of

Group = tuple[str, ...]
Signs = dict[Group, tuple[str, ...]]
"""the signs of each group that may be meant"""

_KNOWN = frozenset(
    term
    for table in (SINGULARS, PLURALS, UNITS)
    for terms in table.values()
    for term in terms
)
_FAR = (1, 3, 6, 12)  # tokens between a noun and a number at which they are farther
_BACK = 2  # sentences before in which nouns are looked for
_HEADING_REACH = 25  # sentences below a heading
_HEADING = 9  # tokens of a line without a full stop that stands as a heading
_OPENING = 4  # tokens at which a sentence's subject ends
_BETWEEN = 3  # tokens between a noun and a number that are a sign as they stand
_LONGEST = 6  # tokens of a number and a word behind it
_BEFORE, _AFTER = 4, 2  # figures whose groups may be meant
_MANY = 3  # figures from which they are alike
_MOST = 5  # groups from which they are alike
_PARTING = frozenset((";", ":"))
_LISTING = frozenset((",", ":", "-", "–", "—"))


class _Noun(NamedTuple):
    at: int
    """token"""
    group: Group


class _Place(NamedTuple):
    """Where a figure stands."""

    claim: Claim
    passage: int
    area: range
    first: int
    last: int
    """tokens of its phrase"""
    beside: tuple[str, str]
    """the words before and after it, as ends of signs"""


class Surroundings:
    """What a text tells around any of its figures. Built once a text."""

    def __init__(self, found: Found, claims: Sequence[Claim]) -> None:
        self._lower = found.tokens.lower
        self._found = found
        self._passages = found.passages
        self._begins = [passage.span.start for passage in found.passages]
        self._claims = sorted(claims, key=lambda claim: claim.phrase_span.start)
        self._nouns: dict[int, list[_Noun]] = {}
        self._headings: dict[int, bool] = {}
        self._told = Counter(claim.group for claim in claims)
        self._told_of = Counter((claim.measure, claim.group) for claim in claims)
        self._figures = {
            (claim.group, claim.measure, claim.low, claim.high) for claim in claims
        }

    def open(self, without: Collection[Measure] = ()) -> Iterator[tuple[Claim, Signs]]:
        """Yield each figure without a group, with the signs of those it may have.

        Args:
            without: measures whose figures are passed over.
        """
        for index, claim in enumerate(self._claims):
            if not claim.group and claim.measure not in without:
                yield claim, self._signs(index)

    def _signs(self, index: int) -> Signs:
        place = self._place(self._claims[index])
        found: dict[Group, list[str]] = defaultdict(list)
        self._of_sentence(place, found)
        self._of_sentences_before(place, found)
        self._of_heading(place, found)
        self._of_figures(index, place, found)
        own = (
            f"m={place.claim.measure.value}",
            f"w={place.claim.weighed}",
            *place.beside,
        )
        count = f"groups={min(_MOST, len(found))}"
        return {
            group: tuple(
                dict.fromkeys(
                    (*signs, *self._of_group(group, place.claim), *own, count)
                )
            )
            for group, signs in found.items()
        }

    def _place(self, claim: Claim) -> _Place:
        passage = self._passage(claim)
        tokens = self._found.tokens
        area = tokens.within(self._passages[passage].span)
        first = bisect_left(tokens.starts, claim.phrase_span.start)
        last = bisect_left(tokens.starts, claim.phrase_span.end) - 1
        before = self._lower[first - 1] if first - 1 in area else "#"
        after = self._lower[last + 1] if last + 1 in area else "#"
        beside = f"b1={before}", f"a1={after}"
        return _Place(claim, passage, area, first, last, beside)

    def _passage(self, claim: Claim) -> int:
        return max(0, bisect_right(self._begins, claim.phrase_span.start) - 1)

    def _at(self, place: _Place, i: int) -> str:
        return self._lower[i] if i in place.area else "#"

    def _of_sentence(self, place: _Place, found: dict[Group, list[str]]) -> None:
        listed = self._listed(place)
        seen: set[tuple[str, Group]] = set()
        for noun in self._nouns_in(place.passage):
            left = noun.at < place.first
            side = "L" if left else "R" if noun.at > place.last else "I"
            if (side, noun.group) in seen:
                found[noun.group].append(f"{side}again")
                continue
            seen.add((side, noun.group))
            word = self._lower[noun.at]
            apart = place.first - noun.at if left else noun.at - place.last
            far = bisect_left(_FAR, apart)
            marks = self._marks(place.first, noun.at)
            plural = word.endswith("s")
            numbered = self._is_numbered(noun.at)
            signs = [
                side,
                f"{side}{far}",
                f"{side}{far}{marks}",
                f"{side}/m={place.claim.measure.value}",
                f"{side}/pre={self._at(place, noun.at - 1)}",
                *(f"{side}/{each}" for each in place.beside),
                f"{side}/noun={stem(word)}",
                f"{side}/plural={plural}",
                f"{side}/plural={plural}/{place.beside[0]}",
                f"{side}/numbered={numbered}/{marks}",
            ]
            after, stop = noun.at + 1, place.first
            if not left:
                after, stop = place.last + 1, noun.at
            if side != "I" and stop - after <= _BETWEEN:
                between = " ".join(self._lower[after:stop])
                signs += [f"{side}|{between}", f"{side}|{between}/list={listed}"]
            found[noun.group] += signs

    def _listed(self, place: _Place) -> int:
        """How many numbers of the sentence stand behind a mark of lists."""
        numbers = self._found.numbers_in(place.area)
        marked = [self._at(place, number.first - 1) in _LISTING for number in numbers]
        return min(_MANY, sum(marked))

    def _marks(self, first: int, second: int) -> str:
        """The strongest mark between two tokens."""
        between = self._lower[min(first, second) : max(first, second)]
        if not _PARTING.isdisjoint(between):
            return "S"
        return "," if "," in between else "-"

    def _is_numbered(self, at: int) -> bool:
        """Whether a number stands right before a noun, or a word before it."""
        near = self._found.numbers_in(range(max(0, at - _LONGEST), at))
        return any(number.last >= at - 2 for number in near)

    def _of_sentences_before(
        self, place: _Place, found: dict[Group, list[str]]
    ) -> None:
        paragraph = self._passages[place.passage].paragraph
        for back in range(1, _BACK + 1):
            at = place.passage - back
            if at < 0:
                return
            same = self._passages[at].paragraph == paragraph
            base = f"p{back}{'s' if same else 'o'}"
            opens = self._found.tokens.within(self._passages[at].span).start + _OPENING
            for noun in self._nouns_in(at):
                found[noun.group] += [
                    base,
                    f"{base}/first={noun.at < opens}",
                    f"{base}/m={place.claim.measure.value}",
                    *(f"{base}/{each}" for each in place.beside),
                ]

    def _of_heading(self, place: _Place, found: dict[Group, list[str]]) -> None:
        measure = place.claim.measure.value
        for at in range(place.passage - 1, place.passage - _HEADING_REACH, -1):
            if at < 0:
                return
            if at not in self._headings:
                self._headings[at] = self._is_heading(at)
            if self._headings[at]:
                far = bisect_left(_FAR, place.passage - at)
                for noun in self._nouns_in(at):
                    found[noun.group] += ["head", f"head/m={measure}", f"head{far}"]
                return

    def _is_heading(self, at: int) -> bool:
        passage = self._passages[at]
        if passage.role is Role.TITLE:
            return True
        area = self._found.tokens.within(passage.span)
        return bool(area) and len(area) < _HEADING and self._lower[area[-1]] != "."

    def _of_figures(
        self, index: int, place: _Place, found: dict[Group, list[str]]
    ) -> None:
        claim = place.claim
        for back in range(1, min(_BEFORE, index) + 1):
            other = self._claims[index - back]
            if not other.group:
                continue
            at = self._passage(other)
            same = at == place.passage
            near = (
                self._passages[at].paragraph == self._passages[place.passage].paragraph
            )
            base = f"c{back}{'S' if same else 'p' if near else 'o'}"
            measures = f"m={claim.measure.value}/{other.measure.value}"
            signs = [
                base,
                f"{base}/same={other.measure is claim.measure}",
                *(f"{base}/{each}" for each in place.beside),
                f"c/{measures}",
                f"c{same}/{measures}",
            ]
            if other.low and claim.low:
                signs.append(f"c/ratio={step_of(claim.low / other.low)}")
                signs.append(f"{base}/less={claim.low <= other.low}")
            if other.id and claim.part_of == other.id:
                signs.append("c/part")
            found[other.group] += signs
        for on, other in enumerate(self._claims[index + 1 : index + 1 + _AFTER], 1):
            if other.group and self._passage(other) == place.passage:
                same = other.measure is claim.measure
                found[other.group] += [
                    f"n{on}",
                    f"n{on}/same={same}",
                    f"n/{place.beside[0]}",
                ]

    def _of_group(self, group: Group, claim: Claim) -> Iterator[str]:
        name = "+".join(group) if _KNOWN.issuperset(group) else "people"
        yield f"t={name}"
        yield f"t={name}/m={claim.measure.value}"
        yield f"terms={len(group)}"
        yield f"all={min(_MANY, self._told[group])}"
        of_measure = self._told_of[claim.measure, group]
        if of_measure:
            yield f"of measure={min(_MANY, of_measure)}"
        if (group, claim.measure, claim.low, claim.high) in self._figures:
            yield "same figure"

    def _nouns_in(self, passage: int) -> Sequence[_Noun]:
        """The nouns of a sentence that stand for somebody, or for things counted."""
        if passage not in self._nouns:
            area = self._found.tokens.within(self._passages[passage].span)
            self._nouns[passage] = [
                _Noun(i, group)
                for i in area
                if (group := _GROUPS.get(self._lower[i])) is not None
            ]
        return self._nouns[passage]


_GROUPS: Mapping[str, Group] = {
    **{word: (term,) for word, term in DEMONYMS.items()},
    **{
        word: tuple(sorted(terms))
        for table in (UNITS, SINGULARS, PLURALS)
        for word, terms in table.items()
        if terms
    },
}
"""words that stand for a group by themselves"""
