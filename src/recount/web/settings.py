"""How a reading room is run: whom it lets in, and under which address."""

from __future__ import annotations

from urllib.parse import urlsplit

import msgspec

from recount.errors import ConfigError

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
MIB = 1024 * 1024


class OidcSettings(msgspec.Struct, frozen=True, kw_only=True):
    """An identity provider that people may sign in by (OpenID Connect)."""

    issuer: str
    """address of the provider; ``/.well-known/openid-configuration`` lies under it"""
    client_id: str
    client_secret: str
    name: str = "your organisation"
    """as the button names it"""
    claim: str = "email"
    """the claim of the provider that is the name of the account"""


class ProviderFile(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True
):
    """``[oidc]`` of ``team.toml``; the secret stands in no file."""

    issuer: str
    client_id: str
    name: str = "your organisation"
    claim: str = "email"


class TeamFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``team.toml`` beside ``case.toml``: how a team signs in."""

    oidc: ProviderFile | None = None


class WebSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What a reading room needs to know beside its case."""

    host: str = "127.0.0.1"
    port: int = 8000
    """the port in the address by which it is reached; known once it is bound"""
    team: bool = False
    """accounts with passwords; otherwise one person by a one-time token"""
    person: str = "local"
    """whose name stands under judgements where there are no accounts"""
    token: str = ""
    """the one-time token of the printed address; unused in a team"""
    public_url: str = ""
    """the address that people use, where a proxy stands in front"""
    proxies: tuple[str, ...] = ()
    """addresses of proxies whose ``X-Forwarded-...`` is believed"""
    max_upload_bytes: int = 256 * MIB
    """of one request with files; a folder of scanned reports is large"""
    max_form_bytes: int = 2 * MIB
    """of any other request: a long correction is some kilobytes"""
    session_hours: int = 12
    """a working day; then one signs in again"""
    writes_a_minute: int = 240
    """of one person; four decisions a second is more than anybody reads"""
    oidc: OidcSettings | None = None

    def __post_init__(self) -> None:
        if not self.team:
            if self.host not in LOOPBACK:
                msg = (
                    f"without accounts the reading room listens on this machine only, "
                    f"not on {self.host}. For several people use --team"
                )
                raise ConfigError(msg)
            return
        where = urlsplit(self.origin)
        if where.scheme not in {"http", "https"} or not where.netloc:
            msg = f"{self.public_url!r} is no web address; give https://NAME"
            raise ConfigError(msg)
        bare = where.hostname or ""
        if where.scheme != "https" and bare not in {"127.0.0.1", "localhost", "::1"}:
            msg = (
                f"passwords would cross the network unencrypted to {self.origin}. "
                "Put a proxy with HTTPS in front and give --public-url https://NAME"
            )
            raise ConfigError(msg)

    @property
    def origin(self) -> str:
        """Scheme, host and port by which people reach it, without a path."""
        if self.public_url:
            where = urlsplit(self.public_url)
            return f"{where.scheme}://{where.netloc}".lower()
        return f"http://{self.host}:{self.port}"

    @property
    def hosts(self) -> frozenset[str]:
        """Values of the Host header that are answered."""
        if self.public_url:
            return frozenset({urlsplit(self.origin).netloc})
        names = LOOPBACK if self.host in LOOPBACK else (self.host,)
        return frozenset(f"{name}:{self.port}" for name in names)

    @property
    def secure(self) -> bool:
        """Whether people reach it by HTTPS."""
        return self.origin.startswith("https://")

    @property
    def cookie(self) -> str:
        """Name of the session cookie: browsers share cookies among a host's ports."""
        return "__Host-recount" if self.secure else f"recount-{self.port}"
