"""Rules of a passive that stands behind more than one figure, or behind names."""

from __future__ import annotations

from recount.claims.rule import ENDS, Rule, rule

OVER: tuple[Rule, ...] = (
    rule(
        "over a part in apposition",
        "Q",
        r"(?P<q>Q)[wpot]{0,6},d?Q(?:[owptQU]|c(?=w)){0,6}[KS]?,r?[hm]{0,2}[xdn]{0,5}"
        r"(?P<k>[KSFJI])",
        "seven nurses, four of them women, were killed",
        also=",",
    ),
    rule(
        "over one among them",
        "Q",
        r"(?P<q>Q)[wpot]{0,6},[wpotdPQ]{1,8}i,"
        r"(?:[hm]{0,2}[xd]{0,2}x[xdn]{0,4}(?=[KSFJ])|[hmd]{0,3}(?=[FI]))(?P<k>.)",
        "five people, the captain among them, had been arrested",
        also=",i",
    ),
    rule(
        "over one whose people they are",
        "Q",
        r"(?P<q>Q)oQ(?:[hm]{0,2}[xd]{0,2}x[xdn]{0,4}(?=[KSFJ])|[hmd]{0,3}(?=[FI]))"
        r"(?P<k>.)",
        "sixty opponents of the president were killed",
        also="o",
    ),
    rule(
        "carried off and not seen since",
        "Q",
        r"(?P<q>Q)[hm]{0,2}x[xd]{0,2}[FuvKf][wpotdyP]{0,10},?c[hm]{0,2}(?P<k>F)",
        "two men were taken away by soldiers and have not been seen since",
        also="xcF",
    ),
    rule(
        "over what they did before",
        "Q",
        r"(?P<q>Q),?(?P<r>r)[wpotdhxmufvKyRVL]{0,3}(?:[uvKRVLf]|(?<=[xh])w)"
        r"[wpotdyP]{0,3}W?[wpotdyP]{0,6},?x[xd]{0,3}(?P<k>[KFJ])",
        "two boys who had been taken along as guides were never seen again",
        also="rx",
    ),
    rule(
        "over a clause between commas",
        "P",
        r"(?P<q>P)(?:,[dwpo\-]{0,3}Q[pwo]{0,4})?,?r[^.:()]{2,30},[hm]{0,2}[xd]{0,2}"
        r"x[xdn]{0,4}(?P<k>[KSFJ])",
        "Roe Halden, a nurse who had come in the year of the floods, was killed",
        also=",rx",
    ),
    rule(
        "the first to die",
        "OI",
        r"O(?:x(?=K))?(?P<k>[IK])[pwt]{0,6}x(?P<q>[QP])",
        "the first to die was a nurse",
        also="Ox",
    ),
    rule(
        "whose bodies",
        "E",
        r"(?P<k>E)o[dw]{0,2}(?P<q>Q)(?=[hx])",
        "the bodies of more than 500 people were burned in the kilns",
        also="Eo",
    ),
    rule(
        "over a voice between commas",
        "Q",
        r"(?P<q>Q),[wP]{1,4}[vdw],[hmd]{0,2}"
        r"(?:x[xdn]{0,4}(?=[KSFJ])|(?=[FI]))(?P<k>.)",
        "another 13, the pathologists wrote, had died",
        also=",",
    ),
    rule(
        "over others of them, feared",
        "Q",
        r"(?P<q>Q)[wpot]{0,4},i[^.QKSFI]{1,60}?,xd?[dw]Oh?x?(?P<k>[KFI])",
        "as many as 650 people, among them many women, are feared to have died",
        also=",iO",
    ),
    rule(
        "over another figure",
        "Q",
        r"(?P<q>Q)[wpot]{0,4},[dw]{0,4}Q,[hm]{0,2}[xd]{0,2}x[xdn]{0,4}(?P<k>[KSFJ])",
        "61 civilians, perhaps as many as seventy, had been killed",
        also=",x",
    ),
    rule(
        "over none of them, in quotation marks",
        "Q",
        r'(?P<q>Q),Q[w]{0,3}"[hmd]{0,3}(?:x[xdn]{0,4}(?=[KSFJ])|(?=[FI]))(?P<k>.)',
        "“twenty persons, none of them civilians” lost their lives",
        also=",",
    ),
    rule(
        "over where they were held",
        "Q",
        r"(?P<q>Q)F[wpotdy]{0,10}m[hmxd]{0,3}x[xdn]{0,4}(?P<k>[KSJ])",
        "70 men held at the sugar mill may have been executed",
        also="Fmx",
    ),
    rule(
        "over none of another kind",
        "Q",
        r'(?P<q>Q)[w"]{0,3},?[ca]d?Q,?[hm]{0,2}'
        r"(?:[xd]{0,2}x[xdn]{0,4}(?=[KSFJ])|d?(?=[FI]))(?P<k>.)",
        "41 rebels, and no civilians, had died",
    ),
    rule(
        "passive over its parts",
        "Q",
        r"(?P<q>Q)[^.KBGIQ]{0,14}?i[^.]{1,60}?[,)\-][hm]{0,2}"
        r"(?:[xd]{0,2}x[xdn]{0,4}(?=[KSFJ])|[xd]{0,3}(?=[FI]|[KSJ]" + ENDS + r"))"
        r"(?P<k>.)",
        "613 residents, including 106 women, were killed",
        also="i",
    ),
    rule(
        "passive over its names",
        "Q",
        r"(?P<q>Q),?P(?:,?c?P){1,12},?[hm]{0,2}[xd]{0,2}x[xdn]{0,4}(?P<k>[KSFJ])",
        "two farmers Roe Halden and Mira Sol were killed",
        also="x",
    ),
    rule(
        "passive over an aside",
        "Q",
        r"(?P<q>Q)(?:-{1,2}[^.]{1,60}?-{1,2}|\([^()]{1,60}\))r?[hm]{0,2}"
        r"(?:[xd]{0,2}x[xdn]{0,4}(?=[KSFJ])|d?(?=[FI]))(?P<k>.)",
        "two farmers -- Roe Halden and Mira Sol -- were killed",
    ),
    rule(
        "passive over a part without commas",
        "Q",
        r"(?P<q>Q)[wpot]{0,6}id{0,2}[QP](?:[wpotd,c]{1,4}[QP]){0,4}[wpot]{0,4}"
        r"(?:[hm]{0,2}[xd]{0,2}x[xdn]{0,4}(?=[KSFJ])|[hmd]{0,3}(?=[IF]))(?P<k>.)",
        "four people including a child were injured",
        also="i",
    ),
    rule(
        "active, over a voice",
        "KBG",
        r"(?P<k>[KBG]),[wWpotdOy]{2,9},[dw]{0,3}(?P<q>Q)",
        "murdered, according to the mission, 57 persons",
        also=",",
    ),
    rule(
        "passive over where they were brought",
        "Q",
        r"(?P<q>Q)[hm]{0,2}x{1,2}[vf][Opwdt]{1,6}c[xd]{0,2}(?P<k>[FK])(?![Q])",
        "1,100 were driven to the sugar mill and kept there",
        also="xcF",
    ),
    rule(
        "over what was done to them",
        "Q",
        r"(?P<q>Q),[vKfu][wpotdyPO]{1,10},[hm]{0,2}x?[dn]{0,3}(?P<k>F)",
        "26 persons, taken by lorry to the barracks, were never seen again",
        also=",F",
    ),
    rule(
        "over what they did before",
        "Q",
        r"(?P<q>Q)h?[vwR][wpotdyPO]{1,10}c[hdn]{0,2}(?P<k>F)",
        "87 workers went to the night shift and never came home",
        also="cF",
    ),
    rule(
        "toll in a quotation",
        "S",
        r'(?P<k>S)[pd]{1,2}"w?(?P<q>Q)',
        "put the dead at “maybe two hundred”",
        also='"',
    ),
    rule(
        "event noun of, where held",
        "E",
        r"(?P<k>E)Fo[dw]{0,3}(?P<q>Q)",
        "the death in custody of six detainees",
        also="Fo",
    ),
    rule(
        "counts that fell from",
        "NE",
        r"(?P<k>[NE])[^.QUKSI]{0,10}R(?:y[dwQ]{1,3},?)?,?[dw]{0,2}p(?P<q>Q)(?=[ptdw]{0,4}O)",
        "injuries fell by half, from 118 to 61",
        also="ROp",
    ),
    rule(
        "counts that fell from, to",
        "NE",
        r"(?P<k>[NE])[^.QUKSI]{0,10}R(?:y[dwQ]{1,3},?)?,?[dw]{0,2}pQ[ptdw]{0,4}O(?P<q>Q)",
        "injuries fell by half, from 118 to 61",
        also="ROp",
    ),
    rule(
        "and as many by others",
        "KSJ",
        r"(?P<k>[KSJ])y[wpP]{1,6},?c[dw]{0,2}(?P<q>Q)(?=y)",
        "74 were killed by the guard and 31 by government forces",
        also="cy",
    ),
)
"""taken in the order of ``RULES``, after whose head they stand"""
