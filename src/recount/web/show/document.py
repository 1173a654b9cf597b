"""One document, and one claim, as their pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from recount.dossier import words
from recount.lang.en import room
from recount.lang.en.labels import DATED_BY, REUSES
from recount.model.case import ClaimRow, DocRow, EventRow
from recount.model.claim import Claim
from recount.model.judgement import Judgement
from recount.model.lineage import Lineage, ReuseClass
from recount.model.reading import Reading
from recount.model.shown import ShownEvent
from recount.model.span import Span
from recount.web.contexts.document import (
    AddForm,
    Aside,
    ClaimPage,
    DocumentPage,
    Facts,
    Panel,
)
from recount.web.contexts.head import Choice, Head
from recount.web.render import Frame
from recount.web.show import marks
from recount.web.show.event import conflict_of
from recount.web.show.words import (
    claim_line,
    coding,
    decisions,
    judging,
    place,
    quote,
    reading,
    said,
)
from recount.web.strings import T

WEB = ("http://", "https://")  # any other scheme of an address is shown, never linked
MAX_OTHERS = 12  # claims of the same origin on the page of one
MAX_CONFLICTS = 12  # that one claim stands in
MAX_ASIDES = 60  # passages shared with others, in the margin
TOLD = frozenset(
    (ReuseClass.COPY, ReuseClass.ADAPTED, ReuseClass.QUOTE, ReuseClass.BACKGROUND,
     ReuseClass.VERSION)
)  # fmt: skip
"""classes of shared passages that stand in the margin; short stretches tell nothing"""
PAGED = ("application/pdf",)
MARKUP = ("text/html", "application/xhtml+xml")

Conflicts = tuple[tuple[str, str], ...]


def facts(read: Reading, row: DocRow) -> Facts:
    """Return where a document comes from."""
    document = read.document
    href = f"/documents/{row.id}"
    return Facts(
        name=document.name,
        media_type=document.media_type,
        publisher=document.publisher,
        author=document.author,
        url=document.url,
        web_address=document.url.lower().startswith(WEB),
        written=words.when(document.dating.value),
        dated_by=DATED_BY[document.dating.by],
        clues=tuple(
            (
                words.spoken(clue.reason),
                f"{href}?at={clue.span.start}-{clue.span.end}#at" if clue.span else "",
            )
            for clue in document.dating.clues[:6]
        ),
        sha256=document.capture.removeprefix("sha256:"),
        version_of=f"/documents/{row.version_of}" if row.version_of else "",
    )


def shared(
    name: str, lineages: Iterable[Lineage], docs: Mapping[str, DocRow]
) -> list[marks.Shared]:
    """Return the passages of a document that others have too.

    Args:
        name: of the document.
        lineages: of the events that it tells of.
        docs: other documents by name.
    """
    found: dict[str, marks.Shared] = {}
    for lineage in lineages:
        for reuse in lineage.reuses:
            if name not in {reuse.first_doc, reuse.second_doc}:
                continue
            first = name == reuse.first_doc
            own, there = (
                (reuse.first, reuse.second) if first else (reuse.second, reuse.first)
            )
            other = docs.get(reuse.second_doc if first else reuse.first_doc)
            if other is None or reuse.kind not in TOLD:
                continue
            text = T.shared_with(
                kind=words.sentence(REUSES[reuse.kind]),
                title=other.title or other.name,
                words=reuse.equal_words,
            )
            href = f"/documents/{other.id}?at={there.start}-{there.end}#at"
            found[reuse.id] = marks.Shared(span=own, aside=Aside(text=text, href=href))
    longest = sorted(found.values(), key=lambda each: each.span.start - each.span.end)
    return sorted(longest[:MAX_ASIDES], key=lambda each: each.span)


def panel(
    row: ClaimRow,
    rows: Sequence[ClaimRow],
    event: EventRow | None,
    conflicts: Conflicts,
    origin: str,
    *,
    judge: bool,
    here: str,
) -> Panel:
    """Return what stands beside the text when a claim is looked at."""
    claim = row.claim
    return Panel(
        reading=reading(claim),
        state=room.STATES[row.state],
        href=f"/claims/{claim.id}",
        event=words.sentence(event.event.label) if event else "",
        event_href=f"/events/{event.event.id}" if event else "",
        conflicts=conflicts,
        origin=origin,
        same_place=tuple(
            claim_line(each)
            for each in rows
            if each.claim.id != claim.id
            and each.claim.phrase_span.overlaps(claim.phrase_span)
        ),
        judging=judging(claim, here, place(row.doc_id, claim)) if judge else None,
    )


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """What is looked at in a document, and what stands beside its text."""

    passages: tuple[marks.Shared, ...] = ()
    """that other documents have too"""
    chosen: Span | None = None
    """the words that are looked at"""
    panel: Panel | None = None
    """of the claim that is looked at"""
    add: AddForm | None = None
    """None for those who may not"""
    shown: str = "text"
    """text, page or original"""
    page: int = 0
    """of a paged file; 0: that of the chosen words"""


def document_page(
    frame: Frame, head: Head, read: Reading, row: DocRow, beside: Beside
) -> DocumentPage:
    """Return the page of a document.

    Args:
        frame: around the page.
        head: of the page.
        read: the document with its claims as they count.
        row: the document in the list.
        beside: what is looked at.
    """
    document = read.document
    href = f"/documents/{row.id}"
    pages = max((block.page for block in document.blocks), default=0)
    paged = pages if document.media_type in PAGED else 0
    original = document.media_type in MARKUP
    wanted = beside.page or _page_of(read, beside.chosen)
    shown = beside.shown
    known = (shown == "page" and paged) or (shown == "original" and original)
    return DocumentPage(
        frame=frame,
        head=head,
        language=document.language,
        facts=facts(read, row),
        paragraphs=marks.paragraphs(
            read, beside.passages, href=href, chosen=beside.chosen
        ),
        claims=tuple(
            (
                place(row.id, claim),
                claim.phrase,
                words.label(claim.measure, claim.group, claim.qualifier),
            )
            for claim in read.claims
        ),
        panel=beside.panel,
        add=beside.add,
        beside=shown if known else "text",
        page=min(max(1, wanted), paged) if paged else 0,
        pages=paged,
        original=original,
        href=href,
    )


def _page_of(read: Reading, chosen: Span | None) -> int:
    if chosen is None:
        return 1
    return next(
        (
            block.page
            for block in read.document.blocks
            if block.span.start <= chosen.start < block.span.end
        ),
        1,
    )


def conflict_links(
    numbers: Iterable[int], event: ShownEvent, event_id: str
) -> Conflicts:
    """Return the sentences of the differences with these numbers."""
    found = (conflict_of(event, number) for number in list(numbers)[:MAX_CONFLICTS])
    return tuple(
        (
            each.sentence or each.heading,
            f"/events/{event_id}/conflicts/{each.number}",
        )
        for each in found
        if each is not None
    )


def origin_sentence(row: ClaimRow, others: int) -> str:
    """Return what is told of the origin of a claim."""
    if not row.origin:
        return room.NO_ORIGIN
    if others < 1:
        return room.ORIGIN_ALONE
    if others == 1:
        return room.ORIGIN_ONE
    return room.ORIGIN_SHARED.format(n=others)


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Where a claim stands, and what was decided on it."""

    event: EventRow | None
    """that it is about; None where that could not be told"""
    conflicts: Conflicts
    """sentences and addresses of those it stands in"""
    others: tuple[ClaimRow, ...]
    """claims of the same origin"""
    codings: dict[str, Judgement]
    """the last judgement of each coder"""
    history: tuple[Judgement, ...]
    """judgements about it, oldest first"""
    events: tuple[EventRow, ...]
    """to which it could be moved"""


def claim_page(
    frame: Frame, head: Head, row: ClaimRow, read: Reading, standing: Standing
) -> ClaimPage:
    """Return the page of one claim."""
    event = standing.event
    claim = row.claim
    document = read.document
    here = f"/claims/{claim.id}"
    changed = row.machine is not None and _differs(row.machine, claim)
    codings = standing.codings
    told = tuple(
        (coder, coding(each), str(each.id)) for coder, each in sorted(codings.items())
    )
    return ClaimPage(
        frame=frame,
        head=head,
        id=claim.id,
        quote=quote(claim, place(row.doc_id, claim), read),
        document=document.title or document.name,
        document_href=f"/documents/{row.doc_id}",
        written=words.when(document.dating.value),
        publisher=document.publisher,
        state=room.STATES[row.state],
        reading=reading(claim),
        machine=reading(row.machine) if row.machine and changed else None,
        event=words.sentence(event.event.label) if event else "",
        event_href=f"/events/{event.event.id}" if event else "",
        conflicts=standing.conflicts,
        origin=origin_sentence(row, len(standing.others)),
        others=tuple(claim_line(each) for each in standing.others[:MAX_OTHERS]),
        codings=told if len(told) > 1 else (),
        differ=row.state == "disputed" or (len(told) > 1 and _disagree(codings)),
        judging=judging(claim, here, here) if head.coder else None,
        events=tuple(
            Choice(value=each.event.id, label=words.sentence(each.event.label))
            for each in standing.events
            if head.coder and (event is None or each.event.id != event.event.id)
        ),
        history=decisions(standing.history, row.machine),
    )


def _differs(machine: Claim, claim: Claim) -> bool:
    return said(machine) != said(claim) or reading(machine) != reading(claim)


def _disagree(codings: Mapping[str, Judgement]) -> bool:
    ways = {
        (each.verdict, tuple(sorted(each.changes.items()))) for each in codings.values()
    }
    return len(ways) > 1
