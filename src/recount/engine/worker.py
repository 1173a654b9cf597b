"""The worker of the guard: a process that reads what strangers wrote, within limits.

It is started by ``guard`` alone. What it gets and gives are frames: eight bytes of
length, then MessagePack. It has no more of the environment than it needs.
"""

from __future__ import annotations

import importlib
import math
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import msgspec

from recount.errors import InputError

LENGTH_BYTES = 8
MAX_FRAME_BYTES = 1_000_000_000
RETIRE_SHARE = 0.5  # of the memory allowed: fragments of large files stay in a process

_SMALLER = "Split the file into its reports, or save its text and give that"


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one job may use."""

    memory_bytes: int = 1_000_000_000
    """address space, the interpreter and its libraries (about 60 MB) included"""
    cpu_s: float = 60.0
    """of computing; a PDF of 3,000 pages takes about 20"""
    wall_s: float = 120.0
    """until the process is killed"""


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """One job."""

    target: str
    """``module:function``, from bytes to bytes"""
    payload: bytes
    limits: Limits


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a job: a payload, or why there is none."""

    payload: bytes = b""
    failed: bool = False
    reason: str = ""
    path: str = ""
    place: str = ""
    remedy: str = ""
    needs_ocr: bool = False
    retire: bool = False
    """the process ends after this job; memory was short"""


def read_frame(stream: BinaryIO) -> bytes:
    """Return the next frame; "" where the stream ends."""
    head = stream.read(LENGTH_BYTES)
    size = int.from_bytes(head, "big")
    if len(head) < LENGTH_BYTES or size > MAX_FRAME_BYTES:
        return b""
    data = stream.read(size)
    return data if len(data) == size else b""


def write_frame(stream: BinaryIO, data: bytes) -> None:
    """Write a frame and hand it over."""
    stream.write(len(data).to_bytes(LENGTH_BYTES, "big"))
    stream.write(data)
    stream.flush()


def serve() -> None:
    """Do jobs from standard input until it ends."""
    requests, replies = _take_streams()
    decode = msgspec.msgpack.Decoder(Request).decode
    while frame := read_frame(requests):
        reply = do(decode(frame))
        write_frame(replies, msgspec.msgpack.encode(reply))
        if reply.retire:
            return


def do(request: Request) -> Reply:
    """Do a job within its limits; whatever goes wrong is told in the reply."""
    try:
        _limit(request.limits)
        return Reply(
            payload=_function(request.target)(request.payload),
            retire=_is_large(request.limits),
        )
    except InputError as error:
        return Reply(
            failed=True,
            reason=error.reason,
            path=error.path,
            place=error.place,
            remedy=error.remedy,
            needs_ocr=error.needs_ocr,
            retire=_is_large(request.limits),
        )
    except (MemoryError, RecursionError) as error:
        needed = "memory" if isinstance(error, MemoryError) else "depth"
        allowed = request.limits.memory_bytes // 1_000_000
        reason = f"reading it takes more {needed} than is allowed ({allowed:,} MB)"
        return Reply(failed=True, reason=reason, remedy=_SMALLER, retire=True)
    except Exception as error:  # noqa: BLE001 - isolates a document, as the pipeline does
        last = traceback.extract_tb(error.__traceback__)[-1]
        return Reply(
            failed=True,
            reason=f"a fault of Recount: {type(error).__name__}: {error}",
            place=f"{Path(last.filename).stem}, line {last.lineno}",
            remedy="Please report it with the file, if you may share it.",
        )


def _function(target: str) -> Callable[[bytes], bytes]:
    module, _, name = target.partition(":")
    found: Callable[[bytes], bytes] = getattr(importlib.import_module(module), name)
    return found


def _take_streams() -> tuple[BinaryIO, BinaryIO]:
    """The streams to the guard; what libraries print goes nowhere."""
    requests = os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    return requests, replies


def _limit(limits: Limits) -> None:
    try:
        import resource  # noqa: PLC0415
    except ImportError:  # where there is none, the guard's clock alone holds
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = math.ceil(used.ru_utime + used.ru_stime + limits.cpu_s)
    for kind, value in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, cpu),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        most = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (most, hard))


def _is_large(limits: Limits) -> bool:
    """Whether what earlier jobs left behind takes much of what is allowed."""
    try:
        # Not getrusage: its peak counts the process that this one was started from.
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return False  # no Linux: limits hold for each job all the same
    return pages * os.sysconf("SC_PAGE_SIZE") > RETIRE_SHARE * limits.memory_bytes
