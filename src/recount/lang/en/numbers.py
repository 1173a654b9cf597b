"""English words of numbers, their bounds, and what else a number can be used for."""

from __future__ import annotations

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
"""1 to 9: may follow a word of ``TENS``."""

TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
"""10 to 19: nothing below a hundred may follow."""

TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
"""20 to 90, with one common misspelling."""

ZEROS = {"zero": 0, "nought": 0, "naught": 0}
"""Zero told as a number."""

SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "crore": 10**7, "crores": 10**7,
    "mln": 10**6, "mil": 10**6, "bln": 10**9, "bn": 10**9, "tln": 10**12,
}  # fmt: skip
"""Words that multiply what stands before them; "hundred" and "dozen" apart."""

DOZENS = frozenset({"dozen", "dozens", "doz", "dozs", "dzs"})
"""Words for twelve after a number ("three dozens")."""

GLUED_SCALES = {"k": 10**3, "K": 10**3, "M": 10**6, "MM": 10**6, "G": 10**9,
                "mn": 10**6, "mil": 10**6, "bn": 10**9, "b": 10**9, "B": 10**9,
                "bln": 10**9, "T": 10**12}  # fmt: skip
"""Letters glued to digits ("10k"), case as written: "1m" is a length."""

MONEY_SCALES = {"m": 10**6, "t": 10**12}
"""Letters that multiply only after a currency sign ("$2m")."""

MILLIONS_OF = frozenset({
    "people", "persons", "children", "women", "men", "refugees", "civilians",
    "displaced",
    "inhabitants", "residents", "voters", "citizens", "families", "households", "homes",
    "workers", "jobs", "deaths", "cases", "students", "migrants", "others", "adults",
})  # fmt: skip
"""Words after "1.9m" that make it millions, not metres."""

PEOPLE = MILLIONS_OF | frozenset({
    "killed", "dead", "died", "wounded", "injured", "were", "missing", "victims",
    "soldiers", "fighters", "militants", "troops", "villagers", "prisoners", "hostages",
    "casualties", "bodies", "houses", "members", "have", "lost", "fled",
})  # fmt: skip
"""Words after "4.800" that make its point a mark of thousands."""

ABOUT_VERBS = frozenset({
    "talk", "talks", "talked", "talking", "speak", "speaks", "spoke", "speaking",
})  # fmt: skip
"""Verbs whose "about" is no bound: "speaks about 150 families"."""

DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "fourth": 4, "quarter": 4, "fifth": 5,
    "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "thirtieth": 30,
    "hundredth": 100, "thousandth": 1000, "trillionth": 10**12,
}  # fmt: skip
"""Fraction words in the singular; all but "half" and "quarter" are ordinals too."""

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
"""Spelled ordinals; "twenty-first" is read as 20 and "first"."""

ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
"""Letters glued to digits that make an ordinal ("218th")."""

SIGN_FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4),
    "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6),
    "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
"""Single characters that write a fraction."""

VAGUE = {
    "several": "several", "few": "few", "handful": "few", "couple": "couple",
    "tens": "tens", "dozens": "dozens", "scores": "scores", "hundreds": "hundreds",
    "thousands": "thousands", "millions": "millions", "billions": "billions",
}  # fmt: skip
"""Words for a number left open, with their key in the tables of policies."""

NEEDS_ARTICLE = frozenset({"few", "handful", "couple"})
"""Vague words that are numbers only after "a": "few were spared" tells no number."""

POLICIES: dict[str, dict[str, tuple[int, int | None]]] = {
    "literal-1": {
        "several": (3, None), "few": (3, None), "couple": (2, 2), "tens": (20, None),
        "dozens": (24, None), "scores": (40, None), "hundreds": (200, None),
        "thousands": (2000, None), "millions": (2 * 10**6, None),
        "billions": (2 * 10**9, None),
    },
    "acled": {
        "several": (3, None), "few": (3, None), "couple": (2, 2), "tens": (10, 10),
        "dozens": (12, 12), "scores": (40, None), "hundreds": (100, 100),
        "thousands": (2000, None), "millions": (2 * 10**6, None),
        "billions": (2 * 10**9, None),
    },
}  # fmt: skip
"""What the vague words allow, by reading policy.

``literal-1`` takes a plural to mean two or more of its unit. ``acled`` follows the
codebook of the Armed Conflict Location and Event Data Project, which records "tens"
as 10, "dozens" as 12 and "hundreds" as 100; it is silent on the other words, which
are read as in ``literal-1``.
"""

BEFORE: dict[tuple[str, ...], str] = {
    ("at", "least"): "ge", ("at", "the", "very", "least"): "ge",
    ("at", "the", "least"): "ge", ("at", "minimum"): "ge", ("atleast",): "ge",
    ("not", "under"): "ge", ("not", "below"): "ge",
    ("no", "fewer", "than"): "ge", ("no", "less", "than"): "ge",
    ("not", "fewer", "than"): "ge", ("not", "less", "than"): "ge",
    ("a", "minimum", "of"): "ge", ("minimum", "of"): "ge", ("minimum",): "ge",
    ("upwards", "of"): "gt", ("upward", "of"): "gt",
    ("more", "than"): "gt", ("over",): "gt", ("well", "over"): "gt",
    ("in", "excess", "of"): "gt", ("above",): "gt", ("well", "above"): "gt",
    ("greater", "than"): "gt", ("exceeding",): "gt", ("exceeds",): "gt",
    ("exceeded",): "gt", ("north", "of"): "gt", ("far", "over"): "gt",
    ("surpassing",): "gt", ("surpassed",): "gt", ("much", "more", "than"): "gt",
    ("far", "more", "than"): "gt", ("many", "more", "than"): "gt",
    ("well", "more", "than"): "gt", ("higher", "than"): "gt",
    ("just", "over"): "gt~", ("slightly", "over"): "gt~",
    ("a", "little", "over"): "gt~",
    ("little", "more", "than"): "gt~", ("a", "little", "more", "than"): "gt~",
    ("slightly", "more", "than"): "gt~", ("just", "above"): "gt~",
    ("up", "to"): "le", ("as", "many", "as"): "le", ("as", "much", "as"): "le",
    ("at", "most"): "le", ("at", "the", "most"): "le", ("a", "maximum", "of"): "le",
    ("no", "more", "than"): "le", ("not", "more", "than"): "le", ("maximum",): "le",
    ("maximum", "of"): "le", ("upto",): "le", ("not", "exceeding"): "le",
    ("fewer", "than"): "lt", ("less", "than"): "lt", ("under",): "lt",
    ("below",): "lt", ("lower", "than"): "lt", ("well", "under"): "lt",
    ("well", "below"): "lt", ("much", "less", "than"): "lt",
    ("far", "fewer", "than"): "lt", ("far", "less", "than"): "lt",
    ("just", "under"): "lt~", ("slightly", "under"): "lt~",
    ("a", "little", "under"): "lt~", ("just", "below"): "lt~",
    ("slightly", "less", "than"): "lt~", ("slightly", "fewer", "than"): "lt~",
    ("about",): "~", ("around",): "~", ("some",): "~", ("nearly",): "~",
    ("almost",): "~", ("roughly",): "~", ("approximately",): "~", ("approx",): "~",
    ("approx", "."): "~", ("close", "to"): "~", ("near", "to"): "~", ("circa",): "~",
    ("ca", "."): "~", ("c", "."): "~", ("an", "estimated"): "~",
    ("estimated",): "~", ("~",): "~",
    ("≈",): "~", ("an", "approximate"): "~", ("approximate",): "~",
    ("in", "the", "order", "of"): "~", ("does", "not", "exceed"): "le",
    ("did", "not", "exceed"): "le", ("not", "exceed"): "le",
    ("not", "above"): "le", ("not", "beyond"): "le", ("not", "over"): "le",
    ("not", "go", "beyond"): "le", ("not", "go", "above"): "le",
    ("not", "rise", "above"): "le", ("not", "rise", "beyond"): "le",
    ("not", "pass"): "le", ("not", "surpass"): "le",
    ("in", "the", "region", "of"): "~", ("on", "the", "order", "of"): "~",
    ("somewhere", "around"): "~", ("something", "like"): "~", ("virtually",): "~",
    ("an", "average", "of"): "~", ("an", "estimated", "total", "of"): "~",
    ("estimated", "at"): "~", ("est", "."): "~", ("nigh", "on"): "~",
    (">",): "gt", ("<",): "lt", ("≥",): "ge", ("≤",): "le", (">", "="): "ge",
    ("as", "high", "as"): "le", ("as", "low", "as"): "ge", ("as", "few", "as"): "ge",
    ("topped",): "gt", ("topping",): "gt", ("tops",): "gt", ("exceed",): "gt",
    ("surpasses",): "gt", ("surpass",): "gt",
    ("close", "on"): "~", ("close", "upon"): "~", ("nigh", "upon"): "~",
    ("getting", "on", "for"): "~", ("not", "far", "short", "of"): "~",
    ("not", "far", "off"): "~", ("the", "better", "part", "of"): "~",
    ("more", "or", "less"): "~", ("give", "or", "take"): "~",
    ("at", "a", "minimum"): "ge", ("at", "the", "outside"): "le",
    ("never", "more", "than"): "le", ("never", "fewer", "than"): "ge",
    ("never", "less", "than"): "ge",
    ("<", "="): "le", ("+", "/", "-"): "~", ("±",): "~", ("±", "/"): "~",
}  # fmt: skip
"""Words before a number that bound it: ge (or more), gt (more), le, lt, ~ (about)."""

BEFORE_ESTIMATED = frozenset(
    (
        "a an the of by with for to at in from than and or is was are were be been "
        "killed killing injured injuring wounded wounding dead left leaving among "
        "including another some this that these currently now"
    ).split()
)
"""Words behind which "estimated" bounds a number; behind a noun it is a verb."""

BESIDES = frozenset({"another", "additional", "further"})
"""Words between a bound and its number: "at least another four"."""

OF_TOLLS: dict[tuple[str, ...], str] = {
    ("past",): "gt", ("pass",): "gt", ("top",): "gt", ("passed",): "gt",
    ("passes",): "gt", ("passing",): "gt", ("crossed",): "gt", ("crosses",): "gt",
    ("crossing",): "gt", ("surpassed",): "gt", ("surpassing",): "gt",
    ("nears",): "~", ("nearing",): "~", ("neared",): "~", ("approaches",): "~",
    ("approaching",): "~", ("approached",): "~",
}  # fmt: skip
"""Words that bound a number where a word for a toll stands before them."""

TOLL_WORDS = frozenset({
    "toll", "tolls", "death", "deaths", "fatalities", "number", "numbers", "count",
    "dead", "killed", "casualties", "injured", "wounded", "figure", "total",
})  # fmt: skip
"""Words for a toll, which is neared and passed."""

AFTER: dict[tuple[str, ...], str] = {
    ("or", "more"): "ge", ("or", "so"): "~", ("or", "thereabouts"): "~",
    ("or", "above"): "ge", ("or", "over"): "ge", ("or", "upwards"): "ge",
    ("and", "more"): "ge", ("and", "above"): "ge", ("and", "over"): "ge",
    ("and", "counting"): "ge", ("if", "not", "more"): "ge", ("at", "least"): "ge",
    ("or", "even", "more"): "ge", ("and", "up"): "ge", ("and", "upwards"): "ge",
    ("at", "the", "least"): "ge", ("at", "a", "minimum"): "ge",
    ("or", "fewer"): "le", ("or", "less"): "le", ("at", "most"): "le",
    ("at", "the", "most"): "le", ("or", "under"): "le",
    ("-", "plus"): "ge", ("plus",): "ge", ("+",): "ge", ("-", "odd"): "~",
    ("odd",): "~", ("-", "something"): "~", ("-", "some"): "~", ("-", "ish"): "~",
    ("more", "or", "less"): "~", ("approximately",): "~", ("approx",): "~",
}  # fmt: skip
"""Words after a number that bound it; the same signs as ``BEFORE``."""

BOUNDS_BEHIND: dict[tuple[str, ...], str] = {
    ("at", "least"): "ge", ("at", "the", "least"): "ge",
    ("at", "the", "very", "least"): "ge", ("at", "most"): "le",
    ("at", "the", "most"): "le", ("at", "the", "very", "most"): "le",
    ("or", "more"): "ge", ("or", "even", "more"): "ge", ("if", "not", "more"): "ge",
    ("or", "fewer"): "le", ("or", "less"): "le",
    **{(*joint, doubt, "more"): "ge"
       for doubt in ("maybe", "possibly", "perhaps", "probably")
       for joint in ((), ("and",), ("or",))},
}  # fmt: skip
"""Words behind the noun of a number that bound it; ge (or more) and le."""

RANGE_DASHES = frozenset({"-", "–", "—", "‑", "‐", "−", "~"})
"""Marks that join the ends of a range."""

ZERO_WORDS = frozenset({"no", "none", "nobody", "nil"})
"""Words for no one; "no one" is read beside them."""

RISES = frozenset({
    "from", "rose", "risen", "rise", "rising", "increased", "grew", "climbed", "jumped",
    "fell", "dropped", "raised", "revised", "up", "down",
})  # fmt: skip
"""Words before "N to M" that make it a change, not a range."""

RANGE_LEADS = frozenset({
    "differ", "differs", "differed", "varied", "estimates", "figures",
    "anywhere", "anything", "ranging", "ranges", "ranged", "range", "varying", "vary",
    "varies", "somewhere", "go", "goes", "went", "run", "runs", "ran", "running",
    "stretch", "stretches", "stretching", "extend", "extends", "extending",
})  # fmt: skip
"""Words before "from N to M" that make it a range after all."""
