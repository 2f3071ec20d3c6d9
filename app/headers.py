"""The headers that every answer carries, whatever happened. Sources: `SECURITY.md`, CSP level 3.

Nothing may be loaded but from this site, nothing may be sent by a form, nothing frames the page,
and nothing is kept by the browser. Static files carry the same, and are cached for a day.
"""

from collections.abc import Mapping
from types import MappingProxyType

from flask import Response

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "font-src 'none'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types ooxml",
    )
)

#: Every feature that a desktop Chromium gates by this header, off; writing to the clipboard, for
#: "copy text", on. A name that it does not know puts a warning into the console of every page, and
#: hides those that matter: `bluetooth` and `web-share` are left out for that. No page uses either,
#: and nothing can be framed or loaded that would.
_OFF = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "compute-pressure",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "private-state-token-issuance",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "sync-xhr",
    "unload",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)
PERMISSIONS_POLICY = ", ".join([*(f"{name}=()" for name in _OFF), "clipboard-write=(self)"])

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "Permissions-Policy": PERMISSIONS_POLICY,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "X-Robots-Tag": "noarchive, noimageindex",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
)


def add_headers(response: Response) -> Response:
    """Put the headers on an answer; `no-store` unless the view said what it wants."""
    for name, value in HEADERS.items():
        response.headers[name] = value
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def add_static_headers(headers: dict[str, str], _path: str, _url: str) -> None:
    """The same headers for a static file; WhiteNoise writes the caching ones itself."""
    for name, value in HEADERS.items():
        headers[name] = value
