import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.dating import date, resolve
from recount.mentions.dates import find_times
from recount.model.document import DatedBy, Dating, Document
from recount.model.edtf import bounds
from recount.model.ids import CaptureId, DocumentId
from recount.model.mention import DateMention, DurationMention, TimeMention
from recount.model.passage import Passage
from recount.model.span import Span
from recount.text.tokens import Tokens
from tests.reader import read_text


def report(
    *sentences: str, dating: Dating | None = None
) -> tuple[Document, tuple[Passage, ...]]:
    passages, at = [], 0
    for sentence in sentences:
        passages.append(Passage(span=Span(at, at + len(sentence))))
        at += len(sentence) + 1
    document = Document(
        id=DocumentId("d"),
        capture=CaptureId("c"),
        name="report.txt",
        text=" ".join(sentences),
        media_type="text/plain",
        dating=dating or Dating(),
    )
    return document, tuple(passages)


def dated(*sentences: str) -> Dating:
    document, passages = report(*sentences)
    return date(document, passages, find_times(Tokens(document.text), passages))


@pytest.mark.parametrize(
    ("sentences", "value"),
    [
        (
            (
                "Eighteen years have passed since the shelling of Orvane.",
                "Orvane was shelled on 4 June 1995, and 40 people died.",
                "A stone recalls 4 June 1995.",
            ),
            "2013",
        ),
        (
            (
                "Today, Mireval remembers its dead.",
                "18 years have passed since 4 June 1995.",
            ),
            "2013-06-04~",
        ),
        (
            (
                "Mireval is marking the eighteenth anniversary of the shelling.",
                "On the night of 3 June 1995, guns opened fire on Mireval.",
            ),
            "2013-06-04~",
        ),
        (
            (
                "Eighteen years have passed since 4 June 1995.",
                "On 28 May 2013 the ministry said that the truce was broken.",
            ),
            "2013-05-28/2013-12-31",
        ),
        (
            (
                "Guests gathered on Tuesday, June 4.",
                "The rite marked the 18th anniversary of the shelling of 1995.",
            ),
            "2013-06-04/2013-12-31",
        ),
        (
            ("Eighteen years ago, on 4 June 1995, guns opened fire.",),
            "2013",
        ),
        (
            ("Ten years after the fire of 3 May 2009, families still wait.",),
            "2019",
        ),
        (
            ("A quarter of a century has passed since 4 June 1995.",),
            "2020",
        ),
        (
            ("Mireval marked on Friday the 18th anniversary of the 4 June 1995 fire.",),
            "2013-06-04~",
        ),
        (
            (
                "Eighteen years have passed since 4 June 1995.",
                "The court will hear the case on 9 July 2013.",
            ),
            "2013-01-01/2013-07-09",
        ),
        (
            (
                "On 28 May 2013 the truce was broken.",
                "Envoys met on Tuesday, June 4.",
            ),
            "2013-06-04/2013-12-31",
        ),
    ],
)
def test_a_text_is_dated_by_what_it_says(
    sentences: tuple[str, ...], value: str
) -> None:
    dating = dated(*sentences)
    assert (dating.value, dating.by) == (value, DatedBy.INSIDE)


@pytest.mark.parametrize(
    "sentences",
    [
        ("In June 1995, 40 inhabitants of Orvane were killed.",),
        ("The anniversary was marked.", "Two weeks ago a petition was handed in."),
        ("Envoys met on Tuesday, June 4.",),
        (
            "Eighteen years have passed since 4 June 1995.",
            "Ten years have passed since 1 May 2001.",
        ),
        ("The firm marked its 50th anniversary.", "Orvane burned on 4 June 1995."),
        ("More than 25 years have passed since 4 June 1995.",),
        ("On 4 June 1995, five years after the war, Orvane was shelled.",),
        ("In June 1995, on the 50th anniversary of the fire of 1945, Orvane fell.",),
        # The count of years points before a day that is told as past.
        (
            "Five years have passed since 4 June 1995.",
            "On 28 May 2013 the truce was broken.",
        ),
    ],
)
def test_a_text_that_leaves_the_year_open_is_not_dated(
    sentences: tuple[str, ...],
) -> None:
    dating = dated(*sentences)
    assert (dating.value, dating.by) == ("", DatedBy.UNKNOWN)


def test_a_past_date_is_kept_as_a_lower_bound() -> None:
    (clue,) = dated("In June 1995, 40 inhabitants of Orvane were killed.").clues
    assert (clue.allows, clue.reason) == ("1995-06-01/..", "1995-06 is told as past")


def test_clues_point_at_their_words_and_allow_real_days() -> None:
    sentences = (
        "Today, Mireval remembers its dead.",
        "18 years have passed since 4 June 1995.",
        "Guests gathered on Tuesday, June 4.",
    )
    document, _ = report(*sentences)
    for clue in dated(*sentences).clues:
        bounds(clue.allows)
        assert clue.span is not None
        assert clue.span.cut(document.text) in {
            "18 years",
            "4 June 1995",
            "Tuesday, June 4",
        }


def test_the_date_that_a_file_tells_is_kept() -> None:
    given = Dating(value="2013-06-05", by=DatedBy.SIDECAR)
    document, passages = report("18 years have passed since 4 June 1995.", dating=given)
    dating = date(document, passages, find_times(Tokens(document.text), passages))
    assert (dating.value, dating.by) == (given.value, given.by)
    assert [clue.reason for clue in dating.clues][:1] == ["18 years since 1995-06-04"]


WORDS = sorted(
    {
        *("18 years have passed since 4 June 1995 . anniversary of 18th today").split(),
        *("marks Tuesday , Oct. 14 On was shelled will be ten ago 29 February").split(),
        *("last next week month a later the same day Easter December 31 night").split(),
    }
)


@given(
    st.lists(st.sampled_from(WORDS), max_size=40),
    st.sampled_from(["", "2013", "2012-02-29", "2013-12-31~", "2013-06-04/2013-12-31"]),
)
def test_any_mixture_of_words_is_dated_by_real_days(
    words: list[str], written: str
) -> None:
    text = " ".join(words)
    document, passages = report(*text.split(" . "))
    mentions = find_times(Tokens(document.text), passages)
    dating = date(document, passages, mentions)
    for clue in dating.clues:
        bounds(clue.allows)
    for value in (dating.value, written):
        for mention in resolve(mentions, Dating(value=value)):
            assert isinstance(mention, DateMention | DurationMention | TimeMention)
            bounds(mention.value if isinstance(mention, DateMention) else "")


def resolved(text: str, day: str) -> list[str]:
    found = find_times(Tokens(text), ())
    mentions = resolve(found, Dating(value=day, by=DatedBy.SIDECAR))
    return [m.value for m in mentions if isinstance(m, DateMention)]


@pytest.mark.parametrize(
    ("text", "day", "values"),
    [
        ("fired yesterday", "2013-06-05", ["2013-06-04"]),
        ("fired on Tuesday", "2013-06-05", ["2013-06-04"]),
        ("fired on Wednesday", "2013-06-05", ["2013-06-05"]),
        ("fired last Wednesday", "2013-06-05", ["2013-05-29"]),
        ("they will meet on Friday", "2013-06-05", ["2013-06-07"]),
        ("last week", "2013-06-05", ["2013-05-27/2013-06-02"]),
        ("last month", "2013-01-05", ["2012-12"]),
        ("two years ago", "2013-06-05", ["2011"]),
        ("on 9 December", "2013-06-05", ["2012-12-09"]),
        ("on 9 July", "2013-06-05", ["2013-07-09"]),
        ("on Tuesday, June 4", "2015-01-05", ["2013-06-04"]),
        ("in February last year", "2013-06-05", ["2012-02"]),
        ("in the third quarter", "2013-06-05", ["2012-07/2012-09"]),
        ("on 4 May 2001 and a year later", "2013-06-05", ["2001-05-04", "2002"]),
        (
            "Thirty years ago, on the night of Oct. 14, guns fired",
            "2017-10-13",
            ["1987", "1987-10-14/1987-10-15"],
        ),
        ("In 1987, on 14 October, guns fired", "2017-10-13", ["1987", "1987-10-14"]),
        ("on 14 October 1987 and on 2 November", "", ["1987-10-14", "1987-11-02"]),
        ("on Easter Sunday", "2013-06-05", ["2013-03-31"]),
        ("on Thanksgiving", "2013-12-05", ["2013-11-28"]),
        ("on 29 February", "2013-03-05", ["2012-02-29"]),
        ("fired yesterday, on 2 June", "2013-06-04~", ["2013-06-03~", "2013-06-02"]),
        ("fired this year", "2013", ["2013"]),
        ("fired on Tuesday", "2013", [""]),
        ("fired yesterday", "", [""]),
        ("1,500 years ago", "2013-06-05", ["0513"]),
        ("9,000 years ago", "2013-06-05", [""]),
    ],
)
def test_dates_are_reckoned_from_the_day_of_writing(
    text: str, day: str, values: list[str]
) -> None:
    assert resolved(text, day) == values


def undated(text: str) -> list[str]:
    found = find_times(Tokens(text), ())
    mentions = resolve(found, Dating(), text)
    return [m.value for m in mentions if isinstance(m, DateMention)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # a heading tells the year of the days below it
        ("Chronicle of 2018\n\nOn 3 July a bomb went off.", ["2018", "2018-07-03"]),
        (
            "Chronicle of 2018\n\nThe gravest since 26 September 1974.\n\n"
            "On 9 October a mine burned.",
            ["2018", "1974-09-26", "2018-10-09"],
        ),
        ("== 1993 ==\nOn 3 to 4 May it rained.", ["1993", "1993-05-03/1993-05-04"]),
        # a line of prose and a day with its year are no heading
        ("By 14 September 2018\n\nOn 3 July it rained.", ["2018-09-14", "2018-07-03"]),
        # a day that the text tells in full elsewhere
        (
            "On 9 August 1986 it spoke. In February it said more. On 9 August 28 died.",
            ["1986-08-09", "1986-02", "1986-08-09"],
        ),
        # two years of one day leave it to what stands before
        (
            "On 9 August 1986 and on 9 August 1990 it rained. On 9 August it did not.",
            ["1986-08-09", "1990-08-09", "1990-08-09"],
        ),
    ],
)
def test_days_of_a_text_that_nothing_dates(text: str, values: list[str]) -> None:
    assert undated(text) == values


def test_the_date_of_an_event_in_a_box_is_not_that_of_the_page() -> None:
    page = (
        "Sinking of the Vesnara Star\n\nDate: 14 March 2005\nLocation: off Velm\n\n"
        "The Vesnara Star sank on 14 March 2005. In 2011 a court acquitted its owner."
    )
    assert read_text(page).document.dating.value == ""
    news = page.replace(" In 2011 a court acquitted its owner.", "")
    assert read_text(news).document.dating.value == "2005-03-14"
