"""Connections with deadlines by the wall clock, and a cap on them that turns nobody new away."""

import socket
import struct
from collections.abc import Callable, Sequence
from enum import Enum
from time import monotonic
from typing import Any

from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer

from app.serving.answering import Answer, Refusal
from app.serving.reading import Request

READ_SECONDS = 10
SEND_SECONDS = 30
#: Connections of strangers to one process.
MOST_CONNECTIONS = 1024

#: Of an answer, what the kernel takes before its reader does. As it comes it takes some megabytes,
#: so that whoever asks and does not read has many answers made.
SENT_AHEAD = 128 * 1024

_RESET = struct.pack("ii", 1, 0)


class State(Enum):
    """What a connection does, and for how many seconds it may; None is as long as it takes."""

    def __init__(self, _: str, seconds: int | None) -> None:
        self.seconds = seconds

    IDLE = "waits for its next request", READ_SECONDS
    READING = "sends a request, or has sent nothing yet", READ_SECONDS
    WORKING = "is being answered", None
    SENDING = "reads its answer", SEND_SECONDS


class Connection(HTTPChannel):  # type: ignore[misc] # waitress has no types
    """One connection. Its requests are taken up one by one, each when the last was answered."""

    task_class = Answer
    error_task_class = Refusal

    def __init__(self, server: "Listener", *rest: Any, **named: Any) -> None:
        self.state, self.since = State.READING, monotonic()
        self._next = b""
        super().__init__(server, *rest, **named)
        self.is_counted = not server.is_named_proxy(self.addr[0])

    def parser_class(self, adjustments: Adjustments) -> Request:
        """Begin to read a request."""
        return Request(adjustments, self._keep_for_later)

    def readable(self) -> bool:
        """Whether more may be read now; what was sent ahead of time is taken up first."""
        can_read = bool(super().readable())
        if can_read and self._next:
            ahead, self._next = self._next, b""
            self.received(ahead)
            can_read = bool(super().readable())
        return can_read

    def received(self, data: bytes) -> bool:
        """Take these bytes; the first of a request start its deadline."""
        if self.state is not State.READING:
            self._becomes(State.READING)
        taken = super().received(data)
        return bool(taken)

    def look_at_the_clock(self) -> None:
        """End the connection when its time is over. What the kernel still holds goes with it."""
        if self.requests:
            self._becomes(State.WORKING)
        elif self.state is State.SENDING and not self.total_outbufs_len:
            self._becomes(State.IDLE)
        elif self.state is State.WORKING:
            self._becomes(State.SENDING if self.total_outbufs_len else State.IDLE)
        if self.state.seconds is not None and monotonic() - self.since > self.state.seconds:
            self.end()

    def end(self) -> None:
        """Close at once: to wait until the other end takes what is left could take for ever."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        self.handle_close()

    def _keep_for_later(self, data: bytes) -> None:
        self._next = data

    def _becomes(self, state: State) -> None:
        self.state, self.since = state, monotonic()


def one_too_many(connections: Sequence[Connection]) -> Connection:
    """Return whoever has kept the server waiting longest; the newest where all are answered."""
    waiting = [each for each in connections if not each.requests]
    if waiting:
        return min(waiting, key=lambda each: each.since)
    return max(connections, key=lambda each: each.since)


class Listener(TcpWSGIServer):  # type: ignore[misc] # waitress has no types
    """Accepts connections and ends those whose time is over."""

    channel_class = Connection

    def __init__(
        self,
        *rest: Any,
        is_named_proxy: Callable[[str], bool],
        refused: Callable[[BaseException], object],
        **named: Any,
    ) -> None:
        self.is_named_proxy, self.refused = is_named_proxy, refused
        super().__init__(*rest, **named)

    def set_socket_options(self, conn: socket.socket) -> None:
        """Bound what one connection takes of the kernel's memory."""
        super().set_socket_options(conn)
        conn.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SENT_AHEAD)

    def maintenance(self, now: float) -> None:
        """Look at every connection; called about once a second."""
        for connection in list(self.active_channels.values()):
            connection.look_at_the_clock()

    def handle_accept(self) -> None:
        """Accept one more. Over the cap, whoever has kept us waiting longest gives way to it."""
        super().handle_accept()
        if len(self.active_channels) <= MOST_CONNECTIONS:
            return
        counted = [each for each in self.active_channels.values() if each.is_counted]
        if len(counted) > MOST_CONNECTIONS:
            one_too_many(counted).end()

    def is_busy(self) -> bool:
        """Whether a request is being answered, or an answer is on its way."""
        channels = list(self.active_channels.values())
        return any(each.requests or each.total_outbufs_len for each in channels)
