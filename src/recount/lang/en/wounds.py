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

HARMING: str = "lost had with broke suffered"
"""words before a part of the body that was lost or broken"""

BODY: str = (
    "eye eyes arm arms leg legs foot feet hand hands finger fingers toe toes limb "
    "limbs ear jaw collarbone rib ribs shoulder skull knee ankle wrist elbow thigh "
    "spine pelvis hip eyesight hearing teeth"
)
"""what one loses or breaks: "lost three fingers", "with a broken arm" """

BEFORE_BODY: str = (
    "a an the his her their my its one both two three several some part of use sight "
    "in left right lower upper"
)
"""words between such a verb and the part of the body"""

BROKEN: str = (
    "broken fractured crushed severed amputated shattered mangled smashed dislocated"
)
"""what was done to it"""

TREATING: str = (
    "admitted treated examined attended received registered saw seen hospitalised "
    "hospitalized operated discharged"
)
"""what hospitals do with those who are hurt: "examined 39 patients" """

SUSTAINING: str = "sustained suffered received"
"""what people do with wounds: "injuries were sustained by 40 people" """
