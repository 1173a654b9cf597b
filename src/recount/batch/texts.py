"""What a batch is offered: files and folders, and tables with a text in each row.

A table is a ``.csv``, ``.jsonl`` or ``.parquet`` file that is given itself. Its columns
are ``text``, and as far as there are any ``id`` (or ``doc``), ``url``, ``published``,
``publisher``, ``title`` and ``author``; others are passed over.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

import msgspec
from xxhash import xxh3_64_intdigest

from recount.batch.intake import Offered
from recount.errors import InputError, RecordError
from recount.model.capture import Capture, Sidecar
from recount.model.edtf import bounds
from recount.model.ids import CaptureId
from recount.model.ledger import Outcome, Problem

Row: TypeAlias = Mapping[str, str]

MAX_TEXT_BYTES = 20_000_000  # of one row, as of a file
ENDS = (".csv", ".jsonl", ".ndjson", ".parquet")
_SAID = ("url", "publisher", "title", "author", "published", "retrieved")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d\S{0,20}")
_REMEDY = (
    "Give columns named text, and if there are any id, url, published, publisher, "
    "title, author"
)


def captures(sources: Sequence[str]) -> Iterator[Offered]:
    """Yield what the sources offer: files and folders first, then rows of tables.

    Names are unique: the second report of a name is told as a problem.
    """
    from recount.sources import capture  # noqa: PLC0415

    tables = [source for source in sources if _is_table(source)]
    files = [source for source in sources if source not in tables]
    seen: set[int] = set()
    offered: list[Iterator[Offered]] = []
    if files:
        offered.append(iter(capture(files)))
    offered += [_rows(path) for path in tables]
    for each in offered:
        for one in each:
            yield one if isinstance(one, Problem) else _unique(one, seen)


def _is_table(source: str) -> bool:
    """Whether a source holds a text in each row; other tables are read as files are."""
    if not source.endswith(ENDS) or "://" in source:
        return False
    if not source.endswith(".csv") or not Path(source).is_file():
        return True
    with Path(source).open(encoding="utf-8-sig", errors="replace", newline="") as file:
        return "text" in next(csv.reader(file), [])


def _unique(taken: tuple[Capture, bytes], seen: set[int]) -> Offered:
    # Hashes, since a batch may have a hundred million names.
    name = taken[0].name
    key = xxh3_64_intdigest(name.encode(errors="surrogatepass"))
    if key not in seen:
        seen.add(key)
        return taken
    return Problem(
        name=name,
        reason="another report of this batch has the same name",
        remedy="Give each row an id of its own",
        outcome=Outcome.REFUSED,
    )


def _rows(path: str) -> Iterator[Offered]:
    given = Path(path).name
    try:
        read = {".csv": _csv, ".parquet": _parquet}.get(Path(path).suffix, _jsonl)
        for number, row in read(path):
            yield row if isinstance(row, Problem) else _taken(row, given, number)
    except OSError as error:
        reason = f"cannot be read ({(error.strerror or str(error)).lower()})"
        yield Problem(name=given, reason=reason, remedy="Check the path")
    except InputError as error:
        yield Problem(
            name=given, reason=error.reason, place=error.place, remedy=error.remedy
        )


def _taken(row: Row, given: str, number: int) -> Offered:
    name = row.get("id") or row.get("doc") or f"{given}#{number}"
    place = f"{given}, row {number}"
    data = row.get("text", "").encode(errors="surrogatepass")
    if not data.strip():
        return _refused(name, "the row has no text", place)
    if len(data) > MAX_TEXT_BYTES:
        return _refused(
            name, f"its text is larger than {MAX_TEXT_BYTES:,} bytes", place
        )
    try:
        said = _sidecar(row)
    except RecordError as error:
        return _refused(name, f"its date is none: {error}", f"{place}, published")
    record = Capture(
        id=CaptureId(f"sha256:{hashlib.sha256(data).hexdigest()}"),
        name=_printable(name),
        media_type="text/plain",
        size=len(data),
        sidecar=said,
    )
    return record, data


def _printable(name: str) -> str:
    from recount.sources.names import printable  # noqa: PLC0415

    return printable(name)


def _refused(name: str, reason: str, place: str) -> Problem:
    return Problem(name=_printable(name), reason=reason, place=place, remedy=_REMEDY)


def _sidecar(row: Row) -> Sidecar:
    said = {key: row[key].strip() for key in _SAID if row.get(key)}
    for key in ("published", "retrieved"):
        time = _TIME.fullmatch(said.get(key, ""))
        if time and key == "published":
            said[key] = time[1]
        bounds(time[1] if time else said.get(key, ""))
    return Sidecar(**said)


def _csv(path: str) -> Iterator[tuple[int, Row | Problem]]:
    name = Path(path).name
    with Path(path).open(encoding="utf-8-sig", errors="replace", newline="") as file:
        reader = csv.DictReader(file)
        with _long_fields():
            columns = reader.fieldnames or ()
        _check(columns, name)
        number = 0
        while True:
            try:
                with _long_fields():
                    row = next(reader, None)
            except csv.Error as error:
                place = f"line {reader.line_num}"
                raise InputError(
                    f"is no CSV: {error}", path=path, place=place
                ) from error
            if row is None:
                return
            number += 1
            yield number, {k: v for k, v in row.items() if isinstance(v, str)}


@contextmanager
def _long_fields() -> Iterator[None]:
    """Let fields be as long as reports while inside: the limit is the process's."""
    before = csv.field_size_limit(MAX_TEXT_BYTES)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _jsonl(path: str) -> Iterator[tuple[int, Row | Problem]]:
    decode = msgspec.json.Decoder(dict[str, object]).decode
    name = Path(path).name
    with Path(path).open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                told = f"the line is no JSON object: {error}"
                yield (
                    number,
                    _refused(f"{name}#{number}", told, f"{name}, line {number}"),
                )
                continue
            yield number, {k: _said(v) for k, v in row.items() if v is not None}


def _parquet(path: str) -> Iterator[tuple[int, Row | Problem]]:
    from recount.engine.database import stream_parquet  # noqa: PLC0415

    for number, row in enumerate(stream_parquet(Path(path)), 1):
        if number == 1:
            _check(tuple(row), Path(path).name)
        yield number, {k: _said(v) for k, v in row.items() if v is not None}


def _said(value: object) -> str:
    return value if isinstance(value, str) else str(value)


def _check(columns: Sequence[str], name: str) -> None:
    if "text" not in columns:
        listed = ", ".join(columns) or "none"
        raise InputError(
            f"has no column named text (it has: {listed})", path=name, remedy=_REMEDY
        )
