"""Passages: paragraphs, items and sentences of a document, each with its role."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.model.document import Block, Document
from recount.model.ids import CaptureId, DocumentId
from recount.model.passage import Role
from recount.model.span import Span
from recount.passages import MAX_PASSAGE_CHARS, split


def _document(text: str, *blocks: tuple[str, str]) -> Document:
    made: list[Block] = []
    where = 0
    for kind, words in blocks:
        start = text.index(words, where)
        where = start + len(words)
        made.append(Block(span=Span(start, where), kind=kind))
    return Document(
        id=DocumentId("document-1"),
        capture=CaptureId("sha256:0"),
        name="report.txt",
        text=text,
        media_type="text/plain",
        blocks=tuple(made),
    )


def _roles(text: str, *blocks: tuple[str, str]) -> list[tuple[Role, str]]:
    document = _document(text, *blocks)
    return [(p.role, p.span.cut(text)) for p in split(document)]


def _texts(text: str) -> list[str]:
    return [words for _, words in _roles(text)]


PROSE = (
    "At least 61 people were killed when the river Olm left its bed, the committee of "
    "Karsa said on Tuesday. Twelve more are missing."
)

# ------------------------------------------------------------------------- titles


@pytest.mark.parametrize(
    "title",
    [
        "Flood in the Olm valley kills 61",
        "Flood kills 61 in Olm valley.",
        "What Happened To The Bridge Of Tesk And Its Guards.",
        "Did the dam break?",
        "FLOOD KILLS 61 IN OLM VALLEY",
    ],
)
def test_headline_is_a_title(title: str) -> None:
    assert (Role.TITLE, title) == _roles(f"{title}\n\n{PROSE}")[0]


@pytest.mark.parametrize(
    "line",
    [
        "The river has been rising since Monday.",
        "Killed: 61",
        "KARSA, Odrania (AW) --",
        "the valley of the Olm",
    ],
)
def test_a_line_of_another_kind_is_no_title(line: str) -> None:
    assert Role.TITLE is not _roles(f"{line}\n\n{PROSE}")[0][0]


def test_title_that_the_text_repeats_is_a_title_twice() -> None:
    text = f"Karsa mourns its dead\nKarsa mourns its dead. {PROSE}"

    roles = _roles(text)

    assert (Role.TITLE, "Karsa mourns its dead") == roles[0]
    assert (Role.TITLE, "Karsa mourns its dead.") == roles[1]
    assert Role.BODY is roles[2][0]


def test_name_and_motto_of_a_paper_stand_above_its_title() -> None:
    text = (
        "VALLEY MIRROR\nPublished 5 April 2011\n\n"
        f"At least 61 killed as flood hits Olm valley\n\n{PROSE}"
    )

    assert [Role.BOILERPLATE, Role.BOILERPLATE, Role.TITLE, Role.BODY] == [
        role for role, _ in _roles(text)
    ][:4]


def test_line_that_sums_up_below_a_headline_is_a_title_too() -> None:
    text = f"Valley of tears: the flood of Karsa\n\nSixty-one died\n\n{PROSE}"

    assert [Role.TITLE, Role.TITLE, Role.BODY] == [r for r, _ in _roles(text)][:3]


def test_heading_between_paragraphs_is_a_title() -> None:
    assert (Role.TITLE, "The night of the flood") in _roles(
        f"{PROSE}\n\nThe night of the flood\n\n{PROSE}"
    )


# --------------------------------------------------------------- lines and wrapping


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "   KARSA, 3 APR 91 (AW) -- [TEXT] THE COMMITTEE REPORTED THAT ABOUT 50\n"
        "PEASANTS HAVE BEEN TAKEN BY AN ARMED BAND IN THE DEPARTMENT OF TESK NEAR\n"
        "THE RIVER.  ACCORDING TO THE GARRISON, IT HAPPENED ON 30 MARCH.\n\n"
        "   MEANWHILE, THREE MEN WERE KILLED AND SEVEN OTHERS WERE WOUNDED DURING\n"
        "CLASHES YESTERDAY IN ANRE.\n"
    )

    document = _document(text)
    passages = split(document)

    assert [0, 0, 1] == [passage.paragraph for passage in passages]
    assert passages[0].span.cut(text).endswith("NEAR\nTHE RIVER.")
    assert passages[2].span.cut(text).endswith("YESTERDAY IN ANRE.")


def test_each_line_of_a_web_text_is_a_paragraph() -> None:
    first = "The flood of the Olm valley was the worst that anyone remembers " * 3
    assert [first.strip(), "Sixty-one died", "No one was warned"] == _texts(
        f"{first.strip()}\nSixty-one died\nNo one was warned"
    )


def test_a_sentence_torn_over_two_lines_is_one() -> None:
    text = (
        f"{PROSE}\nAlthough the ‘dry season’,\nas it is called, had begun, it rained."
    )

    assert _texts(text)[-1].startswith("Although the")


def test_lists_and_labels_are_items() -> None:
    text = (
        f"{PROSE}\n\nThe toll by village:\n• Tesk: 40\n• Anre: 21\n\n"
        "Killed: 61\nMissing: 12\n1. Tesk lost its bridge\n- Anre lost its school"
    )

    assert [
        "The toll by village:",
        "• Tesk: 40",
        "• Anre: 21",
        "Killed: 61",
        "Missing: 12",
        "1. Tesk lost its bridge",
        "- Anre lost its school",
    ] == _texts(text)[2:]


def test_items_have_their_lead_in_as_head() -> None:
    text = "The toll by village:\n• Tesk: 40\n• Anre: 21\nNo more is known."

    assert [(), ("The toll by village",), ("The toll by village",), ()] == [
        passage.heads for passage in split(_document(text))
    ]


# --------------------------------------------------------------------- boilerplate

LINES = (
    (Role.BOILERPLATE, "![](http://karsa.example/pic61.jpg)"),
    (Role.CAPTION, "![The bridge of Tesk](http://karsa.example/pic61.jpg)"),
    (Role.CAPTION, "Photo: K. Lund"),
    (Role.CAPTION, "The bridge of Tesk on Monday (Photo: K. Lund)"),
    (Role.BOILERPLATE, "By ORLA VENN"),
    (Role.BOILERPLATE, "Click photos to enlarge:"),
    (Role.BOILERPLATE, "Home | World | Sport | Weather"),
    (Role.BOILERPLATE, "Published on 5 April 2011"),
    (Role.BOILERPLATE, "Share this article"),
    (Role.BOILERPLATE, "© 2011 Karsa Post"),
    (Role.BOILERPLATE, "www.karsa.example"),
    (Role.BOILERPLATE, 'Sixty-one died in the valley of the Olm" />'),
    (Role.BODY, "By Friday the toll was 61."),
    (Role.BODY, "Killed: 61"),
    (Role.BODY, "More than 40 people fled."),
    (Role.BODY, "Updated lists are read out each morning in Tesk."),
    (Role.BODY, "Share of children among the dead is not known."),
)


@pytest.mark.parametrize(("role", "line"), LINES)
def test_role_of_a_line(role: Role, line: str) -> None:
    assert (role, line) in _roles(f"{PROSE}\n\n{line}\n\n{PROSE}")


def test_a_tail_reaches_to_the_end() -> None:
    text = f"{PROSE}\n\nRelated posts\n\nFire in Anre kills 40\n\nLeave a comment"

    assert [Role.BODY, Role.BODY] + [Role.BOILERPLATE] * 3 == [
        role for role, _ in _roles(text)
    ]


def test_tail_words_near_the_head_open_no_tail() -> None:
    text = f"Related posts\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}"

    assert Role.BODY is _roles(text)[-1][0]


def test_a_disclaimer_marks_the_rest_of_its_paragraph_only() -> None:
    text = (
        f"{PROSE} The views told here do not necessarily reflect the views of the "
        f"Post. It may delete comments.\n\n{PROSE}"
    )

    assert [Role.BODY] * 2 + [Role.BOILERPLATE] * 2 + [Role.BODY] * 2 == [
        role for role, _ in _roles(text)
    ]


def test_quoted_lines_of_a_reply_are_a_quote() -> None:
    assert (Role.QUOTE, "> 40 are dead.") in _roles(f"{PROSE}\n\n> 40 are dead.\n\nNo.")


# ---------------------------------------------------------------------- structure


def test_blocks_give_the_roles() -> None:
    text = "Menu\n\nFlood kills 61\n\nTesk\n40\n\nIt rained. No one came.\n\nNot so!"

    assert [
        (Role.BOILERPLATE, "Menu"),
        (Role.TITLE, "Flood kills 61"),
        (Role.TABLE, "Tesk"),
        (Role.TABLE, "40"),
        (Role.QUOTE, "It rained."),
        (Role.QUOTE, "No one came."),
        (Role.COMMENT, "Not so!"),
    ] == _roles(
        text,
        ("boilerplate", "Menu"),
        ("title", "Flood kills 61"),
        ("cell", "Tesk"),
        ("cell", "40"),
        ("quote", "It rained. No one came."),
        ("comment", "Not so!"),
    )


def test_text_that_no_block_covers_is_read() -> None:
    text = "Flood kills 61\n\nIt rained.\n\nAll fled."

    assert [(Role.TITLE, "Flood kills 61"), (Role.BODY, "It rained.")] == _roles(
        text, ("title", "Flood kills 61"), ("paragraph", "All fled.")
    )[:2]


# ------------------------------------------------------------------------- tables

ROWS = (("Village", "Killed", "Missing"), ("Tesk", "40", "7"), ("Anre", "21", "5"))


@pytest.mark.parametrize(
    "table",
    [
        "\n".join("\t".join(row) for row in ROWS),
        "\n".join("| " + " | ".join(row) + " |" for row in ROWS),
        "| Village | Killed | Missing |\n|---|---|---|\n| Tesk | 40 | 7 |\n"
        "| Anre | 21 | 5 |",
        "\n".join(" | ".join(row) for row in ROWS),
    ],
)
def test_cells_of_a_table_have_their_heads(table: str) -> None:
    text = f"{PROSE}\n\n{table}\n\n{PROSE}"
    cells = {
        passage.span.cut(text).strip("| "): passage.heads
        for passage in split(_document(text))
        if passage.role is Role.TABLE
    }

    assert ("Village: Tesk", "Killed") == cells["40"]
    assert ("Village: Anre", "Missing") == cells["5"]
    assert ("Village",) == cells["Tesk"]
    assert () == cells["Killed"]


def test_rows_of_label_and_figure_have_no_column_heads() -> None:
    text = "Killed\t61\nMissing\t12"

    assert [(), ("Killed",), (), ("Missing",)] == [
        passage.heads for passage in split(_document(text))
    ]


def test_a_bar_in_prose_makes_no_table() -> None:
    text = f"Karsa | Tesk: the flood\n\n{PROSE}"

    assert Role.TABLE not in {role for role, _ in _roles(text)}


# ------------------------------------------------------------------------- always

_LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "",
                PROSE,
                "Related posts",
                "Flood kills 61",
                "• Tesk: 40",
                "> no",
                "| a | 1 |",
                "a\t2",
                "a      1    22",
                "Tesk      40",
                "  b    3      c    4",
                "x ...... 5",
                "7",
            ]
        ),
        st.text(alphabet="aB1. \t!?:“”𝐀é-•", max_size=90),
    ),
    max_size=8,
)


@given(_LINES, st.sampled_from(["\n", "\n\n"]))
def test_passages_cover_the_text_in_order(lines: list[str], between: str) -> None:
    text = between.join(lines)
    passages = split(_document(text))
    covered = set[int]().union(*(range(p.span.start, p.span.end) for p in passages))

    assert [p.span for p in passages] == sorted(p.span for p in passages)
    assert all(a.span.end <= b.span.start for a, b in pairwise(passages))
    assert {n for n, c in enumerate(text) if not c.isspace()} <= covered
    assert [p.paragraph for p in passages] == sorted(p.paragraph for p in passages)


@pytest.mark.parametrize("piece", ["twelve wells and ", "1", "a" + " " * 5_000])
def test_what_is_too_long_for_a_sentence_is_cut_and_none_is_lost(piece: str) -> None:
    text = piece * (30_000 // len(piece)) + "."
    found = [p.span.cut(text) for p in split(_document(text))]

    assert max(map(len, found)) <= MAX_PASSAGE_CHARS
    assert all(words and not words[-1].isspace() for words in found)
    assert "".join("".join(found).split()) == "".join(text.split())


@given(
    st.text(alphabet="ab. \n", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4),
)
def test_any_blocks_leave_no_text_out(text: str, ends: list[tuple[int, int]]) -> None:
    blocks = tuple(
        Block(span=Span(min(a, b, len(text)), min(max(a, b), len(text))), kind=kind)
        for (a, b), kind in zip(ends, ("cell", "title", "quote", "x"), strict=False)
    )
    document = _document(text)
    document = Document(
        id=document.id,
        capture=document.capture,
        name="a",
        text=text,
        media_type="text/html",
        blocks=blocks,
    )
    covered = set[int]().union(
        *(range(p.span.start, p.span.end) for p in split(document))
    )

    assert {n for n, c in enumerate(text) if not c.isspace()} <= covered
