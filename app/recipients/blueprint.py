"""Serves the registry to the browser: one small file, the same for everybody.

It names services, so no browser should keep it on the disk: the page asks for it in a way that is
not stored. It is not `no-store` itself: an answer of that kind to a script takes the page out of
the back-forward cache, and the tests of leaving the page need it there.
"""

import gzip
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

import brotli
from flask import Blueprint, Response, abort, request

from app.recipients import static

recipients = Blueprint("recipients", __name__)

FOLDER = "/static/"
_WAYS: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType(
    {
        "br": lambda body: bytes(brotli.compress(body, quality=11)),
        "gzip": lambda body: gzip.compress(body, 9, mtime=0),
    }
)


def address() -> str:
    """Where the file is: for the page's tables."""
    return FOLDER + static.name()


@recipients.get(f"{FOLDER}<name>.json")
def registry_file(name: str) -> Response:
    """The file of the registry as it is now; an older name is no longer there."""
    if f"{name}.json" != static.name():
        abort(404)
    way = request.accept_encodings.best_match(_WAYS) or ""
    response = Response(_body(way), content_type="application/json; charset=utf-8")
    if way:
        response.headers["Content-Encoding"] = way
    response.vary.add("Accept-Encoding")
    response.headers["Cache-Control"] = "no-cache"
    return response


@cache
def _body(way: str) -> bytes:
    return _WAYS[way](static.body()) if way else static.body()
