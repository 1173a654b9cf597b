"""English words for wounds, and those beside them."""

from __future__ import annotations

WOUND_VERBS: str = (
    "with suffering suffered suffer sustained sustaining sustain received receiving "
    "have has had survived"
)
"""words before the wounds of those counted: "suffered serious injuries" """

WOUNDS: str = (
    "wounds wound injuries injury burns fractures frostbite concussion poisoning "
    "inhalation disabilities disability amputations"
)

BEFORE_WOUNDS: str = (
    "a with from degrees of smoke carbon monoxide gas multiple several gunshot gun "
    "bullet shrapnel stab knife "
    "minor serious "
    "severe heavy terrible horrific grievous appalling extensive "
    "burn light critical grave moderate slight nonfatal non-fatal non - life "
    "threatening "
    "fatal "
    "life-threatening non-life-threatening apparent various single internal bodily "
    "facial permanent passing temporary lasting lifelong machete shell explosion or "
    "head leg arm chest "
    "superficial graze possible "
    "the their and other"
)
"""words between the two"""

VICTIMS_OF_WOUNDS: str = "shooting gunshot stabbing gunfire wounded injured burn blast"
"""words that make wounded of "victims": "four shooting victims" """
