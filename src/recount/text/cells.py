r"""Cells of a table that no spreadsheet runs as a formula, and the way back.

Texts and names come from outside. Some programs run a cell that begins with ``=``,
``+``, ``-`` or ``@`` (OWASP, CSV injection), and a sign of direction can make a name
read as another. Both are written so that the cell shows what is there, and can be
read back: an apostrophe before the first character, ``\u202e`` for a sign that shows
nothing.
"""

from __future__ import annotations

import re
import unicodedata

_FIRST = "=+\\-@＝＋－＠"  # the wide forms are run too  # noqa: RUF001
_RUN = re.compile(rf"'*\s*[{_FIRST}]|'*[\t\r]")
_AFTER_MARK = re.compile(rf"(?<=[;\t])(\s*)([{_FIRST}])")
"""A program that takes ; or a tab for the end of a cell begins a new one there"""
_ESCAPED = re.compile(r"\\(?=u[0-9a-f]{4})")
_BACK = re.compile(r"\\u([0-9a-f]{4})")
_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
"""Categories of Unicode: controls, marks of direction, half characters, line ends"""
_KEPT = frozenset("\n\t\u00ad\u200c\u200d")
"""Line ends of a quote, and signs without which words of some scripts read otherwise"""


def visible(text: str) -> str:
    r"""Return the text with controls and signs of direction written out.

    >>> visible("Anna\u202egpj.exe")
    'Anna\\u202egpj.exe'
    """
    shown = _ESCAPED.sub(r"\\u005c", text)
    if shown.isprintable():
        return shown
    return "".join(_shown(each) for each in shown)


def _shown(char: str) -> str:
    if char.isprintable() or char in _KEPT:
        return char
    if unicodedata.category(char) not in _HIDDEN:
        return char
    code = ord(char)
    if code > 0xFFFF:  # two halves, as JSON writes it
        high, low = divmod(code - 0x10000, 0x400)
        return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
    return f"\\u{code:04x}"


def defuse(text: str) -> str:
    """Return the text as a cell that is shown and never run.

    >>> defuse("=1+1"), defuse("12 dead; =1+1")
    ("'=1+1", '12 dead; \\\\u003d1+1')
    """
    cell = _AFTER_MARK.sub(
        lambda found: f"{found[1]}\\u{ord(found[2]):04x}", visible(text)
    )
    return f"'{cell}" if _RUN.match(cell) else cell


def restore(cell: str) -> str:
    """Return the text of which ``defuse`` made the cell.

    >>> restore(defuse("=1+1")), restore("12 dead")
    ('=1+1', '12 dead')
    """
    if cell.startswith("'") and _RUN.match(cell):
        cell = cell[1:]
    text = _BACK.sub(lambda found: chr(int(found[1], 16)), cell)
    try:
        return text.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError:  # a half character stood there
        return text


def plain(text: str) -> str:
    """Return the text on one line, without marks that command a terminal or break XML.

    >>> plain("12 dead\x1b[31m\\n in Velm")
    '12 dead[31m in Velm'
    """
    kept = (mark if mark.isprintable() else " " * mark.isspace() for mark in text)
    return "".join(kept).replace("  ", " ") if not text.isprintable() else text
