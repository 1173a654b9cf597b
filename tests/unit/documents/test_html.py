"""HTML: all visible text with its structure, and what is not the report marked."""

from __future__ import annotations

import pytest

from recount.model.document import DatedBy, Document
from tests.unit.documents.made import blocks, document

FIRST = (
    "At least 61 people were killed when the river Olm left its bed on Sunday night, "
    "the relief committee of Karsa said."
)
SECOND = (
    "The committee said that twelve more were missing, among them five children, and "
    "that the search in the upper valley would go on."
)
THIRD = (
    "Residents of Tesk told reporters that no one had warned them, although the dam "
    "above the town had been leaking for two weeks."
)


def _page(body: str, head: str = "") -> Document:
    return document(f"<!doctype html><html><head>{head}</head><body>{body}</body>")


def _article(inner: str, head: str = "") -> Document:
    return _page(
        f"<article><h1>Flood kills 61</h1><p>{FIRST}</p><p>{SECOND}</p>{inner}"
        f"<p>{THIRD}</p></article>",
        head,
    )


def _kind(read: Document, words: str) -> str:
    return next(kind for kind, text in blocks(read) if text == words)


def test_text_is_that_of_the_blocks() -> None:
    read = _article("<ul><li>Killed: 61</li><li>Missing: 12</li></ul>")

    assert [
        ("title", "Flood kills 61"),
        ("paragraph", FIRST),
        ("paragraph", SECOND),
        ("list_item", "Killed: 61"),
        ("list_item", "Missing: 12"),
        ("paragraph", THIRD),
    ] == blocks(read)


def test_figures_of_a_table_have_their_heads() -> None:
    read = _article(
        "<table><caption>Toll by village</caption>"
        "<tr><th>Village</th><th>Killed</th><th>Missing</th></tr>"
        "<tr><td>Tesk</td><td>40</td><td>7</td></tr>"
        "<tr><td>Anre</td><td>21</td><td>5</td></tr></table>"
    )

    cells = [
        (block.span.cut(read.text), block.heads)
        for block in read.blocks
        if block.kind == "cell"
    ]
    assert ("40", ("Village: Tesk", "Killed")) in cells
    assert ("5", ("Village: Anre", "Missing")) in cells
    assert "caption" == _kind(read, "Toll by village")


@pytest.mark.parametrize(
    ("table", "cell", "heads"),
    [
        # No marked heads: the first row holds no figure.
        (
            "<tr><td>Village<td>Killed<tr><td>Tesk<td>40",
            "40",
            ("Village: Tesk", "Killed"),
        ),
        # Two columns of label and figure have no head row.
        ("<tr><td>Killed<td>61<tr><td>Missing<td>12", "12", ("Missing",)),
        # Heads that reach over columns and rows.
        (
            "<tr><th rowspan=2>Village<th colspan=2>Killed"
            "<tr><th>Women<th>Men<tr><td>Tesk<td>15<td>25",
            "25",
            ("Village: Tesk", "Killed", "Men"),
        ),
        (
            "<tr><th>Place<th>Of<th>Killed<tr><td rowspan=2>Tesk<td>women<td>15"
            "<tr><td>men<td>25",
            "25",
            ("Place: Tesk", "Of: men", "Killed"),
        ),
        # Labels beside the figures, and titles over rows.
        (
            "<tr><th>Village<th>Killed<th>Source<tr><td>Tesk<td>40<td>Karsa Post",
            "40",
            ("Village: Tesk", "Source: Karsa Post", "Killed"),
        ),
        (
            "<tr><th>Village<th>Killed<tr><td colspan=2>Olm valley<tr><td>Tesk<td>40",
            "40",
            ("Olm valley", "Village: Tesk", "Killed"),
        ),
        # A title over the whole table stands over its heads.
        (
            "<tr><td colspan=3>Toll<tr><td>Village<td>Killed<td>Missing"
            "<tr><td>Tesk<td>40<td>-",
            "40",
            ("Toll", "Village: Tesk", "Killed"),
        ),
        # Pairs of label and figure beside each other.
        (
            "<tr><td>Killed<td>61<td>Missing<td>12<tr><td>Fled<td>4<td>Hurt<td>7",
            "12",
            ("Missing",),
        ),
        # Years are heads of columns, and labels of rows.
        (
            "<tr><td>Village<td>2010<td>2011<tr><td>Tesk<td>40<td>7",
            "7",
            ("Village: Tesk", "2011"),
        ),
        (
            "<tr><th>Year<th>Killed<tr><td>2010<td>40<tr><td>2011<td>7",
            "7",
            ("Year: 2011", "Killed"),
        ),
        # A list of labels and what is told of each has no heads of columns.
        (
            "<tr><td>Place<td>Tesk<tr><td>Source<td>Post<tr><td>Killed<td>40",
            "40",
            ("Killed",),
        ),
    ],
)
def test_heads_of_a_cell(table: str, cell: str, heads: tuple[str, ...]) -> None:
    read = _article(f"<table>{table}</table>")

    (found,) = [b.heads for b in read.blocks if b.span.cut(read.text) == cell]
    assert heads == found


def test_page_laid_out_with_tables_is_text() -> None:
    read = _page(
        f"<table><tr><td>News<br>Links</td><td><b>Flood kills 61</b><p>{FIRST}"
        f"<p>{SECOND}<p>{THIRD}</td></tr></table>",
        "<title>Valley Online: Flood kills 61</title>",
    )

    assert "Flood kills 61" == read.title
    assert ("paragraph", SECOND) in blocks(read)
    assert "cell" not in {kind for kind, _ in blocks(read)}


def test_page_around_the_report_is_marked_and_kept() -> None:
    read = _page(
        "<nav><ul><li><a href=/>Home</a></li></ul></nav>"
        "<div class=cookie-bar>We use cookies.</div>"
        f"<article><h1>Flood kills 61</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
        "</article><aside class=related><h3>Related</h3><p><a href=/2>Fire in Anre "
        "kills 40</a></p></aside><footer>© 2011 Karsa Post</footer>"
    )

    for words in ("Home", "We use cookies.", "Fire in Anre kills 40"):
        assert "boilerplate" == _kind(read, words)
    assert "boilerplate" == _kind(read, "© 2011 Karsa Post")
    assert "title" == _kind(read, "Flood kills 61")


def test_comments_are_comments() -> None:
    read = _page(
        f"<article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
        "<section id=comments><h3>1 comment</h3><div><p>I heard that 90 died there, "
        "not sixty-one.</p></div></section>"
    )

    assert "comment" == _kind(read, "I heard that 90 died there, not sixty-one.")


def test_pictures_have_their_captions() -> None:
    read = _article(
        "<figure><img src=/1.jpg alt=bridge><figcaption>The bridge of Tesk, where 9 "
        "died.</figcaption></figure><p><img src=2.jpg alt='A boat'></p>",
        '<link rel="canonical" href="http://karsa.example/news/flood">',
    )

    assert "caption" == _kind(read, "The bridge of Tesk, where 9 died.")
    assert [
        ("http://karsa.example/1.jpg", "The bridge of Tesk, where 9 died."),
        ("http://karsa.example/news/2.jpg", "A boat"),
    ] == [(image.address, image.caption) for image in read.images]


def test_what_no_reader_sees_is_left_out() -> None:
    read = _article(
        "<script>var killed = 99</script><style>p{}</style><!-- 98 died -->"
        '<p style="display: none">97 died</p><p hidden>96 died</p>'
        "<template>95 died</template>"
    )

    assert not [n for n in ("99", "98", "97", "96", "95") if n in read.text]


def test_words_in_marks_and_breaks() -> None:
    read = _article("<p>Some  <b>six</b>\n<i>men</i>&nbsp;died<br>on the<br/>road</p>")

    assert ("paragraph", "Some six men\u00a0died\non the\nroad") in blocks(read)


def test_quotes_and_headings() -> None:
    read = _article(
        "<h2>The night</h2><blockquote><p>We saw seven bodies.</p></blockquote>"
    )

    assert "heading" == _kind(read, "The night")
    assert "quote" == _kind(read, "We saw seven bodies.")


# ------------------------------------------------------------------------ metadata


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta property="article:published_time" content="2011-04-05T09:00Z">', 1),
        ('<meta name="date" content="5 April 2011">', 1),
        ('<meta name="citation_publication_date" content="2011/04/05">', 1),
        (
            '<script type="application/ld+json">[{"@graph": [{"@type": ["NewsArticle"]'
            ', "datePublished": "2011-04-05"}]}]</script>',
            1,
        ),
        ('<meta property="article:modified_time" content="2011-04-05">', 0),
        ('<meta name="copyright" content="2011-04-05">', 0),
        ('<script type="application/ld+json">{"@type": </script>', 0),
        ('<script type="application/ld+json">{"@type":"Person"}</script>', 0),
    ],
)
def test_date_of_the_head(head: str, expected: int) -> None:
    dating = _article("", head).dating

    assert ("2011-04-05" if expected else "") == dating.value
    assert (DatedBy.METADATA if expected else DatedBy.UNKNOWN) is dating.by


def test_copyright_year_dates_nothing() -> None:
    read = _page(f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>Copyright 1998</p>")

    assert "" == read.dating.value


def test_time_elements_that_disagree_date_nothing() -> None:
    one = "<time datetime=2011-04-05>5 April</time>"
    two = "<time datetime=2011-04-01>1 April</time>"
    marked = one.replace("<time", "<time pubdate")

    assert "2011-04-05" == _article(f"<p>{one}</p>").dating.value
    assert "" == _article(f"<p>{one}</p><p>{two}</p>").dating.value
    assert "2011-04-05" == _article(f"<p>{marked}</p><p>{two}</p>").dating.value


def test_date_line_of_the_page() -> None:
    dating = _page(
        f"<article><h1>Flood kills 61</h1><p>By Orla Venn 5 April 2011</p><p>{FIRST}"
        f"</p><p>{SECOND}</p><p>{THIRD}</p></article>"
    ).dating

    assert ("2011-04-05", DatedBy.HEADER) == (dating.value, dating.by)


def test_names_of_the_head() -> None:
    read = _article(
        "",
        "<title>Flood kills 61 | Karsa Post</title>"
        '<meta property="og:site_name" content="Karsa Post">'
        '<meta name="author" content="By Orla Venn">'
        '<link rel="canonical" href="http://karsa.example/flood">',
    )

    assert (
        "Flood kills 61",
        "Karsa Post",
        "Orla Venn",
        "http://karsa.example/flood",
    ) == (
        read.title,
        read.publisher,
        read.author,
        read.url,
    )


@pytest.mark.parametrize(
    ("lang", "expected"), [("fr-FR", "fr"), ("", "en"), ("x y", "en"), ("RU", "ru")]
)
def test_language_of_a_page(lang: str, expected: str) -> None:
    page = f"<html lang='{lang}'><body><p>{FIRST}</p>"

    assert expected == document(page).language


# ------------------------------------------------------------- charsets and depth


@pytest.mark.parametrize(
    ("charset", "declared"),
    [("cp1251", "windows-1251"), ("latin-1", "iso-8859-1"), ("utf-8", "latin-1")],
)
def test_charset_of_a_page(charset: str, declared: str) -> None:
    words = "Погибли 12" if charset == "cp1251" else "Ostrél, café: 12"
    page = f"<html><head><meta charset={declared}></head><body><p>{words}</p>"

    assert words == document(page.encode(charset)).text


def test_a_damaged_byte_costs_one_character() -> None:
    page = "<html><body><p>“Twelve” died</p><p>– and ".encode() + b"\xff four</p>"

    assert "“Twelve” died\n\n– and \ufffd four" == document(page).text


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "blockquote"])
def test_deep_nesting_is_read(tag: str) -> None:
    names = tag.split("><")
    opened = "".join(f"<{name}>" for name in names) * 10_000
    closed = "".join(f"</{name}>" for name in reversed(names)) * 10_000

    read = document(f"<html><body>{opened}{FIRST}{closed}<p>{SECOND}</p>")

    assert FIRST in read.text
    assert SECOND in read.text


@pytest.mark.parametrize(
    "page",
    [
        "<html>" + "<!--" * 30_000 + FIRST,
        "<html>" + "<script>" * 30_000 + FIRST,
        "<html>" + "<a " * 30_000 + FIRST,
        "<html><p>" + FIRST + "<table>" * 3_000,
        "<html><p>" + FIRST + "<b><p>" * 3_000,
        "<html><p>" + FIRST + "</p>" + "&amp;" * 30_000,
        "<html><p>" + FIRST + "<table><tr><td>a<td>1<tr><td>b<td>2</table>" * 3_000,
        "<html><table>" + "<tr><td rowspan=50 colspan=50>a<td>1</tr>" * 1_500,
    ],
)
def test_hostile_pages_end(page: str) -> None:
    assert document(page).text
