"""Linked data, graphs and lines, read back by programs that others wrote."""

from __future__ import annotations

import io
import json
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from recount.dossier.exports import Material, form
from recount.dossier.exports.linked import CONTEXT

OA = "http://www.w3.org/ns/oa#"
SCHEMA = "https://schema.org/"
PROV = "http://www.w3.org/ns/prov#"


def written(material: Material, name: str) -> bytes:
    return b"".join(form(name).write(material))


@pytest.fixture(scope="module")
def quotes() -> str:
    return f"""
        SELECT ?exact ?prefix ?suffix ?start ?end ?doc WHERE {{
          ?note a <{OA}Annotation> ; <{OA}hasBody> ?claim ; <{OA}hasTarget> ?target .
          ?claim a <{SCHEMA}Claim> ; <{SCHEMA}appearance> ?paper .
          ?paper <{SCHEMA}identifier> ?doc .
          ?target <{OA}hasSource> ?paper ; <{OA}hasSelector> ?words, ?place .
          ?words <{OA}exact> ?exact .
          OPTIONAL {{ ?words <{OA}prefix> ?prefix }}
          OPTIONAL {{ ?words <{OA}suffix> ?suffix }}
          ?place <{OA}start> ?start ; <{OA}end> ?end .
        }}"""


# Its own parser uses what rdflib itself has deprecated.
QUIET = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")


@QUIET
def test_rdflib_finds_each_quote_at_its_place(material: Material, quotes: str) -> None:
    import rdflib
    from rdflib.query import ResultRow

    graph = rdflib.Graph()
    graph.parse(data=written(material, "json-ld"), format="json-ld")
    texts = {each.document.name: each.document.text for each in material.readings}
    found = list(graph.query(quotes))

    assert len(found) == sum(1 for _ in material.claims())
    assert len(graph) > 20 * len(found)
    for row in found:
        assert isinstance(row, ResultRow)
        start, end = int(row.start), int(row.end)
        text = texts[str(row.doc)]
        assert str(row.exact) == text[start:end]
        assert text[:start].endswith(str(row.prefix or ""))
        assert text[end:].startswith(str(row.suffix or ""))


@QUIET
def test_claims_are_derived_from_documents_and_gathered_in_origins(
    material: Material,
) -> None:
    import rdflib

    graph = rdflib.Graph()
    graph.parse(data=written(material, "json-ld"), format="json-ld")
    quoted = set(graph.subjects(rdflib.URIRef(f"{PROV}wasQuotedFrom"), None))
    member = set(graph.objects(None, rdflib.URIRef(f"{PROV}hadMember")))
    events = set(graph.subjects(rdflib.RDF.type, rdflib.URIRef(f"{SCHEMA}Event")))

    assert {str(each) for each in quoted} == {
        f"urn:recount:{claim.id}" for claim in material.claims()
    }
    assert member
    assert member <= quoted
    assert len(events) == len(material.events)
    assert not list(graph.subjects(rdflib.RDF.type, rdflib.URIRef(SCHEMA + "Review")))


def test_the_context_names_no_address_to_fetch(material: Material) -> None:
    whole = json.loads(written(material, "json-ld"))

    assert whole["@context"] == CONTEXT


def test_jsonschema_accepts_each_line_and_refuses_a_changed_one(
    material: Material,
) -> None:
    import jsonschema

    ((name, schema),) = form("jsonl").beside("claims.jsonl")
    validator = jsonschema.Draft202012Validator(json.loads(schema))
    lines = [json.loads(line) for line in written(material, "jsonl").splitlines()]

    assert name == "claims.schema.json"
    assert len(lines) == sum(1 for _ in material.claims())
    assert [e.message for line in lines for e in validator.iter_errors(line)] == []
    lines[0]["claim"]["low"] = "many"
    assert not validator.is_valid(lines[0])


def test_the_schema_beside_the_lines_is_the_published_one(root: Path) -> None:
    ((_, schema),) = form("jsonl").beside("claims.jsonl")
    published = json.loads(
        (root / "docs" / "schema" / "released_claim.json").read_text()
    )
    for part in published["$defs"].values():
        for described in part.get("properties", {}).values():
            described.pop("description", None)

    assert json.loads(schema) == published


def test_networkx_reads_reports_and_reuse(material: Material) -> None:
    import networkx

    graph = networkx.read_graphml(io.BytesIO(written(material, "graphml")))

    assert {each.document.name for each in material.readings} <= set(graph)
    assert graph.number_of_edges() == len(material.lineage.reuses) + len(
        material.lineage.descents
    )


def test_duckdb_reads_the_claims_from_parquet(
    material: Material, tmp_path: Path
) -> None:
    import duckdb

    place = tmp_path / "c.parquet"
    place.write_bytes(written(material, "parquet"))
    query = 'SELECT doc, low, high, "group", attributed_to, quote FROM read_parquet(?)'
    found = duckdb.connect().execute(query, [str(place)]).fetchall()

    assert found == [
        (c.doc, c.low, c.high, list(c.group), list(c.attributed_to), c.quote)
        for c in material.claims()
    ]


def test_an_event_lies_where_the_table_of_places_has_it(material: Material) -> None:
    whole = json.loads(written(material, "geojson"))
    first, second = whole["features"][:2]

    assert whole["type"] == "FeatureCollection"
    assert len(whole["features"]) == len(material.events)
    assert first["geometry"] == {"type": "Point", "coordinates": [-3.5, 41.25]}
    assert second["geometry"] is None
    killed = first["properties"]["figures"][0]
    assert (killed["measure"], killed["group"], killed["best"]) == ("killed", [], 31)


def test_entities_of_followthemoney_keep_the_model_of_four_keys(
    material: Material,
) -> None:
    lines = written(material, "ftm").splitlines()
    entities = [json.loads(line) for line in lines]
    known = {each["id"]: each["schema"] for each in entities}
    joins = [each for each in entities if each["schema"] == "Documentation"]

    assert all(set(e) == {"id", "schema", "properties", "caption"} for e in entities)
    assert set(known.values()) == {"Event", "Article", "Documentation"}
    assert len(known) == len(entities)
    for each in joins:
        (document,) = each["properties"]["document"]
        (event,) = each["properties"]["entity"]
        assert (known[document], known[event]) == ("Article", "Event")
    values = [
        v for e in entities for values in e["properties"].values() for v in values
    ]
    assert all(isinstance(value, str) and value for value in values)
    summaries = [s for e in joins for s in e["properties"]["summary"]]
    assert any("At least 24 people were killed" in each for each in summaries)


if find_spec("followthemoney"):  # builds against ICU of the system: not in the pins

    def test_followthemoney_itself_accepts_each_entity(material: Material) -> None:
        model = import_module("followthemoney").model
        for line in written(material, "ftm").splitlines():
            model.get_proxy(json.loads(line)).schema.validate(json.loads(line))


@pytest.mark.parametrize(
    "name", ["claims-csv", "events-csv", "jsonl", "json-ld", "geojson", "graphml"]
)
def test_the_same_records_give_the_same_bytes(made: Material, name: str) -> None:
    assert written(made, name) == written(made, name)


def test_markup_in_names_stays_text_in_graphml(made: Material) -> None:
    import networkx

    graph = networkx.read_graphml(io.BytesIO(written(made, "graphml")))

    assert "sub/agency <b>.txt" in graph
