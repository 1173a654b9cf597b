"""English words for bodies, and for those who belong to them: "members of the crew"."""

from __future__ import annotations

MEMBERS: str = (
    "members member personnel employees employee staff representatives operatives "
    "agents volunteers teams crews men women servicemen"
)
"""nouns of those who belong to a body: "members of the crew" """

CITIZENS: str = "citizens citizen nationals national natives subjects"
"""nouns of those who belong to a country: "citizens of Syria" """

BODIES: dict[str, tuple[str, ...]] = {
    "police": (
        "police",
        "police force",
        "law enforcement",
        "law enforcement agencies",
        "law enforcement bodies",
        "law enforcement organs",
        "gendarmerie",
        "constabulary",
        "special units",
        "riot squad",
        "prison service",
        "prison guard",
        "coast guard",
        "border guard",
    ),
    "combatant": (
        "security forces",
        "security services",
        "security",
        "army",
        "navy",
        "air force",
        "armed forces",
        "forces",
        "military",
        "militia",
        "militias",
        "battalion",
        "brigade",
        "regiment",
        "garrison",
        "platoon",
        "armed group",
        "armed groups",
        "armed wing",
        "insurgency",
        "guard",
        "resistance",
        "self defence",
        "taliban",
    ),
    "worker": ("crew", "staff", "workforce", "work force", "brigade of miners"),
    "medic": (
        "medical",
        "medical staff",
        "medical team",
        "medical teams",
        "health",
        "hospital staff",
        "nursing staff",
        "ambulance crew",
        "ambulance service",
        "ambulance",
    ),
    "official": (
        "council",
        "city council",
        "parliament",
        "government",
        "assembly",
        "cabinet",
        "senate",
        "congress",
        "legislature",
        "knesset",
        "administration",
    ),
    "aid-worker": (
        "rescue team",
        "rescue teams",
        "rescue service",
        "rescue services",
        "rescue",
        "fire brigade",
        "rescue brigade",
        "rescue party",
        "fire service",
        "fire department",
        "civil defence",
        "civil defense",
        "red cross",
        "red crescent",
        "relief",
        "aid",
        "charity",
        "ngo",
        "humanitarian",
    ),
    "clergy": ("clergy",),
    "journalist": ("media", "press", "press corps"),
    "teacher": ("teaching staff", "faculty"),
}
"""terms, and the bodies whose members they are; the longest name counts"""

SUFFERING: str = "suffered suffers sustained sustains lost"
"""verbs of a force before its own casualties: "the brigade suffered 12 casualties" """

INFLICTING: str = "inflicted inflict inflicting inflicts caused causing"
"""verbs of a force before those of another: "inflicted 12 casualties on the army" """

ENEMIES: str = "enemy enemies"
"""what one force calls the other"""

UNITS: str = (
    "battalion brigade regiment detachment company platoon column squadron division "
    "corps unit units troops forces garrison army patrol squad guerrillas rebels"
)
"""kinds of a force by which it is known as one"""
