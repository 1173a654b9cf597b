"""Lists: how a measure goes from one quantity to its neighbours, parts and rests."""

from __future__ import annotations

import re

from recount.claims.among import give_told_before
from recount.claims.lexicon import PLURALS
from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Assignment, Sentence
from recount.lang.en import small_words
from recount.lang.en.measures import PART_HEADS, RESCUES, VICTIMS

_NOT_BACK = frozenset(
    (
        "toll",
        "toll that rose, told after what took the lives",
        "toll put otherwise before",
        "population of",
        "fate",
        "part",
        "noun",
        "ratio",
    )
)
"""rules whose measure does not go to the quantity before"""
_CHAIN = ',ca"dn'
_ASIDES = {1: "(", -1: ")-"}
"""what opens an aside, by the way one goes"""
_LONGEST_ASIDE = 24  # items
_SUBJECT_FOLLOWS = frozenset("vVBhmx")
_SINGULAR_VERBS = frozenset(("is", "was", "has"))
_DETERMINERS = frozenset("the his her its their our these those".split())
_WHOLE_REACH = 20  # words between the noun of a whole and "included"
_TOLD_AFTER = re.compile(r"[wKpdyot]{1,9}xd{0,2}(?=[QP])")
_OPENERS = re.compile(r"i|,(?=d)|[:(\-](?=Q)")
_ASIDE = re.compile(r"[(\-](?=Q)")
_COMPLEMENT = re.compile(
    r"Q(?:o[wP\-]|p[wPt\-]|r[xhmd]{0,3}[vw][wpotdW])[wPtpo\-]{0,9}\Z"
)
_BE = frozenset(("were", "was", "have", "has"))
_LONGEST_COMPLEMENT = 12  # items
_KILLERS = frozenset(("killers", "murderers", "assassins", "kidnappers"))
_UNSURE_PART = re.compile(r",d{1,2}Q(?=[,.)]|$)")
_UNSURE = frozenset(small_words.UNSURE.split())
_AMONG = frozenset(("among", "amongst"))
_PART_TOLD = re.compile(r"d{0,2}(?:,?Qd?i,?|x|[wd,]{0,3})?Q")  # read backwards
_OPENER_REACH = 4  # small words between "including" and the first part
_RELATIVE = re.compile(r"[wpot]{0,4}(?:r|W)[hm]?[xdn]{0,4}")
_MAIN_VERB = re.compile(r"[^.]*?[xhvVR]")
_RESCUES = frozenset(RESCUES.split()) | {"survived"}
_RESCUE_REACH = 3  # words from "of whom 300" to "were saved"
_PART_REACH = 6  # items between two listed parts


def give_along(sentence: Sentence, step: int) -> None:
    """Carry measures along "106 women, 83 children and 70 elderly".

    Args:
        sentence: what was assigned so far.
        step: 1 goes on from a quantity that has a measure, -1 goes back.
    """
    count = len(sentence.items)
    order = range(count) if step == 1 else range(count - 1, -1, -1)
    for index in order:
        source = sentence.made.get(index)
        if source is None or (step == -1 and source.rule in _NOT_BACK):
            continue
        other = _neighbour(sentence, index, step)
        if other is None or other in sentence.made:
            continue
        quantity = sentence.quantity(other)
        if quantity is None or not _alike(source, quantity):
            continue
        if (
            step == 1
            and not is_nominal(sentence, source.trigger)
            and is_subject(sentence, other)
        ):
            continue  # "and 30 men attacked": the subject of another clause
        if quantity.figure.high == 0 and sentence.after(other, 1) == ["to"]:
            continue  # "40 dead and nobody to blame"
        joined = "c" in sentence.codes[other:index] or source.rule == "coordination"
        if step == -1 and not joined:
            continue
        sentence.give(other, source.measure, "coordination", source.trigger)
        made = sentence.made[other]
        made.parent = source if quantity.partitive and step == 1 else source.parent


def is_subject(sentence: Sentence, index: int) -> bool:
    """Whether a verb follows whose subject the quantity is.

    Not in "the attack that killed a guard and three others is over": "is" is told of
    one thing.
    """
    follow = sentence.codes[index + 1 : index + 2]
    if not follow or follow not in _SUBJECT_FOLLOWS:
        return False
    quantity = sentence.quantity(index)
    if quantity is not None and quantity.noun == "self":
        return False
    many = quantity is not None and (quantity.figure.low or 0) > 1
    return not (many and sentence.after(index, 1)[0] in _SINGULAR_VERBS)


def is_nominal(sentence: Sentence, trigger: int) -> bool:
    """Whether the trigger is the subject itself: "the murder of two men shocked"."""
    codes = sentence.codes
    return codes[trigger] in "EH" or codes[trigger : trigger + 2] == "Go"


def _neighbour(sentence: Sentence, index: int, step: int) -> int | None:
    """The next quantity in a list: only commas, "and" and small words between.

    Before an article it takes "and": in "after the death of two men, the 40 judges
    resigned" the judges are no part of a list.
    """
    codes = sentence.codes
    i, marks, article = index + step, 0, False
    while 0 <= i < len(codes) and (
        codes[i] in _CHAIN or codes[i] in _ASIDES[step] or _determines(sentence, i)
    ):
        marks += codes[i] in ",ca"
        article |= codes[i] == "w"
        i = _over_aside(codes, i, step)
        i += step
    first, last = sorted((index, i))
    if not marks or (article and not {"c", "a"} & set(codes[first:last])):
        return None
    if step == -1 and marks and i >= 0 and codes[i] not in "QU":
        return _over_complement(sentence, i)
    return i if 0 <= i < len(codes) and codes[i] in "QU" else None


def _over_complement(sentence: Sentence, last: int) -> int | None:
    """The quantity whose complement ends at ``last``: "ten members of the Sol family".

    So in "ten members of the Sol family and nine members of the Brod family were
    killed". A number without a noun, or told of a place alone, joins nothing.
    """
    found = _COMPLEMENT.search(
        sentence.codes, max(0, last - _LONGEST_COMPLEMENT), last + 1
    )
    if found is None:
        return None
    quantity = sentence.quantity(found.start())
    return found.start() if quantity is not None and quantity.noun else None


def _determines(sentence: Sentence, i: int) -> bool:
    """Whether an item is the article of a counted member: "and their two cooks"."""
    return (
        sentence.codes[i : i + 2] in {"wQ", "wU"}
        and sentence.lower[sentence.items[i].first] in _DETERMINERS
    )


def _over_aside(codes: str, i: int, step: int) -> int:
    """The other end of an aside that begins at ``i``, or ``i`` itself.

    "six priests (five Karsans and one Brodnan) and two women were murdered".
    """
    if codes[i] not in _ASIDES[step]:
        return i
    other = {"(": ")", ")": "(", "-": "-"}[codes[i]]
    if step == 1:
        end = codes.find(other, i + 1, i + _LONGEST_ASIDE)
    else:
        end = codes.rfind(other, max(0, i - _LONGEST_ASIDE), i - 1)
        while end > 0 and codes[i] == "-" == codes[end - 1]:
            end -= 1
    return i if end < 0 else end


def _alike(source: Assignment, second: Quantity) -> bool:
    first = source.quantity
    if source.measure == "property" and first.kind is second.kind is Kind.UNIT:
        return "family" not in second.terms
    if first.kind is Kind.UNIT or second.kind in {Kind.UNIT, Kind.THING}:
        return first.kind is second.kind and bool(set(first.terms) & set(second.terms))
    return True


def give_parts(sentence: Sentence) -> None:
    """Assign the lists after "including", "of whom" or a colon, as parts of a whole."""
    codes = sentence.codes
    for found in _OPENERS.finditer(codes):
        index, code = found.start(), found[0]
        if code == "i":
            measure = _named_before(sentence, index)
            _give_listed(sentence, index, measure)
            give_told_before(sentence, index)
            _give_among_them(sentence, index)
        elif code == ",":
            _give_unsure(sentence, index)
        elif code == ":" and _is_list(codes, index + 1):
            _give_listed(sentence, index, "")
    give_asides(sentence)
    _give_among(sentence)
    _give_partitives(sentence)


def give_asides(sentence: Sentence) -> None:
    """ "six priests -- five Karsans and one Brodnan --": parts of the six."""
    codes = sentence.codes
    for found in _ASIDE.finditer(codes):
        index = found.start()
        before = index - 2 if codes[index - 1 : index + 1] == "--" else index - 1
        if before in sentence.made and _is_list(codes, index + 1):
            _give_listed(sentence, index, "", sentence.made[before])


def _give_among_them(sentence: Sentence, opener: int) -> None:
    """ "Twelve people were killed, three children among them"."""
    item = sentence.items[opener]
    words = sentence.lower[item.first : item.last + 1]
    whole = _whole_before(sentence, opener - 1)
    if words[0] not in _AMONG or "them" not in words or whole is None:
        return
    if sentence.codes[opener - 1] == "Q" and opener - 1 not in sentence.made:
        _give_part(sentence, opener - 1, whole)


def _give_unsure(sentence: Sentence, comma: int) -> None:
    """ "5-8 killed, possibly two civilians, in a strike"."""
    found = _UNSURE_PART.match(sentence.codes, comma)
    whole = sentence.made.get(comma - 1) or sentence.made.get(comma - 2)
    if found is None or whole is None or whole.trigger != comma - 1:
        return
    told = sentence.lower[sentence.items[comma + 1].first]
    if told in _UNSURE:
        _give_part(sentence, found.end() - 1, whole)


def _give_part(sentence: Sentence, index: int, whole: Assignment) -> None:
    sentence.give(index, whole.measure, "part", whole.trigger)
    made = sentence.made[index]
    if made.rule == "part":
        made.parent = whole


def _give_among(sentence: Sentence) -> None:
    """ "five civilians among nine killed": a part told before its whole."""
    for after in sorted(sentence.made):
        whole, index = sentence.made[after], after - 1
        first = sentence.items[index].first
        if index < 0 or sentence.lower[first] not in _AMONG:
            continue
        found = _PART_TOLD.search(sentence.codes[:index][::-1])
        if found is None or found.start():
            continue
        part = index - found.end()
        _give_part(sentence, part, whole)
        if "i" in found[0] and part in sentence.made:
            inner = index - 1 - found[0].index("Q")  # "9, including 6 boys, among 17"
            _give_part(sentence, inner, sentence.made[part])


def _give_partitives(sentence: Sentence) -> None:
    """ "65 people were wounded, 18 of them seriously": a part of the figure before."""
    whole: Assignment | None = None
    for index in sentence.counted:
        made, quantity = sentence.made.get(index), sentence.items[index].quantity
        if made is not None:
            whole = made if made.parent is None else whole
        elif quantity is not None and quantity.partitive and whole:
            if not _RESCUES.isdisjoint(sentence.after(index, _RESCUE_REACH)):
                continue  # "1,400 refugees, of whom only 300 were saved"
            sentence.give(index, whole.measure, "part", whole.trigger)
            sentence.made[index].parent = whole


def _is_list(codes: str, index: int) -> bool:
    after = codes[index + 1 : index + 2]
    return bool(after) and after in ",c" and "Q" in codes[index + 2 : index + 5]


def _named_before(sentence: Sentence, opener: int) -> str:
    """The measure of a whole that has no number: "the victims included"."""
    own = sentence.lower[sentence.items[opener].first : sentence.items[opener].last + 1]
    told = [*sentence.before(opener, _WHOLE_REACH), *own]
    others = False
    for i in range(len(told) - 1, -1, -1):
        if others and told[i] in _BE and own[0] == "including":
            return ""  # "pictures of the victims were shared by relatives, including"
        others |= told[i] in PLURALS and told[i] not in PART_HEADS
        if told[i] in PART_HEADS:
            # "the surviving victims included", "the wounded victims included"
            kind = told[i - 1] if i else ""
            return VICTIMS.get(kind, PART_HEADS[told[i]])
    return ""


def _give_listed(
    sentence: Sentence, opener: int, measure: str, told: Assignment | None = None
) -> None:
    whole = told or _whole_before(sentence, opener)
    codes = sentence.codes
    i = opener + 1
    reported = _TOLD_AFTER.match(codes, i)
    if reported is not None:
        i = reported.end()  # "among the victims killed in the market were six women"
    while i < len(codes) and codes[i] in 'dwnox:"t' and i - opener <= _OPENER_REACH:
        i += 1
    while i < len(codes) and codes[i] in "QP":
        fate = whole.measure if whole else measure
        if not fate:
            return
        sentence.give(i, fate, "part", whole.trigger if whole else opener)
        if whole is not None and sentence.made[i] is not whole:
            sentence.made[i].parent = whole
        j = i + 1
        while j < len(codes) and j - i <= _PART_REACH:
            if codes[j] not in ',c"dwpot' and codes[j - 1 : j + 1] != "oU":
                break  # "nine members of one family and two guards"
            j += 1
        if codes[j : j + 1] not in ("Q", "P") or not set(",c") & set(codes[i:j]):
            return
        taken = sentence.made.get(j)
        inside = whole is not None and whole.index < j < whole.trigger
        if taken and taken.rule not in {"coordination", "part"} and not inside:
            return
        i = j


def _whole_before(sentence: Sentence, opener: int) -> Assignment | None:
    for index in range(opener - 1, -1, -1):
        made = sentence.made.get(index)
        if made is not None and made.parent is None:
            return None if _is_by_killers(sentence, made) else made
    return None


def _is_by_killers(sentence: Sentence, made: Assignment) -> bool:
    """Whether "the killers of Roe Halden, including" opens a list of the killers."""
    return sentence.lower[sentence.items[made.trigger].first] in _KILLERS


def give_wholes(sentence: Sentence) -> None:
    """Assign what another number is told out of, where its own clause tells its fate.

    "Two of the three men who died were brothers", "two of the four injured men died";
    but of "two of the three men died" nothing is known of the third.
    """
    for index in sentence.counted:
        quantity = sentence.items[index].quantity
        whole = quantity.whole if quantity is not None else None
        if whole is None:
            continue
        made = sentence.made.get(index)
        measure, trigger = whole.state, index
        if not measure and made is not None and _is_own_clause(sentence, made):
            measure, trigger = made.measure, made.trigger
        if not measure:
            continue
        told = Assignment(index, whole, measure, "whole", trigger)
        sentence.give(index, measure, "part", trigger)
        part = sentence.made[index]
        if part.measure == measure and part.parent is None:
            part.parent = told
        else:
            sentence.more.append(told)


def _is_own_clause(sentence: Sentence, made: Assignment) -> bool:
    """Whether the verb stands in a clause that only says which people are meant."""
    codes = sentence.codes
    if _RELATIVE.fullmatch(codes, made.index + 1, made.trigger):
        return True
    if made.rule != "participle or state, next to it":
        return False
    told = codes[: made.index].rstrip("dw")[-1:] == "x"  # "he is one of 14 men killed"
    return told or _MAIN_VERB.search(codes, made.trigger + 1) is not None


def give_carried(sentence: Sentence, measure: str, topic: str = "") -> bool:
    """Assign what is told out of a figure of the sentence before, if anything is.

    Args:
        sentence: what was assigned so far.
        measure: of a figure before in the same paragraph.
        topic: of the line before, for an aside below it.
    """
    before = len(sentence.made)
    aside = bool(topic) and sentence.lower[sentence.items[0].first] == "("
    for index in sentence.counted:
        quantity = sentence.items[index].quantity
        if aside and quantity and quantity.kind is Kind.PERSON and quantity.terms:
            # "(11-15 children, 9-13 women)" on the line below "killed: 44-63"
            sentence.give(index, topic, "carried", index)
        # "None of them remained" tells the contrary of what was told before
        if quantity and quantity.partitive and quantity.figure.high != 0:
            sentence.give(index, measure, "carried", index)
    return len(sentence.made) > before
