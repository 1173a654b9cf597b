"""Figures told by further verbs, lists and places. All is invented."""

from __future__ import annotations

import pytest

from tests.reader import read_text, told

K, W, C, M, D = "killed", "injured", "captured", "missing", "displaced"
P, H, N = "participants", "property", "population"
Told = list[tuple[str, str, int | None, int | None]]

READ: list[tuple[str, Told]] = [
    # the dead
    ("86 residents had been buried since Monday.", [(K, "civilian", 86, 86)]),
    ("My parish has buried 58 people in ten days.", [(K, "", 58, 58)]),
    ("We buried 12 of them on Sunday.", [(K, "", 12, 12)]),
    ("Since then we have lost eight more.", [(K, "", 8, 8)]),
    ("It lost one member of staff in the attack.", [(K, "worker", 1, 1)]),
    ("Two soldiers fell in the line of duty.", [(K, "combatant", 2, 2)]),
    ("A second mass grave held 14.", [(K, "", 14, 14)]),
    ("Thirteen people are now known to have died.", [(K, "", 13, 13)]),
    ("12 people aged 70 or over died.", [(K, "elderly", 12, 12)]),
    ("40 people under 18 were killed.", [(K, "child", 40, 40)]),
    ("Soldiers shot 70 prisoners by the river.", [(K, "prisoner", 70, 70)]),
    ("Police shot two men.", [(W, "man", 2, 2)]),
    ("Of the 64 killed, 41 were shot.", [(K, "", 64, 64), (K, "", 41, 41)]),
    ("Seven badly burnt bodies were found.", [(K, "", 7, 7)]),
    ("The commission identified 186 victims.", [(K, "", 186, 186)]),
    ("The report gives “at least 350” for the killings.", [(K, "", 350, None)]),
    # counts beside each other
    (
        "It killed 12 people in Karsa and four in Tesk.",
        [(K, "", 12, 12), (K, "", 4, 4)],
    ),
    (
        "He spoke of 83 dead on Tuesday and 104 on Friday.",
        [(K, "", 83, 83), (K, "", 104, 104)],
    ),
    (
        "340 houses were destroyed and 1,200 damaged.",
        [(H, "house", 340, 340), (H, "house", 1200, 1200)],
    ),
    (
        "Shells killed 12 people in Karsa and four farmers in Tesk on Monday.",
        [(K, "", 12, 12), (K, "worker", 4, 4)],
    ),
    (
        "Twelve people were killed in Karsa, four people in Tesk and nine in Ostra.",
        [(K, "", 12, 12), (K, "", 4, 4), (K, "", 9, 9)],
    ),
    (
        "In Karsa 12 people died, and in Tesk four people.",
        [(K, "", 12, 12), (K, "", 4, 4)],
    ),
    (
        "Twelve people were killed in Karsa and four people in Tesk were wounded.",
        [(K, "", 12, 12), (W, "", 4, 4)],
    ),
    (
        "Shells killed 12 people in Karsa and 40 people in Tesk saw it.",
        [(K, "", 12, 12)],
    ),
    (
        "No fewer than 61 civilians, perhaps as many as seventy, had been killed.",
        [(K, "civilian", 61, None), (K, "", None, 70)],
    ),
    (
        "9,000 persons died at the hands of the state and a further 1,300 at those of "
        "rebels.",
        [(K, "", 9000, 9000), (K, "", 1300, 1300)],
    ),
    (
        "More than 1,200 have died this year, against 900 or so in the last.",
        [(K, "", 1201, None), (K, "", 900, 900)],
    ),
    (
        "Causes of death: gunshot wounds, 161; crushing, 17; unknown, 3.",
        [(K, "", 161, 161), (K, "", 17, 17), (K, "", 3, 3)],
    ),
    # bounds behind a noun
    ("40 people or more were killed.", [(K, "", 40, None)]),
    ("40 people, or more, were killed.", [(K, "", 40, None)]),
    ("40 people, perhaps more, were killed.", [(K, "", 40, None)]),
    ("40 people at the very most were killed.", [(K, "", None, 40)]),
    (
        "40 women or more and 30 men or fewer were killed.",
        [(K, "woman", 40, None), (K, "man", None, 30)],
    ),
    ("The toll could pass 140.", [(K, "", 141, None)]),
    ("The dead were not under 43 and not above 51.", [(K, "", 43, 51)]),
    # populations in brackets
    ("Karsa (pop. 278,000) was hit.", [(N, "", 278000, 278000)]),
    ("Karsa, pop. 278,000, was hit.", [(N, "", 278000, 278000)]),
    ("Karsa (population 278,000) was hit.", [(N, "", 278000, 278000)]),
    # tolls whose name tells a group
    ("The number of children killed rose to 31.", [(K, "child", 31, 31)]),
    ("The number of dead among the soldiers rose to 31.", [(K, "combatant", 31, 31)]),
    ("The number of soldiers arrested reached 40.", [(C, "combatant", 40, 40)]),
    ("Number of children killed: 7", [(K, "child", 7, 7)]),
    ("The number of children in school fell to 40.", []),
    ("Strike kills family of six in Karsa", [(K, "", 6, 6)]),
    ("The latest deaths bring to 64 the number of people killed.", [(K, "", 64, 64)]),
    (
        "The floods destroyed 1,200 homes and damaged 3,400 others.",
        [(H, "house", 1200, 1200), (H, "house", 3400, 3400)],
    ),
    (
        "The number of people killed when a mill came down on Monday has reached 87.",
        [(K, "", 87, 87)],
    ),
    (
        "The number of civilians whose death we could document stands at 31,488.",
        [(K, "civilian", 31488, 31488)],
    ),
    ("No hospital was hit.", []),
    ("Only 47 of the men held in the pavilion had been convicted.", []),
    ("It paid 88 families of the dead.", []),
    ("Some 15 people are believed to be still under the rubble.", [(M, "", 15, 15)]),
    # tolls whose name is long
    (
        "The number of people killed when two bombs hit the market rose to 118.",
        [(K, "", 118, 118)],
    ),
    (
        "The number of persons compelled to leave the quarter exceeded 8,000.",
        [(D, "", 8001, None)],
    ),
    # the hurt, the held, the sought
    ("Not one was harmed.", [("casualties", "", 0, 0)]),
    ("Not one of them was killed.", [(K, "", 0, 0)]),
    ("Six in ten of the dead were women.", [(K, "woman", None, None)]),
    ("Not a single civilian has come to harm.", [("casualties", "civilian", 0, 0)]),
    ("Over 2,000 were dragged from their homes.", [(C, "", 2001, None)]),
    (
        "112 children are recorded in the registers as having lost both parents.",
        [("bereaved", "child", 112, 112)],
    ),
    ("He wrote that he had buried “some sixty with my own hands”.", [(K, "", 60, 60)]),
    (
        "The family lost five: the father, his two sons and two nephews.",
        [(K, "", 5, 5)],
    ),
    ("Nine survivors are fighting for life.", [(W, "", 9, 9)]),
    (
        "12 dead, 46 officers in hospital.",
        [(K, "", 12, 12), (W, "police", 46, 46)],
    ),
    ("610 people were evacuated to hospitals.", [(W, "", 610, 610)]),
    ("Sixty women were confined in the hall.", [(C, "woman", 60, 60)]),
    ("23 persons were last seen alive in May.", [(M, "", 23, 23)]),
    (
        "At least 37 children lost one or both parents.",
        [("bereaved", "child", 37, None)],
    ),
    # those who left
    ("187 residents were moved out of their homes.", [(D, "civilian", 187, 187)]),
    ("38,400 people are staying in 57 collective sites.", [(D, "", 38400, 38400)]),
    ("Some 6,500 had crossed the frontier.", [(D, "", 6500, 6500)]),
    # places, things, crowds
    ("The province (278,000 inhabitants) was hit.", [(N, "civilian", 278000, 278000)]),
    ("In the quarter, where about 300 Karsans live.", [(N, "karsan", 300, 300)]),
    ("She had counted 43 burned-out houses.", [(H, "house", 43, 43)]),
    ("The army burned 412 houses.", [(H, "house", 412, 412)]),
    ("It certified 75 houses as destroyed.", [(H, "house", 75, 75)]),
    ("The ceremony was attended by 800 people.", [(P, "", 800, 800)]),
    ("Thousands lined Quay Road.", [(P, "", 2000, None)]),
    ("A crowd of perhaps 400 threw stones.", [(P, "", 400, 400)]),
    ("About 120 rescuers are involved.", [(P, "", 120, 120)]),
    ("The march draws thousands of people.", [(P, "", 2000, None)]),
    ("600 people packed into the church.", [(P, "", 600, 600)]),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_figures_told_further(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The landslide buried 58 people.",
        "Twelve miners were buried under the rubble.",
        "There will be no arrests.",
        "Nobody disputes the number of those deported.",
        "Forty people work in hospital.",
        "More than 500 people were crammed into a house.",
        "Three cars were involved.",
        "160,000 policemen are confined to barracks.",
        "Not one of the dead was named.",
    ],
)
def test_no_figures_of_victims(text: str) -> None:
    assert told(text) == []


def test_a_title_names_the_source_of_its_table() -> None:
    text = (
        "Table 1. Impact by town (source: Odra Cross, as of 1 June)\n\n"
        "| Town | Dead | Injured |\n| Karsa | 688 | 2,905 |\n"
    )
    assert [(c.low, c.attributed_to) for c in read_text(text).claims] == [
        (688, ("Odra Cross",)),
        (2905, ("Odra Cross",)),
    ]


def test_a_second_figure_of_a_line_has_the_voice_in_its_bracket() -> None:
    text = "Killed: 118 (Health Ministry); 112 (Interior Ministry, as of Thursday noon)"
    assert [(c.low, c.attributed_to) for c in read_text(text).claims] == [
        (118, ("Health Ministry",)),
        (112, ("Interior Ministry",)),
    ]


def test_a_population_in_brackets_is_told_of_no_more() -> None:
    text = (
        "The quake struck Odra (pop. 278,000). The loss of life was greatest in Karsa. "
        "The agency's count for the school stands at 94 pupils."
    )
    assert [(c.measure, c.low) for c in read_text(text).claims] == [
        ("population", 278000),
        ("killed", 94),
    ]


def test_labels_of_ends_bound_their_figure() -> None:
    text = "Civilians reported injured\n  Minimum: 120\n  Maximum: 143"
    assert [(c.low, c.high) for c in read_text(text).claims] == [
        (120, None),
        (None, 143),
    ]


def test_parts_in_a_bracket_are_as_sure_as_their_whole() -> None:
    told = read_text("Civilians reported killed: 58 (12 children)").claims
    assert [claim.stance for claim in told] == ["hedged", "hedged"]


def test_how_hard_some_are_hurt_makes_them_a_part() -> None:
    whole, part = read_text("It injured about 30 people, four critically.").claims
    assert (part.low, part.part_of, part.qualifier) == (4, whole.id, ("critically",))
