"""English words for kinds of voices: bodies, papers, speakers, lists and labels."""

from __future__ import annotations

PUBLIC_VOICES = (
    "internet web networks wireless radio television schoolbook textbook schoolbooks "
    "textbooks books forums forum"
)
"""where "they say" and "one reads" """

ACCOUNTS = "account accounts story explanation position line toll tally"
"""what a paragraph may go on to tell: "the ministry's account has changed" """

SPEAKERS = """
spokesman spokeswoman spokesperson official officials statement communique communiqué
"""
"""speakers that speak for the body whose account is told"""

PAPERS = """
today online mail gazette courier chronicle star sun mirror echo telegraph standard
independent observer weekly wire live info net blog radio fm voice times ledger tribune
herald examiner inquirer sentinel argus
"""
"""words with which the names of papers and broadcasters end"""

PRESS = "press media newspaper newspapers tabloid tabloids daily magazine journal"
"""words for what is printed"""

UNKNOWN_SPEAKERS = "a answer witness interviewee respondent"
"""labels of a talk for the person whom its head names"""

ASKING_SPEAKERS = """
q question interviewer narrator narration voiceover presenter newsreader anchor
"""
"""labels of a talk for whoever asks"""

COUNTING_BODIES = """
committee commission ministry agency union association federation organisation command
office bureau department authority monitor observatory movement league network
coalition staff cross crescent watch council organization prosecution defence panel
tribunal chamber court command inspectorate ombudsman coastguard
"""
"""bodies that count and are no place: "Relatives' committee: 23 dead" """

PLACE_BODIES = """
hospital university college school house city county province district municipality town
village club church republic kingdom state states nation nations parish museum clinic
prison station court mission bank company market health affairs security interior
"""
"""bodies that may be where people died: "Karsa District: 12 dead" """

TESTIMONIES = """
testimony statement deposition affidavit recollections account memories evidence
interview story
"""
"""how a text is headed that is somebody's words: "Testimony of Ruzha L." """

FIELD_LABELS = """
kia wia mia dead killed wounded injured missing update updated live video watch read
photo photos news breaking more factbox explainer timeline analysis opinion interview
exclusive urgent alert note total deaths tolls toll tags tag source sources by am pm est
gmt utc url http https rt via cc dear re ref refs summary comment info fw fwd subject
date ps nb id tel fax cases upd ps false true claim claims rating verdict fact facts
check misleading partly correct correction satire altered unproven
"""
"""words in capitals before or after a mark that are no voice"""

SPEAKING_LABELS = """
poll report study survey un police army government ministry union organisers organizers
authorities military opposition ombudsman
"""
"""labels that speak: "Poll: most want peace" """

REGISTERS = "list register roll tally roster database names"
"""what holds the names of so many"""

SHORTENED_BODIES = "gov govt gvt min mod moh auth auths dept comm"
"""bodies in brackets, shortened: "66 killed (Gov.)" """

MEDIA = "media networks network internet web online forums telegram radio press bazaar"
"""where rumours are: "reports on social networks that" """

BARE_BODIES = """
charity network page broadcaster watchdog group organisation organization agency
party body monitor paper newspaper outlet channel
station website company institution
"""
"""nouns that stand for the body named last"""

ECHOES = "source sources statement communique communiqué report bulletin post"
"""nouns that stand for the voice that spoke last"""

OURSELVES = """
records lists list information office organisation organization network centre center
institute database archive monitors researchers staff survey study research
"""
"""what a body calls itself or its own behind "our": "our office has verified" """

NO_MAKERS = """
published unpublished early initial later earlier various other recent local current
conflicting differing competing
"""
"""words before "estimates" and "reports" that tell nobody who made them"""

NOBODY = """
nobody none one someone everyone anyone everybody somebody nothing something other side
"""
"""words for no particular voice, to which nothing refers"""

HE_WORDS = "he him his himself mr sir lord father brother son spokesman chairman uncle"
"""words near a name that speak of a man"""

SHE_WORDS = """
she her hers herself mrs ms miss lady mother sister daughter spokeswoman aunt
"""
"""words near a name that speak of a woman"""

HE_CALLED = "husband widower father brother son uncle nephew grandfather"
"""whom a comma and his name follow: "her husband, Roe Halden," """

SHE_CALLED = "wife widow mother sister daughter aunt niece grandmother"
"""whom a comma and her name follow"""

OFFICE_TITLES = "judge:justice doctor:dr priest:father pastor:reverend professor:prof"
"""offices, each with the title that stands before the name of who holds it"""

FORMERLY = "retired former ex senior late then serving longtime local"
"""words between an article and an office"""

IN_LONG_NAMES = "of for the and on in to against"
"""words of a body's name that its letters leave out"""

OWNED = "estimates counts figure number total toll count estimate tally answer version"
"""nouns of a figure that is said to be somebody's: "613 is the ministry's figure" """

COMMENT_HEADS = (
    r"(?:\d+ )?(?:reader |latest |top )?comments?",
    r"(?:all )?reasons (?:for|why (?:people are|we are|they)) sign(?:ing|ed)",
    r"why (?:people|others|they|we) (?:are )?sign(?:ing|ed)?",
    r"(?:what )?supporters say",
    r"(?:from the )?(?:guest ?book|visitors.? book|book of condolence)",
    r"join the discussion",
    r"(?:your|readers.?) (?:letters|views|messages|responses)",
)
"""patterns of heads above what readers write"""

SOURCE_HEADINGS = "sources source references reference media and reports list of local"
"""words of a heading below which each item names who tells it: "Media sources" """

AUTHORING_BODIES = (
    "commission mission panel chamber court tribunal committee group inquiry office "
    "team monitors observatory delegation command"
)
"""bodies that write reports and speak of themselves in the third person"""

AUTHORED = "report judgment judgement findings bulletin inquiry log circular"
"""what such a body calls what it writes"""

PRESS_PAGES = (
    "press news courier gazette wire herald times post radio release encyclopedia"
)
"""words at the head of a page that somebody else wrote of them"""

OURS = "team correspondent list members people researchers volunteers staff records"
"""what an author calls ours: "our team counted 34 bodies" """
