"""Where the guarded client may connect to: public addresses, the ones that it checked.

A name is resolved here, each of its addresses is checked, and the connection goes to
one of these and to no other, so that a second answer of the name server cannot send it
elsewhere. Every byte that is read or written counts against one clock.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import ssl
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import httpcore2

from recount.errors import InputError

CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0  # without a byte
PORTS = frozenset((80, 443, 8000, 8080, 8443))
"""Ports of web servers; asking others would look for what is no web server"""

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], Sequence[str]]

_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052
_DOTTED = re.compile(r"(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}")
_NUMERIC = re.compile(r"(?:.*\.)?(?:0x[0-9a-f]*|\d+)\.?", re.IGNORECASE)
_PRIVATE = (
    "Save the page in a browser and give the file; for an intranet, allow_private"
)


def resolve(host: str, port: int) -> Sequence[str]:
    """Return the addresses of a host, as the system's resolver gives them.

    Raises:
        InputError: it has none.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise InputError(
            f"the host {host} has no address", remedy="Check the address"
        ) from error
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def checked(
    host: str, port: int, resolver: Resolver, *, allow_private: bool
) -> Sequence[str]:
    """Return the addresses of a host, all of which may be asked.

    Raises:
        InputError: the host is a number in disguise, or has an address of this machine,
            a private network or no one host; or the port is no web server's.
    """
    if port not in PORTS and not allow_private:
        raise InputError(f"port {port} is not one of the web's", remedy=_PRIVATE)
    addresses: Sequence[str]
    literal = host.strip("[]")
    if ":" in literal or _DOTTED.fullmatch(literal):
        addresses = [literal]
    elif _NUMERIC.fullmatch(literal):
        # "2130706433", "0x7f.1" and "0177.0.0.1" are 127.0.0.1 to some systems.
        raise InputError(f"the host {host} is a number in disguise", remedy=_PRIVATE)
    else:
        addresses = resolver(host, port)
    if not addresses:
        raise InputError(f"the host {host} has no address", remedy="Check the address")
    for address in addresses:
        told = refusal(address, allow_private=allow_private)
        if told:
            raise InputError(
                f"the host {host} is {told} ({address}), which is not asked",
                remedy=_PRIVATE,
            )
    return addresses


def refusal(address: str, *, allow_private: bool = False) -> str:
    """Return what an address is that must not be asked; "" where it may be.

    >>> refusal("::ffff:127.0.0.1")
    'this machine'
    """
    try:
        ip = _bare(ipaddress.ip_address(address.partition("%")[0]))
    except ValueError:
        return "no address"
    if ip.is_multicast or ip.is_unspecified or int(ip) == 2**32 - 1:
        return "no one host"
    if ip.is_link_local:
        # Where clouds keep the passwords of a machine; no intranet has pages there.
        return "of the machine's own link"
    if allow_private and (ip.is_loopback or ip.is_private):
        return ""
    if ip.is_loopback:
        return "this machine"
    if ip.is_private or ip.is_reserved or not ip.is_global:
        return "of a private or reserved network"
    return ""


def _bare(ip: Address) -> Address:
    """The IPv4 address that an IPv6 one stands for, or the address itself."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    inside = ip.ipv4_mapped or ip.sixtofour
    if inside is None and ip.teredo is not None:
        inside = ip.teredo[1]
    if inside is None and (ip in _NAT64 or 0xFFFF < int(ip) < 2**32):
        inside = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return inside or ip


class Deadline:
    """The clock of one fetch, its redirects included."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._seconds = seconds
        self._clock = clock
        self._end = clock() + seconds

    def extend(self, seconds: float) -> None:
        """Leave out a time of waiting that was our own choice."""
        self._end += seconds

    def left(self, most: float | None) -> float:
        """Return for how long something may last, at most so long.

        Raises:
            InputError: the time is over.
        """
        left = self._end - self._clock()
        if left <= 0:
            raise InputError(
                f"fetching it took more than {self._seconds:g} seconds",
                remedy="Try again later, or save the page in a browser",
            )
        return left if most is None else min(left, most)


class Backend(httpcore2.NetworkBackend):
    """Connects to checked addresses only, against a deadline."""

    def __init__(
        self, resolver: Resolver, deadline: Deadline, *, allow_private: bool
    ) -> None:
        self._resolver = resolver
        self._deadline = deadline
        self._allow_private = allow_private
        self._inner = httpcore2.SyncBackend()
        self.address = ""
        """what was connected to last"""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first address of the host that answers."""
        addresses = checked(
            host, port, self._resolver, allow_private=self._allow_private
        )
        failed: Exception | None = None
        for address in addresses:
            try:
                stream = self._inner.connect_tcp(
                    address,
                    port,
                    self._deadline.left(timeout),
                    local_address,
                    socket_options,
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
                continue
            self.address = address
            return _Timed(stream, self._deadline)
        raise failed or httpcore2.ConnectError("no address")


class _Timed(httpcore2.NetworkStream):
    """A connection on which each wait ends at the deadline."""

    def __init__(self, inner: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        inner = self._inner.start_tls(
            ssl_context, server_hostname, self._deadline.left(timeout)
        )
        return _Timed(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
