"""A watch folder: files that come into it, once they are whole.

By asking again and again, which works on every system and on network drives, where
notices of the kernel do not.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from threading import Event
from typing import NamedTuple

from recount.sources.files import MAX_DEPTH
from recount.sources.mapping import MAPPING_END
from recount.sources.sidecar import SIDECAR_END

POLL_SECONDS = 2.0
QUIET_SECONDS = 10.0  # a download or copy writes more often than that
PARTIAL = (".part", ".crdownload", ".download", ".partial", ".tmp", "~")
"""Ends of the names under which programs write what is not yet whole"""


class _Seen(NamedTuple):
    size: int
    changed_ns: int
    inode: int


def watch(
    folder: Path,
    stop: Event,
    *,
    known: Collection[Path] = (),
    quiet_s: float = QUIET_SECONDS,
    poll_s: float = POLL_SECONDS,
    clock: Callable[[], float] = time.monotonic,
    wait: Callable[[float], object] | None = None,
) -> Iterator[Path]:
    """Yield each file below a folder when it has not changed for a while.

    A file that changes afterwards is yielded again. Files and sidecars that came
    together are yielded together: a file waits for its sidecar to be quiet too. Hidden
    files and those under the names of unfinished downloads are passed over.

    Args:
        folder: is looked through with all folders in it.
        stop: ends the watch when it is set.
        known: files that were taken before; yielded only when they change.
        quiet_s: seconds without a change that make a file whole.
        poll_s: seconds between two looks.
        clock: seconds that only grow.
        wait: waits for seconds; None: for these or until ``stop`` is set.

    Yields:
        Paths below the folder, by name within one look.
    """
    wait = wait or stop.wait
    before = {path: seen for path in known if (seen := _look(path)) is not None}
    since: dict[Path, tuple[_Seen, float]] = {}
    while not stop.is_set():
        now = clock()
        found = dict(_files(folder))
        for path in [path for path in since if path not in found]:
            del since[path]
        for path, seen in found.items():
            if path not in since or since[path][0] != seen:
                since[path] = (seen, now)
        for path in sorted(found):
            if _is_beside(path) or before.get(path) == found[path]:
                continue
            group = [path, *(beside for beside in _beside(path) if beside in found)]
            if all(now - since[each][1] >= quiet_s for each in group):
                before[path] = found[path]
                yield path
        wait(poll_s)


def _files(folder: Path) -> Iterator[tuple[Path, _Seen]]:
    stack = [(folder, 0)]
    while stack:
        place, depth = stack.pop()
        try:
            names = sorted(os.listdir(place))
        except OSError:  # removed, or not to be read just now: there is a next look
            continue
        for name in names:
            path = place / name
            if name.startswith(".") or name.endswith(PARTIAL):
                continue
            if path.is_dir() and not path.is_symlink():
                if depth < MAX_DEPTH:
                    stack.append((path, depth + 1))
                continue
            seen = _look(path)
            if seen is not None:
                yield path, seen


def _look(path: Path) -> _Seen | None:
    try:
        status = path.stat()
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return _Seen(status.st_size, status.st_mtime_ns, status.st_ino)


def _is_beside(path: Path) -> bool:
    return path.name.endswith((SIDECAR_END, MAPPING_END))


def _beside(path: Path) -> Iterator[Path]:
    for end in (SIDECAR_END, MAPPING_END):
        yield path.with_name(path.name + end)
