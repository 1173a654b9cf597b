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
    "acquitted": "acquitted acquitting",
    "convicted": "convicted convicting convictions sentenced sentencing guilty",
    "charged": "charged indicted indicting accused prosecuted prosecuting trial",
    "trapped": "trapped",
    "aboard": "aboard board carrying passengers passenger crew",
    "survived": "survived survive surviving alive survivors survivor through",
}
"""what became of those counted: the words that tell it; the first that fits holds"""

ABOARD: Final[tuple[str, ...]] = ("on board", "aboard")
"""words after those who were in a vessel or a vehicle"""

SHUT_IN: Final[tuple[str, ...]] = ("trapped", "remain trapped", "remained trapped")
"""words after those whom nobody had reached yet"""

ON_THE_WAY: Final[str] = "passengers"
"""people who are on board by what they are called"""

CREW: Final[str] = "crew"
"""people who are on board where a vessel is told of"""

CARRYING: Final[str] = "carrying carried carries"
"""verbs of a vessel before those on board"""

VESSELS: Final[str] = (
    "ship ferry boat vessel dinghy launch bus minibus coach train plane aircraft "
    "airliner jet helicopter van truck lorry taxi barge canoe trawler she it"
)
"""what carries people"""

HOLDING: Final[str] = "held holding"
"""verbs of a building before those in it"""

VENUES: Final[str] = (
    "hall club nightclub discotheque disco church chapel mosque synagogue theatre "
    "theater cinema stadium arena venue building auditorium ballroom restaurant bar "
    "tent hotel gymnasium basement"
)
"""buildings that hold a crowd: "the hall held at least 864 people" """

INSIDE: Final[str] = "inside indoors"
"""words after those who were in a building when it happened"""

TELLING: Final[str] = (
    f"{CARRYING} {ON_THE_WAY} {CREW} survivors aboard board trapped {HOLDING} {INSIDE}"
)
"""words without which none of these is told"""

LIVING: Final[str] = "survivors"
"""people who lived, by what they are called"""

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
