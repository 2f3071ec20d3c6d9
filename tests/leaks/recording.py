"""A relay between browser and server that keeps every byte the browser sent."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Recording:
    """The bytes sent to the server, one entry a connection, and where the relay listens."""

    def __init__(self, port: int) -> None:
        """Listen on `port` of the loopback address."""
        self.url = f"http://127.0.0.1:{port}"
        self._sent: list[bytearray] = []
        self._lock = threading.Lock()

    def sent(self) -> bytes:
        """Everything the browser has sent so far."""
        with self._lock:
            return b"\n--- next connection ---\n".join(bytes(part) for part in self._sent)

    def forget(self) -> None:
        """Start afresh, so that one part of a journey can be looked at alone."""
        with self._lock:
            for part in self._sent:
                part.clear()

    def connection(self) -> bytearray:
        """A new, empty entry."""
        with self._lock:
            self._sent.append(bytearray())
            return self._sent[-1]


def _pump(source: socket.socket, target: socket.socket, kept: bytearray | None) -> None:
    try:
        while data := source.recv(65536):
            if kept is not None:
                kept.extend(data)
            target.sendall(data)
    except OSError:
        return
    finally:
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue


def _serve(listener: socket.socket, server_port: int, recording: Recording) -> None:
    while True:
        try:
            client, _ = listener.accept()
            server = socket.create_connection(("127.0.0.1", server_port))
        except OSError:
            return
        kept = recording.connection()
        threading.Thread(target=_pump, args=(client, server, kept), daemon=True).start()
        threading.Thread(target=_pump, args=(server, client, None), daemon=True).start()


@contextmanager
def recording_relay(server_port: int) -> Iterator[Recording]:
    """Relay to the server on `server_port` of the loopback address while the block runs."""
    listener = socket.create_server(("127.0.0.1", 0))
    recording = Recording(listener.getsockname()[1])
    thread = threading.Thread(target=_serve, args=(listener, server_port, recording), daemon=True)
    thread.start()
    try:
        yield recording
    finally:
        listener.close()
