"""The dossier: composed from the records, checked against the texts, and rendered.

``compose`` makes the records of a dossier and imports no renderer; ``write`` makes
the folder of pages and files.
"""

from __future__ import annotations

from recount.dossier.compose import compose, compose_event
from recount.dossier.folder import write

__all__ = ["compose", "compose_event", "write"]
