"""Small English words around voices: where a phrase ends, who is meant; data only.

Each constant is a string of words divided by blanks.
"""

from __future__ import annotations

FORENAME_MONTHS = "jan mar april may june august"
"""months that are forenames or surnames too: "Jan Roe" """

SO_FAR = (
    "at first|at last|in turn|by now|so far|thus far|to date|until now|up to now|"
    "as yet|by then|till now"
)
"""adverbs of two or three words inside "has so far confirmed"; divided by bars"""

GOVERNING = "of with to from for by at on in about against around behind upon"
"""prepositions before a pronoun that is no subject: "that came with it" """

PARTS = "some many most several few all none both one two three four each any"
"""words before "of you" by which a part of them speaks"""

DURATIONS = """
year years month months week weeks decade decades day days hour hours minute minutes
moment moments while
"""
"""lengths of time, which speak of nothing: "for years reported deaths" """

NO_SPEAKER = "far date now time times present once"
"""words that end a time and never a speaker: "so far" """

LOST = """
dead death deaths killed killing killings loss losses casualties casualty fatalities
victims murder murders murdered executed responsibility detentions
detention arrests
"""
"""what is admitted of people who died: "admitted 47 dead" and not "40 patients" """

LISTING = "list register log"
"""verbs that report only with a count or deaths: not "the boat listed sharply" """

OWN_WORDS = """
findings words communique communiqué statement telegram declaration letter bulletin
testimony
"""
"""what is whose it is "of": "a statement of the army", but "a report of the attack" """

ALSO_COUNTED = """
police people residents villagers survivors members doctors medics rescuers journalists
reporters officials lawmakers rebels activists witnesses relatives prosecutors others
some many supporters opponents leaders scientists school house city village hospital
"""
"""voices that may be what is counted: "(police: 4)" beside no surer voice"""

VERIFIED_BY = (
    "verified confirmed documented recorded registered counted acknowledged admitted "
    "claimed listed logged drawn certified attested corroborated reported given quoted "
    "cited published printed"
)
"""participles between what was counted and who counted it: "91 deaths verified by" """

WITNESSES = (
    "reporter reporters correspondent correspondents producer journalist journalists "
    "photographer cameraman observer observers monitor monitors"
)
"""who is sent to see, and of whose figures it is enough that they saw them"""

VERIFIED = "verified confirmed documented recorded reported"
"""what stands behind a voice and before its figure: "(OHR-verified: 688)" """

INSIDE_NAMES = "of and the for 's ' - & . / de la in"
"""small words inside the name of a body"""

BELIEVING = "think believe fear suspect reckon assume guess presume understand"
"""verbs of thought that report behind what is thought: "a dozen died, she thinks" """

GIVEN = "figure figures number version estimate count"
"""what a voice has given and gives again: "the next day the figure was three" """

BECAME = "was were became is stood had rose fell grew changed"
"""what became of it"""

CHANGED = "has have had changed changes varied shifted went kept keeps differs differed"
"""verbs behind it"""

BEHIND_COUNT = """
on in at as and or but to dead killed deaths victims names wounded missing for people
deportees persons
"""
"""what follows a count that a voice gives: "gave 24 on Monday" """

REPLYING = "replying reply answering via rt cc retweeted quoting re forwarded"
"""words with which a line names to whom a post answers"""

GIVEN_BY = (
    "given issued published released quoted cited advanced claimed reported announced "
    "provided supplied offered disclosed presented"
)
"""participles between a figure and who gave it"""

GAVE = (
    "gave gives had cited cites quoted quotes published claimed announced reported "
    "released issued names named uses used"
)
"""verbs of who gave a figure: ", which the radio gave" """

ASKERS = "by to for"
"""words before the name of who asks or writes: "recorded by", "spoke to" """

CITING_COUNTS = (
    "quote cite mention remember recall know hear offer suggest propose think guess"
)
"""verbs that report with a bare count: "remembers about seventy" """

CHANNELS = "telephone phone email e-mail radio letter text fax satellite"
"""by what something is said: "said by telephone that" """

FORWARDED = "forwarded from"
"""what stands over a message that is passed on"""

WROTE = "wrote posted writes posts commented replied says"
"""verbs of the head of a post: "harbourrat wrote on 12 June, 14:02" """

TAKEN = "recorded taken interviewed told transcribed sworn given recording transcript"
"""how such words came to be written by another"""

SEEN = """
seen obtained reviewed examined consulted inspected analysed analyzed studied viewed
"""
"""how documents reach whoever cites them: "records seen by the newspaper" """

BEFORE_COUNT = """
no not at least most more less anything fewer than over under about around nearly
almost some roughly up to upwards of an estimated as many as another a further minimum
maximum total of
"""
"""words between a verb and the count that it reports"""

NEAR_DAYS = "today yesterday tonight tomorrow"
"""days told from the day of writing"""

ISSUED = (
    "up kept released issued published compiled made given posted quoted cited "
    "recorded collected gathered collated"
)
"""participles between a report and its maker: "released by" """

TIED = "close loyal linked allied near opposed known"
"""words before a "to" that stays in the phrase: "sources close to" """

QUOTED = "cited quoted"
""""the mayor, quoted by the agency" """

CITING = "citing quoting"
""""the agency, citing the mayor" """

GOES_ON = "and or but including who which whose among with of where while when as"
"""words after a comma at which a subordinate clause does not end"""

ASIDE_PREPOSITIONS = "in on at during after through via by beyond with"
"""what opens "on Tuesday" or "in a statement" behind a cue"""

BOUNDS = (
    "at least",
    "at most",
    "more than",
    "up to",
    "as many",
    "no fewer",
    "no less",
    "fewer than",
)
"""words with which a count begins, behind a cue"""

ITEM_BOUNDS = (
    "at least",
    "more than",
    "up to",
    "about",
    "some",
    "around",
    "nearly",
    "almost",
    "over",
)
"""words before a number with which a sentence goes on counting"""

COUNTED = (
    "people persons civilians children women men victims bodies soldiers others deaths "
    "villagers residents policemen officers workers protesters hostages militants "
    "rebels fighters refugees students pupils teachers guards miners more were had"
)
"""words behind a number by which it counts, and is no day or time"""

ADDRESSED = "him her them us me it you reporters"
"""single words that are addressed: "told them" """

NEEDS_RECIPIENT = "tell inform assure remind notify ask"
"""verbs that nearly always name whom they address"""

TOLLS = "toll number figure count total tally dead deaths range"
"""what is put at a number: "put the toll at" """

SUBORDINATING = "while although though whereas when where if since"
"""before a source: what it says ends where the main clause begins"""

BEFORE_SPEECH = "reply respond answer read continue"
"""verbs that report only before a quotation or "that" """

BE = "is are was were be been being 's"
"""forms of "be" """

HAVE = "has have had 've"
"""forms of "have" """

BEFORE_PARTICIPLES = "while after before by despite without when"
""""while saying that", "by announcing" """

DEGREES = "more most less least newly well"
"""words that make a past form an adjective: "more detailed" """

MANY = "those some many most several few both others these all"
"""words that make a subject plural"""

THINGS = "state post project list count document record detail test"
"""verbs whose -s form is a plural noun more often, even after a name"""

LED = """
chaired headed led presided appointed established created commissioned convened formed
founded run
"""
"""participles between a body and who leads it or set it up: "chaired by" """

REPORTED_FROM = (
    "up released issued published compiled quoted dated posted recorded collected "
    "gathered collated"
)
"""participles behind a report: "a study published in May" """

KEEPING = """
has have had keeps keep kept holds hold held compiled drew drawn made published released
issued shared circulated prepared maintains maintained up began begins opened
"""
"""verbs of whoever keeps such a list: "has drawn up a list of 214 dead" """

HANDING = "gave gives handed sent submitted presented provided passed showed supplied"
"""verbs of whoever gives such a list to another"""

STRUCK = """
deported displaced wounded injured missing arrested detained expelled abducted
fatalities casualties victims
"""
"""what else stands behind a bare count that somebody comes to"""

RECEIVED = (
    "reports information allegations testimonies assertion claim claims rumour rumor"
)
"""what is received of others: "received reports that 12 were killed" """

RECEIVING = "received receive receives obtained collected gathered"
"""how it is received"""

SPREADING = (
    "spread spreads spreading repeat repeats repeated repeating circulate circulated "
    "circulating advanced made makes making"
)
"""how a claim is told again: "are spreading the assertion that 40 died" """

SAME_PERSONS = (
    "of more others other people persons victims bodies civilians children women men "
    "families further additional had did who including among"
)
"""words behind a number with which a sentence goes on with those told before"""

OTHER_FATES = (
    "arrested detained released registered gathered attended marched fled left "
    "displaced sheltering petition signed eliminated trapped evacuated homeless homes "
    "tents"
)
"""what the author tells anew, behind a voice's figures of the dead"""

CIRCULATED = """
shared forwarded circulated circulating viewed watched liked reposted retweeted
leaked broadcast aired sent addressed dated
"""
"""participles of what befell a report: "a post shared 26,000 times" """

TOLL_WORDS = "death casualty released latest"
"""words between a body and its figures: "government death toll" """

BEFORE_NAMES = "the a an this that these those same said"
"""words that are left out of a name"""

LEADS = "which that where who when whose"
""""in which, according to X, 12 died": what follows is the content"""

MAKER_TO_FIGURE = """
own death casualty latest last released new provisional cumulative combined overall
preliminary running published
"""
"""words between a maker and a figure: "official death toll" """

RUMOURS = "talk reports allegations rumours rumors accusations"
"""nouns before "of" that hide who tells: "reports of" """

POSSESSIVES = "his her their its my our"
""""his claim that" """

AGENT_STOPS = "by that to as , . ; :"
"""where the search for "by" after a passive ends"""

DOUBTING = "allege believe think fear presume assume suspect"
"""verbs whose passive leaves open whether it is so: "is feared" """

NAME_PARTICLES = "de da del della der den di du la le van von bin ben ibn al el abu"
"""small words inside names of persons"""

ASIDES = "however meanwhile though too also then therefore moreover"
"""adverbs that stand between commas and belong to no name"""

ABSOLUTES = """
based given asked citing speaking writing posting quoting according compared
"""
"""participles at the head of a phrase that is nobody's name"""

ARTICLES = "the a an his her its their this these those"
"""articles and possessives, at which a phrase begins"""

PLAIN_ARTICLES = "the a an"
"""articles that open another phrase after a noun"""

NO_ADVERBS = "family july italy assembly supply ally rally reply bully fly"
"""words in -ly that are no adverbs"""

RELATIVES = "who whose which one"
"""words that open a relative clause or "one of" """

PARTING = "; while and but whereas although though"
"""between two voices: "rebels said 90, while the army said 12" """

JOINING = "and but"
"""between two verbs of one voice"""

CLAUSE_OPENERS = "that how why what whether where when who which if"
"""words that open a clause behind a verb of saying"""

OFFICIAL = "official unofficial provisional preliminary initial"
"""what tells of a figure whose it is without naming a body"""

COUNTING = "record document register list log tally count verify corroborate establish"
"""verbs that report with a bare number: "counted 12 dead" """

UNCHANGING = "forecast put read set"
"""verbs whose past is their base form"""

LOOSE_PARTICIPLES = """
allege believe think know presume report understand suspect
"""
"""verbs whose past form without "that" may be a participle: "believed to be" """

FOUND_STATES = (
    "dead alive shot guilty unresponsive unconscious innocent wounded missing injured "
    "killed"
)
"""what people are found, and nobody says: "two men found dead" """

ALONE = "both each some one two three several many few another others"
"""words before a verb of saying that are its subject or stand beside it"""

CONFIRMING = "confirm verify corroborate substantiate say acknowledge admit"
"""verbs of saying whose denial leaves a figure open: "did not confirm that" """

REFUSING = "declined refused declines refuses unable failed"
"""verbs and words before "to confirm" by which nothing was said"""

NOT_RESUMED = "adding who which where whose whom when as after while before"
"""words behind "..., said X," with which X does not go on"""

TIMES_OF_DAY = "night day morning evening afternoon week month year noon midnight"
"""what "on the first night officials said" begins with, before its subject"""

SPEECHES = "answer answers reply response question questions intervention"
"""words with "of" or "by" that head what somebody says: "Answer of the Minister" """

STANDING = (
    "is was stand stands stood at remains has had now rose came puts gives of for"
)
"""words behind "its figure", where it tells a count"""

WHICH_COUNT = """
later earlier recent new newer older final first second third latest last previous
subsequent further another
"""
"""words before a count that tell which it is, and not whose: "a later census" """
