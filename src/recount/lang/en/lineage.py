"""English words that lineage reads: function words, public bodies, roles of persons."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """a about above after again against all also although am an and another any are as
    at be because been before being below between both but by can could did do does
    down during each either even every few for from further had has have he her here
    him his how however i if in including into is it its just last least less many may
    me might more most much must my near nearly no nor not of off on once one only or
    other our out over own per said same say says several she should since so some such
    than that the their them then there these they this those through to told too two
    under until up upon us very was we were what when where which while who whom whose
    why will with within without would yet you your people persons killed dead died
    wounded injured according officials reported reports""".split()
)
"""Words that any report of violence uses; shared ones show nothing."""

GOVERNMENT_WORDS = frozenset(
    """government govt authorities authority officials official state side leadership
    administration regime party cabinet officialdom""".split()
)
"""Words that, beside the name of a country, mean its government."""

MINISTRIES: dict[str, str] = {
    "foreign affairs": "foreign",
    "foreign": "foreign",
    "external affairs": "foreign",
    "defence": "defence",
    "defense": "defence",
    "national defence": "defence",
    "national defense": "defence",
    "interior": "interior",
    "internal affairs": "interior",
    "home affairs": "interior",
    "home": "interior",
    "health": "health",
    "public health": "health",
    "emergency situations": "emergencies",
    "emergencies": "emergencies",
    "emergency": "emergencies",
    "disaster management": "emergencies",
    "justice": "justice",
    "information": "information",
    "education": "education",
    "finance": "finance",
    "transport": "transport",
    "labour": "labour",
    "labor": "labour",
    "agriculture": "agriculture",
    "energy": "energy",
    "social affairs": "social affairs",
    "religious affairs": "religious affairs",
}
"""What a ministry is for, by its spellings."""

MINISTRY_WORDS = frozenset({"ministry", "ministries", "minister", "department"})
"""Heads of the name of a ministry; a minister speaks for one."""

OFFICES = frozenset(
    """ambassador embassy consul consulate president presidency premier chancellor
    minister ministry spokesman spokeswoman spokesperson envoy representative
    delegation mission parliament army military police prosecutor prosecutors
    commander governor mayor secretary""".split()
)
"""Offices and bodies that belong to a state when they are named beside it."""

DIPLOMATIC = frozenset({"ambassador", "embassy", "consul", "consulate"})
"""Offices that a country keeps in another one."""

NEWS_WORDS = frozenset(
    """agency news wire press times post gazette tribune herald journal chronicle
    courier mirror telegraph reuters afp ap tass interfax xinhua anadolu dpa efe ansa
    kyodo yonhap pti ani upi bbc cnn aljazeera""".split()
)
"""Words of the names of those who bring news; a text that names one may copy it."""

HONORIFICS = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady hon rt excellency his her
    general gen colonel col major maj captain capt lieutenant lt sergeant sgt brigadier
    rev reverend father sheikh imam bishop president minister ambassador governor mayor
    senator spokesman spokeswoman spokesperson officer chief director secretary
    commissioner inspector superintendent judge doctor""".split()
)
"""Words before a person's name that are no part of it."""

NAMELESS = frozenset(
    """witness witnesses eyewitness eyewitnesses resident residents survivor survivors
    relative relatives villagers locals activists source sources analysts experts
    observers reports report media press some others many critics refugees people
    victims""".split()
)
"""Voices that name nobody: the same word in two texts is not the same voice."""

BODIES = frozenset(
    """agency newspaper daily broadcaster portal news army association authority
    board bureau centre center church coalition
    command commission committee congress council court department embassy force forces
    foundation front government group guard hospital institute ministry mission monitor
    movement network observatory office organisation organization parliament party
    police red cross crescent service society staff union university watch militia
    defence defense federation news times post international nations
    authorities officials rescuers medics firefighters prosecutors""".split()
)
"""Words that show a name to be a body's and no person's."""

GENERIC_HEADS = frozenset(
    """police army military officials authorities hospital hospitals medics rescuers
    firefighters prosecutors government ministry doctors paramedics militants rebels
    separatists insurgents spokesman spokeswoman spokesperson minister president
    ambassador governor mayor commander embassy""".split()
)
"""Bodies and offices that need a name beside them to be told apart."""

DEMONYM_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ("i", "n", "an", "ian", "ese", "ite", "er", "ish", "is", "ns", "ans", "ians")),
    ("a", ("i", "an", "ian", "ean", "ese", "ic", "ish", "is", "ans", "ians", "eans")),
    ("ia", ("i", "ic", "ish")),
    ("e", ("ian", "an", "ish", "ese", "ians", "ans")),
    ("o", ("ese", "an", "ian", "in", "ans", "ians")),
    ("y", ("ian", "ish", "ese", "ians")),
    ("land", ("ish", "ic", "lander", "landers")),
    ("istan", ("i", "is")),
    ("oslavia", ("oslav", "oslavs")),
)
"""How a country's name becomes its adjective: what falls off, and what may follow."""
