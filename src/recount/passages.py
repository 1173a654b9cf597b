"""Passages: splits a document into sentences, items and cells, each with its role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from recount.model.document import Block, Document
from recount.model.passage import Passage, Role
from recount.model.span import Span
from recount.text.columns import Cell, find_tables
from recount.text.cues import cue_role, disclaimed_from, tail_from
from recount.text.headline import is_headline, title_at, words_of
from recount.text.layout import Line, is_item, lines_of, paragraphs, wrap_width
from recount.text.segment import sentences
from recount.text.stacks import stacked

STEP = "passages-4"

MAX_TITLE_PARAGRAPH = 12  # a page's menu may stand above its title
MAX_HEADING_WORDS = 9
MAX_LEAD_CHARS = 200
REPEATED_WITHIN = 6  # paragraphs in which a title is looked for again
MAX_PASSAGE_CHARS = 4_000  # of some 46,000 sentences of news the longest has 3,303

_BLOCK_ROLES = {
    "title": Role.TITLE,
    "heading": Role.TITLE,
    "cell": Role.TABLE,
    "caption": Role.CAPTION,
    "quote": Role.QUOTE,
    "comment": Role.COMMENT,
    "boilerplate": Role.BOILERPLATE,
}


class _Paragraph(NamedTuple):
    start: int
    end: int
    role: Role
    heads: tuple[str, ...] = ()
    whole: bool = False
    """kept as one passage: a heading"""
    item: bool = False
    """of a list"""


def split(document: Document) -> tuple[Passage, ...]:
    """Return the passages of the document, in order.

    They do not overlap and cover all of the text but space. What is boilerplate is
    marked so by its role, and never left out.
    """
    text = document.text
    found: list[Passage] = []
    for number, paragraph in enumerate(_paragraphs(document)):
        start, end, role, heads, whole, _ = paragraph
        spans = [(start, end)] if whole else sentences(text, start, end)
        spans = list(_bounded(text, spans))
        disclaimed = disclaimed_from(text, spans)
        found.extend(
            Passage(
                span=Span(first, last),
                role=Role.BOILERPLATE if first >= disclaimed else role,
                paragraph=number,
                heads=heads,
            )
            for first, last in spans
        )
    return _mark_repeated_title(text, found)


def _bounded(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans, those too long to be a sentence cut at a space.

    Later stages weigh the words of a passage against each other, so a list or a dump
    of thousands of words without a full stop would cost its square.
    """
    for start, end in spans:
        begin = start
        while end - begin > MAX_PASSAGE_CHARS:
            at = _last_gap(text, begin)
            yield begin, begin + len(text[begin:at].rstrip())
            begin = _skip_space(text, at)
        if end > begin:
            yield begin, end


def _last_gap(text: str, begin: int) -> int:
    limit = begin + MAX_PASSAGE_CHARS
    # In the second half only: a text without spaces is not cut into single words.
    for at in range(limit, begin + MAX_PASSAGE_CHARS // 2, -1):
        if text[at].isspace():
            return at
    return limit


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _paragraphs(document: Document) -> Iterator[_Paragraph]:
    text = document.text
    found = list(_structured(document) if document.blocks else _plain(text))
    tail = tail_from(text, [(item.start, item.end) for item in found])
    labels = stacked([_short_line(text, item) for item in found])
    lead: tuple[str, ...] = ()
    for number, item in enumerate(found):
        role = item.role
        if number >= tail and role in {Role.BODY, Role.TITLE, Role.CAPTION}:
            role = Role.BOILERPLATE
        heads = item.heads
        led = _lead_in(text, item.start, item.end)
        if item.item:
            heads = heads or lead
        if led or not item.item:
            lead = led
        if number in labels and not (item.item and heads):
            heads = (*heads, labels[number])
        whole = item.whole or role is Role.TITLE
        yield item._replace(role=role, heads=heads, whole=whole)


def _plain(text: str) -> Iterator[_Paragraph]:
    lines = lines_of(text)
    rows: dict[int, Sequence[Cell]] = {}
    groups: list[list[Line]] = []
    width = wrap_width(text, lines)
    done = 0
    for table in find_tables(text, lines):
        groups += paragraphs(text, lines[done : table.first], width)
        rows.update(enumerate(table.rows, len(groups)))
        groups += ([line] for line in lines[table.first : table.end])
        done = table.end
    groups += paragraphs(text, lines[done:], width)
    roles = _roles(text, groups)
    for number, (group, role) in enumerate(zip(groups, roles, strict=True)):
        if number in rows:
            yield from _row(text, rows[number])
            continue
        item = is_item(text, group[0])
        yield _Paragraph(group[0].start, group[-1].end, role, item=item)


def _short_line(text: str, item: _Paragraph) -> str:
    """The words of a paragraph that may be a label or a figure, else a full stop."""
    fit = (
        item.role in {Role.BODY, Role.TITLE} and item.end - item.start < MAX_LEAD_CHARS
    )
    return text[item.start : item.end] if fit else "."


def _row(text: str, row: Sequence[Cell]) -> Iterator[_Paragraph]:
    for cell in row:
        start = cell.start
        while text[start].isspace():
            start += 1
        end = cell.end
        while text[end - 1].isspace():
            end -= 1
        yield _Paragraph(start, end, Role.TABLE, cell.heads, whole=True)


def _structured(document: Document) -> Iterator[_Paragraph]:
    text = document.text
    where = 0
    for block in sorted(document.blocks, key=lambda block: block.span):
        start = max(where, block.span.start)
        yield from _gap(text, where, start)
        if block.span.end > start:
            yield from _from_block(text, block, start)
        where = max(where, block.span.end)
    yield from _gap(text, where, len(text))


def _gap(text: str, start: int, end: int) -> Iterator[_Paragraph]:
    # Text that no block covers is read all the same.
    if text[start:end].isspace() or start == end:
        return
    for group in paragraphs(text, lines_of(text, start, end)):
        yield _Paragraph(group[0].start, group[-1].end, Role.BODY)


def _from_block(text: str, block: Block, start: int) -> Iterator[_Paragraph]:
    role = _BLOCK_ROLES.get(block.kind, Role.BODY)
    whole = block.kind in {"title", "heading"}
    item = block.kind == "list_item"
    for group in paragraphs(text, lines_of(text, start, block.span.end)):
        first, last = group[0].start, group[-1].end
        marked = role
        if role in {Role.BODY, Role.TITLE} and block.kind != "title":
            marked = cue_role(text, first, last) or role
        yield _Paragraph(first, last, marked, block.heads, whole, item)


def _roles(text: str, groups: Sequence[Sequence[Line]]) -> list[Role]:
    roles = [
        cue_role(text, group[0].start, group[-1].end) or _quoted(text, group)
        for group in groups
    ]
    title = title_at(text, groups)
    if title >= 0:
        roles[title] = Role.TITLE
        _mark_masthead(text, groups[:title], roles)
        deck = title + 1
        if roles[deck] is Role.BODY and _is_deck(text, groups, deck):
            roles[deck] = Role.TITLE
    for number in range(title + 1, len(groups) - 1):
        if roles[number] is Role.BODY and _is_heading(text, groups, number):
            roles[number] = Role.TITLE
    return roles


def _mark_masthead(
    text: str, above: Sequence[Sequence[Line]], roles: list[Role]
) -> None:
    # The name and motto of a paper; a line with a figure may be more than that.
    for number, group in enumerate(above):
        line = text[group[0].start : group[-1].end]
        if roles[number] is Role.BODY and not any(map(str.isdigit, line)):
            roles[number] = Role.BOILERPLATE


def _is_deck(text: str, groups: Sequence[Sequence[Line]], number: int) -> bool:
    # The line under a headline that sums the story up, without a full stop.
    last = groups[number][-1].end
    return text[last - 1].isalnum() and is_headline(text, groups, number)


def _is_heading(text: str, groups: Sequence[Sequence[Line]], number: int) -> bool:
    group, below = groups[number], groups[number + 1]
    if len(group) > 1 or not (group[0].after_blank and below[0].after_blank):
        return False
    line = text[group[0].start : group[0].end]
    if len(line) > MAX_LEAD_CHARS or not (line[0].isupper() and line[-1].isalpha()):
        return False
    if any(map(str.isdigit, line)) or ":" in line or is_item(text, group[0]):
        return False
    following = text[below[0].start : below[-1].end]
    return len(line.split()) <= MAX_HEADING_WORDS and following[-1:] in '.!?”"’'


def _quoted(text: str, group: Sequence[Line]) -> Role:
    if all(text[line.start] == ">" for line in group):
        return Role.QUOTE
    return Role.BODY


def _lead_in(text: str, start: int, end: int) -> tuple[str, ...]:
    if text[end - 1] != ":" or end - start > MAX_LEAD_CHARS:
        return ()
    return (text[start : end - 1],)


def _mark_repeated_title(text: str, found: list[Passage]) -> tuple[Passage, ...]:
    """Give a sentence near the head that only repeats the title the title's role."""
    title = next((p for p in found if p.role is Role.TITLE), None)
    if title is None or title.paragraph > MAX_TITLE_PARAGRAPH:
        return tuple(found)
    words = words_of(title.span.cut(text))
    for number, passage in enumerate(found):
        if passage.paragraph > title.paragraph + REPEATED_WITHIN:
            break
        repeats = (
            passage.role is Role.BODY and words_of(passage.span.cut(text)) == words
        )
        if repeats:
            found[number] = Passage(
                span=passage.span,
                role=Role.TITLE,
                paragraph=passage.paragraph,
                heads=passage.heads,
            )
    return tuple(found)
