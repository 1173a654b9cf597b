"""The forms of export by name: what each is for, and how it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from recount.dossier.exports import (
    claims,
    eventreport,
    events,
    ftm,
    geo,
    graphml,
    hxl,
    lines,
    linked,
    parquet,
)
from recount.dossier.exports.material import Material
from recount.dossier.exports.table import Record, Table, codebook, codebook_page, csvw
from recount.errors import ConfigError

Write = Callable[[Material], Iterator[bytes]]
Beside = Callable[[str], Iterator[tuple[str, bytes]]]


def _nothing(_: str) -> Iterator[tuple[str, bytes]]:
    return iter(())


@dataclass(frozen=True)
class Form:
    """One form of export."""

    name: str
    about: str
    """what it holds and for whom, in one sentence"""
    media_type: str
    stem: str
    """of the file's name, where it has none yet"""
    ending: str
    """of the file's name"""
    write: Write
    """yields the bytes"""
    beside: Beside = _nothing
    """from the file's name, the names and bytes of what should lie beside it"""
    read_by: str = ""
    """an independent program that the tests read it with"""


def _books(table: Table[Record], key: str = "") -> Beside:
    def beside(name: str) -> Iterator[tuple[str, bytes]]:
        yield f"{name}-metadata.json", csvw(table, name, key)
        stem = name.removesuffix(".csv")
        yield f"{stem}-codebook.csv", codebook(table)
        yield f"{stem}-codebook.md", codebook_page(table)

    return beside


def _schema(name: str) -> Iterator[tuple[str, bytes]]:
    yield f"{name.removesuffix('.jsonl')}.schema.json", lines.schema()


FORMATS: tuple[Form, ...] = (
    Form(
        name="claims-csv",
        about="One claim a row with its words, document, event and origin.",
        media_type="text/csv; charset=utf-8; header=present",
        stem="claims",
        ending=".csv",
        write=claims.write,
        beside=_books(claims.TABLE, "claim"),
        read_by="csvw",
    ),
    Form(
        name="events-csv",
        about="One event a row; low, best and high by a named rule, as in UCDP GED.",
        media_type="text/csv; charset=utf-8; header=present",
        stem="events",
        ending=".csv",
        write=events.write,
        beside=_books(events.TABLE, "id"),
        read_by="csvw",
    ),
    Form(
        name="eventreport",
        about="One event and report a row, for the R package eventreport.",
        media_type="text/csv; charset=utf-8; header=present",
        stem="event-reports",
        ending=".csv",
        write=eventreport.write,
        beside=eventreport.beside,
        read_by="csv",
    ),
    Form(
        name="hxl",
        about="Events with a row of HXL hashtags, for humanitarian tables.",
        media_type="text/csv; charset=utf-8; header=present",
        stem="events-hxl",
        ending=".csv",
        write=hxl.write,
        read_by="libhxl",
    ),
    Form(
        name="jsonl",
        about="One claim a line with all its fields; nothing is left out.",
        media_type="application/x-ndjson",
        stem="claims",
        ending=".jsonl",
        write=lines.write,
        beside=_schema,
        read_by="jsonschema",
    ),
    Form(
        name="json-ld",
        about="Linked data: Web Annotation, PROV and schema.org; context inside.",
        media_type="application/ld+json",
        stem="claims",
        ending=".jsonld",
        write=linked.write,
        read_by="rdflib",
    ),
    Form(
        name="geojson",
        about="Events for a map; coordinates only from your table of places.",
        media_type="application/geo+json",
        stem="events",
        ending=".geojson",
        write=geo.write,
        read_by="json",
    ),
    Form(
        name="graphml",
        about="Who copied or quoted whom, for programs that draw graphs.",
        media_type="application/graphml+xml",
        stem="lineage",
        ending=".graphml",
        write=graphml.write,
        read_by="networkx",
    ),
    Form(
        name="ftm",
        about="FollowTheMoney entities, for Aleph: events, articles, documentation.",
        media_type="application/x-ndjson",
        stem="entities",
        ending=".ftm.json",
        write=ftm.write,
        read_by="followthemoney",
    ),
    Form(
        name="parquet",
        about="The table of claims for analysis; needs the extra scale.",
        media_type="application/vnd.apache.parquet",
        stem="claims",
        ending=".parquet",
        write=parquet.write,
        read_by="duckdb",
    ),
)


IN_DOSSIER = ("claims-csv", "events-csv", "json-ld", "graphml")
"""Forms that lie in every dossier; they are made from its records alone"""


def files(material: Material, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of some forms, with what should lie beside each."""
    for name in names:
        chosen = form(name)
        path = f"{chosen.stem}{chosen.ending}"
        yield path, b"".join(chosen.write(material))
        yield from chosen.beside(path)


def named() -> dict[str, Form]:
    """Return the forms by name."""
    return {each.name: each for each in FORMATS}


def form(name: str) -> Form:
    """Return the form of that name.

    Raises:
        ConfigError: there is none.
    """
    found = named().get(name)
    if found is None:
        msg = f"no format is called {name!r}. There are: {', '.join(named())}"
        raise ConfigError(msg)
    return found
