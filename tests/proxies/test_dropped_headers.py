"""No header reaches the server by which a stranger says where or by whom a request was made."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.believed import BELIEVED
from tests.proxies.asking import ask, creating, head
from tests.proxies.running import NAMES, Proxy, proxy
from tests.proxies.settings import DROPPED

#: Headers that the application reads, or that its browser sends.
KEPT = {
    "Accept-Encoding": "gzip",
    "Box-Days": "30",
    "If-Match": '"x"',
    **creating(),
}

Received = list[tuple[str, str]]


@pytest.fixture
def recorder() -> Iterator[tuple[int, Received]]:
    """The port of a server that answers 204, and the headers of what it was asked."""
    received: Received = []

    class Recorder(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            received.extend(self.headers.items())
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Recorder) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port, received
        server.shutdown()


@pytest.fixture(params=NAMES)
def recorded(
    request: pytest.FixtureRequest, recorder: tuple[int, Received], tmp_path: Path
) -> Iterator[tuple[Proxy, Received]]:
    """A proxy with README's settings, and what came through it."""
    port, received = recorder
    with proxy(request.param, tmp_path / "front", port) as running:
        yield running, received


def test_what_is_believed_elsewhere_does_not_come_through(
    recorded: tuple[Proxy, Received],
) -> None:
    running, received = recorded
    sent = {**BELIEVED, **dict.fromkeys(DROPPED, "evil.example"), **KEPT}
    sent |= {"X-Forwarded-For": "203.0.113.7", "X_Forwarded_For": "203.0.113.8"}
    assert ask(running.port, head("GET", "/box", sent))[0] == 204
    names = [name.upper() for name, _ in received]
    assert not [name for name in names if "_" in name]
    assert not {name.upper() for name in DROPPED}.intersection(names)
    assert [text for name, text in received if name.upper() == "X-FORWARDED-FOR"] == ["127.0.0.1"]
    for name, text in KEPT.items():
        assert (name.upper(), text) in {(each.upper(), value) for each, value in received}, name
