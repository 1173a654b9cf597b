"""Attributions: who says what, on invented sentences about invented places."""

from __future__ import annotations

import pytest

from recount.mentions.voice_persons import pronoun_votes
from recount.mentions.voices import find_attributions
from recount.model.mention import AttributionMention
from recount.passages import split
from recount.text.tokens import Tokens
from tests.reader import plain_document


def read(text: str) -> list[AttributionMention]:
    document = plain_document(text)
    return find_attributions(document, Tokens(text), split(document))


def voices(text: str, words: str) -> list[tuple[str, ...]]:
    """The voices, outermost first, whose contents cover the words."""
    start = text.index(words)
    end = start + len(words)
    return [
        (mention.name, *mention.via)
        for mention in read(text)
        if mention.name
        and mention.way != "attitude"
        and any(s.start <= start and end <= s.end for s in mention.content)
    ]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The health ministry said 12 people died.", "12 people", "health ministry"),
        ("Odrania’s government says 12 died.", "12 died", "Odrania’s government"),
        ("Twelve people died, police said.", "Twelve", "police"),
        ("“Twelve died here,” said Jan Roe.", "Twelve", "Jan Roe"),
        ("''We saw 12 bodies,'' the nurse said.", "12 bodies", "nurse"),
        ("Roe said: “They shot nine men.”", "nine men", "Roe"),
        ("User @vell39 reported that 12 died.", "12", "User @vell39"),
        ("According to the Odra Monitor, 9 died.", "9 died", "Odra Monitor"),
        ("Nine died, according to the Odra Monitor.", "Nine", "Odra Monitor"),
        ("Officials put the toll at 613.", "613", "Officials"),
        ("Government figures show that 613 died.", "613", "Government"),
        ("A first official count had 52 dead.", "52", "official count"),
        ("The toll of 12 was confirmed by the Odra Cross.", "12", "Odra Cross"),
        ("Rebels claimed to have killed 30 soldiers.", "30", "Rebels"),
        ("Residents spoke of dozens of dead.", "dozens", "Residents"),
        ("As the mayor put it, 40 houses were gone.", "40", "mayor"),
        ("As many as 200 may have died, aid workers fear.", "200", "aid workers"),
        ("UN: 300,000 people displaced in Odrania", "300,000", "UN"),
        ("“Nine people were shot that day.” — Ana Velt", "Nine", "Ana Velt"),
        ("The town clerk was confident that 12 had died.", "12", "town clerk"),
        ("Officials said at least 36 people died.", "at least 36", "Officials"),
        ("Police said on Monday at least 36 people died.", "at least 36", "Police"),
        ("Odra Aid has put the death toll at over 400.", "over 400", "Odra Aid"),
        ("The army revised its toll to 50.", "50", "army"),
        (
            "Rescue officials later revised the total to 35 people confirmed dead.",
            "35",
            "Rescue officials",
        ),
        ("Raid kills 27 at Karsa market: monitor", "27", "monitor"),
        ("Karsa death toll tops 9,000 - UN", "9,000", "UN"),
        ("IOM: 525 refugees die at sea this year", "525", "IOM"),
        ("Roe however thinks that 3 million were killed.", "3 million", "Roe"),
        (
            "Floods killed 246 people, Sava Kasuk, the minister, said Thursday.",
            "246",
            "Sava Kasuk",
        ),
        (
            "Relatives pushed workers, accusing them of delays and saying dozens died.",
            "dozens",
            "Relatives",
        ),
        ("Ana Velt, 45, of Karsa, a nurse, said 14 died.", "14", "Ana Velt"),
        (
            "An official who asked not to be named said 20 were dead.",
            "20",
            "official",
        ),
        (
            "According to sources close to the rebels, 9 fighters were killed.",
            "9",
            "sources close to the rebels",
        ),
        (
            "The mayor blamed the army and said that 12 people had died.",
            "12",
            "mayor",
        ),
        (
            "“Forty died,” said Odranian Ambassador to Vell Jan Roe.",
            "Forty",
            "Jan Roe",
        ),
        (
            "A report released by the Odra Monitor found that 41 people died.",
            "41",
            "Odra Monitor",
        ),
        (
            "The commission's report, published in May, said 30 people died.",
            "30",
            "commission",
        ),
        (
            "KARSA, 3 Jan (Agency) -- Police said Monday that four people died.",
            "four",
            "Police",
        ),
    ],
)
def test_the_voice_of_a_figure_is_found(text: str, words: str, name: str) -> None:
    assert voices(text, words) == [(name,)]


@pytest.mark.parametrize(
    "text",
    [
        "The official death toll stands at 12.",
        "The group claimed the lives of 12 people.",
        "Searchers found 12 bodies in the cellar.",
        "The reported deaths of 12 people shocked the town.",
        "Nineteen states in the union have condemned the killing of 12 men.",
        "The mayor added 12 names to the list.",
        "Deaths: 12 in Karsa and 14 in Vell town",
        "He showed up with 12 men.",
        "The United States counted on 12 allies.",
        "The court could say that 12 people died.",
        "Some 8-12 alleged fighters were killed.",
        "At least 39 identified civilians, 12 of them women, were killed.",
        "Three missiles believed to have been fired at night killed 12 people.",
        "The 12 members of a family found dead at home were shot.",
        "Photos posted by a neighbour showing 12 bodies were removed.",
    ],
)
def test_the_author_speaks_where_nobody_is_cited(text: str) -> None:
    assert voices(text, "12") == []


def test_a_sentence_that_counts_on_belongs_to_the_voice_before_it() -> None:
    text = "Odrania says 12 died. Another 30 were injured. The town had fallen at 5."
    assert voices(text, "30") == [("Odrania",)]
    assert voices(text, "at 5") == []


def test_counting_on_ends_with_the_paragraph() -> None:
    text = "Odrania says 12 died.\n\nAnother 30 were injured."
    assert voices(text, "30") == []


def test_a_quotation_without_speaker_goes_to_the_one_before() -> None:
    text = "“Twelve people died,” said Jan Roe.\n\n“At night 30 more were taken away.”"
    assert voices(text, "30") == [("Jan Roe",)]


def test_a_quotation_over_paragraphs_belongs_to_the_speaker_behind_it() -> None:
    text = (
        "“They came at night. There were 12 of them.\n\n"
        "“Nine people were shot in my street,” Ana Velt told the court."
    )
    assert voices(text, "12") == [("Ana Velt",)]
    assert voices(text, "Nine") == [("Ana Velt",)]


def test_a_quotation_inside_the_authors_sentence_has_no_speaker_of_its_own() -> None:
    text = (
        "“Twelve people died,” said Jan Roe.\n\n"
        "The stone in the square bears the words “here 30 people were shot.”"
    )
    assert voices(text, "30") == []


def test_two_voices_of_one_sentence_are_kept_apart() -> None:
    text = "Rebels said 90 people died, while the army said 12 people died."
    assert voices(text, "90") == [("Rebels",)]
    assert voices(text, "12") == [("army",)]


def test_a_subordinate_voice_ends_where_the_main_clause_begins() -> None:
    text = "While other sources put the toll at 90, the list has 12 names."
    assert voices(text, "90") == [("other sources",)]
    assert voices(text, "12") == []


def test_a_clause_inside_the_source_ends_with_it() -> None:
    text = "Vell, which denies the charge, says that 12 soldiers died."
    assert voices(text, "12") == [("Vell",)]
    (denied, _) = read(text)
    assert [span.cut(text) for span in denied.content] == ["the charge"]


def test_a_split_quotation_has_both_its_parts() -> None:
    text = "“Twelve people died,” said Jan Roe, a nurse. “Three were children.”"
    assert voices(text, "Three") == [("Jan Roe",)]


def test_a_voice_in_the_middle_leaves_what_stands_around_it() -> None:
    text = "The attack, police said, left 12 dead."
    assert voices(text, "12") == [("police",)]
    assert voices(text, "The attack") == [("police",)]


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        (
            "The mayor, quoted by the Odra News Agency, said 40 houses burned.",
            "40",
            ("Odra News Agency", "mayor"),
        ),
        (
            "The Odra News Agency reported that 14 died, citing hospital officials.",
            "14",
            ("Odra News Agency", "hospital officials"),
        ),
        (
            "The paper, citing two officials, said 30 people were missing.",
            "30",
            ("paper", "two officials"),
        ),
        (
            "Jan Roe was quoted by the agency as saying that 12 soldiers died.",
            "12",
            ("agency", "Jan Roe"),
        ),
        (
            "The agency quoted a doctor as saying 12 people had died.",
            "12",
            ("agency", "doctor"),
        ),
    ],
)
def test_who_cites_whom_is_told_outermost_first(
    text: str, words: str, chain: tuple[str, ...]
) -> None:
    assert chain in voices(text, words)


def test_nested_contents_tell_the_outermost_voice_first() -> None:
    text = "Jan Roe said the ministry had reported that 12 people died."
    assert voices(text, "12") == [("Jan Roe",), ("ministry",)]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Police denied that 40 people were arrested.", "denied"),
        ("The government rejected claims that 40 people were killed.", "denied"),
        ("Vell denies killing 40 men.", "denied"),
        ("The figure of 40 dead was rejected by the mayor.", "denied"),
        ("The army allegedly shot 40 people.", "hedged"),
        ("The army reportedly shot 40 people.", "hedged"),
        ("It was reported that 40 people died.", "hedged"),
        ("Reports of 40 deaths could not be verified.", "hedged"),
        ("It was announced that 40 people died.", "asserted"),
        ("Police confirmed that 40 people died.", "asserted"),
    ],
)
def test_stance(text: str, stance: str) -> None:
    found = [m for m in read(text) if any("40" in s.cut(text) for s in m.content)]
    assert found[0].stance == stance


@pytest.mark.parametrize(
    "text",
    [
        "The mayor condemned the killing of 40 people.",
        "Karsa remembers its 40 dead.",
        "Odrania called for an inquiry into the death of 40 people.",
        "The minister praised the 40 volunteers.",
    ],
)
def test_what_somebody_stands_for_is_an_attitude(text: str) -> None:
    assert {mention.way for mention in read(text)} == {"attitude"}


def test_a_hidden_source_has_no_name() -> None:
    (found,) = read("It was reported that 40 people died.")
    assert (found.source, found.name) == ((), "")


def test_spans_are_the_words_of_source_cue_and_content() -> None:
    text = "The mayor, a lawyer, has said on Monday that 12 people died."
    (found,) = read(text)
    parts = [
        [span.cut(text) for span in role]
        for role in (found.source, found.cue, found.content)
    ]
    assert parts == [
        ["The mayor, a lawyer"],
        ["has said"],
        ["that 12 people died"],
    ]


def test_capitals_without_case_are_read() -> None:
    text = (
        "THE ARMY REPORTED THAT 12 REBELS WERE KILLED.  "
        "GEN ALVARO ROE SAID THAT THREE SOLDIERS DIED.  ROE ADDED THAT NINE FLED."
    )
    assert voices(text, "12") == [("ARMY",)]
    assert voices(text, "THREE") == [("ALVARO ROE",)]
    assert voices(text, "NINE") == [("ALVARO ROE",)]


def test_a_colon_at_the_end_announces_the_next_paragraph() -> None:
    text = "The governor added:\n\nNine people were shot in the square."
    assert voices(text, "Nine") == [("governor",)]


def test_pronoun_as_the_first_word_of_a_text_is_read() -> None:
    # No name stands before it, so it votes for nobody.
    assert pronoun_votes(Tokens("He said that Roe Halden fled."), ["Halden"]) == {
        "Halden": 0
    }


def test_who_leans_on_a_subject_is_named_without_the_office() -> None:
    text = "Sava Kasuk, minister of trade, announced the toll, saying 9 had died."

    assert set(voices(text, "9")) == {("Sava Kasuk",)}


def test_a_number_that_ends_a_text_goes_on_with_nobody() -> None:
    text = "The mayor said that 12 people died. 500"

    assert voices(text, "12") == [("mayor",)]
    assert voices(text, "500") == []
