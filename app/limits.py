"""Rate limits: one table in memory that all server processes share, under a secret of one day.

No address and no locator is kept, only a keyed hash of it, and only until its allowance is full
again. Nothing is written to disk; a restart forgets everything, and so does a new day's secret.

The table is made before the processes are forked and never grows. When a place for one more is
needed where all are taken, whoever is nearest to a full allowance gives way.
"""

import fcntl
import hmac
import mmap
import os
import struct
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

DAY_SECONDS = 86_400
HASH_BYTES = 16
SECRET_BYTES = 32
#: Sets of places; a hash may stand in any place of its own set.
SETS, PLACES = 16_384, 8

_HEAD = struct.Struct(f"<{SECRET_BYTES}sd")  # secret, when it was made
_ENTRY = struct.Struct(f"<{HASH_BYTES}sd")  # hash, when its allowance is full again
_TINY = 1e-6


@dataclass(frozen=True)
class Allowance:
    """`burst` requests at once, and `per_minute` more as time passes."""

    burst: float
    per_minute: float


class Limits:
    """Counts requests against allowances, for this process and all that are forked from it.

    `clock` returns seconds, never goes back and is the same in all of them.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic, sets: int = SETS) -> None:
        self._clock = clock
        self._sets = sets
        self._table = mmap.mmap(-1, _HEAD.size + sets * PLACES * _ENTRY.size)
        self._between_threads = threading.Lock()
        self._between_processes = _empty_file()
        self._new_secret(clock())

    def allow(
        self, allowance: Allowance, kind: str, subject: bytes | None, cost: float = 1
    ) -> bool:
        """Whether `subject` may do one more thing of this kind now; counts it if so.

        None is somebody who is not counted. `cost` is how much of the allowance it takes.
        """
        if subject is None:
            return True
        now = self._clock()
        with self._locked():
            key = self._hash(kind.encode() + b"\0" + subject, now)
            place, full_at = self._find(key, now)
            window = allowance.burst * 60 / allowance.per_minute
            # An entry that a killed process left half written counts as used up, no longer.
            full_at = min(max(full_at, now), now + window) + cost * 60 / allowance.per_minute
            allowed = full_at - now <= window + _TINY
            if allowed:
                _ENTRY.pack_into(self._table, place, key, full_at)
            return allowed

    def kept(self) -> list[bytes]:
        """Return the hashes whose allowance is not full again."""
        now = self._clock()
        entries = _ENTRY.iter_unpack(self._table[_HEAD.size :])
        return [key for key, full_at in entries if full_at > now]

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep threads and processes apart. The kernel frees the lock of one that was killed."""
        with self._between_threads:
            fcntl.lockf(self._between_processes, fcntl.LOCK_EX)
            try:
                yield
            finally:
                fcntl.lockf(self._between_processes, fcntl.LOCK_UN)

    def _hash(self, text: bytes, now: float) -> bytes:
        secret, made_at = _HEAD.unpack_from(self._table)
        if now - made_at >= DAY_SECONDS:
            secret = self._new_secret(now)
        return hmac.digest(secret, text, "sha256")[:HASH_BYTES]

    def _new_secret(self, now: float) -> bytes:
        secret = os.urandom(SECRET_BYTES)
        _HEAD.pack_into(self._table, 0, secret, now)
        return secret

    def _find(self, key: bytes, now: float) -> tuple[int, float]:
        """Return the place of this hash, or the best one for it, and when it is full again."""
        first = _HEAD.size + int.from_bytes(key[:4]) % self._sets * PLACES * _ENTRY.size
        best, soonest = first, float("inf")
        for place in range(first, first + PLACES * _ENTRY.size, _ENTRY.size):
            other, full_at = _ENTRY.unpack_from(self._table, place)
            if other == key:
                return place, full_at
            if full_at < soonest:
                best, soonest = place, full_at
        return best, now


def _empty_file() -> IO[bytes]:
    """Return a file that is only locked and stays empty: in memory where that can be had."""
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("limits"), "r+b", buffering=0)
    return tempfile.TemporaryFile()
