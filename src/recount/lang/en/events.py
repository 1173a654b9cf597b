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
    "trial": "proceedings before a court",
    "gathering": "gathering",
    "clashes": "attacks and violations counted",
    "period": "counted over a longer time",
    "incident": "an incident told beside it",
}
"""kinds of neighbouring event, as their labels begin"""

SAYING_WORDS: str = (
    "say says said saying tell tells told report reports reported confirm confirms "
    "confirmed announce announced announces state stated declare declared declares "
    "maintain maintains maintained admit admits admitted acknowledge acknowledged "
    "estimate estimated insist insisted claim claimed statement communique communiqué "
    "reply replied bulletin letter interview briefing conference list version article "
    "verdict ruling judgment judgement census survey register registers released "
    "published updated amended corrected revised printed dated issued posted tweeted "
    "wrote written broadcast testified condemned mourned offered raised documented "
    "verified recorded counted identified quoted cited informed appealed toll tally "
    "count figure figures number total"
)
"""words that a day may belong to on which something was said or counted, not done"""

NEWS_WORDS: str = (
    "rose rise rises risen climbed climb climbs reached reaches reach hit hits stood "
    "stands soared soars jumped passed exceeded grew went revised raised lowered put "
    "gave set given up"
)
"""verbs of a toll: "the toll rose to 40 on Monday" """

HAPPENING_WORDS: str = (
    "that was were had when after who which where killed killing died hit struck "
    "injured wounded drowned burned burnt fired shot murdered massacred happened "
    "occurred occurring began fell"
)
"""words that put a day back with what happened: "said that on Friday shells hit" """

EVENT_VERBS: str = (
    "crashed collapsed sank capsized exploded shelled bombed bombarded attacked "
    "stormed ambushed derailed overturned erupted swept massacred torched struck "
    "rammed collided detonated"
)
"""verbs for what happens, in the past"""

PERIOD_LEADS: str = "since from until till between through by"
"""words before a day that only begins or ends a stretch of time"""

THINGS: str = (
    "factory plant mill mine colliery refinery warehouse depot ferry ship vessel boat "
    "trawler tanker troopship liner barge train tram bus coach plane flight airliner "
    "jet helicopter bridge dam tower building block complex mall market bazaar square "
    "plaza school kindergarten college university hospital clinic church mosque "
    "temple synagogue cathedral monastery stadium arena nightclub hotel hostel "
    "restaurant cafe theatre theater cinema camp prison jail barracks airport station "
    "landfill dump quarry pier harbour harbor terminal tunnel shelter orphanage "
    "tannery bakery pipeline reservoir dormitory fairground"
)
"""nouns for what an event may be named after: "the Velm mill", "Quay Square" """

INSTITUTIONS: str = (
    "hospital hospitals medical clinic center centre university college school police "
    "county parish district department times post news herald tribune "
    "gazette court airport prison jail church mosque"
)
"""words behind a name of what stands beside many events: a hospital, a newspaper"""

NO_NAMES: str = (
    "north south east west northern southern eastern western central upper lower "
    "great grand general national state states royal united international federal "
    "people president minister ministry government police army force forces defence "
    "defense security health interior foreign council committee office agency press "
    "news radio television union association organisation organization institute "
    "party court high human rights watch group society service services department "
    "authority commission parliament assembly senate republic kingdom district region "
    "province city town village street road avenue lake river mount island islands "
    "saint monday tuesday wednesday thursday friday saturday sunday january february "
    "march april june july august september october november december photograph "
    "image source reuters ap afp tass european summary background methodology "
    "overview note highlights statement lists list figures experts panel information "
    "report total public valid smaller larger centre center command read more update "
    "title home page share world"
)
"""words with a capital that name no event"""
