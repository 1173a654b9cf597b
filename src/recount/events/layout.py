"""How the paragraphs of a report hang together with its lead, as signs.

A paragraph that shares names with the title and the lead goes on about the main event;
one that brings names of its own, under its own heading, may tell of something else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from recount.events.main_event import EVENT_WORD
from recount.events.names import LONGEST_HEADING
from recount.events.scene import CAPITALISED, Scene, holds, plain
from recount.lang.en.dates import MONTHS, WEEKDAYS
from recount.lang.en.words import FUNCTION_WORDS
from recount.model.passage import Role

WORD = re.compile(r"[A-Za-z]+(?:['’]\w+)?|\d+|[^\w\s]")
_NO_NAMES = frozenset((*FUNCTION_WORDS, *WEEKDAYS, *MONTHS))
_LEAD = 2  # passages around the lead that tell what the report is about
_HEADING_BACK = 24  # passages before a paragraph in which its heading is looked for
_HEADING_ENDS = ".?!:;,”\"'"
_TOP = 2  # words for happenings that a report uses most


class _Paragraph(NamedTuple):
    """What all figures of one paragraph share."""

    signs: tuple[str, ...]
    happenings: tuple[str, ...]
    """words for what happens, in order"""


class Layout:
    """The paragraphs of one report, seen from its main event."""

    def __init__(self, scene: Scene, place: str) -> None:
        """Lay out a report.

        Args:
            scene: the report.
            place: its main place, in comparable form.
        """
        self._scene = scene
        self._main = place
        self._word = max(place.split(), key=len, default="")
        self._lead = min(scene.core, default=0)
        self._mains: dict[int, bool] = {}
        self._of_paragraphs: dict[int, _Paragraph] = {}

    def signs(self, at: int) -> Iterator[str]:
        """Yield how the paragraph of a passage hangs together with the lead."""
        paragraph = self._scene.passages[at].paragraph
        held = self._paragraphs[paragraph]
        yield f"parpos={min(3, at - held[0])}"
        yield f"parlen={min(4, len(held))}"
        whole = self._whole(paragraph)
        yield from whole.signs
        own = self._happenings_in(at, at)
        for word in sorted(own):
            yield f"ev {self._rank(word)}"
            yield f"ev={word}"
        if not own:
            yield "ev none"
        yield from (
            f"pev {self._rank(word)}" for word in whole.happenings if word not in own
        )

    def _whole(self, paragraph: int) -> _Paragraph:
        """What all figures of a paragraph share."""
        told = self._of_paragraphs.get(paragraph)
        if told is None:
            told = self._of_paragraphs[paragraph] = self._look_over(paragraph)
        return told

    def _look_over(self, paragraph: int) -> _Paragraph:
        scene, held = self._scene, self._paragraphs[paragraph]
        start, end = (
            scene.passages[held[0]].span.start,
            scene.passages[held[-1]].span.end,
        )
        text = scene.text[start:end]
        names = set(CAPITALISED.findall(text))
        fresh = sum(
            self._told_in.get(name) == {paragraph} and name.lower() not in _NO_NAMES
            for name in names
        )
        heading = self._heading(held[0])
        headed = "" if not heading else "main" if self._tells_main(heading) else "x"
        return _Paragraph(
            (
                f"par main={any(map(self.names_main, held))}",
                f"par known={min(3, len(names & self._lead_names))}",
                f"par fresh={min(5, fresh)}",
                f"heading={headed}",
                *(f"h={word}" for word in WORD.findall(heading.lower())),
            ),
            tuple(sorted(self._happenings_in(held[0], held[-1]))),
        )

    def _tells_main(self, words: str) -> bool:
        if not self._main or (words.isascii() and self._word not in words.lower()):
            return False  # most words: making them comparable takes time
        return holds(plain(words), self._main)

    def _rank(self, word: str) -> str:
        if word in self._top:
            return "top"
        return "some" if self._counts[word] > 1 else "once"

    def _heading(self, first: int) -> str:
        """The short line without a stop that stands last before a paragraph."""
        for at in range(first - 1, max(-1, first - 1 - _HEADING_BACK), -1):
            passage = self._scene.passages[at]
            words = passage.span.cut(self._scene.text)
            short = len(words) < LONGEST_HEADING * 2 // 3
            ends = words.rstrip()[-1:] in _HEADING_ENDS
            if passage.role is Role.TITLE or (short and not ends):
                return words
        return ""

    def names_main(self, at: int) -> bool:
        """Whether a passage names the main place."""
        if at not in self._mains:
            words = self._scene.passages[at].span.cut(self._scene.text)
            self._mains[at] = self._tells_main(words)
        return self._mains[at]

    @cached_property
    def _paragraphs(self) -> dict[int, list[int]]:
        held: dict[int, list[int]] = {}
        for at, passage in enumerate(self._scene.passages):
            held.setdefault(passage.paragraph, []).append(at)
        return held

    @cached_property
    def _told_in(self) -> dict[str, set[int]]:
        """The paragraphs that tell each word with a capital."""
        found: dict[str, set[int]] = {}
        for passage in self._scene.passages:
            for word in CAPITALISED.findall(passage.span.cut(self._scene.text)):
                found.setdefault(word, set()).add(passage.paragraph)
        return found

    @cached_property
    def _leading(self) -> list[int]:
        """The passages that tell what the report is about: titles, and the lead."""
        return [
            at
            for at, passage in enumerate(self._scene.passages)
            if passage.role is Role.TITLE or abs(at - self._lead) <= _LEAD
        ]

    @cached_property
    def _lead_names(self) -> set[str]:
        spans = (self._scene.passages[at].span for at in self._leading)
        words = (
            w for span in spans for w in CAPITALISED.findall(span.cut(self._scene.text))
        )
        return {word for word in words if word.lower() not in _NO_NAMES}

    @cached_property
    def _happenings(self) -> list[tuple[int, str]]:
        """The words for happenings, each with where it starts."""
        found = EVENT_WORD.finditer(self._scene.text)
        return [(each.start(), each[0].lower().rstrip("s")) for each in found]

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(word for _, word in self._happenings)

    def _happenings_in(self, first: int, last: int) -> set[str]:
        """The words for happenings in a run of passages."""
        start = self._scene.passages[first].span.start
        end = self._scene.passages[last].span.end
        held = slice(
            bisect_left(self._happenings, (start, "")),
            bisect_left(self._happenings, (end, "")),
        )
        return {word for _, word in self._happenings[held]}

    @cached_property
    def _top(self) -> set[str]:
        """The words for happenings that the report, and its lead, use most."""
        lead = Counter(
            word for at in self._leading for word in sorted(self._happenings_in(at, at))
        )
        counts = (self._counts, lead)
        return {word for count in counts for word, _ in count.most_common(_TOP)}
