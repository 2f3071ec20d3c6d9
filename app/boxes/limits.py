"""Rate limits in memory, keyed by a secret that lives for one day in one process.

No address and no locator is kept, only a keyed hash of it, and only while its allowance is not
full again; nothing is written to disk, and a restart or midnight forgets everything.
"""

import hmac
import ipaddress
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

HASH_BYTES = 16
MOST_KEPT = 50_000
DAY_SECONDS = 86_400


@dataclass(frozen=True)
class Allowance:
    """`burst` requests at once, and `per_minute` more as time passes."""

    burst: float
    per_minute: float


#: A shared address (a refuge, an exit of Tor) serves many people; a box has one or two writers.
BY_ADDRESS = Allowance(burst=120, per_minute=60)
CREATED_BY_ADDRESS = Allowance(burst=30, per_minute=4)
BY_LOCATOR = Allowance(burst=30, per_minute=12)


class Limits:
    """Counts requests against allowances. `clock` returns seconds and never goes back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._begin_day(clock())

    def allow(self, allowance: Allowance, kind: str, subject: bytes) -> bool:
        """Whether `subject` may do one more thing of this kind now; counts it if so."""
        now = self._clock()
        with self._lock:
            if now - self._day_began >= DAY_SECONDS or len(self._left) >= MOST_KEPT:
                self._begin_day(now)
            key = hmac.digest(self._secret, kind.encode() + b"\0" + subject, "sha256")[:HASH_BYTES]
            left, since = self._left.get(key, (allowance.burst, now))
            left = min(allowance.burst, left + (now - since) * allowance.per_minute / 60)
            allowed = left >= 1
            self._left[key] = (left - 1 if allowed else left, now)
            return allowed

    def _begin_day(self, now: float) -> None:
        self._day_began = now
        self._secret = os.urandom(32)
        self._left: dict[bytes, tuple[float, float]] = {}


def subject_of(peer: str | None, forwarded: str | None) -> bytes:
    """Return whom to count: the connected address, or what a proxy beside us says it is.

    `forwarded` (X-Forwarded-For) is believed, its last entry alone, only from a private or
    loopback peer. IPv6 counts by /64, which is what one household or phone is given.
    """
    address = _address(peer)
    if address is not None and address.is_private and forwarded:
        address = _address(forwarded.rpartition(",")[2].strip()) or address
    if address is None:
        return b"unknown"
    return address.packed[:8] if address.version == 6 else address.packed


def _address(text: str | None) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(text or "")
    except ValueError:
        return None
