"""Compression of pages, so that they load on a slow phone.

Nothing secret and nothing from a request stands in a page, so its length tells an
onlooker only which page it is. Letters and boxes are left as they are; the length of a letter
tells what was ticked for it, compressed or not (SECURITY.md).
"""

import gzip
from collections.abc import Callable, Mapping
from threading import Lock
from types import MappingProxyType

import brotli
from flask import Response, request

from app.kept import Kept

#: Bodies kept compressed: every page and error page in every language and way, and as many again,
#: so that no order of requests makes the same page be compressed twice.
CACHED = 256
#: How long to wait while another thread compresses; then the page goes as it is.
MOST_SECONDS = 2
#: Below this, the headers weigh more than what is saved.
WORTH_IT = 500


def _brotli(body: bytes) -> bytes:
    return bytes(brotli.compress(body, quality=11))


def _gzip(body: bytes) -> bytes:
    return gzip.compress(body, 9, mtime=0)


_WAYS: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType({"br": _brotli, "gzip": _gzip})


KEPT = Kept(CACHED)
_one_at_a_time = Lock()


def _compressed(body: bytes, way: str) -> bytes | None:
    """Return the body compressed, or None while others are being compressed for too long.

    A large page takes a second of the processor, and a hundred visitors may ask for it at once.
    """
    kept = KEPT.get((body, way))
    if kept is None and _one_at_a_time.acquire(timeout=MOST_SECONDS):
        try:
            kept = KEPT.get((body, way)) or KEPT.put((body, way), _WAYS[way](body))
        finally:
            _one_at_a_time.release()
    return kept


def compress(response: Response) -> Response:
    """Compress a page in the best way that the browser names."""
    if response.mimetype != "text/html" or response.direct_passthrough:
        return response
    response.vary.add("Accept-Encoding")
    body = response.get_data()
    way = request.accept_encodings.best_match(_WAYS)
    small = _compressed(body, way) if way and len(body) >= WORTH_IT else None
    if small is not None:
        response.set_data(small)
        response.headers["Content-Encoding"] = way
    return response
