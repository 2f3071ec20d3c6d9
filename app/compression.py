"""Compression of pages, so that they load on a slow phone.

Nothing secret and nothing from a request stands in a page, so its length tells an
onlooker only which page it is. Letters and boxes are left as they are; the length of a letter
tells what was ticked for it, compressed or not (SECURITY.md).
"""

import gzip
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

import brotli
from flask import Response, request

#: Pages kept compressed; there are about thirty, each in three languages.
CACHED = 128
#: Below this, the headers weigh more than what is saved.
WORTH_IT = 500


def _brotli(body: bytes) -> bytes:
    return bytes(brotli.compress(body, quality=11))


def _gzip(body: bytes) -> bytes:
    return gzip.compress(body, 9, mtime=0)


_WAYS: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType({"br": _brotli, "gzip": _gzip})


@lru_cache(maxsize=CACHED)
def _compressed(body: bytes, way: str) -> bytes:
    return _WAYS[way](body)


def compress(response: Response) -> Response:
    """Compress a page in the best way that the browser names."""
    if response.mimetype != "text/html" or response.direct_passthrough:
        return response
    response.vary.add("Accept-Encoding")
    body = response.get_data()
    way = request.accept_encodings.best_match(_WAYS)
    if way and len(body) >= WORTH_IT:
        response.set_data(_compressed(body, way))
        response.headers["Content-Encoding"] = way
    return response
