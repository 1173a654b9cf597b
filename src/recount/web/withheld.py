"""What the next release of a case leaves out: ``withhold.toml`` in its folder.

The same file that ``recount dossier --withhold`` takes; the reading room adds rules to
it and takes them away.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from threading import Lock

import msgspec

from recount.dossier.withholding.rules import read_rules
from recount.errors import InputError
from recount.model.withholding import WithholdRule, WithholdRules

NAME = "withhold.toml"
MAX_BYTES = 1_000_000

_WRITING = Lock()  # two who add a rule at once would lose one


def rules_of(folder: Path) -> WithholdRules:
    """Return the rules of a case; none without a file.

    Raises:
        ConfigError: the file makes no sense; says where.
    """
    path = folder / NAME
    if not path.is_file():
        return WithholdRules()
    if path.stat().st_size > MAX_BYTES:
        raise InputError(f"is larger than {MAX_BYTES:,} bytes", path=NAME)
    try:
        return read_rules(path.read_text("utf-8"), NAME)
    except UnicodeDecodeError as error:
        raise InputError("is no UTF-8 text", path=NAME) from error


def add_rule(folder: Path, rule: WithholdRule) -> None:
    """Withhold something more from now on."""
    with _WRITING:
        before = rules_of(folder)
        _write(folder, msgspec.structs.replace(before, rule=(*before.rule, rule)))


def drop_rule(folder: Path, number: int) -> None:
    """Take a rule away by its number, from 1.

    Raises:
        InputError: there is no such rule.
    """
    with _WRITING:
        before = rules_of(folder)
        if not 1 <= number <= len(before.rule):
            raise InputError(f"there is no rule {number}", path=NAME)
        kept = tuple(each for at, each in enumerate(before.rule, 1) if at != number)
        _write(folder, msgspec.structs.replace(before, rule=kept))


def _write(folder: Path, rules: WithholdRules) -> None:
    lines = [f"original = {json.dumps(rules.original)}", ""]
    for rule in rules.rule:
        lines.append("[[rule]]")
        for name, value in msgspec.structs.asdict(rule).items():
            if value is None or value == ():
                continue
            # TOML writes strings, true, false and lists of strings as JSON does.
            written = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
            lines.append(f"{name} = {written}")
        lines.append("")
    draft = folder / f"{NAME}.draft"
    draft.write_text("\n".join(lines), encoding="utf-8")
    os.replace(draft, folder / NAME)  # whole or not at all
