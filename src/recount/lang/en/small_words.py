"""English words of grammar, as the items of a sentence need them."""

from __future__ import annotations

AUXILIARIES: str = (
    "was were is are been being be be get gets got getting remain remains remained"
)

HAVE: str = "has have had having"

NO_ADVERBS: str = (
    "family assembly reply supply ally rally july italy fly bully early elderly daily "
    "weekly monthly yearly friendly deadly anomaly monopoly only lovely lonely holy "
    "ugly likely unlikely silly jelly belly butterfly apply rely multiply comply"
)
"""words in -ly that are no adverbs"""

EVERYDAY: str = (
    "a the of to their his her them still never mother father people fire number one "
    "both away part taken turned behind being put set home homes house houses seen "
    "heard known name names life those added hospital streets down died people"
)
"""words of set phrases that stand in too many sentences to tell them by"""

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
    "here elsewhere nearby known shown understood said alleged estimated nearly almost "
    "ever soon outright eventually mercilessly violently shortly found indeed "
    "thereafter"
)
"""words that may stand between an auxiliary and its participle"""

UNSURE: str = "possibly perhaps probably apparently reportedly allegedly likely"
"""adverbs before a part that is told as unsure: "killed, possibly two civilians" """

PREPOSITIONS: str = (
    "in on at to from with for into onto over under near during within without against "
    "between among amongst around through across toward towards upon off out up down "
    "inside outside acc behind beyond along about than since until beside besides "
    "including despite via per following amid according"
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

RISE_BASES: str = "rise climb increase grow jump"
"""their base forms: after "may" or "to" they tell what may yet be"""

REACH_BASES: str = "reach hit top pass exceed surpass"
"""such forms that tell of an unsure figure after "may", and of none after "to" """

LEAVE: str = "left leaves leaving leave"

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

BEFORE_NOUNS: str = (
    "killed hurt murdered slain massacred assassinated executed kidnapped abducted "
    "detained arrested imprisoned captured displaced"
)
"""participles between a number and its noun: "seven kidnapped students" """

BRINGING: str = (
    "sent send sends sending took taken taking rushed rushing transported transporting "
    "airlifted hospitalized admitted transferred evacuated brought ferried carried "
    "carry conveyed deployed dispatched mobilised mobilized"
)
"""verbs that make casualties of people when the way goes to a hospital"""

HOSPITALS: str = (
    "hospital hospitals clinic clinics infirmary emergency center centre medical "
    "centres centers health"
)

HOMES: str = (
    "home homes house houses town towns village villages city area areas region "
    "regions "
    "country zone corridor corridors district districts camp neighbourhood "
    "neighborhood valley valleys island flee leave fled"
)
"""what people are driven from"""

EQUATING: str = (
    "constitute constitutes number numbers numbered numbering total totals totalled "
    "totaled totalling are were reached stood rose exceeded"
)
"""verbs between a noun and the figure that counts it: "refugees number a million" """

FATE: str = "fate fates whereabouts"

ANIMALS_AND_THINGS: str = (
    "graves dogs cats cattle cows sheep goats horses pigs birds animals camels "
    "chickens cars "
    "vehicles trucks tanks aircraft planes boats ships jobs hopes chances legs arms "
    "percent things ways places points shots seconds crops trees plants times days "
    "hours minutes weeks months years rounds bullets missiles rockets bombs centers "
    "centres papers numbers quarters towers floors events occasions incidents "
    "helicopters containers trailers settlements apartments departments monuments "
    "segments documents restaurants orders letters computers agreements accidents "
    "payments shipments elements components investments experiments treatments doors "
    "motors reactors sectors factors errors mirrors transistors corridors trailers "
    "powers matters posters boosters launchers speakers drawers grants "
    "variants olives vines fields bills plans presents events moments comments "
    "generations"
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

INFLECTIONS: str = "ings ing ied ies ed es s"
"""endings that forms of one word differ by, longest first"""

PLAIN: str = (
    "the a an of and in to on for at by with from that it its as was were is are had "
    "has have been be he she they his her their who which not but or this these those "
    "there said all also than then when where after before into over out up one two "
    "three no"
)
"""words that stand in any sentence and tell nothing of what it counts"""

AREAS: str = (
    "regions districts provinces municipalities counties countries territories suburbs "
    "areas zones islands valleys quarters neighbourhoods neighborhoods towns cities"
)
"""places that are counted by themselves: "its seven surrounding regions" """
