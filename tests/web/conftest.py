"""A case with one account a role, and reading rooms over it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from argon2 import PasswordHasher
from litestar import Litestar

from recount.web.app import create_app
from recount.web.security.roles import Role, word
from recount.web.settings import WebSettings
from tests.web.standin import MemoryCase
from tests.web.visitor import Visitor, visit

PASSWORD = "four quiet rivers"  # noqa: S105
NOW = 1_900_000_000.0


class Hands:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="session")
def kept() -> str:
    # Cheaper than the real ones, which take a tenth of a second each.
    return PasswordHasher(time_cost=1, memory_cost=1_024).hash(PASSWORD)


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def case(kept: str) -> MemoryCase:
    case = MemoryCase()
    for role in Role:
        case.accounts.add(word(role), role, kept, by="test")
    return case


@pytest.fixture
def team(case: MemoryCase, clock: Hands) -> Litestar:
    return create_app(case, WebSettings(team=True), clock=clock)


@pytest.fixture
def local(case: MemoryCase, clock: Hands) -> Litestar:
    settings = WebSettings(token="once", person="ana")  # noqa: S106
    return create_app(case, settings, clock=clock)


@pytest.fixture
def visitor(team: Litestar) -> Iterator[Visitor]:
    with visit(team) as visitor:
        yield visitor
