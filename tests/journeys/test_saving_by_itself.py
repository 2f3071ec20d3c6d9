"""Saving by itself, drafts that follow into another language, and the keyboard alone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.axe import violations
from tests.journeys.drafts import (
    UNLOCK_MS,
    another_browser,
    download_locked,
    go_to_save,
    line,
    open_draft,
    opened,
    panel,
    report_text,
    save,
)
from tests.journeys.driver import KeyboardWizard, Wizard
from tests.serving import Server

LAST = "محمد <b>&"
#: A copy is sealed and kept ready once nothing was typed for a second.
READY_MS = 2_500


@pytest.fixture
def saved(wizard: Wizard) -> tuple[Wizard, str]:
    """A saved report, at its last question, where another name was just typed."""
    wizard.start("report").walk()
    words = save(wizard)
    wizard.press(panel(wizard).locator("[data-go-on]"))
    while wizard.step() != "contact":
        wizard.back()
    wizard.type("sender.name", LAST)
    wizard.section.locator("[data-heading]").first.click()
    wizard.page.wait_for_timeout(READY_MS)
    return wizard, words


def name_elsewhere(browser: Browser, server: Server, words: str) -> str:
    context, wizard = another_browser(browser, server)
    text = report_text(opened(wizard, words))
    context.close()
    return text


def test_closing_the_tab_loses_nothing_that_was_typed(
    saved: tuple[Wizard, str], browser: Browser, server: Server
) -> None:
    wizard, words = saved
    wizard.page.close(run_before_unload=True)
    assert LAST in name_elsewhere(browser, server, words)


def test_exit_sends_the_copy_that_stood_ready(
    saved: tuple[Wizard, str], browser: Browser, server: Server
) -> None:
    wizard, words = saved
    elsewhere = server.url.replace("127.0.0.1", "localhost") + "/about"
    wizard.page.evaluate("to => { document.querySelector('a[data-exit]').href = to; }", elsewhere)
    wizard.page.locator("a[data-exit]").first.click()
    wizard.page.wait_for_url(elsewhere)
    assert LAST in name_elsewhere(browser, server, words)


def test_a_draft_goes_on_in_another_language_and_is_offered_its_own(
    saved: tuple[Wizard, str], browser: Browser, server: Server
) -> None:
    _, words = saved
    context, wizard = another_browser(browser, server)
    wizard.url += "/ar"
    opened(wizard, words)
    offered = wizard.page.locator("[data-go-language]")
    expect(offered).to_be_visible()
    assert "English" in offered.inner_text()
    offered.click()
    wizard.page.wait_for_url(f"{server.url}/write")
    expect(wizard.page.locator('[data-step="choose"]')).to_be_visible()
    assert wizard.begin("open").step() == "open"
    context.close()


def test_saving_and_opening_with_the_keyboard_alone(
    page: Page, browser: Browser, server: Server
) -> None:
    wizard = KeyboardWizard(page, server.url)
    wizard.start("report").walk()
    words = save(wizard)
    context = browser.new_context()
    opened(KeyboardWizard(context.new_page(), server.url), words)
    context.close()


def test_the_screens_about_a_saved_draft_are_clean_for_axe(
    wizard: Wizard, browser: Browser, server: Server, tmp_path: Path
) -> None:
    wizard.start("report").walk()
    words = save(wizard)
    file = download_locked(wizard, "download", tmp_path)
    assert violations(wizard.page) == []
    for question in ("leave", "wipe"):
        wizard.press(panel(wizard).locator(f'[data-confirm="{question}"] [data-ask]'))
    assert violations(wizard.page) == []

    context, there = another_browser(browser, server)
    open_draft(there, words, file)
    expect(line(there)).to_contain_text("from a file", timeout=UNLOCK_MS)
    go_to_save(there)
    assert violations(there.page) == []
    there.press(panel(there).locator("[data-store-again]"))
    expect(panel(there)).to_have_attribute("data-panel", "saved", timeout=UNLOCK_MS)
    context.close()
