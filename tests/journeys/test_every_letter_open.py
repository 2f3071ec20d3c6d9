"""The letter page with every letter on it open: axe finds nothing, and nothing scrolls sideways."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.axe import violations
from tests.journeys.conftest import PREFIXES
from tests.journeys.driver import Given, KeyboardWizard, Wizard
from tests.journeys.test_letter_page import card_of, cards, ready
from tests.serving import Server

#: Answers under which, together, every kind of letter about a person is offered.
PEOPLE: tuple[dict[str, Given], ...] = (
    {"happened": ["sent"], "who": "organisation", "police": "reported", "delivery": "post"},
    {"happened": ["kept-unasked"], "police": "no"},
    {"happened": ["threatened"], "where": "scotland", "risk": ["community"]},
)


def open_all(page: Page) -> int:
    """Open every letter that waits, without its own questions; how many letters stand."""
    # the code of the letter page comes when the page is first shown
    expect(cards(page).first).to_be_visible()
    for _ in range(60):
        waiting = page.locator("[data-card] [data-open], [data-card] [data-as-it-is]")
        if waiting.count() == 0:
            break
        waiting.first.click()
    shown = cards(page)
    for card in shown.all():
        ready(card)
    return shown.count()


@pytest.mark.parametrize("answers", PEOPLE, ids=["organisation", "never-asked", "threat"])
@pytest.mark.parametrize("code", PREFIXES)
def test_axe_finds_nothing_with_every_letter_open(
    browser: Browser, server: Server, code: str, answers: dict[str, Given]
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    wizard = Wizard(page, server.url + PREFIXES[code]).start("person")
    wizard.walk("letters", **answers)
    assert open_all(page) >= 5
    for details in page.locator("[data-step=letters] details:not([open]) > summary").all():
        if details.is_visible():
            details.click()
    assert violations(page) == []
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0
    context.close()


def test_a_letter_is_opened_filled_and_noted_as_sent_with_the_keyboard_alone(
    page: Page, server: Server
) -> None:
    wizard = KeyboardWizard(page, server.url)
    wizard.start("person").walk(happened=["kept-unasked"], police="no")
    ready(card_of(page, "withdrawal"))
    wizard.press(card_of(page, "letter-of-claim").locator("[data-open]"))
    claim = ready(card_of(page, "letter-of-claim"))
    wizard.MOST_TABS = 200
    wizard.enter(claim.locator('[data-sent-part="day"]'), "1")
    wizard.select(claim.locator('[data-sent-part="month"]'), "01")
    wizard.press(claim.locator("[data-sent-note]"))
    expect(claim.locator("[data-sent-said]")).to_be_focused()
    expect(claim.locator("[data-sent-said]")).to_contain_text("1 January")
    # another day than today has no time until the person says one
    expect(claim.locator("[data-sent-moment]")).to_have_text("")
    wizard.press(claim.locator("[data-sent-undo]"))
    expect(claim.locator('[data-sent-part="day"]')).to_be_focused()
