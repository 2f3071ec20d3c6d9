"""The headers of a box request. The locator is never in a path, because paths reach logs."""

import base64
import binascii
import re

from werkzeug.datastructures import Headers

from app.boxes.store import BoxKeys
from app.problems import Problem

SECRET_BYTES = 32
DAYS_IF_UNSAID = 30
MOST_DAYS = 90

_ETAG = re.compile(r'(?:W/)?"([A-Za-z0-9_-]{43})"')
_DAYS = re.compile(r"[1-9][0-9]?")


def locator_in(headers: Headers) -> bytes:
    """Return the 32 bytes of Box-Locator. Raises Problem `undeclared`."""
    return _secret(headers.get("Box-Locator", ""))


def keys_in(headers: Headers) -> BoxKeys:
    """Return the locator and the bearer token. Raises Problem `undeclared`."""
    scheme, _, token = headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        raise Problem("undeclared")
    return BoxKeys(locator_in(headers), _secret(token.strip()))


def days_in(headers: Headers) -> int:
    """Return for how many days from now to keep the box. Raises Problem `undeclared`."""
    text = headers.get("Box-Days")
    if text is None:
        return DAYS_IF_UNSAID
    if not _DAYS.fullmatch(text) or int(text) > MOST_DAYS:
        raise Problem("undeclared")
    return int(text)


def etag_in(headers: Headers) -> bytes | None:
    """Return the ETag of If-Match, or None without one; `W/` is ignored, proxies add it.

    Raises Problem `undeclared` for a list, a `*` or anything that is no ETag of ours.
    """
    return _etag(headers.get("If-Match"))


def known_in(headers: Headers) -> bytes | None:
    """Return the ETag of a reader's If-None-Match, or None without one.

    Raises Problem `undeclared` for a list, a `*` or anything that is no ETag of ours.
    """
    return _etag(headers.get("If-None-Match"))


def _etag(text: str | None) -> bytes | None:
    if text is None:
        return None
    match = _ETAG.fullmatch(text.strip())
    if not match:
        raise Problem("undeclared")
    return _secret(match[1])


def is_new(headers: Headers) -> bool:
    """Whether the request is for a box that must not exist yet (`If-None-Match: *`).

    Raises Problem `undeclared` unless exactly one of If-None-Match and If-Match is there.
    """
    none_match, match = headers.get("If-None-Match"), headers.get("If-Match")
    if (none_match is None) == (match is None):
        raise Problem("undeclared")
    if none_match is not None and none_match.strip() != "*":
        raise Problem("undeclared")
    return none_match is not None


def etag_header(etag: bytes) -> str:
    """Return an ETag as the header shows it, in its quotes."""
    return f'"{_text(etag)}"'


def _text(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def _secret(text: str) -> bytes:
    """Read canonical unpadded base64url of 32 bytes."""
    try:
        value = base64.b64decode(text + "=", altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise Problem("undeclared") from None
    if len(value) != SECRET_BYTES or _text(value) != text:
        raise Problem("undeclared")
    return value
