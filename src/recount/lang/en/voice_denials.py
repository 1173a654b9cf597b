"""English words by which a text says that a figure does not hold: data only.

Each constant is a string of words divided by blanks, or of phrases divided by bars.
"""

from __future__ import annotations

FALSE = """
false untrue unfounded unsupported baseless groundless incorrect inaccurate wrong
fabricated inflated exaggerated misleading mistaken erroneous invented fictitious
debunked disproved discredited retracted withdrawn delirious absurd nonsense lies
fabrication fabrications fiction exaggeration rejected dismissed refuted implausible
untenable propaganda lie myth hoax untruth falsehood slander speculation guesswork
invention fairytale discarded
"""
"""what a figure or report is, where it does not hold"""

FALSE_PHRASES = (
    "without foundation|without basis|without any basis|without any foundation|"
    "not the case|not true|not correct|not accurate|not supported by|no basis|"
    "no foundation|"
    "not correspond to|no relation to|nothing to do with|far from the truth|"
    "pure invention|not borne out|devoid of|no support in|fairy tale|"
    "removed as duplicates|too high|too low|no support|considerably too"
)
"""the same in more words"""

CLAIMED = """
figure figures claim claims report reports number numbers rumour rumours rumor rumors
talk toll tolls allegation allegations assertion assertions statement statements story
stories count estimate estimates tally suggestion suggestions video posts post
submission contention insinuation insinuations pretence tale myth legend
"""
"""what is said not to hold"""

SPREAD = """
circulating circulated given spread published shared posted quoted cited repeated
broadcast reported released issued put made going appearing
"""
"""participles between a figure and who spread it: "given in the newspapers" """

SPREAD_BY = "in by on across among around through"
"""prepositions behind them"""

EDITIONS = "earlier previous original prior initial first former"
"""before "version": what a text said of itself and takes back"""

TEXTS = "version versions"
"""of what a text takes back"""

OWN_TEXTS = "version versions post posts tweet tweets"
"""the same, right behind "earlier" or "previous" """

NO_PROOF = "evidence proof truth basis"
"""what there is none of: "there is no evidence that 600 died" """

WRONGLY = "wrongly incorrectly erroneously mistakenly falsely"
"""adverbs beside a verb of saying, or of counting, that deny what follows"""

MISSTATING = """
misstated misstates misreported misreports overstated overstates exaggerated
exaggerates inflated inflates
"""
"""verbs that deny the figure they give: "misstated the toll as 40" """

UNSURE = """
unclear possible conceivable plausible likely probable uncertain unknown unlikely
doubtful questionable
"""
"""what it is "that" or "whether" something happened"""

SEEMS = "seems appears seemed appeared"
"""verbs between "it" and "that" which leave a figure open"""

UNCONFIRMED = "unconfirmed unverified uncorroborated conflicting"
"""what makes reports unsure, whoever they are by"""

RETRACTING = """
withdrew withdraws withdrawn retracted retracts recanted recants corrected corrects
correcting retracting withdrawing
"""
"""verbs by which a voice takes back a figure: "withdrew its figure of 40" """

CLAIMED_FIELDS = "claimed alleged reported"
"""before a field whose fellow is "actual": "claimed dead: 400; actual dead: 97" """

ACTUAL = "actual real true confirmed verified"
"""the fellow field"""

ENDS = "; . ! ?"
"""marks at which a denial ends"""

HARMING = """
killed kill shot wounded injured executed murdered buried arrested detained captured
expelled deported destroyed burned bombed shelled struck were was had
"""
"""verbs behind "never" of which the count is denied: "never killed 40" """

MINDED = "forgotten forget forgot forgive forgiven ignored ignore abandoned"
"""verbs behind "not" which deny no figure: "we have not forgotten the 12" """

KNOWING = "forgotten forget know known knew remember recall realise realize aware"
"""verbs behind which a question takes what follows "that" as given"""

ASKING = "did does do was were is are has have had"
"""words with which a question asks whether something holds"""

VERDICTS = (
    "false|not true|untrue|fake|incorrect|wrong|misleading|fabricated|hoax|no evidence|"
    "unfounded|pants on fire|mostly false|fake news|this is false|it is false|"
    "that is false|this is not true|this is untrue"
)
"""what fact-checks print beside a claim that does not hold"""

BEFORE_VERDICTS = "verdict rating conclusion ruling finding"
"""names of a verdict: "Verdict: false" """

RATINGS = "our the we rate this claim as is mostly"
"""small words around it"""

CHECKED = "claim claims myth rumour rumor statement assertion post caption allegation"
"""how the claim that is checked is headed: "Claim 1: ..." """

SUPPORTING = (
    "bears bear supports support backs back confirms confirm corroborates suggests"
)
"""verbs whose subject is no source: "no source supports a toll of 200" """

REJECTING = (
    "recognise recognize accept accepts agree agrees believe believes believed buy "
    "buys credit think"
)
"""verbs that deny where they are negated: "does not accept that 40 died" """

NEGATING = "not never cannot nobody none unable refuses refused declines declined"
"""what negates them"""

OF_DEEDS = """
behind responsible responsibility involved involvement part role hand knowledge
carrying conducting firing bombing attacking shelling targeting
"""
"""words for a deed that somebody denies: "denied that it was behind the raid" """
