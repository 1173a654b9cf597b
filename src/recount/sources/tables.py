"""CSV and spreadsheets: a row is a report, or an address to be fetched.

Which column holds what is told by ``NAME.mapping.json`` beside the table, by an option,
or guessed by the heads; a guess is told in the ledger, so that it can be mended.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

import msgspec

from recount.engine.guard import shared
from recount.engine.unpack import Bounds, check_markup, opened, read_start
from recount.errors import InputError, RecordError
from recount.lang.en.columns import COLUMNS
from recount.model.capture import Sidecar, Via
from recount.model.edtf import bounds
from recount.model.ledger import Problem
from recount.sources.addresses import WEB
from recount.sources.member import Link, Member, Opening, Out, Remark
from recount.sources.options import ColumnMapping
from recount.text.charset import decode

MAX_ROWS = 200_000
MAX_COLUMNS = 500
MAX_CELL_CHARS = 1_000_000

_TSV = "text/tab-separated-values"
_MARKS = ",;\t|"
_WORDS = re.compile(r"[^\W_]+")
_DAY_FIRST = re.compile(r"(\d{4}-\d\d-\d\d)[T ]")
_MAPPING_REMEDY = (
    "Name its columns in NAME.mapping.json, as "
    '{"text": "Body", "title": "Headline", "url": "Link", "published": "Date"}'
)

Row = Sequence[str]


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A table: its heads and its rows."""

    name: str
    rows: tuple[tuple[str, ...], ...]


def open_table(opening: Opening) -> Iterator[Out]:
    """Yield the rows of a table as reports or links.

    Raises:
        InputError: it is damaged, or no column holds texts or addresses.
    """
    sheets = _sheets(opening)
    found = 0
    for sheet in sheets:
        head, *rows = sheet.rows or ((),)
        mapping = opening.mapping or propose_mapping(head, rows)
        if opening.mapping is not None:
            _check(mapping, head, sheet, alone=len(sheets) == 1)
        if not (mapping.text or mapping.url):
            continue
        found += 1
        yield Remark(text=_told(mapping, guessed=opening.mapping is None))
        prefix = f"{sheet.name}/" if len(sheets) > 1 else ""
        yield from _rows(opening, head, rows, mapping, prefix)
    if not found:
        raise InputError(
            "a table without a column that holds texts or addresses",
            remedy=_MAPPING_REMEDY,
        )


def propose_mapping(head: Row, rows: Sequence[Row]) -> ColumnMapping:
    """Return the mapping that the heads of a table suggest, to be confirmed.

    A head without letters, or rows of addresses under any head, make a list of links.
    """
    plain = {_plain(name): name for name in reversed(head) if name.strip()}
    named = {
        field: next((plain[word] for word in words if word in plain), "")
        for field, words in COLUMNS.items()
    }
    used: set[str] = set()
    for field, name in named.items():
        named[field] = "" if name in used else name
        used.add(name)
    if not named["url"]:
        named["url"] = _column_of_links(head, rows)
    return ColumnMapping(**named)


def _plain(head: str) -> str:
    return " ".join(_WORDS.findall(head.lower()))


def _column_of_links(head: Row, rows: Sequence[Row]) -> str:
    for at, name in enumerate(head):
        cells = [row[at].strip() for row in rows[:50] if at < len(row)]
        links = sum(WEB.fullmatch(cell) is not None for cell in cells)
        if links and 2 * links > len(cells):
            return name
    return ""


def _check(mapping: ColumnMapping, head: Row, sheet: Sheet, *, alone: bool) -> None:
    named = {name for name in msgspec.structs.astuple(mapping) if name}
    missing = sorted(named - set(head))
    if missing and alone:
        raise InputError(
            f"the mapping names a column that is not there: {missing[0]}",
            place=f"heads: {', '.join(head)[:200]}" if head else sheet.name,
            remedy=_MAPPING_REMEDY,
        )


def _told(mapping: ColumnMapping, *, guessed: bool) -> str:
    pairs = msgspec.structs.asdict(mapping).items()
    told = ", ".join(f"{field} = {name}" for field, name in pairs if name)
    return f"columns {'guessed' if guessed else 'as mapped'}: {told}"


def _rows(
    opening: Opening,
    head: Row,
    rows: Sequence[Row],
    mapping: ColumnMapping,
    prefix: str,
) -> Iterator[Out]:
    at = {name: number for number, name in reversed(list(enumerate(head)))}
    columns = {
        field: at[name]
        for field, name in msgspec.structs.asdict(mapping).items()
        if name in at
    }
    for number, row in enumerate(rows, start=2):
        if not any(cell.strip() for cell in row):
            continue
        cells = {
            field: row[column].strip()
            for field, column in columns.items()
            if column < len(row)
        }
        name = prefix + (cells.get("id", "")[:80].replace("/", "-") or f"row {number}")
        yield _row(opening, name, f"row {number}", cells)


def _row(opening: Opening, name: str, place: str, cells: dict[str, str]) -> Out:
    text, title, url = (cells.get(field, "") for field in ("text", "title", "url"))
    link = WEB.fullmatch(url)
    sidecar = Sidecar(
        url=url if link else "",
        publisher=cells.get("publisher", ""),
        title=title,
        author=cells.get("author", ""),
        published=_day(cells.get("published", "")),
    )
    if text:
        # The head of a report tells figures too.
        whole = f"{title}\n\n{text}\n" if title and title not in text[:500] else text
        data = whole.encode(errors="replace")
        opening.budget.spend(len(data))
        unread = cells.get("published", "")
        notes = (
            (f"its day is not read: {unread[:60]}",) if not sidecar.published else ()
        )
        return Member(
            name=f"{name}.txt",
            data=data,
            via=Via.TABLE,
            media_type="text/plain",
            sidecar=sidecar,
            notes=notes,
        )
    if link:
        return Link(url=url, name=name, sidecar=sidecar)
    return Problem(
        name=name,
        reason="a row without a text and without an address",
        place=place,
        remedy="Fill one of the two, or take the row out",
    )


def _day(told: str) -> str:
    """An EDTF date as written in a cell; "" for other ways of writing one."""
    day = _DAY_FIRST.match(f"{told} ")
    value = day[1] if day else told
    try:
        bounds(value)
    except RecordError:
        return ""
    return value


# -------------------------------------------------------------------- reading tables


def _sheets(opening: Opening) -> tuple[Sheet, ...]:
    if opening.media_type.startswith("text/"):
        mark = "\t" if opening.media_type == _TSV else ""
        return (Sheet(name="", rows=tuple(_csv(opening.data, mark))),)
    reply = shared().run("recount.sources.tables:read_packed", opening.data)
    return msgspec.msgpack.decode(reply, type=tuple[Sheet, ...])


def _csv(data: bytes, mark: str) -> Iterator[tuple[str, ...]]:
    text = decode(data).text
    first = text[: text.find("\n")] if "\n" in text else text
    mark = mark or max(_MARKS, key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=mark)
    try:
        yield from _bounded(reader)
    except csv.Error as error:
        raise InputError(
            f"the table is damaged ({error})",
            place=f"line {reader.line_num}",
            remedy="Save it as CSV again, each cell in quotes, or as a spreadsheet",
        ) from error


def _bounded(rows: Iterable[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    for number, row in enumerate(rows, start=1):
        if number > MAX_ROWS or len(row) > MAX_COLUMNS:
            raise InputError(
                f"a table of over {MAX_ROWS:,} rows or {MAX_COLUMNS:,} columns",
                place=f"row {number}",
                remedy="Split it",
            )
        yield tuple(cell[:MAX_CELL_CHARS] for cell in row)


def read_packed(data: bytes) -> bytes:
    """Return the packed sheets of a spreadsheet: what the guard's worker runs."""
    return msgspec.msgpack.encode(read_sheets(data))


def read_sheets(data: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of an XLSX file that hold something, values as shown.

    Raises:
        InputError: it is damaged or encrypted, or unpacks beyond the limit.
    """
    import openpyxl  # noqa: PLC0415

    what = "the spreadsheet"
    with opened(data, what, Bounds()) as archive:
        for member in archive.infolist():
            if member.filename.endswith((".xml", ".rels")):
                start = read_start(archive, member, 4_096)
                check_markup(start, member.filename, what)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = tuple(
            Sheet(name=sheet.title, rows=tuple(_bounded(_values(sheet))))
            for sheet in book.worksheets
        )
    except InputError:
        raise
    except Exception as error:
        # openpyxl raises whatever its parts do on a file that is none.
        raise InputError(
            f"{what} is damaged ({type(error).__name__}: {error})",
            remedy="Open it and save it again, or save it as CSV",
        ) from error
    return tuple(sheet for sheet in sheets if any(map(any, sheet.rows)))


def _values(sheet: Any) -> Iterator[list[str]]:
    # What a sheet says of its size is not to be believed, and would be filled up.
    sheet.reset_dimensions()
    for row in sheet.iter_rows(values_only=True):
        cells = [_shown(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        yield cells


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
    return str(value)
