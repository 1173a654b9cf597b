"""Invariants of the records, as they hold when built and when decoded."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import msgspec
import pytest

import recount.model
from recount.errors import AnchorError, RecordError
from recount.model.claim import Claim, Measure, check_anchor
from recount.model.document import Dating
from recount.model.event import Event
from recount.model.figure import Figure
from recount.model.ids import EventId, JudgementId
from recount.model.judgement import Judgement, Verdict
from recount.model.ledger import Step
from recount.model.lineage import Count
from recount.model.mention import (
    AttributionMention,
    DateMention,
    Mention,
    MentionKind,
    NumberMention,
    PlaceMention,
)
from recount.model.span import Span

TEXT = "Officials in Ostra said 12 people were missing."
CLAIM = Claim(
    doc="ostra.txt",
    quote="12 people were missing",
    start=24,
    end=46,
    measure=Measure.MISSING,
    low=12,
    high=12,
    phrase="12",
    phrase_span=Span(24, 26),
)


def structs() -> list[type[msgspec.Struct]]:
    """Every record of the model."""
    modules = [
        import_module(f"recount.model.{found.name}")
        for found in pkgutil.iter_modules(recount.model.__path__)
    ]
    return [
        thing
        for module in modules
        for thing in vars(module).values()
        if isinstance(thing, type)
        and issubclass(thing, msgspec.Struct)
        and thing.__module__ == module.__name__
    ]


@pytest.mark.parametrize("struct", structs(), ids=lambda struct: struct.__name__)
def test_each_record_is_frozen_and_says_what_it_is(
    struct: type[msgspec.Struct],
) -> None:
    assert struct.__struct_config__.frozen
    assert struct.__doc__
    assert not struct.__doc__.startswith(f"{struct.__name__}(")


def test_an_anchor_that_holds() -> None:
    check_anchor(CLAIM, TEXT)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"start": 23, "end": 45}, "not the quote"),
        ({"phrase": "13"}, "not the figure's phrase"),
        ({"phrase_span": Span(0, 2)}, "not the figure's phrase"),
    ],
)
def test_an_anchor_that_fails(changes: dict[str, object], reason: str) -> None:
    claim = msgspec.structs.replace(CLAIM, **changes)
    with pytest.raises(AnchorError, match=reason):
        check_anchor(claim, TEXT)


@pytest.mark.parametrize(
    "changes",
    [
        {"end": 45},
        {"start": -22, "end": 0},
        {"low": 13},
        {"low": -1},
        {"group": ("woman", "child")},
        {"group": ("child", "child")},
        {"as_of": "last week"},
        {"when": "2031-02-30"},
    ],
)
def test_a_claim_that_breaks_its_rules(changes: dict[str, object]) -> None:
    with pytest.raises(RecordError):
        msgspec.structs.replace(CLAIM, **changes)
    written = msgspec.to_builtins(CLAIM) | changes
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(msgspec.json.decode(msgspec.json.encode(written)), Claim)


def test_dates_of_records_are_read_when_they_are_made() -> None:
    with pytest.raises(RecordError):
        Dating(value="last Tuesday")
    with pytest.raises(RecordError):
        DateMention(span=Span(0, 8), value="22 February")
    with pytest.raises(RecordError):
        Event(id=EventId("event-1"), label="Ostra", when="2031-02-30")


def test_a_judgement_needs_a_reason() -> None:
    with pytest.raises(RecordError, match="claim-1, claim-2: a reason is needed"):
        Judgement(
            id=JudgementId("judgement-1"),
            about=("claim-1", "claim-2"),
            verdict=Verdict.MERGE,
            reason="  ",
            by="a reader",
            at="2031-02-25T10:30:00+00:00",
        )


def test_a_span_runs_forward() -> None:
    with pytest.raises(RecordError):
        Span(5, 4)
    with pytest.raises(RecordError):
        Span(-1, 4)


def test_an_attribution_spans_its_parts_in_any_order() -> None:
    mention = AttributionMention(cue=(Span(30, 34),), content=(Span(2, 20),))
    assert mention.span == Span(2, 34)


def test_an_attribution_without_words_is_refused() -> None:
    with pytest.raises(RecordError, match="no words"):
        AttributionMention(name="the ministry")


@pytest.mark.parametrize("ends", [(2, 1), (-1, 1)])
def test_a_count_runs_from_least_to_most(ends: tuple[int, int]) -> None:
    with pytest.raises(RecordError):
        Count(*ends)


def test_counts_and_steps_are_told_in_words() -> None:
    assert str(Count(1, 1)) == "1"
    assert str(Count(1, 3)) == "1 to 3"
    assert str(Step(name="passages", version=2)) == "passages-2"


def test_mentions_are_told_apart_by_their_kind() -> None:
    mentions: list[Mention] = [
        NumberMention(span=Span(0, 2), core=Span(0, 2), figure=Figure(12, 12)),
        PlaceMention(span=Span(3, 8), name="Ostra"),
    ]
    written = msgspec.json.encode(mentions)

    assert [row["kind"] for row in msgspec.json.decode(written)] == ["number", "place"]
    assert msgspec.json.decode(written, type=list[Mention]) == mentions


def test_each_kind_of_mention_has_a_name() -> None:
    tags = {part.__struct_config__.tag for part in Mention.__args__}
    assert tags == {kind.value for kind in MentionKind}
