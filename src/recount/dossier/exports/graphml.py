"""Lineage as GraphML, as programs that draw graphs read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from recount.dossier.exports.material import Material
from recount.model.lineage import Descent, Lineage, Reuse
from recount.model.reading import Reading
from recount.text.cells import plain

_NODE_KEYS = (("title", "title"), ("publisher", "publisher"), ("date", "published"))
_EDGE_KEYS = (
    ("class", "string"),
    ("directed", "boolean"),
    ("words", "int"),
    ("reason", "string"),
)


def write(material: Material) -> Iterator[bytes]:
    """Yield the graph of the material's reports."""
    for line in graphml(material.readings, material.lineage):
        yield f"{line}\n".encode("utf-8", "xmlcharrefreplace")


def graphml(readings: Sequence[Reading], lineage: Lineage) -> Iterator[str]:
    """Yield the lines of a GraphML file: reports as nodes, reuse and copies as edges.

    Edges of class ``descent`` say who may have copied whom, the others which words
    two reports share; both hold how many words and whether the dates show an order.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for name, about in _NODE_KEYS:
        yield f'  <key id="{name}" for="node" attr.name="{about}" attr.type="string"/>'
    for name, kind in _EDGE_KEYS:
        yield f'  <key id="{name}" for="edge" attr.name="{name}" attr.type="{kind}"/>'
    yield '  <graph id="lineage" edgedefault="directed">'
    for reading in readings:
        yield from _node(reading)
    for name in sorted({each.unseen for each in lineage.descents} - {""}):
        yield f"    <node id={_named(name)}/>"
    for reuse in lineage.reuses:
        yield from _edge(reuse.first_doc, reuse.second_doc, _reuse_data(reuse))
    for descent in lineage.descents:
        parent = descent.parent or descent.unseen
        yield from _edge(parent, descent.child, _descent_data(descent))
    yield "  </graph>"
    yield "</graphml>"


def _node(reading: Reading) -> Iterator[str]:
    document = reading.document
    yield f"    <node id={_named(document.name)}>"
    values = (document.title, document.publisher, document.dating.value)
    for (key, _), value in zip(_NODE_KEYS, values, strict=True):
        if value:
            yield f'      <data key="{key}">{escape(plain(value))}</data>'
    yield "    </node>"


def _edge(source: str, target: str, data: Mapping[str, str]) -> Iterator[str]:
    yield f"    <edge source={_named(source)} target={_named(target)}>"
    for key, value in data.items():
        yield f'      <data key="{key}">{escape(plain(value))}</data>'
    yield "    </edge>"


def _reuse_data(reuse: Reuse) -> dict[str, str]:
    return {
        "class": reuse.kind.value,
        "directed": str(reuse.directed).lower(),
        "words": str(reuse.equal_words),
        "reason": "; ".join(reuse.reasons),
    }


def _descent_data(descent: Descent) -> dict[str, str]:
    return {
        "class": "descent",
        "directed": str(descent.directed).lower(),
        "words": str(descent.shared_words),
        "reason": descent.reason,
    }


def _named(name: str) -> str:
    return quoteattr(plain(name))
