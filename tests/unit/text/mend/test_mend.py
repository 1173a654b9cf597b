"""Texts of bad scans as they are read: what is restored, and what is left alone."""

from __future__ import annotations

import pytest

from bench.reading import sample
from recount.text.mend import mend
from recount.text.tokens import Tokens

WORN = "The ceinetery of Ostra vvas damagcd; tlie rnayor left. "
"""a sentence that shows a text to be badly scanned"""


def read(printed: str) -> str:
    """The text as it is read."""
    mended = mend(printed, Tokens(printed))
    return mended.text if mended else printed


CERTAIN = [
    # soft hyphens, ligatures, zero-width signs
    ("12 wo\u00admen were wo\u00ad\nunded", "12 women were\nwounded"),
    ("ﬁve oﬃcers", "five officers"),
    ("12 civi\u200blians", "12 civilians"),
    # hyphens at the ends of lines, and before they were wrapped anew
    ("three chil-\ndren died", "three\nchildren died"),
    ("sixty-\nthree people", "sixty-three\npeople"),
    ("a well-\nknown nurse", "a\nwell-known nurse"),
    ("Halden, a 60-year-\nold nurse", "Halden, a 60-year-old\nnurse"),
    ("1,\n200 people", "1,200 people"),
    ("three chil- dren died", "three children died"),
    ("12 VIL-\nLAGERS DIED", "12 VILLAGERS DIED"),
    # digits among letters, letters among digits
    ("12 were ki1led", "12 were killed"),
    ("12 were kiIled", "12 were killed"),
    ("12 k|lled", "12 killed"),
    ("6l3 people died", "613 people died"),
    ("killed at least 1O6", "killed at least 106"),
    ("l,2OO villagers", "1,200 villagers"),
    ("|2 people died", "12 people died"),
    ("from 1,2OO to 1,5OO people", "from 1,200 to 1,500 people"),
    ("killed 3O-4O people", "killed 30-40 people"),
    ("and 6 l3 people died", "and 613 people died"),
    ("in l992 the town", "in 1992 the town"),
    ("the nurse’5 son", "the nurse’s son"),
    # numbers glued to words, split, with misread marks
    ("63children died", "63 children died"),
    ("killed613 people", "killed 613 people"),
    ("killed 1 06 people", "killed 106 people"),
    ("1 ,200 people died", "1,200 people died"),
    ("killed 1, 200 people", "killed 1,200 people"),
    ("1.200 villagers died", "1,200 villagers died"),
    # letter-spaced and dropped capitals
    ("T W O  K I L L E D\n\nText.", "TWO KILLED\n\nText."),
    ("T he army left.", "The army left."),
    # specks of two kinds
    ("the army · said | 12 ~ people died", "the army said 12 people died"),
    # the margin and the ends of pages
    (
        " 1  At least 63 people\n 2  were killed in\n 3  the town of\n 4  Ostra.",
        "At least 63 people\nwere killed in\nthe town of\nOstra.",
    ),
    ("63 people were\n\n12\n\nkilled in Ostra.", "63 people were killed in Ostra."),
]


@pytest.mark.parametrize(("printed", "expected"), CERTAIN)
def test_what_shows_by_itself_is_restored(printed: str, expected: str) -> None:
    assert expected == read(printed)


WRAPPED = """\
Two shells hit the market of the town of Ostra on Monday, the mayor said, and as many
as 60 people are feared dead under the east wing of the hospital of the town, which
was hit by a third shell in the evening. He said that at least

15 children were among the dead, and that another 12 people, who were brought to the

hospital of Karsa,
‘were wounded.
""".replace("that at least\n", "that at least 9 women, and at least\n").replace(
    "Karsa,\n", "Karsa in the course of the night by two of the buses of the town,\n"
)


def test_blank_lines_and_specks_in_mid_sentence_are_passed_over() -> None:
    mended = read(WRAPPED)

    assert "at least\n15 children" in mended
    assert "to the\nhospital" in mended
    assert "\nwere wounded" in mended


def test_a_blank_line_after_a_short_line_stays() -> None:
    text = "Two shells hit the market\n\nand the hospital of Ostra.\n" * 5

    assert text == read(text)


AMONG_OTHERS = [
    ("12 wornen were kil led", "12 women were killed"),
    ("12 women werekilled", "12 women were killed"),
    ("peoplewerekilled", "people were killed"),
    ("in the streets ofOstra", "in the streets of Ostra"),
    ("three chilclre n died", "three children died"),
    ("4 87 were wounded", "487 were wounded"),
    ("10b women died", "106 women died"),
    ("di5placedpeople fled", "displaced people fled"),
    ("''dozens‟ of victims", '"dozens" of victims'),
]


@pytest.mark.parametrize(("printed", "expected"), AMONG_OTHERS)
def test_words_are_restored_where_others_are_damaged_too(
    printed: str, expected: str
) -> None:
    assert read(WORN + printed).endswith(expected)


LEFT_ALONE = [
    "Il was early. SO people left, and lO of them returned.",
    "Flight 12B left at 5pm with 10kg; the 1980s and the 12th; F16 and B52.",
    "two- and three-storey houses; in Karsa - and there",
    "groups A B C and D; scores of 3 4 5 6 7",
    "In Sector 1, 200 people died. On May 1, 200 people died.",
    "a modem, a bum, an arid plain, a tile, dear friends",
    "Mr. Hisham Jackson and Deric Willis of Modesto, Nito Numan",
    "3 killed · 5 injured · 2 missing",
    "| Ostra | 12 | 30 |\n| Karsa | 4 | 7 |",
    "about ~ 50 people",
    "He told of four survivors\n\nIn initial\n\n13\n\nOstra Post\n\nReports differ.",
    "between 30 and\n42.\nThe mayor said so.",
    "5 people were killed in Ostra.\n\n7 fighters were killed in Karsa.",
    "3 died.\n4 fled.\n6 stayed.\n9 left.\n",
    "1. Twelve died.\n2. Four were hurt.\n",
    "The dead include:\n1. 163 children\n2. 106 women",
    "The dead: 1. 163 children 2. 106 women",
    "Killed\n\n613\n\nWounded\n\n487",
    "see www.k1lled.example/6l3 or @ki1led",
    "he said _ and she agreed _ that nobody died",
    "A man died. I saw it. A t-shirt lay there.",
    "a budget of $4.060 billion",
    "2 5 pages and tables: 1 0 of them",
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_may_be_sound_is_left_alone(text: str) -> None:
    assert text == read(text)


NO_NUMBERS = [
    ("S3 killed in Ostra", "xx killed in Ostra"),
    ("On 4 March 2 l5 people died", "On 4 March xxxx people died"),
    ("On 4 March 2 5 people died", "On 4 March xxx people died"),
    ("the victlm5 killed there", "the victlmx killed there"),
    ("his 34-yeaz old wife died", "his xx-yeaz old wife died"),
]


@pytest.mark.parametrize(("printed", "expected"), NO_NUMBERS)
def test_a_number_that_cannot_be_told_is_made_none(printed: str, expected: str) -> None:
    assert read(WORN + printed).endswith(expected)


def test_one_odd_word_does_not_make_a_text_a_bad_scan() -> None:
    assert mend("He works in a gaiage.", Tokens("He works in a gaiage.")) is None


def test_the_sample_is_read_as_printed() -> None:
    texts = [data.decode() for _, data in sample()]
    assert [None] * len(texts) == [mend(text, Tokens(text)) for text in texts]


def test_words_of_another_language_are_no_damage() -> None:
    # "the re", "bas" and "the se" look like "there", "has" and "these"
    song = (
        "In the re of Ostra bas kelu movan drabu, the se tavo mirun okel virna sorun "
        "bekai luntro pavek dilom grassik harun jeppi koldat lumbek mozzet nuvik "
        "orrul peshtan rikkol sluven tarrok ulbern vokkit yanned zurrel. "
    )
    text = song * 3 + "12 people died."

    assert read(text) == text
