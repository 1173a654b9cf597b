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
    ocr: bool = True
    """pages that are pictures are read by tesseract, where it is installed"""
    ocr_languages: str = "eng"
    """models of tesseract, as in "eng+fra" """
    max_ocr_pages: int = 100
    """of one file; a page takes 1 to 5 seconds"""
    ocr_page_seconds: float = 60.0
    max_pixels: int = 40_000_000
    """of a picture; a page of A3 at 300 dots an inch has 17 million"""
