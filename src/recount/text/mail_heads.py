"""Mails whose heads may take long to parse, told by what stands in them."""

from __future__ import annotations

MAX_PLAIN_BYTES = 100_000
CPU_SECONDS = 15.0
"""for parsing one that is not plain; 20 MB of attachments take 2"""
MAX_SIGNS = 400
"""of each kind; a mail with a long list of recipients has about as many"""

# The standard library spends up to a millisecond on each parameter, address, comment
# and encoded word of a head, and a head of 1 MB may hold 300,000.
_SIGNS = (b";", b"@", b"=?", b"(", b"\\", b",")


def is_plain_mail(data: bytes) -> bool:
    """Whether a mail is so small and plain that parsing it takes a moment.

    Others are parsed in the guard's process, which has a limit on its time.
    """
    if len(data) > MAX_PLAIN_BYTES:
        return False
    return all(data.count(sign) <= MAX_SIGNS for sign in _SIGNS)
