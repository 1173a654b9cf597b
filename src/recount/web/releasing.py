"""Releasing from the reading room: each release into a folder of its own."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from recount.case.stored import StoredCase
from recount.model.case import Release
from recount.web.withheld import rules_of

_ONE_AT_A_TIME = Lock()  # two at once would both find the next folder free


def release(case: StoredCase, by: str, note: str) -> Release:
    """Write the dossier of a case below its output folder and return the release.

    What ``withhold.toml`` in the case's folder names is left out.
    """
    with _ONE_AT_A_TIME:
        rules = rules_of(case.folder)
        return case.release(
            _free(case), by=by, note=note, rules=rules if rules.rule else None
        )


def _free(case: StoredCase) -> Path:
    number = len(case.releases()) + 1
    root = case.folder / "output"
    while (root / f"release-{number}").exists():
        number += 1
    return root / f"release-{number}"
