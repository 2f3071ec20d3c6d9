"""A zip of parts that are deflated already, byte for byte as Python's zipfile writes one.

Most parts of a letter are those of its base: they are deflated once, which zipfile has no way to
make use of. The layout is that of PKWARE's APPNOTE, 4.3.7 (entries), 4.3.12 (directory) and
4.3.16 (end): no dates (1980), no system, no rights, no comments.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from struct import pack

#: 1 January 1980 at midnight, as DOS writes it: time, date.
_EPOCH = (0, 1 << 5 | 1)

#: What both records of an entry say alike: version 2.0, no flags, deflated, the epoch.
_VERSION, _ALIKE = 20, (0, 8, *_EPOCH)

#: An ordinary file, as DOS marks it; with nothing, Python would write the rights of a Unix file.
_PLAIN_FILE = 0x20


@dataclass(frozen=True, slots=True)
class Deflated:
    """One part as it stands in a zip."""

    checksum: int
    length: int
    content: bytes


def deflated(content: bytes) -> Deflated:
    """A part, deflated at zlib's usual level."""
    deflating = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    made = deflating.compress(content) + deflating.flush()
    return Deflated(zlib.crc32(content), len(content), made)


def zipped(entries: Iterable[tuple[str, Deflated]]) -> bytes:
    """A zip of these parts with their names, in this order; names are ASCII."""
    body, directory, count = bytearray(), bytearray(), 0
    for name, entry in entries:
        said = (entry.checksum, len(entry.content), entry.length, len(name), 0)
        place, count = len(body), count + 1
        body += pack("<4s5H3L2H", b"PK\3\4", _VERSION, *_ALIKE, *said)
        body += name.encode("ascii") + entry.content
        directory += pack("<4s6H3L2H", b"PK\1\2", _VERSION, _VERSION, *_ALIKE, *said)
        directory += pack("<3H2L", 0, 0, 0, _PLAIN_FILE, place) + name.encode("ascii")
    end = pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)
