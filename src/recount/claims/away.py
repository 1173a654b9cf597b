"""Rules for a figure that stands away from its word: "whom the army killed"."""

from __future__ import annotations

from recount.claims.rule import Rule, rule

AWAY: tuple[Rule, ...] = (
    rule(
        "whom somebody killed",
        "Q",
        r"(?P<q>Q)(?:,[wid]{2,5},)?r(?:[dw\"]{1,5}|P)[hd]{0,3}(?P<k>[KJ])"
        r"(?=[pt.,;)xhdWc]|$)",
        "73 soldiers whom the partisans had allegedly murdered",
        also="r",
    ),
    rule(
        "the stricken given as",
        "SKNE",
        r"(?P<k>[SKNE])W(?P<q>Q)",
        "gives the dead as 59 at the least",
        also="W",
    ),
    rule(
        "and the stricken given as",
        "SKNE",
        r"[SKN]WQ,?cw?(?P<k>[SKNE])W(?P<q>Q)",
        "gives the dead as 59 and the wounded as 175",
        also="W",
    ),
    rule(
        "and the injured at, behind a toll",
        "SKN",
        r"(?<=cw)(?P<k>[SKN])p(?P<q>Q)",
        "put the toll at 61, seven of them children, and the injured at 121",
        also="Tp",
    ),
    rule(
        "and that of the stricken",
        "SKN",
        r"(?<=[wW]ow)(?P<k>[SKN])p(?P<q>Q)",
        "puts the number of dead at 1,135 and that of the injured at 1,169",
        also="op",
    ),
    rule(
        "the stricken that stand at",
        "SN",
        r"(?P<k>[SN])[hmd]{0,2}[wvR]d?p(?P<q>Q)(?!O)",
        "the dead stand at 126",
        also="p",
    ),
    rule(
        "the stricken that are down from",
        "SN",
        r"(?P<k>[SN])(?:,[^,.Q]{1,9},)?[hmxdwRv]{1,3}p{1,2}(?P<q>Q)(?=[ptdw]{0,4}O)",
        "the missing, he said, are down from 60 to 39",
        also="Op",
    ),
    rule(
        "the stricken that are down to",
        "SN",
        r"(?P<k>[SN])(?:,[^,.Q]{1,9},)?[hmxdwRv]{1,3}p{1,2}Q[ptdw]{0,4}O(?P<q>Q)",
        "the missing, he said, are down from 60 to 39",
        also="Op",
    ),
    rule(
        "killed, told first",
        "SK",
        r'(?:^|(?<=[.:"])|(?<=[.:"]w)|(?<=^w))(?P<k>[SK])d{0,2}(?:,[wdpotPy]{1,9},)?'
        r'x[dw"]{0,3}?(?P<q>[QP])',
        "Killed so far, said official sources, were 124 students",
        also="x",
    ),
    rule(
        "in custody, told first",
        "F",
        r"(?:^|(?<=[.:\"]))(?P<k>F)d{0,2}x(?P<q>Q)",
        "In custody are eleven people",
        also="x",
    ),
    rule(
        "as hostages, so many in all",
        "F",
        r"(?P<k>F)[wpot]{0,5},(?P<q>Q)p?[dw](?=[,.;)]|$|c)",
        "teachers were seized as hostages, 1,128 people in all",
        also=",",
    ),
    rule(
        "who died were so many",
        "KFI",
        r"(?P<k>(?<=r)[KFI]|(?<=r[hxm])[KFI])(?:p[wtP]{1,3})?x(?P<q>Q)(?=[.,;:c]|$)",
        "the hostages who died were 118",
        also="rx",
    ),
    rule(
        "given as a toll",
        "Q",
        r"(?P<q>Q)Ww?(?P<k>T)",
        "the monument gives 300,000 as the number of victims",
        also="WT",
    ),
    rule(
        "those who died, in apposition",
        "SKN",
        r"(?P<k>[SKN]),(?P<q>Q)(?=(?:,?c?Q){0,5},)",
        "the wounded, 47 women and four men, were brought to the church",
        also=",",
    ),
    rule(
        "killed so many, perhaps so many others",
        "KBG",
        r"(?P<k>[KBG])(?:[dw\"-]|O(?=[wd]?Q)){0,6}?Qcw(?P<q>Q)",
        "killed at least 175 and perhaps more than 400 civilians",
        also="c",
    ),
    rule(
        "unlisted people who died",
        "U",
        r"(?P<q>U)[hm]{0,2}d{0,2}(?P<k>I)",
        "three vigilantes died in the raid",
    ),
    rule(
        "held somewhere",
        "v",
        r"(?P<k>v)(?P<q>Q)(?=p)",
        "security forces held 200 men in a police compound",
        "captured",
    ),
    rule(
        "the dead that could be so many",
        "SN",
        r"(?P<k>[SN])[hmd]{1,2}x{1,2}(?P<q>Q)",
        "the dead could be 200 or more",
        also="x",
    ),
    rule(
        "the dead that run from so many to so many",
        "SN",
        r"(?P<k>[SN])[wvRd]{0,2}(?P<q>Q)",
        "estimates of the civilian dead run from 5,000 to 40,000",
    ),
    rule(
        "the stricken that came to so many",
        "SN",
        r"(?P<k>[SN])[hmd]{0,2}vO(?P<q>Q)",
        "the casualties came to more than 1,400",
        also="O",
    ),
    rule(
        "killed them and others",
        "KBG",
        r"(?P<k>[KBG])rc[dw]?(?P<q>Q)(?![xhmvV])",
        "the bomb killed them and 83 other people",
        also="rc",
    ),
    rule(
        "took somebody named and others",
        "KBG",
        r"(?P<k>[KBG])[dwo]{1,6},P,c[dw]?(?P<q>Q)(?![xhmvV])",
        "police arrested the chairman, Roe Halden, and three other managers",
        also=",c",
    ),
    rule(
        "left with a wound",
        "Q",
        r"(?P<q>Q)[hmxd]{1,3}L[dw]?(?P<k>F)",
        "72 children have been left with a disability",
        also="L",
    ),
)
"""taken behind ``RULES``' own, before those of ``beside.py``"""
