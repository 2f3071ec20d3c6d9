"""More slow clients than there are threads: whoever asks meanwhile is answered, and they end."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from time import monotonic, sleep

import pytest

from app import gunicorn_conf
from app.boxes.age_shape import PADDED
from app.serving.connections import READ_SECONDS, SEND_SECONDS
from tests.boxes.files import age_file
from tests.examples import LONG
from tests.proxies.asking import SMALL, ask, connect, creating, head, hold
from tests.serving import Server, serving

PROCESSES = 2
SLOW = max(300, 2 * PROCESSES * gunicorn_conf.threads + 50)
#: Between two looks at the clock, and a busy machine.
GRACE = 8

Sends = tuple[bytes, int]
HEADS: Sends = head("GET", "/write").removesuffix(b"\r\n"), 0
BODIES: Sends = head("PUT", "/box", creating(Content_Length="200000")) + b"x" * SMALL, 0
CHUNKS: Sends = head("PUT", "/box", creating(Transfer_Encoding="chunked")) + b"fff\r\nx", 0
#: Many answers at once, more than the kernel takes for somebody who reads none.
READERS: Sends = head("GET", "/law", {"Connection": "keep-alive"}) * 20, SMALL
NOTHING: Sends = b"", 0
WAYS = {"heads": HEADS, "bodies": BODIES, "chunks": CHUNKS, "readers": READERS, "nothing": NOTHING}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    environment = {"WEB_CONCURRENCY": str(PROCESSES)}
    with serving(tmp_path_factory.mktemp("held"), environment) as running:
        yield running


def is_answered(port: int) -> None:
    """Somebody reads a page and saves the largest draft."""
    assert ask(port, head("GET", "/about"))[0] == 200
    file = age_file(PADDED[-1])
    assert ask(port, head("PUT", "/box", creating(Content_Length=str(len(file)))) + file)[0] == 201


@pytest.mark.parametrize("way", WAYS)
def test_an_honest_visitor_is_answered_among_slow_ones(server: Server, way: str) -> None:
    sent, receive = WAYS[way]
    with ExitStack() as stack:
        for _ in range(SLOW):
            hold(stack, server.port, sent, receive)
        is_answered(server.port)


def has_ended(connection: socket.socket) -> bool:
    """Whether the other end has closed; what it sent before is passed over."""
    connection.setblocking(False)
    with suppress(BlockingIOError):
        try:
            while connection.recv(65_536):
                pass
        except ConnectionResetError:
            pass
        return True
    return False


def test_whoever_drips_a_request_is_ended_by_the_clock(server: Server) -> None:
    drips = {"heads": b"X", "bodies": b"x", "chunks": b"x", "nothing": b"\r\n"}
    with ExitStack() as stack:
        slow = {way: hold(stack, server.port, WAYS[way][0]) for way in drips}
        start = monotonic()
        while slow and monotonic() - start < READ_SECONDS + GRACE:
            for way, connection in list(slow.items()):
                with suppress(OSError):
                    connection.send(drips[way])
                if has_ended(connection):
                    assert monotonic() - start > READ_SECONDS - 1, way
                    del slow[way]
            sleep(0.5)
        assert not slow


@pytest.mark.skipif(not LONG, reason="lasts as long as an answer may")
def test_whoever_does_not_read_is_ended_by_the_clock(server: Server) -> None:
    with ExitStack() as stack:
        slow = hold(stack, server.port, *READERS)
        sleep(SEND_SECONDS / 2)
        slow.setblocking(False)
        slow.recv(SMALL)  # to read a little does not begin it anew
        sleep(SEND_SECONDS / 2 + GRACE)
        assert has_ended(slow)


def test_a_connection_is_used_again_and_requests_ahead_of_time_are_answered_in_turn(
    server: Server,
) -> None:
    kept = {"Connection": "keep-alive"}
    several = head("GET", "/healthz", kept) * 3 + head("GET", "/about")
    whole = ask(server.port, several)[1]
    assert whole.count(b"HTTP/1.1 204 ") == 3
    assert whole.count(b"HTTP/1.1 200 ") == 1


def test_a_slow_visitor_who_keeps_to_the_deadline_is_served(server: Server) -> None:
    file = age_file(PADDED[0])
    started = head("PUT", "/box", creating(Content_Length=str(len(file))))
    with connect(server.port) as connection:
        for start in range(0, len(started), 64):
            connection.sendall(started[start : start + 64])
            sleep(0.05)
        connection.sendall(file)
        assert connection.recv(65_536).startswith(b"HTTP/1.1 201 ")
