"""Check this dossier without Recount: python3 check.py

Reads only the files beside it, with nothing but Python's own library. It compares the
SHA-256 of every file with SHA256SUMS, and looks up the words of every claim in the
text of its document. `recount verify` checks more: it reads each figure again from
its words and works out every proof.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path


def faults(folder: Path) -> Iterator[str]:
    """Yield a line for each thing that is not as it should be."""
    lines = (folder / "SHA256SUMS").read_text("utf-8").splitlines()
    sums = {line[66:]: line[:64] for line in lines}
    found = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if not path.is_dir()
    } - {"SHA256SUMS"}
    for name in sorted(found | set(sums)):
        if name not in sums:
            yield f"{name}: is not in SHA256SUMS"
        elif name not in found:
            yield f"{name}: is missing"
        elif hashlib.sha256((folder / name).read_bytes()).hexdigest() != sums[name]:
            yield f"{name}: was changed"
    texts = {each["name"]: each["text"] for each in _records(folder, "documents")}
    for number, claim in enumerate(_records(folder, "claims"), 1):
        text = texts.get(claim["doc"], "")
        first, last = claim["phrase_span"]
        if text[claim["start"] : claim["end"]] != claim["quote"]:
            yield f"claims.jsonl, line {number}: the quote is not in the text"
        if text[first:last] != claim["phrase"]:
            yield f"claims.jsonl, line {number}: the figure is not in the text"


def _records(folder: Path, name: str) -> Iterator[dict]:  # type: ignore[type-arg]
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


if __name__ == "__main__":
    told = list(faults(Path(__file__).resolve().parent))
    sys.stdout.write("".join(f"{line}\n" for line in told) or "all is as it was\n")
    sys.exit(bool(told))
