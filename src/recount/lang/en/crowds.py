"""English words for those who gather, march, sign and recognise: data only."""

from __future__ import annotations

SUBJECT_VERBS: dict[str, str] = {
    "participants": "marched gathered attended rallied participated assembled "
    "protested rioted "
    "demonstrated paraded turned-out walked walk camped besieged stormed surrounded "
    "gather attend thronged flocked converged commemorated commemorate "
    "filled packed sealed lined blocked blockaded barricaded picketed squatted",
    "supporters": "joined signed supported endorsed backed support",
    "recognitions": "recognised recognized condemned acknowledged recognise recognize "
    "condemn recognising recognizing",
}
"""verbs whose subject is counted, in the perfect or past"""

SOCIETIES: str = (
    "union party association league organisation organization movement federation "
    "society alliance club network"
)
"""what has members: "the union, with 1.2 million members" """

ATTENDING: str = (
    "mourners demonstrators protesters protestors marchers pilgrims worshippers "
    "worshipers delegates spectators supporters"
)
"""people who by coming take part: "2,000 mourners came" """

PLEAS: str = "letter manifesto petition appeal"
"""what people put their names to"""

CAMPAIGNS: str = (
    f"{PLEAS} campaign campaigns initiative call movement "
    "effort coalition "
    "boycott alliance declaration cause accord charter pledge"
)
"""what is joined by supporters"""

RESCUING: str = "rescue search relief recovery clean-up"
"""words before an effort that is no campaign"""

GATHERINGS: str = (
    "sit funeral vigil march rally protest demonstration procession memorial burial "
    "commemoration service ceremony"
)
"""where a crowd is told to be: "thousands at the funeral" """

CROWDS: str = (
    "mob throng procession crowd march rally demonstration protest gathering parade "
    "audience "
    "congregation force column contingent platoon squad garrison detachment "
    "attendance turnout"
)
"""nouns followed by "of" and a number of participants"""

SUBJECT_PHRASES: dict[str, tuple[str, ...]] = {
    "participants": (
        "took part",
        "taken part",
        "taking part",
        "turned out",
        "marched through",
        "went on strike",
        "gone on strike",
        "stopped work",
        "downed tools",
        "laid down their tools",
        "laid down tools",
        "put down their tools",
        "walked off the job",
        "walked out in protest",
        "took to the streets",
        "taken to the streets",
        "staged a protest",
        "staged protests",
        "held a protest",
        "held a rally",
        "lined the streets",
        "lined the road",
        "lined the route",
        "lined the way",
        "filed past",
        "filed in",
        "filed into",
        "filed through",
        "filed out of",
        "took up position",
        "poured into the streets",
        "joined the march",
        "joined the walk",
        "joined the vigil",
        "joined the funeral",
        "joined the rally",
        "joined the demonstration",
        "joined the silent",
        "joined the protest",
        "joined the procession",
        "held a vigil",
        "lit candles",
        "light candles",
        "with candles",
        "by torchlight",
        "sat in the public gallery",
        "in the public gallery",
        "were in the courtroom",
        "filled the courtroom",
        "set out on foot",
        "waited outside",
        "waited at the gate",
        "waited at the gates",
        *(f"came to the {where}" for where in GATHERINGS.split()),
        *(f"came for the {where}" for where in GATHERINGS.split()),
        *(f"attended the {where}" for where in GATHERINGS.split()),
        "pay their last respects",
        "paid their last respects",
        "pay their respects",
        "paid tribute",
        "paid their respects",
        "laid flowers",
        "laid wreaths",
        *(f"at the {where}" for where in GATHERINGS.split()),
        "stood in",
        "stood with",
        "joined hands",
        "broke into",
        "burst into",
        "forced their way",
        "pushed their way",
        "fought their way",
        "fell upon",
        "were on the streets",
        "were in the streets",
        "are on the streets",
        "packed into",
        "crammed into",
        "crowded into",
        "involved in the search",
        "involved in the rescue",
        "involved in the operation",
        "are involved",
        "were involved",
        "on duty",
        "stood outside",
        "on motorcycles",
        "on motorbikes",
        "on horseback",
        "at the scene",
        "on the scene",
        "on site",
        "been deployed",
        "were deployed",
        "are deployed",
        "been mobilised",
        "were mobilised",
        "been mobilized",
        "were mobilized",
        "been dispatched",
        "were dispatched",
    ),
    "recognitions": (
        "adopted decisions",
        "adopted a decision",
        "adopted resolutions",
        "adopted a resolution",
        "adopted declarations",
        "adopted documents",
        "adopted statements",
        "adopted laws",
        "passed resolutions",
        "passed a resolution",
        "passed laws",
    ),
    "supporters": (
        "put their names to",
        "put their name to",
        "put their signatures to",
        "added their names to",
        "have signed",
        "stand behind",
        "lent their support",
        "given their support",
        "pledged their support",
        "stood behind",
    ),
}
"""set phrases of the same kind"""

CROWD_PHRASES: tuple[str, ...] = (
    "many",
    "a large number",
    "large numbers",
    "a great number",
    "a significant number",
    "an unknown number",
    "an unspecified number",
)
"""subjects that count nobody: "three women, and a large number were wounded" """

NO_FORCE: str = (
    "trial trials charged acquitted acquits convicted convicts prosecuted indicted "
    "sentenced dismissed disciplinary disciplined promoted medal medals decorated "
    "statements testified interviewed questioned freed released pardoned free accused "
    "defendants former veterans trained surrendered arms medal filed court courts"
)
"""words of a sentence in which soldiers and police are told of for something else"""

CAME: str = "came come arrived stayed stood sat assembled filled packed walked"
"""verbs of a crowd: "10,000 had come" """

CROWD_PEOPLE: str = (
    "people persons relatives survivors residents inhabitants villagers men women "
    "protesters protestors demonstrators marchers mourners believers worshippers "
    "students pupils activists veterans neighbours neighbors citizens townspeople "
    "locals parents families supporters pilgrims visitors onlookers fans others "
    "workers miners guests spectators faithful parishioners youths friends"
)
"""who can be a crowd by what they do: "some seventy people applauded" """

DID: str = (
    "came gathered assembled waited prayed knelt sang wept marched walked climbed "
    "followed filled packed pressed crowded queued stood sat listened watched "
    "applauded cheered chanted shouted demanded called protested demonstrated rallied "
    "lined joined met clapped carried observed honoured honored commemorated attended "
    "paraded turned-out held laid lit released wore danced streamed flocked thronged "
    "camped spent"
)
"""what a crowd does, in the past"""

PLACES: str = (
    "square street streets ground grounds park garden stadium plaza field courtyard "
    "cemetery avenue hall stands"
)
"""where a crowd is: "there were 4,000 people in the square" """

ELSEWHERE: str = (
    "in out through home back forward alive away down safely hospital hospitals clinic "
    "clinics and"
)
"""words behind "came" of those who are no crowd: "no more than 40 came out" """

DEPLOYED: str = (
    "deployed stationed posted assembled employed gathered mobilised mobilized "
    "dispatched involved"
)
"""passives of a force that takes part: "300 soldiers were deployed" """

FORCES: str = (
    "attackers gunmen assailants raiders militiamen rescuers firefighters volunteers"
)
"""people beside troops and police who take part where they are sent or attack"""

SENDING: str = "sent send sends sending dispatched deployed mobilised mobilized"
"""verbs whose object are forces that take part: "sent 400 soldiers" """

STORMING: str = (
    "defended guarded attacked stormed raided ambushed shelled bombed surrounded "
    "besieged entered encircled"
)
"""what forces do that take part: "forty irregulars attacked the village" """

SETTLEMENTS: str = (
    "home homes house houses village villages town towns city cities hamlet hamlets "
    "settlement settlements area areas region valley district districts island islands "
    "camp camps neighbourhood neighborhood quarter country province"
)
"""what people leave who flee: "had left the two villages" """

DWELLERS: str = (
    "people persons families households residents inhabitants villagers civilians "
    "women children refugees townspeople farmers"
)
"""who leaves it"""

BANDS: str = "patrol column contingent detachment squad platoon band procession posse"
"""what is told by how many are in it: "a patrol of 58 men" """

ARMED: str = (
    "attackers gunmen assailants raiders militiamen fighters militants insurgents "
    "kidnappers abductors bandits rebels guerrillas soldiers troops terrorists "
    "paramilitaries commandos"
)
"""people who carry others off: "the gunmen took 110 girls" """
