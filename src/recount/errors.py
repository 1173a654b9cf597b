"""The errors of Recount, one tree.

RecountError
├── InputError       a path, type or archive that cannot be read
├── RecordError      a record whose invariant does not hold
│   ├── AnchorError  a quote that does not stand where its span says
│   └── UnknownError an id that a case does not hold
├── PipelineError    a stage whose needs are not met, or a stale version
├── EngineError      a table step that failed
└── ConfigError      an option or configuration file that makes no sense
"""

from __future__ import annotations

from collections.abc import Callable


class RecountError(Exception):
    """Any error that Recount raises on purpose."""

    def __reduce__(
        self,
    ) -> tuple[
        Callable[..., RecountError],
        tuple[type[RecountError], tuple[object, ...], dict[str, object]],
    ]:
        # By default an error comes back from another process as cls(*args), which
        # fails for those with keyword-only facts and takes the whole pool down.
        return _revive, (type(self), self.args, self.__dict__)


class InputError(RecountError):
    """What was offered cannot be read; says where and what to do.

    Args:
        reason: what is the matter, in one clause.
        path: the file or address, as the user gave it.
        place: the place inside it ("byte 71", "page 3"), or "".
        remedy: what the user can do, or "".
    """

    needs_ocr = False
    """it shows pictures of text, which no program on this machine recognised"""

    def __init__(
        self, reason: str, *, path: str = "", place: str = "", remedy: str = ""
    ) -> None:
        self.reason = reason
        self.path = path
        self.place = place
        self.remedy = remedy
        super().__init__(reason, path, place, remedy)

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.path, self.place) if part)
        text = f"{where}: {self.reason}" if where else self.reason
        return f"{text}. {self.remedy}" if self.remedy else text


class RecordError(RecountError, ValueError):
    """A record breaks one of its invariants.

    It is a ValueError too, so that msgspec reports it with the path of the field
    when a record is decoded.
    """


class AnchorError(RecordError):
    """A quote is not the text at its span."""

    def __init__(self, doc: str, start: int, end: int, reason: str) -> None:
        self.doc = doc
        self.start = start
        self.end = end
        super().__init__(f"{doc}, characters {start} to {end}: {reason}")


class UnknownError(RecordError):
    """There is no record of this id in the case."""


class PipelineError(RecountError):
    """A stage was run without what it needs, or on records of an older step."""


class EngineError(RecountError):
    """A table step failed; holds the SQL that was run."""

    def __init__(self, reason: str, *, sql: str = "") -> None:
        self.sql = sql
        super().__init__(reason)


class ConfigError(RecountError):
    """An option, policy or configuration file makes no sense."""


def _revive(
    kind: type[RecountError], args: tuple[object, ...], facts: dict[str, object]
) -> RecountError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(facts)
    return error
