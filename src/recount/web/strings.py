"""Every English sentence of the reading room, by name; they stand in phrases.toml.

A template says ``t.name``, or ``t.name(5)`` for a count ("one|many"), or
``t.name(when=day)`` for a sentence with a gap.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files


class Phrase(str):
    """A sentence that may have gaps, or two forms parted by "|": for one and for many.

    >>> Phrase("{n} report|{n} reports")(1), Phrase("{n} report|{n} reports")(1200)
    ('1 report', '1,200 reports')
    """

    __slots__ = ()

    def __call__(self, number: int | None = None, /, **gaps: object) -> str:
        """Return the sentence for the number, with its gaps filled."""
        one, bar, many = self.partition("|")
        form = one if number == 1 or not bar else many
        return form.format(n="" if number is None else f"{number:,}", **gaps)


class Catalogue:
    """All phrases; an unknown name is an error, so that no page shows an empty word."""

    def __init__(self, phrases: dict[str, str]) -> None:
        self._phrases = {name: Phrase(text) for name, text in phrases.items()}

    def __getattr__(self, name: str) -> Phrase:
        try:
            return self._phrases[name]
        except KeyError:
            msg = f"no phrase {name!r} in phrases.toml"
            raise AttributeError(msg) from None

    def __contains__(self, name: str) -> bool:
        return name in self._phrases


def load() -> dict[str, str]:
    """Return all phrases by name."""
    return tomllib.loads((files("recount.web") / "phrases.toml").read_text("utf-8"))


T = Catalogue(load())

PARTS_OF_PAGES = frozenset(
    (
        "accept conflict_gone correct reject release_gone release_needs scope "
        "shared_with"
    ).split()
)
"""phrases that reach a page by its context, not by its template"""
