"""``case.toml``: read, checked and written."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from recount.errors import ConfigError
from recount.model.case import CaseConfig

NAME = "case.toml"
MAX_BYTES = 100_000

_TOLD = {
    "title": "shown on every page and dossier",
    "store": 'address of a shared database, "postgresql://..."; empty: case.db here',
    "languages": "languages of the reports",
    "policy": "how vague numbers are read",
    "without": "assumptions switched off; `recount findings --explain` names them",
    "also": "assumptions switched on that are off by default",
    "max_file_bytes": "largest file that is taken in",
    "two_coders": "a claim counts only as two coders agree",
}


def read_config(folder: Path) -> CaseConfig:
    """Return the configuration of the case in a folder.

    Raises:
        ConfigError: there is none, or it is not as it should be; says where.
    """
    path = folder / NAME
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        msg = f"{folder} holds no case. Make one with: recount init {folder}"
        raise ConfigError(msg) from error
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}") from error
    if len(data) > MAX_BYTES:
        raise ConfigError(f"{path} is larger than {MAX_BYTES:,} bytes")
    try:
        return msgspec.toml.decode(data, type=CaseConfig)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error


def write_config(folder: Path, config: CaseConfig) -> None:
    """Write the configuration with a word on each setting."""
    lines = ["# Settings of this case; recount status tells how it stands.", ""]
    for name, value in msgspec.structs.asdict(config).items():
        # TOML writes strings, numbers, true and lists of them as JSON does.
        written = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        lines += [f"# {_TOLD[name]}", f"{name} = {written}", ""]
    (folder / NAME).write_text("\n".join(lines), encoding="utf-8")
