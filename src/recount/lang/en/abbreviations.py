"""Words that a full stop may follow inside a sentence, and words that begin one."""

from __future__ import annotations

NEVER_LAST = frozenset(
    (
        *("mr", "mrs", "ms", "messrs", "mme", "mlle", "dr", "prof", "rev", "hon"),
        *("rt", "fr", "st", "ste", "mt", "ft", "sen", "rep", "reps", "gov", "pres"),
        *("gen", "lt", "col", "maj", "capt", "cpt", "cmdr", "cdr", "sgt", "cpl"),
        *("pvt", "adm", "brig", "supt", "insp", "det", "amb", "min", "dep", "vs"),
        *(
            "e.g",
            "i.e",
            "cf",
            "viz",
            "approx",
            "incl",
            "ca",
            "art",
            "arts",
            "sec",
            "secs",
        ),
        *("fig", "figs", "para", "paras", "ch", "vol", "vols", "pp", "nos", "res"),
        *("ed", "eds", "al-maj"),
    )
)
"""Abbreviations that stand before a name or number, so that no sentence ends there."""

BEFORE_NUMBER = frozenset(
    (
        *("no", "nr", "p", "c", "art", "sec", "fig", "para", "ch", "vol", "tel"),
        *("ext", "pop", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept"),
        *("oct", "nov", "dec"),
    )
)
"""Abbreviations after which a digit goes on with the sentence: "No. 366", "Feb. 22"."""

MAY_BE_LAST = frozenset(
    (
        *("inc", "corp", "co", "cos", "ltd", "llc", "plc", "bros", "jr", "sr"),
        *("esq", "etc", "dept", "depts", "univ", "assn", "assoc", "intl", "natl"),
        *("govt", "ave", "blvd", "rd", "hwy", "sq", "bldg", "est", "no", "nr"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct"),
        *("nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri"),
        *("sat", "sun", "ala", "ariz", "ark", "calif", "colo", "conn", "del"),
        *("fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich"),
        *("minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn"),
        *("tex", "va", "vt", "wash", "wis", "wyo"),
    )
)
"""Abbreviations that end sentences too: only a word of STARTERS begins a new one.

Dotted capitals ("U.S.", "D.C.") and single initials are treated the same.
"""

COMMON_WORDS = frozenset(
    (
        *("no", "mar", "sun", "sat", "la", "ill", "del", "mass", "miss", "wash"),
        *("mo", "min", "art", "est"),
    )
)
"""Those that are words of their own in lower case: "he said no."."""

CLOCK = frozenset(("a.m", "p.m"))
"""After these a capital begins a sentence, unless it is a word of AFTER_CLOCK."""

AFTER_CLOCK = frozenset(
    (
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday"),
        *("sunday", "january", "february", "march", "april", "may", "june", "july"),
        *("august", "september", "october", "november", "december", "jan", "feb"),
        *("mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
        *("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"),
        *("gmt", "utc", "bst", "cet", "est", "edt", "cst", "cdt", "mst", "mdt"),
        *("pst", "pdt", "ist", "msk", "eastern", "central", "pacific", "local"),
    )
)
"""Days, months and time zones that go on after "a.m." and "p.m."."""

STARTERS = frozenset(
    (
        *("the", "a", "an", "this", "that", "these", "those", "he", "she", "it"),
        *("they", "we", "you", "i", "his", "her", "its", "their", "our", "my"),
        *("in", "on", "at", "by", "for", "from", "to", "of", "with", "within"),
        *("without", "after", "before", "during", "since", "until", "when"),
        *("while", "where", "although", "though", "because", "if", "as", "but"),
        *("and", "or", "so", "yet", "however", "meanwhile", "moreover", "earlier"),
        *("later", "also", "another", "many", "most", "some", "several", "all"),
        *("both", "each", "every", "no", "none", "not", "there", "here", "what"),
        *("who", "why", "how", "according", "about", "among", "two", "three"),
        *("four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
        *("twelve", "twenty", "thirty", "forty", "fifty", "hundreds", "thousands"),
        *("dozens", "scores"),
    )
)
"""Words that commonly begin a sentence, in lower case."""

STRONG_STARTERS = frozenset(
    (
        *("the", "he", "she", "it", "they", "we", "this", "these", "those"),
        *("however", "meanwhile", "moreover", "according"),
    )
)
"""Those of STARTERS that begin one in a text of capitals too ("THE U.S. AND ...")."""

SPEECH_VERBS = frozenset(
    (
        *("said", "says", "asked", "asks", "added", "adds", "cried", "shouted"),
        *("replied", "wondered", "told", "exclaimed", "wrote", "continued"),
    )
)
"""Verbs that go on after a question or exclamation in quotes: '"Why?" Orr asked'."""

LOWER_NAME_STARTS = frozenset(
    (
        *("al", "el", "an", "as", "ash", "ad", "at", "ar", "az", "de", "del"),
        *("van", "von", "bin", "ibn"),
    )
)
"""Particles in lower case with which a name, and so a sentence, may begin."""

DOMAIN_ENDINGS = frozenset(
    (
        *("com", "org", "net", "info", "gov", "edu", "mil", "int", "html", "htm"),
        *("php", "az", "ru", "uk", "us", "eu", "am", "ge", "tr", "ua", "de", "fr"),
    )
)
"""Ends of web addresses: "Reports.Com" is no sentence end without its space."""

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sept": 9,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
"""Names of months and their abbreviations as date lines write them."""
