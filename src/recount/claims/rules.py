"""Which words tell what a quantity counts: a table of rules over item codes.

A rule is tried at every item whose code is in ``anchor``. Its pattern names the
quantity ``q`` and the trigger ``k``. Rules stand in order: what an earlier one has
assigned, a later one leaves alone. The codes are told in ``items.CODES``.
"""

from __future__ import annotations

from recount.claims.away import AWAY
from recount.claims.beside import BESIDE
from recount.claims.over import OVER
from recount.claims.rule import (
    APPOSED,
    ASIDE,
    BEFORE_OBJECT,
    DESCRIBED,
    ENDS,
    GAP,
    Rule,
    rule,
)

RULES: tuple[Rule, ...] = (
    rule(
        "population of",
        "T",
        r"(?P<k>T)[oxRdwh]{0,3}(?P<q>Q)(?![KS])",
        "613 out of a population of 6,000 were killed",
    )._replace(aside=True),
    rule(
        "toll",
        "T",
        r'(?P<k>T)(?:[oxRdwhtOpyc,:vmn("]|W(?!d?Q[^.,]*R)){0,9}?'
        r"(?P<q>Q)(?![xdhm]{0,4}[KSIF])",
        "the death toll rose to 31",
    ),
    rule(
        "toll that rose, told after what took the lives",
        "T",
        r"(?P<k>T)[^.:QUKSI]{0,40}?R(?:,[^,.QU]{1,12},)?[dwtpO]{0,4}(?P<q>Q)"
        r"(?![xdhm]{0,4}[KSIF])",
        "the death toll from the fire in the market of Karsa rose to 31",
        also="R",
    ),
    rule(
        "toll that rose, told after when",
        "T",
        r"(?P<k>T)[wpotd]{0,6}?W[^.]{3,60}?R(?:,[^,.QU]{1,12},)?[dwtp]{0,2}O?(?P<q>Q)",
        "the number of people killed when two bombs hit the market rose to 31",
        also="RW",
    ),
    rule(
        "brought to so many",
        "O",
        r"O(?P<q>Q)w?(?P<k>T)",
        "brought to 230 the number of people killed",
        also="O",
    ),
    rule(
        "toll that rose from",
        "T",
        r"(?P<k>T)[^.QU]{0,14}?Q[O](?P<q>Q)",
        "the death toll rose from 24 to 31",
        also="O",
    ),
    rule(
        "toll lowered from",
        "T",
        r"(?P<k>T)[^.QU]{0,14}?Q(?:p?t)?,?p(?P<q>Q)",
        "lowered the number of missing to three from seven",
        also="p",
    ),
    rule(
        "toll put otherwise before",
        "T",
        r"(?P<k>T)[^.QU]{0,10}Q,?[hd]{0,2}R[dwpOy]{0,3}(?P<q>Q)",
        "the death toll, put at 24 before, rose to 31",
        also="R",
    ),
    rule(
        "fate",
        "Q",
        r"(?P<q>Q)[^.:]{0,30}?(?P<k>X)",
        "the fate of over 40 still remains unknown",
    ),
    rule(
        "fate told before",
        "X",
        r"(?P<k>X)ow{0,3}(?P<q>Q)",
        "nothing has been heard of the other seven",
        also="o",
    ),
    rule(
        "whose fate",
        "Q",
        r"(?P<q>Q)[wW]w[xd]{0,3}(?P<k>X)",
        "nearly 3,000 whose fate is still unknown",
        also="w",
    ),
    rule(
        "participle or state, next to it",
        "Q",
        r'(?P<q>Q)(?:,?i[dw]{1,3},?)?"?d{0,3}(?P<k>[KSFJ])u?'
        r'(?![dw"]{0,2}Q(?!d{0,2}[KSFJ]))' + ENDS,
        "12 dead and 30 wounded",
    ),
    rule(
        "told as dead",
        "Q",
        r"(?P<q>Q)[wpotdP]{0,6}(?:v|[hm]{0,2}x[dvw]{0,2}[wpot]{0,4})?"
        r"W(?:[hx]{1,2}d?)?(?P<k>[SKF])(?!h[hmxd]{0,5}[IFK])",
        "the register records 41 people as dead",
        also="W",
    ),
    rule(
        "what became of those told as such",
        "Q",
        r"(?P<q>Q)d?[vK]W[SK][hmxd]{0,5}(?P<k>[IFK])",
        "two people recorded as injured have since died",
        also="W",
    ),
    rule(
        "by another voice too",
        "Q",
        r"(?P<q>Q),c[^.QU]{1,8}Q,[hm]{0,2}"
        r"(?:[xd]{0,2}x[xdn]{0,4}(?=[KSFJ])|d?(?=[FI]))(?P<k>.)",
        "64 people, and according to the clinic 120, lost their lives",
        also=",c",
    ),
    rule(
        "the stricken as a noun",
        "Q",
        r"(?P<q>Q)d{0,2}(?P<k>[KS])(?=[vh])",
        "12 dead and 40 wounded arrived at the hospital",
    ),
    *OVER,
    rule(
        "person described, passive",
        "P",
        r"(?P<q>P)(?:,[wpotd]{1,6})?"
        r"(?:,[wpotdc\-\"]{0,6}Q(?:[wpotdcQ\-\"]|(?<=[dw])v(?=[wpo])){0,12}){1,2},"
        r"[hm]{0,2}[xd]{0,2}x[xdn]{0,4}(?P<k>[KSFJ])",
        "Roe Halden, a nurse, was killed",
        also="xQ",
    ),
    rule(
        "passive",
        "Q",
        r"(?P<q>Q)"
        + GAP
        + r"[hm]{0,2}n?[xd]{0,2}x(?:[xdntOhr\"w,]|Wd){0,5}?(?P<k>[KSFJ])",
        "613 residents of the town were killed",
        also="x",
    ),
    rule(
        "who drowned",
        "Q",
        r"(?P<q>Q)" + GAP + r"[hm]{0,3}d{0,2}(?P<k>[KB])" + ENDS,
        "at least 11 refugees have drowned",
    ),
    rule(
        "second predicate",
        "Q",
        r"(?P<q>Q)" + GAP + r"[hm]{0,2}xd?[wpotdV]{1,8}c[hm]?x[xd]{0,3}(?P<k>[KSFJ])",
        "nine guards were on duty and were wounded",
        also="xc",
    ),
    rule(
        "passive over a clause",
        "QP",
        r"(?P<q>[QP])(?:,r[hmxdO]{0,6}[vwKp](?:[wpotdyOhxcL,\"\-]){0,20},"
        r"|r[hmxdOn]{0,6}[vwpuV](?:[wpotdyOL\"\-]|x(?=[wdpy])){0,18})"
        r"[hm]{0,2}[xd]{0,2}x[xdn]{0,4}(?P<k>[KSFJ])",
        "one man who happened to be in the park was wounded",
        also="x",
    ),
    rule(
        "second predicate, of a phrase",
        "Q",
        r"(?P<q>Q)" + GAP + r"[hm]{0,2}x[vwpotdfU]{1,12}c[hmxdn]{0,4}(?P<k>[FI])",
        "21 men were driven away and have not been seen since",
        also="xc",
    ),
    rule(
        "apposed participle",
        "Q",
        r'(?P<q>Q),"?d?(?P<k>K)"?(?=[yp])',
        "hundreds of citizens, killed by shells",
        also=",",
    ),
    rule(
        "those who fled, passive",
        "Q",
        r"(?P<q>Q)(?:rx?)?I[wpotdP]{0,8}[hm]{0,2}x[xdn]{0,3}(?P<k>[KSFJ])",
        "hundreds of people fleeing the town were killed",
        also="Ix",
    ),
    rule(
        "phrase over a clause",
        "QP",
        r"(?P<q>[QP])r[hmxdOn]{0,6}[vwpuKL][wpotdyOL\"\-]{0,12}[hmdnx]{0,4}(?P<k>F)",
        "two patients who had been admitted have never been found",
        also="r",
    ),
    rule(
        "phrase over a participle",
        "QP",
        r"(?P<q>[QP])[uKvf][pyo][wpotdyc]{0,12}h[xdn]{0,3}(?P<k>F)",
        "67 men taken from their hamlet have not been seen since",
        also="h",
    ),
    rule(
        "whose death",
        "QP",
        r"(?P<q>[QP])[wW](?P<k>[ENG])(?=[hx])",
        "the seven children whose deaths have been mourned",
    ),
    rule(
        "perfect phrase",
        "Q",
        r"(?P<q>Q)(?:K(?=[dhm]{0,3}[IF]))?" + GAP + r"[hmxdO]{0,5}(?P<k>[FI])",
        "hundreds lost their lives",
    ),
    rule(
        "of the stricken, what became of them",
        "Q",
        r"(?P<q>Q)ow[KS]r?[hmxd]{0,4}(?P<k>[IF]|(?<=[xd])[KJ])",
        "two of the wounded died",
        also="ow",
    ),
    rule(
        "headline",
        "Q",
        r"(?P<q>Q)(?:[wpotd,\"\-]|c(?=w)|v(?=[pyoO])){0,12}?d?(?P<k>[KSFJ])"
        + ENDS
        + r"(?![dw\"]{0,2}Q)",
        "21 shoppers in the market of Karsa killed in shelling",
    ),
    rule(
        "active",
        "KBGJ",
        r"(?P<k>[KBGJ])" + BEFORE_OBJECT + r"(?P<q>Q)",
        "killed at least 8 people",
    ),
    rule(
        "two verbs, one object",
        "KBG",
        r"(?P<k>[KBG])c[KBG]" + BEFORE_OBJECT + r"(?P<q>Q)",
        "killed and burned 8 people",
        also="c",
    ),
    rule(
        "and as many others",
        "KSF",
        r"(?P<k>[KSF])(?:,r[wdvxp]{1,3})?,?cd{0,2}(?P<q>Q)(?=[pt.,;)]|$)"
        r"(?![^.:]{0,24}[xhmvVBKSIFJuL])",
        "two soldiers were killed and possibly five civilians in Karsa",
    ),
    rule(
        "and as many elsewhere",
        "KSFIJ",
        r"(?P<k>[KSFIJ])[wpotdP]{0,8},?cw?d{0,2}(?P<q>Q)(?=[pdt])"
        r"(?![^.:;,]{0,24}[xhmvVBKSIFJuLQU])",
        "four died on the table and two yesterday",
        also="c",
    ),
    rule(
        "and as many at another time",
        "KSFI",
        r"(?P<k>[KSFI])[wpotd]{1,6},(?P<q>Q)(?=[dt](?:p[wt]{1,2})?(?:[.,;)]|$))",
        "one died at once, three later",
        also=",",
    ),
    rule(
        "then as many",
        "KSF",
        r'(?P<k>[KSF]),d(?P<q>Q)(?=[,.;"]|$)',
        "three were dead, then eleven",
        also=",d",
    ),
    rule(
        "and not as many",
        "KSFJ",
        r'(?P<k>[KSFJ])[^.QU]{0,8}?,?cn"?(?P<q>Q)(?=[,."]|$)',
        "611 were detained, and not more than 1,200",
        also="cn",
    ),
    rule(
        "and not as many, without and",
        "KSFIJ",
        r'(?P<k>[KSFIJ])[^.QU]{0,8}?,n"?(?P<q>Q)(?=[,."]|$)',
        "91 people had died, not 86",
        also=",n",
    ),
    rule(
        "and none of another kind",
        "KSFIJ",
        r'(?P<k>[KSFIJ])[wpotdP]{0,8},?cd?(?P<q>Q)(?=[,.;"]|$)',
        "six rebels died and not one civilian",
        also="c",
    ),
    rule(
        "took and killed them",
        "Q",
        r"(?P<q>Q)[wpotd]{0,6},?cd?(?P<k>K)r",
        "picked out fourteen men and shot them against the wall",
        "killed",
        also="cr",
    ),
    rule(
        "another object",
        "KBG",
        r'(?P<k>[KBG])[dwo"]{1,12},?[ca]d?(?P<q>Q)(?![xhmvVB])',
        "killed the mayor of the town and two farmers",
    ),
    rule(
        "another after an event noun",
        "E",
        r"(?P<k>E)" + ASIDE + r'[oy][dwo",]{1,14},?[ca][dw]{0,2}(?P<q>Q)',
        "the murder of the mayor of the town and two farmers",
    ),
    rule(
        "carried off and killed",
        "Q",
        r"(?P<q>Q)" + GAP + r"[hm]{0,2}xd?[wpotdvu]{1,10},?cd{0,2}(?P<k>[KFJ])" + ENDS,
        "two farmers were beaten and then killed",
        also="xc",
    ),
    rule(
        "together with",
        "KSFI",
        r"(?P<k>[KSFI])(?:,Q[pwtoQ]{1,8}(?=[,(]))?(?:[pwto,]|\([wpot]{1,6}\)){0,14}?"
        r"a(?:[dw]{0,2}?|w{1,2},)(?P<q>[QP])",
        "35 people were killed in the town, together with their 23 guards",
        also="a",
    ),
    rule(
        "person named, passive",
        "P",
        r"(?P<q>P)(?:" + DESCRIBED + r",?r|" + APPOSED + r",?)"
        r"[hm]{0,2}[xd]{0,2}x[xdn]{0,4}(?P<k>[KSFJ])",
        "Roe Halden, 43, was killed",
        also="x",
    ),
    rule(
        "person named who died",
        "P",
        r"(?P<q>P)(?:" + DESCRIBED + r",?r|" + APPOSED + r",?)[hmxd]{0,3}(?P<k>[FI])",
        "Roe Halden, mayor of Karsa, died",
    ),
    rule(
        "person named, participle",
        "P",
        r"(?P<q>P)(?:,(?:[wpotd\-]{1,14},)?|(?=d?Ky))d{0,2}(?P<k>[KSFJ])" + ENDS,
        "relatives of Roe Halden, killed on Friday",
    ),
    rule(
        "person named last",
        "K",
        r"(?P<k>K)[pwt]{0,4}x(?P<q>P)",
        "those who were killed are Roe Halden and Mira Sol",
        also="x",
    ),
    rule(
        "person named, active",
        "KBGJ",
        r"(?P<k>[KBGJ])[dw\-]{0,6}?(?P<q>P)",
        "gunmen killed the farmer Roe Halden",
    ),
    rule(
        "person named, event noun",
        "E",
        r"(?P<k>E)" + ASIDE + r"[oy][dwc]{0,8}?(?P<q>P)",
        "the murder of Roe Halden",
    ),
    rule(
        "genitive before an event noun",
        "QP",
        r"(?P<q>[QP])w(?P<k>[EGB])(?=[xhvVWpytc,.:;)\"\-]|$)",
        "Roe Halden's murder shocked Karsa",
        also="w",
    ),
    rule(
        "phrase before",
        "H",
        r'(?P<k>H)[dw"o]{0,3}?(?P<q>[QP])',
        "claimed the lives of 12 people",
    ),
    rule(
        "event noun of",
        "E",
        r"(?P<k>E)" + ASIDE + r'[oy][dw"]{0,4}?(?P<q>Q)',
        "the killing of hundreds of villagers",
    ),
    *AWAY,
    *BESIDE,
)
