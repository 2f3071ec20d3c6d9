"""The second encryption of stored boxes: it makes a copied database useless without the secret key.

Each purpose has its own key from the one secret (HKDF-SHA-256). The locator and the write token
are stored only as keyed hashes; the age file is sealed once more (AES-256-GCM) to its row: moved
to another row, given another ETag or another expiry day, it no longer opens.
"""

import hashlib
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE_BYTES = 12
KEY_BYTES = 32
DAY_BYTES = 4


class Tampered(Exception):
    """A row does not open. Restore the database from a backup made with this secret key."""


def etag_of(file: bytes) -> bytes:
    """Return the ETag of an age file: its SHA-256, 32 bytes, never a counter."""
    return hashlib.sha256(file).digest()


def sub_key(secret: bytes, purpose: str) -> bytes:
    """Return the 32-byte key for one purpose."""
    info = f"relinquish/1/boxes/{purpose}".encode()
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=info).derive(secret)


class Seals:
    """The three keys of the store, made from the secret key of the settings."""

    def __init__(self, secret: bytes) -> None:
        self._locator_key = sub_key(secret, "locator")
        self._token_key = sub_key(secret, "token")
        self._file_key = AESGCM(sub_key(secret, "file"))

    def locator_hash(self, locator: bytes) -> bytes:
        """Return the primary key for a locator: 32 bytes that do not lead back to it."""
        return hmac.digest(self._locator_key, locator, "sha256")

    def token_hash(self, token: bytes) -> bytes:
        """Return the keyed hash of a write token, 32 bytes; the token itself is not stored."""
        return hmac.digest(self._token_key, token, "sha256")

    def seal(self, file: bytes, locator_hash: bytes, etag: bytes, expiry_day: int) -> bytes:
        """Seal an age file to its row; returns nonce and ciphertext."""
        nonce = os.urandom(NONCE_BYTES)
        bound = _bound(locator_hash, etag, expiry_day)
        return nonce + self._file_key.encrypt(nonce, file, bound)

    def unseal(self, sealed: bytes, locator_hash: bytes, etag: bytes, expiry_day: int) -> bytes:
        """Return the age file of a row. Raises Tampered when the row is not the one sealed."""
        bound = _bound(locator_hash, etag, expiry_day)
        nonce, ciphertext = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            return self._file_key.decrypt(nonce, ciphertext, bound)
        except (InvalidTag, ValueError):
            raise Tampered from None


def _bound(locator_hash: bytes, etag: bytes, expiry_day: int) -> bytes:
    return locator_hash + etag + expiry_day.to_bytes(DAY_BYTES, "big")
