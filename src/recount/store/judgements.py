"""What people decided, in the store: appended to and read, never changed."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, func, insert, select

from recount.model.case import Page
from recount.model.judgement import Judgement
from recount.store.cursor import page
from recount.store.pack import column, pack, unpack
from recount.store.schema import JUDGED, JUDGEMENTS

CHUNK = 500


def append(connection: Connection, judgement: Judgement) -> int:
    """Append a judgement; return its number."""
    done = connection.execute(
        insert(JUDGEMENTS)
        .values(
            id=judgement.id,
            verdict=str(judgement.verdict),
            judged_by=column(judgement.by),
            at=judgement.at,
            record=pack(judgement),
        )
        .returning(JUDGEMENTS.c.seq)
    )
    seq = int(done.scalar_one())
    about = [
        {"judgement": seq, "about": each} for each in dict.fromkeys(judgement.about)
    ]
    if about:
        connection.execute(insert(JUDGED), about)
    return seq


def count(connection: Connection) -> int:
    """Return how many judgements there are."""
    return connection.scalar(select(func.count()).select_from(JUDGEMENTS)) or 0


def everything(connection: Connection) -> tuple[Judgement, ...]:
    """Return all judgements, oldest first."""
    rows = connection.scalars(select(JUDGEMENTS.c.record).order_by(JUDGEMENTS.c.seq))
    return tuple(unpack(row, Judgement) for row in rows)


def find(connection: Connection, judgement: str) -> Judgement | None:
    """Return a judgement by its id; None where there is none."""
    data = connection.scalar(
        select(JUDGEMENTS.c.record).where(JUDGEMENTS.c.id == judgement)
    )
    return unpack(data, Judgement) if data is not None else None


def about(connection: Connection, ids: Sequence[str]) -> tuple[Judgement, ...]:
    """Return the judgements about these records, and what undid them, in order."""
    seqs: set[int] = set()
    ids = list(ids)
    while ids:
        found: list[int] = []
        for start in range(0, len(ids), CHUNK):
            some = ids[start : start + CHUNK]
            wanted = select(JUDGED.c.judgement).where(JUDGED.c.about.in_(some))
            found += connection.scalars(wanted)
        fresh = sorted(set(found) - seqs)
        seqs.update(fresh)
        # An undo is about a judgement, and an undo of that about the undo.
        ids = [
            str(each)
            for each in connection.scalars(
                select(JUDGEMENTS.c.id).where(JUDGEMENTS.c.seq.in_(fresh))
            )
        ]
    rows = connection.scalars(
        select(JUDGEMENTS.c.record)
        .where(JUDGEMENTS.c.seq.in_(sorted(seqs)))
        .order_by(JUDGEMENTS.c.seq)
    )
    return tuple(unpack(row, Judgement) for row in rows)


def rows(
    connection: Connection, *, about_id: str, by: str, after: str, limit: int
) -> Page[Judgement]:
    """Return a page of judgements, the newest first."""
    wanted = select(JUDGEMENTS.c.record)
    if about_id:
        seqs = select(JUDGED.c.judgement).where(JUDGED.c.about == about_id)
        wanted = wanted.where(JUDGEMENTS.c.seq.in_(seqs))
    if by:
        wanted = wanted.where(JUDGEMENTS.c.judged_by == by)
    return page(
        connection,
        wanted,
        (JUDGEMENTS.c.seq,),
        lambda row: unpack(row[0], Judgement),  # type: ignore[arg-type]
        after=after,
        limit=limit,
        newest=True,
    )
