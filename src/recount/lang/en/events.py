"""English words for what happened, and for what lasts."""

from __future__ import annotations

EVENT_WORDS: str = (
    "massacre massacres genocide tragedy tragedies attack attacks strike strikes "
    "airstrike airstrikes bombing bombings bombardment shelling shellings explosion "
    "explosions blast blasts shooting shootings incident incidents killing killings "
    "murders slaughter atrocity atrocities assault assaults offensive operation "
    "raid raids clash clashes crash collapse collapses fire earthquake flood "
    "disaster catastrophe bloodshed carnage decimation extermination pogrom crime "
    "crimes ambush stampede accident collision derailment landslide storm hurricane "
    "riot riots siege capture seizure events event scene scenes episode episodes "
    "bloodbath"
)
"""nouns that a report may use for an event; shown as the source's word"""

VAGUE_EVENT_WORDS: str = (
    "events event scene scenes episode episodes operation crime crimes capture fire "
    "seizure storm incident incidents strike strikes"
)
"""of these, the ones that name an event only beside a place or a determiner"""

WORDS_FOR_PLACES: str = (
    "shelling bombing bombardment shellings siege battle storming capture occupation "
    "tragedy massacre attack destruction burning raid fall liberation seizure victims "
    "people residents town city village hospital market"
)
"""nouns that are followed by "of" and the place: "the shelling of Karsa" """

AREA_WORDS: str = (
    "strip bank region province governorate state county oblast republic federation "
    "peninsula coast plateau desert highlands lowlands islands"
)
"""last words of names of areas, in which a place lies"""

LASTING: str = (
    "war conflict invasion occupation uprising campaign insurgency crisis hostilities "
    "fighting"
)
"""nouns for conditions that figures are told about"""

KIND_LABELS: dict[str, str] = {
    "war": "the wider conflict",
    "population": "population",
    "campaign": "campaign",
    "gathering": "gathering",
    "clashes": "attacks and violations counted",
    "incident": "an incident told beside it",
}
"""kinds of neighbouring event, as their labels begin"""
