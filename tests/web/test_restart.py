"""The server is killed in the middle of a review, and the review goes on."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path

from bench.page import Line
from recount.case.stored import StoredCase
from tests.web.conftest import PASSWORD

SAME = {"sec-fetch-site": "same-origin"}


def serve(folder: Path, *more: str) -> tuple[subprocess.Popen[str], str]:
    """Start the server; return it with the address that it prints."""
    command = [sys.executable, "-m", "recount", "serve", str(folder), *more]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    return server, server.stdout.readline().strip()


def end(server: subprocess.Popen[str]) -> None:
    server.kill()
    server.communicate()


async def judge(line: Line, token: str, claim: str) -> int:
    body = {"about": [claim], "verdict": "accept", "reason": "as the text says"}
    told = {"content-type": "application/json", "x-csrf-token": token, **SAME}
    data = json.dumps(body).encode()
    answer = await line.ask("POST", "/api/v1/judgements", data, told)
    line.close()
    return answer.status


async def sign_in(origin: str) -> tuple[str, str]:
    """Return the cookie and the token of a new session."""
    line = Line(origin)
    await line.sign_in("reviewer", PASSWORD)
    token = await line.token()
    line.close()
    return line.cookie, token


def test_a_killed_server_loses_nothing_and_the_session_goes_on(
    case: StoredCase,
) -> None:
    first, second = (str(row.claim.id) for row in case.claims(limit=2).rows)
    server, address = serve(case.folder, "--team")
    origin = address.rstrip("/")
    try:
        cookie, token = asyncio.run(sign_in(origin))
        line = Line(origin, cookie)
        assert asyncio.run(judge(line, token, first)) == 201
    finally:
        end(server)
    port = origin.rpartition(":")[2]
    server, again = serve(case.folder, "--team", "--port", port)
    try:
        assert again.rstrip("/") == origin
        line = Line(origin, cookie)
        assert asyncio.run(judge(line, token, second)) == 201
    finally:
        end(server)
    judged = [(each.by, each.about) for each in case.judgements().rows]
    assert judged == [("reviewer", (second,)), ("reviewer", (first,))]
    assert case.verify().faults == ()


def test_the_printed_address_opens_the_case_and_a_new_start_prints_another(
    case: StoredCase,
) -> None:
    addresses = []
    for _ in range(2):
        server, address = serve(case.folder)
        try:
            origin, _, path = address.partition("/enter")
            line = Line(origin)
            entered = asyncio.run(_enter(line, f"/enter{path}"))
        finally:
            end(server)
        assert entered == (303, 200)
        addresses.append(path)
    assert addresses[0] != addresses[1]


async def _enter(line: Line, path: str) -> tuple[int, int]:
    entered = await line.ask("GET", path)
    line.cookie = entered.headers["set-cookie"].partition(";")[0]
    status = await line.ask("GET", "/api/v1/status")
    line.close()
    return entered.status, status.status
