"""Parts of a whole: "including", "of whom", "among them", and figures told out of one.

The whole stands before or after them, in the sentence before, or has no number.
"""

from __future__ import annotations

import re

from recount.claims.among import WEAKER, give_told_before
from recount.claims.lexicon import PLURALS
from recount.claims.lists import is_subject, over_aside
from recount.claims.quantity import Kind
from recount.claims.sentence import Assignment, Sentence
from recount.lang.en import small_words
from recount.lang.en.measures import PART_HEADS, RESCUES, VICTIMS

_WHOLE_REACH = 20  # words between the noun of a whole and "included"
_TOLD_AFTER = re.compile(r"[wKpdyot]{1,9}xd{0,2}(?=[QP])")
_OPENERS = re.compile(r"i|,(?=d)|[:(\-](?=Q)")
_ASIDE = re.compile(r"[(\-](?=[QU])")
_BE = frozenset(("were", "was", "have", "has"))
_KILLERS = frozenset(("killers", "murderers", "assassins", "kidnappers"))
_UNSURE_PART = re.compile(r",d{1,2}Q(?=[,.)]|$)")
_FATAL = frozenset(("fatally", "mortally"))
_DEGREES = frozenset(small_words.DEGREES.split()) - _FATAL
_UNSURE = frozenset(small_words.UNSURE.split())
AMONG = frozenset(("among", "amongst"))
_PART_TOLD = re.compile(r"d{0,2}(?:,?Qd?i,?|x[wpotd]{0,8}|[wd,]{0,3})?Q")
"""codes before "among", read backwards"""
_OPENER_REACH = 4  # small words between "including" and the first part
RESCUED = frozenset(RESCUES.split()) | {"survived"}
_LIVED = frozenset(("survived", "saved", "lived"))
RESCUE_REACH = 3  # words from "of whom 300" to "were saved"
_BESIDE_NAMED = re.compile(r"x?[wdP](?:[wdonP,]{1,30}?(?:,c?|c)|[^.:;Q]{1,30}?,c)(?=Q)")
_NESTED = re.compile(r",i[dx]?Q(?=\.c?Q)")
_NEXT_CLOSED = re.compile(r"\.c?(?=Q)")
"""codes of a semicolon before another listed part"""
_NEXT_PART = re.compile(r"(?:,|w{0,2},?c)d?(?=Q)")
_DIVIDED = re.compile(r",Q(?:,Q){0,6},?cQ(?=[.;,]|$)")
"""codes of the groups that close a sentence"""
_HELD = re.compile(r"[vKF](?=[pyo])")
"""codes after "three minors" in "three minors held for theft, and 12 others" """
_HELD_ONES = frozenset(("hostages", "detainees", "captives"))
_PART_REACH = 6  # items between two listed parts


_RELATIVE_REACH = 14  # items of ", who fell in the performance of their duty"


def give_parts(sentence: Sentence) -> None:
    """Assign the lists after "including", "of whom" or a colon, as parts of a whole."""
    codes = sentence.codes
    for found in _OPENERS.finditer(codes):
        index, code = found.start(), found[0]
        if code == "i":
            measure = _named_before(sentence, index)
            give_listed(sentence, index, measure)
            give_told_before(sentence, index)
            _give_among_them(sentence, index)
        elif code == ",":
            _give_unsure(sentence, index)
        elif code == ":" and _is_list(codes, index + 1):
            give_listed(sentence, index, "")
    give_asides(sentence)
    _give_divided(sentence)
    _give_among(sentence)
    _give_partitives(sentence)


def _give_divided(sentence: Sentence) -> None:
    """ "19 of the dead were named, 11 women and eight men": they make up the whole."""
    found = _DIVIDED.search(sentence.codes)
    if found is None:
        return
    parts = [i for i in range(*found.span()) if sentence.codes[i] == "Q"]
    whole = _whole_before(sentence, found.start())
    told = [sentence.quantity(index) for index in parts]
    if whole is None or any(index in sentence.made for index in parts):
        return
    if not all(each and each.terms for each in told):
        return
    count = sum(each.figure.point or 0 for each in told if each)
    if count == whole.quantity.figure.point:
        for index in parts:
            _give_part(sentence, index, whole)


def give_asides(sentence: Sentence) -> None:
    """ "six priests -- five Karsans and one Brodnan --": parts of the six."""
    codes = sentence.codes
    for found in _ASIDE.finditer(codes):
        index = found.start()
        before = index - 2 if codes[index - 1 : index + 1] == "--" else index - 1
        _give_households(sentence, before, index)
        listed = codes[index + 1] == "Q" and _is_list(codes, index + 1)
        whole = sentence.made.get(before) or _told_by(sentence, before)
        if whole is not None and listed:
            give_listed(sentence, index, "", whole)


def _told_by(sentence: Sentence, verb: int) -> Assignment | None:
    """What a verb tells of: "145 had died -- 132 children and 13 of the staff --"."""
    told = [made for made in sentence.made.values() if made.trigger == verb]
    return told[0] if len(told) == 1 and told[0].index < verb else None


def _give_households(sentence: Sentence, before: int, opener: int) -> None:
    """ "18,400 people (3,100 households) were displaced": the same in families."""
    made, quantity = sentence.made.get(before), sentence.quantity(opener + 1)
    if made is None or made.measure != "displaced" or quantity is None:
        return
    if sentence.codes[opener + 2 : opener + 3] == ")" and "family" in quantity.terms:
        sentence.give(opener + 1, made.measure, "aside", made.trigger)


def _give_among_them(sentence: Sentence, opener: int) -> None:
    """ "Twelve people were killed, three children among them"."""
    item = sentence.items[opener]
    words = sentence.lower[item.first : item.last + 1]
    whole = _whole_before(sentence, opener - 1)
    if words[0] not in AMONG or "them" not in words or whole is None:
        return
    if sentence.codes[opener - 1] == "Q" and opener - 1 not in sentence.made:
        # "three women and a child among them": the list goes back
        _give_part(sentence, opener - 1, whole, "part before")


def _give_unsure(sentence: Sentence, comma: int) -> None:
    """ "5-8 killed, possibly two civilians, in a strike"."""
    found = _UNSURE_PART.match(sentence.codes, comma)
    whole = sentence.made.get(comma - 1) or sentence.made.get(comma - 2)
    if found is None or whole is None or whole.trigger != comma - 1:
        return
    told = sentence.lower[sentence.items[comma + 1].first]
    if told in _UNSURE:
        _give_part(sentence, found.end() - 1, whole)


def _give_part(
    sentence: Sentence, index: int, whole: Assignment, rule: str = "part"
) -> None:
    sentence.give(index, whole.measure, rule, whole.trigger)
    made = sentence.made[index]
    if made.rule == rule:
        made.parent = whole


def _give_among(sentence: Sentence) -> None:
    """ "five civilians among nine killed", "two nurses were among the 87 dead"."""
    for after in sorted(sentence.made):
        whole, index = sentence.made[after], after - 1
        if sentence.before(after, 1) in (["the"], ["those"]):
            index -= 1
        item = sentence.items[index]
        told = sentence.lower[item.first : item.last + 1]
        if index < 0 or not AMONG.issuperset(told):
            continue  # "among them" opens a list
        found = _PART_TOLD.search(sentence.codes[:index][::-1])
        if found is None or found.start():
            continue
        part = index - found.end()
        if found[0][0] == "x" and part not in sentence.made:
            # "two girls and nine boys were among the 87 dead": the list goes back
            _give_part(sentence, part, whole, "part before")
            continue
        _give_part(sentence, part, whole)
        if "i" in found[0] and part in sentence.made:
            inner = index - 1 - found[0].index("Q")  # "9, including 6 boys, among 17"
            _give_part(sentence, inner, sentence.made[part])


def _give_partitives(sentence: Sentence) -> None:
    """ "65 people were wounded, 18 of them seriously": a part of the figure before."""
    whole: Assignment | None = None
    for index in sentence.counted:
        made, quantity = sentence.made.get(index), sentence.items[index].quantity
        if whole is not None and _is_by_degree(sentence, index, whole):
            sentence.give(index, whole.measure, "part", whole.trigger)
            part = sentence.made[index]
            part.rule, part.parent, part.quantity.partitive = "part", whole, True
        elif made is not None:
            whole = made if made.parent is None else whole
        elif quantity is not None and quantity.partitive and whole:
            item = sentence.items[index]
            whom = "whom" in sentence.lower[item.first : item.last + 1]
            if whom and whole.measure == "violations":
                continue  # "57 massacres with 4,600 victims, 88 percent of whom"
            if not RESCUED.isdisjoint(sentence.after(index, RESCUE_REACH)):
                continue  # "1,400 refugees, of whom only 300 were saved"
            if _is_named_one(sentence, index):
                continue  # "two children, one of them 5-year-old Mira Sol"
            lost = sentence.before(index, 1) == ["lost"]  # "treated ten and lost three"
            if lost or not _FATAL.isdisjoint(sentence.after(index, 1)):
                sentence.give(index, "killed", "fate", whole.trigger)
                continue  # "ten were shot, two of them fatally"
            sentence.give(index, whole.measure, "part", whole.trigger)
            sentence.made[index].parent = whole
            _give_next(sentence, index, whole)


def _is_by_degree(sentence: Sentence, index: int, whole: Assignment) -> bool:
    """ "It injured 30, four critically": four of the thirty."""
    made, quantity = sentence.made.get(index), sentence.quantity(index)
    if whole.measure != "injured" or (made and made.rule != "coordination"):
        return False
    hard = not _DEGREES.isdisjoint(sentence.after(index, 1))
    told = hard and sentence.before(index, 1) == [","] and index > whole.index
    return told and quantity is not None and quantity.kind is Kind.BARE


def _is_named_one(sentence: Sentence, index: int) -> bool:
    """Whether one is only pointed out, by an age or a name."""
    quantity = sentence.quantity(index)
    if quantity is None or quantity.figure.high != 1 or quantity.terms:
        return False
    follow = sentence.tokens.words[quantity.last + 1 : quantity.last + 2]
    named = bool(follow) and (follow[0].isdigit() or follow[0][:1].isupper())
    return named and not sentence.tokens.upper


def _give_next(sentence: Sentence, index: int, whole: Assignment) -> None:
    """ "31 of them of women and 22 of children": the next tells a group too."""
    found = _NEXT_PART.match(sentence.codes, index + 1)
    if found is None:
        return
    quantity, other = sentence.quantity(found.end()), is_subject(sentence, found.end())
    counted = quantity is not None and quantity.number is not None
    if quantity is None or not counted or other:
        return
    # "12 of them hospital staff and ten patients", "31 of women and 22 of children"
    part = sentence.quantity(index)
    told = "w" in found[0] or (part is not None and bool(part.terms))
    named = told and quantity.kind is Kind.PERSON and quantity.noun
    if quantity.terms or named:
        _give_part(sentence, found.end(), whole)


def _is_list(codes: str, index: int) -> bool:
    if codes[index + 1 : index + 2] == "(":  # "31 children (18 girls and 13 boys), 29"
        index = over_aside(codes, index + 1, 1)
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
            if i and told[i - 1] in _BE and told[i] in _HELD_ONES:
                continue  # "Of the dead, 318 were hostages, including 186 children"
            # "the surviving victims included", "the wounded victims included"
            kind = told[i - 1] if i else ""
            return VICTIMS.get(kind, PART_HEADS[told[i]])
    return ""


def _first_listed(sentence: Sentence, opener: int) -> int:
    """The item behind "including" at which the list of parts begins."""
    codes, i = sentence.codes, opener + 1
    reported = _TOLD_AFTER.match(codes, i)
    if reported is not None:
        i = reported.end()  # "among the victims killed in the market were six women"
    while i < len(codes) and codes[i] in 'dwnox:"t' and i - opener <= _OPENER_REACH:
        i += 1
    if i < len(codes) and codes[i] not in "QP":
        beside = _BESIDE_NAMED.match(codes, opener + 1)
        last = beside.end() if beside is not None else 0
        named = sentence.quantity(last) if last else None
        counted = named is not None and (
            named.number is not None or _is_list(codes, last)
        )
        if counted and not is_subject(sentence, last):
            i = last  # "among them the owner, who was caught, and three inspectors"
    return i


def give_listed(
    sentence: Sentence, opener: int, measure: str, told: Assignment | None = None
) -> None:
    """Assign a list of parts, behind the item that opens it, as those of a whole.

    Args:
        sentence: what was assigned so far.
        opener: the item before the list.
        measure: of a whole without a number, or "".
        told: the whole, where it is known; else the last one before.
    """
    whole = told or _whole_before(sentence, opener)
    if sentence.before(opener, 1) in (["result"], ["consequence"]):
        return  # "attacks, as a result of which nine men died"
    codes = sentence.codes
    i = _first_listed(sentence, opener)
    dead = (whole.measure if whole else measure) == "killed" and i < len(codes)
    if dead and not _LIVED.isdisjoint(sentence.after(i, RESCUE_REACH)):
        return  # "340 people were killed; of 105 children, of whom 17 survived"
    while i < len(codes) and codes[i] in "QP":
        fate = whole.measure if whole else measure
        if not fate:
            return
        who = _drop_weaker(sentence, i, fate) and codes[i + 1 : i + 2] in ("K", "F")
        sentence.give(i, fate, "part", whole.trigger if whole else opener)
        if whole is not None and sentence.made[i] is not whole:
            sentence.made[i].parent = whole
        j = _next_listed(sentence, i, held=who)
        if codes[j : j + 1] not in ("Q", "P") or not set(",.c") & set(codes[i:j]):
            return
        _drop_weaker(sentence, j, fate)
        taken = sentence.made.get(j)
        inside = whole is not None and whole.index < j < whole.trigger
        if taken and taken.rule not in {"coordination", "part"} and not inside:
            return
        i = j


def _next_listed(sentence: Sentence, i: int, *, held: bool) -> int:
    """The item behind what parts a listed part from the next one."""
    codes = sentence.codes
    j = i + 1 + (_HELD.match(codes, i + 1) is not None or held)
    j = after = over_aside(codes, j, 1) + 1 if codes[j : j + 1] == "(" else j
    part = sentence.quantity(j + 1) if codes[j : j + 2] == ",Q" else None
    if codes[j : j + 2] == ",r" or (part is not None and part.partitive):
        # "fourteen guards, who fell there, and six"; "12 women, two of whom were"
        j = after = max(codes.find(",", j + 1, j + _RELATIVE_REACH), j)
    while j < len(codes) and j - after < _PART_REACH:
        if codes[j] not in ',c"dwpot' and codes[j - 1 : j + 1] != "oU":
            break  # "nine members of one family and two guards"
        if sentence.lower[sentence.items[j].first] == "out":
            break  # "among them 285 Karsans, out of a nation of two million"
        j += 1
    nested = _NESTED.match(codes, j)
    j = j if nested is None else nested.end()  # ", among them 12 girls; two guards"
    closed = _NEXT_CLOSED.match(codes, j)
    if closed is not None and not is_subject(sentence, closed.end()):
        j = closed.end()  # "12 pupils, six of them girls; two guards; and a driver"
    return j


def _drop_weaker(sentence: Sentence, index: int, fate: str) -> bool:
    """Let a part of the dead be that: "including three minors held for theft".

    And "22 pretrial detainees" among them: they are told of for their death.
    """
    made = sentence.made.get(index)
    if made is None or fate != "killed":
        return False
    beside = made.trigger in {index, index + 1}
    source = sentence.made.get(made.trigger)
    if made.rule == "coordination" and source is not None:
        beside |= source.measure == fate  # of one that was dropped before it
    if made.measure not in WEAKER or not beside or made.rule == "part":
        return False
    del sentence.made[index]
    return True


def _whole_before(sentence: Sentence, opener: int) -> Assignment | None:
    for index in range(opener - 1, -1, -1):
        made = sentence.made.get(index)
        if made is not None and made.parent is None:
            return None if _is_by_killers(sentence, made) else made
    return None


def _is_by_killers(sentence: Sentence, made: Assignment) -> bool:
    """Whether "the killers of Roe Halden, including" opens a list of the killers."""
    return sentence.lower[sentence.items[made.trigger].first] in _KILLERS
