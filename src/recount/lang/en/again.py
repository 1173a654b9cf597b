"""English words with which a figure is told again, without what it counts."""

from __future__ import annotations

SAYING: str = (
    "confirm verify prove document giving put acknowledge acknowledges acknowledged "
    "admit admits admitted conceded concedes lists say says said "
    "suggest suggests suggested estimate estimates estimated claim claims claimed "
    "report reports reported gave give gives cite cites cited count counts counted "
    "recorded records documented believe believes insists insisted maintains "
    "maintained mentions mentioned verified confirmed listed "
    "saying logged tallied registered announced obtains obtained calculates calculated "
    "reckons reckoned talking talks quotes quoted confirming counting cabled wired "
    "telegraphed regard use uses "
    "mention regards regarded consider considers considered wrote writes"
)
"""verbs of telling right before a bare number: "the UN suggested 40,000" """

OF_FIGURES: str = (
    "interval range figure figures number numbers total totals tally count estimate "
    "estimates"
)
"""names of a count that do not say what is counted: "puts the figure at 800" """

BETWEEN: str = (
    "at of to is was as be closer far much the has had been have now put range ranges "
    "it he she they risen fallen climbed grown increased revised raised lowered "
    "corrected later then on "
    "true real actual well exceed exceeds exceeded interval running confidence per "
    "cent "
    "between from stands stood rises rose reached reach this that hour moment time may "
    "might could , lower higher nearer closest likely probably rather currently today "
    "yesterday tonight runs ran goes went as high low now for school town city village "
    "district hospital camp whole alone should read among dead victims proved proves "
    "turned out most often commonly widely usually generally cited quoted given "
    "accepted used same period years year day days week weeks month months"
)
"""words between such a name and its number"""

INSIDE: str = "inside trapped buried underneath under"
"""where those are of whom it is asked how many: "how many were still inside" """

PUT_AT: str = "above over below under beyond more fewer less"
"""words with which a number begins that something is put at: "above 100" """

COMPILING: str = (
    "compiled collected gathered assembled have has had down confirmed verified "
    "documented established recorded published"
)
"""what is done with names: "we have confirmed 112 names" """

HOW_MANY: str = "died killed dead perished die murdered slain massacred"
"""what "how many" asks of the dead"""

SURVIVING: str = (
    "survived survive surviving survivors recovering recover hospital hospitals "
    "injured wounded condition critical stable treated alive"
)
"""words after "the two victims" that tell of the living"""

OF_BODIES: str = "identified buried exhumed reburied named cremated interred"
"""what is done to the dead: "Forty-one had been identified" """

HELPING: str = (
    "has have had was were been are being so far since yet still later already now "
    "could can cannot not be"
)
"""words between a number and such a verb"""

REVISING: str = (
    "revised raised lowered corrected increased updated reduced amended changed cut "
    "doubled trebled tripled halved brought put"
)
"""verbs that give another figure for the one before: "raised this to 54" """

ARRIVING: str = (
    "talks:about talked:about talk:about speaks:about spoke:about speak:about "
    "arrives:at arrived:at arrive:at came:to comes:to come:to settled:on settles:on "
    "settled:for settles:for holds:to held:to hold:to sticks:to stuck:to stick:to "
    "runs:to ran:to run:to goes:to went:to go:to talks:of talked:of tells:of told:of "
    "tell:of talking:of speaking:of stands:by stood:by stops:at stopped:at "
    "arriving:at coming:to closer:to nearer:to close:to ends:at "
    "kept:to keeps:to keep:to goes:for opts:for opted:for "
    "referred:to refers:to insisted:on insists:on argues:for argued:for working:with "
    "works:with worked:with "
    "work:with "
    "told:us tells:us told:me gave:us gives:us give:us gave:me "
    "guessed:at guesses:at guess:at talking:about talks:about talk:about talked:about "
    "moved:to admits:to "
    "admitted:to admit:to "
    "moves:to jumped:to began:with begins:with begin:with relied:on relies:on rely:on "
    "owned:to owns:to own:to back:with got:to gets:to ended:at numbered:at "
    "numbers:at stays:with stayed:with stay:with made:it makes:it"
)
"""verbs and particles before a bare number, where a voice is their subject"""

HAVING: str = (
    "has have had allows allowed allow found contains contained prefers preferred "
    "prefer prints printed offers "
    "offered proposes proposed uses used accepts accepted"
)
"""verbs that give a bare number where a document or a counting body is the subject"""

TOLD_OF: str = (
    "persons people victims dead who bodies killed deaths fatalities children women "
    "men civilians missing detainees"
)
"""whom a voice identifies where it tells a count of victims"""

PLACING: str = "in at near on outside inside along for from"
"""words before the place or day of a count: "12 in Karsa and four in Tesk" """

ONLY: str = (
    "only just so far already yet still now meanwhile merely over around nearer closer "
    "something somewhere anything anywhere"
)
"""words between a verb and a bare number: "could confirm only 518" """

STANDING: str = (
    "believes there were|believe there were|which makes|which made|"
    "estimates are|estimates were|estimate is|estimate was|"
    "we stand at|we stood at|there may have been|there might have been|there could "
    "have been|"
    "it should be|it ought to be|it must be|made it|makes it|"
    "it was|it is|it 's|it was not|it had reached|it has reached|it reached|"
    "it stood at|it stands at|it had risen to|it has risen to|it rose to|"
    "say that there were|says that there were|said that there were|"
    "said that there had been|claim there were|claims there were|claimed there were|"
    "say there are|says there are|say there were|says there were|said there were|"
    "said there are|said there had been|"
    "it had been|it has been|say it|says it|said it|answer was|answer is|"
    "it is now|it 's now|that was|that makes|it had climbed to|it climbed to|"
    "it had hardened into|it hardened into|it had grown to|it grew to|it had become|"
    "it became|it had shrunk to|it may be|it might be|it could be|it may "
    "have been|it might have been|it could have been|it must have been|i was told|we "
    "were told|were told|was told|gave it "
    "as|gives it as|give it as|gave this as"
)
"""what tells a count that goes on, divided by bars: "by evening it had reached 620" """

LISTS: str = "list lists register registers roll rolls registry database file files"
"""what holds names: "a list of 204 names" """

TO_NUMBERS: str = (
    "at of to is was read as run ran go goes went from near around about : may might "
    "could"
)
"""words between such a name and its number: "estimates run as high as 900" """

CLAIMING: str = (
    "says saying said say claims claimed claim lists listed counts counted count names "
    "named"
)
"""verbs right before persons told of without their fate: "says 31 civilians" """

TOPICS: str = (
    "dead:killed killed:killed deaths:killed fatalities:killed wounded:injured "
    "injured:injured missing:missing disappeared:missing detained:captured "
    "arrests:captured injuries:injured disappearances:missing detentions:captured "
    "arrested:captured prisoners:captured hostages:captured displaced:displaced "
    "crowd:participants turnout:participants attendance:participants"
)
"""those of whom a sentence without a figure speaks: "The dead are another matter" """

TOPIC_VERBS: str = "are is were was remain remains have had must cannot may can"
"""verbs whose subject such a word is"""

GIVING: str = (
    "obtain obtains obtained reckon reckons reckoned calculate calculates calculated "
    "announce announces announced logged logs tallied tallies registered registers "
    "contains contained identified identifies named names gives gave giving finds "
    "believe saw seen attributed attributes named booked books traced believed "
    "collected gathered compiled doubles doubled doubling trebled tripled "
    "halves halved"
)
"""verbs that give a bare number as other verbs of telling do"""

ABLE: str = "accept add name identify trace confirm document prove establish"
"""verbs that give a number behind "could": "the lawyers could name 216 dead" """

HOLDERS: str = (
    "log circular register cable dispatch communique communiqué "
    "ministry commission committee agency inquiry tribunal court panel union monitor "
    "observatory report indictment judgment verdict telegram ledger study survey "
    "census database archive dataset tracker monitor project newspaper paper caption "
    "service weekly daily page book magazine guidebook blog memorial i we he she"
)
"""what is said to have a number: "the telegram has 590" """

BURYING: str = "buried bury burying buries"
"""what mourners do: "we buried 12 of them" """

MOURNERS: str = (
    "town village parish constituency community family families congregation tribe "
    "residents villagers neighbours neighbors mourners people men women he she clan "
    "father mother brother sister uncle grandfather grandmother cousin gravedigger "
    "district hamlet valley relatives team teams crew crews volunteers gravediggers"
)
"""those who bury their dead, as a landslide does not"""

CLAIMS_OF: str = (
    "claims claim talk reports rumours rumors estimates stories allegations"
)
"""nouns before "of" and a bare number: "claims of more than 60" """

WAYS: str = "down up increase rise jump fall drop decrease reduction climbing falling"
"""words before "from" and an earlier figure: "71, an increase from 55" """

MANNERS: str = "shot stabbed burned burnt beaten hit struck wound wounds gunshot"
"""how people were hurt, and how those who died did: "Of the dead, 41 were shot" """

NEARING: str = (
    "of at to is was with say says said write writes wrote count counts counted "
    "list lists listed confirmed established reached"
)
"""words before a number that rivals a toll: "the register closed at 118" """

NEAR_NOUNS: str = "names victims certificates"
"""what stands for the dead where their number rivals a toll: "218 names" """

NEAR_A_TOLL: str = "names say says said count list file toll"
"""words of a sentence that may tell a number near a toll told far before"""

OF_THE_LIVING: str = (
    "survivors survived survive alive rescued saved escaped houses homes families "
    "members votes voters euros dollars percent workers employees pupils passengers "
    "population inhabitants residents lived living attended came crowd marched "
    "soldiers fighters officers troops"
)
"""words of a sentence whose bare number may count others than the dead"""
