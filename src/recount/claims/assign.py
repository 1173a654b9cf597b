"""Gives each quantity of a sentence its measure, by rules, coordination and parts."""

from __future__ import annotations

import re

from recount.claims.items import Item
from recount.claims.lexicon import BASES, COUNT_NOUNS, UNION_TERMS
from recount.claims.phrases import Kind, Quantity
from recount.claims.rules import RULES
from recount.lang.en import hedges, measures
from recount.text.tokens import Tokens

_OCCURRENCES = frozenset(measures.OCCURRENCES.split())
_BREACH = frozenset(measures.BREACH.split())
_SUPPOSING = frozenset(hedges.SUPPOSING.split())
_FACTUAL = frozenset(hedges.FACTUAL_INFINITIVES.split())
_FATE = frozenset(("fate", "fates", "whereabouts"))
_RECOGNISERS = frozenset(("country", "state", "organisation"))
_JOINED_SUPPORT = "supporters"
_CHAIN = frozenset(',c-("')
_LIST_OPENERS = frozenset(":-(,")
_EQUATING = frozenset(
    "constitute constitutes number numbers numbered numbering total totals totalled "
    "totaled totalling are were reached stood rose exceeded".split()
)
_VICTIM_NOUNS = frozenset(("victims", "victim", "martyrs"))
_KILLING_WORDS = frozenset(
    "massacre massacres genocide killing killings murder murders slaughter execution "
    "executions extermination pogrom bloodbath".split()
)
_VICTIMS_REACH = 6  # words from "victims of" to the noun of killing
_NAMED_GROUPS = frozenset(
    ("dead", "killed", "victims", "wounded", "injured", "casualties")
)


class Assignment:
    """A quantity with its measure, and how it came to it."""

    __slots__ = ("index", "measure", "parent", "quantity", "rule", "trigger")

    def __init__(
        self, index: int, quantity: Quantity, measure: str, rule: str, trigger: int
    ) -> None:
        self.index = index
        """item index of the quantity"""
        self.quantity = quantity
        self.measure = measure
        self.rule = rule
        self.trigger = trigger
        """item index of the trigger; the quantity's own where its noun tells it"""
        self.parent: Assignment | None = None
        """the whole that this is told to be a part of"""


def assign(tokens: Tokens, items: list[Item]) -> list[Assignment]:
    """Return the assigned quantities of one sentence, in text order."""
    codes = "".join(item.code for item in items)
    made: dict[int, Assignment] = {}
    _by_noun(tokens, items, codes, made)
    for rule in RULES:
        for position, code in enumerate(codes):
            if code not in rule.anchor:
                continue
            found = rule.pattern.match(codes, position)
            if found is None:
                continue
            index, trigger = found.start("q"), found.start("k")
            if index in made or not _holds(tokens, items, rule.name, index, trigger):
                continue
            measure = rule.measure or items[trigger].measure
            quantity = items[index].quantity
            if quantity is not None and measure:
                made[index] = Assignment(index, quantity, measure, rule.name, trigger)
        if rule.name == "population of":
            codes = _without_asides(codes, made)
    _ratios(items, codes, made)
    _coordinate(items, codes, made, 1)
    _parts(tokens, items, codes, made)
    _coordinate(items, codes, made, -1)
    kept = [made[index] for index in sorted(made)]
    return [each for each in kept if _sound(tokens, each)]


def _without_asides(codes: str, made: dict[int, Assignment]) -> str:
    """Make "out of a population of 6,000" read as plain words."""
    letters = list(codes)
    for index, each in made.items():
        if each.rule == "population of":
            letters[each.trigger : index + 1] = "w" * (index + 1 - each.trigger)
    return "".join(letters)


def _ratios(items: list[Item], codes: str, made: dict[int, Assignment]) -> None:
    """ "One in eight persons a refugee": the nearest trigger after the ratio."""
    for index, item in enumerate(items):
        if item.quantity is None or item.quantity.ratio is None or index in made:
            continue
        found = _RATIO_TRIGGER.match(codes, index + 1)
        if found and items[found.end() - 1].measure:
            trigger = found.end() - 1
            measure = items[trigger].measure
            made[index] = Assignment(index, item.quantity, measure, "ratio", trigger)


_RATIO_TRIGGER = re.compile(r"[^.:WQU]{0,12}?[KSINF]")


def _by_noun(
    tokens: Tokens, items: list[Item], codes: str, made: dict[int, Assignment]
) -> None:
    """Quantities whose own noun tells the measure: "12 deaths", "40 houses"."""
    for index, item in enumerate(items):
        quantity = item.quantity
        if quantity is None or quantity.kind is Kind.BARE:
            continue
        noun = quantity.noun
        measure = COUNT_NOUNS.get(noun, "")
        if (
            noun in {"dead", "wounded", "injured"}
            and codes[index + 1 : index + 2] in "KSx"
        ):
            measure = measure if noun == "dead" else ""
        if noun in _OCCURRENCES or (
            noun == "times" and _verb_before(tokens, items, index, _BREACH)
        ):
            measure = "violations"
        if noun in _VICTIM_NOUNS and _of_killing(tokens, items, index):
            measure = "killed"
        if measure:
            made[index] = Assignment(index, quantity, measure, "noun", index)


def _of_killing(tokens: Tokens, items: list[Item], index: int) -> bool:
    after = items[index].last + 1
    near = tokens.lower[after : min(after + _VICTIMS_REACH, items[-1].last + 1)]
    return near[:1] == ["of"] and bool(_KILLING_WORDS & set(near))


def _verb_before(
    tokens: Tokens, items: list[Item], index: int, verbs: frozenset[str]
) -> bool:
    return any(
        tokens.lower[i] in verbs for i in range(items[0].first, items[index].first)
    )


def _holds(
    tokens: Tokens, items: list[Item], rule: str, index: int, trigger: int
) -> bool:
    """Whether a match means what its pattern looks like; one trap a case."""
    lower = tokens.lower
    quantity = items[index].quantity
    if quantity is None:
        return False
    match rule:
        case "fate":
            before = lower[
                max(items[0].first, items[index].first - 4) : items[index].first
            ]
            return bool(_FATE & set(before))
        case "active" | "two verbs, one object":
            if items[trigger].code == "B" and _supposed(tokens, items, trigger):
                return False
            # "were killed 12 miles away" has no object; "people killed" neither
            return not (
                trigger
                and items[trigger].code == "K"
                and items[trigger - 1].code == "x"
            )
        case "subject of taking part":
            return _takes_part(quantity, items[trigger].measure)
        case "noun told first":
            between = range(items[trigger].last + 1, items[index].first)
            return any(lower[i] in _EQUATING for i in between)
        case "families killed" | "killed a family":
            return "family" in quantity.terms
        case "state told first":
            return lower[items[trigger].first] in _NAMED_GROUPS
        case "ruin of things" | "ruining things":
            return quantity.kind is Kind.UNIT and "family" not in quantity.terms
    return True


def _takes_part(quantity: Quantity, measure: str) -> bool:
    if measure == "recognitions":
        return bool(_RECOGNISERS & set(quantity.terms)) and quantity.kind is Kind.UNIT
    if quantity.implicit:
        return False
    if measure == _JOINED_SUPPORT:
        return quantity.kind is Kind.PERSON or "organisation" in quantity.terms
    return quantity.kind is Kind.PERSON


def _supposed(tokens: Tokens, items: list[Item], trigger: int) -> bool:
    """Whether a verb without tense mark tells of nothing that happened."""
    first = items[trigger].first
    if tokens.lower[first] not in BASES:
        return False
    before = [tokens.lower[i] for i in range(max(items[0].first, first - 3), first)]
    if "to" in before:
        at = before.index("to")
        return not (at and before[at - 1] in _FACTUAL)
    return bool(_SUPPOSING & set(before))


def _coordinate(
    items: list[Item], codes: str, made: dict[int, Assignment], step: int
) -> None:
    """Carry a measure along "106 women, 83 children and 70 elderly", on or back."""
    order = range(len(items)) if step == 1 else range(len(items) - 1, -1, -1)
    for index in order:
        source = made.get(index)
        if source is None or (step == -1 and source.rule in _NOT_BACK):
            continue
        other = _neighbour(codes, index, step)
        if other is None or other in made:
            continue
        quantity = items[other].quantity
        if quantity is None or not _alike(source.quantity, quantity):
            continue
        if step == 1 and _opens_clause(codes, other):
            continue
        joined = "c" in codes[other:index] or source.rule == "coordination"
        if step == -1 and not joined:
            continue
        made[other] = Assignment(
            other, quantity, source.measure, "coordination", source.trigger
        )
        made[other].parent = source.parent


_NOT_BACK = frozenset(("toll", "population of", "fate", "part", "noun"))


def _neighbour(codes: str, index: int, step: int) -> int | None:
    """The next quantity in a list: only commas, "and" and short apposition between."""
    i = index + step
    marks = 0
    while 0 <= i < len(codes) and codes[i] in ',c"dn':
        marks += codes[i] in ",c"
        i += step
    if 0 <= i < len(codes) and codes[i] in "QU" and marks:
        return i
    return None


def _alike(first: Quantity, second: Quantity) -> bool:
    if first.kind is Kind.UNIT or second.kind in {Kind.UNIT, Kind.THING}:
        return first.kind is second.kind and bool(set(first.terms) & set(second.terms))
    return True


def _opens_clause(codes: str, index: int) -> bool:
    """Whether the quantity is the subject of what follows: "and 30 men attacked"."""
    return codes[index + 1 : index + 2] in {"v", "V", "B", "h", "m", "x"}


def _parts(
    tokens: Tokens, items: list[Item], codes: str, made: dict[int, Assignment]
) -> None:
    """Lists after "including", "of whom" or a colon are parts of the whole before."""
    for index, code in enumerate(codes):
        if code == "i":
            measure = _named_before(tokens, items, index)
            _parts_from(items, codes, made, index, measure)
        elif code in ":-(" and index and (index - 1) in made:
            nxt = index + 1
            if nxt < len(codes) and codes[nxt] == "Q" and _is_list(codes, nxt):
                _parts_from(items, codes, made, index, "")


_NAMED_MEASURES = {
    "victims": "killed",
    "dead": "killed",
    "killed": "killed",
    "deceased": "killed",
    "fatalities": "killed",
    "martyrs": "killed",
    "wounded": "injured",
    "injured": "injured",
    "casualties": "casualties",
    "missing": "missing",
    "hostages": "captured",
    "detainees": "captured",
}
"""nouns for a whole that is told without a number: "the victims included 12 women" """


def _named_before(tokens: Tokens, items: list[Item], opener: int) -> str:
    """The measure of a whole that has no number of its own."""
    near = range(max(items[0].first, items[opener].first - _WHOLE_REACH), items[opener].last)
    for i in reversed([*near, items[opener].last]):
        measure = _NAMED_MEASURES.get(tokens.lower[i])
        if measure:
            return measure
    return ""


_WHOLE_REACH = 8  # words between the noun of a whole and "included"


def _is_list(codes: str, index: int) -> bool:
    return (
        codes[index + 1 : index + 2] in {",", "c"}
        and "Q" in codes[index + 2 : index + 5]
    )


def _parts_from(
    items: list[Item],
    codes: str,
    made: dict[int, Assignment],
    opener: int,
    measure: str,
) -> None:
    whole = _whole_before(items, made, opener)
    i = opener + 1
    while i < len(codes) and codes[i] in 'dwno:"t' and i - opener <= 4:
        i += 1
    while i < len(codes) and codes[i] == "Q":
        quantity = items[i].quantity
        if quantity is None:
            return
        if i not in made:
            told = whole.measure if whole else measure
            if not told:
                return
            trigger = whole.trigger if whole else opener
            made[i] = Assignment(i, quantity, told, "part", trigger)
        if whole is not None and made[i] is not whole:
            made[i].parent = whole
        j = i + 1
        # between two listed parts: a comma, "and", or a short aside
        while j < len(codes) and codes[j] in ',c"dwpot' and j - i <= 6:
            j += 1
        if (
            j >= len(codes)
            or codes[j] != "Q"
            or ("," not in codes[i:j] and "c" not in codes[i:j])
        ):
            return
        if j in made and made[j].rule not in {"coordination", "part"}:
            return
        i = j


def _whole_before(
    items: list[Item], made: dict[int, Assignment], opener: int
) -> Assignment | None:
    for index in range(opener - 1, -1, -1):
        if index in made and made[index].parent is None:
            return made[index]
        if items[index].quantity is not None and index not in made:
            continue
    return None


def _sound(tokens: Tokens, each: Assignment) -> bool:
    """Whether an assigned quantity can be a claim at all."""
    quantity = each.quantity
    if each.measure == "killed" and quantity.kind is Kind.UNIT:
        return "family" in quantity.terms
    if quantity.kind is Kind.THING and each.rule != "noun":
        direct = each.rule in _DIRECT and each.measure in {"killed", "injured"}
        return _is_person_like(quantity, direct=direct)
    if quantity.kind is Kind.BARE and not quantity.implicit:
        return not _is_bracketed(tokens, quantity)
    return True


def _is_bracketed(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether a bare number closes a bracket: "Roe (51) was killed" tells an age."""
    after = quantity.last + 1
    return after < len(tokens) and tokens.words[after] in {")", "]"}


_DIRECT = frozenset(("active", "passive", "participle or state, next to it"))
_PERSON_ENDINGS = (
    "ers", "ists", "ians", "ors", "ees", "ants", "ents", "men", "women", "people", "folk",
)  # fmt: skip
_NOT_PERSONS = frozenset(
    "dogs cats cattle cows sheep goats horses pigs birds animals camels chickens "
    "cars vehicles trucks tanks aircraft planes boats ships jobs hopes chances legs arms "
    "percent others things ways places points shots seconds crops trees plants "
    "times days hours minutes weeks months years rounds shots bullets missiles rockets "
    "bombs others centers centres papers numbers members quarters towers floors "
    "events occasions incidents helicopters presidents residents containers trailers "
    "settlements apartments departments monuments segments documents restaurants".split()
)


def _is_person_like(quantity: Quantity, *, direct: bool) -> bool:
    """Whether a noun that no list knows is taken for people.

    What is killed or wounded is people, but for animals and things.
    """
    noun = quantity.noun
    if noun in _NOT_PERSONS or not noun.endswith(("s", "men", "women", "people", "folk")):
        return False
    return direct or noun.endswith(_PERSON_ENDINGS)


def union_terms(terms: tuple[str, ...]) -> tuple[str, ...]:
    """The age and sex terms among the terms of a group."""
    return tuple(term for term in terms if term in UNION_TERMS)
