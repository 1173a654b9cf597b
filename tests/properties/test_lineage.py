"""Laws of lineage: order changes nothing, copies add nothing, spans stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.lineage import trace
from recount.lineage.index import Index
from recount.model.claim import Measure
from recount.model.ids import ClaimId
from recount.model.reading import Reading
from recount.text.shingle import Vocabulary
from tests.unit.lineage.reports import figure, report

SENTENCES = (
    "At least {} villagers died when shells fell on the market of Velm on Monday.",
    "The district hospital counted {} injured, most of them carried to Ostra by boat.",
    "Boatmen on the river said the bridge had been closed since the thaw began.",
    "A committee of elders put the number of the missing at {} after three days.",
    "Odranian officials repeated that {} people had been killed in the market.",
    "Nobody from the garrison would speak of the figure, or of the market at all.",
)
DAYS = ("", "2031-05", "2031-05-02", "2031-05-03", "2031-06-20")
NUMBERS = (12, 63, 83, 118, 300)


@st.composite
def readings(draw: st.DrawFn) -> list[Reading]:
    count = draw(st.integers(1, 5))
    return [draw(_reading(f"{letter}.txt")) for letter in "abcde"[:count]]


@st.composite
def _reading(draw: st.DrawFn, name: str) -> Reading:
    chosen = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, unique=True))
    lines = []
    figures = []
    for at, sentence in enumerate(chosen):
        number = draw(st.sampled_from(NUMBERS))
        line = sentence.format(f"{number}")
        lines.append(line)
        if "{}" in sentence:
            phrase = line[line.index(f"{number}") :].split(".")[0]
            measure = (Measure.KILLED, Measure.INJURED, Measure.MISSING)[at % 3]
            voices = draw(st.sampled_from(((), ("Odranian officials",), ("Tal",))))
            figures.append(figure(phrase, measure, voices=voices))
    return report(
        name,
        "\n".join(lines),
        *figures,
        published=draw(st.sampled_from(DAYS)),
        publisher=draw(st.sampled_from(("", "Velm Post"))),
    )


@given(readings(), st.randoms(use_true_random=False))
def test_the_order_of_readings_changes_nothing(
    held: list[Reading], random: object
) -> None:
    shuffled = sorted(held, key=lambda _: random.random())  # type: ignore[attr-defined]

    assert trace(shuffled) == trace(held)


@given(readings(), st.integers(1, 3))
def test_copies_of_a_report_change_no_count(held: list[Reading], copies: int) -> None:
    before = trace(held)
    added = [_copy(held[0], f"z{number}.txt") for number in range(copies)]
    after = trace([*held, *added])

    assert [before.count(ids) for ids in _statements(held)] == [
        after.count(ids) for ids in _statements([*held, *added])
    ]


@given(readings())
def test_each_claim_is_in_one_origin_and_links_stay_inside(held: list[Reading]) -> None:
    lineage = trace(held)
    claims = [claim.id for reading in held for claim in reading.claims]
    home = {claim: o.id for o in lineage.origins for claim in o.claims}

    assert sorted(c for o in lineage.origins for c in o.claims) == sorted(claims)
    assert all(home[link.first] == home[link.second] for link in lineage.links)


@given(readings())
def test_spans_stand_in_their_texts(held: list[Reading]) -> None:
    texts = {reading.document.name: reading.document.text for reading in held}

    for reuse in trace(held).reuses:
        assert reuse.first.end <= len(texts[reuse.first_doc])
        assert reuse.second.end <= len(texts[reuse.second_doc])
        for altered in reuse.altered:
            assert altered.first.cut(texts[reuse.first_doc]) == altered.first_text
            assert altered.second.cut(texts[reuse.second_doc]) == altered.second_text


def _copy(reading: Reading, name: str) -> Reading:
    document = reading.document
    figures = [
        figure(claim.quote, claim.measure, voices=claim.attributed_to)
        for claim in reading.claims
    ]
    return report(
        name,
        document.text,
        *figures,
        published=document.dating.value,
        publisher=document.publisher,
    )


def _statements(held: Sequence[Reading]) -> list[list[ClaimId]]:
    found: dict[tuple[str, int], list[ClaimId]] = {}
    for reading in held:
        for claim in reading.claims:
            found.setdefault((claim.measure, claim.low or 0), []).append(claim.id)
    return [found[key] for key in sorted(found)]


@st.composite
def _texts(draw: st.DrawFn) -> list[str]:
    """Texts of a few words each, so that they share much and often."""
    sentence = st.lists(st.sampled_from("abcdefgh"), min_size=3, max_size=30)
    stretches = draw(st.lists(sentence, min_size=1, max_size=4))
    picked = st.lists(st.sampled_from(stretches), max_size=4)
    return [
        " ".join(word for stretch in chosen for word in stretch)
        for chosen in draw(st.lists(picked, min_size=2, max_size=30))
    ]


@settings(max_examples=25)
@given(_texts(), st.lists(st.integers(0, 30), max_size=3))
def test_an_index_grown_in_parts_gives_what_a_full_run_gives(
    texts: list[str], cuts: list[int]
) -> None:
    pytest.importorskip("duckdb")
    vocabulary = Vocabulary()
    ids = [vocabulary.ids(text) for text in texts]
    whole = Index(vocabulary)
    whole.store(ids)
    grown = Index(vocabulary)
    found = []
    bounds = [0, *sorted(min(cut, len(ids)) for cut in cuts), len(ids)]
    for start, end in pairwise(bounds):
        grown.store(ids[start:end])
        found += list(grown.chains(since=start))

    assert sorted(found) == list(whole.chains())
