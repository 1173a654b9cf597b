from __future__ import annotations

from io import StringIO
from types import SimpleNamespace

import pytest
from rich.console import Console

from recount.cli.terminal import clean, print_dossier
from recount.dossier import compose


def printed(inquiry: SimpleNamespace, width: int = 100) -> str:
    out = StringIO()
    dossier = compose(
        inquiry.readings,
        inquiry.events,
        inquiry.lineage,
        inquiry.reconciliations,
        inquiry.ledger,
    )
    console = Console(file=out, width=width, highlight=False, color_system=None)
    print_dossier(dossier, console)
    return out.getvalue()


@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_line_is_wider_than_the_screen(inquiry: SimpleNamespace, width: int) -> None:
    assert max(map(len, printed(inquiry, width).splitlines())) <= width


def test_no_line_ends_in_blanks(inquiry: SimpleNamespace) -> None:
    lines = printed(inquiry).splitlines()

    assert lines == [line.rstrip() for line in lines]


def test_the_same_dossier_is_printed_the_same(inquiry: SimpleNamespace) -> None:
    assert printed(inquiry) == printed(inquiry)


def test_each_figure_stands_beside_its_words(inquiry: SimpleNamespace) -> None:
    lines = " ".join(printed(inquiry).split())

    assert "on 4 May 1987 killed 91 civilians, including 31 women and …” [1]" in lines
    assert "including 31 women and 20 children, the …” [1] see 1" in lines
    assert "[2] According to Lethia's government" in lines


def test_a_conflict_is_told_with_its_arithmetic_and_repair(
    inquiry: SimpleNamespace,
) -> None:
    lines = " ".join(printed(inquiry).split())

    assert "31 + 26 = 57, and 51 were told." in lines
    assert "- Without 26 children the rest agrees." in lines
    assert "killed, children: 20. 51 - 31 = 20" in lines


def test_what_was_not_read_is_told_with_its_remedy(inquiry: SimpleNamespace) -> None:
    lines = " ".join(printed(inquiry).split())

    assert "5 offered, 4 read, 1 not read." in lines
    assert "Run OCR on it first." in lines


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("\x1b[31mred", "[31mred"),
        ("a\tb\nc", "a b c"),
        ("\u202eevil", "evil"),
        ("zero\u200bwidth", "zerowidth"),
        ("Ódrim “x”", "Ódrim “x”"),
    ],
)
def test_no_text_can_steer_the_terminal(words: str, shown: str) -> None:
    assert clean(words) == shown


def test_markup_of_the_terminal_library_is_plain_text() -> None:
    assert clean("[bold]x[/bold]") == "[bold]x[/bold]"
