"""What all tests share."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.postgres import Server, server

ROOT = Path(__file__).parents[1]

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


def pytest_collection_finish() -> None:
    """Keep what was collected out of every later search for garbage.

    Six thousand tests and the modules they import stay to the end: a test that counts
    what is held in memory would look through all of them each time.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server; skips without one, but fails under CI=true."""
    try:
        with server() as running:
            yield running
    except FileNotFoundError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(f"CI=true, and {error}")
        pytest.skip(str(error))


@pytest.fixture(params=["sqlite", "postgres"])
def store_address(request: pytest.FixtureRequest) -> str:
    """The address of an empty store of each kind; empty for SQLite in the case."""
    if request.param == "sqlite":
        return ""
    running: Server = request.getfixturevalue("postgres")
    return running.fresh()
