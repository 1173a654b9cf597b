"""Names of captures: short, relative to what was given, and unique in a run."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

from recount.model.ledger import Problem
from recount.sources.files import Address, Found

_NOT_PRINTED = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
"""Categories of Unicode: controls, marks of direction, half characters, line ends"""


def name_all(offered: Sequence[Found | Address | Problem]) -> list[str]:
    """Return a name for each, unique among the files, in the same order.

    A file's name is its path inside what was given. Where two are equal, each takes
    the folders above it that tell them apart: ``north/a.txt``, ``south/a.txt``.
    A file that was offered twice has one name.
    """
    names = [_first(item) for item in offered]
    parts = [_parts(item) if isinstance(item, Found) else () for item in offered]
    depth = [len(name.split("/")) for name in names]
    again = [not isinstance(item, Found) or bool(item.again_as) for item in offered]
    while True:
        count = Counter(
            name for name, skip in zip(names, again, strict=True) if not skip
        )
        changed = False
        for number, name in enumerate(names):
            if count[name] < 2 or depth[number] >= len(parts[number]):
                continue
            depth[number] += 1
            names[number] = printable("/".join(parts[number][-depth[number] :]))
            changed = True
        if not changed:
            return names


def _first(item: Found | Address | Problem) -> str:
    match item:
        case Found():
            return printable(item.inside.as_posix())
        case Address():
            return printable(item.given)
        case Problem():
            return item.name


def printable(name: str) -> str:
    r"""Return the name with what cannot be printed or stored as UTF-8 written out.

    >>> printable("two\nlines.txt")
    'two\\nlines.txt'
    """
    if name.isprintable():
        return name
    return "".join(
        char.encode("unicode_escape").decode("ascii")
        if unicodedata.category(char) in _NOT_PRINTED
        else char
        for char in name
    )


def _parts(found: Found) -> tuple[str, ...]:
    return tuple(part for part in found.path.absolute().parts if part != "/")
