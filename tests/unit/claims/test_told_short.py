"""Figures that lean on what was told before, and numbers of ages. All is invented."""

from __future__ import annotations

import pytest

from tests.reader import told

K, D = "killed", "displaced"
Told = list[tuple[str, str, int | None, int | None]]

READ: list[tuple[str, Told]] = [
    # parts of the figure of the sentence before
    (
        "943 citizens were killed. Among them were 87 children and 12 nurses.",
        [(K, "", 943, 943), (K, "child", 87, 87), (K, "medic", 12, 12)],
    ),
    (
        "Fifty-two never came home. Eighteen were women. Eleven were children.",
        [(K, "", 52, 52), (K, "woman", 18, 18), (K, "child", 11, 11)],
    ),
    (
        "Divers recovered 77 bodies. Forty-one had been identified.",
        [(K, "", 77, 77), (K, "", 41, 41)],
    ),
    # ages and sexes told of a bare number
    (
        "Of the victims, 103 were under 18 and 81 over 65.",
        [(K, "child", 103, 103), (K, "elderly", 81, 81)],
    ),
    (
        "12 people, eight of them under 18, died.",
        [(K, "", 12, 12), (K, "child", 8, 8)],
    ),
    (
        "44 people died, of whom 28 were male and 16 female; twelve had not attained "
        "the age of sixteen.",
        [
            (K, "", 44, 44),
            (K, "man", 28, 28),
            (K, "woman", 16, 16),
            (K, "child", 12, 12),
        ],
    ),
    # a figure of another voice inside, and one told beside its noun
    (
        "At least 64 people, and according to the clinic 120, lost their lives.",
        [(K, "", 64, None), (K, "", 120, 120)],
    ),
    ("Most of the deaths, 188, occurred in the town.", [(K, "", 188, 188)]),
    ("The mayor put the missing at 40 to 55.", [("missing", "", 40, 55)]),
    (
        "More than 900 have died this year, surpassing the 838 it recorded in 2022.",
        [(K, "", 901, None), (K, "", 838, 838)],
    ),
    (
        "60 died. The defence said that the clinic's figure of 52 was inflated.",
        [(K, "", 60, 60), (K, "", 52, 52)],
    ),
    # what became of people
    ("Two have since died.", [(K, "", 2, 2)]),
    ("Nine are shown to have succumbed to their wounds.", [(K, "", 9, 9)]),
    (
        "The register lists 41 people as dead and 12 as missing.",
        [(K, "", 41, 41), ("missing", "", 12, 12)],
    ),
    ("The group saw death certificates for 33 of those killed.", [(K, "", 33, 33)]),
    ("Twelve glaziers were crushed when the roof fell in.", [(K, "", 12, 12)]),
    (
        "The whereabouts of four men last seen alive in the yard remain unknown.",
        [("missing", "man", 4, 4)],
    ),
    (
        "The fate of seven students, kidnapped by gunmen, remains unknown.",
        [("captured", "student", 7, 7), ("missing", "student", 7, 7)],
    ),
    (
        "Fourteen drown, scores missing off Karsa",
        [(K, "", 14, 14), ("missing", "", 40, None)],
    ),
    (
        "44 inmates died, including three minors held for theft, and 12 detainees.",
        [(K, "prisoner", 44, 44), (K, "child", 3, 3), (K, "prisoner", 12, 12)],
    ),
    (
        "Of the nine people taken to hospital, two have since died.",
        [("injured", "", 9, 9), (K, "", 2, 2)],
    ),
    (
        "Police seized four more, bringing the number in custody to seven.",
        [("captured", "", 7, 7)],
    ),
    ("Three families died out.", [("households_destroyed", "family", 3, 3)]),
    (
        "Seven pupils were abducted. Three of them were freed.",
        [("captured", "student", 7, 7), ("other", "student", 3, 3)],
    ),
    # those who fled, who were picked out, who were told among the dead
    (
        "It was the mass killing of hundreds of civilians who were fleeing Karsa.",
        [(K, "civilian", 200, None)],
    ),
    (
        "Hundreds of people fleeing the town were killed in a gorge.",
        [(K, "", 200, None)],
    ),
    (
        "The soldiers picked out fourteen men and shot them.",
        [(K, "man", 14, 14)],
    ),
    (
        "Two Karsan citizens, a nurse and a clerk, were among those killed.",
        [(K, "karsan", 2, 2)],
    ),
    (
        "690 were taken hostage, 88 of whom had not been accounted for.",
        [("captured", "", 690, 690), ("missing", "", 88, 88)],
    ),
    (
        "Two patients who had been admitted that evening have never been found.",
        [("missing", "", 2, 2)],
    ),
    (
        "3,870 citizens of Karsa are registered as missing.",
        [("missing", "", 3870, 3870)],
    ),
    (
        "37 injured have been taken to three hospitals.",
        [("injured", "", 37, 37)],
    ),
    (
        "The toll tonight: 21 dead, 37 in hospital.",
        [(K, "", 21, 21), ("injured", "", 37, 37)],
    ),
    ("There had been no civilian victims.", [(K, "civilian", 0, 0)]),
    # tolls that came one by one, and other figures put in their place
    (
        "On the first night officials spoke of five, then 12, then 21 dead.",
        [(K, "", 5, 5), (K, "", 12, 12), (K, "", 21, 21)],
    ),
    (
        "The union said 47 had died. It later raised this to 54.",
        [(K, "", 47, 47), (K, "", 54, 54)],
    ),
    ("91 people had died, not 86.", [(K, "", 91, 91), (K, "", 86, 86)]),
    (
        "Killed: 86\n54 women, 32 men",
        [(K, "", 86, 86), (K, "woman", 54, 54), (K, "man", 32, 32)],
    ),
    (
        "Children who lost both parents: 26\nChildren who lost one parent: 130",
        [("bereaved", "child", 26, 26), ("bereaved", "child", 130, 130)],
    ),
    (
        "He lost his wife and two small grandchildren.",
        [(K, "child woman", 3, 3), (K, "child", 2, 2)],
    ),
    ("There were no reports of civilian deaths.", [(K, "civilian", 0, 0)]),
    # flight, ruin, support
    ("Over 110,000 became refugees.", [(D, "", 110001, None)]),
    (
        "Fewer than 80 families were living in container camps, down from 940.",
        [(D, "family", None, 79), (D, "family", 940, 940)],
    ),
    ("Two hospitals were put out of action.", [("property", "", 2, 2)]),
    (
        "114 towns and villages signed the appeal.",
        [("supporters", "village", 114, 114)],
    ),
    (
        "We thank the 1,200 people who signed the petition.",
        [("supporters", "", 1200, 1200)],
    ),
    (
        "The parliaments of six states, as well as 13 legislatures, have adopted "
        "resolutions on the massacre.",
        [("recognitions", "state", 6, 6), ("recognitions", "", 13, 13)],
    ),
    (
        "The legislatures of 9 states and 14 provincial assemblies, as well as 12 "
        "sub-national bodies, have recognised the massacre.",
        [
            ("recognitions", "state", 9, 9),
            ("recognitions", "", 14, 14),
            ("recognitions", "", 12, 12),
        ],
    ),
    ("The army sent 400 soldiers.", [("participants", "combatant", 400, 400)]),
    (
        "Karsa was surrounded by 1,500 troops.",
        [("participants", "combatant", 1500, 1500)],
    ),
    ("Thousands march in Karsa", [("participants", "", 2000, None)]),
    (
        "Tens of thousands of people paid tribute to the dead.",
        [("participants", "", 20000, None)],
    ),
    ("A petition had 1,312 names on it.", [("supporters", "", 1312, 1312)]),
    ("Around 340 families left Karsa for Ostra.", [(D, "family", 340, 340)]),
    ("706 were driven across the river as hostages.", [("captured", "", 706, 706)]),
    ("Police held five youths overnight.", [("captured", "", 5, 5)]),
    (
        "Of 78, including 24 women, nothing has been heard since.",
        [("missing", "", 78, 78), ("missing", "woman", 24, 24)],
    ),
    (
        "Still unaccounted for are 149 people, down from 613.",
        [("missing", "", 149, 149), ("missing", "", 613, 613)],
    ),
    # second thoughts, and a voice's own figure without a verb
    ("He said thirty, perhaps forty people were killed.", [(K, "", 30, 40)]),
    ("She saw twenty, twenty-five men killed.", [(K, "man", 20, 25)]),
    ("The fire killed three people at most.", [(K, "", None, 3)]),
    ('An inquiry put the dead in 2003 at "not above 60".', [(K, "", None, 60)]),
    (
        "The state lists 118 missing, our own register 131.",
        [("missing", "", 118, 118), ("missing", "", 131, 131)],
    ),
    (
        "The killing of at least 81 and, according to the mayor, 138 civilians.",
        [(K, "", 81, None), (K, "civilian", 138, 138)],
    ),
    ("Four died on the table and two yesterday.", [(K, "", 4, 4), (K, "", 2, 2)]),
    (
        "12 were killed in Karsa and nine in Ostra.",
        [(K, "", 12, 12), (K, "", 9, 9)],
    ),
    # the group of a whole, and one told behind
    (
        "Of the 31 pupils in the class, nine were killed and four have not been found.",
        [(K, "student", 9, 9), ("missing", "student", 4, 4)],
    ),
    (
        "511 children lost one parent and 24 lost both.",
        [("bereaved", "child", 511, 511), ("bereaved", "child", 24, 24)],
    ),
    (
        "It acknowledged 34 fatalities among the Karsan forces.",
        [(K, "combatant karsan", 34, 34)],
    ),
    ("There were no civilian casualties.", [("casualties", "civilian", 0, 0)]),
    ("The raid left one woman dead.", [(K, "woman", 1, 1)]),
    (
        "Eleven are in custody, among them the owner, who was caught at home, and "
        "three inspectors.",
        [("captured", "", 11, 11), ("captured", "official", 3, 3)],
    ),
    # a voice's number alone, a fragment without a verb
    (
        "Fifty died. The state says sixty-one. I can prove sixty-five.",
        [(K, "", 50, 50), (K, "", 61, 61), (K, "", 65, 65)],
    ),
    (
        "438 people were put to death. Ninety-seven women. Sixty-one children.",
        [(K, "", 438, 438), (K, "woman", 97, 97), (K, "child", 61, 61)],
    ),
    ("27 killed incl. 6 children", [(K, "", 27, 27), (K, "child", 6, 6)]),
    (
        "74 bodies were found, 31 of them of women and 22 of children.",
        [(K, "", 74, 74), (K, "woman", 31, 31), (K, "child", 22, 22)],
    ),
    ("There were dozens of martyrs and wounded.", [("casualties", "", 24, None)]),
    (
        "89 people, six of them officers, were taken to health centres with burns.",
        [("injured", "", 89, 89), ("injured", "police", 6, 6)],
    ),
    ("The council pulled down 43 houses.", [("property", "house", 43, 43)]),
    (
        "Nine countries have recognised it, as have the legislatures of 14 states.",
        [("recognitions", "country", 9, 9), ("recognitions", "state", 14, 14)],
    ),
    (
        "The campaign has been joined by over 85,000 people and 60 organisations.",
        [("supporters", "", 85001, None), ("supporters", "organisation", 60, 60)],
    ),
    (
        "The war forced 640,000 to flee and a further 210,000 to seek refuge abroad.",
        [(D, "", 640000, 640000), (D, "", 210000, 210000)],
    ),
    (
        "The clinics have come under attack at least 30 times.",
        [("violations", "", 30, None)],
    ),
    (
        "Some 2,300 people were still living in Karsa, defended by about 160 soldiers.",
        [("population", "", 2300, 2300), ("participants", "combatant", 160, 160)],
    ),
    ("Over 350 volunteers have been deployed.", [("participants", "", 351, None)]),
]

NOT_READ = [
    "It cost 81 over 65.",
    "The figure of 52 was a surprise.",
    "Forty-one had been identified as suspects.",
    "Among them were 14 doctors.",
    "Four engineers who had signed the plans were questioned.",
    "The owner employed 1,684 workers. The union says 1,700.",
    "Two officers were at the scene.",
    "The two presidents signed a treaty in May.",
    "The woman was hit several times.",
    "The group holds 3,027,330 Rally's shares.",
    "Nobody spoke of it: a town of about 60 people ceased to exist.",
    "Three others turned out to be fighters.",
    "Two of us walked home.",
    "The wounded at 12 hospitals were visited.",
    "Two medics went to hospital.",
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_figures_that_lean_on_others(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NOT_READ)
def test_no_figures(text: str) -> None:
    assert told(text) == []
