"""``recount serve`` and ``recount account``."""

from __future__ import annotations
