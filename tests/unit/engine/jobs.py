"""What the guard's tests have its worker do."""

from __future__ import annotations

import os
import signal
import sys

from recount.errors import InputError


def reverse(payload: bytes) -> bytes:
    """A job that goes well, and prints."""
    sys.stdout.write("noise")
    sys.stdout.flush()
    return payload[::-1]


def pid(_payload: bytes) -> bytes:
    """The worker's process."""
    return b"%d" % os.getpid()


def environment(_payload: bytes) -> bytes:
    """The names of what the worker knows of its surroundings."""
    return "\n".join(sorted(os.environ)).encode()


def refuse(_payload: bytes) -> bytes:
    """A reader's refusal."""
    raise InputError("no text", path="a.pdf", place="page 2", remedy="Save it again")


def fault(_payload: bytes) -> bytes:
    """A fault of ours."""
    return b"%d" % (1 // len(_payload))


def spin(_payload: bytes) -> bytes:
    """A parser in a loop."""
    while True:
        pass


def wait(_payload: bytes) -> bytes:
    """A parser that waits for what never comes, without computing."""
    reading, _writing = os.pipe()
    return os.read(reading, 1)


def swell(_payload: bytes) -> bytes:
    """A parser that takes all memory."""
    return bytes(bytearray(4_000_000_000))


_LEFT: list[bytearray] = []


def grow(_payload: bytes) -> bytes:
    """A parser that takes much memory and does not give it back."""
    _LEFT.append(bytearray(b"x") * 250_000_000)
    return b"%d" % len(_LEFT[0])


def nest(payload: bytes) -> bytes:
    """A parser that calls itself without end."""
    return nest(payload)


def write(payload: bytes) -> bytes:
    """A parser that was made to write a file."""
    with open(os.fsdecode(payload), "wb") as file:
        file.write(b"x")
    return b"written"


def crash(_payload: bytes) -> bytes:
    """A parser written in C that breaks."""
    os.kill(os.getpid(), signal.SIGSEGV)
    return b""


def leave(_payload: bytes) -> bytes:
    """A library that ends the program."""
    os._exit(3)


def lie(_payload: bytes) -> bytes:
    """A parser that was taken over writes what it wants to the guard."""
    for stream in range(3, 10):
        try:
            os.write(stream, (7).to_bytes(8, "big") + b"garbage")
        except OSError:
            continue
    os._exit(0)
