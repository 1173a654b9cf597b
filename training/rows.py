"""Rows to learn from: each number of a labelled report with its signs and its label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.reading import as_capture
from recount.claims import read_by_rules
from recount.claims.counted import COUNTING_USES
from recount.claims.found import Found
from recount.claims.signs import Number, Surroundings
from recount.claims.weighed import Weigher
from recount.pipeline import read
from recount.text.tokens import Tokens
from training.labels import Label, labels_of

_REACH = 220  # code points around a number in which its quote stands


class Row(NamedTuple):
    """One number that can count people."""

    signs: tuple[str, ...]
    measure: str
    """by the label; empty: it is no claim; "hard": it is one by arithmetic"""
    read: bool
    """whether a rule reads it"""
    also: frozenset[str]
    """measures that the report tells of the same number elsewhere"""


def rows(folder: Path) -> Iterator[Row]:
    """Yield the rows of a folder with ``docs`` and ``gold.jsonl``, by document."""
    labels = labels_of(folder)
    for doc in sorted(labels):
        yield from _of_document(found_in(folder, doc), labels[doc])


def found_in(folder: Path, doc: str) -> Found:
    """Return what is found in a report of a folder before its figures are read."""
    text = (folder / "docs" / doc).read_text(encoding="utf-8")
    reading = read(*as_capture(doc, text, ""))
    tokens = Tokens(reading.document.text)
    return Found(reading.document, reading.passages, tokens, reading.mentions)


def _of_document(found: Found, labels: Sequence[Label]) -> Iterator[Row]:
    tokens, text = found.tokens, found.document.text
    told = read_by_rules(found)
    weigher = Weigher(found, told.maker)
    counting = [n for n in found.numbers if n.mention.use in COUNTING_USES]
    candidates = list(weigher.candidates(counting))
    named = _named(text, candidates, labels)
    for at, each in enumerate(candidates):
        phrase = tokens.span(each.quantity.first, each.quantity.last)
        own = {claim.id for claim in told.made if claim.phrase_span.overlaps(phrase)}
        others = [claim for claim in told.kept if claim.id not in own]
        around = Surroundings(tokens, found.passages, others)
        yield Row(
            tuple(around.signs(each)),
            named.get(at, ""),
            read=bool(own),
            also=_also(each, labels) if at not in named else frozenset(),
        )


def _also(each: Number, labels: Sequence[Label]) -> frozenset[str]:
    figure = each.quantity.figure
    told = (figure.low, figure.high)
    return frozenset(
        label.measure for label in labels if (label.low, label.high) == told
    )


def _named(
    text: str, candidates: Sequence[Number], labels: Sequence[Label]
) -> dict[int, str]:
    """The measure of each candidate, by its index, that a label tells of."""
    named: dict[int, str] = {}
    for label in sorted(labels, key=lambda label: len(label.quote)):
        for at, each in enumerate(candidates):
            quantity = each.quantity
            if at in named or quantity.number is None:
                continue
            span = quantity.number.span
            around = text[max(0, span.start - _REACH) : span.end + _REACH]
            if (quantity.figure.low, quantity.figure.high) != (label.low, label.high):
                continue
            if _plain(span.cut(text)) not in _plain(label.quote):
                continue
            if _plain(label.quote) in _plain(around):
                named[at] = "hard" if label.hard else label.measure
                break
    return named


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("’", "'")).strip().lower()
