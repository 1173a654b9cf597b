"""Comparing by meaning with a real model; run by ``make semantic``, which installs it.

Not collected by ``make test``: a test that skips itself there would say nothing.
"""

from __future__ import annotations

import pytest

from bench.semantic.measure import MODEL, compared, scores
from bench.semantic.pairs import PLAIN, RETOLD, TOLD_APART
from recount.engine.encoder import Encoder, load
from recount.lineage import LineageOptions, trace
from recount.model.lineage import ReuseClass
from tests.unit.lineage.reports import figure, report

LEAST = LineageOptions().least_similarity


@pytest.fixture(scope="module")
def model() -> Encoder:
    return load(MODEL)


def test_the_numbers_are_those_of_the_reference_library(model: Encoder) -> None:
    # as the documentation of sentence-transformers prints them for this model
    sentences = (
        "The weather is lovely today.",
        "It's so sunny outside!",
        "He drove to the stadium.",
    )
    one, two, three = model.embed(sentences)

    pairs = ((one, two), (one, three), (two, three))
    found = [sum(x * y for x, y in zip(*pair, strict=True)) for pair in pairs]
    assert found == pytest.approx([0.6660, 0.1046, 0.1411], abs=5e-4)


def test_a_sentence_does_not_depend_on_its_neighbours(model: Encoder) -> None:
    alone = model.embed([RETOLD[0][0]])
    among = model.embed([PLAIN[0][0], RETOLD[0][0], RETOLD[1][0]])

    assert alone[0] == among[1]


def test_most_retellings_are_found(model: Encoder) -> None:
    found = scores(model, RETOLD)

    assert sum(score >= LEAST for score in found) >= 12


def test_two_accounts_of_one_fact_are_told_apart(model: Encoder) -> None:
    found = scores(model, (*TOLD_APART, *compared(PLAIN)))

    assert [score for score in found if score >= LEAST] == []


def test_a_retelling_is_a_weak_link_with_its_reason(model: Encoder) -> None:
    one, other = RETOLD[4]
    readings = [
        report("a.txt", one, figure("150 men")),
        report("b.txt", other, figure("150 male")),
    ]

    lineage = trace(readings, embedder=model)

    (reuse,) = lineage.reuses
    assert reuse.kind is ReuseClass.GREY
    (score,) = scores(model, (RETOLD[4],))
    assert reuse.reasons == (f"by meaning: similarity {score:.2f}, model {MODEL}",)
    assert [(link.strong, link.reuse) for link in lineage.links] == [(False, reuse.id)]
    assert trace(readings).reuses == ()
