"""The guarded client: what it fetches, what it keeps of it, and whom it never asks."""

from __future__ import annotations

import ssl
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from shutil import which
from threading import Thread

import pytest
from warcio.archiveiterator import ArchiveIterator

from recount.errors import InputError
from recount.model.capture import Capture, Via
from recount.model.ledger import Entry, Outcome, Problem
from recount.sources import IntakeOptions, Tally, capture
from recount.sources.network import checked, refusal
from recount.sources.web import Client, Fetched, parsed
from tests import formats
from tests.formats import Report

HTML = formats.html(Report())
NOBODY = "0.0.0.0"  # noqa: S104 - asked, not bound
NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
Answer = tuple[int, Mapping[str, str], bytes]
Routes = dict[str, Answer | Callable[[BaseHTTPRequestHandler], None]]


class Site:
    """A server on this machine, and what it was asked."""

    def __init__(self, routes: Routes, tls: ssl.SSLContext | None = None) -> None:
        self.asked: list[str] = []
        self.hosts: list[str] = []
        self.agents: list[str] = []
        self.names: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                site.hosts.append(self.headers["Host"])
                site.agents.append(self.headers["User-Agent"])
                answer = routes.get(self.path, (404, {}, b"none"))
                if callable(answer):
                    answer(self)
                    return
                status, headers, body = answer
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if tls is not None:
            tls.sni_callback = lambda _, name, __: self.names.append(str(name))
            self.server.socket = tls.wrap_socket(self.server.socket, server_side=True)
        self.port = self.server.server_port

    def url(self, path: str, host: str = "karsa.example", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"


@contextmanager
def serving(routes: Routes, tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    site = Site(routes, tls)
    thread = Thread(target=site.server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield site
    finally:
        site.server.shutdown()
        thread.join()
        site.server.server_close()


def here(host: str, _port: int) -> Sequence[str]:
    """Every name but one is this machine."""
    if host == "nowhere.example":
        raise InputError("the host nowhere.example has no address", remedy="Check it")
    return ["127.0.0.1"]


class Clock:
    """Time that passes only where somebody waits."""

    def __init__(self) -> None:
        self.time = 0.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += seconds


def client(clock: Clock | None = None, **options: object) -> Client:
    clock = clock or Clock()
    chosen = IntakeOptions(**{"allow_private": True, **options})  # type: ignore[arg-type]
    return Client(
        chosen, resolver=here, clock=clock, sleep=clock.sleep, now=lambda: NOW
    )


def page(fetched: Fetched) -> bytes:
    assert fetched.refused is None, fetched.refused
    assert fetched.page is not None
    return fetched.page.data


def refused(fetched: Fetched) -> str:
    assert fetched.page is None
    assert fetched.refused is not None
    assert fetched.refused.remedy
    return fetched.refused.reason


PAGE: Answer = (200, {"Content-Type": "text/html"}, HTML)


# ---------------------------------------------------------------------- what it does


def test_a_page_is_what_its_records_hold() -> None:
    with serving({"/1": PAGE}) as site:
        fetched = client().fetch(site.url("/1"))

    assert HTML == page(fetched)
    assert fetched.page is not None
    assert ("2024-05-06T07:08:09Z", site.url("/1"), "", Via.WEB, ()) == (
        fetched.page.retrieved,
        fetched.page.url,
        fetched.page.final_url,
        fetched.page.via,
        fetched.page.notes,
    )
    assert ["/robots.txt", "/1"] == site.asked
    assert {f"karsa.example:{site.port}"} == set(site.hosts)
    assert all(agent.startswith("Recount/") for agent in site.agents)


def test_records_are_read_by_another_reader() -> None:
    with serving({"/1": PAGE, "/robots.txt": (200, {}, b"User-agent: *")}) as site:
        fetched = client().fetch(site.url("/1"))

    told = []
    for record in ArchiveIterator(BytesIO(fetched.warc), check_digests="raise"):
        body = record.content_stream().read()
        told.append((record.rec_type, record.rec_headers.get_header("WARC-Target-URI")))
        if told[-1] == ("response", site.url("/1")):
            assert HTML == body
            assert "127.0.0.1" == record.rec_headers.get_header("WARC-IP-Address")
            assert "200" == record.http_headers.get_statuscode()
    assert [
        ("warcinfo", None),
        ("response", site.url("/robots.txt")),
        ("request", site.url("/robots.txt")),
        ("response", site.url("/1")),
        ("request", site.url("/1")),
    ] == told


def test_redirects_are_followed_and_kept() -> None:
    routes: Routes = {
        "/old": (301, {"Location": "/middle"}, b""),
        "/middle": (302, {"Location": "//other.example:%d/new"}, b""),
        "/new": PAGE,
    }
    with serving(routes) as site:
        routes["/middle"] = (
            302,
            {"Location": f"//other.example:{site.port}/new"},
            b"",
        )
        fetched = client().fetch(site.url("/old"))

    assert HTML == page(fetched)
    assert fetched.page is not None
    assert site.url("/old") == fetched.page.url
    assert site.url("/new", "other.example") == fetched.page.final_url
    assert f"other.example:{site.port}" == site.hosts[-1]
    assert ["/robots.txt", "/old", "/middle", "/robots.txt", "/new"] == site.asked


def test_a_loop_of_redirects_ends() -> None:
    with serving({"/1": (302, {"Location": "/1"}, b"")}) as site:
        fetched = client(max_redirects=3).fetch(site.url("/1"))

    assert "more than 3 redirects" == refused(fetched)
    assert 4 == site.asked.count("/1")


def test_compressed_and_chunked_pages_are_read() -> None:
    packed = formats.gz(HTML)

    def chunked(handler: BaseHTTPRequestHandler) -> None:
        handler.protocol_version = "HTTP/1.1"
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.send_header("Content-Encoding", "gzip")
        handler.end_headers()
        handler.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed))
        handler.close_connection = True

    with serving({"/1": chunked}) as site:
        assert HTML == page(client().fetch(site.url("/1")))


def test_an_answer_that_is_no_page_is_kept_and_told() -> None:
    with serving({"/gone": (410, {}, b"gone"), "/void": (200, {}, b"")}) as site:
        gone = client().fetch(site.url("/gone"))
        void = client().fetch(site.url("/void"))

    assert "the server answered 410 Gone" == refused(gone)
    assert b"\x1f\x8b" == gone.warc[:2]
    assert "the page is empty" == refused(void)


def test_a_host_is_asked_no_faster_than_told() -> None:
    clock = Clock()
    routes: Routes = {
        "/robots.txt": (200, {}, b"User-agent: *\nCrawl-delay: 3"),
        "/1": PAGE,
        "/2": PAGE,
    }
    with serving(routes) as site:
        asker = client(clock, delay_seconds=1.0)
        asker.fetch(site.url("/1"))
        asker.fetch(site.url("/2"))
        asker.fetch(site.url("/1", "other.example"))

    assert [3.0, 3.0, 3.0] == clock.waits
    assert 2 == site.asked.count("/robots.txt")


# ------------------------------------------------------------------------ robots.txt


@pytest.mark.parametrize(
    ("robots", "reason"),
    [
        ((200, {}, b"User-agent: *\nDisallow: /news*"), "asks programs not to"),
        ((200, {}, b"User-agent: recount\nDisallow: /"), "asks programs not to"),
        ((200, {}, b"User-agent: *\nDisallow: /\nAllow: /news/1"), ""),
        ((200, {}, b"User-agent: other\nDisallow: /"), ""),
        ((200, {}, b"\xff\xfe\x00 no rules \x00"), ""),
        ((404, {}, b""), ""),
        ((403, {}, b""), ""),
        ((503, {}, b""), "cannot be had: 503"),
        ((302, {"Location": "/robots.txt"}, b""), "cannot be had: more than 5"),
    ],
)
def test_robots(robots: Answer, reason: str) -> None:
    with serving({"/robots.txt": robots, "/news/1": PAGE}) as site:
        fetched = client().fetch(site.url("/news/1"))

    if reason:
        assert reason in refused(fetched)
        assert "/news/1" not in site.asked
    else:
        assert HTML == page(fetched)


def test_robots_are_not_heeded_only_where_told_and_that_is_recorded() -> None:
    rules: Answer = (200, {}, b"User-agent: *\nDisallow: /")
    with serving({"/robots.txt": rules, "/1": PAGE}) as site:
        fetched = client(ignore_robots=True).fetch(site.url("/1"))

    assert HTML == page(fetched)
    assert fetched.page is not None
    assert ("robots.txt of the site was not heeded",) == fetched.page.notes
    (info, *_) = ArchiveIterator(BytesIO(fetched.warc))
    assert ["/1"] == site.asked
    assert "warcinfo" == info.rec_type


# -------------------------------------------------------------------- whom it asks not


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.5.4", "192.168.1.1", NOBODY,
        "169.254.169.254", "100.64.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
        "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1",
        "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:a00:1::",
        "2001:0:4136:e378:8000:63bf:80ff:fffe", "no address", "",
    ],
)  # fmt: skip
def test_addresses_that_are_never_asked(address: str) -> None:
    assert refusal(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "1.1.1.1", "2606:4700:4700::1111", "64:ff9b::101:101"]
)
def test_addresses_of_the_public_net(address: str) -> None:
    assert "" == refusal(address)


@pytest.mark.parametrize("address", ["169.254.169.254", NOBODY, "224.0.0.1", "fe80::1"])
def test_an_intranet_has_limits_too(address: str) -> None:
    assert "" == refusal("10.0.0.1", allow_private=True)
    assert refusal(address, allow_private=True)


@pytest.mark.parametrize(
    "host",
    [
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "127.1",
        "127.0.0.1.",
        "017.1",
    ],
)
def test_numbers_in_disguise_are_not_looked_up(host: str) -> None:
    def never(_host: str, _port: int) -> Sequence[str]:
        raise AssertionError("it was looked up")

    with pytest.raises(InputError, match="disguise"):
        checked(host, 80, never, allow_private=False)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://127.0.0.1/", "this machine"),
        ("http://[::1]/", "this machine"),
        ("http://[::ffff:127.0.0.1]/", "this machine"),
        ("http://localhost/", "this machine"),
        ("http://karsa.example/", "this machine"),
        ("http://2130706433/", "disguise"),
        ("http://karsa.example:22/", "port 22"),
        ("http://karsa.example:6379/", "port 6379"),
        ("ftp://karsa.example/", "addresses of ftp"),
        ("file:///etc/passwd", "addresses of file"),
        ("gopher://karsa.example/", "addresses of gopher"),
        ("http://karsa.example@127.0.0.1/", "user's name"),
        ("http://user:word@karsa.example/", "user's name"),
        ("http:///etc", "no host"),
        ("http://karsa.example\\@127.0.0.1/", ""),
        ("http://karsa.example/\r\nX-Injected: 1", "control characters"),
        ("http://karsa.example /", "spaces"),
        ("http://nowhere.example/", "has no address"),
        (f"http://karsa.example/{'a' * 5000}", "too long"),
        ("http://[::1", "no web address"),
    ],
)
def test_addresses_that_are_refused_before_anything_is_asked(
    url: str, reason: str
) -> None:
    fetched = client(allow_private=False).fetch(url)

    assert reason in refused(fetched)
    assert b"" == fetched.warc


def test_this_machine_is_asked_only_where_allowed() -> None:
    with serving({"/1": PAGE}) as site:
        refusal_ = refused(client(allow_private=False).fetch(site.url("/1")))

    assert f"port {site.port}" in refusal_
    assert [] == site.asked


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://169.254.169.254/latest/meta-data/", "machine's own link"),
        ("http://[fe80::1]/", "machine's own link"),
        ("http://2852039166/latest/", "disguise"),
        ("http://0.0.0.0/", "no one host"),
        ("file:///etc/passwd", "addresses of file"),
        ("http://karsa.example@127.0.0.1/", "user's name"),
    ],
)
def test_a_redirect_is_checked_like_an_address(location: str, reason: str) -> None:
    with serving({"/1": (302, {"Location": location}, b"")}) as site:
        fetched = client().fetch(site.url("/1"))

    assert reason in refused(fetched)
    assert ["/robots.txt", "/1"] == site.asked
    assert fetched.warc, "the redirect itself is kept"


def test_a_name_that_changes_its_address_is_found_out() -> None:
    answers = iter((["93.184.216.34"], ["127.0.0.1"]))
    asker = Client(IntakeOptions(), resolver=lambda _host, _port: next(answers))

    assert "this machine (127.0.0.1)" in refused(asker.fetch("http://karsa.example/"))


def test_a_name_with_one_private_address_among_its_own_is_refused() -> None:
    asker = Client(
        IntakeOptions(), resolver=lambda _host, _port: ["93.184.216.34", "10.0.0.7"]
    )

    assert "10.0.0.7" in refused(asker.fetch("http://karsa.example/"))


def test_no_proxy_of_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with serving({"/1": PAGE}) as site:
        assert HTML == page(client().fetch(site.url("/1")))


# ---------------------------------------------------------------------------- limits


def test_a_page_without_end_is_cut_off() -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"a" * 65_536)
        except OSError:
            return

    with serving({"/1": endless}) as site:
        fetched = client(max_file_bytes=100_000).fetch(site.url("/1"))

    assert "larger than 100,000 bytes" in refused(fetched)
    assert len(fetched.warc) < 10_000


def test_a_compressed_bomb_is_cut_off() -> None:
    bomb: Answer = (200, {"Content-Encoding": "gzip"}, formats.gz(bytes(20_000_000)))
    with serving({"/1": bomb}) as site:
        fetched = client(max_file_bytes=100_000).fetch(site.url("/1"))

    assert "unpacks to more than 100,000 bytes" in refused(fetched)


def test_a_server_that_answers_drop_by_drop_is_left() -> None:
    clock = Clock()

    def slow(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(10_000):
                clock.time += 1.0
                handler.wfile.write(b"a")
                handler.wfile.flush()
        except OSError:
            return

    with serving({"/1": slow}) as site:
        fetched = client(clock, fetch_seconds=30.0).fetch(site.url("/1"))

    assert "more than 30 seconds" in refused(fetched)


def test_a_server_that_is_none_is_told() -> None:
    def broken(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"no http at all\r\n\r\n")

    with serving({"/1": broken}) as site:
        told = refused(client().fetch(site.url("/1")))
    assert "the server cannot be asked" in told

    assert "the server cannot be asked" in refused(client().fetch(site.url("/1")))


def test_headers_of_an_answer_make_no_headers_of_a_record() -> None:
    def injecting(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(
            b"HTTP/1.0 200 OK\r\nX-A: 1\r\n WARC-Date: 1999-01-01T00:00:00Z\r\n"
            b"WARC-Target-URI: http://other.example/\r\n\r\n" + HTML
        )

    with serving({"/1": injecting}) as site:
        fetched = client().fetch(site.url("/1"))

    assert fetched.page is not None
    assert ("2024-05-06T07:08:09Z", site.url("/1")) == (
        fetched.page.retrieved,
        fetched.page.url,
    )


def test_offline_nothing_is_asked() -> None:
    with serving({"/1": PAGE}) as site:
        assert "offline" in refused(client(offline=True).fetch(site.url("/1")))

    assert [] == site.asked


@pytest.mark.skipif(which("openssl") is None, reason="needs openssl for a certificate")
def test_certificates_are_for_the_name_and_not_for_the_address(tmp_path: Path) -> None:
    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    words = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=karsa.example"
    names = ["-addext", "subjectAltName=DNS:karsa.example"]
    subprocess.run(
        [*words.split(), *names, "-keyout", str(key), "-out", str(cert)],
        check=True,
        capture_output=True,
    )
    serves = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serves.load_cert_chain(cert, key)
    trusts = ssl.create_default_context(cafile=str(cert))
    options = IntakeOptions(allow_private=True, delay_seconds=0)

    with serving({"/1": PAGE}, serves) as site:
        trusting = Client(options, resolver=here, tls=trusts)
        assert HTML == page(trusting.fetch(site.url("/1", scheme="https")))
        assert {"karsa.example"} == set(site.names)
        other = trusting.fetch(site.url("/1", "other.example", "https"))
        assert "cannot be asked" in refused(other)
        unknown = Client(options, resolver=here)
        assert "cannot be asked" in refused(
            unknown.fetch(site.url("/1", scheme="https"))
        )


# ------------------------------------------------------------------ with the ledger


def _taken(
    url: str, asker: Client
) -> tuple[list[Capture], list[Problem], dict[str, Entry]]:
    items = list(capture([url], client=asker))
    tally = Tally()
    entries = [entry for item in items for entry in tally.see(item)]
    ledger = {entry.name: entry for entry in (*entries, *tally.end())}
    return (
        [item[0] for item in items if isinstance(item, tuple)],
        [item for item in items if isinstance(item, Problem)],
        ledger,
    )


def test_an_address_gives_its_exchange_and_its_page() -> None:
    with serving({"/1": PAGE, "/feed": (200, {}, formats.rss([Report()]))}) as site:
        url = site.url("/1")
        captures, problems, ledger = _taken(url, client())

    assert [f"{url}.warc.gz", url] == [record.name for record in captures]
    assert ["application/warc", "text/html"] == [r.media_type for r in captures]
    assert f"{url}.warc.gz" == captures[1].within
    assert [] == problems
    assert "1 came out" == ledger[f"{url}.warc.gz"].reason


def test_an_address_without_a_page_has_its_line() -> None:
    with serving({}) as site:
        url = site.url("/1")
        captures, problems, ledger = _taken(url, client())

    assert [f"{url}.warc.gz"] == [record.name for record in captures]
    assert [url] == [problem.name for problem in problems]
    assert Outcome.REFUSED is ledger[url].outcome
    assert "0 came out, 1 refused" == ledger[f"{url}.warc.gz"].reason


def test_the_address_of_an_archived_copy_is_that_of_the_original() -> None:
    path = "/web/20120101123000/http://tesk.example/news"
    with serving({path: PAGE}) as site:
        captures, _, _ = _taken(site.url(path), client())

    record = captures[1]
    assert ("http://tesk.example/news", site.url(path), "2012-01-01T12:30:00Z") == (
        record.url,
        record.final_url,
        record.retrieved,
    )


@pytest.mark.parametrize(
    "url", ["http://karsa.example/a b", "mailto:desk@karsa.example"]
)
def test_what_is_no_address_is_told(url: str) -> None:
    with pytest.raises(InputError) as caught:
        parsed(url)

    assert caught.value.remedy
