"""Letters already drafted, as many as fit; whichever was asked for longest ago goes first."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock


class KeptLetters:
    """A cache that says whether it holds a letter, so that a letter to be made can be refused."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._letters: OrderedDict[Hashable, bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> bytes | None:
        """Return the letter, or None when it is not kept."""
        with self._lock:
            letter = self._letters.get(key)
            if letter is not None:
                self._letters.move_to_end(key)
            return letter

    def put(self, key: Hashable, letter: bytes) -> bytes:
        """Keep the letter, and return it."""
        with self._lock:
            self._letters[key] = letter
            self._letters.move_to_end(key)
            while len(self._letters) > self.most:
                self._letters.popitem(last=False)
        return letter

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._letters.clear()
