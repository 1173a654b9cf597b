"""English words by which a text says whose a figure is: data only."""

from __future__ import annotations

TITLED = "found established counted received taken gathered collected held kept drawn"
"""participles of a title before "by" and its source: "as found by the court" """

ORIGINS = (
    "comes from",
    "came from",
    "stems from",
    "stemmed from",
    "originates with",
    "originated with",
    "originates from",
    "back to",
    "derives from",
)
"""what is said of a figure before its origin: "the figure of 3,000 comes from" """

STOOD = "stood stands became remained remains stayed stays reached hit"
"""verbs between somebody's figure and its number, beside "is" """

PROVEN = "proven proved established evidence fact"
"""what a court holds something to be, before "that" """

HOLDING_PROVEN = "held hold holds took take takes found find finds accepted regarded"
"""how it holds so: "took as proven that" """

CLOSING = "closed closes ended ends"
"""verbs before a register and its last count: "closed its register at 8,970" """

LIST_GIVING: str = (
    "gave gives issued issues released releases published publishes provided provides "
    "supplied supplies produced produces listed lists recorded records furnished "
    "announced announces submitted submits presented presents returned returns put "
    "puts circulated drew draws set sets posted posts offered offers counted counts"
)
"""verbs by which somebody gives a list: "gave the following figures:" """
