"""Where two reports share words: fingerprints by their hash, chains by pairs, spans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from recount.batch import exchange
from recount.batch.plan import Plan
from recount.batch.tables import CLAIMS, REUSES
from recount.engine.columns import bucket_of
from recount.engine.overlap import COLUMNS, OverlapOptions, chains, pair_up
from recount.engine.tasks import Job
from recount.lineage.classify import classify
from recount.lineage.pairing import BLOCK_SEEDS
from recount.lineage.seeds import SEED_WORDS, Chain, chain_up
from recount.lineage.seeds import chains as all_chains
from recount.lineage.segments import segments
from recount.lineage.stemma import TIES
from recount.lineage.texts import Comparable, masked
from recount.model.claim import Claim
from recount.model.components import components
from recount.model.ids import EventId
from recount.model.lineage import Reuse
from recount.model.mention import PlaceMention
from recount.model.passage import Role
from recount.model.reading import Reading
from recount.text.fingerprint import Hasher, Hashes, fingerprint, repeated
from recount.text.shingle import Vocabulary

if TYPE_CHECKING:
    from recount.engine.columns import Column

_OVERLAP = OverlapOptions()
_PAIR_BUCKET = 1_000_003  # a prime: pairs of neighbours fall on all buckets
SEED_ROWS = 4_000_000  # cut into buckets at once; 28 bytes each
OPEN_TEXTS = 400  # made ready for comparing at once; 100 kB each


def link(job: Job) -> None:
    """Set the event of each claim; emit the reports by age, and their fingerprints."""
    plan: Plan = job.settings
    ages = dict(job.rows("ranks", "number, age", "number"))
    labels = dict(job.rows("labels", "number, label", "number"))
    told = _Told(job, plan)
    decode = msgspec.msgpack.Decoder(Reading).decode
    pack = msgspec.msgpack.Encoder().encode
    vocabulary = Vocabulary()
    rows = []
    texts: list[Sequence[int]] = []
    blocks: list[Sequence[str]] = []
    kept: list[Claim] = []
    stored = job.rows("readings", "number, doc, packed", "number")
    for number, doc, packed in job.each(stored, lambda row: row[1]):
        reading = _with_events(decode(packed), told.event)
        kept += reading.claims
        own = pack(told.records.get(number, []))
        label = labels.get(number, number)
        rows.append((ages[number], label, doc, pack(reading), own))
        texts.append(vocabulary.ids(reading.document.text, masked(reading)))
        blocks.append([""] if plan.small else told.blocks.get(number, []))
    job.emit("linked", exchange.LINKED, rows, [plan.range_of(row[0]) for row in rows])
    job.emit("kin", exchange.LABELS, [(age, label) for age, label, *_ in rows])
    job.keep(CLAIMS.name, CLAIMS.types, map(_claim_row, kept), CLAIMS.key)
    hasher = Hasher(vocabulary)
    held = [age for age, *_ in rows]
    _emit_words(job, plan, hasher, zip(held, texts, blocks, strict=True))
    if not plan.small and texts:
        _emit_postings(job, plan, hasher, held, texts)


class _Told:
    """What the reports of a part tell: the event of each claim, and the events."""

    def __init__(self, job: Job, plan: Plan) -> None:
        self.event: dict[str, str] = {}
        self.records: dict[int, list[bytes]] = defaultdict(list)
        """packed events by the number of their first report"""
        self.blocks: dict[int, list[str]] = defaultdict(list)
        """events whose reports are compared at the finer grain"""
        decode = msgspec.msgpack.Decoder(tuple[str, ...]).decode
        for number, event, tellers, packed, record in job.rows(
            "assigned", "number, event, tellers, claims, packed", "number, event"
        ):
            claims = decode(packed)
            self.event.update(dict.fromkeys(claims, event))
            if record:
                self.records[number].append(record)
            if claims and 1 < tellers <= plan.small_set:
                self.blocks[number].append(event)


def _with_events(reading: Reading, events: Mapping[str, str]) -> Reading:
    return msgspec.structs.replace(
        reading,
        claims=tuple(
            msgspec.structs.replace(claim, event=EventId(events.get(claim.id, "")))
            for claim in reading.claims
        ),
    )


def _claim_row(claim: Claim) -> tuple[object, ...]:
    return (
        claim.id,
        claim.doc,
        claim.event,
        claim.measure.value,
        list(claim.group),
        list(claim.qualifier),
        claim.low,
        claim.high,
        claim.approx,
        claim.phrase,
        claim.stance.value,
        list(claim.attributed_to),
        claim.as_of or "",
        claim.when,
        claim.quote,
        claim.start,
        claim.end,
        claim.part_of,
        claim.cumulative,
        claim.boilerplate,
        claim.weighed,
        list(claim.by_weight),
        msgspec.json.encode(claim).decode(),
    )


def _emit_words(
    job: Job,
    plan: Plan,
    hasher: Hasher,
    texts: Iterable[tuple[int, Sequence[int], Sequence[str]]],
) -> None:
    """Emit the words of reports whose event few tell, as hashes of masked forms."""
    rows = []
    for age, words, events in texts:
        if events:
            hashes = hasher.words()[np.asarray(words, np.int64)].tobytes()
            rows += [(event, age, hashes) for event in events]
    buckets = [bucket_of(row[0], plan.buckets) for row in rows]
    job.emit("words", exchange.WORDS, rows, buckets)


def _emit_postings(
    job: Job,
    plan: Plan,
    hasher: Hasher,
    ages: Sequence[int],
    texts: Sequence[Sequence[int]],
) -> None:
    found = fingerprint(texts, hasher, size=_OVERLAP.gram_words)
    docs = np.asarray(ages, np.int32)[found.texts]
    buckets = found.hashes % np.uint64(plan.grams)
    columns: dict[str, Column] = {
        "hash": found.hashes,
        "doc": docs,
        "place": found.places,
    }
    job.emit_cut("postings", exchange.POSTINGS, columns, buckets)


def seed(job: Job) -> None:
    """Pair the reports that share a gram, by the hub rule."""
    plan: Plan = job.settings
    job.view("postings", exchange.POSTINGS)
    pair_up(job.database, _OVERLAP)
    ((count,),) = job.database.rows("SELECT count(*) FROM seeds")
    width = max(1, plan.grams * SEED_ROWS // max(1, count))
    for first in range(0, plan.grams, width):
        found = job.database.fetch(
            "SELECT a, b, x, y, df::INTEGER AS df, "  # noqa: S608
            f"((a::BIGINT * {_PAIR_BUCKET} + b) % {plan.grams}) AS bucket FROM seeds "
            f"WHERE bucket >= {first} AND bucket < {first + width}"
        )
        job.emit_cut("seeds", exchange.SEEDS, found, found["bucket"])


def chain(job: Job) -> None:
    """Chain the seeds of each pair of reports."""
    job.view("seeds", exchange.SEEDS)
    found = job.database.fetch(chains(_OVERLAP))
    size = _OVERLAP.gram_words
    rows = zip(*(found[name].tolist() for name in COLUMNS), strict=True)
    _emit_chains(
        job,
        [
            Chain(a, b, x, x_end + size, y, y_end + size, seeds, round(rarity, 3))
            for a, b, x, x_end, y, y_end, seeds, rarity in rows
        ],
    )


def look_inside(job: Job) -> None:
    """Chain shorter grams of the reports of each event, or of all of a small set."""
    plan: Plan = job.settings
    rows = job.rows("words", "event, age, hashes", "event, age")
    blocks = [(event, list(held)) for event, held in groupby(rows, lambda row: row[0])]
    found: list[Chain] = []
    for _, held in job.each(blocks, lambda each: each[0]):
        ages = [age for _, age, _ in held]
        texts = [np.frombuffer(hashes, np.uint64) for *_, hashes in held]
        if plan.small:
            inside = all_chains([text.tolist() for text in texts])
        else:
            inside = _inside(texts, plan.texts)
        found += [
            each._replace(first=ages[each.first], second=ages[each.second])
            for each in inside
        ]
    _emit_chains(job, found)


class _Hashed(Hasher):
    """The hashes of words that are numbered by their hashes."""

    def __init__(self, hashes: Hashes) -> None:
        super().__init__(Vocabulary())
        self._own = hashes

    def words(self) -> Hashes:
        return self._own


def _inside(texts: Sequence[Hashes], count: int) -> Iterator[Chain]:
    known, numbers = np.unique(np.concatenate(texts), return_inverse=True)
    ends = np.cumsum([len(text) for text in texts])
    held = [part.tolist() for part in np.split(numbers, ends[:-1])]
    postings = fingerprint(held, _Hashed(known), size=SEED_WORDS, window=1)
    return chain_up(repeated(postings), least=BLOCK_SEEDS, count=count)


def _emit_chains(job: Job, found: Sequence[Chain]) -> None:
    """Emit chains to the range of the younger report, and ask for the older one.

    The first two reports that hold a common turn of phrase are chained to all later
    ones: by the older one, all of these would fall on one task.
    """
    plan: Plan = job.settings
    ranges = [plan.range_of(each.second) for each in found]
    job.emit("chains", exchange.CHAINS, found, ranges)
    wanted = sorted(
        {
            (each.first, home)
            for each, home in zip(found, ranges, strict=True)
            if plan.range_of(each.first) != home
        }
    )
    job.emit(
        "wanted", exchange.WANTED, wanted, [plan.range_of(age) for age, _ in wanted]
    )


def lend(job: Job) -> None:
    """Send the reports of a range to the other ranges that compare theirs with them."""
    asked: dict[int, set[int]] = defaultdict(set)
    for age, place in job.rows("wanted", "age, range", "age, range"):
        asked[age].add(place)
    rows = []
    places = []
    for age, doc, packed in job.rows("linked", "age, doc, packed", "age"):
        for place in sorted(asked.get(age, ())):
            rows.append((age, doc, packed))
            places.append(place)
    job.emit("lent", exchange.LENT, rows, places)


def align(job: Job) -> None:
    """Align the chains of each pair of reports; keep what they share."""
    plan: Plan = job.settings
    texts = _Texts(job)
    rows = job.rows("chains", ", ".join(exchange.CHAINS), "a, b")
    pairs = [(pair, list(held)) for pair, held in groupby(rows, lambda row: row[:2])]
    # Those that hang together in a row: each text is then made ready once.
    roots = components(
        {age for pair, _ in pairs for age in pair}, (p for p, _ in pairs)
    )
    pairs.sort(key=lambda each: (roots[each[0][0]], each[0]))
    pack = msgspec.msgpack.Encoder().encode
    kept: list[Reuse] = []
    reused = []
    ties = set()
    for (one, other), held in job.each(pairs, lambda each: texts.named(*each[0])):
        sides = sorted((texts[one], texts[other]), key=lambda text: text.name)
        turned = sides[0] is not texts[one]
        oriented = sorted(_oriented(Chain(*row), turned=turned) for row in held)
        found = classify(sides, segments(sides, oriented), plan.texts)
        for place, (reuse, segment) in enumerate(found):
            kept.append(reuse)
            named = sides[0].name, sides[1].name
            reused.append((other, *named, place, pack((reuse, segment))))
            if reuse.kind in TIES and not segment.short:
                ties.add((one, other))
    job.keep(REUSES.name, REUSES.types, map(_reuse_row, kept), REUSES.key)
    job.emit("reused", exchange.REUSED, reused)
    job.emit("reuse_ties", exchange.TIED, sorted(ties))
    job.counts["reuses"] = len(kept)


class _Texts:
    """Reports by age, made ready for comparing when asked for; few are kept so."""

    def __init__(self, job: Job) -> None:
        self._names: dict[int, str] = {}
        self._packed: dict[int, bytes] = {}
        for table in ("linked", "lent"):
            for age, doc, packed in job.rows(table, "age, doc, packed", "age"):
                self._names[age] = doc
                self._packed[age] = packed
        self._decode = msgspec.msgpack.Decoder(Reading).decode
        self._vocabulary = Vocabulary()
        self._open: dict[int, Comparable] = {}

    def named(self, one: int, other: int) -> str:
        return f"{self._names[one]} beside {self._names[other]}"

    def __getitem__(self, age: int) -> Comparable:
        text = self._open.pop(age, None)
        if text is None:
            text = Comparable(self._decode(self._packed[age]), self._vocabulary)
        self._open[age] = text  # the one asked for last stands last
        if len(self._open) > OPEN_TEXTS:
            del self._open[next(iter(self._open))]
        return text


def _oriented(chain: Chain, *, turned: bool) -> Chain:
    if not turned:
        return chain._replace(first=0, second=1)
    return chain._replace(
        first=0,
        second=1,
        x_start=chain.y_start,
        x_end=chain.y_end,
        y_start=chain.x_start,
        y_end=chain.x_end,
    )


def _reuse_row(reuse: Reuse) -> tuple[object, ...]:
    return (
        reuse.id,
        reuse.first_doc,
        reuse.second_doc,
        reuse.kind.value,
        reuse.directed,
        reuse.equal_words,
        reuse.changed_words,
        len(reuse.altered),
        reuse.rarity,
        msgspec.json.encode(reuse).decode(),
    )


def sort(job: Job) -> None:
    """Send each report, and what it shares, to its cluster."""
    plan: Plan = job.settings
    homes = {}
    wide = {}
    for age, home, size in job.rows("homes", "age, home, wide", "age"):
        homes[age] = home
        wide[age] = size
    decode = msgspec.msgpack.Decoder(Reading).decode
    pack = msgspec.msgpack.Encoder().encode
    docs = [
        (homes[age], wide[age], doc, pack(_slim(decode(packed))), events)
        for age, doc, packed, events in job.rows(
            "linked", "age, doc, packed, events", "age"
        )
    ]
    job.emit("docs", exchange.DOCS, docs, [row[0] % plan.buckets for row in docs])
    columns = ", ".join(exchange.REUSED)
    shared = [(homes[row[0]], *row) for row in job.rows("reused", columns, columns)]
    job.emit(
        "shared", exchange.SHARED, shared, [row[0] % plan.buckets for row in shared]
    )


def _slim(reading: Reading) -> Reading:
    """Return what linking claims needs: text, claims, places, and what is masked."""
    aside = {Role.BOILERPLATE, Role.COMMENT}
    return msgspec.structs.replace(
        reading,
        passages=tuple(each for each in reading.passages if each.role in aside),
        mentions=tuple(
            each for each in reading.mentions if isinstance(each, PlaceMention)
        ),
    )
