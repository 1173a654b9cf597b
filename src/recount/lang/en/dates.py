"""English words of dates, times and durations."""

from __future__ import annotations

YEAR_OWNERS = frozenset({
    "census", "war", "massacre", "famine", "events", "fire", "flood", "earthquake",
    "attack", "uprising", "revolution", "genocide", "deportation", "treaty",
    "constitution", "law", "act", "election", "elections", "typhus", "epidemic",
    "rising", "revolt", "coup", "disaster", "bombing", "siege", "offensive",
})  # fmt: skip
"""Nouns after which "of 1948" is a year."""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6,
    "july": 7, "august": 8, "september": 9, "october": 10, "november": 11,
    "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
"""Names and abbreviations of the months."""

SHORT_MONTHS = frozenset(
    {
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    }
)
"""Abbreviations, which need a point or a number beside them."""

AMBIGUOUS_MONTHS = frozenset({"may", "march", "august"})
"""Months that are other words too, which need a preposition or a number beside them."""

WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5,
    "saturday": 6, "sunday": 7, "mondays": 1, "tuesdays": 2, "wednesdays": 3,
    "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7,
}  # fmt: skip
"""ISO numbers of the weekdays."""

SHORT_WEEKDAYS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4,
    "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
"""Abbreviations of weekdays, read only before a date."""

WEEKDAY_NAMES = (
    "", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
"""Weekdays by ISO number, as ``unit`` of a date holds them."""

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""EDTF codes of the seasons."""

TIME_UNITS = {
    "second": "second", "seconds": "second", "minute": "minute", "minutes": "minute",
    "hour": "hour", "hours": "hour", "day": "day", "days": "day", "week": "week",
    "weeks": "week", "weekend": "weekend", "weekends": "weekend",
    "fortnight": "fortnight", "month": "month", "months": "month",
    "quarter": "quarter", "quarters": "quarter", "year": "year", "years": "year",
    "decade": "decade", "decades": "decade", "century": "century",
    "centuries": "century", "millennium": "millennium", "millennia": "millennium",
    "nights": "day", "yrs": "year", "hrs": "hour", "mins": "minute",
    "summers": "year", "winters": "year", "period": "period",
}  # fmt: skip
"""Nouns that measure time, with the unit each counts."""

PLURAL_UNITS = frozenset(
    {"seconds", "minutes", "hours", "days", "weeks", "months", "quarters", "years",
     "decades", "centuries"}
)  # fmt: skip
"""Units that can stand alone as a length of time ("for months")."""

ISO_UNITS = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D",
    "week": "P{}W", "weekend": "P{}WE", "fortnight": "P{}W", "month": "P{}M",
    "quarter": "P{}Q", "year": "P{}Y", "decade": "P{}0Y", "century": "P{}00Y",
    "millennium": "P{}000Y", "period": "PX",
}  # fmt: skip
"""ISO 8601 durations; WE and Q as TIMEX3 has them."""

DETERMINERS = {
    "last": -1, "past": -1, "this": 0, "next": 1, "coming": 1, "current": 0,
}  # fmt: skip
"""Words before a unit, weekday or season that place it by the day of writing."""

TEXT_DETERMINERS = {
    "previous": -1, "preceding": -1, "prior": -1, "following": 1, "same": 0, "that": 0,
    "ensuing": 1, "subsequent": 1,
}  # fmt: skip
"""Words before a unit that place it by a date told before in the text."""

PERIOD_LEADS = frozenset(
    {"past", "last", "next", "previous", "first", "coming", "recent", "following",
     "preceding", "latest", "final", "initial", "these", "those", "early", "prior",
     "year-earlier", "same", "future", "remaining", "entire", "whole"}
)  # fmt: skip
"""Words before a number of units that make it a period ("the past three months")."""

UNIT_ADJECTIVES = frozenset({"fiscal", "calendar", "school", "very", "full", "whole"})
"""Words between a determiner and its unit ("the last full year")."""

LATEST = frozenset(
    {
        "latest",
        "year-ago",
        "year-earlier",
        "comparable",
        "corresponding",
        "full",
        "fiscal",
        "current",
    }
)
"""Words before "quarter", "period" or "year" in reports of business."""

KNOWN_UNITS = frozenset({"quarter", "year", "weekend", "week", "month"})
"""Units that "the" alone makes a date ("over the weekend")."""

UNIT_FILLERS = frozenset(
    {"fiscal", "more", "consecutive", "straight", "calendar", "trading", "business",
     "full", "long", "additional", "other", "working", "whole", "entire", "solid",
     "school", "successive", "light", "further", "extra", "financial"}
)  # fmt: skip
"""Words between a number and its unit ("two more weeks")."""

VAGUE_COUNTS = frozenset({"several", "few", "many", "some", "couple", "numerous"})
"""Words in the place of the number of units, whose length is not told."""

TEXT_LEADS = {
    "that": 0, "same": 0, "next": 1, "following": 1, "previous": -1, "preceding": -1,
}  # fmt: skip
"""Words before a part of the day that place it by a date told before ("that night")."""

DEICTIC_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
"""Days reckoned from the day of writing."""

SITE_ENDINGS = frozenset({"com", "org", "net", "info", "az", "am", "ru", "uk", "tv"})
"""Last parts of the names of web sites."""

NOW_WORDS = frozenset(
    {"now", "currently", "recently", "nowadays", "presently", "lately"}
)
"""Words for the time of writing or shortly before it."""

FREQUENCIES = frozenset({"daily", "weekly", "monthly", "annually", "hourly"})
"""Words for what recurs."""

PARTS_OF_DAY = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO",
    "nights": "NI", "mornings": "MO", "evenings": "EV", "afternoons": "AF",
    "midnight": "NI", "noon": "MI", "midday": "MI", "daybreak": "MO", "dusk": "EV",
}  # fmt: skip
"""TIMEX3 codes of the parts of the day."""

CLOCK_WORDS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00",
               "overnight": "TNI"}  # fmt: skip
"""Words for a time of day that stand alone."""

MERIDIEMS = {"am": 0, "pm": 12, "a.m": 0, "p.m": 12, "a.m.": 0, "p.m.": 12}
"""Hours that "a.m." and "p.m." add."""

TIME_ZONES = frozenset(
    {"gmt", "utc", "est", "edt", "cst", "cdt", "pst", "pdt", "cet", "msk", "bst", "ist",
     "et", "mst", "mdt", "hours", "hrs", "local"}
)  # fmt: skip
"""Words after a time of four digits ("0735 GMT", "2200 hours")."""

BEFORE_CLOCK = frozenset(
    {"at", "about", "around", "approximately", "from", "until", "to", "by", "since",
     "before", "after", "between", "and", "("}
)  # fmt: skip
"""Words before a time that is written as four digits ("until 0600")."""

AFTER_CLOCK = frozenset(
    {"on", "today", "yesterday", "this", "in", "when", "the", "tonight", "and", "by",
     "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
     "local", "last", "after", "as", "while", "he", "they", "near", "a"}
)  # fmt: skip
"""Words after a time that is written as four digits ("at 1430 today")."""

HOLIDAYS: dict[tuple[str, ...], str] = {
    ("christmas", "day"): "XXXX-12-25", ("christmas", "eve"): "XXXX-12-24",
    ("christmas",): "XXXX-12-25", ("new", "year", "'s", "day"): "XXXX-01-01",
    ("new", "year", "'s", "eve"): "XXXX-12-31", ("new", "year", "'s"): "XXXX-01-01",
    ("thanksgiving", "day"): "", ("thanksgiving",): "", ("election", "day"): "",
    ("easter", "sunday"): "", ("easter", "week"): "", ("easter",): "",
    ("good", "friday"): "", ("palm", "sunday"): "",
    ("independence", "day"): "", ("boxing", "day"): "XXXX-12-26",
    ("halloween",): "XXXX-10-31", ("labor", "day"): "", ("memorial", "day"): "",
    ("valentine", "'s", "day"): "XXXX-02-14", ("eid", "al", "-", "fitr"): "",
    ("eid", "al", "-", "adha"): "", ("mother", "'s", "day"): "",
}  # fmt: skip
"""Feasts, with their day where it is fixed."""

YEARLY_EVENTS = frozenset(
    "killings massacres attacks airstrikes bombings protests riots elections uprisings "
    "clashes events floods fires earthquakes trials murders deportations shootings "
    "hostilities disturbances pogroms purges".split()
)
"""plurals that a year goes before: "the 1982 killings" """

YEAR_BEFORE = frozenset(
    {"in", "since", "by", "until", "till", "during", "from", "before", "after", "of",
     "early", "late", "mid", "between", "fiscal", "year", "circa", "through",
     "throughout", "around", "calendar", "spring", "summer", "autumn", "fall",
     "winter", "mid-", "back", "to", "and", "for", "than", "post", "pre", "end",
     "beginning", "start", "in:", "into", "about", "or"}
)  # fmt: skip
"""Words before a year."""

SURE_YEAR_BEFORE = frozenset(
    {"in", "since", "by", "until", "till", "during", "before", "after", "early", "late",
     "mid", "fiscal", "year", "circa", "throughout", "calendar", "spring", "summer",
     "autumn", "winter", "post", "pre"}
)  # fmt: skip
"""Words before a year that no count follows, save "by 1,500" and the like."""

OWNERS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "our", "my", "'s", "this", "that",
     "your", "whose"}
)  # fmt: skip
"""Words before a year that is used as an adjective ("the 1988 elections")."""

AFTER_DAY = frozenset(
    {"and", "at", "in", "to", "when", "after", "as", "for", "the", "that", "with", "by",
     "on", "was", "is", "of", "from", "but", "or", "near", "before", "until", "during",
     "an", "a", "this", "last", "against", "while", "which", "outside", "it"}
)  # fmt: skip
"""Words after a day or year that count nothing ("in March 15 people" tells no day)."""

NO_YEAR_BEFORE = frozenset(
    {"$", "£", "€", "#", "no", "number", "resolution", "flight", "/", "than", "least",
     "most", "nearly", "almost", "approximately", "some"}
)  # fmt: skip
"""Words and signs before four digits that make them no year."""

COUNTED_AFTER = frozenset(
    {"people", "persons", "were", "was", "have", "had", "are", "civilians", "children",
     "women", "men", "killed", "dead", "deaths", "wounded", "injured", "died", "troops",
     "soldiers", "others", "families", "houses", "homes", "victims", "bodies",
     "refugees", "prisoners", "hostages", "cases", "casualties", "fighters",
     "militants", "residents", "villagers", "members", "students", "workers", "police",
     "rockets", "rounds", "meters", "metres", "kilometers", "kilometres", "miles",
     "feet", "tons", "tonnes", "dollars", "pounds", "euros", "percent", "points",
     "times", "employees", "shares", "jobs", "votes", "troopers", "guerrillas"}
)  # fmt: skip
"""Words after four digits that make them a count ("1340 were taken")."""

AGO = frozenset({"ago"})
"""Words after a length of time that count it back from the day of writing."""

TEXT_OFFSETS = {"earlier": -1, "before": -1, "later": 1, "after": 1,
                "previously": -1, "afterwards": 1}  # fmt: skip
"""Words after a length of time that count it from a date told before."""

FUTURE_WORDS = frozenset(
    {"will", "'ll", "shall", "scheduled", "plans", "planned", "plan", "due", "expected",
     "slated", "would", "set", "planning", "expects", "wo", "intends", "tomorrow"}
)  # fmt: skip
"""Words before a weekday by which it lies ahead ("will meet on Friday")."""

AHEAD_LEADS = frozenset({"next", "coming"})
"""Words right before a day by which it lies ahead."""

PAST_WORDS = frozenset(
    {
        "said",
        "was",
        "were",
        "had",
        "told",
        "reported",
        "has",
        "have",
        "been",
        "killed",
        "says",
        "announced",
        "died",
        "took",
        "held",
        "met",
        "and",
        "but",
        "did",
    }
)
"""Words between a future word and a day that part the two."""

DASHES = frozenset({"-", "–", "‑"})
"""Marks that join a prefix to a year ("mid-1996")."""

ORDINAL_WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
    "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
"""Spelled ordinals of days, quarters, centuries and anniversaries."""
