"""Publishing: from an inquiry to a release, its exports, and the check of a folder.

Like ``pipeline`` it composes stages, and keeps nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from recount.errors import ConfigError
from recount.model.capture import Capture
from recount.model.ledger import Problem
from recount.pipeline import Inquiry

if TYPE_CHECKING:
    from recount.dossier.exports import Material
    from recount.dossier.exports.places import Gazetteer
    from recount.dossier.withholding import Release
    from recount.model.dossier import Dossier
    from recount.model.verification import Verification
    from recount.model.withholding import WithholdRules
    from recount.reconciliation.rules import Rule


def captured(paths: Sequence[str]) -> Iterator[tuple[Capture, bytes]]:
    """Yield the captures of files and folders with their bytes, once more."""
    from recount.sources import capture  # noqa: PLC0415

    for offered in capture(paths):
        if not isinstance(offered, Problem):
            yield offered


def withhold(inquiry: Inquiry, rules: WithholdRules, title: str = "") -> Release:
    """Return the inquiry without the words that the rules withhold.

    Every claim is checked against its words before, as words that are withheld cannot
    be read again.

    Raises:
        ConfigError: a rule makes no sense.
    """
    from recount.dossier.audit import check  # noqa: PLC0415
    from recount.dossier.withholding import release  # noqa: PLC0415
    from recount.mentions.numbers import read_figure  # noqa: PLC0415

    kept, audited = check(inquiry.readings, read_figure)
    return release(
        kept,
        inquiry.events,
        inquiry.lineage,
        inquiry.reconciliations,
        inquiry.ledger,
        rules=rules,
        audit=audited,
        title=title,
    )


def compose_release(release: Release) -> Dossier:
    """Return the dossier of a release."""
    from recount.dossier import compose  # noqa: PLC0415

    dossier = compose(
        release.readings,
        release.events,
        release.lineage,
        release.reconciliations,
        release.ledger,
        title=release.title,
        audited=release.audit,
    )
    return release.scrub(dossier)


def hand_on(
    inquiry: Inquiry | Release,
    title: str = "",
    *,
    rule: str = "",
    rules: Mapping[str, Rule] | None = None,
    places: Gazetteer | None = None,
) -> Material:
    """Return what exports are made of; every figure is read again on the way.

    Args:
        inquiry: what was found, or what of it is released.
        title: of the case.
        rule: of estimation, whose result stands as low, best and high.
        rules: those there are, by name; None: the built-in ones.
        places: names with coordinates, as the user gave them.

    Raises:
        ConfigError: no rule is called so.
    """
    from recount.dossier.exports.material import (  # noqa: PLC0415
        DEFAULT_RULE,
        NO_PLACES,
        gather,
    )
    from recount.mentions.numbers import read_figure  # noqa: PLC0415
    from recount.model.claim import Measure  # noqa: PLC0415
    from recount.reconciliation import reports  # noqa: PLC0415
    from recount.reconciliation.rules import BUILT_IN  # noqa: PLC0415

    known = rules or BUILT_IN
    if rule and rule not in known:
        msg = f"no rule is called {rule!r}: choose from {', '.join(known)}"
        raise ConfigError(msg)
    material = gather(
        inquiry,
        inquiry.ledger,
        title=title,
        rule=rule or DEFAULT_RULE,
        places=places or NO_PLACES,
        withheld=None if isinstance(inquiry, Inquiry) else inquiry.withheld,
        reread=read_figure if isinstance(inquiry, Inquiry) else None,
    )
    claims = tuple(material.claims())
    tabled = reports.for_eventreport(
        reports.of_claims(claims, Measure.KILLED),
        reports.of_claims(claims, Measure.INJURED),
    )
    return replace(material, event_reports=tuple(tabled))


def verify_folder(folder: Path) -> Verification:
    """Return what holds and what fails in the folder of a dossier, by itself.

    Raises:
        InputError: it is no such folder.
    """
    from recount.dossier.verify import Tools, verify  # noqa: PLC0415
    from recount.mentions.numbers import read_figure  # noqa: PLC0415
    from recount.reconciliation.check import derived_holds, holds  # noqa: PLC0415

    return verify(folder, Tools(read_figure, holds, derived_holds))
