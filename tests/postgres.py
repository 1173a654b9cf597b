"""A PostgreSQL server for tests: its own folder, a free port, gone at the end."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

START_S = 60


class Server:
    """A running server, which makes empty databases."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._numbers = count(1)

    def address(self, name: str) -> str:
        """The address of a database."""
        return f"postgresql://recount@127.0.0.1:{self._port}/{name}"

    def fresh(self) -> str:
        """Make an empty database and return its address."""
        import psycopg

        name = f"case{next(self._numbers)}"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.address(name)


def programs() -> Path | None:
    """The folder of PostgreSQL's programs; None where it is not installed."""
    found = shutil.which("postgres")
    if found:
        return Path(found).resolve().parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    return installed[-1].parent if installed else None


@contextmanager
def server() -> Iterator[Server]:
    """Run a server while inside.

    Raises:
        FileNotFoundError: PostgreSQL is not installed.
    """
    bin_ = programs()
    if bin_ is None:
        msg = "postgres is not installed; scripts/install-postgres does it on Debian"
        raise FileNotFoundError(msg)
    as_owner, owner = _owner()
    folder = Path(tempfile.mkdtemp(prefix="recount-postgres-"))
    if owner is not None:
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    data = folder / "data"
    port = _free_port()
    try:
        _run(
            [*as_owner, str(bin_ / "initdb"), "-D", str(data), "-U", "recount"],
            ["-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
        )
        running = subprocess.Popen(
            [
                *as_owner,
                str(bin_ / "postgres"),
                *("-D", str(data), "-p", str(port), "-h", "127.0.0.1"),
                *("-k", str(folder), "-c", "fsync=off", "-c", "max_connections=200"),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait(running, port)
            yield Server(port)
        finally:
            running.send_signal(signal.SIGINT)  # "fast": waits for no client
            running.wait(timeout=START_S)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _owner() -> tuple[list[str], pwd.struct_passwd | None]:
    """How to run as somebody other than root, whom the server refuses."""
    if os.geteuid() != 0:
        return [], None
    owner = pwd.getpwnam("postgres")
    ids = ["--reuid", str(owner.pw_uid), "--regid", str(owner.pw_gid)]
    return ["setpriv", *ids, "--clear-groups", "--"], owner


def _run(command: list[str], more: list[str]) -> None:
    done = subprocess.run(
        [*command, *more], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])


def _wait(running: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + START_S
    while time.monotonic() < end and running.poll() is None:
        import psycopg

        try:
            psycopg.connect(
                f"postgresql://recount@127.0.0.1:{port}/postgres", connect_timeout=1
            ).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the server did not come up")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
