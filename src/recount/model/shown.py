"""What a dossier shows of an event: figures, quotes, conflicts, origins, in words.

Records named ``Shown...`` are made for readers: figures are words, and each of them
leads to its quotes by an address inside the dossier's folder.
"""

from __future__ import annotations

import msgspec

from recount.model.claim import Stance
from recount.model.finding import ConflictKind, Estimate
from recount.model.ids import ClaimId, OriginId, PositionId, ReuseId
from recount.model.lineage import Count, LinkKind, ReuseClass


class Excerpt(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a report, with the address of the place where they stand."""

    report: int
    """number of the report in the dossier, from 1"""
    text: str
    href: str
    """relative to the dossier's folder: ``documents/NAME.html#ID``"""


class ShownQuote(msgspec.Struct, frozen=True, kw_only=True):
    """One claim: its words with the figure's own words told apart."""

    claim: ClaimId
    report: int
    href: str
    before: str
    phrase: str
    """the words of the figure"""
    after: str
    lead: str = ""
    """the words of the same sentence before the quote"""
    tail: str = ""
    """the words of the same sentence after it"""
    language: str
    voices: tuple[str, ...] = ()
    """outermost first; empty: the author's own voice"""
    stance: Stance = Stance.ASSERTED
    as_of: str = ""
    read_as: str = ""
    """the words of the figure as read, where print is damaged"""
    by_weight: bool = False
    """whether its group was given by weights, by no rule"""


class ShownPosition(msgspec.Struct, frozen=True, kw_only=True):
    """A figure with the reports, origins, voices and quotes that stand behind it."""

    position: PositionId
    anchor: str
    label: str
    """measure and group in words: "killed, women" """
    short: str
    """the group alone, else the measure: "women" """
    said: str
    """as a sentence has it: "31 women killed" """
    figure: str
    read_as: str = ""
    """the bounds that a vague word is read as; empty where the figure says them"""
    scope: str = ""
    """what sets it apart from the event's own figures: "as of 2021-03-02" """
    low: int | None = None
    high: int | None = None
    approx: bool = False
    reports: tuple[int, ...]
    origins: Count
    voices: tuple[str, ...]
    """names of voices; "the author" for an author's own voice"""
    quotes: tuple[ShownQuote, ...]
    conflicts: tuple[int, ...] = ()
    """numbers of the conflicts and lesser differences that it stands in"""


class ShownDerived(msgspec.Struct, frozen=True, kw_only=True):
    """Bounds that follow from other figures."""

    label: str
    figure: str
    sentence: str
    assumptions: tuple[str, ...] = ()


class ShownFinding(msgspec.Struct, frozen=True, kw_only=True):
    """All that is said of one measure and group."""

    anchor: str
    measure: str
    group: str
    """in words; empty where the texts tell no group"""
    qualifier: tuple[str, ...]
    """the texts' own words"""
    status: str
    summary: str
    positions: tuple[ShownPosition, ...]
    derived: tuple[ShownDerived, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Measure, group and qualifier in words."""
        quoted = tuple(f"“{word}”" for word in self.qualifier)
        return ", ".join(part for part in (self.measure, self.group, *quoted) if part)


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """One figure of a proof, as a bar."""

    label: str
    value: int
    times: int = 1


class ShownConflict(msgspec.Struct, frozen=True, kw_only=True):
    """Figures that cannot all be true together, or a lesser difference."""

    number: int
    anchor: str
    kind: ConflictKind
    heading: str
    sentence: str
    positions: tuple[ShownPosition, ...]
    lows: tuple[Bar, ...] = ()
    """the side of the proof that counts too many"""
    highs: tuple[Bar, ...] = ()
    gap: int = 0
    repairs: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()


class Rival(msgspec.Struct, frozen=True, kw_only=True):
    """What a figure stands against in one difference that is told in brief."""

    number: int
    anchor: str
    said: str


class Rivalry(msgspec.Struct, frozen=True, kw_only=True):
    """All that one figure stands against in one way, in brief."""

    position: ShownPosition
    relation: str
    """in words: "cannot be true together with" """
    rivals: tuple[Rival, ...]


class Apart(msgspec.Struct, frozen=True, kw_only=True):
    """A claim that stands in no finding, and why; told so that nothing is lost."""

    said: str
    reason: str
    quote: ShownQuote


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """Why figures of some reports are taken to go back to one beginning."""

    text: str
    strong: bool
    reports: tuple[int, ...]


class ShownOrigin(msgspec.Struct, frozen=True, kw_only=True):
    """A family of claims that go back to one beginning, with the reasons."""

    origin: OriginId
    anchor: str
    label: str
    reports: tuple[int, ...]
    figures: tuple[str, ...]
    reasons: tuple[Reason, ...]
    """strong ones first, then those that join most reports"""
    more_reasons: int = 0
    """how many further ones lineage.json holds"""


class ShownCut(msgspec.Struct, frozen=True, kw_only=True):
    """A link that a person judged not to hold."""

    reports: tuple[int, ...]
    figures: tuple[str, ...]
    reason: str
    """who decided, and why"""
    overruled: tuple[str, ...] = ()
    joined: bool = False
    """whether links by way of other claims still hold the two together"""


class ShownLink(msgspec.Struct, frozen=True, kw_only=True):
    """All links of one kind between two reports."""

    first: int
    second: int
    kind: LinkKind
    strong: bool
    count: int


class ShownDescent(msgspec.Struct, frozen=True, kw_only=True):
    """The likeliest parent of a report among those whose words it shares."""

    parent: int
    """number of a report; 0 where the parent is a source that nobody handed in"""
    child: int
    unseen: str = ""
    """name of that source"""
    directed: bool
    """whether the dates show that the parent came first"""
    kind: ReuseClass | None = None
    """of the longest passage that both have; None under an unseen source"""
    words: int
    """that both have"""
    reason: str


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of text that is told, changed or altered as a whole."""

    text: str
    altered: bool = False
    """whether it is a number that the other side gives otherwise"""
    changed: bool = False
    """whether the other side has other words here, or none"""


class ShownReuse(msgspec.Struct, frozen=True, kw_only=True):
    """Two passages that share words, side by side, with altered numbers marked."""

    reuse: ReuseId
    anchor: str
    kind: str
    first: int
    second: int
    directed: bool
    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    left_href: str
    right_href: str
    equal_words: int
    changed_words: int
    reasons: tuple[str, ...] = ()


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """The words that one report uses for an event."""

    report: int
    words: tuple[Excerpt, ...] = ()
    places: tuple[Excerpt, ...] = ()
    dates: tuple[Excerpt, ...] = ()


class RuleRow(msgspec.Struct, frozen=True, kw_only=True):
    """What each rule reports for one measure and group."""

    anchor: str
    label: str
    cells: tuple[str, ...]
    """in the order of the rules: best, or "best (low–high)" """


class RuleNote(msgspec.Struct, frozen=True, kw_only=True):
    """A remark of a rule, with the findings that it is about."""

    rule: str
    text: str
    about: str


class RuleTable(msgspec.Struct, frozen=True, kw_only=True):
    """Published rules of counting side by side, where they differ."""

    rules: tuple[str, ...] = ()
    rows: tuple[RuleRow, ...] = ()
    same: tuple[str, ...] = ()
    """findings on which all rules agree, with what they give"""
    notes: tuple[RuleNote, ...] = ()


class Neighbour(msgspec.Struct, frozen=True, kw_only=True):
    """Another event or condition that the same reports tell of."""

    anchor: str
    label: str
    kind: str
    when: str
    reports: tuple[int, ...]
    findings: tuple[ShownFinding, ...]
    conflicts: tuple[ShownConflict, ...] = ()
    rivalries: tuple[Rivalry, ...] = ()
    apart: tuple[Apart, ...] = ()
    reasons: tuple[str, ...] = ()
    """how it was told apart, where no rule did so"""


class ShownEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One event with all figures told of it."""

    anchor: str
    page: str
    """address of the page that tells it, relative to the dossier's folder"""
    label: str
    when: str
    summary: tuple[str, ...]
    reports: tuple[int, ...]
    findings: tuple[ShownFinding, ...]
    conflicts: tuple[ShownConflict, ...]
    """those that are told in full, by number"""
    rivalries: tuple[Rivalry, ...] = ()
    """the rest, in brief"""
    agreement: tuple[ShownPosition, ...] = ()
    """figures that can all be true together"""
    left_out: tuple[ShownPosition, ...] = ()
    ties: tuple[str, ...] = ()
    rules: RuleTable = RuleTable()
    origins: tuple[ShownOrigin, ...] = ()
    links: tuple[ShownLink, ...] = ()
    cuts: tuple[ShownCut, ...] = ()
    tellings: tuple[Telling, ...] = ()
    reasons: tuple[str, ...] = ()
    """why these tellings were taken for one event"""
    apart: tuple[Apart, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
