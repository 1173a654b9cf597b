"""English words that tell what is counted: verbs, states, nouns and set phrases."""

from __future__ import annotations

TRANSITIVE: dict[str, list[str]] = {
    "killed": (
        "kill kills killed killing; murder murders murdered murdering;"
        " massacre massacres massacred massacring; slay slays slain slaying;"
        " execute executes executed executing;"
        " assassinate assassinates assassinated assassinating;"
        " slaughter slaughters slaughtered slaughtering;"
        " behead beheads beheaded beheading; martyr martyrs martyred martyring;"
        " exterminate exterminates exterminated exterminating;"
        " lynch lynches lynched lynching; drown drowns drowned drowning;"
        " electrocute electrocutes electrocuted electrocuting;"
        " hang hangs hanged hanging; butcher butchers butchered butchering;"
        " liquidate liquidates liquidated liquidating"
    ).split("; "),
    "injured": (
        "injure injures injured injuring; wound wounds wounded wounding;"
        " hurt hurts hurt hurting; maim maims maimed maiming;"
        " hospitalize hospitalizes hospitalized hospitalizing;"
        " hospitalise hospitalises hospitalised hospitalising;"
        " burn burns burned burning; disable disables disabled disabling;"
        " stab stabs stabbed stabbing; shoot shoots shot shooting"
    ).split("; "),
    "captured": (
        "capture captures captured capturing; kidnap kidnaps kidnapped kidnapping;"
        " abduct abducts abducted abducting; detain detains detained detaining;"
        " arrest arrests arrested arresting; imprison imprisons imprisoned imprisoning;"
        " jail jails jailed jailing; intern interns interned interning"
    ).split("; "),
    "displaced": (
        "displace displaces displaced displacing; evacuate evacuates evacuated"
        " evacuating; expel expels expelled expelling; deport deports deported"
        " deporting; uproot uproots uprooted uprooting"
    ).split("; "),
}
"""verbs whose object is counted, by measure; each string holds the forms base,
third person, past, gerund (as far as they differ)"""

INTRANSITIVE: dict[str, tuple[str, ...]] = {
    "killed": ("died", "perished", "succumbed", "die", "dies", "dying", "perish"),
    "displaced": ("fled", "flee", "fleeing", "flees"),
    "missing": ("disappeared", "vanished"),
}
"""verbs whose subject is counted"""

STATES: dict[str, str] = {
    "dead": "killed",
    "fatally": "",
    "wounded": "injured",
    "injured": "injured",
    "missing": "missing",
    "unaccounted": "missing",
    "homeless": "displaced",
    "displaced": "displaced",
    "hospitalized": "injured",
    "hospitalised": "injured",
    "slain": "killed",
    "deceased": "killed",
}
"""adjectives that tell a measure right after the people counted: "12 dead" """

COUNT_NOUNS: dict[str, str] = {
    "deaths": "killed",
    "death": "killed",
    "fatalities": "killed",
    "fatality": "killed",
    "killings": "killed",
    "murders": "killed",
    "homicides": "killed",
    "executions": "killed",
    "assassinations": "killed",
    "corpses": "killed",
    "bodies": "killed",
    "martyrs": "killed",
    "injuries": "injured",
    "casualties": "casualties",
    "casualty": "casualties",
    "hostages": "captured",
    "captives": "captured",
    "arrests": "captured",
    "abductions": "captured",
    "kidnappings": "captured",
    "detainees": "captured",
    "disappearances": "missing",
    "refugees": "displaced",
    "evacuees": "displaced",
    "idps": "displaced",
    "orphans": "bereaved",
    "wounded": "injured",
    "injured": "injured",
    "dead": "killed",
    "detentions": "captured",
}
"""nouns that tell their measure when a number counts them: "12 deaths" """

EVENT_NOUNS: dict[str, str] = {
    "killing": "killed",
    "killings": "killed",
    "murder": "killed",
    "murders": "killed",
    "massacre": "killed",
    "death": "killed",
    "deaths": "killed",
    "extermination": "killed",
    "assassination": "killed",
    "execution": "killed",
    "executions": "killed",
    "slaughter": "killed",
    "slaying": "killed",
    "slayings": "killed",
    "loss": "killed",
    "lives": "killed",
    "life": "killed",
    "bodies": "killed",
    "body": "killed",
    "corpses": "killed",
    "remains": "killed",
    "homicide": "killed",
    "shooting": "",
    "injury": "injured",
    "injuries": "injured",
    "wounding": "injured",
    "kidnapping": "captured",
    "abduction": "captured",
    "capture": "captured",
    "detention": "captured",
    "arrest": "captured",
    "arrests": "captured",
    "disappearance": "missing",
    "disappearances": "missing",
    "displacement": "displaced",
    "expulsion": "displaced",
    "evacuation": "displaced",
    "deportation": "displaced",
    "exodus": "displaced",
    "martyrdom": "killed",
    "lynching": "killed",
    "beheading": "killed",
    "burial": "killed",
}
"""nouns that are followed by "of" and the people counted: "the murder of 12" """

TOLLS: dict[str, str] = {
    "death toll": "killed",
    "fatality toll": "killed",
    "body count": "killed",
    "casualty toll": "casualties",
    "injury toll": "injured",
    "toll": "killed",
    "number of dead": "killed",
    "number of deaths": "killed",
    "number of fatalities": "killed",
    "number of victims": "killed",
    "number of people killed": "killed",
    "number of the dead": "killed",
    "number of wounded": "injured",
    "number of injured": "injured",
    "number of injuries": "injured",
    "number of people injured": "injured",
    "number of missing": "missing",
    "number of people missing": "missing",
    "number of those killed": "killed",
    "number of those injured": "injured",
    "number killed": "killed",
    "number injured": "injured",
    "number of casualties": "casualties",
    "population": "population",
    "number of inhabitants": "population",
    "number of residents": "population",
}
"""names of a count, which take the figure after "of", "to", "at" or a verb"""

PHRASES: tuple[tuple[str, str, str], ...] = (
    # words, measure, place of the people counted: before, after
    ("lost their lives", "killed", "before"),
    ("lost his life", "killed", "before"),
    ("lost her life", "killed", "before"),
    ("losing their lives", "killed", "before"),
    ("lose their lives", "killed", "before"),
    ("met their deaths", "killed", "before"),
    ("met their death", "killed", "before"),
    ("shot dead", "killed", "either"),
    ("shot to death", "killed", "either"),
    ("stabbed to death", "killed", "either"),
    ("beaten to death", "killed", "before"),
    ("burned to death", "killed", "before"),
    ("burnt to death", "killed", "before"),
    ("burned alive", "killed", "before"),
    ("burnt alive", "killed", "before"),
    ("froze to death", "killed", "before"),
    ("fatally shot", "killed", "either"),
    ("fatally wounded", "killed", "either"),
    ("fatally injured", "killed", "either"),
    ("fatally stabbed", "killed", "either"),
    ("mortally wounded", "killed", "either"),
    ("shot and killed", "killed", "either"),
    ("found dead", "killed", "before"),
    ("pronounced dead", "killed", "before"),
    ("declared dead", "killed", "before"),
    ("confirmed dead", "killed", "before"),
    ("presumed dead", "killed", "before"),
    ("feared dead", "killed", "before"),
    ("wiped out", "killed", "before"),
    ("gunned down", "killed", "either"),
    ("blown up", "killed", "before"),
    ("put to death", "killed", "before"),
    ("claimed the lives of", "killed", "after"),
    ("claiming the lives of", "killed", "after"),
    ("claims the lives of", "killed", "after"),
    ("took the lives of", "killed", "after"),
    ("took the life of", "killed", "after"),
    ("taking the lives of", "killed", "after"),
    ("taken the lives of", "killed", "after"),
    ("cost the lives of", "killed", "after"),
    ("costing the lives of", "killed", "after"),
    ("taken hostage", "captured", "before"),
    ("fatal shooting of", "killed", "after"),
    ("fatal shootings of", "killed", "after"),
    ("deadly shooting of", "killed", "after"),
    ("fatal stabbing of", "killed", "after"),
    ("fatal beating of", "killed", "after"),
    ("took hostage", "captured", "after"),
    ("held hostage", "captured", "before"),
    ("taken prisoner", "captured", "before"),
    ("took prisoner", "captured", "after"),
    ("taken captive", "captured", "before"),
    ("taken into custody", "captured", "before"),
    ("held captive", "captured", "before"),
    ("taken away", "captured", "before"),
    ("rounded up", "captured", "either"),
    ("in custody", "captured", "before"),
    ("behind bars", "captured", "before"),
    ("went missing", "missing", "before"),
    ("gone missing", "missing", "before"),
    ("unaccounted for", "missing", "before"),
    ("not been found", "missing", "before"),
    ("still unknown", "missing", "fate"),
    ("remains unknown", "missing", "fate"),
    ("remain unknown", "missing", "fate"),
    ("are unknown", "missing", "fate"),
    ("is unknown", "missing", "fate"),
    ("not known", "missing", "fate"),
    ("forced to flee", "displaced", "before"),
    ("forced to leave", "displaced", "before"),
    ("driven from", "displaced", "before"),
    ("driven out", "displaced", "before"),
    ("fled their homes", "displaced", "before"),
    ("left homeless", "displaced", "before"),
    ("lost both parents", "bereaved", "before"),
    ("lost both of their parents", "bereaved", "before"),
    ("lost both their parents", "bereaved", "before"),
    ("lost one of their parents", "bereaved", "before"),
    ("lost one parent", "bereaved", "before"),
    ("lost a parent", "bereaved", "before"),
    ("lost their parents", "bereaved", "before"),
    ("lost their fathers", "bereaved", "before"),
    ("lost their mothers", "bereaved", "before"),
    ("were orphaned", "bereaved", "before"),
    ("was orphaned", "bereaved", "before"),
    ("left orphaned", "bereaved", "before"),
    ("were widowed", "bereaved", "before"),
    ("were hit", "injured", "before"),
    ("was hit", "injured", "before"),
    ("were struck", "injured", "before"),
    ("did not survive", "killed", "before"),
    ("critical condition", "injured", "in"),
    ("serious condition", "injured", "in"),
    ("stable condition", "injured", "in"),
    ("killed and injured", "casualties", "either"),
    ("killed and wounded", "casualties", "either"),
    ("killed or injured", "casualties", "either"),
    ("killed or wounded", "casualties", "either"),
    ("dead and wounded", "casualties", "either"),
    ("dead or wounded", "casualties", "either"),
    ("dead and injured", "casualties", "either"),
    ("killing or wounding", "casualties", "after"),
    ("killing or injuring", "casualties", "after"),
    ("killing and wounding", "casualties", "after"),
    ("killing and injuring", "casualties", "after"),
    ("injured or killed", "casualties", "either"),
    ("wounded or killed", "casualties", "either"),
)
"""set phrases, longest first where one holds another, with where the people stand"""

WOUND_VERBS: str = (
    "with suffering suffered suffer sustained sustaining sustain received receiving"
)
"""words before the wounds of those counted: "suffered serious injuries" """

WOUNDS: str = "wounds wound injuries injury burns fractures"

BEFORE_WOUNDS: str = (
    "a from multiple several gunshot gun bullet shrapnel stab knife minor serious "
    "severe "
    "light critical grave moderate slight non-fatal non - life threatening fatal "
    "life-threatening non-life-threatening apparent various single internal bodily "
    "facial head leg arm chest superficial graze possible the their and other"
)
"""words between the two"""

VICTIMS_OF_WOUNDS: str = "shooting gunshot stabbing gunfire wounded injured burn blast"
"""words that make wounded of "victims": "four shooting victims" """

HITTING: str = "hit hits hitting"
"""verbs that wound the people who are their object"""

LIVES_TAKEN: str = (
    "lost claimed claiming claims claim cost costing costs took taken taking takes"
)
"""verbs that make a number of "lives" a number of the killed"""

MULTIPLES: dict[str, int] = {
    "double": 2,
    "twin": 2,
    "triple": 3,
    "quadruple": 4,
    "quintuple": 5,
    "sextuple": 6,
}
"""how many a "triple murder" or a "quadruple shooting" struck"""

STRIKES: dict[str, str] = {
    "murder": "killed",
    "murders": "killed",
    "homicide": "killed",
    "homicides": "killed",
    "killing": "killed",
    "killings": "killed",
    "slaying": "killed",
    "slayings": "killed",
    "execution": "killed",
    "fatality": "killed",
    "shooting": "injured",
    "shootings": "injured",
    "stabbing": "injured",
}
"""what is told with such a multiple, with its measure"""

SUBJECT_VERBS: dict[str, str] = {
    "participants": "marched gathered attended rallied participated assembled "
    "protested "
    "demonstrated paraded turned-out",
    "supporters": "joined signed supported endorsed backed",
    "recognitions": "recognised recognized condemned acknowledged recognise recognize "
    "condemn recognising recognizing",
}
"""verbs whose subject is counted, in the perfect or past"""

SUBJECT_PHRASES: dict[str, tuple[str, ...]] = {
    "participants": ("took part", "taken part", "turned out", "marched through"),
}
"""set phrases of the same kind"""

RUIN: str = (
    "destroyed damaged burned burnt razed flattened demolished levelled leveled "
    "torched "
    "destroying damaging burning razing demolishing destroy damage"
)
"""verbs that make a count of houses or vehicles a loss of property"""

CROWDS: str = (
    "procession crowd march rally demonstration protest gathering parade audience "
    "congregation force column contingent"
)
"""nouns followed by "of" and a number of participants"""

OCCURRENCES: str = (
    "violations attacks airstrikes strikes raids shellings bombardments bombings "
    "explosions incidents breaches clashes shootings"
)
"""nouns for things that happen, counted as violations"""

BREACH: str = "violated breached broken broke attacked shelled bombed struck"
"""verbs after which "N times" counts violations"""

AUXILIARIES: str = (
    "was were is are been being be be get gets got getting remain remains remained"
)
HAVE: str = "has have had having"
MODALS: str = "could would will might may can should must shall"
NEGATIONS: str = "not never n't didn't wasn't weren't hasn't haven't cannot neither nor"
ADVERBS: str = (
    "also reportedly allegedly seriously severely critically slightly lightly badly "
    "gravely instantly immediately later still already completely totally altogether "
    "brutally deliberately accidentally apparently possibly probably likely believed "
    "thought feared presumed reported confirmed initially subsequently then now all "
    "both just only at least more than fatally otherwise internally again previously "
    "recently eventually officially themselves itself indiscriminately directly "
    "forcibly illegally arbitrarily mostly mainly entirely publicly simultaneously "
    "known said alleged estimated eventually nearly almost eventually mercilessly "
    "violently shortly found"
)
"""words that may stand between an auxiliary and its participle"""

PREPOSITIONS: str = (
    "in on at to from with for into onto over under near during within without against "
    "between among amongst around through across toward towards upon off out up down "
    "inside outside behind beyond along about than since until beside besides "
    "including despite via per following amid"
)
BOUNDARIES: str = (
    "while when after before because but although though if unless whereas where as "
    "that which so until once since whether how why what"
)
"""words that begin another clause"""

PRONOUNS: str = "who whom they he she it we i you them him themselves himself herself"
RISE: str = (
    "rose risen rises rising climbed climbs climbing increased increases grew grown "
    "jumped reached reaches stood stands standing put puts passed exceeded exceeds "
    "surpassed topped hit hits hitting revised raised lowered dropped fell"
)
"""verbs between the name of a toll and its figure"""
LEAVE: str = "left leaves leaving leave"
INCLUDING: tuple[str, ...] = (
    "including",
    "include",
    "included",
    "includes",
    "among them",
    "amongst them",
    "among whom",
    "of whom",
    "of which",
    "of them",
    "among those",
    "among the dead",
    "among the victims",
    "among the killed",
    "among the wounded",
    "among the injured",
    "among the casualties",
    "comprising",
    "consisting of",
    "counting",
)
"""words after which parts of a whole are listed"""

QUALIFIERS: tuple[str, ...] = (
    "with special cruelty",
    "with exceptional cruelty",
    "with particular cruelty",
    "with extreme cruelty",
    "with special brutality",
    "with particular brutality",
    "with extreme brutality",
    "under torture",
    "in captivity",
    "in custody",
    "in detention",
    "in hospital",
    "in the hospital",
    "in critical condition",
    "in serious condition",
    "in stable condition",
    "at close range",
    "on the spot",
    "at the scene",
    "from hunger",
    "from cold",
    "of cold",
    "of hunger",
    "of starvation",
    "of exposure",
    "lost one of their parents",
    "lost both of their parents",
    "lost both parents",
    "lost one parent",
    "lost both their parents",
    "lost a parent",
    "lost their fathers",
    "lost their mothers",
)
"""set phrases that narrow a figure"""

IRREGULAR_PASTS: str = (
    "said told went came took made got began ran saw fell met sent gave found held "
    "kept "
    "led lost paid rose sat sold spoke stood struck swept threw won wrote brought "
    "built "
    "caught chose drove fought flew knew says tells goes comes takes makes finds gives"
)
"""finite verbs that no ending shows"""

PARTICIPIAL_ADJECTIVES: str = (
    "armed unarmed masked suspected alleged united so-called confirmed wanted hooded "
    "uniformed retired estimated unidentified unnamed identified aged named related"
)
"""words in -ed that describe, and begin no clause"""

ADDING: tuple[str, ...] = (
    "along with",
    "together with",
    "alongside",
    "as well as",
    "in addition to",
)
"""words that put another figure beside the first, not within it"""

COUNTED_AS: tuple[str, ...] = (
    "a total of",
    "a combined total of",
    "a group of",
    "a family of",
    "a crew of",
    "a party of",
    "a team of",
)
"""words before a number that change nothing about what it counts"""

BEFORE_NOUNS: str = (
    "killed hurt murdered slain massacred assassinated executed kidnapped abducted "
    "detained arrested imprisoned captured displaced"
)
"""participles between a number and its noun: "seven kidnapped students" """

KILLING_OF_THINGS: str = (
    "executed execute executes executing hanged hang hanging liquidated liquidate "
    "liquidating drowned drowning wiped blown dead deceased"
)
"""words of killing that are told of things too"""

LIVING: str = "live lives lived living reside resided inhabited"
"""verbs whose subject, with a place, is a population"""

PUT_TO_FLIGHT: str = "drove driven drive drives forced forcing forces driving compelled"
"""verbs that displace people "from" something or "to flee" """

BRINGING: str = (
    "sent send sends sending took taken taking rushed rushing transported transporting "
    "airlifted hospitalized admitted transferred evacuated brought ferried"
)
"""verbs that make casualties of people when the way goes to a hospital"""

HOSPITALS: str = (
    "hospital hospitals clinic clinics infirmary emergency center centre medical"
)

HOMES: str = (
    "home homes house houses town towns village villages city area areas region "
    "regions "
    "country district districts camp neighbourhood neighborhood flee leave fled"
)
"""what people are driven from"""

KILLING_NOUNS: str = (
    "massacre massacres genocide killing killings murder murders slaughter execution "
    "executions extermination pogrom bloodbath"
)
"""nouns whose victims are dead: "victims of the massacre" """

PART_HEADS: dict[str, str] = {
    "victims": "killed",
    "dead": "killed",
    "killed": "killed",
    "deceased": "killed",
    "fatalities": "killed",
    "martyrs": "killed",
    "deaths": "killed",
    "wounded": "injured",
    "injured": "injured",
    "casualties": "casualties",
    "missing": "missing",
    "hostages": "captured",
    "detainees": "captured",
    "captives": "captured",
}
"""nouns for a whole told without a number: "the victims included 12 women" """

EQUATING: str = (
    "constitute constitutes number numbers numbered numbering total totals totalled "
    "totaled totalling are were reached stood rose exceeded"
)
"""verbs between a noun and the figure that counts it: "refugees number a million" """

FATE: str = "fate fates whereabouts"

ANIMALS_AND_THINGS: str = (
    "dogs cats cattle cows sheep goats horses pigs birds animals camels chickens cars "
    "vehicles trucks tanks aircraft planes boats ships jobs hopes chances legs arms "
    "percent things ways places points shots seconds crops trees plants times days "
    "hours minutes weeks months years rounds bullets missiles rockets bombs centers "
    "centres papers numbers quarters towers floors events occasions incidents "
    "helicopters containers trailers settlements apartments departments monuments "
    "segments documents restaurants orders letters computers agreements accidents "
    "payments shipments elements components investments experiments treatments doors "
    "motors reactors sectors factors errors mirrors transistors corridors trailers "
    "powers matters posters boosters launchers speakers drawers grants "
    "variants olives vines fields bills plans presents events moments comments"
)
"""nouns that a number counts, and that are not people"""

PERSON_ENDINGS: tuple[str, ...] = (
    "ers",
    "ists",
    "ians",
    "ors",
    "ees",
    "ants",
    "ents",
    "men",
    "women",
    "people",
    "folk",
)
"""endings of plural nouns for people that no list needs to hold"""

DEGREES: str = (
    "seriously severely critically gravely badly slightly lightly fatally mortally"
)
"""how hard people were hurt: "18 of them seriously" """

KIN_PLURALS: str = (
    "sons daughters brothers sisters grandsons granddaughters cousins nephews nieces "
    "siblings parents grandparents uncles aunts wives"
)
"""relations that a possessive makes the family of somebody: "two of her grandsons" """
