"""What a killed writer left half written is removed once it is old."""

from __future__ import annotations

import os
from pathlib import Path

from recount.case.evidence import STALE_S, Evidence


def test_old_half_written_files_are_swept_and_fresh_ones_stay(tmp_path: Path) -> None:
    evidence = Evidence(tmp_path)
    evidence.make()
    old, fresh = (tmp_path / "evidence" / "new" / name for name in ("old", "fresh"))
    for path in (old, fresh):
        path.write_bytes(b"half of a repo")
    long_ago = fresh.stat().st_mtime - 2 * STALE_S
    os.utime(old, (long_ago, long_ago))

    assert evidence.sweep() == 1
    assert (old.exists(), fresh.exists()) == (False, True)
