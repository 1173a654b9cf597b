from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.mentions.dates import find_times
from recount.model.edtf import bounds
from recount.model.mention import DateMention, DurationMention, TimeMention
from recount.model.passage import Passage
from recount.model.span import Span
from recount.text.tokens import Tokens


def times(text: str) -> list[DateMention | DurationMention | TimeMention]:
    return find_times(Tokens(text), ())


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("on 14 October 1987 in Orvane", "14 October 1987", "1987-10-14"),
        ("on October 14, 1987, in Orvane", "October 14, 1987", "1987-10-14"),
        ("on the 14th of October, 1987", "the 14th of October, 1987", "1987-10-14"),
        ("Oct. 14, 1987", "Oct. 14, 1987", "1987-10-14"),
        ("ORVANE, 3 JAN 90 (WIRE)", "3 JAN 90", "1990-01-03"),
        (
            "from 14 to 15 October 1987",
            "14 to 15 October 1987",
            "1987-10-14/1987-10-15",
        ),
        ("October 14-15, 1987", "October 14-15, 1987", "1987-10-14/1987-10-15"),
        (
            "over the night of the 14 to 15 October 1987",
            "the night of the 14 to 15 October 1987",
            "1987-10-14/1987-10-15",
        ),
        (
            "on the night of 14 October 1987",
            "the night of 14 October 1987",
            "1987-10-14/1987-10-15",
        ),
        ("in October 1987", "October 1987", "1987-10"),
        ("February-March 2014", "February-March 2014", "2014-02/2014-03"),
        ("in 1987", "1987", "1987"),
        ("the 1987 massacre", "1987", "1987"),
        ("in mid-1996", "1996", "1996"),
        ("between 2014 and 2016", "2014 and 2016", "2014/2016"),
        ("in 1990-91", "1990-91", "1990/1991"),
        ("in 1989/90", "1989/90", "1989/1990"),
        ("in '87", "'87", "1987"),
        ("in nineteen eighty-seven", "nineteen eighty-seven", "1987"),
        ("in the 1990s", "1990s", "199X"),
        ("in the '80s", "'80s", "198X"),
        ("the 20th century", "20th century", "19XX"),
        ("in the summer of 1998", "summer of 1998", "1998-22"),
        ("1987-10-15", "1987-10-15", "1987-10-15"),
        ("15.10.1987", "15.10.1987", "1987-10-15"),
        ("on 15/10/1987", "15/10/1987", "1987-10-15"),
        ("on 02/03/1987", "02/03/1987", "1987"),
        ("on Tuesday, Oct. 13", "Tuesday, Oct. 13", "XXXX-10-13"),
        ("on April 24 and 25", "April 24 and 25", "XXXX-04-24/XXXX-04-25"),
        ("in May", "May", "XXXX-05"),
        ("on Christmas Day", "Christmas Day", "XXXX-12-25"),
        ("on 31 November 1987", "31 November 1987", "1987-11"),
        ("On 17 May 1993 troops came", "17 May 1993", "1993-05-17"),
        ("In March 1993 people fled", "March 1993", "1993-03"),
        ("In 1993 troops came", "1993", "1993"),
        ("On 12 May 2000 people came", "12 May", "XXXX-05-12"),
    ],
)
def test_calendar_dates_have_their_edtf_value(
    text: str, words: str, value: str
) -> None:
    found = times(text)
    assert [(m.span.cut(text), m.value) for m in found] == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "reckoned"),
    [
        ("fired yesterday", "yesterday", ("relative", -1, "day")),
        ("fired last night", "last night", ("relative", -1, "day")),
        ("this year", "this year", ("relative", 0, "year")),
        ("last week", "last week", ("relative", -1, "week")),
        ("two weeks ago", "two weeks ago", ("relative", -2, "week")),
        ("a decade ago", "a decade ago", ("relative", -10, "year")),
        ("Thirty years ago", "Thirty years ago", ("relative", -30, "year")),
        ("several years ago", "several years ago", ("vague", 0, "year")),
        ("a year earlier", "a year earlier", ("text", -1, "year")),
        ("the following day", "following day", ("text", 1, "day")),
        ("died on Friday", "Friday", ("weekday", 0, "friday")),
        ("died last Friday", "last Friday", ("weekday", -1, "friday")),
        ("will meet on Friday", "Friday", ("weekday", 1, "friday")),
        ("on Friday night", "Friday night", ("weekday", 0, "friday")),
        ("Tuesday, Oct. 13", "Tuesday, Oct. 13", ("partial", 0, "tuesday")),
        ("last February", "last February", ("partial", -1, "")),
        ("in February last year", "February last year", ("partial", -1, "year")),
        ("its 30th anniversary", "30th anniversary", ("anniversary", -30, "year")),
        (
            "the eighteenth anniversary",
            "eighteenth anniversary",
            ("anniversary", -18, "year"),
        ),
        ("in the third quarter", "the third quarter", ("quarter", 3, "quarter")),
    ],
)
def test_relative_dates_tell_how_they_are_reckoned(
    text: str, words: str, reckoned: tuple[str, int, str]
) -> None:
    (mention,) = times(text)
    assert isinstance(mention, DateMention)
    assert mention.span.cut(text) == words
    assert (mention.anchor, mention.offset, mention.unit) == reckoned


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("for three days", "three days", "P3D"),
        ("after half an hour", "half an hour", "PT0.5H"),
        ("the past three months", "past three months", "P3M"),
        ("the 40-day siege", "40-day", "P40D"),
        ("18 years have passed since then", "18 years", "P18Y"),
        ("Eighteen years have passed", "Eighteen years", "P18Y"),
        ("two to three weeks", "two to three weeks", "P3W"),
        ("for years", "years", "PXY"),
        ("every day", "every day", "P1D"),
        ("a month and a half", "a month and a half", "P1.5M"),
        ("for a quarter of a century", "quarter of a century", "P25Y"),
    ],
)
def test_lengths_of_time_have_iso_durations(text: str, words: str, value: str) -> None:
    (mention,) = times(text)
    assert isinstance(mention, DurationMention)
    assert (mention.span.cut(text), mention.value) == (words, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("at 10:35 a.m.", "T10:35"),
        ("at 5pm", "T17:00"),
        ("at 12 a.m.", "T12:00"),
        ("(0735 GMT)", "T07:35"),
        ("AT 2130 (0130 GMT)", "T21:30"),
        ("around 0600", "T06:00"),
        ("at noon", "T12:00"),
    ],
)
def test_times_of_the_day_are_found(text: str, value: str) -> None:
    mention = times(text)[0]
    assert isinstance(mention, TimeMention)
    assert mention.value == value


@pytest.mark.parametrize(
    "text",
    [
        "1340 were led away",
        "killed 1987 people",
        "$1990 was paid",
        "You may march with us",
        "an 8-year-old girl",
        "45 years of age",
        "the second man",
        "at 1200 North Elm Street",
        "one fall and a spring",
        "in his 30s",
        "call 555-0123",
    ],
)
def test_what_only_looks_like_a_date_is_left(text: str) -> None:
    assert times(text) == []


WORDS = sorted(
    {
        *("June May Oct. last next this the of on in to and - , . / ' : ago").split(),
        *("14 15 31 1987 87 2013 1,340 th s Tuesday Friday night morning year").split(),
        *(
            "years days two a half past since century third quarter earlier 0600"
        ).split(),
    }
)


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_any_mixture_of_words_gives_real_dates_in_order(words: list[str]) -> None:
    found = times(" ".join(words))
    for mention in found:
        if isinstance(mention, DateMention):
            bounds(mention.value)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_the_first_day_of_a_span_has_the_year_of_the_last() -> None:
    values = [m.value for m in times("from May 3 to June 7, 2014")]
    assert values == ["2014-05-03", "2014-06-07"]


def test_in_march_15_people_tells_a_month_and_a_count() -> None:
    text = "in March 15 people died"
    assert [m.span.cut(text) for m in times(text)] == ["March"]


def test_no_date_crosses_the_edge_of_a_passage() -> None:
    text = "Killed on 25\nFebruary was cold"
    passages = (Passage(span=Span(0, 12)), Passage(span=Span(13, 30)))
    found = find_times(Tokens(text), passages)
    assert [m.span.cut(text) for m in found] == ["February"]
