"""The profile of a killed browser on the disk: nothing that was typed is in it."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright

from tests.journeys.driver import ALL_ASKED_LATER, ASKING_LETTERS, PHONE, Wizard
from tests.journeys.watching import MARKED, links_on, note_everything, type_the_hosts, walk_marked
from tests.leaks.canaries import found_under
from tests.leaks.typing_canaries import CANARIES, SENT_AT
from tests.serving import Server

#: Long enough for Chromium to write its session file, which it does some seconds after a change.
SETTLING_SECONDS = 8
_ORDINARY = b"""<!DOCTYPE html><title>form</title>
<form><input id="typed" name="typed"></form>"""


class _OrdinaryPage(BaseHTTPRequestHandler):
    """A page as they usually are: its field may be kept."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write(_ORDINARY)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        return


@pytest.fixture
def ordinary_page() -> Iterator[str]:
    """The address of a page that takes no care."""
    server = HTTPServer(("127.0.0.1", 0), _OrdinaryPage)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """An empty browser profile."""
    return tmp_path / "profile"


def _killed(profile: Path) -> None:
    """Kill every process of the browser that uses this profile, with no time to tidy up."""
    time.sleep(SETTLING_SECONDS)
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue  # it ended while we looked
        if f"--user-data-dir={profile}".encode() in words:
            os.kill(int(process.name), signal.SIGKILL)


def _open(playwright: Playwright, profile: Path) -> Page:
    context = playwright.chromium.launch_persistent_context(
        str(profile),
        executable_path=os.environ.get("CHROMIUM_PATH") or "/usr/bin/chromium",
        args=["--no-sandbox"],
        ignore_default_args=["--disable-back-forward-cache"],
        viewport=PHONE,
    )
    return context.pages[0] if context.pages else context.new_page()


def test_the_search_finds_what_an_ordinary_page_leaves(
    playwright: Playwright, profile: Path, ordinary_page: str
) -> None:
    page = _open(playwright, profile)
    page.goto(ordinary_page)
    page.locator("#typed").press_sequentially("ordinarycanary", delay=20)
    page.locator("#typed").blur()
    _killed(profile)
    assert found_under(profile, ["ordinarycanary"]) == {"ordinarycanary"}


def test_nothing_typed_into_the_wizard_is_in_the_profile(
    playwright: Playwright, profile: Path, server: Server
) -> None:
    page = _open(playwright, profile)
    page.clock.set_fixed_time(SENT_AT)
    wizard = Wizard(page, server.url)
    walk_marked(wizard, "person", **ALL_ASKED_LATER)
    for kind in ASKING_LETTERS:
        wizard.later_questions(kind, **MARKED)
    page.locator('[data-state="ready"]:visible').first.wait_for()
    _killed(profile)
    assert (profile / "Default").is_dir(), "the browser kept no profile to look at"
    assert found_under(profile, CANARIES) == set()


def test_nothing_noted_of_what_was_sent_is_in_the_profile(
    playwright: Playwright, profile: Path, server: Server
) -> None:
    page = _open(playwright, profile)
    page.clock.set_fixed_time(SENT_AT)
    wizard = Wizard(page, server.url)
    links = links_on("www.instagram.com")
    walk_marked(wizard, "report", place_service="instagram", links=links)
    type_the_hosts(wizard)
    note_everything(wizard)
    _killed(profile)
    assert (profile / "Default").is_dir(), "the browser kept no profile to look at"
    assert found_under(profile, CANARIES) == set()
