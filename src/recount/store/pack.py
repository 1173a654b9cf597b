"""Records as bytes: JSON of the very form that is published, small and readable."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from recount.errors import RecordError

Record = TypeVar("Record")

_ENCODER = msgspec.json.Encoder()
_DECODERS: dict[object, msgspec.json.Decoder[object]] = {}


def pack(record: object) -> bytes:
    """Return the record as bytes."""
    return _ENCODER.encode(record)


def unpack(data: bytes, kind: type[Record]) -> Record:
    """Return the record that the bytes hold.

    Raises:
        RecordError: they are not such a record; says where.
    """
    decoder = _DECODERS.get(kind)
    if decoder is None:
        decoder = _DECODERS.setdefault(kind, msgspec.json.Decoder(kind))
    try:
        return decoder.decode(data)  # type: ignore[return-value]
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        msg = f"a stored {getattr(kind, '__name__', kind)} cannot be read: {error}"
        raise RecordError(msg) from error


def column(text: str) -> str:
    """Return the text as a column can hold it: without NUL and half characters."""
    if "\x00" in text:
        text = text.replace("\x00", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text
