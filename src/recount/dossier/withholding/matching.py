"""Where the words of a rule stand in a text, and what stands there instead."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from recount.errors import ConfigError
from recount.lang.en.names import PARTICLES, TITLES
from recount.model.span import Span
from recount.model.withholding import Kind, WithholdRule
from recount.text.spelled import MIN_PART, Folded, Names, Spelling, fold

MIN_LETTERS = 2  # of a name: one letter stands in every text
MAX_GAP_CHARS = 3  # between two names of one rule that are one: "Orden, Anna"

_NOT_ALONE = frozenset((*PARTICLES.split(), *TITLES.split()))
_NOT_IN_FILE = re.compile(r"[^\w.-]+")


class Hit(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A place in a text where words are withheld."""

    span: Span
    rule: int
    """index among the rules"""


class Matcher:
    """The rules of one release, ready to be looked for."""

    def __init__(
        self, rules: Sequence[WithholdRule], fragments: Iterable[tuple[str, int]] = ()
    ) -> None:
        """Make the names and patterns of the rules ready.

        Args:
            rules: of the release.
            fragments: parts of names that a record tells alone, with their rule; they
                are looked for as well.

        Raises:
            ConfigError: a name is too short, a pattern is none, or what stands
                instead of a name would be withheld itself.
        """
        self.rules = tuple(rules)
        spelled = [
            (at, spelling)
            for at, rule in enumerate(self.rules)
            for spelling in _spellings(rule)
        ]
        for words, at in fragments:
            parts = tuple(words.split())
            spelled.append((at, Spelling(words=parts, capital=True)))
        self._owners = [at for at, _ in spelled]
        self._names = Names(spelling for _, spelling in spelled)
        self._patterns = [
            (at, _compiled(pattern))
            for at, rule in enumerate(self.rules)
            for pattern in rule.patterns
        ]
        for rule in self.rules:
            if self.find(rule.replacement):
                msg = f"{rule.replacement!r} stands for a name, and would be withheld"
                raise ConfigError(msg)

    def find(self, text: str) -> list[Hit]:
        """Return the places where words are withheld, in order and apart."""
        hits = [
            Hit(span=span, rule=self._owners[number])
            for number, span in self._names.find(Folded(text))
        ]
        for at, pattern in self._patterns:
            hits += (
                Hit(span=Span(*found.span()), rule=at)
                for found in pattern.finditer(text)
                if found.group()
            )
        return list(_joined(text, hits))

    def replacement(self, rule: int, *, in_name: bool = False) -> str:
        """Return what stands instead; in a file's name or address without brackets."""
        words = self.rules[rule].replacement
        return _NOT_IN_FILE.sub("-", words).strip("-.") if in_name else words

    def words(self, rule: int) -> set[str]:
        """Return the single words of a rule's names, folded."""
        return {w for name in self.rules[rule].names for w in fold(name).split()}


def _spellings(rule: WithholdRule) -> Iterator[Spelling]:
    person = rule.kind is Kind.PERSON
    parts: set[str] = set()
    for name in rule.names:
        words = tuple(fold(name).split())
        if sum(len(word) for word in words) < MIN_LETTERS:
            msg = f"the name {name!r} has too few letters to be found"
            raise ConfigError(msg)
        yield Spelling(words=words, initials=person and len(words) > 1)
        if rule.by_parts and len(words) > 1:
            parts.update(words)
    for part in sorted(parts - _NOT_ALONE):
        if len(part) >= MIN_PART:
            yield Spelling(words=(part,), capital=True)


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.IGNORECASE)
    except re.error as error:
        msg = f"the pattern {pattern!r} is no regular expression: {error}"
        raise ConfigError(msg) from error


def _joined(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    last: Hit | None = None
    for hit in sorted(hits, key=lambda each: (each.span.start, -each.span.end)):
        if last is None:
            last = hit
        elif hit.span.start < last.span.end or _is_one(text, last, hit):
            end = max(last.span.end, hit.span.end)
            last = Hit(span=Span(last.span.start, end), rule=last.rule)
        else:
            yield last
            last = hit
    if last is not None:
        yield last


def _is_one(text: str, first: Hit, second: Hit) -> bool:
    gap = text[first.span.end : second.span.start]
    return (
        first.rule == second.rule
        and len(gap) <= MAX_GAP_CHARS
        and not any(char.isalnum() for char in gap)
    )


class Cover:
    """A text with words withheld, and where each place of it has moved."""

    def __init__(
        self, text: str, hits: Sequence[Hit], matcher: Matcher, *, in_name: bool = False
    ) -> None:
        self.hits = tuple(hits)
        self._starts = [hit.span.start for hit in hits]
        self._moved: list[int] = []
        """where the replacement of each hit begins in the new text"""
        self._lengths: list[int] = []
        pieces = []
        at = length = 0
        for hit in hits:
            kept = text[at : hit.span.start]
            instead = matcher.replacement(hit.rule, in_name=in_name)
            pieces += [kept, instead]
            self._moved.append(length + len(kept))
            self._lengths.append(len(instead))
            length += len(kept) + len(instead)
            at = hit.span.end
        pieces.append(text[at:])
        self.text = "".join(pieces)

    def span(self, span: Span) -> Span:
        """Return where a place of the text stands now; never inside a replacement."""
        start = self._point(span.start, last=False)
        end = self._point(span.end, last=True) if span.end > span.start else start
        return Span(start, max(start, end))

    def touched(self, span: Span) -> tuple[Hit, ...]:
        """Return the hits that a place shares characters with."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        found = []
        for hit in self.hits[first:]:
            if hit.span.start >= span.end:
                break
            if hit.span.overlaps(span):
                found.append(hit)
        return tuple(found)

    def _point(self, at: int, *, last: bool) -> int:
        number = bisect_right(self._starts, at) - 1
        if last and number >= 0 and self._starts[number] == at:
            number -= 1  # an end there does not reach into the hit
        if number < 0:
            return at
        hit = self.hits[number].span
        begin = self._moved[number]
        if at < hit.end or (last and at == hit.end):
            return begin + self._lengths[number] if last else begin
        return begin + self._lengths[number] + at - hit.end
