"""English words for people and units, with the group terms that they stand for.

A plural noun can be counted by a number ("83 children"); a singular one stands for
one person when an article or a possessive goes before it ("a child", "his wife").
"""

from __future__ import annotations

PLURALS: dict[str, str] = {
    "": "people persons individuals victims lives souls humans members others "
    "bodies corpses survivors relatives friends passengers occupants worshippers "
    "worshipers mourners shoppers customers patients motorists drivers pedestrians "
    "patrons guests partygoers neighbors neighbours sons daughters "
    "siblings cousins nieces grandsons granddaughters parents grandparents "
    "couples twins dead deceased casualties fatalities suspects attackers "
    "assailants shooters youths citizens nationals martyrs bombers evacuees "
    "arrivals "
    "returnees commuters pilgrims hostages abductees refugees migrants idps "
    "homeless activists lawyers volunteers believers participants attendees "
    "supporters businessmen cheerleaders athletes players companions domestics "
    "candidates personnel tenants roommates acquaintances cyclists bicyclists "
    "motorcyclists bikers musicians singers actors artists dancers spectators "
    "onlookers fans compatriots countrymen parishioners churchgoers concertgoers "
    "advisers advisors partners "
    "stepchildren stepsons stepdaughters tribesfolk deportees exiles expellees "
    "asylum-seekers accused internees signatories comrades divers climbers swimmers "
    "firefighters rescuers firemen",
    "foreigner": "tourists foreigners expatriates",
    "man": "men males husbands fathers grandfathers uncles brothers nephews gentlemen "
    "brothers-in-law sons-in-law fathers-in-law bridegrooms",
    "woman": "women females wives mothers grandmothers sisters widows aunts ladies "
    "housewives "
    "sisters-in-law daughters-in-law mothers-in-law brides",
    "child": "children kids minors youngsters teenagers teens adolescents toddlers "
    "orphans grandchildren juveniles schoolchildren",
    "boy": "boys schoolboys",
    "girl": "girls schoolgirls",
    "infant": "infants babies newborns",
    "elderly": "elderly pensioners seniors elders",
    "adult": "adults",
    "civilian": "civilians bystanders passersby noncombatants non-combatants "
    "residents inhabitants villagers townspeople townsfolk locals tribesmen "
    "peasants campesinos",
    "combatant": "soldiers riflemen cavalrymen troops fighters militants rebels "
    "insurgents guerrillas "
    "guerillas servicemen combatants militiamen militia terrorists extremists "
    "subversives paramilitaries commandos marines commanders jihadists jihadis "
    "sailors airmen conscripts recruits cadets guardsmen infantrymen paratroopers "
    "irregulars belligerents partisans auxiliaries mercenaries militaries gunners "
    "snipers corporals sergeants lieutenants peacekeepers taliban gunmen bandits "
    "takers brigadiers",
    "police": "police policemen officers cops troopers gendarmes "
    "constables deputies detectives sheriffs patrolmen",
    "police woman": "policewomen",
    "medic": "medics doctors nurses paramedics physicians surgeons dentists "
    "pharmacists psychiatrists",
    "journalist": "journalists reporters photographers cameramen photojournalists "
    "correspondents newsmen editors columnists broadcasters",
    "student": "students pupils classmates undergraduates",
    "teacher": "schoolteachers teachers professors lecturers educators instructors "
    "tutors",
    "protester": "protesters protestors demonstrators marchers rioters",
    "prisoner": "prisoners inmates detainees captives",
    "worker": "workers crew employees strikers miners laborers labourers staff farmers "
    "fishermen "
    "engineers technicians coworkers workmates colleagues builders "
    "traders shopkeepers guards bodyguards woodcutters herders watchmen maids "
    "servants housekeepers waiters waitresses bartenders cashiers vendors pilots "
    "operators stewards porters dockers stagehands deminers signalmen mechanics "
    "merchants ranchers herdsmen contractors supervisors salesmen",
    "official": "officials politicians mayors ministers judges diplomats councilors "
    "councillors leaders governors senators congressmen prosecutors magistrates "
    "ambassadors legislators lawmakers parliamentarians commissioners mps "
    "inspectors",
    "clergy": "priests clergy monks nuns imams clergymen clerics pastors jesuits "
    "missionaries bishops archbishops rabbis preachers chaplains deacons",
    "aid-worker": "humanitarians lifeguards",
}
"""terms, and the plural nouns that stand for them; no term: people of any kind"""

SINGULARS: dict[str, str] = {
    "": "adviser advisor colleague teammate aide assistant person individual victim "
    "survivor "
    "body corpse member relative friend passenger occupant pedestrian customer "
    "neighbor neighbour driver motorist son daughter sibling cousin "
    "niece grandson granddaughter couple suspect gunman attacker assailant "
    "shooter youth citizen national other human patient hostage fatality casualty "
    "refugee migrant activist lawyer volunteer businessman attorney companion "
    "acquaintance roommate candidate boss tenant partner cyclist bicyclist "
    "motorcyclist biker musician singer actor actress athlete player coach guest "
    "shopper worshipper worshiper mourner churchgoer parishioner partygoer "
    "spectator onlooker commuter pilgrim stepson stepdaughter landlord landlady "
    "backpacker hiker climber mountaineer swimmer bather surfer jogger camper "
    "traveller traveler holidaymaker reveller reveler bridesmaid "
    "evacuee returnee exile fan artist author writer poet novelist playwright "
    "painter sculptor dancer drummer guitarist footballer referee boxer scientist "
    "researcher scholar historian archaeologist librarian economist architect "
    "surveyor chorister choirmaster campaigner organiser organizer looter rioter "
    "firefighter rescuer fireman lodger widower amputee trainee apprentice veteran "
    "entrepreneur attendant",
    "man": "man male husband father grandfather uncle brother nephew gentleman "
    "stepfather boyfriend brother-in-law son-in-law father-in-law bridegroom",
    "woman": "woman female wife mother grandmother sister widow aunt lady housewife "
    "girlfriend stepmother sister-in-law daughter-in-law mother-in-law bride",
    "child": "child kid minor youngster teenager teen toddler adolescent grandchild",
    "boy": "boy schoolboy",
    "girl": "girl schoolgirl",
    "infant": "infant baby newborn",
    "adult": "adult",
    "elderly": "pensioner",
    "civilian": "civilian bystander passerby passer-by resident inhabitant villager "
    "local tribesman peasant campesino",
    "combatant": "soldier fighter militant rebel insurgent guerrilla guerilla "
    "serviceman combatant militiaman terrorist extremist subversive paramilitary "
    "commando marine commander sailor conscript sergeant corporal lieutenant "
    "colonel major captain peacekeeper guardsman infantryman paratrooper airman "
    "corpsman operative reservist cadet recruit gunner sniper jihadist mercenary "
    "taker brigadier bandit rifleman cavalryman partisan",
    "police woman": "policewoman",
    "police": "policeman officer cop trooper deputy detective sheriff "
    "inspector patrolman constable gendarme",
    "medic": "medic doctor nurse paramedic physician surgeon dentist pharmacist "
    "psychiatrist psychologist midwife",
    "journalist": "journalist reporter photographer cameraman photojournalist "
    "correspondent newsman newswoman editor columnist broadcaster commentator",
    "student": "student pupil classmate undergraduate freshman sophomore schoolmate",
    "teacher": "teacher schoolteacher schoolmaster schoolmistress professor lecturer "
    "educator principal rector dean headmaster headmistress instructor tutor",
    "protester": "protester protestor demonstrator",
    "prisoner": "prisoner inmate detainee captive",
    "foreigner": "foreigner tourist",
    "worker": "seamstress tailor baker butcher barber carpenter mason welder cook chef "
    "gardener seaman boatman skipper deckhand stoker rower farmhand logger "
    "lumberjack woodcutter beekeeper blacksmith potter weaver hawker peddler grocer "
    "fishmonger shepherd herder cowherd nightwatchman worker employee miner "
    "laborer labourer farmer engineer technician operator "
    "guard bodyguard coworker clerk shopkeeper custodian "
    "janitor watchman maid housekeeper servant nanny babysitter caretaker "
    "cleaner bartender barman waiter waitress bouncer cashier hairdresser chauffeur "
    "vendor salesman saleswoman seller mechanic electrician plumber secretary "
    "receptionist accountant banker trader merchant fisherman rancher herdsman "
    "postman mailman courier pilot copilot stewardess contractor supervisor foreman "
    "businesswoman mineworker steelworker farmworker dockworker millworker "
    "metalworker ironworker roadworker railwayman docker collier quarryman "
    "shipworker stevedore steward",
    "aid-worker": "lifeguard",
    "official": "official politician mayor minister judge diplomat councilor "
    "councillor leader governor senator congressman congresswoman prosecutor "
    "magistrate councilman councilwoman president ambassador consul superintendent "
    "envoy legislator lawmaker parliamentarian commissioner",
    "clergy": "priest monk nun imam clergyman cleric pastor jesuit missionary "
    "bishop archbishop rabbi preacher vicar deacon chaplain mullah",
}
"""terms, and the singular nouns for one such person"""

FAMILY: str = (
    "aunt baby brother brother-in-law child cousin daughter father father-in-law "
    "grandchild granddaughter grandfather grandmother grandson husband infant mother "
    "mother-in-law nephew niece sister sister-in-law son stepfather stepmother "
    "stepson stepdaughter toddler uncle wife"
)
"""family relations: each of "his mother, sister and nephew" is somebody else"""

KIN: str = (
    f"{FAMILY} boyfriend fiance fiancee girlfriend friend neighbor neighbour partner "
    "companion colleague coworker classmate roommate teammate aide assistant "
    "secretary attendant bodyguard driver chauffeur maid housekeeper servant nanny"
)
"""relations that a possessive turns into one person: "his wife", "her driver" """

YOUNG: str = "small little young youngest teenage schoolgoing"
INFANT: str = "baby infant newborn toddler"
"""adjectives of kin who are children"""

YOUNG_KIN: dict[str, str] = {
    "boy": "son sons brother brothers grandson grandsons nephew nephews",
    "girl": "daughter daughters sister sisters granddaughter granddaughters niece "
    "nieces",
}
"""terms of kin that such an adjective tells to be children"""

UNITS: dict[str, str] = {
    "family": "families households family",
    "country": "countries nations country",
    "state": "states state governments",
    "organisation": "organisations organizations ngos associations bodies companies "
    "firms brands retailers unions",
    "house": "houses huts shacks homes apartments dwellings shelters house "
    "huts flats homesteads residences cottages",
    "building": "buildings structures premises",
    "village": "villages towns settlements hamlets communities",
    "assembly": "assemblies councils municipalities cantons parliaments legislatures",
    "attack": "attacks massacres strikes airstrikes raids bombings bombardments",
    "occurrence": "incidents clashes explosions shootings",
    "vehicle": "vehicles cars trucks buses tanks minibuses lorries ambulances "
    "motorcycles vans jeeps pickups",
    "facility": "facilities depots depot warehouses clinics stations posts "
    "checkpoints offices markets mills farms barns granaries sheds tents",
    "bridge": "bridges",
    "road": "roads",
    "boat": "boats ships vessels",
    "shop": "shops stores factories stalls kiosks businesses",
    "school": "schools",
    "hospital": "hospitals",
    "mosque": "mosques",
    "church": "churches chapels monasteries temples synagogues",
}
"""unit term, and the nouns for things that are not persons"""

UNLISTED_UNITS: str = (
    "vehicle shop school hospital mosque church bridge road boat facility assembly "
    "building occurrence"
)
"""units that a figure is narrowed by, and that are no group: "seven “schools”" """

NAMED_FORCES: str = "guards guard rangers ranger"
"""nouns that stand for soldiers where they are written as a name: "six Guards" """

UNION_TERMS: str = "man woman child boy girl infant elderly adult"
"""age and sex terms: two of them in one group mean the union"""

EXCLUSIVE: tuple[tuple[str, str], ...] = (
    ("man boy", "woman girl"),
    ("child boy girl infant", "man woman adult elderly combatant police"),
    ("combatant police", "civilian clergy journalist medic aid-worker teacher student"),
    ("combatant police", "official worker protester prisoner"),
    ("clergy", "official journalist medic student"),
)
"""terms on both sides of which nobody is counted: a mayor is none of six soldiers"""

MODIFIERS: dict[str, str] = {
    "civilian": "civilian noncombatant resident peasant",
    "police": "police",
    "elderly": "elderly aged",
    "combatant": "military army rebel guerrilla insurgent taliban militant",
    "woman": "female women",
    "man": "male",
    "child": "teenage underage child",
    "infant": "infant newborn",
    "student": "student",
    "foreigner": "foreign",
    "medic": "medical health",
    "journalist": "media press",
    "aid-worker": "aid humanitarian relief",
    "official": "government",
}
"""terms, and the words before a noun that give them: "elderly people" """

VAGUE: dict[tuple[str, ...], int] = {
    ("a", "number", "of"): 2,
    ("multiple",): 2,
    ("numbers", "of"): 2,
}
"""words that count without a number, with the least that they allow"""

NOT_ONE: tuple[tuple[str, ...], ...] = (
    ("not", "a", "single"),
    ("not", "one", "single"),
    ("not", "one"),
    ("not", "even", "one"),
)
"""words for nobody: "not a single villager had been hurt" """

PAIRS: dict[str, tuple[str, ...]] = {
    "aid-worker": (
        "aid workers",
        "aid worker",
        "relief workers",
        "relief worker",
        "humanitarian workers",
        "rescue workers",
        "rescue worker",
        "emergency workers",
        "emergency worker",
        "rescue teams",
    ),
    "medic": (
        "health workers",
        "ambulance men",
        "ambulance workers",
        "ambulance drivers",
        "ambulance driver",
        "ambulance crew",
        "first responders",
        "medical workers",
        "medical worker",
        "health worker",
        "medical staff",
        "medical personnel",
    ),
    "journalist": (
        "media workers",
        "media worker",
        "press workers",
    ),
    "": (
        "family members",
        "family member",
        "gang members",
        "young people",
    ),
    "worker": (
        "crew members",
        "members of crew",
        "staff members",
        "security guards",
        "security guard",
        "night guard",
        "bus drivers",
        "truck drivers",
    ),
    "police": (
        "police officers",
        "police officer",
        "police personnel",
        "law enforcement",
        "prison guards",
        "prison guard",
        "prison officers",
        "prison officer",
        "border guards",
        "coast guards",
    ),
    "combatant": (
        "army officers",
        "army officer",
        "military officers",
        "military officer",
        "government soldiers",
        "government troops",
        "security forces",
        "security personnel",
        "army personnel",
        "military personnel",
        "armed men",
        "armed individuals",
        "armed persons",
        "armed people",
        "reserve officers",
    ),
    "official": (
        "government officials",
        "foreign ministers",
    ),
    "elderly man": ("old men",),
    "elderly woman": ("old women",),
    "elderly": (
        "old people",
        "older people",
        "elderly people",
        "elderly persons",
    ),
    "girl": ("young girls",),
    "boy": ("young boys",),
    "man": ("young men",),
    "woman": (
        "young women",
        "pregnant women",
        "pregnant woman",
    ),
    "foreigner": (
        "foreign nationals",
        "foreign citizens",
    ),
}
"""terms, and pairs of a modifier and a noun whose group is not the sum of both"""

GENERIC_HEADS: str = "family forces members men people personnel persons women"
"""nouns that take their group from the word before them"""

STOP: str = (
    "a abducted about across after against also among amongst an and are around "
    "arrested as at be became because become been before being between but by came "
    "can captured could dead detained did die died dies do does down during each "
    "every fled for from had has have he her here him his how hurt i if in include "
    "included includes including injured into is it its kidnapped killed left lost "
    "may me might missing must my near never nor not of off on onto or our out over "
    "per remain remained remains reported said says shall she should since so still "
    "taken than that the their them then there these they this those through to told "
    "toward towards under until up upon us was we went were what when where which "
    "while who whom whose why will with within without would wounded yet you your "
    "mark marks mourn mourns recall recalls remember remembers "
    "condemn condemns denounce denounces attend attends gather gathers flee flees"
)
"""words that end the search for the noun that a number counts"""
