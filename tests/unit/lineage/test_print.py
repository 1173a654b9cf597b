"""What ``recount lineage`` prints of two copies and a voice."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from recount.cli.lineage import (
    LineageFormat,
    load_embedder,
    print_lineage,
)
from recount.dossier.exports.graphml import graphml
from recount.errors import ConfigError
from recount.lineage import trace
from recount.model.ids import JudgementId
from recount.model.judgement import Judgement, Verdict
from recount.model.lineage import Descent, Lineage
from recount.model.reading import Reading
from tests.unit.lineage.reports import figure, report

WIRE = (
    "At least 63 villagers died when shells fell on the market of Velm on Monday, "
    "the district hospital said, and another 118 were carried to Ostra by boat."
)
NS = "{http://graphml.graphdrawing.org/xmlns}"


def _readings() -> list[Reading]:
    return [
        report("a.txt", WIRE, figure("63 villagers"), published="2031-05-02"),
        report(
            "b <&>\x1b.txt",
            WIRE.replace("63", "83"),
            figure("83 villagers"),
            published="2031-05-03",
        ),
    ]


def _printed(form: LineageFormat, capsys: pytest.CaptureFixture[str]) -> str:
    readings = _readings()
    print_lineage(readings, [], trace(readings), form)
    return capsys.readouterr().out


def test_the_tree_tells_who_copied_whom_and_what_changed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = _printed(LineageFormat.TREE, capsys).splitlines()

    assert lines[0] == "a.txt (2031-05-02)"
    assert lines[1].startswith("└→ b <&>.txt (2031-05-03): ")
    assert lines[4] == "2 reports, 1 origin"
    assert 'with "83" where the other has "63"' in lines[6]


def test_the_tree_holds_nothing_that_commands_a_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "\x1b" not in _printed(LineageFormat.TREE, capsys)


def test_the_table_shows_reuse_and_origins(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _printed(LineageFormat.TABLE, capsys)

    assert "copy" in shown
    assert "83 killed; 63 killed" in shown


def test_json_is_the_record(capsys: pytest.CaptureFixture[str]) -> None:
    record = json.loads(_printed(LineageFormat.JSON, capsys))

    assert record["reuses"][0]["altered"][0]["second_text"] == "83"


def test_jsonl_names_each_kind_of_record(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _printed(LineageFormat.JSONL, capsys).splitlines()

    assert {"reuse", "descent", "link", "origin"} == {
        json.loads(line)["record"] for line in lines
    }


def test_graphml_is_well_formed_and_its_edges_join_its_nodes() -> None:
    readings = _readings()
    root = ET.fromstring("\n".join(graphml(readings, trace(readings))))  # noqa: S314

    nodes = {node.get("id") for node in root.iter(f"{NS}node")}
    edges = [(e.get("source"), e.get("target")) for e in root.iter(f"{NS}edge")]
    assert nodes == {"a.txt", "b <&>.txt"}
    assert edges == [("a.txt", "b <&>.txt")] * 2


def test_the_tree_tells_what_was_cut_and_by_whom(
    capsys: pytest.CaptureFixture[str],
) -> None:
    readings = _readings()
    about = tuple(reading.claims[0].id for reading in readings)
    judgement = Judgement(
        id=JudgementId("j"),
        about=about,
        verdict=Verdict.DIFFERENT,
        reason="another market",
        by="R. Adan",
        at="2031-05-04T08:00:00+00:00",
    )
    lineage = trace(readings, judgements=[judgement])

    print_lineage(readings, [], lineage, LineageFormat.TREE)
    lines = capsys.readouterr().out.splitlines()

    assert lines[-2] == "   judged apart by R. Adan: another market"
    assert lines[-1].startswith("   overrules: a copy of the same passage")


def test_a_missing_model_is_told_with_a_remedy() -> None:
    with pytest.raises(ConfigError, match="nothing is downloaded"):
        load_embedder("no-such-model")


def test_a_text_passed_on_two_thousand_times_is_a_tree_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    chain = tuple(
        Descent(parent=f"{at:04}", child=f"{at + 1:04}", directed=True, reason="same")
        for at in range(2000)
    )
    fork = Descent(parent="0000", child="other", reason="same")

    print_lineage([], [], Lineage(descents=(*chain, fork)), LineageFormat.TREE)
    lines = capsys.readouterr().out.splitlines()

    assert len(lines) == 2002
    assert lines[1].startswith("├→ 0001")
    assert lines[2].startswith("│  └→ 0002")
    assert lines[-1].startswith("└— other")
    assert max(map(len, lines)) < 120
