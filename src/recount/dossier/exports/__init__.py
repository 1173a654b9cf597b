"""The forms in which a case is handed on, one file each, by name.

Each form turns the same material into bytes, piece by piece; ``FORMATS`` names them.
Nothing here reads or writes a file but ``bag``, which is given where.
"""

from __future__ import annotations

from recount.dossier.exports.material import Material, gather
from recount.dossier.exports.registry import FORMATS, Form, form, named

__all__ = ["FORMATS", "Form", "Material", "form", "gather", "named"]
