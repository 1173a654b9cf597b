"""English words that tell that a number counts nobody: money, units, names, turns."""

from __future__ import annotations

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
    "kilotons", "db", "decibels", "calories", "rpm", "psi", "storey", "storeys",
    "story", "storied", "storeyed", "stories", "floor", "lane", "wheeled",
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
