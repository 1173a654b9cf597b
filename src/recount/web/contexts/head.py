"""What pages say of themselves, and the small parts that many of them have."""

from __future__ import annotations

import msgspec


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """What a page says of itself, and of the person's last act."""

    title: str
    coder: bool = False
    """whether the person may add files, run and judge"""
    reviewer: bool = False
    """whether the person may adjudicate and release"""
    done: str = ""
    """what was just done, in a sentence"""
    problem: str = ""
    """why it could not be done, and what to do"""


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a list to choose from."""

    value: str
    label: str
    chosen: bool = False


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """A number with its name, and where its things are listed."""

    label: str
    count: int
    href: str = ""
