"""The lineage of an event as its page shows it."""

from __future__ import annotations

from collections.abc import Mapping

from recount.dossier import words
from recount.dossier.svg.echoes import echo_graph
from recount.dossier.svg.stemma import stemma
from recount.model.case import ShownCaseEvent
from recount.model.lineage import Lineage, ReuseClass
from recount.model.shown import ShownDescent
from recount.web.contexts.event import LineagePage, PairPart, ReportLine
from recount.web.contexts.head import Head
from recount.web.render import Frame
from recount.web.show.drawing import drawing

MAX_PAIRS = 40  # more are no longer read one by one; the exported files hold them


def lineage_page(
    frame: Frame,
    head: Head,
    event_id: str,
    shown: ShownCaseEvent,
    lineage: Lineage,
    reports: Mapping[int, ReportLine],
) -> LineagePage:
    """Return who may have copied whom among the reports of an event."""
    event = shown.event
    descents = _descents(lineage, {each.doc: each.number for each in shown.reports})
    pairs = [
        PairPart(
            reuse=each,
            left=f"{reports[each.first].href}?at={_span(each.left_href)}#at",
            right=f"{reports[each.second].href}?at={_span(each.right_href)}#at",
        )
        for each in shown.reuses[:MAX_PAIRS]
        if each.first in reports and each.second in reports
    ]
    return LineagePage(
        frame=frame,
        head=head,
        event=event.label,
        event_href=f"/events/{event_id}",
        stemma=drawing(stemma(descents, shown.reports, "svg-stemma")),
        echo=drawing(echo_graph(event.reports, event.links, "svg-echo")),
        reports=dict(reports),
        origins=tuple(each for each in event.origins if len(each.reports) > 1),
        pairs=tuple(pairs),
        hidden_pairs=len(shown.reuses) - len(pairs),
    )


def _span(href: str) -> str:
    return href.rpartition("#s")[2]


def _descents(lineage: Lineage, numbers: Mapping[str, int]) -> tuple[ShownDescent, ...]:
    kinds: dict[frozenset[str], tuple[int, ReuseClass]] = {}
    for each in lineage.reuses:
        pair = frozenset((each.first_doc, each.second_doc))
        kinds[pair] = max(
            kinds.get(pair, (0, each.kind)), (each.equal_words, each.kind)
        )
    shown = []
    for descent in lineage.descents:
        named = {descent.child, descent.parent} - {""}
        if named <= numbers.keys():
            tie = kinds.get(frozenset(named))
            shown.append(
                ShownDescent(
                    parent=numbers.get(descent.parent, 0),
                    child=numbers[descent.child],
                    unseen=descent.unseen,
                    directed=descent.directed,
                    kind=tie[1] if tie else None,
                    words=descent.shared_words,
                    reason=words.spoken(descent.reason),
                )
            )
    return tuple(sorted(shown, key=lambda each: (each.child, each.parent)))
