"""Revision drift: figures that changed between two captures of one address."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

import msgspec

from recount.model.claim import Claim
from recount.model.ids import ClaimId
from recount.model.lineage import Change, Drift, Version
from recount.model.reading import Reading

_WORD = re.compile(r"\w+")


def drift(older: Reading, newer: Reading, version: Version) -> Drift:
    """Return the figures that one capture has and the other has not, or has otherwise.

    A figure of the older is paired with one of the newer that counts the same people
    in the same words around it; else with one that counts the same people by the same
    voice, where each has one such figure.

    Args:
        older: as it was captured first.
        newer: as it was captured later from the same address.
        version: names and days of the two.
    """
    first = [claim for claim in older.claims if not claim.is_aside]
    second = [claim for claim in newer.claims if not claim.is_aside]
    pairs: list[tuple[Claim, Claim]] = []
    for key in (_same, _in_words, _by_voice):
        first, second = _pair(first, second, key, pairs)
    changes = [
        Change(
            first=old.id,
            second=new.id,
            sentence=(
                f"“{old.phrase}” on {version.older_day}, “{new.phrase}” since "
                f"{version.newer_day} ({_counted(old)})"
            ),
        )
        for old, new in pairs
        if old.figure != new.figure
    ]
    changes += [
        Change(
            first=old.id,
            sentence=(
                f"“{old.phrase}” on {version.older_day}, not there since "
                f"{version.newer_day} ({_counted(old)})"
            ),
        )
        for old in first
    ]
    changes += [
        Change(
            second=new.id,
            sentence=(
                f"“{new.phrase}” since {version.newer_day}, not there on "
                f"{version.older_day} ({_counted(new)})"
            ),
        )
        for new in second
    ]
    return Drift(version=version, changes=tuple(changes))


def dated(
    readings: Sequence[Reading], versions: Iterable[Version]
) -> tuple[list[Reading], tuple[Drift, ...]]:
    """Return the readings with superseded figures dated, and what changed.

    A figure that a later capture of the same address no longer has holds as of the day
    of its own capture; it is told, and stands against no figure of today.
    """
    by_name = {reading.document.name: reading for reading in readings}
    drifts = []
    for version in versions:
        older, newer = by_name.get(version.older), by_name.get(version.newer)
        if older is None or newer is None:
            continue
        found = drift(older, newer, version)
        if not found.changes:
            continue
        drifts.append(found)
        gone = {change.first for change in found.changes if change.first}
        by_name[version.older] = _as_of(older, gone, version.older_day)
    return [by_name[reading.document.name] for reading in readings], tuple(drifts)


def _as_of(reading: Reading, claims: set[ClaimId], day: str) -> Reading:
    return msgspec.structs.replace(
        reading,
        claims=tuple(
            msgspec.structs.replace(claim, as_of=day)
            if claim.id in claims and not claim.as_of
            else claim
            for claim in reading.claims
        ),
    )


def _pair(
    first: Sequence[Claim],
    second: Sequence[Claim],
    key: Callable[[Claim], Hashable],
    pairs: list[tuple[Claim, Claim]],
) -> tuple[list[Claim], list[Claim]]:
    """Pair those that share a key alone on each side; return those that are left."""
    ours, theirs = Counter(map(key, first)), Counter(map(key, second))
    place: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in second:
        place[key(claim)].append(claim)
    taken: set[ClaimId] = set()
    left = []
    for claim in first:
        shared = key(claim)
        if ours[shared] == theirs[shared] and place[shared]:
            other = place[shared].pop(0)
            taken.add(other.id)
            pairs.append((claim, other))
        else:
            left.append(claim)
    return left, [claim for claim in second if claim.id not in taken]


def _who(claim: Claim) -> tuple[Hashable, ...]:
    return claim.measure, claim.group, claim.qualifier, claim.ratio is None


def _same(claim: Claim) -> Hashable:
    return *_who(claim), claim.figure, _around(claim)


def _in_words(claim: Claim) -> Hashable:
    return *_who(claim), _around(claim)


def _by_voice(claim: Claim) -> Hashable:
    return *_who(claim), claim.attributed_to


def _around(claim: Claim) -> str:
    """The words of the quote, without those of the figure."""
    start = claim.phrase_span.start - claim.start
    end = claim.phrase_span.end - claim.start
    rest = f"{claim.quote[:start]} # {claim.quote[end:]}"
    return " ".join(_WORD.findall(rest.lower()))


def _counted(claim: Claim) -> str:
    return ", ".join((str(claim.measure), *claim.group))
