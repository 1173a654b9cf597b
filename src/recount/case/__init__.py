"""A case: all reports of one inquiry, what was read in them, and what follows.

``Case`` holds it in memory; ``recount.case.stored.StoredCase`` on disk, with custody.
"""

from __future__ import annotations

from recount.case.memory import Case

__all__ = ["Case"]
