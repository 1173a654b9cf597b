"""Documents and names that were made to act in the browser of whoever reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from litestar import Litestar

from recount.case.stored import StoredCase
from recount.model.account import Role
from recount.model.capture import Sidecar
from recount.web.app import create_app
from recount.web.originals import cleaned
from recount.web.settings import WebSettings
from tests.web.conftest import signed_in
from tests.web.routes import routes
from tests.web.visitor import Visitor, visit

TEXT = "On 14 March 2005 shells hit the town of Kelmiste. The mayor said that 31 women"
ACTS = (
    "<script>document.title='acted'</script>",
    "<script src=https://elsewhere.example/a.js></script>",
    "<img src=x onerror=acted()>",
    "<img src=https://elsewhere.example/pixel.gif>",
    "<svg onload=acted()><script>acted()</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=acted()>"
    "</style></mglyph></table></mtext></math>",
    "<style>@import 'https://elsewhere.example/a.css'; p{background:url(//e.example)}"
    "</style>",
    "<p style='background:url(https://elsewhere.example/b)'>styled</p>",
    "<a href='javascript:acted()'>here</a>",
    "<a href='java\tscript:acted()'>there</a>",
    "<a href='https://elsewhere.example/' onclick=acted()>out</a>",
    "<iframe src='https://elsewhere.example/'></iframe>",
    "<object data=https://elsewhere.example/x.swf></object><embed src=//e.example/x>",
    "<meta http-equiv=refresh content='0;url=https://elsewhere.example/'>",
    "<base href=https://elsewhere.example/>",
    "<form action=https://elsewhere.example/><input name=q><button>go</button></form>",
    "<link rel=stylesheet href=https://elsewhere.example/a.css>",
    "<video autoplay src=https://elsewhere.example/v></video>",
    "<template><img src=x onerror=acted()></template>",
    "<noscript><p title='</noscript><img src=x onerror=acted()>'></noscript>",
    "<p id=main name=csrf class=notice>ids and classes</p>",
    "<details open ontoggle=acted()><summary>x</summary></details>",
    "<!--><img src=x onerror=acted()>-->",
    "<p>{{ 7 * 7 }} {% raw %} ${7*7} #{7*7}</p>",
)
NAMES = (
    "<script>acted()</script>.txt",
    '"onmouseover="acted().txt',
    "javascript:acted().txt",
    "\u202egpj.exe.txt",
    "a\u2066b\u2069.txt",
    "x" * 5_000 + ".txt",
    "../../../etc/passwd",
    "{{ 7*7 }}.txt",
    "a\r\nSet-Cookie: x=y.txt",
    "name with ‘quotes’ and ünïcode.txt",
)


class Acting(HTMLParser):
    """Collects whatever in a page would act or load."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in {"iframe", "frame"} and not (told.get("src") or "").startswith("/"):
            self.found.append(f"<{tag}>")
        if tag in {"object", "embed", "base", "style", "applet", "video", "audio"}:
            self.found.append(f"<{tag}>")
        if tag == "script" and not (told.get("src") or "").startswith("/static/"):
            self.found.append("<script>")
        if tag == "meta" and "http-equiv" in told:
            self.found.append("<meta http-equiv>")
        for name, value in attrs:
            self._attribute(tag, name, value or "")

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on") or name in {"style", "srcdoc", "ping", "formaction"}:
            self.found.append(f"{tag} {name}={value[:40]}")
        if name not in {"src", "href", "action", "poster", "data", "background"}:
            return
        bare = re.sub(r"[\x00-\x20]", "", value).lower()
        linked = tag == "a" and bare.startswith(("https:", "http:"))
        if re.match(r"[a-z][a-z0-9+.-]*:|//", bare) and not linked:
            self.found.append(f"{tag} {name}={value[:60]}")


def acting(page: str) -> list[str]:
    """Return what in a page would act or load from elsewhere."""
    parser = Acting()
    parser.feed(page)
    parser.close()
    return parser.found


@pytest.mark.parametrize("act", ACTS)
def test_nothing_that_acts_remains_of_a_captured_page(act: str) -> None:
    page = cleaned(f"<h1>Kelmiste</h1>{act}<p>31 women were killed</p>")
    assert acting(page) == []
    assert "acted" not in page
    assert "elsewhere" not in page
    assert "31 women were killed" in page
    assert "<a" not in page
    assert not re.search(r"\b(?:id|class|name)=", page)


def test_the_check_of_these_tests_sees_what_acts() -> None:
    # Unseen: what only some parsers take for a tag, and mere words.
    unseen = ("<noscript>", "<p id=", "<!-->", "<p>{{")
    seen = {act: bool(acting(act)) for act in ACTS}
    assert seen == {act: not act.startswith(unseen) for act in ACTS}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoredCase]:
    """A case of hostile pages and names."""
    folder: Path = tmp_path_factory.mktemp("hostile") / "case"
    case = StoredCase.create(folder, by="ana")
    for number, act in enumerate(ACTS):
        page = (
            f"<title>{act}</title><h1>Day {number} {act}</h1><p>{TEXT} {act} {number}"
        )
        page += f" were killed in Kelmiste, according to {act} the ministry.</p>"
        about = Sidecar(publisher=act, title=act, url=f"javascript:acted({number})")
        name = f"{number}.html"
        case.add_bytes(name, page.encode(), by=act[:60], sidecar=about)
    for number, name in enumerate(NAMES):
        data = f"{TEXT} and {number} men were killed in Kelmiste. {ACTS[number]}"
        case.add_bytes(name, data.encode(), by="ana")
    case.run(by=ACTS[0], workers=1)
    yield case
    case.close()


@pytest.fixture
def room(hostile: StoredCase) -> Litestar:
    return create_app(hostile, WebSettings(team=True, writes_a_minute=10_000))


@pytest.fixture
def reader(hostile: StoredCase, room: Litestar) -> Iterator[Visitor]:
    from recount.case.access import Access

    if Access(hostile).find("reader") is None:
        Access(hostile).add("reader", Role.ADMIN, "", by="test")
    with visit(room) as visitor:
        yield signed_in(room, visitor, Role.READER)


def test_no_page_of_a_hostile_case_acts(
    hostile: StoredCase, room: Litestar, reader: Visitor
) -> None:
    assert hostile.status().documents >= len(ACTS)
    told: dict[str, list[str] | str] = {}
    for path in _pages(hostile, room):
        answer = reader.get(path)
        if "x-frame-options" not in answer.headers:
            told[path] = "no headers"
        if answer.status >= 500:
            told[path] = str(answer.status)
        if answer.headers.get("content-type", "").startswith("text/html"):
            found = acting(answer.text)
            if found:
                told[path] = found
        if "set-cookie" in answer.headers:
            told[path] = answer.headers["set-cookie"]
    assert told == {}


def _pages(case: StoredCase, app: Litestar) -> Iterator[str]:
    """Yield the address of every page about everything in the case."""
    ids: dict[str, list[str]] = {
        "doc_id": [row.id for row in case.documents(limit=1_000).rows],
        "event_id": [row.event.id for row in case.events(limit=5).rows],
        "claim_id": [row.claim.id for row in case.claims(limit=40).rows],
    }
    for route in routes(app):
        if route.method != "GET" or "static" in route.path:
            continue
        names = [name for name in ids if f"{{{name}" in route.template]
        if not names:
            yield route.path
            continue
        for key in ids[names[0]]:
            yield route.path.replace("event-0123456789abcdef", key, 1)


def test_a_captured_page_is_shown_in_a_sandbox(
    hostile: StoredCase, reader: Visitor
) -> None:
    row = next(r for r in hostile.documents().rows if r.media_type == "text/html")
    shown = reader.get(f"/documents/{row.id}/original")
    policy = shown.headers["content-security-policy"]
    assert policy.startswith("sandbox; default-src 'none'")
    assert "allow-" not in policy
    assert "frame-ancestors 'self'" in policy
    assert shown.headers["x-content-type-options"] == "nosniff"


def test_names_of_saved_files_cannot_break_their_header(
    hostile: StoredCase, reader: Visitor
) -> None:
    for row in hostile.documents(limit=1_000).rows:
        saved = reader.get(f"/documents/{row.id}/capture")
        told = saved.headers["content-disposition"]
        assert re.fullmatch(r"attachment; filename\*=UTF-8''[\w.%~-]{1,2000}", told)
        assert saved.headers["content-type"] == "application/octet-stream"


def test_a_page_of_a_pdf_is_drawn_and_other_pages_are_not_there(
    case: StoredCase, team: Litestar, visitor: Visitor
) -> None:
    signed_in(team, visitor, Role.READER)
    row = next(r for r in case.documents().rows if r.media_type == "application/pdf")
    drawn = visitor.get(f"/documents/{row.id}/page/1.png")
    assert (drawn.status, drawn.headers["content-type"]) == (200, "image/png")
    assert drawn.body.startswith(b"\x89PNG\r\n\x1a\n")
    for name in ("2.svg", "0.png", "x.png", "1.png.exe", "²", "-1.png", "1"):
        assert visitor.get(f"/documents/{row.id}/page/{name}").status in {404, 422}
