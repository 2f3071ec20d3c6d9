"""The shape of a padded age v1 file for post-quantum hybrid recipients, checked before it is kept.

Source: the age v1 specification (c2sp.org/age). Nothing here proves encryption: anyone can write
random bytes of the right shape. It keeps the store from becoming a place for anything else, and
the fixed lengths keep the size of what someone wrote from being seen.
"""

import base64
import binascii

from app.problems import Problem

VERSION_LINE = b"age-encryption.org/v1"
STANZA_PREFIX = b"-> mlkem768x25519 "
MAC_PREFIX = b"--- "
MOST_STANZAS = 8

#: HPKE enc of MLKEM768-X25519 (1088 + 32 bytes); the wrapped file key (16 bytes and its tag).
ENC_BYTES = 1120
BODY_BYTES = 32
MAC_BYTES = 32

NONCE_BYTES = 16
CHUNK_BYTES = 64 * 1024
TAG_BYTES = 16

#: The four lengths that a draft is padded to, in bytes.
PADDED = tuple(kib * 1024 for kib in (28, 56, 112, 224))


def payload_length(plaintext: int) -> int:
    """Return the length of the age payload of `plaintext` bytes (at least one), in bytes."""
    chunks = -(-plaintext // CHUNK_BYTES)
    return NONCE_BYTES + plaintext + chunks * TAG_BYTES


PAYLOADS = frozenset(payload_length(length) for length in PADDED)


def check_shape(file: bytes) -> None:
    """Let a well-formed padded age file pass.

    Raises Problem `not-age` when the header is anything else, `not-padded` when only the length
    of the payload is wrong.
    """
    rest = _after(file, VERSION_LINE)
    stanzas = 0
    while rest.startswith(STANZA_PREFIX):
        rest = _after_stanza(rest)
        stanzas += 1
    if not 1 <= stanzas <= MOST_STANZAS or not rest.startswith(MAC_PREFIX):
        raise Problem("not-age")
    mac, _, payload = rest.removeprefix(MAC_PREFIX).partition(b"\n")
    _check_base64(mac, MAC_BYTES)
    if len(payload) not in PAYLOADS:
        raise Problem("not-padded")


def _after(text: bytes, line: bytes) -> bytes:
    if not text.startswith(line + b"\n"):
        raise Problem("not-age")
    return text[len(line) + 1 :]


def _after_stanza(text: bytes) -> bytes:
    """Check one stanza (its argument line and its body of one short line) and step over it."""
    first, _, after = text.partition(b"\n")
    _check_base64(first.removeprefix(STANZA_PREFIX), ENC_BYTES)
    body, _, rest = after.partition(b"\n")
    _check_base64(body, BODY_BYTES)
    return rest


def _check_base64(text: bytes, length: int) -> None:
    """Require canonical, unpadded standard base64 of `length` bytes, as age demands."""
    if len(text) != -(-length * 4 // 3):
        raise Problem("not-age")
    try:
        value = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except binascii.Error:
        raise Problem("not-age") from None
    if base64.b64encode(value).rstrip(b"=") != text:
        raise Problem("not-age")
