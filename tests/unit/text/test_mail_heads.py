"""Mails that are parsed in a moment, and those that may take long."""

from __future__ import annotations

import pytest

from recount.text.mail_heads import is_plain_mail
from tests.formats import Report, eml

PLAIN = eml(Report())


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (PLAIN, True),
        (eml(Report(), {"a.txt": b"Twelve died."}), True),
        (PLAIN + b"x" * 100_000, False),
        (PLAIN.replace(b"charset", b"a=b; " * 1_000 + b"charset"), False),
        (PLAIN.replace(b"Subject:", b"Subject: " + b"=?utf-8?q?a?= " * 1_000), False),
        (PLAIN.replace(b"From:", b"From: " + b"a <a@b.example>, " * 1_000), False),
        (PLAIN.replace(b"From:", b"From: " + b"(" * 1_000), False),
    ],
)
def test_plain_mails(data: bytes, expected: bool) -> None:
    assert expected is is_plain_mail(data)
