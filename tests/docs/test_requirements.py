"""The pinned requirements are complete, hash-checked, and name no place."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CORE = PROJECT["project"]["dependencies"]
EXTRAS = PROJECT["project"]["optional-dependencies"].values()
DEV = [*CORE, *(name for extra in EXTRAS for name in extra)]
DEV += PROJECT["dependency-groups"]["dev"] + PROJECT["build-system"]["requires"]


def name_of(requirement: str) -> str:
    """The normalised name of a requirement, without bounds."""
    found = re.match(r"[\w.-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def pins(file: str) -> dict[str, list[str]]:
    """The pinned versions of a requirements file, by name."""
    text = (ROOT / "requirements" / file).read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^ ;\\]+)", text, re.MULTILINE):
        found.setdefault(name_of(name), []).append(version)
    return found


@pytest.mark.parametrize(("file", "wanted"), [("core.txt", CORE), ("dev.txt", DEV)])
def test_each_dependency_is_pinned(file: str, wanted: list[str]) -> None:
    assert {name_of(dependency) for dependency in wanted} - pins(file).keys() == set()


def test_core_and_dev_pin_the_same_versions() -> None:
    dev = pins("dev.txt")
    assert {name: dev[name] for name in pins("core.txt")} == pins("core.txt")


@pytest.mark.parametrize("file", ["core.txt", "dev.txt"])
def test_each_pin_has_a_hash_and_no_address(file: str) -> None:
    text = (ROOT / "requirements" / file).read_text(encoding="utf-8")
    entries = re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]

    assert entries
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"^-.*|.*://.*", text, re.MULTILINE) == []
