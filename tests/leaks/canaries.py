"""Marked words typed into the page, and a search that finds them however they are wrapped."""

import base64
import binascii
import contextlib
import gzip
import re
import zlib
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote_to_bytes

_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{12,}={0,2}")
_COMPRESSED = (b"\x1f\x8b\x08", b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
#: Where a line of a calendar goes on.
_FOLD = b"\r\n "
_DEEPEST = 3


def found(blob: bytes, canaries: Iterable[str]) -> set[str]:
    """The canaries that stand in these bytes.

    Looked at raw, in UTF-8 and UTF-16, in any case, and again after undoing percent-encoding,
    base64 (all alignments, both alphabets), gzip and zlib, and the folds of a calendar's lines, up
    to three layers deep.
    """
    wanted = list(canaries)
    views = _views(blob, _DEEPEST)
    lowered = [view.lower() for view in views]
    return {
        canary
        for canary in wanted
        for form in (canary.lower().encode(), canary.lower().encode("utf-16-le"))
        if any(form in view for view in lowered)
    }


def found_under(folder: Path, canaries: Iterable[str]) -> set[str]:
    """The canaries that stand in any file below this folder, names of files included."""
    wanted = list(canaries)
    hits: set[str] = set()
    for path in folder.rglob("*"):
        hits |= found(str(path.relative_to(folder)).encode(), wanted)
        if path.is_file():
            hits |= found(path.read_bytes(), wanted)
    return hits


def _views(blob: bytes, depth: int) -> list[bytes]:
    views = [blob]
    if depth == 0 or not blob:
        return views
    inner = [*_unwrapped_base64(blob), *_unpacked(blob)]
    if _FOLD in blob:
        inner.append(blob.replace(_FOLD, b""))
    if b"%" in blob:
        inner.append(unquote_to_bytes(blob.replace(b"+", b" ")))
    for view in inner:
        if view and view != blob:
            views.extend(_views(view, depth - 1))
    return views


def _unwrapped_base64(blob: bytes) -> list[bytes]:
    decoded: list[bytes] = []
    for run in _BASE64.findall(blob):
        plain = run.rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
        for start in range(4):
            part = plain[start:]
            part = part[: len(part) - (len(part) % 4 == 1)]
            try:
                decoded.append(base64.b64decode(part + b"=" * (-len(part) % 4)))
            except binascii.Error:
                continue
    return [b"\n".join(decoded)] if decoded else []


def _unpacked(blob: bytes) -> list[bytes]:
    opened: list[bytes] = []
    for magic in _COMPRESSED:
        start = blob.find(magic)
        while start != -1:
            with contextlib.suppress(zlib.error):
                opened.append(zlib.decompressobj(wbits=47).decompress(blob[start:], 1 << 22))
            start = blob.find(magic, start + 1)
    return opened


def wrapped_every_way(canary: str) -> dict[str, bytes]:
    """One canary as a leak might carry it: what the search is first shown to catch."""
    raw = f"before {canary} after".encode()
    return {
        "raw": raw,
        "percent": "".join(f"%{byte:02x}" for byte in raw).encode(),
        "base64": base64.b64encode(raw),
        "base64 in a line": b"token=" + base64.urlsafe_b64encode(b"xy" + raw) + b"; path=/",
        "gzip": b"header" + gzip.compress(raw),
        "zlib": zlib.compress(raw),
        "utf-16": raw.decode().encode("utf-16-le"),
        "base64 of gzip": base64.b64encode(gzip.compress(raw)),
        "percent of base64": base64.b64encode(raw).replace(b"=", b"%3D"),
        "upper case": raw.upper(),
        "folded": raw.replace(canary.encode(), canary[:3].encode() + _FOLD + canary[3:].encode()),
    }
