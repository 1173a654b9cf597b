"""The headers of every response, errors and static files among them."""

from __future__ import annotations

POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
CAPTURED_POLICY = (
    "sandbox; default-src 'none'; style-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""Of a view of what was captured: no script, no form, no origin of its own."""

_OFF = "camera display-capture geolocation microphone midi payment usb".split()

HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": ", ".join(f"{name}=()" for name in _OFF),
    "cache-control": "no-store",
}
"""What a response carries unless it says otherwise itself."""

SECURE_ONLY = {"strict-transport-security": "max-age=31536000"}


def with_headers(
    sent: list[tuple[bytes, bytes]], secure: bool
) -> list[tuple[bytes, bytes]]:
    """Return the headers of a response with those that it does not set itself."""
    given = {name.lower() for name, _ in sent}
    wanted = HEADERS | (SECURE_ONLY if secure else {})
    return [
        *sent,
        *(
            (name.encode(), value.encode())
            for name, value in wanted.items()
            if name.encode() not in given
        ),
    ]
