"""Words of the reading room for what people decide, and for what was done."""

from __future__ import annotations

STATES = {
    "machine": "",
    "accepted": "accepted",
    "corrected": "corrected",
    "rejected": "rejected",
    "added": "added by a person",
    "out_of_scope": "out of scope",
    "disputed": "coders differ",
}
"""state of a claim by the judgements that hold; empty while nobody judged it"""

STATE_CHOICES = {**STATES, "machine": "nobody judged it"}
"""the same where one of them is chosen"""

VERDICTS = {
    "accept": "Accepted",
    "reject": "Rejected",
    "correct": "Corrected",
    "add": "Added",
    "merge": "Joined with another event",
    "split": "Made an event of its own",
    "move": "Moved to another event",
    "same": "Tied to another claim's origin",
    "different": "Parted from another claim's origin",
    "scope": "Set out of scope",
    "undo": "Undone",
}
"""verdict as the history of a record tells it"""

REASONS = {
    "accept": ("The words say so", "Checked against the original"),
    "correct": (
        "The figure was misread",
        "It counts other people or things",
        "Another voice says it",
        "It holds at another date",
    ),
    "reject": (
        "The words are no count",
        "It is told of another event",
        "The same words were read twice",
        "It stands in the page, not in the report",
    ),
    "scope": (
        "It counts another place or period",
        "It counts another population",
        "It is a total over several events",
    ),
}
"""verdict: the usual reasons, most frequent first"""

NOTES = {
    "accept": "The figure, group and voice are what the words say. "
    "It does not say that the figure is true.",
    "correct": "What was read stays in the history; what you write counts from now on.",
    "reject": "It is kept, and counts in no finding.",
    "scope": "It is kept and told, and left out of the arithmetic.",
}
"""what a verdict does"""

DONE = {
    "accept": "Accepted.",
    "reject": "Rejected. It counts in no finding from now on.",
    "correct": "Corrected. The findings of its event follow.",
    "add": "Added. The findings of its event follow.",
    "merge": "The events are one.",
    "split": "It is an event of its own.",
    "move": "It was moved.",
    "same": "The two go back to one beginning.",
    "different": "The two do not go back to one beginning.",
    "scope": "It is out of scope: told, and left out of the arithmetic.",
    "undo": "Undone.",
    "run": "The run has begun.",
    "seen": "Marked as seen.",
    "release": "Released.",
    "withhold": "Noted. The preview shows it.",
}
"""what was just done, in a sentence"""

ADDED = "{offered} offered: {new} new, {known} known before, {refused} refused."
"""what became of an upload"""

FIELDS = {
    "low": "At least",
    "high": "At most",
    "approx": "Approximate",
    "measure": "Measure",
    "group": "Group",
    "qualifier": "Qualifier",
    "attributed_to": "Voices",
    "stance": "Stance",
    "as_of": "As of",
    "phrase": "Words of the figure",
    "read_as": "Read as",
    "quote": "Quote",
    "verdict": "Stands",
    "scope": "Counts instead",
    "figure": "Figure",
    "part_of": "Part of",
    "step": "Read by",
    "event": "Event",
    "start": "Quote begins",
    "end": "Quote ends",
    "phrase_start": "Figure begins",
    "phrase_end": "Figure ends",
}
"""field of a claim: its name on a page"""

STANCES = {"asserted": "asserted", "hedged": "hedged", "denied": "denied"}
"""stance of a voice to its figure"""

ALPHAS = {"nominal": "nominal", "interval": "interval", "ratio": "ratio"}
"""kind of Krippendorff's alpha"""

YES, NO = "yes", "no"
OPEN = "open"
"""a bound that the words leave open"""
NOTHING = "none told"
CANNOT_TELL = "cannot tell"
OWN_VOICE = "own voice"
STANDS, FALLS, SET_APART = "stands", "rejected", "out of scope"

ORIGIN_ALONE = "Its origin stands in this report alone, as far as can be told."
ORIGIN_SHARED = "It shares its origin with {n} more claims."
ORIGIN_ONE = "It shares its origin with one more claim."
NO_ORIGIN = "Its origin was not traced."

ASKED_FOR = "you asked for it"

KINDS = {
    "create": "made the case",
    "capture": "took in",
    "read": "read",
    "run": "read and related",
    "judgement": "decided",
    "export": "exported",
    "release": "released",
    "withhold": "changed what is withheld",
    "timestamp": "had time-stamped",
    "account": "changed an account",
}
"""kind of an entry of the log"""

AND_MORE = "{names} and {n} more"

COUNTS = {
    "documents": "documents",
    "claims": "claims",
    "events": "events",
    "open_conflicts": "open conflicts",
    "judgements": "decisions",
}
"""what a case counts of itself"""

WITHHELD = {"person": "a person", "place": "a place", "other": "something else"}
"""what is withheld from a release"""

HITS = {"document": "document", "claim": "claim"}
"""what a search finds"""
