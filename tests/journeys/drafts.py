"""Saving, opening and wiping a draft as a person does it."""

from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.journeys.driver import PHONE, Wizard
from tests.serving import Server

#: PBKDF2 and sealing, on a machine that runs other tests too.
UNLOCK_MS = 15_000


def another_browser(browser: Browser, server: Server) -> tuple[BrowserContext, Wizard]:
    """A context that shares nothing with any other, and its wizard."""
    context = browser.new_context(viewport=PHONE)
    return context, Wizard(context.new_page(), server.url)


def panel(wizard: Wizard) -> Locator:
    """The panel of the saving screen that is shown."""
    return wizard.page.locator("[data-panel]:not([hidden])")


def line(wizard: Wizard) -> Locator:
    """The quiet line under every step."""
    return wizard.page.locator("[data-save-line]")


def go_to_save(wizard: Wizard) -> None:
    """From any screen with a button for it."""
    wizard.press(wizard.page.locator('[data-go="save"]:visible').last)
    expect(panel(wizard)).to_be_visible()


def shown_words(wizard: Wizard) -> list[str]:
    """Have a code made; the nine words on the screen."""
    wizard.press(panel(wizard).locator("[data-make-code]"))
    words = panel(wizard).locator("[data-code-words] [data-word]")
    expect(words).to_have_count(9)
    return words.all_inner_texts()


def retype(wizard: Wizard, typed: str) -> None:
    """Type the code once, and have it checked."""
    wizard.press(panel(wizard).locator("[data-written]"))
    wizard.enter(panel(wizard).locator("textarea"), typed)
    wizard.press(panel(wizard).locator("[type=submit]"))


def save(wizard: Wizard) -> str:
    """Save under a new code from the screen that is shown; returns the nine words."""
    go_to_save(wizard)
    words = " ".join(shown_words(wizard))
    retype(wizard, words)
    expect(wizard.page.locator('[data-panel="saved"]')).to_be_visible(timeout=UNLOCK_MS)
    expect(line(wizard)).to_contain_text("Saved at", timeout=UNLOCK_MS)
    return words


def hide(page: Page) -> None:
    """Raise the event of a browser whose tab is put away."""
    with page.expect_response("**/box") as response:
        page.evaluate(
            """() => {
              const hidden = {value: "hidden", configurable: true};
              Object.defineProperty(document, "visibilityState", hidden);
              document.dispatchEvent(new Event("visibilitychange"));
              delete document.visibilityState;
            }"""
        )
    assert response.value.ok


def open_draft(wizard: Wizard, typed: str, file: Path | None = None) -> None:
    """Type a code into the opening screen, with a locked file or without."""
    wizard.start("open")
    wizard.enter(wizard.section.locator("[data-code]"), typed)
    if file is not None:
        wizard.section.locator("summary").click()
        wizard.section.locator("[type=file]").set_input_files(file)
    wizard.press(wizard.section.locator("[data-open-button]"))


def opened(wizard: Wizard, typed: str, file: Path | None = None) -> Wizard:
    """Open a draft, and wait for its letters."""
    open_draft(wizard, typed, file)
    expect(wizard.page.locator('[data-step="letters"]')).to_be_visible(timeout=UNLOCK_MS)
    return wizard


def download_locked(wizard: Wizard, name: str, to: Path) -> Path:
    """Press a download button; the file, under the name that it was given."""
    with wizard.page.expect_download() as downloading:
        wizard.press(panel(wizard).locator(f"[data-{name}]"))
    file = to / downloading.value.suggested_filename
    downloading.value.save_as(file)
    return file


def sure(wizard: Wizard, question: str) -> None:
    """Press a button that asks first, and say yes."""
    block = panel(wizard).locator(f'[data-confirm="{question}"]')
    wizard.press(block.locator("[data-ask]"))
    wizard.press(block.locator("[data-yes]"))


def report_text(wizard: Wizard) -> str:
    """The preview of the first letter, as text."""
    card = wizard.page.locator(".app-letter-card").first
    expect(card.locator('[data-state="ready"]')).to_be_visible()
    return card.inner_text()
