"""Opens age v1 files sealed to post-quantum hybrid recipients.

Source: the age v1 specification, c2sp.org/age (header, MAC, STREAM payload, the MLKEM768-X25519
recipient type), and RFC 9180 (HPKE), which `cryptography` implements.
"""

import base64
import binascii
import hashlib
import hmac
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.drafts.errors import Damaged, NotSealed, WrongKey

VERSION_LINE = b"age-encryption.org/v1"
STANZA_MARK = b"-> "
MAC_MARK = b"---"
COLUMNS = 64

KIND = b"mlkem768x25519"
INFO = b"age-encryption.org/mlkem768x25519"
SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
ENC_BYTES = 1120
BODY_BYTES = 32

NONCE_BYTES = 16
CHUNK_BYTES = 64 * 1024 + 16
COUNTER_BYTES = 11


@dataclass(frozen=True)
class Stanza:
    """One recipient's copy of the file key."""

    arguments: tuple[bytes, ...]
    body: bytes


@dataclass(frozen=True)
class AgeFile:
    """An age file taken apart: its stanzas, what the MAC covers, the MAC, and the payload."""

    stanzas: tuple[Stanza, ...]
    authenticated: bytes
    mac: bytes
    payload: bytes


def private_key(seed: bytes) -> MLKEM768X25519PrivateKey:
    """Return the HPKE private key of an age identity's 32-byte seed."""
    expanded = hashlib.shake_256(seed).digest(96)
    return MLKEM768X25519PrivateKey(
        MLKEM768PrivateKey.from_seed_bytes(expanded[:64]),
        X25519PrivateKey.from_private_bytes(expanded[64:]),
    )


def open_file(file: bytes, seed: bytes) -> bytes:
    """Return what an age file holds, for the identity with this 32-byte seed.

    Raises NotSealed, WrongKey or Damaged; never returns part of a file.
    """
    parsed = parse(file)
    key = _file_key(parsed, private_key(seed))
    mac_key = derive(key, b"", b"header")
    if not hmac.compare_digest(hmac.digest(mac_key, parsed.authenticated, "sha256"), parsed.mac):
        raise Damaged
    return _open_payload(key, parsed.payload)


def parse(file: bytes) -> AgeFile:
    """Take an age file apart. Raises NotSealed when it is none."""
    line, _, rest = file.partition(b"\n")
    if line != VERSION_LINE:
        raise NotSealed
    stanzas: list[Stanza] = []
    while rest.startswith(STANZA_MARK):
        stanza, rest = _parse_stanza(rest)
        stanzas.append(stanza)
    end, newline, payload = rest.partition(b"\n")
    if not stanzas or not newline or not end.startswith(MAC_MARK + b" "):
        raise NotSealed
    covered = file[: len(file) - len(rest) + len(MAC_MARK)]
    return AgeFile(tuple(stanzas), covered, _base64(end[len(MAC_MARK) + 1 :], 32), payload)


def derive(key: bytes, salt: bytes, info: bytes) -> bytes:
    """Return 32 bytes of HKDF-SHA-256."""
    return HKDF(SHA256(), 32, salt=salt, info=info).derive(key)


def chunk_nonce(number: int, is_last: bool) -> bytes:
    """Return the nonce of a payload chunk: its number from 0, and whether it is the last."""
    return number.to_bytes(COUNTER_BYTES, "big") + bytes([is_last])


def _parse_stanza(text: bytes) -> tuple[Stanza, bytes]:
    """Return the first stanza and what follows: its body ends at the first short line."""
    first, _, rest = text.partition(b"\n")
    arguments = tuple(first.removeprefix(STANZA_MARK).split(b" "))
    if not all(arguments):
        raise NotSealed
    body = b""
    while True:
        line, newline, rest = rest.partition(b"\n")
        if not newline or len(line) > COLUMNS:
            raise NotSealed
        body += line
        if len(line) < COLUMNS:
            return Stanza(arguments, _base64(body)), rest


def _base64(text: bytes, length: int | None = None) -> bytes:
    """Read canonical unpadded base64, of `length` bytes when given."""
    try:
        value = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except binascii.Error:
        raise NotSealed from None
    if base64.b64encode(value).rstrip(b"=") != text or length not in {None, len(value)}:
        raise NotSealed
    return value


def _file_key(parsed: AgeFile, key: MLKEM768X25519PrivateKey) -> bytes:
    """Return the file key from whichever stanza is for this key; other kinds are passed over."""
    ours = [stanza for stanza in parsed.stanzas if stanza.arguments[0] == KIND]
    if not ours:
        raise NotSealed
    for stanza in ours:
        if len(stanza.arguments) != 2 or len(stanza.body) != BODY_BYTES:
            raise NotSealed
        enc = _base64(stanza.arguments[1], ENC_BYTES)
        try:
            return SUITE.decrypt(enc + stanza.body, key, info=INFO)
        except (InvalidTag, ValueError):
            continue
    raise WrongKey


def _open_payload(file_key: bytes, payload: bytes) -> bytes:
    """Decrypt every chunk; the last must say that it is the last."""
    nonce, sealed = payload[:NONCE_BYTES], payload[NONCE_BYTES:]
    if len(nonce) != NONCE_BYTES or not sealed:
        raise Damaged
    cipher = ChaCha20Poly1305(derive(file_key, nonce, b"payload"))
    starts = range(0, len(sealed), CHUNK_BYTES)
    plain: list[bytes] = []
    for number, start in enumerate(starts):
        chunk, is_last = sealed[start : start + CHUNK_BYTES], number == len(starts) - 1
        try:
            plain.append(cipher.decrypt(chunk_nonce(number, is_last), chunk, None))
        except (InvalidTag, ValueError):
            raise Damaged from None
    if len(plain) > 1 and not plain[-1]:
        raise Damaged
    return b"".join(plain)
