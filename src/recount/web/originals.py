"""What was captured, shown without trusting it: saved, drawn, or cleaned."""

from __future__ import annotations

import html

import msgspec
from litestar import Response, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from recount.case.stored import StoredCase
from recount.model.account import Role
from recount.web.api.reading import attachment
from recount.web.security.headers import CAPTURED_POLICY

MARKUP = frozenset({"text/html", "application/xhtml+xml"})
PDF = "application/pdf"
DRAWING_S = 10.0  # of computing, for one page
MAX_MARKUP_BYTES = 5_000_000  # larger pages are saved and not shown

# No links, pictures, forms, styles, scripts, embeds: what remains is words and tables.
TAGS = frozenset(
    "abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd "
    "del dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i ins "
    "kbd li main mark ol p pre q s samp section small span strong sub summary sup "
    "table tbody td tfoot th thead time tr u ul var wbr".split()
)
ATTRIBUTES = {
    "*": {"dir", "lang"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
DROPPED = {"script", "style", "template", "title", "noscript", "iframe", "svg", "math"}
"""of which the content goes too"""


@get("/documents/{doc_id:str}/capture", opt={"role": Role.READER}, sync_to_thread=True)
def capture(
    doc_id: FromPath[str], case: NamedDependency[StoredCase]
) -> Response[bytes]:
    """Return the bytes of a document as they were received, to be saved."""
    return attachment(case, doc_id)


@get("/documents/{doc_id:str}/original", opt={"role": Role.READER}, sync_to_thread=True)
def original(
    doc_id: FromPath[str], case: NamedDependency[StoredCase]
) -> Response[bytes]:
    """Return a captured web page, cleaned; other kinds are saved."""
    row = case.document(doc_id)
    if row.media_type not in MARKUP:
        return attachment(case, doc_id)
    document = case.reading(doc_id).document
    _, data = case.original(doc_id)
    if len(data) > MAX_MARKUP_BYTES:
        return attachment(case, doc_id)
    text = data.decode(document.charset or "utf-8", "replace")
    body = (
        f'<!doctype html><html lang="{html.escape(document.language)}"><head>'
        f'<meta charset="utf-8"><title>{html.escape(row.title or row.name)}</title>'
        f"</head><body>{cleaned(text)}</body></html>"
    )
    return Response(
        body.encode("utf-8", "replace"),
        media_type="text/html; charset=utf-8",
        headers={
            "content-security-policy": CAPTURED_POLICY,
            "x-frame-options": "SAMEORIGIN",
        },
    )


def cleaned(markup: str) -> str:
    """Return the words and tables of a page, without anything that acts or loads.

    >>> cleaned('<p onclick="x()">Twelve <a href="javascript:x()">dead</a></p>')
    '<p>Twelve dead</p>'
    """
    import nh3  # noqa: PLC0415

    return nh3.clean(
        markup,
        tags=set(TAGS),
        clean_content_tags=DROPPED,
        attributes=ATTRIBUTES,
        strip_comments=True,
        link_rel=None,
        url_schemes=set(),
    )


@get(
    "/documents/{doc_id:str}/page/{name:str}",
    opt={"role": Role.READER},
    sync_to_thread=True,
)
def page(
    doc_id: FromPath[str], name: FromPath[str], case: NamedDependency[StoredCase]
) -> Response[bytes]:
    """Return a page of a PDF as a picture: ``page/3.png``."""
    number, _, kind = name.partition(".")
    row = case.document(doc_id)
    if row.media_type != PDF or kind != "png" or not number.isascii():
        raise NotFoundException
    if not number.isdecimal() or len(number) > len("100000"):
        raise NotFoundException
    _, data = case.original(doc_id)
    picture = _drawn(data, int(number))
    headers = {"cache-control": "private, max-age=86400"}
    return Response(picture, media_type="image/png", headers=headers)


def _drawn(data: bytes, number: int) -> bytes:
    from recount.documents.picture import Wanted  # noqa: PLC0415
    from recount.engine.guard import Limits, shared  # noqa: PLC0415

    wanted = msgspec.msgpack.encode(Wanted(data=data, page=number))
    target = "recount.documents.picture:page_picture"
    limits = Limits(cpu_s=DRAWING_S, wall_s=2 * DRAWING_S)
    return shared().run(target, wanted, limits)


routes = (capture, original, page)
