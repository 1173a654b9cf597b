"""``recount serve`` and ``recount account``: the reading room, and who may use it."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from recount.cli.case import By, Folder, Form, identity, opened
from recount.cli.output import Format, Row, print_rows, tell
from recount.errors import ConfigError

if TYPE_CHECKING:
    from recount.model.account import Account
    from recount.web.settings import OidcSettings

EXTRA = "the reading room needs more: pip install 'recount-claims[web]'"


def serve(
    folder: Folder,
    *,
    host: Annotated[
        str, typer.Option(help="Where it listens; with --team any address.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="0: one that is free.")
    ] = 0,
    team: Annotated[
        bool, typer.Option("--team", help="Several people, with accounts.")
    ] = False,
    public_url: Annotated[
        str,
        typer.Option(
            metavar="URL", help="The address that people use: https://NAME, by a proxy."
        ),
    ] = "",
    proxy: Annotated[
        list[str],
        typer.Option(
            metavar="ADDRESS", help="A proxy whose X-Forwarded-For is believed."
        ),
    ] = [],  # noqa: B006
    by: By = "",
) -> None:
    """Open the reading room of a case in a browser.

    For one person at this machine, by an address that is printed and valid once; with
    --team for several people, who sign in (recount account CASE add NAME).
    """
    _needs_web()
    from recount.web.serve import serve as run  # noqa: PLC0415
    from recount.web.settings import WebSettings  # noqa: PLC0415

    settings = WebSettings(
        host=host,
        port=port,
        team=team,
        person=identity(by),
        public_url=public_url,
        proxies=tuple(proxy),
        oidc=_oidc(folder) if team else None,
    )
    with opened(folder) as case:
        if team:
            from recount.case.access import Access  # noqa: PLC0415

            if not Access(case).everybody():
                tell(f"nobody can sign in yet: recount account {folder} add NAME")
        run(case, settings, _tell_address)


def _tell_address(address: str) -> None:
    typer.echo(address)
    tell("Open this address. To end: Ctrl+C")


OIDC_SECRET = "RECOUNT_OIDC_SECRET"  # noqa: S105 - the name of a variable


def _oidc(folder: Path) -> OidcSettings | None:
    """The identity provider that ``team.toml`` in the case's folder names."""
    import msgspec  # noqa: PLC0415

    from recount.web.settings import OidcSettings, TeamFile  # noqa: PLC0415

    path = folder / "team.toml"
    if not path.is_file():
        return None
    try:
        told = msgspec.toml.decode(path.read_bytes(), type=TeamFile).oidc
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error
    if told is None:
        return None
    secret = os.environ.get(OIDC_SECRET, "")
    if not secret:
        msg = f"{path} names an identity provider; give its secret in {OIDC_SECRET}"
        raise ConfigError(msg)
    return OidcSettings(
        issuer=told.issuer,
        client_id=told.client_id,
        client_secret=secret,
        name=told.name,
        claim=told.claim,
    )


class Act(StrEnum):
    """What is done to accounts."""

    LIST = "list"
    ADD = "add"
    ROLE = "role"
    PASSWORD = "password"  # noqa: S105
    DISABLE = "disable"


def account(
    folder: Folder,
    act: Annotated[Act, typer.Argument(metavar="ACT", help=", ".join(Act))] = Act.LIST,
    name: Annotated[str, typer.Argument(help="By which the person signs in.")] = "",
    *,
    role: Annotated[
        str, typer.Option("--role", help="reader, coder, reviewer or admin.")
    ] = "",
    no_password: Annotated[
        bool,
        typer.Option(
            "--no-password", help="Signs in by an identity provider and not otherwise."
        ),
    ] = False,
    by: By = "",
    form: Form = Format.TABLE,
) -> None:
    """Say who may use the reading room of a case with --team.

    add and password print a first password; disable lets nobody in any more, and what
    the person decided stays.
    """
    _needs_web()
    from recount.case.access import Access  # noqa: PLC0415
    from recount.web.security.passwords import check_name  # noqa: PLC0415
    from recount.web.security.roles import named  # noqa: PLC0415

    who = identity(by)
    with opened(folder) as case:
        access = Access(case)
        match act:
            case Act.LIST:
                print_rows(map(_row, access.everybody()), form, COLUMNS)
            case Act.ADD:
                given, kept = ("", "") if no_password else _first()
                access.add(check_name(name), named(role or "coder"), kept, by=who)
                _tell_password(name, given)
            case Act.ROLE:
                access.set_role(name, named(role), by=who)
            case Act.PASSWORD:
                given, kept = _first()
                access.set_secret(name, kept, by=who)
                _tell_password(name, given)
            case Act.DISABLE:
                access.disable(name, by=who)


COLUMNS = ("name", "role", "disabled", "created_at", "password")


def _row(account: Account) -> Row:
    return {
        "name": account.name,
        "role": account.role.name.lower(),
        "disabled": account.disabled,
        "created_at": account.created_at,
        "password": bool(account.secret),
    }


def _first() -> tuple[str, str]:
    """A first password, and what is kept of it."""
    from recount.web.security.passwords import (  # noqa: PLC0415
        first_password,
        hash_password,
    )

    given = first_password()
    return given, hash_password(given)


def _tell_password(name: str, given: str) -> None:
    if given:
        typer.echo(given)
        tell(f"This is the first password of {name}, printed this once.")


def _needs_web() -> None:
    from importlib.util import find_spec  # noqa: PLC0415

    if any(find_spec(each) is None for each in ("litestar", "uvicorn", "argon2")):
        raise ConfigError(EXTRA)
