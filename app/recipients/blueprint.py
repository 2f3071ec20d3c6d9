"""Serves the registry to the browser: one file, small, and kept for ever under its own name."""

import gzip
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

import brotli
from flask import Blueprint, Response, abort, request

from app.recipients import static

recipients = Blueprint("recipients", __name__)

FOLDER = "/static/"
_FOR_EVER = "public, max-age=31536000, immutable"
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
    response.headers["Cache-Control"] = _FOR_EVER
    return response


@cache
def _body(way: str) -> bytes:
    return _WAYS[way](static.body()) if way else static.body()
