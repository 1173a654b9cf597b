"""English words that tell what is counted: verbs, states and nouns."""

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
        " liquidate liquidates liquidated liquidating;"
        " eliminate eliminates eliminated eliminating;"
        " neutralise neutralises neutralised neutralising;"
        " neutralize neutralizes neutralized neutralizing;"
        " annihilate annihilates annihilated annihilating;"
        " strangle strangles strangled strangling;"
        " decapitate decapitates decapitated decapitating;"
        " bayonet bayonets bayoneted bayoneting;"
        " gassed gassing; immolate immolates immolated immolating;"
        " incinerate incinerates incinerated incinerating;"
        " crushed crushing"
    ).split("; "),
    "injured": (
        "injure injures injured injuring; wound wounds wounded wounding;"
        " hurt hurts hurt hurting; maim maims maimed maiming;"
        " hospitalize hospitalizes hospitalized hospitalizing;"
        " hospitalise hospitalises hospitalised hospitalising;"
        " burn burns burned burning; disable disables disabled disabling;"
        " scald scalds scalded scalding; blinded blinding;"
        " cripple cripples crippled crippling; mutilate mutilates mutilated mutilating;"
        " paralyse paralyses paralysed paralysing; sicken sickens sickened sickening;"
        " disfigure disfigures disfigured disfiguring;"
        " stab stabs stabbed stabbing; shoot shoots shot shooting"
    ).split("; "),
    "casualties": ["harm harms harmed harming"],
    "captured": (
        "capture captures captured capturing; recapture recaptures recaptured"
        " recapturing; kidnap kidnaps kidnapped kidnapping;"
        " abduct abducts abducted abducting; detain detains detained detaining;"
        " arrest arrests arrested arresting; imprison imprisons imprisoned imprisoning;"
        " jail jails jailed jailing; intern interns interned interning;"
        " apprehend apprehends apprehended apprehending;"
        " incarcerate incarcerates incarcerated incarcerating;"
        " enslave enslaves enslaved enslaving"
    ).split("; "),
    "displaced": (
        "displace displaces displaced displacing; evacuate evacuates evacuated"
        " evacuating; expel expels expelled expelling; deport deports deported"
        " deporting; uproot uproots uprooted uprooting; exile exiles exiled exiling;"
        " banish banishes banished banishing; evict evicts evicted evicting"
    ).split("; "),
    "other": (
        "rescued rescuing; saved; convicted convicting; acquitted acquitting;"
        " indicted indicting; sentenced sentencing; charged; extricated extricating;"
        " prosecuted prosecuting; freed freeing; released releasing;"
        " liberated liberating; ransomed ransoming"
    ).split("; "),
}
"""verbs whose object is counted, by measure; each string holds the forms base,
third person, past, gerund (as far as they differ)"""

INTRANSITIVE: dict[str, tuple[str, ...]] = {
    "killed": (
        "died",
        "perished",
        "succumbed",
        "die",
        "dies",
        "dying",
        "perish",
        "suffocated",
        "suffocate",
        "asphyxiated",
        "froze",
    ),
    "displaced": ("fled", "flee", "fleeing", "flees"),
    "missing": ("disappeared", "vanished"),
    "other": ("survived", "survive"),
}
"""verbs whose subject is counted"""

STATES: dict[str, str] = {
    "dead": "killed",
    "alive": "other",
    "fatally": "",
    "wounded": "injured",
    "injured": "injured",
    "missing": "missing",
    "unaccounted": "missing",
    "kia": "killed",
    "wia": "injured",
    "mia": "missing",
    "homeless": "displaced",
    "displaced": "displaced",
    "hospitalized": "injured",
    "hospitalised": "injured",
    "slain": "killed",
    "deceased": "killed",
    "fatherless": "bereaved",
    "motherless": "bereaved",
    "parentless": "bereaved",
    "orphaned": "bereaved",
    "widowed": "bereaved",
    "bereaved": "bereaved",
}
"""adjectives that tell a measure right after the people counted: "12 dead" """

COUNT_NOUNS: dict[str, str] = {
    "deaths": "killed",
    "death": "killed",
    "fatalities": "killed",
    "fatality": "killed",
    "killings": "killed",
    "slayings": "killed",
    "drownings": "killed",
    "lynchings": "killed",
    "coffins": "killed",
    "burials": "killed",
    "interments": "killed",
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
    "homeless": "displaced",
    "orphans": "bereaved",
    "wounded": "injured",
    "injured": "injured",
    "dead": "killed",
    "detentions": "captured",
    "deceased": "killed",
    "skeletons": "killed",
    "skulls": "killed",
    "convictions": "other",
    "cadavers": "killed",
    "deportees": "displaced",
    "exiles": "displaced",
    "expellees": "displaced",
    "signatures": "supporters",
    "signatories": "supporters",
}
"""nouns that tell their measure when a number counts them: "12 deaths" """

MEMORIALS: str = (
    "plaque stone memorial monument wall tablet obelisk cenotaph gravestone headstone "
    "cross stele"
)
"""what bears the names of the dead"""

REMAINS: str = "remains skeletons bones"
"""what sets are counted of, each of one person: "231 sets of remains" """

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
    "corpse": "killed",
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

HOW_SURE: str = "established confirmed probable suspected possible documented verified"
"""words before deaths that tell how sure they are: "six probable deaths" """

BODIES_POLITIC: str = (
    "national regional provincial local legislative governing international municipal "
    "federal public professional religious elected enforcement governmental sporting"
)
"""words before "bodies" or "legislatures" that make them no states and no corpses"""

TAKEN_AND_SHOT: tuple[str, ...] = ("shot", "stabbed")
"""verbs that kill who was picked out: "picked out ten men and shot them" """

HITTING: str = "hit hits hitting striking struck"
"""verbs that wound the people who are their object"""

ATTACKS: str = (
    "attacked attacking ambushed ambushing raided raiding assaulted assaulting shelled "
    "shelling bombed bombing targeted targeting fired firing shooting stormed storming"
)
"""verbs whose object is who was attacked: "attacked farmers, killing 12" """

LIVES_TAKEN: str = (
    "lost claimed claiming claims claim cost costing costs took taken taking takes"
)
"""verbs that make a number of "lives" a number of the killed"""

INHABITANTS: str = "residents inhabitants citizens"
"""people who are a population after a genitive: "the town's 6,100 residents" """

INHABITED: str = (
    "country nation home town city village capital settlement island camp district "
    "province"
)
"""places that are a population long: "a town of 6,100 people" """

DROWNING: str = "drown drowns drowned"
"""verbs that kill their subject as well as their object: "11 refugees drowned" """

RESCUES: str = (
    "rescued rescue saved intercepted arrived landed reached crossed apprehended "
    "resettled returned stopped spotted helped released freed liberated "
    "escaped"
)
"""verbs beside which refugees are told of for something else than their flight"""

LOSING: str = "lost losing lose loses"
"""verbs that make a number of one's own people a number of the killed"""

NATURAL_DEATHS: str = (
    "cancer illness leukaemia leukemia stroke pneumonia diabetes dementia childbirth "
    "divorce custody"
)
"""to what somebody is lost who is no victim: "she lost her husband to cancer" """

OWN_PEOPLE: str = (
    "members member relatives man soldier patients inmates prisoners pupils "
    "students "
    "teachers nurses doctors workers employees volunteers sailors villagers staff "
    "priests nuns monks clergymen parishioners sailors "
    "children boys girls men soldiers grandchildren fighters troops comrades guards "
    "crew policemen officers fighter militiaman crewmen miners classmates colleagues "
    "friends people persons neighbours neighbors citizens nationals"
)
"""whom one loses by death: "who lost nine relatives", "the brigade lost 40 men" """

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

RUIN: str = (
    "consumed destroyed damaged burned burnt razed flattened demolished levelled "
    "leveled torched dynamited looted ransacked bulldozed wrecked gutted toppled "
    "inundated submerged "
    "collapsed flooded ruined wrecking toppling flooding destroying damaging burning "
    "razing demolishing destroy damage"
)
"""verbs that make a count of houses or vehicles a loss of property"""

OCCURRENCES: str = (
    "violations attacks airstrikes strikes raids shellings bombardments bombings "
    "explosions incidents breaches clashes shootings massacres"
)
"""nouns for things that happen, counted as violations"""

BREACH: str = "violated breached broken broke attacked shelled bombed struck"
"""verbs after which "N times" counts violations"""

KILLING_OF_THINGS: str = (
    "executed execute executes executing hanged hang hanging liquidated liquidate "
    "liquidating eliminated eliminate eliminates eliminating neutralised neutralise "
    "neutralises neutralising neutralized neutralize neutralizes neutralizing "
    "annihilated annihilate annihilates annihilating drowned drowning wiped blown "
    "dead deceased"
)
"""words of killing that are told of things too"""

LIVING: str = "live lives lived living reside resided inhabited"
"""verbs whose subject, with a place, is a population"""

PUT_TO_FLIGHT: str = "drove driven drive drives forced forcing driving compelled"
"""verbs that displace people "from" something or "to flee" """

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
    "fallen": "killed",
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

VICTIMS: dict[str, str] = {
    "surviving": "",
    "wounded": "injured",
    "injured": "injured",
    "hospitalized": "injured",
    "missing": "missing",
}
"""words before such a noun that tell another fate: "the wounded victims included" """

WANTED: str = (
    "warrant warrants order orders ordered demand demanded demands call called calls "
    "request requested seek sought want wanted leading leads reward"
)
"""words before an arrest that has yet to be made: "a warrant for the arrest of 12" """

BEFORE_VICTIMS: str = "there were|among the|ashes of|remains of|graves of|bones of"
"""words before victims who are counted by them: "the ashes of 8,900 victims" """
