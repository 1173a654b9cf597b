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
    ("Twelve cooks were crushed when the roof fell in.", [(K, "", 12, 12)]),
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
        [("recognitions", "state", 6, 6), ("recognitions", "state", 13, 13)],
    ),
    ("Over 350 volunteers have been deployed.", [("participants", "", 351, None)]),
]

NOT_READ = [
    "It cost 81 over 65.",
    "The figure of 52 was a surprise.",
    "Forty-one had been identified as suspects.",
    "Among them were 14 doctors.",
    "Four engineers who had signed the plans were questioned.",
    "The wounded at 12 hospitals were visited.",
    "Two medics went to hospital.",
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_figures_that_lean_on_others(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NOT_READ)
def test_no_figures(text: str) -> None:
    assert told(text) == []
