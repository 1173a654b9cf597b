"""Mails: the header tells title, author and day, the body the text."""

from __future__ import annotations

import pytest

from recount.errors import InputError
from recount.model.document import DatedBy
from tests.broken.corpus import mail_nested
from tests.unit.documents.made import blocks, document

HEADER = (
    'From: "Karsa Relief Desk" <desk@relief.example>',
    "To: list@relief.example",
    "Subject: =?utf-8?q?Flood_=E2=80=93_61_dead?=",
    "Date: Tue, 5 Apr 2011 23:30:00 -0400",
    "MIME-Version: 1.0",
)


def _mail(body: str, *more: str, header: tuple[str, ...] = HEADER) -> str:
    return "\r\n".join((*header, *more, "", body))


PLAIN = _mail(
    "Colleagues,\r\n\r\nthe count stands at 61 dead =96 five of them children =96 and "
    "12=\r\n missing.\r\n\r\nOn Mon, 4 Apr 2011, O. Venn wrote:\r\n> 40 are dead.\r\n"
    "\r\n-- \r\nRelief Desk",
    'Content-Type: text/plain; charset="windows-1252"',
    "Content-Transfer-Encoding: quoted-printable",
)


def test_header_tells_of_the_mail() -> None:
    read = document(PLAIN)

    assert "Flood – 61 dead" == read.title
    assert "Karsa Relief Desk" == read.author
    # The day where it was sent, not that of Greenwich.
    assert ("2011-04-05", DatedBy.HEADER) == (read.dating.value, read.dating.by)


def test_body_with_what_it_quotes() -> None:
    assert [
        ("title", "Flood – 61 dead"),
        ("paragraph", "Colleagues,"),
        (
            "paragraph",
            "the count stands at 61 dead – five of them children – and 12 missing.",
        ),
        ("boilerplate", "On Mon, 4 Apr 2011, O. Venn wrote:"),
        ("quote", "> 40 are dead."),
        ("boilerplate", "--"),
        ("boilerplate", "Relief Desk"),
    ] == blocks(document(PLAIN))


PARTS = (
    "--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n"
    "--c\r\nContent-Type: text/plain\r\n\r\nTwelve died.\r\n"
    "--c\r\nContent-Type: text/html\r\n\r\n<p>Twelve <b>died</b>.\r\n--c--\r\n"
    "--b\r\nContent-Type: application/pdf\r\n"
    'Content-Disposition: attachment; filename="list.pdf"\r\n\r\nx\r\n--b--\r\n'
)


def test_plain_part_is_read_and_attachments_are_named() -> None:
    read = document(_mail(PARTS, "Content-Type: multipart/mixed; boundary=b"))

    assert ("paragraph", "Twelve died.") in blocks(read)
    assert ("1 attachment(s), each a report of its own: list.pdf",) == read.notes


def test_mail_in_html_alone_is_read_as_a_page() -> None:
    read = document(
        _mail("<p>Twelve died.</p><ul><li>Tesk: 7</li></ul>", "Content-Type: text/html")
    )

    assert [
        ("title", "Flood – 61 dead"),
        ("paragraph", "Twelve died."),
        ("list_item", "Tesk: 7"),
    ] == blocks(read)


@pytest.mark.parametrize("charset", ["no-such-charset", "utf-8", "us-ascii"])
def test_false_charset_is_found_out(charset: str) -> None:
    mail = _mail("Ostrél mourns 12.", f"Content-Type: text/plain; charset={charset}")

    assert "Ostrél mourns 12." in document(mail.encode("latin-1")).text


@pytest.mark.parametrize("date", ["", "yesterday", "Tue, 99 Apr 2011 10:00:00 +0000"])
def test_date_that_is_none_dates_nothing(date: str) -> None:
    header = (*HEADER[:3], f"Date: {date}", HEADER[4])

    assert "" == document(_mail("Twelve died.", header=header)).dating.value


def test_mail_without_a_body_holds_no_text() -> None:
    with pytest.raises(InputError, match="holds no text"):
        document(_mail(""))


def test_mail_nested_without_end_is_refused() -> None:
    with pytest.raises(InputError, match="too deep"):
        document(mail_nested())
