"""Counts that share a noun behind them: "52 established and six probable deaths"."""

from __future__ import annotations

from recount.claims.sentence import Sentence

_HOW_SURE = frozenset(
    "established confirmed probable suspected possible documented verified".split()
)


def give_joined(sentence: Sentence) -> None:
    """Give a count the noun of the next: "52 established and six probable deaths".

    Args:
        sentence: what was assigned so far.
    """
    for index in sentence.counted:
        made = sentence.made.get(index + 3)
        after = sentence.after(index, 2)
        if made is None or made.rule != "noun" or after[1:] != ["and"]:
            continue
        if after[0] in _HOW_SURE and sentence.is_bare(index):
            sentence.give(index, made.measure, "noun", made.trigger)
