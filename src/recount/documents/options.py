"""Limits on what is read as a document."""

from __future__ import annotations

import msgspec


class ParseOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Limits of one document; a file beyond one is refused with the reason."""

    max_line_chars: int = 1_000_000
    """longest line; a book without a line break has about as many"""
    max_text_chars: int = 5_000_000
    """longest text: about 800,000 words, a commission's report of ten volumes"""
    max_pages: int = 3_000
    """of a PDF file"""
    max_unpacked_bytes: int = 100_000_000
    """of a DOCX file's members together, against archives that grow without end"""
