"""As much of HTTP/2 (RFC 9113) as it takes to send one body whose length is not told."""

import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass

from tests.proxies.asking import connect

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, RESET, SETTINGS, GOAWAY, WINDOW_UPDATE = 0, 1, 3, 4, 7, 8
END_STREAM, END_HEADERS, ACK = 1, 4, 1
INITIAL_WINDOW = 4
LARGEST = 16_384


@dataclass
class _Windows:
    """How much may still be sent: on the whole connection and on the one stream."""

    connection: int = 65_535
    stream: int = 65_535
    initial: int = 65_535

    def heed(self, kind: int, stream: int, payload: bytes) -> None:
        """Take in a WINDOW_UPDATE, or the initial window of the server's SETTINGS."""
        if kind == WINDOW_UPDATE:
            more = int.from_bytes(payload, "big")
            if stream:
                self.stream += more
            else:
                self.connection += more
        elif kind == SETTINGS:
            for name, value in struct.iter_unpack(">HI", payload):
                if name == INITIAL_WINDOW:
                    self.stream += value - self.initial
                    self.initial = value


def send_without_a_length(port: int, path: str, headers: Mapping[str, str], body: bytes) -> bool:
    """PUT a body over HTTP/2 without `content-length`; True when all of it was taken."""
    named = {":method": "PUT", ":scheme": "http", ":path": path, ":authority": "127.0.0.1"}
    fields = {**named, **{name.lower(): text for name, text in headers.items()}}
    with connect(port) as connection:
        connection.sendall(PREFACE + _frame(SETTINGS, 0, 0, b""))
        connection.sendall(_frame(HEADERS, END_HEADERS, 1, _block(fields)))
        windows, sent = _Windows(), 0
        while sent < len(body):
            if room := min(windows.connection, windows.stream, LARGEST):
                part = body[sent : sent + room]
                sent += len(part)
                windows.connection -= len(part)
                windows.stream -= len(part)
                last = END_STREAM if sent == len(body) else 0
                connection.sendall(_frame(DATA, last, 1, part))
                continue
            kind, flags, stream, payload = _next_frame(connection)
            if kind in {HEADERS, RESET, GOAWAY}:
                return False
            if not (kind == SETTINGS and flags & ACK):
                windows.heed(kind, stream, payload)
        while _next_frame(connection)[0] not in {HEADERS, RESET, GOAWAY}:
            continue
        return True


def _frame(kind: int, flags: int, stream: int, payload: bytes) -> bytes:
    head = len(payload).to_bytes(3, "big") + struct.pack(">BBI", kind, flags, stream)
    return head + payload


def _block(fields: Mapping[str, str]) -> bytes:
    """HPACK (RFC 7541) without its table: each a literal that is not indexed, under 127 bytes."""
    texts = (text.encode() for field in fields.items() for text in field)
    written = [bytes([len(text)]) + text for text in texts]
    pairs = zip(written[::2], written[1::2], strict=True)
    return b"".join(b"\x00" + name + value for name, value in pairs)


def _next_frame(connection: socket.socket) -> tuple[int, int, int, bytes]:
    head = _exactly(connection, 9)
    payload = _exactly(connection, int.from_bytes(head[:3], "big"))
    return head[3], head[4], int.from_bytes(head[5:], "big"), payload


def _exactly(connection: socket.socket, count: int) -> bytes:
    whole = b""
    while len(whole) < count:
        part = connection.recv(count - len(whole))
        if not part:
            raise ConnectionError("the proxy ended the connection")
        whole += part
    return whole
