"""No page warns or fails in the console: what stands there is a fault, and hides the next one."""

from collections.abc import Callable

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from app.locale import LANGUAGES, prefix_of
from tests.journeys.driver import Wizard
from tests.pages import PAGES
from tests.serving import Server

COMPLAINTS = ("warning", "error", "assert")


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """The warnings of the page's console, and the errors that nobody caught."""
    heard: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type in COMPLAINTS:
            heard.append(f"{page.url}: {message.text}")

    page.on("console", hear)
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    return heard


def settle(page: Page) -> None:
    """Until what is fetched in idle time has come, too."""
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_warns_in_the_console(
    page: Page, server: Server, complaints: list[str], language: str
) -> None:
    for path in PAGES:
        page.goto(server.url + prefix_of(language) + path)
        settle(page)
    assert complaints == []


def test_the_console_is_heard(page: Page, server: Server, complaints: list[str]) -> None:
    page.goto(server.url)
    page.evaluate("console.warn('planted'); setTimeout(() => { throw new Error('thrown') })")
    page.wait_for_timeout(100)
    assert [complaint.partition(": ")[2] for complaint in complaints] == ["planted", "thrown"]


@pytest.mark.parametrize(
    "walk",
    [
        lambda wizard: wizard.start("report").walk(),
        lambda wizard: wizard.start("person").walk(happened=["kept-asked"]),
    ],
    ids=["report", "person"],
)
def test_no_step_warns_in_the_console(
    wizard: Wizard, complaints: list[str], walk: Callable[[Wizard], list[str]]
) -> None:
    walk(wizard)
    expect(wizard.page.locator('[data-state="ready"]').first).to_be_visible(timeout=20_000)
    wizard.page.get_by_role("button", name="Save or finish").click()
    settle(wizard.page)
    assert complaints == []
