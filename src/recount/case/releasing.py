"""Releases: a dossier is written for others, and the log says so."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from recount.model.case import Release
from recount.model.ids import content_id
from recount.publishing import compose_release, withhold
from recount.store import log, settled

if TYPE_CHECKING:
    from recount.case.stored import StoredCase
    from recount.model.withholding import WithholdRules


def release(
    case: StoredCase,
    folder: Path,
    *,
    by: str,
    note: str = "",
    rules: WithholdRules | None = None,
) -> Release:
    """Write the dossier of a case into a folder and return the release.

    Where rules withhold words, the log says how often, and never which.

    Raises:
        InputError: the folder holds something else, or cannot be written.
        ConfigError: a rule makes no sense.
    """
    from recount.dossier import write  # noqa: PLC0415
    from recount.dossier.sums import MANIFEST  # noqa: PLC0415

    inquiry = case.inquiry()
    hidden = withhold(inquiry, rules, case.config.title) if rules else None
    if hidden is None:
        write(case.dossier(inquiry), inquiry, folder)
    else:
        write(compose_release(hidden), hidden, folder, hidden.withheld.values())
    digest = hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()
    at = case.clock()
    made = Release(
        id=content_id("release", digest, at, by),
        at=at,
        by=by,
        note=note,
        folder=folder.name,
        sha256=digest,
        events=tuple(event.id for event in inquiry.events),
        claims={
            claim.id: f"{claim.measure} {' '.join(claim.group)} {claim.figure}"
            for reading in inquiry.readings
            for claim in reading.claims
        },
        withheld=len(hidden.spots) if hidden else 0,
    )
    body: dict[str, object] = {"id": made.id, "sha256": digest}
    body |= {"folder": folder.name, "note": note}
    if hidden is not None:
        body["withheld"] = msgspec.to_builtins(hidden.tallies)
    with case.store.writing() as connection:
        settled.append_release(connection, made)
        log.append(connection, "release", body, by=by, at=at)
    return made
