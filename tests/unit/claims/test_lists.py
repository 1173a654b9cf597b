"""Lists of labels and figures. All places, people and figures are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from recount.model.claim import check_anchor
from tests.reader import only_claim, read_text, spelled, told

LISTS = [
    (
        "The fire killed 280 people. Published totals vary:\n"
        "* Odra Health Department, 12 May 1990: 289[7]\n"
        "* Police charge sheet, June 1990: 259, including 24 women[9]\n"
        "* Truth Commission (2004): at least 270",
        [
            "killed 280",
            "killed 289, as of 1990-05-12, says Odra Health Department",
            "killed 259, as of 1990-06, says Police charge sheet",
            "killed woman 24 of 259, as of 1990-06, says Police charge sheet",
            "killed 270..None, as of 2004, says Truth Commission",
        ],
    ),
    (
        "Location Tesk, Karsa\nDate 25–26 February 1992\n"
        "Deaths 161+ or 200+ (Odra Rights Watch)[1][2]\n"
        "485 (Karsan parliament figure)[3]\n613 (Karsan government claim)[4]\n"
        "Perpetrators Irregular Odran forces",
        [
            "killed 161..None, says Odra Rights Watch",
            "killed 200..None, says Odra Rights Watch",
            "killed 485, says Karsan parliament",
            "killed 613, says Karsan government",
        ],
    ),
    (
        "Attack type\nShelling\nDeaths\n347 according to the Karsan Army\n"
        "504 according to the Odran government\nInjured\nUnknown",
        ["killed 347, says Karsan Army", "killed 504, says Odran government"],
    ),
    (
        "Deaths\n200–300 (Karsan sources)\n1,500+ (Odran sources)\n"
        "Non-fatal injuries\nAt least 1,000",
        [
            "killed 200..300, says Karsan sources",
            "killed 1500..None, says Odran sources",
            "injured 1000..None",
        ],
    ),
    (
        "Estimates of the death toll\nGovernment: 109\n"
        "Odra Human Rights Centre: up to 600",
        [
            "killed 109, says Government",
            "killed None..600, says Odra Human Rights Centre",
        ],
    ),
    ("Killed:\n  Women: 106\n  Children: 63", ["killed woman 106", "killed child 63"]),
    ("Killed: 613\nWounded: 487", ["killed 613", "injured 487"]),
    (
        "Killed: 613\n  Women: 106\n  Children: 83\nWounded: 487",
        [
            "killed 613",
            "killed woman 106 of 613",
            "killed child 83 of 613",
            "injured 487",
        ],
    ),
    (
        "Killed: 613\nWomen: 106\nChildren: 83\nWounded: 487",
        [
            "killed 613",
            "killed woman 106 of 613",
            "killed child 83 of 613",
            "injured 487",
        ],
    ),
    ("Killed\n613\nWounded\n487", ["killed 613", "injured 487"]),
    ("Killed\n\n613\n\nWounded\n\n487", ["killed 613", "injured 487"]),
    ("613\nKilled\n487\nWounded", ["killed 613", "injured 487"]),
    ("Casualties: 12 killed, 30 wounded", ["killed 12", "injured 30"]),
    ("Casualties: 12", ["casualties 12"]),
    ("KIA: 3 / WIA: 5", ["killed 3", "injured 5"]),
    ("KIA: 3, WIA: 5, MIA: 2", ["killed 3", "injured 5", "missing 2"]),
    (
        "Dead - 613; of them women - 106, children - 83",
        ["killed 613", "killed woman 106 of 613", "killed child 83 of 613"],
    ),
    ("613 — killed\n487 — wounded", ["killed 613", "injured 487"]),
    (
        "613 – killed, 487 – wounded, 1,275 – captured",
        ["killed 613", "injured 487", "captured 1275"],
    ),
    (
        ("Among the dead:\n\n• 63 children\n• 106 women\n• 70 elderly people"),
        ["killed child 63", "killed woman 106", "killed elderly 70"],
    ),
    (
        "Among the dead:\n- 63 children\n- 106 women",
        ["killed child 63", "killed woman 106"],
    ),
    (
        "The dead include:\n1. 63 children\n2. 106 women",
        ["killed child 63", "killed woman 106"],
    ),
    (
        "Killed:\n1. Women: 106\n2. Children: 63",
        ["killed woman 106", "killed child 63"],
    ),
    ("Deaths | 613", ["killed 613"]),
    ("Deaths | 613\nNon-fatal injuries | 487", ["killed 613", "injured 487"]),
    ("Deaths 613\nNon-fatal injuries 487", ["killed 613", "injured 487"]),
    ("Victims 12 (including the perpetrator)", ["killed 12"]),
    ("Fatalities: 12–15", ["killed 12..15"]),
    ("Fatalities: 12-15\nInjuries: about 40", ["killed 12..15", "injured 40"]),
    ("Deaths: at least 24 (8 children)", ["killed 24..None", "killed child 8 of 24"]),
    ("Deaths: 24 (including 8 children)", ["killed 24", "killed child 8 of 24"]),
    (
        "Deaths: 24, including 8 children and 3 women",
        ["killed 24", "killed child 8 of 24", "killed woman 3 of 24"],
    ),
    ("Death toll: 613", ["killed 613"]),
    ("Number of dead: 613", ["killed 613"]),
    ("People killed: 613\nPeople injured: 487", ["killed 613", "injured 487"]),
    (
        "Civilians killed: 613\nSoldiers killed: 4",
        ["killed civilian 613", "killed combatant 4"],
    ),
    ("Killed (civilians): 613", ["killed civilian 613"]),
    ("Children killed - 63", ["killed child 63"]),
    (
        "Killed - 613\nWounded - 487\nMissing - 150",
        ["killed 613", "injured 487", "missing 150"],
    ),
    ("Killed = 613", ["killed 613"]),
    ("Total killed: 613", ["killed 613"]),
    ("Hostages: 1,275\nMissing: 150", ["captured 1275", "missing 150"]),
    ("Missing: unknown\nKilled: n/a\nInjured: 0", ["injured 0"]),
    ("Killed: none\nWounded: 2", ["killed 0", "injured 2"]),
    ("Killed: 12*\nWounded: 30[1]", ["killed 12", "injured 30"]),
    ("Killed: 24+", ["killed 24..None"]),
    ("Killed: ~40\nInjured: >100", ["killed 40", "injured 101..None"]),
    (
        "Houses destroyed: 120\nFamilies wiped out: 8",
        ["property house 120", "households_destroyed family 8"],
    ),
    ("Refugees: 240,000\nIDPs: 13,000", ["displaced 240000", "displaced 13000"]),
    (
        (
            "Date: 14 March 2011\nLocation: Karsa\nDeaths: 24\nInjured: 40+\n"
            "Perpetrators: 3\nMotive: Unknown"
        ),
        ["killed 24", "injured 40..None"],
    ),
    (
        "The toll by village:\n• Tesk: 40\n• Anre: 21",
        ["killed 40, at Tesk", "killed 21, at Anre"],
    ),
    (
        "Killed by village:\nTesk - 40\nAnre - 21",
        ["killed 40, at Tesk", "killed 21, at Anre"],
    ),
    (
        (
            "There was fighting in Karsa and in Tesk.\n\nKARSA:\nKilled: 40\n"
            "Wounded: 7\n\nTESK:\nKilled: 21"
        ),
        ["killed 40, at KARSA", "injured 7, at KARSA", "killed 21, at TESK"],
    ),
    (
        "Killed: 61\nWounded: 12\nSource: Ministry of Health",
        ["killed 61, says Ministry of Health", "injured 12, says Ministry of Health"],
    ),
    (
        "Killed: 61 (Ministry of Health)\nWounded: 12",
        ["killed 61, says Ministry of Health", "injured 12"],
    ),
    (
        "61 people were killed:\n- 23 women\n- 12 children\n- 26 men",
        [
            "killed 61",
            "killed woman 23 of 61",
            "killed child 12 of 61",
            "killed man 26 of 61",
        ],
    ),
    (
        "The shelling killed 61 people, among them:\n- 23 women\n- 12 children",
        ["killed 61", "killed woman 23 of 61", "killed child 12 of 61"],
    ),
    ("Death toll: 61 (as of 5 May 2011)", ["killed 61, as of 2011-05-05"]),
    (
        (
            "Killed: 61\nof whom women: 23\nof whom children: 12\nWounded: 12\n"
            "of whom children: 4"
        ),
        [
            "killed 61",
            "killed woman 23 of 61",
            "killed child 12 of 61",
            "injured 12",
            "injured child 4 of 12",
        ],
    ),
    ("Killed/wounded: 61/12", ["killed 61", "injured 12"]),
    ("WIA/KIA: 12/61", ["injured 12", "killed 61"]),
    (
        "Losses: 61 killed, 12 wounded, 4 missing",
        ["killed 61", "injured 12", "missing 4"],
    ),
    ("Dead: 61 | Injured: 12", ["killed 61", "injured 12"]),
    ("DEAD: 61\nINJURED: 12\nARRESTED: 30", ["killed 61", "injured 12", "captured 30"]),
    (
        "Fatalities (civilian): 61\nFatalities (military): 4",
        ["killed civilian 61", "killed combatant 4"],
    ),
    (
        "Total casualties: 73 (61 killed, 12 wounded)",
        ["casualties 73", "killed 61", "injured 12"],
    ),
    ("Deaths: 61 confirmed, 4 suspected", ["killed 61", "killed 4, besides, hedged"]),
    ("Displaced: 2,000 families", ["displaced family 2000"]),
    (
        "Homes destroyed: 120; schools damaged: 3; families displaced: 80",
        ["property house 120", "property 3, “schools”", "displaced family 80"],
    ),
    (
        "Killed in Tesk: 40\nKilled in Anre: 21",
        ["killed 40, at Tesk", "killed 21, at Anre"],
    ),
    (
        "Killed by shelling: 40\nKilled by snipers: 21",
        ["killed 40, “by shelling”", "killed 21, “by snipers”"],
    ),
    ("Died in hospital: 3", ["killed 3, “in hospital”"]),
    (
        "The dead: 23 women, 12 children and 26 men.",
        ["killed woman 23", "killed child 12", "killed man 26"],
    ),
    ("Killed: 61 (unconfirmed)", ["killed 61, hedged"]),
    ("Reported dead: 61\nSuspected dead: 4", ["killed 61, hedged", "killed 4, hedged"]),
    ("Karsan civilians killed: 12", ["killed civilian karsan 12"]),
    ("Killed:\n• 12 Karsans\n• 4 soldiers", ["killed karsan 12", "killed combatant 4"]),
    ("**Killed:** 613\n**Wounded:** 487", ["killed 613", "injured 487"]),
    (
        "Civilians: 12 killed, 30 wounded",
        ["killed civilian 12", "injured civilian 30"],
    ),
    (
        "Casualties among civilians:\nKilled: 12\nWounded: 30",
        ["killed civilian 12", "injured civilian 30"],
    ),
    ("No. of deaths: 12\nNo. of injured: 4", ["killed 12", "injured 4"]),
    ("Killed (3 May 2011): 12", ["killed 12, in 2011-05-03"]),
    ("Killed: 12 of which 3 children", ["killed 12", "killed child 3 of 12"]),
    ("Killed: 12, incl. 3 children", ["killed 12", "killed child 3 of 12"]),
    ("Killed: 12 + 3 missing", ["killed 12", "missing 3"]),
    ("Bodies recovered: 12", ["killed 12"]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=[t[:40] for t, _ in LISTS])
def test_figures_of_a_list(text: str, expected: list[str]) -> None:
    assert expected == spelled(read_text(text))


NO_CLAIMS = [
    ("Killed:\n• Mira Sol, 29\n• Roe Halden, 43\n• Ana Sol (8)"),
    "Killed:\nMira Sol - 29\nRoe Halden - 43",
    "Victims:\n1. Mira Sol, 29\n2. Roe Halden, 43",
    "Suspects: 3\nCharges: 40",
    "Infections: 40\nVaccinated: 12",
    "Yes: 40\nNo: 12\nVotes: 61",
    "Age of the youngest victim: 3\nDays of shelling: 4",
    "Sheep killed: 30",
    "Attempted murders: 4",
    "Share of women among the dead: 38",
    "Deaths per 100,000: 12",
    "Killed\n61%",
    "Killed\n40\n21\n3",
    "Page\n12\nDeaths\nof the valley",
    "Women: 23\nChildren: 12",
    "Killed: 61st Brigade",
    "Police: 61",
    "Killed: unknown\nWounded: n/a\nMissing: -",
    "12\nKilled in Karsa",
    "Killed\n3 May 2011\nWounded\n4 May 2011",
    "Casualties\n61\nKilled\n12\nWounded",
]


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_lines_that_count_no_victims(text: str) -> None:
    assert [] == told(text)


def test_a_group_below_two_figures_is_of_neither() -> None:
    read = read_text("Killed: 61\nWounded: 12\nWomen: 23")

    assert ["killed 61", "injured 12"] == spelled(read)


def test_prose_ends_a_list() -> None:
    read = read_text(
        "Killed: 61\n\nThe road to Tesk was cut in the night.\n\nWomen: 23"
    )

    assert ["killed 61"] == spelled(read)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Killed: 613", "Killed: 613"),
        ("613 — killed", "613 — killed"),
        ("Killed\n613", "Killed\n613"),
        ("613\nKilled\n487\nWounded", "613\nKilled"),
        ("Killed (civilians): 613", "Killed (civilians): 613"),
        ("1. Deaths: at least 24.", "Deaths: at least 24"),
    ],
)
def test_quote_of_a_figure_holds_its_label(text: str, quote: str) -> None:
    assert quote == read_text(text).claims[0].quote


def test_each_figure_of_a_line_has_words_of_its_own() -> None:
    read = read_text("Dead - 613; of them women - 106, children - 83")

    assert ["Dead - 613", "of them women - 106", "children - 83"] == [
        claim.quote for claim in read.claims
    ]
    for claim in read.claims:
        check_anchor(claim, read.document.text)


def test_a_sentence_after_a_name_is_no_list() -> None:
    # The police say so; they are not who was shot.
    assert ("Police",) == only_claim("Police: 5 people shot in Karsa.").attributed_to


DOCS = Path(__file__).parents[3] / "docs" / "reading.md"


def documented(*tables: str) -> list[tuple[str, list[str]]]:
    return [row for name in tables for row in _documented(name)]


def _documented(name: str) -> list[tuple[str, list[str]]]:
    table = DOCS.read_text(encoding="utf-8").split(f"<!-- {name}: tested -->")[1]
    rows: list[tuple[str, list[str]]] = []
    for line in table.split("\n\n")[0].strip().splitlines()[2:]:
        words, told_as = (cell.strip() for cell in line.strip("|").split("|"))
        expected = told_as.split("; ") if told_as else []
        rows.append((words.replace(" / ", "\n"), expected))
    return rows


@pytest.mark.parametrize(("text", "expected"), documented("lists", "given", "further"))
def test_figures_are_read_as_the_docs_say(text: str, expected: list[str]) -> None:
    assert expected == spelled(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deaths: 12, recovered: 30", ["killed 12"]),
        ("Deaths: 12, beds: 30", ["killed 12"]),
        ("Deaths: 12\nRecovered: 30", ["killed 12"]),
        ("Deaths: 12 today, 90 in total", ["killed 12"]),
        ("Killed by: 3 gunmen", []),
        ("Captured: 12 tanks", []),
        ("Missing: 2 passports", []),
        ("Death: 14 March 1990", []),
    ],
)
def test_other_counts_beside_a_toll_are_not_of_it(
    text: str, expected: list[str]
) -> None:
    assert expected == spelled(read_text(text))
