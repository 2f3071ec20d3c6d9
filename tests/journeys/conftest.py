"""Fixtures of the journeys: a real server, a real Chromium, a page the size of a small phone."""

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright, Request, sync_playwright

from app.locale import LANGUAGES, prefix_of
from tests.journeys.axe import WIDTHS
from tests.journeys.driver import PHONE, Wizard
from tests.leaks.recording import Recording, recording_relay
from tests.serving import ROOT, Server, serving

#: Every language, and how its addresses begin.
PREFIXES = {code: prefix_of(code) for code in LANGUAGES}

#: Playwright switches the back-forward cache off, and with it what exit is tested against.
NO_CACHE_FLAG = "--disable-back-forward-cache"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder as a journey."""
    for item in items:
        if "/tests/journeys/" in item.path.as_posix():
            item.add_marker("journey")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One gunicorn a session (and a worker), with an instance folder of its own."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        subprocess.run(["node", "app/client/build.mjs"], cwd=ROOT, check=True)
    with serving(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright itself."""
    with sync_playwright() as running:
        yield running


def launch(playwright: Playwright, *, back_forward_cache: bool = False) -> Browser:
    """Start Chromium: the one without windows where there is one, and the whole one for its cache.

    HEADLESS_SHELL_PATH and CHROMIUM_PATH name them. Only the whole one keeps pages to go back to.
    """
    whole = os.environ.get("CHROMIUM_PATH") or "/usr/bin/chromium"
    light = os.environ.get("HEADLESS_SHELL_PATH") or shutil.which("chromium-headless-shell")
    return playwright.chromium.launch(
        executable_path=whole if back_forward_cache else light or whole,
        args=["--no-sandbox"],
        ignore_default_args=[NO_CACHE_FLAG] if back_forward_cache else None,
    )


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium as Playwright starts it."""
    running = launch(playwright)
    yield running
    running.close()


@pytest.fixture(scope="session")
def caching_browser(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium with its back-forward cache, as people have it."""
    running = launch(playwright, back_forward_cache=True)
    yield running
    running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a phone, in a context of its own."""
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture(params=PREFIXES)
def place(
    request: pytest.FixtureRequest, browser: Browser, server: Server
) -> Iterator[tuple[Page, str]]:
    """A page in one language, and where that language's pages start."""
    context = browser.new_context(viewport={"width": WIDTHS[-1], "height": 800})
    yield context.new_page(), server.url + PREFIXES[request.param]
    context.close()


@pytest.fixture
def wizard(page: Page, server: Server) -> Wizard:
    """The wizard, not opened yet."""
    return Wizard(page, server.url)


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Recording]]:
    """A server of its own behind a relay that keeps every byte the browser sends."""
    with (
        serving(tmp_path_factory.mktemp("watched")) as server,
        recording_relay(server.port) as recording,
    ):
        yield server, recording


@pytest.fixture
def watched_page(browser: Browser) -> Iterator[tuple[Page, list[Request]]]:
    """A page, and every request it makes."""
    context = browser.new_context(viewport=PHONE, accept_downloads=True)
    page = context.new_page()
    requests: list[Request] = []

    def keep(request: Request) -> None:
        requests.append(request)

    page.on("request", keep)
    yield page, requests
    context.close()
