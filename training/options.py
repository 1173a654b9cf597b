"""What the programs that learn weights share: options, and where the weights go."""

from __future__ import annotations

import argparse
from pathlib import Path

LANG = Path(__file__).parents[1] / "src" / "recount" / "lang" / "en"
"""where the weights stand that the project ships"""


def options(description: str | None, out: Path, *, tests: bool) -> argparse.Namespace:
    """Return the folders to learn from, the file to write, and folders to test in.

    Args:
        description: of the program.
        out: file of the weights unless another is told.
        tests: whether weights can be tested in other folders.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=out)
    if tests:
        parser.add_argument("--test", action="append", type=Path, default=[])
    return parser.parse_args()
