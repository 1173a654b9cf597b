"""Templates against their contexts, the catalogue and the content policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

import msgspec
import pytest
from jinja2 import nodes
from jinja2.meta import find_undeclared_variables

from recount.web.contexts import case, document, event, head, review, words
from recount.web.contexts.case import (
    CasePage,
    ClaimsPage,
    DocumentsPage,
    FilesPage,
    LedgerPage,
    LogPage,
    SearchPage,
    VerifyPage,
)
from recount.web.contexts.document import ClaimPage, DocumentPage
from recount.web.contexts.event import (
    ConflictPage,
    EventPage,
    FindingPage,
    LineagePage,
)
from recount.web.contexts.review import AgreementPage, ReleasePage, ReviewPage
from recount.web.render import environment
from recount.web.strings import PARTS_OF_PAGES, load

PAGES: dict[str, type[msgspec.Struct]] = {
    "agreement.html": AgreementPage,
    "case.html": CasePage,
    "claim.html": ClaimPage,
    "claims.html": ClaimsPage,
    "conflict.html": ConflictPage,
    "document.html": DocumentPage,
    "documents.html": DocumentsPage,
    "event.html": EventPage,
    "files.html": FilesPage,
    "finding.html": FindingPage,
    "ledger.html": LedgerPage,
    "lineage.html": LineagePage,
    "log.html": LogPage,
    "release.html": ReleasePage,
    "review.html": ReviewPage,
    "search.html": SearchPage,
    "verify.html": VerifyPage,
}
SHARED = ("base.html", "room.html", "parts.html")
DOOR = ("account.html", "accounts.html", "error.html", "onward.html", "sign_in.html")
"""pages around the case: errors, signing in, accounts"""
EVERY = (*PAGES, *SHARED, *DOOR)
CODE = "\0"  # stands for what a template computes


def source(name: str) -> str:
    return (files("recount.web") / "templates" / name).read_text("utf-8")


def tree(name: str) -> nodes.Template:
    return environment().parse(source(name))


def names(template: str) -> set[str]:
    """The names that a page uses, with those of what it is built from."""
    found = {
        name
        for part in (template, *SHARED)
        for name in find_undeclared_variables(tree(part))
    }
    return found - {"parts"}  # imported at the head of a page, used in its blocks


def test_every_page_is_known_here() -> None:
    folder = files("recount.web") / "templates"
    rooms = {
        each.name
        for each in folder.iterdir()
        if 'extends "room.html"' in each.read_text("utf-8")
    }

    assert rooms == set(PAGES)
    assert {each.name for each in folder.iterdir()} == set(EVERY)


@pytest.mark.parametrize("template", PAGES)
def test_a_page_uses_what_its_context_declares_and_all_of_it(template: str) -> None:
    declared = set(PAGES[template].__struct_fields__)

    assert names(template) - set(environment().globals) - declared == set()
    assert declared - names(template) == set()


def test_every_field_of_every_context_is_shown_somewhere() -> None:
    used = {
        str(node.attr)
        for name in (*PAGES, *SHARED)
        for node in tree(name).find_all(nodes.Getattr)
    }
    unused = {
        f"{kind.__name__}.{field}"
        for module in (case, document, event, head, review, words)
        for kind in vars(module).values()
        if isinstance(kind, type)
        and issubclass(kind, msgspec.Struct)
        and kind.__module__ == module.__name__
        and kind not in PAGES.values()
        for field in kind.__struct_fields__
        if field not in used
    }

    assert unused == set()


def phrases_used() -> Iterator[str]:
    for name in EVERY:
        for node in tree(name).find_all(nodes.Getattr):
            if isinstance(node.node, nodes.Name) and node.node.name == "t":
                yield node.attr


def test_every_phrase_of_a_template_is_in_the_catalogue_and_none_is_idle() -> None:
    used = set(phrases_used())

    assert used - set(load()) == set()
    assert set(load()) - used - PARTS_OF_PAGES == set()


def told(name: str) -> str:
    """The template with everything that it computes replaced by one mark."""
    text, depth = [], 0
    for _, kind, value in environment().lex(source(name)):
        if kind == "data":
            text.append(value)
        elif kind.endswith("_begin"):
            depth += 1
            text.append(CODE)
    assert depth
    return "".join(text)


@pytest.mark.parametrize("name", EVERY)
def test_a_template_holds_no_words_of_its_own(name: str) -> None:
    html = told(name)
    attributes = re.findall(r'\b(?:aria-label|alt|placeholder|title)="([^"]*)"', html)
    outside = re.sub(r"<[^>]*>", " ", html)

    assert re.findall(r"[A-Za-z]{2,}", " ".join((outside, *attributes))) == []


@pytest.mark.parametrize("name", EVERY)
def test_a_template_holds_no_inline_script_or_style(name: str) -> None:
    html = told(name)

    assert re.findall(r"\bstyle=|<style|\son[a-z]+=|javascript:", html) == []
    assert re.findall(r"<script(?![^>]*\bsrc=)", html) == []


def test_the_check_sees_words_and_inline_code() -> None:
    bad = '<p style="x" onclick="y">Hello {{ name }}</p>'
    html = "".join(v for _, kind, v in environment().lex(bad) if kind == "data")

    assert re.findall(r"\bstyle=|\son[a-z]+=", html) == ["style=", " onclick="]
    assert re.findall(r"[A-Za-z]{2,}", re.sub(r"<[^>]*>", " ", html)) == ["Hello"]
