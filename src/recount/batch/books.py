"""The ledger, and the steps that one task does for all reports: labels and ranks."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from recount.batch import exchange
from recount.batch.plan import Plan
from recount.batch.tables import LEDGER
from recount.engine.components import labels
from recount.engine.tasks import Job
from recount.model.ledger import Entry, Outcome

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Whole = npt.NDArray[np.int64]


def enter(job: Job) -> None:
    """Keep the ledger's lines, repeated bytes told; emit reports of the same bytes."""
    decode = msgspec.json.Decoder(Entry).decode
    rows = job.rows("entries", "number, capture, name, record", "capture, number, name")
    kept: list[Entry] = []
    twins = []
    for capture, held in groupby(rows, lambda row: row[1]):
        first: tuple[int, str] | None = None
        for number, _, _, record in held:
            told = decode(record)
            if capture and first is not None:
                told = _repeated(told, first[1])
                twins.append((first[0], number))
            elif capture:
                first = number, told.name
            kept.append(told)
    job.keep(
        LEDGER.name,
        LEDGER.types,
        [
            (
                each.name,
                each.outcome.value,
                each.media_type,
                each.size,
                each.reason,
                each.place,
                each.remedy,
            )
            for each in kept
        ],
        LEDGER.key,
    )
    job.emit("twins", exchange.TIED, twins)


def _repeated(told: Entry, first: str) -> Entry:
    reasons = (f"the same bytes as {first}", told.reason)
    return msgspec.structs.replace(
        told,
        outcome=Outcome.DUPLICATE,
        reason="; ".join(part for part in reasons if part),
    )


def label(job: Job) -> None:
    """Give one label to reports that may hang together: the first of their numbers."""
    import numpy as np  # noqa: PLC0415

    plan: Plan = job.settings
    job.view("tied", exchange.TIED)
    job.view("twins", exchange.TIED)
    found = job.database.fetch(
        "SELECT first, second FROM tied UNION ALL SELECT first, second FROM twins"
    )
    held = labels(
        plan.docs,
        found["first"].astype(np.int64),
        found["second"].astype(np.int64),
    )
    numbers = np.arange(plan.docs, dtype=np.int64)
    columns = {"number": numbers, "label": held}
    job.emit_cut("labels", exchange.LABELS, columns, _parts(plan, numbers))


def _parts(plan: Plan, numbers: Whole) -> Whole:
    """Return the part of each of the reports."""
    import numpy as np  # noqa: PLC0415

    return np.searchsorted(plan.starts, numbers, side="right") - 1


def rank(job: Job) -> None:
    """Number the reports by age, undated ones last, equal ones by their names."""
    import numpy as np  # noqa: PLC0415

    plan: Plan = job.settings
    job.view("ages", exchange.AGES)
    found = job.database.fetch(
        "SELECT number, row_number() OVER (ORDER BY day, doc) - 1 AS age FROM ages "
        "ORDER BY number"
    )
    job.emit_cut(
        "ranks", exchange.RANKS, found, _parts(plan, found["number"].astype(np.int64))
    )


def house(job: Job) -> None:
    """Put reports together whose claims or words hang together, up to a size.

    Reports that share words are looked at together. Where this would make a cluster of
    more than ``Limits.home_docs``, only those that tell of one event are; ``wide`` is
    then how many reports hang together, else 0.
    """
    import numpy as np  # noqa: PLC0415

    plan: Plan = job.settings
    job.view("kin", exchange.LABELS)
    job.view("reuse_ties", exchange.TIED)
    kin = job.database.fetch("SELECT number, label FROM kin ORDER BY number")
    ties = job.database.fetch("SELECT first, second FROM reuse_ties")
    ages = kin["number"].astype(np.int64)
    # The labels are numbers of reports: they stand beside the ages as other nodes.
    by_event = ages, kin["label"].astype(np.int64) + plan.docs
    close = labels(2 * plan.docs, *by_event)
    wide = labels(
        2 * plan.docs,
        np.concatenate([by_event[0], ties["first"].astype(np.int64)]),
        np.concatenate([by_event[1], ties["second"].astype(np.int64)]),
    )
    size = np.bincount(wide[ages], minlength=2 * plan.docs)
    large = size[wide] > plan.limits.home_docs
    homes = np.where(large, close, wide)[ages]
    told = np.where(large, size[wide], 0)[ages]
    columns = {"age": ages, "home": homes, "wide": told}
    job.emit_cut("homes", exchange.HOMES, columns, ages // plan.span)
