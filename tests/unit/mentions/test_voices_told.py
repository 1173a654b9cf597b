"""Voices as reports, bulletins, judgments and talks tell them. All is invented."""

from __future__ import annotations

import pytest

from recount.claims.context import Context
from recount.mentions.voices import find_attributions
from recount.model.span import Span
from recount.passages import split
from recount.text.tokens import Tokens
from tests.reader import plain_document

Row = tuple[str, str, list[str]]


def behind(text: str, words: str) -> tuple[list[str], str]:
    """The voices behind the words, outermost first, and their stance."""
    document, tokens = plain_document(text), Tokens(text)
    mentions = find_attributions(document, tokens, split(document))
    start = text.index(words)
    span = Span(start, start + len(words))
    voices, stance = Context(tokens, mentions).behind(span)
    return [voice.name for voice in voices], stance.value


ADMITTED: list[Row] = [
    (
        "A communiqué of the Odran General Staff of 3 May 1991 admitted 31 dead.",
        "31 dead",
        ["Odran General Staff"],
    ),
    ("The Government acknowledges 212 detentions.", "212", ["Government"]),
    ("Court files list 88 persons arrested that week.", "88", ["Court files"]),
    ("Rescuers report no fewer than 7 bodies in the shaft.", "7", ["Rescuers"]),
    (
        "The rights office has so far verified 39 civilian deaths, including 8 women.",
        "8 women",
        ["rights office"],
    ),
    ("The Commission has thus far documented 77 killings.", "77", ["Commission"]),
    (
        "The labour inspectorate has to date recorded 41 injuries.",
        "41",
        ["labour inspectorate"],
    ),
    (
        "The Ministry has registered 1,862 violations, in which 57 civilians died.",
        "57",
        ["Ministry"],
    ),
    ("Since March, the Odra Cross has logged 55 abductions.", "55", ["Odra Cross"]),
    ("Legal Aid 9/6 has documented 1,263 arrests.", "1,263", ["Legal Aid 9/6"]),
    ("The Panel was able to corroborate 14 deaths.", "14", ["Panel"]),
    (
        "The National Disaster Agency (NDA) reports 61 deaths.",
        "61",
        ["National Disaster Agency (NDA)"],
    ),
    ("Local media report that 11 people died.", "11", ["Local media"]),
    (
        "The official inquiry of 1912 established 27 deaths.",
        "27",
        ["official inquiry of 1912"],
    ),
    ("The rebels recognised the loss of 9 men.", "9", ["rebels"]),
    ("The hospital admitted 40 wounded people overnight.", "40", []),
    ("The boat listed sharply and 40 people drowned.", "40", []),
    ("For many years reported deaths stood at 12.", "12", []),
    ("In the last three years recorded deaths rose to 40.", "40", []),
    ("In a strike that 90,000 workers observed, 38 people were held.", "38", []),
]

PUT: list[Row] = [
    ("Survivors speak of 90 dead.", "90", ["Survivors"]),
    (
        "The brigade spoke in its only order of the day of 47 killed.",
        "47",
        ["brigade"],
    ),
    (
        "The navy, which for years maintained that nothing had happened, spoke in a "
        "letter of 12 drowned.",
        "12",
        ["navy"],
    ),
    (
        "Government communique issued last night speaks of 9 dead.",
        "9",
        ["Government communique"],
    ),
    (
        "The minister believes that the march cost 4,000 lives, and Professor Imhal "
        "puts it at 5,600.",
        "5,600",
        ["Imhal"],
    ),
    (
        "Superintendent Hale put the crowd at “no more than 2,500”.",
        "2,500",
        ["Hale"],
    ),
    ("The crisis staff gave 24 on Monday and 22 on Friday.", "22", ["crisis staff"]),
    ("The Red Cross settled on 187.", "187", ["Red Cross"]),
    (
        "State media have since used the figure of nine.",
        "nine",
        ["State media"],
    ),
    ("Media are quoting 50 or more.", "50", ["Media"]),
    ("His assistant, Lena Hale, remembers about seventy.", "seventy", ["Lena Hale"]),
    ("Forty-nine died, says the union. Seventeen, says the owner.", "Sev", ["owner"]),
    ("The police gave 40 blankets to the survivors.", "40", []),
    ("The crew arrived at 12 houses.", "12", []),
    ("She spoke for two hours to 300 people.", "300", []),
]

THEMSELVES: list[Row] = [
    (
        "The Panel examined 71 reports. On the evidence before it, it concludes that "
        "at least 54 persons were killed.",
        "54",
        ["Panel"],
    ),
    (
        "The Tribunal sat for 40 days. It found that 112 villagers had been shot.",
        "112",
        ["Tribunal"],
    ),
    (
        "The clerk opens a ledger. It records that 260 people came down on foot.",
        "260",
        ["ledger"],
    ),
    (
        "The Chamber finds beyond reasonable doubt that 58 persons were killed.",
        "58",
        ["Chamber"],
    ),
    (
        "The Tesk Committee published what it said were the names of 23 dead.",
        "23",
        ["Tesk Committee"],
    ),
    ("We hear it said that two thousand marched.", "two thousand", []),
]

DOCUMENTS: list[Row] = [
    (
        "Burial lists seen by the Odra Monitor show that 22 people died that night.",
        "22",
        ["Odra Monitor", "Burial lists"],
    ),
    (
        "Court files obtained by the newspaper, covering two districts, list 302 "
        "persons arrested.",
        "302",
        ["newspaper", "Court files"],
    ),
    (
        "The ministry's own cable, number 12, which Members have read, reports 377 "
        "persons deported: 106 men and 114 women.",
        "114",
        ["ministry"],
    ),
    ("His pictures show 24 bodies.", "24", ["His pictures"]),
    (
        "They noted the report of the Commission of Experts, which established that "
        "340 persons were killed.",
        "340",
        ["Commission of Experts"],
    ),
]

CHAINS: list[Row] = [
    (
        "State radio, citing an unnamed official at the port, put the toll at 23.",
        "23",
        ["State radio", "unnamed official at the port"],
    ),
    (
        "According to the Odra Post, the mayor said 15 people died.",
        "15",
        ["Odra Post", "mayor"],
    ),
    (
        "The radio reported, quoting the governor, that 14 had drowned.",
        "14",
        ["radio", "governor"],
    ),
    (
        "As reports the agency Tesk-Inform with reference to the mayor, 3 bodies were "
        "found.",
        "3 bodies",
        ["Tesk-Inform", "mayor"],
    ),
]

BRACKETS: list[Row] = [
    (
        "Estimates range from 49 (Karsa Watch) to upwards of 120 (the strike "
        "committee).",
        "upwards of 120",
        ["strike committee"],
    ),
    (
        "The crowd numbered 9,000 (organisers: 20,000; Government: 6,000).",
        "6,000",
        ["Government"],
    ),
    (
        "The crowd numbered 9,000 (organisers: 20,000; Government: 6,000).",
        "9,000",
        [],
    ),
    (
        "Died: 5,000 (the authorities at the time: 1,912)",
        "1,912",
        ["authorities at the time"],
    ),
    ("Died: 5,000 (the authorities at the time: 1,912)", "5,000", []),
    ("31 people died (source: Odra Cross).", "31", ["Odra Cross"]),
    ("At least 60 died in Karsa (Odra News Agency).", "60", ["Odra News Agency"]),
    ("Killed since May: 1,014 (OHR-verified: 688)", "688", ["OHR"]),
    ("Some 40 people (police figures) were held.", "40", ["police"]),
    (
        "At least 12 civilians died (Dera Media Centre: 12; White Vest: 16; others).",
        "16",
        ["White Vest"],
    ),
    ("Toll of the fire (source: fire brigade): 9 dead.", "9", ["fire brigade"]),
    ("Twelve people died in the village (Upper Karsa) on Monday.", "Twelve", []),
    ("Seven workers (four men) were killed.", "Seven", []),
    ("KARSA, Sept. 26 (UPA) - Nine people died.", "Nine", []),
    ("The Alliance of Odran Workers (AOW) buried 12 people.", "12", []),
    ("The victims (police: 4; women: 6) were buried.", "4", []),
]

LABELS: list[Row] = [
    ("Police: 400 marchers. Organisers: 2,000 marchers.", "2,000", ["Organisers"]),
    ("Ministry: 6,000 people displaced", "6,000", ["Ministry"]),
    ("Relatives' committee: 23 dead", "23", ["Relatives' committee"]),
    (
        "Our source in the ambulance service: 9 dead.",
        "9",
        ["Our source in the ambulance service"],
    ),
    ("Hospitals: 15 dead", "15", []),
    ("Nova Karsa: toll hits 113\n\nMen died in Nova Karsa.", "113", []),
]

VIEWS: list[Row] = [
    ("In the view of the Court, 12 persons were killed.", "12", ["Court"]),
    ("In the words of one survivor, 40 men went in.", "40", ["one survivor"]),
    ("In Velt's view, 400 soldiers took part.", "400", ["Velt"]),
    ("By the ministry's count, 219 people died.", "219", ["ministry"]),
    ("By data of the Ministry of Health, 34 died.", "34", ["Ministry of Health"]),
    ("From the words of local residents, 7 died.", "7", ["local residents"]),
    ("The count of the Odra Cross stands at 74 dead.", "74", ["Odra Cross"]),
    ("The Ministry of Health's figure is 54 dead.", "54", ["Ministry of Health"]),
    ("Per the coroner, 14 people died.", "14", ["coroner"]),
    ("The manager is of opinion that 240 were below.", "240", ["manager"]),
    (
        "They questioned Professor Hale, in whose opinion all 43 would have lived.",
        "43",
        ["Hale"],
    ),
    (
        "As for the claim of the owners' association that only 3 minors died, we "
        "have seen the graves.",
        "3 minors",
        ["owners' association"],
    ),
    (
        "The court accepts the evidence of the expert, Dr Ana Holm, that 58 died.",
        "58",
        ["Ana Holm"],
    ),
    ("Unemployment fell to 12 per cent of 400 people.", "400", []),
]

WHO: list[Row] = [
    (
        "Some of you have told the papers that 2,000 died and that 300 starved.",
        "300",
        ["Some of you"],
    ),
    (
        "The mayor of Imra, Dana Orl, said 100 islanders were inside.",
        "100",
        ["Dana Orl"],
    ),
    ("A leaflet that came with it puts the dead at 150.", "150", ["leaflet"]),
    ("“I saw 3 boys fall,” Maria, 34, told the Odra Post.", "3 boys", ["Maria"]),
    (
        "The judge heard the evidence of the captain, who put the dead at 9.",
        "at 9",
        ["captain"],
    ),
    (
        "The clerk told reporters that 19 had been found by 3 p.m. (1300 GMT), among "
        "them four children.",
        "four",
        ["clerk"],
    ),
    (
        "A doctor, who asked not to be named for fear of reprisals, said by telephone "
        "that 14 had died.",
        "14",
        ["doctor"],
    ),
    ("01:30 The head physician confirmed 12 dead.", "12", ["head physician"]),
    (
        "The nurse said 3 had died. Farmer Dai Venn came first. “I got five out. Two "
        "had died,” he said.",
        "five",
        ["Dai Venn"],
    ),
    ("The clerk says 40 died. They say now that 90 starved.", "90", []),
    ("The union says some 1,700; the lawyer, 1,580.", "1,580", ["lawyer"]),
    ("The union says some 1,700; the lawyer, 1,580.", "1,700", ["union"]),
    ("The union claimed 6,000 members, the employers 2,500.", "2,500", ["employers"]),
    (
        "Our reporter Ivo Land is there: “I can see thirty cars in the water.”",
        "thirty",
        ["Ivo Land"],
    ),
]

GOING_ON: list[Row] = [
    (
        "A spokesman said there had been no deaths. The next day the figure was three.",
        "three",
        ["spokesman"],
    ),
    (
        "The ministry's account has changed. First a spokesman said nobody had died. "
        "The next day the figure was three.",
        "three",
        ["ministry"],
    ),
    (
        "The ministry's account has changed. First a spokesman said 2 had died.",
        "2",
        ["ministry", "spokesman"],
    ),
    ("Police said 12 people died. By Friday the toll had risen to 15.", "15", []),
    (
        "The rebels reported 63 deaths; the army maintains that nobody died. At least "
        "11 are missing.",
        "11",
        [],
    ),
    (
        "The Monitor says 40 died. In nine further cases the evidence was thin.",
        "nine",
        ["Monitor"],
    ),
    (
        "The witness told the court that she had hidden. From there she had seen some "
        "30 soldiers.",
        "30",
        ["witness"],
    ),
    ("Police said 12 had died. The bus was carrying 40 men.", "40", []),
    (
        "The ministry reports these figures:\n- 12 people killed\n- 40 wounded",
        "40",
        ["ministry"],
    ),
    ("According to the Odra Cross:\n- 17 dead\n- 60 hurt", "60", ["Odra Cross"]),
]

TALKS: list[Row] = [
    (
        "PRESENTER: How many are below?\n\nORN: We do not know. We brought up 43.\n\n"
        "PRESENTER: Were there more?\n\nORN: There were 9 more.",
        "43",
        ["ORN"],
    ),
    (
        "Interview with Milena Karst by Jonas Rehn\n\nJR: How many were you?\n\n"
        "MK: There were many. They shot nine men.",
        "nine",
        ["Milena Karst"],
    ),
    (
        "WITNESS: Josef Land, sworn.\n\nQ. How many were there?\n\n"
        "A. There were many. I saw six.\n\nQ. Were there more?\n\nA. My wife says 8.",
        "six",
        ["Josef Land"],
    ),
    (
        "Ms Velt (Tesk North): The union says fourteen.\n\n"
        "Mr Tarn: There are 3 who have not been found.",
        "fourteen",
        ["Ms Velt", "union"],
    ),
    (
        "Karl Denn led the first crew into the mill.\n\nHow many were inside?\n\n"
        "We found sixty.\n\nHow many did you get out?\n\nI carried nineteen.",
        "nineteen",
        ["Karl Denn"],
    ),
    (
        "What happened?\n\nA mill burned.\n\nHow many died?\n\nNobody knows. Nine lay "
        "there.",
        "Nine",
        [],
    ),
    ("LOCATION: Karsa\n\nKILLED: 12\n\nLOCATION: Tesk\n\nKILLED: 40", "40", []),
]

COURTS: list[Row] = [
    (
        "The Chamber is satisfied beyond reasonable doubt that 287 were killed.",
        "287",
        ["Chamber"],
    ),
    ("The Court considers it proven that 41 women burned.", "41", ["Court"]),
    ("It was the Prosecution's case that 340 were murdered.", "340", ["Prosecution"]),
    ("The Prosecution's case is that 340 were murdered.", "340", ["Prosecution"]),
    ("In the Chamber's assessment, 12 died.", "12", ["Chamber"]),
    ("On the evidence of Witness H, 12 were shot.", "12", ["Witness H"]),
    ("Witness K-7 testified that he had counted 31 bodies.", "31", ["Witness K-7"]),
    ("Based on the evidence of the mayor, 12 men were held.", "12", []),
]

TOLLS: list[Row] = [
    ("The toll was raised to 15 by the ministry.", "15", ["ministry"]),
    ("Unofficial estimates range from 40 to 60.", "40", ["Unofficial estimates"]),
    (
        "A government spokeswoman would only say that fewer than 20 people had died.",
        "20",
        ["government spokeswoman"],
    ),
    (
        "Research by the Peace Institute suggests that 400 died.",
        "400",
        ["Peace Institute"],
    ),
    ("The tally kept by the newspaper stood at 61.", "61", ["newspaper"]),
    ("The newspaper's own tally stands at 61.", "61", ["newspaper"]),
    ("One resident described how soldiers shot 12 men.", "12", ["One resident"]),
]

POSTS: list[Row] = [
    (
        "Topic: How many died?\n\nharbourrat wrote on 12 June 2021, 14:02\n\n"
        "There were 31.\n\nTesk_Patriot wrote on 12 June 2021, 14:20\n\n"
        "Fake. Three looters died.",
        "Three",
        ["Tesk_Patriot"],
    ),
    (
        "Aino K. @ainok · 21:14\n\nPolice say 6 are dead.\n\n"
        "Tesk Times @tesktimes · 21:20\n\n31 people were taken to hospital.",
        "31",
        ["Tesk Times"],
    ),
    (
        "[10/06/2021, 23:41] Lena: I saw three people fall\n"
        "[10/06/2021, 23:44] Marko: they say there are 2\n"
        "[10/06/2021, 23:50] Lena: no, nine lie here",
        "nine",
        ["Lena"],
    ),
    (
        "Testimony of Ruzha L., recorded in Amra in 1994\n\nI was born in Tesk. My "
        "mother took me along. They pushed 68 people in.",
        "68",
        ["Ruzha L"],
    ),
    ("Statement of the Ministry\n\nI, my men and me lost 12.", "12", []),
]

WIRED: list[Row] = [
    ("All told, reckons Mira Land, 212 miners have died.", "212", ["Mira Land"]),
    ("The Committee was told by the Minister that 17 died.", "17", ["Minister"]),
    (
        "It was suggested in the House, by Senator Orn, that 40 died.",
        "40",
        ["Orn"],
    ),
    (
        "Police showed them a document according to which three had been hurt.",
        "three",
        ["document"],
    ),
    (
        "According to the Ombudsman's letter of 2 May, 58 persons remain in custody.",
        "58",
        ["Ombudsman"],
    ),
    ("His French counterpart thought forty.", "forty", ["His French counterpart"]),
    (
        "The correspondent of the Odra Post, who had slept, reported six hundred.",
        "six hundred",
        ["correspondent of the Odra Post"],
    ),
]

ENTRIES: list[Row] = [
    (
        "10 June, 07.00 – Interior Ministry spokesman: three dead.",
        "three",
        ["Interior Ministry spokesman"],
    ),
    ("11 June – The Ministry: “eleven, two of them guards”.", "two", ["Ministry"]),
    ("30 June – Ministry, final report: 17.", "17", ["Ministry"]),
    ("- Dr K (surgery): 14 dead on arrival", "14", ["Dr K"]),
    ("- Ilo from the union: 23 names so far", "23", ["Ilo from the union"]),
    ("- my count at the gate: 11 bags", "11", []),
    (
        "The Tesk Herald (independent): At least 30 were shot. Two of its reporters "
        "were beaten.\n\nState Gazette: Order was restored. Three died.",
        "Two",
        ["Tesk Herald"],
    ),
    (
        "Who says what of the square\n\nThe government\n\n17 dead.\n\nThe union\n\n120 "
        "dead. No child died.",
        "No child",
        ["union"],
    ),
    ("Health\n\n17 dead.\n\nShelter\n\n120 houses burned.", "17", []),
    ("Karsa District: 12 died there.\n\nTesk District: 9 died there.", "9", []),
    ("The toll rose to 22. That's according to the union.", "22", ["union"]),
    ("The ministry is sticking to its figure of three.", "three", ["ministry"]),
    ("The director came out and he said 31 were critical.", "31", ["director"]),
    (
        "Karsa Morning Post leads with a nurse. It counts 22 bodies.",
        "22",
        ["Karsa Morning Post"],
    ),
    ("The barman, Ivo Tarn, said it was more like sixty.", "sixty", ["Ivo Tarn"]),
]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        *ENTRIES,
        *COURTS,
        *TOLLS,
        *POSTS,
        *WIRED,
        *ADMITTED,
        *PUT,
        *THEMSELVES,
        *DOCUMENTS,
        *CHAINS,
        *BRACKETS,
        *LABELS,
        *VIEWS,
        *WHO,
        *GOING_ON,
        *TALKS,
    ],
)
def test_the_voices_behind_a_figure(text: str, words: str, names: list[str]) -> None:
    assert behind(text, words)[0] == names


DENIED: list[tuple[str, str, str]] = [
    ("The figure of “more than 120 dead” is without foundation.", "120", "denied"),
    ("Reports that 40 soldiers died are false.", "40", "denied"),
    ("The claim that 600 workers lie there is untrue.", "600", "denied"),
    ("The ministry called reports of 40 deaths baseless.", "40", "denied"),
    ("There is no evidence that 600 bodies lie there.", "600", "denied"),
    ("It is not true that 600 people died.", "600", "denied"),
    ("Nor is it true that 1,263 people were held.", "1,263", "denied"),
    ("Claimed dead: 400; actual dead: 97.", "400", "denied"),
    ("Claimed dead: 400; actual dead: 97.", "97", "asserted"),
    (
        "Reports about “at least 12 children” do not correspond to reality.",
        "12",
        "denied",
    ),
    ("The paper wrongly said that 40 had died.", "40", "denied"),
    ("The report misstated the toll as 19.", "19", "denied"),
    ("No, the army did not bury 600 bodies.", "600", "denied"),
    ("The club's submission that 140 were hurt is rejected.", "140", "denied"),
    ("An earlier version said that 261 died; the number is 231.", "261", "denied"),
    ("An earlier version said that 261 died; the number is 231.", "231", "asserted"),
    ("Contrary to reports that 40 died, nobody was hurt.", "40", "denied"),
    ("The ministry withdrew its figure of 40 dead.", "40", "denied"),
    ("Police corrected an earlier toll of 40 dead to 12.", "40", "denied"),
    ("At no point were 40 people killed.", "40", "denied"),
    ("The army never killed 40 people there.", "40", "denied"),
    ("It seems that 40 people were killed.", "40", "hedged"),
    ("It is unclear whether 40 people died.", "40", "hedged"),
    ("It cannot be ruled out that 40 people were killed.", "40", "hedged"),
    ("Rumour has it that 40 people were killed.", "40", "hedged"),
    ("Unverified reports put the dead at 40.", "40", "hedged"),
    ("The mayor fears that 40 people were killed.", "40", "hedged"),
    ("The company estimates that 40 people were killed.", "40", "asserted"),
    ("Nobody disputes that 212 houses burned.", "212", "asserted"),
    ("The defence did not dispute that 12 died.", "12", "asserted"),
    ("The report gives 40 dead. These numbers are false.", "40", "asserted"),
]


@pytest.mark.parametrize(("text", "words", "stance"), DENIED)
def test_what_is_said_not_to_hold_is_denied(text: str, words: str, stance: str) -> None:
    assert behind(text, words)[1] == stance


def test_who_spread_a_figure_is_its_voice() -> None:
    text = "The figure of 120 dead circulating on social networks is unfounded."

    assert behind(text, "120") == (["social networks"], "denied")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "The commission has established the names of 168 persons killed in Karsa.",
            "168",
            "commission",
        ),
        (
            "The Prosecution had alleged in the indictment that 173 people died.",
            "173",
            "Prosecution",
        ),
        (
            "The Ministry, which late on Thursday spoke of 28 dead, is silent.",
            "28",
            "Ministry",
        ),
        (
            "The monitor told of 34 deaths. Ministry of Health: 33 dead, 118 hurt.",
            "118",
            "Ministry of Health",
        ),
        (
            "A lawyer said she knew of three.\n\nOn Friday Interior Minister Gal Tovan "
            "waved it aside.\n\n“It was 54 who died,” he told the radio.",
            "54",
            "Gal Tovan",
        ),
    ],
)
def test_a_voice_behind_a_name_or_a_time(text: str, words: str, name: str) -> None:
    assert behind(text, words) == ([name], "asserted")
