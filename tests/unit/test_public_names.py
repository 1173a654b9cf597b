"""What ``import recount`` offers is what it lists."""

from __future__ import annotations

import subprocess
import sys

import pytest

import recount


@pytest.mark.parametrize("name", recount.__all__)
def test_each_public_name_is_there(name: str) -> None:
    assert getattr(recount, name).__name__ == name


def test_the_list_is_sorted_and_short() -> None:
    assert recount.__all__ == sorted(recount.__all__)
    assert len(recount.__all__) <= 25


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Verdict_"):
        _ = recount.Verdict_


def test_importing_the_package_loads_no_stage() -> None:
    code = (
        "import recount, sys; print(any(m.startswith('recount.') for m in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "False"
