"""The parts of a Chromium profile that tell where somebody was, as an onlooker could read them.

Words of the browser's own files must not be found, so only what a visit writes is looked at:
history, open tabs, downloads, icons and the cache, whose bodies are unpacked.
"""

import gzip
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import brotli

from tests.leaks.canaries import found

#: The databases of a profile that a visit writes into.
_DATABASES = ("History", "Favicons", "Top Sites", "Shortcuts", "Network Action Predictor", "DIPS")
#: Where Chromium keeps the tabs that were open.
_TABS = ("Sessions", "Session Storage", "Local Storage", "Site Characteristics Database")
#: Compiled scripts; their names hold the addresses of the scripts.
_COMPILED = "Code Cache"

#: One file of Chromium's "simple" cache: a head of 24 bytes that begins with this, the key, the
#: body, then this end.
_ENTRY = bytes.fromhex("305c72a71b6dfbfc")
_HEAD = 24
_END = bytes.fromhex("d8410d97456ffaf4")

_UNPACK: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType(
    {"br": brotli.decompress, "gzip": gzip.decompress}
)


@dataclass(frozen=True, slots=True)
class Cached:
    """One entry of the cache: its address, and its body as the page was given it."""

    address: str
    body: bytes


def visited(profile: Path) -> set[str]:
    """The addresses in the history."""
    return {str(row[0]) for row in _rows(profile / "Default" / "History", "select url from urls")}


def titles(profile: Path) -> set[str]:
    """The titles in the history."""
    return {str(row[0]) for row in _rows(profile / "Default" / "History", "select title from urls")}


def cached(profile: Path) -> Iterator[Cached]:
    """Every entry of the cache, unpacked."""
    for file in sorted((profile / "Default" / "Cache").rglob("*_0")):
        entry = file.read_bytes()
        if not entry.startswith(_ENTRY):
            continue
        start = _body_start(entry)
        address = entry[_HEAD:start].decode("utf-8", "replace").rpartition(" ")[2]
        end = entry.find(_END, start)
        yield Cached(address, _unpacked(entry[start : end if end != -1 else len(entry)]))


def words_by_part(profile: Path, words: Iterable[str]) -> dict[str, set[str]]:
    """The words that stand in each part of the profile; parts with none are left out."""
    wanted = tuple(words)
    found_in = {name: found(blob, wanted) for name, blob in _parts(profile)}
    return {name: hits for name, hits in found_in.items() if hits}


def _parts(profile: Path) -> Iterator[tuple[str, bytes]]:
    default = profile / "Default"
    for name in _DATABASES:
        yield name, b"\n".join(_contents(default.glob(f"{name}*")))
    for name in _TABS:
        yield name, b"\n".join(_contents((default / name).rglob("*")))
    scripts = _contents((default / _COMPILED).rglob("*_0"))
    yield _COMPILED, b"\n".join(entry[: _body_start(entry)] for entry in scripts)
    for kept in cached(profile):
        yield f"Cache {kept.address}", kept.address.encode() + b"\n" + kept.body


def _contents(files: Iterable[Path]) -> Iterator[bytes]:
    return (file.read_bytes() for file in sorted(files) if file.is_file())


def _body_start(entry: bytes) -> int:
    """Where the key of an entry ends; its length stands in the head."""
    return _HEAD + int.from_bytes(entry[12:16], "little")


def _unpacked(body: bytes) -> bytes:
    for unpack in _UNPACK.values():
        try:
            return unpack(body)
        except (brotli.error, gzip.BadGzipFile, EOFError, zlib.error):
            continue
    return body


def _rows(database: Path, query: str) -> list[tuple[object, ...]]:
    """The rows of a database that a killed browser left, its journal included."""
    with tempfile.TemporaryDirectory() as folder:
        for file in database.parent.glob(f"{database.name}*"):
            if file.is_file():
                shutil.copy(file, folder)
        with closing(sqlite3.connect(Path(folder) / database.name)) as copy:
            return copy.execute(query).fetchall()
