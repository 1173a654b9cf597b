"""Which voice a figure has where several could, and where none has it. All invented."""

from __future__ import annotations

import pytest

from tests.reader import read_text

Told = list[tuple[str, list[str], str]]
"""phrase, voices outermost first, stance"""

A, H, D = "asserted", "hedged", "denied"

KILLERS: list[tuple[str, Told]] = [
    ("It was reported 12 people were killed by rebels.", [("12", [], H)]),
    ("Four soldiers were reported killed by rebels.", [("Four", [], H)]),
    ("Twelve people were confirmed killed by the blast.", [("Twelve", [], A)]),
    ("Two men were found shot dead by villagers.", [("Two", [], A)]),
    (
        "The brigade claimed responsibility for the raid, which killed 12 soldiers.",
        [("12", [], A)],
    ),
]

UNSAID: list[tuple[str, Told]] = [
    ("The ministry did not confirm that 40 people had died.", [("40", [], H)]),
    ("The ministry declined to confirm that 40 had died.", [("40", [], H)]),
    ("Police could not confirm that 40 people had died.", [("40", [], H)]),
    ("The figure of 150 dead could not be verified.", [("150", [], H)]),
    ("It is unlikely that 40 people died.", [("40", [], H)]),
    ("The ministry doubts that 40 people died.", [("40", ["ministry"], H)]),
]

DENIED: list[tuple[str, Told]] = [
    ("Reports that a dozen people died are false.", [("a dozen", [], D)]),
    ("There is no evidence that several people were killed.", [("several", [], D)]),
    (
        "Police said it was not the case that 300 people had been arrested.",
        [("300", ["Police"], D)],
    ),
    (
        "The police report says 40 people died when the pilot was on the wrong runway.",
        [("40", ["police report"], A)],
    ),
    (
        "The report says 40 people were killed before the officers were dismissed.",
        [("40", ["report"], A)],
    ),
    ("Police never arrested the two who killed 12 people.", [("12", [], A)]),
    ("Rescuers found no trace of the 12 missing sailors.", [("12", [], A)]),
    ("The court ruled that 12 people had been killed.", [("12", ["court"], A)]),
    ("No, we have not forgotten the 12 people killed.", [("12", [], A)]),
    (
        "The troops withdrew after reports that 40 civilians had been killed.",
        [("40", [], H)],
    ),
]

PARTED: list[tuple[str, Told]] = [
    (
        "Nurses say 12 people died, according to a statement published by the ministry "
        "of health.",
        [("12", ["ministry of health", "Nurses"], A)],
    ),
    (
        "The report says 12 people died, said Colonel Jan Abel of the fire brigade.",
        [("12", ["Jan Abel", "report"], A)],
    ),
    (
        "Twelve people died according to the police, and 40 according to the union.",
        [("Twelve", ["police"], A), ("40", ["union"], A)],
    ),
    (
        "In 2004 as many as 600 people walked here, and today, the police tell me, "
        "about 300 walked with us.",
        [("as many as 600", [], A), ("about 300", ["police"], A)],
    ),
    (
        "The blast (police say it was a bomb) killed 12 people.",
        [("12", [], A)],
    ),
    (
        "The raid, which the army said had failed, killed 40 civilians.",
        [("40", [], A)],
    ),
    (
        "The mayor, who said he was shocked, visited the families of the 12 dead.",
        [("12", [], A)],
    ),
    (
        "“Most of them are women,” said Dr Lidd Amar of the clinic, where 21 lay dead.",
        [("21", [], A)],
    ),
    (
        "“There were four hundred there,” said Idris Sol, who sells rope. Eleven "
        "members of the Sehm family were killed as they unloaded goats.",
        [("Eleven", [], A)],
    ),
    (
        "The mayor said he was saddened. Twelve people died in the blast.",
        [("Twelve", [], A)],
    ),
    (
        "The mayor said 12 died. Several more were hurt.",
        [("12", ["mayor"], A), ("Several", ["mayor"], A)],
    ),
    (
        "State radio spoke of “a few injured”; by the evening the toll stood at 140.",
        [("a few", ["State radio"], A), ("140", [], A)],
    ),
]

NAMED: list[tuple[str, Told]] = [
    (
        "The mayor and the police chief both said 12 people had died.",
        [("12", ["mayor and the police chief"], A)],
    ),
    ("Another said 12 people had died.", [("12", ["Another"], A)]),
    ("Data from the Odra Centre show that 318 died.", [("318", ["Odra Centre"], A)]),
    (
        "Citing hospital officials, Halvek News said 30 people died.",
        [("30", ["Halvek News", "hospital officials"], A)],
    ),
    (
        "12 people died, according to Karsa's mayor, Ilo Sant.",
        [("12", ["Ilo Sant"], A)],
    ),
    (
        "A relief group, Justice Watch, has reported 59 deaths.",
        [("59", ["Justice Watch"], A)],
    ),
    (
        "The fire took 112 lives, by the government's count.",
        [("112", ["government"], A)],
    ),
    (
        "The Chamber finds, beyond doubt, that 68 people were killed.",
        [("68", ["Chamber"], A)],
    ),
    ("12 dead in Lenmar blast, say police", [("12", ["police"], A)]),
    (
        "Nurses Without Limits said 14 died. The charity also said 3 were missing.",
        [("14", ["Nurses Without Limits"], A), ("3", ["Nurses Without Limits"], A)],
    ),
    (
        "The broadcaster Kanat 4 said 12 died. The network also said nine were hurt.",
        [("12", ["Kanat 4"], A), ("nine", ["Kanat 4"], A)],
    ),
    (
        "Mira Kost told the paper that 12 died. Sela Miro, 61, had come by bus. She "
        "lost her husband. “From our street eleven were killed,” she said.",
        [("12", ["Mira Kost"], A), ("eleven", ["Sela Miro"], A)],
    ),
    (
        "The Odra Monitor heard witnesses. According to the union, 40 people died; as "
        "of 31 August, it said, nine were missing.",
        [("40", ["union"], A), ("nine", ["union"], A)],
    ),
    (
        "Ten were hurt, including six clerks and, reportedly, two guards.",
        [("six", [], A), ("two", [], H)],
    ),
]


LAID_OUT: list[tuple[str, Told]] = [
    (
        "RADIO ALTA, “The Long Table”\nTeo Lam talks to Delmira Osk, a lawyer.\n\n"
        "Q: How many died?\n\nA: I know that the state says sixty-one.\n\n"
        "Q: And the guards?\n\nA: Ten officials were arrested.",
        [("sixty-one", ["Delmira Osk", "state"], A), ("Ten", ["Delmira Osk"], A)],
    ),
    (
        "Dr. Lena Halv has run the clinic since 2011. She talked to Orvel Medical "
        "Weekly.\n\nWhen did it begin?\n\nI saw a lorry, and 26 were dead.\n\n"
        "How many died?\n\nWe lost 29.",
        [("26", ["Lena Halv"], A), ("29", ["Lena Halv"], A)],
    ),
    (
        "The army informed reporters of the following.\n\n1. On Monday 57 people were "
        "killed. Three are missing.\n\n2. Nine were hurt.\n\nTen died in 1990.",
        [
            ("57", ["army"], A),
            ("Three", ["army"], A),
            ("Nine", ["army"], A),
            ("Ten", [], A),
        ],
    ),
    (
        "MINISTRY OF PEACE\n\nThe Ministry of Peace states the following.\n\n"
        "1. On Monday 57 people were killed.",
        [("57", [], A)],
    ),
    (
        "THE HOUSE\n\nMr QUIST (West Fells): I beg to move.\n\nLast year 438 people "
        "were killed in Karsa.\n\nMs HALV (East): Gladly.\n\nMr QUIST: Nine died.",
        [("438", ["Mr QUIST"], A), ("Nine", ["Mr QUIST"], A)],
    ),
    ("Police also report nine officers injured.", [("nine", ["Police"], A)]),
    ("Is it true that 300 drowned?\n\nNo, it is not.", [("300", [], D)]),
    (
        "HOUSE OF DEPUTIES\n\nQuestion 18\nMs Ana Sol (Union) to the Minister of the "
        "Interior:\n\nAt least 94 people died. According to the watch, 180 died.\n\n"
        "ANSWER of the Minister of the Interior, Mr Roe Brod (received 3 May)\n\n"
        "1. By 2 May 97 bodies had been recovered.",
        [
            ("At least 94", ["Ana Sol"], A),
            ("180", ["Ana Sol", "watch"], A),
            ("97", ["Roe Brod"], A),
        ],
    ),
    (
        "AT A GLANCE (figures: Relief Directorate, 8 May)\n\n• 612 people dead\n"
        "• 57 missing\n\nForty people were killed in Karsa.",
        [
            ("612", ["Relief Directorate"], A),
            ("57", ["Relief Directorate"], A),
            ("Forty", [], A),
        ],
    ),
    (
        "Killed (Ministry of Health): 34\nCivilians killed, district council: 19",
        [("34", ["Ministry of Health"], A), ("19", ["district council"], A)],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*KILLERS, *UNSAID, *DENIED, *PARTED, *NAMED, *LAID_OUT]
)
def test_the_voices_and_stance_of_figures(text: str, expected: Told) -> None:
    told = {
        claim.phrase: (list(claim.attributed_to), claim.stance.value)
        for claim in read_text(text).claims
    }
    assert [(phrase, *told[phrase]) for phrase, *_ in expected] == expected


@pytest.mark.parametrize(
    "text", ["Words 40 people died in her", "He was found in his\n\nAccount 40 died."]
)
def test_a_possessive_at_either_end_stops_no_reading(text: str) -> None:
    assert read_text(text).claims
