"""English words of the heads of tables and the labels of lists: data only."""

from __future__ import annotations

ABBREVIATIONS: dict[str, str] = {
    "kia": "killed",
    "wia": "injured",
    "mia": "missing",
    "pow": "captured",
    "pows": "captured",
    "fallen": "killed",
}
"""military short forms for a measure: "KIA: 3" """

VICTIMS: str = "victims victim"
"""nouns for the killed, where no other word of a label tells a measure"""

FATAL: str = "fatal lethal deadly"
"""words that make killed of "injuries" """

NOT_FATAL: str = "nonfatal non-fatal"

TOTALS: str = (
    "total totals subtotal sub-total subtotals sum all overall altogether together "
    "grand"
)
"""words of a label that stands for all the others of its row or column"""

OTHERS: str = "other others rest remaining remainder"
"""words of a label that stands for those that no other label names"""

PARTS: str = "thereof incl incl."
"""words that make a figure a part of the one before, beside "including", "of whom" """

LOWEST: str = "minimum min min. lowest"
"""labels of a least figure: "Minimum: 120" """

HIGHEST: str = "maximum max max. highest"
"""labels of a greatest one"""

FILLERS: str = (
    "of the a an in on by number numbers no nr people persons individuals confirmed "
    "known recorded documented verified official officially so far to date count "
    "counts toll tolls figure figures only local also at least up about around some "
    "approx approximately ca circa est estimated estimate minimum maximum seriously "
    "lightly severely slightly completely totally entirely fully still now currently "
    "body bodies lives found recovered discovered counted lost initial latest updated "
    "final and or with both from among them these those reported persons person human "
    "casualty us"
)
"""words that change nothing about what a label counts"""

SENTENCE: str = "who were was are is have has had been being that"
"""words of a head that is a clause ("those who were killed"), and of no short label"""

PROSE: str = (
    "he she they we i his her their our said says told saying when while because"
)
"""words that no line of a list holds"""

UNSURE: str = (
    "reportedly allegedly alleged possibly possible feared presumed unconfirmed "
    "suspected claimed believed"
)
"""words that make the figures of a label unsure"""

BARRING: str = (
    "% percent percentage pct share proportion rate rates ratio index per age aged "
    "ages average mean median cost costs price amount usd eur dollars km distance "
    "rank id ref reference page pages phone tel calls votes score points weight size "
    "capacity beds budget funds funding duration days hours minutes weeks months time "
    "temperature magnitude calibre caliber weapons rifles rounds ammunition change "
    "difference increase decrease target targets goal investigations investigation "
    "cases trials charges charged convicted accused suspects perpetrators attackers "
    "assailants attempted planned threatened insured compensated identified buried "
    "survivors survivor saved rescued alive aboard "
    "not without never if animals cattle livestock sheep goats cows horses dogs birds "
    "poultry"
)
"""words of a label whose figures count no victims"""

PLACE_HEADS: str = (
    "place places location locations site sites where village villages town towns "
    "city cities settlement settlements district districts province provinces region "
    "regions county counties state governorate oblast raion area areas country "
    "neighbourhood neighborhood quarter camp municipality department locality"
)
"""heads of columns that name places"""

SOURCE_HEADS: str = (
    "source sources according reported-by publisher said voice informant report "
    "reports newspaper outlet media publication"
)
"""heads of columns that name who tells the figures of a row"""

PEOPLES_HEADS: str = "nationality nationalities citizenship ethnicity"
"""heads of columns that name peoples"""

DATE_HEADS: str = "date dates day when year years month months time period"
"""heads of columns that name when"""

OF_INCIDENTS: str = "incident attack event strike raid shelling explosion occurrence"
"""words that make such a date the day of what happened: "date of attack" """

AS_OF_HEADS: str = "as updated update status until report reported published by"
"""words that make it the day at which a figure holds: "as of", "updated" """

VOICES: str = (
    "ministry government committee commission agency council authorities officials "
    "observatory watch office cross crescent un ngo organisation organization figures "
    "spokesman spokesperson according hospitals doctors medics activists residents "
    "witnesses"
)
"""words of a head that names who tells the figures below it: "Ministry of Health" """

GROUPINGS: str = (
    "age ages sex gender group groups cause causes status type year years month "
    "months date day category nationality occupation and side week weapon"
)
"""words of a title after "by" that only say how its rows are told apart"""

DIVIDING: str = (
    "by village town city district province region county area place location site "
    "country neighbourhood settlement"
)
"""words of a title after which rows are places: "the toll by village" """

ACTORS: str = (
    "party parties actor actors perpetrator perpetrators side sides belligerent "
    "belligerents faction factions responsible"
)
"""words of a title after which rows are who did it: "civilians killed by party" """

SOURCE_LINE: str = r"(?:data )?sources?\s*[:\-–—]\s*(?P<name>[^\n:;,]{2,100}?)\.?"
"""a line below a table or list that says who tells its figures"""

SOURCE_IN_TITLE: str = (
    r"[(\[](?:data )?sources?\s*[:\-–—]\s*(?P<name>[^\n:;,()\[\]]{2,100}?)"
    r"(?:[,;][^()\[\]\n]{0,60})?[)\]]"
)
"""the same in brackets in its title: "Dead by town (source: Odra Cross, 1 June)" """

CAUSES: str = (
    "ied ieds uxo erw uav uavs rta gbv idp idps covid vbied svbied rpg male female men "
    "women all sum average estimated est confirmed"
)
"""short words beside the head of a figure that name no body"""

ESTIMATES: str = (
    "estimates estimate totals total tolls toll figures counts tallies numbers claims"
)
"""nouns of a line that opens a list of who gives which figure"""

DIFFERING: str = (
    "vary varies varied differ differs differed diverge diverged published "
    "conflicting competing differing varying divergent disputed contradictory given "
    "issued released announced circulated reported sources source various"
)
"""words that tell of several figures for one count"""

NO_VOICES: str = (
    "estimate estimates estimated official confirmed disputed unconfirmed including "
    "incl excluding approximately about number unknown minimum maximum killed dead "
    "wounded injured civilians soldiers children women men"
)
"""words of a bracket behind a value that name nobody: "347 (disputed)" """

FIGURES_OF_VOICES: str = "figure figures claim claims count data version report toll"
"""nouns behind whoever tells a value: "485 (parliament figure)" """
