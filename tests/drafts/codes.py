"""Writes a return code, for tests only: the shipped opener reads codes and never makes one."""

import hashlib

from app.drafts.return_code import LABEL, RADIX, WORDS_IN_CODE, word_list


def code_words(random: bytes) -> list[str]:
    """Return the nine words for 12 bytes of randomness (of which 91 bits count)."""
    number = int.from_bytes(random, "big") << 8 | hashlib.sha256(LABEL + random).digest()[0]
    places = range(WORDS_IN_CODE - 1, -1, -1)
    return [word_list()[number // RADIX**place % RADIX] for place in places]
