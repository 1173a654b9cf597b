"""Tables and lists of web pages. All places, people and figures are invented."""

from __future__ import annotations

import pytest

from recount.model.reading import Reading
from tests.reader import read_bytes, spelled

PAGES = [
    # simple total
    (
        (
            "<table><caption>Toll by village</caption>"
            "<tr><th>Village<th>Killed<th>Wounded<tr><td>Tesk<td>40<td>7"
            "<tr><td>Anre<td>21<td>5<tr><td>Total<td>61<td>12</table>"
        ),
        [
            "killed 40 of 61, at Tesk",
            "injured 7 of 12, at Tesk",
            "killed 21 of 61, at Anre",
            "injured 5 of 12, at Anre",
            "killed 61",
            "injured 12",
        ],
    ),
    # two head rows + totals both ways
    (
        (
            "<table>"
            "<tr><th rowspan=2>Village<th colspan=3>Killed<th rowspan=2>Missing"
            "<tr><th>Women<th>Men<th>Total<tr><td>Tesk<td>15<td>25<td>40<td>-"
            "<tr><td>Anre<td>8<td>13<td>21<td>2"
            "<tr><td><b>Total</b><td>23<td>38<td>61<td>2</table>"
        ),
        [
            "killed woman 15 of 40, at Tesk",
            "killed man 25 of 40, at Tesk",
            "killed 40 of 61, at Tesk",
            "killed woman 8 of 21, at Anre",
            "killed man 13 of 21, at Anre",
            "killed 21 of 61, at Anre",
            "missing 2 of 2, at Anre",
            "killed woman 23 of 61",
            "killed man 38 of 61",
            "killed 61",
            "missing 2",
        ],
    ),
    # heads in first column, transposed
    (
        (
            "<table><tr><th></th><th>Tesk</th><th>Anre</th><th>Total</th></tr>"
            "<tr><th>Killed</th><td>40</td><td>21</td><td>61</td></tr>"
            "<tr><th>of whom children</th><td>9</td><td>n/a</td><td>9</td></tr>"
            "<tr><th>Injured</th><td>7</td><td>5</td><td>12</td></tr></table>"
        ),
        [
            "killed 40 of 61, “tesk”",
            "killed 21 of 61, “anre”",
            "killed 61",
            "killed child 9 of 40, “tesk”",
            "killed child 9 of 61",
            "injured 7 of 12, “tesk”",
            "injured 5 of 12, “anre”",
            "injured 12",
        ],
    ),
    # caption gives measure
    (
        (
            "<table><caption>Casualties of the shelling of Karsa</caption>"
            "<tr><th>Village<th>Civilians<th>Soldiers<tr><td>Tesk<td>15<td>25"
            "<tr><td>Anre<td>8<td>13</table>"
        ),
        [
            "casualties civilian 15, at Tesk",
            "casualties combatant 25, at Tesk",
            "casualties civilian 8, at Anre",
            "casualties combatant 13, at Anre",
        ],
    ),
    # caption para gives measure
    (
        (
            "<p>Table 2. People killed by age and sex</p><table>"
            "<tr><th>Group<th>Number<th>%<tr><td>Men<td>424<td>69"
            "<tr><td>Women<td>106<td>17.3<tr><td>Children<td>83<td>13.5"
            "<tr><td>All<td>613<td>100</table>"
        ),
        [
            "killed man 424 of 613",
            "killed woman 106 of 613",
            "killed child 83 of 613",
            "killed 613",
        ],
    ),
    # source column
    (
        (
            "<table><tr><th>Source<th>Killed<th>Injured"
            "<tr><td>Ministry of Health<td>61<td>12"
            "<tr><td>Karsa Post<td>at least 58<td>about 20</table>"
        ),
        [
            "killed 61, says Ministry of Health",
            "injured 12, says Ministry of Health",
            "killed 58..None, says Karsa Post",
            "injured 20, says Karsa Post",
        ],
    ),
    # source last col
    (
        (
            "<table><tr><th>Village<th>Killed<th>Source"
            "<tr><td>Tesk<td>40<td>Olm Red Cross"
            "<tr><td>Anre<td>21<td>Karsa Post</table>"
        ),
        [
            "killed 40, at Tesk, says Olm Red Cross",
            "killed 21, at Anre, says Karsa Post",
        ],
    ),
    # voice columns
    (
        (
            "<table><tr><th><th>Government figures<th>Olm Human Rights Committee"
            "<tr><td>Killed<td>61<td>84<tr><td>Wounded<td>12<td>30</table>"
        ),
        [
            "killed 61, says Government figures",
            "killed 84, says Olm Human Rights Committee",
            "injured 12, says Government figures",
            "injured 30, says Olm Human Rights Committee",
        ],
    ),
    # source line
    (
        (
            "<table><tr><th>Village<th>Killed<tr><td>Tesk<td>40"
            "<tr><td>Anre<td>21</table><p>Source: Ministry of Health</p>"
        ),
        [
            "killed 40, at Tesk, says Ministry of Health",
            "killed 21, at Anre, says Ministry of Health",
        ],
    ),
    # dates as of
    (
        (
            "<table><tr><th>Date<th>Dead<th>Missing<tr><td>3 May 2011<td>12<td>40"
            "<tr><td>4 May 2011<td>19<td>33<tr><td>5 May 2011<td>24<td>20</table>"
        ),
        [
            "killed 12, as of 2011-05-03",
            "missing 40, as of 2011-05-03",
            "killed 19, as of 2011-05-04",
            "missing 33, as of 2011-05-04",
            "killed 24, as of 2011-05-05",
            "missing 20, as of 2011-05-05",
        ],
    ),
    # incidents
    (
        (
            "<table>"
            "<tr><th>No.<th>Date<th>Place<th>Killed<th>Injured<th>Description"
            "<tr><td>1<td>3 May 2011<td>Tesk<td>12<td>40<td>Shells hit the market."
            "<tr><td>2<td>7 June 2011<td>Anre<td>4<td>0<td>A mine killed four "
            "farmers on the road.</table>"
        ),
        [
            "killed 12, at Tesk, in 2011-05-03",
            "injured 40, at Tesk, in 2011-05-03",
            "killed 4, at Anre, in 2011-06-07",
            "injured 0, at Anre, in 2011-06-07",
            "killed worker 4, at Anre, in 2011-06-07",
        ],
    ),
    # houses destroyed
    (
        (
            "<table>"
            "<tr><th>Village<th>Houses destroyed<th>Families displaced<th>Schools "
            "damaged<tr><td>Tesk<td>120<td>80<td>1"
            "<tr><td>Anre<td>35<td>22<td>0</table>"
        ),
        [
            "property house 120, at Tesk",
            "displaced family 80, at Tesk",
            "property 1, at Tesk, “schools”",
            "property house 35, at Anre",
            "displaced family 22, at Anre",
            "property 0, at Anre, “schools”",
        ],
    ),
    # infobox
    (
        (
            "<table class=infobox><tr><th colspan=2>Shelling of Karsa</th></tr>"
            "<tr><th>Location</th><td>Karsa, Odrania</td></tr>"
            "<tr><th>Date</th><td>3 May 2011 (2011-05-03)</td></tr>"
            "<tr><th>Attack type</th><td>Shelling, massacre</td></tr>"
            "<tr><th>Deaths</th><td>61–84 (including 12 children)[1][2]</td></tr>"
            "<tr><th>Injured</th><td>120+</td></tr>"
            "<tr><th>Victims</th><td>12 (including the perpetrator)</td></tr>"
            "<tr><th>Perpetrators</th><td>3 gunmen</td></tr></table>"
        ),
        ["killed 61..84", "killed child 12 of 61", "injured 120..None", "killed 12"],
    ),
    # battle infobox
    (
        (
            "<table class=infobox><tr><th colspan=2>Casualties and losses</th></tr>"
            "<tr><td>485 killed<br>1,200 wounded<br>12 captured</td><td>613 killed"
            "<br>487 wounded<br>1,275 captured</td></tr></table>"
        ),
        [
            "killed 485",
            "injured 1200",
            "captured 12",
            "killed 613, besides",
            "injured 487, besides",
            "captured 1275, besides",
        ],
    ),
    # pair
    (
        (
            "<table><tr><th>Village<th>Killed / wounded<tr><td>Tesk<td>12/30"
            "<tr><td>Anre<td>4 / 9</table>"
        ),
        [
            "killed 12, at Tesk",
            "injured 30, at Tesk",
            "killed 4, at Anre",
            "injured 9, at Anre",
        ],
    ),
    # footnotes
    (
        (
            "<table><tr><th>Village<th>Killed<th>Injured"
            "<tr><td>Tesk<td>40<sup>1</sup><td>12*"
            "<tr><td>Anre<td>21<sup>a</sup><td>1,204<sup>[2]</sup></table>"
        ),
        [
            "killed 40, at Tesk",
            "injured 12, at Tesk",
            "killed 21, at Anre",
            "injured 1204, at Anre",
        ],
    ),
    # sections
    (
        (
            "<table><tr><th>Village<th>Killed<th>Injured"
            "<tr><td colspan=3>Olm valley<tr><td>Tesk<td>40<td>7"
            "<tr><td>Anre<td>21<td>5<tr><td>Subtotal<td>61<td>12"
            "<tr><td colspan=3>Karsa district<tr><td>Brod<td>3<td>1"
            "<tr><td>Total<td>64<td>13</table>"
        ),
        [
            "killed 40 of 61, at Tesk",
            "injured 7 of 12, at Tesk",
            "killed 21 of 61, at Anre",
            "injured 5 of 12, at Anre",
            "killed 61 of 64, at Olm valley",
            "injured 12 of 13, at Olm valley",
            "killed 3 of 64, at Brod",
            "injured 1 of 13, at Brod",
            "killed 64",
            "injured 13",
        ],
    ),
    # row groups + unknown labels
    (
        (
            "<table><tr><th>Cause<th>Killed<tr><td>Shelling<td>40"
            "<tr><td>Sniper fire<td>12<tr><td>Total<td>52</table>"
        ),
        ["killed 40 of 52, “shelling”", "killed 12 of 52, “sniper fire”", "killed 52"],
    ),
    # years
    (
        (
            "<table><tr><th>Year<th>Killed<th>Injured<tr><td>2010<td>40<td>7"
            "<tr><td>2011<td>2011<td>5<tr><td>Total<td>2051<td>12</table>"
        ),
        [
            "killed 40 of 2051, in 2010",
            "injured 7 of 12, in 2010",
            "killed 2011 of 2051, in 2011",
            "injured 5 of 12, in 2011",
            "killed 2051",
            "injured 12",
        ],
    ),
    # year cols
    (
        (
            "<table><tr><th>Group<th>2010<th>2011<tr><td>Killed<td>40<td>7"
            "<tr><td>Wounded<td>4<td>5</table>"
        ),
        [
            "killed 40, in 2010",
            "killed 7, in 2011",
            "injured 4, in 2010",
            "injured 5, in 2011",
        ],
    ),
    # age bands
    (
        (
            "<table><tr><th>Age<th>Killed<th>Share<tr><td>0–17<td>83<td>13%"
            "<tr><td>18–59<td>424<td>70%<tr><td>60+<td>106<td>17%</table>"
        ),
        ["killed child 83", "killed 424, “aged 18–59”", "killed 106, “aged 60+”"],
    ),
    # as of caption
    (
        (
            "<table><caption>Casualties as of 5 May 2011</caption>"
            "<tr><th>Village<th>Killed<tr><td>Tesk<td>40<tr><td>Anre<td>21</table>"
        ),
        [
            "killed 40, at Tesk, as of 2011-05-05",
            "killed 21, at Anre, as of 2011-05-05",
        ],
    ),
    # cells of a merged head
    (
        (
            "<table><tr><th><th colspan=2>Killed<th colspan=2>Injured"
            "<tr><th>Village<th>2010<th>2011<th>2010<th>2011"
            "<tr><td>Tesk<td>4<td>6<td>1<td>2</table>"
        ),
        [
            "killed 4, at Tesk, in 2010",
            "killed 6, at Tesk, in 2011",
            "injured 1, at Tesk, in 2010",
            "injured 2, at Tesk, in 2011",
        ],
    ),
    # places that reach over rows
    (
        (
            "<table><tr><th>Village<th>Group<th>Killed"
            "<tr><td rowspan=3>Tesk<td>Women<td>15<tr><td>Men<td>25"
            "<tr><td>Total<td>40<tr><td rowspan=2>Anre<td>Women<td>8"
            "<tr><td>Men<td>13</table>"
        ),
        [
            "killed woman 15 of 40, at Tesk",
            "killed man 25 of 40, at Tesk",
            "killed 40, at Tesk",
            "killed woman 8, at Anre",
            "killed man 13, at Anre",
        ],
    ),
    # no head cells are marked
    (
        (
            "<table><tr><td>Village<td>Killed<td>Wounded<tr><td>Tesk<td>40<td>7"
            "<tr><td>Anre<td>21<td>5</table>"
        ),
        [
            "killed 40, at Tesk",
            "injured 7, at Tesk",
            "killed 21, at Anre",
            "injured 5, at Anre",
        ],
    ),
    # measure over the rows, groups beside
    (
        ("<table><tr><th>Killed<th>Number<tr><td>Women<td>15<tr><td>Men<td>25</table>"),
        ["killed woman 15", "killed man 25"],
    ),
    # unsure column
    (
        (
            "<table><tr><th>Village<th>Confirmed dead<th>Feared dead"
            "<tr><td>Tesk<td>40<td>7</table>"
        ),
        ["killed 40, at Tesk", "killed 7, at Tesk, hedged"],
    ),
    # two title rows
    (
        (
            "<table><tr><th colspan=3>Shelling of the Olm valley"
            "<tr><th>Village<th>Killed<th>Wounded<tr><td>Tesk<td>40<td>7</table>"
        ),
        ["killed 40, at Tesk", "injured 7, at Tesk"],
    ),
    # four columns of pairs
    (
        (
            "<table><tr><td>Killed<td>61<td>Missing<td>12"
            "<tr><td>Injured<td>4<td>Arrested<td>7</table>"
        ),
        ["killed 61", "missing 12", "injured 4", "captured 7"],
    ),
    # by status
    (
        (
            "<table><tr><th>Status<th>Number<tr><td>Killed<td>61"
            "<tr><td>Wounded<td>12<tr><td>Missing<td>4</table>"
        ),
        ["killed 61", "injured 12", "missing 4"],
    ),
    # share columns
    (
        (
            "<table><tr><th>Group<th>Killed<th>%<th>Killed per 1,000"
            "<tr><td>Women<td>15<td>37.5<td>12"
            "<tr><td>Men<td>25<td>62.5<td>20</table>"
        ),
        ["killed woman 15", "killed man 25"],
    ),
    # prose in a cell
    (
        (
            "<table><tr><th>Date<th>What happened"
            "<tr><td>3 May 2011<td>Shells killed 12 people in the market of Tesk."
            "<tr><td>7 June 2011<td>A mine killed four farmers.</table>"
        ),
        ["killed 12, in 2011-05-03", "killed worker 4, in 2011-06-07"],
    ),
    (
        (
            "<table class=wikitable><caption>Fatalities by nationality</caption>"
            "<tr><th>Nationality<th>Deaths<tr><td>Odrania<td>40"
            "<tr><td>Lorvia<td>12<sup>[a]</sup><tr><th>Total<th>52</table>"
        ),
        ["killed 40 of 52, “odrania”", "killed 12 of 52, “lorvia”", "killed 52"],
    ),
    (
        (
            "<table><tr><th>Nationality<th>Killed<th>Injured"
            "<tr><td>Karsan<td>40<td>7<tr><td>Lorvian<td>12<td>3"
            "<tr><td>Unknown<td>4<td>0<tr><td>Total<td>56<td>10</table>"
        ),
        [
            "killed karsan 40 of 56",
            "injured karsan 7 of 10",
            "killed lorvian 12 of 56",
            "injured lorvian 3 of 10",
            "killed 4 of 56, “unknown”",
            "injured 0 of 10, “unknown”",
            "killed 56",
            "injured 10",
        ],
    ),
    (
        (
            "<table><tr><th>Category<th>Killed<tr><td>Civilians<td>40"
            "<tr><td>Police officers<td>12<tr><td>Attackers<td>3"
            "<tr><td>Total<td>55</table>"
        ),
        ["killed civilian 40 of 55", "killed police 12 of 55", "killed 55"],
    ),
    (
        (
            "<table><tr><th>Age group<th>Boys<th>Girls<tr><th colspan=3>Killed"
            "<tr><td>0–4<td>3<td>4<tr><td>5–17<td>8<td>9<tr><th colspan=3>Injured"
            "<tr><td>0–4<td>1<td>2</table>"
        ),
        [
            "killed boy child 3",
            "killed child girl 4",
            "killed boy child 8",
            "killed child girl 9",
            "injured boy child 1",
            "injured child girl 2",
        ],
    ),
    (
        (
            "<table><tr><th>#<th>Name<th>Age<th>Killed on"
            "<tr><td>1<td>Mira Sol<td>29<td>3 May 2011"
            "<tr><td>2<td>Roe Halden<td>43<td>4 May 2011</table>"
        ),
        [],
    ),
    (
        (
            "<table><tr><th>Report<th>Published<th>Killed"
            "<tr><td>Karsa Post<td>4 May 2011<td>40"
            "<tr><td>Olm Gazette<td>6 May 2011<td>58</table>"
        ),
        ["killed 40, says Karsa Post", "killed 58, says Olm Gazette"],
    ),
    (
        (
            "<table><tr><th>Month<th>Killed<th>Cumulative"
            "<tr><td>May 2011<td>40<td>40<tr><td>June 2011<td>12<td>52</table>"
        ),
        ["killed 40, in 2011-05", "killed 12, in 2011-06"],
    ),
    (
        (
            "<table><tr><th>Killed<td>40<tr><th>Injured<td>7"
            "<tr><th>Weapons<td>Mortars, rifles"
            "<tr><th>Perpetrators<td>2nd Brigade</table>"
        ),
        ["killed 40", "injured 7"],
    ),
    (
        (
            "<table><tr><td>Number of people killed<td>613"
            "<tr><td>of whom: women<td>106<tr><td>children<td>83"
            "<tr><td>elderly<td>70<tr><td>Number of injured<td>487"
            "<tr><td>Families completely destroyed<td>8"
            "<tr><td>Children who lost both parents<td>25<tr><td>Captured<td>1,275"
            "<tr><td>Missing<td>150</table>"
        ),
        [
            "killed 613",
            "killed woman 106 of 613",
            "killed child 83 of 613",
            "killed elderly 70 of 613",
            "injured 487",
            "households_destroyed family 8",
            "bereaved child 25",
            "captured 1275",
            "missing 150",
        ],
    ),
    (
        (
            "<table><tr><th>Indicator<th>Value<tr><td>Killed<td>40"
            "<tr><td>Displaced households<td>120<tr><td>Schools destroyed<td>3"
            "<tr><td>Hectares burned<td>400"
            "<tr><td>Damage (USD)<td>2,000,000</table>"
        ),
        ["killed 40", "displaced family 120", "property 3, “schools”"],
    ),
    (
        (
            "<table>"
            "<tr><th rowspan=2>District<th colspan=2>Civilians<th "
            "colspan=2>Military<tr><th>Killed<th>Wounded<th>Killed<th>Wounded"
            "<tr><td>Olm<td>40<td>7<td>3<td>9</table>"
        ),
        [
            "killed civilian 40, at Olm",
            "injured civilian 7, at Olm",
            "killed combatant 3, at Olm",
            "injured combatant 9, at Olm",
        ],
    ),
    (
        (
            "<table><tr><th>Killed<th>Injured<th>Place<th>Date"
            "<tr><td>40<td>7<td>Tesk<td>3 May 2011"
            "<tr><td>12<td>3<td>Anre<td>7 June 2011</table>"
        ),
        [
            "killed 40, at Tesk, in 2011-05-03",
            "injured 7, at Tesk, in 2011-05-03",
            "killed 12, at Anre, in 2011-06-07",
            "injured 3, at Anre, in 2011-06-07",
        ],
    ),
    (
        (
            "<table><tr><td>Date<td>3 May 2011<tr><td>Place<td>Tesk"
            "<tr><td>Killed<td>40<tr><td>Injured<td>7</table>"
        ),
        ["killed 40", "injured 7"],
    ),
    (
        (
            "<table><tr><th>Deaths<td>40–58 (official), 84 (Olm Gazette)"
            "<tr><th>Injured<td>7</table>"
        ),
        ["killed 40..58", "injured 7"],
    ),
    (
        (
            "<table><tr><th>Deaths<td>Civilians: 40<br>Soldiers: 12"
            "<tr><th>Injured<td>7</table>"
        ),
        ["killed civilian 40", "killed combatant 12", "injured 7"],
    ),
    (
        (
            "<table><tr><th>Deaths<td>40 civilians<br>12 soldiers<br>3 attackers"
            "<tr><th>Injured<td>7 civilians</table>"
        ),
        ["killed civilian 40", "killed combatant 12", "injured civilian 7"],
    ),
    (
        (
            "<table><tr><th>Casualties<td>40 dead, 7 wounded"
            "<tr><th>Perpetrators<td>3</table>"
        ),
        ["killed 40", "injured 7"],
    ),
    (
        (
            "<table><tr><th>Casualties</th><td>Killed: 40<br>Wounded: 7</td>"
            "<tr><th>Place<td>Tesk</table>"
        ),
        ["killed 40", "injured 7"],
    ),
]


@pytest.mark.parametrize(("part", "expected"), PAGES, ids=[p[:60] for p, _ in PAGES])
def test_figures_of_a_table_in_a_page(part: str, expected: list[str]) -> None:
    assert expected == spelled(_page(part))


LISTS = [
    (
        "<dl><dt>Killed</dt><dd>613</dd><dt>Wounded</dt><dd>487</dd></dl>",
        ["killed 613", "injured 487"],
    ),
    (
        (
            "<dl><dt>Killed:</dt><dd>613, including 106 women</dd>"
            "<dt>Wounded</dt><dd>at least 487</dd></dl>"
        ),
        ["killed 613", "killed woman 106 of 613", "injured 487..None"],
    ),
    (
        (
            "<ul><li>Killed: 613<ul><li>Women: 106</li><li>Children: 83</li>"
            "</ul></li><li>Wounded: 487</li></ul>"
        ),
        [
            "killed 613",
            "killed woman 106 of 613",
            "killed child 83 of 613",
            "injured 487",
        ],
    ),
    (
        "<h3>Among the dead</h3><ul><li>63 children</li><li>106 women</li></ul>",
        ["killed child 63", "killed woman 106"],
    ),
    (
        (
            "<div><div>613</div><div>Killed</div></div>"
            "<div><div>487</div><div>Wounded</div></div>"
        ),
        ["killed 613", "injured 487"],
    ),
    (
        ("<div><h3>Killed</h3><p>613</p></div><div><h3>Wounded</h3><p>487</p></div>"),
        ["killed 613", "injured 487"],
    ),
    ("<table><tr><td>Deaths</td><td>613</td></tr></table>", ["killed 613"]),
]


@pytest.mark.parametrize(("part", "expected"), LISTS)
def test_figures_of_a_list_in_a_page(part: str, expected: list[str]) -> None:
    assert expected == spelled(_page(part))


def _page(part: str) -> Reading:
    return read_bytes(
        "<html><body><article><h1>Shelling of the Olm valley</h1>"
        f"{part}</article></body></html>"
    )


def test_a_voice_of_a_column_stands_where_the_table_names_it() -> None:
    read = _page("<table><tr><th>Source<th>Killed<tr><td>Karsa Post<td>61</table>")
    (voice,) = read.claims[0].voices

    assert voice.span is not None
    assert "Karsa Post" == voice.span.cut(read.document.text)


@pytest.mark.parametrize(
    "part",
    [
        "<table><tr><th>Village<th>Killed" + "<tr><td>Tesk<td>12" * 5_000 + "</table>",
        "<table><tr><th>a" + "<th>Killed" * 1_000 + "<tr><td>b" + "<td>1" * 1_000
        + "</table>",
        "<table><tr>" + "<th>Village<th>Killed" * 500 + "<tr>" + "<td>Tesk<td>1" * 500
        + "</table>",
        "<table><tr><th>a<th>Killed<tr><td>x<td>" + "<sup>" * 90 + "1" + "</table>",
        "<table>" * 60 + "<tr><td>Killed<td>1<tr><td>Hurt<td>2" + "</table>" * 60,
    ],
)  # fmt: skip
def test_hostile_tables_end(part: str) -> None:
    assert _page(part).document.text
