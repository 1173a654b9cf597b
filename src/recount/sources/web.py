"""The guarded client: fetches a page, and keeps what was asked and answered.

Only http and https, only public addresses (see ``network``), each redirect checked
anew, robots.txt heeded, hosts asked one request a second; size and time are bounded
while bytes come in. Each exchange is written as WARC records, and the page is what
these hold.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

import msgspec

from recount.errors import InputError
from recount.model.capture import Via
from recount.sources import network, robots
from recount.sources.exchange import Exchange, write
from recount.sources.http import content, split_message
from recount.sources.member import Member
from recount.sources.network import Backend, Deadline, Resolver
from recount.sources.options import IntakeOptions
from recount.sources.warc_records import records

if TYPE_CHECKING:
    import ssl

    import httpx2

AGENT = "Recount"
"""The name by which robots.txt speaks to it"""

USER_AGENT = f"{AGENT}/{version('recount-claims')} (reads reports of events)"
HEAD_ROOM = 65_536  # of a response's own head, beside its body
MAX_URL_CHARS = 4_000

_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_LATER = "Save the page in a browser and give the file; a web archive may have a copy"
_CONTROL = re.compile(r"[\x00-\x20\x7f]")


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one address."""

    warc: bytes
    """the exchanges; "" where none took place"""
    page: Member | None = None
    refused: InputError | None = None
    """why there is no page"""


class Client:
    """Fetches pages; remembers the rules of sites and when each host was asked.

    Args:
        options: limits, and what is allowed.
        resolver: gives the addresses of a host.
        clock: seconds that only grow.
        sleep: waits for seconds.
        now: the time of day, for the records.
        tls: whose certificates are trusted; None: the usual authorities.
    """

    def __init__(
        self,
        options: IntakeOptions,
        *,
        resolver: Resolver = network.resolve,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._options = options
        self._resolver = resolver
        self._clock = clock
        self._sleep = sleep
        self._now = now
        self._rules: dict[str, robots.Rules] = {}
        self._asked: dict[str, float] = {}
        self._tls = tls

    def fetch(self, url: str) -> Fetched:
        """Return the page at an address, or why there is none, with the exchanges."""
        if self._options.offline:
            refusal = InputError(
                "addresses are not fetched offline",
                remedy="Run it without --offline, or save the page and give the file",
            )
            return Fetched(warc=b"", refused=refusal)
        visit = _Visit(self, Deadline(self._options.fetch_seconds, self._clock))
        failed: InputError | None = None
        last: Exchange | None = None
        try:
            last = visit.follow(url, check=True)
        except InputError as error:
            failed = error
        facts = {
            "software": USER_AGENT,
            "format": "WARC File Format 1.1",
            "robots": "ignored" if self._options.ignore_robots else "obey",
        }
        warc = write(visit.exchanges, facts) if visit.exchanges else b""
        if failed is not None or last is None:
            return Fetched(warc=warc, refused=failed)
        try:
            return Fetched(warc=warc, page=self._page(url, last, warc))
        except InputError as error:
            return Fetched(warc=warc, refused=error)

    def _page(self, url: str, last: Exchange, warc: bytes) -> Member:
        """The page as the records of its exchange hold it."""
        most = self._options.max_file_bytes
        if last.status != 200:
            raise InputError(
                f"the server answered {last.status} {last.reason}".rstrip(),
                remedy=_LATER,
            )
        if last.truncated:
            raise InputError(
                f"the page is larger than {most:,} bytes",
                remedy="Raise the limit max_file_bytes if it is a report",
            )
        (found,) = [
            record
            for record in records(warc, most + HEAD_ROOM)
            if record.type == "response"
            and record.header("warc-target-uri") == last.url
        ][-1:]
        data = content(split_message(found.block), most)
        if not data.strip():
            raise InputError("the page is empty", remedy=_LATER)
        notes = ("robots.txt of the site was not heeded",)
        return Member(
            name=url,
            data=data,
            via=Via.WEB,
            url=url,
            final_url=last.url if last.url != url else "",
            retrieved=found.header("warc-date"),
            notes=notes if self._options.ignore_robots else (),
        )

    # ------------------------------------------------------ what a visit asks of it

    @property
    def options(self) -> IntakeOptions:
        """Limits, and what is allowed."""
        return self._options

    def rules(self, origin: str, asks: robots.Asks) -> robots.Rules:
        """The rules of a site, asked for once."""
        if origin not in self._rules:
            self._rules[origin] = robots.ask(origin, asks)
        return self._rules[origin]

    def wait(self, host: str, seconds: float) -> float:
        """Wait until a host may be asked again; return for how long."""
        left = 0.0
        if host in self._asked:
            left = max(0.0, self._asked[host] + seconds - self._clock())
        if left:
            self._sleep(left)
        self._asked[host] = self._clock()
        return left

    def check(self, url: httpx2.URL) -> None:
        """Return if the host of an address may be asked.

        Raises:
            InputError: it may not.
        """
        network.checked(
            url.host,
            url.port or (443 if url.scheme == "https" else 80),
            self._resolver,
            allow_private=self._options.allow_private,
        )

    def ask(self, url: httpx2.URL, deadline: Deadline, most: int) -> Exchange:
        """Ask one server once.

        Raises:
            InputError: it cannot be asked, or does not answer as web servers do.
        """
        import httpcore2  # noqa: PLC0415
        import httpx2  # noqa: PLC0415

        self._tls = self._tls or httpx2.create_ssl_context(trust_env=False)
        backend = Backend(
            self._resolver, deadline, allow_private=self._options.allow_private
        )
        sent = (
            ("Host", url.netloc.decode("ascii")),
            ("User-Agent", USER_AGENT),
            ("Accept", "text/html,application/xhtml+xml,application/pdf,*/*;q=0.8"),
            ("Accept-Encoding", "gzip, deflate"),
            ("Connection", "close"),
        )
        timeout = {
            "connect": network.CONNECT_SECONDS,
            "read": network.READ_SECONDS,
            "write": network.READ_SECONDS,
            "pool": network.CONNECT_SECONDS,
        }
        when = self._now()
        try:
            with (
                httpcore2.ConnectionPool(self._tls, network_backend=backend) as pool,
                pool.stream(
                    "GET",
                    str(url.copy_with(fragment=None)),
                    headers=list(sent),
                    extensions={"timeout": timeout},
                ) as answer,
            ):
                body = bytearray()
                for part in answer.iter_stream():
                    body += part
                    if len(body) > most:
                        break
        except (
            httpcore2.NetworkError,
            httpcore2.TimeoutException,
            httpcore2.ProtocolError,
            httpcore2.UnsupportedProtocol,
        ) as error:
            told = str(error) or type(error).__name__
            raise InputError(
                f"the server cannot be asked ({told})", remedy=_LATER
            ) from error
        truncated = len(body) > most
        return Exchange(
            url=str(url),
            when=when,
            address=backend.address,
            sent=sent,
            target=url.raw_path.decode("ascii"),
            status=answer.status,
            reason=_text(answer.extensions.get("reason_phrase", b"")),
            received=tuple((_text(key), _text(value)) for key, value in answer.headers),
            body=b"" if truncated else bytes(body),
            truncated=truncated,
        )


class _Visit:
    """One address with its redirects and the rules of their sites."""

    def __init__(self, client: Client, deadline: Deadline) -> None:
        self._client = client
        self._deadline = deadline
        self.exchanges: list[Exchange] = []

    def follow(self, address: str, *, check: bool) -> Exchange:
        """Return the last exchange of the way that redirects lead.

        Raises:
            InputError: one of the addresses may not be asked, or there are too many.
        """
        options = self._client.options
        most = options.max_file_bytes if check else robots.MAX_BYTES
        url = parsed(address)
        for _ in range(options.max_redirects + 1):
            self._client.check(url)
            delay = options.delay_seconds
            if check and not options.ignore_robots:
                rules = self._client.rules(_origin(url), self._rules_of)
                refusal = rules.refusal(str(url), AGENT)
                if refusal:
                    raise InputError(refusal, remedy=_LATER)
                delay = max(delay, rules.delay(AGENT))
            self._deadline.extend(self._client.wait(url.host, delay))
            exchange = self._client.ask(url, self._deadline, most)
            self.exchanges.append(exchange)
            target = _location(exchange)
            if not target:
                return exchange
            url = parsed(str(url.join(_clean(target))))
        raise InputError(
            f"more than {options.max_redirects} redirects",
            place=str(url),
            remedy=_LATER,
        )

    def _rules_of(self, url: str) -> Exchange:
        return self.follow(url, check=False)


def parsed(address: str) -> httpx2.URL:
    """Return an address that the client may ask, its host not yet looked up.

    Raises:
        InputError: it is none, is of another scheme, or holds a user's name.
    """
    import httpx2  # noqa: PLC0415

    if len(address) > MAX_URL_CHARS or _CONTROL.search(address):
        raise InputError(
            "no web address (too long, or with spaces or control characters)",
            remedy="Check the address",
        )
    try:
        url = httpx2.URL(address)
        url.netloc.decode("ascii")
    except (httpx2.InvalidURL, ValueError, TypeError) as error:
        raise InputError(
            f"no web address ({error})", remedy="Check the address"
        ) from error
    if url.scheme not in {"http", "https"}:
        raise InputError(
            f"addresses of {url.scheme[:20] or 'no scheme'} are not fetched",
            remedy="Give an address that begins with https:// or http://",
        )
    if url.userinfo or not url.host or "\\" in address:
        raise InputError(
            "the address has a user's name or no host",
            remedy="Give the address without the part before @",
        )
    return url


def _origin(url: httpx2.URL) -> str:
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _location(exchange: Exchange) -> str:
    if exchange.status not in _REDIRECTS:
        return ""
    named = (value for key, value in exchange.received if key.lower() == "location")
    return next(named, "")


def _clean(location: str) -> str:
    # Servers send bytes of UTF-8 where the grammar wants them escaped.
    return (
        location.strip()
        .encode("latin-1", errors="replace")
        .decode("utf-8", errors="replace")
    )


def _text(raw: bytes) -> str:
    return raw.decode("latin-1")
