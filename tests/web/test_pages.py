"""What the pages of a case show, and that they show it without harm."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from litestar import Litestar

from recount.case.stored import StoredCase
from recount.model.account import Role
from recount.store.derived import ClaimFilter
from tests.web.conftest import signed_in
from tests.web.visitor import Visitor

TAGS = re.compile(r"<[^>]*>")


@pytest.fixture
def reader(team: Litestar, visitor: Visitor) -> Visitor:
    return signed_in(team, visitor, Role.READER)


@pytest.fixture
def coder(team: Litestar, visitor: Visitor) -> Visitor:
    return signed_in(team, visitor, Role.CODER)


def words(html: str) -> str:
    return " ".join(TAGS.sub(" ", html).split())


def addresses(case: StoredCase) -> Iterator[str]:
    """The address of every page that the case has."""
    event = case.events().rows[0].event.id
    shown = case.shown(event).event
    docs = case.documents().rows
    claims = case.claims(ClaimFilter(event=event)).rows
    yield from ("/", "/?open=1", "/?q=kel", "/files", "/ledger", "/ledger?outcome=read")
    yield from ("/documents", f"/documents?event={event}", "/documents?q=market")
    yield from ("/claims", f"/claims?event={event}&measure=killed&conflict=1")
    yield from ("/search", "/search?q=killed", "/log", "/verify", "/release")
    yield from ("/review/agreement", "/release/preview/index.html")
    yield from (f"/events/{row.event.id}" for row in case.events().rows)
    yield f"/events/{event}/lineage"
    yield from (f"/events/{event}/findings/{each.anchor}" for each in shown.findings)
    yield from (f"/events/{event}/conflicts/{c.number}" for c in shown.conflicts)
    for doc in docs:
        yield f"/documents/{doc.id}"
        yield f"/documents/{doc.id}?beside=page"
        yield f"/documents/{doc.id}?beside=original"
    yield from (f"/documents/{row.doc_id}?claim={row.claim.id}" for row in claims[:20])
    yield from (f"/claims/{row.claim.id}" for row in claims[:20])


def test_every_page_is_shown_and_asks_for_nothing_elsewhere(
    case: StoredCase, reader: Visitor
) -> None:
    for address in addresses(case):
        answer = reader.get(address)

        assert (address, answer.status) == (address, 200)
        if "/preview/" in address:
            continue
        html = answer.text
        # Of tags with an address only links may lead elsewhere.
        found = re.findall(r'<(?!a\b)[a-z]+[^>]*\b(?:src|href|action)="([^"]*)"', html)
        assert {each for each in found if not each.startswith("/")} <= {""}
        assert re.findall(r"<[a-z]+[^>]*\s(?:style|on[a-z]+)=", html) == []
        ids = re.findall(r'\sid="([^"]*)"', html)
        assert (address, len(ids)) == (address, len(set(ids)))


def test_every_link_of_the_case_leads_to_a_page(
    case: StoredCase, reader: Visitor
) -> None:
    event = case.events().rows[0].event.id
    seen: set[str] = set()
    for start in ("/", f"/events/{event}", f"/events/{event}/lineage", "/claims"):
        html = reader.get(start).text
        for href in re.findall(r'<a [^>]*href="(/[^"#]*)', html):
            seen.add(href.replace("&amp;", "&"))
    broken = sorted(
        href
        for href in sorted(seen)
        if href not in {"/review", "/account", "/accounts"}
        and reader.get(href).status != 200
    )

    assert broken == []
    assert len(seen) > 100


@pytest.mark.parametrize(
    "address",
    [
        "/events/event-none",
        "/events/event-none/lineage",
        "/documents/document-none",
        "/claims/claim-none",
        "/releases/release-none.zip",
        "/release/preview/../../case.toml",
        "/release/preview/none.html",
    ],
)
def test_what_is_not_there_is_told_so(reader: Visitor, address: str) -> None:
    assert reader.get(address).status == 404


def test_an_event_shows_figures_words_and_what_cannot_stand_together(
    case: StoredCase, reader: Visitor
) -> None:
    event = case.events().rows[0].event.id
    text = words(reader.get(f"/events/{event}").text)

    assert "Kelmiste, 14 March 2005" in text
    assert "87 civilians and 35 civilians cannot both be true." in text
    assert "lower median" in text
    assert "What the reports call it" in text


def test_a_conflict_shows_the_words_on_all_sides(
    case: StoredCase, reader: Visitor
) -> None:
    event = case.events().rows[0].event.id
    text = words(reader.get(f"/events/{event}/conflicts/1").text)

    assert "35 civilians were killed in Qalmesh" in text
    assert "Lorvia’s government says 87 civilians were killed" in text


def test_a_reader_sees_no_form_that_changes_the_case(
    case: StoredCase, reader: Visitor
) -> None:
    for address in addresses(case):
        html = reader.get(address).text
        forms = re.findall(r'<form[^>]*method="post"[^>]*action="([^"]*)"', html)

        assert set(forms) <= {"/seen", "/verify", "/sign-out"}


def test_the_whole_text_of_a_document_is_shown_and_nothing_else(
    case: StoredCase, reader: Visitor
) -> None:
    for row in case.documents().rows:
        text = case.reading(row.id).document.text
        html = reader.get(f"/documents/{row.id}").text
        told = re.findall(r'<p dir="auto" data-at="(\d+)">(.*?)</p>', html, re.DOTALL)

        for at, shown in told:
            plain = unescaped(TAGS.sub("", shown))
            assert text[int(at) : int(at) + len(plain)] == plain
        letters = "".join(unescaped(TAGS.sub("", shown)) for _, shown in told)
        assert letters.split() == text.split() or (
            "".join(letters.split()) == "".join(text.split())
        )


def unescaped(text: str) -> str:
    from html import unescape

    return unescape(text)


def test_the_page_of_a_large_event_stays_small(
    case: StoredCase, reader: Visitor
) -> None:
    sizes = [
        len(reader.get(f"/events/{row.event.id}").body) for row in case.events().rows
    ]

    assert max(sizes) < 500_000


def test_news_are_what_came_after_they_were_marked_as_seen(
    case: StoredCase, coder: Visitor
) -> None:
    before = words(coder.get("/").text)
    answer = coder.post("/seen")
    after = words(coder.get("/").text)
    case.note("export", {"format": "csv"}, by="ben")
    later = words(coder.get("/").text)

    assert "made the case" in before
    assert (answer.status, answer.way) == (303, "/?done=seen")
    assert "Nothing since you last marked it as seen." in after
    assert "exported csv" in later
    assert "made the case" not in later


def test_hostile_words_are_shown_as_words(team: Litestar, coder: Visitor) -> None:
    text = (
        '<script>alert(1)</script> & "quotes"\n\nIn the village of Odrim 12 '
        "people were killed on 4 May 1987 <img src=x onerror=alert(2)>, police said.\n"
    )
    name = '"><svg onload=alert(3)>.txt'
    case: StoredCase = team.state.case
    case.add_bytes(name, text.encode(), by="ana")
    case.run(by="ana", workers=1)
    doc = next(row for row in case.documents().rows if row.name == name)
    claims = case.claims(ClaimFilter(doc=doc.id)).rows

    for address in (
        "/documents",
        "/ledger",
        "/search?q=odrim",
        "/search?q=%3Cscript%3E",
        f"/documents/{doc.id}",
        f"/documents/{doc.id}?claim={claims[0].claim.id}",
        f"/claims/{claims[0].claim.id}",
        f"/events/{claims[0].claim.event}",
        "/?q=%22%3E%3Cscript%3E",
    ):
        html = coder.get(address).text
        bare = re.sub(r"<script src=[^>]*></script>", "", html)
        assert (address, "<script" in bare) == (address, False)
        assert (address, "<img src=x" in html) == (address, False)
        assert (address, "<svg onload" in html) == (address, False)
