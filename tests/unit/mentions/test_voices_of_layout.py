"""Voices that the layout of a page tells: comments, debates, titles of tables."""

from __future__ import annotations

import pytest

from tests.reader import read_text

COMMENTS = """Post.

COMMENTS (2)

rivet_counter: We had 16 men there and two of them died.
Wessa P., 2 days ago: I carried three wounded to the tram.
Total: 12 comments
"""
BLOCKS = """Page.

GUEST BOOK (latest entries)

S. Obar, Karsa
My aunt and her four children died here.

rivet_counter said...
A shell killed 28 of our soldiers.
15 February 2009 02:10
"""
DEBATE = """Debate

Fara Gold (Stroud Vale) (Union)
I am grateful for the chance. On that day 116 people were murdered there.

It was a bad day. Some 57 soldiers died.

Sir Colin Marr (Wexcom) (Con)
Will the hon. Lady agree that 40 people were shot in the second village?

Fara Gold
I do agree with that. At least 14 of them were put to death after capture.
"""
TABLE = """Figures as found by the Karsa district court:

Village | Killed | Houses burned
Besk | 66 | 204
Oltreva | 51 | 117
"""
WITNESSES = """In their own words

Mira S., Ostra

My husband was taken from our house. Nine men of our street were shot, and I buried him.

Agna Tull, Karsa

I worked at the mill. They shot 14 people there, and I saw them fall.

A note on figures

The commission counted 43 dead.
"""
LINES = """Deaths by sex (Truth Commission, Annex C)
Men killed: 29
Women killed: 19
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (COMMENTS, {"two": "rivet_counter", "three": "Wessa P."}),
        (BLOCKS, {"28": "rivet_counter", "four": "S. Obar"}),
        (
            DEBATE,
            {
                "116": "Fara Gold",
                "Some 57": "Fara Gold",
                "40": "Sir Colin Marr",
                "At least 14": "Fara Gold",
            },
        ),
        (TABLE, {"66": "Karsa district court", "117": "Karsa district court"}),
        (WITNESSES, {"Nine": "Mira S.", "14": "Agna Tull", "43": "commission"}),
        (LINES, {"29": "Truth Commission", "19": "Truth Commission"}),
    ],
)
def test_each_figure_has_the_voice_of_its_place(
    text: str, expected: dict[str, str]
) -> None:
    told = {each.phrase: each.attributed_to for each in read_text(text).claims}

    assert {words: told.get(words) for words in expected} == {
        words: (name,) for words, name in expected.items()
    }


def test_bracketed_words_on_lines_are_no_debate() -> None:
    text = (
        "Karsa (north)\nThree people died in the raid there.\n\nTesk (south)\nNone.\n"
    )

    assert all(not each.attributed_to for each in read_text(text).claims)
