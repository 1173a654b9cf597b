"""A case of the sample reports with one account a role, and reading rooms over it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from litestar import Litestar

from recount.case.access import Access
from recount.case.stored import StoredCase
from recount.model.account import Role
from recount.model.case import CaseConfig
from recount.web.app import create_app
from recount.web.security.roles import word
from recount.web.settings import WebSettings
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
def template(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    folder = tmp_path_factory.mktemp("room") / "case"
    case = StoredCase.create(folder, CaseConfig(title="Kelmiste, March"), by="ana")
    case.add([str(root / "samples" / "reports")], by="ana")
    case.run(by="ana", workers=1)
    # Cheaper than the real ones, which take a tenth of a second each.
    kept = PasswordHasher(time_cost=1, memory_cost=1_024).hash(PASSWORD)
    for role in Role:
        Access(case).add(word(role), role, kept, by="ana")
    case.close()
    return folder


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def case(template: Path, tmp_path: Path) -> Iterator[StoredCase]:
    folder = tmp_path / "case"
    shutil.copytree(template, folder)
    case = StoredCase.open(folder)
    yield case
    case.close()


@pytest.fixture
def access(case: StoredCase) -> Access:
    return Access(case)


@pytest.fixture
def team(case: StoredCase, clock: Hands) -> Iterator[Litestar]:
    app = create_app(case, WebSettings(team=True), clock=clock)
    yield app
    app.state.runner.wait()


@pytest.fixture
def local(case: StoredCase, clock: Hands) -> Iterator[Litestar]:
    settings = WebSettings(token="once", person="ana")  # noqa: S106
    app = create_app(case, settings, clock=clock)
    yield app
    app.state.runner.wait()


@pytest.fixture
def visitor(team: Litestar) -> Iterator[Visitor]:
    with visit(team) as visitor:
        yield visitor


def signed_in(team: Litestar, visitor: Visitor, role: Role | None) -> Visitor:
    """Make the visitor a person of the role, with a new session."""
    visitor.cookies.clear()
    visitor.csrf = ""
    if role is not None:
        sessions = team.state.door.sessions
        secret = sessions.open(word(role))
        visitor.cookies[team.state.settings.cookie] = secret
        visitor.csrf = sessions.by_cookie(secret).csrf
    return visitor
