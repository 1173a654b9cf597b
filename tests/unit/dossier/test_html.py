from __future__ import annotations

import re
from types import SimpleNamespace

import msgspec
import pytest
from jinja2 import meta

from recount.dossier import compose
from recount.dossier.html import DocumentPage, IndexPage, environment, pages
from recount.model.dossier import Dossier


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


@pytest.mark.parametrize(
    ("template", "page"), [("index.html", IndexPage), ("document.html", DocumentPage)]
)
def test_a_template_uses_exactly_what_its_page_declares(
    template: str, page: type[IndexPage] | type[DocumentPage]
) -> None:
    used: set[str] = set()
    loader = environment().loader
    assert loader is not None
    for name in ("layout.html", template):
        source, _, _ = loader.get_source(environment(), name)
        used |= meta.find_undeclared_variables(environment().parse(source))

    macros = {"parts"}
    assert used - macros == set(page.__struct_fields__)


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


def test_every_link_inside_the_folder_leads_somewhere(dossier: Dossier) -> None:
    made = decoded(dossier)
    ids = {
        path: set(re.findall(r'\bid="([^"]+)"', text)) for path, text in made.items()
    }
    broken = []
    for path, text in made.items():
        for address in re.findall(r'\bhref="([^"]+)"', text):
            if address.startswith(("http", "data:")):
                continue
            file, _, anchor = address.partition("#")
            target = path if not file else file.removeprefix("../")
            if target not in made or (anchor and anchor not in ids[target]):
                broken.append((path, address))

    assert broken == []


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
