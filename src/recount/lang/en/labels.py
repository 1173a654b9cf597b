"""English words for measures, groups, kinds and months, as a dossier shows them."""

from recount.lang.en import outcomes

MEASURES = {
    "killed": "killed",
    "injured": "injured",
    "captured": "taken captive",
    "missing": "missing",
    "displaced": "displaced",
    "bereaved": "bereaved",
    "households_destroyed": "families destroyed",
    "population": "population",
    "participants": "took part",
    "recognitions": "recognitions",
    "supporters": "supporters",
    "violations": "attacks or violations",
    "property": "property destroyed",
    "casualties": "killed or injured",
    "other": "other counts",
}
"""measure of a claim: its words in a table"""

SAID = {
    "killed": "{} killed",
    "injured": "{} injured",
    "captured": "{} taken captive",
    "missing": "{} missing",
    "displaced": "{} displaced",
    "bereaved": "{} bereaved",
    "households_destroyed": "{} destroyed",
    "population": "a population of {}",
    "participants": "{} taking part",
    "recognitions": "recognition by {}",
    "supporters": "{} in support",
    "violations": "{} (attacks or violations)",
    "property": "{} destroyed",
    "casualties": "{} killed or injured",
    "other": "{} (other counts)",
}
"""measure of a claim: how a figure with its group is said in a sentence"""

KINDS = {
    **{kind: kind for kind in outcomes.KINDS},
    "aboard": "on board",
    "survived": "alive",
}
"""what the measure other counts, as its qualifier tells: its words in a table"""

PLURALS = {
    "woman": "women",
    "man": "men",
    "child": "children",
    "boy": "boys",
    "girl": "girls",
    "infant": "infants",
    "elderly": "elderly people",
    "adult": "adults",
    "civilian": "civilians",
    "combatant": "combatants",
    "police": "police",
    "medic": "medical staff",
    "journalist": "journalists",
    "aid-worker": "aid workers",
    "student": "students",
    "teacher": "teachers",
    "protester": "protesters",
    "prisoner": "prisoners",
    "foreigner": "foreigners",
    "worker": "workers",
    "official": "officials",
    "clergy": "clergy",
    "family": "families",
    "country": "countries",
    "state": "states",
    "organisation": "organisations",
    "house": "houses",
    "village": "villages",
    "assembly": "assemblies",
    "attack": "attacks",
    "occurrence": "incidents",
    "building": "buildings",
    "vehicle": "vehicles",
    "facility": "facilities",
    "bridge": "bridges",
    "road": "roads",
    "boat": "boats",
    "shop": "shops",
    "school": "schools",
    "hospital": "hospitals",
    "mosque": "mosques",
    "church": "churches",
}
"""term of a group: the people or things that it names"""

SINGULARS = {
    "elderly": "elderly person",
    "police": "police officer",
    "medic": "medical worker",
    "aid-worker": "aid worker",
    "clergy": "cleric",
}
"""term of a group: one of them, where it is not the term itself"""

IMPLIED = {"households_destroyed": "family", "violations": "attack"}
"""measure: the term of a group that its words already say"""

AGE_AND_SEX = (
    "man",
    "woman",
    "boy",
    "girl",
    "child",
    "infant",
    "elderly",
    "adult",
)
"""terms that join as a union, in the order in which they are told"""

STATUS_BEFORE = {
    "civilian": "civilian",
    "combatant": "combatant",
    "police": "police",
    "medic": "medical",
    "foreigner": "foreign",
}
"""status terms as the word before another: "civilian women" """

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""names of the months, January first"""

SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
"""EDTF season codes"""

DATED_BY = {
    "sidecar": "told by the file beside it",
    "metadata": "told by the page’s metadata",
    "header": "told by a date line",
    "url": "told by its address",
    "dateline": "told by its dateline",
    "inside": "reckoned from its sentences",
    "unknown": "cannot tell",
}
"""how the date of a report was found"""

BOTH = "cannot both be true"
"""what a conflict of two figures says of them"""

CONFLICTS = {
    "conflict": "cannot all be true together",
    "boundary": "differ at the boundary",
    "tension": "are hard to hold together",
    "scope": "count different things",
    "update": "hold at different dates",
}
"""kind of a conflict or lesser difference: what it says of its figures"""

RIVALS = {
    "conflict": "cannot be true together with",
    "boundary": "differs at the boundary from",
    "tension": "is hard to hold together with",
    "scope": "counts something else than",
    "update": "holds at another date than",
}
"""kind of a conflict or lesser difference, between one figure and others"""

STATUSES = {
    "agree": "agree",
    "single": "one report",
    "conflict": "conflict",
    "boundary": "boundary",
    "tension": "tension",
    "scope": "scope differs",
    "update": "update",
    "mixed": "mixed",
}
"""status of a finding in one or two words"""

ASSUMPTIONS = {
    "women-adult": "women are adults, so that women and children do not overlap",
    "men-adult": "men are adults, so that men and children do not overlap",
    "elderly-adult": "elderly people are adults and overlap women and men",
    "civilians-not-combatants": "nobody is counted as a civilian and as a combatant",
    "same-people": (
        "one exact figure told with several words for the whole counts the same people"
    ),
    "plain-within-whole": (
        "a group told without status or nationality is among the whole that is told"
    ),
    "killed-or-injured": "casualties are the killed and the injured, nobody is both",
    "within-population": "those counted are among the inhabitants counted",
    "parts-complete": "everyone is told as a man, a woman, a boy or a girl",
}
"""name of an assumption of the arithmetic: what it says"""

REUSES = {
    "copy": "copy",
    "adapted": "adapted copy",
    "quote": "the same quotation",
    "background": "shared background",
    "formula": "shared formula",
    "boilerplate": "shared boilerplate",
    "version": "version of one text",
    "grey": "a short stretch, too little to tell",
}
"""class of a reuse"""

LINKS = {
    "reuse": "reused words",
    "voice": "same voice",
    "citation": "one cites the other",
    "rare_value": "same rare figures",
    "repeat": "repeated in one report",
    "judged": "so judged by a person",
}
"""kind of a link between claims"""

RULES = {
    "lower-median": "lower median",
    "minimum-maximum": "least and greatest",
    "consistent-hull": "what can stand together",
    "ucdp": "UCDP",
    "ibc": "IBC",
    "acled": "ACLED",
    "airwars": "Airwars",
    "eventreport-conservative": "eventreport, conservative",
    "eventreport-representative": "eventreport, representative",
    "eventreport-informative": "eventreport, informative",
}
"""name of a rule: how it is headed in a table; a rule of others keeps its name"""

EVENTS = {
    "incident": "event",
    "condition": "condition",
    "gathering": "gathering",
}
"""kind of an event"""

OUTCOMES = {
    "read": "read",
    "duplicate": "read; the same bytes as another",
    "refused": "not read",
    "needs_ocr": "not read: holds pictures of pages, no text",
    "waiting": "waiting to be read",
    "opened": "opened; what came out of it has lines of its own",
}
"""what became of something that was offered"""
