"""Withholding: names and places left out of a release, by rules, everywhere.

``release`` turns the records of an inquiry into records without the words; pages and
exports are made from those, and so cannot show them.
"""

from __future__ import annotations

from recount.dossier.withholding.matching import Matcher
from recount.dossier.withholding.release import Release, release
from recount.dossier.withholding.rules import read_rules

__all__ = ["Matcher", "Release", "read_rules", "release"]
