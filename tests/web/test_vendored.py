from __future__ import annotations

import hashlib
import tomllib
from importlib.resources import files

STATIC = files("recount.web") / "static"
VENDORED = tomllib.loads((STATIC / "VENDOR.toml").read_text("utf-8"))["file"]


def test_vendored_files_are_the_ones_that_were_pinned() -> None:
    for each in VENDORED:
        digest = hashlib.sha256((STATIC / each["path"]).read_bytes()).hexdigest()

        assert (each["path"], digest) == (each["path"], each["sha256"])
        assert (STATIC / each["licence_file"]).is_file()
        assert each["version"] in each["path"]


def test_everything_under_vendor_is_named() -> None:
    named = {each[key] for each in VENDORED for key in ("path", "licence_file")}
    there = {f"vendor/{each.name}" for each in (STATIC / "vendor").iterdir()}

    assert there == named
