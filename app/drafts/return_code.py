"""The return code: turns nine words (or nine numbers) into the keys of a draft.

The words are of the BIP-39 English list, but a return code is no BIP-39 mnemonic: 91 random bits
and 8 check bits, nothing else. Nothing here needs a network or a server.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from bech32 import bech32_encode, convertbits
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from mnemonic import Mnemonic

from app.drafts.errors import CodeMistake

LABEL = b"relinquish code 1"
WORDS_IN_CODE = 9
RADIX = 2048
RANDOM_BYTES = 12
ITERATIONS = 210_000
PREFIX_LETTERS = 4

#: "1." or "2)" before a word, as people number a list.
_ORDINAL = re.compile(r"(?<![^\W_])\d{1,2}[.)](?=\s)")
_PIECES = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class DraftKeys:
    """The keys of a return code, 32 bytes each: age identity (seed), locator, write token."""

    seed: bytes
    locator: bytes
    token: bytes

    @property
    def identity(self) -> str:
        """The age identity, as the `age` command (version 1.3 or later) takes it."""
        data = convertbits(self.seed, 8, 5)
        return bech32_encode("age-secret-key-pq-", data or []).upper()


def read_code(typed: str) -> bytes:
    """Return the 12 bytes of randomness behind a code as someone typed it.

    Takes words, their first four letters, four-figure numbers in any digits, in any mixture, with
    anything between them. Raises CodeMistake.
    """
    pieces = _pieces(typed)
    if not pieces:
        raise CodeMistake("empty")
    digits = [_digit(piece, place) for place, piece in enumerate(pieces, 1)]
    if len(digits) != WORDS_IN_CODE:
        raise CodeMistake("too-few" if len(digits) < WORDS_IN_CODE else "too-many")
    random = _checked(digits)
    if random is None:
        raise _what_is_wrong(digits)
    return random


def keys_of(random: bytes) -> DraftKeys:
    """Return the keys for the 12 bytes of a return code; takes a fraction of a second."""
    key = hashlib.pbkdf2_hmac("sha512", random, LABEL, ITERATIONS, 64)
    seed, locator, token = (
        HKDF(SHA256(), 32, salt=None, info=f"relinquish/1/{purpose}".encode()).derive(key)
        for purpose in ("identity", "locator", "write")
    )
    return DraftKeys(seed, locator, token)


@cache
def word_list() -> tuple[str, ...]:
    """Return the 2048 words of the BIP-39 English list, in order."""
    return tuple(Mnemonic("english").wordlist)


@cache
def _numbers() -> dict[str, int]:
    """Every accepted spelling of a word → its number from 0: in full, or by four letters."""
    whole = {word: number for number, word in enumerate(word_list())}
    return {word[:PREFIX_LETTERS]: number for word, number in whole.items()} | whole


def _pieces(typed: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", typed).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    pieces: list[str] = []
    for piece in _PIECES.findall(_ORDINAL.sub(" ", plain)):
        if piece.isdecimal() and len(piece) % 4 == 0:
            pieces += [piece[at : at + 4] for at in range(0, len(piece), 4)]
        else:
            pieces.append(piece)
    return pieces


def _digit(piece: str, place: int) -> int:
    """Return the base-2048 digit for a word or number. Raises CodeMistake."""
    if piece.isdecimal():
        number = int(piece) - 1
        if not 0 <= number < RADIX:
            raise CodeMistake("number-range", place)
        return number
    if piece not in _numbers():
        raise CodeMistake("unknown-word", place)
    return _numbers()[piece]


def _checked(digits: list[int]) -> bytes | None:
    """Return the randomness if the check bits fit it."""
    number = 0
    for digit in digits:
        number = number * RADIX + digit
    random = (number >> 8).to_bytes(RANDOM_BYTES, "big")
    return random if _check_byte(random) == number & 0xFF else None


def _check_byte(random: bytes) -> int:
    return hashlib.sha256(LABEL + random).digest()[0]


def _what_is_wrong(digits: list[int]) -> CodeMistake:
    """Say whether two neighbours only changed places; otherwise that a word is not theirs."""
    for place in range(len(digits) - 1):
        swapped = digits.copy()
        swapped[place : place + 2] = reversed(swapped[place : place + 2])
        if _checked(swapped) is not None:
            return CodeMistake("swapped", place + 1)
    return CodeMistake("check")
