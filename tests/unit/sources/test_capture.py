"""Capturing: each file that is offered comes out once, or is named as a problem."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from recount.model.capture import Capture, Sidecar
from recount.model.ledger import Outcome, Problem
from recount.sources import IntakeOptions, capture

NOBODY = 65534  # the user without rights, on Debian and most others
TEXT = "Twelve people died in Karsa."


def _write(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _names(*paths: Path) -> list[str]:
    return [
        item.name if isinstance(item, Problem) else item[0].name
        for item in capture([str(path) for path in paths])
    ]


def _one(path: Path | str, options: IntakeOptions | None = None) -> Capture:
    (item,) = capture([str(path)], options)
    assert isinstance(item, tuple)
    return item[0]


def _problem(path: Path | str, options: IntakeOptions | None = None) -> Problem:
    (item,) = capture([str(path)], options)
    assert isinstance(item, Problem)
    return item


def test_capture_is_named_by_its_bytes(tmp_path: Path) -> None:
    data = TEXT.encode()
    path = _write(tmp_path / "a.txt")
    ((taken, read),) = [i for i in capture([str(path)]) if isinstance(i, tuple)]

    assert data == read
    assert f"sha256:{hashlib.sha256(data).hexdigest()}" == taken.id
    assert ("a.txt", "text/plain", len(data)) == (
        taken.name,
        taken.media_type,
        taken.size,
    )


def test_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c/a.txt", "c/B.txt", ".hidden.txt", ".git/a.txt"):
        _write(tmp_path / name)

    assert ["a.txt", "b.txt", "c/B.txt", "c/a.txt"] == _names(tmp_path)


def test_equal_names_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    one = _write(tmp_path / "north" / "report.txt", "One.")
    two = _write(tmp_path / "south" / "report.txt", "Two.")
    three = _write(tmp_path / "list.txt", "Three.")

    assert ["north/report.txt", "south/report.txt", "list.txt"] == _names(
        one, two, three
    )


def test_equal_names_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    _write(tmp_path / "x" / "docs" / "a.txt", "One.")
    _write(tmp_path / "y" / "docs" / "a.txt", "Two.")

    assert ["x/docs/a.txt", "y/docs/a.txt"] == _names(
        tmp_path / "x" / "docs", tmp_path / "y" / "docs"
    )


def test_same_file_offered_twice_is_read_once(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.txt")

    first, second = capture([str(path), str(tmp_path)])

    assert isinstance(first, tuple)
    assert isinstance(second, Problem)
    assert Outcome.DUPLICATE is second.outcome


def test_equal_bytes_in_two_files_are_two_captures(tmp_path: Path) -> None:
    _write(tmp_path / "a.txt")
    _write(tmp_path / "b.txt")

    assert ["a.txt", "b.txt"] == _names(tmp_path)


# ------------------------------------------------------------------------ sidecars


def test_sidecar_describes_the_file_beside_it(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.txt")
    _write(
        tmp_path / "a.txt.meta.json",
        '{"url": "http://karsa.example/1", "published": "2011-04-05T10:00:00Z"}',
    )

    expected = Sidecar(url="http://karsa.example/1", published="2011-04-05")
    assert expected == _one(path).sidecar
    assert ["a.txt"] == _names(tmp_path)
    assert ["a.txt"] == _names(path, tmp_path / "a.txt.meta.json")


@pytest.mark.parametrize(
    ("sidecar", "place", "reason"),
    [
        ('{"url": ', "$", "truncated"),
        ('{"colour": "red"}', "$", "colour"),
        ('{"title": 7}', "$.title", "str"),
        ('{"published": "soon"}', "$.published", "soon"),
        ('{"published": "2011-02-30"}', "$.published", "2011-02-30"),
        ("[]", "$", "object"),
    ],
)
def test_bad_sidecar_names_its_field(
    tmp_path: Path, sidecar: str, place: str, reason: str
) -> None:
    path = _write(tmp_path / "a.txt")
    _write(tmp_path / "a.txt.meta.json", sidecar)

    problem = _problem(path)

    assert f"a.txt.meta.json, {place}" == problem.place
    assert reason in problem.reason
    assert problem.remedy


def test_sidecar_without_its_file_is_a_problem(tmp_path: Path) -> None:
    _write(tmp_path / "a.txt.meta.json", "{}")
    _write(tmp_path / "b.txt")

    assert ["a.txt.meta.json", "b.txt"] == _names(tmp_path)


# ------------------------------------------------------------------------ problems


def test_missing_path_is_a_problem(tmp_path: Path) -> None:
    problem = _problem(tmp_path / "nowhere.txt")

    assert str(tmp_path / "nowhere.txt") == problem.name
    assert "no such file" in problem.reason


@pytest.mark.parametrize("path", ["", "a\x00b", "https://karsa.example/report"])
def test_path_that_is_none_is_a_problem(path: str) -> None:
    problem = _problem(path, IntakeOptions(offline=True))

    assert problem.name
    assert problem.reason
    assert problem.remedy


def test_empty_file_and_empty_folder_are_problems(tmp_path: Path) -> None:
    (tmp_path / "void").mkdir()
    (tmp_path / "empty.txt").touch()

    assert "empty" in _problem(tmp_path / "empty.txt").reason
    assert "holds no file" in _problem(tmp_path / "void").reason


def test_pipe_is_a_problem_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert "pipe" in _problem(tmp_path / "pipe").reason
    assert "pipe" in _problem(tmp_path).reason


def test_links_in_a_loop_are_problems(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "up").symlink_to(tmp_path, target_is_directory=True)
    _write(tmp_path / "c.txt")

    items = list(capture([str(tmp_path)]))

    assert 1 == sum(isinstance(item, tuple) for item in items)
    assert {"a", "b", "inner/up"} == {i.name for i in items if isinstance(i, Problem)}


def test_file_over_the_limit_is_a_problem(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.txt", "x" * 101)

    problem = _problem(path, IntakeOptions(max_file_bytes=100))

    assert "100" in problem.reason
    assert "max_file_bytes" in problem.remedy
    assert 101 == _one(path, IntakeOptions(max_file_bytes=101)).size


@contextmanager
def _without_privilege() -> Iterator[None]:
    """Lay root's rights down for a while: root reads every file."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


def test_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    _one(_write(tmp_path / "a.txt"))  # imports what it needs while it may
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = _write(Path(folder) / "a.txt")
        path.chmod(0)
        with _without_privilege():
            problem = _problem(path)

    assert "permission" in problem.reason


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (b"latin-\xe9.txt", "latin-\\udce9.txt"),
        (b"two\nlines.txt", "two\\nlines.txt"),
        ("Kelmište 1\u202f2.txt".encode(), "Kelmište 1\u202f2.txt"),
        ("\u202etxt.a".encode(), "\\u202etxt.a"),
    ],
)
def test_name_that_cannot_be_printed_is_written_out(
    tmp_path: Path, name: bytes, expected: str
) -> None:
    path = os.fsencode(tmp_path) + b"/" + name
    with open(path, "wb") as file:
        file.write(b"Twelve died.")

    assert expected == _one(os.fsdecode(path)).name
    assert expected == _problem(os.fsdecode(path), IntakeOptions(max_file_bytes=1)).name
