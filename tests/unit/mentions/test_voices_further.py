"""Voices told by a document, a label, a belief or a thread. All is invented."""

from __future__ import annotations

import pytest

from tests.reader import read_text

READ: list[tuple[str, list[str]]] = [
    ("The wireless had it that 37 were dead.", ["wireless"]),
    ("Roe thanks the priest, whose list contains the names of 171 dead.", ["priest"]),
    ("If the rebels are to be believed, 40 soldiers died.", ["rebels"]),
    ("The rebels would have us believe that 40 soldiers died.", ["rebels"]),
    ("It was submitted on behalf of Korun Lines that 30 people died.", ["Korun Lines"]),
    ("Counsel for Korun Lines submitted that 91 people died.", ["Korun Lines"]),
    ("In the view of the court at least ten people died.", ["court"]),
    ("By the mayor's reckoning 40 people died.", ["mayor"]),
    ("40 people died, by the police's own count.", ["police"]),
    (
        "The High Court, bound by law, held in 2016 that 164 people died.",
        ["High Court"],
    ),
    (
        "The so-called Health Directorate, which is under the control of the Front, "
        "has claimed that 47 people were killed.",
        ["Health Directorate"],
    ),
    (
        "The historian Ada Penn finds it plausible and estimates that 400 died.",
        ["Ada Penn"],
    ),
    ("On 24 May the ministry published it, accepting that 17 died.", ["ministry"]),
    (
        "A statement by the camp committee that 50 people had died was read.",
        ["committee"],
    ),
    ("A claim in the tabloid Blitz that 600 people had perished was made.", ["Blitz"]),
    ("Interior minister just now on the radio: 4 dead.", ["Interior minister"]),
    ("Bar Association now: 44 dead, 12 injured.", ["Bar Association"]),
    ("Dr Pons and colleagues arrived independently at 190 deaths.", ["Pons"]),
    ("The commission set the number of deaths at 397.", ["commission"]),
    ("Deaths: 397 (official)", ["official"]),
    ("Two men were hurt (State Radio, 1800 gmt 13 Oct).", ["State Radio"]),
    (
        "My cousin Jovan drove a van. He says seven were dead when he came.",
        ["My cousin Jovan"],
    ),
    ("Residents named seven people who were killed.", ["Residents"]),
    ("The laboratory identified by name 186 bodies.", ["laboratory"]),
    ("The figure of 41 dead given by the Directorate is high.", ["Directorate"]),
    ("The toll of 41 dead, which the radio gave, was not explained.", ["radio"]),
    ("The toll was put at seven dead by the prefecture.", ["prefecture"]),
    ("The minister has gone so far as to speak of 300 dead.", ["minister"]),
    ("The army said in a statement that 30 people had died.", ["army"]),
    ("3. According to police intelligence 37 died.", ["police intelligence"]),
    ("7.7 The Commission was able to document 40 deaths.", ["Commission"]),
    ("The agency, at 10:38, said that 63 people had died.", ["agency"]),
    ("An embassy telegram guessed at 200 dead.", ["embassy telegram"]),
    ("Going through permits, Roe finds 251 dead.", ["Roe"]),
    ("The monitor gives a range: 31-60 killed.", ["monitor"]),
    ("The ministry's last count was 213 injured.", ["ministry"]),
    ("The ministry's register has 213 dead.", ["ministry"]),
    ("The union places the number of dead at 512.", ["union"]),
    (
        "The Karsa Monitor sends people to graveyards. It names 49 dead.",
        ["Karsa Monitor"],
    ),
    (
        "The claim, made by the minister before the inquiry, that six people had been "
        "killed was old.",
        ["minister"],
    ),
    ("12:30 Opposition MP: 40 dead", ["Opposition MP"]),
    ("Eleven people died, the Red Cross says – fewer than feared.", ["Red Cross"]),
    (
        "Twelve people were killed, reported the state news agency.",
        ["state news agency"],
    ),
    ("The mayor was cited as saying that 12 people were killed.", ["mayor"]),
    ("Rights groups accuse the army of killing 12 civilians.", ["Rights groups"]),
    ("The army withdrew but said it had killed 12 people.", ["army"]),
    ("The army did not comment on the report that 12 people were killed.", []),
    (
        "According to a 2021 study by the charity Balam, 16 died.",
        ["Balam"],
    ),
    (
        "64 men died there, says the Navy's bulletin of 11 August; so it ends.",
        ["Navy"],
    ),
    (
        "It had charged 101 executions; in seven, the judge said, nothing was found.",
        [],
    ),
    (
        "Aid chief Mara Brun said on Oct. 10 that more than 140 people had died.",
        ["Mara Brun"],
    ),
    (
        "Nine people died in the raid, the prosecutor said: three guards and six men.",
        ["prosecutor"],
    ),
    (
        "Three thousand were made homeless, the donors said in 2015; 40 died.",
        ["donors"],
    ),
    ("Estimates by witnesses range from 150 to 500 dead.", ["witnesses"]),
    ("As was noted by the deputy Anvar Tesk, in all 187 died.", ["Anvar Tesk"]),
    (
        "The historian Ada Penn considers 60 to 200 deaths more likely.",
        ["Ada Penn"],
    ),
    (
        "The Karsa Press, quoting the Health Ministry: 114 dead, 613 wounded.",
        ["Health Ministry"],
    ),
    (
        "The strike, which by the State's own count cost 137 lives, was not tried.",
        ["State"],
    ),
    (
        "Killing 37 men by the reckoning of the government and wounding 35, it fell.",
        ["government"],
    ),
    ("44 deaths could not be corroborated by a second source.", []),
    ("Nobody at this newspaper has forgotten that 19 children died.", []),
    ("The list has the names of 40 dead.", []),
]


@pytest.mark.parametrize(("text", "voices"), READ)
def test_whose_figure_it_is(text: str, voices: list[str]) -> None:
    told = read_text(text).claims[0]
    assert [str(voice) for voice in told.attributed_to] == voices or (
        bool(voices) and told.attributed_to[-1].endswith(voices[0])
    )


def test_a_bracket_s_voice_tells_what_stands_in_the_bracket() -> None:
    text = "At least seven people died (24 according to the Quill Commission)."
    assert [c.attributed_to for c in read_text(text).claims] == [
        (),
        ("Quill Commission",),
    ]


THREAD = """THREAD

@orn_k · 6 May 2017 · 21:04
I saw two people killed.

@orn_k · 21:26
Forwarded from Street Medics:
"9 dead confirmed by us."

@ada.v · 21:31
replying to @orn_k
40 people were killed.

@orn_k · 21:32
It is 11 dead now.
"""


def test_posts_are_their_writers_and_who_opens_a_thread_is_its_author() -> None:
    assert [(c.phrase, c.attributed_to) for c in read_text(THREAD).claims] == [
        ("two", ()),
        ("9", ("Street Medics",)),
        ("40", ("@ada.v",)),
        ("11", ()),
    ]


def test_the_same_source_as_before_is_told_in_a_word() -> None:
    text = "97 bodies recovered (port authority, 21 June)\n\n41 missing (idem)"
    assert [claim.attributed_to for claim in read_text(text).claims] == [
        ("port authority",),
        ("port authority",),
    ]


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("An earlier post, at 10:38, said that 63 people had died.", ["denied"]),
        ("The first posts spoke only of 24 dead.", ["asserted"]),
        ("Talk of 240 dead was “an old fabrication”.", ["denied"]),
        ("Toll rises to 58, dozens feared dead", ["asserted", "hedged"]),
        (
            "Seven children died, Roe said, correcting an earlier figure of 12.",
            ["asserted", "denied"],
        ),
        ("The army said in a statement that 30 people had died.", ["asserted"]),
        ("It was said in a statement that 30 people had died.", ["hedged"]),
    ],
)
def test_how_sure_a_figure_is(text: str, stances: list[str]) -> None:
    assert [claim.stance for claim in read_text(text).claims] == stances
