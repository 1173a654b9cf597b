"""Rules for what is counted beside the stricken: property, crowds, flight, labels.

They stand behind those of ``rules.py``, by which they are taken in.
"""

from __future__ import annotations

from recount.claims.rule import BEFORE_OBJECT, GAP, Rule, rule

_LIST = r'(?:[wpotd,()"yO\-caQU]|i(?=w)|v(?=[pyoO])){0,24}?'

BESIDE: tuple[Rule, ...] = (
    rule(
        "ruin of things",
        "U",
        r"(?P<q>U)" + GAP + r"[hm]{0,2}[xd]{0,3}(?P<k>[DK])",
        "forty houses were destroyed",
        "property",
    ),
    rule(
        "ruin told again",
        "U",
        r"U[^.]{0,12}?D[^.U]{0,8}?(?P<q>Q)[xd]{0,3}(?P<k>D)",
        "54 structures were destroyed and 112 severely damaged",
        "property",
    ),
    rule(
        "recognised by",
        "V",
        r"(?P<k>V)[^.UQy]{0,6}y[dwo]{0,4}?(?P<q>U)",
        "recognised as genocide by the parliaments of four countries",
        also="y",
    ),
    rule(
        "crowd that numbered",
        "C",
        r"(?P<k>C),?[rW]?[mhxdpwv]{0,8}?(?P<q>Q)",
        "the crowd may have numbered 9,000",
        "participants",
    ),
    rule(
        "ruining things",
        "D",
        r'(?P<k>D)[dw"]{0,4}?(?P<q>U)',
        "destroyed forty houses",
        "property",
    ),
    rule(
        "families killed",
        "U",
        r"(?P<q>U)" + GAP + r"[hm]{0,2}[xd]{0,3}(?P<k>[KFSI])",
        "eight families were wiped out",
    ),
    rule(
        "killed a family",
        "KG",
        r'(?P<k>[KG])[dw"]{0,4}?(?P<q>U)',
        "exterminated eight families",
    ),
    rule(
        "unlisted people, active",
        "KGBJ",
        r"(?P<k>[KGBJ])" + BEFORE_OBJECT + r"(?P<q>U)",
        "the blast killed two maids",
    ),
    rule(
        "unlisted people, passive",
        "U",
        r"(?P<q>U)" + GAP + r"[hm]{0,2}n?[xd]{0,2}x[xdntOhw]{0,5}?(?P<k>[KSFJ])",
        "two maids were killed",
        also="x",
    ),
    rule(
        "subject of taking part",
        "QU",
        r"(?P<q>[QU])" + _LIST + r"[hm]{0,2}[xd]{0,3}(?P<k>V)",
        "more than 15 countries have recognised it",
    ),
    rule(
        "who took part",
        "QU",
        r"(?P<q>[QU])" + _LIST + r"r[hm]{0,2}d?(?P<k>V)",
        "the 1,200 people who signed the petition",
        also="r",
    ),
    rule(
        "crowd of",
        "C",
        r"(?P<k>C)[ow]{0,2}o(?P<q>Q)",
        "a march of thousands",
        "participants",
        also="o",
    ),
    rule(
        "population living",
        "Q",
        r"(?P<q>Q)[dpwo]{0,4}?[dh]{0,2}(?P<k>l)",
        "about 6,100 people live in the town",
        "population",
    ),
    rule(
        "taken captive",
        "u",
        r"(?P<k>u)[dw]{0,2}(?P<q>[QP])w",
        "the rebels took several of them prisoner",
        "captured",
        also="w",
    ),
    rule(
        "brought to hospital",
        "u",
        r"(?P<k>u)[dw]{0,2}(?P<q>Q)[Op]",
        "the blast sent five people to hospital",
        "injured",
    ),
    rule(
        "taken to hospital",
        "Q",
        r"(?P<q>Q)(?P<k>u)(?=[Op])",
        "of the nine people taken to hospital, two died",
        "injured",
    ),
    rule(
        "were brought to hospital",
        "Q",
        r"(?P<q>Q)" + GAP + r"[hm]{0,2}[xd]{0,2}x[xdn]{0,4}(?P<k>u)(?=[Op.,]|$)",
        "five people were rushed to hospital",
        "injured",
        also="x",
    ),
    rule(
        "driven from home",
        "f",
        r"(?P<k>f)[dw]{0,3}?(?P<q>Q)[pO]",
        "drove about 240,000 from their homes",
        "displaced",
    ),
    rule(
        "left home",
        "Q",
        r"(?P<q>Q)[hd]{0,2}(?P<k>L)[wdp]",
        "hundreds of residents left the town",
        "displaced",
    ),
    rule(
        "state told first",
        "SK",
        r'(?P<k>[SK])[w,]{0,2}x[dw"]{0,3}?(?P<q>[QP])',
        "among the dead were 12 children",
        also="x",
    ),
    rule(
        "noun told first",
        "N",
        r"(?P<k>N)[wpotcdryKxhRO,]{0,10}?(?P<q>Q)(?![xdh]{0,3}[KSIF])",
        "refugees who constitute a million persons",
    )._replace(named_before=True),
    rule(
        "the stricken put at",
        "SKN",
        r"(?P<k>[SKN])p(?P<q>Q)",
        "the mayor put the missing at 40",
        also="p",
    ),
    rule(
        "so many, told after their noun",
        "NE",
        r"(?P<k>[NE]),d?(?P<q>Q),",
        "most of the deaths, 188, occurred in the town",
        also=",",
    ),
    rule(
        "of the stricken",
        "Q",
        r'(?P<q>Q)"?ow?(?P<k>[KS])',
        "two of the injured are in hospital",
        also="o",
    ),
    rule(
        "field of a list",
        "KSNIFDE",
        r"(?P<k>[KSNIFDE])[^:.QU]{0,24}?:[dw]{0,2}(?P<q>Q)",
        "Died of hunger and cold by spring: at least 11,000",
        also=":",
    ),
    rule(
        "field of ruin",
        "D",
        r"(?P<k>D):[dw]{0,2}(?P<q>Q)",
        "Churches and prayer houses destroyed: 22",
        "property",
        also=":",
    ),
    rule(
        "label",
        "KSN",
        r"(?P<k>[KSN])[:\-(]{1,2}[dw]{0,2}(?P<q>Q)",
        "Killed: 12",
    ),
)
