"""English words with which a figure is told again, without what it counts."""

from __future__ import annotations

SAYING: str = (
    "confirm verify prove document giving put acknowledge acknowledges acknowledged "
    "admit admits admitted lists say says said "
    "suggest suggests suggested estimate estimates estimated claim claims claimed "
    "report reports reported gave give gives cite cites cited count counts counted "
    "recorded records documented believe believes insists insisted maintains "
    "maintained mentions mentioned verified confirmed listed"
)
"""verbs of telling right before a bare number: "the UN suggested 40,000" """

OF_FIGURES: str = (
    "range figure figures number numbers total totals tally count estimate estimates"
)
"""names of a count that do not say what is counted: "puts the figure at 800" """

BETWEEN: str = (
    "at of to is was as be closer far much the has had been have now put range ranges "
    "it he she they risen fallen climbed grown increased revised raised lowered "
    "corrected later then on "
    "between from stands stood rises rose reached reach"
)
"""words between such a name and its number"""

HOW_MANY: str = "died killed dead perished die murdered slain massacred"
"""what "how many" asks of the dead"""

SURVIVING: str = (
    "survived survive surviving survivors recovering recover hospital hospitals "
    "injured wounded condition critical stable treated alive"
)
"""words after "the two victims" that tell of the living"""

OF_BODIES: str = "identified buried exhumed reburied named cremated interred"
"""what is done to the dead: "Forty-one had been identified" """

HELPING: str = (
    "has have had was were been are being so far since yet still later already now "
    "could can cannot not be"
)
"""words between a number and such a verb"""

REVISING: str = (
    "revised raised lowered corrected increased updated reduced amended changed cut"
)
"""verbs that give another figure for the one before: "raised this to 54" """
