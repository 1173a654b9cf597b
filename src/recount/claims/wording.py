"""Words near a figure that hedge it, narrow it, or make it a total over a time."""

from __future__ import annotations

from recount.claims.item import Item
from recount.claims.lexicon import PASTS, STATES
from recount.claims.sentence import Assignment
from recount.lang.en import events, hedges, narrowing, small_words

_HEDGES = frozenset(hedges.HEDGES.split())
_HEDGE_PHRASES: dict[str, list[tuple[str, ...]]] = {}
for _phrase in hedges.HEDGE_PHRASES:
    _HEDGE_PHRASES.setdefault(_phrase[0], []).append(_phrase)
_UNSURE_ZERO = frozenset(("reported", "known", "recorded"))
_LASTING = frozenset(events.LASTING.split())
_INTO = frozenset(("in", "during", "since", "throughout", "of", "by"))
_QUALIFIERS: dict[str, list[tuple[str, ...]]] = {}
for _told in narrowing.QUALIFIERS:
    _QUALIFIERS.setdefault(_told.split()[0], []).append(tuple(_told.split()))
_DEGREES = frozenset(small_words.DEGREES.split())
_NARROWING_ENDS = frozenset(',.;:()"“”') | frozenset(("by", "when", "as", "while"))

_FATES = frozenset((*STATES, *PASTS, "trapped", "buried", "among", "underneath"))
_QUOTES = frozenset("\"“”'‘’`«»")
_TRIGGER_REACH = 60  # items; a longer list is read member by member
_HEDGE_REACH = 3  # words before the figure and after its verb
_LASTING_REACH = 9  # words from the figure to "in the war"
_NARROWING_WORDS = 8

_DESCRIBED = frozenset("the are is were was some all an a of other and or".split())
_JOINING = frozenset(("and", "but", ";"))
_NEXT_CLAUSE = frozenset((",", "and"))


class Near:
    """The words around one figure and its trigger."""

    def __init__(
        self, lower: list[str], area: range, items: list[Item], each: Assignment
    ) -> None:
        self._lower = lower
        self._area = area
        self._each = each
        far = abs(each.trigger - each.index) > _TRIGGER_REACH
        trigger = items[each.index if far else each.trigger]
        self._begin = min(items[each.index].first, trigger.first)
        self._end = max(items[each.index].last, trigger.last) + 1
        self._items = items

    def is_hedged(self) -> bool:
        """Whether the clause tells the figure as unsure, or a zero as not reported."""
        begin = max(self._area.start, self._begin - _HEDGE_REACH)
        near = self._lower[begin : self._end]
        after = self._lower[self._end : min(self._area.stop, self._end + _HEDGE_REACH)]
        # "six clerks and, reportedly, two guards": of the two alone, as in "killed 300
        # and may have injured 4,000"
        near += after[: next((i for i, w in enumerate(after) if w in _JOINING), None)]
        if _HEDGES.intersection(near) and any(
            word in _HEDGES
            and not (_opens_more(near, i) or self._is_of_another(begin + i))
            and not self._is_of_who_did_it(begin + i)
            and not self._is_within(begin + i)
            and not self._is_told_by(begin + i)
            for i, word in enumerate(near)
        ):
            return True
        if self._each.quantity.figure.high == 0 and not _UNSURE_ZERO.isdisjoint(near):
            return True
        return any(
            tuple(near[i : i + len(words)]) == words
            and not self._is_of_who_they_are(begin + i + len(words))
            for i, word in enumerate(near)
            for words in _HEDGE_PHRASES.get(word, ())
        )

    def _is_told_by(self, at: int) -> bool:
        # "the prosecution alleged 430 deaths", and not "the alleged 430 deaths"
        if self._lower[at] != "alleged" or self._lower[at - 1] in _DESCRIBED:
            return False
        follow = self._lower[at + 1 : self._area.stop][:1]
        return follow == ["that"] or at + 1 == self._each.quantity.first

    def _is_of_another(self, at: int) -> bool:
        # "61 civilians, perhaps as many as seventy, were killed": the 61 are sure,
        # and so are those of "toll rises to 58, dozens feared trapped".
        own = self._each.quantity.last
        begins = self._lower[at - 1] in _NEXT_CLAUSE  # "70 miners, perhaps 74"
        return any(
            self._end <= item.first < at
            or (item.first < self._end and at < item.first <= at + _HEDGE_REACH)
            or (begins and self._end < at < item.first <= at + 2)
            for item in self._items
            if item.quantity is not None and own < item.first
        )

    def _is_of_who_did_it(self, at: int) -> bool:
        # "killed, reportedly by soldiers", "injured in an alleged airstrike": what
        # befell them is sure.
        if at < self._end or at + 1 >= self._area.stop:
            return False
        doer = self._lower[at + 1] in {"by", "because", "over"}
        return doer or (self._lower[at - 1] in {"a", "an", "the"})

    def _is_within(self, at: int) -> bool:
        """ "36 apparently unlawful strikes": what they were is unsure, not how many."""
        quantity = self._each.quantity
        within = quantity.number is not None and quantity.first < at < quantity.last
        return within and self._lower[at].endswith("ly")

    def _is_of_who_they_are(self, at: int) -> bool:
        """Whether "believed to" goes on with what people are, and not with a fate.

        "They arrested two men believed to be smugglers": the two are sure.
        """
        if at < self._end or self._lower[at : at + 1] != ["be"]:
            return False
        follow = self._lower[at + 1 : min(self._area.stop, at + 3)]
        return not (_FATES.intersection(follow))

    def is_rejected(self) -> bool:
        """Whether another figure is put in its place: "seven, not six, were hurt"."""
        first = self._each.quantity.first
        while first > self._area.start and self._lower[first - 1] in _QUOTES:
            first -= 1
        return first > self._area.start and self._lower[first - 1] == "not"

    def is_cumulative(self) -> bool:
        """Whether the figure is a total over something that lasts: "in the war"."""
        after = self._lower[
            self._begin : min(self._area.stop, self._end + _LASTING_REACH)
        ]
        for i, word in enumerate(after):
            if word in _LASTING:
                return bool(_INTO.intersection(after[max(0, i - 4) : i]))
        return False

    def words(self, around: int = 0) -> list[str]:
        """Return the words of the figure and its trigger, with ``around`` more."""
        begin = max(self._area.start, self._begin - around)
        return self._lower[begin : min(self._area.stop, self._end + around)]

    def qualifiers(self) -> tuple[str, ...]:
        """Return the words that narrow the figure: "with special cruelty"."""
        found: list[str] = []
        stop = min(self._area.stop, self._end + 1)
        if not _QUALIFIERS.keys().isdisjoint(self._lower[self._begin : stop]):
            for i in range(self._begin, stop):
                for words in _QUALIFIERS.get(self._lower[i], ()):
                    if tuple(self._lower[i : i + len(words)]) == words:
                        found.append(" ".join(words))
        if not found:
            found.extend(self._narrowed())
        return tuple(dict.fromkeys(found))

    def _narrowed(self) -> list[str]:
        """What narrows a part that no group tells apart.

        "18 of them seriously"; "of those who died, 12 were killed in their beds".
        """
        quantity = self._each.quantity
        if quantity.terms or quantity.noun:
            return []
        after = self._lower[quantity.last + 1 : quantity.last + 2]
        if quantity.partitive and _DEGREES.intersection(after):
            return after
        opening = self._lower[self._area.start : self._area.start + 2]
        if opening[:1] not in (["of"], ["among"]) or self._begin < self._area.start + 3:
            return []
        words: list[str] = []
        for word in self._lower[
            self._end : min(self._area.stop, self._end + _NARROWING_WORDS)
        ]:
            if word in _NARROWING_ENDS:
                break
            words.append(word)
        return [" ".join(words)] if words else []


def _opens_more(words: list[str], at: int) -> bool:
    # "40 people, perhaps more, were killed": the 40 are sure.
    return words[at + 1 : at + 2] == ["more"] and words[at + 2 : at + 3] != ["than"]
