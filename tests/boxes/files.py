"""Files of the shape that boxes keep: well-formed, padded, and full of random bytes."""

import base64
import os

from app.boxes.age_shape import BODY_BYTES, ENC_BYTES, MAC_BYTES, PADDED, payload_length


def plain(length: int) -> bytes:
    """Return `length` random bytes as unpadded base64."""
    return base64.b64encode(os.urandom(length)).rstrip(b"=")


def stanza(name: bytes = b"mlkem768x25519") -> bytes:
    return b"-> " + name + b" " + plain(ENC_BYTES) + b"\n" + plain(BODY_BYTES) + b"\n"


def header(stanzas: int = 1) -> bytes:
    lines = b"age-encryption.org/v1\n" + b"".join(stanza() for _ in range(stanzas))
    return lines + b"--- " + plain(MAC_BYTES) + b"\n"


def age_file(padded: int = PADDED[0], stanzas: int = 1) -> bytes:
    """Return a file of the right shape for a plaintext padded to `padded` bytes."""
    return header(stanzas) + os.urandom(payload_length(padded))
