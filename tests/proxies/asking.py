"""Requests as they go over the wire: whole ones, and such as stop in the middle."""

import os
import socket
from collections.abc import Mapping
from contextlib import ExitStack, suppress

from tests.boxes.asking import secret_text

#: Long enough for a busy machine; whoever waits longer was not answered.
PATIENCE = 30
#: Less than an answer takes, so that most of it waits in the proxy.
SMALL = 4096


#: Where strangers come from: 127.0.0.0/8 is all this machine. Honest visitors come from .1.
STRANGERS = tuple(f"127.0.0.{number}" for number in range(2, 12))


def connect(port: int, receive: int = 0, address: str = "127.0.0.1") -> socket.socket:
    """A connection to this port; with `receive`, one that takes that many bytes at once."""
    connection = socket.socket()
    connection.bind((address, 0))
    if receive:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive)
    connection.settimeout(PATIENCE)
    connection.connect(("127.0.0.1", port))
    return connection


def head(method: str, target: str, headers: Mapping[str, str] | None = None) -> bytes:
    """The head of a request. `headers` replace and add to what a browser always sends."""
    sent = {"Host": "127.0.0.1", "Connection": "close", **(headers or {})}
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {text}" for name, text in sent.items())]
    return "\r\n".join([*lines, "", ""]).encode()


def creating(**more: str) -> dict[str, str]:
    """The headers that create a box of one's own."""
    return {
        "Content-Type": "application/octet-stream",
        "Box-Locator": secret_text(os.urandom(32)),
        "Authorization": f"Bearer {secret_text(os.urandom(32))}",
        "If-None-Match": "*",
        **{name.replace("_", "-"): text for name, text in more.items()},
    }


def ask(port: int, request: bytes) -> tuple[int, bytes]:
    """Send it whole; return the status and all that came back. A refused body may be cut short."""
    with connect(port) as connection:
        with suppress(BrokenPipeError, ConnectionResetError):
            connection.sendall(request)
        return answer(connection)


def answer(connection: socket.socket) -> tuple[int, bytes]:
    """The status and the whole answer; the status is 0 when the connection ended without one."""
    whole = b""
    with suppress(ConnectionResetError):
        while part := connection.recv(65_536):
            whole += part
    return (int(whole.split()[1]) if whole.startswith(b"HTTP/") else 0), whole


def chunks(body: bytes, size: int) -> bytes:
    """A body in chunks of this size, as `Transfer-Encoding: chunked` has it."""
    parts = [body[start : start + size] for start in range(0, len(body), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def hold(
    stack: ExitStack, port: int, request: bytes, receive: int = 0, address: str = "127.0.0.1"
) -> socket.socket:
    """Send this much and no more; the connection stays open as long as `stack`, unless refused."""
    connection = stack.enter_context(connect(port, receive, address))
    with suppress(BrokenPipeError, ConnectionResetError):
        connection.sendall(request)
    return connection
