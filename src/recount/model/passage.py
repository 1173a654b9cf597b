"""Passages: the sentences, headings, items and cells of a document."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from recount.model.span import Span


class Role(StrEnum):
    """What a passage is for in its document."""

    BODY = "body"
    TITLE = "title"
    CAPTION = "caption"
    TABLE = "table"
    QUOTE = "quote"
    BOILERPLATE = "boilerplate"
    COMMENT = "comment"


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence, heading, list item or cell, in the order of the text."""

    span: Span
    role: Role = Role.BODY
    paragraph: int = 0
    """number of its paragraph in the document, from 0"""
    heads: tuple[str, ...] = ()
    """of a table cell: its row and column heads; of a list item: its lead-in"""
