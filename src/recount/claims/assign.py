"""Gives each quantity of a sentence its measure, by nouns, rules and lists."""

from __future__ import annotations

from recount.claims.items import Item
from recount.claims.lists import give_along, give_carried, give_parts
from recount.claims.nouns import give_by_noun, give_ratios
from recount.claims.rules import RULES, Rule
from recount.claims.sentence import Assignment, Sentence
from recount.claims.sums import give_sums
from recount.claims.traps import holds, is_claim
from recount.text.tokens import Tokens


def assign(tokens: Tokens, items: list[Item], carried: str = "") -> list[Assignment]:
    """Return the assigned quantities of one sentence, in text order.

    Args:
        tokens: of the whole document.
        items: of the sentence.
        carried: the measure of the sentence before, for "Of them, 45 were women".
    """
    sentence = Sentence(tokens, items)
    give_by_noun(sentence)
    present = set(sentence.codes)
    for rule in RULES:
        if present.intersection(rule.anchor):
            _apply(sentence, rule)
    give_ratios(sentence)
    give_along(sentence, 1)
    give_parts(sentence)
    give_along(sentence, -1)
    if carried:
        give_carried(sentence, carried)
    sums = {each.index: each for each in give_sums(sentence)}
    made: list[Assignment] = []
    for index in sorted(sentence.made):
        if index in sums:
            made.append(sums[index])
        made.append(sentence.made[index])
    return [each for each in made if is_claim(sentence, each)]


def _apply(sentence: Sentence, rule: Rule) -> None:
    codes = sentence.codes
    for position, code in enumerate(codes):
        if code not in rule.anchor:
            continue
        found = rule.pattern.match(codes, position)
        if found is None:
            continue
        index, trigger = found.start("q"), found.start("k")
        if index not in sentence.made and holds(sentence, rule.name, index, trigger):
            measure = rule.measure or sentence.items[trigger].measure
            sentence.give(index, measure, rule.name, trigger)
            if rule.aside and index in sentence.made:
                _hide(sentence, min(index, trigger), max(index, trigger))


def _hide(sentence: Sentence, first: int, last: int) -> None:
    """Make "out of a population of 6,000" read as plain words for later rules."""
    codes = sentence.codes
    sentence.codes = codes[:first] + "w" * (last + 1 - first) + codes[last + 1 :]
