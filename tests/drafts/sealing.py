"""Seals drafts in Python, for tests only: the opener's other half, from the same specification."""

import base64
import hmac
import json
import os
from collections.abc import Mapping, Sequence
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from app.drafts.age_file import (
    ENC_BYTES,
    INFO,
    KIND,
    MAC_MARK,
    NONCE_BYTES,
    STANZA_MARK,
    SUITE,
    VERSION_LINE,
    chunk_nonce,
    derive,
    private_key,
)

SIZES = tuple(kib * 1024 for kib in (28, 56, 112, 224))
PLAIN_CHUNK_BYTES = 64 * 1024


def seal_draft(draft: Mapping[str, Any], seeds: Sequence[bytes]) -> bytes:
    """Return a draft as padded JSON, sealed to the identities with these seeds."""
    return seal(padded(json.dumps(draft, ensure_ascii=False).encode()), seeds)


def padded(text: bytes) -> bytes:
    """Fill up with spaces to the next allowed size."""
    size = next(size for size in SIZES if size >= len(text))
    return text.ljust(size)


def seal(plaintext: bytes, seeds: Sequence[bytes]) -> bytes:
    """Return an age v1 file that any of these identities opens."""
    file_key, nonce = os.urandom(16), os.urandom(NONCE_BYTES)
    stanzas = b"".join(stanza(file_key, seed) for seed in seeds)
    authenticated = VERSION_LINE + b"\n" + stanzas + MAC_MARK
    mac = hmac.digest(derive(file_key, b"", b"header"), authenticated, "sha256")
    cipher = ChaCha20Poly1305(derive(file_key, nonce, b"payload"))
    starts = range(0, max(1, len(plaintext)), PLAIN_CHUNK_BYTES)
    chunks = b"".join(
        cipher.encrypt(
            chunk_nonce(number, number == len(starts) - 1),
            plaintext[start : start + PLAIN_CHUNK_BYTES],
            None,
        )
        for number, start in enumerate(starts)
    )
    return authenticated + b" " + unpadded(mac) + b"\n" + nonce + chunks


def stanza(file_key: bytes, seed: bytes) -> bytes:
    """Return the file key, wrapped for one identity."""
    sealed = SUITE.encrypt(file_key, private_key(seed).public_key(), info=INFO)
    enc, body = sealed[:ENC_BYTES], sealed[ENC_BYTES:]
    return STANZA_MARK + KIND + b" " + unpadded(enc) + b"\n" + unpadded(body) + b"\n"


def unpadded(value: bytes) -> bytes:
    """Return base64 as age writes it."""
    return base64.b64encode(value).rstrip(b"=")
