from __future__ import annotations

from recount.lang.en import labels
from recount.lang.en.groups import UNION_TERMS, UNITS
from recount.model.claim import Measure
from recount.model.document import DatedBy
from recount.model.event import EventKind
from recount.model.finding import ConflictKind
from recount.model.ledger import Outcome
from recount.model.lineage import LinkKind, ReuseClass
from recount.reconciliation.rules import BUILT_IN
from recount.reconciliation.terms import ASSUMPTIONS


def test_every_closed_vocabulary_has_its_words() -> None:
    assert set(labels.MEASURES) == set(labels.SAID) == set(Measure)
    assert set(labels.DATED_BY) == set(DatedBy)
    assert set(labels.CONFLICTS) == set(ConflictKind)
    assert set(labels.REUSES) == set(ReuseClass)
    assert set(labels.LINKS) == set(LinkKind)
    assert set(labels.EVENTS) == set(EventKind)
    assert set(labels.OUTCOMES) == set(Outcome)


def test_every_assumption_has_its_words() -> None:
    assert {each.name for each in ASSUMPTIONS} == set(labels.ASSUMPTIONS)


def test_every_rule_has_its_heading() -> None:
    assert set(BUILT_IN) == set(labels.RULES)


def test_a_singular_is_of_a_term_that_has_a_plural() -> None:
    assert set(labels.SINGULARS) < set(labels.PLURALS)


def test_every_term_of_a_group_that_is_no_people_has_its_plural() -> None:
    assert set(UNITS) <= set(labels.PLURALS)
    assert set(UNION_TERMS.split()) == set(labels.AGE_AND_SEX)
