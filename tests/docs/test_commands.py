"""Every command and option stands in the manual, with a sentence of help."""

from __future__ import annotations

from scripts.commands import PAGE, commands, page


def test_the_page_of_commands_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_each_command_and_option_has_help() -> None:
    silent = [
        f"{name} {parameter.opts[-1]}"
        for name, command in commands()
        for parameter in command.params
        if not getattr(parameter, "help", "")
    ]
    silent += [name for name, command in commands() if not command.help]

    assert silent == []


def test_each_command_and_option_stands_in_the_manual() -> None:
    manual = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted(PAGE.parent.glob("*.md"))
    )
    words = [
        word
        for name, command in commands()
        for word in (name, *(opt for param in command.params for opt in param.opts))
        if word.startswith(("-", "recount"))
    ]

    assert [word for word in words if word not in manual] == []
