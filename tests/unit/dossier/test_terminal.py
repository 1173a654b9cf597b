from __future__ import annotations

from io import StringIO
from types import SimpleNamespace

import pytest
from rich.console import Console

from recount.cli.terminal import print_dossier
from recount.cli.terminal_text import clean, quoted
from recount.dossier import compose
from recount.model.ids import ClaimId
from recount.model.shown import ShownQuote


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

    assert "91 reports 1 2 3; 1 to 2 origins; Lethia's government, district" in lines
    assert "on 4 May 1987 killed 91 civilians, including 31 women and …” [1]" in lines
    assert "31 reports 1 3; 1 origin; see 1; district council" in lines
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


@pytest.mark.parametrize("room", [10, 20, 40, 80])
def test_a_quote_is_cut_around_its_figure(room: int) -> None:
    quote = ShownQuote(
        claim=ClaimId("c"),
        report=1,
        href="x",
        lead="On that day the shelling of the market ",
        before="killed ",
        phrase="91",
        after=" civilians",
        tail=", the district council of the town said at noon.",
        language="en",
    )

    shown = quoted(quote, room)

    assert "91" in shown
    assert len(shown) <= max(room, 8)
    assert set(shown.strip("“”").split()) <= {*quote_words(quote), "…"}


def quote_words(quote: ShownQuote) -> set[str]:
    whole = f"{quote.lead}{quote.before}{quote.phrase}{quote.after}{quote.tail}"
    return set(whole.split())
