"""More connections than the cap: whoever has kept the server waiting longest gives way."""

import resource
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from types import SimpleNamespace
from typing import Any, cast

import pytest

from app.serving.connections import MOST_CONNECTIONS, one_too_many
from tests.attacks.test_slow_clients import has_ended
from tests.proxies.asking import ask, head, hold
from tests.serving import Server, serving

STRANGER, PROXY = "127.0.0.2", "127.0.0.3"
MORE = 30


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One process and one named proxy; this process may have as many connections as are needed."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 2 * MOST_CONNECTIONS + 500
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    environment = {"WEB_CONCURRENCY": "1", "TRUSTED_PROXIES": PROXY}
    with serving(tmp_path_factory.mktemp("cap"), environment) as running:
        yield running
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def crowd(stack: ExitStack, server: Server, address: str) -> list[socket.socket]:
    """More connections than the cap from one address; each has begun a request."""
    number = MOST_CONNECTIONS + MORE
    return [hold(stack, server.port, b"GET", address=address) for _ in range(number)]


def test_a_new_visitor_is_answered_and_the_oldest_that_wait_are_ended(server: Server) -> None:
    with ExitStack() as stack:
        held = crowd(stack, server, STRANGER)
        assert ask(server.port, head("GET", "/healthz"))[0] == 204
        ended = [has_ended(connection) for connection in held]
        assert any(ended[:MORE])
        assert not any(ended[-MORE:])


def test_connections_of_a_named_proxy_are_not_counted(server: Server) -> None:
    with ExitStack() as stack:
        held = crowd(stack, server, PROXY)
        assert ask(server.port, head("GET", "/healthz"))[0] == 204
        assert not any(has_ended(connection) for connection in held)


def test_where_every_connection_is_being_answered_the_newest_gives_way() -> None:
    answered = [SimpleNamespace(since=at, requests=["GET"]) for at in (3.0, 9.0, 5.0)]
    assert one_too_many(cast("Any", answered)) is answered[1]
    waits = SimpleNamespace(since=4.0, requests=[])
    assert one_too_many(cast("Any", [*answered, waits])) is waits
