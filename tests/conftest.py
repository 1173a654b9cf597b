"""What all tests share: hypothesis profiles and the browser that pages are shown in."""

from __future__ import annotations

import importlib.util
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")

# The same examples every time, and no clock: two cores may be shared by many.
settings.register_profile(
    "test",
    derandomize=True,
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("soak", deadline=None, max_examples=5_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a chromium; skips without one, but fails under CI=true."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found and importlib.util.find_spec("playwright"):
        return found
    reason = (
        "playwright is not installed (make test installs it)"
        if found
        else "no chromium on the path; scripts/install-chromium installs one"
    )
    if os.environ.get("CI") == "true":
        pytest.fail(f"CI=true, and {reason}")
    pytest.skip(reason)
