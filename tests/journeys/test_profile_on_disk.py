"""The profile of a killed browser on the disk: it holds nothing that was typed, nor tells of what.

Two searches: for marked words that were typed, in every file; and for every word that betrays the
subject, in history, open tabs, downloads, icons and the unpacked cache.
"""

import os
import re
import signal
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Page, Playwright

from tests.journeys.driver import ALL_ASKED_LATER, ASKING_LETTERS, PHONE, Wizard
from tests.journeys.watching import MARKED, links_on, note_everything, type_the_hosts, walk_marked
from tests.leaks.betraying import BETRAYING, IN_THE_CODE
from tests.leaks.browser_profile import titles, visited, words_by_part
from tests.leaks.canaries import found_under
from tests.leaks.typing_canaries import CANARIES, SENT_AT
from tests.serving import Server

#: Long enough for Chromium to write its session file and, every ten seconds, its history.
SETTLING_SECONDS = 13
#: The client's code, among the parts of a profile.
CODE = r"Cache http://[\d.:]+/static/dist/[\w.-]+\.js"
_ORDINARY = b"""<!DOCTYPE html><title>titlecanary</title>
<form><input id="typed" name="typed"></form><script src="/code.js"></script>"""
#: A script as the application sends it, packed; only the unpacked body holds the word.
_PACKED = brotli.compress(b"/* bodycanary bodycanary */" * 9)


class _OrdinaryPage(BaseHTTPRequestHandler):
    """A page as they usually are: its field may be kept."""

    def do_GET(self) -> None:
        is_code = self.path == "/code.js"
        self.send_response(200)
        self.send_header("content-type", "text/javascript" if is_code else "text/html")
        if is_code:
            self.send_header("cache-control", "max-age=600")
            self.send_header("content-encoding", "br")
        self.end_headers()
        self.wfile.write(_PACKED if is_code else _ORDINARY)

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
    page.goto(f"{ordinary_page}#fragmentcanary")
    # A fragment that is taken away by the page stays in the history all the same.
    page.evaluate("history.replaceState(0, '', location.pathname)")
    page.locator("#typed").press_sequentially("ordinarycanary", delay=20)
    page.locator("#typed").blur()
    _killed(profile)
    assert found_under(profile, ["ordinarycanary"]) == {"ordinarycanary"}
    assert f"{ordinary_page}#fragmentcanary" in visited(profile)
    assert "titlecanary" in titles(profile)
    where = words_by_part(profile, ("fragmentcanary", "titlecanary", "bodycanary"))
    assert where["History"] == {"fragmentcanary", "titlecanary"}
    assert "fragmentcanary" in where["Sessions"]
    assert where[f"Cache {ordinary_page}code.js"] == {"bodycanary"}


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


def test_nothing_noted_and_nothing_that_tells_what_the_site_is_for_is_in_the_profile(
    playwright: Playwright, profile: Path, server: Server
) -> None:
    page = _open(playwright, profile)
    page.clock.set_fixed_time(SENT_AT)
    wizard = Wizard(page, server.url)
    page.goto(f"{server.url}/")
    page.locator("main a.govuk-button").first.click()
    wizard.begin("report")
    wizard.walk(**{**MARKED, "place_service": "instagram", "links": links_on("www.instagram.com")})
    type_the_hosts(wizard)
    note_everything(wizard)
    with page.expect_download() as download:
        page.locator(".app-letter-card [data-word]:visible").first.click()
    download.value.path()
    _killed(profile)
    assert found_under(profile, CANARIES) == set()
    assert visited(profile) == {f"{server.url}/", f"{server.url}/write"}
    assert titles(profile) == {"Notes"}
    where = words_by_part(profile, BETRAYING)
    in_code = {name for name in where if re.fullmatch(CODE, name)}
    assert {name: words for name, words in where.items() if name not in in_code} == {}
    assert set().union(*(where[name] for name in in_code)) <= IN_THE_CODE
