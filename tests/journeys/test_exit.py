"""Exit this page: gone within the task of the press, and nothing comes back.

The browser here has its back-forward cache on, which Playwright otherwise switches off.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.journeys.driver import PHONE, Wizard
from tests.pages import PAGES
from tests.serving import Server

NAME = "Siân O'Connor-Núñez"

#: Script that makes a page without its wipe: it hears neither of leaving nor of coming back.
WITHOUT_WIPE = """
const add = window.addEventListener;
window.addEventListener = function (type, ...rest) {
  if (type !== "pagehide" && type !== "pageshow") add.call(this, type, ...rest);
};
"""


@pytest.fixture
def page(caching_browser: Browser) -> Iterator[Page]:
    """A page that the browser keeps alive when it is left, if the page lets it."""
    context = caching_browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


def typed(wizard: Wizard) -> Wizard:
    wizard.start("report").walk(until="contact")
    wizard.type("sender.name", NAME)
    return wizard


def lead_elsewhere(page: Page, server: Server) -> None:
    """Let Exit lead to another site of this machine: tests ask nothing of the internet."""
    elsewhere = server.url.replace("127.0.0.1", "localhost") + "/about"
    page.evaluate(
        "address => { for (const link of document.querySelectorAll('a[data-exit]'))"
        " link.href = address; }",
        elsewhere,
    )


def everything(page: Page) -> str:
    """All text of the page and all that stands in its fields."""
    return str(
        page.evaluate(
            "() => [document.documentElement.innerText,"
            " ...[...document.querySelectorAll('input, textarea')].map(e => e.value)].join(' ')"
        )
    )


def settled(page: Page) -> str:
    """Everything, once the page has come: it may still be changing when it is first asked."""
    for _ in range(20):
        try:
            return everything(page)
        except Error:
            page.wait_for_timeout(200)
    return everything(page)


def seen_on_the_way(page: Page) -> list[str]:
    """The page at each entry of the history, going all the way back and all the way forward."""
    shown = []
    for step in ("back", "forward"):
        for _ in range(int(page.evaluate("history.length"))):
            page.evaluate(f"setTimeout(() => history.{step}())")
            page.wait_for_timeout(300)
            shown.append(settled(page))
    return shown


def test_the_document_is_empty_in_the_task_of_the_click(wizard: Wizard) -> None:
    typed(wizard)
    left = wizard.page.evaluate(
        "() => { document.querySelector('a[data-exit]').click();"
        " return document.documentElement.childNodes.length; }"
    )
    assert left == 0


@pytest.mark.parametrize("path", PAGES)
def test_every_page_empties_itself_in_the_task_of_the_third_shift(
    path: str, page: Page, server: Server
) -> None:
    page.goto(server.url + path, wait_until="load")
    left = page.evaluate(
        "() => { for (let i = 0; i < 3; i += 1) for (const type of ['keydown', 'keyup'])"
        " document.body?.dispatchEvent(new KeyboardEvent(type, {key: 'Shift', bubbles: true}));"
        " return document.documentElement.childNodes.length; }"
    )
    assert left == 0


@pytest.mark.parametrize("path", PAGES)
def test_after_leaving_neither_back_nor_forward_shows_anything_typed(
    path: str, wizard: Wizard, server: Server
) -> None:
    typed(wizard)
    if path != "/write":
        wizard.page.goto(server.url + path)
    lead_elsewhere(wizard.page, server)
    wizard.page.locator("a[data-exit]").first.click()
    wizard.page.wait_for_url("**/about")
    assert not [shown for shown in seen_on_the_way(wizard.page) if NAME in shown]


def test_without_the_wipe_the_name_comes_back_so_this_test_can_fail(
    wizard: Wizard, server: Server
) -> None:
    wizard.page.add_init_script(WITHOUT_WIPE)
    typed(wizard)
    wizard.page.goto(f"{server.url}/safety")
    lead_elsewhere(wizard.page, server)
    wizard.page.locator("a[data-exit]").first.click()
    wizard.page.wait_for_url("**/about")
    assert [shown for shown in seen_on_the_way(wizard.page) if NAME in shown]


def test_shift_three_times_leaves_and_says_how_many_are_still_wanted(
    wizard: Wizard, server: Server
) -> None:
    typed(wizard)
    lead_elsewhere(wizard.page, server)
    status = wizard.page.locator("a[data-exit] + [role=status]").first
    said = []
    for _ in range(2):
        wizard.page.keyboard.press("Shift")
        said.append(status.inner_text())
    assert all(said)
    assert said[0] != said[1]
    expect(wizard.page.locator(".govuk-exit-this-page__indicator").first).to_be_visible()
    wizard.page.keyboard.press("Shift")
    wizard.page.wait_for_url("**/about")


def test_the_exit_is_pressed_with_the_space_bar_as_a_button_is(
    wizard: Wizard, server: Server
) -> None:
    typed(wizard)
    lead_elsewhere(wizard.page, server)
    wizard.page.locator("a[data-exit]").first.focus()
    wizard.page.keyboard.press("Space")
    wizard.page.wait_for_url("**/about")


def test_typing_capital_letters_does_not_leave_the_page(wizard: Wizard) -> None:
    typed(wizard)
    wizard.field("sender.name").locator("input").focus()
    for letter in "SIÂN":
        wizard.page.keyboard.down("Shift")
        wizard.page.keyboard.press(letter if letter.isascii() else "A")
        wizard.page.keyboard.up("Shift")
    assert wizard.step() == "contact"


def test_three_shifts_far_apart_are_no_wish_to_leave(wizard: Wizard) -> None:
    wizard.page.clock.install()
    typed(wizard)
    for _ in range(4):
        wizard.page.keyboard.press("Shift")
        wizard.page.clock.run_for(6000)
    assert wizard.step() == "contact"
