from __future__ import annotations

import posixpath
import re
from types import SimpleNamespace

import msgspec
import pytest
from jinja2 import meta

from recount.dossier import compose
from recount.dossier.html import (
    DocumentPage,
    Frame,
    IndexPage,
    SinglePage,
    environment,
    pages,
)
from recount.model.dossier import Dossier
from recount.model.ids import EventId


@pytest.fixture
def dossier(inquiry: SimpleNamespace) -> Dossier:
    return compose(
        inquiry.readings,
        inquiry.events,
        inquiry.lineage,
        inquiry.reconciliations,
        inquiry.ledger,
    )


def decoded(dossier: Dossier) -> dict[str, str]:
    return {path: data.decode() for path, data in pages(dossier)}


SHARED = ("layout.html", "parts.html")


@pytest.mark.parametrize(
    ("template", "parts", "page"),
    [
        ("index.html", ("event.html",), IndexPage),
        ("single.html", ("event.html",), SinglePage),
        ("document.html", (), DocumentPage),
    ],
)
def test_a_template_uses_exactly_what_its_page_declares(
    template: str,
    parts: tuple[str, ...],
    page: type[IndexPage] | type[SinglePage] | type[DocumentPage],
) -> None:
    used: set[str] = set()
    loader = environment().loader
    assert loader is not None
    for name in (template, *parts, *SHARED):
        source, _, _ = loader.get_source(environment(), name)
        used |= meta.find_undeclared_variables(environment().parse(source))

    declared = {*page.__struct_fields__, *Frame.__struct_fields__}
    local = {"parts", "page", "event"}  # macros, and what a loop or include sets
    assert used - local == declared - local


def test_the_pages_are_the_same_on_a_second_run(
    inquiry: SimpleNamespace, dossier: Dossier
) -> None:
    again = compose(
        tuple(reversed(inquiry.readings)),
        inquiry.events,
        inquiry.lineage,
        inquiry.reconciliations,
        inquiry.ledger,
    )

    assert dict(pages(dossier)) == dict(pages(again))


def broken_links(made: dict[str, str]) -> list[tuple[str, str]]:
    ids = {path: set(re.findall(r'\bid="([^"]+)"', made[path])) for path in made}
    broken = []
    for path, text in made.items():
        for address in re.findall(r'\bhref="([^"]+)"', text):
            if address.startswith(("http", "data:")):
                continue
            file, _, anchor = address.partition("#")
            folder = path.rpartition("/")[0]
            target = posixpath.normpath(posixpath.join(folder, file)) if file else path
            if target not in made or (anchor and anchor not in ids[target]):
                broken.append((path, address))
    return broken


def test_every_link_inside_the_folder_leads_somewhere(dossier: Dossier) -> None:
    assert broken_links(decoded(dossier)) == []


def test_many_events_get_a_page_each(inquiry: SimpleNamespace) -> None:
    scattered = scatter(inquiry)
    made = decoded(scattered)

    assert {path for path in made if path.startswith("events/")} == {
        f"events/e{at}.html" for at in range(1, 5)
    }
    assert broken_links(made) == []


def scatter(inquiry: SimpleNamespace) -> Dossier:
    """Make each report tell of an event of its own."""
    events = []
    readings = []
    for at, reading in enumerate(inquiry.readings):
        event = msgspec.structs.replace(
            inquiry.events[0],
            id=EventId(f"event-{at}"),
            docs=(reading.document.name,),
            main=at == 0,
            claims=tuple(claim.id for claim in reading.claims),
            words=(),
        )
        claims = tuple(
            msgspec.structs.replace(claim, event=event.id) for claim in reading.claims
        )
        events.append(event)
        readings.append(msgspec.structs.replace(reading, claims=claims))
    return compose(readings, events, inquiry.lineage, (), ())


def test_no_id_stands_twice_in_a_page(dossier: Dossier) -> None:
    for path, text in decoded(dossier).items():
        ids = re.findall(r'\bid="([^"]+)"', text)
        assert (path, len(ids)) == (path, len(set(ids)))


def test_nothing_of_a_text_becomes_markup(dossier: Dossier) -> None:
    for text in decoded(dossier).values():
        assert "<script" not in text
        assert "agency <b>" not in text


def test_an_address_that_is_not_of_the_web_is_no_link(dossier: Dossier) -> None:
    blog = decoded(dossier)["documents/blog.txt.html"]

    assert "javascript:alert(1)" in blog
    assert 'href="javascript' not in blog


def test_the_policy_allows_the_style_sheet_and_nothing_else(dossier: Dossier) -> None:
    for text in decoded(dossier).values():
        assert "default-src 'none'" in text.replace("&#39;", "'")
        assert " style=" not in text
        assert "@import" not in text
        assert "url(" not in text


def test_a_report_page_marks_the_words_of_each_figure(dossier: Dossier) -> None:
    courier = decoded(dossier)["documents/courier.txt.html"]

    assert re.findall(r"<mark[^>]*>([^<]+)</mark>", courier) == [
        "91",
        "31",
        "20",
        "Over 40",
    ]
    assert re.search(r'<span class="[^"]*dim[^"]*">Related posts</span>', courier)


def test_a_lone_surrogate_does_not_stop_the_page(dossier: Dossier) -> None:
    broken = msgspec.structs.replace(dossier, title="\ud800 Odrim")

    assert b"&#55296; Odrim" in dict(pages(broken))["index.html"]


def test_the_page_draws_who_may_have_copied_whom(dossier: Dossier) -> None:
    page = decoded(dossier)["index.html"]

    assert "<h3>Who may have copied whom</h3>" in page
    assert "Lethian &lt;Press&gt;" in page
    assert "Lethian <Press>" not in page


def test_numbers_are_marked_more_than_words(dossier: Dossier) -> None:
    page = decoded(dossier)["index.html"]

    assert "31 women and <mark>20</mark> children" in page
    assert "31 women and <mark>26</mark> children" in page
    assert '<mark class="word">' in page


def test_a_cut_is_told_with_its_reason(dossier: Dossier) -> None:
    page = decoded(dossier)["index.html"]

    assert "Links that were cut" in page
    assert "judged apart by R. Adan: the agency &lt;b&gt; had a list." in page
    assert "Overrules: both give exactly 91." in page
    assert "Other figures still hold the two together." in page


def test_a_neighbour_says_how_it_was_told_apart_where_no_rule_did_so(
    inquiry: SimpleNamespace,
) -> None:
    main, *others = inquiry.events
    reason = "told apart by the weight of the words around, by no rule"
    beside = [
        msgspec.structs.replace(each, reasons=("told beside Sorrel Bay", reason))
        for each in others
    ]
    told = compose(
        inquiry.readings,
        (main, *beside),
        inquiry.lineage,
        inquiry.reconciliations,
        inquiry.ledger,
    )

    assert beside
    assert decoded(told)["index.html"].count(reason) == len(beside)
    assert "told beside Sorrel Bay" not in decoded(told)["index.html"]
