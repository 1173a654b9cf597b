"""English words for what a measure of its own does not name: data only.

Who was rescued, who survived, who was on board, who was tried for it.
"""

from __future__ import annotations

from typing import Final

KINDS: Final[dict[str, str]] = {
    "rescued": (
        "rescued rescuing saved extricated extricating plucked pulled fished brought "
        "dug safety"
    ),
    "released": (
        "freed freeing released releasing liberated liberating ransomed ransoming free "
        "freedom liberty go gave back bail"
    ),
    "acquitted": "acquitted acquitting acquittals cleared",
    "convicted": "convicted convicting convictions sentenced sentencing guilty",
    "charged": (
        "charged indicted indicting accused prosecuted prosecuting trial tried "
        "defendants"
    ),
    "trapped": "trapped",
    "aboard": "aboard board carrying passengers passenger crew",
    "sheltering": "sheltering hiding shelter refuge",
    "survived": (
        "survived survive surviving alive survivors survivor escaped came got climbed "
        "safe unhurt unharmed uninjured"
    ),
    "inside": "inside indoors underground below building",
}
"""what became of those counted: the words that tell it; the first that fits holds"""

FREEING: Final[str] = (
    "released releases releasing freed frees freeing rescued rescues rescuing saved "
    "liberated liberates liberating"
)
"""verbs that tell of a release or rescue, before those captured earlier"""

BEFORE_A_COURT: Final[str] = "charged convicted acquitted"
"""the kinds that a court tells of"""

ABOARD: Final[tuple[str, ...]] = ("on board", "aboard")
"""words after those who were in a vessel or a vehicle"""

UNHURT: Final[tuple[str, ...]] = (
    "safe",
    "unhurt",
    "unharmed",
    "uninjured",
    "accounted for",
)
"""words after those who came to no harm"""

IN_THERE: Final[tuple[str, ...]] = (
    "sheltering",
    "hiding",
    "taken shelter",
    "taking shelter",
    "took shelter",
    "taken refuge",
    "took refuge",
    "inside",
    "underground",
    "below ground",
    "in the building",
    "in the basement",
    "in the mine",
    "in the theatre",
    "in the theater",
    "in the school",
)
"""words after those who were where it struck"""

OUT: Final[tuple[str, ...]] = (
    "came out",
    "come out",
    "climbed out",
    "made it out",
    "escaped",
    "escaping",
)
"""words after those who came out of it"""

TRIED: Final[tuple[str, ...]] = (
    "tried over",
    "tried for",
    "being tried",
    "guilty",
    "cleared",
)
"""words after those whom a court judges"""

SHUT_IN: Final[tuple[str, ...]] = ("trapped", "remain trapped", "remained trapped")
"""words after those whom nobody had reached yet"""

ON_THE_WAY: Final[str] = "passengers"
"""people who are on board by what they are called"""

CREW: Final[str] = "crew"
"""people who are on board where a vessel is told of"""

CARRYING: Final[str] = "carrying carried carries"
"""verbs of a vessel before those on board"""

VEHICLES: Final[str] = (
    "ship ferry boat vessel dinghy launch bus minibus coach train plane aircraft "
    "airliner jet helicopter van truck lorry taxi barge canoe trawler"
)
"""what carries people"""

VESSELS: Final[str] = f"{VEHICLES} she it"
"""the same, and the words that stand for it"""

HOLDING: Final[str] = "held holding"
"""verbs of a building before those in it"""

CLUBS: Final[str] = (
    "hall club nightclub discotheque disco mosque synagogue cinema stadium arena venue "
    "auditorium ballroom restaurant bar tent hotel gymnasium"
)
"""buildings whose crowd came for what was on: those inside took part"""

VENUES: Final[str] = f"{CLUBS} church chapel theatre theater building basement"
"""buildings that hold a crowd: "the hall held at least 864 people" """

AT_LEISURE: Final[str] = "party concert ball dance match game show revellers guests"
"""what people were there for, so that those inside took part"""

PRESENT: Final[str] = "present"
"""words after those who were where something happened"""

LIVING: Final[str] = "survivors"
"""people who lived, by what they are called"""

JUDGED: Final[str] = "defendants acquittals"
"""people before a court, and what it found, by what they are called"""

TELLING: Final[str] = (
    f"{CARRYING} {ON_THE_WAY} {CREW} {LIVING} {HOLDING} {JUDGED} {PRESENT} there "
    f"aboard board {VEHICLES} trapped "
    "sheltering hiding shelter refuge safe unhurt unharmed uninjured accounted inside "
    "underground below building basement mine "
    "theatre theater school escaped escaping tried guilty "
    "cleared"
)
"""words without which none of these is told"""

DEADLY: Final[str] = (
    "burned burnt burn burning buried bury burying skinned flayed boiled"
)
"""verbs that with "alive" tell a death: "burned 40 people alive" """

SCOURGES: Final[str] = (
    "famine hunger starvation plague epidemic pandemic disease cholera typhus typhoid "
    "dysentery smallpox influenza flu measles fever cold frost winter flood wave storm "
    "cyclone avalanche landslide earthquake drought"
)
"""what carries people off so that they die: "the famine carried off 3,000" """
