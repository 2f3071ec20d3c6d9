"""The numbers of numbered paragraphs, as Word's own multi-level list will show them."""

from __future__ import annotations


class Numbering:
    """Counts through a letter: 1., 1.1, (a). A deeper level starts again below each new parent."""

    def __init__(self) -> None:
        self._counts = [0, 0, 0]
        self._level = 0

    def restart(self) -> None:
        """Begin again at 1, as each schedule does."""
        self._counts = [0, 0, 0]

    def next(self, level: int) -> str:
        """The next number of this level, 0 the outermost."""
        self._level = level
        self._counts[level] += 1
        self._counts[level + 1 :] = [0] * (2 - level)
        first, second, third = self._counts
        return (f"{first}.", f"{first}.{second}", f"({_letters(third)})")[level]

    @property
    def full(self) -> str:
        """The latest number as a reference shows it: 3, 3.1 or 3.1(a)."""
        first, second, third = self._counts
        outer = f"{first}.{second}" if second else f"{first}"
        return (f"{first}", f"{first}.{second}", f"{outer}({_letters(third)})")[self._level]


def _letters(count: int) -> str:
    """1 -> a … 26 -> z, then 27 -> aa, 28 -> bb, as Word counts."""
    repeat, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (repeat + 1)
