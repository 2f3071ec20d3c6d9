"""A bounded cache that tells whether it holds something before that is made."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock


class Kept:
    """At most `most` bodies; whichever was asked for longest ago gives way."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._bodies: OrderedDict[Hashable, bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> bytes | None:
        """Return the body, or None when it is not kept."""
        with self._lock:
            body = self._bodies.get(key)
            if body is not None:
                self._bodies.move_to_end(key)
            return body

    def put(self, key: Hashable, body: bytes) -> bytes:
        """Keep the body, and return it."""
        with self._lock:
            self._bodies[key] = body
            self._bodies.move_to_end(key)
            while len(self._bodies) > self.most:
                self._bodies.popitem(last=False)
        return body

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._bodies.clear()
