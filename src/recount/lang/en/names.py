"""English words in and around the names of persons."""

from __future__ import annotations

TITLES: str = (
    "mr mrs ms miss dr sir president vice-president mayor governor senator congressman "
    "congresswoman councillor councilman minister ambassador consul judge magistrate "
    "prosecutor attorney general colonel major captain lieutenant sergeant corporal "
    "private admiral commander officer deputy sheriff trooper detective father sister "
    "bishop archbishop cardinal reverend rev pastor priest imam sheikh rabbi professor "
    "doctor engineer journalist leader candidate lawyer businessman industrialist "
    "cattleman newsman newsmen landowner rancher farmer banker merchant trader driver "
    "policeman soldier guard bodyguard activist leader candidate magistrate justice "
    "publisher editor reporter cameraman photographer commentator writer poet actor "
    "singer activist unionist trade-unionist mechanic worker employee manager director "
    "secretary treasurer chairman spokesman delegate comptroller ex-mayor ex-president "
    "jesuit citizen national monsignor nun sub-lieutenant corpsman pilot peasant "
    "student hajj hajja martyr "
    "analyst chief hopeful adviser advisor impresario comrade legislator inspector "
    "constable chancellor rector vicar brigadier patrolman economist industrialist "
    "photojournalist correspondent watchman salesman agent aide coach missionary "
    "newsmen leaders priests journalists policemen engineers missionaries reporters "
    "photographers farmers students teachers professors soldiers officers guards "
    "bodyguards lawyers deputies senators brothers sisters councilmen official magnate "
    "ideologue tycoon technician "
    "nurse paramedic midwife surgeon pharmacist teacher headmaster "
    "gen col maj capt lt sgt cpl"
)
"""words before a name that make it a person's, in upper-case text too"""

CLERGY_TITLES: str = "father sister brother reverend rev pastor monsignor sheikh"
"""titles of the clergy that are other words too, or no words of their own"""

CALLED_AFTER: str = (
    "family families clan tribe household home homes house houses residence building "
    "tower school mosque hospital camp neighborhood neighbourhood street"
)
"""nouns after a name that is not a person's: "the Abu Sol family" """

NAMING: str = "named called"
"""words between a description and a name: "a woman named Mira Sol" """

PARTICLES: str = (
    "al el bin ben ibn abu de del la las los von van der da dos du st y jr sr"
)
"""small words inside a name"""

NOT_NAME_ENDINGS: tuple[str, ...] = (
    "ing",
    "ed",
    "tion",
    "tions",
    "sion",
    "ment",
    "ments",
    "ity",
    "ities",
    "ness",
    "ance",
    "ence",
    "ism",
    "ist",
    "ists",
    "ic",
    "ical",
    "ous",
    "ive",
    "ly",
    "ful",
    "less",
    "able",
    "ible",
    "ship",
    "ers",
    "ors",
    "ary",
    "ways",
    "side",
    "ward",
    "ure",
    "graph",
    "ial",
    "onal",
)
"""endings of English words that no name has, for texts in capitals"""

NOT_IN_NAMES: str = (
    "police department office university college school hospital county city state "
    "street avenue road river camp district province region republic union party front "
    "army force forces brigade brigades battalion movement agency news press times "
    "post "
    "tribune court council committee commission ministry company bank church mosque "
    "airport north south east west northern southern eastern western central new san "
    "santa santo saint united national international federal general monday tuesday "
    "wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december day night high junior middle park "
    "station square bridge highway center centre house home hall hotel street facebook "
    "twitter instagram youtube google channel television tv radio inc corp ltd group "
    "crescent cross association organization organisation society institute "
    "foundation club league "
    "team bureau service services authority administration government congress senate "
    "assembly parliament embassy islamic christian jewish american english french the "
    "strip valley mountain mountains island islands lake coast gulf sea bay town "
    "village municipality neighborhood neighbourhood block square health defense "
    "defence civil rights human medical legion guard navy marines isis taliban qaeda "
    "hamas hezbollah fbi cia year years old young first second third last next other "
    "former late top chief high people persons car bus home war peace death life time "
    "day week month drug drugs boulevard circle salon lane drive plaza sept oct nov "
    "dec "
    "hair shop store tavern lounge apartments some many other several most all both "
    "owner origin magazine presidency command law advisor part mental legal seamen "
    "tear gas any number personnel set fire"
)
"""words in names of bodies, places and days: what holds one names no person"""

BODIES_OF: str = (
    "ministry department office bureau directorate university institute college agency "
    "commission committee council federation association society court board centre "
    "center faculty secretariat inspectorate union"
)
"""bodies whose name goes on behind "of": "the Ministry of Public Works" """
