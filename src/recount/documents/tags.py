"""What the tags and classes of HTML say of the text inside them."""

from __future__ import annotations

import re

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
"""Tags of headings"""

KINDS = {
    "li": "list_item",
    "dt": "list_item",
    "dd": "list_item",
    "figcaption": "caption",
    "caption": "caption",
    "blockquote": "quote",
}
"""Kind of block that a tag makes; others make paragraphs"""

BLOCKS = frozenset(
    (
        *HEADINGS,
        *KINDS,
        *("p", "div", "section", "article", "main", "header", "footer", "nav", "aside"),
        *("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "td", "th"),
        *("figure", "pre", "address", "hr", "form", "fieldset", "center", "details"),
        *("summary", "body", "html", "button", "option", "legend", "dialog", "menu"),
    )
)
"""Tags that begin and end a block"""

UNSEEN = frozenset(
    (
        *("script", "style", "template", "noscript", "svg", "math", "iframe"),
        *("object", "head", "textarea", "select", "canvas", "audio", "video"),
        *("map", "noframes"),
    )
)
"""Tags whose text no reader sees"""

INLINE = frozenset(("span", "a", "time", "strong", "b", "em", "i", "small"))
"""Tags of words in a line, which style sheets may set apart"""

CAPTIONED = frozenset(("p", "div", "span", "small", "em", "figure", "dd"))
"""Tags that are a caption if their class says so"""

AROUND = frozenset(("nav", "footer", "form", "button", "menu", "dialog"))
"""Tags of the page around a report"""

AROUND_ROLES = frozenset(
    ("navigation", "contentinfo", "search", "complementary", "menu", "dialog")
)
"""Values of the role attribute that say the same"""

AROUND_WORDS = frozenset(
    (
        *("nav", "navbar", "menu", "sidebar", "footer", "breadcrumb", "breadcrumbs"),
        *("cookie", "cookies", "consent", "share", "sharing", "social", "related"),
        *("recommended", "promo", "advert", "advertisement", "ad", "ads", "skip"),
        *("newsletter", "subscribe", "popular", "trending", "widget", "tags"),
        *("tagcloud", "pagination", "toolbar", "login", "paywall", "outbrain"),
        *("mostread", "moreon"),
    )
)
"""Words in a class or id that hint at it; trafilatura's verdict goes before them"""

COMMENT_WORDS = frozenset(("comment", "comments", "commentlist", "disqus", "respond"))
"""Words in a class or id of what readers wrote below a report"""

_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAK = re.compile(r" *\v[ \v]*")
_WORDS = re.compile(r"[a-z]+")


def clean(text: str) -> str:
    """Return the text with runs of space as one space and ``\\v`` as a line break."""
    return _BREAK.sub("\n", _SPACE.sub(" ", text)).strip()


def raised(text: str) -> str:
    """Return the digits of a raised mark as raised signs: no part of a number before.

    >>> "40" + raised("1"), "40" + raised("[1]")
    ('40¹', '40[1]')
    """
    return text.translate(_RAISED) if text.strip().isdecimal() else text


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def words_of_class(names: str) -> frozenset[str]:
    """Return the words that class names and ids are made of.

    >>> sorted(words_of_class("post-related sideBar"))
    ['post', 'related', 'sidebar']
    """
    return frozenset(_WORDS.findall(names[:500].lower()))
