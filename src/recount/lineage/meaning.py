"""Sentences that may retell each other in other words, by a model of their meaning.

Any two writers who tell one fact mean the same, so meaning alone never shows an echo:
what is found here is weak, and only among sentences that say more than the figure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from rapidfuzz.distance import LCSseq

from recount.lang.en.lineage import FUNCTION_WORDS
from recount.lineage.links import Told
from recount.lineage.order import came_first
from recount.lineage.pairing import LineageOptions
from recount.lineage.statements import Statement
from recount.lineage.texts import focus
from recount.model.components import spanning
from recount.model.ids import ReuseId, content_id
from recount.model.lineage import Link, LinkKind, Reuse, ReuseClass
from recount.model.span import Span

# Different words beside numbers and common words. "The bombing of the mosque in Irrat
# killed 23" has four: ten pairs of such plain sentences by two writers all come out
# as near in meaning as copies (bench/semantic/measure.py).
LEAST_TELLING = 5
MAX_SENTENCES = 2000  # compared for one statement; the earliest of more


class Embedder(Protocol):
    """Anything that turns sentences into vectors of length one."""

    @property
    def name(self) -> str:
        """What it is called in a reason."""

    def embed(self, sentences: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return the vector of each sentence; it depends on that sentence alone."""


class _Sentence(NamedTuple):
    """The sentence that carries a claim."""

    told: Told
    span: Span
    words: tuple[str, ...]
    """as they are compared"""


def retold(
    claims: Sequence[Told],
    known: Iterable[Reuse],
    embedder: Embedder,
    options: LineageOptions,
) -> list[tuple[Reuse, Link]]:
    """Return sentences of two reports that may retell each other, with weak links.

    Only claims of one event that state the same figure are compared. In a set of
    sentences that are all near each other, each is tied once to its nearest. Pairs
    that share words already are left out.

    Args:
        claims: those that findings use, of the earliest text first.
        known: what was found by the words.
        embedder: what compares the sentences.
        options: how near is near.
    """
    shared = _by_docs(known)
    found = []
    for same in _by_statement(claims).values():
        near = sorted(_near(same, embedder, options.least_similarity))
        likeness = {(first, second): -score for score, first, second in near}
        for first, second in spanning(likeness):
            one, other = _in_order(same[first], same[second])
            if not _shares(shared, one, other):
                score = likeness[first, second]
                found.append(_retelling(one, other, score, embedder.name))
    return found


def _by_docs(known: Iterable[Reuse]) -> dict[tuple[str, str], list[Reuse]]:
    found: dict[tuple[str, str], list[Reuse]] = defaultdict(list)
    for reuse in known:
        found[reuse.first_doc, reuse.second_doc].append(reuse)
    return found


def _shares(
    shared: Mapping[tuple[str, str], Sequence[Reuse]], one: _Sentence, other: _Sentence
) -> bool:
    return any(
        reuse.first.overlaps(one.span) and reuse.second.overlaps(other.span)
        for reuse in shared.get((one.told.doc, other.told.doc), ())
    )


def _in_order(one: _Sentence, other: _Sentence) -> tuple[_Sentence, _Sentence]:
    """Return the earlier one first; where no date tells, the first by name."""
    older = came_first(one.told.text, other.told.text)
    turned = older is False or (older is None and other.told.doc < one.told.doc)
    return (other, one) if turned else (one, other)


def _by_statement(claims: Sequence[Told]) -> dict[Statement, list[_Sentence]]:
    # The same words twice are the business of the word level: the first one stands.
    held: dict[Statement, dict[tuple[str, ...], _Sentence]] = defaultdict(dict)
    for each in claims:
        sentence = _sentence(each) if each.said.event else None
        if sentence and len(held[each.said]) < MAX_SENTENCES:
            held[each.said].setdefault(sentence.words, sentence)
    return {said: list(found.values()) for said, found in held.items()}


def _sentence(each: Told) -> _Sentence | None:
    passage = each.text.passage_at(focus(each.claim))
    if passage is None:
        return None
    words = tuple(each.text.folded(each.text.words.within(passage.span)))
    telling = {w for w in words if not w[0].isdigit() and w not in FUNCTION_WORDS}
    enough = len(telling) >= LEAST_TELLING
    return _Sentence(each, passage.span, words) if enough else None


def _near(
    same: Sequence[_Sentence], embedder: Embedder, least: float
) -> Iterator[tuple[float, int, int]]:
    """Yield the pairs that are near, as (-similarity, first, second)."""
    if len({each.told.doc for each in same}) < 2:
        return
    import numpy as np  # noqa: PLC0415

    texts = [each.span.cut(each.told.text.document.text) for each in same]
    vectors = np.asarray(embedder.embed(texts), np.float64)
    for first in range(len(same) - 1):
        # Rounded, so that the last bits of another machine's sums change little.
        scores = np.round(vectors[first + 1 :] @ vectors[first], 2)
        for offset in np.flatnonzero(scores >= least).tolist():
            second = first + 1 + offset
            if same[first].told.doc != same[second].told.doc:
                yield -float(scores[offset]), first, second


def _retelling(
    one: _Sentence, other: _Sentence, score: float, name: str
) -> tuple[Reuse, Link]:
    reason = f"by meaning: similarity {score:.2f}, model {name}"
    equal = LCSseq.similarity(one.words, other.words)
    places = (one.told.doc, one.span.start, other.told.doc, other.span.start)
    reuse = Reuse(
        id=ReuseId(content_id("retelling", *places)),
        first_doc=one.told.doc,
        second_doc=other.told.doc,
        first=one.span,
        second=other.span,
        kind=ReuseClass.GREY,
        directed=came_first(one.told.text, other.told.text) is True,
        equal_words=equal,
        changed_words=max(len(one.words), len(other.words)) - equal,
        reasons=(reason,),
    )
    link = Link(
        first=one.told.claim.id,
        second=other.told.claim.id,
        kind=LinkKind.REUSE,
        strong=False,
        reason=f"one sentence may retell the other ({reason})",
        reuse=reuse.id,
    )
    return reuse, link
