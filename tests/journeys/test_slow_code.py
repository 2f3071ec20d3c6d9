"""Code that comes late: nothing is pressed in vain while it does, and what was typed stays."""

from playwright.sync_api import Page, Route, expect

from tests.journeys.drafts import open_draft
from tests.journeys.driver import Wizard

CODE = "**/open-page-*.js"


def test_a_draft_can_be_asked_for_only_once_the_code_that_opens_it_is_there(
    wizard: Wizard, page: Page
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(CODE, hold)
    wizard.start("open")
    words = wizard.section.locator("[data-code]")
    wizard.enter(words, "nine words that are none")
    button = wizard.section.locator("[data-open-button]")
    expect(button).to_be_disabled()
    assert held
    for each in held:
        each.continue_()
    expect(button).to_be_enabled()
    expect(words).to_have_value("nine words that are none")
    wizard.press(button)
    expect(wizard.section.locator(".govuk-error-summary")).to_be_visible()


def test_code_that_never_comes_is_told_and_what_was_typed_stays(wizard: Wizard, page: Page) -> None:
    page.route(CODE, lambda route: route.abort())
    open_draft(wizard, "nine words that are none")
    expect(wizard.section.locator("[data-errors]")).to_be_visible()
    expect(wizard.section.locator("[data-code]")).to_have_value("nine words that are none")


def test_a_press_where_code_did_not_come_fetches_it_again_and_does_what_it_was_for(
    wizard: Wizard, page: Page
) -> None:
    page.route(CODE, lambda route: route.abort())
    open_draft(wizard, "nine words that are none")
    expect(wizard.section.locator("[data-errors]")).to_be_visible()
    page.unroute(CODE)
    wizard.press(wizard.section.locator("[data-open-button]"))
    expect(wizard.section.locator(".govuk-error-summary")).to_be_visible()
    expect(wizard.section.locator("[data-code]")).to_have_value("nine words that are none")


def test_code_that_hangs_is_told_and_stands_once_when_it_comes_at_last(
    wizard: Wizard, page: Page
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.clock.install()
    page.route("**/letter-page-*.js", hold)
    wizard.start("report").walk()
    ways = wizard.section.locator("[data-failure]")
    expect(ways).to_have_count(0)
    page.clock.run_for(15_000)
    expect(ways.locator("a[href$='/blank']")).to_be_visible()
    ways.locator("[data-failure-again]").click()
    assert held
    for each in held:
        each.continue_()
    expect(page.locator(".app-letter-card").first).to_be_visible()
    expect(ways).to_have_count(0)
    expect(page.locator('.app-letter-card[data-kind="platform-report"]')).to_have_count(1)
