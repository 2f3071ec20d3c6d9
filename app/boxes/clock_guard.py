"""Whether the clock may be believed, before anything is deleted by it.

A clock that is a month ahead would delete every draft for good. So a sweep acts when today is
within two days of the last one; otherwise only when this process has run for 24 hours in which
the clock moved 24 hours as well.
"""

import time
from collections.abc import Callable

DAY_SECONDS = 86_400
MOST_DAYS_APART = 2
#: A clock that was moved by more than this since the process began is watched anew.
MOST_DRIFT_SECONDS = 600


class ClockGuard:
    """`ticking` never goes back and cannot be set; `clock` is the one that says which day it is."""

    def __init__(
        self,
        ticking: Callable[[], float] = time.monotonic,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._ticking = ticking
        self._clock = clock
        self._watch()

    def believes(self, today: int, last_sweep: int | None) -> bool:
        """Whether a sweep may delete what is over today."""
        ran, moved = self._ticking() - self._ran_from, self._clock() - self._moved_from
        if abs(moved - ran) > MOST_DRIFT_SECONDS:
            self._watch()
            ran = 0.0
        is_near = last_sweep is not None and abs(today - last_sweep) <= MOST_DAYS_APART
        return is_near or ran >= DAY_SECONDS

    def _watch(self) -> None:
        self._ran_from, self._moved_from = self._ticking(), self._clock()
