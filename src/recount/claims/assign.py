"""Gives each quantity of a sentence its measure, by nouns, rules and lists."""

from __future__ import annotations

from functools import lru_cache

from recount.claims.afterwards import (
    give_them_all,
    shot_dead,
    tell_deaths,
    tell_joined_deaths,
    tells_execution,
    tells_of_several,
)
from recount.claims.again import give_to_the_dead, give_told_again
from recount.claims.attacked import give_attacked
from recount.claims.backwards import give_backwards
from recount.claims.before import Before
from recount.claims.by_place import give_beside
from recount.claims.carried import give_carried, give_divided
from recount.claims.fates import give_fates
from recount.claims.figures import is_claim
from recount.claims.forces import give_forces, tell_of_whose
from recount.claims.gathered import give_gathered
from recount.claims.group_rows import give_rows
from recount.claims.happened import is_conditional
from recount.claims.hit_forces import give_terms_of_force
from recount.claims.item import Item
from recount.claims.itemised import give_item
from recount.claims.joined import (
    give_degrees,
    give_left_behind,
    give_so,
    give_taken,
    tell_none,
)
from recount.claims.lists import give_along
from recount.claims.mourned import give_bereft
from recount.claims.nearby import (
    give_disputed_tolls,
    give_known_victims,
    give_near_tolls,
)
from recount.claims.nouns import (
    give_by_noun,
    give_terms_after,
    give_terms_before,
    give_victims,
)
from recount.claims.numbered import give_number_of_state, give_numbered
from recount.claims.of_noun import give_terms_of_noun
from recount.claims.outcomes import (
    give_freed,
    give_outcomes,
    tell_burned_alive,
    tell_scourges,
)
from recount.claims.parts import (
    give_asides,
    give_parts,
)
from recount.claims.populations import give_bracketed, give_population
from recount.claims.put_at import give_equated, give_put_at, give_recorded
from recount.claims.rosters import give_rosters
from recount.claims.rule import Rule
from recount.claims.rules import RULES
from recount.claims.sentence import Assignment, Sentence
from recount.claims.shares import give_ratios, give_shares
from recount.claims.sums import give_sums
from recount.claims.toll_groups import give_terms_among, give_terms_of_toll
from recount.claims.traps import holds
from recount.claims.wholes import give_terms_of_whole, give_wholes
from recount.text.tokens import Tokens

_TELL_FIRST = (
    tell_deaths,
    tell_joined_deaths,
    tell_burned_alive,
    tell_scourges,
    tell_of_whose,
)
"""what is told of single words before any rule is tried"""
_SINGULAR = frozenset(("was", "is", "has"))
_AUXILIARY_REACH = 4  # words before a participle: "has since been"


def assign(tokens: Tokens, items: list[Item], before: Before) -> list[Assignment]:
    """Return the assigned quantities of one sentence, wholes before their parts.

    Args:
        tokens: of the whole document.
        items: of the sentence.
        before: what the text told before it.
    """
    if not items:
        return []
    for tell in _TELL_FIRST:
        tell(tokens.lower, items)
    shot = before.executions or (before.at_war and tells_of_several(items))
    if shot or tells_execution(tokens.lower, items, before.topic):
        shot_dead(tokens.lower, items)
    sentence = Sentence(tokens, items)
    tell_none(sentence)
    _give_first(sentence, before)
    give_ratios(sentence)
    _give_lists(sentence)
    _give_again(sentence, before)
    if sentence.made:
        give_to_the_dead(sentence, before)
    give_population(sentence)
    give_numbered(sentence)
    give_shares(sentence)
    give_degrees(sentence)
    give_left_behind(sentence)
    give_so(sentence)
    give_taken(sentence)
    give_rows(sentence, before.topic or before.recent)
    if sentence.made:
        give_terms_of_toll(sentence)
        give_terms_after(sentence)
        give_terms_among(sentence)
        give_terms_of_noun(sentence)
        give_terms_of_force(sentence)
        give_terms_of_whole(sentence)
        give_attacked(sentence)
        give_sums(sentence)
        give_them_all(sentence)
    give_rosters(sentence)
    give_wholes(sentence)
    give_fates(sentence)
    give_forces(sentence)
    give_gathered(sentence)
    give_outcomes(sentence)
    told = [*sentence.more, *sentence.made.values()]
    made = _wholes_first(sorted(told, key=lambda each: each.index))
    return [
        each
        for each in made
        if is_claim(sentence, each) and not is_conditional(sentence, each.index)
    ]


def _give_first(sentence: Sentence, before: Before) -> None:
    """Assign what stands beside the words that tell it."""
    give_item(sentence, before.item)
    give_bracketed(sentence)
    give_by_noun(sentence)
    _give_by_rules(sentence)
    give_by_noun(sentence, persons=True)
    give_freed(sentence)


def _give_by_rules(sentence: Sentence) -> None:
    at: dict[str, list[int]] = {}
    for i, code in enumerate(sentence.codes):
        if code in _NEEDED:
            at.setdefault(code, []).append(i)
    for rule in _applicable(sum(map(_BITS.__getitem__, at))):
        _apply(sentence, rule, at)


def _give_lists(sentence: Sentence) -> None:
    if sentence.made:
        give_along(sentence, 1)
    give_parts(sentence)
    if sentence.made:
        give_along(sentence, -1)
        give_asides(sentence)


def _give_again(sentence: Sentence, before: Before) -> None:
    """Assign what goes on from the text before, with the parts of it."""
    if before.topic and give_carried(sentence, before.carried, before.topic):
        give_parts(sentence)
        give_divided(sentence)
    give_victims(sentence)
    give_bereft(sentence)
    if all(i in sentence.made or _is_single(sentence, i) for i in sentence.counted):
        return
    give_number_of_state(sentence)
    give_put_at(sentence)
    give_equated(sentence)
    give_recorded(sentence)
    if sentence.made:
        give_parts(sentence)
    give_backwards(sentence, before.topic)
    if sentence.made:
        give_beside(sentence)
    if give_told_again(sentence, before):
        give_along(sentence, 1)
        give_parts(sentence)
    give_known_victims(sentence, before.killed)
    give_near_tolls(sentence, before.killed)
    if before.recent in {"", "killed"}:
        give_disputed_tolls(sentence, before.killed)


def _is_single(sentence: Sentence, index: int) -> bool:
    """Whether nothing counts a quantity: "his wife"."""
    quantity = sentence.quantity(index)
    return quantity is None or quantity.number is None


@lru_cache(maxsize=16384)
def _applicable(present: int) -> tuple[Rule, ...]:
    """The rules that may match a sentence with these codes, as a set of bits."""
    return tuple(
        [
            rule
            for rule, all_of, first, second, third in _NEEDS
            if present & all_of == all_of
            and present & first
            and present & second
            and present & third
        ]
    )


_NEEDED = frozenset(
    code for rule in RULES for need in (*rule.needs, rule.also) for code in need
)
"""the codes by which a rule is chosen"""
_BITS = {code: 1 << place for place, code in enumerate(sorted(_NEEDED))}


def _bits(rule: Rule) -> tuple[Rule, int, int, int, int]:
    """The rule with its sets of codes, the first again where it has fewer."""
    sets = [sum(_BITS[code] for code in need) for need in rule.needs]
    first, second, third = (*sets, *sets[:1], *sets[:1])[:3]
    return rule, sum(_BITS[code] for code in rule.also), first, second, third


_NEEDS = tuple(map(_bits, RULES))


def _wholes_first(made: list[Assignment]) -> list[Assignment]:
    """The assignments in text order, but each after what it is a part of."""
    ordered: dict[int, Assignment] = {}
    for each in made:
        line = [each]
        while line[-1].parent is not None and id(line[-1].parent) not in ordered:
            if line[-1].parent in line:
                break
            line.append(line[-1].parent)
        for one in reversed(line):
            ordered.setdefault(id(one), one)
    return list(ordered.values())


def _apply(sentence: Sentence, rule: Rule, at: dict[str, list[int]]) -> None:
    """Try a rule at the items of its codes, which stand ``at`` these indices."""
    anchor, positions = rule.anchor, at.get(rule.anchor)
    if positions is None and len(anchor) > 1:
        positions = sorted([i for code in anchor if code in at for i in at[code]])
    for position in positions or ():
        found = rule.pattern.match(sentence.codes, position)
        if found is None:
            continue
        index, trigger = found.start("q"), found.start("k")
        if index not in sentence.made and holds(sentence, rule.name, index, trigger):
            measure = rule.measure or sentence.items[trigger].measure
            sentence.give(index, measure, rule.name, trigger)
            if rule.named_before:
                give_terms_before(sentence, index, trigger)
            if rule.aside and index in sentence.made:
                _hide(sentence, min(index, trigger), max(index, trigger))
            if sentence.codes[index] == "P" and _is_of_one(sentence, trigger):
                _hide_names(sentence, index + 1, trigger)
            if rule.name == "person described, passive":
                _take_what_he_was(sentence, index, trigger)


def _is_of_one(sentence: Sentence, trigger: int) -> bool:
    """Whether a verb is told of one person: "was killed", not "were killed"."""
    return not _SINGULAR.isdisjoint(sentence.before(trigger, _AUXILIARY_REACH))


def _hide_names(sentence: Sentence, first: int, last: int) -> None:
    """Make names inside an apposition read as plain words for later rules.

    "Roe Halden, son of Mayor Ana Brod, head of the army, was wounded".
    """
    if first < last:
        codes = sentence.codes
        inner = codes[first:last].replace("P", "w")
        sentence.codes = codes[:first] + inner + codes[last:]


def _take_what_he_was(sentence: Sentence, index: int, trigger: int) -> None:
    """Give a person the groups told of him: "Roe Halden, a nurse, was killed"."""
    person = sentence.quantity(index)
    told = (sentence.quantity(i) for i in range(index + 1, trigger))
    terms = {term for each in told if each is not None for term in each.terms}
    if person is not None:
        person.terms = tuple(sorted({*person.terms, *terms}))
    codes = sentence.codes
    inner = codes[index + 1 : trigger].replace("Q", "w")
    sentence.codes = codes[: index + 1] + inner + codes[trigger:]


def _hide(sentence: Sentence, first: int, last: int) -> None:
    """Make "out of a population of 6,000" read as plain words for later rules."""
    codes = sentence.codes
    sentence.codes = codes[:first] + "w" * (last + 1 - first) + codes[last + 1 :]
