"""The error tree is the one its docstring draws, and its messages say where."""

from __future__ import annotations

import inspect
import pickle

import pytest

from recount import errors
from recount.errors import AnchorError, EngineError, InputError, RecountError


def drawn() -> dict[str, str]:
    """Name and parent of each error in the tree of the module's docstring."""
    parents: dict[str, str] = {}
    above = [""]
    for line in inspect.cleandoc(errors.__doc__ or "").splitlines()[2:]:
        name = line.lstrip("├└│─ ").split()[0]
        depth = (len(line) - len(line.lstrip("├└│─ "))) // 4
        above[depth + 1 :] = [name]
        parents[name] = above[depth]
    return parents


def test_the_docstring_draws_the_tree() -> None:
    classes = inspect.getmembers(errors, inspect.isclass)
    own = [kind for _, kind in classes if kind.__module__ == errors.__name__]
    parents = {kind.__name__: kind.__bases__[0].__name__ for kind in own}

    assert drawn() == parents | {"RecountError": ""}


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (InputError("no text"), "no text"),
        (InputError("no text", path="a.pdf"), "a.pdf: no text"),
        (
            InputError("no text", path="a.pdf", place="page 3", remedy="Run OCR first"),
            "a.pdf, page 3: no text. Run OCR first",
        ),
        (
            AnchorError("a.txt", 5, 9, "not there"),
            "a.txt, characters 5 to 9: not there",
        ),
        (EngineError("no such table", sql="SELECT 1"), "no such table"),
    ],
)
def test_a_message_says_what_and_where(error: RecountError, expected: str) -> None:
    assert str(error) == expected


@pytest.mark.parametrize(
    "error",
    [
        InputError("no text", path="a.pdf", place="page 3", remedy="Run OCR first"),
        AnchorError("a.txt", 5, 9, "not there"),
        EngineError("no such table", sql="SELECT 1"),
    ],
)
def test_an_error_comes_back_whole_from_another_process(error: RecountError) -> None:
    back = pickle.loads(pickle.dumps(error))  # noqa: S301  (our own bytes)

    assert type(back) is type(error)
    assert str(back) == str(error)
    assert vars(back) == vars(error)


def test_a_record_error_is_a_value_error() -> None:
    # msgspec turns a ValueError into a report with the path of the field.
    assert issubclass(errors.RecordError, ValueError)
