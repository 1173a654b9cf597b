"""The guard: runs readers of strangers' files in a process of their own.

A file can make a parser take all memory, run for ever, or crash. Here that costs the
one file: the worker has limits on memory and time, is killed where it passes them, and
a new one is started for the next file. It is kept between files, so that a file costs
the copying of its bytes, and starting Python only the first of them.

What comes back is decoded as data and never as code, so that a parser that was taken
over by a file can lie about that file, and no more.
"""

from __future__ import annotations

import atexit
import io
import os
import signal
import subprocess
import sys
import threading

import msgspec

from recount.engine.worker import Limits, Reply, Request, read_frame, write_frame
from recount.errors import InputError

__all__ = ("Guard", "Limits", "shared")

END_S = 2.0  # for a worker that is told to end, before it is killed

_PROGRAM = "from recount.engine.worker import serve; serve()"
_KEPT = (
    *("PATH", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "TZ"),
    *("PYTHONHOME", "PYTHONHASHSEED", "SYSTEMROOT", "TESSDATA_PREFIX", "TMPDIR"),
)
"""Of the environment: passwords and tokens in it are not for readers of files"""

_SMALLER = "Split the file into its reports, or save its text and give that"


class Guard:
    """One worker process, started when the first job comes.

    A job from another thread waits until the worker is free.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._lock = threading.Lock()
        self._worker: subprocess.Popen[bytes] | None = None
        self.started = 0
        """how many workers there were"""

    def run(self, target: str, payload: bytes, limits: Limits | None = None) -> bytes:
        """Return what a function makes of some bytes, in the worker.

        Args:
            target: ``module:function``, from bytes to bytes.
            payload: what it is given.
            limits: of this job; None: those of the guard.

        Raises:
            InputError: the function raised one, or the worker did not survive the job;
                says why, and what to do.
        """
        limits = limits or self.limits
        request = Request(target=target, payload=payload, limits=limits)
        frame = msgspec.msgpack.encode(request)
        with self._lock:
            reply = self._ask(frame, limits)
        if reply.failed:
            error = InputError(
                reply.reason, path=reply.path, place=reply.place, remedy=reply.remedy
            )
            error.needs_ocr = reply.needs_ocr
            raise error
        return reply.payload

    def close(self) -> None:
        """End the worker; the next job starts another."""
        with self._lock:
            self._end()

    def forget(self) -> None:
        """Leave the worker to the process that this one was forked from."""
        self._lock = threading.Lock()
        worker, self._worker = self._worker, None
        if worker is not None:
            # Else the worker would not see its guard's end while this process lives.
            # Without flushing: what is half written is the other process's.
            for stream in _streams(worker):
                stream.raw.close()
            worker.returncode = 0

    def _ask(self, frame: bytes, limits: Limits) -> Reply:
        worker = self._started()
        requests, replies = _streams(worker)
        late = threading.Event()

        def end() -> None:
            late.set()
            _kill(worker)

        clock = threading.Timer(limits.wall_s, end)
        clock.daemon = True
        clock.start()
        try:
            write_frame(requests, frame)
            answer = read_frame(replies)
        except OSError:  # it died while it was written to
            answer = b""
        except BaseException:
            _kill(worker)
            raise
        finally:
            clock.cancel()
        if not answer:
            limit = f"reading it took more than {limits.wall_s:g} seconds"
            return self._died(worker, limits, limit if late.is_set() else "")
        try:
            reply = msgspec.msgpack.decode(answer, type=Reply)
        except msgspec.DecodeError:
            _kill(worker)
            return self._died(worker, limits, "its reader broke down on it (no answer)")
        if reply.retire:
            self._end()
        return reply

    def _started(self) -> subprocess.Popen[bytes]:
        if self._worker is not None and self._worker.poll() is None:
            return self._worker
        self._end()
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        # Where this process found Recount, and not what lies in the working folder.
        found = os.pathsep.join(path for path in sys.path if path)
        self._worker = subprocess.Popen(  # noqa: S603 - this Python, and our own words
            [sys.executable, "-P", "-c", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**kept, "PYTHONPATH": found},
            start_new_session=True,
        )
        self.started += 1
        return self._worker

    def _died(
        self, worker: subprocess.Popen[bytes], limits: Limits, reason: str
    ) -> Reply:
        code = worker.wait()
        self._end()
        if not reason and -code == signal.SIGXCPU:
            spent = f"{limits.cpu_s:g} seconds of computing"
            reason = f"reading it took more than {spent}"
        elif not reason and -code == signal.SIGKILL:
            reason = "its reader was ended by the system, as where memory is short"
        elif not reason:
            told = signal.Signals(-code).name if code < 0 else f"exit code {code}"
            reason = f"its reader broke down on it ({told})"
        return Reply(failed=True, reason=reason, remedy=_SMALLER)

    def _end(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        for stream in _streams(worker):
            try:
                stream.close()
            except OSError:  # what was not yet written to one that died
                continue
        try:
            worker.wait(END_S)
        except subprocess.TimeoutExpired:
            _kill(worker)
            worker.wait()


def shared() -> Guard:
    """Return the guard of this process."""
    return _SHARED


def _streams(
    worker: subprocess.Popen[bytes],
) -> tuple[io.BufferedWriter, io.BufferedReader]:
    requests, replies = worker.stdin, worker.stdout
    if not isinstance(requests, io.BufferedWriter) or not isinstance(
        replies, io.BufferedReader
    ):
        msg = "a worker without its streams"
        raise TypeError(msg)
    return requests, replies


def _kill(worker: subprocess.Popen[bytes]) -> None:
    """End a worker and what it started."""
    if worker.poll() is not None:
        return
    if hasattr(os, "killpg"):
        try:
            os.killpg(worker.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
    else:
        worker.kill()


_SHARED = Guard()
atexit.register(_SHARED.close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_SHARED.forget)
