"""Write the JSON Schemas of the public records, or check that they are up to date.

python scripts/schema.py            write docs/schema/*.json
python scripts/schema.py --check    fail if a file there is not what would be written
"""

from __future__ import annotations

import ast
import inspect
import itertools
import sys
import textwrap
from pathlib import Path

import msgspec

from recount.model.claim import Claim
from recount.model.document import Document
from recount.model.event import Event
from recount.model.finding import Finding, Reconciliation
from recount.model.judgement import Judgement
from recount.model.ledger import Entry
from recount.model.lineage import Lineage
from recount.model.mention import (
    Mention,
)
from recount.model.release import ReleasedClaim

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "schema"
RECORDS: dict[str, object] = {
    "claim": Claim,
    "document": Document,
    "entry": Entry,
    "event": Event,
    "finding": Finding,
    "judgement": Judgement,
    "lineage": Lineage,
    "mention": Mention,
    "reconciliation": Reconciliation,
    "released_claim": ReleasedClaim,
}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, bytes]:
    """Return the bytes of each schema file by its name."""
    return {f"{name}.json": _schema(record) for name, record in RECORDS.items()}


def stale(folder: Path) -> list[str]:
    """Return what differs between the folder and what would be written, a line each."""
    wanted = schemas()
    found = {path.name: path.read_bytes() for path in folder.glob("*.json")}
    missing = [f"{name} is missing" for name in sorted(wanted.keys() - found.keys())]
    extra = [f"{name} is no record" for name in sorted(found.keys() - wanted.keys())]
    shared = sorted(wanted.keys() & found.keys())
    return missing + extra + [f"{n} is stale" for n in shared if wanted[n] != found[n]]


def _schema(record: object) -> bytes:
    (root,), parts = msgspec.json.schema_components(
        [record], ref_template="#/$defs/{name}"
    )
    docs = _field_docs(record)
    for name, part in parts.items():
        for field, described in part.get("properties", {}).items():
            if text := docs.get((name, field)):
                described["description"] = text
    whole = {"$schema": DIALECT, **root, "$defs": dict(sorted(parts.items()))}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"


def _field_docs(record: object) -> dict[tuple[str, str], str]:
    """The strings under the fields of the record and of all that it holds."""
    docs: dict[tuple[str, str], str] = {}
    for struct in _structs(record):
        tree = ast.parse(textwrap.dedent(inspect.getsource(struct)))
        body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
        for field, text in itertools.pairwise(body):
            match field, text:
                case (
                    ast.AnnAssign(target=ast.Name(id=name)),
                    ast.Expr(value=ast.Constant(value=str(words))),
                ):
                    docs[struct.__name__, name] = " ".join(words.split())
    return docs


def _structs(record: object) -> list[type]:
    found: list[type] = []

    def walk(info: object) -> None:
        if isinstance(info, msgspec.inspect.StructType):
            if info.cls not in found:
                found.append(info.cls)
                for field in info.fields:
                    walk(field.type)
        elif isinstance(info, msgspec.inspect.UnionType):
            for part in info.types:
                walk(part)
        elif isinstance(info, msgspec.inspect.VarTupleType):
            walk(info.item_type)

    walk(msgspec.inspect.type_info(record))
    return found


def main(arguments: list[str]) -> int:
    """Write the files, or check them; return the exit code."""
    if arguments == ["--check"]:
        problems = stale(FOLDER)
        print("\n".join(problems) or "schemas: up to date")
        if problems:
            print("Run:  python scripts/schema.py")
        return bool(problems)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in FOLDER.glob("*.json"):
        path.unlink()
    for name, data in schemas().items():
        (FOLDER / name).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
