from __future__ import annotations

from types import SimpleNamespace

import msgspec
import pytest

from recount.dossier import compose
from recount.dossier.reports import shelve
from recount.model.claim import Stance
from recount.model.document import Dating, Document, Image
from recount.model.dossier import Dossier
from recount.model.ids import CaptureId, ClaimId, DocumentId, EventId
from recount.model.lineage import Lineage
from recount.model.passage import Passage, Role
from recount.model.reading import Reading
from recount.model.span import Span


@pytest.fixture
def dossier(inquiry: SimpleNamespace) -> Dossier:
    return make(inquiry)


def make(inquiry: SimpleNamespace) -> Dossier:
    return compose(
        inquiry.readings,
        inquiry.events,
        inquiry.lineage,
        inquiry.reconciliations,
        inquiry.ledger,
    )


def test_reports_are_numbered_by_date_with_undated_ones_last(dossier: Dossier) -> None:
    assert [(each.number, each.doc, each.date) for each in dossier.reports] == [
        (1, "courier.txt", "6 May 1987"),
        (2, "sub/agency <b>.txt", "1 January 1988 to 31 December 1989"),
        (3, "herald.txt", "May 1997"),
        (4, "blog.txt", ""),
    ]


def test_the_order_of_readings_changes_nothing(inquiry: SimpleNamespace) -> None:
    turned = SimpleNamespace(**vars(inquiry))
    turned.readings = tuple(reversed(inquiry.readings))

    assert make(turned) == make(inquiry)


def test_every_position_leads_to_its_quotes(dossier: Dossier) -> None:
    killed = dossier.events[0].findings[0].positions[0]

    assert killed.said == "91 killed"
    assert killed.reports == (1, 2, 3)
    assert [
        (quote.report, quote.before, quote.phrase, quote.after)
        for quote in killed.quotes
    ] == [
        (1, "killed ", "91", " civilians"),
        (2, "", "91", " people died"),
        (3, "killed ", "91", " civilians"),
    ]


def test_an_address_leads_to_the_words_of_the_figure(dossier: Dossier) -> None:
    finding = next(f for f in dossier.events[0].findings if f.group == "women")
    quote = finding.positions[0].quotes[0]
    report = dossier.reports[quote.report - 1]
    page, _, anchor = quote.href.partition("#")
    (segment,) = (
        each for paragraph in report.paragraphs for each in paragraph
        if anchor in each.anchors
    )  # fmt: skip

    assert (page, segment.text, segment.figure) == (report.page, "31", True)


def test_the_text_of_a_report_is_kept_to_the_letter(
    inquiry: SimpleNamespace, dossier: Dossier
) -> None:
    texts = {each.document.name: each.document.text for each in inquiry.readings}
    for report in dossier.reports:
        shown = "".join(
            segment.text for paragraph in report.paragraphs for segment in paragraph
        )
        assert "".join(shown.split()) == "".join(texts[report.doc].split())


def test_strict_conflicts_stand_before_lesser_differences(dossier: Dossier) -> None:
    first, second = dossier.events[0].conflicts

    assert (first.number, first.kind) == (1, "conflict")
    assert (second.number, second.kind) == (2, "boundary")
    assert first.heading == (
        "31 women killed, 26 children killed and 51 women and children killed "
        "cannot all be true together"
    )
    assert [(bar.value, bar.label) for bar in first.lows] == [
        (31, "women"),
        (26, "children"),
    ]
    assert first.repairs == ("Without 26 children the rest agrees.",)


def test_a_position_names_the_conflicts_it_stands_in(dossier: Dossier) -> None:
    marks = {
        each.said: each.conflicts
        for finding in dossier.events[0].findings
        for each in finding.positions
    }

    assert marks["26 children killed"] == (1,)
    assert marks["20 children killed"] == ()
    assert marks["40 missing"] == (2,)


def test_a_denied_figure_is_told_apart(dossier: Dossier) -> None:
    (denied,) = dossier.events[0].apart

    assert denied.quote.stance is Stance.DENIED
    assert denied.reason == "told in order to be denied"


def test_another_event_stands_beside_the_main_one(dossier: Dossier) -> None:
    (neighbour,) = dossier.events[0].neighbours

    assert neighbour.label == "Vigil, May 1997"
    assert [f.positions[0].said for f in neighbour.findings] == ["300 taking part"]


def test_a_text_without_a_title_is_told_by_its_first_words(dossier: Dossier) -> None:
    agency = dossier.reports[1]

    assert agency.title.startswith("According to Lethia's government, 91 people")
    assert agency.title.endswith(" …")


def test_no_claim_is_lost(inquiry: SimpleNamespace, dossier: Dossier) -> None:
    shown: set[ClaimId] = set()
    told = [(event.findings, event.apart) for event in dossier.events]
    told += [
        (each.findings, each.apart)
        for event in dossier.events
        for each in event.neighbours
    ]
    for findings, apart in told:
        shown.update(
            quote.claim
            for finding in findings
            for position in finding.positions
            for quote in position.quotes
        )
        shown.update(each.quote.claim for each in apart)
    shown.update(each.quote.claim for each in dossier.apart)

    assert shown == {c.id for reading in inquiry.readings for c in reading.claims}


def test_a_claim_without_an_event_is_set_apart(inquiry: SimpleNamespace) -> None:
    inquiry.readings = tuple(
        msgspec.structs.replace(
            each,
            claims=tuple(
                msgspec.structs.replace(claim, event=EventId(""))
                if claim.measure == "participants"
                else claim
                for claim in each.claims
            ),
        )
        for each in inquiry.readings
    )

    (apart,) = make(inquiry).apart

    assert apart.reason == "the text does not tell which event it is about"


def test_altered_numbers_of_a_copy_are_marked_on_both_sides(dossier: Dossier) -> None:
    (reuse,) = dossier.reuses

    assert [piece.text for piece in reuse.left if piece.altered] == ["20"]
    assert [piece.text for piece in reuse.right if piece.altered] == ["26"]
    assert "".join(piece.text for piece in reuse.left).startswith("The shelling")


def test_links_of_one_pair_are_counted_together(dossier: Dossier) -> None:
    assert [
        (link.first, link.second, link.strong, link.count)
        for link in dossier.events[0].links
    ] == [(1, 3, True, 2), (2, 3, False, 1)]


def test_words_of_the_reports_are_quoted_with_their_place(dossier: Dossier) -> None:
    (telling,) = dossier.events[0].tellings

    assert [(each.text, each.report) for each in telling.words] == [("massacre", 1)]


def test_no_loaded_word_is_the_dossiers_own(dossier: Dossier) -> None:
    own = " ".join((dossier.title, *dossier.summary, *dossier.events[0].summary))

    assert "massacre" not in own


def test_a_caption_that_stands_in_the_text_too_is_listed_once(
    inquiry: SimpleNamespace,
) -> None:
    herald = next(r for r in inquiry.readings if r.document.name == "herald.txt")
    vigil, mourners = (
        Span(
            herald.document.text.index(words), herald.document.text.index(words) + size
        )
        for words, size in (("A vigil", 35), ("300 mourners came.", 18))
    )
    shown = msgspec.structs.replace(
        herald,
        document=msgspec.structs.replace(
            herald.document,
            images=(
                Image(
                    address="a.png", caption="A vigil was held in the main square. Sun"
                ),
            ),
        ),
        passages=tuple(
            Passage(span=span, role=Role.CAPTION) for span in (vigil, mourners)
        ),
    )
    inquiry.readings = (shown,)

    assert [(each.address, each.caption) for each in make(inquiry).pictures] == [
        ("a.png", "A vigil was held in the main square. Sun"),
        ("", "300 mourners came."),
    ]


def test_notes_are_grouped_by_kind(dossier: Dossier) -> None:
    assert [(group.kind, len(group.notes)) for group in dossier.notes] == [
        ("recognition", 1),
        ("ceremony", 1),
        ("disclaimer", 1),
    ]


def test_page_names_stay_inside_the_folder_and_apart() -> None:
    names = ("../../etc/x", "a b", "a_b", "A_B", "...", "é" * 300)
    readings = [
        Reading(
            document=Document(
                id=DocumentId(name),
                capture=CaptureId("sha256:0"),
                name=name,
                text="x",
                media_type="text/plain",
                dating=Dating(),
            )
        )
        for name in names
    ]

    dossier = compose(readings, (), Lineage(), (), ())

    pages = [report.page for report in dossier.reports]
    assert len({page.lower() for page in pages}) == len(names)
    assert all(page.startswith("documents/") for page in pages)
    assert not any(".." in page.split("/") for page in pages)


def test_nothing_at_all_makes_a_dossier() -> None:
    dossier = compose((), (), Lineage(), (), ())

    assert dossier.title == "0 reports"
    assert dossier.events == ()


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("All stand in courier.txt.", "All stand in report 1."),
        (
            "of people (courier.txt, herald.txt); of",
            "of people (report 1, report 3); of",
        ),
        ("All stand in courier.txt.bak.", "All stand in courier.txt.bak."),
        ("nothing of them", "nothing of them"),
    ],
)
def test_documents_are_told_by_their_number(
    inquiry: SimpleNamespace, sentence: str, told: str
) -> None:
    assert shelve(inquiry.readings).told(sentence) == told
