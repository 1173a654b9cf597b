"""Figures and proofs as words that a reader understands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recount.lang.en.lattice import LISTED_FIRST, MEASURE_WORDS, PLURALS, SINGULARS
from recount.model.claim import AGE_SEX
from recount.model.figure import Figure
from recount.model.finding import Certificate, Position, Term
from recount.model.ids import PositionId
from recount.model.lineage import Count
from recount.reconciliation.terms import UNITS


def noun(term: str, amount: int | None = None) -> str:
    """A term as a noun, in the plural unless the amount is one.

    A nationality is made by rule: "Lorvians".
    """
    if amount == 1 and term in PLURALS:
        return SINGULARS.get(term, term)
    if term in PLURALS:
        return PLURALS[term]
    name = term.replace("-", " ").title()
    same = amount == 1 or name.endswith(("s", "sh", "ch", "ese"))
    return name if same else f"{name}s"


def group_words(group: Sequence[str], amount: int | None = None) -> str:
    """The words of a group: "women and children", "Odranian civilians"."""
    union = [term for term in LISTED_FIRST if term in group]
    rest = [term for term in group if term not in AGE_SEX]
    heads = [term for term in rest if term in PLURALS]
    units = [term for term in heads if term in UNITS]
    names = [term.title() for term in rest if term not in PLURALS]
    if union:
        said = _listed([noun(term, amount) for term in union], amount)
        before = [*names, *(term for term in heads if term not in UNITS)]
        return " ".join((*before, said))
    if heads:
        last = units[-1] if units else heads[-1]
        others = (head for head in heads if head != last)
        return " ".join((*names, *others, noun(last, amount)))
    return " ".join((*names[:-1], noun(rest[-1], amount))) if rest else ""


def who(measure: str, group: Sequence[str], amount: int | None = None) -> str:
    """The people counted, in words that follow a figure: "women", "killed"."""
    return group_words(group, amount) or MEASURE_WORDS[measure]


def _people(position: Position, amount: int | None) -> str:
    """The people counted; "people" where a qualifier tells the rest: "rescued"."""
    told = who(position.measure, position.group, amount)
    narrowed = position.measure == "other" and position.qualifier and not position.group
    return ("person" if amount == 1 else "people") if narrowed else told


def _listed(words: Sequence[str], amount: int | None) -> str:
    if len(words) == 1:
        return words[0]
    return f"{', '.join(words[:-1])} {'or' if amount == 1 else 'and'} {words[-1]}"


def told(position: Position) -> str:
    """A position as one phrase: "106 women", "613 killed", "over 150 missing"."""
    if position.ratio:
        amount = f"{position.ratio[0]} in {position.ratio[1]}"
    else:
        amount = number(position.figure)
    one = position.figure.low if position.figure.low == position.figure.high else None
    people = _people(position, one)
    return " ".join((amount, people, *position.qualifier[:1]))


def number(figure: Figure) -> str:
    """A figure in words that stand before a noun: "at least 161"."""
    about = "about " if figure.approx else ""
    if figure.low is None and figure.high is None:
        return "an unknown number of"
    if figure.low == figure.high:
        return f"{about}{figure.low:,}"
    if figure.high is None:
        return f"{about}at least {figure.low:,}".replace("about at", "at")
    if figure.low is None:
        return f"at most {figure.high:,}"
    return f"{about}{figure.low:,} to {figure.high:,}"


def behind(position: Position) -> str:
    """Who stands behind a position: "1 report, 1 origin"."""
    reports = counted(position.reports, "report")
    return f"{reports}, {origins(position.origins)}"


def origins(count: Count) -> str:
    """A range of origins in words: "1 to 2 origins"."""
    return f"{count} {'origin' if count.most == 1 else 'origins'}"


def counted(amount: int, noun: str) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{amount:,} {noun}{'' if amount == 1 else 's'}"


def arithmetic(
    proof: Certificate,
    positions: Mapping[PositionId, Position],
    verdict: str = "cannot both be true",
) -> str:
    """The proof as a sentence: "106 women + 83 children = 189, and 169 were told".

    The verdict is what is said of two figures alone.
    """
    low_sum = sum(term.times * term.value for term in proof.lows)
    high_sum = sum(term.times * term.value for term in proof.highs)
    lows = _sum(proof.lows, positions)
    highs = _sum(proof.highs, positions)
    if len(proof.lows) == 1 == len(proof.highs):
        return f"{lows} and {highs} {verdict}"
    if len(proof.lows) == 1:
        most = f"{highs} come to at most {high_sum:,} ({proof.gap:,} fewer)"
        return f"{lows} were told, and {most}"
    right = highs if len(proof.highs) == 1 else f"{highs} = {high_sum:,}"
    return f"{lows} = {low_sum:,}, and {right} were told ({proof.gap:,} fewer)"


def _sum(terms: Sequence[Term], positions: Mapping[PositionId, Position]) -> str:
    return " + ".join(
        f"{term.times} x {_end(term, positions)}"
        if term.times > 1
        else _end(term, positions)
        for term in sorted(terms, key=lambda t: (-t.value, t.position))
    )


def _end(term: Term, positions: Mapping[PositionId, Position]) -> str:
    position = positions[term.position]
    people = _people(position, term.value)
    figure = position.figure
    if figure.low == figure.high:
        before = "about " if figure.approx else ""
    elif term.end == "low":
        before = "at least "
    else:
        before = "at most "
    return " ".join((f"{before}{term.value:,}", people, *position.qualifier[:1]))
