"""Cue words of sentences that a dossier lists beside the figures.

A kind of note is a tuple of alternatives; an alternative is a tuple of sets, and a
sentence is of the kind where it has a word of each set of one alternative. Words are
in lower case, with straight apostrophes; a phrase of several words matches in a row.
"""

_RECOGNISE = frozenset(
    (
        "recognise recognised recognises recognising recognition recognize recognized "
        "recognizes recognizing condemn condemned condemns condemning condemnation "
        "denounced deplored acknowledged"
    ).split()
)
_RECOGNISERS = frozenset(
    (
        "parliament parliaments congress senate chamber assembly assemblies "
        "legislature legislatures council countries country states state "
        "governments government "
        "nations nation world international organisations organizations organisation "
        "organization bodies knesset bundestag duma houses resolution formally "
        "officially union"
    ).split()
)
_COURTS = frozenset(
    (
        "court courts tribunal tribunals judges judge prosecutor prosecutors icc icj "
        "icty ictr inquest"
    ).split()
)
_RULES = frozenset(
    (
        "ruled rules ruling rulings said says found finds held holds convicted "
        "acquitted sentenced indicted judgment judgement judgments verdict verdicts "
        "warrant warrants charged jurisdiction concluded decided ordered opened "
        "rejected case cases trial"
    ).split()
)
_RESOLUTIONS = frozenset("resolution resolutions".split())
_BODIES = frozenset(
    (
        "un u.n. council assembly parliament congress senate nations security adopted "
        "adopt passed implement implemented relevant rejected union commission"
    ).split()
)
_CEREMONIES = frozenset(
    (
        "ceremony ceremonies commemorate commemorates commemorated commemorating "
        "commemoration commemorations vigil vigils memorial memorials anniversary "
        "anniversaries wreath wreaths procession mourners remembrance tribute mourning "
        "marked remembers"
    ).split()
)
_OCCASIONS = frozenset(
    (
        "ceremony ceremonies commemorate commemorates commemorated commemorating "
        "commemoration commemorations vigil vigils anniversary anniversaries wreath "
        "wreaths procession silence remembrance tribute mourning victims"
    ).split()
)
_CAMPAIGNS = frozenset(
    (
        "campaign campaigns petition petitions signatures signatories petitioners "
        "campaigners"
    ).split()
)
_CAMPAIGNING = frozenset(
    (
        "international awareness launched launch signed sign signature signatures "
        "joined join supporters petition petitions justice recognition condemnation "
        "public campaigners titled called movement"
    ).split()
)
_INQUIRIES = frozenset(
    (
        "investigation investigations inquiry inquiries enquiry commission "
        "fact-finding autopsies exhumation exhumed forensic"
    ).split()
)
_INQUIRING = frozenset(
    (
        "opened launched found concluded established set began begun independent "
        "called calls demanded report reports results experts ordered documented"
    ).split()
)
_DISCLAIM = frozenset(
    (
        "do not necessarily reflect|does not necessarily reflect|"
        "not necessarily those of|not responsible for the content|"
        "could not be independently verified|could not independently verify|"
        "unable to independently verify|not be independently confirmed|"
        "unable to verify|could not be verified|could not verify|"
        "opinions expressed|views expressed|reserves the right"
    ).split("|")
)

NOTES: tuple[tuple[str, str, tuple[tuple[frozenset[str], ...], ...]], ...] = (
    ("recognition", "Recognitions and condemnations", ((_RECOGNISE, _RECOGNISERS),)),
    ("court", "Courts", ((_COURTS, _RULES),)),
    ("resolution", "Resolutions", ((_RESOLUTIONS, _BODIES),)),
    ("inquiry", "Inquiries", ((_INQUIRIES, _INQUIRING),)),
    ("ceremony", "Ceremonies", ((_CEREMONIES, _OCCASIONS),)),
    ("campaign", "Campaigns and petitions", ((_CAMPAIGNS, _CAMPAIGNING),)),
    ("disclaimer", "Disclaimers and limits told by the texts", ((_DISCLAIM,),)),
)
"""kind, heading, and alternatives of cue sets, in the order in which they are shown"""
