"""Lists of addresses: plain text with one a line, and shortcuts of a desktop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recount.model.ledger import Outcome, Problem
from recount.sources.member import Link, Opening, Out
from recount.text.charset import decode

_SHORTCUT = re.compile(r"\s*\[InternetShortcut\]", re.IGNORECASE)
_TARGET = re.compile(r"^URL=(\S+)", re.IGNORECASE | re.MULTILINE)


def open_links(opening: Opening) -> Iterator[Out]:
    """Yield the addresses of a list in their order, each once."""
    text = decode(opening.data).text
    if _SHORTCUT.match(text):
        lines = _TARGET.findall(text)[:1]
    else:
        lines = [line for line in text.split("\n") if not line.lstrip().startswith("#")]
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        url = line.strip()
        if not url:
            continue
        if url in seen:
            yield Problem(
                name=f"address {number}",
                reason=f"the same address stands above: {url[:200]}",
                outcome=Outcome.DUPLICATE,
            )
            continue
        seen.add(url)
        yield Link(url=url)
