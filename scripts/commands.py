"""Write the page of commands from the program itself, or check that it is up to date.

python scripts/commands.py            write docs/commands.md
python scripts/commands.py --check    fail if that page is not what would be written
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import typer.main
from typer.core import TyperCommand, TyperGroup

from recount.cli.app import app

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"
WIDTH = 80
HEAD = """\
# Commands

Made from the program by `scripts/commands.py`; `make check` fails when it is stale.

Records go to standard output, notes and progress to standard error.
"""

Command = TyperCommand | TyperGroup


def commands() -> Iterator[tuple[str, Command]]:
    """Yield each command with the words that call it, the program itself first."""

    yield from _walk("recount", typer.main.get_command(app))


def _walk(name: str, command: object) -> Iterator[tuple[str, Command]]:
    if isinstance(command, Command) and not command.hidden:
        yield name, command
    if isinstance(command, TyperGroup):
        for part, below in command.commands.items():
            yield from _walk(f"{name} {part}", below)


def page() -> str:
    """Return the text of the page."""
    parts = [HEAD]
    for name, command in commands():
        context = command.make_context(
            name, [], resilient_parsing=True, max_content_width=WIDTH
        )
        context.terminal_width = WIDTH
        lines = (line.rstrip() for line in command.get_help(context).splitlines())
        text = "\n".join(lines).strip()
        parts.append(f"\n## {name}\n\n```text\n{text}\n```\n")
    return "".join(parts)


def main(arguments: list[str]) -> int:
    """Write the page, or check it; return the exit code."""
    if arguments != ["--check"]:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page()
    print(f"{PAGE.name}: up to date" if fresh else f"{PAGE.name} is stale")
    if not fresh:
        print("Run:  python scripts/commands.py")
    return not fresh


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
