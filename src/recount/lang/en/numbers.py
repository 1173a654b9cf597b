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
    ("<", "="): "le", ("+", "/", "-"): "~", ("±",): "~", ("±", "/"): "~",
}  # fmt: skip
"""Words before a number that bound it: ge (or more), gt (more), le, lt, ~ (about)."""

BESIDES = frozenset({"another", "additional", "further"})
"""Words between a bound and its number: "at least another four"."""

OF_TOLLS: dict[tuple[str, ...], str] = {
    ("past",): "gt", ("pass",): "gt", ("top",): "gt", ("passed",): "gt",
    ("passes",): "gt", ("passing",): "gt",
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

NOT_ZERO_AFTER_NO = frozenset({
    "longer", "more", "fewer", "less", "doubt", "matter", "way", "wonder", "need",
    "comment", "idea", "sign", "evidence", "indication", "reason", "problem",
    "information", "word", "immediate", "place", "sense", "use", "chance", "time",
    "plans", "intention", "choice", "date", "city", "of",
    "later", "sooner", "other", ".", ",", "?", "!",
})  # fmt: skip
"""Words after "no" that tell it counts nobody ("no longer", "No. 218")."""

PRONOUN_AFTER_ONE = frozenset({
    "another", "who", "that", "which", "can", "could", "must", "should", "would",
    "may", "might", "'s", "has", "thing", "way", "reason", "such", "cannot",
    "needs", "wants", "hopes", "point", "sense", "by", "where", "you", "we", "i",
})  # fmt: skip
"""Words after "one" that make it a pronoun or a turn of speech."""

PRONOUN_BEFORE_ONE = frozenset({
    "the", "this", "that", "which", "every", "each", "any", "another", "only", "such",
    "some", "first", "last", "next", "other", "new", "old", "good", "bad", "big",
    "no", "loved", "same", "right", "wrong", "younger", "older", "whichever", "great",
    "better", "best", "long", "small", "large", "difficult", "hard", "easy", "latest",
})  # fmt: skip
"""Words before a bare "one" that make it a pronoun ("the one", "a new one")."""

CURRENCY_SIGNS = frozenset("$£€¥₹₽₴₺₪₼₾₸₦؋")
"""Signs that stand before an amount of money."""

CURRENCY_WORDS = frozenset({
    "dollar", "dollars", "euro", "euros", "cent", "cents", "pound", "pounds", "ruble",
    "rubles", "rouble", "roubles", "rupee", "rupees", "yen", "yuan", "lira", "liras",
    "franc", "francs", "mark", "marks", "peso", "pesos", "real", "reais", "dinar",
    "dinars", "riyal", "riyals", "rial", "rials", "dirham", "dirhams", "shekel",
    "shekels", "manat", "manats", "dram", "drams", "naira", "shillings", "shilling",
    "afghani", "afghanis", "hryvnia", "hryvnias", "baht", "won", "kroner", "kronor",
    "pence", "rand", "colones", "australes", "austral", "cordobas",
    "quetzales", "intis", "bolivars", "soles",
    "usd", "eur", "gbp", "taka", "kyat", "birr", "cfa", "zloty", "forint", "colons",
})  # fmt: skip
"""Names of money after an amount."""

SUMS = frozenset({
    "losses", "damage", "damages", "aid", "cash", "debt", "funds", "ransom", "property",
    "compensation", "assets", "loans",
})  # fmt: skip
"""Words after "millions in" that make it money."""

CURRENCY_PREFIXES = frozenset({
    "us$", "usd", "eur", "gbp", "rs", "rs.", "tk", "chf", "inr", "pkr", "aed",
})  # fmt: skip
"""Letters before an amount of money."""

PERCENT_WORDS = frozenset({"%", "percent", "pct", "per-cent", "percentage"})
"""Words and signs after a percentage; "per cent" is read beside them."""

MEASURE_UNITS = frozenset({
    "km", "kms", "kilometer", "kilometers", "kilometre", "kilometres", "mile", "miles",
    "meter", "meters", "metre", "metres", "cm", "centimeters", "centimetres", "mm",
    "millimeter", "millimetre", "millimeters", "millimetres", "foot", "feet", "ft",
    "yard", "yards", "inch", "inches", "acre", "acres", "hectare", "hectares",
    "knots", "mph", "kph", "nautical", "m", "nm", "blocks", "sq", "square",
    "cubic", "kilometer-long", "furlongs",
})  # fmt: skip
"""Units of length and area: their numbers are distances."""

OTHER_UNITS = frozenset({
    "kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes",
    "gram", "grams", "g", "ton", "tons", "tonne", "tonnes", "lb", "lbs", "ounce",
    "ounces", "oz", "liter", "liters", "litre", "litres", "gallon", "gallons", "ml",
    "barrels", "bushels", "degree", "degrees", "°", "c", "f", "volt", "volts", "watt",
    "watts", "kw", "mw", "megawatts", "kilowatts", "megawatt", "kilowatt", "hz", "mhz",
    "ghz", "caliber", "calibre", "cal", "magnitude", "points", "carat", "carats",
    "gb", "mb", "kb", "cc", "horsepower", "hp", "megaton", "kiloton",
    "kilotons", "db", "decibels", "calories", "rpm", "psi",
})  # fmt: skip
"""Units of weight, volume, heat, power and the like."""

TIME_UNITS = frozenset({
    "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week",
    "weeks", "month", "months", "year", "years", "decade", "decades", "century",
    "centuries", "am", "pm", "a.m.", "p.m.", "gmt", "utc", "o'clock", "hrs", "hr",
    "mins", "min", "nights", "fortnights", "yrs", "yr", "weekends", "semesters",
    "quarters", "est", "edt",
})  # fmt: skip
"""Units of time: their numbers count no one."""

IDENTIFIER_BEFORE = frozenset({
    "no", "nos", "nr", "nrs", "number", "numbers", "num", "#", "resolution",
    "bulletin", "annex",
    "resolutions", "route", "flight", "highway", "article", "articles", "section",
    "sections", "chapter", "page", "pages", "box", "room", "boeing", "airbus",
    "interstate", "paragraph", "paragraphs", "clause", "line", "case", "exhibit",
    "figure", "table", "volume", "vol", "issue", "part", "phase", "stage", "level",
    "category", "channel", "terminal", "gate", "platform", "pier", "apartment", "apt",
    "suite", "unit", "ward", "district", "precinct", "zone", "sector", "area",
    "battalion", "brigade", "regiment", "division", "squad", "camp", "house", "block",
    "building", "floor", "step", "round", "week", "day", "group", "type", "model",
    "version", "mark", "track", "lot", "plot", "card", "id", "ref", "code", "zip",
    "protocol", "decree", "law", "act", "rule", "form", "item", "point", "question",
    "answer", "season", "episode", "grade", "tel", "telephone", "phone", "fax", "call",
    "dial", "formula", "world-war", "psalm", "verse", "verses", "p", "pp",
    "exercise", "exercises", "plate", "plates", "cadena", "wave", "nbc", "abc", "cbs",
    "fox", "news", "tv", "road", "order", "bill", "directive", "convention", "sr", "us",
    "i", "hwy", "rt", "rte", "exit", "mile", "art", "arts", "op", "title", "count",
    "prisoner", "detainee", "inmate",
})  # fmt: skip
"""Words before a number that names something ("Resolution 712", "Flight 103")."""

IDENTIFIER_PLURALS = frozenset({
    "resolutions", "articles", "sections", "nos", "numbers", "pages", "routes",
    "paragraphs", "highways", "verses", "exercises", "nrs", "chapters", "arts", "pp",
    "units", "blocks", "wards", "districts", "zones", "phases", "levels", "grades",
})  # fmt: skip
"""Words before a list of numbers that all name things ("Resolutions 712 and 745")."""

NEEDS_CAPITAL = frozenset({
    "line", "case", "part", "level", "area", "camp", "house", "building", "group",
    "count", "order", "mark", "point", "unit", "district", "form", "call", "figure",
    "i", "us", "round", "act", "wave", "news", "road", "fox", "tv",
    "type", "issue", "title", "bill", "op",
    "squad", "day", "week", "stage", "step", "card", "question", "answer", "code",
    "mile", "model", "season", "law", "track", "lot", "plot", "zone",
    "sector", "block", "floor", "article", "table", "box", "channel", "room", "grade",
})  # fmt: skip
"""Those of ``IDENTIFIER_BEFORE`` that are common words unless capitalised."""

STREET_WORDS = frozenset({
    "street", "st", "avenue", "ave", "road", "rd", "drive", "dr", "boulevard", "blvd",
    "lane", "ln", "court", "ct", "way", "place", "pl", "highway", "hwy", "parkway",
    "pkwy", "terrace", "square", "circle", "cir", "trail", "streets", "avenues",
    "freeway", "turnpike", "expressway", "pike", "alley",
})  # fmt: skip
"""Last word of a street's name: the number before it is an address."""

SCORE_WORDS = frozenset({
    "beat", "beats", "beating", "won", "win", "wins", "lost", "lose", "defeated",
    "defeat", "victory", "draw", "drew", "led", "lead", "score", "scored", "voted",
    "vote", "ruled", "ruling", "decision", "innings", "goals", "tied", "tie", "loss",
    "over", "record", "odds", "verdict", "split",
})  # fmt: skip
"""Words near "N-M" that make it a score or a vote."""

BOTH_PAIRS = frozenset({
    "and", "sides", "parties", "countries", "houses", "cases", "ways", "ends",
    "governments", "hands", "a", "an", "the", "in", "at", "by", "to", "for", "on",
    "as", "with", "his", "her", "their", "its", "from", "about", "legs", "arms", "eyes",
    "feet",
    "before", "during", "within", "inside", "between", "through", "into", "because",
})  # fmt: skip
"""Words after "both" by which it counts no persons ("both in the town and ...")."""

BEFORE_BOTH = frozenset({"them", "lost", "lose", "loses", "losing", "us"})
"""Words before "both" by which it counts what was told: "26 of them both"."""

EMERGENCY = frozenset({"911", "112", "999"})
"""Telephone numbers that stand alone."""

CALLS = frozenset({
    "call", "calls", "called", "calling", "caller", "callers", "dial", "dialed", "to",
    "phone", "phoned", "operator", "operators", "dispatcher", "dispatchers", "dispatch",
    "a", "the", "ring",
})  # fmt: skip
"""Words beside them."""

FRACTION_STOPS = frozenset({
    "hour", "hours", "an", "way", "brother", "sister", "brothers", "sisters", "time",
    "past", "mast", "moon", "staff",
})  # fmt: skip
"""Words after "half" by which it is no share of people ("half an hour")."""

RISES = frozenset({
    "from", "rose", "risen", "rise", "rising", "increased", "grew", "climbed", "jumped",
    "fell", "dropped", "raised", "revised", "up", "down",
})  # fmt: skip
"""Words before "N to M" that make it a change, not a range."""

RANGE_LEADS = frozenset({
    "anywhere", "anything", "ranging", "ranges", "ranged", "range", "varying", "vary",
    "varies", "somewhere", "go", "goes", "went", "run", "runs", "ran", "running",
    "stretch", "stretches", "stretching", "extend", "extends", "extending",
})  # fmt: skip
"""Words before "from N to M" that make it a range after all."""
