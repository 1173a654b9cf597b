"""The versions of stages that a case compares are those that stand on its records."""

from __future__ import annotations

import importlib

import pytest

from recount.pipeline import STAGES

STEPS = ("sources", "documents", "passages", "mentions", "dating", "claims", "events")


@pytest.mark.parametrize("name", STEPS)
def test_a_stage_has_the_version_of_its_records(name: str) -> None:
    module = importlib.import_module(f"recount.{name}")
    (step,) = (stage for stage in STAGES if stage.name == name)

    assert module.STEP == str(step)
