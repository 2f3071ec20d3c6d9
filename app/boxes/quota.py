"""Room for what may still be added: a quarter of the store is for boxes that exist already.

While the store is more than half full, one network may add a twentieth of it a day, so that one
stranger cannot fill it. Changes of boxes that exist never count against that share.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.boxes.fill import Fill, Saving
from app.problems import Problem

#: Whether whoever asks may add so many bytes today; counts them if so.
Share = Callable[[int], bool]


def any_share(_size: int) -> bool:
    """The share of somebody who is not counted."""
    return True


def share_of_a_day(quota_bytes: int) -> int:
    """Return how many bytes one network may add a day while the store is more than half full."""
    return quota_bytes // 20


@dataclass(frozen=True)
class Quota:
    """`size`: the bytes that all boxes together may take."""

    size: int
    fill: Fill

    @property
    def for_new(self) -> int:
        """Up to how many bytes in use a new box is taken."""
        return self.size - self.size // 4

    def check_new(self, saving: Saving, size: int, share: Share) -> None:
        """Let a new box of that size pass. Raises Problem `full` or `slow-down`."""
        used = self._used(saving, size, self.for_new)
        if used > self.size // 2 and not share(size):
            raise Problem("slow-down")

    def check_growth(self, saving: Saving, more: int) -> None:
        """Let a box grow by so many bytes (or shrink). Raises Problem `full`."""
        if more > 0:
            self._used(saving, more, self.size)

    def _used(self, saving: Saving, more: int, most: int) -> int:
        """Return what is used. Before it refuses it reads what other processes have written."""
        used = self.fill.used(saving.connection) + saving.grown
        if used + more > most:
            used = self.fill.used(saving.connection, fresh=True) + saving.grown
        if used + more > most:
            raise Problem("full")
        return used
