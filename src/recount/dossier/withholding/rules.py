"""Rules of withholding, from the file that a person wrote."""

from __future__ import annotations

import msgspec

from recount.errors import ConfigError
from recount.model.withholding import WithholdRules


def read_rules(text: str, name: str = "") -> WithholdRules:
    """Return the rules of a TOML file.

    Raises:
        ConfigError: it is no TOML, a key is unknown, or a rule makes no sense.
    """
    try:
        return msgspec.toml.decode(text, type=WithholdRules)
    except msgspec.DecodeError as error:
        msg = f"{name or 'rules of withholding'}: {error}"
        raise ConfigError(msg) from error
