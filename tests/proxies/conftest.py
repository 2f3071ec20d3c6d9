"""One real server, and each proxy in front of it."""

from collections.abc import Iterator

import pytest

from tests.proxies.running import NAMES, Proxy, proxy
from tests.serving import Server, free_port, serving


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of one process, so that few slow clients are as many as its threads."""
    folder = tmp_path_factory.mktemp("behind")
    with serving(folder, {"WEB_CONCURRENCY": "1", "TRUSTED_PROXIES": "127.0.0.1"}) as running:
        yield running


@pytest.fixture(scope="package", params=NAMES)
def front(
    request: pytest.FixtureRequest, server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Proxy]:
    """A proxy with README's settings in front of that server."""
    folder = tmp_path_factory.mktemp(request.param) / "front"
    with proxy(request.param, folder, server.port) as running:
        yield running


@pytest.fixture(scope="package", params=NAMES)
def deserted(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Proxy]:
    """A proxy with README's settings whose server is down."""
    folder = tmp_path_factory.mktemp(request.param) / "deserted"
    with proxy(request.param, folder, free_port()) as running:
        yield running
