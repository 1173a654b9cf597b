"""The console examples in the README and the manual print what they show."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.examples import Example, examples, matches, pages, run

FOUND = [example for page in pages() for example in examples(page)]


@pytest.mark.parametrize("example", FOUND, ids=lambda example: example.where)
def test_an_example_prints_what_it_shows(example: Example) -> None:
    printed = run(example)
    # Compared as texts when they differ, so that the report shows where.
    expected = printed if matches(example.shown, printed) else example.shown
    assert printed == expected


def test_the_readme_shows_a_worked_example() -> None:
    assert any(example.where.startswith("README.md") for example in FOUND)


PAGE = """\
```console
$ recount claims a.txt \\
    --format jsonl
{"low": 1}
$ recount --help
```
```console
$ make demo
```
"""


def test_examples_are_found_with_their_output(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text(PAGE)

    first = "recount claims a.txt \\\n    --format jsonl"
    assert list(examples(page)) == [
        Example("a.md:1", first, '{"low": 1}\n'),
        Example("a.md:1", "recount --help", "", before=(first,)),
    ]


@pytest.mark.parametrize(
    ("shown", "printed", "expected"),
    [
        ("12 killed\n", "12 killed\n", True),
        ("12 killed\n", "12 killed  \n", True),
        ("12 killed\n", "13 killed\n", False),
        ("12 killed\n", "12 killed\n4 hurt\n", False),
        ("12 ...\n4 hurt\n", "12 killed\n4 hurt\n", True),
        ("12 ...\n", "12 killed\n4 hurt\n", False),
        ("a\n...\nd\n", "a\nb\nc\nd\n", True),
        ("a\n...\nd\n", "a\nd\n", True),
        ("a\n...\n", "a\nb\nc\n", True),
        ("a\n...\nd\n", "b\nd\n", False),
        ("12 (a*b)\n", "12 (aab)\n", False),
    ],
)
def test_elisions(shown: str, printed: str, expected: bool) -> None:
    assert matches(shown, printed) == expected
