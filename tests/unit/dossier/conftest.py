"""Four invented reports of one invented event, as records made by hand."""

from __future__ import annotations

import hashlib
import re
from types import SimpleNamespace

import pytest

from recount.model.claim import Claim, Measure, Stance, Voice
from recount.model.document import DateClue, DatedBy, Dating, Document, Image
from recount.model.event import Event, EventKind, Naming
from recount.model.figure import Figure
from recount.model.finding import (
    Certificate,
    Conflict,
    ConflictKind,
    Derived,
    Estimate,
    Finding,
    Position,
    Reconciliation,
    Repair,
    Term,
)
from recount.model.ids import (
    CaptureId,
    ClaimId,
    ConflictId,
    DocumentId,
    EventId,
    FindingId,
    OriginId,
    PositionId,
    ReuseId,
    content_id,
)
from recount.model.ledger import Entry, Outcome
from recount.model.lineage import (
    Alteration,
    Count,
    Cut,
    Descent,
    Lineage,
    Link,
    LinkKind,
    Origin,
    Reuse,
    ReuseClass,
)
from recount.model.passage import Passage, Role
from recount.model.reading import Reading
from recount.model.span import Span

TEXTS = {
    "courier.txt": (
        "Shelling of Odrim market\n\n"
        "The shelling of the market in Odrim on 4 May 1987 killed 91 civilians, "
        "including 31 women and 20 children, the district council said. "
        "Over 40 are missing.\n\n"
        "The massacre was condemned by the parliament of Lethia.\n\n"
        "Related posts"
    ),
    "herald.txt": (
        "Odrim remembered\n\n"
        "The shelling of the market in Odrim on 4 May 1987 killed 91 civilians, "
        "including 31 women and 26 children, the district council said. "
        "The fate of 40 is unknown.\n\n"
        "A vigil was held in the main square. 300 mourners came.\n\n"
        "Views expressed here do not necessarily reflect those of the Herald."
    ),
    "sub/agency <b>.txt": (
        "![The market](http://pictures.example/market.jpg)\n"
        "According to Lethia's government, 91 people died in Ódrim, among them 51 "
        "women and children. Perhaps dozens were wounded.\n"
    ),
    "blog.txt": 'The army denied that 91 had died. <script>alert("x")</script>',
}
TITLED = {"courier.txt", "herald.txt"}
INCIDENT = EventId("event-odrim")
VIGIL = EventId("event-vigil")
WHO = ("district council",)
STATE = ("Lethia's government",)
TELLINGS = (
    ("courier.txt", "killed 91 civilians", "91", "killed", ("civilian",), WHO),
    ("courier.txt", "31 women", "31", "killed", ("woman",), WHO),
    ("courier.txt", "20 children", "20", "killed", ("child",), WHO),
    ("courier.txt", "Over 40 are missing", "Over 40", "missing", (), ()),
    ("herald.txt", "killed 91 civilians", "91", "killed", ("civilian",), WHO),
    ("herald.txt", "31 women", "31", "killed", ("woman",), WHO),
    ("herald.txt", "26 children", "26", "killed", ("child",), WHO),
    ("herald.txt", "The fate of 40 is unknown", "40", "missing", (), ()),
    ("herald.txt", "300 mourners", "300", "participants", (), ()),
    ("sub/agency <b>.txt", "91 people died", "91", "killed", (), STATE),
    (
        "sub/agency <b>.txt",
        "51 women and children",
        "51",
        "killed",
        ("child", "woman"),
        STATE,
    ),
    ("sub/agency <b>.txt", "dozens were wounded", "dozens", "injured", (), ()),
    ("blog.txt", "denied that 91 had died", "91", "killed", (), ("army",)),
)
BOUNDS = {"Over 40": (41, None), "dozens": (24, None)}
DATES = {
    "courier.txt": Dating(value="1987-05-06", by=DatedBy.SIDECAR),
    "herald.txt": Dating(
        value="1997-05",
        by=DatedBy.INSIDE,
        clues=(
            DateClue(
                allows="1997-05", reason="10 years since 1987-05-04", span=Span(0, 16)
            ),
        ),
    ),
    "sub/agency <b>.txt": Dating(value="1988-01-01/1989-12-31", by=DatedBy.INSIDE),
}


def passages(text: str) -> tuple[Passage, ...]:
    """Cut a text at full stops and line breaks."""
    found = []
    paragraph = 0
    at = 0
    for piece in re.finditer(r"\S[^.\n]*[.]?", text):
        paragraph += text.count("\n\n", at, piece.start())
        at = piece.start()
        words = piece.group()
        set_apart = words.startswith(("Related", "Views"))
        found.append(
            Passage(
                span=Span(*piece.span()),
                role=Role.BOILERPLATE if set_apart else Role.BODY,
                paragraph=paragraph,
            )
        )
    return tuple(found)


def claim(
    doc: str,
    quote: str,
    phrase: str,
    measure: str,
    group: tuple[str, ...],
    voices: tuple[str, ...],
) -> Claim:
    """Build a claim whose words are looked up in the text."""
    text = TEXTS[doc]
    start = text.index(quote)
    at = text.index(phrase, start)
    low, high = BOUNDS.get(phrase) or (int(phrase), int(phrase))
    return Claim(
        doc=doc,
        quote=quote,
        start=start,
        end=start + len(quote),
        event=VIGIL if measure == "participants" else INCIDENT,
        measure=Measure(measure),
        group=group,
        low=low,
        high=high,
        approx=phrase == "dozens",
        phrase=phrase,
        phrase_span=Span(at, at + len(phrase)),
        attributed_to=voices,
        voices=tuple(Voice(name=name) for name in voices),
        stance=Stance.DENIED if "denied" in quote else Stance.ASSERTED,
        id=ClaimId(content_id("claim", doc, start, phrase)),
        step="claims-1",
    )


def reading(doc: str) -> Reading:
    """Build what was read from one of the texts."""
    text = TEXTS[doc]
    return Reading(
        document=Document(
            id=DocumentId(f"doc-{doc}"),
            capture=CaptureId(f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"),
            name=doc,
            text=text,
            media_type="text/plain",
            title=text.partition("\n")[0] if doc in TITLED else "",
            publisher="Odrim Courier" if doc == "courier.txt" else "",
            url="javascript:alert(1)" if doc == "blog.txt" else "",
            dating=DATES.get(doc, Dating()),
            images=(Image(address="https://pictures.example/a.png", caption="A wall"),)
            if doc == "herald.txt"
            else (),
            step="documents-1",
        ),
        passages=passages(text),
        claims=tuple(claim(*each) for each in TELLINGS if each[0] == doc),
    )


def build() -> SimpleNamespace:
    """Build the records of the whole inquiry."""
    readings = tuple(reading(doc) for doc in sorted(TEXTS))
    every = [each for one in readings for each in one.claims]
    return SimpleNamespace(
        readings=readings,
        events=_events(every),
        lineage=_lineage(every),
        reconciliations=_reconciliations(every),
        ledger=(
            *(Entry(name=doc, outcome=Outcome.READ, size=9) for doc in sorted(TEXTS)),
            Entry(
                name="broken.pdf",
                outcome=Outcome.NEEDS_OCR,
                reason="holds no text",
                remedy="Run OCR on it first.",
            ),
        ),
    )


def _events(every: list[Claim]) -> tuple[Event, ...]:
    words = TEXTS["courier.txt"].index("massacre")
    return (
        Event(
            id=INCIDENT,
            label="Odrim, 4 May 1987",
            place="Odrim",
            when="1987-05-04",
            main=True,
            docs=tuple(sorted(TEXTS)),
            claims=tuple(each.id for each in every if each.event == INCIDENT),
            words=(
                Naming(doc="courier.txt", text="massacre", span=Span(words, words + 8)),
            ),
            reasons=("same place and day",),
        ),
        Event(
            id=VIGIL,
            label="Vigil, May 1997",
            kind=EventKind.GATHERING,
            when="1997-05",
            docs=("herald.txt",),
            claims=tuple(each.id for each in every if each.event == VIGIL),
        ),
    )


def _lineage(every: list[Claim]) -> Lineage:
    def find(doc: str, phrase: str) -> Claim:
        return next(each for each in every if (each.doc, each.phrase) == (doc, phrase))

    def altered(doc: str, phrase: str) -> Span:
        return find(doc, phrase).phrase_span

    ends = {doc: TEXTS[doc].index(" said.") for doc in ("courier.txt", "herald.txt")}
    starts = {doc: TEXTS[doc].index("The shelling") for doc in ends}
    reuse = Reuse(
        id=ReuseId("reuse-1"),
        first_doc="courier.txt",
        second_doc="herald.txt",
        first=Span(starts["courier.txt"], ends["courier.txt"]),
        second=Span(starts["herald.txt"], ends["herald.txt"]),
        kind=ReuseClass.ADAPTED,
        directed=True,
        equal_words=24,
        changed_words=1,
        altered=(
            Alteration(
                first=altered("courier.txt", "20"),
                second=altered("herald.txt", "26"),
                first_text="20",
                second_text="26",
            ),
        ),
    )
    pairs = (
        ("courier.txt", "91", "herald.txt", "91", True),
        ("courier.txt", "31", "herald.txt", "31", True),
        ("herald.txt", "91", "sub/agency <b>.txt", "91", False),
    )
    links = tuple(
        Link(
            first=find(doc_1, phrase_1).id,
            second=find(doc_2, phrase_2).id,
            kind=LinkKind.REUSE if strong else LinkKind.RARE_VALUE,
            strong=strong,
            reason="the same sentence" if strong else "the same figures <together>",
        )
        for doc_1, phrase_1, doc_2, phrase_2, strong in pairs
    )
    family = tuple(
        find(doc, "91") for doc in ("courier.txt", "herald.txt", "sub/agency <b>.txt")
    )
    return Lineage(
        reuses=(reuse,),
        links=links,
        origins=(
            Origin(
                id=OriginId("origin-1"),
                label="district council",
                claims=tuple(each.id for each in family),
                docs=tuple(each.doc for each in family),
                links=(links[0], links[2]),
            ),
        ),
        descents=(
            Descent(
                parent="courier.txt",
                child="herald.txt",
                directed=True,
                shared_words=24,
                reason="24 words in common, none left out",
            ),
            Descent(
                parent="",
                child="sub/agency <b>.txt",
                unseen="Lethian <Press>",
                directed=True,
                shared_words=5,
                reason="it and herald.txt both name Lethian <Press>",
            ),
        ),
        cuts=(
            Cut(
                first=find("courier.txt", "91").id,
                second=find("sub/agency <b>.txt", "91").id,
                reason="judged apart by R. Adan: the agency <b> had a list",
                overruled=("both give exactly 91",),
                joined=True,
            ),
        ),
    )


def _position(name: str, every: list[Claim], origins: Count) -> Position:
    first = every[0]
    return Position(
        id=PositionId(name),
        measure=first.measure,
        group=() if first.phrase == "91" else first.group,
        figure=Figure(first.low, first.high, first.approx),
        claims=tuple(each.id for each in every),
        reports=len({each.doc for each in every}),
        origins=origins,
        voices=tuple(sorted({(each.attributed_to or ("",))[0] for each in every})),
    )


def _reconciliations(every: list[Claim]) -> tuple[Reconciliation, ...]:
    def told(*phrases: str) -> list[Claim]:
        return [
            each
            for each in every
            if each.phrase in phrases and each.stance is Stance.ASSERTED
        ]

    one, two = Count(1, 1), Count(1, 2)
    all_killed = _position("all", told("91"), two)
    women = _position("women", told("31"), one)
    few, many = _position("few", told("20"), one), _position("many", told("26"), one)
    both = _position("both", told("51"), one)
    over, exact = (
        _position("over", told("Over 40"), one),
        _position("40", told("40"), one),
    )
    hurt = _position("hurt", told("dozens"), one)
    sums = Conflict(
        id=ConflictId("conflict-sum"),
        kind=ConflictKind.CONFLICT,
        positions=(women.id, many.id, both.id),
        sentence="31 + 26 = 57, and 51 were told.",
        certificate=Certificate(
            lows=(
                Term(position=women.id, end="low", value=31),
                Term(position=many.id, end="low", value=26),
            ),
            highs=(Term(position=both.id, end="high", value=51),),
            gap=6,
            assumptions=("women and children are disjoint",),
        ),
        repairs=(
            Repair(
                without=many.id,
                reports=1,
                origins=one,
                sentence="Without 26 children the rest agrees.",
            ),
        ),
    )
    boundary = Conflict(
        id=ConflictId("conflict-bound"),
        kind=ConflictKind.BOUNDARY,
        positions=(over.id, exact.id),
        sentence="More than 40 against exactly 40.",
    )

    def finding(
        name: str, status: str, *positions: Position, **more: object
    ) -> Finding:
        first = positions[0]
        return Finding(
            id=FindingId(name),
            event=INCIDENT,
            measure=first.measure,
            group=first.group,
            positions=positions,
            summary=f"The reports: {status}.",
            status=status,
            **more,  # type: ignore[arg-type]
        )

    return (
        Reconciliation(
            event=INCIDENT,
            findings=(
                finding(
                    "f-all",
                    "agree",
                    all_killed,
                    estimates=(
                        Estimate(
                            rule="minimum", low=91, best=91, high=91, tie=(90, 91)
                        ),
                    ),
                ),
                finding("f-women", "agree", women),
                finding(
                    "f-children",
                    "conflict",
                    few,
                    many,
                    conflicts=(sums.id,),
                    derived=(
                        Derived(
                            measure=Measure.KILLED,
                            group=("child",),
                            figure=Figure(20, 20),
                            sentence="51 - 31 = 20",
                        ),
                    ),
                ),
                finding("f-both", "single", both),
                finding("f-missing", "boundary", over, exact),
                finding("f-hurt", "single", hurt),
            ),
            conflicts=(boundary, sums),
            agreement=(all_killed.id, women.id, few.id, both.id),
            left_out=(many.id,),
            ties=("Leaving out 31 would weigh as much.",),
        ),
        Reconciliation(
            event=VIGIL,
            findings=(
                finding("f-vigil", "single", _position("vigil", told("300"), one)),
            ),
            conflicts=(),
        ),
    )


@pytest.fixture
def inquiry() -> SimpleNamespace:
    """The records of four invented reports."""
    return build()
