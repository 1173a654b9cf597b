"""English words by which a text tells places: data only."""

from __future__ import annotations

PLACE_PREPOSITIONS = """
in at near around outside inside across throughout towards toward within beyond
"""
"""before a name they make it a place"""

WEAK_PREPOSITIONS = "from to of into for over through between off on"
"""before a name they make it a place only if it is known as one"""

PLACE_NOUNS = """
town village city district province county region governorate department municipality
neighbourhood neighborhood suburb settlement hamlet capital oblast raion canton commune
prefecture state republic island peninsula valley valley's mountain mountains hill hills
river lake bay coast gulf desert plateau border camp airport port square street avenue
road bridge crossing junction roundabout market area zone quarter sector territory
enclave strip corridor parish borough ward jurisdiction heights plain farm
"""

PLACE_NOUNS_BEFORE = """
town village city district province county region governorate department municipality
neighbourhood neighborhood suburb settlement hamlet capital island villages towns cities
districts provinces regions enclave port camp area areas suburbs outskirts state
republic territory canton commune parish strip
"""
"""before "of" or a name: "the town of Karsa", "the village Karsa" """

DIRECTIONS = """
north south east west northern southern eastern western central northeastern
northwestern southeastern southwestern north-eastern north-western south-eastern
south-western northeast northwest southeast southwest downtown nearby neighbouring
neighboring rural greater upper lower occupied mainland mid the a an
"""
"""may stand between a preposition and a name"""

NO_PLACES = """
jan feb mar apr jun jul aug sep sept oct nov dec jesus christ hell heaven
god allah islam christianity english arabic french spanish russian german twitter
facebook telegram instagram youtube whatsapp tiktok internet parliament congress senate
monday tuesday wednesday thursday friday saturday sunday january february march april
may june july august september october november december ramadan eid easter christmas he
she it they we i you who what this that these those there here his her its their our
spring summer autumn winter if when while as but and or the a an all some many most
addition country same other others past face part parts terms faculty charge order front
view light spite accordance place detail action addition total fact general particular
response case
"""
"""words that stand after such prepositions with a capital letter and are no places"""

FUNCTION_WORDS = """
the a an and or but by with without to from in on at of for as that which who when while
where was were is are has have had will would said after before during his her its their
this these those not no it he she they be been then than
"""
"""words that begin no name, even in texts without lower case"""

OWNERS = "my your our"
"""words before a place noun, alone no names: "My parish"; but "My Lai" """

PLACE_PARTICLES = "de del la las los al el le les du da do dos e of"
"""small words inside names of places"""

ARABIC_ARTICLES = "al el ash as an ad az ar"
"""articles before a hyphen: "al-Vell" """

SAINTS = "st mt ft"
"""abbreviations that open a name: "St. Odro" """

NAME_OPENERS = "san santa santo el la los las puerto villa new fort port"
"""words that open names of places, even without lower case"""

COMMON_ENDINGS = """
tion sion ing ment ness ism ity ed ers ists ies ence ance ths est ism cts ods ace ood
ast
"""
"""endings of common nouns and verbs in texts without lower case"""

EVENT_NOUNS = """
shooting shootings massacre attack attacks bombing bombings killing killings murder
murders genocide tragedy raid raids strike strikes airstrike crash explosion blast fire
incident anniversary war conflict crisis siege battle operation clashes protest protests
victims suspect suspects quadruple triple double homicide homicides police
"""
"""words of headlines that follow a place's name and are no part of it"""
