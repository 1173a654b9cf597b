"""Quantities whose own words tell the measure: "12 deaths", "58 wounded people"."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from recount.claims.happened import is_supposed
from recount.claims.hospitals import taken_in
from recount.claims.joined import give_joined
from recount.claims.lexicon import (
    COUNT_NOUNS,
    KIN,
    MODIFIERS,
    PLURALS,
    SINGULARS,
    UNION_TERMS,
)
from recount.claims.mourned import has_fallen, in_hospital, is_buried, is_mourned
from recount.claims.outcomes import LEAST_TELLING, is_freed
from recount.claims.peoples import people_term
from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Sentence
from recount.lang.en import crowds, measures, small_words, wounds

_OCCURRENCES = frozenset(measures.OCCURRENCES.split())
_CAMPAIGNS = frozenset(crowds.CAMPAIGNS.split())
_BREACH = frozenset(measures.BREACH.split())
_DEAD_BY = (is_mourned, is_buried, has_fallen)
_SPEAKING_OF = tuple(
    [verb, "of"] for verb in ("speak", "speaks", "spoke", "write", "writes", "wrote")
)
_OF_VICTIMS = frozenset(measures.BEFORE_VICTIMS.split("|"))
_IDENTIFYING = frozenset(
    "identified named name names lists listed documented recorded recognised "
    "recognized counted counts count".split()
)
_MORE = frozenset(("a", "an", "another", "further", "additional"))
_VICTIM_NOUNS = frozenset(("victims", "victim"))
_WOUNDED = frozenset(wounds.VICTIMS_OF_WOUNDS.split())
_KILLING_WORDS = frozenset(measures.KILLING_NOUNS.split())
_LIVES_TAKEN = frozenset(measures.LIVES_TAKEN.split())
_ATTENDING = frozenset(crowds.ATTENDING.split())
_PASTS = frozenset((*small_words.IRREGULAR_PASTS.split(), "heard"))
_COMING = (["came"], ["attended"], ["turned"], ["arrived"])
_MAKING = frozenset(("left", "leaving", "leaves", "leave", "made", "new"))
_LIVES_REACH = 12  # words from "cost" to "74 lives", with an aside between
_LOSING = frozenset(measures.LOSING.split())
_OWN_PEOPLE = frozenset(
    (*measures.OWN_PEOPLE.split(), *small_words.KIN_PLURALS.split())
)
_OF_KIN = frozenset(
    "his her their my our its , and both all one two three small".split()
)
_LOST_REACH = 7  # items from "lost" over "his wife and" to "two grandchildren"
_RESCUES = frozenset(measures.RESCUES.split())
_RESCUE_REACH = 4  # words from "refugees" to "were rescued"
_VICTIMS_REACH = 6  # words from "victims of" to the noun of killing
_ALL_REACH = 9  # words from the comma after a figure to "all ... civilians"
_ALL_WORDS = frozenset(
    "of whom them which were was reportedly said to be believed thought are innocent "
    "unarmed named identified local".split()
)
_BODIES_OF_MEN = dict.fromkeys(("forces", "army", "garrison"), ("combatant",))
_MODIFIERS = 3  # words before a noun that say which people
_OF_PERSONS = frozenset(
    noun
    for noun, measure in COUNT_NOUNS.items()
    if noun in PLURALS and measure in {"captured", "displaced", "bereaved"}
)
_LYING = frozenset("buried lie lies interred cremated rest rests".split())
_HAVING = frozenset("with has have had counts counted claims numbers".split())
_STONES = frozenset(measures.MEMORIALS.split())
_BEARING = frozenset(
    "bears bear bore carries carried carry lists list has had with holds".split()
)
_READING_OUT = frozenset("read reads reading".split())
_BOOKS = frozenset(("remembrance", "memorial"))
_BOOK_REACH = 8  # words from "1,309 names" to "the book of remembrance"
_SOCIETIES = frozenset(crowds.SOCIETIES.split())
_WEAKER = frozenset(("displaced", "captured", "bereaved"))
"""states that a verb may go before: "four displaced persons were killed" """
_STRONGER = frozenset(("killed", "injured", "missing"))
_STRONGER_OR_THERE = _STRONGER | {"participants"}
_ADJECTIVES = frozenset(("dead", "wounded", "injured"))
_MIXED = _ADJECTIVES | {"martyrs", "deaths", "fatalities"}
_UNDIVIDED = tuple(
    [joint, other] for joint in ("or", "and") for other in sorted(_ADJECTIVES)
)


def give_by_noun(sentence: Sentence, *, persons: bool = False) -> None:
    """Assign the quantities that need no other trigger than their own noun.

    Args:
        sentence: what was assigned so far.
        persons: whether of hostages, refugees, "two of the abducted pupils" and
            their like, whose fate a verb may tell, so that the rules go before.
    """
    for index in sentence.counted:
        quantity = sentence.items[index].quantity
        if quantity is None or quantity.kind is Kind.BARE:
            continue
        late = quantity.noun in _OF_PERSONS | {"arrivals"} and not quantity.state
        late |= bool(quantity.among) or quantity.state in _WEAKER
        if persons is not late:
            continue
        bare = sentence.codes[index - 1 : index] == "B"
        if bare and is_supposed(sentence, index - 1):
            continue  # "threatened to kill 40 hostages"
        made = sentence.made.get(index)
        if persons and made is not None and made.measure not in _STRONGER_OR_THERE:
            if quantity.among == "injured" or is_freed(sentence, index):
                continue  # "23 of the wounded were arrested", "12 hostages were freed"
            del sentence.made[index]  # "a million refugees live in camps"
        measure = quantity.state or quantity.among
        measure = measure or _measure_of(sentence, index, quantity)
        if not measure and quantity.kind is Kind.PERSON and not quantity.implicit:
            dead = any(told(sentence, index) for told in _DEAD_BY)
            measure = "killed" if dead else ""
            measure = measure or in_hospital(sentence, index)
            measure = measure or ("killed" if is_of_losses(sentence, index) else "")
            measure = measure or taken_in(sentence, index)
        if measure == "displaced" and _is_rescued(sentence, index):
            continue
        sentence.give(index, measure, "noun", index)
    give_joined(sentence)


def is_of_losses(sentence: Sentence, index: int) -> bool:
    """ "put its own losses at 43 policemen"."""
    return sentence.before(index, 2) == ["losses", "at"]


def _is_rescued(sentence: Sentence, index: int) -> bool:
    """ "1,000 refugees were rescued": they are told of for that, not as displaced."""
    near = (*sentence.before(index, 2), *sentence.after(index, _RESCUE_REACH))
    return not _RESCUES.isdisjoint(near)


def _measure_of(sentence: Sentence, index: int, quantity: Quantity) -> str:
    noun = quantity.noun
    told = _BY_NOUN.get(noun)
    if told is not None:
        return told(sentence, index)
    if noun in _OCCURRENCES:
        return "violations"
    if noun in _OWN_PEOPLE and _is_lost(sentence, index):
        return "killed"
    if noun in _MIXED and sentence.after(index, 2) in _UNDIVIDED:
        return "casualties"  # "100 dead or wounded"
    follow = sentence.codes[index + 1 : index + 2]
    if noun in _ADJECTIVES - {"dead"} and follow and follow in "KSx":
        return ""  # "12 wounded were killed later": the verb tells
    return COUNT_NOUNS.get(noun, "")


def _is_lost(sentence: Sentence, index: int) -> bool:
    """ "lost nine relatives", "lost his wife and two small grandchildren"."""
    if not _LOSING.isdisjoint(sentence.before(index, 2)):
        return True
    for i in range(index - 1, max(index - _LOST_REACH, -1), -1):
        word = sentence.lower[sentence.items[i].last]
        if word in _LOSING:
            return True
        quantity = sentence.quantity(i)
        if quantity is not None and quantity.number is not None:
            return False  # "lost one member, and 52 children lost a father"
        named = sentence.codes[i] == "P"  # "lost Mrs Sol and nineteen girls"
        if not (named or word in _OF_KIN or word in KIN or word in SINGULARS):
            return False
    return False


def _of_times(sentence: Sentence, index: int) -> str:
    """ "violated the truce 14 times" """
    earlier = sentence.lower[sentence.items[0].first : sentence.items[index].first]
    under = any(pair == ("under", "attack") for pair in pairwise(earlier))
    return "violations" if under or _BREACH & set(earlier) else ""


def _of_survivors(sentence: Sentence, index: int) -> str:
    """ "59 dead and 142 survivors": no dead, and no voices as "two survivors" are."""
    quantity = sentence.quantity(index)
    many = quantity is not None and (quantity.figure.low or 0) >= LEAST_TELLING
    joined = sentence.codes[index - 1 : index] in ("c", ",")
    return "other" if many and joined else ""


def _of_lives(sentence: Sentence, index: int) -> str:
    around = (*sentence.before(index, _LIVES_REACH), *sentence.after(index, 3))
    return "killed" if _LIVES_TAKEN.intersection(around) else ""


def _of_victims(sentence: Sentence, index: int) -> str:
    near = sentence.after(index, _VICTIMS_REACH)
    quantity = sentence.quantity(index)
    none = quantity is not None and quantity.figure.high == 0
    before = [w for w in sentence.before(index, 3) if w != "all"][-2:]
    with_ = before[-1:] == ["with"]  # "the worst day, with around 900 victims"
    if none or with_ or before == ["names", "of"] or before in _SPEAKING_OF:
        return "killed"
    told = [w for w in sentence.before(index, 3) if w not in _MORE]
    if told[-1:] and told[-1] in _IDENTIFYING:
        return "killed"  # "identified 186 victims"
    # "there were up to 1,700 victims", "ten people; eleven victims, the families say"
    told_of = " ".join(before) in _OF_VICTIMS or before[-1:] in (["holds"], ["'s"])
    if told_of or (before[-1:] == [";"] and near[:1] == [","]):
        return "killed"
    if near[:1] == ["known"] or near[:2] == ["identified", "by"]:
        return "killed"
    if near[:2] == ["by", "name"] or not _LYING.isdisjoint(near[:4]):
        return "killed"  # "lists 41 victims by name", "58 victims are buried"
    return "killed" if near[:1] == ["of"] and _KILLING_WORDS & set(near) else ""


def _of_attending(sentence: Sentence, index: int) -> str:
    """ "2,000 mourners came", "heard mass": they took part by what they did."""
    follow = sentence.after(index, 1)
    came = follow in _COMING or (follow != [] and follow[0] in _PASTS)
    return "participants" if came and sentence.codes[index + 1] not in "FKJ" else ""


def _of_names(sentence: Sentence, index: int) -> str:
    """ "a petition had 1,312 names on it", "the stone bears 64 names"."""
    first, last = sentence.items[0].first, sentence.items[-1].last
    told = sentence.lower[first : last + 1]
    if not _READING_OUT.isdisjoint(sentence.before(index, 4)):
        return "killed"  # "every year they read out the 254 names"
    stone = not (
        _STONES.isdisjoint(told) or _BEARING.isdisjoint(sentence.before(index, 3))
    )
    if stone or not _BOOKS.isdisjoint(sentence.after(index, _BOOK_REACH)):
        return "killed"
    return "" if _CAMPAIGNS.isdisjoint(told) else "supporters"


def _of_members(sentence: Sentence, index: int) -> str:
    """ "The union, with 1.2 million members,": not "12 members of the council"."""
    if _is_lost(sentence, index):
        return "killed"  # "the family lost five members"
    if sentence.after(index, 1) == ["of"] or _HAVING.isdisjoint(
        sentence.before(index, 3)
    ):
        return ""
    words = sentence.lower[sentence.items[0].first : sentence.items[index].first]
    return "" if _SOCIETIES.isdisjoint(words) else "supporters"


def _of_arrivals(sentence: Sentence, index: int) -> str:
    """ "9,140 new arrivals were registered", of those who fled."""
    item = sentence.items[index]
    return "displaced" if "new" in sentence.lower[item.first : item.last] else ""


def _of_widows(sentence: Sentence, index: int) -> str:
    """ "The war left 158 widows", "found 71 new widows", "one of 248 widows" """
    item = sentence.items[index]
    before = sentence.before(index, 2)
    if before == ["one", "of"] or before[-1:] in (["counted"], ["counts"], ["lists"]):
        return "bereaved"
    near = (*sentence.before(index, 2), *sentence.lower[item.first : item.last])
    return "" if _MAKING.isdisjoint(near) else "bereaved"


_BY_NOUN: dict[str, Callable[[Sentence, int], str]] = {
    "times": _of_times,
    "occasions": _of_times,
    "lives": _of_lives,
    "names": _of_names,
    "members": _of_members,
    "arrivals": _of_arrivals,
    "widows": _of_widows,
    "widowers": _of_widows,
    "survivors": _of_survivors,
    **dict.fromkeys(_VICTIM_NOUNS, _of_victims),
    **dict.fromkeys(_ATTENDING, _of_attending),
}


def give_terms_before(sentence: Sentence, index: int, trigger: int) -> None:
    """Give a figure the group of the noun that was told first.

    "Karsan refugees number a million": the million are Karsans.
    """
    quantity = sentence.quantity(index)
    if quantity is None or quantity.terms:
        return
    terms: list[str] = []
    first = sentence.items[trigger].first
    for i in range(first - 1, max(sentence.items[0].first, first - _MODIFIERS) - 1, -1):
        word = sentence.tokens.words[i]
        people = people_term(word) if word[0].isupper() else ""
        told = MODIFIERS.get(sentence.lower[i], (people,) if people else ())
        if not told:
            break
        terms.extend(told)
    quantity.terms = tuple(sorted(set(terms)))


def give_victims(sentence: Sentence) -> None:
    """Assign "four shooting victims", where no verb tells what became of them."""
    for index in sentence.counted:
        quantity = sentence.items[index].quantity
        if quantity is None or quantity.noun not in _VICTIM_NOUNS:
            continue
        item = sentence.items[index]
        own = sentence.lower[item.first : item.last]
        if not _WOUNDED.isdisjoint(own):
            sentence.give(index, "injured", "noun", index)


def give_terms_after(sentence: Sentence) -> None:
    """Give a figure the group that all of it is told to be.

    "Killed 3-4, reportedly all civilians"; "killed 11 people, all of whom were women
    and children". A figure whose group is told already keeps it.
    """
    for made in sentence.made.values():
        quantity = made.quantity
        if quantity.terms or quantity.implicit:
            continue
        of_them = made.index + (sentence.codes[made.index + 1 : made.index + 2] == "o")
        for end in {made.index, of_them, max(made.index, made.trigger)}:
            last = sentence.items[end].last
            if sentence.lower[last + 1 : last + 2] == [","]:
                quantity.terms = quantity.terms or _all_are(sentence, last + 2)


def group_at(
    sentence: Sentence, at: int, stop: int, *, row: bool = True
) -> tuple[str, ...]:
    """Return the group of "Karsan forces", "school children", up to its noun.

    Nothing where a row of others may follow, behind a comma too if ``row``.
    """
    terms: set[str] = set()
    for i in range(at, stop):
        word, written = sentence.lower[i], sentence.tokens.words[i]
        people = people_term(written) if written[0].isupper() else ""
        terms.update(MODIFIERS.get(word, ()), (people,) if people else ())
        if word in PLURALS or word in _BODIES_OF_MEN:
            own = _BODIES_OF_MEN.get(word) or PLURALS.get(word, ())
            behind = sentence.lower[i + 1 : i + 2]
            if behind in (["and"], ["or"]) or (row and behind == [","]):
                return ()  # "among civilians, rebels and soldiers"
            return tuple(sorted({*terms, *own}))
        if not (people or word in MODIFIERS or word.isalpha()):
            break
    return ()


def _all_are(sentence: Sentence, at: int) -> tuple[str, ...]:
    """The group in "all civilians", "all of them were women and children"."""
    words = sentence.lower[at : min(at + _ALL_REACH, sentence.items[-1].last + 1)]
    if "all" not in words[:2]:
        return ()
    for i, word in enumerate(words[words.index("all") + 1 :], words.index("all") + 1):
        terms = PLURALS.get(word, ())
        if not terms:
            if word not in _ALL_WORDS:
                return ()
            continue
        pair = words[i + 1 : i + 3]
        other = PLURALS.get(pair[1], ()) if pair[:1] == ["and"] and pair[1:] else ()
        if pair[:1] in (["and"], ["or"]) and not (other and set(other) <= UNION_TERMS):
            return ()
        return tuple(sorted({*terms, *other}))
    return ()
