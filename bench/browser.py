"""Times in a real Chromium: leaving a page, filling a letter, unlocking a draft."""

import os
import statistics
from collections.abc import Iterator

from playwright.sync_api import Browser, CDPSession, Page, expect, sync_playwright

from bench.measuring import line
from tests.journeys.driver import PHONE, Wizard

ROUNDS = 5
_PRESS_EXIT = """() => {
  const link = document.querySelector("[data-exit]");
  const start = performance.now();
  link.click();
  return [performance.now() - start, document.body?.childElementCount ?? 0];
}"""


def _page(browser: Browser, slow_down: int) -> Page:
    page = browser.new_context(viewport=PHONE).new_page()
    session: CDPSession = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slow_down})
    return page


def _exit(browser: Browser, server: str) -> tuple[float, bool]:
    times, empty = [], True
    for _ in range(ROUNDS):
        page = _page(browser, 6)
        page.route("https://**/*", lambda route: route.abort())
        Wizard(page, server).start("report").walk(until="contact")
        took, left = page.evaluate(_PRESS_EXIT)
        times.append(float(took))
        empty = empty and left == 0
        page.context.close()
    return statistics.median(times), empty


def _saved(browser: Browser, server: str) -> str:
    """Save a draft with a letter to a person in it; returns the nine words."""
    page = _page(browser, 1)
    wizard = Wizard(page, server).start("person")
    wizard.walk()
    wizard.press(wizard.section.locator('[data-go="save"]').last)
    wizard.press(wizard.section.locator("[data-make-code]").first)
    words = " ".join(wizard.section.locator(".app-code__word").all_inner_texts())
    wizard.press(wizard.section.locator("[data-written]"))
    wizard.enter(wizard.section.locator("#save-code"), words)
    wizard.press(wizard.section.locator('[data-retype] button[type="submit"]'))
    expect(page.locator('[data-panel="saved"]')).to_be_visible()
    page.context.close()
    return words


_OPENED = """() => new Promise((resolve) => {
  const start = performance.now();
  const shown = () => {
    const step = document.querySelector("[data-step]:not([hidden])")?.dataset.step;
    if (step === "open") return requestAnimationFrame(shown);
    resolve(performance.now() - start);
  };
  document.querySelector("[data-open-button]").click();
  shown();
})"""


def _unlock(browser: Browser, server: str, words: str, slow_down: int) -> float:
    times = []
    for _ in range(ROUNDS):
        page = _page(browser, slow_down)
        Wizard(page, server).start("open")
        page.wait_for_load_state("networkidle")
        page.locator('[data-step="open"] textarea').first.fill(words)
        times.append(float(page.evaluate(_OPENED)))
        page.context.close()
    return statistics.median(times)


def _fill(browser: Browser, server: str, slow_down: int) -> float:
    """From the press on Download to the Word file, skeleton fetched and filled."""
    page = _page(browser, slow_down)
    Wizard(page, server).start("person").walk()
    card = page.locator(".app-letter-card").first
    expect(card.locator('[data-state="ready"]')).to_be_visible()
    times = []
    for _ in range(ROUNDS):
        start = page.evaluate("performance.now()")
        with page.expect_download():
            card.locator("[data-word]").click()
        times.append(float(page.evaluate("performance.now()")) - float(start))
    page.context.close()
    return statistics.median(times)


def report(server: str) -> Iterator[str]:
    """The lines of this part."""
    program = os.environ.get("CHROMIUM_PATH") or "/usr/bin/chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        took, empty = _exit(browser, server)
        yield line("exit, 6 x slow-down", f"{took:.1f} ms", "under 100 ms", empty and took < 100)
        words = _saved(browser, server)
        for slow_down, goal in ((1, 500), (6, 3000)):
            took = _unlock(browser, server, words, slow_down)
            what = f"unlock: from the typed code to the answers, {slow_down} x"
            yield line(what, f"{took:.0f} ms", f"under {goal} ms", took < goal)
        plain, slow = _fill(browser, server, 1), _fill(browser, server, 6)
        yield line("Word file: fetched and filled, 1 x", f"{plain:.0f} ms", "", None)
        value = f"{slow / plain:.1f} x ({slow:.0f} ms)"
        yield line("Word file: 6 x slow-down / 1 x", value, "", None)
        browser.close()
