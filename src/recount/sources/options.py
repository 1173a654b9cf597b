"""Limits and choices of what is taken in."""

from __future__ import annotations

import msgspec


class ColumnMapping(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True
):
    """Which columns of a table of reports hold what, by their heads; "": none does."""

    text: str = ""
    title: str = ""
    url: str = ""
    publisher: str = ""
    published: str = ""
    author: str = ""
    id: str = ""
    """names the report: ``reports.csv/ID``"""


class IntakeOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Limits on what is taken in."""

    max_file_bytes: int = 20_000_000
    """largest file that is read; a report of 400 words has 3,000 bytes, a scanned
    PDF of 100 pages about 10 million"""
    max_container_bytes: int = 200_000_000
    """largest archive or mailbox; it is held in memory while it is read"""
    max_unpacked_bytes: int = 4_000_000_000
    """all that comes out of one archive and of those inside it; never held at once"""
    max_unpacked_ratio: int = 200
    """unpacked to packed size of an archive"""
    max_members: int = 100_000
    """that come out of one archive and of those inside it"""
    max_depth: int = 4
    """archives inside each other"""
    mapping: ColumnMapping | None = None
    """columns of the tables; None: of NAME.mapping.json, else guessed by their heads"""
    offline: bool = False
    """addresses are refused, none is asked"""
    allow_private: bool = False
    """addresses of this machine and of private networks may be asked: an intranet"""
    ignore_robots: bool = False
    """pages are fetched although robots.txt asks not to; recorded with each"""
    max_redirects: int = 5
    fetch_seconds: float = 60.0
    """for one address, its redirects and robots.txt included"""
    delay_seconds: float = 1.0
    """between two requests to one host"""
